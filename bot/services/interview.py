"""A guided calculation: what is known, what is asked next, and what an answer says.

Pure: a conversation's interview is plain data in and out, so that it survives a restart between any
two messages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from bot.law.calculation import Calculator, FactWrong, Input
from bot.law.numerals import NumeralMalformed, chinese_to_decimal
from bot.law.reading import read_fact
from bot.law.region import PROVINCES
from bot.law.text import Bilingual

# A question is put twice at most.
MOST_PROMPTS = 2
# What only makes the result finer is asked for so often at most; the rest can be told any time.
MOST_OPTIONAL = 3
_UNKNOWN = re.compile(
    r"^(?:我)?(?:也)?(?:不知道|不清楚|不记得|忘了|忘记了|记不清|说不清|没印象|不晓得|跳过|不想说)"
    r"|^(?:i )?(?:don'?t|do not) (?:know|remember)|^(?:skip|no idea|not sure)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"^(?:停|停止|算了|不算了|不用了|不弄了|退出|取消|结束|stop|quit|cancel|exit|never ?mind)[吧了。!！.]*$",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?:是的?|对的?|有的?|嗯+|好的?|没错|交了|签了|yes|yeah|yep|right|true)[啊呀呢了。!！,，.]*", re.IGNORECASE
)
_NO = re.compile(r"^(?:不是|没有?|否|不对|不|没交|没签|no|nope|not)[的啊呀呢了。!！,，.]*", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@dataclass(slots=True)
class Interview:
    """Where a guided calculation stands.

    Attributes:
        calculator: Its name.
        facts: Input name to text, as ``read_facts`` takes them.
        skipped: Inputs the person does not know or does not want to say.
        asked: The input that was asked for last; empty before the first question.
        prompts: How often it was asked.
        assumed: Inputs of which only the month was said, and a day was taken.
        optional: Optional inputs that were asked for.
    """

    calculator: str
    facts: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    asked: str = ""
    prompts: int = 0
    assumed: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for the conversation's state."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any] | None) -> Interview | None:
        """What ``as_dict`` gave; None where there is none."""
        return cls(**data) if data else None


def wants_to_stop(text: str) -> bool:
    """True if one word ends the interview."""
    return bool(_STOP.match(text.strip()))


def take_facts(calculator: Calculator, interview: Interview, said: Mapping[str, str]) -> list[str]:
    """Take over what a message says of the calculator's inputs; the latest word counts.

    Returns:
        The names that were taken.

    Raises:
        FactWrong: If a fact that was said cannot be; nothing is taken then.
    """
    names = {wanted.name: wanted for wanted in calculator.inputs}
    new: dict[str, str] = {}
    assumed: list[str] = []
    for name, text in said.items():
        if name not in names:
            continue
        whole = _whole_day(names[name], text)
        read_fact(names[name], whole)
        new[name] = whole
        if whole != text:
            assumed.append(name)
    interview.facts.update(new)
    interview.skipped = [name for name in interview.skipped if name not in new]
    interview.assumed = [name for name in interview.assumed if name not in new] + assumed
    return list(new)


def take_answer(calculator: Calculator, interview: Interview, text: str, entities: list[Mapping[str, Any]]) -> bool:
    """Take a message as the answer to what was asked.

    Returns:
        True if it answers; "don't know" is an answer too.

    Raises:
        FactWrong: If it is an answer that cannot be, for example a wage of nothing.
    """
    if not interview.asked:
        return False
    wanted = calculator.input(interview.asked)
    text = text.strip()
    if _UNKNOWN.match(text):
        skip(interview, wanted.name)
        return True
    value = _answer(wanted, text, entities)
    if value is None:
        return False
    take_facts(calculator, interview, {wanted.name: value})
    return True


def skip(interview: Interview, name: str) -> None:
    """Do not ask for this again."""
    if name not in interview.skipped:
        interview.skipped.append(name)


def next_input(calculator: Calculator, interview: Interview) -> Input | None:
    """What to ask next: what cannot be done without, then what decides which rule applies."""
    open_inputs = [i for i in calculator.inputs if i.name not in interview.facts and i.name not in interview.skipped]
    required = [i for i in open_inputs if i.required]
    deciding = [i for i in open_inputs if not i.required and i.kind in ("choice", "flag")]
    if len([name for name in interview.optional if name != interview.asked]) >= MOST_OPTIONAL:
        deciding = []
    return next(iter([*required, *deciding]), None)


def lacks_required(calculator: Calculator, interview: Interview) -> list[str]:
    """Required inputs that were skipped: without them nothing can be worked out."""
    return [i.name for i in calculator.inputs if i.required and i.name in interview.skipped]


def ask(interview: Interview, wanted: Input) -> None:
    """Note what is asked, and how often."""
    interview.prompts = interview.prompts + 1 if interview.asked == wanted.name else 1
    interview.asked = wanted.name
    if not wanted.required and wanted.name not in interview.optional:
        interview.optional.append(wanted.name)


def _whole_day(wanted: Input, text: str) -> str:
    """A day where only the month was said: the first of it, or the last for an end."""
    if wanted.kind != "date" or not re.fullmatch(r"\d{4}-\d{2}", text):
        return text
    year, month = map(int, text.split("-"))
    if wanted.name.endswith("_end"):
        following = date(year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1).isoformat()
    return f"{text}-01"


def _answer(wanted: Input, text: str, entities: list[Mapping[str, Any]]) -> str | None:
    def value_of(*kinds: str) -> str | None:
        return next((str(e["value"]) for e in entities if e["entity"] in kinds), None)

    if wanted.kind == "yuan":
        return value_of("money") or _number(text)
    if wanted.kind in ("number", "count"):
        if wanted.name.endswith("hours"):
            return value_of("hours") or _number(text)
        if wanted.name.endswith("_months") or wanted.name == "months":
            return value_of("contract_term", "duration") or _number(text)
        if wanted.name == "grade":
            return value_of("injury_grade") or _number(text)
        if "years" in wanted.name and (months := value_of("duration")) is not None:
            years, rest = divmod(int(float(months)), 12)
            return str(years) if rest == 0 or wanted.kind == "count" else f"{int(float(months)) / 12:.4f}"
        return _number(text)
    if wanted.kind in ("date", "month"):
        day = value_of("date")
        return day[:7] if day and wanted.kind == "month" else day
    if wanted.kind == "dates":
        days = [str(e["value"]) for e in entities if e["entity"] == "date" and len(str(e["value"])) == 10]
        return ",".join(days) or None
    if wanted.kind == "region":
        return next((p for p in (value_of("province", "city"), text) if p in PROVINCES), None)
    if wanted.kind == "flag":
        return "no" if _NO.match(text) else "yes" if _YES.match(text) else None
    return _chosen(wanted, text)


def _chosen(wanted: Input, text: str) -> str | None:
    said = text.lower().strip("。.!！ ")
    for number, choice in enumerate(wanted.choices, 1):
        titles = (choice.value, choice.title.zh.lower(), choice.title.en.lower(), str(number))
        if said in titles or (len(said) >= 2 and any(said in title for title in titles[1:3])):
            return choice.value
    return None


def _number(text: str) -> str | None:
    found: list[str] = _PLAIN_NUMBER.findall(text)
    if len(found) == 1:
        return found[0].replace(",", "")
    if found:
        return None
    try:
        return str(chinese_to_decimal(text.strip("个年月天元块小时钱左右大概约 的吧。")))
    except NumeralMalformed:
        return None


def fault_sentence(error: FactWrong, label: Bilingual) -> Bilingual:
    """The fault with the input's everyday name in place of its technical one."""
    return Bilingual(error.sentence.zh.replace(error.fact, label.zh), error.sentence.en.replace(error.fact, label.en))
