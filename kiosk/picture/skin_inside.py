"""What lies inside the skin drawing: fat, collagen, broken fibres, vessels, channels, repair cells, new threads."""

from __future__ import annotations

from itertools import chain

from kiosk.colour import mix
from kiosk.picture.outline import Outline, circle, cut, line, outline, placed, polygon
from kiosk.picture.shapes import Box, Curve, Ellipse, Move, Path, Point, Shape, Stroke
from kiosk.picture.skin_curves import bell, inside, surface, underside
from kiosk.picture.skin_morph import Morph
from kiosk.theme import ANATOMY, SkinTone

CHANNELS: tuple[float, ...] = (412, 440, 468, 500, 528, 556, 584)
CHANNEL_DEPTH = 0.56

_FAT_CUT_LEFT = outline("M236,506 C290,506 290,576 236,576 Z")
_FAT_CUT_RIGHT = outline("M756,506 C702,506 702,576 756,576 Z")
_FAT_ROWS: tuple[tuple[float, float, float, float, float, tuple[float, ...]], ...] = (
    (466, 33, 0.62, 0.30, 41, (280, 366.4, 452.8, 539.2, 625.6, 712)),
    (541, 35, 0.24, 0.14, 41, (322.6, 409.2, 495.8, 582.4, 669)),
)
_DOTS: tuple[Point, ...] = (
    (262, 291), (336, 322), (258, 355), (330, 387), (652, 290),
    (722, 322), (648, 354), (726, 386), (382, 354), (612, 338),
)  # fmt: skip
_HEALTHY_VESSELS = ((276, 28), (356, 26), (396, 26), (636, 26), (676, 26), (716, 26))
_MARK_VESSELS = (426.0, 470.0, 522.0, 566.0)

# Broken pieces: depth, start x, end x, how far the end hangs lower than the start, halved.
_BROKEN = (
    (0.16, 418, 452, 5), (0.16, 470, 494, -4), (0.16, 520, 566, 4),
    (0.40, 410, 436, -4), (0.40, 462, 506, 4), (0.40, 528, 548, 5),
    (0.64, 424, 466, 4), (0.64, 486, 512, 5), (0.64, 538, 578, -4),
    (0.88, 414, 440, 5), (0.88, 458, 484, -4), (0.88, 506, 554, 4),
)  # fmt: skip
# New threads: depth, x at the left and at the right side, how far their two bends swing from that depth.
_THREADS: tuple[tuple[float, ...], ...] = (
    (0.14, 392, 606, -15, -13.5, 15, 16.5),
    (0.34, 372, 618, 13, 13.7, -13, -12.3),
    (0.55, 398, 592, -12, -12.1, 12, 11.9),
    (0.76, 380, 616, 15, 14, -15, -16),
    (0.95, 400, 596, -10, -11.8, 10, 8.2),
)
_DRAWN_DOTS: Outline = tuple(chain.from_iterable(circle(x, y, 4) for x, y in _DOTS))
_MEETING_PLACE = 496.0
_CELL = polygon([(-27, 7), (-6, -5), (3, -17), (8, -4), (27, -7), (8, 6), (-2, 17), (-8, 5)])
_CELLS = ((440, 0.44, False), (548, 0.24, True), (462, 0.84, True), (556, 0.66, False))


def fat(colours: SkinTone, now: Morph) -> tuple[Shape, ...]:
    """The fat and its cells, which reach up where the middle layer is thin."""
    shapes: list[Shape] = [Box(236, 330, 520, 250, fill=colours.septa, id="subcutis")]
    for y, ry, up, taller, rx, row in _FAT_ROWS:
        for x in row:
            rise = now.rise * bell(x, 170)
            shapes.append(Ellipse(x, y - up * rise, rx, ry + taller * rise, colours.fat))
    shapes.append(Path(_FAT_CUT_LEFT + _FAT_CUT_RIGHT, colours.fat))
    return tuple(shapes)


def healthy_collagen(colours: SkinTone, now: Morph) -> tuple[Shape, ...]:
    """The wavy bundles of healthy skin at both sides, which sag a little towards the mark."""
    waves = tuple(chain.from_iterable(_waves(row, now.rise / 40 * row) for row in range(5)))
    return (
        Path(waves, stroke=Stroke(colours.collagen, 8), id="collagen"),
        Path(_DRAWN_DOTS, colours.collagen),
    )


