"""Qt's application object, made so that a display that does not answer ends the process with one sentence."""

from __future__ import annotations

import atexit
import os
import sys

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication


def new_application() -> QApplication:
    """The application object of this process. Where no window can be opened, the process ends here with code 2.

    Qt itself would abort it, which leaves a page of Qt's own words and a core file, and it lets nobody go on.
    """
    told: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            sys.stderr.write(
                f"no window can be opened here: {(told or [message])[0].strip().rstrip('.')}. Start the kiosk on "
                "a screen, or see a visit as pictures: `QT_QPA_PLATFORM=offscreen kiosk demo -o DIR`.\n"
            )
            sys.stderr.flush()
            atexit._run_exitfuncs()  # noqa: SLF001 - Qt lets nobody go on, and a folder for the while is to go
            os._exit(2)
        told.append(message)

    before = qInstallMessageHandler(hear)
    try:
        application = QApplication(["kiosk"])
    finally:
        qInstallMessageHandler(before)
    sys.stderr.writelines(f"{message}\n" for message in told)
    return application
