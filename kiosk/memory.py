"""Memory that was freed goes back to the system."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress


def give_back() -> None:
    """Give back what a large piece of work has left free; the C library would keep it for the next one.

    Only glibc can (`malloc_trim`, malloc_trim(3)). Elsewhere nothing happens.
    """
    gc.collect()
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
