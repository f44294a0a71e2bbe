"""A hundred people: icon arrays in which a fill is an amount, so that they read without colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kiosk.picture.outline import Outline, box, circle, outline, placed
from kiosk.picture.shapes import Path, Picture, Stroke
from kiosk.theme import Ink

PEOPLE = 100
COLUMNS = 10

# One person in a 44 x 60 box; the body is 30 wide and stands on y = 58.
_HEAD = circle(22, 11, 9.5)
_BODY = outline("M7,37 C7,30.1 13.7,24.5 22,24.5 C30.3,24.5 37,30.1 37,37 V53 Q37,58 32,58 H12 Q7,58 7,53 Z")
_LOWER_THIRD = box(8.2, 39.5, 27.6, 17.3, 3.6)
_LEFT, _WIDTH, _TOP, _BOTTOM = 7.0, 30.0, 1.5, 58.0


class Fill(StrEnum):
    """How full a person is drawn: more fill means more of it."""

    FULL = "full"
    TWO_THIRDS = "two-thirds"
    ONE_THIRD = "one-third"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Portion:
    """So many of the hundred people, all drawn alike; a harm is drawn in its own ink."""

    count: int
    fill: Fill
    is_harm: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """How far apart people stand, how large they are (1 = 44 x 60) and how thick their outline is."""

    pitch_x: float
    pitch_y: float
    scale: float
    outline: float

    @property
    def width(self) -> float:
        """From the first body of a row to the last one, outlines included."""
        return (COLUMNS - 1) * self.pitch_x + _WIDTH * self.scale + self.outline

    @property
    def height(self) -> float:
        """From the heads of the first row to the feet of the last one, outlines included."""
        return (PEOPLE // COLUMNS - 1) * self.pitch_y + (_BOTTOM - _TOP) * self.scale + self.outline

    def place(self, index: int) -> tuple[float, float]:
        """Where the box of the person number `index` (from 0, row by row) has its origin."""
        row, column = divmod(index, COLUMNS)
        left = self.outline / 2 - _LEFT * self.scale
        top = self.outline / 2 - _TOP * self.scale
        return left + column * self.pitch_x, top + row * self.pitch_y


ALONE = Grid(50, 66, 0.98, 3)
PAIR = Grid(46.9, 34, 0.50, 1.8)
PAPER = Grid(22, 23.5, 0.37, 1.4)
PAPER_PAIR = Grid(18, 19, 0.295, 1.4)
PAPER_SMALL = Grid(15.5, 16.5, 0.255, 1.4)
"""On paper one unit is 0.75 pt; an outline under 1 pt would not survive a photocopy."""


def array(portions: Sequence[Portion], grid: Grid = ALONE, *, says: str = "") -> Picture:
    """A hundred people in ten rows of ten, filled by rows from the top leading corner.

    Raises:
        ValueError: the portions are not a hundred people.
    """
    return Picture(grid.width, grid.height, crowd(portions, grid), says)


def apart(
    first: Sequence[Portion],
    second: Sequence[Portion],
    grid: Grid = PAIR,
    *,
    gap: float = 40.0,
    says: str = "",
) -> Picture:
    """Two arrays of one size and one scale side by side; neither is called right.

    Raises:
        ValueError: the portions of one of them are not a hundred people.
    """
    right = tuple(
        Path(placed(path.segments, grid.width + gap, 0), path.fill, path.stroke, path.id)
        for path in crowd(second, grid)
    )
    return Picture(grid.width * 2 + gap, grid.height, crowd(first, grid) + right, says)


def person(fill: Fill, *, is_harm: bool = False, scale: float = 1.0, line: float = 3.0) -> Picture:
    """One person as a sample, for a label beside an array."""
    width, height = _WIDTH * scale + line, (_BOTTOM - _TOP) * scale + line
    places = ((line / 2 - _LEFT * scale, line / 2 - _TOP * scale),)
    return Picture(width, height, _drawn(Portion(1, fill, is_harm), places, scale, line))


def crowd(portions: Sequence[Portion], grid: Grid) -> tuple[Path, ...]:
    """The shapes of an array, one or two paths for each portion.

    Raises:
        ValueError: the portions are not a hundred people.
    """
    counts = [portion.count for portion in portions]
    if sum(counts) != PEOPLE or min(counts) < 0:
        raise ValueError(f"{counts} are not {PEOPLE} people")
    shapes: list[Path] = []
    first = 0
    for portion in portions:
        if portion.count:
            places = _places(grid, first, first + portion.count)
            shapes.extend(_drawn(portion, places, grid.scale, grid.outline))
        first += portion.count
    return tuple(shapes)


def _drawn(
    portion: Portion, places: tuple[tuple[float, float], ...], scale: float, line: float
) -> tuple[Path, ...]:
    bodies = _runs(_HEAD + _BODY, places, scale)
    solid: Ink = "affected" if portion.is_harm else "accent"
    part: Ink = "affected" if portion.is_harm else "mid"
    is_hollow_harm = portion.is_harm and portion.fill is Fill.EMPTY
    stroke = Stroke("edge" if is_hollow_harm else solid, line)
    name = f"people-{portion.fill.value}"
    match portion.fill:
        case Fill.FULL:
            return (Path(bodies, solid, stroke, name),)
        case Fill.TWO_THIRDS:
            heads, trunks = _runs(_HEAD, places, scale), _runs(_BODY, places, scale)
            return Path(heads, "surface", stroke, f"{name}-heads"), Path(trunks, part, stroke, name)
        case Fill.ONE_THIRD:
            level = _runs(_LOWER_THIRD, places, scale)
            return Path(bodies, "surface", stroke, name), Path(level, part, None, f"{name}-level")
        case _:
            return (Path(bodies, "surface", stroke, name),)


@lru_cache(maxsize=256)
def _places(grid: Grid, first: int, last: int) -> tuple[tuple[float, float], ...]:
    return tuple(grid.place(index) for index in range(first, last))


@lru_cache(maxsize=512)
def _runs(part: Outline, places: tuple[tuple[float, float], ...], scale: float) -> Outline:
    return tuple(segment for x, y in places for segment in placed(part, x, y, scale))
