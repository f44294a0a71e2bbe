"""How text is set on paper: coverage, widths and line breaks. No block of the handout knows.

Lengths are points. A set line is a row of pieces, each in one font; the pen draws it as it stands. Texts of letters
that always look the same and are read from the left are set here, all others in `mixed_text`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from kiosk.content.order import JOINERS, ORDERING, TURNING
from kiosk.content.rich import Run
from kiosk.counted import SPACE
from kiosk.handout.fonts import BOLD, REGULAR, font_for, typeface
from kiosk.handout.set_line import Piece, SetLine

_MOST_WIDTHS = 16
"""Of which a text keeps its lines."""
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_UNPRINTED = re.compile(
    f"[{TURNING}\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufe0e\ufe0f\ufeff]"
)
_ORDERING = re.compile(f"[{ORDERING}{JOINERS}]")
"""Joiners, and marks that order what is around them: of no use between letters that never change."""
_MIXED = re.compile("[\u0590-\u061b\u061d-\u1dff\u2e80-\ufaff\ufb1d-\ufffd\U00010000-\U0010ffff]")
"""Letters that are shaped, read from the right, or broken between any two."""
_SAME_LOOK = str.maketrans({"\t": " ", "\u202f": "\u00a0", "\u2011": "-", "\u2010": "-"})
_BREAK = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])|(?<=[–—/])(?=\w)")
"""Where a word may be broken: after a hyphen between two letters, after a long dash or a slash."""


def clean(text: str) -> str:
    r"""A text as it can stand on paper: what prints nothing or turns the letters round is left out.

    Line ends of every system become `\n`. Everything else stays as it was written.
    """
    text = _UNPRINTED.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text).translate(_SAME_LOOK)


def letters_in(text: str) -> frozenset[str]:
    """Every letter of a text that a font must have to set it."""
    return frozenset(_ORDERING.sub("", clean(text)).replace("\n", ""))


def width_of(text: str, size: float, font: str = REGULAR) -> float:
    """The width of a text in one line."""
    return sum(advance for _, _, advance in _measured(text, font, size))


def _in_fonts(text: str, wanted: str) -> Iterator[tuple[str, str]]:
    """A text cut where the font changes."""
    start = 0
    name = ""
    for place, letter in enumerate(text):
        # A mark that stands on the letter before it keeps that letter's font where it can.
        next_name = font_for(letter, wanted)
        if name and next_name != name:
            yield text[start:place], name
            start = place
        name = next_name
    yield text[start:], name


@dataclass(frozen=True, slots=True)
class _Word:
    """What is never broken but in need: parts in their fonts, and the space that follows it."""

    parts: tuple[tuple[str, str, float], ...]
    width: float
    space: float


def set_lines(
    runs: tuple[Run, ...],
    width: float,
    size: float,
    *,
    is_bold: bool = False,
    language: str = "en",
    is_rtl: bool = False,
) -> tuple[SetLine, ...]:
    """A text broken into lines of at most this width: see `measured`."""
    return measured(runs, size, is_bold=is_bold, language=language, is_rtl=is_rtl).lines(width)


def measured(
    runs: tuple[Run, ...], size: float, *, is_bold: bool = False, language: str = "en", is_rtl: bool = False
) -> Measured:
    """A text that is ready to be broken into lines, for a page in a language, which may be read from the right.

    Breaks at spaces, hyphens and dashes, and where the script allows it. A no-break space holds, and where a text is
    read from the left so does the space between a number and what it counts. A word wider than the line is cut.

    Raises:
        CannotPrint: no font holds one of the letters.
    """
    paragraphs: list[_Paragraph] = []
    for paragraph in _paragraphs(runs):
        if any(_MIXED.search(run.text) for run in paragraph):
            # Loaded late: most handouts hold no such letter.
            from kiosk.handout.mixed_text import Mixed  # noqa: PLC0415

            paragraphs.append(Mixed(paragraph, size, language, is_bold=is_bold, is_rtl=is_rtl))
        else:
            plain = [Run(_ORDERING.sub("", run.text), run.is_bold) for run in paragraph]
            paragraphs.append(_Plain(tuple(_words(plain, size, is_bold=is_bold)), size))
    return Measured(tuple(paragraphs))


class _Paragraph(Protocol):
    """A measured paragraph."""

    def filled(self, width: float, /) -> Iterator[SetLine]:
        """Its lines at this width, one at least."""


class Measured:
    """A measured text, which keeps the lines that it was broken into."""

    def __init__(self, paragraphs: tuple[_Paragraph, ...]) -> None:
        self._paragraphs = paragraphs
        self._lines: dict[float, tuple[SetLine, ...]] = {}

    def lines(self, width: float) -> tuple[SetLine, ...]:
        """Its lines at this width."""
        if width not in self._lines:
            if len(self._lines) >= _MOST_WIDTHS:
                self._lines.clear()
            lines = (line for paragraph in self._paragraphs for line in paragraph.filled(width))
            self._lines[width] = tuple(lines)
        return self._lines[width]


def _paragraphs(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each line that the author ended."""
    paragraph: list[Run] = []
    for run in runs:
        first, *rest = clean(run.text).split("\n")
        paragraph.append(Run(first, run.is_bold))
        for text in rest:
            yield paragraph
            paragraph = [Run(text, run.is_bold)]
    yield paragraph


