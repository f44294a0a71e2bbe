"""Lines of text in scripts that are shaped, read from the right, or broken between any two letters.

Embedding levels, line breaks and what is seen as one letter come from ICU, glyphs from HarfBuzz. It is loaded only for
texts that need it: see `text.set_lines`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from kiosk.content.order import ISOLATE, ISOLATE_ENDS, JOINERS, ORDERING
from kiosk.content.rich import Run, is_read_from_right
from kiosk.content.words import tongue_of
from kiosk.handout.fonts import ARABIC, BOLD, CHINESE, REGULAR, font_for, is_shaped, size_in, typeface
from kiosk.handout.set_line import Piece, SetLine
from kiosk.handout.typeface import Glyph
from kiosk.handout.units import opened, parted, units_of
from kiosk.icu import breaks_in, levels_of, visual_order

_UNSEEN = frozenset(f"{ORDERING}\u200b")
"""Marks that only order or break what is around them."""
_COUNTED = re.compile(
    rf"(?<![\w.,])\d{{1,3}}{ISOLATE_ENDS}? (?=[^\W\d_]\S{{0,7}}(?:\s|$))"
    rf"|\d{ISOLATE_ENDS}? ?个?(?=[\u4e00-\u9fff])|至(?=\d)"
    rf"|[A-Z]{{2}}{ISOLATE_ENDS}? (?={ISOLATE}?\d)"
)
"""A short number before a short word; any before a Chinese unit, which may begin with 个, and before 至 to another;
capitals before their number.
"""
_WIDE_SIGNS = frozenset("“”‘’…—·")
"""Signs that are as wide as a letter in Chinese."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph: its letters, with font and level of each that is seen, and of marks that part what is turned."""

    letters: str
    looks: tuple[tuple[str, int] | None, ...]
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


@dataclass(frozen=True, slots=True)
class _Part:
    """What is not parted but in need: stretches, and the space after them, which may hang over the end of a line.

    `shown` is its width at the end of a line, `width` that before another part.
    """

    start: int
    end: int
    stretches: tuple[_Stretch, ...]
    spaces: tuple[_Stretch, ...]
    shown: float
    width: float


class Mixed:
    """A paragraph, read and measured. `is_rtl` is the direction of the page it stands on.

    Raises:
        CannotPrint: no font holds one of the letters.
    """

    def __init__(
        self, runs: Sequence[Run], size: float, language: str, *, is_bold: bool, is_rtl: bool
    ) -> None:
        self._text = _read(runs, size, language, is_bold=is_bold, is_rtl=is_rtl)
        held = _held(self._text.letters)
        ends = [place for place in breaks_in(self._text.letters, language, "line") if place not in held]
        self._parts = [_part(self._text, *place) for place in pairwise([0, *ends])]

    def filled(self, width: float) -> Iterator[SetLine]:
        """Its lines at this width, one at least."""
        line: list[_Part] = []
        used = 0.0
        for part in self._parts:
            if line and used + part.shown > width:
                yield _line(line)
                line, used = [], 0.0
            *full, rest = _cut(self._text, part, width) if part.shown > width else (part,)
            yield from (_line([piece]) for piece in full)
            line.append(rest)
            used += rest.width
        yield _line(line)


def _held(letters: str) -> set[int]:
    """The places at which a number would part from what it counts."""
    return {
        place for found in _COUNTED.finditer(letters) for place in range(found.start() + 1, found.end() + 1)
    }


# -- reading ---------------------------------------------------------------------------------


def _read(runs: Sequence[Run], size: float, language: str, *, is_bold: bool, is_rtl: bool) -> _Text:
    letters = "".join(run.text for run in runs)
    wanted = [BOLD if is_bold or run.is_bold else REGULAR for run in runs for _ in run.text]
    for letter, font in zip(letters, wanted, strict=True):
        # Before ICU counts letters: what a font holds lies in the basic plane.
        _font(letter, font, "", "")
    levels = levels_of(letters, is_rtl=is_read_from_right(letters, is_rtl=is_rtl))
    is_chinese = tongue_of(language) == "zh"
    looks: list[tuple[str, int] | None] = []
    before = ""
    for letter, font, level in zip(letters, wanted, levels, strict=True):
        beside = ARABIC if level % 2 else CHINESE if is_chinese and letter in _WIDE_SIGNS else ""
        own = _font(letter, font, before, beside)
        looks.append((own, level) if own else None)
        before = own or before
    return _Text(letters, tuple(_kept_apart(looks, levels)), size, language)


def _kept_apart(looks: Sequence[tuple[str, int] | None], levels: bytes) -> Iterator[tuple[str, int] | None]:
    """The looks, with the level of a mark that is not seen where it alone keeps two neighbours from being turned as one
    (rule L2 of UAX 9).
    """
    after = [look[1] if look else 0 for look in looks]
    for place in range(len(looks) - 2, -1, -1):
        after[place] = after[place] if looks[place] else after[place + 1]
    before = 0
    for look, level, next_level in zip(looks, levels, after, strict=True):
        yield look or (("", level) if level < min(before, next_level) and before != next_level else None)
        before = look[1] if look else before


