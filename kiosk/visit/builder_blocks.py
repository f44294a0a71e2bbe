"""The plan builder: everything of the plan can be changed, and what follows is seen at once."""

from __future__ import annotations

from kiosk.visit.plan_blocks import plan_blocks
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit


def builder_blocks(visit: Visit) -> Shown:
    """The way to go first; then its dates and what follows from them."""
    if visit.choices.option is None:
        return plan_blocks(visit, "choose")
    dates, overview = plan_blocks(visit, "dates"), plan_blocks(visit, "overview")
    return Shown(blocks=(*dates.blocks, *overview.blocks))
