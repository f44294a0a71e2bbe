"""Numbers on lines: ranges from 0 to 100, a score from 0 to 10, days in a strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.picture.labels import held
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import Outline, line, open_line, polygon
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Segment, Shape, Stroke, Text

_LINE = 1.3
"""From one line of words to the next, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class Range:
    """A number out of 100 and what the true one could be; `words` names it, `numbers` says it ("20 to 64")."""

    low: float
    value: float
    high: float
    words: str = ""
    numbers: str = ""
    is_harm: bool = False


def range_bar(
    row: Range,
    *,
    width: float,
    thick: float = 20.0,
    ticks: Sequence[str] = (),
    size: float = 28.0,
    says: str = "",
) -> Picture:
    """One line from 0 to 100 with a bar from low to high and a dot at the value.

    `ticks` are texts set evenly under the line, such as 0, 50 and 100.

    Raises:
        ValueError: not 0 <= low <= value <= high <= 100.
    """
    dot = thick * 0.65
    shapes = _range(row, dot, width - dot, dot + 2, thick, ticks)
    height = dot * 2 + 4
    if ticks:
        last = len(ticks) - 1
        for index, text in enumerate(ticks):
            x = dot + (width - 2 * dot) * index / last
            anchor = {0: Anchor.START, last: Anchor.END}.get(index, Anchor.MIDDLE)
            edge = {0: 0.0, last: width}.get(index, x)
            shapes.append(Text(edge, height + size * 0.95, text, size, "ink-2", anchor=anchor))
        height += size * 1.3
    return Picture(width, height, tuple(shapes), says or row.numbers)


def range_bars(rows: Sequence[Range], *, width: float, size: float = 30.0, says: str = "") -> Picture:
    """Several ranges under each other: words, line, numbers. Where they are too wide, the words go above.

    Raises:
        ValueError: a row's numbers are out of order.
    """
    thick = size * 2 / 3
    words = max(text_width(row.words, size) for row in rows)
    numbers = max(text_width(row.numbers, size, is_bold=True) for row in rows)
    is_stacked = words + numbers + size * 10 > width
    left = thick * 0.65 if is_stacked else words + size * 1.2
    right = width - numbers - size * 0.8 - thick * 0.65
    shapes: list[Shape] = []
    top = height = size * 0.1  # A hamza is higher than a letter.
    for row in rows:
        lines = wrapped(row.words, width, size) if is_stacked else (row.words,)
        bases = [top + size * (1 + _LINE * number) for number in range(len(lines))]
        y = bases[-1] + size * (1.2 if is_stacked else -0.33)
        shapes.extend(Text(0, base, words, size) for base, words in zip(bases, lines, strict=True))
        shapes.extend(_range(row, left, right, y, thick, ()))
        end = y + size * 0.33
        shapes.append(Text(width, end, row.numbers, size, is_bold=True, anchor=Anchor.END))
        height = bases[-1] + size * (2.0 if is_stacked else 0.35)
        top = bases[-1] + size * (2.2 if is_stacked else 0.47)
    return Picture(width, height, tuple(shapes), says)


@dataclass(frozen=True, slots=True)
class Score:
    """One mark on a score line: its value, the digits inside it, the words over it."""

    value: float
    digits: str
    words: str = ""


def score_line(
    score: Score,
    *,
    ends: tuple[str, str],
    other: Score | None = None,
    numbers: Sequence[str] = (),
    top: float = 10.0,
    width: float = 952.0,
    size: float = 28.0,
    says: str = "",
) -> Picture:
    """A score from 0 to `top` as a disc on a line of ticks, its words over it.

    `other` is a hollow mark under the line to compare with, its words under it. `ends` are the words under the two
    ends; `numbers` are set under the ticks, where given.

    Raises:
        ValueError: a score lies off the line.
    """
    if any(mark is not None and not 0 <= mark.value <= top for mark in (score, other)):
        raise ValueError(f"a score lies outside 0 to {top:g}")
    inset, radius = size * 1.15, size * 0.86
    length = width - 2 * inset
    lines = wrapped(score.words, width, size, is_bold=True) if score.words else ()
    over = size * (0.3 + _LINE * len(lines)) if lines else 0.0
    y = radius + 2 + over
    at = inset + length * score.value / top
    foot = y + radius + (size * 1.2 if numbers else 0)
    shapes: list[Shape] = [
        Path(line(inset, y, width - inset, y), stroke=Stroke("edge", 4), id="line"),
        Path(_ticks(inset, y, length, int(top), size * 0.36), stroke=Stroke("edge", 4), id="ticks"),
        *_rows(
            lines, _middle(lines, at, 0, width, size, is_bold=True), size * 1.1, size, "ink", is_bold=True
        ),
    ]
    for index, number in enumerate(numbers):
        x = inset + length * index / (len(numbers) - 1)
        shapes.append(Text(x, y + radius + size, number, size, "ink", anchor=Anchor.MIDDLE))
    base = foot + size * 1.1
    if other is not None:
        x = inset + length * other.value / top
        tip = foot if numbers or abs(x - at) < radius * 2 else y + size * 0.36
        below, base = _compared(other.words, x, tip + size * 0.1, ends, width, size, inset)
        shapes.extend(below)
    shapes.append(Text(0, base, ends[0], size, "ink-2"))
    shapes.append(Text(width, base, ends[1], size, "ink-2", anchor=Anchor.END))
    shapes.append(Ellipse(at, y, radius, radius, "affected-ink", id="score"))
    shapes.append(
        Text(at, y + size * 0.34, score.digits, size, "surface", is_bold=True, anchor=Anchor.MIDDLE)
    )
    return Picture(width, base + size * 0.4, tuple(shapes), says)


