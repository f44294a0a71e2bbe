"""Both bands of a page that is shown in pieces: above and below it, or beside each other at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.theme import TOUCH_GAP
from kiosk.ui.kit.bars.page_band import PageBand, least_bands
from kiosk.ui.kit.glass import Glass
from kiosk.visit.views import ABOVE, BELOW

_LOW = 8
"""A window lower than so many bands has them beside each other."""
_AIR = 16


class PageBands:
    """Where the bands stand in their window, and which of them is seen."""

    def __init__(self, window: QWidget, glass: Glass, *, below: str, above: str, margin: int) -> None:
        self._window = window
        self._glass = glass
        self._margin = margin
        self._corner = QSize(0, 0)
        self.above = PageBand(ABOVE, above, glass, is_down=False)
        self.below = PageBand(BELOW, below, glass, is_down=True)
        for band in (self.above, self.below):
            band.setParent(window)

    @property
    def least_width(self) -> int:
        """How much of the width they take where they stand beside each other, with the gap after them."""
        return self._margin + least_bands(self._glass)

    def leave_corner(self, corner: QSize) -> None:
        """Leave this much room at the end of the foot, for what stands there beside them."""
        self._corner = corner

    @property
    def are_beside(self) -> bool:
        """Whether they stand beside each other: there is little room, or something else at the foot."""
        if self._glass.is_low or self._corner.height():
            return True
        return self._window.height() < _LOW * self.below.height_for(self._window.width())

    @property
    def height(self) -> int:
        """What one takes of the height, or both do, with the gap below what stands beside them."""
        return self._high() + (self._air() if self._corner.height() else 0)

    @property
    def corner_height(self) -> int:
        """What stands beside them takes this where there are none."""
        return self._corner.height() + 2 * self._air() if self._corner.height() else 0

    def place(self) -> None:
        """Give them their places in the window as it is now."""
        width, foot = self._window.width(), self._window.height() - self.height
        self.above.has_line = self.below.has_line = not self.are_beside
        self.above.inset = self._margin if self.are_beside else 0
        self.below.inset = 0 if self._corner.width() else self.above.inset
        if not self.are_beside:
            self.above.place(0, 0, width, self.height)
            self.below.place(0, foot, width, self.height)
            return
        room, gap = width - self._corner.width(), self._glass.px(TOUCH_GAP)
        half, high = (room - gap) // 2, self._high()
        if self.above.fits(half) and self.below.fits(half):
            self.above.place(0, foot, half, high)
            self.below.place(room - half, foot, half, high)
            return
        size = self.above.height_for(half)
        foot += (high - size) // 2
        self.above.place(self._margin, foot, size, size)
        self.below.place(self._margin + size + gap, foot, size, size)

    def show(self, has_above: bool, has_below: bool) -> None:
        """Show those that lead somewhere. Keys on one that goes are on the other one then; a finger is on nothing."""
        for band, other, is_seen, leads_back in (
            (self.above, self.below, has_above, has_below),
            (self.below, self.above, has_below, has_above),
        ):
            if not is_seen and band.hasFocus():
                if band.shows_focus and leads_back:
                    other.show()
                    other.setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    band.clearFocus()
            band.setVisible(is_seen)

    def draw_line(self, painter: QPainter) -> None:
        """One line above both, where they stand beside each other and one of them may be hidden."""
        if not self.are_beside or not self.below.is_band:
            return
        glass, width = self._glass, self._window.width() - self._corner.width()
        is_mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self._corner.width() if is_mirrored else 0
        painter.fillRect(x, self._window.height() - self.height, width, glass.px(2), glass.colour("line"))

    def _high(self) -> int:
        return max(self.below.height_for(self._window.width()), self._corner.height())

    def _air(self) -> int:
        return self._glass.px(_AIR)
