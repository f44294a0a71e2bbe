"""What has happened to answers that are taken along to the consultation room: touches, and the store's word."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # as in events.py
    from kiosk.store.trouble import Trouble


class TakeAlongAsked(Struct, frozen=True):
    """The answers, as they are now, are to be taken along to the consultation room."""


class TakeBackAsked(Struct, frozen=True):
    """What was taken along is to be deleted."""


class SlipAsked(Struct, frozen=True):
    """The code of what was taken along is to be printed."""


class HandedOver(Struct, frozen=True):
    """The record is kept, and this code opens it; it is shown in groups."""

    ticket: int
    code: str


class HandOverFailed(Struct, frozen=True):
    """The record is not kept."""

    ticket: int
    reason: Trouble


class TakenBack(Struct, frozen=True):
    """The record of the code is gone from the store."""

    ticket: int


class TakeBackFailed(Struct, frozen=True):
    """The record could not be deleted now; it still goes when its time is over."""

    ticket: int
    reason: Trouble


class CodeEntered(Struct, frozen=True):
    """A whole code was typed in the consultation room, as it stands."""

    code: str


class Claimed(Struct, frozen=True):
    """The record of the code that was typed; the store has it no more."""

    ticket: int
    record: bytes


class ClaimFailed(Struct, frozen=True):
    """No record came of the code that was typed."""

    ticket: int
    reason: Trouble


HandOverEvent: TypeAlias = (
    TakeAlongAsked | TakeBackAsked | SlipAsked | HandedOver | HandOverFailed | TakenBack | TakeBackFailed
)
ClaimEvent: TypeAlias = CodeEntered | Claimed | ClaimFailed
