"""In the consultation room: from place to place, and what the clinician does there."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from msgspec.structs import replace as altered

from kiosk.visit.consultation import PLACES, Consultation, Place
from kiosk.visit.events.builder import (
    AppliedAdded,
    AppliedDropped,
    ChoicesTaken,
    ClosedDayToggled,
    FacialSet,
    NotesBegun,
    NotesWritten,
)
from kiosk.visit.events.event import TurnedTo, WalkEvent, WentBack, WentNext
from kiosk.visit.events.pen import DrawingCleared, DrawingPrinted, Drawn, PenTaken, StrokeUndone
from kiosk.visit.events.room import (
    CodeAsked,
    ConsultationBegun,
    ExportAsked,
    NextAppointmentChosen,
    PlaceEvent,
    RoomEvent,
    SummaryShown,
    WentTo,
    WordingChosen,
)
from kiosk.visit.events.template import TemplateNamed, TemplateNaming, TemplateReplaced, TemplateTaken
from kiosk.visit.outcome import Outcome
from kiosk.visit.updates.agenda import ticked
from kiosk.visit.updates.builder import built
from kiosk.visit.updates.exports import asked_for
from kiosk.visit.updates.paper import drawn_up
from kiosk.visit.updates.pen import with_pen
from kiosk.visit.updates.sheets import without_sheet
from kiosk.visit.updates.templates import asked_to_read, at_the_templates
from kiosk.visit.updates.walk import walked
from kiosk.visit.visit import WELCOME, Visit


def in_the_room(visit: Visit, event: RoomEvent) -> Outcome:
    """The visit after something that only happens in the room; elsewhere nothing changes."""
    consultation = visit.consultation
    if consultation is None:
        return visit, ()
    match event:
        case ConsultationBegun() | CodeAsked() | WentTo() | WordingChosen():
            return _in_place(visit, consultation, event)
        case NextAppointmentChosen(date):
            planned = replace(consultation, next_appointment=date)
            return drawn_up(replace(visit, consultation=planned, sheet=None))
        case PenTaken() | Drawn() | StrokeUndone() | DrawingCleared() | DrawingPrinted():
            return with_pen(visit, consultation, event), ()
        case SummaryShown():
            return drawn_up(replace(visit, consultation=replace(consultation, shows_summary=True)))
        case ExportAsked(kind):
            return asked_for(visit, consultation, kind)
        case ChoicesTaken() | ClosedDayToggled() | FacialSet() | AppliedAdded() | AppliedDropped():
            return built(visit, consultation, event), ()
        case NotesBegun() | NotesWritten():
            return built(visit, consultation, event), ()
        case TemplateTaken() | TemplateNaming() | TemplateNamed() | TemplateReplaced():
            return at_the_templates(visit, consultation, event)
        case _:
            return ticked(visit, consultation, event), ()


def _in_place(visit: Visit, consultation: Consultation, event: PlaceEvent) -> Outcome:
    match event:
        case ConsultationBegun():
            return _gone_to(visit, consultation, "agenda")
        case CodeAsked():
            return _gone_to(visit, consultation, "code")
        case WentTo(place):
            return _gone_to(visit, consultation, place)
        case WordingChosen(wording):
            return replace(visit, consultation=replace(consultation, wording=wording)), ()
        case _:
            assert_never(event)


def walked_in_the_room(visit: Visit, consultation: Consultation, event: WalkEvent) -> Outcome:
    """Next and Back go through the four places and the pages of the walkthrough; any page can be turned to."""
    if consultation.place not in PLACES:
        return _gone_to(visit, consultation, "door") if isinstance(event, WentBack) else (visit, ())
    is_walking = consultation.place == "walkthrough"
    match event:
        case TurnedTo():
            there, _ = walked(visit, event)
            return (visit, ()) if there is visit else drawn_up(_there(there, consultation, "walkthrough"))
        case WentNext() if is_walking and visit.page != visit.walk[-1]:
            return walked(visit, event)
        case WentBack() if is_walking and visit.page != visit.walk[0]:
            return walked(visit, event)
        case WentNext() | WentBack():
            at = PLACES.index(consultation.place) + (1 if isinstance(event, WentNext) else -1)
            return _gone_to(visit, consultation, PLACES[max(0, min(at, len(PLACES) - 1))])
        case _:
            return visit, ()


def _gone_to(visit: Visit, consultation: Consultation, place: Place) -> Outcome:
    """Another place; the walkthrough goes on at the page where it was. Templates are read as a consultation opens."""
    if place == "walkthrough" and visit.page == WELCOME:
        return walked_in_the_room(visit, replace(consultation, place="agenda"), TurnedTo(visit.walk[0]))
    visit, effects = drawn_up(_there(visit, consultation, place))
    if consultation.templates is not None or place not in PLACES:
        return visit, effects
    visit, reading = asked_to_read(visit)
    return visit, (*effects, *reading)


def _there(visit: Visit, consultation: Consultation, place: Place) -> Visit:
    """The visit at a place. The walkthrough has a text size of its own."""
    changes_size = (place == "walkthrough") != (consultation.place == "walkthrough")
    scale = visit.looks.scale
    moved = replace(consultation, place=place)
    if changes_size:
        moved = replace(moved, other_scale=scale)
        scale = consultation.other_scale
    looks = altered(visit.looks, scale=scale)
    return replace(without_sheet(visit), consultation=moved, looks=looks)
