"""The kiosk cannot show its pack: the desk will help. No code, no path, nothing to touch."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.theme import NOTE, TITLE, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.text import set_text
from kiosk.ui.screen import Screen
from kiosk.visit.views import ClosedView

_TEXT = Face(40, 58)


class ClosedScreen(Screen):
    """The clinic, one title, one sentence."""

    def __init__(self, view: ClosedView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        room = min(glass.width - 2 * glass.margin, glass.px(1200))
        mirrored = self.layoutDirection() == self.layoutDirection().RightToLeft
        clinic, title, text = (
            set_text(words, glass.type(face, ink=ink), room, mirrored=mirrored)
            for words, face, ink in (
                (view.clinic, NOTE, "ink_2"),
                (view.title, TITLE, "ink"),
                (view.text, _TEXT, "ink"),
            )
        )
        gap = glass.px(24)
        end = glass.height - glass.px(32)
        top = min(glass.height * 0.34, end - title.height - gap - text.height)
        left = glass.width - glass.margin - room if mirrored else glass.margin
        self.written = [
            (clinic, left, glass.px(32)),
            (title.balance(), left, top),
            (text, left, top + title.height + gap),
        ]
        self.tell(view.title, view.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.glass.colour("ground"))
        self.draw_texts(painter)
        painter.end()
