"""The languages of a kiosk by their own names, in rows behind a globe, for who cannot read the one that is shown."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from kiosk.ui.kit.glass import Type
from kiosk.ui.kit.text_width import line_width


class Names(Struct, frozen=True):
    """Rows of names, `gap` pixels between two of them; the first row begins with a globe, as large as the type."""

    rows: tuple[tuple[str, ...], ...]
    type: Type
    gap: int

    @property
    def height(self) -> int:
        """That of all rows."""
        return len(self.rows) * self.type.line

    @property
    def width(self) -> float:
        """That of the longest row."""
        return max((self._width(row, has_globe=place == 0) for place, row in enumerate(self.rows)), default=0)

    def placed(self, width: int, top: float) -> Iterator[tuple[str, float, float, float]]:
        """Each name with its x (from the side where reading begins), y and width, the rows in the middle of a width.

        The empty name stands for the globe.
        """
        for place, row in enumerate(self.rows):
            x = (width - self._width(row, has_globe=place == 0)) / 2
            y = top + place * self.type.line
            for name in ("", *row) if place == 0 else row:
                across = _width(name, self.type)
                yield name, x, y, across
                x += across + self.gap

    def _width(self, row: tuple[str, ...], *, has_globe: bool) -> float:
        widths = [_width(name, self.type) for name in (("", *row) if has_globe else row)]
        return sum(widths) + self.gap * (len(widths) - 1)


def names_in(names: tuple[str, ...], type: Type, gap: int, width: int, height: float) -> Names:
    """The names within a width, in type that is made smaller until their rows are no higher than `height`, but never
    below its least size.
    """
    found = _in_rows(names, type, gap, width)
    while found.height > height and found.type.size > type.least:
        found = _in_rows(names, type.shrunk(max(type.least, found.type.size - 4)), gap, width)
    return found


def _in_rows(names: tuple[str, ...], type: Type, gap: int, width: int) -> Names:
    rows: tuple[tuple[str, ...], ...] = ()
    for name in names:
        longer = Names(rows=(*rows[:-1], (*rows[-1], name)) if rows else ((name,),), type=type, gap=gap)
        rows = longer.rows if longer.width <= width else (*rows, (name,))
    across = -(-len(names) // max(1, len(rows)))
    even = tuple(names[at : at + across] for at in range(0, len(names), max(1, across)))
    evened = Names(rows=even, type=type, gap=gap)
    return evened if evened.width <= width else Names(rows=rows, type=type, gap=gap)


def _width(name: str, type: Type) -> float:
    return line_width(name, type) + 2 if name else type.size
