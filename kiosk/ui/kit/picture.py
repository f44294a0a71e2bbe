"""Paints a `Picture` on glass, and the widget that shows one and knows where it was touched."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.picture.mirror import before_mirror
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.rows import rows_of
from kiosk.picture.shapes import (
    Anchor,
    Box,
    Curve,
    Ellipse,
    Line,
    Move,
    Path,
    Picture,
    Segment,
    Stroke,
    Target,
    Text,
)
from kiosk.picture.strokes import thinned, with_strokes
from kiosk.theme import FALLBACK_FAMILY, FAMILY, Ink, Palette

_Outline = tuple[Segment, ...]
_MOST_PATHS = 2000
_MANY_RUNS = 20
_paths: dict[int, tuple[_Outline, QPainterPath]] = {}
_split: dict[int, tuple[_Outline, tuple[QPainterPath, ...]]] = {}
_MIRRORED = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def paint(
    painter: QPainter, picture: Picture, palette: Palette, box: QRectF, *, mirrored: bool = False
) -> None:
    """Paint `picture` as large as it fits into `box`, at its top, in the middle.

    `mirrored` is for languages that read from right to left: shapes change sides, letters and
    digits stay as they are.
    """
    straight = _fit(picture, box)
    around = QTransform(-1, 0, 0, 1, picture.width, 0) * straight if mirrored else straight
    before = painter.transform()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(around * before)
    pen = _Pens(palette)
    for drawn in picture.shapes:
        shape = before_mirror(drawn) if mirrored else drawn
        if isinstance(shape, Text):
            painter.setTransform(straight * before)
            _write(painter, shape, pen.colour(shape.ink), picture.width if mirrored else None)
            painter.setTransform(around * before)
        else:
            painter.setBrush(pen.brush(shape.fill))
            painter.setPen(pen.pen(shape.stroke))
            _draw(painter, shape)
    painter.restore()


def painter_path(outline: _Outline) -> QPainterPath:
    """The outline as Qt's path. Outlines that live on (icons, bodies, rows of people) are kept ready."""
    known = _paths.get(id(outline))
    if known is not None and known[0] is outline:
        return known[1]
    if len(_paths) >= _MOST_PATHS:
        _paths.clear()
    path = _built(outline)
    _paths[id(outline)] = (outline, path)
    return path


def _pieces(outline: _Outline) -> tuple[QPainterPath, ...]:
    """An outline of many runs in pieces that lie apart: Qt fills a hundred small ones ten times as fast as one large.

    A run that meets the one before it stays with it: it may be its hole.
    """
    if sum(isinstance(segment, Move) for segment in outline) < _MANY_RUNS:
        return (painter_path(outline),)
    known = _split.get(id(outline))
    if known is not None and known[0] is outline:
        return known[1]
    if len(_split) >= _MOST_PATHS:
        _split.clear()
    pieces: list[QPainterPath] = []
    last = QRectF()
    for run in _runs(outline):
        path = _built(run)
        box = path.controlPointRect()
        if pieces and last.intersects(box):
            pieces[-1].addPath(path)
            last = last.united(box)
        else:
            pieces.append(path)
            last = box
    _split[id(outline)] = (outline, tuple(pieces))
    return tuple(pieces)


def _runs(outline: _Outline) -> Iterator[_Outline]:
    start = 0
    for place, segment in enumerate(outline):
        if place and isinstance(segment, Move):
            yield outline[start:place]
            start = place
    yield outline[start:]


class PictureView(QWidget):
    """Shows one picture as wide as it may be; a release inside the target that was pressed is a touch.

    Its accessible name is what the picture says.
    """

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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not picture.targets)
        self.setAccessibleName(picture.says)

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def set_picture(self, picture: Picture) -> None:
        """Show another picture, or the same one at another moment."""
        if (picture.width, picture.height) != (self._picture.width, self._picture.height):
            self.updateGeometry()
        self._picture = picture
        self._pressed = None
        is_untouchable = not (picture.targets or self._has_pen)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_untouchable)
        if self.accessibleName() != picture.says:
            self.setAccessibleName(picture.says)
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

    def rows(self) -> Iterator[tuple[float, float]]:
        """From where to where it should not be cut where it is too high to be shown whole."""
        share = self.height() / self._picture.height
        return ((top * share, bottom * share) for top, bottom in rows_of(self._picture))

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
        paint(painter, picture, self._palette, QRectF(self.rect()), mirrored=self._is_mirrored())
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

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placing(self) -> QTransform:
        straight = _fit(self._picture, QRectF(self.rect()))
        if self._is_mirrored():
            return QTransform(-1, 0, 0, 1, self._picture.width, 0) * straight
        return straight


class _Pens:
    """Colours, pens and brushes of one palette, each made once a picture."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._colours: dict[Ink, QColor] = {}
        self._pens: dict[Stroke, QPen] = {}

    def colour(self, ink: Ink) -> QColor:
        if ink not in self._colours:
            self._colours[ink] = QColor(self._palette.resolve(ink))
        return self._colours[ink]

    def brush(self, fill: Ink | None) -> QBrush | Qt.BrushStyle:
        return Qt.BrushStyle.NoBrush if fill is None else QBrush(self.colour(fill))

    def pen(self, stroke: Stroke | None) -> QPen | Qt.PenStyle:
        if stroke is None:
            return Qt.PenStyle.NoPen
        if stroke not in self._pens:
            pen = QPen(self.colour(stroke.ink), stroke.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if stroke.dashes:
                # Qt counts dashes in widths of the pen.
                pen.setDashPattern([dash / stroke.width for dash in stroke.dashes])
            self._pens[stroke] = pen
        return self._pens[stroke]


def _fit(picture: Picture, box: QRectF) -> QTransform:
    scale = min(box.width() / picture.width, box.height() / picture.height)
    left = box.x() + (box.width() - picture.width * scale) / 2
    return QTransform(scale, 0, 0, scale, left, box.y())


def _draw(painter: QPainter, shape: Path | Ellipse | Box) -> None:
    match shape:
        case Path():
            for piece in _pieces(shape.segments):
                painter.drawPath(piece)
        case Ellipse():
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.rx, shape.ry)
        case _:
            box = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(box, shape.radius, shape.radius)


def _write(painter: QPainter, text: Text, colour: QColor, mirror_width: float | None) -> None:
    font = QFont([FAMILY, FALLBACK_FAMILY])
    font.setPixelSize(max(1, round(text.size)))
    font.setBold(text.is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(colour)
    x, anchor = text.x, text.anchor
    if mirror_width is not None:
        x, anchor = mirror_width - x, _MIRRORED[anchor]
    width = painter.fontMetrics().horizontalAdvance(text.text)
    x -= {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: float(width)}[anchor]
    painter.drawText(QPointF(x, text.y), text.text)


def _built(outline: _Outline) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in outline:
        match segment:
            case Move(x, y):
                path.moveTo(x, y)
            case Line(x, y):
                path.lineTo(x, y)
            case Curve(x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case _:
                path.closeSubpath()
    return path
