"""The outermost window: there before the screens are, in the whole screen, and not to be closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QImage, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.first_picture import Pixels
from kiosk.settings import Clinic, Looks
from kiosk.ui.face import Face
from kiosk.ui.window import KioskWindow
from tests.ui.sample_blocks import INTRO
from tests.ui.samples import ATTRACT, page

RED = b"\x00\x00\xff\xff"
CLINIC = Clinic(name="Elm Street", phone="01632 960000", emergency="999")


def _open(qtbot: QtBot, size: tuple[int, int] | None = (40, 30), first: Pixels | None = None) -> Face:
    face = Face(size)
    qtbot.addWidget(face, before_close_func=_let_close)
    face.open(first)
    return face


def _let_close(face: QWidget) -> None:
    assert isinstance(face, Face)
    face.is_kiosk = False


def test_it_shows_a_picture_as_soon_as_it_is_open(qtbot: QtBot) -> None:
    face = _open(qtbot, first=Pixels(40, 30, RED * 1200))
    assert face.picture is not None
    assert face.grab().toImage().pixelColor(20, 15).name() == "#ff0000"


def test_a_picture_of_another_size_is_not_shown(qtbot: QtBot) -> None:
    face = _open(qtbot, first=Pixels(30, 40, RED * 1200))
    assert face.picture is None
    assert face.grab().toImage().pixelColor(20, 15).name() != "#ff0000"


def test_what_fills_it_is_as_large_as_it_is_and_takes_the_place_of_the_picture(qtbot: QtBot) -> None:
    face = _open(qtbot, first=Pixels(40, 30, RED * 1200))
    filling = QWidget()
    face.hold(filling)
    assert (filling.width(), filling.height(), filling.isVisible()) == (40, 30, True)
    assert face.picture is None
    face.resize(50, 60)
    assert (filling.width(), filling.height()) == (50, 60)


def test_the_kept_picture_is_what_its_screen_paints(qtbot: QtBot) -> None:
    face = _open(qtbot, (540, 960))
    window = KioskWindow(CLINIC)
    with qtbot.waitSignal(window.painted):
        face.hold(window)
    window.show_view(ATTRACT, Looks())
    picture = window.picture_of(ATTRACT)
    assert picture is not None
    kept = QImage(picture.data, picture.width, picture.height, QImage.Format.Format_RGB32)
    seen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    top = 400  # Lines come over the dunes; nothing moves above them.
    assert kept.copy(0, 0, 540, top) == seen.copy(0, 0, 540, top)
    assert len({kept.pixel(x, y) for x in range(0, 540, 9) for y in range(0, 960, 9)}) > 3


def test_a_window_that_is_gone_before_it_is_seen_tells_nothing(qtbot: QtBot) -> None:
    window = KioskWindow(CLINIC)
    window.grab()
    delete(window)
    qtbot.wait(50)  # What fails in Qt's loop fails the test.


def test_there_is_no_picture_of_what_a_patient_has_seen(qtbot: QtBot) -> None:
    face = _open(qtbot, (540, 960))
    window = KioskWindow(CLINIC)
    with qtbot.waitSignal(window.painted):
        face.hold(window)
    window.show_view(page(INTRO), Looks())
    assert window.picture_of(page(INTRO)) is None
    assert window.picture_of(ATTRACT) is None
    assert window.picture_of(None) is None


def test_a_kiosk_fills_the_whole_screen_and_cannot_be_closed(qtbot: QtBot) -> None:
    face = _open(qtbot, None)
    assert face.isFullScreen()
    assert face.size() == QApplication.primaryScreen().size()
    assert not face.close()
    assert face.isVisible()


def test_a_window_to_work_with_says_when_it_was_closed(qtbot: QtBot) -> None:
    face = _open(qtbot)
    with qtbot.waitSignal(face.closed):
        face.close()


def test_in_the_whole_screen_the_arrow_is_seen_only_where_a_mouse_moves(qtbot: QtBot) -> None:
    face = _open(qtbot, None)
    face.hold(QWidget())
    assert face.cursor().shape() == Qt.CursorShape.BlankCursor
    handle = face.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(5, 5))
    here = QPointF(6, 6)
    QApplication.sendEvent(
        handle,
        QMouseEvent(
            QEvent.Type.MouseMove,
            here,
            here,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            QPointingDevice.primaryPointingDevice(),
        ),
    )
    assert face.cursor().shape() == Qt.CursorShape.ArrowCursor
    touch = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    QTest.touchEvent(handle, touch).press(0, QPoint(5, 5)).commit()
    assert face.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.touchEvent(handle, touch).release(0, QPoint(5, 5)).commit()


def test_in_a_window_to_work_with_the_arrow_stays(qtbot: QtBot) -> None:
    face = _open(qtbot)
    face.hold(QWidget())
    assert face.cursor().shape() == QCursor().shape()
