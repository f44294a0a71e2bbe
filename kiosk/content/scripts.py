"""Which letters are read from the right, and which from the left (Unicode bidirectional classes R and AL, and L); and
which script they are of.
"""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u058f\u0900-\u1fff\u2e80-\ufaff]")

_LATIN = "LATIN"
_MICRO = "\u00b5"
"""The sign of a millionth, which Unicode counts as a letter."""


def scripts_in(text: str) -> frozenset[str]:
    """The scripts of its letters, as the names of the letters begin with: `ARABIC`, `CJK`, `LATIN`."""
    plain = unicodedata.normalize("NFKC", text.replace(_MICRO, ""))
    return frozenset(unicodedata.name(letter, "").partition(" ")[0] for letter in plain if letter.isalpha())


def is_written_in(text: str, name: str) -> bool:
    """Whether a text is of the script in which a language writes its own `name`.

    Latin names stand in texts of every script, so that a text is Latin only if all of it is.
    """
    letters = scripts_in(text)
    return bool(letters) and (letters - {_LATIN} or letters) <= scripts_in(name)


def is_of_another_script(text: str, name: str) -> bool:
    """Whether no letter of a text is of the script of that name, nor Latin, which a voice of any language knows."""
    return not scripts_in(text) & {*scripts_in(name), _LATIN}
