"""The desk's page: is the kiosk ready to open, which printers there are, what came of the last pages."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.content.rich import literal
from kiosk.content.words import Words
from kiosk.printing.printer import FoundPrinter
from kiosk.visit.blocks import Banner, Block, Prose, Row, Rows, Tile, Tiles
from kiosk.visit.desk import Desk, Look
from kiosk.visit.events.desk import DeskLeft, DeskTouch, LookAsked, PrintTestAsked, QueueClearAsked
from kiosk.visit.events.staff import StaffEnded
from kiosk.visit.frame import looks_tile
from kiosk.visit.health import Check, checks_of, name_of, sentences_of
from kiosk.visit.staff import Staff
from kiosk.visit.views import Frame, MapButton, PageView
from kiosk.visit.visit import Visit


def desk_view(visit: Visit, staff: Staff, words: Words) -> PageView:
    """The page as it is now."""
    desk = staff.desk
    return PageView(
        id="desk",
        clinic=words.own(visit.clinic.name),
        draft="",
        overline="",
        title=words.text("desk.title"),
        blocks=(
            *_said(desk, words),
            _orders(desk, words),
            *(_found(desk.look, words) if desk.look else ()),
        ),
        foot=(),
        frame=_frame(visit, staff, words),
        below=words.text("ui.more-below"),
        above=words.text("ui.more-above"),
        aside=words.count("room.idle", round(visit.clinic.staff_idle / 60)),
    )


def _said(desk: Desk, words: Words) -> tuple[Block, ...]:
    """The one verdict on everything, then what came of the last order."""
    if desk.look is None:
        return (Prose((literal(words.text("desk.looking")),), look="intro"),)
    bad = sum(check.needs_hand for check in checks_of(desk.look.facts))
    verdict = (
        Banner(look="conflict", title=words.count("desk.not-ready", bad), texts=())
        if bad
        else Banner(look="info", title=words.text("desk.ready"), texts=())
    )
    order = ""
    if desk.test is not None:
        order = words.text("desk.test-says", says=words.text(f"printing.{desk.test.value}.staff"))
    elif desk.clearing:
        order = words.text(f"desk.clearing-{desk.clearing}")
    return (verdict, *((Prose((literal(order),)),) if order else ()))


def _found(look: Look, words: Words) -> tuple[Block, ...]:
    """What needs a hand first."""
    checks = sorted(checks_of(look.facts), key=lambda check: (check.is_well, check.is_optional))
    shown: list[Block] = [
        Rows(tuple(_check_row(check, words) for check in checks), label=words.text("desk.checks"))
    ]
    if look.printers:
        rows = tuple(_printer_row(printer, words) for printer in look.printers)
        shown.append(Rows(rows, label=words.text("desk.printers")))
    results = tuple(
        Row(
            lead=result.at,
            look="text",
            title=words.text("desk.test-page") if result.is_test else words.text("desk.pages"),
            texts=(literal(words.text(f"printing.{result.status.value}.staff")),),
        )
        for result in look.results
    )
    if results:
        shown.append(Rows(results, label=words.text("desk.results")))
    return tuple(shown)


def _check_row(check: Check, words: Words) -> Row:
    return Row(
        lead="tick" if check.is_well else "!" if check.needs_hand else "info",
        look="conflict" if check.needs_hand else "icon",
        title=name_of(check, words),
        texts=tuple(literal(sentence) for sentence in sentences_of(check, words)),
    )


def _printer_row(printer: FoundPrinter, words: Words) -> Row:
    trouble = printer.trouble
    says = words.text("desk.printer-ready" if trouble is None else f"printing.{trouble.value}.staff")
    title = words.text("desk.our-printer", printer=printer.name) if printer.is_ours else printer.name
    return Row(lead="printer", look="icon", title=title, texts=(literal(says),))


def _orders(desk: Desk, words: Words) -> Tiles:
    """What can be asked for, once nothing is under way."""

    def order(id: str, text: str, sends: DeskTouch, icon: str) -> Tile:
        sent = None if desk.is_busy else sends
        return Tile(id=id, text=words.text(text), sends=sent, look="link", icon=icon)

    test = order("test-page", "desk.print-test", PrintTestAsked(), "printer")
    clear = order("clear-queue", "desk.clear-queue", QueueClearAsked(), "close")
    again = order("look-again", "desk.look-again", LookAsked(), "clock")
    return Tiles((test, clear, again), columns=3, wide_columns=1)


def _frame(visit: Visit, staff: Staff, words: Words) -> Frame:
    """The same bar in the same place. What has no meaning here is off, and its end ends staff mode. Back leads to the
    door of the consultation room, for whoever came from there.
    """

    def off(id: str, text: str, icon: str = "") -> Tile:
        return Tile(id=id, text=words.text(text), sends=None, look="plain", icon=icon)

    back = Tile(id="go-back", text=words.text("ui.back"), sends=DeskLeft(), look="plain", icon="arrow-left")
    return Frame(
        back=back if staff.has_desk else None,
        here=MapButton(tile=off("map", "desk.title"), place="", bars=()),
        next=None,
        text_size=replace(looks_tile(words, visit.setting.languages), sends=None),
        help=off("help", "ui.help", "person"),
        finish=Tile(
            id="finish", text=words.text("desk.end"), sends=StaffEnded(), look="plain", icon="door-out"
        ),
    )
