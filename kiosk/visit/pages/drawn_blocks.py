"""Drawings on a page that say what its words say: the stages side by side, places on a body, new and old marks."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.content.walk import Stages
from kiosk.picture.body_map import body_areas
from kiosk.picture.outcome import mark_patches
from kiosk.picture.skin_strip import skin_strip
from kiosk.plan.own_skin import mark_of, tone_of
from kiosk.visit.blocks import Drawing, Prose
from kiosk.visit.drawn_size import LARGE, WIDEST, letters, line_width, picture_width
from kiosk.visit.pages.finding_blocks import line_of
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_MARKS = 760
_SMALL, _SMALLEST = 250, 150
"""How wide each stage or mark is drawn where its name is large or the glass small, and where both are: there it must
stand with its title.
"""


def pages_of_stages(visit: Visit) -> dict[int, str]:
    """The stages that the pack shows, and the page of each."""
    return {
        block.stage: page.id
        for page in visit.content.pack.pages
        for block in page.blocks
        if isinstance(block, Stages)
    }


def all_stages_blocks(visit: Visit) -> Shown:
    """All stages of the skin, in the patient's tone: a drawing, and labelled as one."""
    words, is_large = visit.content.words, visit.text_scale >= LARGE
    names = {stage: words.text(f"stage.{stage}.name") for stage in sorted(pages_of_stages(visit))}
    # In two rows it may be parted between them.
    columns, small = (4, _small(visit)) if visit.setting.is_wide else (2, _SMALL)
    picture = skin_strip(
        tone_of(visit.answers),
        mark_of(visit.answers),
        names,
        columns=columns if is_large else 4,
        widest=small if is_large else WIDEST,
        width=line_width(visit),
        size=letters(visit),
        says=words.sentence(words.listed(names.values())),
    )
    note = Prose((runs_of(words.text("drawing.skin.note")),), look="note")
    return Shown(blocks=(line_of(picture), note), wants_source=True)


def areas_blocks(visit: Visit, areas: tuple[str, ...]) -> Shown:
    """Places on the body that the page speaks of, filled in on the map."""
    words = visit.content.words
    picture = body_areas(
        frozenset(areas),
        words.sentence(
            words.listed(words.in_row(words.text(f"question.areas.reply.{area}") for area in areas))
        ),
    )
    return Shown(blocks=(Drawing(picture, widest=480),))


def marks_blocks(visit: Visit) -> Shown:
    """New marks and old ones, as the replies name them, in the patient's tone."""
    words = visit.content.words
    names = {kind: words.text(f"question.marks.reply.{kind}") for kind in ("new", "old")}
    is_low = visit.setting.is_wide and visit.text_scale >= LARGE
    width = picture_width(visit) if is_low else picture_width(visit, _MARKS)
    picture = mark_patches(
        tone_of(visit.answers),
        names,
        width=width,
        widest=_small(visit) if is_low or visit.setting.is_narrow else width,
        size=letters(visit),
        says=words.sentence(words.listed(names.values())),
    )
    return Shown(blocks=(Drawing(picture, widest=round(width)),))


def _small(visit: Visit) -> int:
    is_short = visit.text_scale > 1 if visit.setting.is_wide else visit.text_scale >= LARGE
    return _SMALLEST if visit.setting.is_narrow and is_short else _SMALL
