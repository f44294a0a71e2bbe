"""`view_of(visit) -> View`: what the glass shows for a visit. Pure; a view holds all there is to draw and to touch."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace as altered

from kiosk.content.words import Words, own_name
from kiosk.settings import Clinic
from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import StillHere
from kiosk.visit.pad_view import pad_view
from kiosk.visit.staff import STAFF_WARNING_S
from kiosk.visit.views import AttractView, ClosedView, StillThereView, View
from kiosk.visit.visit import Setting, Visit, as_read_in_the_room, pad_of

V = TypeVar("V", bound=View)


def view_of(visit: Visit) -> View | None:
    """What is to be seen now; None while not even the words are read, or only those of the interface."""
    setting = visit.setting
    if setting.clinic is None:
        return None
    if (
        visit.is_asking and setting.staff is None
    ):  # Above the PIN pad too, which never hides how long is left.
        return _said(_still_there(visit), visit.content.words)
    pad = pad_of(setting)
    if pad is not None and setting.words is not None:
        return _said(pad_view(visit, pad, setting.words), setting.words)
    if visit.is_asking_staff and setting.words is not None:
        return _said(_staff_still_there(visit, setting.words), setting.words)
    if setting.staff is not None and visit.is_at_desk and setting.words is not None:
        from kiosk.visit.desk_view import desk_view  # noqa: PLC0415 - as below

        return _said(desk_view(visit, setting.staff, setting.words), setting.words)
    if setting.faults:
        return _said(_closed(setting.words, setting.clinic), setting.words)
    if setting.words is None:
        return None
    if setting.room == "consultation":
        return _room(visit)
    if not visit.is_awake:
        if not setting.words.has("pack.attract-title"):
            return None
        return _said(_attract(setting, setting.words, setting.clinic.name), setting.words)
    # Loaded late: what a page is made of takes a tenth of a second, and the attract screen should not wait for it.
    from kiosk.visit.page_view import page_view  # noqa: PLC0415
    from kiosk.visit.wordings import in_chosen_wording  # noqa: PLC0415 - as above

    return _said(page_view(in_chosen_wording(visit)), visit.content.words)


def _said(view: V, words: Words | None) -> V:
    """The view with the language that its words are in."""
    if words is None:
        return view
    return altered(view, language=words.language, script=words.script, is_mirrored=words.is_mirrored)


def _room(visit: Visit) -> View | None:
    if visit.consultation is None:
        return None
    from kiosk.visit.room_view import room_view  # noqa: PLC0415 - as below

    return _said(room_view(visit), as_read_in_the_room(visit).content.words)


def _attract(setting: Setting, words: Words, clinic: str) -> AttractView:
    names = tuple(own_name(language) for language in setting.languages) if setting.translations else ()
    return AttractView(
        clinic=words.own(clinic),
        title=words.text("pack.attract-title"),
        text=words.text("pack.attract-text"),
        promise=words.text("ui.nothing-kept"),
        begin=words.text("ui.touch-to-begin"),
        languages=names,
    )


def _staff_still_there(visit: Visit, words: Words) -> StillThereView:
    from kiosk.visit.frame import paused_bar  # noqa: PLC0415 - as above

    return StillThereView(
        title=words.text("staff.still-title"),
        text=words.text("staff.still-text"),
        seconds=visit.staff_seconds_left,
        of=STAFF_WARNING_S,
        unit=words.text("ui.seconds"),
        note=words.text(f"staff.still-note-{visit.setting.room}"),
        here=Tile(id="still-here", text=words.text("staff.still-here"), sends=StillHere(), look="primary"),
        frame=paused_bar(words, visit.setting.languages),
    )


def _closed(words: Words | None, clinic: Clinic) -> ClosedView:
    if words is None:  # Not even the interface's words can be read: a name and a number need no language.
        return ClosedView(clinic=clinic.name, title=clinic.name, text=clinic.phone, language=clinic.language)
    text = words.text("ui.closed-text", phone=clinic.phone)
    return ClosedView(clinic=words.own(clinic.name), title=words.text("ui.closed-title"), text=text)


def _still_there(visit: Visit) -> StillThereView:
    from kiosk.visit.frame import paused_bar  # noqa: PLC0415 - as above

    words = visit.content.words
    return StillThereView(
        title=words.text("ui.still-title"),
        text=words.text("ui.still-text"),
        seconds=visit.seconds_left,
        of=visit.clinic.idle.warning,
        unit=words.text("ui.seconds"),
        note=words.text("ui.still-note"),
        here=Tile(id="still-here", text=words.text("ui.still-here"), sends=StillHere(), look="primary"),
        frame=paused_bar(words, visit.setting.languages),
    )