def day_strip(
    days: Sequence[str],
    usual: int,
    *,
    width: float = 952.0,
    height: float = 0.0,
    size: float = 30.0,
    captions: tuple[str, str] | None = None,
    is_hatched: bool = True,
    says: str = "",
) -> Picture:
    """Days in a row: the first `usual` ones solid, the others possible, hatched or only outlined.

    Each is `height` high, or as high as its number needs. `captions` stand under the two groups, each with its
    bracket. Hatching is for glass; it does not survive a photocopy, where solid against outline is enough.

    Raises:
        ValueError: `usual` is not between 0 and the number of days.
    """
    if not 0 <= usual <= len(days):
        raise ValueError(f"{usual} usual days of {len(days)}")
    height = height or size * 2.8
    gap = min(12.0, width / len(days) * 0.1)
    wide = (width - gap * (len(days) - 1)) / len(days)
    shapes: list[Shape] = []
    for index, day in enumerate(days):
        x = index * (wide + gap)
        shapes.extend(_day(x, wide, height, day, size, is_solid=index < usual, is_hatched=is_hatched))
    if captions is None:
        return Picture(width, height, tuple(shapes), says)
    edge = usual * (wide + gap)
    first, second = (wrapped(text, width, size, is_bold=True) for text in captions)
    lower = _line_for_second(captions, edge, gap, size, width) * len(first)
    for lines, left, right, down in ((first, 0.0, edge - gap, 0.0), (second, edge, width, lower)):
        if right > left:
            shapes.extend(_caption(lines, left, right, height + size * 0.4, size, width, down))
    rows = max(len(first), len(second) + lower / (size * _LINE))
    return Picture(width, height + size * (2.3 + _LINE * (rows - 1)), tuple(shapes), says)


def _range(
    row: Range, left: float, right: float, y: float, thick: float, ticks: Sequence[str]
) -> list[Shape]:
    if not 0 <= row.low <= row.value <= row.high <= 100:
        raise ValueError(f"{row.low:g}, {row.value:g} and {row.high:g} are no range with a value in it")

    def at(value: float) -> float:
        return left + (right - left) * value / 100

    fill, rim, ink = ("affected-soft", "affected", "affected") if row.is_harm else ("pale", "mid", "accent")
    weight = thick / 10
    shapes: list[Shape] = [
        Path(line(left, y, right, y), stroke=Stroke("edge" if ticks else "line", weight * 1.4), id="track")
    ]
    if ticks:
        shapes.append(
            Path(_ticks(left, y, right - left, len(ticks) - 1, thick * 0.4), stroke=Stroke("edge", weight))
        )
    bar = max(at(row.high) - at(row.low), thick)
    start = min(at(row.low), right - thick) if bar == thick else at(row.low)
    shapes.append(Box(start, y - thick / 2, bar, thick, thick / 2, fill, Stroke(rim, weight), "bar"))
    shapes.append(Ellipse(at(row.value), y, thick * 0.65, thick * 0.65, ink, id="value"))
    return shapes


def _ticks(left: float, y: float, length: float, count: int, half: float) -> Outline:
    xs = [left + length * index / count for index in range(count + 1)]
    return tuple(segment for x in xs for segment in line(x, y - half, x, y + half))


