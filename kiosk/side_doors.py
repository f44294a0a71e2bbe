"""Shuts the ways by which what a patient said could leave the memory unasked: a core file, the words of a fault."""

from __future__ import annotations

import contextlib
import sys
import traceback
from types import TracebackType


def shut() -> None:
    """This process and its children leave no core file, and a fault that nobody caught is told without its message."""
    with contextlib.suppress(ImportError):  # Windows has no core files.
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.excepthook is sys.__excepthook__:  # Who looks for faults in a test has set one.
        sys.excepthook = _mourn


def without_message(fault: BaseException) -> str:
    """A fault's kind and place, for staff's log. Its message might quote a patient, unless it names a missing part."""
    message = f": {fault}" if isinstance(fault, ImportError) else ""
    return f"{type(fault).__name__}{message}\n{''.join(traceback.format_tb(fault.__traceback__))}"


def _mourn(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
    sys.stderr.write(f"The kiosk met a fault of its own: {without_message(fault)}")
