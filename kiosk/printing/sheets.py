"""Finished pages: are they pages at all, and what do they look like. Only this file and `page_words` know PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.errors import CannotPrint
from kiosk.printing.page_words import Passage, passages_on
from kiosk.printing.printer import PrinterFault, PrinterStatus

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 40
"""No handout is longer; what is longer is a fault, not a handout."""

_PDFIUM = Lock()  # PDFium is not made for two threads at a time.


@dataclass(frozen=True, slots=True)
class Pixels:
    """One page as pixels: 4 bytes each, BGRA, rows from the top, no padding. And its words, in the order of reading."""

    width: int
    height: int
    pixels: bytes
    passages: tuple[Passage, ...]


def count_pages(pdf: bytes) -> int:
    """How many pages there are. Raises CannotPrint where these bytes are not a PDF with pages."""
    with _opened(pdf) as document:
        return len(document)


def must_be_pages(pdf: bytes) -> None:
    """Refuse anything but 1 to MOST_PAGES pages, before a printer turns garbage into a pile of paper.

    Raises:
        PrinterFault: with the status NOT_PAGES.
    """
    try:
        count = count_pages(pdf)
    except CannotPrint:
        count = 0
    if not 1 <= count <= MOST_PAGES:
        raise PrinterFault(PrinterStatus.NOT_PAGES)


def pictures_of(pdf: bytes, width: int) -> tuple[Pixels, ...]:
    """Each page as pixels, `width` pixels wide. Raises CannotPrint where the pages cannot be read."""
    with _opened(pdf) as document:
        return tuple(_picture(document[number], width) for number in range(len(document)))


def picture_of(pdf: bytes, number: int, width: int) -> Pixels:
    """One page, counted from 0, as pixels, `width` pixels wide. Raises CannotPrint where it cannot be read."""
    with _opened(pdf) as document:
        return _picture(document[number], width)


def _picture(page: pypdfium2.PdfPage, width: int) -> Pixels:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=False, force_bitmap_format=4)
    rows = bytes(bitmap.buffer)
    line = bitmap.width * 4
    if bitmap.stride != line:
        rows = b"".join(
            rows[top : top + line] for top in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        )
    return Pixels(bitmap.width, bitmap.height, rows, passages_on(page))


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    if not pdf.startswith(b"%PDF-"):
        raise CannotPrint("The handout is not a PDF.")
    # Loaded late: a kiosk reads its pack first, and PDFium with its pictures takes as long again.
    import pypdfium2  # noqa: PLC0415

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as fault:
            raise CannotPrint("The handout's PDF cannot be read.") from fault
        try:
            yield document
        finally:
            document.close()