def _compared(
    words: str, x: float, tip: float, ends: tuple[str, str], width: float, size: float, inset: float
) -> tuple[list[Shape], float]:
    """A hollow mark with its words right under it, and where the words of the ends stand.

    Those stand beside its words; or a line lower, each with a line down from its end, where they are too wide.
    """
    gap = size * 0.5
    left, right = (text_width(end, size) + size * 1.2 for end in ends)
    base = tip + size * 1.85
    is_beside = left <= x <= width - right and text_width(words, size) <= width - left - right
    if not is_beside:
        left = right = inset + gap
    lines = wrapped(words, width - left - right, size)
    shapes: list[Shape] = [_hollow(x, tip, size)]
    shapes += _rows(lines, _middle(lines, x, left, width - right, size), base, size, "ink-2")
    if is_beside:
        return shapes, base
    lower = base + size * _LINE * len(lines)
    stems = tuple(segment for end in (inset, width - inset) for segment in line(end, tip, end, lower - size))
    return [Path(stems, stroke=Stroke("edge", 2), id="stems"), *shapes], lower


def _rows(
    lines: Sequence[str], x: float, base: float, size: float, ink: str, *, is_bold: bool = False
) -> list[Text]:
    return [
        Text(x, base + row * size * _LINE, text, size, ink, is_bold=is_bold, anchor=Anchor.MIDDLE)
        for row, text in enumerate(lines)
    ]


def _middle(
    lines: Sequence[str], x: float, low: float, high: float, size: float, *, is_bold: bool = False
) -> float:
    """The middle nearest to `x` of lines that stay between the two."""
    wide = max((text_width(text, size, is_bold=is_bold) for text in lines), default=0.0)
    return low + held(x - low, wide, high - low)


def _hollow(x: float, tip: float, size: float) -> Path:
    wing, foot = size * 0.42, tip + size * 0.75
    triangle = polygon([(x, tip), (x - wing, foot), (x + wing, foot)])
    return Path(triangle, "surface", Stroke("ink-2", 2.4), "other")


def _inside(x: float, text: str, size: float, width: float) -> float:
    return held(x, text_width(text, size, is_bold=True), width)


def _day(
    x: float, wide: float, high: float, day: str, size: float, *, is_solid: bool, is_hatched: bool
) -> list[Shape]:
    middle = Text(x + wide / 2, high / 2 + size * 0.34, day, size, is_bold=True, anchor=Anchor.MIDDLE)
    radius = high * 0.19
    if is_solid:
        solid = Box(x, 0, wide, high, radius, "affected-ink", id="usual-day")
        return [solid, Text(middle.x, middle.y, day, size, "surface", is_bold=True, anchor=Anchor.MIDDLE)]
    face = Box(x + 1.5, 1.5, wide - 3, high - 3, radius, "affected-soft", id="possible-day")
    rim = Box(x + 1.5, 1.5, wide - 3, high - 3, radius, None, Stroke("affected", 3))
    if not is_hatched:
        return [face, rim, middle]
    clear = text_width(day, size, is_bold=True) + size * 0.4
    hatch = Path(_hatch(x + 5, 5, wide - 10, high - 10, radius), stroke=Stroke("affected", 2), id="hatch")
    plate = Box(middle.x - clear / 2, high / 2 - size * 0.62, clear, size * 1.24, 6, "affected-soft")
    return [face, hatch, plate, rim, middle]


def _hatch(x: float, y: float, wide: float, high: float, radius: float) -> Outline:
    """Slanted lines inside a rectangle, clear of its round corners."""
    segments: list[Segment] = []
    step = 16.0
    offset = step
    while offset < wide + high:
        # On one slanted line, x + y is the same everywhere.
        start = max(0.0, offset - high)
        end = min(wide, offset)
        if end - start > radius * 0.6:
            segments.extend(line(x + start, y + offset - start, x + end, y + offset - end))
        offset += step
    return tuple(segments)


def _line_for_second(captions: tuple[str, str], edge: float, gap: float, size: float, width: float) -> float:
    """How much lower the second caption stands: a line, where both would meet on one."""
    first, second = (text_width(text, size, is_bold=True) for text in captions)
    if not 0 < edge < width:
        return 0.0
    end = _inside((edge - gap) / 2, captions[0], size, width) + first / 2
    start = _inside((edge + width) / 2, captions[1], size, width) - second / 2
    return size * _LINE if start - end < size * 0.5 else 0.0


def _caption(
    lines: Sequence[str], left: float, right: float, y: float, size: float, width: float, down: float
) -> list[Shape]:
    arm = size * 0.28
    bracket = open_line([(left + 2, y - arm), (left + 2, y), (right - 2, y), (right - 2, y - arm)])
    widest = max(lines, key=lambda text: text_width(text, size, is_bold=True))
    x, base = _inside((left + right) / 2, widest, size, width), y + size * 1.2 + down
    return [
        Path(bracket, stroke=Stroke("ink", 2), id="bracket"),
        *_rows(lines, x, base, size, "ink", is_bold=True),
    ]
