"""The door of the consultation room: open the visit that a code belongs to, or start without one."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.store.code import ALPHABET, GROUP, LENGTH, NotACode, read_code
from kiosk.store.trouble import Trouble
from kiosk.visit.blocks import Banner, Block, Prose, Tile, Tiles
from kiosk.visit.events.desk import DeskAsked
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import CodeEntered
from kiosk.visit.events.room import CodeAsked, ConsultationBegun
from kiosk.visit.keyboard import keyboard
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_ROW = 8


def door_blocks(visit: Visit) -> Shown:
    """Both ways in, of one size."""
    words = visit.content.words
    with_code = _way_in(visit, "type-code", CodeAsked(), "lock")
    return Shown(
        blocks=(Prose((runs_of(words.text("room.door-text")),), look="intro"),),
        foot=(Tiles((with_code, _without_code(visit)), columns=2),),
    )


def to_desk(visit: Visit) -> Tile:
    """The way to the desk's page: what this kiosk and its printer need."""
    words = visit.content.words
    return Tile(
        id="to-desk",
        text=words.text("room.desk"),
        sends=DeskAsked(),
        look="link",
        icon="printer",
        says=words.text("room.to-desk"),
    )


def code_blocks(visit: Visit) -> Shown:
    """Our own keys hold only what a code can hold; a slip is told as soon as the code is whole."""
    words, typed = visit.content.words, visit.typed[:LENGTH]
    tried = visit.code_try
    is_waiting = tried is not None and tried.is_waiting
    is_whole = len(typed) == LENGTH
    slip = Trouble.WRONG_CODE if is_whole and not _is_code(typed) else None
    trouble = slip or (tried.trouble if tried and is_whole else None)
    keys = keyboard(
        words,
        [ALPHABET[at : at + _ROW] for at in range(0, len(ALPHABET), _ROW)],
        typed=typed,
        shown="-".join(typed[at : at + GROUP] for at in range(0, len(typed), GROUP)),
        hint=words.text("room.code-hint"),
        done=CodeEntered(typed) if is_whole and not slip and not is_waiting else None,
        done_text="room.open-code",
        is_full=is_whole,
    )
    said: Block = Prose(
        (runs_of(words.text("room.opening" if is_waiting else "room.code-text")),), look="intro"
    )
    if trouble is not None:
        text = runs_of(words.text(f"store.{trouble.value}.staff"))
        said = Banner(look="conflict", title="", texts=(text,), tiles=_ways_on(visit, trouble))
    return Shown(blocks=(said, keys))


def _ways_on(visit: Visit, trouble: Trouble) -> tuple[Tile, ...]:
    """Another code can be typed; where the store is at fault, one can go on without any."""
    return () if trouble in (Trouble.WRONG_CODE, Trouble.GONE) else (_without_code(visit),)


def _is_code(typed: str) -> bool:
    try:
        read_code(typed)
    except NotACode:
        return False
    return True


def _without_code(visit: Visit) -> Tile:
    return _way_in(visit, "without-code", ConsultationBegun(), "person")


def _way_in(visit: Visit, id: str, sends: Event, icon: str) -> Tile:
    words = visit.content.words
    return Tile(
        id=id,
        text=words.text(f"room.{id}"),
        note=words.text(f"room.{id}-note"),
        sends=sends,
        look="link",
        mark="arrow",
        icon=icon,
    )
