"""A field with what was typed, and our own keys below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, SMALL_TILE, SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText, line_width
from kiosk.ui.kit.tile import TileButton
from kiosk.ui.kit.tile_layout import KEY, one_line_width
from kiosk.visit.blocks import Keys, Tile

_KEY = 88
_CARET = 4
_MOST_ROWS = 5
"""So many rows fit a wide glass below the field."""


class KeysPart(Part):
    """Letters are of one size; keys with a word on them are as wide as it needs. Letters stand as on a real keyboard,
    which no language mirrors; on a glass that is wide enough a script of many letters has two rows in one.
    """

    def __init__(self, block: Keys, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        pairs = _in_pairs(block.rows)
        is_paired = len(block.rows) > _MOST_ROWS and _fits(pairs, glass)
        rows = pairs if is_paired else block.rows
        self._rows = [[self._button(tile) for tile in row] for row in rows]
        self._field = QRectF()

    def _button(self, tile: Tile) -> TileButton:
        return self.hold(TileButton(tile, self.glass, face=KEY if len(tile.text) == 1 else SMALL_TILE))

    def height_for(self, width: int) -> int:
        """The field and the rows of keys."""
        gap = self.glass.px(TOUCH_GAP)
        return (
            self._field_height(width)
            + self.glass.px(24)
            + len(self._rows_at(width)) * (self._key() + gap)
            - gap
        )

    def arrange(self, width: int, height: int) -> None:
        """The field, then each row in the middle."""
        del height
        self.written.clear()
        pad, high = self.glass.px(28), self._field_height(width)
        text = self._text(width)
        self._field = self.at(0, 0, width, high)
        self.write(text, pad, (high - text.height) / 2, width - 2 * pad)
        y = high + self.glass.px(24)
        for row in self._rows_at(width):
            self._place_row(row, width, y)
            y += self._key() + self.glass.px(TOUCH_GAP)

    def draw(self, painter: QPainter) -> None:
        """The field is no tile: a hairline, and a caret after the last letter."""
        glass = self.glass
        painter.setBrush(glass.colour("surface"))
        painter.setPen(glass.pen("line", 2))
        painter.drawRoundedRect(self._field.adjusted(1, 1, -1, -1), glass.px(16), glass.px(16))
        self.draw_texts(painter)
        text, x, y = self.written[0]
        if self._block.text:
            last = text.end()
            caret = QRectF(x + last.x() + glass.px(3), y + last.y(), glass.px(_CARET), text.type.line)
            painter.fillRect(caret.adjusted(0, glass.px(6), 0, -glass.px(6)), glass.colour("accent"))

    def _text(self, width: int) -> SetText:
        shown = self._block.text or self._block.hint
        ink = "ink" if self._block.text else "ink_2"
        return self.set(shown, self.glass.type(BODY, ink=ink), width - 2 * self.glass.px(28))

    def _field_height(self, width: int) -> int:
        line = self.glass.type(BODY).line
        return max(2 * line, self._text(width).height) + 2 * self.glass.px(20)

    def _key(self) -> int:
        return self.glass.px(_KEY)

    def _place_row(self, row: list[TileButton], width: int, y: int) -> None:
        has_letters = any(len(button.tile.text) == 1 for button in row)
        gap = self._gap(width) if has_letters else self.glass.px(TOUCH_GAP)
        widths = self._widths(row, width, gap)
        x = (width - sum(widths) - gap * (len(row) - 1)) // 2
        for button, across in zip(row, widths, strict=True):
            button.place(width - x - across if has_letters and self.mirrored else x, y, across, self._key())
            x += across + gap

    def _longest(self) -> int:
        return max((len(row) for row in self._rows), default=1)

    def _gap(self, width: int) -> int:
        """12 px; less on a small panel, where ten keys of 72 px leave no more."""
        count = self._longest()
        gap = self.glass.px(TOUCH_GAP)
        spare = width - count * self.glass.px(SMALLEST_TARGET)
        return max(0, min(gap, spare // max(1, count - 1)))

    def _widths(self, row: list[TileButton], width: int, gap: int) -> list[int]:
        count = self._longest()
        letter = min(self.glass.px(_KEY), (width - gap * (count - 1)) // count)
        if all(len(button.tile.text) > 1 for button in row):
            return self._shared(row, width - gap * (len(row) - 1))
        widths = [
            letter if len(button.tile.text) <= 1 else self._word_width(button, letter) for button in row
        ]
        over = sum(widths) + gap * (len(row) - 1) - width
        wide = [place for place, button in enumerate(row) if len(button.tile.text) > 1]
        for place in wide:
            widths[place] = max(letter, widths[place] - max(0, over) // len(wide) - 1)
        return widths

    def _shared(self, row: list[TileButton], width: int) -> list[int]:
        """As wide as its word needs each, and what is left in equal parts."""
        needs = [self._need(button) for button in row]
        spare = (width - sum(needs)) // len(row)
        return [need + spare for need in needs]

    def _need(self, button: TileButton) -> int:
        words = one_line_width(button.tile, self.glass, SMALL_TILE)
        return max(self.glass.px(SMALLEST_TARGET), words)

    def _rows_at(self, width: int) -> list[list[TileButton]]:
        """The rows at this width: where words are too large to stand side by side, the last row becomes two."""
        *letters, last = self._rows
        gaps = self.glass.px(TOUCH_GAP) * (len(last) - 1)
        if sum(map(self._need, last)) + gaps <= width:
            return self._rows
        half = len(last) // 2
        return [*letters, last[:half], last[half:]]

    def _word_width(self, button: TileButton, letter: int) -> int:
        words = line_width(button.tile.text, self.glass.type(SMALL_TILE))
        return max(letter * 2, round(words) + self.glass.px(48))


def _fits(rows: tuple[tuple[Tile, ...], ...], glass: Glass) -> bool:
    """Whether a wide glass holds keys of full size in the longest row."""
    count = max(map(len, rows))
    needs = count * glass.px(SMALLEST_TARGET) + (count - 1) * glass.px(TOUCH_GAP)
    return glass.is_wide and needs <= glass.width - 2 * glass.margin


def _in_pairs(rows: tuple[tuple[Tile, ...], ...]) -> tuple[tuple[Tile, ...], ...]:
    """Two rows of letters side by side; the last row, with words on its keys, stays alone."""
    letters, last = rows[:-1], rows[-1]
    joined = (
        letters[at] + (letters[at + 1] if at + 1 < len(letters) else ()) for at in range(0, len(letters), 2)
    )
    return (*joined, last)
