"""How much something changed, for a hundred people: grades with brackets, counts and words beside their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.picture.labels import spread
from kiosk.picture.layout import moved
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import open_line
from kiosk.picture.people import ALONE, COLUMNS, PAPER, Grid, Portion, crowd, person
from kiosk.picture.shapes import Path, Picture, Shape, Stroke, Text


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade: its people, the word for it, and what its true number could be (may be empty)."""

    portion: Portion
    word: str
    could_be: str = ""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Type sizes of the labels: the count, the word, the range under it."""

    count: float
    word: float
    could_be: float


_TO_BRACKET, _TO_LABEL = 0.5, 1.1
"""From an array to its brackets, and from there to the labels, in distances from person to person."""
GLASS_LETTERS = Lettering(68, 34, 28)
PAPER_LETTERS = Lettering(16, 16, 16)


def graded(
    grades: Sequence[Grade],
    *,
    width: float = 952.0,
    grid: Grid = ALONE,
    letters: Lettering = GLASS_LETTERS,
    says: str = "",
) -> Picture:
    """An array with a bracket, a sample person, the count and the word beside the rows of each grade.

    Raises:
        ValueError: the grades are not a hundred people.
    """
    shapes: list[Shape] = list(crowd([grade.portion for grade in grades], grid))
    bracket_x = grid.width + grid.pitch_x * _TO_BRACKET
    label_x = width - label_room(width, grid)
    blocks = [_label(grade, width - label_x, letters, grid) for grade in grades]
    spans = _spans(grades, grid)
    heights = [block.height for block in blocks]
    middles = spread([(low + high) / 2 for low, high in spans], heights, 0, grid.height, letters.word * 0.2)
    for (low, high), middle, block in zip(spans, middles, blocks, strict=True):
        shapes.append(_bracket(bracket_x, low, high, middle, grid.pitch_x * 0.46, grid.outline))
        shapes.extend(moved(block.shapes, label_x, middle - block.height / 2))
    bottom = max(middle + height / 2 for middle, height in zip(middles, heights, strict=True))
    return Picture(width, max(grid.height, bottom), tuple(shapes), says)


def label_room(width: float, grid: Grid) -> float:
    """How wide a label may be beside an array, in a drawing so wide."""
    return width - grid.width - grid.pitch_x * (_TO_BRACKET + _TO_LABEL)


def labels_of(
    grades: Sequence[Grade],
    *,
    width: float = 952.0,
    grid: Grid = ALONE,
    letters: Lettering = GLASS_LETTERS,
    says: str = "",
) -> Picture:
    """The labels alone, below each other: for large text, which stands under an array that keeps its size."""
    shapes: list[Shape] = []
    y = 0.0
    for grade in grades:
        block = _label(grade, width, letters, grid)
        shapes.extend(moved(block.shapes, 0, y))
        y += block.height + letters.word * 0.4
    return Picture(width, y - letters.word * 0.4, tuple(shapes), says)


def paper_graded(
    grades: Sequence[Grade], *, width: float = 440.0, grid: Grid = PAPER, says: str = ""
) -> Picture:
    """The array as it stands on paper, 0.75 pt a unit."""
    return graded(grades, width=width, grid=grid, letters=PAPER_LETTERS, says=says)


@dataclass(frozen=True, slots=True)
class _Block:
    """A label with its top left corner at (0, 0)."""

    shapes: tuple[Shape, ...]
    height: float


def _label(grade: Grade, width: float, letters: Lettering, grid: Grid) -> _Block:
    count = str(grade.portion.count)
    if letters.count == letters.word:
        return _lines(f"{count} {grade.word}", grade.could_be, 0, width, letters)
    sample = person(grade.portion.fill, is_harm=grade.portion.is_harm, scale=grid.scale, line=grid.outline)
    count_x = sample.width + letters.count * 0.29
    # Counts have one or two digits but for a hundred: words stand in one column beside them.
    column = max(text_width(count, letters.count, is_bold=True), 1.31 * letters.count)
    words = _lines(grade.word, grade.could_be, count_x + column + letters.count * 0.22, width, letters)
    height = max(words.height, letters.count, sample.height)
    middle = height / 2
    digits = Text(count_x, middle + letters.count * 0.34, count, letters.count, is_bold=True)
    shapes = (
        *moved(sample.shapes, 0, middle - sample.height / 2, name="sample-"),
        digits,
        *moved(words.shapes, 0, middle - words.height / 2),
    )
    return _Block(shapes, height)


def _lines(word: str, could_be: str, x: float, width: float, letters: Lettering) -> _Block:
    shapes: list[Shape] = []
    y = 0.0
    for text, size, is_bold in ((word, letters.word, True), (could_be, letters.could_be, False)):
        for part in wrapped(text, width - x, size, is_bold=is_bold) if text else ():
            y += size * 1.25
            ink = "ink" if is_bold else "ink-2"
            shapes.append(Text(x, y - size * 0.3, part, size, ink, is_bold=is_bold))
    return _Block(tuple(shapes), y)


def _spans(grades: Sequence[Grade], grid: Grid) -> list[tuple[float, float]]:
    """Top and bottom of each grade's rows; a row that two grades share is split in proportion."""
    spans = []
    first = 0
    for grade in grades:
        last = first + grade.portion.count
        spans.append((first / COLUMNS * grid.pitch_y, last / COLUMNS * grid.pitch_y))
        first = last
    # The space under the last row belongs to nobody.
    surplus = 10 * grid.pitch_y - grid.height
    return [(low, high - surplus) for low, high in spans]


def _bracket(x: float, low: float, high: float, middle: float, arm: float, line: float) -> Path:
    nook = arm * 0.5
    own = (low + high) / 2
    if high - low < line * 3:
        points = [(x, own), (x + nook, own), (x + nook + arm, middle)]
        return Path(open_line(points), stroke=Stroke("edge", line), id="bracket")
    spine = open_line(
        [(x, low + line / 2), (x + nook, low + line / 2), (x + nook, high - line / 2), (x, high - line / 2)]
    )
    tick = open_line([(x + nook, own), (x + nook + arm, middle)])
    return Path(spine + tick, stroke=Stroke("edge", line), id="bracket")
