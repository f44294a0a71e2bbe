"""From a plan to the bytes of a PDF. The same input makes the same bytes."""

from __future__ import annotations

from kiosk.content.content import Content
from kiosk.content.finding import findings_of
from kiosk.handout.document import Facts, document
from kiosk.handout.frame import Frame
from kiosk.handout.paper import Paper
from kiosk.handout.sheet_full import full_sheet
from kiosk.handout.sheet_short import short_sheet
from kiosk.handout.style import style_for
from kiosk.handout.text import load_fonts
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook


def render_handout(content: Content, clinic: Clinic, record: Record, plan: Plan, look: HandoutLook) -> bytes:
    """The pages of one patient as a PDF.

    Raises:
        CannotPrint: a letter that no font holds, or a text that fits on no page; no page is made then.
        MissingWords: the pack or the interface lacks a text.
    """
    load_fonts()
    style = style_for(look)
    paper = Paper(
        content=content,
        clinic=clinic,
        record=record,
        plan=plan,
        look=look,
        style=style,
        findings=findings_of(content),
    )
    frame = Frame(style, content.words, content.pack, clinic)
    pages = short_sheet(paper, frame) if look.size == "short" else full_sheet(paper, frame)
    title = paper.say("paper.title", pack=paper.name_of("pack.name"))
    facts = Facts(title=title, author=clinic.name, language=content.words.language)
    return document(pages, frame, style, facts)


def warm_up() -> None:
    """Read the fonts, so that the first patient does not wait for them."""
    load_fonts()
