"""What a pack is: all that the kiosk says about one procedure, as frozen values.

A pack is a folder. `pack.yaml` holds the structure (`Pack`), `evidence.yaml` the sources, facts
and traces (`Evidence`), `words/<lang>.yaml` every text by id (`content.words.Words`). No prose stands in
the structure: each value below names the text ids that it needs. Ids are kebab-case and for ever.
Checks that need more than one value (links, missing words, reading grade) live in `content.checks`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.values import Id, Value

Days: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=365)]
Percent: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=100)]
Facts: TypeAlias = tuple[Id, ...]
"""Ids of `Evidence.facts`: what a number or a rule rests on."""


# -- questions -------------------------------------------------------------------------------


class Question(Value, frozen=True, kw_only=True):
    """What is asked. Words: `question.<id>.text`, `.hint` (optional), `.reply.<reply>`.

    `ask` says how many replies may stand: `one`, `many` (at most `most`), `scale` (one of an ordered
    five, drawn as fill levels), `check` (one; `says` is what the studies say, and every reply has
    `question.<id>.explain.<reply>`; the full answer is `question.<id>.answer`; in the consultation room it is called
    `question.<id>.short`, and `question.<id>.teach-back` is what the clinician says to go over it). A question whose id
    begins with `ready-` needs a `.short` too. A reply in `alone`
    clears the others. A check is shown beside its topic, never scored, never blocking.
    """

    ask: Literal["one", "many", "scale", "check"]
    replies: tuple[Id, ...]
    most: Annotated[int, msgspec.Meta(ge=1, le=40)] | None = None
    alone: tuple[Id, ...] = ()
    says: Id | None = None
    facts: Facts = ()
    is_private: bool = False
    """A private answer never stands on paper in words of its own (only what follows from it)."""


class Caution(Value, frozen=True, kw_only=True):
    """A health reply that a clinician must talk through. Words: `caution.<id>.text` (one sentence).

    `not-now` and `wait` withhold dates until set aside in the consultation room; `ask` leaves dates.
    """

    level: Literal["not-now", "wait", "ask"]
    when: str
    """A condition, see `content.condition`, as `health=cold-sores`."""
    facts: Facts


# -- findings --------------------------------------------------------------------------------


class FollowUp(Value, frozen=True, kw_only=True):
    """How long after the last session people were checked; `stated: false` = the source did not print it.

    `since: start` counts from the start of what was tried (a cream has no last session); `at-the-time` is a
    count that nobody could follow up (pain during a session, marks in a pregnancy) and has no months.
    """

    stated: bool = True
    since: Literal["last-session", "start", "at-the-time"] = "last-session"
    months: Annotated[float, msgspec.Meta(ge=0, le=600)] | None = None


class Group(Value, frozen=True, kw_only=True):
    """One counted group of a finding: `count` of `out_of` people, and the 95 % range per 100.

    Words: `finding.<finding>.<group>.did` ("had a big change"), `.did-not` ("did not"), `.label`
    (short, beside the people), `.people` (who was studied).
    `fill` is how much of a person is filled: more fill means more.
    """

    id: Id
    count: Annotated[int, msgspec.Meta(ge=0)]
    out_of: Annotated[int, msgspec.Meta(ge=1)]
    low: Percent
    high: Percent
    source: Id
    follow_up: FollowUp
    fill: Literal["full", "two-thirds", "one-third", "empty"] = "full"


class People(Value, frozen=True, kw_only=True, tag_field="draw", tag="people"):
    """Icon arrays of 100 people: one array with grades that add up, or one array a group (`apart`).

    Words: `finding.<id>.title`, `.rests-on`, `.lacks`, `.how-to-read`, and those of each group.
    """

    id: Id
    groups: tuple[Group, ...]
    is_harm: bool
    certainty: Literal["high", "moderate", "low", "very-low"]
    facts: Facts
    apart: bool = False


class Score(Value, frozen=True, kw_only=True, tag_field="draw", tag="score"):
    """A mean score on a line from `least` to `most` (pain, 0-10). `spread` is the standard error printed.

    Words: `finding.<id>.title`, `.label`, `.least`, `.most`, `.people`, `.rests-on`, `.lacks`, `.how-to-read`;
    for `beside` (a second score for comparison) also `.beside`.
    """

    id: Id
    value: float
    spread: float
    least: int
    most: int
    out_of: Annotated[int, msgspec.Meta(ge=1)]
    source: Id
    follow_up: FollowUp
    certainty: Literal["high", "moderate", "low", "very-low"]
    facts: Facts
    beside: float | None = None


class Spell(Value, frozen=True, kw_only=True, tag_field="draw", tag="spell"):
    """Days that something lasts, on a strip: `usual` days for most, up to `longest` for some.

    Words: `finding.<id>.title`, `.usual`, `.longest`, `.people`, `.rests-on`, `.lacks`, `.how-to-read`.
    """

    id: Id
    usual: Days
    longest: Days
    spread: float
    out_of: Annotated[int, msgspec.Meta(ge=1)]
    source: Id
    longest_source: Id
    follow_up: FollowUp
    certainty: Literal["high", "moderate", "low", "very-low"]
    facts: Facts


FindingData: TypeAlias = People | Score | Spell


# -- options ---------------------------------------------------------------------------------

OPTION_ROWS = ("can-it-help", "good", "bad", "daily-life", "visits", "red-days", "cost", "how-sure")
"""The rows on which all options are compared, in this order. Words: `row.<row>.name`, `row.<row>.question`."""


class Option(Value, frozen=True, kw_only=True):
    """One way to go. Words, each required: `option.<id>.name`, `.short` (one line), `.can-it-help`,
    `.good` (list), `.bad` (list), `.body`, `.mind`, `.daily` (what living with it is like), `.daily-life`
    (the three in short), `.visits`, `.red-days`, `.cost`, `.how-sure`, `.authorised`.

    `treatments` are what each session holds (`microneedling`, `aquagold`); empty = no sessions are planned here.
    """

    id: Id
    treatments: tuple[Id, ...] = ()
    icon: Id = "waves"
    certainty: Literal["high", "moderate", "low", "very-low"] = "low"
    facts: Facts = ()


# -- schedule --------------------------------------------------------------------------------


class Range(Value, frozen=True, kw_only=True):
    """What may be chosen: from `least` to `most`, `usual` where nothing was chosen."""

    least: int
    most: int
    usual: int
    facts: Facts


class Rule(Value, frozen=True, kw_only=True):
    """Something to avoid for `days` days. Words: `avoid.<id>.name`; the JSON plan calls it `what`."""

    id: Id
    days: Days
    facts: Facts


class EventRule(Value, frozen=True, kw_only=True):
    """Clear days that an event in the patient's life needs. Words: `event.<id>.name`."""

    before: Days = 0
    after: Days = 0
    facts: Facts = ()


