"""One way to the store and back, with a deadline that holds whatever the database does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from kiosk.store.trouble import StoreFault, Trouble

DEADLINE_S = 5.0
"""Nobody at the glass waits longer than this for the store."""

Found = TypeVar("Found")


class GivenUpError(Exception):
    """The errand came too late for whoever had sent it, so it turned back."""


class Errand(Generic[Found]):
    """Work that may hang. It is told whether it is still wanted, and undone where its answer comes too late.

    `work` gets a question to ask before it commits: has it been given up? `undo` gets what was found too late.
    """

    def __init__(self, work: Callable[[Callable[[], bool]], Found], undo: Callable[[Found], None]) -> None:
        self._work = work
        self._undo = undo
        self._lock = threading.Lock()
        self._is_back = threading.Event()
        self._is_given_up = False
        self._found: list[Found] = []
        self._fault: Exception | None = None

    def run(self, deadline_s: float) -> Found:
        """What was found.

        Raises:
            StoreFault: SLOW when the deadline has passed, or what the work raised.
        """
        threading.Thread(target=self._go, name="errand", daemon=True).start()
        self._is_back.wait(deadline_s)
        with self._lock:
            if not self._is_back.is_set():
                self._is_given_up = True
                raise StoreFault(Trouble.SLOW)
        if self._fault is not None:
            raise self._fault
        return self._found[0]

    def is_given_up(self) -> bool:
        """Whether nobody waits any more."""
        with self._lock:
            return self._is_given_up

    def _go(self) -> None:
        try:
            found = self._work(self.is_given_up)
        except Exception as fault:  # noqa: BLE001 - raised again in the thread that waits
            self._fault = fault
            self._come_back()
            return
        self._found.append(found)
        if not self._come_back():
            self._undo(found)

    def _come_back(self) -> bool:
        """Whether somebody still waited."""
        with self._lock:
            if not self._is_given_up:
                self._is_back.set()
            return not self._is_given_up
