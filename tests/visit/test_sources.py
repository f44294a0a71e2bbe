"""Every number offers its source: the sheet of each page names what it rests on."""

from __future__ import annotations

import pytest

from kiosk.content.content import Content
from kiosk.content.walk import Ask, Ladder, ShowFinding
from kiosk.visit.blocks import Prose, Rows
from kiosk.visit.events import Opened
from kiosk.visit.sheets import SourcesSheet
from kiosk.visit.source_blocks import facts_of
from tests.journeys.patient import Patient


def test_every_finding_names_its_sources(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    for page in flagship.pack.pages:
        shown = [block.finding for block in page.blocks if isinstance(block, ShowFinding)]
        facts = facts_of(patient.visit, page)
        for id in shown:
            assert set(flagship.finding(id).facts) <= set(facts)


def test_every_page_has_a_sheet_with_sources_or_says_why_not(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    for page in flagship.pack.pages:
        sheet = patient.sends(Opened(SourcesSheet(page.id))).page.sheet
        assert sheet is not None
        has_facts = any(flagship.evidence.facts[fact].sources for fact in facts_of(patient.visit, page))
        assert isinstance(sheet.blocks[-1], Rows if has_facts else Prose)


@pytest.mark.parametrize("kind", [Ask, Ladder])
def test_checks_and_the_ladder_rest_on_facts(
    patient: Patient, flagship: Content, kind: type[Ask | Ladder]
) -> None:
    patient.wakes()
    pages = [page for page in flagship.pack.pages if any(isinstance(block, kind) for block in page.blocks)]
    assert any(facts_of(patient.visit, page) for page in pages)
