from __future__ import annotations

import asyncio
import random

import pytest

from bot.engine import state
from bot.engine.engine import Engine
from bot.engine.training import ModelUnusable


async def test_a_megabyte_is_answered_quickly(engine):
    result = await engine.handle("web:x", "工资" * 500_000, None)
    assert result.replies and result.elapsed_ms < 2_000


async def test_random_unicode_always_gets_a_sentence(engine):
    rng = random.Random(11)
    for _ in range(150):
        text = "".join(
            chr(rng.choice([rng.randrange(1, 0xD800), rng.randrange(0xE000, 0x11000), rng.randrange(0x1F300, 0x1FAFF)]))
            for _ in range(rng.randrange(1, 40))
        )
        result = await engine.handle("web:x", text, None)
        assert result.replies[0].text.strip(), text


async def test_an_action_that_breaks_leaves_a_sentence_and_the_state(engine, monkeypatch):
    from actions import answers

    before = (await engine.handle("web:x", "公司拖欠工资", None)).state

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr(answers, "answer_topics", broken)
    result = await engine.handle("web:x", "公司拖欠工资", before)
    assert "12333" in result.replies[0].text
    monkeypatch.undo()
    after = await engine.handle("web:x", "那公司不给呢", result.state)
    assert after.replies[0].card["topic"] == "wages.unpaid_wages"


async def test_conversations_at_once_do_not_mix(engine):
    async def talk(name: str, region: str) -> str:
        first = await engine.handle(name, f"~region:{region}", None)
        second = await engine.handle(name, "最低工资是多少", first.state)
        return second.replies[0].text

    regions = ["广东", "北京", "上海", "云南", "四川"] * 4
    texts = await asyncio.gather(*[talk(f"web:{n}", region) for n, region in enumerate(regions)])
    assert all(f"{region}月最低工资" in text for region, text in zip(regions, texts, strict=True))


async def test_a_long_conversation_stays_small_and_remembers_the_side(engine):
    saved = (await engine.handle("web:x", "~role:employer", None)).state
    sizes = []
    for n in range(60):
        saved = (await engine.handle("web:x", ["公司拖欠工资", "谢谢", "~menu"][n % 3], saved)).state
        sizes.append(len(saved))
    assert max(sizes) < 60_000
    assert "按单位一方" in (await engine.handle("web:x", "加班费怎么算", saved)).replies[0].text


async def test_a_new_session_keeps_only_language_side_and_place(engine, monkeypatch):
    import time

    saved = (await engine.handle("web:x", "~region:广东", None)).state
    saved = (await engine.handle("web:x", "公司拖欠工资", saved)).state
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 7_200)
    later = await engine.handle("web:x", "那公司不给呢", saved)
    assert "先说说发生了什么" in later.replies[0].text
    assert "广东" in (await engine.handle("web:x", "最低工资是多少", later.state)).replies[0].text


async def test_what_is_stored_of_a_turn_holds_no_rankings(engine):
    saved = (await engine.handle("web:x", "公司拖欠工资", None)).state
    assert b"intent_ranking" not in saved and b"understanding" not in saved


def test_a_missing_or_damaged_model_is_one_clear_line(tmp_path):
    with pytest.raises(ModelUnusable, match="gongdao train"):
        Engine.load(tmp_path / "none.tar.gz")
    damaged = tmp_path / "bad.tar.gz"
    damaged.write_bytes(b"not a model")
    with pytest.raises(ModelUnusable, match="train --force"):
        Engine.load(damaged)


def test_outside_a_turn_nothing_is_read_or_kept():
    assert state._turn.get() is None
