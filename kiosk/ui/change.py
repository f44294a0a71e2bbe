"""One content gives way to the next: two still pictures, so that nothing is laid out or painted anew on the way."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEasingCurve, QPointF, QRect, Qt, QTimeLine, Signal
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
        self._run = QTimeLine(self._motion.ms, self)
        self._run.setUpdateInterval(_FRAME_MS)
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
        self._share = 0.0
        # The first frame already shows something of the new page; painting it starts the clock.
        self._run.setCurrentTime(_FRAME_MS)
        self.raise_()
        self.show()

    def settle(self) -> None:
        """Be at the end at once."""
        if self.isVisible():
            self._run.stop()
            self._end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._run.state() == QTimeLine.State.NotRunning:
            self._run.resume()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._old)
        painter.setOpacity(self._share)
        left = 1.0 - self._share
        painter.drawPixmap(QPointF(self._motion.dx * left, self._motion.dy * left), self._new)
        painter.end()

    def _show_share(self, share: float) -> None:
        if self._share >= _WHOLE:
            self.settle()
            return
        # The page itself is painted a frame later: it takes longer than its picture does.
        self._share = 1.0 if share >= _WHOLE else share
        self.update()

    def _end(self) -> None:
        self.hide()
        self._old, self._new = QPixmap(), QPixmap()
        self.ended.emit()
