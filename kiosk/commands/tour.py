"""A tour of the glass by real touches: a finger that goes down on what is to be seen, and a camera.

Nothing here reaches past the glass. No display is needed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.commands.picture_file import write_picture
from kiosk.errors import KioskError
from kiosk.ui.host import Host
from kiosk.ui.window import KioskWindow
from kiosk.visit.views import ABOVE, BELOW

PATIENCE_S = 20.0
_MOST_PRESSES = 60
_MOST_PIECES = 12


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
    """One window and its loop, walked through by a finger; `out` takes the pictures, numbered from `shots`."""

    def __init__(
        self,
        application: QApplication,
        window: KioskWindow,
        host: Host,
        out: Path,
        finger: Finger,
        shots: int = 0,
    ) -> None:
        self._application = application
        self.window = window
        self.host = host
        self._out = out
        self.shots = shots
        self._finger = finger

    def touch(self, id: str) -> None:
        """Touch what has this name, paging down to it where it lies below, or else back up.

        Raises:
            KioskError: it is not to be seen, or it is off.
        """
        for band in (BELOW, ABOVE):
            for _ in range(_MOST_PIECES):
                place = self._place_of(id)
                if place is not None:
                    self.press(place)
                    return
                if not self._page_by(band):
                    break
        raise KioskError(f"'{id}' is not to be touched on '{self.host.visit.page}'")

    def switch_to(self, id: str) -> None:
        """Choose what has this name with two switches: one moves the ring, and the other chooses what is in it.

        Raises:
            KioskError: the ring does not come to it.
        """
        for _ in range(_MOST_PRESSES):
            is_on_it = self._is_in_ring(id)
            focused = QApplication.focusWidget()
            self._press_switch(Qt.Key.Key_Return if is_on_it else Qt.Key.Key_Space)
            if is_on_it and focused is not None and focused.objectName() == id:
                return
        raise KioskError(f"the ring does not come to '{id}' on '{self.host.visit.page}'")

    def _is_in_ring(self, id: str) -> bool:
        screen, place = self.window.shown, self._place_of(id)
        ring = screen.ring if screen is not None else None
        if screen is None or ring is None or place is None:
            return False
        return ring.isVisible() and ring.geometry().contains(screen.mapFrom(self.window, place))

    def _press_switch(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key)
        self._be_still()

    def _place_of(self, id: str) -> QPoint | None:
        """The middle of what has this name, where all of it is to be seen; in the window's pixels."""
        for found in self.window.findChildren(QWidget, id):
            if not found.isVisible() or found.visibleRegion().isEmpty():
                continue
            seen = found.visibleRegion().boundingRect()
            if seen.height() * 2 >= found.height():
                return found.mapTo(self.window, seen.center())
        return None

    def _page_by(self, band: str) -> bool:
        place = self._place_of(band)
        if place is None:
            return False
        self.press(place)
        return True

    def touch_rows(self, rows: Iterable[tuple[str, ...]], name: Callable[[], str]) -> None:
        """Touch row after row; a picture is taken after each, called what `name` says then."""
        for row in rows:
            for id in row:
                self.touch(id)
            self.snap(name())

    def print(self) -> None:
        """Touch Print once the pages are made, and wait until they are out.

        Raises:
            KioskError: they were not made, or did not come out.
        """
        self.until(lambda: bool(self.host.visit.pages and self.host.visit.pages.pdf), "no pages were made")
        self.snap("pages")
        self.touch("print")
        self.until(self._is_print_over, "the print did not end")
        job = self.host.visit.job
        if job is None or not job.status.is_good:
            raise KioskError(f"the pages did not come out: {job.status.value if job else 'no job'}")
        self.snap("printed")

    def _is_print_over(self) -> bool:
        job = self.host.visit.job
        return job is not None and job.status.is_final

    def press(self, place: QPoint) -> None:
        """A finger goes down here and comes up again."""
        self._finger(self.window, place)
        self._be_still()

    def _be_still(self) -> None:
        """Let what was sent arrive, and what moves come to its end."""
        self._application.processEvents()
        self.window.settle()
        self._application.processEvents()

    def until(self, holds: Callable[[], bool], complaint: str) -> None:
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

    def until_over(self, part: Callable[[], object], complaint: str) -> None:
        """Wait for what comes part by part, for each anew; it is over where `part` tells None.

        Raises:
            KioskError: with the complaint, when one part takes too long.
        """

        def is_past(before: object) -> bool:
            return part() != before

        now = part()
        while now is not None:
            self.until(partial(is_past, now), complaint)
            now = part()

    def snap(self, name: str) -> None:
        """Take a picture.

        Raises:
            CannotWrite: the disk refuses it.
        """
        self.shots += 1
        write_picture(self._out / f"{self.shots:02}-{name}.png", self.window.grab())
