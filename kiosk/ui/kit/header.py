"""The head of every page: where this is, DRAFT while nobody has reviewed what is said, and in the room a way out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, SMALLEST_TARGET, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText, line_width
from kiosk.ui.kit.tile import TileButton
from kiosk.visit.views import PageView

_TALL, _LOW = 104, 80
_GAP, _PAD, _WAY_ROOM = 24, 16, 124
_WAY = Face(28, 34, is_bold=True)


class Header(Part):
    """The name at the start; the tag at the end, or beside the name where the end has words or a way out."""

    def __init__(self, view: PageView, glass: Glass) -> None:
        super().__init__(glass)
        self._name = view.clinic
        self._aside = view.aside
        self._draft = view.draft if draft_fits(view, glass) else ""
        self._tag = QRectF()
        self.way: TileButton | None = None
        if view.way is not None:
            self.way = TileButton(view.way, glass, face=_WAY, least=glass.px(SMALLEST_TARGET))
            self.way.setParent(self)
            self.way.sent.connect(self.sent)

    @property
    def shows_draft(self) -> bool:
        """Whether the tag stands here; else it stands above the title."""
        return bool(self._draft)

    def height_for(self, width: int) -> int:
        """104 px in portrait, 80 in landscape; more where the words take two lines."""
        words = sum(text.height for text, _ in self._words(width))
        way = self.way.height_for(self._way_width()) if self.way is not None else 0
        least = self.glass.px(_LOW if self.glass.is_wide else _TALL)
        return max(least, words + self.glass.px(16), way + self.glass.px(8))

    def arrange(self, width: int, height: int) -> None:
        """All in the middle of the height."""
        self.written.clear()
        margin = self.glass.margin
        if self.way is not None:
            across, high = self._way_width(), self.way.height_for(self._way_width())
            self.way.place(width - margin - across, (height - high) // 2, across, high)
        if self._is_beside():
            room = self._aside_width()
            aside = self.set(self._aside, self._type(), room)
            x = margin + self._room(width) + self.glass.px(_GAP)
            x += _tag_width(self._draft, self.glass) + self.glass.px(_GAP) if self._draft else 0
            self.write(aside, x, (height - aside.height) / 2, room)
        texts = self._words(width)
        y = (height - sum(text.height for text, _ in texts)) / 2
        for place, (text, room) in enumerate(texts):
            self.write(text, margin, y, room)
            if place == 0 and self._draft:
                self._arrange_tag(width, y + text.height / 2, text.width)
            y += text.height

    def draw(self, painter: QPainter) -> None:
        """The edge of the tag, and the words."""
        if self._draft:
            painter.setPen(self.glass.pen("edge", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self.glass.px(12)
            painter.drawRoundedRect(self._tag.adjusted(1, 1, -1, -1), radius, radius)
        self.draw_texts(painter)

    def _arrange_tag(self, width: int, middle: float, name: float) -> None:
        """The tag with its middle on the line of the name."""
        glass, type = self.glass, self._type()
        across, pad = line_width(self._draft, type) + 2, glass.px(_PAD)
        has_end = self._aside or self.way is not None
        x = glass.margin + name + glass.px(_GAP) if has_end else width - glass.margin - across - 2 * pad
        high = type.line + glass.px(8)
        self._tag = self.at(x, middle - high / 2, across + 2 * pad, high)
        draft = self.set(self._draft, type, across)
        self.write(draft, x + pad, middle - draft.height / 2, across)

    def _words(self, width: int) -> list[tuple[SetText, float]]:
        """The name, and below it the words of the end where they do not stand beside it; each with its width."""
        room = self._room(width)
        said = [self._name, *([self._aside] if self._aside and not self._is_beside() else [])]
        tag = _tag_width(self._draft, self.glass) + self.glass.px(_GAP) if self._draft else 0
        rooms = [room + (tag if text is self._aside else 0) for text in said]
        return [(self.set(text, self._type(), wide), wide) for text, wide in zip(said, rooms, strict=True)]

    def _room(self, width: int) -> float:
        """What is left for the name."""
        room = float(width - 2 * self.glass.margin)
        beside = [self._way_width()] if self.way is not None else []
        taken = [*beside, *([self._aside_width()] if self._is_beside() else [])]
        if self._draft:
            taken.append(_tag_width(self._draft, self.glass))
        return room - sum(taken) - self.glass.px(_GAP) * len(taken)

    def _is_beside(self) -> bool:
        """Whether all words stand on one line."""
        if not self._aside:
            return False
        way = [self._way_width()] if self.way is not None else []
        tag = [_tag_width(self._draft, self.glass)] if self._draft else []
        return _fits(self.glass, line_width(self._name, self._type()), self._aside_width(), *way, *tag)

    def _aside_width(self) -> float:
        return line_width(self._aside, self._type()) + 2

    def _way_width(self) -> int:
        if self.way is None:
            return 0
        words = line_width(self.way.tile.text, self.glass.type(_WAY))
        return max(self.way.least_width(), round(words) + self.glass.px(_WAY_ROOM))

    def _type(self) -> Type:
        return self.glass.type(NOTE, ink="ink_2")


def draft_fits(view: PageView, glass: Glass) -> bool:
    """Whether the tag stands on one line with the name and the way out."""
    type = glass.type(NOTE)
    words = [line_width(view.clinic, type)]
    way = [line_width(view.way.text, type) + glass.px(_WAY_ROOM)] if view.way is not None else []
    return (
        bool(view.draft) and not glass.is_large and _fits(glass, *words, *way, _tag_width(view.draft, glass))
    )


def _tag_width(draft: str, glass: Glass) -> float:
    return line_width(draft, glass.type(NOTE)) + 2 + 2 * glass.px(_PAD)


def _fits(glass: Glass, *widths: float) -> bool:
    return sum(widths) + glass.px(_GAP) * (len(widths) - 1) <= glass.width - 2 * glass.margin
