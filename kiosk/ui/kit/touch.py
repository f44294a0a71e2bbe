"""What can be touched: acts on release, a finger that slides off cancels, keys do the same."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.ink import Between
from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import Event

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ONE_OF_MANY = frozenset({"scale", "number"})
"""Looks of tiles of which one is chosen, without a mark of its own: it is told by its colours."""


class Touch(QAbstractButton):
    """Something to touch that sends the event of its tile. Its object name is the tile's id.

    It tells assistive technology its role (button, check box or radio button), name and state.
    """

    sent = Signal(object)
    focus_moved = Signal()

    def __init__(self, tile: Tile, glass: Glass) -> None:
        super().__init__()
        self.tile = tile
        self.glass = glass
        self.shows_focus = False
        self.setObjectName(tile.id)
        self.setAccessibleName(tile.says or tile.text)
        self.setAccessibleDescription(tile.note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEnabled(tile.sends is not None)
        is_one_of_many = tile.mark == "circle" or tile.look in _ONE_OF_MANY or tile.is_said
        if is_one_of_many or tile.mark == "square" or (tile.is_chosen and tile.mark == "none"):
            self.setCheckable(True)
            self._be_radio(is_one_of_many)
            self.setChecked(tile.is_chosen)
        self.toggled.connect(self._take_toggle)
        self.clicked.connect(self._send)

    @property
    def mirrored(self) -> bool:
        """Whether the language reads from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def takes_focus(self) -> bool:
        """Whether it is a stop for the keys."""
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def height_for(self, width: int) -> int:
        """How high it wants to be at a width."""
        raise NotImplementedError

    def arrange(self, width: int, height: int) -> None:
        """Lay out what is inside."""

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Give it its place in its parent, `x` counted from the side where reading begins."""
        parent = self.parentWidget()
        if self.mirrored and parent is not None:
            x = parent.width() - x - width
        self.setGeometry(QRect(x, y, width, height))
        self.arrange(width, height)

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Every text it paints, and the rectangle that its letters fill."""
        return iter(())

    def blocking(self) -> Iterator[tuple[float, float]]:
        """From where to where it must not be cut where it is too high for a page: each line of its texts."""
        return iter(())

    def between(self) -> Iterator[Between]:
        """What is between two lines of each of its texts."""
        return iter(())

    def draw(self, painter: QPainter) -> None:
        """Paint it in its present state."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def nextCheckState(self) -> None:
        # Only a new view changes what is chosen.
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.click()
            return
        # Arrows lead over the whole screen, so the screen takes them.
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A finger needs no ring; whoever comes by keys does.
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = False
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def _be_radio(self, is_radio: bool) -> None:
        """Be a radio button to a screen reader, but keep out of Qt's own choosing and moving among neighbours."""
        self.setAutoExclusive(is_radio)
        if is_radio:
            alone = QButtonGroup(self)
            alone.setExclusive(False)
            alone.addButton(self)

    def _take_toggle(self, is_checked: bool) -> None:
        """Assistive technology toggles where a finger clicks: to the patient both are a touch."""
        if is_checked != self.tile.is_chosen:
            self.setChecked(self.tile.is_chosen)
            self.click()

    def _send(self) -> None:
        event: Event | None = self.tile.sends
        if event is not None:
            self.sent.emit(event)
