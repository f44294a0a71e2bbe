"""The child's side of the worker: reads content, makes handouts and pictures of them, and prints.

What computes is done at once; a print job waits in a thread of the worker's. Its pages are never in the hands of
two patients: one job at a time, and whatever may be left of an earlier one is taken away before the next.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import assert_never

from kiosk.content.content import Content
from kiosk.errors import CannotPrint, KioskError, Unreadable
from kiosk.memory import give_back
from kiosk.plan.record import Choices, Record
from kiosk.printing.printer import Patience, Printer, PrinterFault, PrinterStatus, print_and_wait
from kiosk.printing.sheets import pictures_of
from kiosk.visit.desk import MOST_RESULTS, PrintResult
from kiosk.visit.desk_events import PrintTestProgressed, QueueCleared
from kiosk.visit.effects import (
    CancelPrint,
    ClearQueue,
    HandoutLook,
    PaperEffect,
    Print,
    PrintSlip,
    PrintTest,
    ReadContent,
    ReadLanguages,
    RenderHandout,
    RenderSummary,
)
from kiosk.visit.events import Event
from kiosk.visit.paper_events import HandoutFailed, HandoutRendered, PageImage, PrintProgressed
from kiosk.visit.setting_events import ContentRead, ContentUnreadable, HolidaysRead, LanguageRead

Report = Callable[[Event], None]
Tell = Callable[[PrinterStatus], None]


def _no_slip(_effect: PrintSlip) -> bytes:
    raise CannotPrint("there is no slip here")


def _no_test_page() -> bytes:
    raise CannotPrint("there is no test page here")


def _clock() -> str:
    """The time on the clinic's wall, as 14:05."""
    return dt.datetime.now().astimezone().strftime("%H:%M")


def _all_is_well(_content: Content) -> None:
    """There is nothing to look at."""


def record_of_nobody(content: Content) -> Record:
    """A visit of nobody, with a course of sessions, since that makes the pages with the most on them."""
    course = next((option.id for option in content.pack.options if option.treatments), None)
    return Record(
        pack=content.pack.pack,
        today=content.pack.made_on,
        language=content.words.language,
        choices=Choices(option=course),
    )


