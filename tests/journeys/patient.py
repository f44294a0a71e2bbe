"""A patient without a pixel: touches what the view offers by its id, and a desk that does the effects at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, Self

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_spellings
from kiosk.content.words import Words
from kiosk.plan.template import Template, TemplateFault, file_stem
from kiosk.printing.printer import FoundPrinter, PrinterStatus
from kiosk.settings import Clinic
from kiosk.speech.voice import SpeechFault
from kiosk.store.code import new_code
from kiosk.store.pin import MOST_MISSES, WAITS_S
from kiosk.store.trouble import Trouble
from kiosk.visit.blocks import (
    Bands,
    Banner,
    Block,
    Card,
    Columns,
    Drawing,
    Fields,
    Keys,
    Lines,
    Month,
    Prose,
    Rows,
    Steppers,
    Tile,
    Tiles,
)
from kiosk.visit.desk import Look, PrintResult
from kiosk.visit.effects import (
    CancelPrint,
    CheckPin,
    Chime,
    Claim,
    ClearQueue,
    Effect,
    HandOver,
    LookOver,
    Print,
    PrintSlip,
    PrintTest,
    ReadContent,
    ReadLanguages,
    ReadSpellings,
    ReadTemplates,
    RenderHandout,
    RenderSummary,
    Reword,
    SaveTemplate,
    Speak,
    StopSpeaking,
    TakeBack,
    WriteExport,
)
from kiosk.visit.events.desk import LookedOver, PrintTestProgressed, QueueCleared
from kiosk.visit.events.event import Event, Opened, Woken
from kiosk.visit.events.hand_over import Claimed, ClaimFailed, HandedOver, TakenBack
from kiosk.visit.events.paper import HandoutRendered, PageImage, PrintProgressed
from kiosk.visit.events.room import ExportFailed, ExportWritten
from kiosk.visit.events.setting import ContentRead, LanguageRead, SecondPassed, SpellingsRead, WordsRead
from kiosk.visit.events.speech import Heard, SpeechFailed
from kiosk.visit.events.staff import PinAccepted, PinMissing, PinRefused
from kiosk.visit.events.template import TemplateFailed, TemplateSaved, TemplatesRead
from kiosk.visit.exports import ENDINGS, ExportFault
from kiosk.visit.health import Facts
from kiosk.visit.outcome import Outcome
from kiosk.visit.sheets import MeaningSheet
from kiosk.visit.show import view_of
from kiosk.visit.update import update
from kiosk.visit.views import AttractView, PadView, PageView, StillThereView, View
from kiosk.visit.visit import Setting, fresh

TODAY = dt.date(2026, 11, 23)


OURS = FoundPrinter(name="Front-Desk")
FACTS = Facts(today=TODAY, printer=OURS, has_queue=True, kept_lines=(), touch_screens=1)
WELL = Look(facts=FACTS, printers=(OURS,), results=(PrintResult("14:05", PrinterStatus.PRINTED),))
"""A kiosk where everything is well, and one print came out."""


@dataclass
class Desk:
    """Does what effects ask for, at once. `says` is what the printer answers, in order."""

    content: Content
    clinic: Clinic
    says: tuple[PrinterStatus, ...] = (PrinterStatus.PRINTING, PrinterStatus.PRINTED)
    rendered: list[RenderHandout] = field(default_factory=list)
    printed: list[Print] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    summaries: list[RenderSummary] = field(default_factory=list)
    written: list[WriteExport] = field(default_factory=list)
    fault: ExportFault | None = None
    pin: str | None = "739184"
    misses: int = 0
    looks: int = 0
    found: Look | None = WELL
    can_clear: bool = True
    shelf: dict[str, bytes] = field(default_factory=dict)
    slips: list[PrintSlip] = field(default_factory=list)
    translations: tuple[Words, ...] = ()
    templates: list[Template] = field(default_factory=list)
    template_fault: TemplateFault | None = None
    saves: list[SaveTemplate] = field(default_factory=list)
    spoken: list[Speak] = field(default_factory=list)
    silenced: list[int] = field(default_factory=list)
    chimes: int = 0
    hearing: SpeechFault | Literal["at once", "later"] = "at once"
    """When a text has been heard to its end; or why it cannot be."""
    voiceless: tuple[str, ...] = ()
    """Languages that there is no voice for."""

    def made(self) -> RenderHandout:
        """What was last asked for of the paper."""
        return self.rendered[-1]

    def does(self, effect: Effect) -> tuple[Event, ...]:
        """The events that come of an effect."""
        match effect:
            case ReadContent():
                return (WordsRead(self.clinic, self.content.words), ContentRead(self.content))
            case ReadLanguages():
                return tuple(LanguageRead(words) for words in self.translations)
            case RenderHandout(ticket):
                self.rendered.append(effect)
                pages = tuple(PageImage(1, 1, bytes(4), (("Made for you alone.", ""),)) for _ in range(4))
                return (HandoutRendered(ticket, b"%PDF-" + str(ticket).encode(), pages),)
            case RenderSummary(ticket):
                self.summaries.append(effect)
                return (HandoutRendered(ticket, b"%PDF-summary", (PageImage(1, 1, bytes(4)),)),)
            case WriteExport(ticket, kind=kind):
                self.written.append(effect)
                fault = self.fault
                name = f"ana.{ENDINGS[kind]}"
                return (ExportFailed(ticket, fault) if fault else ExportWritten(ticket, name),)
            case ReadTemplates(ticket):
                return (TemplatesRead(ticket, tuple(self.templates)),)
            case SaveTemplate(ticket, template):
                self.saves.append(effect)
                if self.template_fault is not None:
                    return (TemplateFailed(ticket, self.template_fault),)
                others = [one for one in self.templates if one.name != template.name]
                self.templates = [*others, template]
                return (TemplateSaved(ticket, f"{file_stem(template.name)}.yaml"),)
            case ReadSpellings(language):
                return (SpellingsRead(read_spellings(paths.INTERFACE, language)),)
            case Print(ticket):
                self.printed.append(effect)
                return tuple(PrintProgressed(ticket, status) for status in self.says)
            case PrintSlip(ticket):
                self.slips.append(effect)
                return tuple(PrintProgressed(ticket, status) for status in self.says)
            case CancelPrint(ticket):
                self.cancelled.append(ticket)
                return ()
            case HandOver(ticket, record):
                code = new_code(ticket.to_bytes(32, "big")).shown
                self.shelf[code] = record
                return (HandedOver(ticket, code),)
            case TakeBack(ticket, code):
                self.shelf.pop(code, None)
                return (TakenBack(ticket),)
            case Reword(code=code, record=record):
                if code in self.shelf:
                    self.shelf[code] = record
                return ()
            case Claim(ticket, code):
                if code not in self.shelf:
                    return (ClaimFailed(ticket, Trouble.GONE),)
                return (Claimed(ticket, self.shelf.pop(code)),)
            case Speak(ticket=ticket):
                if effect.language in self.voiceless:
                    return (SpeechFailed(ticket, SpeechFault.NO_LANGUAGE),)
                self.spoken.append(effect)
                if isinstance(self.hearing, SpeechFault):
                    return (SpeechFailed(ticket, self.hearing),)
                return (Heard(ticket),) if self.hearing == "at once" else ()
            case StopSpeaking(ticket):
                self.silenced.append(ticket)
                return ()
            case Chime():
                self.chimes += 1
                return ()
            case CheckPin(ticket, pin):
                return (self.tries(ticket, pin),)
            case LookOver(ticket):
                self.looks += 1
                return (LookedOver(ticket, self.found),)
            case PrintTest(ticket):
                return tuple(PrintTestProgressed(ticket, status) for status in self.says)
            case ClearQueue(ticket):
                return (QueueCleared(ticket, self.can_clear),)

    def tries(self, ticket: int, pin: str) -> Event:
        """What the lock says to a PIN."""
        if self.pin is None:
            return PinMissing(ticket)
        if pin == self.pin and self.misses < MOST_MISSES:
            return PinAccepted(ticket)
        self.misses += 1
        is_locked = self.misses >= MOST_MISSES
        return PinRefused(ticket, 0 if is_locked else WAITS_S[self.misses - 1], is_locked)


class Patient:
    """One person at a kiosk, from the attract screen on."""

    def __init__(self, desk: Desk, setting: Setting | None = None) -> None:
        self.desk = desk
        self.visit = fresh(setting or Setting(today=TODAY, clinic=desk.clinic))
        self.sends(*desk.does(ReadContent("en")))

    @property
    def view(self) -> View:
        """What is to be seen."""
        view = view_of(self.visit)
        assert view is not None
        return view

    @property
    def page(self) -> PageView:
        """The page that is to be seen."""
        assert isinstance(self.view, PageView)
        return self.view

    @property
    def tiles(self) -> dict[str, Tile]:
        """Everything that can be touched or is off, by id; the sheet's own first, as it lies on top."""
        return {tile.id: tile for tile in tiles_of(self.view)}

    def touches(self, *ids: str) -> Self:
        """Touch tiles one after another; each must be there and must not be off."""
        for id in ids:
            assert id in self.tiles, f"there is no '{id}' on '{self.visit.page}': {sorted(self.tiles)}"
            event = self.tiles[id].sends
            assert event is not None, f"'{id}' is off"
            self.sends(event)
        return self

    def wakes(self) -> Self:
        """Touch the attract screen."""
        assert isinstance(self.view, AttractView)
        return self.sends(Woken())

    def types_pin(self, pin: str) -> Self:
        """Type a PIN on the pad, and touch Done."""
        return self.touches(*(f"pin-{digit}" for digit in pin), "pin-done")

    def goes_to(self, page: str) -> Self:
        """Touch Next until a page is there."""
        for _ in range(100):
            if self.visit.page == page:
                return self
            self.touches("next")
        raise AssertionError(f"Next never comes to '{page}'")

    def sends(self, *events: Event) -> Self:
        """Let events happen, and the desk do what comes of them."""
        for event in events:
            self._settle(update(self.visit, event))
        return self

    def waits(self, seconds: int) -> Self:
        """Touch nothing for so long."""
        return self.sends(*(SecondPassed(TODAY) for _ in range(seconds)))

    def _settle(self, outcome: Outcome) -> None:
        self.visit, effects = outcome
        for effect in effects:
            for event in self.desk.does(effect):
                self._settle(update(self.visit, event))


