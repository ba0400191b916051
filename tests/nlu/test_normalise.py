from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.normalise import LONGEST_TEXT, normalise, simplify


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ＷｅＣｈａｔ　１２３", "wechat 123"),
        ("工傷賠償", "工伤赔偿"),
        ("N+1", "n加1"),
        ("Ｎ＋１ 还是 2N", "n加1 还是 2n"),
        ("n + 1", "n加1"),
        ("加薪+1", "加薪+1"),
        ("😡老板\u200b不给钱\ufe0f", "老板不给钱"),
        ("a\n\n\tb", "a b"),
        ("", ""),
        ("🙂🙂", ""),
    ],
)
def test_every_spelling_becomes_one(typed, folded):
    assert simplify(typed) == folded


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80))
def test_offsets_point_into_the_original_and_never_go_back(text):
    normalised = normalise(text)
    assert len(normalised.offsets) == len(normalised.text) + 1
    assert list(normalised.offsets) == sorted(normalised.offsets)
    assert all(0 <= place <= len(text) for place in normalised.offsets)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text):
    assert simplify(simplify(text)) == simplify(text)


def test_an_entity_is_found_again_in_the_persons_own_words():
    original = "月薪ＮＴ６５００，要Ｎ＋１"
    normalised = normalise(original)
    start = normalised.text.index("n加1")
    assert original[slice(*normalised.original_span(start, start + 3))] == "Ｎ＋１"


def test_a_megabyte_is_cut_before_it_costs_anything():
    assert len(simplify("工" * 1_000_000)) == LONGEST_TEXT
