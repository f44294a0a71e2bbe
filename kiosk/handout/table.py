"""Tables: rows that never split, under a head that stands again where the table goes on on the next page.

For those who cannot see it, every row is named by a cell, and every column by its head where there is one. A column
that holds only icons is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.handout.blocks import Block
from kiosk.handout.pen import Pen
from kiosk.handout.tags import Scope
from kiosk.theme import Ink

PAD, CLOSE_PAD = 3.5, 1.5
"""Over and under a row, and where rows stand close."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right; fewer cells than columns let the last one run to the edge.

    A `heading` row stays with the row after it.
    """

    cells: tuple[Block, ...]
    is_heading: bool = False


class Table(Block):
    """Rows with hairlines between. `columns` are fixed widths; one of them may be 0 and takes the rest.

    `named_by` is the column whose cells say what their rows are about; `pad` is the space over and under a row.
    """

    def __init__(
        self,
        columns: tuple[float, ...],
        rows: tuple[Row, ...],
        *,
        head: Row | None = None,
        gutter: float = 7.0,
        named_by: int = 0,
        pad: float = PAD,
    ) -> None:
        self._columns = columns
        self._rows = rows
        self._head = head
        self._gutter = gutter
        self._named_by = named_by
        self._pad = pad
        self._mute = self._mute_columns()
        self._heights: dict[tuple[int, float], float] = {}

    def _mute_columns(self) -> frozenset[int]:
        """The columns in which nothing is to be read."""
        full = [row for row in (self._head, *self._rows) if row and len(row.cells) == len(self._columns)]
        return frozenset(
            number
            for number in range(len(self._columns))
            if full and all(row.cells[number].is_mute for row in full)
        )

    def _widths(self, width: float) -> tuple[float, ...]:
        rest = width - sum(self._columns) - self._gutter * (len(self._columns) - 1)
        return tuple(column or rest for column in self._columns)

    def _places(self, row: Row, width: float) -> list[tuple[float, float]]:
        """Left edge and width of each cell."""
        widths = self._widths(width)
        places: list[tuple[float, float]] = []
        x = 0.0
        for number in range(len(row.cells)):
            is_last = number == len(row.cells) - 1
            wide = width - x if is_last else widths[number]
            places.append((x, wide))
            x += wide + self._gutter
        return places

    def _row_height(self, row: Row, width: float) -> float:
        key = (id(row), width)
        if key not in self._heights:
            self._heights[key] = self._measured(row, width)
        return self._heights[key]

    def _measured(self, row: Row, width: float) -> float:
        places = self._places(row, width)
        above = 2 * self._pad if row.is_heading else self._pad
        high = max(cell.height(wide) for cell, (_, wide) in zip(row.cells, places, strict=True))
        return high + above + self._pad

    def height(self, width: float) -> float:
        """The head and all rows."""
        head = (self._head,) if self._head else ()
        return sum(self._row_height(row, width) for row in (*head, *self._rows))

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """From the top, a line under each row."""
        del height
        with pen.tags.element("Table"):
            if self._head:
                top = self._draw_row(pen, self._head, x, top, width, "accent", 1.4)
            for row in self._rows:
                look: tuple[Ink, float] = ("accent", 1.1) if row.is_heading else ("line", 0.9)
                top = self._draw_row(pen, row, x, top, width, *look)

    def _draw_row(
        self, pen: Pen, row: Row, x: float, top: float, width: float, ink: Ink, thickness: float
    ) -> float:
        high = self._row_height(row, width)
        above = 2 * self._pad if row.is_heading else self._pad
        with pen.tags.element("TR"):
            for number, (left, wide) in enumerate(self._places(row, width)):
                room = (x + left, top + above, wide, high - above - self._pad)
                if number in self._mute and len(row.cells) > 1:
                    row.cells[number].draw(pen, *room)
                else:
                    with pen.tags.cell(*self._role(row, number)):
                        row.cells[number].draw(pen, *room)
        pen.rule(x, top + high, width, ink, thickness)
        return top + high

    def _role(self, row: Row, number: int) -> tuple[Scope | None, int]:
        """What a cell is a head of, and over how many columns it runs."""
        span = 1
        if number == len(row.cells) - 1:
            span = len({*range(number, len(self._columns))} - self._mute)
        if row is self._head:
            return "Column", span
        if row.is_heading:
            return "Row", span
        return ("Row" if number == self._named_by else None), span

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Between two rows, never after a heading row; the head stands again."""
        used = self._row_height(self._head, width) if self._head else 0.0
        fits = 0
        for number, row in enumerate(self._rows):
            used += self._row_height(row, width)
            if used > room:
                break
            if not row.is_heading:
                fits = number + 1
        if fits == 0 or fits == len(self._rows):
            return None
        return self._with(self._rows[:fits]), self._with(self._rows[fits:])

    def _with(self, rows: tuple[Row, ...]) -> Table:
        return Table(
            self._columns,
            rows,
            head=self._head,
            gutter=self._gutter,
            named_by=self._named_by,
            pad=self._pad,
        )
