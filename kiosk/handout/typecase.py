"""The letters that one document holds, and how set lines are written with them."""

from __future__ import annotations

import math

from kiosk.handout.fonts import REGULAR, typeface
from kiosk.handout.operators import at
from kiosk.handout.pdf import PdfFile
from kiosk.handout.set_line import Piece, SetLine
from kiosk.handout.typeface import Drawn

_LEAST_MOVE = 0.1
_STEP = 80.0
"""The widest move inside a word, in thousandths: some programs take a wider one for a space."""


class Typecase:
    """Fills while lines are written; then the fonts are put into the file with what they need to hold.

    On pages that are read from the right a space ends each line: programs that take words out of a file see a gap
    before what stands further to the right, but not before what stands further to the left.
    """

    def __init__(self, *, is_rtl: bool = False) -> None:
        self._is_rtl = is_rtl
        self._letters: dict[str, set[str]] = {}
        self._codes: dict[str, dict[Drawn, int]] = {}

    def written(self, line: SetLine, x: float, y: float) -> str:
        """The operators of a line whose left end is at (x, y)."""
        code = [
            self._written(piece, at(x + piece.x, y)) if piece.glyphs else self._written_shaped(piece, x, y)
            for piece in line.pieces
        ]
        if self._is_rtl and line.pieces:
            code.append(self._space_left_of(line.pieces[-1]))
        return "\n".join(code)

    def _space_left_of(self, last: Piece) -> str:
        """A space at the left end of a line, after the last of its pieces was written."""
        self._letters.setdefault(REGULAR, set()).add(" ")
        face = typeface(REGULAR)
        left = -last.x - face.width_of[" "] * last.size / 1000
        return f"/{face.key} {last.size:g} Tf {at(left, 0)} Td <{face.code_of[' ']}> Tj"

    def _written(self, piece: Piece, place: str) -> str:
        self._letters.setdefault(piece.font, set()).update(piece.text)
        return f"/{typeface(piece.font).key} {piece.size:g} Tf 1 0 0 1 {place} Tm <{piece.glyphs}> Tj"

    def _written_shaped(self, piece: Piece, x: float, y: float) -> str:
        codes = self._codes.setdefault(piece.font, {})
        code = [f"/{typeface(piece.font).shaped_key} {piece.size:g} Tf 1 0 0 1 {at(x + piece.x, y)} Tm"]
        row: list[str] = []
        for glyph in piece.shaped:
            row.append(f"<{codes.setdefault(glyph.drawn, len(codes) + 1):04X}>")
            if abs(glyph.kern) > _LEAST_MOVE:
                row += _moves(glyph.kern)
        code.append(f"[{' '.join(row)}] TJ".replace("> <", ""))
        return " ".join(code)

    def embed(self, file: PdfFile) -> str:
        """Put the fonts into a file: the entries of the pages' font dictionary."""
        plain = [
            f"/{typeface(name).key} {typeface(name).embed(file, letters)} 0 R"
            for name, letters in sorted(self._letters.items())
        ]
        shaped = [
            f"/{typeface(name).shaped_key} {typeface(name).embed_shaped(file, codes)} 0 R"
            for name, codes in sorted(self._codes.items())
        ]
        return " ".join([*plain, *shaped])


def _moves(right: float) -> list[str]:
    """Numbers that move what follows, in steps that are no space."""
    count = math.ceil(abs(right) / _STEP)
    return [f"{-right / count:.1f}"] * count
