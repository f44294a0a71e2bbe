"""Builds every part of the running kiosk by hand, in order, and starts Qt.

First the picture that everybody sees, with as little as it takes; once it is painted, the loop behind it
(docs/decisions/0009). So this file loads nothing at its top that the first picture can do without.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING, cast

from kiosk import paths, side_doors
from kiosk.display import find_display
from kiosk.errors import KioskError
from kiosk.first_picture import Pixels, first_picture, keep_first_picture
from kiosk.options import RunOptions
from kiosk.paths import Places
from kiosk.worker.child import Duties
from kiosk.worker.opening import CannotOpen, News, Opened, Opening, first_duties
from kiosk.worker.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.settings import Clinic
    from kiosk.ui.face import Face
    from kiosk.ui.window import KioskWindow
    from kiosk.visit.effects import Effect

_AT_REST_MS = 2000
"""So long after the first screen is painted nothing is left to do but to wait for a touch."""


class _Ear:
    """Hears what the child says: what comes before anybody listens is kept in order."""

    def __init__(self) -> None:
        self.early: SimpleQueue[News] = SimpleQueue()
        self.tell: Callable[[News], None] = self.early.put

    def hear(self, news: News) -> None:
        """Called from the thread that listens to the child."""
        self.tell(news)


def run(options: RunOptions) -> int:
    """Open the kiosk and stay until it is told to end (SIGTERM, SIGINT). Returns the exit code.

    Raises:
        KioskError: there is no display, the clinic's settings cannot be used, or a font is missing.
    """
    os.umask(0o077)
    side_doors.shut()
    places = Places(
        clinic=options.clinic or paths.CLINIC,
        packs=options.packs or paths.PACKS,
        state=options.state or paths.state_folder(),
        interface=options.interface or paths.INTERFACE,
    )
    ear = _Ear()
    # The child is forked before Qt and its threads exist. Beside a picture it waits: nobody misses it yet.
    worker: Worker[Effect, News] = Worker(first_duties(places, options.room), ear.hear)
    first = first_picture(places) if options.room == "waiting" else None
    worker.start(is_held=first is not None)
    try:
        # Settings that cannot be used are told of before a window is; with a picture they are those of the last start.
        opened = _opened(ear.early.get()) if first is None else None
        application, face = _open_face(options, first)
        if first is not None:
            worker.open()
        has_picture = face.picture is not None
        first = None  # Else its file would stay in memory for as long as the kiosk runs.

        from kiosk.ui.application import ends_on_signal, open_application  # noqa: PLC0415 - after that picture
        from kiosk.ui.window import KioskWindow  # noqa: PLC0415 - as above

        opened = opened or _opened(ear.early.get())
        open_application()
        window = KioskWindow(opened.clinic)

        def go_on() -> None:
            try:
                _begin(options, places, opened.clinic, window, worker, ear)
            except Exception:
                application.exit(1)  # A face with nothing behind it would look open.
                raise
            _keep_picture(places, window, opened, _AT_REST_MS if has_picture else 0)

        window.painted.connect(go_on)
        face.closed.connect(application.quit)
        face.hold(window)
        if opened.view is not None:
            window.show_view(opened.view, opened.clinic.looks)
        with ends_on_signal(application):
            return int(application.exec())
    finally:
        worker.stop()


def _open_face(options: RunOptions, first: Pixels | None) -> tuple[QApplication, Face]:
    """Qt and the window, with the picture that the last start left of the first screen."""
    from kiosk.ui.beginning import new_application  # noqa: PLC0415 - the child is forked before Qt is there
    from kiosk.ui.face import Face  # noqa: PLC0415 - as above

    find_display()
    application = new_application()
    face = Face(options.windowed)
    face.open(first)
    return application, face


def _keep_picture(places: Places, window: KioskWindow, opened: Opened, after_ms: int) -> None:
    """Keep the picture of the first screen for the next start."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as in _open_face

    def keep() -> None:
        picture = window.picture_of(opened.view)
        if picture is not None:
            keep_first_picture(places, picture)

    QTimer.singleShot(after_ms, keep)


def _opened(news: News) -> Opened:
    """What the child says first.

    Raises:
        KioskError: the clinic's settings cannot be used.
    """
    match news:
        case Opened():
            return news
        case CannotOpen(sentence):
            raise KioskError(sentence)
        case _:
            raise TypeError(type(news).__name__)


def _begin(
    options: RunOptions,
    places: Places,
    clinic: Clinic,
    window: KioskWindow,
    worker: Worker[Effect, News],
    ear: _Ear,
) -> None:
    """The loop behind the picture."""
    # Loaded late: it takes longer than the first picture did.
    from kiosk.ui.host import Host, today  # noqa: PLC0415
    from kiosk.visit.effects import ReadContent  # noqa: PLC0415 - as above
    from kiosk.visit.visit import Setting, fresh  # noqa: PLC0415 - as above
    from kiosk.worker.duties import duties_of  # noqa: PLC0415 - as above

    # A later child is given the settings as they were read, and has no news of them.
    worker.duties = cast("Duties[Effect, News]", duties_of(clinic, places))
    setting = Setting(room=options.room, today=today(), clinic=clinic)
    host = Host(fresh(setting), window, worker.do)
    host.take(window.resized)

    def hear(news: News) -> None:
        # A child that only says that it is there again tells nothing new.
        if not isinstance(news, Opening):
            host.happened.emit(news)

    ear.tell = hear
    worker.do(ReadContent(clinic.language))
    host.open()
