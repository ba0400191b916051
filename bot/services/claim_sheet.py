"""Everything a person can claim, added up once: each with its article, its evidence and its last day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.law.calculation import Calculation, Calculator, Event, FactWrong, Figures
from bot.law.calculators import CALCULATORS
from bot.law.knowledge import Knowledge
from bot.law.parameter import ParameterNotFound
from bot.law.reading import read_facts
from bot.law.text import Bilingual

# What can stand together in one application, in the order in which it is listed there.
CLAIMS = (
    "wage_arrears", "overtime_pay", "holiday_pay", "double_wage", "annual_leave", "unlawful_termination", "severance",
    "probation", "non_compete", "work_injury", "injury_death",
)  # fmt: skip
# Who gets the one cannot have the other: damages are twice the severance, and holiday hours are overtime hours.
EXCLUSIVE = (("unlawful_termination", "severance"), ("overtime_pay", "holiday_pay"))

# The topic that says what to keep for a claim.
EVIDENCE = {
    "wage_arrears": "wages.unpaid_wages",
    "overtime_pay": "hours.overtime_proof",
    "holiday_pay": "hours.holiday_work",
    "double_wage": "contract.no_written_contract",
    "annual_leave": "leave.unused_annual_leave_pay",
    "unlawful_termination": "termination.unlawful_dismissal",
    "severance": "termination.severance_calculation",
    "probation": "contract.probation",
    "non_compete": "contract.non_compete_unpaid",
    "work_injury": "injury.injured_what_now",
    "injury_death": "injury.death",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim with its calculation and what to keep for it."""

    calculator: Calculator
    result: Calculation
    evidence: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class ClaimSheet:
    """The claims that stand together.

    Attributes:
        left_out: Names of calculators whose claim another one already contains.
        first_day: The earliest last day of all claims that is still to come, or has just gone by.
    """

    claims: tuple[Claim, ...]
    left_out: tuple[tuple[str, str], ...]
    first_day: Event | None

    @property
    def total(self) -> Decimal:
        """What the claims add up to."""
        return sum((claim.result.total or Decimal(0) for claim in self.claims), Decimal(0))


def claim_sheet(knowledge: Knowledge, done: Mapping[str, Mapping[str, str]], today: date) -> ClaimSheet:
    """Work out again what was calculated in this talk, and put together what can stand together.

    Args:
        knowledge: For the figures and the evidence that the topics name.
        done: Calculator name to the texts of its facts.
        today: The day the sheet is made.
    """
    figures = Figures(knowledge.parameters, knowledge.calendars)
    owed: dict[str, Calculation] = {}
    for name in CLAIMS:
        if name not in done:
            continue
        calculator = CALCULATORS[name]
        try:
            result = calculator.run(read_facts(calculator, done[name], today), figures)
        except (FactWrong, ParameterNotFound):
            continue
        if result.status == "owed" and result.total:
            owed[name] = result
    left_out = []
    for kept, dropped in EXCLUSIVE:
        if kept in owed and dropped in owed:
            del owed[dropped]
            left_out.append((dropped, kept))
    claims = tuple(Claim(CALCULATORS[name], result, _evidence(knowledge, name)) for name, result in owed.items())
    events = sorted((e for claim in claims for e in claim.result.events), key=lambda event: event.day)
    return ClaimSheet(claims, tuple(left_out), events[0] if events else None)


def _evidence(knowledge: Knowledge, name: str) -> tuple[Bilingual, ...]:
    topic = knowledge.topics.get(EVIDENCE.get(name, ""))
    return topic.worker.evidence if topic else ()
