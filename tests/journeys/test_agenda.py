"""The agenda: what the patient left for the talk, and what the clinician ticks."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.plan.record import SetAside
from kiosk.settings import Clinic
from kiosk.visit.blocks import Card, Columns, Drawing, Head
from kiosk.visit.events.event import OptionChosen, QuestionToggled, Replied, TurnedTo, Typed
from kiosk.visit.events.room import (
    CautionTalkedThrough,
    CheckDiscussed,
    InitialsGiven,
    PrivateAllowed,
    PrivateShown,
)
from kiosk.visit.room.agenda_checks import checks_to_go_over
from kiosk.visit.views import PageView
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient, blocks_of, texts_of


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    return Clinician(desk).touches("without-code")


def heads(view: PageView) -> list[str]:
    """The heads of the agenda's sections."""
    return [f"{block.count} {block.text}".strip() for block in blocks_of(view) if isinstance(block, Head)]


def test_an_agenda_of_which_nothing_is_known_says_so(clinician: Clinician) -> None:
    assert heads(clinician.page) == [
        "Nothing to talk through first",
        "No answer on hope",
        "No checks to go over",
        "No questions were put down",
    ]
    said = " ".join(texts_of(clinician.view))
    assert "health were not answered" in said
    assert "5 checks were left open." in said


def test_health_that_raises_nothing_is_told_from_health_that_was_not_asked(clinician: Clinician) -> None:
    said = " ".join(texts_of(clinician.sends(Replied("health", "none")).view))
    assert "raised nothing" in said


def test_a_caution_is_talked_through_with_initials_that_are_typed_once(clinician: Clinician) -> None:
    clinician.sends(Replied("health", "recent-tan"), Replied("health", "cold-sores"))
    assert "initials" not in clinician.tiles
    clinician.touches("talked-recent-tan")
    assert clinician.tiles["key-done"].sends is None
    clinician.touches("key-m", "key-r", "key-done")
    assert clinician.consultation.set_aside == (SetAside(caution="recent-tan", initials="MR"),)
    clinician.touches("talked-cold-sores")
    assert [aside.initials for aside in clinician.consultation.set_aside] == ["MR", "MR"]
    assert "Talked through by MR." in " ".join(texts_of(clinician.view))
    clinician.touches("talked-recent-tan")
    assert [aside.caution for aside in clinician.consultation.set_aside] == ["cold-sores"]


def test_initials_outlive_a_visit_and_can_be_changed(clinician: Clinician) -> None:
    clinician.sends(Replied("health", "cold-sores")).touches("talked-cold-sores", "key-m", "key-done")
    assert clinician.touches("finish", "clear", "without-code").consultation.set_aside == ()
    assert clinician.touches("initials", "key-a", "key-b", "key-done").consultation.set_aside == ()
    clinician.sends(Replied("health", "cold-sores")).touches("talked-cold-sores")
    assert clinician.consultation.set_aside == (SetAside(caution="cold-sores", initials="AB"),)


def test_initials_have_four_letters_at_most_and_one_at_least(clinician: Clinician) -> None:
    clinician.sends(Replied("health", "cold-sores")).touches("talked-cold-sores")
    clinician.touches("key-a", "key-b", "key-c", "key-d")
    assert clinician.tiles["key-e"].sends is None
    clinician.touches(*["key-erase"] * 4).sends(InitialsGiven("cold-sores"))
    assert clinician.consultation.set_aside == ()
    clinician.sends(Typed("1"), InitialsGiven("cold-sores"))
    assert clinician.consultation.set_aside == ()


def test_nobody_and_nothing_unknown_sets_a_caution_aside(clinician: Clinician) -> None:
    clinician.sends(CautionTalkedThrough("cold-sores"))
    assert clinician.consultation.set_aside == ()
    clinician.sends(Typed("M"), InitialsGiven(""), CautionTalkedThrough("no-such"))
    assert clinician.consultation.set_aside == ()


def test_what_withholds_dates_stands_first_and_says_so(clinician: Clinician) -> None:
    clinician.sends(Replied("health", "cold-sores"), Replied("health", "pregnant"))
    cards = [block for block in blocks_of(clinician.page) if isinstance(block, Card)]
    assert [(card.tag, card.is_urgent) for card in cards] == [("Not now", True), ("Ask", False)]
    assert cards[0].tile is not None
    assert "dates may be set" in cards[0].tile.text


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("most", "some", "2 steps less hope after reading"),
        ("some", "half", "1 step more hope after reading"),
        ("half", "half", "Same hope before and after"),
        ("half", "", "One answer on hope"),
        ("", "most", "One answer on hope"),
    ],
)
def test_the_gap_between_two_hopes_is_said_and_drawn(
    clinician: Clinician, before: str, after: str, says: str
) -> None:
    for question, reply in (("hope-before", before), ("hope-after", after)):
        if reply:
            clinician.sends(Replied(question, reply))
    assert says in heads(clinician.page)
    drawing = next(block for block in blocks_of(clinician.page) if isinstance(block, Drawing))
    assert says.endswith(drawing.picture.says)


