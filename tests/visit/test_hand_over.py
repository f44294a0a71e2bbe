"""Taking answers along, taking them back, and opening them in the other room."""

from __future__ import annotations

import pytest

from kiosk.store.code import new_code
from kiosk.store.trouble import Trouble
from kiosk.visit.carried import from_bytes
from kiosk.visit.effects import Claim, Effect, HandOver, TakeBack
from kiosk.visit.events.event import Event, Left, Replied
from kiosk.visit.events.hand_over import (
    Claimed,
    ClaimFailed,
    CodeEntered,
    HandedOver,
    HandOverFailed,
    TakeAlongAsked,
    TakeBackAsked,
    TakeBackFailed,
    TakenBack,
)
from kiosk.visit.update import update
from kiosk.visit.visit import Visit
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient

CODE = new_code(bytes(range(32))).shown
NEWER = new_code(bytes(range(1, 33))).shown


def after(visit: Visit, *events: Event) -> tuple[Visit, tuple[Effect, ...]]:
    effects: tuple[Effect, ...] = ()
    for event in events:
        visit, effects = update(visit, event)
    return visit, effects


@pytest.fixture
def answered(patient: Patient) -> Visit:
    patient.wakes().sends(Replied("marks", "old"))
    return patient.visit


def asked(visit: Visit) -> tuple[Visit, int, bytes]:
    visit, effects = after(visit, TakeAlongAsked())
    (effect,) = effects
    assert isinstance(effect, HandOver)
    return visit, effect.ticket, effect.record


def kept(visit: Visit) -> Visit:
    visit, ticket, _ = asked(visit)
    return after(visit, HandedOver(ticket, CODE))[0]


def stage(visit: Visit) -> str:
    assert visit.along is not None
    return visit.along.stage


def test_the_answers_go_to_the_store_and_a_code_comes_back(answered: Visit) -> None:
    visit, ticket, record = asked(answered)
    assert stage(visit) == "keeping"
    assert from_bytes(record, visit.content).record == answered.record
    visit, effects = after(visit, HandedOver(ticket, CODE))
    assert (stage(visit), effects) == ("kept", ())
    assert visit.along is not None
    assert visit.along.code == CODE


def test_a_second_touch_while_the_store_is_at_it_asks_for_nothing(answered: Visit) -> None:
    visit, _, _ = asked(answered)
    assert after(visit, TakeAlongAsked()) == (visit, ())


def test_nobody_takes_anything_along_from_a_kiosk_that_sleeps(patient: Patient) -> None:
    assert after(patient.visit, TakeAlongAsked()) == (patient.visit, ())


def test_trouble_is_told_and_can_be_tried_again(answered: Visit) -> None:
    visit, ticket, _ = asked(answered)
    visit, _ = after(visit, HandOverFailed(ticket, Trouble.DOWN))
    assert visit.along is not None
    assert (visit.along.stage, visit.along.trouble) == ("failed", Trouble.DOWN)
    assert stage(kept(visit)) == "kept"


def test_what_is_taken_back_is_deleted_at_once(answered: Visit) -> None:
    visit, effects = after(kept(answered), TakeBackAsked())
    (effect,) = effects
    assert isinstance(effect, TakeBack)
    assert effect.code == CODE
    assert after(visit, TakeBackAsked()) == (visit, ())
    visit, _ = after(visit, TakenBack(effect.ticket))
    assert visit.along is not None
    assert (visit.along.stage, visit.along.code) == ("taken-back", "")
    assert after(visit, TakeBackAsked()) == (visit, ())


def test_a_code_stays_on_the_glass_when_it_could_not_be_taken_back(answered: Visit) -> None:
    visit, effects = after(kept(answered), TakeBackAsked())
    (effect,) = effects
    assert isinstance(effect, TakeBack)
    visit, _ = after(visit, TakeBackFailed(effect.ticket, Trouble.SLOW))
    assert visit.along is not None
    assert (visit.along.stage, visit.along.code, visit.along.trouble) == ("kept", CODE, Trouble.SLOW)


