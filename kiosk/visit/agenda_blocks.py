"""The agenda: what to talk through, on one page that is read in ten seconds."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.plan_blocks import current_plan
from kiosk.visit.shown import Shown
from kiosk.visit.views import Prose
from kiosk.visit.visit import Visit


def agenda_blocks(visit: Visit) -> Shown:
    """What the patient said, by weight."""
    texts = tuple(runs_of(caution.text) for caution in current_plan(visit).cautions)
    return Shown(blocks=(Prose(texts),) if texts else ())
