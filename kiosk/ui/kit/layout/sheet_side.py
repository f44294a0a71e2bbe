"""What stands beside the keys of a sheet on a small glass on its side, which is too low to have it above them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.theme import SMALLEST_TARGET
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Keys
from kiosk.visit.views import SheetView

_AIR = 8


class SheetSide(Part):
    """The title, the field, what is said of it, and the way out at the foot."""

    def __init__(
        self, view: SheetView, keys: Keys, said: Sequence[Item], glass: Glass, *, lines: int, draft: str = ""
    ) -> None:
        super().__init__(glass)
        self._title = TitlePart("", view.title, glass, draft=draft)
        self.field = FieldPart(keys, glass, lines=lines)
        self._column = self.hold(Column([Item(self._title, None), Item(self.field, keys), *said], glass))
        # On a low glass the way out stands at the foot of the page.
        close = TileButton(view.close, glass, least=glass.px(SMALLEST_TARGET))
        self.way_out = None if glass.is_low else self.hold(close)

    def is_broken_at(self, width: int) -> bool:
        """Whether a word of the title is longer than its line."""
        return self._title.is_broken_at(width)

    def height_for(self, width: int) -> int:
        """All of it at its lowest, and the room around it."""
        return self._column.least_height_for(width) + self._low(width) + 2 * self._air()

    def arrange(self, width: int, height: int) -> None:
        """From the top; the way out at the foot."""
        air, low = self._air(), self._low(width)
        room = height - 2 * air - low
        self._column.place(0, air, width, min(room, self._column.height_for(width)))
        if self.way_out is not None:
            self.way_out.place(0, height - low, width, low - air)

    def _low(self, width: int) -> int:
        return 0 if self.way_out is None else self.way_out.height_for(width) + self._air()

    def _air(self) -> int:
        return self.glass.px(_AIR)
