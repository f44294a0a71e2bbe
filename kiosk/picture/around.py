"""The days around a session, each a cell: on how many before it and after it something is to be done or left."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.picture.layout import moved
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import line
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Text

_DISC = 0.36
"""The session's disc, in sizes of the letters."""
_CELL = 0.9
"""How high a day is, in sizes of the letters."""
_LEAST_WORDS = 9
"""Words have at least so many sizes of the letters beside the lengths of the spans; else these stand above them."""


@dataclass(frozen=True, slots=True)
class Span:
    """So many days next to the session, as words say it ("7 days"), and what is done or left on them."""

    days: int
    length: str
    words: str


@dataclass(frozen=True, slots=True)
class Side:
    """The days before or after a session, under a name."""

    name: str
    spans: tuple[Span, ...]
    is_before: bool = False

    @property
    def days(self) -> int:
        """Of its longest span."""
        return max((span.days for span in self.spans), default=0)


def around(
    before: Side,
    after: Side,
    *,
    width: float = 952.0,
    size: float = 28.0,
    is_stacked: bool = False,
    says: str = "",
) -> Picture:
    """Both sides of a session to the same scale, beside each other with the session between, or one below the other.

    Raises:
        ValueError: there are no days to draw.
    """
    days = max(before.days, after.days)
    if days < 1:
        raise ValueError("no days stand around this session")
    gap = size * 1.1
    half = width - gap if is_stacked else width / 2 - gap
    lengths = [text_width(span.length, size, is_bold=True) for span in (*before.spans, *after.spans)]
    room = half - max(lengths) - size
    if room < size * _LEAST_WORDS:
        room = half
    first, low = _side(before, days, size * 2 * _DISC, half, room, size)
    at = gap if is_stacked else width / 2 + gap
    top = low + size * 2 if is_stacked else size * 2 * _DISC
    second, end = _side(after, days, top, half, room, size)
    bottom = max(low, end)
    shapes: list[Shape] = [
        *(_session(half + gap / 2, 0, low, size) if is_stacked else _session(width / 2, 0, bottom, size)),
        *(_session(gap / 2, low + size, bottom, size) if is_stacked else ()),
        *first,
        *moved(second, at, 0),
    ]
    return Picture(width, bottom, tuple(shapes), says)


def _side(
    side: Side, days: int, top: float, width: float, room: float, size: float
) -> tuple[list[Shape], float]:
    """One side from x 0 to `width`: its name, and each span's words over its days; and where it ends.

    How long a span is stands at the far end of its words, which have a `room`, or above them where that is all.
    """
    edge, anchor = (width, Anchor.END) if side.is_before else (0.0, Anchor.START)
    shapes: list[Shape] = []
    y = top + size
    for text in wrapped(side.name, width, size, is_bold=True):
        shapes.append(Text(edge, y, text, size, "accent", is_bold=True, anchor=anchor))
        y += size * 1.3
    y -= size * 0.3
    for span in side.spans:
        written, y = _written(span, y + size * 0.5, width, room, size, is_before=side.is_before)
        shapes += written
        shapes += _cells(span, days, y + size * 0.5, width, size, is_before=side.is_before)
        y += size * (0.5 + _CELL + 1.3)
    return shapes, y - size * 1.3 + 2


def _written(
    span: Span, y: float, width: float, room: float, size: float, *, is_before: bool
) -> tuple[list[Text], float]:
    """The words of a span, and how long it is."""
    edge, anchor = (width, Anchor.END) if is_before else (0.0, Anchor.START)
    far, far_anchor = (0.0, Anchor.START) if is_before else (width, Anchor.END)
    is_above = room == width
    if is_above:
        far, far_anchor = edge, anchor
    shapes = [Text(far, y, span.length, size, is_bold=True, anchor=far_anchor)]
    for number, text in enumerate(wrapped(span.words, room, size)):
        y += size * 1.25 if number or is_above else 0.0
        shapes.append(Text(edge, y, text, size, anchor=anchor))
    return shapes, y


def _cells(span: Span, days: int, top: float, width: float, size: float, *, is_before: bool) -> list[Box]:
    """All days of the scale, those of the span filled; the first one lies next to the session."""
    pitch = width / days
    wide, high = pitch * 0.84, size * _CELL
    cells: list[Box] = []
    for day in range(days):
        x = width - pitch * day - wide if is_before else pitch * day
        if day < span.days:
            cells.append(Box(x, top, wide, high, wide * 0.22, "accent", id="day"))
        else:
            cells.append(
                Box(x + 1, top + 1, wide - 2, high - 2, wide * 0.22, None, Stroke("line", 2), "free-day")
            )
    return cells


def _session(x: float, top: float, bottom: float, size: float) -> list[Shape]:
    radius = size * _DISC
    return [
        Path(line(x, top + radius, x, bottom), stroke=Stroke("accent", 3), id="session"),
        Ellipse(x, top + radius, radius, radius, "accent"),
    ]
