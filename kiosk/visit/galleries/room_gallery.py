"""Every screen of the consultation room in one list: the pad, the door, the four places, and the sheets over them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from kiosk.content.content import Content
from kiosk.content.walk import Compare, ShowFinding, Stages, Story
from kiosk.content.words import Words
from kiosk.panel import panel_of
from kiosk.plan.template import TemplateFault
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Looks
from kiosk.store.code import ALPHABET, LENGTH
from kiosk.visit.consultation import PLACES
from kiosk.visit.events.event import Event, Opened, PrintAsked, QuestionKept, TurnedTo, Typed
from kiosk.visit.events.looks import TextSized
from kiosk.visit.events.paper import HandoutRendered, PageImage, PrintProgressed
from kiosk.visit.events.room import (
    CautionTalkedThrough,
    CheckDiscussed,
    CodeAsked,
    ConsultationBegun,
    PrivateShown,
    WentTo,
    WordingChosen,
)
from kiosk.visit.events.setting import ContentRead, LanguageRead, WordsRead
from kiosk.visit.events.template import (
    TemplateFailed,
    TemplateNaming,
    TemplateReplaced,
    TemplateSaved,
    TemplatesRead,
)
from kiosk.visit.galleries.rehearsal import after, seen
from kiosk.visit.room.agenda_checks import checks_to_go_over
from kiosk.visit.sheets import InitialsSheet, MapSheet, NoteSheet, TemplateSheet, TextSizeSheet, UnseenSheet
from kiosk.visit.speech import Speech
from kiosk.visit.staff import Staff
from kiosk.visit.updates.templates import plan_as_template
from kiosk.visit.views import View
from kiosk.visit.visit import Setting, Visit
from kiosk.visit.wordings import fuller_ids

_ALOUD = Speech(is_on=True, reads_answers=True)
_TEMPLATE = "Abdomen, the usual way, with a facial"


def room_gallery(
    content: Content,
    clinic: Clinic,
    today: dt.date,
    pages: tuple[PageImage, ...],
    touches: Sequence[Event],
    *,
    looks: Looks,
    size: tuple[int, int],
    translations: tuple[Words, ...] = (),
) -> Iterator[tuple[str, View]]:
    """Each screen as (name, view). `touches` are what a patient answered; the rest as for the waiting room."""
    setting = Setting(room="consultation", today=today).on(panel_of(*size, clinic.mm_per_pixel))
    read: tuple[Event, ...] = (
        WordsRead(clinic, content.words),
        ContentRead(content),
        *map(LanguageRead, translations),
    )
    yield "room-pin", seen(after(Visit(setting=setting, looks=looks), *read))
    door = after(Visit(setting=replace(setting, staff=Staff(initials="MR"))), *read)
    door = replace(door, looks=looks)
    yield from _at_the_door(door)
    visit = after(door, ConsultationBegun(), *touches)
    own = next((question for question in visit.questions if question not in content.pack.own_questions), "")
    visit = after(visit, QuestionKept(own))
    yield "room-agenda", seen(visit)
    ticks = (CheckDiscussed(id) for id in checks_to_go_over(visit))
    raised = (CautionTalkedThrough(id) for id in content.pack.cautions)
    visit = after(visit, *raised, *ticks, PrivateShown(own))
    yield "room-agenda-ticked", seen(visit)
    yield from _sheets(visit)
    visit = yield from _places(visit, looks, pages)
    visit = after(visit, PrintAsked())
    ticket = visit.job.ticket if visit.job else 0
    yield "room-print-trouble", seen(after(visit, PrintProgressed(ticket, PrinterStatus.OUT_OF_PAPER)))


def _at_the_door(door: Visit) -> Iterator[tuple[str, View]]:
    """Before a visit is open."""
    yield "room-door", seen(door)
    code = after(door, CodeAsked(), *(Typed(letter) for letter in ALPHABET[: LENGTH - 1]))
    yield "room-code", seen(code)
    yield "room-code-slip", seen(after(code, Typed(ALPHABET[0])))
    yield "room-aloud-code", seen(replace(code, speech=_ALOUD))
    yield "room-agenda-empty", seen(after(door, ConsultationBegun()))


def _sheets(visit: Visit) -> Iterator[tuple[str, View]]:
    """What lies over the agenda."""
    sheets = (
        (InitialsSheet(""), "initials"),
        (UnseenSheet(), "unseen"),
        (MapSheet(), "map"),
        (TextSizeSheet(), "text-size"),
        (NoteSheet(), "note"),
    )
    for sheet, name in sheets:
        yield f"room-{name}", seen(after(visit, Opened(sheet)))
    yield "room-aloud-initials", seen(after(replace(visit, speech=_ALOUD), Opened(InitialsSheet(""))))


def _places(
    visit: Visit, looks: Looks, pages: tuple[PageImage, ...]
) -> Generator[tuple[str, View], None, Visit]:
    """The places after the agenda, one after another; the visit as it is in the last."""
    for place in PLACES[1:]:
        there = after(
            visit, WentTo(place), TextSized(max(looks.scale, 1.25 if place == "walkthrough" else 1.0))
        )
        if there.pages is not None:
            there = after(there, HandoutRendered(there.pages.ticket, b"%PDF-", pages))
        yield f"room-{place}", seen(there)
        if place == "walkthrough":
            yield from _in_fuller_words(there)
        if place == "builder":
            yield from _templates(there)
        visit = there
    return visit


def _in_fuller_words(visit: Visit) -> Iterator[tuple[str, View]]:
    """A page of each kind that has a fuller wording, in it."""
    visit = after(visit, WordingChosen("fuller"))
    for kind in (Story, Stages, ShowFinding, Compare):
        fitting = [
            page.id
            for page in visit.content.pack.pages
            if fuller_ids(visit, page) and any(isinstance(block, kind) for block in page.blocks)
        ]
        for page in fitting[:1]:
            yield f"room-fuller-{page}", seen(after(visit, TurnedTo(page)))


def _templates(visit: Visit) -> Iterator[tuple[str, View]]:
    """The clinic's templates: with the plan just saved as one, and one that is to be replaced."""
    known = visit.consultation.templates if visit.consultation else None
    template = plan_as_template(visit, _TEMPLATE)
    if known is None or template is None:
        return
    ticket = known.ticket
    visit = after(visit, Opened(TemplateSheet("kept")))
    yield "room-templates-none", seen(after(visit, TemplatesRead(ticket, (), 1)))
    shorter = replace(template, name="Three", sessions=3)
    visit = after(visit, TemplatesRead(ticket, (template, shorter)), TemplateReplaced(template.name))
    yield "room-templates", seen(after(visit, TemplateSaved(ticket + 1, "")))
    yield "room-template-trouble", seen(after(visit, TemplateFailed(ticket + 1, TemplateFault.NAME_TAKEN)))
    yield "room-template-name", seen(after(visit, TemplateNaming(template.name)))
    yield "room-template-replace", seen(after(visit, Opened(TemplateSheet("replace", template.name))))
