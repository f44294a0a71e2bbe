"""What the kiosk shows the world: one window in the whole screen that cannot be left, whatever stands in it.

It is there long before the screens are, with the picture that they will begin with. So it loads next to nothing: the
names of Qt's constants alone (`Qt`, `QEvent`) would take it a seventh of the start.
"""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.first_picture import Pixels

_PATIENCE_MS = 300
"""A window that nothing shows is never painted; what is behind it must come all the same."""


class Face(QWidget):
    """The outermost window. It shows a picture until a widget fills it."""

    painted = Signal()
    """The picture is on the glass."""
    closed = Signal()
    """The window was closed, which only one that is not in the whole screen can be."""

    def __init__(self, size: tuple[int, int] | None = None) -> None:
        """In the whole screen, where it cannot be closed, or at a `size` to work with."""
        super().__init__()
        self.is_kiosk = size is None
        self.picture: QImage | None = None
        """What it shows; None where it knows no picture, or something fills it."""
        self.setWindowTitle("Kiosk")
        screen = self.screen()
        if size is not None:
            self.resize(*size)
        elif screen is not None:
            self.setGeometry(screen.geometry())

    def open(self, first: Pixels | None = None) -> None:
        """Show the window; with a picture that is as large as it is, return once that is painted."""
        if first is not None and (first.width, first.height) == self._panel():
            self.picture = QImage(first.data, first.width, first.height, QImage.Format.Format_RGB32)
            self.picture.setDevicePixelRatio(self.devicePixelRatioF())
        if self.is_kiosk:
            self.showFullScreen()
        else:
            self.show()
        if self.picture is not None:
            until_painted = QEventLoop()
            self.painted.connect(until_painted.quit)
            QTimer.singleShot(_PATIENCE_MS, until_painted.quit)
            until_painted.exec()

    def hold(self, filling: QWidget) -> None:
        """Be filled by a widget from now on."""
        if self.is_kiosk:
            from kiosk.ui.arrow import Arrow  # noqa: PLC0415 - it needs Qt's constants

            Arrow(self)
        filling.setParent(self)
        filling.setGeometry(self.rect())
        filling.show()
        self.picture = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for child in self.children():
            if isinstance(child, QWidget):
                child.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.picture is not None:
            painter = QPainter(self)
            painter.drawImage(0, 0, self.picture)
            painter.end()
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_kiosk:
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    def _panel(self) -> tuple[int, int]:
        """Its size in the panel's own pixels."""
        ratio = self.devicePixelRatioF()
        return round(self.width() * ratio), round(self.height() * ratio)
