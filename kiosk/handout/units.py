"""Where right-to-left lines are cut, so that programs that read a PDF back find the order of reading.

Glyphs stand on a page from left to right. A reader turns round what begins with a right-to-left letter, and keeps the
direction for spaces and signs after it; a piece that begins with such a sign, or holds letters of both kinds, it
would misread. So each piece begins, from the left, with a letter that tells its direction, or is a single sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.handout.typeface import Drawn, Glyph

_TELLING = re.compile("[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A letter that tells that it is read from the right; several letters in one glyph do not."""
_LED = re.compile("[\x20-/:-@\u2000-\u206f\u0660-\u066d\u06f0-\u06f9]|[\u0590-\ufefc]{2,}")
"""What is read in the direction of what is before it: signs, digits of Arabic, and several letters in one glyph."""


def parted(text: str) -> list[str]:
    """A left-to-right text with the signs that it begins with on their own."""
    signs = 0
    while signs < len(text) and _LED.fullmatch(text[signs]):
        signs += 1
    return [*text[:signs], *filter(None, [text[signs:]])]


def units_of(glyphs: tuple[Glyph, ...], *, is_rtl: bool) -> Iterator[tuple[Glyph, ...]]:
    """Shaped glyphs, in the order of reading, in such pieces."""
    if not is_rtl:
        signs = 0
        while signs < len(glyphs) and _LED.fullmatch(glyphs[signs].text):
            yield (glyphs[signs],)
            signs += 1
        yield from filter(None, [glyphs[signs:]])
        return
    unit: tuple[Glyph, ...] = ()
    led: tuple[Glyph, ...] = ()
    for glyph in glyphs:
        if _TELLING.fullmatch(glyph.text):
            unit, led = (*unit, *led, glyph), ()
        elif unit and _LED.fullmatch(glyph.text):
            led = (*led, glyph)
        else:
            yield from _apart(unit, led)
            yield (glyph,)
            unit, led = (), ()
    yield from _apart(unit, led)


def opened(glyphs: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    """Shaped glyphs of letters that are read from the left, so that the first letter tells it, whatever stands before.

    Where several letters are one glyph, it stands for the first, and one that is not seen for those after it.
    """
    for at, glyph in enumerate(glyphs):
        first, rest = glyph.text[:1], glyph.text[1:]
        if rest:
            shown = glyph._replace(drawn=glyph.drawn._replace(text=first))
            return (*glyphs[:at], shown, Glyph(Drawn((), 0, rest), 0.0, 0.0), *glyphs[at + 1 :])
        if not _LED.fullmatch(first):
            break
    return glyphs


def _apart(unit: tuple[Glyph, ...], led: tuple[Glyph, ...]) -> Iterator[tuple[Glyph, ...]]:
    """Letters up to the last that tells their direction, and each that follows."""
    if unit:
        yield unit
    yield from ((glyph,) for glyph in led)
