"""Real faults: a frozen server, a killed one, one that cannot prove its name; a full disk, a locked one, noise."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.store.address import file_address, server_address
from kiosk.store.glance import FILE
from kiosk.store.hand_over import HandOverStore
from kiosk.store.opening import open_store
from kiosk.store.reserve import Reserve
from kiosk.store.shelf import Shelf
from kiosk.store.trouble import Trouble
from tests.store.conftest import HOUR
from tests.store.postgres_server import Authority, PostgresServer
from tests.store.test_hand_over_store import PATIENCE_S, RECORD, trouble_with


def wanted() -> bool:
    return False


def on_server(address: str, deadline_s: float = PATIENCE_S) -> HandOverStore:
    return HandOverStore(shelf=Shelf(url=server_address(address), keep_s=HOUR), deadline_s=deadline_s)


# -- a server ------------------------------------------------------------------------------------


@pytest.mark.postgres
def test_a_frozen_server_is_given_up_and_nothing_is_lost(own_postgres: PostgresServer) -> None:
    address = own_postgres.through_network(own_postgres.new_database())
    store = on_server(address)
    code = store.keep(RECORD)
    store.deadline_s = 1.0
    own_postgres.freeze()
    try:
        assert trouble_with(lambda: store.claim(code.shown)) is Trouble.SLOW
        assert trouble_with(lambda: store.keep(RECORD)) is Trouble.SLOW
        assert trouble_with(store.purge) is Trouble.SLOW
    finally:
        own_postgres.thaw()
    store.deadline_s = PATIENCE_S
    assert store.claim(code.shown) == RECORD


@pytest.mark.postgres
def test_a_server_that_freezes_between_the_row_and_the_commit_gives_it_up_too(
    own_postgres: PostgresServer,
) -> None:
    name = own_postgres.new_database()
    shelf = Shelf(url=server_address(own_postgres.through_network(name)), keep_s=HOUR)
    shelf.put(b"1" * 16, b"sealed", wanted)

    def freezes() -> bool:
        own_postgres.freeze()
        return False

    fetching = threading.Thread(target=_quietly_take, args=(shelf, freezes), daemon=True)
    fetching.start()
    fetching.join(1.0)
    assert fetching.is_alive()
    own_postgres.thaw()
    fetching.join(PATIENCE_S)
    assert not fetching.is_alive()


def _quietly_take(shelf: Shelf, is_given_up: Callable[[], bool]) -> None:
    shelf.take(b"1" * 16, is_given_up)


@pytest.mark.postgres
def test_a_killed_server_is_told_and_found_again(own_postgres: PostgresServer) -> None:
    store = on_server(own_postgres.through_network(own_postgres.new_database()))
    code = store.keep(RECORD)
    own_postgres.stop()
    assert trouble_with(lambda: store.keep(RECORD)) is Trouble.DOWN
    own_postgres.start()
    assert store.claim(code.shown) == RECORD


@pytest.mark.postgres
def test_a_socket_on_this_machine_will_do(postgres: PostgresServer) -> None:
    store = on_server(postgres.through_socket(postgres.new_database()))
    assert store.claim(store.keep(RECORD).shown) == RECORD


@pytest.mark.postgres
def test_a_server_that_cannot_prove_its_name_is_refused(postgres: PostgresServer, tmp_path: Path) -> None:
    name = postgres.new_database()
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    Authority().write(stranger)
    wrong_name = on_server(postgres.through_network(name, host="127.0.0.1"))
    wrong_authority = on_server(postgres.through_network(name, sslrootcert=str(stranger / "ca.crt")))
    assert trouble_with(lambda: wrong_name.keep(RECORD)) is Trouble.REFUSED
    assert trouble_with(lambda: wrong_authority.keep(RECORD)) is Trouble.REFUSED


@pytest.mark.postgres
def test_a_server_without_tls_is_refused() -> None:
    server = PostgresServer(has_tls=False)
    try:
        server.start()
        store = on_server(server.through_network(server.new_database()))
        assert trouble_with(lambda: store.keep(RECORD)) is Trouble.REFUSED
    finally:
        server.close()


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://kiosk@db/kiosk",
        "postgresql://kiosk@db/kiosk?sslmode=require",
        "postgresql://kiosk@db/kiosk?sslmode=prefer&sslmode=verify-full",
        "postgresql://kiosk@db/kiosk?sslmode=verify-full&host=/run/postgresql",
        "postgresql://kiosk@db/kiosk?sslmode=verify-full&hostaddr=10.0.0.1",
        "postgresql:///kiosk?sslmode=verify-full",
        "postgresql:///kiosk?host=elsewhere",
        "postgresql+pg8000://kiosk@db/kiosk?sslmode=verify-full",
        "mysql://kiosk@db/kiosk?sslmode=verify-full",
        "nonsense",
    ],
)
def test_an_address_that_could_be_read_on_the_way_is_not_used(address: str, tmp_path: Path) -> None:
    assert trouble_with(lambda: open_store(tmp_path, address, 4)) is Trouble.NOT_SET_UP


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("orders", "trouble"),
    [
        (["ALTER ROLE {name} PASSWORD 'another'"], Trouble.REFUSED),
        (["REVOKE ALL ON shelf FROM {name}", "ALTER TABLE shelf OWNER TO keeper"], Trouble.REFUSED),
        (["ALTER ROLE {name} SET default_transaction_read_only = on"], Trouble.READ_ONLY),
        (["DROP TABLE shelf"], Trouble.DAMAGED),
        (["UPDATE alembic_version SET version_num = '9999'"], Trouble.NEWER),
        (["ALTER DATABASE {name} CONNECTION LIMIT 0"], Trouble.DOWN),
    ],
)
def test_what_the_administrator_changes_is_told_by_name(
    postgres: PostgresServer, orders: list[str], trouble: Trouble
) -> None:
    name = postgres.new_database()
    on_server(postgres.through_network(name)).keep(RECORD)
    for order in orders:
        postgres.run(name, order.format(name=name))
    store = on_server(postgres.through_network(name))
    assert trouble_with(lambda: store.keep(RECORD)) is trouble


@pytest.mark.postgres
def test_a_server_with_a_full_disk_is_told(own_postgres: PostgresServer, small_disk: Path) -> None:
    # A server of its own: once the disk is gone, it cannot write what it still holds of it.
    name = own_postgres.new_database()
    store = on_server(own_postgres.through_network(name))
    code = store.keep(RECORD)
    subprocess.run(["chown", str(own_postgres.account), str(small_disk)], check=True)
    small_disk.parent.chmod(0o755)
    for folder in small_disk.parents:
        if folder.stat().st_mode & 0o077 == 0 and folder != Path("/"):
            folder.chmod(0o711)
    own_postgres.run(
        name, f"CREATE TABLESPACE {name} LOCATION '{small_disk}'", f"ALTER TABLE shelf SET TABLESPACE {name}"
    )
    assert trouble_with(lambda: _stuff(store)) is Trouble.FULL
    assert store.claim(code.shown) == RECORD


@pytest.mark.parametrize("answer", [None, b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\xff" * 500])
def test_a_port_where_something_else_lives_is_told(answer: bytes | None) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        if answer is not None:
            listening.listen()
            threading.Thread(target=_answer, args=(listening, answer), daemon=True).start()
        store = on_server(f"postgresql://kiosk@localhost:{port}/kiosk?sslmode=verify-full&sslrootcert=system")
        assert trouble_with(lambda: store.keep(RECORD)) in (Trouble.DOWN, Trouble.REFUSED)


def _answer(listening: socket.socket, answer: bytes) -> None:
    while True:
        try:
            line, _ = listening.accept()
        except OSError:
            return
        with line:
            line.recv(100)
            line.sendall(answer)


# -- a file --------------------------------------------------------------------------------------


def test_a_full_disk_is_told_and_what_is_there_can_still_be_claimed(small_disk: Path) -> None:
    store = open_store(small_disk / "hand-over", None, 4)
    store.deadline_s = PATIENCE_S
    code = store.keep(RECORD)
    _fill(small_disk)
    assert trouble_with(lambda: _stuff(store)) is Trouble.FULL
    _fill(small_disk)
    assert store.claim(code.shown) == RECORD


def test_on_a_full_disk_what_is_too_old_still_goes_and_the_reserve_is_there_again(small_disk: Path) -> None:
    reserve = small_disk / "reserve"
    clock = [0.0]
    shelf = Shelf(
        url=file_address(small_disk / FILE), keep_s=10, reserve=Reserve(reserve), clock=lambda: clock[0]
    )
    for number in range(20):
        shelf.put(number.to_bytes(16, "big"), b"marker" * 5000, wanted)
    _fill(small_disk)
    clock[0] = 100.0
    shelf.purge()
    assert b"marker" not in (small_disk / FILE).read_bytes()
    assert reserve.stat().st_size > 1_000_000


def _stuff(store: HandOverStore) -> None:
    for number in range(600):
        store.shelf.put(number.to_bytes(16, "big"), os.urandom(30_000), wanted)


def _fill(disk: Path) -> None:
    for size in (65536, 4096):
        with suppress(OSError):
            while True:
                (disk / f"filler-{os.urandom(4).hex()}").write_bytes(bytes(size))


def test_a_disk_that_may_not_be_written_to_is_told(small_disk: Path) -> None:
    store = open_store(small_disk / "hand-over", None, 4)
    store.deadline_s = PATIENCE_S
    code = store.keep(RECORD)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert trouble_with(lambda: store.keep(RECORD)) is Trouble.READ_ONLY
    assert trouble_with(lambda: store.claim(code.shown)) is Trouble.READ_ONLY
    assert trouble_with(lambda: open_store(small_disk / "new", None, 4)) is Trouble.READ_ONLY
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert store.claim(code.shown) == RECORD


def test_a_file_that_somebody_else_holds_is_told_as_slow(tmp_path: Path) -> None:
    store = open_store(tmp_path, None, 4)
    store.deadline_s = PATIENCE_S
    code = store.keep(RECORD)
    store.deadline_s = 1.0
    with Shelf(url=store.shelf.url, keep_s=HOUR)._transaction():
        assert trouble_with(lambda: store.claim(code.shown)) is Trouble.SLOW
    store.deadline_s = PATIENCE_S
    assert store.claim(code.shown) == RECORD


@pytest.mark.parametrize("what", ["noise", "a folder", "a text"])
def test_a_file_that_is_no_store_is_told_and_left_alone(tmp_path: Path, what: str) -> None:
    file = tmp_path / FILE
    if what == "a folder":
        file.mkdir()
    else:
        file.write_bytes(os.urandom(5000) if what == "noise" else b"These are somebody's notes. " * 50)
    before = None if what == "a folder" else file.read_bytes()
    store = open_store(tmp_path, None, 4)
    store.deadline_s = PATIENCE_S
    assert trouble_with(lambda: store.keep(RECORD)) in (Trouble.DAMAGED, Trouble.READ_ONLY)
    assert before is None or file.read_bytes() == before


def test_pages_that_were_overwritten_with_noise_are_told(tmp_path: Path) -> None:
    store = open_store(tmp_path, None, 4)
    store.deadline_s = PATIENCE_S
    for number in range(30):
        store.shelf.put(number.to_bytes(16, "big"), bytes(2000), wanted)
    with (tmp_path / FILE).open("r+b") as file:
        file.seek(8192)
        file.write(os.urandom(40_000))
    assert trouble_with(lambda: store.keep(RECORD)) in (Trouble.DAMAGED, Trouble.DOWN)
