"""Builds every part of the running kiosk by hand, in order, and starts Qt.

First the picture that everybody sees, with as little as it takes; once it is painted, the loop behind it
(docs/decisions/0009). So this file loads nothing at its top that the first picture can do without.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING, cast

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.opening import CannotOpen, News, Opened, Opening, first_duties
from kiosk.options import RunOptions
from kiosk.paths import Places
from kiosk.worker import Duties, Worker

if TYPE_CHECKING:
    from kiosk.settings import Clinic
    from kiosk.ui.host import Host
    from kiosk.ui.window import KioskWindow
    from kiosk.visit.effects import Effect


def run(options: RunOptions) -> int:
    """Open the kiosk and stay until it is told to end (SIGTERM, SIGINT). Returns the exit code.

    Raises:
        KioskError: the clinic's settings cannot be used, or a font is missing.
    """
    os.umask(0o077)
    places = Places(
        clinic=options.clinic or paths.CLINIC,
        packs=options.packs or paths.PACKS,
        state=options.state or paths.state_folder(),
    )
    early: SimpleQueue[News] = SimpleQueue()
    tell: Callable[[News], None] = early.put
    # The child is forked before Qt and its threads exist; it reads the settings while Qt is loading here.
    worker: Worker[Effect, News] = Worker(first_duties(places, options.room), lambda news: tell(news))  # noqa: PLW0108 - `tell` changes
    worker.start()
    try:
        from kiosk.ui.application import ends_on_signal, open_application  # noqa: PLC0415 - as said above
        from kiosk.ui.window import KioskWindow  # noqa: PLC0415 - as said above

        opened = _opened(early.get())
        application = open_application()
        window = KioskWindow(opened.clinic)

        def go_on() -> None:
            nonlocal tell
            try:
                host = _host(options, places, opened.clinic, window, worker)
            except Exception:
                application.exit(1)  # A face with nothing behind it would look open.
                raise

            def hear(news: News) -> None:
                # A child that only says that it is there again tells nothing new.
                if not isinstance(news, Opening):
                    host.happened.emit(news)

            from kiosk.visit.effects import ReadContent  # noqa: PLC0415 - as in _host

            tell = hear
            worker.do(ReadContent(opened.clinic.language))
            host.open()

        window.painted.connect(go_on)
        window.closed.connect(application.quit)
        window.open(options.windowed)
        if opened.view is not None:
            window.show_view(opened.view, opened.clinic.looks)
        with ends_on_signal(application):
            return int(application.exec())
    finally:
        worker.stop()


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


def _host(
    options: RunOptions, places: Places, clinic: Clinic, window: KioskWindow, worker: Worker[Effect, News]
) -> Host:
    """The loop behind the picture."""
    # Loaded late: it takes longer than the first picture did.
    from kiosk.duties import duties_of  # noqa: PLC0415
    from kiosk.ui.host import Host, today  # noqa: PLC0415 - as above
    from kiosk.visit.visit import Setting, fresh  # noqa: PLC0415 - as above

    # A later child is given the settings as they were read, and has no news of them.
    worker.duties = cast("Duties[Effect, News]", duties_of(clinic, places))
    setting = Setting(room=options.room, today=today(), clinic=clinic)
    host = Host(fresh(setting), window, worker.do)
    host.take(window.resized)
    return host
