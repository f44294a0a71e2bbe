"""What the worker says of the pages, in the past tense: made, and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # as in events.py
    from kiosk.printing.printer import PrinterStatus


class PageImage(Struct, frozen=True):
    """One page of a handout as pixels: 4 bytes each, BGRA, rows from the top, no padding. `passages` are what it
    says, in the order of reading: the text of each, and its language where that is not the one of the pages.
    """

    width: int
    height: int
    pixels: bytes
    passages: tuple[tuple[str, str], ...] = ()


class HandoutRendered(Struct, frozen=True):
    """The pages asked for with this ticket are made."""

    ticket: int
    pdf: bytes
    pages: tuple[PageImage, ...]


class HandoutFailed(Struct, frozen=True):
    """The pages could not be made; `sentence` is for staff."""

    ticket: int
    sentence: str


class PrintProgressed(Struct, frozen=True):
    """What the printer says of the job with this ticket."""

    ticket: int
    status: PrinterStatus


PaperEvent: TypeAlias = HandoutRendered | HandoutFailed | PrintProgressed
