"""The plan builder: everything of the plan can be changed, and what follows is seen at once."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Columns, Dates, Prose, Tiles
from kiosk.visit.pages.option_blocks import choice_tiles
from kiosk.visit.pages.plan_blocks import current_plan
from kiosk.visit.room.builder_fields import field_blocks, more_tiles, templates_tile
from kiosk.visit.room.builder_plan import (
    CALENDAR_WIDTH,
    calendar_blocks,
    estimate_blocks,
    is_two_columns,
    schedule_tiles,
)
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

_WIDE_SHARES = (564, round(CALENDAR_WIDTH))


def builder_blocks(visit: Visit) -> Shown:
    """The way to go first; then what can be changed beside the calendar that follows from it."""
    words = visit.content.words
    if visit.choices.option is None:
        intro = Prose((runs_of(words.text("room.choose-way")),), look="intro")
        return Shown(blocks=(intro, choice_tiles(visit)), foot=(Tiles((templates_tile(visit),), columns=1),))
    plan = current_plan(visit)
    fields, calendar = field_blocks(visit, plan), calendar_blocks(visit, plan)
    ready, estimate = schedule_tiles(visit, plan), estimate_blocks(visit)
    if is_two_columns(visit):
        columns = Columns((fields, (*ready, *calendar, *estimate)), _WIDE_SHARES)
        return Shown(blocks=(columns,), foot=(more_tiles(visit),))
    first = tuple(block for block in calendar if not isinstance(block, Dates))
    return Shown(
        blocks=(*ready, *first, *fields, *calendar[len(first) :], *estimate), foot=(more_tiles(visit),)
    )
