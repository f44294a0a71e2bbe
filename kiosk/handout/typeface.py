"""Font files: the glyph of a letter, its width, and the part of a font that a document needs.

The only file that knows HarfBuzz. Letters that look the same wherever they stand are written by the number of their
glyph, which is the same in every document, so what was set once can be written again. Letters that change with those
beside them are shaped; the same glyph may stand for several of them, so each document numbers what it holds of these.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TypeAlias

import uharfbuzz

from kiosk.handout.composites import Part, with_composites
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


_Shaped: TypeAlias = tuple[uharfbuzz.GlyphInfo, uharfbuzz.GlyphPosition]


def letters_of(files: Iterable[Path]) -> Container[int]:
    """The numbers of the letters that one of these font files has, read for this alone."""
    letters = uharfbuzz.Set()
    for file in files:
        letters.update(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))).unicodes)
    known: Container[int] = letters
    return known


class Drawn(NamedTuple):
    """What stands for a letter, or for a few that cannot be parted: `parts` are glyphs and where each lies, `width`
    is how far it moves on, both in units of the font; `text` is what it stands for.
    """

    parts: tuple[Part, ...]
    width: int
    text: str


class Glyph(NamedTuple):
    """Something drawn in a line, and how much further it moves on there, in thousandths of the size."""

    drawn: Drawn
    width: float
    kern: float

    @property
    def text(self) -> str:
        """What it stands for."""
        return self.drawn.text


class Typeface:
    """One TrueType font, read once a process. `key` is its name on a page, `shaped_key` that of its shaped text.

    `glyph_of` and `code_of` give the glyph of a letter as a number and as it is written on a page; `width_of` its
    width in thousandths of the size. Figures are equally wide. A no-break space is a space.
    """

    def __init__(self, file: Path, key: str) -> None:
        self.key, self.shaped_key = f"F{key}", f"G{key}"
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
        self.width_of = {letter: self._advance_of(glyph) for letter, glyph in self.glyph_of.items()}
        self.code_of = {letter: f"{glyph:04X}" for letter, glyph in self.glyph_of.items()}

    def _advance_of(self, glyph: int) -> float:
        """How far a page moves on after a glyph, in thousandths of the size."""
        advance: float = self._font.get_glyph_h_advance(glyph)
        return advance * self._scale

    def shaped(self, text: str, *, is_rtl: bool, language: str) -> Iterator[Glyph]:
        """The glyphs of a text that is read in one direction, in the order of reading."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = language
        buffer.direction = "rtl" if is_rtl else "ltr"
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        uharfbuzz.shape(self._font, buffer)
        found: list[_Shaped] = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        if is_rtl:
            # In the order of reading, but for what lies side by side in one cluster.
            found.sort(key=_cluster)
        clusters = [(start, list(cluster)) for start, cluster in groupby(found, key=_cluster)]
        ends = [*(start for start, _ in clusters[1:]), len(text)]
        # A joiner alone has an end and no glyph.
        for (start, cluster), end in zip(clusters, ends, strict=False):
            yield self._drawn(cluster, text[start:end])

    def _drawn(self, cluster: list[_Shaped], text: str) -> Glyph:
        """What HarfBuzz found for letters that cannot be parted, side by side or one on the other."""
        parts: list[Part] = []
        x = 0
        for info, place in cluster:
            parts.append(Part(info.codepoint, x + place.x_offset, place.y_offset))
            x += place.x_advance
        is_plain = len(parts) == 1 and not (parts[0].x or parts[0].y)
        width = self._font.get_glyph_h_advance(parts[0].glyph) if is_plain else x
        return Glyph(Drawn(tuple(parts), width, text), width * self._scale, (x - width) * self._scale)

    def embed(self, file: PdfFile, letters: Iterable[str]) -> int:
        """Put the glyphs of these letters into a file as one font; its number there."""
        letter_of = {self.glyph_of[letter]: letter for letter in sorted(letters, reverse=True)}
        widths = {glyph: self._advance_of(glyph) for glyph in letter_of}
        return self._embedded(
            file, self._cut(letter_of), {glyph: glyph for glyph in letter_of}, widths, letter_of
        )

    def embed_shaped(self, file: PdfFile, codes: Mapping[Drawn, int]) -> int:
        """Put what was drawn into a file as one font, each under its code; the font's number there."""
        text_of = {code: drawn.text for drawn, code in codes.items()}
        made = [drawn for drawn in codes if not _is_glyph(drawn)]
        font, first = with_composites(self._cut(_glyphs_of(codes)), [(one.parts, one.width) for one in made])
        number_of = {drawn: first + place for place, drawn in enumerate(made)}
        glyph_of = {
            code: number_of[drawn] if drawn in number_of else drawn.parts[0].glyph
            for drawn, code in codes.items()
        }
        widths = {code: drawn.width * self._scale for drawn, code in codes.items()}
        return self._embedded(file, font, glyph_of, widths, text_of)

    def _embedded(
        self,
        file: PdfFile,
        font: bytes,
        glyph_of: Mapping[int, int],
        width_of: Mapping[int, float],
        text_of: Mapping[int, str],
    ) -> int:
        is_plain = all(code == glyph for code, glyph in glyph_of.items())
        name = f"{_tag(font)}+{self._name}"
        program = file.add_stream(font, f"/Length1 {len(font)} ")
        extents = self._font.get_font_extents("ltr")
        high, low = round(extents.ascender * self._scale), round(extents.descender * self._scale)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {_SYMBOLIC} /FontBBox [-1000 {low} 3000 {high}]"
            f" /ItalicAngle 0 /Ascent {high} /Descent {low} /CapHeight {_CAP_HEIGHT} /StemV {_STEM}"
            f" /FontFile2 {program} 0 R >>"
        )
        widths = " ".join(f"{code} [{width:g}]" for code, width in sorted(width_of.items()))
        places = "/Identity" if is_plain else f"{file.add_stream(_glyph_places(glyph_of))} 0 R"
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap {places} /W [{widths}]"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R >>"
        )
        to_unicode = file.add_stream(_letter_map(text_of).encode("ascii"))
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


def _cluster(found: _Shaped) -> int:
    """The place of the letter that it belongs to."""
    return int(found[0].cluster)


def _is_glyph(drawn: Drawn) -> bool:
    """Whether it is a glyph of the font as it is."""
    return len(drawn.parts) == 1 and not (drawn.parts[0].x or drawn.parts[0].y)


def _glyphs_of(drawn: Iterable[Drawn]) -> set[int]:
    return {part.glyph for one in drawn for part in one.parts}


def _glyph_places(glyph_of: Mapping[int, int]) -> bytes:
    """The glyph of each code from 0, two bytes each."""
    return b"".join(glyph_of.get(code, 0).to_bytes(2, "big") for code in range(max(glyph_of) + 1))


def _tag(font: bytes) -> str:
    """Six capitals that name a subset (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(font).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _letter_map(letter_of: Mapping[int, str]) -> str:
    """Which letters each code is read back as."""
    entries = [
        f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>\n"
        for glyph, letter in sorted(letter_of.items())
    ]
    blocks = (entries[first : first + _AT_ONCE] for first in range(0, len(entries), _AT_ONCE))
    maps = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return f"{_MAP_HEAD}{maps}{_MAP_FOOT}"