class Task(Value, frozen=True, kw_only=True):
    """A line of the tick list. Words: `task.<id>.text`, `.short`.

    `days` counts from the session: a `before` task begins that many days before it, a `day` task is on
    the day, an `after` task is kept up until the end of that many days after it.
    """

    id: Id
    when: Literal["before", "day", "after"]
    days: Days = 0
    icon: Id
    facts: Facts = ()
    treatments: tuple[Id, ...] = ()
    """Only where a session holds one of these; empty = always."""


class Healing(Value, frozen=True, kw_only=True):
    """What is normal from day `first` to day `last` after a session. Words: `healing.<id>.name`, `.text`."""

    id: Id
    first: Days
    last: Days
    facts: Facts


class Alarm(Value, frozen=True, kw_only=True):
    """When to call. Words: `alarm.<id>.text`. `emergency` means the emergency line, now."""

    id: Id
    is_emergency: bool = False
    facts: Facts = ()


class Schedule(Value, frozen=True, kw_only=True):
    """The numbers that dates are made from, each with the facts it rests on."""

    sessions: Range
    weeks_apart: Range
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]
    events: dict[Id, EventRule]
    judge_months: Annotated[int, msgspec.Meta(ge=1, le=24)]
    judge_facts: Facts
    tasks: tuple[Task, ...]
    healing: tuple[Healing, ...]
    alarms: tuple[Alarm, ...]


# -- the walk --------------------------------------------------------------------------------


class Story(Value, frozen=True, kw_only=True, tag_field="show", tag="story"):
    """Paragraphs: words `page.<page>.<text>`, a text or a list of texts."""

    text: Id = "text"
    look: Literal["body", "points", "soft", "gold", "note"] = "body"


class Ask(Value, frozen=True, kw_only=True, tag_field="show", tag="question"):
    """A question and its replies."""

    question: Id
    look: Literal["tiles", "body-map", "tones", "scale", "check"] = "tiles"


class Stages(Value, frozen=True, kw_only=True, tag_field="show", tag="stages"):
    """The skin drawing at stage 1-4, with the four stages to touch. Words: `stage.<n>.name`, `.title`, `.text`,
    and the labels of the drawing under `drawing.skin.*`.
    """

    stage: Annotated[int, msgspec.Meta(ge=1, le=4)]


class Outcomes(Value, frozen=True, kw_only=True, tag_field="show", tag="outcomes"):
    """What little, some, clear and big change looks like. Words: `drawing.outcome.*`."""


class Lines(Value, frozen=True, kw_only=True, tag_field="show", tag="lines"):
    """Six skin tones with fine lines: the drawing of the attract screen, on a page."""


class ShowFinding(Value, frozen=True, kw_only=True, tag_field="show", tag="finding"):
    """One finding, drawn, with both frames, its range, what it rests on and what it lacks."""

    finding: Id


class Compare(Value, frozen=True, kw_only=True, tag_field="show", tag="options"):
    """All options on the same rows."""


class DayByDay(Value, frozen=True, kw_only=True, tag_field="show", tag="days"):
    """Normal healing and what to avoid, day by day. Words: `healing.*`, `avoid.*`."""


