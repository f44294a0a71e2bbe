"""A file that only takes up room, so that deleting works on a full disk: it is given up for as long as that takes.

SQLite writes a journal before it deletes; with no room for that, what is too old could not be removed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

RESERVE_BYTES = 4_194_304
"""Room for a journal of a thousand pages: more records than any clinic keeps in a day."""


class Reserve:
    """The reserve at one place."""

    def __init__(self, file: Path, size: int = RESERVE_BYTES) -> None:
        self._file = file
        self._size = size

    def keep(self) -> None:
        """Take up the room, where it can be had."""
        with suppress(OSError):
            if self._file.exists() and self._file.stat().st_size == self._size:
                return
            try:
                with self._file.open("wb") as file:
                    os.posix_fallocate(file.fileno(), 0, self._size)
            except OSError:
                self._file.unlink()

    @contextmanager
    def given_up(self) -> Iterator[None]:
        """Have the room free for a while."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        try:
            yield
        finally:
            self.keep()
