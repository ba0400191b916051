"""Stand-ins that behave like the real thing as far as the tests need."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date

from bot.engine.engine import Reply, TurnResult
from bot.services.papers import Paper


@dataclass
class FixedClock:
    day: date = date(2026, 11, 21)

    def today(self) -> date:
        return self.day


@dataclass
class EchoEngine:
    """Answers with what it was asked and counts the turns in the state; can be slow or broken."""

    delay: float = 0.0
    seen: list[str] = field(default_factory=list)
    running: dict[str, int] = field(default_factory=dict)
    overlapped: bool = False

    async def handle(self, conversation: str, text: str, before: bytes | None) -> TurnResult:
        self.running[conversation] = self.running.get(conversation, 0) + 1
        self.overlapped |= self.running[conversation] > 1
        await asyncio.sleep(self.delay)
        self.running[conversation] -= 1
        self.seen.append(text)
        turns = int(before or b"0") + 1
        buttons = [{"title": "看看都能问什么", "payload": "~menu"}]
        paper = Paper("申请书.docx", b"PK-a-paper") if text == "~doc:arbitration_application" else None
        return TurnResult([Reply(f"{turns}: {text}", buttons, paper=paper)], str(turns).encode(), {}, 0.0)