@dataclass(slots=True, kw_only=True)
class PaperRunner:
    """One clinic's paper: `read` gives the content in a language, `render` the pages of an effect as a PDF.

    Both raise KioskError. `check` raises it too, where the clinic's settings do not go with what was read.
    `holidays` gives the public holidays that the glass is to know.
    `languages` names those that `read` can be asked for.
    `say` gives the words in which the glass can say that there is no pack to show.
    `page_width` is the width of a page's picture in pixels, `sweep_s` the seconds between
    two tries to take pages away from a printer that does not answer.
    """

    read: Callable[[str], Content]
    render: Callable[[Content, RenderHandout | RenderSummary], bytes]
    printer: Printer
    check: Callable[[Content], None] = _all_is_well
    holidays: Callable[[], tuple[dt.date, ...]] | None = None
    say: Callable[[str], Event] | None = None
    languages: Callable[[], tuple[str, ...]] = tuple
    test_page: Callable[[], bytes] = _no_test_page
    slip: Callable[[PrintSlip], bytes] = _no_slip
    now: Callable[[], str] = _clock
    page_width: int = 620
    patience: Patience = Patience()
    sweep_s: float = 2.0
    _contents: dict[str, Content] = field(default_factory=dict)
    _cancelled: dict[int, threading.Event] = field(default_factory=dict)
    _results: deque[PrintResult] = field(default_factory=lambda: deque(maxlen=MOST_RESULTS))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _tray: threading.Lock = field(default_factory=threading.Lock)
    _closing: threading.Event = field(default_factory=threading.Event)
    _may_lie: bool = True

    def do(self, effect: PaperEffect, report: Report) -> None:
        """Carry out one effect and report what came of it."""
        match effect:
            case ReadContent():
                self._read(effect, report)
            case ReadLanguages(besides):
                self._read_others(besides, report)
            case RenderHandout() | RenderSummary():
                self._render(effect, report)
            case Print():
                self._print(effect, report)
            case PrintSlip():
                self._print_slip(effect, report)
            case CancelPrint():
                self._cancellation(effect.ticket).set()
            case PrintTest():
                self._print_test(effect, report)
            case ClearQueue():
                self._clear(effect, report)
            case _:
                assert_never(effect)

    def results(self) -> tuple[PrintResult, ...]:
        """How the last prints ended, the last one first. Kept in memory only, and nothing of whose they were."""
        with self._lock:
            return tuple(self._results)

    def content_in(self, language: str) -> Content:
        """The content in a language, read once. Raises KioskError."""
        if language not in self._contents:
            self._contents[language] = self.read(language)
        return self._contents[language]

    def sweep(self) -> None:
        """Take away what an earlier kiosk may have left at the printer. Waits for a printer that is out of reach."""
        while not self._closing.is_set():
            with self._tray:
                if self._is_swept():
                    return
            self._closing.wait(self.sweep_s)

    def close(self) -> None:
        """Cancel what is being printed."""
        self._closing.set()
        with self._lock:
            for cancelled in self._cancelled.values():
                cancelled.set()

    def _read(self, effect: ReadContent, report: Report) -> None:
        try:
            content = self.read(effect.language)
            self._contents[effect.language] = content
            # The glass waits for nothing else, so what takes long comes after.
            report(ContentRead(content))
            self.check(content)
            if self.holidays is not None:
                report(HolidaysRead(self.holidays()))
        except Unreadable as fault:
            self._apologise(effect, tuple(str(problem) for problem in fault.problems), report)
        except KioskError as fault:
            self._apologise(effect, (str(fault),), report)
        else:
            self._warm_up(content)

    def _read_others(self, besides: str, report: Report) -> None:
        """Read every other language. One that cannot be used is not offered; staff is told on stderr."""
        for language in self.languages():
            if language == besides:
                continue
            try:
                report(LanguageRead(self.content_in(language).words))
            except KioskError as fault:
                sys.stderr.write(f"{fault}\n")

    def _apologise(self, effect: ReadContent, sentences: tuple[str, ...], report: Report) -> None:
        if self.say is not None:
            with suppress(KioskError):  # With no words at all the glass shows the clinic's name and number.
                report(self.say(effect.language))
        report(ContentUnreadable(sentences))

    def _warm_up(self, content: Content) -> None:
        """Make one handout for nobody: the first one costs several times what the next ones do."""
        with suppress(KioskError):  # Whoever asks for a real one is told.
            pdf = self.render(content, RenderHandout(0, record_of_nobody(content), HandoutLook()))
            pictures_of(pdf, self.page_width)
        give_back()

    def _render(self, effect: RenderHandout | RenderSummary, report: Report) -> None:
        try:
            pdf = self.render(self.content_in(effect.record.language), effect)
            pages = tuple(
                PageImage(page.width, page.height, page.pixels, page.text)
                for page in pictures_of(pdf, self.page_width)
            )
        except KioskError as fault:
            report(HandoutFailed(effect.ticket, str(fault)))
        else:
            report(HandoutRendered(effect.ticket, pdf, pages))

    def _print(self, effect: Print, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintProgressed(effect.ticket, status))

        self._print_alone(effect.ticket, effect.pdf, tell, is_test=False)

    def _print_slip(self, effect: PrintSlip, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintProgressed(effect.ticket, status))

        try:
            pdf = self.slip(effect)
        except KioskError:
            tell(PrinterStatus.NOT_PAGES)
            return
        self._print_alone(effect.ticket, pdf, tell, is_test=False)

    def _print_test(self, effect: PrintTest, report: Report) -> None:
        def tell(status: PrinterStatus) -> None:
            report(PrintTestProgressed(effect.ticket, status))

        try:
            pdf = self.test_page()
        except KioskError:
            tell(PrinterStatus.NOT_PAGES)
            return
        self._print_alone(effect.ticket, pdf, tell, is_test=True)

    def _clear(self, effect: ClearQueue, report: Report) -> None:
        """Cancel what is being printed, and whatever else of ours lies at the printer."""
        with self._lock:
            for cancelled in self._cancelled.values():
                cancelled.set()
        with self._tray:
            self._may_lie = True
            report(QueueCleared(effect.ticket, self._is_swept()))

    def _print_alone(self, ticket: int, pdf: bytes, tell: Tell, *, is_test: bool) -> None:
        cancelled = self._cancellation(ticket)
        with self._tray:
            status = self._printed(pdf, cancelled, tell)
            self._may_lie = not status.is_good
        with self._lock:
            self._cancelled.pop(ticket, None)
            self._results.appendleft(PrintResult(self.now(), status, is_test))
        if self._may_lie:
            self.sweep()

    def _printed(self, pdf: bytes, cancelled: threading.Event, tell: Tell) -> PrinterStatus:
        try:
            if self._may_lie:
                self.printer.cancel_all()
        except PrinterFault as fault:
            tell(fault.status)
            return fault.status
        return print_and_wait(self.printer, pdf, tell, cancelled, self.patience)

    def _is_swept(self) -> bool:
        """Whether nothing of ours can be left at the printer; tries to make it so."""
        if self._may_lie:
            try:
                self.printer.cancel_all()
            except PrinterFault:
                return False
            self._may_lie = False
        return True

    def _cancellation(self, ticket: int) -> threading.Event:
        with self._lock:
            return self._cancelled.setdefault(ticket, threading.Event())
