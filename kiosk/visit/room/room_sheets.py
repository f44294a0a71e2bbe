"""What the sheets of the consultation room hold."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Block, Prose, Tiles
from kiosk.visit.events.room import InitialsGiven
from kiosk.visit.keyboard import keyboard, letters_of, turn_key
from kiosk.visit.pages.pair_blocks import pair_blocks
from kiosk.visit.room.agenda_patient import unseen_tiles
from kiosk.visit.room.builder_sheets import builder_sheet
from kiosk.visit.room.clinic_blocks import note_blocks
from kiosk.visit.room.template_sheets import template_sheet
from kiosk.visit.sheets import BuilderSheet, InitialsSheet, NoteSheet, PairSheet, TemplateSheet, UnseenSheet
from kiosk.visit.updates.agenda import LONGEST_INITIALS
from kiosk.visit.visit import Visit


def room_sheet(
    visit: Visit, sheet: InitialsSheet | NoteSheet | UnseenSheet | PairSheet | BuilderSheet | TemplateSheet
) -> tuple[str, tuple[Block, ...]]:
    """The title and the blocks of a sheet."""
    words = visit.content.words
    match sheet:
        case InitialsSheet(caution):
            return words.text("room.initials-title"), _initials(visit, caution)
        case NoteSheet():
            return words.text("room.clinic.note"), note_blocks(visit)
        case UnseenSheet():
            return words.text("room.unseen-title"), (Tiles(unseen_tiles(visit), columns=2, wide_columns=4),)
        case PairSheet(options):
            return words.text("room.compare-two"), pair_blocks(visit, options)
        case TemplateSheet():
            return template_sheet(visit, sheet)
        case _:
            return builder_sheet(visit, sheet)


def _initials(visit: Visit, caution: str) -> tuple[Block, ...]:
    words = visit.content.words
    typed = visit.typed[:LONGEST_INITIALS]
    rows = tuple("".join(filter(str.isalpha, row)).upper() for row in letters_of(visit))
    keys = keyboard(
        words,
        [row for row in rows if row],
        typed=typed,
        shown=typed,
        hint=words.text("room.initials-hint"),
        done=InitialsGiven(caution) if typed else None,
        is_full=len(typed) >= LONGEST_INITIALS,
        turn=turn_key(visit),
    )
    return Prose((runs_of(words.text("room.initials-text")),), look="intro"), keys
