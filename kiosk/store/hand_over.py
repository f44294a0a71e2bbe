"""The hand-over: a record goes in and a code comes out; the code goes in and the record comes out, once."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.store.code import Code, NotACode, new_code, read_code
from kiosk.store.errand import DEADLINE_S, Errand
from kiosk.store.sealed import Opener, opener_of, seal, unseal
from kiosk.store.shelf import Shelf
from kiosk.store.trouble import StoreFault, Trouble

IsGivenUp = Callable[[], bool]


@dataclass(slots=True, kw_only=True)
class HandOverStore:
    """Keeps records on a shelf, sealed with codes that it gives out and does not remember.

    Every errand has an answer within `deadline_s` seconds, whatever the database does.
    """

    shelf: Shelf
    deadline_s: float = DEADLINE_S
    chance: Callable[[int], bytes] = os.urandom
    _salt: bytes = b""
    _late: dict[bytes, bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, record: bytes) -> Code:
        """Keep a record; the code that opens it.

        Raises:
            StoreFault: it was not kept, and no code opens it.
        """
        code = new_code(self.chance(32))

        def work(is_given_up: IsGivenUp) -> Code:
            opener = self._opener(code)
            self.shelf.put(opener.id, seal(record, opener), is_given_up)
            return code

        return Errand(work, self._drop).run(self.deadline_s)

    def keep_anew(self, typed: str, record: bytes) -> None:
        """Keep a record in place of the one of a code, for as long as that would have been; where it is gone, nothing.

        Raises:
            StoreFault: what was kept stays as it was.
        """
        code = _code(typed)

        def work(is_given_up: IsGivenUp) -> None:
            opener = self._opener(code)
            self.shelf.change(opener.id, seal(record, opener), is_given_up)

        Errand(work, lambda _: None).run(self.deadline_s)

    def claim(self, typed: str) -> bytes:
        """The record of a code. It is gone from the store then.

        Raises:
            StoreFault: with the reason.
        """
        code = _code(typed)

        def work(is_given_up: IsGivenUp) -> tuple[Opener, bytes | None]:
            opener = self._opener(code)
            sealed = self.shelf.take(opener.id, is_given_up)
            return opener, self._came_late(opener) if sealed is None else sealed

        opener, sealed = Errand(work, self._hold).run(self.deadline_s)
        if sealed is None:
            raise StoreFault(Trouble.GONE)
        return unseal(sealed, opener)

    def take_back(self, typed: str) -> None:
        """Delete the record of a code. That there is none any more is as good.

        Raises:
            StoreFault: with the reason.
        """
        code = _code(typed)
        Errand(lambda _: self._drop(code), lambda _: None).run(self.deadline_s)

    def purge(self) -> None:
        """Delete what is too old.

        Raises:
            StoreFault: with the reason.
        """
        Errand(lambda _: self.shelf.purge(), lambda _: None).run(self.deadline_s)

    def _opener(self, code: Code) -> Opener:
        if not self._salt:
            self._salt = self.shelf.salt()
        return opener_of(code, self._salt)

    def _drop(self, code: Code) -> None:
        self.shelf.take(self._opener(code).id, lambda: False)

    def _hold(self, found: tuple[Opener, bytes | None]) -> None:
        """The row is gone, but nobody waited any more: whoever types the code here once more has it."""
        opener, sealed = found
        if sealed is not None:
            with self._lock:
                self._late[opener.id] = sealed

    def _came_late(self, opener: Opener) -> bytes | None:
        with self._lock:
            return self._late.pop(opener.id, None)


def _code(typed: str) -> Code:
    try:
        return read_code(typed)
    except NotACode:
        raise StoreFault(Trouble.WRONG_CODE) from None
