"""Two ways to go are compared alone: the same rows, the pack's order, nothing chosen by itself."""

from __future__ import annotations

from kiosk.visit.blocks import Columns
from kiosk.visit.pages.option_blocks import DETAIL_ROWS
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient


def test_two_ways_stand_side_by_side_in_the_packs_order(desk: Desk) -> None:
    clinician = Clinician(desk)
    clinician.touches("without-code", "map", "step-ways-to-go", "compare-two")
    assert not any(tile.is_chosen for id, tile in clinician.tiles.items() if id.startswith("pair-"))
    last, first = desk.content.pack.options[-1].id, desk.content.pack.options[0].id
    clinician.touches(f"pair-{last}", f"pair-{first}")
    assert clinician.page.sheet is not None
    rows = [block for block in clinician.page.sheet.blocks if isinstance(block, Columns)]
    assert len(rows) == 1 + len(DETAIL_ROWS)
    assert all(row.shares == (1, 1) for row in rows)
    assert desk.content.words.text(f"option.{first}.name") in str(rows[0].columns[0])
    assert clinician.tiles["pair-laser"].sends is None
    clinician.touches(f"pair-{last}", "pair-laser")


def test_there_is_no_pair_in_the_waiting_room(patient: Patient) -> None:
    patient.wakes().touches("full-path", "map", "step-ways-to-go")
    assert "compare-two" not in patient.tiles
