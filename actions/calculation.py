"""Guided calculations in the talk: begin, take answers, show the result, add up the claims."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from bot.law.calculation import Calculator, FactWrong, Figures, Input
from bot.law.calculators import CALCULATORS
from bot.law.parameter import ParameterNotFound
from bot.law.reading import read_facts
from bot.services import calculation_cards as cards
from bot.services import interview as talk
from bot.services import wording
from bot.services.answers import answer_topics
from bot.services.claim_sheet import CLAIMS, claim_sheet
from bot.services.interview import Interview

# A message with so many of a calculation's facts wants the calculation.
FACTS_TO_BEGIN = 2
# A correction after a result is short: 「工资其实是7200」.
LONGEST_CORRECTION = 40
_HOW_MUCH = re.compile(
    r"多少|怎么算|能赔|赔偿|补偿|算一下|算算|几天|几个月|how much|how many|what am i owed|compensation"
)


class ActionStartCalculation(Action):
    """Begins the calculation whose button was pressed, with what is known already."""

    def name(self) -> str:
        return "action_start_calculation"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        calculator = CALCULATORS.get(turn.entity("calculator") or "")
        if calculator is None:
            return turn.events
        return begin(turn, calculator)


class ActionInterview(Action):
    """Takes a message while a calculation is under way."""

    def name(self) -> str:
        return "action_interview"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        interview = Interview.from_dict(tracker.get_slot("interview"))
        if interview is None or interview.calculator not in CALCULATORS:
            turn.remember(interviewing=False)
            turn.say(cards.stopped(turn.person))
            return turn.events
        calculator = CALCULATORS[interview.calculator]
        if turn.intent == "stop" or talk.wants_to_stop(turn.text):
            turn.remember(interviewing=False, interview=None)
            turn.say(cards.stopped(turn.person))
            return turn.events
        try:
            taken = _take(turn, calculator, interview)
        except FactWrong as error:
            turn.say(cards.fault(error, turn.person))
            return ask_next(turn, calculator, interview)
        if not taken and turn.intent == "faq" and turn.understanding.get("answers"):
            _answer_in_between(turn)
            interview.prompts = 0
        return ask_next(turn, calculator, interview)


class ActionStateFact(Action):
    """Takes the fact of a pressed button, or leaves a question open."""

    def name(self) -> str:
        return "action_state_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        interview = Interview.from_dict(tracker.get_slot("interview"))
        if interview is None or interview.calculator not in CALCULATORS:
            turn.say(cards.stopped(turn.person))
            return turn.events
        calculator = CALCULATORS[interview.calculator]
        name, _, value = (turn.entity("fact") or "").partition("=")
        try:
            if turn.intent == "skip_fact":
                talk.skip(interview, name)
            else:
                talk.take_facts(calculator, interview, {name: value})
        except FactWrong as error:
            turn.say(cards.fault(error, turn.person))
        return ask_next(turn, calculator, interview)


class ActionShowClaims(Action):
    """Adds up what was calculated in this talk."""

    def name(self) -> str:
        return "action_show_claims"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        sheet = claim_sheet(
            turn.services.knowledge, tracker.get_slot("calculations") or {}, turn.services.clock.today()
        )
        turn.say(cards.claims(sheet, turn.person))
        turn.remember(interviewing=False)
        return turn.events


class ActionShowWorkings(Action):
    """Shows how the last result was worked out and what to mind."""

    def name(self) -> str:
        return "action_show_workings"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        interview = Interview.from_dict(tracker.get_slot("interview"))
        if interview is None or interview.calculator not in CALCULATORS:
            turn.say(cards.stopped(turn.person))
            return turn.events
        calculator, knowledge = CALCULATORS[interview.calculator], turn.services.knowledge
        try:
            facts = read_facts(calculator, interview.facts, turn.services.clock.today())
            result = calculator.run(facts, Figures(knowledge.parameters, knowledge.calendars))
        except (FactWrong, ParameterNotFound):
            turn.say(cards.no_figure(turn.person))
            return turn.events
        turn.say(cards.workings_of(calculator, result, turn.person))
        return turn.events


class ActionMakeDocument(Action):
    """Writes the paper whose button was pressed."""

    def name(self) -> str:
        return "action_make_document"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        turn = Turn.read(dispatcher, tracker)
        name = turn.entity("document") or ""
        if name not in wording.PAPER_NAMES:
            return turn.events
        facts = dict(tracker.get_slot("facts") or {})
        if turn.person.region:
            facts.setdefault("region", turn.person.region)
        turn.say(cards.paper(name, facts, tracker.get_slot("calculations") or {}, turn.person))
        turn.remember(interviewing=False)
        return turn.events


def begin(turn: Turn, calculator: Calculator) -> list[EventType]:
    """Begin with every fact of the talk that the calculation takes."""
    interview = Interview(calculator.name)
    known = {**(turn.tracker.get_slot("facts") or {}), **turn.facts}
    if turn.person.region:
        known.setdefault("region", turn.person.region)
    for name, text in known.items():
        # What was said earlier and does not fit this calculation is asked for again.
        try:
            talk.take_facts(calculator, interview, {name: text})
        except FactWrong:
            continue
    return ask_next(turn, calculator, interview)


def ask_next(turn: Turn, calculator: Calculator, interview: Interview) -> list[EventType]:
    """Ask what is missing, or show the result."""
    turn.remember(misses=0)
    wanted = talk.next_input(calculator, interview)
    if wanted is not None and wanted.name == interview.asked and interview.prompts >= talk.MOST_PROMPTS:
        talk.skip(interview, wanted.name)
        wanted = talk.next_input(calculator, interview)
    if lacking := talk.lacks_required(calculator, interview):
        turn.say(cards.cannot_without(calculator, lacking, turn.person))
        turn.remember(interviewing=False, interview=None, facts=_all_facts(turn, interview))
        return turn.events
    if wanted is None:
        return _finish(turn, calculator, interview)
    first = not interview.asked
    talk.ask(interview, wanted)
    turn.say(cards.question(calculator, interview, wanted, turn.person, with_known=first or interview.prompts > 1))
    turn.remember(interviewing=True, interview=interview.as_dict(), facts=_all_facts(turn, interview))
    return turn.events


def corrected(turn: Turn) -> list[EventType] | None:
    """The last result again if a short message corrects one of its facts; None if it does not."""
    interview = Interview.from_dict(turn.tracker.get_slot("interview"))
    if interview is None or len(turn.text) > LONGEST_CORRECTION or interview.calculator not in CALCULATORS:
        return None
    calculator = CALCULATORS[interview.calculator]
    names = {wanted.name for wanted in calculator.inputs}
    new = {name: text for name, text in turn.facts.items() if name in names}
    if not new or all(interview.facts.get(name) == text for name, text in new.items()):
        return None
    try:
        talk.take_facts(calculator, interview, new)
    except FactWrong as error:
        turn.say(cards.fault(error, turn.person))
        return turn.events
    interview.asked = ""
    return ask_next(turn, calculator, interview)


def wanted_calculation(turn: Turn, topic: str) -> Calculator | None:
    """The calculation that a message asks for with its facts: a wage, a date, and what is owed for it."""
    name = turn.services.knowledge.topics[topic].calculator
    calculator = CALCULATORS.get(name or "")
    if calculator is None:
        return None
    named = {wanted.name for wanted in calculator.inputs} & set(turn.facts) - {"region"}
    enough = FACTS_TO_BEGIN if _HOW_MUCH.search(turn.text.lower()) else FACTS_TO_BEGIN + 1
    return calculator if len(named) >= enough else None


def _take(turn: Turn, calculator: Calculator, interview: Interview) -> bool:
    taken = bool(talk.take_facts(calculator, interview, turn.facts))
    if interview.asked and interview.asked not in interview.facts and interview.asked not in interview.skipped:
        # Facts of other inputs do not keep the same words from answering the question.
        taken = talk.take_answer(calculator, interview, turn.text, turn.entities) or taken
    return taken


def _answer_in_between(turn: Turn) -> None:
    topics = [name for name in turn.understanding["answers"] if name in turn.services.knowledge.topics][:1]
    if topics:
        today = turn.services.clock.today()
        turn.say(*answer_topics(turn.services.knowledge, topics, turn.person, today, "sure", []))
        turn.remember(topic=topics[0])


def _finish(turn: Turn, calculator: Calculator, interview: Interview) -> list[EventType]:
    knowledge, today = turn.services.knowledge, turn.services.clock.today()
    try:
        facts = read_facts(calculator, interview.facts, today)
        result = calculator.run(facts, Figures(knowledge.parameters, knowledge.calendars))
    except FactWrong as error:
        turn.say(cards.fault(error, turn.person))
        if error.fact in interview.facts:
            del interview.facts[error.fact]
            interview.asked, interview.prompts = "", 0
            wanted: Input | None = talk.next_input(calculator, interview)
            if wanted is not None:
                talk.ask(interview, wanted)
                turn.say(cards.question(calculator, interview, wanted, turn.person, with_known=False))
                turn.remember(interviewing=True, interview=interview.as_dict())
                return turn.events
        turn.remember(interviewing=False, interview=None)
        return turn.events
    except ParameterNotFound:
        turn.say(cards.no_figure(turn.person))
        turn.remember(interviewing=False)
        return turn.events
    done = dict(turn.tracker.get_slot("calculations") or {})
    if result.status == "owed" and calculator.name in CLAIMS:
        done[calculator.name] = dict(interview.facts)
    topic = turn.services.knowledge.topics.get(turn.tracker.get_slot("topic") or "")
    documents = topic.documents if topic else ()
    turn.say(cards.result(knowledge, calculator, interview, result, turn.person, len(done), documents))
    interview.asked = ""
    turn.remember(
        interviewing=False, interview=interview.as_dict(), calculations=done, facts=_all_facts(turn, interview)
    )
    return turn.events


def _all_facts(turn: Turn, interview: Interview) -> dict[str, str]:
    return {**(turn.tracker.get_slot("facts") or {}), **turn.facts, **interview.facts}
