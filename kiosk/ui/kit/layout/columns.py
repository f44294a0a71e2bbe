"""Groups of parts beside each other; below each other where the text is large or the glass small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item
from kiosk.ui.kit.part import Part

_GAP = 32


class ColumnsPart(Part):
    """Columns that begin on one line. Each is read to its end before the next."""

    def __init__(self, groups: Sequence[Sequence[Item]], shares: Sequence[int], glass: Glass) -> None:
        super().__init__(glass)
        self._shares = tuple(shares)
        if glass.is_large or glass.is_narrow:
            self._shares = (1,)
            groups = [[item for group in groups for item in group]]
        self._columns = [self.hold(Column(group, glass)) for group in groups]

    @property
    def is_parted(self) -> bool:
        """Whether columns stand beside each other."""
        return len(self._columns) > 1

    def height_for(self, width: int) -> int:
        """That of the highest."""
        return max(
            column.height_for(across)
            for column, across in zip(self._columns, self._widths(width), strict=True)
        )

    def least_height_for(self, width: int) -> int:
        """The same with gaps as small as they may be."""
        return max(
            column.least_height_for(across)
            for column, across in zip(self._columns, self._widths(width), strict=True)
        )

    def shrink_to(self, piece: int) -> None:
        """All its columns."""
        for column in self._columns:
            column.shrink_to(piece)

    def arrange(self, width: int, height: int) -> None:
        """Each from the top, none higher than it wants to be."""
        widths = self._widths(width)
        gap = self.glass.px(_GAP)
        starts = accumulate((across + gap for across in widths[:-1]), initial=0)
        for column, across, x in zip(self._columns, widths, starts, strict=True):
            column.place(x, 0, across, min(height, column.height_for(across)))

    def part_at(self, y: float, room: int) -> int:
        """In each column what would be cut goes on below the cut."""
        before = self.height()
        for column in self._columns:
            column.move_below(y, room)
        after = max(column.y() + column.height() for column in self._columns)
        self.resize(self.width(), max(before, after))
        return self.height() - before

    def touched(self) -> Iterator[QWidget]:
        """All that its columns have."""
        for column in self._columns:
            yield from column.touched()

    def draw(self, painter: QPainter) -> None:
        """Its parts paint themselves."""

    def _widths(self, width: int) -> list[int]:
        room = width - self.glass.px(_GAP) * (len(self._shares) - 1)
        return [room * share // sum(self._shares) for share in self._shares]
