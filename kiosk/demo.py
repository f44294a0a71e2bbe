"""The `demo` command: one scripted visit through the real screens, by real touches, to a handout in a folder.

Nothing here reaches past the glass: a finger goes down on what is to be seen and comes up again. No display is needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec
from PySide6.QtCore import QEventLoop, QPoint
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.duties import duties_of
from kiosk.errors import KioskError
from kiosk.paths import Places
from kiosk.settings import Printer
from kiosk.ui.application import open_application
from kiosk.ui.host import Host, today
from kiosk.ui.window import KioskWindow
from kiosk.visit.effects import Effect, ReadContent
from kiosk.visit.events import Event
from kiosk.visit.visit import Setting, Visit
from kiosk.worker import Worker

GLASS = (1080, 1920)
PATIENCE_S = 20.0

SCRIPT: tuple[tuple[str, ...], ...] = (
    ("full-path",),
    ("map", "step-where", "abdomen", "thighs"),
    ("next", "old"),
    ("next", "tone-4"),
    ("map", "step-hope", "most"),
    ("map", "step-how-it-works", "next"),
    ("stage-2",),
    ("stage-3",),
    ("stage-4",),
    ("map", "step-what-to-expect", "how-to-read-ia-1"),
    ("close", "sources"),
    ("close",),
    ("map", "step-hope-again", "some"),
    ("map", "step-risks", "next"),
    ("next", "rare-for-everyone"),
    ("map", "step-health", "cold-sores"),
    ("map", "step-ways-to-go", "row-bad"),
    ("about-microneedling-aquagold", "talk-microneedling-aquagold"),
    ("map", "step-aquagold"),
    ("map", "step-what-matters", "smoother-texture", "strong-evidence"),
    ("map", "step-day-by-day", "next"),
    ("map", "step-common-questions", "how-soon"),
    ("close", "map", "step-your-questions", "does-it-hurt", "write", "key-w", "key-h", "key-y"),
    ("key-done",),
    ("map", "step-ready", "ready-sure.no", "ready-informed.yes"),
    ("map", "step-plan"),
    ("next", "more-sessions"),
    ("special-day", "later", "later"),
    ("close", "next"),
    ("text-size", "size-150"),
    ("close",),
    ("text-size", "size-100", "close", "next"),
)
"""What the patient touches, page by page; a picture is taken after each row."""


def run(
    *, out: Path, clinic: Path | None = None, packs: Path | None = None, finger: Finger | None = None
) -> int:
    """Do the visit and save its screens as `out/<nn>-<page>.png` and its pages as `out/handout/*.pdf`.

    Returns 0 when a handout lies in the folder and the kiosk is wiped, 1 when anything went wrong.

    Raises:
        Unreadable: the clinic's settings cannot be used.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    settings = msgspec.structs.replace(
        read_clinic(clinic or paths.CLINIC), printer=Printer(folder=str(out.resolve() / "handout"))
    )
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as state:
        early: list[Event] = []
        tell: Callable[[Event], None] = early.append
        places = Places(clinic=clinic or paths.CLINIC, packs=packs or paths.PACKS, state=Path(state))
        worker: Worker[Effect, Event] = Worker(duties_of(settings, places), lambda event: tell(event))  # noqa: PLW0108
        worker.start()
        worker.do(ReadContent(settings.language))
        try:
            application = open_application()
            window = KioskWindow(settings)
            host = Host(Visit(setting=Setting(today=today(), clinic=settings)), window, worker.do)
            tell = host.happened.emit
            for event in early:
                host.take(event)
            host.open()
            window.open(GLASS)
            return Tour(application, window, host, out, finger or TouchScreen()).walk()
        finally:
            worker.stop()


class Finger(Protocol):
    """Touches a place of the window, in its pixels, and lets go at the same place."""

    def __call__(self, window: KioskWindow, place: QPoint) -> None:
        """Touch the place."""


class TouchScreen:
    """A finger of Qt's own: touch events as a touch screen's driver would bring them."""

    def __init__(self) -> None:
        self._device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)

    def __call__(self, window: KioskWindow, place: QPoint) -> None:
        """A finger goes down, and up again."""
        QTest.touchEvent(window, self._device).press(0, place, window)
        QApplication.processEvents()
        QTest.touchEvent(window, self._device).release(0, place, window)


class Tour:
    """A patient's walk through the window's screens: a finger on the glass, and a camera."""

    def __init__(
        self, application: QApplication, window: KioskWindow, host: Host, out: Path, finger: Finger
    ) -> None:
        self._application = application
        self._window = window
        self._host = host
        self._out = out
        self._shots = 0
        self._finger = finger

    def walk(self) -> int:
        """The whole script; 1 with a sentence on stderr where it could not go on."""
        try:
            self._until(lambda: self._host.visit.setting.content is not None, "the pack was not read")
            self._snap("attract")
            self._press(self._window.rect().center())
            self._until(lambda: self._host.visit.is_awake, "the screen did not wake")
            self._snap("welcome")
            for row in SCRIPT:
                for id in row:
                    self.touch(id)
                self._snap(self._host.visit.page)
            self._print()
        except KioskError as fault:
            sys.stderr.write(f"demo: {fault}\n")
            return 1
        return 0

    def touch(self, id: str) -> None:
        """Touch what has this name, paging down to it where it lies below.

        Raises:
            KioskError: it is not to be seen, or it is off.
        """
        for _ in range(12):
            place = self._place_of(id)
            if place is not None:
                self._press(place)
                return
            if not self._page_down():
                break
        raise KioskError(f"'{id}' is not to be touched on '{self._host.visit.page}'")

    def _print(self) -> None:
        self._until(lambda: bool(self._host.visit.pages and self._host.visit.pages.pdf), "no pages were made")
        self._snap("pages")
        self.touch("print")
        self._until(self._is_print_over, "the print did not end")
        job = self._host.visit.job
        if job is None or not job.status.is_good:
            raise KioskError(f"the pages did not come out: {job.status.value if job else 'no job'}")
        self._snap("take-your-pages")
        self.touch("have-pages")
        self._until(lambda: not self._host.visit.is_awake, "the screen was not wiped")
        self._snap("wiped")

    def _is_print_over(self) -> bool:
        job = self._host.visit.job
        return job is not None and job.status.is_final

    def _place_of(self, id: str) -> QPoint | None:
        """The middle of what has this name, where all of it is to be seen; in the window's pixels."""
        for found in self._window.findChildren(QWidget, id):
            if not found.isVisible() or found.visibleRegion().isEmpty():
                continue
            seen = found.visibleRegion().boundingRect()
            if seen.height() * 2 >= found.height():
                return found.mapTo(self._window, seen.center())
        return None

    def _page_down(self) -> bool:
        place = self._place_of("more-below")
        if place is None:
            return False
        self._press(place)
        return True

    def _press(self, place: QPoint) -> None:
        self._finger(self._window, place)
        self._be_still()

    def _be_still(self) -> None:
        """Let what was sent arrive, and what moves come to its end."""
        self._application.processEvents()
        self._window.settle()
        self._application.processEvents()

    def _until(self, holds: Callable[[], bool], complaint: str) -> None:
        """Wait for the worker.

        Raises:
            KioskError: with the complaint, when it takes too long.
        """
        ends = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > ends:
                raise KioskError(complaint)
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        self._be_still()

    def _snap(self, name: str) -> None:
        self._shots += 1
        file = self._out / f"{self._shots:02}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise KioskError(f"{file}: this picture cannot be written")
