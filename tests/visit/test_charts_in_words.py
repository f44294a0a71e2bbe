"""Charts of numbers on lines are described wholly: every word that is drawn is said, from the same finding."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.finding import findings_of
from kiosk.content.reader import read_content
from kiosk.picture.shapes import Picture, Text
from kiosk.settings import Clinic
from kiosk.visit.blocks import Drawing
from kiosk.visit.pages.finding_blocks import drawn_of
from kiosk.visit.visit import Setting, Visit
from tests.journeys.patient import TODAY


def charts_of(content: Content, clinic: Clinic) -> dict[str, list[Picture]]:
    """Of each finding, the drawings of lines."""
    setting = Setting(today=TODAY, clinic=clinic, words=content.words, content=content)
    visit = Visit(setting=setting, page="welcome")
    return {
        finding.id: [
            block.picture
            for block in drawn_of(visit, finding)
            if isinstance(block, Drawing) and block.is_list
        ]
        for finding in findings_of(content)
    }


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh", "hi"])
def test_every_word_on_a_line_is_said(language: str, sample_clinic: Clinic) -> None:
    content = read_content(paths.PACKS / "microneedling-stretch-marks", language)
    for id, pictures in charts_of(content, sample_clinic).items():
        for picture in pictures:
            drawn = [shape.text for shape in picture.shapes if isinstance(shape, Text)]
            words = [text for text in drawn if not text.isdigit()]  # Digits on boxes only count the days.
            assert words, id
            assert [text for text in words if text not in picture.says] == [], id


def test_a_range_is_said_to_be_one_and_of_how_many(flagship: Content, sample_clinic: Clinic) -> None:
    charts = charts_of(flagship, sample_clinic)
    (mothers,) = (picture.says for picture in charts["ia-6"])
    assert mothers.replace("\u2068", "").replace("\u2069", "") == (
        "had stretch marks: 60 of 100. The true number could be 51 to 68 of 100."
    )


def test_a_score_is_said_with_what_stands_beside_it(flagship: Content, sample_clinic: Clinic) -> None:
    (pain,) = (picture.says for picture in charts_of(flagship, sample_clinic)["pain"])
    assert pain == "about 5: medium. one laser: about 2. 0: no pain, 10: worst pain."
