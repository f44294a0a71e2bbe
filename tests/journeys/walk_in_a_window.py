"""Run as a program on a real display: the demo's walk in a real window, by the touches of the X server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.commands.demo import run
from kiosk.ui.window import KioskWindow


def x_finger(window: KioskWindow, place: QPoint) -> None:
    """Move the pointer there, press, and release: the window hears of it from the X server alone."""
    on_screen = window.mapToGlobal(place)
    for words in (
        ["mousemove", str(on_screen.x()), str(on_screen.y())],
        ["mousedown", "1"],
        ["mouseup", "1"],
    ):
        subprocess.run(["xdotool", *words], check=True)
        QTest.qWait(30)


if __name__ == "__main__":
    sys.exit(run(out=Path(sys.argv[1]), finger=x_finger))
