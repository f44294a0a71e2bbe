"""The bar above the frame bar while it is read aloud: stop or go on, once more, how; and why nothing can be heard."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.bars.frame_bar import spread
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Tile
from kiosk.visit.views import AloudBar

_TILE = Face(28, 34, is_bold=True)
_PAD, _GAP, _LEAST, _SIDE = 12, 24, 80, 176


class AloudBarPart(Part):
    """One row of tiles of one width, and a note above it where there is one.

    A glass that lies on its side has little height to give: there the tiles stand at its end, below each other.
    On a low glass they stand elsewhere, and here is only the note. A slim one has no icons.
    """

    def __init__(self, bar: AloudBar, glass: Glass, *, is_slim: bool = False) -> None:
        super().__init__(glass)
        self._note = bar.note
        self._is_slim = is_slim
        self.buttons = [self._button(tile) for tile in bar.tiles]

    @property
    def is_at_side(self) -> bool:
        """Whether it stands beside the page. A note needs the whole width."""
        return self.glass.is_wide and not self._note

    def side_width(self) -> int:
        """How wide it is where it stands beside the page."""
        return (
            max(self.glass.px(_SIDE), *(button.least_width() for button in self.buttons))
            + self._room_at_side()
        )

    def height_for(self, width: int) -> int:
        """The note, the tiles, and the room around them."""
        note = self._set_note(width)
        parts = [*([note.height] if note else []), *([self._row_height(width)] if self.buttons else [])]
        return sum(parts) + (len(parts) + 1) * self._pad()

    def arrange(self, width: int, height: int) -> None:
        """The note from the margin on, the tiles below it."""
        self.written.clear()
        if self.is_at_side:
            self._stack(width, height)
            return
        top, note = self._pad(), self._set_note(width)
        if note is not None:
            self.write(note, self.glass.margin, top, width - 2 * self.glass.margin)
            top += note.height + self._pad()
        if not self.buttons:
            return
        x, high = self.glass.margin, self._row_height(width)
        for button, across in zip(self.buttons, self._widths(width), strict=True):
            button.place(x, top, across, high)
            x += across + self._gap()

    def _stack(self, width: int, height: int) -> None:
        """From the bottom up, where a hand is."""
        across = width - self._room_at_side()
        low = height - self.glass.px(16)
        for button in reversed(self.buttons):
            high = button.height_for(across)
            low -= high
            button.place(self.glass.px(TOUCH_GAP), low, across, high)
            low -= self._pad()

    def draw(self, painter: QPainter) -> None:
        """As the frame bar: a band with a line on top; beside the page there is no band."""
        if self.is_at_side:
            return
        painter.fillRect(self.rect(), self.glass.colour("sunk"))
        painter.fillRect(0, 0, self.width(), self.glass.px(2), self.glass.colour("line"))
        self.draw_texts(painter)

    def _button(self, tile: Tile) -> TileButton:
        shown = replace(tile, icon="") if self._is_slim or self.glass.scale >= 1.5 else tile
        if self.is_at_side:
            shown = replace(shown, look="link")  # No band tells it from the ground there: it needs an edge.
        least = self.glass.px(SMALLEST_TARGET if self.glass.is_wide else _LEAST)
        return self.hold(TileButton(shown, self.glass, face=_TILE, least=least))

    def _set_note(self, width: int) -> SetText | None:
        if not self._note:
            return None
        return self.set(self._note, self.glass.type(BODY), width - 2 * self.glass.margin)

    def _row_height(self, width: int) -> int:
        return max(
            button.height_for(across)
            for button, across in zip(self.buttons, self._widths(width), strict=True)
        )

    def _widths(self, width: int) -> list[int]:
        total = width - 2 * self.glass.margin - self._gap() * (len(self.buttons) - 1)
        return spread([1] * len(self.buttons), [button.least_width() for button in self.buttons], total)

    def _pad(self) -> int:
        return self.glass.px(_PAD)

    def _room_at_side(self) -> int:
        """Between the tiles and the edge of the glass, and between them and the page."""
        return self.glass.margin + self.glass.px(TOUCH_GAP)

    def _gap(self) -> int:
        return self.glass.px(16 if self.glass.is_narrow else _GAP)
