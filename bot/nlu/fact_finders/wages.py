"""What each sum of money is for: a wage, a debt, a payment, a compensation; or none of a calculator's business."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.law.calculation import fen, plain
from bot.nlu.fact_finders.said import Said

MONTHS_OF_A_YEAR = 12
_NONE, _WAGE = "", "monthly_wage_yuan"

# The role of a sum by the last word before it; the order counts where words end at the same place.
_BEFORE: tuple[tuple[str, str], ...] = (
    ("local", r"社平工?资?|社会平均工资|(?:当地|本地|上年度|上一年度?)[^,]{0,6}平均工资|local (?:monthly |annual |yearly )?average(?: monthly| annual| yearly)?(?: wage| salary)?"),
    ("monthly_average_yuan", r"(?:单位|公司)(?:上年度|上一年)?(?:职工)?的?月?平均工资"),
    ("last", r"最后一?(?:个月|①)的?(?:工资)?|last month's (?:wage|salary|pay)"),
    ("contract_wage_yuan", r"转正[以之]?后?的?(?:工资|月薪|薪资|每月)?|正式工资|合同工资|after (?:that|probation)|regular (?:pay|wage|salary)"),
    ("probation_wage_yuan", r"试用期?(?:内|里|间|的)*(?:底薪|工资|月薪|薪资|每月|一月)?|probation(?:ary)?(?: period)?(?: pay| wage| salary)?"),
    ("compensation", r"补偿金?|经济补偿金?|补偿费|compensation(?: of)?|severance(?: pay)?(?: of)?"),
    (_NONE, r"押金|奖金?|加班费|扣(?:了|我|的)*(?:工资|钱)|罚款?|扣|赔偿?金?|房租|社保|公积金|提成|补贴|津贴|伙食费?|医药费|医疗费|借|交了|培训费|违约金|服务费|红包|保证金|定金|生活费|路费|一共|总共|合计|共计|提前|迟到"
     r"|deposit|bonus|fine[ds]?|deduct\w*|overtime(?: pay)?|allowance|rent|fees?|damages|in total|minimum wage|最低工资(?:标准)?"),
    ("owed_yuan", r"欠款?|拖欠|压着|扣着|还差|没给|没发|没付|owes?|owed|owing|unpaid(?: wages)?"),
    ("paid_yuan", r"只给了?|给过|给了|付过|付了|只?发了|只付了?|预支了?|先付了?|已经?给|paid only|only paid|has paid|already paid|paid me"),
    ("annual", r"年薪|年收入|年包|一年|每年|ⓨ|annual (?:salary|pay|wage|income)|yearly (?:salary|pay)"),
    ("hourly_wage_yuan", r"时薪|小时工资|每个?小时|每个?钟头?|ⓡ|hourly(?: wage| pay| rate)?"),
    ("daily", r"日薪|日工资|一天|每天|daily(?: wage| pay| rate)?"),
    (_WAGE, r"月薪|工资条上?写?|月?平均工资|工资|薪水|薪资|薪酬|月收入|收入|包月|每个?月|一月|月均|①|应发|税前|到手|税后|实发|底薪|基本工资"
     r"|salary|wages?|(?:my|base|gross|net|monthly|the|his|her) pay(?!s)|income|earn(?:s|ed|ing)?"),
)  # fmt: skip
_ROLE = re.compile("|".join(f"(?P<r{n}>{pattern})" for n, (_, pattern) in enumerate(_BEFORE)))
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        _NONE,
        re.compile(
            r"\s*(?:的|in |of )?(?:押金|奖金|加班费|赔偿|罚款|房租|税|提成|补贴|deposit|bonus|fine|overtime|damages|allowance)"
        ),
    ),
    ("compensation", re.compile(r"(?:的|\s|①|/|a|as|per|month|in|of)*(?:经济)?(?:补偿|compensation|severance)")),
    ("owed_yuan", re.compile(r"\s*(?:的?工资)?(?:一直|都|还)*(?:没发|没给|未付|没付|没结|拖着)")),
    ("hourly_wage_yuan", re.compile(r"\s*(?:/|每|per|an)?\s*(?:ⓡ|个?小时|hour)")),
    ("daily", re.compile(r"\s*(?:/|每|per|a)?\s*(?:一?天|day)")),
    ("annual", re.compile(r"\s*(?:/|每|per|a)?\s*(?:ⓨ|年|year|annual)")),
    (_WAGE, re.compile(r"\s*(?:/|每|一|per|a|each|every)?\s*(?:①|个?月|month|pm\b)")),
)
_MY_SHARE = re.compile(r"我(?:个人|自己|一个人)(?:的|是|有|占|就)*(ⓜ)")
_IN_ALL = re.compile(r"(?:一共|总共|合计|共计)[^ⓜ]{0,3}$")
_DEBT = re.compile(r"欠|拖着|owe[sd]?\b|压了")
_EXPENSE = re.compile(r"贷款|月供|房租|车贷|房贷|学费|还款|利息|\b(?:loan|mortgage|rent)\b")
_WAGE_WORD = re.compile(r"工资|薪|\b(?:salary|wage)")
_PER_MONTH = re.compile(r"①|每个?月|一月|月薪|per month")
_CORRECTED = re.compile(r"不对|说错|更正|应该是|其实|实际|□+,?是|actually|sorry|correction|i mean|but\s*$")
_LAST_CLAUSE = re.compile(r"[,。;!?.][^,。;!?.]*$")
_CLAUSE_START = re.compile(r".*(?:[,。;!?]|\. )", re.S)
_GROSS = re.compile(r"税前|应发|应得|before tax|gross")
_NET = re.compile(r"到手|税后|实发|after tax|take home|net\b")
_BASE = re.compile(r"底薪|基本工资|base pay")
_NOW = re.compile(r"涨到|升到|加到|降到|现在|目前|\bnow\b")
_CHANGED = re.compile(r"(?:涨|升|加|降|调|减)(?:到|成|至|为)了?$|(?:raised|rose|cut|increased|reduced) to\s*$")
_ONCE = re.compile(r"原来|以前|之前|刚开始|刚来|起初|used to|at first")
_TAX = re.compile(r"交.{0,4}税|个税|税收|扣税|\btax")
_AGREED = re.compile(
    r"协商|约定|谈好|说好|答应|同意|竞业|协议|合同|每个?月|①|agreed|agreement|non-?compete|offered|promised|a month"
)


def find_wages(said: Said) -> dict[str, str]:
    """The sums that are inputs of calculators."""
    roles = _roles(said)
    found: dict[str, str] = {}
    wages: list[tuple[Decimal, int, Decimal]] = []
    for place, (role, context) in roles.items():
        yuan = Decimal(said.signs[place].value)
        if role in (_WAGE, "annual"):
            monthly = fen(yuan / MONTHS_OF_A_YEAR) if role == "annual" else yuan
            wages.append((-_weight(context), place, monthly))
        elif (name := _name(role, context, said)) is not None:
            found.setdefault(name, plain(yuan))
    if "owed_yuan" in found and (own := _MY_SHARE.search(said.text)):
        found["owed_yuan"] = said.at(own).value
    if wages:
        found[_WAGE] = plain(min(wages)[2])
    if "probation_wage_yuan" not in found and "contract_wage_yuan" in found and _WAGE not in found:
        found[_WAGE] = found.pop("contract_wage_yuan")
    return found


def _roles(said: Said) -> dict[int, tuple[str, str]]:
    roles: dict[int, tuple[str, str]] = {}
    previous: int | None = None
    for sign in said.each("ⓜ"):
        since = said.text[(previous + 1 if previous is not None else 0) : sign.place]
        context = _CLAUSE_START.sub("", since[-40:])
        role = _role(context, said.text[sign.place + 1 : sign.place + 26])
        if role == _NONE and _IN_ALL.search(context) and _DEBT.search(re.split("[。;!?]", said.text[: sign.place])[-1]):
            role = "owed_yuan"
        if (
            previous is not None
            and previous in roles
            and role in (None, _WAGE)
            and _CORRECTED.search(since[-24:])
            and len(since) < 24
        ):
            role = roles.pop(previous)[0]
        elif role is None and previous in roles and _CHANGED.search(since):
            role, context = roles[previous][0], since
        elif role is None and (
            wage := re.search(r"(?:工资|月薪|wage|salary)[^。;!?ⓜ]{0,6}□,?(?:而?是|but)?\s*$", since[-24:])
        ):
            role, context = _WAGE, wage[0]
        previous = sign.place
        if role is not None:
            roles[sign.place] = role, context
    return roles


def _role(context: str, after: str) -> str | None:
    after = re.split(r"[,。;!?ⓜ]", after)[0]
    before = None
    for match in _ROLE.finditer(context):
        before = _BEFORE[int((match.lastgroup or "r0")[1:])][0]
    for role, pattern in _AFTER:
        if pattern.match(after):
            if role == _WAGE and before not in (None, _WAGE, "paid_yuan"):
                return before
            return role
    if before == _WAGE and (debt := _DEBT.search(context)) and not _PER_MONTH.search(context[debt.end() :]):
        return "owed_yuan"
    if before == "paid_yuan" and _PER_MONTH.search(context):
        return _WAGE
    if before == _WAGE and _EXPENSE.search(context) and not _WAGE_WORD.search(context):
        return _NONE
    return before


def _name(role: str, context: str, said: Said) -> str | None:
    if role == "local":
        yearly = re.search("年(?!度)|annual|yearly", context.replace("上年", "").replace("上一年", ""))
        return "local_average_annual_wage_yuan" if yearly else "local_average_monthly_wage_yuan"
    if role == "compensation":
        if said.has(_TAX):
            return "severance_yuan"
        return "compensation_yuan" if said.has(_AGREED) else None
    if role == "last":
        return "last_month_wage_yuan"
    return role if role.endswith("_yuan") else None


def _weight(context: str) -> Decimal:
    if _NOW.search(context):
        return Decimal(4)
    if _ONCE.search(context):
        return Decimal(-1)
    for weight, pattern in ((3, _GROSS), (0, _BASE), (1, _NET)):
        if pattern.search(context):
            return Decimal(weight)
    return Decimal(2)
