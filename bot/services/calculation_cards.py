"""What is said in a guided calculation: the question, what was understood, the result, the claims."""

from __future__ import annotations

from collections.abc import Callable

from bot.law.calculation import Calculation, Calculator, FactWrong, Input
from bot.law.calculators import CALCULATORS
from bot.law.citation import Citation
from bot.law.knowledge import Knowledge
from bot.law.text import Language
from bot.services import payloads, wording
from bot.services.answers import Person, basis_of
from bot.services.calculations import calculation_text, item_line, money, workings
from bot.services.cards import Button, Message, PaperOrder
from bot.services.claim_sheet import ClaimSheet
from bot.services.fact_labels import label, said
from bot.services.interview import Interview, fault_sentence

MOST_CHOICES = 10


def question(calculator: Calculator, interview: Interview, wanted: Input, person: Person, with_known: bool) -> Message:
    """The next question, why it is asked, and what was understood so far."""
    language = person.language
    lines = []
    if with_known and interview.facts:
        lines.append(understood(calculator, interview, language))
    lines += [
        wanted.ask.in_language(language),
        wording.WHY.in_language(language).format(why=wanted.why.in_language(language)),
    ]
    buttons = [
        Button(choice.title.in_language(language), payloads.fact_payload(wanted.name, choice.value))
        for choice in wanted.choices[:MOST_CHOICES]
    ]
    if wanted.kind == "flag":
        buttons += [
            Button(wording.YES.in_language(language), payloads.fact_payload(wanted.name, "yes")),
            Button(wording.NO.in_language(language), payloads.fact_payload(wanted.name, "no")),
        ]
    buttons += [
        Button(wording.UNKNOWN.in_language(language), payloads.skip_payload(wanted.name)),
        Button(wording.STOP_CALCULATING.in_language(language), payloads.STOP_PAYLOAD),
    ]
    return Message("\n".join(lines), tuple(buttons))


def understood(calculator: Calculator, interview: Interview, language: Language) -> str:
    """What was understood, in one line, with the days that were taken for granted."""
    separator = "，" if language == "zh" else ", "
    names = [wanted for wanted in calculator.inputs if wanted.name in interview.facts]
    line = wording.UNDERSTOOD.in_language(language).format(
        facts=separator.join(said(wanted, interview.facts[wanted.name], language) for wanted in names)
    )
    assumed = [name for name in interview.assumed if name in interview.facts]
    if assumed:
        labels = separator.join(label(name).in_language(language) for name in assumed)
        line += wording.ASSUMED_DAY.in_language(language).format(facts=labels)
    return line


def result(
    knowledge: Knowledge,
    calculator: Calculator,
    interview: Interview,
    outcome: Calculation,
    person: Person,
    claims: int,
    documents: tuple[str, ...],
) -> Message:
    """The outcome with the facts it rests on, and what can be done with it."""
    language = person.language
    lines = [calculation_text(calculator, outcome, language, _citation_names(knowledge), short=True)]
    if interview.facts:
        lines.append(understood(calculator, interview, language) + wording.CORRECT_ME.in_language(language))
    buttons = [Button(wording.WORKINGS_BUTTON.in_language(language), payloads.WORKINGS_PAYLOAD)]
    if claims:
        buttons.append(Button(wording.CLAIMS_BUTTON.in_language(language), payloads.CLAIMS_PAYLOAD))
    buttons += document_buttons(documents, language)
    return Message("\n".join(lines), tuple(buttons))


def workings_of(calculator: Calculator, outcome: Calculation, person: Person) -> Message:
    """How a result was worked out, what to mind, and every article."""
    language = person.language
    title = calculator.title.in_language(language)
    lines = [f"【{title}】" if language == "zh" else f"[{title}]", *workings(outcome, language)]
    return Message("\n".join(lines))


def claims(sheet: ClaimSheet, person: Person) -> Message:
    """All claims together: the earliest day first, then the sum, then each with its evidence."""
    language = person.language
    if not sheet.claims:
        return Message(wording.NO_CLAIMS.in_language(language))
    lines = []
    if sheet.first_day is not None:
        lines.append(
            wording.FIRST_DAY.in_language(language).format(
                day=sheet.first_day.day.isoformat(), title=sheet.first_day.title.in_language(language)
            )
        )
    lines.append(wording.CLAIMS_TOTAL.in_language(language).format(total=money(sheet.total, language)))
    for number, claim in enumerate(sheet.claims, 1):
        title = claim.calculator.title.in_language(language)
        lines.append(f"{number}. {title} {money(claim.result.total, language)}")
        lines += [
            "   " + item_line(item, language).replace("\n", "\n   ")
            for item in claim.result.items
            if item.unit == "yuan" and item.counts
        ]
        for event in claim.result.events[:1]:
            lines.append(f"   {event.day.isoformat()} {event.title.in_language(language)}")
        if claim.evidence:
            separator = "；" if language == "zh" else "; "
            kept = separator.join(text.in_language(language).rstrip("。.") for text in claim.evidence[:3])
            lines.append(f"   {wording.EVIDENCE.in_language(language)}: {kept}")
    for dropped, kept_name in sheet.left_out:
        lines.append(
            wording.NOT_BOTH.in_language(language).format(
                dropped=_title(dropped, language), kept=_title(kept_name, language)
            )
        )
    return Message("\n".join(lines), tuple(document_buttons(("arbitration_application", "evidence_list"), language)))


def document_buttons(names: tuple[str, ...], language: Language) -> list[Button]:
    """A button for each paper that can be written."""
    return [
        Button(wording.PAPERS[name].in_language(language), payloads.document_payload(name))
        for name in names
        if name in wording.PAPERS
    ]


def paper(name: str, facts: dict[str, str], calculations: dict[str, dict[str, str]], person: Person) -> Message:
    """A paper to write, with what to do before it is handed in."""
    title = wording.PAPER_NAMES[name].in_language(person.language)
    return Message(
        wording.PAPER_READY.in_language(person.language).format(title=title),
        paper=PaperOrder(name, facts, calculations, person.language),
    )


def fault(error: FactWrong, person: Person) -> Message:
    """What was said cannot be: why, and what is expected."""
    return Message(fault_sentence(error, label(error.fact)).in_language(person.language))


def cannot_without(calculator: Calculator, lacking: list[str], person: Person) -> Message:
    """Without these facts nothing can be worked out; the calculation can be taken up again."""
    language = person.language
    separator = "、" if language == "zh" else ", "
    names = separator.join(label(name).in_language(language) for name in lacking)
    again = Button(
        wording.CALCULATE.in_language(language).format(title=calculator.title.in_language(language)),
        payloads.calculate_payload(calculator.name),
    )
    return Message(wording.CANNOT_WITHOUT.in_language(language).format(facts=names), (again,))


def no_figure(person: Person) -> Message:
    """The law's figure for that place or year is not known here."""
    return Message(wording.NO_FIGURE_TO_CALCULATE.in_language(person.language))


def stopped(person: Person) -> Message:
    """The calculation is left; what was said is kept for this talk."""
    return Message(
        wording.CALCULATION_STOPPED.in_language(person.language),
        (Button(wording.MENU_BUTTON.in_language(person.language), payloads.MENU_PAYLOAD),),
    )


def _title(name: str, language: Language) -> str:
    return CALCULATORS[name].title.in_language(language)


def _citation_names(knowledge: Knowledge) -> Callable[[str, Language], str]:
    def named(text: str, language: Language) -> str:
        return basis_of(knowledge, Citation.parse(text), language).label

    return named
