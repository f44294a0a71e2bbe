"""The attract screen: dunes of skin, whose fine lines come one after another; then all is still for a while. Where
nothing is to move, all of them are there at once.

Nearly nothing is painted: each line is drawn once into a strip that is kept while it comes, and uncovered from there.
"""

from __future__ import annotations

from itertools import product

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent

from kiosk.picture.dunes import LINES, dunes
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Path, Picture
from kiosk.theme import NOTE, POSTER, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.pictures.marks import draw_icon
from kiosk.ui.kit.pictures.paint import paint
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import line_width, one_line
from kiosk.ui.names import names_in
from kiosk.ui.screen import Screen
from kiosk.visit.views import AttractView

_TEXT = Face(40, 56, growth=1.5)
_BEGIN = Face(52, 60, is_bold=True, growth=1.3)
_LINE_MS = 1500
_FRAME_MS = 150
_REST_MS = 20_000
_SHIFT = 8
"""The dunes move sideways by so many pixels each time round, so that nothing burns into the panel."""
_MOST_SHIFTS = 4
_NAMES_GAP = 28
_TEXT_GAP = 24
"""Between the texts and the invitation at least."""
_AIR = 84
"""Between them where there is room."""
_MEASURE = 820
"""How wide the text is set. It grows with the letters, so that large ones do not fill the glass with short lines."""


