"""What each day of a message is: the first or last day of the job, an accident, a birth, a signature."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.nlu.fact_finders.said import Said, Sign

_ROLES: tuple[tuple[str, str], ...] = (
    ("contract_signed_on", r"签的?(?:劳动)?(?:合同|协议)|签订|才签|补签|签了|\bsigned\b"),
    ("birth", r"出生|月?生的|生孩子|生了|生下|生宝宝|生娃|分娩|预产期|生产(?!线|车间)|生(?=[,。;!?]|$)|gave birth|\bborn\b|had (?:twins|a baby|triplets)|due date|delivered"),
    ("date", r"去世|死亡|身亡|摔死|砸死|电死|猝死|死了|没了命|\bdied\b|\bkilled\b|passed away|death"),
    ("event", r"受伤|受了伤|摔|出的?事|事故|砸|压[了到断伤]|轧|骨折|烫伤|触电|工伤|弄伤|划伤|割|injur\w+|\bhurt\b|accident|\bfell\b|broke|crushed|cut my"),
    ("service_start", r"入职|进厂|进的?(?:这家)?(?:公司|厂|单位|工厂)|来上班|开始上班|开始干|开始工作|开始做|到岗|上岗|报到|来的|招进|去上班|上班的|(?<=ⓓ)[起开](?!除)|\bstart(?:ed)?\b|\bjoin(?:ed)?\b|\bsince\b|\bhired\b|\bbegan\b|\bfrom\b"),
    ("service_end", r"离职|离开|辞退|开除|解雇|解除|被裁|裁员|裁掉|炒了?|走人|走的|走了|让我走|叫我走|赶我走|不干了|终止|到期|辞职|辞工|被辞|劝退|(?:不用|别|不要)再?(?:来|去|上班)|把我辞|不让我?[来干上]|\bfired\b|dismissed|laid off|terminated|\bquit\b|\bleft\b|resigned|let go|sacked|not to come back|expired?|\bended\b|made redundant"),
)  # fmt: skip
_WORD = re.compile("|".join(f"(?P<r{n}>{pattern})" for n, (_, pattern) in enumerate(_ROLES)))
_FAR_BEFORE = {"zh": 8, "en": 34}
_FARTHEST_AFTER = 16
_ACROSS_COMMA, _BEFORE_COST = 12, 5
_RANGE_START = re.compile(r"(?:从|自|since |from )$")
_RANGE_END = re.compile(r"(?:ⓓ|现在)[^,。ⓓ]{0,2}(?:到|至|-|~|to |until |till )\s*$|(?:做|干)到\s*$")
_TILL = re.compile(r"\s*(?:到|至|-|~|to |until )\s*(?:ⓓ|现在|now)")
_SINCE_THEN = re.compile(r"\s*(?:起|开始|以后|之后|至今|到现在)[^,。;!?]{0,6}(?:没|不(?!干)|拖欠|欠|停|降|少)")
_UNPAID_SINCE = re.compile(r"\b(?:paid|unpaid|owed|wages?|salary)[^,.]{0,12}since $")
_WILL_EXPIRE = re.compile(r"[^,。;!?]{0,6}(?:到期|期满|expires?)")
_GROWN = 15
_SOON = timedelta(days=120)
_WORKED = re.compile(r"加班|上班|干活|上了班|没放假|worked|working")
_HOLIDAY = re.compile(r"加班|三倍|国庆|春节|中秋|五一|元旦|节|假期|holiday|triple|overtime")
_DEATH = re.compile(_ROLES[2][1])
_AND_DAYS = re.compile(r"(?:(?:和|、|跟|及|,|and )\s*(\d{1,2})[号日])")
_FIXED_DAYS = re.compile(
    r"(?:今年|20\d\d年)?(?:的)?(?P<new>元旦)(?:当天|那天)?|(?P<labour>五一|劳动节)(?:当天|那天)|(?P<national>国庆节?)(?:当天|那天)"
)
_BARE_MONTH = re.compile(
    r"(?<![\d年个])(?P<month>1[0-2]|[1-9])月份?(?=的时候|被|离职|辞|走|受伤|出事|入职|进厂)(?P<what>的时候|被?辞退|离职|辞职|辞工|走的|走了|受伤|出事|入职|进厂)"
)


def find_days(said: Said) -> dict[str, str]:
    """The days that are inputs of calculators."""
    found: dict[str, str] = {}
    loose: list[Sign] = []
    previous = ""
    for sign in said.each("ⓓ"):
        role = _role(said, sign)
        if (
            role == ""
            and previous
            and re.search(r"不对|说错|应该是|actually|sorry", said.text[max(0, sign.place - 12) : sign.place])
        ):
            role = previous
            found.pop(role, None)
        if role == "":
            loose.append(sign)
            continue
        previous = name = _name(role, sign, said)
        if name and len(sign.value) >= 7:
            value = _coming(sign, said) if name == "service_end" else sign.value
            found.setdefault(name, value[:7] if name == "birth_month" else value)
    _bare_month(said, found)
    worked = _worked(said, loose)
    if worked:
        found["dates"] = ",".join(worked)
    if "event_date" in found:
        found["claim"] = "injury_recognition"
    return found


def _role(said: Said, sign: Sign) -> str:
    before, after = said.text[: sign.place], said.text[sign.place + 1 :]
    if _TILL.match(after) and not re.match(r"[^,。;!?]{0,24}(?:受伤|住院|病)", after):
        return "service_start"
    if _RANGE_END.search(before) and not _signs_after(after):
        return "service_end"
    if _SINCE_THEN.match(after) or _UNPAID_SINCE.search(before):
        return ""
    costs = [*_costs_after(after), *_costs_before(before)]
    if _RANGE_START.search(before) and not re.match(r"[^,。;!?]{0,10}(?:离职|辞)", after):
        return "service_start"
    return min(costs)[1] if costs else ""


def _signs_after(after: str) -> bool:
    return re.match(r"[^,。;!?]{0,6}(?:签|signed)", after) is not None


def _costs_after(after: str) -> list[tuple[int, str]]:
    found = []
    window = re.split(r"[。;!?ⓓ]|\. ", after[: _FARTHEST_AFTER + 16])[0]
    for match in _WORD.finditer(window):
        commas = window[: match.start()].count(",") + window[: match.start()].count(" ") * (not match[0].isascii())
        cost = match.start() + _ACROSS_COMMA * commas
        if cost <= _FARTHEST_AFTER:
            found.append((cost, _ROLES[int((match.lastgroup or "r0")[1:])][0]))
    return found


def _costs_before(before: str) -> list[tuple[int, str]]:
    found = []
    window = re.split(r"[。;!?ⓓ]|\. ", before[-46:])[-1]
    for match in _WORD.finditer(window):
        between = window[match.end() :]
        english = match[0].isascii()
        direct = re.fullmatch(r"(?:时间|日期|日)?(?:是|为|在|于|:|\s|on|in|at|the)*", between) is not None
        far = _FAR_BEFORE["en" if english else "zh"] + (4 if "," in between else 0)
        if len(between) <= far:
            cost = 1 if direct else (len(between) // (3 if english else 1) + _BEFORE_COST + 4 * between.count(","))
            found.append((cost, _ROLES[int((match.lastgroup or "r0")[1:])][0]))
    return found


def _name(role: str, sign: Sign, said: Said) -> str:
    if role == "birth":
        year = int(sign.value[:4])
        if said.today.year - year >= _GROWN:
            return "birth_month"
        return "birth_date" if said.today.year - year <= 2 else ""
    if role == "event":
        return "date" if said.has(_DEATH) else "event_date"
    return role


def _coming(sign: Sign, said: Said) -> str:
    """A day without a year on which a contract ends may lie ahead."""
    if "年" in sign.text or len(sign.value) != 10 or sign.text.isascii() or "月" not in sign.text:
        return sign.value
    if (
        not _WILL_EXPIRE.match(said.text, sign.place + 1)
        and "到期" not in said.text[max(0, sign.place - 6) : sign.place]
    ):
        return sign.value
    ahead = f"{said.today.year}{sign.value[4:]}"
    if ahead > said.today.isoformat() and date.fromisoformat(ahead) - said.today <= _SOON:
        return ahead
    return sign.value


def _bare_month(said: Said, found: dict[str, str]) -> None:
    """「8月入职」 is the last August, where no other year was spoken of."""
    if any("年" in sign.text for sign in said.each("ⓓ")):
        return
    for match in _BARE_MONTH.finditer(said.text):
        month = int(match["month"])
        value = f"{said.today.year - (month > said.today.month)}-{month:02d}"
        if match["what"] in ("入职", "进厂"):
            found.setdefault("service_start", value)
        elif match["what"] in ("受伤", "出事"):
            found.setdefault("event_date", value)
        elif match["what"] != "的时候":
            found.setdefault("service_end", value)


def _worked(said: Said, loose: list[Sign]) -> list[str]:
    if not (said.has(_WORKED) and said.has(_HOLIDAY)):
        return []
    days = []
    for sign in loose:
        if len(sign.value) != 10:
            continue
        days.append(sign.value)
        place = sign.place + 1
        while match := _AND_DAYS.match(said.text, place):
            days.append(f"{sign.value[:8]}{int(match[1]):02d}")
            place = match.end()
    for match in _FIXED_DAYS.finditer(said.text):
        day = "01-01" if match["new"] else "05-01" if match["labour"] else "10-01"
        days.append(f"{said.today.year}-{day}")
    valid = []
    for day in days:
        try:
            valid.append(date.fromisoformat(day).isoformat())
        except ValueError:
            continue
    return sorted(set(valid))
