"""Paints a `Picture` on glass. Paper has its own in `handout/paint.py`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from kiosk.picture.mirror import before_mirror
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
    Text,
)
from kiosk.theme import Ink, Palette
from kiosk.ui.fonts import families

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
    straight = fit(picture, box)
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
            _write(painter, shape, pen.colour(shape.ink), picture.width, mirrored=mirrored)
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


def fit(picture: Picture, box: QRectF) -> QTransform:
    """From the picture's units to pixels: as large as it fits into `box`, at its top, in the middle."""
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


def _write(painter: QPainter, text: Text, colour: QColor, room: float, *, mirrored: bool) -> None:
    """Write a text of a picture `room` wide: inside it, also where it is wider than was foreseen."""
    font = QFont(families())
    font.setPixelSize(max(1, round(text.size)))
    font.setBold(text.is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(colour)
    x, anchor = text.x, text.anchor
    if mirrored:
        x, anchor = room - x, _MIRRORED[anchor]
    width = painter.fontMetrics().horizontalAdvance(text.text)
    x -= {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: float(width)}[anchor]
    if width <= room:
        x = min(max(0.0, x), room - width)
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