class AttractScreen(Screen):
    """An invitation. Whatever touches it is seen to by the window."""

    def __init__(self, view: AttractView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        self._lines = 0
        self._round = 0
        self._begin = QRect()
        self._globe = QRectF()
        self._dunes_top = 0
        self._lay_out()
        self._uncovered = QRect()
        """The part of the line's box that is shown so far; empty while no line comes."""
        self._line_box = QRect()
        self._strip = QPixmap()
        """All that is to be seen in that box once the line is there."""
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._uncover)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin_again)

    def name_languages(self, view: AttractView) -> None:
        self.view, before = view, (self._begin, self._dunes_top)
        self._lay_out()
        if not self._strip.isNull():
            self._draw_strip()
        self.update(self._begin if (self._begin, self._dunes_top) == before else self.rect())

    def settle(self) -> None:
        """All lines are there."""
        self._frames.stop()
        self._lines = LINES
        self._drop_strip()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.glass.is_still:
            self.settle()
        elif self._lines < LINES:
            self._next_line()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()
        self._rest.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._uncovered.contains(event.rect()):
            self._draw(painter, event.rect(), self._lines if self._strip.isNull() else self._lines - 1)
        shown = event.rect().intersected(self._uncovered)
        painter.drawPixmap(shown, self._strip, shown.translated(-self._line_box.topLeft()))
        painter.end()

    def _picture(self, lines: float) -> Picture:
        shift = _SHIFT * (self._round % (2 * _MOST_SHIFTS + 1) - _MOST_SHIFTS)
        return dunes(self.glass.width, self.glass.height - self._dunes_top, lines, shift)

    def _dunes_box(self) -> QRectF:
        return QRectF(0, self._dunes_top, self.glass.width, self.glass.height - self._dunes_top)

    def _draw(self, painter: QPainter, within: QRect, lines: int) -> None:
        """Paint everything that lies in a part of the screen, with this many lines."""
        painter.setClipRect(within)
        painter.fillRect(within, self.glass.colour("ground"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._dunes_box().intersects(QRectF(within)):
            paint(painter, self._picture(lines), self.glass.palette, self._dunes_box())
        self._draw_words(painter)

    def _draw_strip(self) -> None:
        """Paint what is to be seen where the line comes."""
        self._strip = QPixmap(self._line_box.size())
        painter = QPainter(self._strip)
        painter.translate(-self._line_box.topLeft())
        self._draw(painter, self._line_box, self._lines)
        painter.end()

    def _drop_strip(self) -> None:
        self._strip, self._uncovered = QPixmap(), QRect()

    def _draw_words(self, painter: QPainter) -> None:
        glass = self.glass
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glass.colour("surface"))
        if glass.palette.edge_width > 2:
            painter.setPen(glass.pen("edge", glass.palette.edge_width))
        painter.drawRoundedRect(self._begin, glass.px(32), glass.px(32))
        for text, x, y in self.written:
            text.draw(painter, x, y, glass.colour(text.type.ink))
        draw_icon(painter, glass, self._arrow, "arrow-left" if self._is_mirrored else "arrow-right")
        if self.view.languages:
            draw_icon(painter, glass, self._globe, "globe", "ink_2")

    def _next_line(self) -> None:
        """Draw one more line; it is uncovered from its beginning to its end."""
        if self._lines >= LINES:
            self._drop_strip()
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
        self._uncovered = QRect(self._line_box.topLeft(), QSize(0, self._line_box.height()))
        self._draw_strip()
        self._since.start()
        self._frames.start(_FRAME_MS)

    def _uncover(self) -> None:
        """Show the line a little further."""
        share = min(1.0, self._since.elapsed() / _LINE_MS)
        before, after = self._uncovered.width(), round(self._line_box.width() * share)
        self._uncovered.setWidth(after)
        self.update(self._uncovered.adjusted(before, 0, 0, 0))
        if share >= 1.0:
            self._next_line()

    def _begin_again(self) -> None:
        """The dunes lie a little elsewhere, without lines."""
        self._round += 1
        self._lines = 0
        self.update()
        self._next_line()

    def _lay_out(self) -> None:
        """The texts in the largest letters that leave room for the invitation, and for languages as large as they are:
        who cannot read the texts looks for these alone.
        """
        view = self.view
        end = 0.0
        sizes = (self.glass, *self.glass.smaller())
        for glass, is_scant in (*product(sizes, (False,)), (sizes[-1], True)):
            self.written.clear()
            end = self._lay_out_texts(glass, is_scant=is_scant)
            self._lay_out_begin(end, self.glass.width - 2 * self.glass.margin, glass.type(NOTE).size)
            if end + self.glass.px(_TEXT_GAP) <= self._begin.top():
                break
        self._dunes_top = min(int(end + self.glass.px(40)), self._begin.top() - self.glass.px(_TEXT_GAP))
        self.tell(view.title, view.text, view.begin, *view.languages)

    def _lay_out_texts(self, glass: Glass, *, is_scant: bool) -> float:
        """Clinic and promise, title and text; where they end. Where room `is_scant`, the title is that of a page,
        on one line where it can be, and the text is as small as a note.
        """
        view = self.view
        margin = glass.margin
        room = glass.width - 2 * margin
        small = glass.type(NOTE, ink="ink_2")
        top = glass.px(32 if glass.is_wide else 64)
        clinic = self._write(view.clinic, small, margin, top, room)
        promised = line_width(view.promise, small) + 2
        is_beside = line_width(view.clinic, small) + promised + glass.px(48) < room
        y = top + clinic.height
        if is_beside:
            self._write(view.promise, small, margin + room - promised, top, promised)
        else:
            y += self._write(view.promise, small, margin, y, room).height
        gap = glass.px(16 if is_scant else 32)
        y += gap if glass.is_wide else glass.px(72)
        column = min(room, glass.px(1100))
        poster = Face(72, 80, is_bold=True, growth=1.3, tracking=-1) if glass.is_narrow else POSTER
        title = glass.type(poster)
        if is_scant:
            title, column = one_line(view.title, glass.type(glass.title), room), room
        y += self._write(view.title, title, margin, y, column, balanced=True).height + gap
        measure = min(room, glass.grown(_MEASURE, _TEXT.growth))
        text = glass.type(NOTE if is_scant else _TEXT, ink="ink_2")
        return y + self._write(view.text, text, margin, y, measure).height

    def _lay_out_begin(self, end: float, room: int, least: int) -> None:
        """The invitation, and the languages below it, no smaller than `least`; it comes nearer to the lower edge and to
        the texts where these end late.
        """
        glass, view = self.glass, self.view
        least = min(room, glass.px(952))
        begin, gap = glass.type(_BEGIN, ink="accent"), glass.px(20)
        begin = one_line(view.begin, begin, least - begin.size - gap - glass.px(64))
        pad, most = begin.line + glass.px(56), glass.height - glass.px(32)
        above = end + glass.px(_AIR)
        small = replace(glass.type(NOTE, ink="ink_2"), least=least)
        names_high = most - end - glass.px(_TEXT_GAP) - pad
        names = names_in(view.languages, small, glass.px(_NAMES_GAP), room - glass.px(64), names_high)
        high = max(glass.px(156 if glass.is_wide else 168), names.height + pad)
        across = min(room, max(least, round(names.width) + glass.px(64)))
        usual = glass.height - glass.px(48 if glass.is_wide else 140) - high
        top = min(max(usual, int(above)), most - high)
        self._begin = QRect((glass.width - across) // 2, top, across, high)
        words, arrow = line_width(view.begin, begin) + 2, begin.size
        x = self._begin.x() + (across - words - arrow - gap) / 2
        gap_below = glass.px(8) if names.rows else 0
        middle = self._begin.y() + (high - names.height - gap_below) / 2
        self._write(view.begin, begin, x, middle - begin.line / 2, words)
        self._arrow = QRectF(self._left(x + words + gap, arrow), middle - arrow / 2, arrow, arrow)
        for name, at, y, width in names.placed(glass.width, middle + begin.line / 2 + gap_below):
            if name:
                self._write(name, names.type, at, y, width)
            else:
                drop = (names.type.line - width) / 2
                self._globe = QRectF(self._left(at, width), y + drop, width, width)

    def _write(
        self, words: str, type: Type, x: float, y: float, room: float, *, balanced: bool = False
    ) -> SetText:
        """Set words at a width, `x` counted from the side where reading begins."""
        text = set_text(words, type, room, mirrored=self._is_mirrored, balanced=balanced)
        self.written.append((text, self._left(x, room), y))
        return text

    def _left(self, x: float, room: float) -> float:
        return self.glass.width - x - room if self._is_mirrored else x

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
