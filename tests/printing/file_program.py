"""`spooler_program.py` with a file for a printer: `FILE send QUEUE PAPER SIDES`."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from kiosk.printing.spooler import BEGUN
from kiosk.printing.spooler_program import send, set_up

if __name__ == "__main__":
    file, _, _, paper, sides = sys.argv[1:]
    application = QGuiApplication(["kiosk"])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(file)
    set_up(printer, paper, sides)
    status = send(sys.stdin.buffer.read(), printer, lambda: print(BEGUN, flush=True))
    print(status.value, flush=True)
