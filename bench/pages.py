"""The handout that the bench makes: a full visit from a file, by what the kiosk makes it with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.plan.visit_file import read_visit
from kiosk.visit.effects import HandoutLook, RenderHandout
from kiosk.worker.clinic_pages import pages_pdf
from kiosk.worker.content_runner import record_of_nobody


def renderer() -> Callable[[], bytes]:
    """What makes the pages, as warm as a kiosk that has just started: one handout for nobody was made."""
    clinic = read_clinic(paths.CLINIC)
    record, content = read_visit(paths.ROOT / "bench" / "visit.yaml", paths.PACKS, dt.date(2026, 11, 23))
    render = partial(pages_pdf, clinic, content, content_in=lambda _language: content)
    render(RenderHandout(0, record_of_nobody(content), HandoutLook()))
    return partial(render, RenderHandout(1, record, HandoutLook()))


def rendered() -> bytes:
    """The pages, once."""
    return renderer()()
