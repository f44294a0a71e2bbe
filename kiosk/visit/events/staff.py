"""What has happened on the way into staff mode and out of it, in the past tense."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class CornerHeld(Struct, frozen=True):
    """The top corner was held: staff wants in, or out again."""


class PinTyped(Struct, frozen=True):
    """A digit was typed on the PIN pad."""

    digit: str


class PinErased(Struct, frozen=True):
    """The last digit was taken away."""


class PinDone(Struct, frozen=True):
    """What was typed is to be tried."""


class PadClosed(Struct, frozen=True):
    """The PIN pad was closed."""


class StaffEnded(Struct, frozen=True):
    """Staff mode was ended by a touch."""


class PinAccepted(Struct, frozen=True):
    """The PIN tried with this ticket is right."""

    ticket: int


class PinRefused(Struct, frozen=True):
    """It is wrong, or no try counts for `wait_s` seconds; once locked, only an administrator helps."""

    ticket: int
    wait_s: int
    is_locked: bool


class PinMissing(Struct, frozen=True):
    """No PIN is set yet, so none can be right."""

    ticket: int


class PinUnchecked(Struct, frozen=True):
    """The PIN could not be checked: the disk is full, or the process that checks has died."""

    ticket: int


PadEvent: TypeAlias = CornerHeld | PinTyped | PinErased | PinDone | PadClosed | StaffEnded
"""Touches of staff, which mean something in either room."""

PinEvent: TypeAlias = PinAccepted | PinRefused | PinMissing | PinUnchecked
"""What the worker says of a PIN."""