def _words(runs: Iterable[Run], size: float, *, is_bold: bool) -> Iterator[_Word]:
    parts: list[tuple[str, str, float]] = []
    for run in runs:
        font = BOLD if is_bold or run.is_bold else REGULAR
        space = width_of(" ", size, font)
        pieces = SPACE.split(run.text)
        for number, piece in enumerate(pieces):
            *whole, last = _BREAK.split(piece)
            for part in whole:
                yield _word([*parts, *_measured(part, font, size)], 0.0)
                parts = []
            parts.extend(_measured(last, font, size))
            if number < len(pieces) - 1:
                if parts:
                    yield _word(parts, space)
                parts = []
    if parts:
        yield _word(parts, 0.0)


def _measured(text: str, font: str, size: float) -> list[tuple[str, str, float]]:
    try:
        return [(text, font, _width(text, font, size))] if text else []
    except KeyError:
        return [(part, name, _width(part, name, size)) for part, name in _in_fonts(text, font)]


def _width(text: str, font: str, size: float) -> float:
    return sum(map(typeface(font).width_of.__getitem__, text)) * size / 1000


def _word(parts: list[tuple[str, str, float]], space: float) -> _Word:
    return _Word(tuple(parts), sum(part[2] for part in parts), space)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A paragraph of letters that always look the same and are read from the left."""

    words: tuple[_Word, ...]
    size: float

    def filled(self, width: float) -> Iterator[SetLine]:
        """Its lines at this width."""
        return _filled(self.words, width, self.size)


def _filled(words: tuple[_Word, ...], width: float, size: float) -> Iterator[SetLine]:
    """Words filled into lines; at least one line, empty where there is no word."""
    line: list[_Word] = []
    used = 0.0
    for word in words:
        if line and used + word.width > width:
            yield _set_line(line, size)
            line, used = [], 0.0
        *full, rest = _cut(word, width, size) if word.width > width else (word,)
        yield from (_set_line([piece], size) for piece in full)
        line.append(rest)
        used += rest.width + rest.space
    yield _set_line(line, size)


def _cut(word: _Word, width: float, size: float) -> Iterator[_Word]:
    """A word that is wider than the line, in pieces that fit; a mark stays with its letter."""
    parts: list[tuple[str, str, float]] = []
    used = 0.0
    for text, font, _ in word.parts:
        start = 0
        for place, letter in enumerate(text):
            advance = _width(letter, font, size)
            if used + advance > width and (place > start or parts) and not unicodedata.combining(letter):
                parts.extend(_measured(text[start:place], font, size))
                yield _word(parts, 0.0)
                parts, used, start = [], 0.0, place
            used += advance
        parts.extend(_measured(text[start:], font, size))
    yield _word(parts, word.space)


def _set_line(words: list[_Word], size: float) -> SetLine:
    """Words side by side; neighbours in one font become one piece with its spaces inside."""
    pieces: list[Piece] = []
    x = gap = 0.0
    for word in words:
        for number, (text, font, advance) in enumerate(word.parts):
            space = gap if number == 0 else 0.0
            if pieces and pieces[-1].font == font:
                before = pieces.pop()
                pieces.append(Piece(before.text + (" " if space else "") + text, font, before.x, size))
            elif pieces and space:
                before = pieces.pop()
                pieces.append(Piece(f"{before.text} ", before.font, before.x, size))
                pieces.append(Piece(text, font, x + space, size))
            else:
                pieces.append(Piece(text, font, x, size))
            x += space + advance
        gap = word.space
    return SetLine(tuple(map(_coded, pieces)), x)


def _coded(piece: Piece) -> Piece:
    """The same piece with the glyphs of its letters."""
    codes = map(typeface(piece.font).code_of.__getitem__, piece.text)
    return Piece(piece.text, piece.font, piece.x, piece.size, "".join(codes))
