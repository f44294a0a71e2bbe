"""The widget that shows one picture, knows where it was touched, and can be drawn on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.picture.outline import bounds, points_of
from kiosk.picture.rows import heights_in, rows_of
from kiosk.picture.shapes import (
    Picture,
    Target,
)
from kiosk.picture.strokes import thinned, with_strokes
from kiosk.theme import Palette
from kiosk.ui.kit.pictures.paint import fit, paint, painter_path
from kiosk.ui.kit.told import Role, Told


class PictureView(QWidget):
    """Shows one picture as wide as it may be; a release inside the target that was pressed is a touch."""

    touched = Signal(str)
    drawn = Signal(tuple)
    """A line of the pen: its points in thousandths of the picture."""

    def __init__(self, picture: Picture, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._pressed: Target | None = None
        self._has_pen = False
        self._line: list[tuple[float, float]] = []
        self._picture = picture
        self._box: QRectF | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not picture.targets)

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def told(self) -> Told:
        """What it says, where it stands in what it lies on."""
        return Told(self._picture.says, QRectF(self.geometry()), Role.Graphic)

    def set_picture(self, picture: Picture) -> None:
        """Show another picture, or the same one at another moment."""
        if (picture.width, picture.height) != (self._picture.width, self._picture.height):
            self.updateGeometry()
        self._picture = picture
        self._pressed = None
        is_untouchable = not (picture.targets or self._has_pen)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_untouchable)
        self.update()

    def lay_in(self, box: QRectF) -> None:
        """From now on the whole picture lies in this box, in pixels of the widget, beyond which nothing is seen."""
        self._box = box
        self.update()

    def take_pen(self) -> None:
        """From now on a finger draws, from press to release, and touches no target."""
        self._has_pen = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    @property
    def is_busy(self) -> bool:
        """Whether a finger is on it, so that it must be painted anew."""
        return self._pressed is not None or bool(self._line)

    def height_for(self, width: int) -> int:
        """The height at which the picture fills `width` pixels."""
        return round(width * self._picture.height / self._picture.width)

    def rows(self, room: int) -> Iterator[tuple[float, float]]:
        """From where to where it should not be cut where it is too high to be shown whole.

        Of a row that is itself higher than this room no letter and no person is cut.
        """
        share = self.height() / self._picture.height
        for top, bottom in rows_of(self._picture):
            yield top * share, bottom * share
            if (bottom - top) * share > room:
                for first, last in heights_in(self._picture, top, bottom):
                    yield first * share, last * share

    def point_of(self, reply: str) -> QPointF:
        """A place on the widget where a touch gives `reply`: the middle of its last target, a label.

        Raises:
            KeyError: nothing in the picture stands for that reply.
        """
        for target in reversed(self._picture.targets):
            if target.reply == reply:
                left, top, right, bottom = bounds(points_of(target.outline))
                return self._placing().map(QPointF((left + right) / 2, (top + bottom) / 2))
        raise KeyError(reply)

    def hasHeightForWidth(self) -> bool:
        """A picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's name for `height_for`."""
        return self.height_for(width)

    def sizeHint(self) -> QSize:
        """One pixel a unit."""
        return QSize(round(self._picture.width), round(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        """A picture may be made as small as its page needs."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and the edge of a pressed target."""
        painter = QPainter(self)
        picture = with_strokes(self._picture, (thinned(self._line),)) if self._line else self._picture
        paint(painter, picture, self._palette, self.room(), mirrored=self._is_mirrored())
        if self._pressed is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(self._placing(), True)
            painter.setPen(QPen(QColor(self._palette.accent), 5))
            painter.drawPath(painter_path(self._pressed.outline))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the target under the finger; elsewhere the touch is not ours."""
        if self._has_pen:
            self._draw_to(event.position())
            return
        self._press(self._target_at(event.position()))
        event.setAccepted(self._pressed is not None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Sliding off cancels, and sliding back does not press again."""
        if self._line:
            self._draw_to(event.position())
        elif self._pressed is not None and self._target_at(event.position()) is not self._pressed:
            self._press(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release inside the pressed target is a touch."""
        if self._line:
            self._draw_to(event.position())
            line, self._line = tuple(self._line), []
            self.drawn.emit(line)
            return
        pressed, here = self._pressed, self._target_at(event.position())
        self._press(None)
        if pressed is not None and here is pressed:
            self.touched.emit(pressed.reply)

    def _draw_to(self, place: QPointF) -> None:
        """The line of the pen up to here; whatever leaves the picture stays at its edge."""
        back, _ = self._placing().inverted()
        point = back.map(place)
        across, down = point.x() / self._picture.width, point.y() / self._picture.height
        self._line.append((min(1.0, max(0.0, across)) * 1000, min(1.0, max(0.0, down)) * 1000))
        self.update()

    def _press(self, target: Target | None) -> None:
        if target is not self._pressed:
            self._pressed = target
            self.update()

    def _target_at(self, place: QPointF) -> Target | None:
        back, _ = self._placing().inverted()
        point = back.map(place)
        hits = (target for target in self._picture.targets if painter_path(target.outline).contains(point))
        return next(hits, None)

    def room(self) -> QRectF:
        """Where the whole picture lies."""
        return QRectF(self.rect()) if self._box is None else self._box

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placing(self) -> QTransform:
        straight = fit(self._picture, self.room())
        if self._is_mirrored():
            return QTransform(-1, 0, 0, 1, self._picture.width, 0) * straight
        return straight
