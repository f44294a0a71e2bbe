"""Whether there is a display to open a window on. Qt itself would end the process with a page of its own words."""

from __future__ import annotations

import os
import sys

from kiosk.errors import KioskError

_WAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Any of these says how to paint; whether what it names answers, Qt finds out."""


def find_display() -> None:
    """Raises KioskError where the environment names no display."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _WAYS):
        raise KioskError(
            "there is no display here. Start the kiosk on a screen, or see a visit as pictures: `kiosk demo -o DIR`."
        )