def test_newer_answers_replace_those_that_were_kept(answered: Visit) -> None:
    visit, ticket, _ = asked(after(kept(answered), Replied("marks", "new"))[0])
    visit, effects = after(visit, HandedOver(ticket, NEWER))
    (effect,) = effects
    assert isinstance(effect, TakeBack)
    assert effect.code == CODE
    assert visit.along is not None
    assert (visit.along.code, visit.along.record.answers.to("marks")) == (NEWER, ("new",))
    assert after(visit, TakenBack(effect.ticket)) == (visit, ())


def test_the_older_code_stays_where_newer_answers_could_not_be_kept(answered: Visit) -> None:
    visit, ticket, _ = asked(after(kept(answered), Replied("marks", "new"))[0])
    visit, effects = after(visit, HandOverFailed(ticket, Trouble.DOWN))
    assert effects == ()
    assert visit.along is not None
    assert (visit.along.stage, visit.along.code, visit.along.trouble) == ("kept", CODE, Trouble.DOWN)


def test_leaving_wipes_the_glass_and_leaves_the_record_where_it_is(answered: Visit) -> None:
    visit, effects = after(kept(answered), Left())
    assert visit.along is None
    assert effects == ()


def test_a_code_that_comes_after_its_patient_has_left_opens_nothing(answered: Visit) -> None:
    visit, ticket, _ = asked(answered)
    visit, _ = after(visit, Left())
    visit, effects = after(visit, HandedOver(ticket, CODE))
    assert effects == (TakeBack(ticket, CODE),)
    assert after(visit, TakenBack(ticket)) == (visit, ())
    assert after(visit, HandOverFailed(ticket, Trouble.SLOW)) == (visit, ())


# -- in the consultation room ------------------------------------------------------------------


@pytest.fixture
def at_the_door(desk: Desk) -> Visit:
    return Clinician(desk).visit


def entered(visit: Visit) -> tuple[Visit, Claim]:
    visit, effects = after(visit, CodeEntered(CODE.lower().replace("-", " ")))
    (effect,) = effects
    assert isinstance(effect, Claim)
    return visit, effect


def test_the_code_opens_the_same_visit(answered: Visit, at_the_door: Visit) -> None:
    visit, claim = entered(at_the_door)
    assert claim.code == CODE
    _, _, record = asked(answered)
    visit, _ = after(visit, Claimed(claim.ticket, record))
    assert visit.record == answered.record
    assert visit.consultation is not None
    assert visit.consultation.place == "agenda"
    assert visit.code_try is None
    assert visit.dropped == ()


def test_a_slip_of_the_finger_is_told_without_asking_the_store(at_the_door: Visit) -> None:
    visit, effects = after(at_the_door, CodeEntered(CODE[:-1]))
    assert effects == ()
    assert visit.code_try is not None
    assert visit.code_try.trouble is Trouble.WRONG_CODE
    assert entered(visit)[1].code == CODE


def test_one_code_is_asked_for_at_a_time(at_the_door: Visit) -> None:
    visit, _ = entered(at_the_door)
    assert after(visit, CodeEntered(CODE)) == (visit, ())


def test_a_code_that_opens_nothing_says_why(at_the_door: Visit) -> None:
    visit, claim = entered(at_the_door)
    visit, _ = after(visit, ClaimFailed(claim.ticket, Trouble.GONE))
    assert visit.code_try is not None
    assert visit.code_try.trouble is Trouble.GONE
    assert after(visit, Claimed(claim.ticket, b"{}")) == (visit, ())


def test_a_record_that_does_not_fit_is_refused_with_a_reason(at_the_door: Visit) -> None:
    visit, claim = entered(at_the_door)
    visit, _ = after(visit, Claimed(claim.ticket, b"{}"))
    assert visit.code_try is not None
    assert visit.code_try.trouble is Trouble.UNREADABLE
    assert visit.consultation is not None
    assert visit.consultation.place == "door"


def test_a_record_that_comes_after_the_room_was_cleared_opens_nothing(at_the_door: Visit) -> None:
    visit, claim = entered(at_the_door)
    visit, _ = after(visit, Left())
    assert after(visit, Claimed(claim.ticket, b"{}")) == (visit, ())


def test_no_code_is_taken_in_the_waiting_room(answered: Visit) -> None:
    assert after(answered, CodeEntered(CODE)) == (answered, ())
