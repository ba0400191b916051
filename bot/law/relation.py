"""The relatives of a dead worker who may draw a pension, and the words people use for them."""

from __future__ import annotations

import re

from bot.law.numerals import DIGITS
from bot.law.text import Bilingual as B

# 因工死亡职工供养亲属范围规定 2; lone elders and orphans are set apart by 工伤保险条例 39.
RELATIONS: dict[str, B] = {
    "spouse": B("配偶", "spouse"),
    "lone_spouse": B("孤寡的配偶", "spouse, old and without anyone"),
    "child": B("子女", "child"),
    "orphan": B("孤儿", "orphan"),
    "parent": B("父亲或母亲", "parent"),
    "lone_parent": B("孤寡的父亲或母亲", "parent, old and without anyone"),
    "grandparent": B("祖父母或外祖父母", "grandparent"),
    "lone_grandparent": B("孤寡的祖父母或外祖父母", "grandparent, old and without anyone"),
    "grandchild": B("孙子女或外孙子女", "grandchild"),
    "sibling": B("兄弟姐妹", "sibling"),
}
MOST_PEOPLE = 20

_WORDS = {
    "spouse": "配偶 妻子 丈夫 老婆 老公 爱人 媳妇 wife husband",
    "child": "子女 孩子 小孩 娃 儿子 女儿 children kids kid son sons daughter daughters",
    "orphan": "孤儿 orphans",
    "parent": "父亲或母亲 父亲 母亲 爸爸 妈妈 爸 妈 老爸 老妈 mother father",
    "lone_parent": "孤寡的父亲或母亲 孤寡老人 孤寡父亲 孤寡母亲",
    "lone_spouse": "孤寡的配偶 孤寡配偶",
    "grandparent": "祖父母或外祖父母 爷爷 奶奶 外公 外婆 姥姥 姥爷 祖父 祖母 外祖父 外祖母 "
    "grandfather grandmother grandparents",
    "lone_grandparent": "孤寡的祖父母或外祖父母",
    "grandchild": "孙子女或外孙子女 孙子 孙女 外孙 外孙女 grandson granddaughter grandchildren",
    "sibling": "兄弟姐妹 哥哥 弟弟 姐姐 妹妹 brother brothers sister sisters siblings",
}
_PEOPLE: dict[str, tuple[str, ...]] = {relation: (relation,) for relation in RELATIONS}
_PEOPLE |= {word: (relation,) for relation, words in _WORDS.items() for word in words.split()}
_PEOPLE |= {"父母": ("parent", "parent"), "爸妈": ("parent", "parent"), "parents": ("parent", "parent")}
_NOBODY = {"none", "no", "nobody", "无", "没有", "没人", "没"}
_APART = re.compile(r"[,，、;；和跟\s]+|\band\b")
_NUMBER_AND_SPACE = re.compile(r"(?<=\d)\s+")
_COUNTED = re.compile(r"^(\d{1,2}|十|[一二两三四五六七八九])\s*[个名位]?\s*(.+)$")


def find_relations(text: str) -> tuple[str, ...] | None:
    """The people of a list, each by a key of ``RELATIONS``; None if a word is no relation.

    Nobody is an empty tuple.

    >>> find_relations("老婆和两个孩子")
    ('spouse', 'child', 'child')
    >>> find_relations("spouse,child,lone_parent")
    ('spouse', 'child', 'lone_parent')
    """
    words = [word for word in _APART.split(_NUMBER_AND_SPACE.sub("", text.lower())) if word]
    if len(words) == 1 and words[0] in _NOBODY:
        return ()
    people: list[str] = []
    for word in words:
        counted = _COUNTED.match(word)
        times = _times(counted[1]) if counted else 1
        found = _PEOPLE.get(counted[2] if counted else word)
        if found is None or times == 0:
            return None
        people += found * times
    return tuple(people) if 0 < len(people) <= MOST_PEOPLE else None


def _times(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    return 10 if numeral == "十" else DIGITS[numeral]
