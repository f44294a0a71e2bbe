"""The head of every page: where this is, DRAFT while nobody has reviewed it; in the room a switch and a way out."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, SMALLEST_TARGET, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Keys
from kiosk.visit.views import PageView

_TALL, _LOW = 104, 80
_GAP, _PAD = 24, 16
_WAY = Face(28, 34, is_bold=True)
_SHARE, _MOST_SHARE, _MOST_SHARE_WIDE = 8, 5, 6
"""The head takes an eighth of the height of the glass at most; a fifth, in landscape a sixth, where letters would else
shrink.
"""


def header_for(view: PageView, glass: Glass) -> Header:
    """The head of the largest letters that leave the page its room.

    Before letters shrink the icons go, and the words of the end, which then stand at the end of the page; of keys
    there is no end.
    """
    header = Header(view, glass)
    if header.height_for(glass.width) <= glass.height // _SHARE and header.holds_buttons():
        return header
    share = _SHARE if has_keys(view) else _MOST_SHARE_WIDE if glass.is_wide else _MOST_SHARE
    for each in (glass, *glass.smaller()):
        ways = _WAYS[: 2 if has_keys(view) else 4]
        headers = [Header(view, each, has_aside=not moves, has_icons=has_icons) for moves, has_icons in ways]
        header = min(
            headers,
            key=lambda one: (not one.holds_buttons(), not one.shows_draft, one.height_for(glass.width)),
        )
        if header.height_for(glass.width) <= glass.height // share and header.holds_buttons():
            break
    return header


_WAYS = ((False, True), (False, False), (True, True), (True, False))
"""Whether the words of the end stand elsewhere, and whether buttons have icons: the best first."""


def has_keys(view: PageView) -> bool:
    """Whether our own keys stand on the page or its sheet, which are not paged."""
    return any(isinstance(block, Keys) for block in (view.sheet.blocks if view.sheet else view.blocks))


class Header(Part):
    """The name at the start; the tag at the end, or beside the name where the end has words or a way out."""

    def __init__(
        self, view: PageView, glass: Glass, *, has_aside: bool = True, has_icons: bool = True
    ) -> None:
        super().__init__(glass)
        self._name = view.clinic
        self._aside = view.aside if has_aside else ""
        self.left_out = "" if has_aside else view.aside
        """The words of the end, where they stand elsewhere."""
        self._tag = QRectF()
        self.buttons = [
            self.hold(
                TileButton(
                    tile if has_icons else replace(tile, icon=""),
                    glass,
                    face=_WAY,
                    least=glass.px(SMALLEST_TARGET),
                )
            )
            for tile in (view.switch, view.way)
            if tile is not None and not glass.is_low
        ]
        self._draft = view.draft if self._has_room_for(view.draft) else ""

    @property
    def shows_draft(self) -> bool:
        """Whether the tag stands here; else it stands above the title."""
        return bool(self._draft)

    def holds_buttons(self) -> bool:
        """Whether its buttons stand beside each other."""
        return _fits(self.glass, *map(self._width_of, self.buttons))

    def height_for(self, width: int) -> int:
        """104 px in portrait, 80 in landscape; more where the words take two lines, or stand above the buttons."""
        words = sum(text.height for text, _ in self._words(width))
        least = self.glass.px(_LOW if self.glass.is_wide else _TALL)
        if self._is_stacked():
            return max(least, round(words) + self._buttons_height() + self.glass.px(16))
        return max(least, words + self.glass.px(16), self._buttons_height() + self.glass.px(8))

    def arrange(self, width: int, height: int) -> None:
        """All in the middle of the height."""
        self.written.clear()
        margin = self.glass.margin
        low = self._buttons_height() + self.glass.px(8) if self._is_stacked() else 0
        self._arrange_buttons(width, height - low if low else 0, height)
        height -= low
        if self._is_beside():
            room = self._aside_width()
            aside = self.set(self._aside, self._type(), room)
            x = margin + self._room(width) + self.glass.px(_GAP)
            x += _tag_width(self._draft, self.glass) + self.glass.px(_GAP) if self._draft else 0
            self.write(aside, x, aside.level_in(height), room)
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
        has_end = self._aside or self.buttons
        x = glass.margin + name + glass.px(_GAP) if has_end else width - glass.margin - across - 2 * pad
        high = type.line + glass.px(8)
        self._tag = self.at(x, middle - high / 2, across + 2 * pad, high)
        draft = self.set(self._draft, type, across)
        self.write(draft, x + pad, middle + draft.level_in(0), across)

    def _arrange_buttons(self, width: int, top: int, bottom: int) -> None:
        """From the end, in the middle between top and bottom."""
        end = width - self.glass.margin
        for button in reversed(self.buttons):
            across = self._width_of(button)
            high = button.height_for(across)
            button.place(end - across, top + (bottom - top - high) // 2, across, high)
            end -= across + self.glass.px(_GAP)

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
        beside = [] if self._is_stacked() else map(self._width_of, self.buttons)
        taken = [*beside, *([self._aside_width()] if self._is_beside() else [])]
        if self._draft:
            taken.append(_tag_width(self._draft, self.glass))
        return room - sum(taken) - self.glass.px(_GAP) * len(taken)

    def _is_beside(self) -> bool:
        """Whether all words stand on one line."""
        if not self._aside:
            return False
        buttons = map(self._width_of, self.buttons)
        tag = [_tag_width(self._draft, self.glass)] if self._draft else []
        return _fits(self.glass, line_width(self._name, self._type()), self._aside_width(), *buttons, *tag)

    def _is_stacked(self) -> bool:
        """Whether the name stands above the buttons: there are two, and they leave too little beside them."""
        buttons = map(self._width_of, self.buttons)
        has_two = len(self.buttons) > 1
        return has_two and not _fits(self.glass, line_width(self._name, self._type()) + 2, *buttons)

    def _aside_width(self) -> float:
        return line_width(self._aside, self._type()) + 2

    def _has_room_for(self, draft: str) -> bool:
        """Whether the tag stands on one line with the name and the way out."""
        buttons = map(self._width_of, self.buttons)
        name = line_width(self._name, self._type()) + 2
        return bool(draft) and _fits(self.glass, name, *buttons, _tag_width(draft, self.glass))

    def _width_of(self, button: TileButton) -> int:
        return max(button.least_width(), button.one_line_width())

    def _buttons_height(self) -> int:
        return max((button.height_for(self._width_of(button)) for button in self.buttons), default=0)

    def _type(self) -> Type:
        return self.glass.type(NOTE, ink="ink_2")


def _tag_width(draft: str, glass: Glass) -> float:
    return line_width(draft, glass.type(NOTE)) + 2 + 2 * glass.px(_PAD)


def _fits(glass: Glass, *widths: float) -> bool:
    return sum(widths) + glass.px(_GAP) * (len(widths) - 1) <= glass.width - 2 * glass.margin
