"""What the clinic keeps of a consultation, each only where staff asks: a page, a note, files, and the next day."""

from __future__ import annotations

from itertools import accumulate

from kiosk.content.rich import Run, literal, runs_of
from kiosk.content.words import Words
from kiosk.plan.as_note import NotePassage, note_passages
from kiosk.plan.engine import plan_of
from kiosk.visit.blocks import Block, Columns, Prose, Runs, Tile, Tiles
from kiosk.visit.consultation import Export
from kiosk.visit.events.event import Event, Opened
from kiosk.visit.events.room import ExportAsked, NextAppointmentChosen, SummaryShown
from kiosk.visit.exports import ExportKind
from kiosk.visit.sheets import DateSheet, NoteSheet
from kiosk.visit.visit import Visit

_BOX = "[\u00a0]\u00a0"
"""Before what is still to do; it stays on one line with the first word."""
_FILES: tuple[tuple[ExportKind, str], ...] = (("calendar", "calendar"), ("fhir", "clinic"))


def clinic_blocks(visit: Visit) -> tuple[Block, ...]:
    """All of it as tiles, each of which can be left alone; below them what became of the files."""
    tiles = (
        *_next_appointment(visit),
        _tile(visit, "summary", SummaryShown(), "source"),
        _tile(visit, "note", Opened(NoteSheet()), "chat"),
    )
    files = tuple(_file_tile(visit, kind, icon) for kind, icon in _FILES)
    texts = tuple(runs_of(text) for text in dict.fromkeys(_named(visit, kind) for kind, _ in _FILES) if text)
    results: tuple[Block, ...] = (Prose(texts, look="note"),) if texts else ()
    return (*(Tiles((tile,), columns=1) for tile in tiles), Tiles(files, columns=2), *results)


def note_blocks(visit: Visit) -> tuple[Block, ...]:
    """The note to read, passage by passage, and a way to save it. On a wide glass it stands in two columns."""
    words, plan = visit.content.words, plan_of(visit.content, visit.record, visit.clinic)
    note = note_passages(visit.content, visit.clinic, visit.record, plan)
    passages = tuple(Prose((_passage(words, each),), look="note") for each in note)
    said = _file_says(visit, "note")
    return (
        Tiles((_file_tile(visit, "note", "source"),), columns=1),
        *((Prose((runs_of(said),), look="note"),) if said else ()),
        *((_in_columns(passages),) if visit.setting.is_wide else passages),
    )


def _passage(words: Words, passage: NotePassage) -> Runs:
    """Its title and, behind it, all that is said as sentences: what is open has a box."""
    said = words.joined(
        (_BOX if each.is_open else "") + words.sentence(" ".join(each.text.split())) for each in passage.said
    )
    title = (Run(words.label(passage.title), is_bold=True),) if passage.title else ()
    return (*title, *literal(said))


def _in_columns(passages: tuple[Prose, ...]) -> Columns:
    """Parted where both columns have about as many letters."""
    ends = list(accumulate(sum(len(run.text) for run in passage.texts[0]) for passage in passages))
    half = sum(end * 2 <= ends[-1] for end in ends) or 1
    return Columns((passages[:half], passages[half:]), (1, 1))


def _tile(visit: Visit, id: str, sends: Event, icon: str) -> Tile:
    words = visit.content.words
    return Tile(
        id=f"for-clinic-{id}",
        text=words.text(f"room.clinic.{id}"),
        note=words.text(f"room.clinic.{id}-note"),
        sends=sends,
        look="link",
        icon=icon,
    )


def _file_tile(visit: Visit, kind: ExportKind, icon: str) -> Tile:
    """Saves a file, where the clinic names a folder; off while it is being saved."""
    export = _export(visit, kind)
    can_save = visit.clinic.export.folder is not None and not (export and export.is_waiting)
    return Tile(
        id=f"save-{kind}",
        text=visit.content.words.text(f"room.clinic.save-{kind}"),
        sends=ExportAsked(kind) if can_save else None,
        look="link",
        icon=icon,
    )


def _file_says(visit: Visit, kind: ExportKind) -> str:
    """What became of a file, told truly; nothing where nobody asked for it."""
    words, export = visit.content.words, _export(visit, kind)
    if visit.clinic.export.folder is None:
        return words.text("room.clinic.no-folder")
    if export is None:
        return ""
    if export.fault is not None:
        return words.text(f"export.fault.{export.fault.value}")
    return (
        words.text("export.written", file=export.file_name)
        if export.file_name
        else words.text("room.clinic.saving")
    )


def _named(visit: Visit, kind: ExportKind) -> str:
    """What became of a file, with its name before it where there are several."""
    said = _file_says(visit, kind)
    if _export(visit, kind) is None:
        return said
    words = visit.content.words
    return words.text("room.clinic.file-says", file=words.text(f"room.clinic.save-{kind}"), said=said)


def _export(visit: Visit, kind: ExportKind) -> Export | None:
    exports = visit.consultation.exports if visit.consultation else ()
    return next((each for each in exports if each.kind == kind), None)


def _next_appointment(visit: Visit) -> tuple[Tile, ...]:
    words = visit.content.words
    day = visit.consultation.next_appointment if visit.consultation else None
    tile = Tile(
        id="next-appointment",
        text=words.text("room.next-appointment"),
        note=words.date(day, "full") if day else words.text("ui.none-set"),
        sends=Opened(DateSheet("next-appointment", (day or visit.setting.today).replace(day=1))),
        look="link",
        icon="calendar",
    )
    none = Tile(
        id="no-appointment", text=words.text("ui.no-event"), sends=NextAppointmentChosen(None), look="link"
    )
    return (tile, none) if day else (tile,)
