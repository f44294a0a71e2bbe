"""The child's side of the worker for what leaves the consultation room: makes a file, and saves it where staff asked.

What a file needs is loaded when the first of its kind is asked for, so a kiosk that saves none pays for none.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.export.folder import CannotExport, save_in
from kiosk.visit.effects import WriteExport
from kiosk.visit.events.event import Event
from kiosk.visit.events.room import ExportFailed, ExportWritten
from kiosk.visit.exports import ENDINGS, ExportFault


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRunner:
    """One clinic's exports: `make` gives the bytes of what an effect asks for, or raises KioskError.

    A `folder` that does not answer within `patience_s` seconds (a share that is gone) is not waited for.
    """

    make: Callable[[WriteExport], bytes]
    folder: Path | None
    patience_s: float = 5.0

    def do(self, effect: WriteExport, report: Callable[[Event], None]) -> None:
        """Save one file and report its name, or why there is none."""
        try:
            report(ExportWritten(effect.ticket, self._saved(effect)))
        except CannotExport as fault:
            report(ExportFailed(effect.ticket, fault.reason))
        except KioskError:
            report(ExportFailed(effect.ticket, ExportFault.NOT_MADE))

    def _saved(self, effect: WriteExport) -> str:
        if self.folder is None:
            raise CannotExport(ExportFault.NOT_SET)
        writing = _Writing(self.folder, self.make(effect), effect)
        writing.start()
        writing.join(self.patience_s)
        return writing.outcome()


class _Writing(threading.Thread):
    """One file on its way into a folder, in a thread of its own, as nobody can call a share off that hangs."""

    def __init__(self, folder: Path, data: bytes, effect: WriteExport) -> None:
        super().__init__(name="writes-export", daemon=True)
        self._folder = folder
        self._data = data
        self._effect = effect
        self._given_up = threading.Event()
        self._saved_as = ""
        self._fault: CannotExport | None = None

    def run(self) -> None:
        """Write it, and keep what came of it."""
        day, ending = self._effect.record.today, ENDINGS[self._effect.kind]
        try:
            self._saved_as = save_in(self._folder, self._data, day, ending, self._given_up.is_set)
        except CannotExport as fault:
            self._fault = fault

    def outcome(self) -> str:
        """The name of the file. From now on it does not appear, if it has not yet. Raises CannotExport."""
        self._given_up.set()
        if self._fault is not None:
            raise self._fault
        if not self._saved_as:
            raise CannotExport(ExportFault.FOLDER_SLOW)
        return self._saved_as
