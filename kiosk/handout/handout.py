"""From a plan to the bytes of a PDF. The same input makes the same bytes."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kiosk.content.content import Content
from kiosk.handout.frame import Frame
from kiosk.handout.pages import draw_pages
from kiosk.handout.paper import Paper
from kiosk.handout.pen import Pen
from kiosk.handout.sheet_full import full_sheet
from kiosk.handout.sheet_short import short_sheet
from kiosk.handout.style import style_for
from kiosk.handout.text import REGULAR, load_fonts
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
    paper = Paper(content=content, clinic=clinic, record=record, plan=plan, look=look, style=style)
    frame = Frame(style, content.words, content.pack, clinic)
    pages = short_sheet(paper, frame) if look.size == "short" else full_sheet(paper, frame)
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(style.width, style.height),
        pageCompression=1,
        invariant=1,
        lang=content.words.language,
        initialFontName=REGULAR,
        initialFontSize=style.body.size,
    )
    canvas.setTitle(paper.say("paper.title", pack=paper.name_of("pack.name")))
    canvas.setAuthor(clinic.name)
    canvas.setCreator("Kiosk")
    draw_pages(pages, frame, Pen(canvas, style))
    canvas.save()
    return out.getvalue()


def warm_up() -> None:
    """Read the fonts, so that the first patient does not wait for them."""
    load_fonts()
