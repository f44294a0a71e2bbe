"""Font files: the glyph of a letter, its width, and the part of a font that a document needs.

The only file that knows HarfBuzz. Letters are written by the number of their glyph, which is the same in every
document, so what was set once can be written again; and a shaping engine may choose glyphs that no letter has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz

from kiosk.handout.pdf import PdfFile
from kiosk.handout.tabular import tabular_glyphs

_UNNEEDED = ("GSUB", "GPOS", "GDEF", "STAT", "name", "post", "OS/2", "cmap", "DSIG")
"""Tables that no reader of a PDF looks at."""
_SYMBOLIC = 4
_CAP_HEIGHT, _STEM = 700, 80
_AT_ONCE = 100
"""Entries of one block of a character map (Adobe technical note 5014)."""
_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


class Typeface:
    """One TrueType font, read once a process. `key` is its name on a page.

    `glyph_of` and `code_of` give the glyph of a letter as a number and as it is written on a page; `width_of` its
    width in thousandths of the size. Figures are equally wide. A no-break space is a space.
    """

    def __init__(self, file: Path, key: str) -> None:
        self.key = key
        self._name = file.stem
        data = file.read_bytes()
        self._face = uharfbuzz.Face(data)
        self._font = uharfbuzz.Font(self._face)
        self._scale: float = 1000 / self._face.upem
        swaps = tabular_glyphs(data)
        self.glyph_of: dict[str, int] = {}
        for code in sorted(self._face.unicodes):
            glyph = self._font.get_nominal_glyph(code)
            letter = chr(code)
            self.glyph_of[letter] = swaps.get(glyph, glyph) if letter.isdecimal() else glyph
        self.glyph_of["\u00a0"] = self.glyph_of[" "]
        self.width_of = {letter: self._width(glyph) for letter, glyph in self.glyph_of.items()}
        self.code_of = {letter: f"{glyph:04X}" for letter, glyph in self.glyph_of.items()}

    def _width(self, glyph: int) -> float:
        advance: float = self._font.get_glyph_h_advance(glyph)
        return advance * self._scale

    def embed(self, file: PdfFile, letters: Iterable[str]) -> int:
        """Put the glyphs of these letters into a file as one font; its number there."""
        letter_of = {self.glyph_of[letter]: letter for letter in sorted(letters, reverse=True)}
        glyphs = sorted(letter_of)
        name = f"{_tag(glyphs)}+{self._name}"
        data = self._cut(glyphs)
        program = file.add_stream(data, f"/Length1 {len(data)} ")
        extents = self._font.get_font_extents("ltr")
        high, low = round(extents.ascender * self._scale), round(extents.descender * self._scale)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {_SYMBOLIC} /FontBBox [-1000 {low} 3000 {high}]"
            f" /ItalicAngle 0 /Ascent {high} /Descent {low} /CapHeight {_CAP_HEIGHT} /StemV {_STEM}"
            f" /FontFile2 {program} 0 R >>"
        )
        widths = " ".join(f"{glyph} [{self._width(glyph):g}]" for glyph in glyphs)
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /W [{widths}]"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R >>"
        )
        to_unicode = file.add_stream(_letter_map(letter_of).encode("ascii"))
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {to_unicode} 0 R >>"
        )

    def _cut(self, glyphs: Iterable[int]) -> bytes:
        """The font file without other glyphs; those that stay keep their numbers."""
        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(set(glyphs))
        wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        for tag in _UNNEEDED:
            wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
        return bytes(wanted.subset(self._face).blob.data)


def _tag(glyphs: Iterable[int]) -> str:
    """Six capitals that name a subset (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(repr(tuple(glyphs)).encode("ascii")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _letter_map(letter_of: dict[int, str]) -> str:
    """Which letter each glyph is read back as."""
    entries = [
        f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>\n"
        for glyph, letter in sorted(letter_of.items())
    ]
    blocks = (entries[first : first + _AT_ONCE] for first in range(0, len(entries), _AT_ONCE))
    maps = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return f"{_MAP_HEAD}{maps}{_MAP_FOOT}"
