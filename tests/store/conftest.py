"""The same store twice: in a file, and in a real PostgreSQL server that is started for the tests."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from kiosk.store.address import file_address, server_address
from kiosk.store.shelf import Shelf
from tests.store.postgres_server import INITDB, PostgresServer

HOUR = 3600
OpenShelf = Callable[[], Shelf]


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server for all tests that do it no harm."""
    yield from _server()


@pytest.fixture
def own_postgres() -> Iterator[PostgresServer]:
    """A server to freeze, to kill, and to take the disk from."""
    yield from _server()


def _server() -> Iterator[PostgresServer]:
    assert INITDB is not None, "install postgresql (tools/setup.sh test does)"
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """Where an empty store is."""
    if request.param == "sqlite":
        return file_address(tmp_path / "records.sqlite")
    server: PostgresServer = request.getfixturevalue("postgres")
    return server_address(server.through_network(server.new_database()))


@pytest.fixture
def open_shelf(url: URL) -> OpenShelf:
    """Opens the store once more, as another room would."""
    return lambda: Shelf(url=url, keep_s=4 * HOUR)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight mebibytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    order = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", str(folder)]
    if os.getuid() != 0 or subprocess.run(order, capture_output=True).returncode:
        pytest.skip("a disk can only be mounted by root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
