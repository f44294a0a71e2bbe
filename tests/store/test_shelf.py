"""What lies on the shelf is taken once, by one; what is too old is gone. In a file and in a server alike."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import URL, inspect, select

from kiosk.store.engine import open_engine
from kiosk.store.errand import GivenUpError
from kiosk.store.migrate import MIGRATIONS, migrate, revision_of
from kiosk.store.shelf import Shelf
from kiosk.store.tables import REVISION, shelf, tables
from tests.store.conftest import HOUR, OpenShelf

ROOMS, RACES = 3, 40


def wanted() -> bool:
    return False


def ids_in(url: URL) -> list[bytes]:
    with open_engine(url).begin() as connection:
        return [bytes(id) for id in connection.execute(select(shelf.c.id)).scalars()]


def test_a_record_is_taken_once(open_shelf: OpenShelf) -> None:
    here, there = open_shelf(), open_shelf()
    here.put(b"1" * 16, b"sealed", wanted)
    assert there.take(b"1" * 16, wanted) == b"sealed"
    assert here.take(b"1" * 16, wanted) is None
    assert there.take(b"1" * 16, wanted) is None


def test_another_id_takes_nothing(open_shelf: OpenShelf, url: URL) -> None:
    here = open_shelf()
    here.put(b"1" * 16, b"sealed", wanted)
    assert here.take(b"2" * 16, wanted) is None
    assert ids_in(url) == [b"1" * 16]


def test_of_all_rooms_that_try_at_once_one_gets_the_record(open_shelf: OpenShelf) -> None:
    rooms = [open_shelf() for _ in range(ROOMS)]
    for room in rooms:
        room.purge()
    start = threading.Barrier(ROOMS)

    def race(room: Shelf, id: bytes) -> bytes | None:
        start.wait()
        return room.take(id, wanted)

    with ThreadPoolExecutor(ROOMS) as pool:
        for _ in range(RACES):
            id = os.urandom(16)
            rooms[0].put(id, b"sealed", wanted)
            found = list(pool.map(race, rooms, [id] * ROOMS))
            assert (found.count(b"sealed"), found.count(None)) == (1, ROOMS - 1)


def test_rooms_that_open_a_new_store_at_once_all_find_one(open_shelf: OpenShelf) -> None:
    start = threading.Barrier(ROOMS)

    def opens(_: int) -> bytes:
        room = open_shelf()
        start.wait()
        return room.salt()

    with ThreadPoolExecutor(ROOMS) as pool:
        salts = set(pool.map(opens, range(ROOMS)))
    assert len(salts) == 1


def test_who_no_longer_wants_a_record_leaves_it_where_it_is(open_shelf: OpenShelf, url: URL) -> None:
    here = open_shelf()
    here.put(b"1" * 16, b"sealed", wanted)
    with pytest.raises(GivenUpError):
        here.take(b"1" * 16, lambda: True)
    with pytest.raises(GivenUpError):
        here.put(b"2" * 16, b"sealed", lambda: True)
    assert ids_in(url) == [b"1" * 16]


# -- time ---------------------------------------------------------------------------------------


def test_a_record_is_gone_after_its_time_even_if_nobody_claims_it(url: URL) -> None:
    here = Shelf(url=url, keep_s=0)
    here.put(b"1" * 16, b"sealed", wanted)
    assert here.take(b"1" * 16, wanted) is None
    here.purge()
    assert ids_in(url) == []


def test_keeping_another_record_clears_away_what_is_too_old(url: URL) -> None:
    Shelf(url=url, keep_s=0).put(b"1" * 16, b"sealed", wanted)
    Shelf(url=url, keep_s=HOUR).put(b"2" * 16, b"sealed", wanted)
    assert ids_in(url) == [b"2" * 16]


class Clock:
    """A clock that is put forward and back."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_record_of_a_file_lives_for_four_hours_and_no_longer(url: URL) -> None:
    if url.get_backend_name() != "sqlite":
        return  # a server tells its own time
    clock, running = Clock(), Clock()
    here = Shelf(url=url, keep_s=4 * HOUR, clock=clock, running=running)
    here.put(b"1" * 16, b"sealed", wanted)
    clock.now += 4 * HOUR - 1
    here.purge()
    assert ids_in(url) == [b"1" * 16]
    clock.now += 1
    here.purge()
    assert ids_in(url) == []


def test_a_clock_that_is_put_back_keeps_nothing_for_longer(url: URL) -> None:
    clock, running = Clock(), Clock()
    here = Shelf(url=url, keep_s=4 * HOUR, clock=clock, running=running)
    here.put(b"1" * 16, b"sealed", wanted)
    clock.now -= 365 * 24 * HOUR
    running.now += 4 * HOUR
    here.purge()
    assert ids_in(url) == []


def test_after_a_restart_a_clock_that_was_put_back_gives_one_more_term_at_most(url: URL) -> None:
    if url.get_backend_name() != "sqlite":
        return  # a server tells its own time
    clock = Clock()
    Shelf(url=url, keep_s=4 * HOUR, clock=clock).put(b"1" * 16, b"sealed", wanted)
    clock.now -= 365 * 24 * HOUR
    restarted = Shelf(url=url, keep_s=4 * HOUR, clock=clock)
    restarted.purge()
    clock.now += 4 * HOUR
    restarted.purge()
    assert ids_in(url) == []


# -- tables --------------------------------------------------------------------------------------


def test_the_migrations_make_the_tables_that_the_program_knows(url: URL) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        migrate(connection)
        found = inspect(connection)
        assert {*found.get_table_names()} == {*tables.tables, "alembic_version"}
        for table in tables.sorted_tables:
            columns = {column["name"]: column for column in found.get_columns(table.name)}
            assert {name: column["nullable"] for name, column in columns.items()} == {
                column.name: bool(column.nullable) for column in table.columns
            }
            assert found.get_pk_constraint(table.name)["constrained_columns"] == [
                column.name for column in table.primary_key
            ]
            assert {index["name"] for index in found.get_indexes(table.name)} == {
                index.name for index in table.indexes
            }
        assert revision_of(connection) == REVISION


def test_the_program_needs_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]
