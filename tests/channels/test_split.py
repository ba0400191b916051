from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.split import split_text


@given(st.text(alphabet="工资。，\n a.", max_size=300), st.integers(5, 60))
def test_no_part_is_too_long_and_no_word_is_lost(text, limit):
    parts = split_text(text, limit)
    assert all(len(part) <= limit for part in parts)
    assert "".join(parts).replace("\n", "") == text.replace("\n", "")


def test_it_is_cut_between_sentences_where_there_are_any():
    assert split_text("一句。两句。三句。", 7) == ["一句。两句。", "三句。"]
