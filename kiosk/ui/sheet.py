"""A sheet over the page, from the header to the frame bar. The bar stays live, and nothing is dimmed."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from kiosk.ui.kit.column import Column, Item
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pager import Pager
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.parts import part_for
from kiosk.ui.kit.prose import TitlePart
from kiosk.ui.kit.tile import TileButton
from kiosk.visit.blocks import Keys
from kiosk.visit.views import SheetView


class SheetPane(Part):
    """The title, the way out at its end, and the blocks below."""

    def __init__(self, view: SheetView, glass: Glass, *, below: str, above: str) -> None:
        super().__init__(glass)
        self._title = self.hold(TitlePart("", view.title, glass))
        # On a low glass the way out stands at the foot of the page.
        self._close = None if glass.is_low else self.hold(TileButton(view.close, glass))
        items = [Item(part_for(block, glass), block) for block in view.blocks]
        items += [Item(part_for(block, glass), block, is_foot=True) for block in view.foot]
        column = Column(items, glass)
        column.sent.connect(self.sent)
        # Ten keys in a row need the margins of a small panel.
        has_keys = any(isinstance(block, Keys) for block in view.blocks)
        margin = glass.px(8) if has_keys and glass.is_narrow else glass.margin
        self.pager = Pager(column, glass, below=below, above=above, margin=margin, bottom=glass.px(24))
        self.pager.setParent(self)

    @property
    def close_button(self) -> TileButton | None:
        """The way out, where it stands at the head."""
        return self._close

    def arrange(self, width: int, height: int) -> None:
        """The title row stays; what is below it pages."""
        glass, margin = self.glass, self.glass.margin
        top, gap = glass.px(28), glass.px(24)
        across, high = self._size_of_close(width)
        room = width - 2 * margin - (across + gap if across else 0)
        title = self._title.height_for(room)
        row = max(high, title)
        self._title.place(margin, top + (0 if title > high else (high - title) // 2), room, title)
        if self._close is not None:
            self._close.place(width - margin - across, top, across, high)
        below = top + row + gap
        self.pager.place(0, below, width, height - below)

    def _size_of_close(self, width: int) -> tuple[int, int]:
        if self._close is None:
            return 0, 0
        wanted = min(self._close.one_line_width(), width * 2 // 5)
        across = max(self._close.least_width(), wanted)
        return across, self._close.height_for(across)

    def draw(self, painter: QPainter) -> None:
        """Ground, with a line on top."""
        painter.fillRect(self.rect(), self.glass.colour("ground"))
        painter.fillRect(0, 0, self.width(), self.glass.px(2), self.glass.colour("line"))
