"""Loads the program's own fonts, so that no word depends on what a machine happens to have.

Two families serve Latin, Greek and Cyrillic letters; the others are loaded once a language needs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.errors import KioskError
from kiosk.paths import FONTS
from kiosk.theme import FALLBACK_FAMILY, FAMILY

_FILES = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
)
_SERVED = frozenset(("Latn", "Grek", "Cyrl"))
_BY_SCRIPT: Mapping[str, str] = {
    "Arab": "NotoSansArabic-*.ttf",
    "Deva": "NotoSansDevanagari-*.ttf",
    "Hans": "NotoSansSC-*.ttf",
}
"""The files of a script, by its name in Unicode's tables. For any other script all that lie there are loaded."""

_loaded: dict[Path, str] = {}
"""The family of each file of a script that was loaded."""


def load_fonts(folder: Path = FONTS) -> None:
    """Make the fonts known to Qt that every language needs. Needs a running QGuiApplication.

    Raises:
        KioskError: a font file is missing or is no font.
    """
    for name in _FILES:
        _family_of(folder / name)


def load_fonts_for(script: str, folder: Path = FONTS) -> None:
    """Make the fonts of a script known to Qt, once.

    Raises:
        KioskError: a font file is missing or is no font.
    """
    for file in _files_for(script, folder):
        if file not in _loaded:
            _loaded[file] = _family_of(file)


def families() -> tuple[str, ...]:
    """The families to look for a letter in, in this order."""
    return (FAMILY, FALLBACK_FAMILY, *dict.fromkeys(_loaded.values()))


def _files_for(script: str, folder: Path) -> Iterator[Path]:
    if script not in _SERVED:
        found = sorted(folder.glob(_BY_SCRIPT.get(script, "*.ttf")))
        yield from (file for file in found if file.name not in _FILES)


def _family_of(file: Path) -> str:
    number = QFontDatabase.addApplicationFont(str(file)) if file.is_file() else -1
    if number < 0:
        raise KioskError(f"{file}: this font is missing or cannot be read; install the kiosk again.")
    return QFontDatabase.applicationFontFamilies(number)[0]
