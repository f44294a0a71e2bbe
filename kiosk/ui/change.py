"""One content gives way to the next: two still pictures, so that nothing is laid out or painted anew on the way."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEasingCurve, QPointF, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

_FRAME_MS = 16
_WHOLE = 1 - 1 / 255
"""From here on no pixel would change any more: easing out ends in frames that nobody can see."""


class Motion(Struct, frozen=True):
    """How the new content comes in: from how far off, in pixels, and in how many milliseconds."""

    dx: int = 0
    dy: int = 0
    ms: int = 200


class Change(QWidget):
    """Lies over the moving part of a screen while it changes, and lets every touch through to the new one."""

    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._old = QPixmap()
        self._new = QPixmap()
        self._motion = Motion()
        self._share = 1.0
        self._run = QVariantAnimation(self)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._show_share)
        self._run.finished.connect(self._end)
        self.hide()

    def run(self, old: QPixmap, new: QPixmap, box: QRect, motion: Motion) -> None:
        """Go from the old picture to the new one, beginning with the next frame."""
        self._old, self._new, self._motion = old, new, motion
        self.setGeometry(box)
        self._run.stop()
        self._run.setDuration(motion.ms)
        self._run.start()
        # The first frame already shows something of the new page.
        self._run.setCurrentTime(_FRAME_MS)
        self.raise_()
        self.show()

    def settle(self) -> None:
        """Be at the end at once."""
        if self.isVisible():
            self._run.stop()
            self._end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._old)
        painter.setOpacity(self._share)
        left = 1.0 - self._share
        painter.drawPixmap(QPointF(self._motion.dx * left, self._motion.dy * left), self._new)
        painter.end()

    def _show_share(self, share: float) -> None:
        self._share = share
        if self.isVisible() and share >= _WHOLE:
            self.settle()
        else:
            self.update()

    def _end(self) -> None:
        self.hide()
        self._old, self._new = QPixmap(), QPixmap()
        self.ended.emit()
