"""The wordings of a page: the plain one, an easy one, and a fuller one to read with a clinician. Same numbers."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.twins import twins_of
from kiosk.content.walk import Compare, Page
from kiosk.content.words import Wording, Words
from kiosk.visit.blocks import Tile
from kiosk.visit.events.room import WordingChosen
from kiosk.visit.visit import Visit


def in_chosen_wording(visit: Visit) -> Visit:
    """The visit as its pages and their sheets are to be read, in the patient's language."""
    wording = chosen_wording(visit)
    if wording == "plain":
        return visit
    setting, plain = visit.setting, visit.content.words
    words = plain.in_wording(wording)
    # In the place of their language, so that the others can still be chosen.
    translations = tuple(words if one is plain else one for one in setting.translations)
    is_translated = any(one is plain for one in setting.translations)
    own = setting.content if is_translated else replace(visit.content, words=words)
    return replace(visit, setting=replace(setting, content=own, translations=translations))


def chosen_wording(visit: Visit) -> Wording:
    """What the room has chosen to read together, else what the patient has."""
    room = visit.consultation
    if room is not None and room.wording != "plain":
        return room.wording
    return "easy" if visit.looks.is_easy else "plain"


def wording_switch(visit: Visit, words: Words) -> Tile | None:
    """The switch, where what the page shows has a fuller wording; `words` are those of staff."""
    page = visit.pack_page
    if page is None or not _shown_twins(visit, page):
        return None
    is_on = chosen_wording(visit) == "fuller"
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
    ids = (f"fuller.{id}" for id in twins_of(visit.content.pack, page))
    return tuple(id for id in ids if visit.content.words.has(id))


def _shown_twins(visit: Visit, page: Page) -> tuple[str, ...]:
    """The fuller ids of what is on the glass now: of the comparison only the row that is shown."""
    ids = fuller_ids(visit, page)
    if any(isinstance(block, Compare) for block in page.blocks):
        return tuple(id for id in ids if not id.startswith("fuller.option.") or id.endswith(f".{visit.row}"))
    return ids
