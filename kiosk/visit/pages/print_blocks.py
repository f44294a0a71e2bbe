"""The last page: see the pages, print them, and take them. "Printed" is said only when the printer says so."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.picture.printer_tray import printer_tray
from kiosk.printing.printer import PrinterStatus
from kiosk.visit.along_sheet import along_tile
from kiosk.visit.blocks import Banner, Block, Drawing, Prose, Sheets, Tile, Tiles
from kiosk.visit.events.event import Left, LookChosen, Opened, PrintAsked, SizeChosen
from kiosk.visit.one_of import one_of
from kiosk.visit.sheets import HelpSheet, PagesSheet
from kiosk.visit.shown import Shown
from kiosk.visit.visit import MOST_PRINTS, PrintJob, Visit


def print_blocks(visit: Visit) -> Shown:
    """What stands on the print page: first the pages and the button, then what the printer says."""
    job = visit.job
    if job is None:
        return _before(visit)
    if job.status.is_good or job.status is PrinterStatus.SENT:
        return _take_your_pages(visit, job)
    return _trouble(visit, job) if job.status.is_final or job.status.is_trouble else _printing(visit)


def print_tile(visit: Visit, text: str) -> Tile:
    """Print; off until the pages are made, while some are printing, and once there were enough."""
    is_busy = visit.job is not None and not visit.job.status.is_final
    is_made = visit.pages is not None and bool(visit.pages.pdf)
    is_ready = is_made and not is_busy and visit.prints < MOST_PRINTS
    return Tile(
        id="print",
        text=visit.content.words.text(text),
        sends=PrintAsked() if is_ready else None,
        look="primary",
        icon="printer",
    )


def _before(visit: Visit) -> Shown:
    words = visit.content.words
    # Half a glass holds all tiles only without their label, which says no more than they do.
    label = "" if visit.looks.is_low else words.text("ui.what-to-print")
    kinds = Tiles(kind_tiles(visit), columns=2, label=label)
    sizes = Tiles(size_tiles(visit), columns=columns_of(len(visit.sizes)))
    return Shown(
        blocks=(Prose((runs_of(words.text("ui.print-intro")),), look="intro"), *preview(visit)),
        foot=(
            kinds,
            sizes,
            Tiles((print_tile(visit, "ui.print"),), columns=1),
            Tiles((along_tile(visit),), columns=1),
        ),
    )


def kind_tiles(visit: Visit) -> tuple[Tile, Tile]:
    """The plan, or no decision today: one as large as the other."""
    words = visit.content.words
    plan = Tile(
        id="this-plan",
        text=words.text("ui.this-plan"),
        sends=LookChosen("plan") if visit.choices.option else None,
        note="" if visit.choices.option else words.text("ui.no-option-chosen"),
        mark="circle",
        is_chosen=visit.print_kind == "plan" and visit.choices.option is not None,
    )
    undecided = Tile(
        id="no-decision",
        text=words.text("ui.no-decision"),
        sends=LookChosen("no-decision"),
        mark="circle",
        is_chosen=visit.print_kind == "no-decision",
    )
    return plan, undecided


def size_tiles(visit: Visit) -> tuple[Tile, ...]:
    """All of it, one sheet of the most important, large print, or two languages where there are two."""
    words = visit.content.words
    return one_of(
        "pages", visit.sizes, visit.print_size, SizeChosen, lambda size: words.text(f"ui.pages-size.{size}")
    )


def columns_of(sizes: int) -> int:
    """How many sizes stand side by side: all three, or four as two and two."""
    return 2 if sizes == 4 else 3


def preview(visit: Visit, widest: int = 600) -> tuple[Block, ...]:
    """The first page as it will print, at most so wide, and a way to all of them."""
    words, pages = visit.content.words, visit.pages
    if pages is not None and pages.has_failed:
        return (Banner(look="conflict", title="", texts=(runs_of(words.text("ui.pages-failed")),)),)
    images = pages.images if pages else ()
    see_all = Tile(
        id="see-pages",
        text=words.count("ui.see-pages", len(images)) if images else words.text("ui.your-pages"),
        sends=Opened(PagesSheet(0)) if images else None,
        look="link",
        icon="search",
    )
    first_page = Sheets(images[:1], waiting=words.text("ui.pages-coming"), widest=widest)
    return first_page, Tiles((see_all,), columns=1)


def _printing(visit: Visit) -> Shown:
    words = visit.content.words
    return Shown(
        title=words.text("ui.printing-title"),
        blocks=(
            Prose((runs_of(words.text("ui.printing-text")),), look="intro"),
            Drawing(printer_tray(words.text("drawing.printer.says")), widest=760),
        ),
    )


def _take_your_pages(visit: Visit, job: PrintJob) -> Shown:
    words = visit.content.words
    title, text = _told(visit, job)
    again = Tile(
        id="print-again",
        text=words.text("ui.print-again"),
        sends=PrintAsked() if visit.prints < MOST_PRINTS else None,
        look="link",
        icon="printer",
    )
    nothing = Tile(
        id="nothing-came-out",
        text=words.text("ui.nothing-came-out"),
        sends=Opened(HelpSheet()),
        look="link",
        icon="person",
    )
    return Shown(
        title=title,
        blocks=(
            Prose((runs_of(text),), look="intro"),
            *_picture(visit, job),
        ),
        foot=(
            Tiles((_done(visit, job),), columns=1),
            Tiles((again, nothing), columns=2),
            Tiles((along_tile(visit),), columns=1),
            Prose((runs_of(words.text("ui.then-wiped")),), look="note"),
        ),
    )


def _done(visit: Visit, job: PrintJob) -> Tile:
    """The way out with the pages, or without where they are at the desk."""
    words, is_saved = visit.content.words, job.status is PrinterStatus.SAVED
    text = words.text("ui.saved-done") if is_saved else words.count("ui.have-pages", job.pages)
    return Tile(id="have-pages", text=text, sends=Left(), look="primary")


def _picture(visit: Visit, job: PrintJob) -> tuple[Block, ...]:
    """Pages in a tray; where nobody knows of the tray, the first page, to look for."""
    if job.status is PrinterStatus.SENT:
        return preview(visit)
    return (Drawing(printer_tray(visit.content.words.text("drawing.printer.says")), widest=760),)


def _told(visit: Visit, job: PrintJob) -> tuple[str, str]:
    """The title, and what is known of the pages: out of the printer, at the desk, or only sent off."""
    words = visit.content.words
    match job.status:
        case PrinterStatus.SENT:
            return words.text("ui.sent-title"), words.text("printing.sent.patient")
        case PrinterStatus.SAVED:
            return words.text("ui.saved-title"), words.count("ui.saved-text", job.pages)
        case _:
            return words.text("ui.take-title"), words.count("ui.take-text", job.pages)


def _trouble(visit: Visit, job: PrintJob) -> Shown:
    """What the printer says, in the patient's words, and the way on."""
    words = visit.content.words
    tiles = (
        Tile(
            id="help-here", text=words.text("ui.help"), sends=Opened(HelpSheet()), look="link", icon="person"
        ),
    )
    again = (print_tile(visit, "ui.try-again"),) if job.status.can_try_again else ()
    return Shown(
        title=words.text("ui.print-trouble"),
        blocks=(
            Banner(
                look="conflict",
                title="",
                texts=(runs_of(words.text(f"printing.{job.status.value}.patient")),),
                tiles=tiles,
            ),
            *preview(visit),
        ),
        foot=(Tiles(again, columns=1),) if again else (),
    )