def _font(letter: str, wanted: str, before: str, beside: str) -> str:
    """The font of a letter; a mark, a joiner or a space keeps the font `before` it where that holds it."""
    if letter in _UNSEEN:
        return ""
    is_mark = letter in JOINERS or unicodedata.category(letter).startswith("M")
    if before and (is_mark or letter == " "):
        is_alike = before.rpartition("-")[2] == wanted.rpartition("-")[2]
        if is_alike and letter in typeface(before).glyph_of:
            return before
    return "" if letter in JOINERS else font_for(letter, wanted, beside)


# -- measuring -------------------------------------------------------------------------------


def _stretches(text: _Text, start: int, end: int) -> Iterator[_Stretch]:
    letters: list[str] = []
    look: tuple[str, int] | None = None
    for letter, here in zip(text.letters[start:end], text.looks[start:end], strict=True):
        if here is None:
            continue
        if look is not None and here != look:
            yield _stretch("".join(letters), *look, text)
            letters = []
        look = here
        letters.append(letter)
    if look is not None:
        yield _stretch("".join(letters), *look, text)


def _stretch(letters: str, font: str, level: int, text: _Text) -> _Stretch:
    if not font:
        return _Stretch("", font, level, text.size, 0.0, ())
    face, size = typeface(font), text.size * size_in(font)
    glyphs: tuple[Glyph, ...] = ()
    if is_shaped(font) or level % 2:
        glyphs = tuple(face.shaped(letters, is_rtl=level % 2 == 1, language=text.language))
        width = sum(glyph.width + glyph.kern for glyph in glyphs)
    else:
        width = sum(map(face.width_of.__getitem__, letters))
    return _Stretch(letters, font, level, size, width * size / 1000, glyphs)


def _width(stretches: Iterable[_Stretch]) -> float:
    return sum(stretch.width for stretch in stretches)


def _part(text: _Text, start: int, end: int) -> _Part:
    letters_end = start + len(text.letters[start:end].rstrip(" "))
    stretches = tuple(_stretches(text, start, letters_end))
    spaces = tuple(_stretches(text, letters_end, end)) if letters_end < end else ()
    shown = _width(stretches)
    return _Part(start, end, stretches, spaces, shown, shown + _width(spaces))


def _cut(text: _Text, part: _Part, width: float) -> Iterator[_Part]:
    """A part that is wider than the line, in pieces that fit; what is seen as one letter stays whole."""
    first = last = part.start
    for length in breaks_in(text.letters[part.start : part.end], text.language, "letter"):
        place = part.start + length
        if last > first and _part(text, first, place).shown > width:
            yield _part(text, first, last)
            first = last
        last = place
    yield _part(text, first, part.end)


# -- placing ---------------------------------------------------------------------------------


def _line(parts: Sequence[_Part]) -> SetLine:
    """Parts side by side; pieces in the order of reading, each where it is seen."""
    stretches = _joined(parts)
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


def _joined(parts: Sequence[_Part]) -> list[_Stretch]:
    """The stretches of a line, neighbours of one look as one; the space at its end is left out."""
    loose = [stretch for part in parts[:-1] for stretch in (*part.stretches, *part.spaces)]
    loose += [stretch for part in parts[-1:] for stretch in part.stretches]
    return [
        _one(list(alike)) for _, alike in groupby(loose, key=lambda stretch: (stretch.font, stretch.level))
    ]


def _one(alike: list[_Stretch]) -> _Stretch:
    if len(alike) == 1:
        return alike[0]
    return replace(
        alike[0],
        text="".join(stretch.text for stretch in alike),
        width=_width(alike),
        glyphs=tuple(glyph for stretch in alike for glyph in stretch.glyphs),
    )


def _pieces(stretch: _Stretch, x: float, *, is_mixed: bool) -> Iterator[Piece]:
    """A stretch as pieces in the order of reading. In a mixed line it is cut where programs would misread it."""
    if not stretch.text:
        return
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
    shaped = stretch.glyphs if stretch.is_rtl else opened(stretch.glyphs)
    for unit in units_of(shaped, is_rtl=stretch.is_rtl) if is_mixed else [shaped]:
        wide = sum(glyph.width + glyph.kern for glyph in unit) * stretch.size / 1000
        text = "".join(glyph.text for glyph in unit)
        if stretch.is_rtl:
            x -= wide
            yield Piece(text, stretch.font, x, stretch.size, shaped=unit[::-1])
        else:
            yield Piece(text, stretch.font, x, stretch.size, shaped=unit)
            x += wide
