"""Loads the program's own fonts, so that no word depends on what a machine happens to have.

Two families serve Latin, Greek and Cyrillic letters; the others are loaded once a language needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
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
"""The files of a script, by its name in Unicode's tables. For any other script all that lie there are loaded.

What a clinic has added is loaded for every script: a font of theirs may lack a letter that a language needs.
"""

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
    for file in _files_for(script, folder):  # asked with every screen
        if file not in _loaded:
            _loaded[file] = _family_of(file)


def families() -> tuple[str, ...]:
    """The families to look for a letter in, in this order."""
    return (FAMILY, FALLBACK_FAMILY, *dict.fromkeys(_loaded.values()))


@cache
def _files_for(script: str, folder: Path) -> tuple[Path, ...]:
    """The files of a script and those that a clinic has added; all there are for a script that we know no font of."""
    home = {at: set(folder.glob(pattern)) for at, pattern in _BY_SCRIPT.items()}
    others = set().union(*(files for at, files in home.items() if at != script))
    left_out = others if script in _SERVED or script in home else set()
    return tuple(sorted(file for file in set(folder.glob("*.ttf")) - left_out if file.name not in _FILES))


def _family_of(file: Path) -> str:
    number = QFontDatabase.addApplicationFont(str(file)) if file.is_file() else -1
    if number < 0:
        raise KioskError(f"{file}: this font is missing or cannot be read; install the kiosk again.")
    return QFontDatabase.applicationFontFamilies(number)[0]
