"""The tour of the demo waits for the worker, and gives up only where nothing comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.commands import tour
from kiosk.commands.tour import TouchScreen, Tour
from kiosk.errors import KioskError
from kiosk.ui.host import Host
from kiosk.ui.window import KioskWindow
from kiosk.visit.visit import Setting, fresh
from tests.journeys.patient import TODAY


@pytest.fixture
def impatient(qapp: QApplication, window: KioskWindow, monkeypatch: pytest.MonkeyPatch) -> Tour:
    monkeypatch.setattr(tour, "PATIENCE_S", 0.0)
    host = Host(fresh(Setting(today=TODAY)), window, lambda _effect: None)
    return Tour(qapp, window, host, Path(), TouchScreen())


def one_by_one(*parts: int | None) -> Callable[[], int | None]:
    left = list(parts)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_however_many_parts_there_are_each_has_time_of_its_own(impatient: Tour) -> None:
    impatient.until_over(one_by_one(1, 2, 3, 4, None), "it did not end")


def test_a_part_that_does_not_end_is_told(impatient: Tour) -> None:
    with pytest.raises(KioskError, match="it did not end"):
        impatient.until_over(one_by_one(1, 2), "it did not end")
