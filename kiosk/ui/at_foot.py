"""What stands at the foot of a page beside what pages it; of a low one whatever else there is to touch."""

from __future__ import annotations

from kiosk.ui.kit.bars.foot_row import FootRow, least_row
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
    return [tile for tile in (close, *aloud, view.switch, view.way) if tile is not None]


def least_words(view: PageView, glass: Glass) -> int:
    """How wide the words beside a picture are at least, so that what stands at the foot keeps to one row."""
    tiles = tiles_at_foot(view, glass) if glass.is_low else []
    return least_row(tiles, glass) + least_bands(glass) + glass.margin if tiles else 0


def room_for_keys(view: PageView, glass: Glass, foot: int) -> int:
    """What a low page that ends at `foot` has for our own keys, above what stands there but the way out."""
    tiles = tiles_at_foot(view, glass, has_close=False)
    room = foot - glass.reach
    if not tiles:
        return room
    row = FootRow(tiles, glass, glass.width - least_bands(glass) - 2 * glass.margin, is_flat=True)
    high = row.height_for(row.across) + 2 * glass.px(_AIR)
    row.deleteLater()
    return room - high
