"""Our own keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tile_layout import KEY, WORD_KEY, one_line_width
from kiosk.visit.blocks import Keys, Tile

KEY_HIGH = 88
"""A key is so high and so wide at most."""
_LEAST_GAP = 7
"""Ten keys of full size leave no more between two of them on the smallest panel."""
_MOST_ROWS = 5
"""So many rows fit a wide glass below the field."""


class KeysPart(Part):
    """Letters are of one size; keys with a word on them are as wide as it needs. Letters stand as on a real keyboard,
    which no language mirrors; on a glass that is wide enough a script of many letters has two rows in one.

    `across` is what is left for them: of that, letters go `beyond` the margin of a small panel, words do not.
    """

    def __init__(self, block: Keys, glass: Glass, *, across: int, beyond: int = 0) -> None:
        super().__init__(glass)
        self._beyond = beyond
        room = across - 2 * beyond
        self._rows = [self._buttons(row, room) for row in rows_on(glass, block.rows, room)]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def height_for(self, width: int) -> int:
        """All rows of the lowest keys."""
        del width
        return height_of_rows(self.rows, SMALLEST_TARGET, self.glass)

    def most_height_for(self, width: int) -> int:
        """The same with the highest keys."""
        del width
        return height_of_rows(self.rows, KEY_HIGH, self.glass)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """All keys are rather seen at once."""
        yield 0.0, float(self.height())

    def arrange(self, width: int, height: int) -> None:
        """Each row in the middle; keys are as high as there is room."""
        y, gap = 0, self.glass.px(TOUCH_GAP)
        count = len(self._rows)
        high = min(self.glass.px(KEY_HIGH), (height - gap * (count - 1)) // count)
        for row in self._rows:
            self._place_row(row, width, y, high)
            y += high + gap

    def _buttons(self, row: tuple[Tile, ...], room: int) -> list[TileButton]:
        """Words on keys are of the largest letters that leave them on one line."""
        glasses = (self.glass, *self.glass.smaller())
        glass = next((each for each in glasses if _need_of(row, each) <= room), glasses[-1])
        return [self.hold(button_for(tile, self.glass if len(tile.text) == 1 else glass)) for tile in row]

    def _place_row(self, row: list[TileButton], width: int, y: int, high: int) -> None:
        if not _has_letters(button.tile for button in row):
            self._place_words(row, width, y, high)
            return
        gap = self._gap(width)
        widths = self._widths(row, width, gap)
        x = (width - sum(widths) - gap * (len(row) - 1)) // 2
        for button, across in zip(row, widths, strict=True):
            button.place(width - x - across if self.mirrored else x, y, across, high)
            x += across + gap

    def _place_words(self, row: list[TileButton], width: int, y: int, high: int) -> None:
        """From margin to margin, each as wide as its word needs, and what is left in equal parts."""
        gap, x = self.glass.px(TOUCH_GAP), self._beyond
        needs = [need_of_key(button.tile, button.glass) for button in row]
        spare = (width - 2 * self._beyond - gap * (len(row) - 1) - sum(needs)) // len(row)
        for button, need in zip(row, needs, strict=True):
            button.place(x, y, need + spare, high)
            x += need + spare + gap

    def _longest(self) -> int:
        return max((len(row) for row in self._rows), default=1)

    def _gap(self, width: int) -> int:
        """12 px; less on a small panel, where ten keys of 72 px leave no more."""
        count = self._longest()
        gap = self.glass.px(TOUCH_GAP)
        spare = width - count * self.glass.px(SMALLEST_TARGET)
        return max(0, min(gap, spare // max(1, count - 1)))

    def _widths(self, row: list[TileButton], width: int, gap: int) -> list[int]:
        """Letters of one width; words beside them as wide as they need, or as two letters where there is room."""
        count = self._longest()
        letter = min(self.glass.px(KEY_HIGH), (width - gap * (count - 1)) // count)
        words = [place for place, button in enumerate(row) if len(button.tile.text) > 1]
        widths = [letter] * len(row)
        for place in words:
            widths[place] = need_of_key(row[place].tile, row[place].glass)
        spare = width - gap * (len(row) - 1) - sum(widths)
        for place in words:
            widths[place] += max(0, min(2 * letter - widths[place], spare // len(words)))
        return widths


def least_key_gap(glass: Glass) -> int:
    """How close two keys stand at most: closer than other targets on a small panel alone."""
    return glass.px(_LEAST_GAP if glass.is_narrow else TOUCH_GAP)


def height_of_rows(rows: int, key: int, glass: Glass) -> int:
    """How high so many rows of keys are, of which each is so high in pixels of the look."""
    gap = glass.px(TOUCH_GAP)
    return rows * (glass.px(key) + gap) - gap


def button_for(tile: Tile, glass: Glass) -> TileButton:
    """The key of a tile."""
    return TileButton(tile, glass, face=KEY if len(tile.text) == 1 else WORD_KEY)


def _has_letters(row: Iterable[Tile]) -> bool:
    return any(len(tile.text) == 1 for tile in row)


def need_of_key(tile: Tile, glass: Glass) -> int:
    """The width that a key needs at least for what is on it, on one line."""
    least = glass.px(SMALLEST_TARGET)
    return least if len(tile.text) == 1 else max(least, one_line_width(tile, glass, WORD_KEY))


def _need_of(row: tuple[Tile, ...], glass: Glass) -> int:
    return sum(need_of_key(tile, glass) for tile in row) + (len(row) - 1) * glass.px(TOUCH_GAP)


def width_of_keys(block: Keys, glass: Glass) -> int:
    """How wide the longest row is at least."""
    return max(_need_of(row, glass) for row in block.rows if _has_letters(row))


def rows_on(glass: Glass, rows: tuple[tuple[Tile, ...], ...], room: int) -> tuple[tuple[Tile, ...], ...]:
    """The rows; where there are many, two beside each other if this room on a wide glass holds them."""
    pairs = _in_pairs(rows)
    fit = glass.is_wide and max(_need_of(row, glass) for row in pairs if _has_letters(row)) <= room
    return pairs if fit and len(rows) > _MOST_ROWS else rows


def _in_pairs(rows: tuple[tuple[Tile, ...], ...]) -> tuple[tuple[Tile, ...], ...]:
    """Two rows of letters side by side; the last row, with words on its keys, stays alone."""
    letters, last = rows[:-1], rows[-1]
    joined = (
        letters[at] + (letters[at + 1] if at + 1 < len(letters) else ()) for at in range(0, len(letters), 2)
    )
    return (*joined, last)
