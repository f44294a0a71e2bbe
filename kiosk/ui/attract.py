"""The attract screen: dunes of skin, whose fine lines come one after another; then all is still for a while.

Nearly nothing is painted: each line is drawn once into a picture that is kept, and uncovered from there.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent

from kiosk.picture.dunes import LINES, dunes
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Path, Picture
from kiosk.theme import NOTE, POSTER, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.marks import draw_icon
from kiosk.ui.kit.picture import paint
from kiosk.ui.kit.text import SetText, line_width, set_text
from kiosk.ui.screen import Screen
from kiosk.visit.views import AttractView

_TEXT = Face(40, 56, growth=1.5)
_BEGIN = Face(52, 60, is_bold=True, growth=1.3)
_LINE_MS = 900
_FRAME_MS = 90
_REST_MS = 20_000
_SHIFT = 8
"""The dunes move sideways by so many pixels each time round, so that nothing burns into the panel."""
_MOST_SHIFTS = 4


class AttractScreen(Screen):
    """An invitation. Whatever touches it is seen to by the window."""

    def __init__(self, view: AttractView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        self.setAccessibleName(f"{view.title} {view.text} {view.begin}")
        self._lines = 0
        self._round = 0
        self._texts: list[tuple[SetText, float, float]] = []
        self._begin = QRect()
        self._dunes_top = 0
        self._lay_out()
        self._canvas = QPixmap(glass.width, glass.height)
        self._draw_all(0)
        self._uncovered = 0
        self._line_box = QRect()
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._uncover)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin_again)

    def settle(self) -> None:
        """All lines are there."""
        self._frames.stop()
        self._lines = LINES
        self._draw_all(LINES)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._lines < LINES:
            self._next_line()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()
        self._rest.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(event.rect(), self._canvas, event.rect())
        painter.end()

    def _picture(self, lines: float) -> Picture:
        shift = _SHIFT * (self._round % (2 * _MOST_SHIFTS + 1) - _MOST_SHIFTS)
        return dunes(self.glass.width, self.glass.height - self._dunes_top, lines, shift)

    def _dunes_box(self) -> QRectF:
        return QRectF(0, self._dunes_top, self.glass.width, self.glass.height - self._dunes_top)

    def _draw_all(self, lines: int) -> None:
        """Paint everything, with this many lines, into what is kept."""
        self._canvas.fill(self.glass.colour("ground"))
        painter = QPainter(self._canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self._picture(lines), self.glass.palette, self._dunes_box())
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        glass = self.glass
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour("surface"))
        if glass.palette.edge_width > 2:
            painter.setPen(glass.pen("edge", glass.palette.edge_width))
        painter.drawRoundedRect(self._begin, glass.px(32), glass.px(32))
        for text, x, y in self._texts:
            text.draw(painter, x, y, glass.colour(text.type.ink))
        draw_icon(painter, glass, self._arrow, "arrow-right")

    def _next_line(self) -> None:
        """Draw one more line into what is kept; it is uncovered from its beginning to its end."""
        if self._lines >= LINES:
            self._frames.stop()
            self._rest.start()
            return
        self._lines += 1
        picture = self._picture(self._lines)
        line = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == "line"][-1]
        left, top, right, bottom = bounds(points_of(line.segments))
        width = line.stroke.width if line.stroke is not None else 0.0
        box = QRectF(left, top + self._dunes_top, right - left, bottom - top).adjusted(
            -width, -width, width, width
        )
        self._line_box = box.toAlignedRect().intersected(self.rect())
        self._uncovered = self._line_box.left()
        painter = QPainter(self._canvas)
        painter.setClipRect(self._line_box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, picture, self.glass.palette, self._dunes_box())
        self._draw_words(painter)
        painter.end()
        self._since.start()
        self._frames.start(_FRAME_MS)

    def _uncover(self) -> None:
        """Show the line a little further."""
        share = min(1.0, self._since.elapsed() / _LINE_MS)
        end = self._line_box.left() + round(self._line_box.width() * share)
        strip = QRect(self._uncovered, self._line_box.top(), end - self._uncovered, self._line_box.height())
        self._uncovered = end
        self.update(strip)
        if share >= 1.0:
            self._next_line()

    def _begin_again(self) -> None:
        """The dunes lie a little elsewhere, without lines."""
        self._round += 1
        self._lines = 0
        self._draw_all(0)
        self.update()
        self._next_line()

    def _lay_out(self) -> None:
        glass, view = self.glass, self.view
        margin = glass.margin
        room = glass.width - 2 * margin
        mirrored = self.layoutDirection() == self.layoutDirection().RightToLeft
        small = glass.type(NOTE, ink="ink_2")
        top = glass.px(32 if glass.is_wide else 64)
        clinic = set_text(view.clinic, small, room, mirrored=mirrored)
        promise = set_text(view.promise, small, room, mirrored=mirrored)
        self._texts.append((clinic, margin, top))
        is_beside = line_width(view.clinic, small) + line_width(view.promise, small) + glass.px(48) < room
        if is_beside:
            self._texts.append((promise, margin + room - promise.width, top))
        else:
            self._texts.append((promise, margin, top + clinic.height))
        y = top + clinic.height + (0 if is_beside else promise.height) + glass.px(32 if glass.is_wide else 72)
        column = min(room, glass.px(1100))
        poster = Face(72, 80, is_bold=True, growth=1.3, tracking=-1) if glass.is_narrow else POSTER
        title = set_text(view.title, glass.type(poster), column, mirrored=mirrored, balanced=True)
        text = set_text(
            view.text, glass.type(_TEXT, ink="ink_2"), min(column, glass.px(820)), mirrored=mirrored
        )
        self._texts += [(title, margin, y), (text, margin, y + title.height + glass.px(32))]
        y += title.height + glass.px(32) + text.height
        begin = glass.type(_BEGIN, ink="accent")
        high = max(glass.px(120 if glass.is_wide else 168), begin.line + glass.px(40))
        across = min(room, glass.px(952))
        bottom = glass.px(48 if glass.is_wide else 140)
        self._begin = QRect((glass.width - across) // 2, glass.height - bottom - high, across, high)
        words = set_text(view.begin, begin, across - glass.px(160), mirrored=mirrored)
        arrow = begin.size
        x = self._begin.x() + (across - words.width - arrow - glass.px(20)) / 2
        self._texts.append((words, x, self._begin.y() + (high - words.height) / 2))
        self._arrow = QRectF(
            x + words.width + glass.px(20), self._begin.y() + (high - arrow) / 2, arrow, arrow
        )
        least = self._begin.top() - glass.px(60)
        self._dunes_top = min(int(y + glass.px(40)), least)
