"""The head of a sheet on a panel so low that its title leaves our own keys no room: what is typed, and the way out."""

from __future__ import annotations

from kiosk.theme import SMALLEST_TARGET
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Keys
from kiosk.visit.sheet_order import SheetOrder
from kiosk.visit.views import SheetView

_AIR = 12


class FieldHead(Part):
    """Both in one row, below the mark of a draft. The field says what is asked for as long as it is empty."""

    def __init__(self, view: SheetView, keys: Keys, glass: Glass, mark: Glass, *, draft: str = "") -> None:
        super().__init__(glass)
        self._mark = self.hold(TitlePart("", "", mark, draft=draft)) if draft else None
        self.field = self.hold(FieldPart(keys, glass, lines=1))
        self.way_out = self.hold(TileButton(view.close, glass, least=glass.px(SMALLEST_TARGET)))

    def height_for(self, width: int) -> int:
        """The mark, the row, and the room around them."""
        return self._top(width) + self._row(width) + self.glass.px(_AIR)

    def arrange(self, width: int, height: int) -> None:
        """The way out at the end."""
        del height
        margin, top, row = self.glass.margin, self._top(width), self._row(width)
        if self._mark is not None:
            self._mark.place(margin, self.glass.px(_AIR), width - 2 * margin, top - self.glass.px(_AIR))
        across = self.way_out.one_line_width()
        self.way_out.place(width - margin - across, top, across, row)
        self.field.place(margin, top, self._left(width), row)

    def order_at(self, width: int) -> SheetOrder:
        """The field says what the title would."""
        del width
        return ("title", "field", "close", "rest")

    def is_short_at(self, width: int) -> bool:
        """Whether the field has too little room there."""
        return self.field.is_short_at(self._left(width))

    def _left(self, width: int) -> int:
        return width - 2 * self.glass.margin - self.way_out.one_line_width() - self.glass.px(2 * _AIR)

    def _top(self, width: int) -> int:
        mark = 0 if self._mark is None else self._mark.height_for(width - 2 * self.glass.margin)
        return self.glass.px(_AIR) + mark

    def _row(self, width: int) -> int:
        close = self.way_out.height_for(self.way_out.one_line_width())
        return max(close, self.field.height_for(self._left(width)))
