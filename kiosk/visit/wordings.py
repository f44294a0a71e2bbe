"""The two wordings of a page: the patient's plain one, and a fuller one to read with a clinician. Same numbers."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.pack import Compare, Page
from kiosk.content.twins import twins_of
from kiosk.content.words import FULLER
from kiosk.visit.room_events import WordingChosen
from kiosk.visit.views import Tile
from kiosk.visit.visit import Visit


def in_chosen_wording(visit: Visit) -> Visit:
    """The visit as its pages are to be read: in fuller words where the room has chosen them."""
    if not is_fuller(visit):
        return visit
    content = replace(visit.content, words=visit.content.words.in_fuller())
    return replace(visit, setting=replace(visit.setting, content=content))


def is_fuller(visit: Visit) -> bool:
    """Whether the room reads in fuller words; never so in the waiting room."""
    return visit.consultation is not None and visit.consultation.wording == "fuller"


def wording_switch(visit: Visit) -> Tile | None:
    """The switch, where what the page shows has a fuller wording."""
    page = visit.pack_page
    if page is None or not _shown_twins(visit, page):
        return None
    words, is_on = visit.content.words, is_fuller(visit)
    return Tile(
        id="wording",
        text=words.text("room.fuller"),
        sends=WordingChosen("plain" if is_on else "fuller"),
        look="link",
        mark="square",
        is_chosen=is_on,
        says=words.text("room.fuller-on" if is_on else "room.fuller-off"),
    )


def fuller_ids(visit: Visit, page: Page) -> tuple[str, ...]:
    """The ids of a page's fuller texts."""
    ids = (f"{FULLER}{id}" for id in twins_of(visit.content.pack, page))
    return tuple(id for id in ids if visit.content.words.has(id))


def _shown_twins(visit: Visit, page: Page) -> tuple[str, ...]:
    """The fuller ids of what is on the glass now: of the comparison only the row that is shown."""
    ids = fuller_ids(visit, page)
    if any(isinstance(block, Compare) for block in page.blocks):
        return tuple(
            id for id in ids if not id.startswith(f"{FULLER}option.") or id.endswith(f".{visit.row}")
        )
    return ids