def test_a_check_to_go_over_has_words_to_begin_with_and_a_tick(clinician: Clinician) -> None:
    clinician.sends(
        Replied("check-dark-patches", "never"),
        Replied("check-sun", "not-sure"),
        Replied("check-after", "call-the-clinic"),
    )
    assert checks_to_go_over(clinician.visit) == ("check-dark-patches", "check-sun")
    said = " ".join(texts_of(clinician.view))
    assert said.count("Tell me in your own words") == 2
    assert "1 check agrees with the studies. 2 checks were left open." in said
    assert clinician.touches("discussed-check-sun").consultation.discussed == ("check-sun",)
    assert clinician.touches("discussed-check-sun").consultation.discussed == ()
    assert clinician.sends(CheckDiscussed("no-such")).consultation.discussed == ()


def test_no_note_stands_where_every_check_is_to_be_gone_over(clinician: Clinician) -> None:
    checks = [id for id, question in clinician.desk.content.pack.questions.items() if question.ask == "check"]
    clinician.sends(*(Replied(id, "not-sure") for id in checks))
    assert "left open" not in " ".join(texts_of(clinician.view))


def test_a_private_question_is_read_by_a_touch_and_stays_off_paper_unless_ticked(desk: Desk) -> None:
    clinician = Clinician(desk).touches("without-code")
    clinician.sends(QuestionToggled("does-it-hurt"), QuestionToggled("Will he see it?"))
    clinician.sends(PrivateShown("Will he see it?"), PrivateAllowed("Will he see it?"))
    assert clinician.consultation.uncovered == ()
    clinician.makes_private("Will he see it?")
    assert "Will he see it?" not in " ".join(texts_of(clinician.view))
    clinician.touches("private-1")
    assert "Will he see it?" in " ".join(texts_of(clinician.view))
    assert clinician.consultation.on_paper == ()
    assert clinician.touches("print-private-1").consultation.on_paper == ("Will he see it?",)
    assert clinician.touches("print-private-1").consultation.on_paper == ()


def test_steps_that_were_not_seen_are_each_a_way_there(clinician: Clinician, desk: Desk) -> None:
    clinician.touches("unseen")
    steps = set(clinician.visit.not_covered)
    assert {id.removeprefix("unseen-") for id in clinician.tiles if id.startswith("unseen-")} == steps
    clinician.touches("unseen-risks")
    assert desk.content.step_of(clinician.visit.page).id == "risks"
    pages = [page.id for page in desk.content.pack.pages]
    clinician.sends(*(TurnedTo(page) for page in pages if desk.content.step_of(page).id != "aquagold"))
    clinician.touches("to-agenda", "unseen-aquagold")
    assert desk.content.step_of(clinician.visit.page).id == "aquagold"
    clinician.touches("to-agenda")
    assert "Every step was seen." in " ".join(texts_of(clinician.view))


def test_a_caution_that_no_single_reply_raises_is_called_by_its_sentence(
    flagship: Content, sample_clinic: Clinic
) -> None:
    raised = msgspec.structs.replace(flagship.pack.cautions["keloid"], when="not health=none")
    pack = msgspec.structs.replace(flagship.pack, cautions={"keloid": raised})
    clinician = Clinician(Desk(replace(flagship, pack=pack), sample_clinic)).touches("without-code")
    card = next(block for block in blocks_of(clinician.page) if isinstance(block, Card))
    assert (
        card.title
        == "Your scars grow thick and raised (keloid). Sources differ on needling. Talk it through first."
    )


def test_the_agenda_is_headed_by_what_the_patient_said(clinician: Clinician) -> None:
    assert clinician.page.subtitle == "No option chosen yet."
    clinician.sends(OptionChosen("microneedling"), Replied("areas", "hips"), Replied("ready-sure", "no"))
    assert clinician.page.subtitle == "Microneedling. Hips."
    assert "**" not in " ".join(texts_of(clinician.view))


def test_the_agenda_has_three_columns_on_a_wide_glass_only(flagship: Content, sample_clinic: Clinic) -> None:
    for size, columns in (((1920, 1080), [3]), ((1080, 1920), [2, 2])):
        page = Clinician(Desk(flagship, sample_clinic), size=size).touches("without-code").page
        assert [len(block.columns) for block in page.blocks if isinstance(block, Columns)] == columns


def test_ticks_of_the_agenda_mean_nothing_to_a_patient(patient: Patient) -> None:
    before = patient.wakes().visit
    assert patient.sends(CheckDiscussed("check-sun"), CautionTalkedThrough("cold-sores")).visit == before
