"""A paper that was ordered in the talk, written from its facts and its sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.law.knowledge import Knowledge
from bot.services import wording
from bot.services.cards import PaperOrder
from bot.services.claim_sheet import claim_sheet
from bot.services.ports import PaperWriter


@dataclass(frozen=True, slots=True)
class Paper:
    """A written paper: the name of its file and its bytes."""

    file: str
    data: bytes


def write_paper(knowledge: Knowledge, writer: PaperWriter, order: PaperOrder, today: date) -> Paper:
    """Write what was ordered; the sums are worked out again, so that they are those of the claim sheet."""
    sheet = claim_sheet(knowledge, order.calculations, today)
    claims = [(claim.calculator.name, claim.result) for claim in sheet.claims]
    data = writer.write(order.name, order.facts, claims, order.language, today)
    title = wording.PAPER_NAMES[order.name].zh
    return Paper(f"{title}_{today:%Y%m%d}.docx", data)
