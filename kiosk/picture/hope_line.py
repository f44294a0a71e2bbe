"""What was hoped for before and after reading, on one line of five steps, and the gap between the two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kiosk.picture.labels import held, spread
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import line
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Text

_STEP, _MARK, _BAND = 9.0, 20.0, 20.0


def hope_line(
    steps: Sequence[str],
    *,
    before: tuple[int, str] | None = None,
    after: tuple[int, str] | None = None,
    width: float = 560.0,
    size: float = 28.0,
    says: str = "",
) -> Picture:
    """The steps with their names below the line, least first, and the two hopes above it: (step, word).

    Before is a ring and after a disc, so that no colour is needed; both at one step are a ring about a disc.
    """
    pitch = width / len(steps)
    names, down = _names(steps, pitch, size)
    at = [pitch * (place + 0.5) for place in range(len(steps))]
    above = _words_above(at, before, after, width, size)
    y = max((word.y for word in above), default=size) + size * 0.5 + _MARK
    shapes: list[Shape] = [Path(line(at[0], y, at[-1], y), stroke=Stroke("edge", 3), id="line")]
    shapes += _gap(at, y, before, after)
    shapes += [
        Ellipse(x, y, _STEP, _STEP, fill="surface", stroke=Stroke("edge", 3), id=f"step-{place}")
        for place, x in enumerate(at)
    ]
    shapes += _marks(at, y, before, after)
    shapes += above
    base = y + _MARK + size * 1.1
    for place, (x, lines) in enumerate(zip(at, names, strict=True)):
        lower = down if place % 2 else 0
        middles = [held(x, text_width(text, size), width) for text in lines]
        shapes += [
            Text(middle, base + (row + lower) * size * 1.2, text, size, "ink-2", anchor=Anchor.MIDDLE)
            for row, (middle, text) in enumerate(zip(middles, lines, strict=True))
        ]
    rows = max(len(lines) + (down if place % 2 else 0) for place, lines in enumerate(names))
    return Picture(width, base + (rows - 1) * size * 1.2 + size * 0.4, tuple(shapes), says)


def _names(steps: Sequence[str], pitch: float, size: float) -> tuple[list[tuple[str, ...]], int]:
    """The lines of each name, and by how many lines every other one stands lower.

    One line each where no two come too near to each other, else lines as short as a step; where a word is longer than
    that, every other name stands below those beside it, which leaves it two steps.
    """
    wide = [text_width(name, size) for name in steps]
    if all((a + b) / 2 + size * 0.3 <= pitch for a, b in pairwise(wide)):
        return [(name,) for name in steps], 0
    room = pitch - size * 0.3
    names = [wrapped(name, room, size) for name in steps]
    if all(text_width(text, size) <= room for lines in names for text in lines):
        return names, 0
    names = [wrapped(name, pitch * 2 - size * 0.3, size) for name in steps]
    return names, max(len(lines) for lines in names[::2])


def _gap(
    at: Sequence[float], y: float, before: tuple[int, str] | None, after: tuple[int, str] | None
) -> list[Shape]:
    if before is None or after is None or before[0] == after[0]:
        return []
    low, high = sorted((at[before[0]], at[after[0]]))
    band = Box(low, y - _BAND / 2, high - low, _BAND, fill="pale", stroke=Stroke("mid", 2), id="gap")
    return [band]


def _marks(
    at: Sequence[float], y: float, before: tuple[int, str] | None, after: tuple[int, str] | None
) -> list[Shape]:
    marks: list[Shape] = []
    if before is not None:
        ring = Stroke("accent", 5)
        marks.append(Ellipse(at[before[0]], y, _MARK, _MARK, fill="surface", stroke=ring, id="before"))
    if after is not None:
        radius = _MARK * 0.55 if before is not None and before[0] == after[0] else _MARK
        marks.append(Ellipse(at[after[0]], y, radius, radius, fill="accent", id="after"))
    return marks


def _words_above(
    at: Sequence[float],
    before: tuple[int, str] | None,
    after: tuple[int, str] | None,
    width: float,
    size: float,
) -> list[Text]:
    """Beside each other, or where they are too wide for that, one above the other."""
    marks = sorted(mark for mark in (before, after) if mark is not None)
    sizes = [text_width(word, size, is_bold=True) for _, word in marks]
    gap = size * 0.6
    if sum(sizes) + gap <= width:
        places, lower = spread([at[step] for step, _ in marks], sizes, 0, width, gap), 0.0
    else:
        places = [held(at[step], wide, width) for (step, _), wide in zip(marks, sizes, strict=True)]
        lower = size * 1.2
    return [
        Text(x, size + lower * row, word, size, is_bold=True, anchor=Anchor.MIDDLE)
        for row, (x, (_, word)) in enumerate(zip(places, marks, strict=True))
    ]