def broken_fibres(colours: SkinTone, now: Morph) -> tuple[Shape, ...]:
    """The short, torn pieces in the mark; they fade but some always stay."""
    runs: list[Outline] = []
    for depth, start, end, tilt in _BROKEN:
        (x1, y1), (x2, y2) = inside(start, depth, now), inside(end, depth, now)
        runs.append(line(x1, y1 - tilt, x2, y2 + tilt))
    ink = mix(colours.dermis, colours.collagen, now.old)
    return (Path(tuple(chain.from_iterable(runs)), stroke=Stroke(ink, 4.5), id="broken-fibres"),)


def vessels(colours: SkinTone, now: Morph) -> tuple[Shape, ...]:
    """Small loops of blood vessels under the top layer; in the mark they swell as it is treated."""
    ink = mix(ANATOMY.vessel, colours.dermis, 0.12)
    healthy = (_loop(x, underside(x, now) + low, underside(x, now) - 6) for x, low in _HEALTHY_VESSELS)
    shapes = [Path(tuple(chain.from_iterable(healthy)), stroke=Stroke(ink, 2.6), id="vessels")]
    if now.cap > 0:
        loops = (_loop(x, underside(x, now) + 26, underside(x, now) - 2) for x in _MARK_VESSELS)
        shapes.append(Path(tuple(chain.from_iterable(loops)), stroke=Stroke(ink, now.cap), id="mark-vessels"))
    return tuple(shapes)


def threads(now: Morph) -> tuple[Shape, ...]:
    """New collagen, which grows from both sides until it meets in the middle."""
    if now.grow <= 0:
        return ()
    runs: list[Outline] = []
    for depth, left, right, *swing in _THREADS:
        runs.append(_thread(depth, (left, left + 30, 462), swing[:2], now))
        runs.append(_thread(depth, (right, right - 30, 530), swing[2:], now))
    stroke = Stroke(ANATOMY.new_collagen, now.thick)
    return (Path(tuple(chain.from_iterable(runs)), stroke=stroke, id="new-threads"),)


def repair_cells(now: Morph) -> tuple[Shape, ...]:
    """The cells that make new collagen: they come, and go when it is made."""
    if now.cells <= 0:
        return ()
    shapes: list[Shape] = []
    for x, depth, is_turned in _CELLS:
        _, y = inside(x, depth, now)
        body = placed(_CELL, x, y, now.cells, mirrored=is_turned)
        edge = Stroke(ANATOMY.new_collagen, 1.8 * now.cells)
        shapes.append(Path(body, ANATOMY.cell, edge, "repair-cell"))
        shapes.append(Ellipse(x, y, 5 * now.cells, 3 * now.cells, ANATOMY.new_collagen))
    return tuple(shapes)


def channels(now: Morph) -> tuple[Shape, ...]:
    """The channels with their drops of blood; they reach the middle layer and never the fat."""
    if now.open <= 0:
        return ()
    runs: list[Outline] = []
    for x in CHANNELS:
        top, tip = surface(x, now), inside(x, CHANNEL_DEPTH, now)[1]
        wide, narrow = 4.2 * now.open, 2.5 * now.open
        slit = [
            (x - wide, top - 1),
            (x + wide, top - 1),
            (x + narrow, tip - 16),
            (x, tip),
            (x - narrow, tip - 16),
        ]
        runs.append(polygon(slit))
        runs.append(circle(x, top - 2, 5.2 * now.open))
    return (Path(tuple(chain.from_iterable(runs)), ANATOMY.blood, id="channels"),)


def _waves(row: int, sag: float) -> Outline:
    y = 274.0 + 32 * row
    is_even = row % 2 == 0
    runs: list[Outline] = []
    for start, way, length in ((244.0, 1, 75 if is_even else 67), (748.0, -1, 67 if is_even else 75)):
        up = -13.0 if is_even == (way > 0) else 13.0
        near, far, reach = 0.35 * length * way, 0.65 * length * way, length * way
        middle, end = start + reach, start + 2 * reach
        runs.append(
            (
                Move(start, y),
                Curve(start + near, y + up, start + far, y + up, middle, y),
                Curve(middle + near, y - up, middle + far, y - up - sag, end, y - sag),
            )
        )
    return tuple(chain.from_iterable(runs))


def _loop(x: float, low: float, high: float) -> Outline:
    return Move(x - 5, low), Curve(x - 7, high, x + 7, high, x + 5, low)


def _thread(depth: float, xs: tuple[float, float, float], swing: list[float], now: Morph) -> Outline:
    start, end = inside(xs[0], depth, now), inside(_MEETING_PLACE, depth, now)
    (x1, y1), (x2, y2) = inside(xs[1], depth, now), inside(xs[2], depth, now)
    whole = Curve(x1, y1 + swing[0], x2, y2 + swing[1], *end)
    return Move(*start), cut(start, whole, now.grow)
