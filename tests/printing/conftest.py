"""A private print server and pages to print."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.printing.cups import CupsPrinter
from kiosk.printing.ipp import Server
from tests.printing.cups_server import CUPSD, CupsServer
from tests.printing.watching import Listener, pages


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(scope="session")
def handout() -> bytes:
    return pages(4)


@pytest.fixture
def server() -> Iterator[CupsServer]:
    if CUPSD is None:
        pytest.skip("cupsd is not installed")
    with CupsServer() as server:
        yield server


@pytest.fixture
def queue(server: CupsServer) -> CupsPrinter:
    return CupsPrinter(Server(server.address), server.queue)
