"""Which PINs may be chosen: long enough, and none that people try first.

What people choose and guess first (runs, repeats, dates, shapes on the pad, and the list below) is told by Markert,
Bailey, Golla, Dürmuth and Aviv, "This PIN Can Be Easily Guessed", IEEE Symposium on Security and Privacy 2020.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from kiosk.errors import KioskError

FEWEST, MOST = 6, 12
"""Digits of a PIN. Six is the least that NIST SP 800-63B-4 asks of a secret that opens a device."""

_POPULAR = {
    "000000", "111111", "112233", "121212", "123123", "123456", "159753", "654321", "666666", "789456",
    "123321", "147258", "258369", "147852", "258852", "369258", "159357", "357159", "753951", "951753",
    "963852", "741852", "852963", "137955", "142536", "696969", "777888", "520520", "131415",
}  # fmt: skip
"""The ten found most often, and shapes on the pad that no rule below names."""

_DATES = {6: ("%d%m%y", "%m%d%y", "%y%m%d"), 8: ("%d%m%Y", "%m%d%Y", "%Y%m%d")}


class WeakPin(KioskError):
    """A PIN that may not be chosen, with the reason."""


def must_be_strong(pin: str) -> None:
    """Refuse what is too short or easy to guess.

    Raises:
        WeakPin: with a sentence for whoever chose it.
    """
    if not (pin.isascii() and pin.isdigit()):
        raise WeakPin("A PIN is made of digits only.")
    if not FEWEST <= len(pin) <= MOST:
        raise WeakPin(f"A PIN has {FEWEST} to {MOST} digits; this one has {len(pin)}.")
    if _repeats(pin) or _is_even_run(pin) or _is_doubled_run(pin) or pin in _POPULAR:
        raise WeakPin("This PIN is one that people guess first. Choose digits that follow no pattern.")
    if _is_date(pin):
        raise WeakPin("This PIN looks like a date, which people guess early. Choose other digits.")


def _repeats(pin: str) -> bool:
    """One short piece again and again (111111, 121212, 123123), or the same backwards (123321)."""
    pieces = (pin[:length] for length in range(1, len(pin) // 2 + 1) if len(pin) % length == 0)
    return pin == pin[::-1] or any(piece * (len(pin) // len(piece)) == pin for piece in pieces)


def _is_even_run(pin: str) -> bool:
    """Digits that go up or down in even steps, past 9 and 0 too: 123456, 987654, 135791, 890123."""
    return len({(int(after) - int(before)) % 10 for before, after in pairwise(pin)}) == 1


def _is_doubled_run(pin: str) -> bool:
    """A run with each digit twice: 112233."""
    return pin[::2] == pin[1::2] and _is_even_run(pin[::2])


def _is_date(pin: str) -> bool:
    return any(_reads_as(pin, shape) for shape in _DATES.get(len(pin), ()))


def _reads_as(pin: str, shape: str) -> bool:
    try:
        day = dt.datetime.strptime(pin, shape)  # noqa: DTZ007 - a day on a calendar, nowhere in particular
    except ValueError:
        return False
    return 1900 <= day.year < 2100
