"""A message as the rules for facts read it: what is not the person's own is blanked, figures become one sign each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.nlu.entities import Entity, find_entities
from bot.nlu.fact_finders.sums import find_sums

BLANK = "□"
# None of these signs survives normalisation, so that no message can hold one.
DAY, SPAN, ONE_MONTH, ONE_YEAR, HOURS, ONE_HOUR, SUM, GRADE, TERM, PLACE = "ⓓⓣ①ⓨⓗⓡⓜⓖⓒⓟ"
_SIGNS = {
    "date": DAY, "duration": SPAN, "hours": HOURS, "money": SUM, "injury_grade": GRADE, "contract_term": TERM,
    "province": PLACE, "city": PLACE,
}  # fmt: skip

_MISSPELT = {
    "合约": "合同", "月新": "月薪", "入知": "入职", "入值": "入职", "辞腿": "辞退", "辞推": "辞退", "开出了": "开除了", "公资": "工资",
    "工姿": "工资", "试用其": "试用期", "医疗其": "医疗期", "伤惨": "伤残", "双包胎": "双胞胎", "月心": "月薪",
}  # fmt: skip
_MISSPELT_PATTERN = re.compile("|".join(_MISSPELT))

_CLAUSE = re.compile(r"(?:[^,。;!?.\n]|,(?=\d{3}(?!\d))|(?<=\d)\.(?=\d)|(?<!\d)\.(?=\d))+")
_OTHERS = re.compile(
    r"(?:^|[^和跟与同])(?:我们?的?|俺)?(?:同事|工友|老乡|邻居|别人|人家|网友|其他人|隔壁|同学)(?!们?一[起样])|网上|听说"
    r"|\b(?:colleagues?|co-?workers?|workmates?|others?|somebody|someone|neighbou?rs?)\b"
)
_OWN = re.compile(
    r"我(?!们?的?(?:同事|工友|老乡|邻居|同学))|本人|自己|\b(?:i|i'm|my|me)\b(?! (?:colleague|co-?worker|workmate|neighbo))"
)
_SUPPOSED = re.compile(
    r"如果|要是|假如|假设|万一|倘若|若是|等我|的话(?:$|呢)|打个比方|比如|\b(?:if|suppose|in case|for example)\b"
)
_WISHED = re.compile(
    r"(?:(?<!不)想要|希望|打算|准备|索赔|主张|(?<!的)要求(?=[^,]*(?:赔|补偿|支付))|应该?赔|能不?能?(?:赔|拿|要|补)|可以(?:赔|拿|要)|会赔|要赔|该赔"
    r"|觉得(?:应该|应当|该)|(?:it |they |he )should (?:be|pay|get|have)|想(?:在|等|明年|今年|\d)|\b(?:i want|i hope|hoping|would like|expect|plan(?:ning)? to|can i get|could i get|entitled to|claim)\b)[^。;!?]*"
)
_DENIED = re.compile(
    r"(?<!是)不是(?!吗|很|说|都|也|因为)[^,。;!?]{1,12}|(?<!是)并非[^,。;!?]{1,12}|\bnot (?=\d)[\d,.]+|\b(?:was|were|am|is) ?n[o']t (?:fired|dismissed|sacked|laid off|terminated)"
)
_NUMBERS_OF_THINGS = re.compile(
    r"\d{11,}|(?:qq|微信|尾号|卡号|电话|手机|身份证|工号|车牌|门牌|\b(?:tel|phone|called|call me|wechat|id)\b)(?:号码?)?[^\d,。]{0,4}\d{4,}"
    r"|最低工资(?:标准)?[^\d,。;!?]{0,6}\d[\d.]*|minimum wage (?:is|of|was)?\s*\d[\d,.]*|第[\d一二三四五六七八九十百]+[条款项章]"
    r"|(?:article|art\.?) \d+|今年\d\d了?(?=[,。;!?]|$)|《[^》]*》"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A figure of the message: where its sign stands, and what it says."""

    place: int
    kind: str
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A message with a sign for each figure.

    Attributes:
        text: What was said; days are ``ⓓ``, spans ``ⓣ``, sums ``ⓜ`` and so on.
        signs: By their place in ``text``.
        supposed: True where part of the message was only a supposition.
    """

    text: str
    signs: dict[int, Sign]
    today: date
    supposed: bool

    def each(self, sign: str) -> Iterator[Sign]:
        """The signs of these kinds, in order."""
        return (s for s in self.signs.values() if s.kind in sign)

    def at(self, match: re.Match[str], group: str | int = 1) -> Sign:
        """The sign that a group of a match stands for."""
        return self.signs[match.start(group)]

    def has(self, pattern: re.Pattern[str]) -> bool:
        """True if the message says it."""
        return pattern.search(self.text) is not None


def read_message(text: str, today: date) -> Said:
    """A normalised text as the rules read it."""
    text = _MISSPELT_PATTERN.sub(lambda match: _MISSPELT[match[0]], text)
    text, supposed = _blank(text)
    entities = [e for e in find_entities(text, today) if e.type not in ("money", "article", "age")]
    entities += find_sums(text, entities)
    parts: list[str] = []
    signs: dict[int, Sign] = {}
    last = length = 0
    for entity in sorted(entities, key=lambda e: e.start):
        between = text[last : entity.start]
        kind = _sign(entity)
        parts += [between, kind]
        length += len(between)
        signs[length] = Sign(length, kind, entity.value, entity.text)
        length += 1
        last = entity.end
    return Said("".join([*parts, text[last:]]), signs, today, supposed)


def _sign(entity: Entity) -> str:
    if entity.type == "duration":
        if entity.value == "1":
            return ONE_MONTH
        return ONE_YEAR if entity.text in ("一年", "1年") else SPAN
    if entity.type == "hours" and entity.value == "1":
        return ONE_HOUR
    return _SIGNS[entity.type]


def _blank(text: str) -> tuple[str, bool]:
    others = supposed = False
    kept: list[str] = []
    last = 0
    for match in _CLAUSE.finditer(text):
        between = text[last : match.start()]
        if re.search(r"[。!?;]", between):
            others = False
        kept.append(between)
        clause = match[0]
        own, foreign = _OWN.search(clause), _OTHERS.search(clause)
        if foreign and not (own and own.start() > foreign.end()) and not re.match(r"\s*(?:欠|和|跟)", clause):
            others = True
        elif own:
            others = False
        supposes = _SUPPOSED.search(clause) is not None
        supposed = supposed or supposes
        if supposes:
            clause = BLANK
        elif others or (foreign and own and own.start() > foreign.end()):
            clause = BLANK + (clause[own.start() :] if own and not others else "")
        kept.append(clause)
        last = match.end()
    text = "".join([*kept, text[last:]])
    for pattern in (_NUMBERS_OF_THINGS, _DENIED):
        text = pattern.sub(BLANK, text)
    return _WISHED.sub(_without_figures, text), supposed


_CLAUSE_END = re.compile(r",(?!\d{3}(?!\d))")
_FIGURES = re.compile(r"[\d零一二两三四五六七八九十百千万]+(?:[.,:\-/]\d+)*")


def _without_figures(match: re.Match[str]) -> str:
    wish, comma, rest = _first_clause(match[0])
    return _FIGURES.sub(BLANK, wish) + comma + rest


def _first_clause(text: str) -> tuple[str, str, str]:
    match = _CLAUSE_END.search(text)
    return (text[: match.start()], ",", text[match.end() :]) if match else (text, "", "")
