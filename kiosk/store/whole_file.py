"""A small file that is written whole or not at all, and is on the disk when the call returns."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, then rename. Only this account can read it; only one writer at a time, which is the caller's care.

    Raises:
        OSError: nothing has changed.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        _write_through(beside, content)
        beside.replace(path)
        _settle(path.parent)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _write_through(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """A rename is safe from a power cut once its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
