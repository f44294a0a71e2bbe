"""Figures of equal width: which glyphs a font offers for them (OpenType feature `tnum`)."""

from __future__ import annotations

import struct

_SINGLE = 1


def tabular_glyphs(font: bytes) -> dict[int, int]:
    """Glyph id -> id of its tabular form, read from a TrueType file; empty where the font has none."""
    table = _table(font, b"GSUB")
    if table is None:
        return {}
    _, _, _, features, lookups = struct.unpack_from(">HHHHH", font, table)
    swaps: dict[int, int] = {}
    for lookup in _lookups_of(font, table + features, b"tnum"):
        (offset,) = struct.unpack_from(">H", font, table + lookups + 2 + 2 * lookup)
        swaps.update(_single_swaps(font, table + lookups + offset))
    return swaps


def _table(font: bytes, tag: bytes) -> int | None:
    (count,) = struct.unpack_from(">H", font, 4)
    for entry in range(count):
        name, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * entry)
        if name == tag:
            return int(offset)
    return None


def _lookups_of(font: bytes, features: int, tag: bytes) -> tuple[int, ...]:
    (count,) = struct.unpack_from(">H", font, features)
    for entry in range(count):
        name, offset = struct.unpack_from(">4sH", font, features + 2 + 6 * entry)
        if name == tag:
            return _words(font, features + offset + 2)
    return ()


def _words(font: bytes, place: int) -> tuple[int, ...]:
    """A list of 16-bit numbers that begins with how many there are."""
    (count,) = struct.unpack_from(">H", font, place)
    return struct.unpack_from(f">{count}H", font, place + 2)


def _single_swaps(font: bytes, lookup: int) -> dict[int, int]:
    kind, _, count = struct.unpack_from(">HHH", font, lookup)
    swaps: dict[int, int] = {}
    if kind != _SINGLE:
        return swaps
    for offset in struct.unpack_from(f">{count}H", font, lookup + 6):
        place = lookup + offset
        shape, coverage, delta = struct.unpack_from(">HHh", font, place)
        covered = _covered(font, place + coverage)
        if shape == 1:
            swaps.update((glyph, (glyph + delta) % 65536) for glyph in covered)
        else:
            swaps.update(zip(covered, _words(font, place + 4), strict=True))
    return swaps


def _covered(font: bytes, place: int) -> tuple[int, ...]:
    (shape,) = struct.unpack_from(">H", font, place)
    if shape == 1:
        return _words(font, place + 2)
    (count,) = struct.unpack_from(">H", font, place + 2)
    glyphs: list[int] = []
    for entry in range(count):
        first, last, _ = struct.unpack_from(">HHH", font, place + 4 + 6 * entry)
        glyphs.extend(range(first, last + 1))
    return tuple(glyphs)
