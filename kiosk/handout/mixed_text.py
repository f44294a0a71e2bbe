"""Lines of text in scripts that are shaped, read from the right, or broken between any two letters.

Embedding levels, line breaks and what is seen as one letter come from ICU, glyphs from HarfBuzz. It is loaded only for
texts that need it: see `text.set_lines`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kiosk.content.rich import Run
from kiosk.handout.fonts import ARABIC, BOLD, CHINESE, REGULAR, font_for, is_shaped, size_in, typeface
from kiosk.handout.icu import breaks_in, levels_of, visual_order
from kiosk.handout.set_line import Piece, SetLine
from kiosk.handout.typeface import Glyph
from kiosk.handout.units import parted, units_of

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u058f\u0900-\u1fff\u2e80-\ufaff]")
_UNSEEN = frozenset("\u061c\u200b\u200e\u200f\u2066\u2067\u2068\u2069")
"""Marks that only order or break what is around them."""
_JOINERS = frozenset("\u200c\u200d")
_WIDE_SIGNS = frozenset("“”‘’…—·")
"""Signs that are as wide as a letter in Chinese."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph: its letters, with the font of each (none for what is not seen) and its level."""

    letters: str
    fonts: tuple[str, ...]
    levels: bytes
    size: float
    language: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring letters of one font and one level, with their glyphs in the order of reading."""

    text: str
    font: str
    level: int
    size: float
    width: float
    glyphs: tuple[Glyph, ...]

    @property
    def is_rtl(self) -> bool:
        """Whether it is read from the right."""
        return self.level % 2 == 1


def set_paragraph(
    runs: Sequence[Run], width: float, size: float, language: str, *, is_bold: bool, is_rtl: bool
) -> Iterator[SetLine]:
    """A paragraph broken into lines of at most this width. `is_rtl` is the direction of the page it stands on.

    Raises:
        CannotPrint: no font holds one of the letters.
    """
    text = _read(runs, size, language, is_bold=is_bold, is_rtl=is_rtl)
    start = end = 0
    used = 0.0
    for place in breaks_in(text.letters, language, "line"):
        shown = _width(text, end, _without_space(text, end, place))
        if end > start and used + shown > width:
            yield _line(text, start, end)
            start, used = end, 0.0
        if shown > width:
            cuts = [start, *_cuts(text, start, place, width)]
            yield from (_line(text, *ends) for ends in pairwise(cuts))
            start = end = cuts[-1]
        used += _width(text, end, place)
        end = place
    yield _line(text, start, end)


# -- reading ---------------------------------------------------------------------------------


def _read(runs: Sequence[Run], size: float, language: str, *, is_bold: bool, is_rtl: bool) -> _Text:
    letters = "".join(run.text for run in runs)
    wanted = [BOLD if is_bold or run.is_bold else REGULAR for run in runs for _ in run.text]
    for letter, font in zip(letters, wanted, strict=True):
        # Before ICU counts letters: what a font holds lies in the basic plane.
        _font(letter, font, "", "")
    levels = levels_of(letters, is_rtl=is_read_from_right(letters, is_rtl=is_rtl))
    is_chinese = language.partition("-")[0] == "zh"
    fonts: list[str] = []
    before = ""
    for letter, font, level in zip(letters, wanted, levels, strict=True):
        beside = ARABIC if level % 2 else CHINESE if is_chinese and letter in _WIDE_SIGNS else ""
        fonts.append(_font(letter, font, before, beside))
        before = fonts[-1] or before
    return _Text(letters, tuple(fonts), levels, size, language)


def is_read_from_right(text: str, *, is_rtl: bool) -> bool:
    """The direction of a paragraph: that of its letters where they agree, else that of its page."""
    if not _RIGHT_TO_LEFT.search(text):
        return False
    return is_rtl or not _LEFT_TO_RIGHT.search(text)


def _font(letter: str, wanted: str, before: str, beside: str) -> str:
    """The font of a letter; a mark, a joiner or a space keeps the font `before` it where that holds it."""
    if letter in _UNSEEN:
        return ""
    is_mark = letter in _JOINERS or unicodedata.category(letter).startswith("M")
    if before and (is_mark or letter == " "):
        is_alike = before.rpartition("-")[2] == wanted.rpartition("-")[2]
        if is_alike and letter in typeface(before).glyph_of:
            return before
    return "" if letter in _JOINERS else font_for(letter, wanted, beside)


# -- measuring -------------------------------------------------------------------------------


def _stretches(text: _Text, start: int, end: int) -> Iterator[_Stretch]:
    seen = [place for place in range(start, end) if text.fonts[place]]
    looks = [(text.fonts[place], text.levels[place]) for place in seen]
    first = 0
    for last in range(1, len(seen) + 1):
        if last == len(seen) or looks[last] != looks[first]:
            letters = "".join(text.letters[place] for place in seen[first:last])
            yield _stretch(letters, *looks[first], text)
            first = last


def _stretch(letters: str, font: str, level: int, text: _Text) -> _Stretch:
    face, size = typeface(font), text.size * size_in(font)
    glyphs: tuple[Glyph, ...] = ()
    if is_shaped(font) or level % 2:
        glyphs = tuple(face.shaped(letters, is_rtl=level % 2 == 1, language=text.language))
        width = sum(glyph.width + glyph.kern for glyph in glyphs)
    else:
        width = sum(map(face.width_of.__getitem__, letters))
    return _Stretch(letters, font, level, size, width * size / 1000, glyphs)


def _width(text: _Text, start: int, end: int) -> float:
    return sum(stretch.width for stretch in _stretches(text, start, end))


def _without_space(text: _Text, start: int, end: int) -> int:
    """Where letters end but for spaces, which may hang over."""
    return start + len(text.letters[start:end].rstrip(" "))


def _cuts(text: _Text, start: int, end: int, width: float) -> Iterator[int]:
    """Where a word that is wider than the line is cut; what is seen as one letter stays whole."""
    first = last = start
    for length in breaks_in(text.letters[start:end], text.language, "letter"):
        place = start + length
        if last > first and _width(text, first, _without_space(text, first, place)) > width:
            yield last
            first = last
        last = place


# -- placing ---------------------------------------------------------------------------------


def _line(text: _Text, start: int, end: int) -> SetLine:
    """The letters between two places side by side; pieces in the order of reading, each where it is seen."""
    stretches = list(_stretches(text, start, _without_space(text, start, end)))
    order = visual_order([stretch.level for stretch in stretches])
    rights = list(accumulate(stretches[place].width for place in order))
    x_of = {place: right - stretches[place].width for place, right in zip(order, rights, strict=True)}
    is_mixed = any(stretch.is_rtl for stretch in stretches)
    pieces = [
        piece
        for place, stretch in enumerate(stretches)
        for piece in _pieces(stretch, x_of[place], is_mixed=is_mixed)
    ]
    return SetLine(tuple(pieces), rights[-1] if rights else 0.0)


def _pieces(stretch: _Stretch, x: float, *, is_mixed: bool) -> Iterator[Piece]:
    """A stretch as pieces in the order of reading. In a mixed line it is cut where programs would misread it."""
    if not stretch.glyphs:
        code_of = typeface(stretch.font).code_of
        parts = parted(stretch.text) if is_mixed else [stretch.text]
        for part in parts:
            glyphs = "".join(map(code_of.__getitem__, part))
            yield Piece(part, stretch.font, x, stretch.size, glyphs)
            x += sum(map(typeface(stretch.font).width_of.__getitem__, part)) * stretch.size / 1000
        return
    if stretch.is_rtl:
        x += stretch.width
    for unit in units_of(stretch.glyphs, is_rtl=stretch.is_rtl) if is_mixed else [stretch.glyphs]:
        wide = sum(glyph.width + glyph.kern for glyph in unit) * stretch.size / 1000
        text = "".join(glyph.text for glyph in unit)
        if stretch.is_rtl:
            x -= wide
            yield Piece(text, stretch.font, x, stretch.size, shaped=unit[::-1])
        else:
            yield Piece(text, stretch.font, x, stretch.size, shaped=unit)
            x += wide
