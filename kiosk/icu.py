"""Reading order, and breaks of lines and words, asked of ICU, the engine that Qt brings along (decision 0018).

The only file that knows ICU. It is loaded when a text first needs it; a place is the index of a letter in a text whose
letters all lie in the Basic Multilingual Plane.
"""

from __future__ import annotations

import ctypes
import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from kiosk.errors import KioskError

_FOLDER = Path("Qt", "lib")
_NAMES = "libicuuc.so.*"
_KINDS = {"letter": 0, "word": 1, "line": 2}
"""Kinds of breaks (`UBreakIteratorType`)."""
_DONE = -1


@cache
def _library() -> tuple[ctypes.CDLL, str]:
    """The library, and the number that ends the name of each of its functions.

    Raises:
        KioskError: it is not where Qt's wheel puts it.
    """
    spec = importlib.util.find_spec("PySide6")
    homes = spec.submodule_search_locations if spec and spec.submodule_search_locations else ()
    for file in sorted(file for home in homes for file in Path(home, _FOLDER).glob(_NAMES)):
        library = ctypes.CDLL(str(file))
        version = file.suffix.removeprefix(".")
        for name in ("ubidi_open", "ubidi_getLevels", "ubrk_open"):
            getattr(library, f"{name}_{version}").restype = ctypes.c_void_p
        return library, version
    raise KioskError("what orders Arabic and breaks Chinese lines is missing; install the kiosk again.")


def _call(name: str, *arguments: object) -> int:
    """Call a function; the number or the address that it answers, 0 for no address."""
    library, version = _library()
    answer: int | None = getattr(library, f"{name}_{version}")(*arguments)
    return answer or 0


def _checked(name: str, *arguments: object) -> int:
    """Call what reports trouble in a last argument of its own."""
    trouble = ctypes.c_int(0)
    answer = _call(name, *arguments, ctypes.byref(trouble))
    if trouble.value > 0:
        raise KioskError(f"{name} failed with {trouble.value}.")
    return answer


def levels_of(text: str, *, is_rtl: bool) -> bytes:
    """The embedding level of each letter (UAX 9), odd where it is read from right to left."""
    paragraph = ctypes.c_void_p(_call("ubidi_open"))
    try:
        letters = text.encode("utf-16-le")
        _checked("ubidi_setPara", paragraph, letters, len(text), ctypes.c_ubyte(is_rtl), None)
        return ctypes.string_at(_checked("ubidi_getLevels", paragraph), len(text))
    finally:
        _call("ubidi_close", paragraph)


def visual_order(levels: Sequence[int]) -> list[int]:
    """Which of some stretches of a line stands first from the left, which second, and so on (rule L2 of UAX 9)."""
    count = len(levels)
    order = (ctypes.c_int32 * count)()
    _call("ubidi_reorderVisual", (ctypes.c_ubyte * count)(*levels), count, order)
    return list(order)


def breaks_in(text: str, language: str, kind: Literal["letter", "word", "line"]) -> list[int]:
    """The places before which a line may break (UAX 14), or what is seen as a letter or read as a word ends (UAX 29).

    The end is one. Words of Chinese are those of ICU's dictionary.
    """
    letters = text.encode("utf-16-le")
    name = language.encode("ascii")
    iterator = ctypes.c_void_p(_checked("ubrk_open", _KINDS[kind], name, letters, len(text)))
    places: list[int] = []
    try:
        while (place := _call("ubrk_next", iterator)) != _DONE:
            places.append(place)
    finally:
        _call("ubrk_close", iterator)
    return places
