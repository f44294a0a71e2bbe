"""A screen that nobody sees, whose pixels we can: Xvfb with its frame buffer in a file that is mapped here."""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIBC = ctypes.CDLL(None)
LIBC.memcmp.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
EVERY = 4
"""Every fourth row is watched: nothing that matters is thinner than that, and the watching stays cheap."""
PAUSE_S = 0.0005


@dataclass(frozen=True)
class Strip:
    """The rows from `top` to `bottom`, in pixels."""

    top: int
    bottom: int


class Glass:
    """The pixels of one Xvfb screen of 32 bits a pixel, and its display name."""

    def __init__(self, frame_buffer: Path, display: str) -> None:
        self.display = display
        with frame_buffer.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 0)
        header = struct.unpack(">25I", self._map[:100])
        header_size, colours = header[0], header[19]
        self.width, self.height, self._row_bytes = header[4], header[5], header[12]
        self._first = header_size + colours * 12
        self._address = ctypes.addressof(ctypes.c_char.from_buffer(self._map)) + self._first
        self.whole = Strip(0, self.height)

    def row(self, y: int) -> bytes:
        """One row, four bytes a pixel: blue, green, red, unused."""
        start = self._first + y * self._row_bytes
        return self._map[start : start + self.width * 4]

    def look(self, strip: Strip) -> list[ctypes.Array[ctypes.c_char]]:
        """A copy of the watched rows."""
        return [
            ctypes.create_string_buffer(self.row(y), self.width * 4)
            for y in range(strip.top, strip.bottom, EVERY)
        ]

    def differs(self, strip: Strip, before: list[ctypes.Array[ctypes.c_char]]) -> bool:
        """Whether any watched pixel has changed since the copy was made."""
        length = self.width * 4
        for number, old in enumerate(before):
            here = self._address + (strip.top + number * EVERY) * self._row_bytes
            if LIBC.memcmp(here, old, length):
                return True
        return False

    def wait_for_change(
        self, strip: Strip, before: list[ctypes.Array[ctypes.c_char]], patience: float
    ) -> float | None:
        """The moment of the first changed pixel, or None where none changes for `patience` seconds."""
        end = time.perf_counter() + patience
        while (now := time.perf_counter()) < end:
            if self.differs(strip, before):
                return now
            time.sleep(PAUSE_S)
        return None

    def changes(self, strip: Strip, quiet_s: float, patience: float) -> list[float]:
        """The moments of each change, until nothing changes for `quiet_s` (or `patience` is over)."""
        moments: list[float] = []
        end = time.perf_counter() + patience
        while time.perf_counter() < end:
            before = self.look(strip)
            moment = self.wait_for_change(strip, before, quiet_s)
            if moment is None:
                break
            moments.append(moment)
        return moments

    def wait_until_still(self, quiet_s: float = 0.4, patience: float = 8.0) -> None:
        self.changes(self.whole, quiet_s, patience)

    def has_content(self) -> bool:
        """Whether something is drawn: the window is there, and more than one colour in some of its rows."""
        rows = [self.row(y) for y in range(0, self.height, EVERY)]
        drawn = sum(row != row[:4] * self.width for row in rows)
        lit = sum(any(row) for row in rows)
        return drawn > 0 and lit > len(rows) * 0.9

    def wait_for_content(self, patience: float = 30.0) -> None:
        """Wait until something is drawn: a machine that is busy with others takes its time."""
        end = time.perf_counter() + patience
        while not self.has_content() and time.perf_counter() < end:
            time.sleep(0.05)

    def find(self, colour: str, strip: Strip, run: int) -> tuple[int, int] | None:
        """The middle of the right-most plain area of this `#RRGGBB`, at least `run` pixels wide; else None."""
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        hits: dict[int, list[int]] = {}
        for y in range(strip.top, strip.bottom, EVERY):
            pixels = self.row(y)
            for last in range(3, 256, 252):  # the unused byte is 0 or 255
                at = pixels.rfind(bytes((blue, green, red, last if last == 255 else 0)) * run)
                if at >= 0:
                    hits.setdefault(at // 4 // 40, []).append(y)
        if not hits:
            return None
        column = max(hits, key=lambda place: (len(hits[place]) > 8, place))
        return column * 40 + run // 2, hits[column][len(hits[column]) // 2]


@contextlib.contextmanager
def open_glass(width: int, height: int) -> Iterator[Glass]:
    """Start Xvfb with a screen of this size, and end it."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        read, write = os.pipe()
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24"),
                *("-fbdir", folder, "-nolisten", "tcp", "-noreset", "-nocursor"),
            ],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            if not number:
                raise SystemExit("Xvfb did not start.")
            yield Glass(Path(folder) / "Xvfb_screen0", f":{number}")
        finally:
            server.terminate()
            server.wait()
