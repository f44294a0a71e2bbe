"""Glyphs that are made of others: added to a TrueType file, so that a letter and its dots are one glyph on a page.

A shaping engine sets dots and vowel signs as glyphs of their own. A PDF must say of every glyph what it stands for, and
nothing stands for the dots of a letter alone. Tables and records are those of the OpenType specification.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020
"""Flags of a component: its place is two 16-bit numbers; these are a distance; another component follows."""
_SUM = 0xFFFFFFFF


class Part(NamedTuple):
    """A glyph of the font and where it lies, in units of the font."""

    glyph: int
    x: int
    y: int


def with_composites(font: bytes, made: Sequence[tuple[tuple[Part, ...], int]]) -> tuple[bytes, int]:
    """A TrueType file with a glyph more for each of these parts and widths, and the number of the first of them."""
    tables = _tables(font)
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    if not made:
        return font, count
    glyphs = _glyphs(tables, count)
    metrics = _metrics(tables, count)
    for parts, width in made:
        glyph, left = _composite(parts, glyphs)
        glyphs.append(glyph)
        metrics += struct.pack(">Hh", width, left)
    outlines = b"".join(glyphs)
    ends, end = [0], 0
    for glyph in glyphs:
        end += len(glyph)
        ends.append(end)
    tables["glyf"], tables["hmtx"] = outlines, bytes(metrics)
    tables["loca"] = struct.pack(f">{len(ends)}L", *ends)
    most = max(len(parts) for parts, _ in made)
    _put(tables, "head", 50, 1)
    _put(tables, "maxp", 4, len(glyphs))
    _put(tables, "maxp", 28, most + _word(tables, "maxp", 28))
    _put(tables, "maxp", 30, 1 + _word(tables, "maxp", 30))
    _put(tables, "hhea", 34, len(glyphs))
    return _file(font[:4], tables), count


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * entry) for entry in range(count))
    return {tag.decode("ascii"): font[start : start + length] for tag, _, start, length in entries}


def _glyphs(tables: dict[str, bytes], count: int) -> list[bytes]:
    """The record of each glyph, its length a multiple of four."""
    is_long = _word(tables, "head", 50)
    places = struct.unpack_from(f">{count + 1}{'L' if is_long else 'H'}", tables["loca"])
    starts = places if is_long else [2 * place for place in places]
    outlines = tables["glyf"]
    return [_padded(outlines[starts[glyph] : starts[glyph + 1]]) for glyph in range(count)]


def _metrics(tables: dict[str, bytes], count: int) -> bytearray:
    """Width and left side of each glyph; in the file, the last width may stand for many."""
    given = _word(tables, "hhea", 34)
    metrics = bytearray(tables["hmtx"][: 4 * given])
    last = metrics[-4:-2]
    for glyph in range(count - given):
        metrics += last + tables["hmtx"][4 * given + 2 * glyph :][:2]
    return metrics


def _composite(parts: tuple[Part, ...], glyphs: list[bytes]) -> tuple[bytes, int]:
    """The record of a glyph that is made of these, and how far left it reaches; of nothing, one that is not seen."""
    if not parts:
        return b"", 0
    boxes = [
        (x + left, y + low, x + right, y + high)
        for glyph, x, y in parts
        if glyphs[glyph]
        for left, low, right, high in [struct.unpack_from(">4h", glyphs[glyph], 2)]
    ]
    sides = [min(box[side] for box in boxes) for side in (0, 1)] + [
        max(box[side] for box in boxes) for side in (2, 3)
    ]
    record = struct.pack(">5h", -1, *sides)
    for place, (glyph, x, y) in enumerate(parts, start=1):
        flags = _WORDS | _OFFSETS | (_MORE if place < len(parts) else 0)
        record += struct.pack(">HHhh", flags, glyph, x, y)
    return _padded(record), sides[0]


def _word(tables: dict[str, bytes], tag: str, place: int) -> int:
    return int(struct.unpack_from(">H", tables[tag], place)[0])


def _put(tables: dict[str, bytes], tag: str, place: int, word: int) -> None:
    table = tables[tag]
    tables[tag] = table[:place] + struct.pack(">H", word) + table[place + 2 :]


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _file(kind: bytes, tables: dict[str, bytes]) -> bytes:
    """The tables with their directory, in order of their names."""
    count = len(tables)
    power = count.bit_length() - 1
    head = kind + struct.pack(">HHHH", count, 16 << power, power, 16 * count - (16 << power))
    body, start = b"", 12 + 16 * count
    for tag, table in sorted(tables.items()):
        data = _padded(table)
        check = sum(struct.unpack(f">{len(data) // 4}L", data)) & _SUM
        head += struct.pack(">4sLLL", tag.encode("ascii"), check, start + len(body), len(table))
        body += data
    return head + body
