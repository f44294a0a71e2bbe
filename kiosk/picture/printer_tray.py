"""A printer with pages in its tray: take them, they are yours."""

from __future__ import annotations

from kiosk.picture.outline import box, open_line
from kiosk.picture.shapes import Box, Ellipse, Path, Picture, Shape, Stroke

WIDTH, HEIGHT = 880.0, 744.0


def printer_tray(says: str) -> Picture:
    """The printer from the front with three sheets that have come out."""
    shapes: list[Shape] = [
        Box(0, 0, WIDTH, 308, 40, fill="ink"),
        Box(0, 68, WIDTH, 240, 40, fill="ink-2"),
        Box(0, 68, WIDTH, 120, fill="ink-2"),
        Ellipse(WIDTH - 74, 188, 20, 20, fill="pale", id="lamp"),
        Box(110, 208, WIDTH - 220, 30, 15, fill="ink"),
    ]
    shapes += [
        Box(154 + offset, 224, 560, 496 + offset, 6, fill="surface", stroke=Stroke("edge", 2))
        for offset in (24, 12, 0)
    ]
    shapes += _print()
    return Picture(WIDTH, HEIGHT, tuple(shapes), says)


def _print() -> list[Shape]:
    """What is on the first sheet, as far as one can see: a heading, a time line, a list to tick."""
    left, line = 206.0, Stroke("line", 14)
    shapes: list[Shape] = [Box(left, 284, 300, 34, 6, fill="ink", id="heading")]
    for y, length in ((362, 440), (396, 360)):
        shapes.append(Path(open_line([(left, y), (left + length, y)]), stroke=line))
    shapes.append(Path(open_line([(left, 462), (left + 440, 462)]), stroke=Stroke("accent", 4)))
    for index in range(5):
        is_last = index == 4
        shapes.append(
            Ellipse(
                left + 18 + index * 101,
                462,
                17,
                17,
                fill="surface" if is_last else "accent",
                stroke=Stroke("accent", 5) if is_last else None,
            )
        )
    for row, length in enumerate((340, 380, 300)):
        y = 532 + row * 56
        shapes.append(Path(box(left, y, 30, 30, 6), "surface", Stroke("ink", 4)))
        shapes.append(Path(open_line([(left + 56, y + 15), (left + 56 + length, y + 15)]), stroke=line))
    return shapes