def tiles_of(view: View) -> Iterator[Tile]:
    """All tiles of a view in reading order, those of the sheet last."""
    if isinstance(view, StillThereView):
        yield view.here
    if isinstance(view, PadView):
        yield from view.pad.keys
        if view.close is not None:
            yield view.close
    if not isinstance(view, PageView):
        return
    yield from (tile for tile in (view.switch, view.way) if tile is not None)
    for block in (*view.blocks, *view.foot):
        yield from tiles_in(block)
    if view.aloud is not None:
        yield from view.aloud.tiles
    frame = view.frame
    for tile in (frame.back, frame.here.tile, frame.next, frame.text_size, frame.help, frame.finish):
        if tile is not None:
            yield tile
    if view.sheet:
        yield view.sheet.close
        for block in (*view.sheet.blocks, *view.sheet.foot):
            yield from tiles_in(block)


def tiles_in(block: Block) -> Iterator[Tile]:
    """The tiles of one block."""
    match block:
        case Tiles() | Banner():
            yield from block.tiles
        case Card(tile=tile) if tile:
            yield tile
        case Columns(columns):
            for each in (each for column in columns for each in column):
                yield from tiles_in(each)
        case Bands(bands):
            yield from (band.tile for band in bands)
        case Rows(rows):
            yield from (row.tile for row in rows if row.tile)
        case Fields(fields):
            yield from (field.tile for field in fields)
        case Steppers(steppers):
            yield from (tile for stepper in steppers for tile in (stepper.minus, stepper.plus))
        case Month():
            yield from (block.earlier, block.later, *(day for day in block.days if day))
        case Keys():
            yield from block.offers or ()
            yield from (tile for row in block.rows for tile in row)
        case Drawing(picture, sends=sends):
            by_reply = dict(sends)
            for target in picture.targets:
                yield Tile(id=f"on-picture-{target.reply}", text=target.reply, sends=by_reply[target.reply])
        case Prose(texts):
            for runs in texts:
                for run in runs:
                    if run.glossary:
                        yield Tile(
                            id=f"word-{run.glossary}", text=run.text, sends=Opened(MeaningSheet(run.glossary))
                        )


def texts_of(view: View) -> Iterator[str]:
    """Every text of a page's blocks, for laws about what is said."""
    if not isinstance(view, PageView):
        return
    yield view.title
    for block in blocks_of(view):
        yield from _texts_in(block)


def blocks_of(view: PageView) -> Iterator[Block]:
    """All blocks of a page and its sheet, those in columns one by one."""
    blocks = (*view.blocks, *view.foot, *(view.sheet.blocks if view.sheet else ()))
    for block in blocks:
        if isinstance(block, Columns):
            yield from (each for column in block.columns for each in column)
        else:
            yield block


def _texts_in(block: Block) -> Iterator[str]:
    match block:
        case Prose(texts) | Banner(texts=texts) | Lines(texts):
            yield from ("".join(run.text for run in runs) for runs in texts)
        case Rows(rows):
            for row in rows:
                yield from (row.title, *("".join(run.text for run in runs) for runs in row.texts))
        case Card(title=title, aside=aside, texts=texts):
            yield from (title + aside, *("".join(run.text for run in runs) for runs in texts))
        case Bands(bands):
            for band in bands:
                yield from ("".join(run.text for run in runs) for runs in band.texts)
    yield from (tile.text for tile in tiles_in(block))
