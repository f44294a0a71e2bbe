"""Are you still there? Covers the whole glass: nothing of what was said can be read."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.picture.ring import ring
from kiosk.theme import BODY, HEADING, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.picture import paint
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.tile import TileButton
from kiosk.ui.screen import Screen
from kiosk.visit.views import StillThereView

_TITLE = Face(84, 92, is_bold=True, growth=1.1, tracking=-1)
_TEXT = Face(40, 56)
_STEP_MS = 200


class StillThereScreen(Screen):
    """The ring shrinks by one second's arc each second."""

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
        self._texts: list[tuple[SetText, float]] = []
        self._ring_box = QRectF()
        self._lay_out()
        self.setAccessibleName(f"{view.title} {view.text}")
        self.watch([self._button])

    def count_down(self, view: StillThereView) -> None:
        """One second less."""
        before, self.view = self._share, view
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
        painter.drawEllipse(self._ring_box.adjusted(8, 8, -8, -8))
        picture = ring(self._share, str(self.view.seconds), self.view.unit)
        paint(painter, picture, self.glass.palette, self._ring_box)
        for text, y in self._texts:
            text.draw(painter, self.glass.margin, y, self.glass.colour(text.type.ink))
        painter.end()

    def _show_share(self, share: float) -> None:
        self._share = share
        self.update(self._ring_box.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _lay_out(self) -> None:
        """Words, ring, words, and the one tile, with the slack between them; side by side where it is wide."""
        glass, view = self.glass, self.view
        room = glass.width - 2 * glass.margin
        mirrored = self.layoutDirection() == self.layoutDirection().RightToLeft
        title, text, note = (
            set_text(words, glass.type(face, ink=ink, align="center"), room, mirrored=mirrored, balanced=True)
            for words, face, ink in (
                (view.title, _TITLE if not glass.is_narrow else HEADING, "ink"),
                (view.text, _TEXT if not glass.is_wide else BODY, "ink"),
                (view.note, BODY, "ink_2"),
            )
        )
        across = min(room, glass.px(952))
        high = self._button.height_for(across)
        margin = glass.px(32 if glass.is_wide else 64)
        words = title.height + text.height + note.height + high + glass.px(16) + 2 * margin
        size = min(glass.px(524), max(glass.px(180), glass.height - words - 3 * glass.px(24)), room)
        slack = max(0, glass.height - words - size) / 4
        y = margin + slack / 2
        self._texts = [(title, y), (text, y + title.height + glass.px(16))]
        y += title.height + glass.px(16) + text.height + slack
        self._ring_box = QRectF((glass.width - size) / 2, y, size, size)
        y += size + slack
        self._texts.append((note, y))
        self._button.place((glass.width - across) // 2, glass.height - margin - high, across, high)
