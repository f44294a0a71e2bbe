"""A page that shows whether a printer prints: margins, letters, fills. It holds nothing of a patient."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.rich import literal
from kiosk.content.words import Words
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.document import Facts, document
from kiosk.handout.fonts import load_fonts
from kiosk.handout.pages import Page
from kiosk.handout.pen import Pen
from kiosk.handout.style import BOTTOM, LEFT, TOP, Style, style_for
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook

_INKS = ("ink", "accent", "mid", "pale", "affected", "gold", "line")
_PATCH = 48.0


def render_test_page(words: Words, clinic: Clinic, printed_on: str) -> bytes:
    """One page as a PDF. `printed_on` says when, as it is to stand there.

    Raises:
        CannotPrint: a letter that no font holds.
    """
    load_fonts()
    style = style_for(HandoutLook(paper=clinic.paper), words.language)
    title = words.text("paper.test.title")
    blocks = (
        Prose(literal(title), style.title),
        Prose(literal(words.own(clinic.name)), style.strong),
        Prose(literal(printed_on), style.body),
        Prose(literal(words.text("paper.test.frame")), style.body),
        Prose(literal(words.text("paper.test.patches")), style.body),
        _Patches(),
    )
    page, top = Page(), TOP + style.times(18)
    for block in blocks:
        height = block.height(style.content_width)
        page.placed.append((block, top, height))
        top += height + style.times(10)
    facts = Facts(titles={words.language: title}, author=clinic.name)
    return document([page], _Edge(style), style, facts)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line around what a page may hold, with an eighth of an inch to spare on either side."""

    style: Style

    def draw(self, pen: Pen, _number: int, _of: int) -> None:
        """Draw it once a page."""
        style, air = self.style, 9.0
        with pen.furniture():
            pen.box(
                LEFT - air,
                TOP,
                style.content_width + 2 * air,
                style.height - TOP - BOTTOM,
                edge="ink",
                edge_width=1.2,
            )


class _Patches(Block):
    """Fields from dark to light."""

    def height(self, width: float) -> float:
        """One row."""
        del width
        return _PATCH

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Spread over the width."""
        gap = (width - len(_INKS) * _PATCH) / (len(_INKS) - 1)
        for place, ink in enumerate(_INKS):
            pen.box(x + place * (_PATCH + gap), top, _PATCH, height, fill=ink)
