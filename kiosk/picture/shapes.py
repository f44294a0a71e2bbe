"""What a drawing is made of: a few frozen shapes in one flat list, painted in order.

A `Picture` knows neither Qt nor PDF. `ui/kit/pictures/paint.py` paints it on glass and
`handout/paint.py` paints the same value on paper. Coordinates are in the picture's own
box, x to the right, y down. An ink is the name of a theme colour (`accent`, see
`kiosk.theme.Palette`) or a plain `#RRGGBB`, which stays the same in every theme.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from kiosk.theme import Ink

Point: TypeAlias = tuple[float, float]


class Stroke(Struct, frozen=True):
    """How a line is drawn: its ink, its width in picture units, its dashes (round caps and joins)."""

    ink: Ink
    width: float
    dashes: tuple[float, ...] = ()


class Move(Struct, frozen=True):
    """Begin a new run of a path at (x, y)."""

    x: float
    y: float


class Line(Struct, frozen=True):
    """A straight run to (x, y)."""

    x: float
    y: float


class Curve(Struct, frozen=True):
    """A cubic run with two control points to (x, y)."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(Struct, frozen=True):
    """Back to where the run began."""


Segment: TypeAlias = Move | Line | Curve | Close


class Path(Struct, frozen=True):
    """Lines and cubic curves, filled and stroked. `id` names the shape for touch and for tests."""

    segments: tuple[Segment, ...]
    fill: Ink | None = None
    stroke: Stroke | None = None
    id: str = ""


class Ellipse(Struct, frozen=True):
    """An ellipse about (x, y) with half-axes rx and ry."""

    x: float
    y: float
    rx: float
    ry: float
    fill: Ink | None = None
    stroke: Stroke | None = None
    id: str = ""


class Box(Struct, frozen=True):
    """A rectangle with its top left corner at (x, y) and round corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: Ink | None = None
    stroke: Stroke | None = None
    id: str = ""


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Text(Struct, frozen=True):
    """One line of text; (x, y) is on its base line, `size` is the type size in picture units."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = "ink"
    is_bold: bool = False
    anchor: Anchor = Anchor.START


Shape: TypeAlias = Path | Ellipse | Box | Text


class Target(Struct, frozen=True):
    """A part of a picture that can be touched: the reply it stands for and its hit outline."""

    reply: str
    outline: tuple[Segment, ...]


class Picture(Struct, frozen=True):
    """A drawing: its box, its shapes in painting order, what it says in words, what can be touched.

    `says` is read by screen readers and stands in the PDF as the figure's description.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str = ""
    targets: tuple[Target, ...] = ()
