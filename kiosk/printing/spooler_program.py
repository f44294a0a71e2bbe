"""A program that hands pages to a printer through Qt, for Windows. The only file that knows Qt's printing.

`send QUEUE PAPER SIDES` reads a PDF and says, a word a line, BEGUN and how it ended; `list` names the printers.
The pages come through a pipe and are painted one by one, so nothing of them is on a disk of ours.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.errors import CannotPrint
from kiosk.printing.printer import PrinterStatus
from kiosk.printing.sheets import count_pages, picture_of
from kiosk.printing.spooler import BEGUN, IN_TROUBLE

TITLE = "handout"
"""The title of every job: it may be seen on a display, in a log."""
RESOLUTION = 300
"""Dots per inch. A page of A4 is 35 MB so, and its smallest print is sharp."""

_PAPER = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_FAULTS = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def printer_named(name: str, paper: str, sides: str) -> QPrinter | None:
    """A printer set up for a handout; None where there is none of this name."""
    if name not in QPrinterInfo.availablePrinterNames():
        return None
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    set_up(printer, paper, sides)
    return printer


def set_up(printer: QPrinter, paper: str, sides: str) -> None:
    """Our title and resolution, the clinic's paper, its sides, and the whole sheet: pages have their own margins."""
    two_sided = QPrinter.DuplexMode.DuplexLongSide
    printer.setDocName(TITLE)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(QPageSize(_PAPER[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(two_sided if sides == "two-sided" else QPrinter.DuplexMode.DuplexNone)


def send(pdf: bytes, printer: QPrinter, begins: Callable[[], None]) -> PrinterStatus:
    """Paint every page on the printer; `begins` is called right before it hears of them. SENT is the best end."""
    try:
        pages = count_pages(pdf)
    except CannotPrint:
        return PrinterStatus.NOT_PAGES
    begins()
    painter = QPainter()
    if not painter.begin(printer):
        return PrinterStatus.REJECTING
    try:
        for number in range(pages):
            if number and not printer.newPage():
                return PrinterStatus.ABORTED
            _paint(painter, pdf, number, printer.pageLayout().fullRectPixels(RESOLUTION))
    finally:
        has_ended = painter.end()
    return (
        PrinterStatus.SENT if has_ended and printer.printerState() not in _FAULTS else PrinterStatus.ABORTED
    )


def _paint(painter: QPainter, pdf: bytes, number: int, place: QRect) -> None:
    page = picture_of(pdf, number, place.width())
    image = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
    painter.drawImage(place, image)


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _sent(queue: str, paper: str, sides: str) -> PrinterStatus:
    printer = printer_named(queue, paper, sides)
    if printer is None:
        return PrinterStatus.NO_QUEUE
    if QPrinterInfo.printerInfo(queue).state() in _FAULTS:
        return PrinterStatus.ABORTED  # Sent now, the pages would come once it is well, for nobody.
    return send(sys.stdin.buffer.read(), printer, lambda: _say(BEGUN))


def main(words: list[str]) -> int:
    """Do what the words ask for, with Qt in the main thread."""
    application = QGuiApplication(["kiosk"])
    match words:
        case ["send", queue, paper, sides]:
            _say(_sent(queue, paper, sides).value)
        case _:
            for info in QPrinterInfo.availablePrinters():
                _say(f"{IN_TROUBLE if info.state() in _FAULTS else ''}\t{info.printerName()}")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
