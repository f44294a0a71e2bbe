"""What the patient takes along: asked for, kept under a code, or taken back. Part of a visit, and wiped with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.plan.record import Record
from kiosk.store.trouble import Trouble

Stage: TypeAlias = Literal["keeping", "kept", "going-back", "taken-back", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAlong:
    """A record on its way to the store, or in it.

    `ticket` is that of the effect that was asked last, `wish` what it was for. `trouble` says what came of it, where
    nothing did: what could not be taken back, or be replaced by what is newer, is still `kept`.
    """

    ticket: int
    record: Record
    stage: Stage = "keeping"
    code: str = ""
    wish: Literal["keep", "delete"] = "keep"
    trouble: Trouble | None = None
    before: TakenAlong | None = None
    """What is replaced by this, until it is."""

    @property
    def is_waiting(self) -> bool:
        """Whether the store has yet to answer."""
        return self.stage in ("keeping", "going-back")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTry:
    """A code that was typed in the consultation room: asked for, or why nothing came of it."""

    ticket: int = 0
    trouble: Trouble | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the store has yet to answer."""
        return self.trouble is None
