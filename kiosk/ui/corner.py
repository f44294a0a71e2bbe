"""The way in for staff: one finger that stays in the top corner, where reading ends, for two seconds.

There is nothing to see there, and nothing that a patient would rest a finger on; a second finger, or one that
wanders off, ends it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QPointerEvent
from PySide6.QtWidgets import QWidget

HOLD_MS = 2000
_SIZE = 112

_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
_MOVES = {QEvent.Type.MouseMove, QEvent.Type.TouchUpdate}


class Corner(QTimer):
    """Told of all that points at the window; `held` says that the corner was held."""

    held = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setSingleShot(True)
        self.setInterval(HOLD_MS)
        self.timeout.connect(self.held)

    def notice(self, event: QEvent, *, px: float, is_mirrored: bool) -> None:
        """Take note of an event of the window. `px` is the size of one pixel of the look on this panel."""
        if not isinstance(event, QPointerEvent):
            return
        is_inside = event.pointCount() == 1 and self._box(px, is_mirrored=is_mirrored).contains(
            event.points()[0].position()
        )
        if event.type() in _PRESSES and is_inside:
            self.start()
        elif event.type() not in _MOVES or not is_inside:
            self.stop()

    def _box(self, px: float, *, is_mirrored: bool) -> QRectF:
        size = _SIZE * px
        return QRectF(0 if is_mirrored else self._window.width() - size, 0, size, size)
