"""Which printers there are, and what would keep pages from coming out of each now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.printing.cups import OWNER, status_of, trouble_in
from kiosk.printing.folder import status_of as status_of_folder
from kiosk.printing.ipp import (
    PRINTER_STOPPED,
    Attribute,
    Group,
    IppFault,
    Operation,
    Server,
    Tag,
    numbers,
    texts,
)
from kiosk.printing.printer import FoundPrinter, PrinterFault, PrinterStatus

_WANTED = ("printer-name", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs")


def queues_on(server: Server, ours: str) -> tuple[FoundPrinter, ...]:
    """Every queue of a print server, ours first; ours is there as missing where the server does not know it.

    Raises:
        PrinterFault: the server does not answer.
    """
    try:
        found = tuple(_queues(server, ours))
    except IppFault as fault:
        raise PrinterFault(status_of(fault)) from fault
    if not any(queue.is_ours for queue in found):
        found = (FoundPrinter(name=ours, trouble=PrinterStatus.NO_QUEUE), *found)
    return tuple(sorted(found, key=lambda queue: (not queue.is_ours, queue.name)))


def folder_at(folder: Path) -> FoundPrinter:
    """The folder as a printer: it can be written, or be made."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        is_open = place.is_dir() and os.access(place, os.W_OK | os.X_OK)
        trouble = None if is_open else PrinterStatus.FOLDER_LOCKED
    except OSError as fault:
        trouble = status_of_folder(fault)
    return FoundPrinter(name=str(folder), trouble=trouble)


def _queues(server: Server, ours: str) -> Iterator[FoundPrinter]:
    question = (
        Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
        Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
        Attribute(Tag.NAME, "requesting-user-name", (OWNER,)),
        Attribute(Tag.KEYWORD, "requested-attributes", _WANTED),
    )
    answer = server.ask(Operation.CUPS_GET_PRINTERS, "/", (Group.OPERATION, question))
    for group, attributes in answer:
        if group != Group.PRINTER:
            continue
        for name in texts(attributes, "printer-name"):
            if PRINTER_STOPPED in numbers(attributes, "printer-state"):
                trouble: PrinterStatus | None = PrinterStatus.PAUSED
            elif numbers(attributes, "printer-is-accepting-jobs") == (0,):
                trouble = PrinterStatus.REJECTING
            else:
                trouble = trouble_in(texts(attributes, "printer-state-reasons"))
            yield FoundPrinter(name=name, trouble=trouble, is_ours=name == ours)
