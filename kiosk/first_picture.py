"""The picture of the screen that a start begins with, kept by the start before: it is there before its screen is.

It shows what nobody has touched yet, and so nothing of a patient. The same files give the same picture; where any of
them has changed there is none. Knows no Qt: what is kept are pixels.
"""

from __future__ import annotations

import mmap
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from msgspec import Struct

from kiosk.disk import write_whole
from kiosk.memory import give_back
from kiosk.paths import INTERFACE, Places

_PIXEL = 4
"""Bytes: blue, green, red, and one that means nothing. Unpacking a picture would take ten times as long."""
_SIDE = 4
"""Bytes of a width or a height."""


class Pixels(Struct, frozen=True):
    """A picture as it is painted, row by row, `width` x `height` of the panel's own pixels."""

    width: int
    height: int
    data: bytes | memoryview


def first_picture(places: Places) -> Pixels | None:
    """What the last start kept for the files as they are now."""
    head = _head(places)
    try:
        with _file(places).open("rb") as file:
            kept = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # ValueError: there is nothing in it
        return None
    sides, start = len(head), len(head) + 2 * _SIDE
    width = int.from_bytes(kept[sides : sides + _SIDE], "little")
    height = int.from_bytes(kept[sides + _SIDE : start], "little")
    if kept[:sides] != head or len(kept) != start + width * height * _PIXEL:
        return None
    return Pixels(width, height, kept[start:])


def keep_first_picture(places: Places, picture: Pixels) -> None:
    """Keep a picture for the next start, without waiting for the disk."""
    sides = b"".join(side.to_bytes(_SIDE, "little") for side in (picture.width, picture.height))
    parts = (_head(places), sides, picture.data)
    Thread(target=_write, args=(_file(places), parts), name="keeps-first-picture").start()


def _write(file: Path, parts: Sequence[bytes | memoryview]) -> None:
    """A disk that cannot be written ends nothing: staff are told, and the next start takes longer."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, *parts)
    except OSError as fault:
        sys.stderr.write(f"The state folder {file.parent} cannot be written: {fault.strerror}.\n")
    # All that the start needed for a moment has been freed by now.
    give_back()


def _file(places: Places) -> Path:
    return places.state / "first-picture"


def _head(places: Places) -> bytes:
    """When each file that may be behind the picture was changed. So long that whole pixels follow."""
    interfaces = (file for folder in {INTERFACE, places.interface} for file in folder.glob("*.yaml"))
    files = [places.clinic, *interfaces, *places.packs.glob("*/words/*.yaml")]
    head = ascii(sorted((str(file), *_state_of(file)) for file in files)).encode()
    return head + b" " * (-len(head) % _PIXEL)


def _state_of(file: Path) -> tuple[int, int]:
    """When it was changed, in nanoseconds, and its length; zeros where it is not there."""
    try:
        state = file.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size
