"""Which font a letter is set in. Static TrueType files, the same as on glass (decision 0008)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import cache, lru_cache

from kiosk.errors import NoLetter
from kiosk.handout.typeface import Typeface, letters_of
from kiosk.paths import FONTS

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
_WEIGHTS = {REGULAR: "Regular", BOLD: "Bold"}
_OURS = ("NotoSans", "NotoSansArabic", "NotoSansDevanagari", "NotoSansSC")
_OTHERS = sorted(
    {file.name.removesuffix("-Regular.ttf") for file in FONTS.glob("*-Regular.ttf")}
    & {file.name.removesuffix("-Bold.ttf") for file in FONTS.glob("*-Bold.ttf")}
)
_FAMILIES = (*_OURS, *(name for name in _OTHERS if name not in (*_OURS, REGULAR.partition("-")[0])))
"""Asked in this order where the first font lacks a letter: ours, and those that a clinic added."""
_KEYS = {REGULAR: "1", BOLD: "2"} | {
    f"{family}-{weight}": str(number)
    for number, (family, weight) in enumerate(
        ((family, weight) for family in _FAMILIES for weight in _WEIGHTS.values()), start=3
    )
}
_HOMES = (
    ("NotoSansArabic", re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")),
    ("NotoSansDevanagari", re.compile("[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]")),
    ("NotoSansSC", re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")),
)
"""The fonts that hold a script, so that no other is read to find its letters."""
ARABIC, CHINESE = "NotoSansArabic", "NotoSansSC"
_SIZES = {ARABIC: 1.1}
"""How much larger a font is set, so that its letters look as large as those beside them."""
_UNSHAPED = (REGULAR.partition("-")[0], "NotoSans", CHINESE)
"""Fonts whose letters look the same whatever is beside them."""


@cache
def typeface(name: str) -> Typeface:
    """A font, read once a process."""
    return Typeface(FONTS / f"{name}.ttf", _KEYS[name])


def load_fonts() -> None:
    """Read the two fonts that every page needs; another is read when a letter first asks for it."""
    typeface(REGULAR)
    typeface(BOLD)


@lru_cache(maxsize=4096)
def font_for(letter: str, wanted: str, beside: str = "") -> str:
    """The font that holds a letter: that of its script, the wanted one, or any other.

    `beside` is the family of the letters around a sign that many scripts use: it comes first.

    Raises:
        NoLetter: no font holds it.
    """
    weight = _WEIGHTS[wanted]
    at_home = [family for family, script in _HOMES if script.match(letter)]
    first = [f"{beside}-{weight}"] if beside else []
    rest = (f"{family}-{weight}" for family in _FAMILIES)
    names = [*first, *(f"{family}-{weight}" for family in at_home), wanted, *rest]
    for name in dict.fromkeys(names):
        if letter in typeface(name).glyph_of:
            return name
    raise NoLetter(
        letter, f"the fonts have no letter for {_named(letter)}; write it another way and print again"
    )


def known_letters() -> Container[int]:
    """The number of every letter that one of the fonts holds."""
    return letters_of(FONTS / f"{name}.ttf" for name in _KEYS if name.endswith("-Regular"))


def is_shaped(font: str) -> bool:
    """Whether its letters change with those beside them."""
    return font.partition("-")[0] not in _UNSHAPED


def size_in(font: str) -> float:
    """How much larger than the type around it a font is set."""
    return _SIZES.get(font.partition("-")[0], 1.0)


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "a letter without a name").lower()
    shown = f"'{letter}' " if letter.isprintable() else ""
    return f"{shown}(U+{ord(letter):04X}, {name})"
