"""Tiles in columns; fewer columns where the text is large."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, TILE
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Tile, Tiles

_COLUMN_GAP = 24
_ROW_GAP = 16
_CLOSE_GAP = 16
_GROWS = 32
"""Where a page has room to spare, a row of replies becomes so much higher: easier to read and to hit."""
_REPLIES = {"choice", "scale", "tone"}
_LOWER = 88
"""How low a tile becomes where it gives way to a title."""
_MOST, _MOST_LOW, _MOST_LOWEST = 400, 240, 176
"""Large text makes a tile so high at most, before fewer stand side by side; less on a low glass, and a small one."""
_PAD = 16
_HIGHER = 1.1
"""Large words stand in one column where that is so much higher at most than more: fewer of their lines break."""


class TilesPart(Part):
    """Tiles that read row by row; all of a row are as high as its highest.

    On a low glass a tile with much to say is a card: its note above, where it need not be reached, and the tile below.
    """

    def __init__(self, block: Tiles, glass: Glass, *, is_in_pane: bool = False) -> None:
        super().__init__(glass)
        self._columns = block.columns
        if glass.is_wide and not is_in_pane and block.wide_columns:
            self._columns = block.wide_columns
        self._label = block.label
        self._is_opening = block.is_opening
        self._buttons = [self._button(tile) for tile in block.tiles]
        self._cards: list[QRectF] = []

    def _button(self, tile: Tile) -> TileButton:
        return self.hold(TileButton(tile, self.glass))

    def height_for(self, width: int) -> int:
        """The label and all rows."""
        columns = self._columns_at(width)
        rows = self._row_heights(width, columns)
        return self._label_height(width) + sum(rows) + self._row_gap() * (len(rows) - 1)

    def most_height_for(self, width: int) -> int:
        """Rows of replies may grow."""
        if any(button.tile.look not in _REPLIES for button in self._buttons):
            return self.height_for(width)
        rows = len(self._row_heights(width, self._columns_at(width)))
        return self.height_for(width) + rows * self.glass.px(_GROWS)

    @property
    def can_give_way(self) -> bool:
        """Names that everybody should find before they go on are rather smaller than on the next piece."""
        return self._is_opening

    def give_way(self, room: int | None) -> None:
        """Its tiles are lower, and then their letters smaller, as far as the room asks for; None: no longer."""
        lower = self.glass.px(_LOWER)
        for glass, least in (
            (self.glass, None),
            *((glass, lower) for glass in (self.glass, *self.glass.smaller())),
        ):
            for button in self._buttons:
                button.say_on(glass, least)
            if room is None or self.height_for(self.width()) <= room:
                return

    def arrange(self, width: int, height: int) -> None:
        """Row by row, from the side where reading begins; what is left is shared among the rows."""
        self.written.clear()
        self._cards.clear()
        top = self._label_height(width)
        if self._label:
            self.write(self.set(self._label, self._label_type(), width), 0, 0, width)
        columns = self._columns_at(width)
        across = self._across(width, columns)
        heights = self._row_heights(width, columns)
        has_cards = self._has_cards()
        tiles = self._highest_of_rows(self._touched_heights(int(across)), columns)
        more = max(0, height - self.height_for(width)) // max(1, len(heights))
        for row, high in enumerate(high + more for high in heights):
            for column, button in enumerate(self._buttons[row * columns : (row + 1) * columns]):
                x = round(column * (across + self._gap(columns)))
                if has_cards:
                    self._place_card(button, x, top, int(across), high, tiles[row])
                else:
                    button.place(x, top, int(across), high)
            top += high + self._row_gap()

    def _place_card(self, button: TileButton, x: int, top: int, across: int, height: int, high: int) -> None:
        """The note at the top of the card, and its tile, so `high`, at the foot."""
        pad, room = self.glass.px(_PAD), across - 2 * self.glass.px(_PAD)
        self._cards.append(self.at(x, top, across, height))
        if button.tile.note:
            self.write(self._note(button, room), x + pad, top + pad, room)
        button.place(x + pad, top + height - pad - high, room, high)

    def draw(self, painter: QPainter) -> None:
        """The label; a hairline round each card, as only the tile on it can be touched."""
        painter.setBrush(self.glass.colour("surface"))
        painter.setPen(self.glass.pen("line", 2))
        radius = self.glass.px(24)
        for card in self._cards:
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), radius, radius)
        self.draw_texts(painter)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """The label stays with the first row, and a note with its tile; the lower edge of a card may be left out."""
        if self._label and self._buttons:
            yield 0.0, float(self._buttons[0].geometry().bottom())
        pad = self.glass.px(_PAD)
        yield from ((card.top(), card.bottom() - pad) for card in self._cards)
        yield from super().blocking()

    def belonging(self) -> Iterator[tuple[float, float]]:
        """All tiles."""
        yield 0.0, float(self.height() - (self.glass.px(_PAD) if self._cards else 0))

    def _label_type(self) -> Type:
        return self.glass.type(TILE)

    def _label_height(self, width: int) -> int:
        if not self._label:
            return 0
        return self.set(self._label, self._label_type(), width).height + self.glass.px(12)

    def _gap(self, columns: int) -> int:
        return self.glass.px(_CLOSE_GAP if columns > 2 else _COLUMN_GAP)

    def _row_gap(self) -> int:
        return self.glass.px(_ROW_GAP)

    def _across(self, width: int, columns: int) -> float:
        return (width - self._gap(columns) * (columns - 1)) / columns

    def _columns_at(self, width: int) -> int:
        """The columns asked for, or fewer: no word is broken, and no tile is crowded by large text."""
        # A lone link keeps the width that it has beside another.
        is_lone_link = len(self._buttons) == 1 and self._buttons[0].tile.look == "link"
        wanted = max(1, self._columns if is_lone_link else min(self._columns, len(self._buttons)))
        for columns in range(wanted, 1, -1):
            leaves_one = columns not in {wanted, 2} and len(self._buttons) % columns == 1
            if leaves_one:
                continue
            if self._fits(int(self._across(width, columns))):
                return 1 if self._is_low_in_one(width, columns) else columns
        return 1

    def _is_low_in_one(self, width: int, columns: int) -> bool:
        """Whether large words below each other, on fewer lines, are hardly higher than so many columns of them."""
        if not self.glass.is_large or self.glass.is_low:
            return False
        gap = self._row_gap()
        one, beside = self._row_heights(width, 1), self._row_heights(width, columns)
        return sum(one) + gap * (len(one) - 1) <= _HIGHER * (sum(beside) + gap * (len(beside) - 1))

    def _fits(self, across: int) -> bool:
        heights, room = self._touched_heights(across), self._room(across)
        if any(button.least_width() > room for button in self._buttons):
            return False
        if self.glass.is_large and any(button.lines_at(room) > 2 for button in self._buttons):
            return False
        has_limit = self.glass.is_large or self.glass.has_little_reach
        return not has_limit or max(heights, default=0) <= self._most()

    def _room(self, across: int) -> int:
        """How wide a tile is in a column of this width, with the card that it may stand on."""
        return across - 2 * self.glass.px(_PAD) if self._has_cards() else across

    def _most(self) -> int:
        glass = self.glass
        if not glass.is_low:
            return glass.px(_MOST)
        return glass.px(_MOST_LOWEST if glass.is_wide and glass.is_narrow else _MOST_LOW)

    def _has_cards(self) -> bool:
        """Whether tiles stand on cards: if one of them must, all do."""
        return any(button.is_bare and button.tile.note for button in self._buttons)

    def _touched_heights(self, across: int) -> list[int]:
        """How high the tiles are; bare ones, if one of them is too high for a low glass."""
        for button in self._buttons:
            button.is_bare = False
        heights = [button.height_for(across) for button in self._buttons]
        if not self.glass.has_little_reach or max(heights, default=0) <= self._most():
            return heights
        for button in self._buttons:
            button.is_bare = True
        return [button.height_for(self._room(across)) for button in self._buttons]

    def _note(self, button: TileButton, room: int) -> SetText:
        return self.set(button.tile.note, self.glass.type(NOTE), room)

    def _row_heights(self, width: int, columns: int) -> list[int]:
        """Of rows of tiles, or of the cards that they stand on."""
        across = int(self._across(width, columns))
        heights = self._touched_heights(across)
        rows = self._highest_of_rows(heights, columns)
        if self._has_cards():
            pad = self.glass.px(_PAD)
            texts = [self._note(button, across - 2 * pad) for button in self._buttons]
            notes = self._highest_of_rows([text.height if text.text else 0 for text in texts], columns)
            heights = rows = [high + note + 3 * pad for high, note in zip(rows, notes, strict=True)]
        highest = max(heights, default=0)
        is_even = highest - min(heights, default=0) < self.glass.px(60)
        return [highest if is_even else high for high in rows]

    @staticmethod
    def _highest_of_rows(heights: list[int], columns: int) -> list[int]:
        return [max(heights[place : place + columns]) for place in range(0, len(heights), columns)]
