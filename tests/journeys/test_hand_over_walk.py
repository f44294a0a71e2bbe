"""From the waiting room to the consultation room: a question kept private, a code, and what is typed at the door."""

from __future__ import annotations

import pytest

from kiosk.plan.answers import Answers
from kiosk.plan.record import Record
from kiosk.store.code import new_code
from kiosk.store.trouble import Trouble
from kiosk.visit.carried import to_bytes
from kiosk.visit.effects import Claim
from kiosk.visit.events.event import QuestionKept, TurnedTo
from kiosk.visit.events.hand_over import Claimed, ClaimFailed
from kiosk.visit.update import update
from tests.journeys.clinician import Clinician
from tests.journeys.patient import TODAY, Desk, Patient, texts_of

CODE = new_code(bytes(range(16))).text


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    return Clinician(desk)


def types(clinician: Clinician, code: str) -> Clinician:
    """Type a code on the keys of the door."""
    return clinician.touches(*(f"key-{letter.lower()}" for letter in code))


def asks(clinician: Clinician) -> Claim:
    """Touch Open, and let the store take its time."""
    event = clinician.tiles["key-done"].sends
    assert event is not None
    clinician.visit, effects = update(clinician.visit, event)
    (claim,) = effects
    assert isinstance(claim, Claim)
    return claim


def test_a_question_of_ones_own_can_be_kept_for_the_clinician(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("your-questions"))
    assert not any(id.startswith("private-") for id in patient.tiles)
    patient.touches("write", "key-w", "key-h", "key-o", "key-done")
    assert patient.touches("private-1").visit.record.private == ("Who",)
    assert patient.touches("private-1").visit.record.private == ()
    assert patient.touches("private-1", "drop-1").visit.private == ()
    assert patient.sends(QuestionKept("Who")).visit.private == ()


def test_a_code_opens_the_visit_that_it_belongs_to(clinician: Clinician, desk: Desk) -> None:
    types(clinician.touches("type-code"), CODE)
    assert clinician.tiles["key-2"].sends is None
    claim = asks(clinician)
    assert clinician.tiles["key-done"].sends is None
    record = Record(
        pack=desk.content.pack.pack, today=TODAY, name="Ana", questions=("Who?",), private=("Who?",)
    )
    clinician.sends(Claimed(claim.ticket, to_bytes(record, desk.content)))
    assert clinician.place == "agenda"
    assert clinician.page.title == "Agenda for Ana"
    assert "Who?" not in " ".join(texts_of(clinician.view))
    assert clinician.touches("private-1").visit.record.printed_questions == ()
    assert clinician.touches("print-private-1").visit.record.printed_questions == ("Who?",)


def test_a_slip_in_a_code_is_told_at_once_and_can_be_mended(clinician: Clinician) -> None:
    wrong = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")
    types(clinician.touches("type-code"), wrong)
    assert "slip" in " ".join(texts_of(clinician.view))
    assert clinician.tiles["key-done"].sends is None
    types(clinician.touches("key-erase"), CODE[-1])
    assert "slip" not in " ".join(texts_of(clinician.view))
    assert clinician.tiles["key-done"].sends is not None


@pytest.mark.parametrize("trouble", [Trouble.GONE, Trouble.DOWN, Trouble.SLOW, Trouble.UNREADABLE])
def test_trouble_with_a_code_is_said_in_words_and_leaves_a_way_on(
    clinician: Clinician, trouble: Trouble
) -> None:
    types(clinician.touches("type-code"), CODE)
    claim = asks(clinician)
    clinician.sends(ClaimFailed(claim.ticket, trouble))
    assert clinician.desk.content.words.text(f"store.{trouble.value}.staff") in " ".join(
        texts_of(clinician.view)
    )
    assert clinician.tiles["key-done"].sends is not None
    assert ("without-code" in clinician.tiles) == (trouble is not Trouble.GONE)
    clinician.touches("go-back", "without-code")
    assert clinician.place == "agenda"


def test_what_is_not_known_here_any_more_is_said(clinician: Clinician, desk: Desk) -> None:
    types(clinician.touches("type-code"), CODE)
    claim = asks(clinician)
    answers = Answers.of({"no-such-question": ("yes",)})
    record = Record(pack=desk.content.pack.pack, today=TODAY, answers=answers)
    clinician.sends(Claimed(claim.ticket, to_bytes(record, desk.content)))
    assert clinician.page.subtitle.endswith("were left out.")
