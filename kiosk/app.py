"""Builds every part of the running kiosk by hand, in order, and starts Qt."""

from __future__ import annotations

import os
from collections.abc import Callable
from queue import SimpleQueue

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.duties import Places, duties_of
from kiosk.options import RunOptions
from kiosk.visit.effects import Effect, ReadContent
from kiosk.visit.events import Event
from kiosk.visit.visit import Setting, Visit
from kiosk.worker import Worker


def run(options: RunOptions) -> int:
    """Open the kiosk and stay until it is told to end (SIGTERM, SIGINT). Returns the exit code.

    Raises:
        Unreadable: the clinic's settings cannot be used.
        KioskError: a font is missing.
    """
    os.umask(0o077)
    places = Places(
        clinic=options.clinic or paths.CLINIC,
        packs=options.packs or paths.PACKS,
        state=options.state or paths.state_folder(),
    )
    clinic = read_clinic(places.clinic)
    early: SimpleQueue[Event] = SimpleQueue()
    tell: Callable[[Event], None] = early.put
    # The child is forked before Qt and its threads exist; it reads the pack while Qt is loading here.
    worker: Worker[Effect, Event] = Worker(duties_of(clinic, places), lambda event: tell(event))  # noqa: PLW0108
    worker.start()
    worker.do(ReadContent(clinic.language))
    try:
        from kiosk.ui.application import ends_on_signal, open_application  # noqa: PLC0415 - as said above
        from kiosk.ui.host import Host, today  # noqa: PLC0415
        from kiosk.ui.window import KioskWindow  # noqa: PLC0415

        application = open_application()
        window = KioskWindow(clinic)
        visit = Visit(setting=Setting(room=options.room, today=today(), clinic=clinic))
        host = Host(visit, window, worker.do)
        host.open()
        tell = host.happened.emit
        while not early.empty():
            host.take(early.get())
        window.closed.connect(application.quit)
        window.open(options.windowed)
        with ends_on_signal(application):
            return int(application.exec())
    finally:
        worker.stop()
