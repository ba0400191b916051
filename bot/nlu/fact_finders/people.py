"""The person and the family: place, sex, injury, insurance, child, relatives left behind."""

from __future__ import annotations

import re

from bot.law.relation import find_relations
from bot.nlu.fact_finders.said import Said

_ORIGIN_BEFORE = re.compile(
    r"(?:老家|家在|来自|户口|籍贯|祖籍|不在|我是|搬迁?到|\bfrom|hometown|born in)[^,。;!?ⓟ]{0,4}ⓟ*$"
)
_ORIGIN_AFTER = re.compile(r"ⓟ*(?:人|籍|的?老家|户口)")
_AT = re.compile(r"(?:在|\bin|\bat)\s?ⓟ*$")
_UNINSURED = re.compile(
    r"(?:没有?|未|不|从没|从来没|也没)(?:给|我|们|有|买|交|缴|参加|上|办|过|任何|一直)*(?:工伤保险|工伤险|社会保险|社保|五险|保险)(?!吗)|(?:社保|工伤保险|五险)(?:一金)?(?:也|都|一直|从来)?(?:没有?|未|不)(?:给|我)*(?:交|买|缴|上)"
    r"|\bno (?:social |work |injury |work[- ]injury |any )*insurance|uninsured|(?:never|not|n't) (?:paid?|bought|buy) (?:my |any |me |for )*(?:social |work |injury )*insurance|without (?:social )?insurance"
)
_INSURED_FOR_INJURY = re.compile(
    r"(?:有|交了?|买了?|缴了?|上了?)(?:的)?(?:工伤保险|工伤险)|工伤保险(?:有|都|一直|正常)*(?:交|买|缴|上)"
)
_INSURED = re.compile(
    r"社保(?:有|都|一直|正常|是)*(?:交|买|缴|上)|(?:有|有买|有交|有缴|交了|买了|缴了|上了)(?:社保|五险)|\binsured|has insurance"
)
_INJURY = re.compile(r"ⓖ|工伤|受伤|伤残|injur|accident")
_ENDED = re.compile(
    r"合同(?:已经?)?(?:到期|终止|解除|结束|期满)|离职了|已经?离职|辞职了|contract (?:has |is )?(?:ended|over|expired|terminated)|left the (?:company|factory|job)"
)
_NOT_ENDED = re.compile(r"还在(?:厂里?|公司|单位|这|原单位)?(?:里)?(?:上班|干|做)|still work")
_FEMALE = re.compile(
    r"(?:我是|本人|性别:?)(?:个)?女(?!儿|友|朋)|女(?=[,。;!?\s]|$|的(?!同)|性|工|职工|员工|干部|\d|□)(?!工友)|\b(?:female|woman)\b"
)
_MALE = re.compile(
    r"(?:我是|本人|性别:?)(?:个)?男(?!朋|友)|男(?=[,。;!?\s]|$|的(?!同)|性|工|职工|员工|干部|\d|□)(?!工友)|\b(?:male|man)\b(?! of)"
)
_MANAGEMENT = re.compile(
    r"管理岗|女干部|干部岗|管理人员|管理(?:技术)?岗位|技术岗|management (?:post|position|job)|female (?:manager|cadre)"
)
_PRODUCTION = re.compile(r"女工人|生产岗|操作岗|一线(?:女)?工人|工人岗|female worker|production (?:post|worker|job)")
_CHILD = (
    (3, re.compile(r"三胎|第三个孩子|third child")),
    (2, re.compile(r"二胎|二孩|第二个孩子|second child")),
    (1, re.compile(r"头胎|一胎|第一胎|第一个孩子|first child")),
)
_MULTIPLES = ((3, re.compile(r"三胞胎|triplets")), (2, re.compile(r"双胞胎|龙凤胎|twins")))
_DIFFICULT = re.compile(r"剖[腹宫]产|难产|剖的|c-?section|caesarean|cesarean|difficult birth")
_NORMAL = re.compile(r"顺产|natural birth|normal delivery")
_DEATH = re.compile(r"死|去世|身亡|died|killed|passed away")
_LEFT = re.compile(
    r"(?:留下了?|剩下|家里(?:还)?有|leaves(?: behind)?|survived by|left behind)\s?(?P<who>[^,。;!?]{1,40})"
)
_OUTDOORS = re.compile(r"室外|户外|露天|outdoors?|outside")
_HEAT = re.compile(r"高温|暑|3[5-9]度|40度|\bheat\b|high temperature")
_ORDERED = re.compile(
    r"(?:监察|劳动局|人社局|劳监)[^,。;!?]{0,10}(?:责令|下了?(?:文|指令|通知)|限期)|inspect\w+[^,.;!?]{0,20}ordered"
)
_ENGLISH_COUNTS = {
    "two ": "2",
    "three ": "3",
    "four ": "4",
    "a ": "1",
    "an ": "1",
    "one ": "1",
    "my ": "",
    "his ": "",
    "her ": "",
}
_SPOUSE = re.compile(r"老公|老婆|丈夫|妻子|爱人|媳妇|husband|wife")
_PARENT = re.compile(r"我爸|我妈|父亲|母亲|my (?:father|mother|dad|mum|mom)")


