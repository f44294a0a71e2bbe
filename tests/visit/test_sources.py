"""Every number offers its source: from each page and each sheet one touch leads to what it rests on."""

from __future__ import annotations

import pytest

from kiosk.content.content import Content
from kiosk.content.finding import finding_of
from kiosk.content.rich import runs_of
from kiosk.content.walk import (
    Around,
    Ask,
    Block,
    Common,
    Compare,
    Course,
    DayByDay,
    Ladder,
    Outcomes,
    ShowFinding,
    Stages,
    Story,
)
from kiosk.visit.blocks import Drawing, Frames, Prose, Rows
from kiosk.visit.events.event import Closed, Opened
from kiosk.visit.events.setting import Resized
from kiosk.visit.pages.finding_blocks import drawn_of
from kiosk.visit.pages.source_blocks import facts_of
from kiosk.visit.sheets import AnswerSheet, HowToReadSheet, OptionSheet, Sheet, SourcesSheet
from tests.journeys.patient import Patient, blocks_of

TELLING = (ShowFinding, Compare, Stages, DayByDay, Around, Course, Ladder, Outcomes)


def is_check(block: Block) -> bool:
    return isinstance(block, Ask) and block.look == "check"


def tells(block: Block) -> bool:
    if isinstance(block, Story):
        return block.look != "note"
    return isinstance(block, TELLING) or is_check(block)


def test_every_finding_names_its_sources(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    for page in flagship.pack.pages:
        shown = [block.finding for block in page.blocks if isinstance(block, ShowFinding)]
        facts = facts_of(patient.visit, f"page.{page.id}")
        for id in shown:
            assert set(flagship.finding(id).facts) <= set(facts)


def test_every_page_has_a_sheet_with_sources_or_says_why_not(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    for page in flagship.pack.pages:
        sheet = patient.sends(Opened(SourcesSheet((f"page.{page.id}",)))).page.sheet
        assert sheet is not None
        has_facts = any(
            flagship.evidence.facts[fact].sources for fact in facts_of(patient.visit, f"page.{page.id}")
        )
        assert isinstance(sheet.blocks[-1], Rows if has_facts else Prose)


@pytest.mark.parametrize("kind", [Ask, Ladder])
def test_checks_and_the_ladder_rest_on_facts(
    patient: Patient, flagship: Content, kind: type[Ask | Ladder]
) -> None:
    patient.wakes()
    pages = [page for page in flagship.pack.pages if any(isinstance(block, kind) for block in page.blocks)]
    assert any(facts_of(patient.visit, f"page.{page.id}") for page in pages)


def test_one_touch_leads_from_every_page_that_tells_something_to_its_sources(
    patient: Patient, flagship: Content
) -> None:
    patient.wakes().touches("full-path")
    for page in flagship.pack.pages:
        patient.goes_to(page.id)
        for block in page.blocks:
            if isinstance(block, Ask) and is_check(block):
                patient.touches(flagship.pack.questions[block.question].replies[0])
        if any(map(tells, page.blocks)) and facts_of(patient.visit, f"page.{page.id}"):
            assert patient.tiles["sources"].sends == Opened(SourcesSheet((f"page.{page.id}",))), page.id


def test_one_touch_leads_from_all_that_lies_over_a_page_to_its_sources(
    patient: Patient, flagship: Content
) -> None:
    patient.wakes()
    pack = flagship.pack
    common = next(
        block.questions for page in pack.pages for block in page.blocks if isinstance(block, Common)
    )
    sheets: dict[str, Sheet] = {
        **{f"option.{option.id}": OptionSheet(option.id) for option in pack.options},
        **{f"finding.{finding.id}": HowToReadSheet((finding.id,)) for finding in pack.findings},
        **{f"common.{question}": AnswerSheet(question) for question in common},
    }
    for id, sheet in sheets.items():
        patient.sends(Opened(sheet)).touches(f"sources-{id.partition('.')[2]}")
        assert patient.visit.sheet == SourcesSheet((id,))
        shown = patient.page.sheet
        assert shown is not None
        assert isinstance(shown.blocks[-1], Rows), f"{id} names no source"


def test_how_to_read_shows_what_it_tells_of(patient: Patient, flagship: Content) -> None:
    """The sheet covers the drawing, so it has it as well, with its people and its range."""
    patient.wakes()
    for is_wide in (False, True):
        patient.sends(Resized(1920, 1080) if is_wide else Resized(1080, 1920))
        for finding in flagship.pack.findings:
            patient.sends(Opened(HowToReadSheet((finding.id,))))
            drawn = {block for block in blocks_of(patient.page) if isinstance(block, (Drawing, Frames))}
            assert {
                block
                for block in drawn_of(patient.visit, finding_of(flagship, finding.id))
                if isinstance(block, (Drawing, Frames))
            } <= drawn


@pytest.mark.parametrize("glass", [Resized(1080, 1920), Resized(1920, 1080)])
def test_one_touch_tells_how_all_drawings_of_a_page_are_read(
    patient: Patient, flagship: Content, glass: Resized
) -> None:
    patient.wakes().sends(glass).touches("full-path")
    for page in flagship.pack.pages:
        findings = [block.finding for block in page.blocks if isinstance(block, ShowFinding)]
        ways = [
            tile for tile in patient.goes_to(page.id).tiles.values() if tile.id.startswith("how-to-read-")
        ]
        assert len(ways) == min(1, len(findings)), page.id
        if not findings:
            continue
        patient.touches(ways[0].id)
        shown = {
            text for block in blocks_of(patient.page) if isinstance(block, Prose) for text in block.texts
        }
        for finding in findings:
            for text in patient.visit.content.words.texts(f"finding.{finding}.how-to-read"):
                assert runs_of(text) in shown
        patient.sends(Closed())
