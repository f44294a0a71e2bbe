"""The folder that the clinic's settings name for exports. Blind to plans: bytes in, a file out, or why not."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import re
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.disk import settle, write_new
from kiosk.errors import KioskError
from kiosk.visit.exports import ExportFault

_FAULTS = {
    errno.ENOSPC: ExportFault.FOLDER_FULL,
    errno.EDQUOT: ExportFault.FOLDER_FULL,
    errno.EFBIG: ExportFault.FOLDER_FULL,
    errno.EACCES: ExportFault.FOLDER_LOCKED,
    errno.EPERM: ExportFault.FOLDER_LOCKED,
    errno.EROFS: ExportFault.FOLDER_LOCKED,
}
_LEFT_BEHIND_S = 3600
"""A half-written file of this age belongs to a kiosk that was cut off."""


class CannotExport(KioskError):
    """A file that is not in the folder, and why."""

    def __init__(self, reason: ExportFault) -> None:
        super().__init__(f"the file could not be saved: {reason.value}")
        self.reason = reason


def save_in(
    folder: Path, data: bytes, day: dt.date, ending: str, is_given_up: Callable[[], bool] = lambda: False
) -> str:
    """Save a file under a new neutral name, `plan-<day>-<number>.<ending>`, and return that name.

    Only this account can read it. No two files of a day share a number, whatever their endings, so none seems to
    belong to another. Nothing is ever written over; the folder itself is never made, as a share that is not
    mounted must be seen. Once `is_given_up`, the file does not appear.

    Raises:
        CannotExport: there is no such folder, or no leave or room to write in it, or it was given up.
    """
    try:
        _sweep(folder)
        number = _last_number(folder, day) + 1
        while not _is_saved(file := folder / f"plan-{day.isoformat()}-{number}.{ending}", data, is_given_up):
            number += 1
    except OSError as fault:
        raise CannotExport(_FAULTS.get(fault.errno or 0, ExportFault.NO_FOLDER)) from None
    with contextlib.suppress(OSError):  # The file is there; not every share can promise more.
        settle(folder)
    return file.name


def _is_saved(file: Path, data: bytes, is_given_up: Callable[[], bool]) -> bool:
    """Save under this name; False where its number is another's. Whoever holds the part holds the number."""
    part = file.with_name(f".{file.stem}.part")
    try:
        write_new(part, data)
        # The number may have been used up before we held it.
        is_free = all(other.stem != file.stem for other in file.parent.iterdir())
        is_over = is_given_up()
        if is_free and not is_over:
            part.rename(file)
    except FileExistsError:
        return False
    except OSError:
        _remove(part)
        raise
    if is_over or not is_free:
        _remove(part)
    if is_over:
        raise CannotExport(ExportFault.FOLDER_SLOW)
    return is_free


def _last_number(folder: Path, day: dt.date) -> int:
    pattern = re.compile(rf"plan-{day.isoformat()}-(\d{{1,9}})\.\w+")
    found = (pattern.fullmatch(file.name) for file in folder.iterdir())
    return max((int(match[1]) for match in found if match), default=0)


def _is_used(folder: Path, stem: str) -> bool:
    return any(file.name.partition(".")[0] == stem for file in folder.iterdir())


def _sweep(folder: Path) -> None:
    """Remove what a kiosk that was cut off has half written."""
    for part in folder.glob(".plan-*.part"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _LEFT_BEHIND_S:
                part.unlink()


def _remove(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink()
