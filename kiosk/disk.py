"""Files that are written whole or not at all. Knows nothing of what is in them."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there, for this account alone, and wait until the disk has it.

    Raises:
        OSError: it is there already, or cannot be written. A part of it may then be there.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Make the names in a folder survive a power cut. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, *parts: bytes | memoryview) -> None:
    """Write beside, wait until the disk has it, then rename: `path` is what it was or all of `parts`, never half.

    Raises:
        OSError: it cannot be written, or is no file; nothing is left beside it.
    """
    if path.exists() and not path.is_file():  # A rename would take a device or a pipe away.
        raise OSError(errno.EEXIST, "it is not a file", str(path))
    path = path.resolve()  # A link stays, and what it leads to is written.
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
