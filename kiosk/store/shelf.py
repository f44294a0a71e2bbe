"""Sealed records in a database, each until somebody takes it or its time is over. Blind to what they hold."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, delete, insert, or_, select, text, update
from sqlalchemy.exc import DBAPIError

from kiosk.store.engine import open_engine
from kiosk.store.errand import GivenUpError
from kiosk.store.faults import trouble_of
from kiosk.store.migrate import migrate
from kiosk.store.reserve import Reserve
from kiosk.store.tables import shelf, store_salt
from kiosk.store.trouble import StoreFault, Trouble

Done = TypeVar("Done")
IsGivenUp = Callable[[], bool]


@dataclass(slots=True, kw_only=True)
class Shelf:
    """The shelf at `url`. Records are kept for `keep_s` seconds.

    `clock` tells the seconds since 1970 for a file; a server tells its own, as the clocks of its kiosks may differ.
    `running` never jumps. `reserve` is what a full disk is helped out with, for a file.
    """

    url: URL
    keep_s: int
    reserve: Reserve | None = None
    clock: Callable[[], float] = time.time
    running: Callable[[], float] = time.monotonic
    _engine: Engine | None = None
    _due: dict[bytes, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def salt(self) -> bytes:
        """What makes this store's codes its own.

        Raises:
            StoreFault: as every errand here.
        """
        with self._transaction() as connection:
            return bytes(connection.execute(select(store_salt.c.salt)).scalar_one())

    def put(self, id: bytes, sealed: bytes, is_given_up: IsGivenUp) -> None:
        """Keep a sealed record. What is too old goes first."""

        def work(connection: Connection) -> None:
            now = self._purged(connection)
            connection.execute(insert(shelf).values(id=id, sealed=sealed, kept_until=now + self.keep_s))
            _turn_back_if(is_given_up)

        try:
            self._done(work)
        except StoreFault as fault:
            if fault.trouble is not Trouble.FULL or self.reserve is None:
                raise
            # Only what is deleted may use the reserve, or it would soon be gone for good.
            with self.reserve.given_up():
                self._done(self._purged)
            self._done(work)
        with self._lock:
            self._due[id] = self.running() + self.keep_s

    def change(self, id: bytes, sealed: bytes, is_given_up: IsGivenUp) -> None:
        """Put a sealed record in the place of another, which had this id; where there is none, there is none."""

        def work(connection: Connection) -> None:
            now = self._purged(connection)
            there = (shelf.c.id == id) & (shelf.c.kept_until > now)
            connection.execute(update(shelf).where(there).values(sealed=sealed))
            _turn_back_if(is_given_up)

        self._done(work)

    def take(self, id: bytes, is_given_up: IsGivenUp) -> bytes | None:
        """Take a record away and have it; None where there is none. Of two that try at once, one has it."""

        def work(connection: Connection) -> bytes | None:
            now = self._purged(connection)
            row = delete(shelf).where(shelf.c.id == id, shelf.c.kept_until > now).returning(shelf.c.sealed)
            found = connection.execute(row).scalar_one_or_none()
            _turn_back_if(is_given_up)
            return None if found is None else bytes(found)

        return self._deleted(work)

    def purge(self) -> None:
        """Delete what is too old."""
        self._deleted(self._purged)

    def _purged(self, connection: Connection) -> int:
        """Delete what is too old; the time it is now.

        A clock that was put back must not keep a record for longer: nothing has more than its whole time left, and
        what was put here goes when this program has run for that long.
        """
        now = self._now(connection)
        with self._lock:
            over = [id for id, due in self._due.items() if due <= self.running()]
        connection.execute(delete(shelf).where(or_(shelf.c.kept_until <= now, shelf.c.id.in_(over))))
        latest = now + self.keep_s
        connection.execute(update(shelf).where(shelf.c.kept_until > latest).values(kept_until=latest))
        with self._lock:
            for id in over:
                self._due.pop(id, None)
        return now

    def _now(self, connection: Connection) -> int:
        if connection.dialect.name == "sqlite":
            return int(self.clock())
        return int(connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one())

    def _deleted(self, work: Callable[[Connection], Done]) -> Done:
        """Do what deletes; where the disk is full, once more with the reserve given up."""
        try:
            return self._done(work)
        except StoreFault as fault:
            if fault.trouble is not Trouble.FULL or self.reserve is None:
                raise
        with self.reserve.given_up():
            return self._done(work)

    def _done(self, work: Callable[[Connection], Done]) -> Done:
        with self._transaction() as connection:
            return work(connection)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._opened().begin() as connection:
                yield connection
        except DBAPIError as fault:
            raise StoreFault(trouble_of(fault)) from None
        except sqlite3.Error as fault:
            raise StoreFault(trouble_of(DBAPIError("", {}, fault))) from None

    def _opened(self) -> Engine:
        """The engine, its tables made."""
        with self._lock:
            if self._engine is None:
                engine = open_engine(self.url)
                with engine.begin() as connection:
                    migrate(connection)
                self._engine = engine
                if self.reserve is not None:
                    self.reserve.keep()
            return self._engine


def _turn_back_if(is_given_up: IsGivenUp) -> None:
    """Raise where nobody waits any more, which takes back what this transaction did."""
    if is_given_up():
        raise GivenUpError
