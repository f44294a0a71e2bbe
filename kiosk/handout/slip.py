"""A slip that holds a code and nothing else of its patient: to be carried to the consultation room."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.rich import literal
from kiosk.content.words import Words
from kiosk.handout.blocks import Prose
from kiosk.handout.document import Facts, document
from kiosk.handout.fonts import load_fonts
from kiosk.handout.pages import Page
from kiosk.handout.pen import Pen
from kiosk.handout.style import TOP, style_for
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook


def render_slip(words: Words, clinic: Clinic, code: str) -> bytes:
    """One page as a PDF, in large print.

    Raises:
        CannotPrint: a letter that no font holds.
    """
    load_fonts()
    style = style_for(HandoutLook(paper=clinic.paper, size="large-print"), words.language)
    title = words.text("along.slip-title")
    kept_for = words.count("along.hours", clinic.hand_over_hours)
    blocks = (
        Prose(literal(words.own(clinic.name)), replace(style.strong, language=clinic.language)),
        Prose(literal(title), style.title),
        Prose(literal(code.replace("-", "   ")), style.title),
        Prose(literal(words.text("along.opens-once", hours=kept_for)), style.body),
        Prose(literal(words.text("along.slip-text")), style.body),
    )
    page, top = Page(), TOP
    for block in blocks:
        height = block.height(style.content_width)
        page.placed.append((block, top, height))
        top += height + style.times(20)
    facts = Facts(titles={words.language: title}, author=clinic.name)
    return document([page], _Nothing(), style, facts)


class _Nothing:
    """No frame: there is one page, and nothing to say of it."""

    def draw(self, pen: Pen, number: int, of: int) -> None:
        """Draw nothing."""
