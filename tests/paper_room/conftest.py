"""Rooms for paper, with a folder or a private print server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.content import Content
from kiosk.paper_room import PaperRoom
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.printer import Patience, Printer
from tests.paper_room.counter import Counter
from tests.printing.conftest import server
from tests.printing.watching import QUICK, pages

__all__ = ["server"]


@pytest.fixture
def room_with(flagship: Content) -> Iterator[Callable[..., Counter]]:
    counters = []

    def opened(printer: Printer, patience: Patience = QUICK) -> Counter:
        room = PaperRoom(
            read=lambda language: flagship,
            render=lambda content, effect: pages(2),
            printer=printer,
            patience=patience,
            sweep_s=0.05,
        )
        counters.append(Counter(room))
        return counters[-1]

    yield opened
    for counter in counters:
        counter.close()


@pytest.fixture
def folder_room(room_with: Callable[..., Counter], tmp_path: Path) -> Counter:
    return room_with(FolderPrinter(tmp_path))
