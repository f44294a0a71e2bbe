"""A folder as a printer: handouts are saved where staff can print them from. The default, and for tests."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import secrets
from dataclasses import dataclass
from pathlib import Path

from kiosk.disk import settle, write_new
from kiosk.printing.printer import Job, PrinterFault, PrinterStatus
from kiosk.printing.sheets import must_be_pages

_STATUS = {
    errno.ENOSPC: PrinterStatus.FOLDER_FULL,
    errno.EDQUOT: PrinterStatus.FOLDER_FULL,
    errno.EFBIG: PrinterStatus.FOLDER_FULL,
    errno.EACCES: PrinterStatus.FOLDER_LOCKED,
    errno.EPERM: PrinterStatus.FOLDER_LOCKED,
    errno.EROFS: PrinterStatus.FOLDER_LOCKED,
}


@dataclass(frozen=True, slots=True)
class FolderPrinter:
    """Saves each handout as one file that only this account can read. A missing folder is made, for this
    account alone; one that is there keeps the rights that the clinic gave it.
    """

    folder: Path

    def submit(self, pdf: bytes) -> Job:
        """Save the pages whole or not at all. Raises PrinterFault where there is no room, folder or leave."""
        must_be_pages(pdf)
        name = _new_name()
        part = self.folder / f".{name}.part"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_new(part, pdf)
            part.rename(self.folder / name)
            settle(self.folder)
        except OSError as fault:
            with contextlib.suppress(OSError):
                part.unlink()
            raise PrinterFault(status_of(fault)) from fault
        return Job(name)

    def state(self, job: Job) -> PrinterStatus:
        """Saved, for as long as the file is there."""
        return PrinterStatus.SAVED if (self.folder / job.id).is_file() else PrinterStatus.NO_FOLDER

    def cancel(self, job: Job) -> None:
        """Nothing: what is saved is saved."""

    def cancel_all(self) -> None:
        """Remove what a kiosk that was cut off has half written. Raises PrinterFault."""
        try:
            for part in self.folder.glob(".handout-*.part"):
                part.unlink()
        except OSError as fault:
            raise PrinterFault(status_of(fault)) from fault


def status_of(fault: OSError) -> PrinterStatus:
    """What a refusal of the disk means for the handout."""
    return _STATUS.get(fault.errno or 0, PrinterStatus.NO_FOLDER)


def _new_name() -> str:
    """A name that sorts by time and meets no other, and says nothing of the patient."""
    now = dt.datetime.now(dt.UTC).astimezone()
    return f"handout-{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}.pdf"
