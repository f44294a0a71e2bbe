"""Qt's application object: fonts, style, and an end that comes from outside (SIGTERM, SIGINT)."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLoggingCategory, QSocketNotifier
from PySide6.QtWidgets import QApplication

from kiosk.ui.beginning import new_application
from kiosk.ui.fonts import load_fonts


def open_application() -> QApplication:
    """The one application of this process, with our fonts.

    Raises:
        KioskError: a font is missing.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else new_application()
    application.setStyle("fusion")
    application.setQuitOnLastWindowClosed(False)
    # It tells of each script that a font lacks; that is what the next font is for.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    load_fonts()
    return application


@contextmanager
def ends_on_signal(application: QApplication) -> Iterator[None]:
    """SIGTERM and SIGINT end the event loop at once.

    Python runs signal handlers between byte codes, which an idle Qt loop never reaches: the wake-up
    descriptor brings the signal to the loop.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)}
    waker = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: application.exit(0))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(waker)
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()
