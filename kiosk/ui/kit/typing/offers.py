"""What is offered for letters that spell characters: one row of tiles right above our own keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tile_layout import one_line_width
from kiosk.ui.kit.typing.keys import KEY_HIGH
from kiosk.visit.blocks import Keys, Tile

_FACE = Face(36, 46, is_bold=True, growth=1.35)
_MORE = 88
"""The width of a tile with an arrow alone."""
_WIDEST = 988
"""As wide as ten keys at most: on a wide glass the row stands right above them."""


class OffersPart(Part):
    """As high however many there are, none too, so that no key moves under a finger. Where they would take more than
    the width, all of them are of smaller letters.
    """

    def __init__(self, block: Keys, glass: Glass, *, across: int) -> None:
        super().__init__(glass)
        tiles = block.offers or ()
        glasses = (glass, *glass.smaller())
        fitting = next((each for each in glasses if _need_of_all(tiles, each) <= across), glasses[-1])
        self._tiles = [self.hold(TileButton(tile, fitting, face=_FACE)) for tile in tiles]
        ends = [tile.id in ("offer-letters", "offer-more") for tile in tiles]
        self._first_at_end = ends.index(True) if any(ends) else len(tiles)

    def height_for(self, width: int) -> int:
        """A lowest key."""
        del width
        return height_of_offers(self.glass)

    def most_height_for(self, width: int) -> int:
        """A highest key."""
        del width
        return self.glass.px(KEY_HIGH)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """It is never cut."""
        yield 0.0, float(self.height())

    def arrange(self, width: int, height: int) -> None:
        """What is offered from one side on, the others at the other one."""
        across = min(width, self.glass.px(_WIDEST))
        side = (width - across) // 2
        gap = self.glass.px(TOUCH_GAP)
        needs = [_need_of(button.tile, button.glass) for button in self._tiles]
        place = self._first_at_end
        x = side
        for button, need in zip(self._tiles[:place], needs[:place], strict=True):
            button.place(x, 0, need, height)
            x += need + gap
        x = side + across - sum(needs[place:]) - gap * (len(needs[place:]) - 1)
        for button, need in zip(self._tiles[place:], needs[place:], strict=True):
            button.place(x, 0, need, height)
            x += need + gap


def height_of_offers(glass: Glass) -> int:
    """How high the row is at least."""
    return glass.px(SMALLEST_TARGET)


def _need_of(tile: Tile, glass: Glass) -> int:
    if not tile.text:
        return glass.px(_MORE)
    return max(glass.px(SMALLEST_TARGET), one_line_width(tile, glass, _FACE))


def _need_of_all(tiles: Sequence[Tile], glass: Glass) -> int:
    return sum(_need_of(tile, glass) for tile in tiles) + glass.px(TOUCH_GAP) * max(0, len(tiles) - 1)
