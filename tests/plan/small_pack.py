"""A small but whole pack as values, and short ways to write clinics and plans, for the tests of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Unpack

import msgspec

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.evidence import Evidence
from kiosk.content.pack import Caution, Option, Pack, Question, Review
from kiosk.content.reader import read_words
from kiosk.content.schedule import EventRule, Range, Rule, Schedule, Task
from kiosk.content.walk import Chapter, Page, Step, Story
from kiosk.content.words import Leaf, Words
from kiosk.plan.answers import Answers
from kiosk.plan.engine import make_plan
from kiosk.plan.plan import Plan
from kiosk.plan.record import Choices, Event
from kiosk.settings import Aquagold, Clinic
from tests.plan.chosen import Chosen

TODAY = dt.date(2026, 11, 23)
"""A Monday."""

QUESTIONS = {
    "areas": Question(ask="many", replies=("abdomen", "thighs")),
    "hope-before": Question(ask="scale", replies=("little", "half", "most")),
    "hope-after": Question(ask="scale", replies=("little", "half", "most")),
    "health": Question(
        ask="many",
        replies=("none", "acne", "recent-tan", "cold-sores", "keloid"),
        alone=("none",),
        is_private=True,
    ),
    "matters": Question(ask="many", most=2, replies=("low-cost", "few-visits", "no-needles")),
    "check-sun": Question(ask="check", replies=("one-day", "two-weeks", "not-sure"), says="two-weeks"),
    "check-open": Question(ask="check", replies=("this", "not-sure")),
    "ready-sure": Question(ask="one", replies=("yes", "no")),
}
CAUTIONS = {
    "acne": Caution(level="not-now", when="health=acne", facts=()),
    "recent-tan": Caution(level="wait", when="health=recent-tan", facts=()),
    "cold-sores": Caution(level="ask", when="health=cold-sores", facts=()),
    "thick-scars": Caution(level="ask", when="health=keloid and not areas=thighs", facts=()),
}
SCHEDULE = Schedule(
    sessions=Range(least=1, most=6, usual=4, facts=()),
    weeks_apart=Range(least=2, most=6, usual=4, facts=()),
    before=(Rule(id="peels", days=7, facts=()), Rule(id="sun", days=14, facts=())),
    after=(
        Rule(id="swimming", days=3, facts=()),
        Rule(id="retinoids", days=7, facts=()),
        Rule(id="sun", days=14, facts=()),
    ),
    events={
        "special-day": EventRule(before=14),
        "sun-holiday": EventRule(before=14, after=14),
    },
    judge_months=3,
    judge_facts=(),
    tasks=(
        Task(id="shade", when="before", days=14, icon="sun"),
        Task(id="come-clean", when="day", icon="clinic"),
        Task(id="ask-serum", when="day", icon="drop", treatments=("aquagold",)),
        Task(id="cover-up", when="after", days=14, icon="sun"),
    ),
    healing=(),
    alarms=(),
)
PACK = Pack(
    pack="small",
    version="1.2.3",
    made_on=dt.date(2026, 11, 1),
    sells_this_treatment=True,
    minutes_short=3,
    minutes_full=9,
    review=Review(every_months=12),
    chapters=(
        Chapter(id="you", steps=(Step(id="where", pages=(Page(id="where", blocks=(Story(),)),)),)),
        Chapter(id="choosing", steps=(Step(id="risks", pages=(Page(id="risks", blocks=(Story(),)),)),)),
    ),
    questions=QUESTIONS,
    cautions=CAUTIONS,
    findings=(),
    options=(
        Option(id="no-treatment"),
        Option(id="microneedling", treatments=("microneedling",)),
        Option(id="microneedling-aquagold", treatments=("microneedling", "aquagold")),
        Option(id="aquagold", treatments=("aquagold",)),
    ),
    schedule=SCHEDULE,
    own_questions=("does-it-hurt", "what-serum"),
    glossary=(),
)
TREATED = [option.id for option in PACK.options if option.treatments]


def _pack_words() -> dict[str, Leaf]:
    words: dict[str, Leaf] = {
        "pack.name": "A **small** pack",
        "ask.does-it-hurt.text": "Does it hurt?",
        "ask.what-serum.text": "What [[serum|serum]] do you use?",
        "treatment.microneedling.name": "Microneedling",
        "treatment.aquagold.name": "Aquagold facial",
        "row.can-it-help.name": "Can it help?",
        "row.how-sure.name": "How sure?",
        "event.special-day.name": "Special day",
        "event.sun-holiday.name": "Sun holiday",
    }
    for id in ("peels", "sun", "swimming", "retinoids"):
        words[f"avoid.{id}.name"] = id
    for id in CAUTIONS:
        words[f"caution.{id}.text"] = f"Please talk about {id}."
    for step in ("where", "risks"):
        words[f"step.{step}.name"] = f"Step {step}"
    for task in SCHEDULE.tasks:
        words[f"task.{task.id}.text"] = f"Please do {task.id}."
    for option in PACK.options:
        words[f"option.{option.id}.name"] = f"The way of {option.id}"
        words[f"option.{option.id}.can-it-help"] = "It may help a **little**."
        words[f"option.{option.id}.how-sure"] = ("Not sure.", "Few studies.")
    for id, question in QUESTIONS.items():
        words[f"question.{id}.text"] = f"What about {id}?"
        words[f"question.{id}.short"] = f"About {id}"
        for reply in question.replies:
            words[f"question.{id}.reply.{reply}"] = f"Reply {reply}"
    return words


def content_of(pack: Pack = PACK, extra: Mapping[str, Leaf] | None = None) -> Content:
    """A pack with the words of the interface and those of the small pack."""
    leaves = {**read_words(paths.INTERFACE / "en.yaml"), **_pack_words(), **(extra or {})}
    return Content(pack, Evidence(sources={}, facts={}, traces={}, claims={}), Words("en", leaves))


CONTENT = content_of()
CLINIC = Clinic(name="Elm Street", phone="01632 960 000", emergency="999", country="GB", region="ENG")
SAME_DAY = Aquagold(same_day=True)


def with_schedule(**changes: object) -> Content:
    """The small pack with another schedule."""
    schedule = msgspec.structs.replace(SCHEDULE, **changes)
    return content_of(msgspec.structs.replace(PACK, schedule=schedule))


def with_clinic(**changes: object) -> Clinic:
    """The clinic with other settings."""
    return msgspec.structs.replace(CLINIC, **changes)


def choices_of(option: str | None = "microneedling", **chosen: Unpack[Chosen]) -> Choices:
    """What was chosen: plain microneedling where nothing else is said."""
    return replace(Choices(option=option), **chosen)


def on(kind: str, date: str, until: str | None = None) -> Event:
    """An event on ISO days."""
    return Event(
        kind=kind, date=dt.date.fromisoformat(date), until=dt.date.fromisoformat(until) if until else None
    )


def plan_for(
    choices: Choices | None = None,
    clinic: Clinic = CLINIC,
    content: Content = CONTENT,
    today: dt.date = TODAY,
    **answers: tuple[str, ...],
) -> Plan:
    """The plan of one patient; answers by question, with `_` for `-`."""
    given = Answers.of({question.replace("_", "-"): replies for question, replies in answers.items()})
    return make_plan(content, given, choices or choices_of(), clinic, today)


def days(plan: Plan) -> list[str]:
    """The days of the sessions, as ISO text."""
    return [session.date.isoformat() for session in plan.sessions]


def objections(plan: Plan) -> list[str]:
    """The ids of the objections."""
    return [objection.id for objection in plan.objections]


def text_of(plan: Plan, line: str) -> str:
    """The text of the line with this id, with plain blanks."""
    return next(entry.text for entry in plan.lines if entry.id == line).replace("\u00a0", " ")


def because(plan: Plan, line: str) -> str:
    """What put the line with this id there."""
    return next(entry.because for entry in plan.lines if entry.id == line)


def line_ids(plan: Plan) -> list[str]:
    """The ids of all lines."""
    return [line.id for line in plan.lines]
