"""The pages that a clinic's worker makes: handouts, the clinician's page, the slip with a code, the test page.

The handout is loaded late: that takes as long as to read the pack, and the attract screen waits for the pack.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from kiosk.content.content import Content
from kiosk.content.reader import read_interface
from kiosk.plan.engine import plan_of
from kiosk.settings import Clinic
from kiosk.visit.effects import PrintSlip, RenderHandout, RenderSummary


def pages_pdf(
    clinic: Clinic,
    content: Content,
    effect: RenderHandout | RenderSummary,
    content_in: Callable[[str], Content],
) -> bytes:
    """The patient's handout in the wording that they read, or the clinician's page in the clinic's language, as an
    effect asks for it.

    In two languages the other one is the clinic's, which `content_in` gives, and in the same wording: its lines say
    what those above them say.

    Raises:
        CannotPrint: with the reason.
    """
    from kiosk.handout.handout import render_handout, render_in_two, render_summary  # noqa: PLC0415 - late, as said above

    record = effect.record
    match effect:
        case RenderHandout(look=look) if look.size == "two-languages":
            content, also = (one.in_wording(record.wording) for one in (content, content_in(clinic.language)))
            return render_in_two(content, also, clinic, record, look)
        case RenderHandout(look=look):
            content = content.in_wording(record.wording)
            return render_handout(content, clinic, record, plan_of(content, record, clinic), look)
        case RenderSummary():
            content = content_in(clinic.language)
            return render_summary(content, clinic, record, plan_of(content, record, clinic))
        case _:
            assert_never(effect)


def slip_pdf(clinic: Clinic, interface: Path, effect: PrintSlip) -> bytes:
    """The slip with the code under which a patient's answers were taken along."""
    from kiosk.handout.slip import render_slip  # noqa: PLC0415 - late, as said above

    return render_slip(read_interface(effect.language, interface), clinic, effect.code)


def test_page_pdf(clinic: Clinic, interface: Path) -> bytes:
    """The page that shows staff what the printer does, as it is asked for now."""
    from kiosk.handout.test_page import render_test_page  # noqa: PLC0415 - late, as said above

    now = dt.datetime.now().astimezone()
    words = read_interface(clinic.language, interface)
    return render_test_page(words, clinic, f"{words.date(now.date(), 'full')}, {now:%H:%M}")
