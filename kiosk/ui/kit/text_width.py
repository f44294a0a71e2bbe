"""How wide texts are on one line, and the type in which they fit."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetricsF

from kiosk.ui.kit.glass import Type
from kiosk.ui.kit.ink import JOINING
from kiosk.ui.kit.line_ends import NO_BREAK
from kiosk.ui.kit.text import WIDEST, SetText, plain

_IDEOGRAPHS = re.compile(r"([\u2e80-\uffff]{4}(?=[\u2e80-\uffff]{2})|[\u2e80-\uffff]{2}(?=[A-Za-z]))")
_TOLERANCE = 3


def fitted(texts: tuple[str, ...], type: Type, width: float) -> Type:
    """The type, made smaller until the longest word of the texts fits, but never below its size at 100 %."""
    words = [word for text in texts for word in text.split()]
    widest = max((line_width(word, type) for word in words), default=0.0)
    if widest <= width:
        return type
    found = type.shrunk(max(min(type.least, type.size), int(type.size * width / widest)))
    # A font is not quite in proportion at every size.
    while found.size > type.least and max(line_width(word, found) for word in words) > width:
        found = type.shrunk(found.size - 1)
    return found


def one_line(text: str, type: Type, width: float) -> Type:
    """The type, made smaller until the text stands on one line, but never below its size at 100 %."""
    # The breaking of lines counts a little wider than the font does.
    while type.size > type.least and line_width(text, type) > width - _TOLERANCE:
        type = type.shrunk(type.size - 1)
    return type


def line_width(text: str, type: Type) -> float:
    """The width of a text on one line."""
    if JOINING.search(text) is None:
        return QFontMetricsF(type.font()).horizontalAdvance(text)
    # Where letters join or stack, a line counts wider than its letters do.
    return SetText(plain(text), type, WIDEST).width


def widest_word(text: str, type: Type) -> float:
    """The width of the longest word: a column that is narrower would break it.

    A row of ideographs may break anywhere, but a column has room for four of them; and before a Latin name.
    """
    words = (_IDEOGRAPHS.sub(r"\1 ", word) for word in text.replace(NO_BREAK, " ").split())
    return max((line_width(part, type) for word in words for part in word.split()), default=0.0)
