"""What a keyboard types: the same as our own keys that are shown, and nothing that they do not have."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.visit.blocks import SPACE, Keys, Tile
from kiosk.visit.events.event import Erased, Event
from kiosk.visit.views import PageView, View, blocks_in

_SIGNS = str.maketrans("，。？！：；", ",.?!:;")
"""Those of Chinese, as a keyboard of Latin letters has them."""
_ORDERS = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
"""With one of these a letter is an order. Both together are how some keyboards reach their third letters."""


ACCENTS = {
    Qt.Key.Key_Dead_Grave: "\u0300",
    Qt.Key.Key_Dead_Acute: "\u0301",
    Qt.Key.Key_Dead_Circumflex: "\u0302",
    Qt.Key.Key_Dead_Tilde: "\u0303",
    Qt.Key.Key_Dead_Diaeresis: "\u0308",
    Qt.Key.Key_Dead_Abovering: "\u030a",
    Qt.Key.Key_Dead_Caron: "\u030c",
    Qt.Key.Key_Dead_Cedilla: "\u0327",
}
"""Keys that are pressed before the letter that their accent comes on."""


def written(event: QKeyEvent, view: View | None, accent: str = "") -> Event | None:
    """What the key of ours sends that has the letter of a key press, or erases; None where none has it, or it is off.

    Capitals are those of our keys, and a digit of any script is the same digit.
    """
    keys = keys_of(view)
    if keys is None or _is_order(event):
        return None
    letter = _plain(unicodedata.normalize("NFC", event.text() + accent))
    for tile in (tile for row in keys.rows for tile in row):
        if isinstance(tile.sends, Erased):
            if event.key() == Qt.Key.Key_Backspace:
                return tile.sends
        elif _plain(_letter_on(tile)) == letter:
            return tile.sends
    return None


def keys_of(view: View | None) -> Keys | None:
    """Our own keys, where a view shows them."""
    blocks = blocks_in(view) if isinstance(view, PageView) else ()
    return next((block for block in blocks if isinstance(block, Keys)), None)


def digit_of(text: str) -> str:
    """The digit that a text is in any script, as 0 to 9; empty where it is none."""
    return str(unicodedata.decimal(text)) if len(text) == 1 and text.isdecimal() else ""


def _letter_on(tile: Tile) -> str:
    """The letter that a key has on it, whatever it writes now."""
    return " " if tile.id == SPACE else tile.text


def _plain(letter: str) -> str:
    return digit_of(letter) or letter.casefold().translate(_SIGNS)


def _is_order(event: QKeyEvent) -> bool:
    held = event.modifiers()
    return bool(held & Qt.KeyboardModifier.MetaModifier) or sum(bool(held & key) for key in _ORDERS) == 1
