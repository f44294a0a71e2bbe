"""The outlines of the body and of the areas that can be chosen on it, in one figure's own box.

The axis of the body is x = 0; outlines stand for its left side (the right one on the page is x > 0)
and are mirrored for the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kiosk.picture.outline import Outline, grown, outline, placed, points_of, polygon
from kiosk.picture.shapes import Point

ARM = outline(
    "M70,157 C116,153 152,178 162,236 C170,286 176,330 186,378 C196,424 202,462 206,498 C208,522 198,534 "
    "186,534 C174,534 168,526 165,508 C154,462 142,424 134,384 C122,340 108,306 102,268 C92,236 84,190 70,157 Z"
)
TRUNK = outline(
    "M22,84 C22,128 26,138 46,144 C78,150 100,160 108,184 C108,214 92,232 90,262 C88,300 82,330 84,362 "
    "C86,398 106,430 110,474 C114,530 106,600 98,660 C94,690 98,712 96,740 C92,790 78,822 72,862 "
    "C72,878 64,884 48,884 C34,884 28,878 28,862 C26,820 16,790 16,744 C14,716 18,690 16,660 "
    "C14,604 10,556 0,512 C-10,556 -14,604 -16,660 C-18,690 -14,716 -16,744 C-16,790 -26,820 -28,862 "
    "C-28,878 -34,884 -48,884 C-64,884 -72,878 -72,862 C-78,822 -92,790 -96,740 C-98,712 -94,690 -98,660 "
    "C-106,600 -114,530 -110,474 C-106,430 -86,398 -84,362 C-82,330 -88,300 -90,262 C-92,232 -108,214 "
    "-108,184 C-100,160 -78,150 -46,144 C-26,138 -22,128 -22,84 Z"
)

_FAR = 1000.0


@dataclass(frozen=True, slots=True)
class AreaShape:
    """One closed outline of an area: its side, how far a finger may miss it, and where others begin.

    `limits` are left, top, right and bottom of the part of the figure that a touch may count for it.
    """

    area: str
    path: Outline
    is_pair: bool = False
    reach: float = 12.0
    limits: tuple[float, float, float, float] = (-_FAR, -_FAR, _FAR, _FAR)

    def sides(self) -> tuple[tuple[str, Outline, Outline], ...]:
        """Name, outline and touch outline of each of its one or two places."""
        touch = _touch(self)
        if not self.is_pair:
            return (("", self.path, touch),)
        right = placed(self.path, 0, 0, mirrored=True), placed(touch, 0, 0, mirrored=True)
        return ("-left", self.path, touch), ("-right", *right)


_UPPER_ARM = AreaShape(
    "upper-arms",
    outline(
        "M112,176 C134,184 148,206 154,240 C160,284 166,314 172,344 C174,354 168,360 158,360 L142,360 "
        "C136,360 132,356 130,350 C120,318 110,292 107,258 C103,224 102,196 112,176 Z"
    ),
    is_pair=True,
    reach=23,
    limits=(97.5, 150, _FAR, 373),
)

FRONT: tuple[AreaShape, ...] = (
    _UPPER_ARM,
    AreaShape(
        "breasts",
        outline(
            "M-78,196 C-40,186 40,186 78,196 C86,214 84,244 70,258 C44,270 22,266 0,260 "
            "C-22,266 -44,270 -70,258 C-84,244 -86,214 -78,196 Z"
        ),
        limits=(-97, -_FAR, 97, 271.5),
    ),
    AreaShape(
        "abdomen",
        outline(
            "M-56,282 C-30,276 30,276 56,282 C64,286 66,292 66,302 C66,346 58,378 57,414 C56,438 40,448 0,448 "
            "C-40,448 -56,438 -57,414 C-58,378 -66,346 -66,302 C-66,292 -64,286 -56,282 Z"
        ),
        limits=(-67, 272, 67, _FAR),
    ),
    AreaShape(
        "hips",
        outline(
            "M84,380 C90,408 105,436 108,470 C110,490 104,500 90,500 C76,500 69,492 69,476 "
            "C69,446 72,414 74,388 C75,374 82,372 84,380 Z"
        ),
        is_pair=True,
        reach=50,
        limits=(67.5, 373, 154, 505.5),
    ),
    AreaShape(
        "thighs",
        outline(
            "M28,512 L92,512 C100,512 104,518 103,530 C101,572 96,612 91,642 C89,654 84,660 72,660 L40,660 "
            "C30,660 26,654 25,642 C23,604 20,566 17,530 C16,518 20,512 28,512 Z"
        ),
        is_pair=True,
        limits=(0, 506, _FAR, _FAR),
    ),
)

BACK: tuple[AreaShape, ...] = (
    _UPPER_ARM,
    AreaShape(
        "back",
        outline(
            "M-82,176 C-40,160 40,160 82,176 C92,200 78,232 76,262 C74,300 68,330 70,362 C72,376 68,384 58,386 "
            "C20,392 -20,392 -58,386 C-68,384 -72,376 -70,362 C-68,330 -74,300 -76,262 C-78,232 -92,200 -82,176 Z"
        ),
        limits=(-97, -_FAR, 97, 400),
    ),
    AreaShape(
        "buttocks",
        outline(
            "M14,424 C34,414 62,412 80,424 C94,442 100,466 98,488 C92,504 72,512 48,512 C28,512 12,506 10,492 "
            "L8,438 C8,430 10,426 14,424 Z"
        ),
        is_pair=True,
        limits=(0, 401, _FAR, 518),
    ),
    AreaShape(
        "thighs",
        outline(
            "M28,526 L92,526 C100,526 104,532 103,544 C101,582 96,616 91,642 C89,654 84,660 72,660 L40,660 "
            "C30,660 26,654 25,642 C23,608 20,576 18,544 C17,532 20,526 28,526 Z"
        ),
        is_pair=True,
        limits=(0, 519, _FAR, 674),
    ),
    AreaShape(
        "calves",
        outline(
            "M36,690 L78,690 C86,690 88,696 87,706 C88,744 82,780 74,812 C71,822 66,826 58,826 L48,826 "
            "C40,826 36,822 34,812 C28,780 24,744 26,706 C27,696 30,690 36,690 Z"
        ),
        is_pair=True,
        limits=(0, 675, _FAR, _FAR),
    ),
)


def middle_of(path: Outline) -> Point:
    """The point on which an outline cut from card would balance."""
    points = points_of(path)
    twice_area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise([*points, points[0]]):
        share = x1 * y2 - x2 * y1
        twice_area += share
        x += (x1 + x2) * share
        y += (y1 + y2) * share
    return x / (3 * twice_area), y / (3 * twice_area)


def _touch(shape: AreaShape) -> Outline:
    points = points_of(grown(shape.path, shape.reach))
    left, top, right, bottom = shape.limits
    for axis, limit, side in ((0, left, 1), (1, top, 1), (0, right, -1), (1, bottom, -1)):
        points = _clipped(points, axis, limit, side)
    return polygon(points)


def _clipped(points: list[Point], axis: int, limit: float, side: int) -> list[Point]:
    """The part of a polygon on one side of a line along an axis, after Sutherland and Hodgman."""
    kept: list[Point] = []
    for index, here in enumerate(points):
        before = points[index - 1]
        was_in, is_in = (before[axis] - limit) * side >= 0, (here[axis] - limit) * side >= 0
        if was_in != is_in:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            kept.append(
                (before[0] + (here[0] - before[0]) * share, before[1] + (here[1] - before[1]) * share)
            )
        if is_in:
            kept.append(here)
    return kept
