"""What a page is made of, as plain values: a block for each part in `ui/kit`, with all its words chosen.

Whatever can be touched is a `Tile`, and carries the event that a touch sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from kiosk.content.rich import Run
from kiosk.picture.shapes import Picture
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import PageImage
from kiosk.visit.events.pen import Drawable

if TYPE_CHECKING:
    from kiosk.plan.record import Stroke

Runs: TypeAlias = tuple[Run, ...]


class Tile(Struct, frozen=True, kw_only=True):
    """Something to touch. `id` becomes its object name; `sends` None = off, and `note` says why.

    Looks: `choice` (with a mark), `link` (secondary, opens or leads), `primary` (the one main act), `scale`
    (one of five, `fill` 0-1), `tone` (a patch of `tone`), `number` (a day, a stage), `key` (of our keyboard),
    `plain` (frame bar), `setting` (how the screen looks or reads: a picture above the word).
    """

    id: str
    text: str
    sends: Event | None
    look: Literal["choice", "link", "primary", "scale", "tone", "number", "key", "plain", "setting"] = (
        "choice"
    )
    mark: Literal["none", "square", "circle", "tick", "arrow"] = "none"
    note: str = ""
    icon: str = ""
    is_chosen: bool = False
    fill: float = 0.0
    tone: str = ""
    sample: str = ""
    """What a setting looks like, drawn at its head: a theme (`dark`), or a size of text in percent (`150`)."""
    is_outlined: bool = False
    """The patient's own choice on a check whose answer is shown (5 px of ink, no right or wrong colour)."""
    is_said: bool = False
    """What the studies say, on such a check: in the colours of a choice, but chosen only if the patient chose it."""
    says: str = ""
    """What a screen reader says, where it is more than the text."""
    language: str = ""
    """The language of its text, where it may be another than that of the page; `says` is in the page's."""


class Prose(Struct, frozen=True):
    """Paragraphs. A run with a glossary id can be touched and opens its meaning. A `lead` is all there is to say."""

    texts: tuple[Runs, ...]
    look: Literal["lead", "intro", "body", "points", "heading", "label", "note"] = "body"


class Banner(Struct, frozen=True):
    """A tinted card with an icon: `info`, `conflict` (does not fit) or `gold` (Aquagold only)."""

    look: Literal["info", "conflict", "gold"]
    title: str
    texts: tuple[Runs, ...]
    tiles: tuple[Tile, ...] = ()


class Drawing(Struct, frozen=True):
    """A picture across the pane; `widest` is its width in pixels at most, at 0.277 mm a pixel.

    `sends` maps the replies of the picture's targets to events. An array of people says its `rows`, which appear one
    after another from the top. A list of labels or lines begins where the words begin, as a single line does. Where
    it `has_captions`, all that is written in it stands below it, and keeps the size of a note however small it becomes.
    """

    picture: Picture
    widest: int = 952
    rows: int = 0
    is_list: bool = False
    has_captions: bool = False
    sends: tuple[tuple[str, Event], ...] = ()
    on_panel: bool = False
    pen: Drawable | None = None
    """Set while a finger draws on the picture, and touches nothing else in it; a line sends `Drawn`."""


class SkinDrawing(Struct, frozen=True):
    """The skin cross-section at a stage; the glass moves it there from the stage that was shown before."""

    tone: str
    mark: Literal["new", "old"]
    stage: int
    labels: tuple[tuple[str, str], ...]
    """The words of the drawing: (`drawing.skin.*` id without that beginning, text)."""
    says: str
    strokes: tuple[Stroke, ...] = ()
    """What was drawn on it with the pen."""
    pen: Drawable | None = None
    """As that of a `Drawing`."""


class Tiles(Struct, frozen=True):
    """Tiles in columns (fewer where the text is large), under a label where there is one."""

    tiles: tuple[Tile, ...]
    columns: int = 2
    wide_columns: int = 0
    """Columns on a landscape page without a picture; 0 = as `columns`."""
    label: str = ""
    is_opening: bool = False
    """Everybody should find these before they go on, below the title and its introduction."""


class Frames(Struct, frozen=True):
    """Two things side by side, in equal type: both sides of one number, or the groups that were studied.

    A side is its head and what is said below it: ("28 of 100", "were more than three-quarters better").
    """

    sides: tuple[tuple[str, ...], ...]
    is_harm: bool = False
    look: Literal["numbers", "groups"] = "numbers"


