"""The head of every page: the clinic's name, and DRAFT while nobody has reviewed what is said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import line_width

_TALL, _LOW = 104, 80


class Header(Part):
    """The clinic at the start, the tag at the end where both fit on one line."""

    def __init__(self, clinic: str, draft: str, glass: Glass) -> None:
        super().__init__(glass)
        self._clinic = clinic
        self._draft = draft if draft and draft_fits(clinic, draft, glass) else ""
        self._tag = QRectF()

    @property
    def shows_draft(self) -> bool:
        """Whether the tag stands here; else it stands above the title."""
        return bool(self._draft)

    def height_for(self, width: int) -> int:
        """104 px in portrait, 80 in landscape; more where the name takes two lines."""
        text = self.set(self._clinic, self.glass.type(NOTE), width - 2 * self.glass.margin)
        return max(self.glass.px(_LOW if self.glass.is_wide else _TALL), text.height + self.glass.px(16))

    def arrange(self, width: int, height: int) -> None:
        """Both in the middle of the height."""
        self.written.clear()
        glass, margin = self.glass, self.glass.margin
        type = glass.type(NOTE, ink="ink_2")
        room = width - 2 * margin
        if self._draft:
            across, pad = line_width(self._draft, type) + 2, glass.px(16)
            high = type.line + glass.px(8)
            x = width - margin - across - 2 * pad
            self._tag = self.at(x, (height - high) / 2, across + 2 * pad, high)
            draft = self.set(self._draft, type, across)
            self.write(draft, x + pad, (height - draft.height) / 2, across)
            room -= round(across + 2 * pad + glass.px(24))
        clinic = self.set(self._clinic, type, room)
        self.write(clinic, margin, (height - clinic.height) / 2, room)

    def draw(self, painter: QPainter) -> None:
        """The edge of the tag, and the words."""
        if self._draft:
            painter.setPen(self.glass.pen("edge", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self.glass.px(12)
            painter.drawRoundedRect(self._tag.adjusted(1, 1, -1, -1), radius, radius)
        self.draw_texts(painter)


def draft_fits(clinic: str, draft: str, glass: Glass) -> bool:
    """Whether the name and the tag stand on one line."""
    type = glass.type(NOTE)
    needs = line_width(clinic, type) + line_width(draft, type) + glass.px(24 + 32)
    return not glass.is_large and needs <= glass.width - 2 * glass.margin
