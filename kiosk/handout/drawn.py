"""What was drawn with the pen, on the body or on the skin, where it may go on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from kiosk.handout.arranged import Beside, Columns, Stack
from kiosk.handout.blocks import Block, Drawing
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper
from kiosk.picture.body_map import body_map
from kiosk.picture.captions import with_captions
from kiosk.picture.inks import in_lines, with_inks
from kiosk.picture.shapes import Picture
from kiosk.picture.skin import skin
from kiosk.picture.strokes import with_strokes
from kiosk.plan.own_skin import mark_of, tone_of
from kiosk.plan.record import Stroke
from kiosk.theme import ANATOMY

On = Literal["body", "skin"]

_WIDTHS: dict[On, tuple[float, ...]] = {
    "body": (200, 200, 165, 140, 135, 130, 105, 105, 105, 92),
    "skin": (320, 320, 264, 210, 190, 165, 165, 165, 165, 145),
}
"""Points across each picture at each economy."""
_LARGE: dict[On, float] = {"body": 150, "skin": 220}
"""The same in large print, where they grow with the type."""
_PEN, _EDGE = 2.0, 0.5
"""Points across the pen's lines at least, and across those of a picture that is drawn in lines alone: both stay on
a copy, and can be told apart there."""
_GUTTER, _CAPTION = 14.0, 150.0
"""Points between a picture and its caption beside it, and across such a caption at least."""
_LEAST_STAGE = 1.0


def drawings(paper: Paper) -> Iterator[Item]:
    """A heading and what was drawn under it; nothing where nothing was, or none of it may be printed."""
    drawn = tuple(drawings_alone(paper))
    if drawn:
        yield paper.section("paper.drawn.title")
        yield from drawn


def drawings_alone(paper: Paper) -> Iterator[Item]:
    """Each picture that was drawn on, with its caption: side by side, below each other in large print."""
    gap = paper.style.times(4)
    shown = [_captioned(paper, on, lines) for on, lines in _lines(paper)]
    room = paper.style.content_width - sum(drawing.drawn_width + _GUTTER for drawing, _ in shown)
    if paper.style.is_large:
        yield from (paper.item(_large(paper, *pair), 5) for pair in shown)
    elif shown and (len(shown) == 1 or (paper.economy >= Economy.COLUMNS and room >= _CAPTION)):
        beside: Block = Stack(*(caption for _, caption in shown), gap=gap)
        for drawing, _ in reversed(shown):
            beside = Beside(drawing, beside, fixed_width=drawing.drawn_width, gutter=_GUTTER)
        yield paper.item(beside, 5)
    elif shown:
        yield paper.item(Columns(*(Stack(*pair, gap=gap) for pair in shown), gutter=18), 5)


def _large(paper: Paper, drawing: Drawing, caption: Block) -> Block:
    """In large print, the caption beside a picture that leaves it room, else under it."""
    beside = Beside(drawing, caption, fixed_width=drawing.drawn_width, gutter=_GUTTER)
    below = Stack(drawing, caption, gap=paper.style.times(4))
    room = paper.style.content_width - drawing.drawn_width - _GUTTER
    return beside if room >= paper.style.times(_CAPTION) else below


def _lines(paper: Paper) -> Iterator[tuple[On, tuple[Stroke, ...]]]:
    """The lines on each picture, those of several drawings on the same one together."""
    kinds: tuple[On, ...] = ("body", "skin")
    for on in kinds:
        drawn = [one for one in paper.record.drawings if one.on == on and one.on_paper]
        lines = tuple(stroke for one in drawn for stroke in one.strokes)
        if lines:
            yield on, lines


def _captioned(paper: Paper, on: On, lines: tuple[Stroke, ...]) -> tuple[Drawing, Block]:
    says = paper.words.count(f"paper.drawn.{on}-says", len(lines))
    width = paper.style.times(_LARGE[on] if paper.style.is_large else _WIDTHS[on][paper.economy])
    picture = _body(paper) if on == "body" else _skin(paper)
    units = picture.width / width
    if paper.style.is_mono:
        picture = in_lines(picture, _EDGE * units)
    drawn = with_strokes(picture, lines, least=_PEN * units)
    if paper.style.is_mono:
        drawn = with_inks(drawn, fills={ANATOMY.pen: "ink"}, strokes={ANATOMY.pen: "ink"})
    lettered = with_captions(drawn, paper.style.body.size * units)
    return Drawing(replace(lettered, says=says), width), paper.prose(f"paper.drawn.{on}")


def _body(paper: Paper) -> Picture:
    """The map with the patient's areas pale, so that a copier keeps a line across them."""
    # Where it is small, its caption alone names the sides.
    sides = ("", "") if paper.economy >= Economy.SMALL else ("front", "back")
    front, back = (paper.say(f"drawing.body.{side}") if side else "" for side in sides)
    picture = body_map(frozenset(paper.record.answers.to("areas")), {}, front, back, "")
    return with_inks(picture, fills={"accent": "accent-soft"}, strokes={"on-accent": "accent"})


def _skin(paper: Paper) -> Picture:
    answers = paper.record.answers
    return skin(tone_of(answers), mark_of(answers), _LEAST_STAGE)