class Band(Struct, frozen=True, kw_only=True):
    """One option on the row that is compared."""

    tile: Tile
    texts: tuple[Runs, ...]


class Bands(Struct, frozen=True):
    """All options on one row: equal bands below each other, or five columns where it is wide."""

    bands: tuple[Band, ...]


class Row(Struct, frozen=True, kw_only=True):
    """A line with something at its head: a number in a disc, an icon, or a short text."""

    lead: str
    look: Literal["disc", "conflict", "icon", "text"]
    title: str
    texts: tuple[Runs, ...] = ()
    tile: Tile | None = None


class Rows(Struct, frozen=True):
    """Rows with hairlines between."""

    rows: tuple[Row, ...]
    label: str = ""


class Stepper(Struct, frozen=True, kw_only=True):
    """A number with minus and plus; off at its limits, with the reason in `note`.

    `value` is the number `now` as it is written; None = there is none yet.
    """

    label: str
    value: str
    now: int | None
    least: int
    most: int
    minus: Tile
    plus: Tile
    note: str = ""


class Steppers(Struct, frozen=True):
    """Steppers side by side (below each other where the text is large)."""

    steppers: tuple[Stepper, ...]
    is_tight: bool = False
    """Small labels, which say the limits as well; no room is kept for notes."""


class Weekday(Struct, frozen=True):
    """A day of the week: in full, as it is said; short, and in a letter or two where that has no room."""

    name: str
    short: str
    narrow: str


class Month(Struct, frozen=True):
    """Days to choose from, seven columns from the first weekday of the language; None = an empty place."""

    title: str
    weekdays: tuple[Weekday, ...]
    days: tuple[Tile | None, ...]
    earlier: Tile
    later: Tile


SPACE = "key-space"
"""The id of the key that writes a space, or ends a word."""


class Keys(Struct, frozen=True):
    """A field with what was typed, and our own keys below it, row by row."""

    text: str
    hint: str
    rows: tuple[tuple[Tile, ...], ...]
    offers: tuple[Tile, ...] | None = None
    """What may be written for the letters that are `composed`, at the end of the text; None where letters are all."""
    composed: str = ""


class Sheets(Struct, frozen=True):
    """Pages of the handout as they will print; `waiting` stands there until they are made."""

    pages: tuple[PageImage, ...]
    waiting: str
    widest: int = 600


class Head(Struct, frozen=True):
    """The head of a section of the room: how many (or nothing), of what, and a rule."""

    count: str
    text: str


class Card(Struct, frozen=True, kw_only=True):
    """One matter to go over: its name and what was said of it, a tag, what it is about, and a tile.

    A tile without words stands at the card's end, one with words below them.
    """

    title: str
    aside: str = ""
    tag: str = ""
    is_urgent: bool = False
    texts: tuple[Runs, ...] = ()
    tile: Tile | None = None


class CodeCard(Struct, frozen=True):
    """A code to copy, in groups, as large as it can be; `says` spells it for a screen reader."""

    groups: tuple[str, ...]
    says: str


class Lines(Struct, frozen=True):
    """Short texts with hairlines between."""

    texts: tuple[Runs, ...]


class Field(Struct, frozen=True):
    """Something that can be changed: its name, and a tile with what it is now."""

    label: str
    tile: Tile


class Fields(Struct, frozen=True):
    """Fields in columns, one below the other where the text is large."""

    fields: tuple[Field, ...]
    columns: int = 2


class DateCard(Struct, frozen=True, kw_only=True):
    """A session as it is planned: which, its day, what to leave until when; or that it does not fit."""

    number: str
    title: str
    texts: tuple[str, ...]
    fits: bool


class Dates(Struct, frozen=True):
    """The sessions of a course side by side."""

    cards: tuple[DateCard, ...]


class Columns(Struct, frozen=True):
    """Groups of blocks beside each other, in these shares of the width; below each other where the text is large."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[int, ...]


Block: TypeAlias = (
    Prose
    | Banner
    | Drawing
    | SkinDrawing
    | Tiles
    | Frames
    | Bands
    | Rows
    | Steppers
    | Month
    | Keys
    | Sheets
    | Head
    | Card
    | Lines
    | CodeCard
    | Fields
    | Dates
    | Columns
)
