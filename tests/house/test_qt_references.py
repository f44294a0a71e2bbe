"""PySide6 6.12.0 on Python 3.11 loses a reference to None at each call and ends in an abort after some
minutes. This is why requirements/run.in stays below it; should another release do so, it shows here."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


class Bell(QObject):
    rang = Signal()


def test_qt_gives_back_what_it_borrows(qtbot: QtBot, qapp: QApplication) -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rang.connect(lambda: heard.append(1))
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(100):
        bell.rang.emit()
        qapp.processEvents()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    assert len(heard) == 100
    assert all(abs(now - then) < 50 for now, then in zip(after, before, strict=True))
