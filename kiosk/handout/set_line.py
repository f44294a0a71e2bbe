"""One line of text as it is set: pieces in the order of reading, each in one font and in its place."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.handout.typeface import Glyph


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a set line in one font, `x` from the line's left end, set `size` points high.

    `glyphs` is how it stands on a page. A shaped piece has none: `shaped` are its glyphs from left to right.
    """

    text: str
    font: str
    x: float
    size: float
    glyphs: str = ""
    shaped: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line that fits its width."""

    pieces: tuple[Piece, ...]
    width: float
