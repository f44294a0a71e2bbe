"""The PIN pad: a dot for each digit, and twelve keys. One colour, whatever came of it; words tell."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tile_layout import WORD_KEY
from kiosk.ui.kit.told import Told
from kiosk.ui.kit.typing.keys import need_of_key
from kiosk.visit.blocks import Tile
from kiosk.visit.views import PinPad

_DOT, _DOT_GAP, _LEAST_DOT_GAP = 34, 24, 8
_COLUMNS = 3
_LEAST_KEY, _MOST_KEY = 92, 152
_DIGIT = Face(46, 54, is_bold=True, growth=1.4)


class PinPadPart(Part):
    """Three keys a row, four rows; they grow where there is room."""

    def __init__(self, pad: PinPad, glass: Glass) -> None:
        super().__init__(glass)
        self._pad = pad
        self.keys = [self._key(tile) for tile in pad.keys]

    def least_width(self) -> int:
        """Three of its widest keys, with their words on one line."""
        widest = max(need_of_key(key.tile, self.glass) for key in self.keys)
        return _COLUMNS * widest + (_COLUMNS - 1) * self.glass.px(TOUCH_GAP)

    def height_for(self, width: int) -> int:
        """The dots and four rows of the lowest keys; on a low glass no lower than can be hit."""
        del width
        return self._height(self.glass.px(SMALLEST_TARGET if self.glass.is_low else _LEAST_KEY))

    def most_height_for(self, width: int) -> int:
        """The same with the highest keys."""
        del width
        return self._height(self.glass.px(_MOST_KEY))

    def arrange(self, width: int, height: int) -> None:
        """Keys as high as the height allows; digits run from the left in every language, as on any pad."""
        gap, rows = self.glass.px(TOUCH_GAP), -(-len(self.keys) // _COLUMNS)
        top = self.dots_height
        high = min(self.glass.px(_MOST_KEY), (height - top - gap * (rows - 1)) // rows)
        across = (width - gap * (_COLUMNS - 1)) // _COLUMNS
        for place, key in enumerate(self.keys):
            row, column = divmod(place, _COLUMNS)
            if self.mirrored and len(key.tile.text) == 1:
                column = _COLUMNS - 1 - column
            key.place(column * (across + gap), top + row * (high + gap), across, high)

    def told(self) -> Iterator[Told]:
        """How many digits were typed, which the dots show."""
        yield Told(self._pad.says, QRectF(0, 0, self.width(), self.dots_height))

    def draw(self, painter: QPainter) -> None:
        """A ring for each digit that is still wanted, a disc for each that was typed."""
        glass, count = self.glass, max(self._pad.least, self._pad.typed)
        size = glass.px(_DOT)
        gap = min(glass.px(_DOT_GAP), max(glass.px(_LEAST_DOT_GAP), (self.width() - count * size) // count))
        x = (self.width() - count * size - (count - 1) * gap) / 2
        for place in range(count):
            is_typed = place < self._pad.typed
            painter.setPen(glass.pen("ink", 3))
            painter.setBrush(glass.colour("ink") if is_typed else Qt.BrushStyle.NoBrush)
            dot = self.at(x + place * (size + gap), 0, size, size)
            painter.drawEllipse(QRectF(dot).adjusted(2, 2, -2, -2))

    def _height(self, key: int) -> int:
        rows = -(-len(self.keys) // _COLUMNS)
        return self.dots_height + rows * key + (rows - 1) * self.glass.px(TOUCH_GAP)

    @property
    def dots_height(self) -> int:
        """From the top to the first keys."""
        return self.glass.px(_DOT + 32)

    def _key(self, tile: Tile) -> TileButton:
        if len(tile.text) > 1:
            return self.hold(TileButton(tile, self.glass, face=WORD_KEY))
        # Digits are the same in every script, and need no higher line.
        return self.hold(TileButton(tile, replace(self.glass, script="Latn"), face=_DIGIT))
