"""The ring around what the keys are on: 5 px of ink, 5 px off it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.glass import Glass

_WIDTH, _GAP = 5, 5


class FocusRing(QWidget):
    """Lies over a screen and lets every touch through."""

    def __init__(self, glass: Glass, screen: QWidget) -> None:
        super().__init__(screen)
        self._glass, self._screen = glass, screen
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, box: QRect) -> None:
        """Stand around a rectangle of the screen; over its edge where that reaches to the edge of the glass."""
        reach = self._glass.px(_WIDTH + _GAP)
        around = box.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(around.intersected(self._screen.rect()))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._glass.pen("ink", _WIDTH))
        half = self._glass.factor * _WIDTH / 2
        radius = self._glass.px(30)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()
