"""What leaves the room: the patient's pages, and what the clinic keeps where it asks for it."""

from __future__ import annotations

from msgspec.structs import replace as altered

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Banner, Block, Columns, Head, Tile, Tiles
from kiosk.visit.events.event import SizeChosen
from kiosk.visit.one_of import one_of
from kiosk.visit.pages.print_blocks import columns_of, kind_tiles, preview, print_tile
from kiosk.visit.room.clinic_blocks import clinic_blocks
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_WIDE_SHARES, _HALVES = (500, 620, 608), (1, 1)
_PREVIEW = 460


def leaving_blocks(visit: Visit) -> Shown:
    """The pages as they will print, what is printed in which size, and what is for the clinic."""
    words = visit.content.words
    pages = (
        Head("", words.text("room.clinic.summary" if _is_summary(visit) else "room.pages")),
        *preview(visit, widest=_PREVIEW),
    )
    printing = (Head("", words.text("ui.what-to-print")), *_printing(visit))
    clinic = (Head("", words.text("room.for-the-clinic")), *clinic_blocks(visit))
    if visit.setting.is_wide:
        return Shown(blocks=(Columns((pages, printing, clinic), _WIDE_SHARES),))
    return Shown(blocks=(Columns((pages, printing), _HALVES), *clinic))


def _printing(visit: Visit) -> tuple[Block, ...]:
    """The plan or no decision, one as large as the other; the size; and the printer's own word."""
    words = visit.content.words
    tiles = one_of(
        "pages",
        visit.sizes,
        None if _is_summary(visit) else visit.print_size,
        SizeChosen,
        lambda size: words.text(f"room.size.{size}"),
        look="number",
    )
    choices = Tiles(tiles, columns=columns_of(len(tiles)))
    tile = Tiles((print_tile(visit, "room.print"),), columns=1)
    return Tiles(_kinds(visit), columns=1), choices, tile, *_printer_says(visit)


def _kinds(visit: Visit) -> tuple[Tile, ...]:
    """While the clinic's page is shown, none of the patient's is chosen."""
    tiles = kind_tiles(visit)
    return tuple(altered(tile, is_chosen=False) for tile in tiles) if _is_summary(visit) else tiles


def _is_summary(visit: Visit) -> bool:
    return visit.consultation is not None and visit.consultation.shows_summary


def _printer_says(visit: Visit) -> tuple[Block, ...]:
    job = visit.job
    if job is None:
        return ()
    text = visit.content.words.text(f"printing.{job.status.value}.staff")
    is_trouble = job.status.is_trouble or job.status.is_failure
    return (Banner(look="conflict" if is_trouble else "info", title="", texts=(runs_of(text),)),)
