"""From the record to the code and back, whatever the database does."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import URL

from kiosk.store.address import file_address
from kiosk.store.code import new_code
from kiosk.store.glance import FILE
from kiosk.store.hand_over import HandOverStore
from kiosk.store.opening import open_store
from kiosk.store.shelf import Shelf
from kiosk.store.trouble import StoreFault, Trouble
from tests.store.conftest import HOUR, OpenShelf

RECORD = b'{"answers": "a marker that nobody else would write"}'
PATIENCE_S = 60.0
"""More than any of this takes on a busy machine."""


def trouble_with(act: object) -> Trouble:
    assert callable(act)
    with pytest.raises(StoreFault) as fault:
        act()
    return fault.value.trouble


@pytest.fixture
def store(open_shelf: OpenShelf) -> HandOverStore:
    return HandOverStore(shelf=open_shelf(), deadline_s=PATIENCE_S)


def test_a_record_comes_back_once_in_another_room(store: HandOverStore, open_shelf: OpenShelf) -> None:
    code = store.keep(RECORD)
    room = HandOverStore(shelf=open_shelf(), deadline_s=PATIENCE_S)
    assert room.claim(code.shown.lower().replace("-", " ")) == RECORD
    assert trouble_with(lambda: room.claim(code.shown)) is Trouble.GONE
    assert trouble_with(lambda: store.claim(code.shown)) is Trouble.GONE


def test_a_code_with_a_slip_in_it_costs_nothing(store: HandOverStore) -> None:
    code = store.keep(RECORD)
    assert trouble_with(lambda: store.claim(code.shown[:-1])) is Trouble.WRONG_CODE
    assert trouble_with(lambda: store.take_back("")) is Trouble.WRONG_CODE
    assert trouble_with(lambda: store.claim(new_code(bytes(32)).shown)) is Trouble.GONE
    assert store.claim(code.shown) == RECORD


def test_what_is_taken_back_opens_no_more(store: HandOverStore) -> None:
    code = store.keep(RECORD)
    store.take_back(code.shown)
    store.take_back(code.shown)
    assert trouble_with(lambda: store.claim(code.shown)) is Trouble.GONE


def test_a_record_is_kept_anew_under_its_code_but_not_once_it_is_gone(
    store: HandOverStore, open_shelf: OpenShelf
) -> None:
    code, other = store.keep(RECORD), store.keep(b"another's")
    store.keep_anew(code.shown, b"newer")
    room = HandOverStore(shelf=open_shelf(), deadline_s=PATIENCE_S)
    assert (room.claim(code.shown), room.claim(other.shown)) == (b"newer", b"another's")
    store.keep_anew(code.shown, b"newest")
    assert trouble_with(lambda: room.claim(code.shown)) is Trouble.GONE


def test_the_same_record_is_kept_under_a_code_of_its_own_each_time(store: HandOverStore) -> None:
    assert store.keep(RECORD) != store.keep(RECORD)


@pytest.mark.postgres
def test_the_database_never_holds_a_record_or_its_code_in_the_clear(
    store: HandOverStore, url: URL, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    code = store.keep(RECORD)
    folder = tmp_path
    if url.get_backend_name() == "postgresql":
        server = request.getfixturevalue("postgres")
        server.run("postgres", "CHECKPOINT")
        folder = server.data
    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert len(everything) > 4000
    for secret in (b"a marker that nobody", code.text.encode(), code.shown.encode(), code.text[:8].encode()):
        assert secret not in everything


def test_a_deleted_row_leaves_no_byte_of_what_was_sealed_in_the_folder(tmp_path: Path) -> None:
    sealed = [bytes([65 + number]) * 40 + b"sealed" * 300 for number in range(8)]
    shelf = Shelf(url=file_address(tmp_path / FILE), keep_s=HOUR)
    for number, text in enumerate(sealed):
        shelf.put(bytes([number]) * 16, text, lambda: False)
    assert sealed[0] in _bytes_in(tmp_path)
    for number in range(7):
        assert shelf.take(bytes([number]) * 16, lambda: False) == sealed[number]
    Shelf(url=shelf.url, keep_s=0).purge()
    Shelf(url=shelf.url, keep_s=0, clock=lambda: 9e9).purge()
    left = _bytes_in(tmp_path)
    assert b"sealed" * 3 not in left
    assert not any(
        bytes([65 + number]) * 20 in left or bytes([number]) * 16 in left for number in range(1, 8)
    )


def _bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def test_the_store_is_opened_for_its_owner_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path / "deep" / "hand-over", None, 4)
    store.deadline_s = PATIENCE_S
    assert store.claim(store.keep(RECORD).shown) == RECORD
    assert (tmp_path / "deep" / "hand-over").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "deep" / "hand-over" / "reserve").stat().st_size > 100_000


# -- too late ------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class SlowShelf(Shelf):
    """A shelf that does what it is told, and then is slow to say so."""

    answer: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)

    def put(self, id: bytes, sealed: bytes, is_given_up: object) -> None:
        Shelf.put(self, id, sealed, lambda: False)
        self.answer.wait()

    def take(self, id: bytes, is_given_up: object) -> bytes | None:
        found = Shelf.take(self, id, lambda: False)
        self.answer.wait()
        self.done.set()
        return found


@pytest.fixture
def slow(tmp_path: Path) -> SlowShelf:
    return SlowShelf(url=file_address(tmp_path / FILE), keep_s=HOUR)


def test_a_record_that_was_kept_too_late_is_taken_away_again(slow: SlowShelf) -> None:
    store = HandOverStore(shelf=slow, deadline_s=0.5)
    slow.salt()
    assert trouble_with(lambda: store.keep(RECORD)) is Trouble.SLOW
    slow.answer.set()
    assert slow.done.wait(PATIENCE_S)
    with slow._transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM shelf").scalar() == 0


def test_a_record_that_was_fetched_too_late_is_there_for_whoever_types_the_code_again(
    slow: SlowShelf,
) -> None:
    slow.answer.set()
    store = HandOverStore(shelf=slow, deadline_s=PATIENCE_S)
    code = store.keep(RECORD)
    slow.answer.clear()
    store.deadline_s = 0.5
    assert trouble_with(lambda: store.claim(code.shown)) is Trouble.SLOW
    store.deadline_s = PATIENCE_S
    slow.answer.set()
    assert slow.done.wait(PATIENCE_S)
    assert store.claim(code.shown) == RECORD
    assert trouble_with(lambda: store.claim(code.shown)) is Trouble.GONE
