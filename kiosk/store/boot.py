"""A clock that nobody can set: seconds since this machine was started, and a name for that start."""

from __future__ import annotations

import time
import uuid
from pathlib import Path
from typing import Protocol

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_THIS_PROCESS = uuid.uuid4().hex


class BootClock(Protocol):
    """`boot` names the start of the machine, `seconds` count from it and never jump."""

    def boot(self) -> str:
        """The name of this start: another one after a restart."""

    def seconds(self) -> float:
        """Seconds since the start, those asleep counted too where the system tells them."""


class MachineClock:
    """This machine's. Where the system does not name its starts, each process counts as one, which only makes
    a wait longer.
    """

    def boot(self) -> str:
        """The kernel's own name for this start."""
        try:
            return _BOOT_ID.read_text(encoding="ascii").strip() or _THIS_PROCESS
        except OSError:
            return _THIS_PROCESS

    def seconds(self) -> float:
        """The wall clock has no say in it."""
        clock = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if clock is None else time.clock_gettime(clock)
