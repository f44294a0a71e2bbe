"""Are you still there? Covers the whole page: nothing of what was said can be read, and the frame bar is off."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.picture.ring import LETTERS, SIZE, letters_in_ring, ring
from kiosk.theme import BODY, HEADING, NOTE, Face
from kiosk.ui.kit.bars.frame_bar import frame_bar_for
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pictures.paint import paint
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.told import Role
from kiosk.ui.kit.values import Share
from kiosk.ui.screen import Screen
from kiosk.visit.views import StillThereView

_TITLE = Face(84, 92, is_bold=True, growth=1.1, tracking=-1)
_TEXT = Face(40, 56)
_STEP_MS = 200
_RING, _LEAST_RING, _GAP = 524, 180, 56
_CLOSE, _EDGE, _WIDEST = 16, 40, 952
_WORDS = 0.62
"""Where it is wide, the words take this share of the width."""


class StillThereScreen(Screen):
    """The ring shrinks by one second's arc each second."""

    role = Role.AlertMessage

    def __init__(self, view: StillThereView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        self._share = view.seconds / view.of
        self._run = QVariantAnimation(self)
        self._run.setDuration(_STEP_MS)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._show_share)
        self._button = TileButton(view.here, glass)
        self._button.setParent(self)
        self._button.sent.connect(self.sent)
        self._bar = frame_bar_for(view.frame, glass)
        self._bar.setParent(self)
        self._left_over = Share(view.unit, view.seconds, view.of, self)
        self.ring_box = QRectF()
        self.letters = LETTERS
        """How large the word in the ring is, as a part of `SIZE`."""
        self._lay_out()
        self._left_over.setGeometry(self.ring_box.toAlignedRect())
        self.tell(view.title, view.text)
        self.watch([self._button])

    def count_down(self, view: StillThereView) -> None:
        """One second less."""
        before, self.view = self._share, view
        self._left_over.setValue(view.seconds)
        if self.glass.is_still:
            self.settle()
            return
        self._run.stop()
        self._run.setStartValue(before)
        self._run.setEndValue(view.seconds / view.of)
        self._run.start()

    def settle(self) -> None:
        """Show the ring at its end."""
        self._run.stop()
        self._show_share(self.view.seconds / self.view.of)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.glass.colour("ground"))
        painter.setPen(self.glass.pen("surface", 0))
        painter.setBrush(self.glass.colour("surface"))
        painter.drawEllipse(self.ring_box.adjusted(8, 8, -8, -8))
        picture = ring(self._share, str(self.view.seconds), self.view.unit, self.letters)
        paint(painter, picture, self.glass.palette, self.ring_box)
        self.draw_texts(painter)
        painter.end()

    def _show_share(self, share: float) -> None:
        self._share = share
        self.update(self.ring_box.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _lay_out(self) -> None:
        """The ring above its words, or beside them where it is wide; the frame bar below, where it leaves room."""
        glass = self.glass
        margin, gap = glass.margin, glass.px(_GAP)
        room = glass.width - 2 * margin
        across = round((room - gap) * _WORDS) if glass.is_wide else room
        words = self._fitting_words(across)
        low = self._bar.height_for(glass.width)
        least = 0 if glass.is_wide else glass.px(_LEAST_RING) + gap
        if self._height_of(words, across) + least > glass.height - low:
            # The largest letters on the smallest panel: the words come first.
            self._bar.hide()
            low = 0
        self._bar.place(0, glass.height - low, glass.width, low)
        height = glass.height - low
        if glass.is_wide:
            beside = room - gap - across
            size = min(glass.px(_RING), beside, height - 2 * gap)
            x = self._left(margin + (beside - size) / 2, size)
            self.ring_box = QRectF(x, (height - size) / 2, size, size)
            self._stack(words, glass.width - margin - across, across, height, ring=0)
        else:
            left = height - self._height_of(words, across) - gap
            self._stack(words, margin, across, height, ring=min(glass.px(_RING), left, across))
        type = glass.type(BODY)
        wanted = type.size * SIZE / max(1.0, self.ring_box.width())
        self.letters = letters_in_ring(line_width(self.view.unit, type) / type.size, wanted)

    def _fitting_words(self, room: int) -> tuple[SetText, SetText, SetText]:
        """The words in the largest letters that the glass holds without its bar."""
        words = self._set_words(room, self.glass)
        for glass in self.glass.smaller():
            if self._height_of(words, room) <= glass.height:
                break
            words = self._set_words(room, glass)
        return words

    def _set_words(self, room: int, glass: Glass) -> tuple[SetText, SetText, SetText]:
        """Title, text and note, in the middle of this width."""
        view, mirrored = self.view, self._is_mirrored
        title, text, note = (
            set_text(words, glass.type(face, ink=ink, align="center"), room, mirrored=mirrored, balanced=True)
            for words, face, ink in (
                (view.title, HEADING if glass.is_narrow else _TITLE, "ink"),
                (view.text, BODY if glass.is_wide or glass.is_narrow else _TEXT, "ink"),
                (view.note, NOTE if glass.is_narrow else BODY, "ink_2"),
            )
        )
        return title, text, note

    def _height_of(self, words: tuple[SetText, SetText, SetText], room: int) -> int:
        """Of the words and the tile, with the least room around them."""
        glass = self.glass
        tile = self._button.height_for(min(room, glass.px(_WIDEST)))
        return (
            sum(text.height for text in words)
            + tile
            + glass.px(_CLOSE)
            + 2 * glass.px(24)
            + 2 * glass.px(_EDGE)
        )

    def _stack(
        self, words: tuple[SetText, SetText, SetText], x: int, room: int, height: int, *, ring: int
    ) -> None:
        """Title, text, ring, note and the one tile below each other, with the slack between them.

        `x` is counted from the side where reading begins.
        """
        glass, (title, text, note) = self.glass, words
        across = min(room, glass.px(_WIDEST))
        high, close = self._button.height_for(across), glass.px(_CLOSE)
        slack = (height - self._height_of(words, room) - ring) / (4 if ring else 3)
        gap = glass.px(24) + max(0.0, slack)
        y = glass.px(_EDGE) + max(0.0, slack) / 2
        left = self._left(x, room)
        self.written = [(title, left, y), (text, left, y + title.height + close)]
        y += title.height + close + text.height + gap
        if ring:
            self.ring_box = QRectF((glass.width - ring) / 2, y, ring, ring)
            y += ring + gap
        self.written.append((note, left, y))
        low = height - glass.px(_EDGE) - high
        top = low if ring or glass.is_low else min(low, round(y + note.height + gap))
        self._button.place(x + (room - across) // 2, top, across, high)

    def _left(self, x: float, room: float) -> float:
        return self.glass.width - x - room if self._is_mirrored else x

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
