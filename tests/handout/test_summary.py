"""The clinician's page: one page whatever was said, all of it where there is room, and never taken for a patient's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest

from kiosk.handout.handout import render_summary
from kiosk.plan.account import account_of
from kiosk.plan.answers import Answers
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Drawing, Product, Record, SetAside
from kiosk.settings import Clinic
from tests.handout.sheets import ANA, LATER_FACIAL, PACK, choosing, flagship, pages_of, plan_for, squeezed
from tests.handout.test_handout_languages import content_in, letters_of

USUAL = replace(
    ANA,
    set_aside=(SetAside(caution="cold-sores", initials="AB"),),
    discussed=("check-sun",),
    products=(Product(kind="device", name="A pen, 1.5 mm"),),
    next_appointment=dt.date(2027, 1, 11),
    private=("What serum do you use?",),
    drawings=(Drawing(on="body", strokes=()),),
)


def fullest() -> Record:
    """More than anybody says in an hour."""
    pack = flagship().pack
    given = {
        id: question.replies if question.ask == "many" else question.replies[-1:]
        for id, question in pack.questions.items()
    }
    health = tuple(reply for reply in given["health"] if reply != "none")
    asked = (*pack.own_questions, *(f"Question {number}? {60 * 'word '}" for number in range(20)))
    return replace(
        choosing(ANA, sessions=6),
        name=60 * "W",
        answers=Answers.of({**given, "health": health}),
        set_aside=tuple(SetAside(caution=id, initials="ABCD") for id in list(pack.cautions)[::2]),
        questions=asked,
        private=asked[-3:],
        notes=200 * "A line of notes that goes on and on and on.\n",
        not_covered=tuple(step.id for chapter in pack.chapters for step in chapter.steps),
        products=tuple(Product(kind="product", name=80 * "m") for _ in range(12)),
        drawings=(Drawing(on="body", strokes=()), Drawing(on="skin", strokes=())),
        next_appointment=dt.date(2027, 1, 11),
    )


def pages(record: Record, clinic: Clinic = LATER_FACIAL) -> list[str]:
    return pages_of(render_summary(flagship(), clinic, record, plan_for(record, clinic)))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("record", [USUAL, fullest(), Record(pack=PACK, today=ANA.today)])
def test_it_is_one_page_whatever_was_said(paper: str, record: Record) -> None:
    clinic = msgspec.structs.replace(LATER_FACIAL, paper=paper)
    assert len(pages(record, clinic)) == 1


def test_with_room_it_says_all_of_the_account() -> None:
    (page,) = pages(USUAL)
    for passage in account_of(flagship(), USUAL, plan_for(USUAL, LATER_FACIAL)):
        for entry in passage.entries:
            assert squeezed(entry.text) in squeezed(page)
    assert "No room here" not in page


def test_it_is_marked_as_no_page_for_the_patient_with_pack_and_draft() -> None:
    (page,) = pages(USUAL)
    assert "Not for the patient" in page
    assert "DRAFT" in page
    assert f"{PACK} {flagship().pack.version}" in page
    assert "Ana · 23 November 2026" in page


def test_cautions_and_dates_are_never_cut_and_what_is_left_out_is_named() -> None:
    record = fullest()
    (page,) = pages(record)
    passages = {
        passage.topic: passage for passage in account_of(flagship(), record, plan_for(record, LATER_FACIAL))
    }
    for entry in passages["cautions"].entries:
        assert squeezed(entry.name) in squeezed(page)
    for entry in passages["dates"].entries if "dates" in passages else ():
        assert squeezed(entry.text) in squeezed(page)
    assert "more, in the note" in page
    assert "No room here, but in the note:" in page


def test_cautions_that_share_a_paragraph_are_joined_as_the_language_joins_them() -> None:
    chinese, record = content_in("zh"), fullest()
    plan = plan_of(chinese, record, LATER_FACIAL)
    (page,) = pages_of(render_summary(chinese, LATER_FACIAL, record, plan))
    passages = {passage.topic: passage for passage in account_of(chinese, record, plan)}
    names = [entry.name for entry in passages["cautions"].entries if not entry.by]
    assert len(names) > 2
    assert letters_of(chinese.words.with_and(names)) in letters_of(page)


def test_no_decision_is_said_as_plainly_as_a_plan() -> None:
    (page,) = pages(choosing(USUAL, option=None))
    assert "No decision today" in page


def test_the_same_consultation_gives_the_same_bytes() -> None:
    plan = plan_for(USUAL, LATER_FACIAL)
    first = render_summary(flagship(), LATER_FACIAL, USUAL, plan)
    assert render_summary(flagship(), LATER_FACIAL, USUAL, plan) == first
