"""What a pack is: all that the kiosk says about one procedure, as frozen values.

A pack is a folder. `pack.yaml` holds the structure (`Pack`: its walk and its schedule have files of their own),
`evidence.yaml` the sources, facts and traces (`content.evidence`), `words/<lang>.yaml` every text by id
(`content.words.Words`). No prose stands in the structure: each value names the text ids that it needs. Ids are
kebab-case and for ever.
Checks that need more than one value (links, missing words, reading grade) live in `content.checks`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.content.evidence import Certainty, Facts
from kiosk.content.schedule import Days, Schedule
from kiosk.content.walk import Chapter, Page
from kiosk.values import Id, Value

Percent: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=100)]


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
    certainty: Certainty
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
    certainty: Certainty
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
    certainty: Certainty
    facts: Facts


FindingData: TypeAlias = People | Score | Spell


# -- options ---------------------------------------------------------------------------------

OPTION_ROWS = ("can-it-help", "good", "bad", "daily-life", "visits", "red-days", "cost", "how-sure")
"""The rows on which all options are compared, in this order. Words: `row.<row>.name`, `row.<row>.question`."""


class Option(Value, frozen=True, kw_only=True):
    """One way to go. Words, each required: `option.<id>.name`, `.short` (one line), `.can-it-help`,
    `.good` (list), `.bad` (list), `.body`, `.mind`, `.daily` (what living with it is like), `.daily-life`
    (the three in short), `.visits`, `.red-days`, `.cost`, `.how-sure`, `.authorised`.

    `treatments` are what each session holds; empty = no sessions are planned here. `aquagold` beside another one is
    the facial, whose day the clinic sets.
    """

    id: Id
    treatments: tuple[Id, ...] = ()
    icon: Id = "waves"
    certainty: Certainty = "low"
    facts: Facts = ()


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