def find_people(said: Said) -> dict[str, str]:
    """Everything about the person, the injury and the family."""
    found: dict[str, str] = {}
    if region := _region(said):
        found["region"] = region
    grades = {sign.value for sign in said.each("ⓖ")}
    if len(grades) == 1:
        found["grade"] = grades.pop()
    found |= _injury(said, "grade" in found) | _person(said) | _birth(said)
    if said.has(_DEATH) and (dependants := _dependants(said)):
        found["dependants"] = dependants
    if said.has(_OUTDOORS) and said.has(_HEAT):
        found["outdoor"] = "yes"
    if said.has(_ORDERED):
        found["ordered_by_inspection"] = "yes"
    return found


def _region(said: Said) -> str:
    worked_in, named = [], []
    for sign in said.each("ⓟ"):
        before, after = said.text[: sign.place], said.text[sign.place + 1 :]
        if _ORIGIN_AFTER.match(after) or _ORIGIN_BEFORE.search(before):
            continue
        named.append(sign.value)
        if _AT.search(before):
            worked_in.append(sign.value)
    if len(set(named)) == 1:
        return named[0]
    return worked_in[0] if len(set(worked_in)) == 1 else ""


def _injury(said: Said, graded: bool) -> dict[str, str]:
    found = {}
    if said.has(_UNINSURED):
        found["insured"] = "no"
    elif said.has(_INSURED_FOR_INJURY) or (said.has(_INJURY) and said.has(_INSURED)):
        found["insured"] = "yes"
    if graded and said.has(_ENDED):
        found["contract_ended"] = "yes"
    elif graded and said.has(_NOT_ENDED):
        found["contract_ended"] = "no"
    return found


def _person(said: Said) -> dict[str, str]:
    found = {}
    female, male = said.has(_FEMALE), said.has(_MALE)
    if female != male:
        found["sex"] = "female" if female else "male"
    production, management = said.has(_PRODUCTION), said.has(_MANAGEMENT)
    if female and production != management:
        found["category"] = "production" if production else "management"
    return found


def _birth(said: Said) -> dict[str, str]:
    found = {}
    for name, choices in (("child_number", _CHILD), ("multiples", _MULTIPLES)):
        for number, pattern in choices:
            if said.has(pattern):
                found[name] = str(number)
                break
    if said.has(_DIFFICULT):
        found["difficult"] = "yes"
    elif said.has(_NORMAL):
        found["difficult"] = "no"
    return found


def _dependants(said: Said) -> str:
    match = _LEFT.search(said.text)
    if match is None:
        return ""
    who = match["who"]
    for word, digit in _ENGLISH_COUNTS.items():
        who = re.sub(rf"\b{word}", digit, who)
    own = "spouse" if said.has(_SPOUSE) else "child" if said.has(_PARENT) else ""
    who = re.sub(r"^(?:我|me\b)", own, who)
    return ",".join(find_relations(who) or ()) if own or "我" not in who else ""
