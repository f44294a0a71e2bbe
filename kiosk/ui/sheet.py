"""A sheet over the page, from the header to the frame bar. The bar stays live, and nothing is dimmed."""

from __future__ import annotations

from PySide6.QtCore import QSize
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
        self._close = self.hold(TileButton(view.close, glass))
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
    def close_button(self) -> TileButton:
        """The way out."""
        return self._close

    def arrange(self, width: int, height: int) -> None:
        """The title row stays; what is below it pages."""
        glass, margin = self.glass, self.glass.margin
        wanted = min(self._close.one_line_width(), width * 2 // 5)
        across = max(self._close.least_width(), wanted)
        top, gap = glass.px(28), glass.px(24)
        high = self._close.height_for(across)
        if glass.is_low:
            self._arrange_low(width, height, across, high)
            return
        room = width - 2 * margin - across - gap
        title = self._title.height_for(room)
        row = max(high, title)
        self._title.place(margin, top + (0 if title > high else (high - title) // 2), room, title)
        self._close.place(width - margin - across, top, across, high)
        below = top + row + gap
        self.pager.place(0, below, width, height - below)

    def _arrange_low(self, width: int, height: int, across: int, high: int) -> None:
        """The way out at the end of the foot, beside the bands that page."""
        glass, margin = self.glass, self.glass.margin
        top, gap = glass.px(28), glass.px(16)
        title = self._title.height_for(width - 2 * margin)
        self._title.place(margin, top, width - 2 * margin, title)
        high = max(high, glass.px(104 if glass.is_large else 88))
        self._close.place(width - margin - across, height - gap - high, across, high)
        self._close.raise_()  # The pager reaches below it.
        self.pager.leave_corner(QSize(across + margin + gap, high + 2 * gap))
        below = top + title + glass.px(24)
        self.pager.place(0, below, width, height - below)

    def draw(self, painter: QPainter) -> None:
        """Ground, with a line on top."""
        painter.fillRect(self.rect(), self.glass.colour("ground"))
        painter.fillRect(0, 0, self.width(), self.glass.px(2), self.glass.colour("line"))
