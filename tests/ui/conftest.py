"""The glass for tests: our fonts, a window, and a finger that touches as a real one does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.settings import Clinic, Looks
from kiosk.ui.application import open_application
from kiosk.ui.kit.touch import Touch
from kiosk.ui.window import KioskWindow
from kiosk.visit.events.event import Event, Stirred
from kiosk.visit.events.setting import Resized
from kiosk.visit.views import View


@pytest.fixture(autouse=True)
def _reads_from_the_left() -> Iterator[None]:
    """A test that reads from the right leaves nothing of it to the next."""
    yield
    if QApplication.layoutDirection() != Qt.LayoutDirection.LeftToRight:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class Finger:
    """Touches the window; `events` holds what the window sent, but for its size and mere stirring."""

    def __init__(self, window: KioskWindow, device: QPointingDevice) -> None:
        self.window = window
        self.events: list[Event] = []
        self.all: list[Event] = []
        self._device = device
        window.sent.connect(self._note)

    def _note(self, event: Event) -> None:
        self.all.append(event)
        if not isinstance(event, (Stirred, Resized)):
            self.events.append(event)

    def shows(self, view: View, looks: Looks = Looks()) -> None:  # noqa: B008 - they are frozen
        self.window.show_view(view, looks)
        self.window.settle()

    def middle_of(self, id: str) -> QPoint:
        found = next(touch for touch in self.window.findChildren(QWidget, id) if touch.isVisible())
        return found.mapTo(self.window, found.rect().center())

    def presses(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).press(0, place, self.window)

    def slides(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).move(0, place, self.window)

    def lifts(self, place: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).release(0, place, self.window)

    def touches(self, id: str) -> None:
        place = self.middle_of(id)
        self.presses(place)
        self.lifts(place)

    def button(self, id: str) -> Touch:
        return next(touch for touch in self.window.findChildren(Touch, id) if touch.isVisible())


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Keeps what is shown until its test has ended, and not a moment longer.

    Python must not clear it away while Qt paints it. And what Qt deletes later it deletes from its event loop, which no
    test runs: every window of the run would stay, and each change of the theme go through all of them.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_keep(widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        kept.append(widget)
        add(widget, before_close_func=before_close_func)

    monkeypatch.setattr(qtbot, "addWidget", add_and_keep)
    yield qtbot
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    open_application()


@pytest.fixture(autouse=True)
def _tries_no_pure_floor(no_cover: None) -> None:
    """What is pure is tried without a pixel; to watch it here too would take as long again as the test itself."""


@pytest.fixture(scope="session")
def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)


@pytest.fixture
def window(qtbot: QtBot) -> KioskWindow:
    window = KioskWindow(Clinic(name="Elm Street", phone="01632 960000", emergency="999"))
    qtbot.addWidget(window)
    window.clock = lambda: 100.0  # However slow the machine is, no time passes between two touches.
    window.resize(1080, 1920)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def finger(window: KioskWindow, touch_screen: QPointingDevice) -> Finger:
    return Finger(window, touch_screen)
