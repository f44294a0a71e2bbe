"""Loads the program's own fonts, so that no word depends on what a machine happens to have."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.errors import KioskError
from kiosk.paths import FONTS

_FILES = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
)


def load_fonts(folder: Path = FONTS) -> None:
    """Make the fonts known to Qt. Needs a running QGuiApplication.

    Raises:
        KioskError: a font file is missing or is no font.
    """
    for name in _FILES:
        file = folder / name
        if not file.is_file() or QFontDatabase.addApplicationFont(str(file)) < 0:
            raise KioskError(f"{file}: this font is missing or cannot be read; install the kiosk again.")
