"""The welcome says after what time without a touch all is wiped, in minutes and seconds as people count them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.settings import Clinic, Idle
from kiosk.visit.blocks import Prose
from tests.journeys.patient import Desk, Patient

ISOLATES = str.maketrans("", "", "\u2068\u2069")
"""Signs around a number in a text that is read from the right."""
PACK = paths.PACKS / "microneedling-stretch-marks"


def told(content: Content, clinic: Clinic, after: int, warning: int) -> str:
    """What the first words of the welcome say."""
    desk = Desk(content, replace(clinic, idle=Idle(after=after, warning=warning)))
    first = Patient(desk).wakes().page.blocks[0]
    assert isinstance(first, Prose)
    return "".join(run.text for runs in first.texts for run in runs).translate(ISOLATES)


@pytest.mark.parametrize(
    ("after", "warning", "lasting", "before"),
    [
        (600, 60, "11 minutes after", "1 minute before"),
        (90, 30, "2 minutes after", "30 seconds before"),
        (20, 30, "50 seconds after", "30 seconds before"),
        (91, 90, "3 minutes and 1 second after", "1 minute and 30 seconds before"),
    ],
)
def test_times_are_told_in_minutes_and_seconds(
    flagship: Content, sample_clinic: Clinic, after: int, warning: int, lasting: str, before: str
) -> None:
    text = told(flagship, sample_clinic, after, warning)
    assert lasting in text
    assert before in text


@pytest.mark.parametrize(
    ("language", "eleven", "two"),
    [
        ("es", "11 minutos tras", "2 minutos antes"),
        ("ar", "بعد 11 دقيقة", "بمدة دقيقتين"),
        ("zh", "11分钟后", "2分钟"),
        ("hi", "11 मिनट बाद", "2 मिनट पहले"),
    ],
)
def test_each_language_counts_in_its_own_forms(
    sample_clinic: Clinic, language: str, eleven: str, two: str
) -> None:
    text = told(read_content(PACK, language), sample_clinic, 540, 120)
    assert eleven in text
    assert two in text
