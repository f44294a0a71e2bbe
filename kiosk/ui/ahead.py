"""The screen that a finger is about to ask for, made while the finger lies on the glass (docs/decisions/0022)."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.screen import Screen
from kiosk.visit.views import View


class Made(Struct, frozen=True):
    """A screen before it was asked for."""

    view: View
    screen: Screen
    picture: QPixmap | None = None
    """What moves of it, where that is known already."""
    canvas: QPixmap | None = None
    """What `copy_of` is to fill: room in memory that is there already, as finding it takes longer than filling it."""


class Ahead:
    """Keeps one screen that was made before it was asked for, until it is taken or forgotten."""

    def __init__(self) -> None:
        self.made: Made | None = None

    def take(self, view: View) -> Made | None:
        """What was made for this very view."""
        made = self.made
        if made is None or made.view != view:
            return None
        self.made = None
        return made

    def forget(self) -> None:
        """Throw away what is kept."""
        if self.made is not None:
            self.made.screen.deleteLater()
            self.made = None


def canvas_for(widget: QWidget, box: QRect) -> QPixmap:
    """A canvas as large as a part of a widget, whose memory is there to be written."""
    ratio = widget.devicePixelRatioF()
    canvas = QPixmap(box.size() * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill()
    return canvas


def copy_of(widget: QWidget, box: QRect, canvas: QPixmap | None) -> QPixmap:
    """A part of a window as it is on the glass: it was painted, and need not be painted again."""
    glass = widget.backingStore().paintDevice()
    if not isinstance(glass, QImage):
        return widget.grab(box)
    if canvas is None or canvas.deviceIndependentSize() != box.size().toSizeF():
        canvas = canvas_for(widget, box)
    ratio = glass.devicePixelRatio()
    painter = QPainter(canvas)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(
        QRectF(0, 0, box.width(), box.height()),
        glass,
        QRectF(QRect(box.topLeft() * ratio, box.size() * ratio)),
    )
    painter.end()
    return canvas
