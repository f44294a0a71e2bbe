"""From a plan to the bytes of a PDF. The same input makes the same bytes."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.content import Content
from kiosk.content.finding import findings_of
from kiosk.handout.document import Facts, document
from kiosk.handout.fonts import load_fonts
from kiosk.handout.frame import Frame
from kiosk.handout.pages import Page
from kiosk.handout.paper import Paper
from kiosk.handout.sheet_full import Sheet, full_sheet
from kiosk.handout.sheet_short import short_sheet
from kiosk.handout.sheet_two import quieter, sheet_in_two
from kiosk.handout.style import style_for
from kiosk.handout.summary import summary
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook


def render_handout(content: Content, clinic: Clinic, record: Record, plan: Plan, look: HandoutLook) -> bytes:
    """The pages of one patient as a PDF, in one language: `render_in_two` makes those in two.

    Raises:
        CannotPrint: a letter that no font holds, or a text that fits on no page; no page is made then.
        MissingWords: the pack or the interface lacks a text.
    """
    paper, frame = _begun(content, clinic, record, plan, look)
    if look.size == "short":
        sheet = Sheet(short_sheet(paper, frame), frame, paper.style)
    else:
        sheet = full_sheet(paper, frame)
    paper = replace(paper, style=sheet.style)
    return _document(paper, sheet.frame, sheet.pages, _title(paper))


def render_in_two(
    content: Content, also: Content, clinic: Clinic, record: Record, look: HandoutLook
) -> bytes:
    """The pages of one patient line by line in two languages, that of `content` first.

    Raises:
        CannotPrint, MissingWords: as `render_handout` does.
    """
    paper, _ = _begun(content, clinic, record, plan_of(content, record, clinic), look)
    other, _ = _begun(also, clinic, record, plan_of(also, record, clinic), look)
    paper = replace(paper, style=paper.style.narrow())
    other = replace(other, style=quieter(other.style.narrow()))
    frame = Frame(*(replace(one, style=one.style.tightened(1.2)) for one in (paper, other)))
    pages = sheet_in_two(paper, other, frame)
    return _document(paper, frame, pages, _title(paper) | _title(other))


def render_summary(content: Content, clinic: Clinic, record: Record, plan: Plan) -> bytes:
    """The page for the clinician as a PDF, always one page.

    Raises:
        CannotPrint: a letter that no font holds.
        MissingWords: the pack or the interface lacks a text.
    """
    paper, frame = _begun(content, clinic, record, plan, HandoutLook(paper=clinic.paper))
    titles = {paper.words.language: paper.say("summary.title")}
    return _document(paper, frame, summary(paper, frame), titles)


def _begun(
    content: Content, clinic: Clinic, record: Record, plan: Plan, look: HandoutLook
) -> tuple[Paper, Frame]:
    load_fonts()
    style = style_for(
        look,
        content.words.language,
        binding_mm=clinic.binding_margin,
        is_two_sided=clinic.printer.two_sided,
        colour=clinic.colour,
    )
    paper = Paper(
        content=content,
        clinic=clinic,
        record=record,
        plan=plan,
        look=look,
        style=style,
        findings=findings_of(content),
    )
    return paper, Frame(paper)


def _title(paper: Paper) -> dict[str, str]:
    """The title of a handout, by its language."""
    return {paper.words.language: paper.say("paper.title", pack=paper.name_of("pack.name"))}


def _document(paper: Paper, frame: Frame, pages: list[Page], titles: dict[str, str]) -> bytes:
    return document(pages, frame, paper.style, Facts(titles=titles, author=paper.clinic.name))


def warm_up() -> None:
    """Read the fonts, so that the first patient does not wait for them."""
    load_fonts()
