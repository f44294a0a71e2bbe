"""A clinician draws on the pictures: lines stay with the visit, can be undone, and go on the print where wished."""

from __future__ import annotations

import pytest

from kiosk.visit.blocks import Drawing, SkinDrawing
from kiosk.visit.events.pen import DrawingCleared, Drawn
from kiosk.visit.updates.pen import MOST_STROKES
from kiosk.visit.views import PageView
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient

LINE = ((100.0, 100.0), (300.0, 320.0), (305.0, 700.0))


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-how-it-works")
    while "stage-1" not in clinician.tiles:
        clinician.touches("next")
    return clinician


def skin_of(page: PageView) -> SkinDrawing:
    return next(block for block in page.blocks if isinstance(block, SkinDrawing))


def test_a_line_is_drawn_with_the_pen_in_hand_only(clinician: Clinician) -> None:
    assert skin_of(clinician.page).pen is None
    assert clinician.sends(Drawn("skin", LINE)).visit.record.drawings == ()
    clinician.touches("pen")
    assert skin_of(clinician.page).pen == "skin"
    clinician.sends(Drawn("skin", LINE))
    assert skin_of(clinician.page).strokes == (((100, 100), (300, 320), (305, 700)),)
    clinician.touches("pen")
    assert skin_of(clinician.page).pen is None
    assert skin_of(clinician.page).strokes


def test_the_drawing_stays_on_all_stages_of_the_skin(clinician: Clinician) -> None:
    clinician.touches("pen").sends(Drawn("skin", LINE)).touches("stage-3")
    assert skin_of(clinician.page).strokes
    assert skin_of(clinician.page).stage == 3


def test_lines_are_undone_one_by_one_or_cleared(clinician: Clinician) -> None:
    clinician.touches("pen")
    assert clinician.tiles["pen-undo"].sends is None
    clinician.sends(Drawn("skin", LINE), Drawn("skin", LINE[:1]), Drawn("skin", LINE[1:]))
    clinician.touches("pen-undo")
    assert [len(stroke) for stroke in clinician.visit.record.drawings[0].strokes] == [3, 1]
    clinician.touches("pen-clear")
    assert clinician.visit.record.drawings == ()
    clinician.sends(DrawingCleared("body"))
    assert clinician.visit.record.drawings == ()


def test_a_drawing_is_on_the_print_until_it_is_taken_off(clinician: Clinician) -> None:
    clinician.touches("pen").sends(Drawn("skin", LINE))
    assert clinician.tiles["pen-print"].is_chosen
    clinician.touches("pen-print")
    assert [drawing.on_paper for drawing in clinician.visit.record.drawings] == [False]
    assert not clinician.tiles["pen-print"].is_chosen


def test_body_and_skin_have_drawings_of_their_own(clinician: Clinician) -> None:
    clinician.touches("pen").sends(Drawn("skin", LINE)).touches("map", "step-where")
    body = next(block for block in clinician.page.blocks if isinstance(block, Drawing))
    assert body.pen == "body"
    before = len(body.picture.shapes)
    clinician.sends(Drawn("body", LINE))
    body = next(block for block in clinician.page.blocks if isinstance(block, Drawing))
    assert len(body.picture.shapes) == before + 2
    assert {drawing.on for drawing in clinician.visit.record.drawings} == {"body", "skin"}


def test_areas_are_marked_by_their_names_while_the_pen_is_in_hand(clinician: Clinician) -> None:
    clinician.touches("pen", "map", "step-where", "thighs")
    assert clinician.visit.answers.has("areas", "thighs")


def test_a_full_picture_says_so_and_takes_no_line_more(clinician: Clinician) -> None:
    clinician.touches("pen")
    for step in range(MOST_STROKES + 3):
        clinician.sends(Drawn("skin", ((float(step), 5.0),)))
    assert len(clinician.visit.record.drawings[0].strokes) == MOST_STROKES
    assert skin_of(clinician.page).pen is None
    assert "full" in str(clinician.page.foot)
    clinician.touches("pen-undo")
    assert skin_of(clinician.page).pen == "skin"


def test_there_is_no_pen_in_the_waiting_room(patient: Patient) -> None:
    patient.wakes().sends(Drawn("skin", LINE))
    assert patient.visit.record.drawings == ()
    patient.touches("full-path", "map", "step-where")
    assert "pen" not in patient.tiles