class Ladder(Value, frozen=True, kw_only=True, tag_field="show", tag="ladder"):
    """Normal, call us, emergency."""


class Common(Value, frozen=True, kw_only=True, tag_field="show", tag="common-questions"):
    """Frequent questions with answers. Words: `common.<id>.question`, `.answer`."""

    questions: tuple[Id, ...]


class OwnQuestions(Value, frozen=True, kw_only=True, tag_field="show", tag="own-questions"):
    """Tiles to ask the clinic, and typing. Words: `ask.<id>.text`."""


class ShowPlan(Value, frozen=True, kw_only=True, tag_field="show", tag="plan"):
    """The plan. `choose` a way to go, set the `dates`, or see it all in the `overview`."""

    part: Literal["choose", "dates", "overview"] = "overview"


class ShowPrint(Value, frozen=True, kw_only=True, tag_field="show", tag="print"):
    """Look at the pages and print them."""


Block: TypeAlias = (
    Story
    | Ask
    | Stages
    | Outcomes
    | Lines
    | ShowFinding
    | Compare
    | DayByDay
    | Ladder
    | Common
    | OwnQuestions
    | ShowPlan
    | ShowPrint
)


class Page(Value, frozen=True, kw_only=True):
    """One screen of a step. Words: `page.<id>.title`, and what its blocks need; page ids are unique in a pack.

    `short` pages make the short path. `facts` is what the page's texts rest on ("Where this is from").
    """

    id: Id
    blocks: tuple[Block, ...]
    short: bool = False


class Step(Value, frozen=True, kw_only=True):
    """One place in the walk. Words: `step.<id>.name` (unique, at most 18 letters)."""

    id: Id
    pages: tuple[Page, ...]


class Chapter(Value, frozen=True, kw_only=True):
    """Some steps under one name. Words: `chapter.<id>.name`."""

    id: Id
    steps: tuple[Step, ...]


# -- the pack --------------------------------------------------------------------------------


class Review(Value, frozen=True, kw_only=True):
    """Who has reviewed the pack, and when it must be looked at again. No reviewer = DRAFT everywhere."""

    every_months: Annotated[int, msgspec.Meta(ge=1, le=36)]
    reviewer: str | None = None
    credentials: str | None = None
    reviewed_on: dt.date | None = None
    due_on: dt.date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether nobody has put a name and a date to the pack."""
        return self.reviewer is None or self.reviewed_on is None


class Source(Value, frozen=True, kw_only=True):
    """Where a fact was read. `cite` is the citation as seen, `short` a line for paper ("Alster, 2020. 25 adults")."""

    cite: str
    short: str
    url: str
    seen: Literal["abstract", "extract", "page", "report", "mirror"]
    sells: bool = False
    """The source sells the treatment, or made the device."""


class Fact(Value, frozen=True, kw_only=True):
    """One thing that is known, with its sources and how sure they make us; no sources = our own safety wording."""

    sources: tuple[Id, ...]
    certainty: Literal["high", "moderate", "low", "very-low"]


class Claim(Value, frozen=True, kw_only=True):
    """A claim of the clinic's brief, its verdict and the texts that carry it."""

    verdict: Literal["backed", "softened", "corrected", "no-evidence-found"]
    carried_by: tuple[str, ...]
    facts: Facts = ()


class Evidence(Value, frozen=True, kw_only=True):
    """`evidence.yaml`: what the pack's texts rest on.

    `traces` maps a text id, or the beginning of one up to a dot, to facts. Every clinical text must
    be covered by a trace, and the longest match holds.
    """

    sources: dict[Id, Source]
    facts: dict[Id, Fact]
    traces: dict[str, Facts]
    claims: dict[Id, Claim]


class Pack(Value, frozen=True, kw_only=True):
    """`pack.yaml`: the structure of one pack.

    Words: `pack.name`, `pack.decision`, `pack.funding`, `pack.interests`, `pack.method`, `pack.attract-title`,
    `pack.attract-text`, `pack.welcome-title`, `pack.welcome-text`, `pack.sells`; for each glossary id
    `glossary.<id>.word` and `glossary.<id>.meaning`; for each treatment of an option
    `treatment.<treatment>.name`.
    """

    pack: Id
    version: Annotated[
        str, msgspec.Meta(pattern=r"^\d+\.\d+\.\d+$", description="three numbers, as in 1.0.0")
    ]
    made_on: dt.date
    sells_this_treatment: bool
    minutes_short: Annotated[int, msgspec.Meta(ge=1, le=60)]
    minutes_full: Annotated[int, msgspec.Meta(ge=1, le=60)]
    review: Review
    chapters: tuple[Chapter, ...]
    questions: dict[Id, Question]
    cautions: dict[Id, Caution]
    findings: tuple[FindingData, ...]
    options: tuple[Option, ...]
    schedule: Schedule
    own_questions: tuple[Id, ...]
    glossary: tuple[Id, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in the order of the walk."""
        return tuple(page for chapter in self.chapters for step in chapter.steps for page in step.pages)
