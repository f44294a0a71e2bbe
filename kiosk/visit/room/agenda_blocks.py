"""The agenda: what to talk through, on one page that is read in ten seconds."""

from __future__ import annotations

from kiosk.content.rich import plain
from kiosk.visit.blocks import Columns
from kiosk.visit.drawn_size import LARGE, line_width
from kiosk.visit.room.agenda_cautions import caution_blocks
from kiosk.visit.room.agenda_checks import check_blocks
from kiosk.visit.room.agenda_patient import (
    hope_blocks,
    matter_blocks,
    question_list,
    ready_blocks,
    unseen_blocks,
)
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_WIDE_SHARES, _HALVES = (602, 602, 524), (1, 1)


def agenda_blocks(visit: Visit) -> Shown:
    """All of it in three columns on a wide glass; else below each other, what is short side by side."""
    words, name = visit.content.words, visit.name
    title = words.text("room.agenda-for", name=name) if name else ""
    cautions, checks = caution_blocks(visit), check_blocks(visit)
    questions, unseen = question_list(visit), unseen_blocks(visit)
    said = (*matter_blocks(visit), *ready_blocks(visit))
    is_stacked = visit.text_scale >= LARGE
    if visit.setting.is_wide:
        columns = (
            cautions,
            (*hope_blocks(visit, line_width(visit) if is_stacked else 590.0), *checks),
            (*questions, *said, *unseen),
        )
        return Shown(title=title, blocks=(Columns(columns, _WIDE_SHARES),))
    return Shown(
        title=title,
        blocks=(
            *cautions,
            Columns((hope_blocks(visit, line_width(visit) if is_stacked else 460.0), said), _HALVES),
            *checks,
            Columns((questions, unseen), _HALVES),
        ),
    )


def summary_of(visit: Visit) -> str:
    """What the patient looks at, where the marks are, and of which colour, in one line."""
    words = visit.content.words
    option = visit.choices.option
    parts = [words.text(f"option.{option}.name") if option else words.text("room.no-option")]
    for question in ("areas", "marks"):
        replies = visit.answers.to(question)
        if replies:
            names = (words.text(f"question.{question}.reply.{reply}") for reply in replies)
            parts.append(words.listed(words.in_row(names)))
    if visit.dropped:
        parts.append(words.text("room.dropped"))
    return words.joined(words.sentence(plain(part)) for part in parts)
