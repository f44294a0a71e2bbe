"""The consultation room on the glass: its places as pages with the same frame, and the walk read together."""

from __future__ import annotations

from typing import Literal, assert_never

from msgspec.structs import replace as altered

from kiosk.visit.aloud_blocks import aloud_bar
from kiosk.visit.blocks import Tile
from kiosk.visit.consultation import Place
from kiosk.visit.events.event import Opened
from kiosk.visit.events.room import WentTo
from kiosk.visit.page_view import page_view
from kiosk.visit.room.agenda_blocks import agenda_blocks, summary_of
from kiosk.visit.room.builder_blocks import builder_blocks
from kiosk.visit.room.door_blocks import code_blocks, door_blocks, to_desk
from kiosk.visit.room.leaving_blocks import leaving_blocks
from kiosk.visit.room.room_frame import room_frame
from kiosk.visit.sheet_views import sheet_view
from kiosk.visit.sheets import InitialsSheet
from kiosk.visit.shown import Shown
from kiosk.visit.views import PageView
from kiosk.visit.visit import Visit, as_read_in_the_room, in_staffs_language
from kiosk.visit.wordings import in_chosen_wording, wording_switch


def room_view(visit: Visit) -> PageView:
    """The page that is shown in the room now; there is one as soon as staff is there."""
    if visit.consultation is None:
        raise ValueError("nobody is in the consultation room")
    place, staffs = visit.consultation.place, in_staffs_language(visit)
    words = staffs.content.words
    if place == "walkthrough":
        # The page is the patient's; what staff leads through it by is in their own language.
        page = page_view(in_chosen_wording(as_read_in_the_room(visit)))
        return altered(
            page,
            clinic=words.text("room.name"),
            frame=room_frame(staffs, place),
            way=_to_agenda(staffs),
            switch=wording_switch(visit, words),
            led_in=words.language,
        )
    visit, shown = staffs, _shown(staffs, place)
    return PageView(
        id=f"room-{place}",
        clinic=words.text("room.name"),
        draft=words.text("ui.draft") if visit.content.is_draft else "",
        overline="",
        title=shown.title or words.text(f"room.title.{place}"),
        blocks=shown.blocks,
        foot=shown.foot,
        frame=room_frame(visit, place),
        sheet=sheet_view(visit),
        below=words.text("ui.more-below"),
        above=words.text("ui.more-above"),
        aloud=aloud_bar(visit),
        spoken=visit.speech.part,
        aside=words.count("room.idle", round(visit.clinic.staff_idle / 60)),
        way=_way(visit, place),
        subtitle=summary_of(visit) if place == "agenda" else "",
    )


def _way(visit: Visit, place: Place) -> Tile | None:
    match place:
        case "door":
            return to_desk(visit)
        case "agenda":
            return _initials(visit)
        case _:
            return None


def _to_agenda(visit: Visit) -> Tile:
    words = visit.content.words
    return Tile(
        id="to-agenda",
        text=words.text("room.place.agenda"),
        sends=WentTo("agenda"),
        look="link",
        icon="agenda",
        says=words.text("room.to-agenda"),
    )


def _initials(visit: Visit) -> Tile | None:
    """Whose initials are put down, as soon as some were typed: one touch changes them."""
    staff = visit.setting.staff
    if staff is None or not staff.initials:
        return None
    return Tile(
        id="initials",
        text=staff.initials,
        sends=Opened(InitialsSheet("")),
        look="link",
        icon="person",
        says=visit.content.words.text("room.initials-are", initials=staff.initials),
    )


def _shown(visit: Visit, place: Literal["door", "code", "agenda", "builder", "leaving"]) -> Shown:
    """What stands in a place as staff reads it."""
    match place:
        case "door":
            return door_blocks(visit)
        case "code":
            return code_blocks(visit)
        case "agenda":
            return agenda_blocks(visit)
        case "builder":
            return builder_blocks(visit)
        case "leaving":
            return leaving_blocks(visit)
        case _:
            assert_never(place)
