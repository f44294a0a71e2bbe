"""What is drawn of care: the days around a session, and a course as it usually is."""

from __future__ import annotations

from kiosk.content.content import Content
from kiosk.content.walk import Around, Course
from kiosk.picture.shapes import Ellipse, Picture, Text
from kiosk.visit.blocks import Drawing
from kiosk.visit.pages.source_blocks import facts_of
from tests.journeys.patient import Patient, blocks_of


def _drawn(patient: Patient, page: str) -> Picture:
    (picture,) = (
        block.picture for block in blocks_of(patient.goes_to(page).page) if isinstance(block, Drawing)
    )
    return picture


def _page_with(content: Content, kind: type[Around | Course]) -> str:
    (page,) = (
        page.id for page in content.pack.pages if any(isinstance(block, kind) for block in page.blocks)
    )
    return page


def test_the_days_around_a_session_are_those_of_the_tick_list(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    picture = _drawn(patient, _page_with(flagship, Around))
    letters = " ".join(shape.text for shape in picture.shapes if isinstance(shape, Text))
    for task in flagship.pack.schedule.tasks:
        short = flagship.words.text(f"task.{task.id}.short")
        is_there = task.when != "day" and not task.treatments
        assert (short in letters) == is_there
        assert (short in picture.says) == is_there
        if is_there:
            assert flagship.words.count("ui.days", task.days) in picture.says


def test_a_course_is_drawn_with_the_numbers_of_its_pack(patient: Patient, flagship: Content) -> None:
    patient.wakes()
    page, schedule = _page_with(flagship, Course), flagship.pack.schedule
    picture = _drawn(patient, page)
    discs = [shape.x for shape in picture.shapes if isinstance(shape, Ellipse) and shape.id == "session"]
    (judge,) = (shape.x for shape in picture.shapes if isinstance(shape, Ellipse) and shape.id == "judge")
    assert len(discs) == schedule.sessions.usual
    week = (discs[1] - discs[0]) / schedule.weeks_apart.usual
    months = (judge - discs[-1]) / week / 52 * 12
    assert abs(months - schedule.judge_months) < 0.2
    facts = set(facts_of(patient.visit, f"page.{page}"))
    assert {*schedule.sessions.facts, *schedule.judge_facts} <= facts
