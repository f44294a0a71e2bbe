"""The small signs on tiles and rows: marks, discs with a number, dials that fill, patches of skin, icons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.picture.icons import POINTING, icon
from kiosk.theme import PALETTES, SKIN_TONES
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.pictures.paint import paint

BADGE, BADGE_INSET = 28, 6
"""The disc that says what is set, in the corner of a tile without a sign."""


def draw_icon(
    painter: QPainter,
    glass: Glass,
    box: QRectF,
    name: str,
    ink: str = "accent",
    *,
    mirrored: bool = False,
) -> None:
    """An icon in its box; its lines keep their weight whatever its size. Where `mirrored`, one that points does so
    to the other side.
    """
    paint(painter, icon(name, ink, width=4.2), glass.palette, box, mirrored=mirrored and name in POINTING)


def draw_tick(painter: QPainter, glass: Glass, box: QRectF, ink: str) -> None:
    """A tick in the middle of a box."""
    pen = QPen(glass.colour(ink), box.width() / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((0.27, 0.53), (0.44, 0.69), (0.74, 0.34))
    painter.drawPolyline(
        QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points])
    )


def draw_square(painter: QPainter, glass: Glass, box: QRectF, *, is_chosen: bool, ink: str) -> None:
    """The mark of a tile of which many may be chosen."""
    radius = box.width() * 10 / 44
    if is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour("accent"))
        painter.drawRoundedRect(box, radius, radius)
        draw_tick(painter, glass, box, "on_accent")
        return
    painter.setPen(glass.pen(ink, 3))
    painter.setBrush(glass.colour("surface"))
    half = glass.factor * 1.5
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def draw_circle(painter: QPainter, glass: Glass, box: QRectF, *, is_chosen: bool, ink: str) -> None:
    """The mark of a tile of which one may be chosen: a ring, and a dot where it is."""
    half = glass.factor * (2 if is_chosen else 1.5)
    painter.setPen(glass.pen(ink, half * 2 / glass.factor))
    painter.setBrush(glass.colour("surface"))
    painter.drawEllipse(box.adjusted(half, half, -half, -half))
    if is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour(ink))
        painter.drawEllipse(box.center(), box.width() * 0.23, box.width() * 0.23)


def draw_ticked_disc(painter: QPainter, glass: Glass, box: QRectF) -> None:
    """A solid disc with a tick: seen, or what the studies say."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glass.colour("accent"))
    painter.drawEllipse(box)
    draw_tick(painter, glass, box, "on_accent")


def draw_number(
    painter: QPainter,
    glass: Glass,
    box: QRectF,
    number: str,
    type: Type,
    *,
    is_solid: bool,
    is_conflict: bool = False,
) -> None:
    """A number in a disc (here, a session), in a ring (to come) or in a dashed ring (does not fit)."""
    if is_solid:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour("accent"))
        painter.drawEllipse(box)
    else:
        pen = glass.pen("affected" if is_conflict else "edge", 4 if is_conflict else 3)
        if is_conflict:
            pen.setDashPattern([2.0, 1.4])
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(glass.colour("surface"))
        painter.drawEllipse(box.adjusted(half, half, -half, -half))
    painter.setFont(type.font())
    painter.setPen(glass.colour("on_accent" if is_solid else "affected_ink" if is_conflict else "ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, number)


def draw_dial(painter: QPainter, glass: Glass, box: QRectF, fill: float) -> None:
    """A circle filled from the bottom: more fill is more."""
    half = glass.factor * 2
    inner = box.adjusted(half, half, -half, -half)
    circle = QPainterPath()
    circle.addEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glass.colour("surface"))
    painter.drawPath(circle)
    painter.save()
    painter.setClipPath(circle)
    level = inner.height() * max(0.0, min(1.0, fill))
    painter.fillRect(QRectF(inner.x(), inner.bottom() - level, inner.width(), level), glass.colour("accent"))
    painter.restore()
    painter.setPen(glass.pen("accent", 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)


def draw_patch(painter: QPainter, glass: Glass, box: QRectF, tone: str) -> None:
    """A patch of skin of one tone, the same in every theme."""
    skin = SKIN_TONES[tone]
    painter.setPen(glass.pen(skin.line, 2))
    painter.setBrush(glass.colour(skin.skin))
    radius = glass.px(12)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


def draw_sample(painter: QPainter, glass: Glass, box: QRectF, sample: str) -> None:
    """What a setting looks like: a letter of that size in percent, or a little page in the colours of a theme."""
    if sample.isdigit():
        size = box.height() * int(sample) / 200
        middle = box.center()
        letter = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        paint(painter, icon("letter", "accent", width=6), glass.palette, letter)
        return
    palette, unit = PALETTES[sample], box.height() / 18
    radius = glass.px(10)
    painter.setPen(glass.pen("edge", 2))
    painter.setBrush(QColor(palette.ground))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    for ink, top, share in ((palette.ink, 3.5, 0.75), (palette.ink_2, 7, 0.5), (palette.accent, 11, 0.4)):
        high = unit * (4 if ink == palette.accent else 2)
        painter.setBrush(QColor(ink))
        line = QRectF(box.x() + 3 * unit, box.y() + top * unit, (box.width() - 6 * unit) * share, high)
        painter.drawRoundedRect(line, unit, unit)


def draw_badge(
    painter: QPainter, glass: Glass, tile: QRectF, sign: QRectF | None, *, is_mirrored: bool
) -> None:
    """A ticked disc at the lower end of a sign, or in the upper corner of a tile that has none: this is set."""
    box = badge_box(glass, tile, sign, is_mirrored=is_mirrored)
    if sign is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour("accent_soft"))
        painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
    draw_ticked_disc(painter, glass, box)


def badge_box(glass: Glass, tile: QRectF, sign: QRectF | None, *, is_mirrored: bool) -> QRectF:
    """Where the ticked disc of what is set stands."""
    if sign is not None:
        size = glass.px(36)
        x = sign.left() - size * 0.6 if is_mirrored else sign.right() - size * 0.4
        return QRectF(x, sign.bottom() - size * 0.8, size, size)
    size, inset = glass.px(BADGE), glass.px(BADGE_INSET)
    x = tile.left() + inset if is_mirrored else tile.right() - inset - size
    return QRectF(x, tile.top() + inset, size, size)
