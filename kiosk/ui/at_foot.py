"""What stands at the foot of a page beside what pages it; of a low one whatever else there is to touch."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.ui.kit.bars.foot_row import FootRow, least_row
from kiosk.ui.kit.bars.header import has_keys
from kiosk.ui.kit.bars.page_band import least_bands
from kiosk.ui.kit.glass import Glass
from kiosk.visit.blocks import Tile
from kiosk.visit.views import PageView

_AIR = 16
"""Above and below the row."""


def tiles_at_foot(view: PageView, glass: Glass, *, has_close: bool = True) -> list[Tile]:
    """The way out of a sheet; on a low glass the bar of reading aloud too, and what else stands in the header."""
    close = view.sheet.close if view.sheet is not None and has_close else None
    if not glass.is_low:
        return [] if close is None else [close]
    aloud = view.aloud.tiles if view.aloud is not None else ()
    others = () if left_out(view, glass) else (view.switch, view.way)
    return [tile for tile in (close, *aloud, *others) if tile is not None]


def left_out(view: PageView, glass: Glass) -> tuple[Tile, ...]:
    """What else stands in the header, where it would make the row of reading aloud higher on a small low glass on its
    side: it stands at the end of the page then, as else nothing above that row would be in reach.
    """
    others = tuple(tile for tile in (view.switch, view.way) if tile is not None)
    is_short = glass.is_low and glass.is_wide and glass.is_narrow
    if not is_short or view.aloud is None or not others or has_keys(view):
        return ()
    row = (*view.aloud.tiles, *([] if view.sheet is None else [view.sheet.close]))
    if _height_of((*row, *others), glass) <= _height_of(row, glass):
        return ()
    return tuple(replace(tile, look="link") for tile in others)


def least_words(view: PageView, glass: Glass) -> int:
    """How wide the words beside a picture are at least, so that what stands at the foot keeps to one row."""
    tiles = tiles_at_foot(view, glass) if glass.is_low else []
    return least_row(tiles, glass) + least_bands(glass) + glass.margin if tiles else 0


def room_for_keys(view: PageView, glass: Glass, foot: int) -> int:
    """What a low page that ends at `foot` has for our own keys, above what stands there but the way out."""
    return foot - glass.reach - high_at_foot(view, glass)


def high_at_foot(view: PageView, glass: Glass) -> int:
    """How high that is on a low glass, with the room around it."""
    tiles = tiles_at_foot(view, glass, has_close=False) if glass.is_low else []
    return _height_of(tiles, glass) + 2 * glass.px(_AIR) if tiles else 0


def _height_of(tiles: Sequence[Tile], glass: Glass) -> int:
    """How high the row of these tiles is."""
    row = FootRow(tiles, glass, glass.width - least_bands(glass) - 2 * glass.margin, is_flat=True)
    high = row.height_for(row.across)
    row.deleteLater()
    return high
