"""What stands beside the keys of a sheet on a glass on its side, where that is too low to have it above them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item, least_height_of
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.sheet_order import SheetOrder

_AIR = 8


class SheetSide(Part):
    """The title, the field unless it stands above the keys, what is said of it, and the way out at the foot."""

    def __init__(self, items: Sequence[Item], field: Part | None, way_out: TileButton, glass: Glass) -> None:
        super().__init__(glass)
        self.field = field
        self._column = self.hold(Column(items, glass))
        self.way_out = self.hold(way_out)

    def is_broken_at(self, width: int) -> bool:
        """Whether a word of its title is longer than its line."""
        title = self._column.title
        return title is not None and title.is_broken_at(width)

    def height_for(self, width: int) -> int:
        """All of it at its lowest, and the room around it."""
        return least_height_beside(self._column.items, self.way_out, self.glass, width)

    def order_at(self, width: int) -> SheetOrder:
        """All of it before the keys; where the field or what is said of it has no room here, that stands with them."""
        del width
        blocks = [item.block for item in self._column.items if item.block is not None]
        fields: SheetOrder = ("field",) if self.field is not None else ()
        said: SheetOrder = ("said",) if len(blocks) > len(fields) else ()
        return ("title", *fields, *said, "close", "rest")

    def arrange(self, width: int, height: int) -> None:
        """From the top; the way out at the foot."""
        air, low = self.glass.px(_AIR), self.way_out.height_for(width)
        room = height - 3 * air - low
        self._column.place(0, air, width, min(room, self._column.height_for(width)))
        self.way_out.place(0, height - low - air, width, low)


def least_height_beside(items: Sequence[Item], way_out: TileButton, glass: Glass, width: int) -> int:
    """How high that is at its lowest, without making one."""
    return least_height_of(items, glass, width) + way_out.height_for(width) + 3 * glass.px(_AIR)
