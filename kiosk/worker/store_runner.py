"""The child's side of the hand-over: keeps records, gives them out once, and clears away what is too old.

The database and the cryptography behind it are loaded when they are first needed, as most of a kiosk's day does
without them.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol, assert_never

from kiosk.store.code import Code
from kiosk.store.trouble import StoreFault, Trouble
from kiosk.visit.effects import Claim, HandOver, Reword, StoreEffect, StoreErrand, TakeBack
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import (
    Claimed,
    ClaimFailed,
    HandedOver,
    HandOverFailed,
    TakeBackFailed,
    TakenBack,
)

Report = Callable[[Event], None]

FIRST_PURGE_S, PURGE_S = 20.0, 60.0
"""Seconds from opening to the first clearing away, when the glass is at rest, and between two of them."""

_THEIRS = (Trouble.WRONG_CODE, Trouble.GONE)


class Store(Protocol):
    """What keeps records. Each of these raises StoreFault."""

    def keep(self, record: bytes) -> Code:
        """Keep a record; the code that opens it."""

    def keep_anew(self, typed: str, record: bytes) -> None:
        """Keep a record in place of the one of a code; where that is gone, nothing."""

    def claim(self, typed: str) -> bytes:
        """The record of a code, once."""

    def take_back(self, typed: str) -> None:
        """Delete the record of a code."""

    def purge(self) -> None:
        """Delete what is too old."""


@dataclass(slots=True, kw_only=True)
class StoreRunner:
    """One clinic's store, which `open` opens (it may raise StoreFault, and is tried again then).

    `may_hold` says whether there may be anything to clear away before the store was ever opened here.
    """

    open: Callable[[], Store]
    may_hold: Callable[[], bool]
    first_purge_s: float = FIRST_PURGE_S
    purge_s: float = PURGE_S
    _store: Store | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _reworded: int = 0
    """The ticket of what was kept anew last: of two such wishes the later one holds, whichever comes first."""
    _rewording: threading.Lock = field(default_factory=threading.Lock)
    _closing: threading.Event = field(default_factory=threading.Event)

    def do(self, effect: StoreEffect, report: Report) -> None:
        """Carry out one effect and report what came of it. Waits for the store, but never for long."""
        try:
            if isinstance(effect, Reword):
                self._reword(effect)
            else:
                report(self._answer(effect))
        except StoreFault as fault:
            if fault.trouble not in _THEIRS:
                _tell_staff(fault.trouble)
            if not isinstance(effect, Reword):
                report(failed(effect, fault.trouble))

    def trouble(self) -> Trouble | None:
        """What is wrong with the store now; None where it works, or nothing was ever kept."""
        try:
            if self._store is not None or self.may_hold():
                self._opened().purge()
        except StoreFault as fault:
            return fault.trouble
        return None

    def watch(self) -> None:
        """Clear away what is too old, again and again, until the runner is closed."""
        pause = self.first_purge_s
        while not self._closing.wait(pause):
            pause = self.purge_s
            with suppress(
                StoreFault
            ):  # Whoever wants something of the store is told; the next round may go well.
                if self._store is not None or self.may_hold():
                    self._opened().purge()

    def close(self) -> None:
        """Clear away nothing more."""
        self._closing.set()

    def _reword(self, effect: Reword) -> None:
        with self._rewording:
            if effect.ticket > self._reworded:
                self._reworded = effect.ticket
                self._opened().keep_anew(effect.code, effect.record)

    def _answer(self, effect: StoreErrand) -> Event:
        store = self._opened()
        match effect:
            case HandOver(ticket, record):
                return HandedOver(ticket, store.keep(record).shown)
            case TakeBack(ticket, code):
                store.take_back(code)
                return TakenBack(ticket)
            case Claim(ticket, code):
                return Claimed(ticket, store.claim(code))
            case _:
                assert_never(effect)

    def _opened(self) -> Store:
        with self._lock:
            if self._store is None:
                self._store = self.open()
            return self._store


def failed(effect: StoreErrand, trouble: Trouble) -> Event:
    """The event that says that an effect came to nothing."""
    match effect:
        case HandOver(ticket):
            return HandOverFailed(ticket, trouble)
        case TakeBack(ticket):
            return TakeBackFailed(ticket, trouble)
        case Claim(ticket):
            return ClaimFailed(ticket, trouble)
        case _:
            assert_never(effect)


def _tell_staff(trouble: Trouble) -> None:
    sys.stderr.write(f"The store of handed-over answers: {trouble.value}.\n")
