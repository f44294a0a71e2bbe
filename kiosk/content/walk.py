"""A patient's walk through a pack: chapters, their steps, pages, and what a page shows."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.values import Id, Value


class Story(Value, frozen=True, kw_only=True, tag_field="show", tag="story"):
    """Paragraphs: words `page.<page>.<text>`, a text or a list of texts."""

    text: Id = "text"
    look: Literal["body", "points", "soft", "gold", "note"] = "body"
    icons: tuple[Id, ...] = ()
    """One for each text, at its head."""


class Ask(Value, frozen=True, kw_only=True, tag_field="show", tag="question"):
    """A question and its replies."""

    question: Id
    look: Literal["tiles", "body-map", "tones", "scale", "check"] = "tiles"


class Stages(Value, frozen=True, kw_only=True, tag_field="show", tag="stages"):
    """The skin drawing at stage 1-4, with the four stages to touch. Words: `stage.<n>.name`, `.title`, `.text`,
    and the labels of the drawing under `drawing.skin.*`.
    """

    stage: Annotated[int, msgspec.Meta(ge=1, le=4)]


class AllStages(Value, frozen=True, kw_only=True, tag_field="show", tag="all-stages"):
    """The skin drawing at all stages side by side. Words: `stage.<n>.name`."""


class Areas(Value, frozen=True, kw_only=True, tag_field="show", tag="areas"):
    """Places on the body, drawn. Words: those of the question `areas`, of which they are replies."""

    areas: tuple[Id, ...]


class Marks(Value, frozen=True, kw_only=True, tag_field="show", tag="marks"):
    """New marks and old ones, drawn. Words: the replies `new` and `old` of the question `marks`."""


class Outcomes(Value, frozen=True, kw_only=True, tag_field="show", tag="outcomes"):
    """What little, some, clear and big change looks like. Words: `drawing.outcome.` and the name of each column and
    row, `note` below it, and `says` for who does not see it.
    """


class Lines(Value, frozen=True, kw_only=True, tag_field="show", tag="lines"):
    """Six skin tones with fine lines: the drawing of the attract screen, on a page."""


class ShowFinding(Value, frozen=True, kw_only=True, tag_field="show", tag="finding"):
    """One finding, drawn, with both frames, its range, what it rests on and what it lacks."""

    finding: Id


class Compare(Value, frozen=True, kw_only=True, tag_field="show", tag="options"):
    """All options on the same rows."""


class DayByDay(Value, frozen=True, kw_only=True, tag_field="show", tag="days"):
    """Normal healing and what to avoid, day by day. Words: `healing.*`, `avoid.*`."""


class Around(Value, frozen=True, kw_only=True, tag_field="show", tag="around"):
    """The days before and after a session on which something is to be done or left, drawn. Words: `task.<id>.short`."""


class Course(Value, frozen=True, kw_only=True, tag_field="show", tag="course"):
    """A course of sessions as it usually is, drawn on a line of time."""


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
    | AllStages
    | Areas
    | Marks
    | Outcomes
    | Lines
    | ShowFinding
    | Compare
    | DayByDay
    | Around
    | Course
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
