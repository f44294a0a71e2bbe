"""How wide a text will be, known without a screen, so that labels in drawings can give way to each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kiosk.counted import is_count_parted

# Widths of the printable ASCII characters of Atkinson Hyperlegible, in thousandths of the type size.
_REGULAR = (
    280, 281, 301, 655, 594, 927, 705, 160, 300, 300, 433, 602, 205, 368, 205, 377, 648, 402, 549, 574,
    614, 583, 598, 510, 615, 598, 205, 205, 553, 602, 553, 520, 780, 626, 619, 656, 673, 567, 548, 710,
    690, 414, 510, 627, 539, 820, 689, 727, 601, 753, 618, 596, 558, 690, 589, 840, 623, 595, 607, 315,
    377, 315, 552, 396, 268, 526, 566, 500, 564, 539, 311, 560, 546, 278, 254, 490, 239, 841, 546, 552,
    566, 576, 340, 471, 324, 536, 441, 654, 461, 429, 460, 319, 233, 319, 555,
)  # fmt: skip
_BOLD = (
    320, 283, 410, 783, 619, 977, 702, 222, 366, 366, 434, 618, 243, 374, 243, 442, 652, 448, 586, 605,
    626, 612, 632, 543, 625, 561, 243, 243, 573, 618, 573, 614, 754, 690, 639, 673, 686, 580, 544, 719,
    679, 458, 560, 659, 537, 842, 700, 764, 626, 781, 654, 619, 617, 663, 656, 883, 699, 687, 621, 333,
    442, 333, 589, 430, 314, 553, 596, 520, 596, 566, 367, 597, 572, 315, 259, 567, 314, 886, 572, 573,
    596, 601, 372, 534, 379, 570, 526, 723, 533, 518, 516, 370, 234, 370, 533,
)  # fmt: skip
_WIDE, _OTHER = 1000, 640
_ARABIC = {
    letter: widths
    for letters, widths in (
        ("\u0627", (240, 340)),
        ("\u0644\u0646\u064a\u0649", (370, 790)),
        ("\u0628\u062a\u062b", (370, 1160)),
        ("\u062c\u062d\u062e", (640, 700)),
        ("\u062f\u0630", (480, 600)),
        ("\u0631\u0632", (370, 450)),
        ("\u0633\u0634", (850, 1320)),
        ("\u0635\u0636", (950, 1420)),
        ("\u0637\u0638", (710, 890)),
        ("\u0639\u063a", (530, 600)),
        ("\u0641", (500, 1150)),
        ("\u0642", (500, 860)),
        ("\u0643", (510, 980)),
        ("\u0645", (580, 630)),
        ("\u0647\u0629", (560, 540)),
        ("\u0648", (450, 540)),
        ("\u0621", (410, 410)),
    )
    for letter in letters
}
"""Arabic letters of the regular face inside a word, joined to the next one, and at its end."""
_BOLD_SHARE = 1.13
_ARABIC_WORD = re.compile(f"[{''.join(_ARABIC)}][{''.join(_ARABIC)}\u064b-\u065f\u0670]*")
_UNSPACED = frozenset({"Mn", "Me", "Cf"})
"""Kinds of signs that take no room: those on a letter, and those that are not seen, as those around a number are."""
_BREAK = re.compile("(?<=[ 、，。；：])")


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of one line of text at a type size, in the same unit.

    Latin letters are measured (accents do not widen them), Arabic ones as they are joined; other scripts are rather
    over- than underestimated.
    """
    widths = _BOLD if is_bold else _REGULAR
    plain = unicodedata.normalize("NFD", text)
    latin = _ARABIC_WORD.sub("", plain)
    arabic = sum(map(_arabic_width, _ARABIC_WORD.findall(plain))) * (_BOLD_SHARE if is_bold else 1)
    return (sum(_width(character, widths) for character in latin) + arabic) * size / 1000


def _arabic_width(word: str) -> int:
    """A word without its signs, which take no room."""
    *inside, last = (letter for letter in word if letter in _ARABIC)
    return sum(_ARABIC[letter][0] for letter in inside) + _ARABIC[last][1]


def wrapped(text: str, width: float, size: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """`text` in as few lines as `width` allows, of much the same length; a word that is too long stands alone.

    Chinese, which has no spaces, breaks after its points and commas. A number stays with what it counts where a line
    has room for both.
    """
    words = _words(text, width, size, is_bold=is_bold)
    lines = _filled(words, width, size, is_bold=is_bold)
    for narrower in (0.9, 0.8, 0.7, 0.6):
        balanced = _filled(words, width * narrower, size, is_bold=is_bold)
        if len(balanced) > len(lines):
            break
        lines = balanced
    return lines


def _words(text: str, width: float, size: float, *, is_bold: bool) -> list[str]:
    """What is not parted by the end of a line, with the space after it."""
    words: list[str] = []
    for word in _BREAK.split(text):
        joined = words[-1] + word if words else ""
        is_counted = bool(joined) and is_count_parted(joined, len(words[-1]))
        if is_counted and text_width(joined.removesuffix(" "), size, is_bold=is_bold) <= width:
            words[-1] = joined
        else:
            words.append(word)
    return words


def _filled(words: Sequence[str], width: float, size: float, *, is_bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = lines[-1] + word if lines else word
        if lines and text_width(longer.removesuffix(" "), size, is_bold=is_bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return (*(line.removesuffix(" ") for line in lines[:-1]), lines[-1])


def _width(character: str, widths: tuple[int, ...]) -> int:
    code = ord(character)
    if 32 <= code < 127:
        return widths[code - 32]
    if unicodedata.category(character) in _UNSPACED:
        return 0
    if code == 0xA0:
        return widths[0]
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER
