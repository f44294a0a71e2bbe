"""In one row with the bands that page: the way out of a sheet; on a low glass whatever else can be touched."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.bars.frame_bar import spread
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Tile

_TILE = Face(28, 34, is_bold=True)
_HIGH = 88


class FootRow(Part):
    """Tiles from the end of the row. Letters shrink so that one row holds them; only then there are more rows.

    They are as low as can be hit where the row is flat: what is touched above them needs the height, as our own keys
    do; and where the lower half of a low glass holds more rows than one.
    """

    def __init__(self, tiles: Sequence[Tile], glass: Glass, room: int, *, is_flat: bool = False) -> None:
        super().__init__(glass.for_bars if glass.is_low else glass)
        self._room = room
        self._least = SMALLEST_TARGET if is_flat else _HIGH
        self._may_have_icons = not glass.is_large
        self.buttons = [self.hold(button) for button in self._in_one_row(tiles)]
        if glass.is_low and len(self._rows(self.buttons)) > 1:
            self._least = SMALLEST_TARGET

    @property
    def across(self) -> int:
        """How wide it is."""
        gap = self._gap()
        return max(sum(widths) + gap * (len(widths) - 1) for widths in self._rows(self.buttons))

    def leave(self, room: int) -> None:
        """Be flat where it would else leave less of this room than a tile takes."""
        if room - self.height_for(self.across) < self.glass.px(_HIGH):
            self._least = SMALLEST_TARGET

    def height_for(self, width: int) -> int:
        """All rows."""
        del width
        heights = self._heights(self._rows(self.buttons))
        return sum(heights) + self._gap() * (len(heights) - 1)

    def arrange(self, width: int, height: int) -> None:
        """Row by row; each ends where the page ends."""
        del height
        rows, top, place = self._rows(self.buttons), 0, 0
        for widths, high in zip(rows, self._heights(rows), strict=True):
            x = width - sum(widths) - self._gap() * (len(widths) - 1)
            for across in widths:
                self.buttons[place].place(x, top, across, high)
                x += across + self._gap()
                place += 1
            top += high + self._gap()

    def _in_one_row(self, tiles: Sequence[Tile]) -> list[TileButton]:
        """The largest whose words stand on one line, or on two; icons go before letters shrink.

        Where not even the smallest stand in one row, the largest that need no more rows than those.
        """
        ways = [
            [_button(tile, glass, has_icon=has_icons) for tile in tiles]
            for glass in (self.glass, *self.glass.smaller())
            for has_icons in ((True, False) if self._may_have_icons else (False,))
        ]
        for width_of in (TileButton.one_line_width, TileButton.least_width):
            for buttons in ways:
                if sum(map(width_of, buttons)) <= self._left(buttons):
                    return buttons
        rows = len(self._rows(ways[-1]))
        return next(buttons for buttons in ways if len(self._rows(buttons)) == rows)

    def _rows(self, buttons: Sequence[TileButton]) -> list[list[int]]:
        """The widths of each row's tiles: words on one line, or on two where that saves a row."""
        gap, left = self._gap(), self._left(buttons)
        wanted = [min(self._room, button.one_line_width()) for button in buttons]
        least = [button.least_width() for button in buttons]
        if sum(wanted) > left >= sum(least):
            return [spread(wanted, least, left)]
        rows: list[list[int]] = [[]]
        for across in wanted:
            if rows[-1] and sum(rows[-1]) + gap * len(rows[-1]) + across > self._room:
                rows.append([])
            rows[-1].append(across)
        return rows

    def _left(self, buttons: Sequence[TileButton]) -> int:
        """The room without the gaps."""
        return self._room - self._gap() * (len(buttons) - 1)

    def _heights(self, rows: list[list[int]]) -> list[int]:
        buttons = iter(self.buttons)
        return [max(self._height_of(next(buttons), across) for across in widths) for widths in rows]

    def _height_of(self, button: TileButton, across: int) -> int:
        is_flat = self._least < _HIGH and button.lines_at(across) == 1
        if not is_flat:
            return button.height_for(across)
        type = button.glass.type(_TILE)
        return max(self.glass.px(self._least), type.line + type.below)

    def _gap(self) -> int:
        return self.glass.px(TOUCH_GAP)


def least_row(tiles: Sequence[Tile], glass: Glass) -> int:
    """How wide the room of these tiles is at least, so that all stand in one row with their words on one line."""
    small = glass.for_bars
    widths = [_button(tile, small, has_icon=False).one_line_width() for tile in tiles]
    return sum(widths) + small.px(TOUCH_GAP) * (len(widths) - 1)


def _button(tile: Tile, glass: Glass, *, has_icon: bool) -> TileButton:
    shown = replace(tile, look="link", icon=tile.icon if has_icon else "")
    return TileButton(shown, glass, face=_TILE, least=glass.px(_HIGH))
