"""A patient's own words and answers: in a headset, or from a loudspeaker with their leave alone."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.reader import read_interface
from kiosk.plan.record import Event as LifeEvent
from kiosk.settings import Clinic, Sound
from kiosk.visit.audible import parts_of
from kiosk.visit.events.event import LifeEventChosen, OptionChosen, Replied, TurnedTo
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.speech import KeysReached
from kiosk.visit.visit import Setting
from tests.journeys.listening import LEFT_OUT, LEFT_OUT_AGAIN, goes_to, said, shown
from tests.journeys.patient import TODAY, Desk, Patient


def test_a_loudspeaker_asks_before_it_says_an_answer(loud: Patient) -> None:
    loud.touches("text-size", "read-aloud")
    assert loud.page.sheet is not None
    assert loud.page.sheet.title == "Read your answers too?"
    assert said(loud) == shown(loud)


def test_a_loudspeaker_that_reads_from_the_start_asks_once_the_welcome_is_left(
    flagship: Content, sample_clinic: Clinic
) -> None:
    clinic = msgspec.structs.replace(sample_clinic, sound=Sound(from_start=True))
    patient = Patient(Desk(flagship, clinic)).wakes()
    assert not any("your answers" in text for text in said(patient))
    assert "Read your answers too?" in said(patient.touches("full-path"))
    patient.touches("answers-no")
    assert patient.page.title in said(patient)
    assert said(goes_to(patient, "where").touches("thighs")) == [LEFT_OUT]


def test_without_leave_a_loudspeaker_says_no_answer(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "where")
    said(loud)
    # The words of what was touched would tell the answer: chosen, and taken back.
    assert said(loud.touches("thighs")) == [LEFT_OUT]
    assert said(loud.touches("thighs")) == [LEFT_OUT_AGAIN]
    loud.touches("thighs", "aloud-again")
    assert not any("chosen" in text for text in said(loud))


def test_what_is_not_read_is_told_in_whole_once_a_visit_and_then_in_few_words(loud: Patient) -> None:
    for _ in range(2):
        goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "where")
        assert [text for _ in range(3) for text in said(loud.touches("hips"))] == [
            LEFT_OUT,
            LEFT_OUT_AGAIN,
            LEFT_OUT_AGAIN,
        ]
        loud.touches("aloud-voice", "end-reading", "text-size", "read-aloud", "close")
        said(loud)
        assert said(loud.touches("hips")) == [LEFT_OUT_AGAIN]
        loud.touches("finish", "clear").wakes()


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh", "hi"])
def test_it_is_told_in_fewer_words_in_every_language(language: str) -> None:
    words = read_interface(language)
    assert len(words.text("speech.left-out-again")) < len(words.text("speech.left-out")) * 0.8


def test_with_leave_a_loudspeaker_says_all(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-yes"), "where")
    said(loud)
    assert said(loud.touches("thighs")) == ["Thighs. chosen"]
    loud.touches("aloud-voice", "read-answers", "close")
    said(loud)
    assert said(loud.touches("hips")) == [LEFT_OUT]


@pytest.mark.parametrize(
    ("page", "tile"),
    [
        ("where", "abdomen"),
        ("mark-colour", "new"),
        ("hope-before", "most"),
        ("check-sun", "not-sure"),
        ("health", "cold-sores"),
        ("what-matters", "smoother-texture"),
        ("plan-choose", "microneedling"),
        ("ready", "ready-sure.no"),
    ],
)
def test_no_touch_of_an_answer_tells_it_to_the_room(loud: Patient, page: str, tile: str) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), page)
    (label,) = (part.text for part in parts_of(loud.visit) if part.id == tile)
    texts = said(loud.touches(tile))
    assert texts
    assert not any(label in text for text in texts)


def test_what_is_no_answer_is_told_as_it_is_touched(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "where")
    loud.touches("text-size")
    said(loud)
    assert said(loud.touches("theme-dark")) == ["Dark. chosen"]


def test_what_is_hers_is_named_once_where_it_stands_and_never_said(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "your-questions")
    loud.touches("write", *(f"key-{letter}" for letter in "why"), "key-done")
    assert "Why" in shown(loud)
    said(loud)
    loud.touches("aloud-again")
    texts = said(loud)
    assert texts.count(LEFT_OUT) == 1
    own = next(part.id for part in parts_of(loud.visit) if "Why" in part.text)
    texts += said(loud.sends(KeysReached(own)))
    assert texts[-1] == LEFT_OUT_AGAIN
    assert not any("Why" in text for text in texts)


def test_a_voice_that_was_turned_up_says_nothing_of_the_visit_before(loud: Patient) -> None:
    loud.touches("text-size", "read-aloud", "answers-yes", "finish", "clear").wakes()
    assert loud.visit.speech.reads_answers is None


def test_in_the_consultation_room_a_loudspeaker_keeps_the_agenda_to_itself(
    flagship: Content, sample_clinic: Clinic
) -> None:
    patient = Patient(
        Desk(flagship, sample_clinic), Setting(today=TODAY, clinic=sample_clinic, room="consultation")
    )
    patient.types_pin("739184").touches("without-code")
    patient.sends(Replied("health", "cold-sores"), WentTo("agenda"))
    patient.touches("text-size", "read-aloud", "answers-no")
    texts = said(patient)
    assert "Agenda" in texts
    assert LEFT_OUT in texts
    assert not any("old sores" in text for text in texts)


ANSWERED = (
    "Zebra",
    "Made for you alone",
    "Belly. chosen",
    "Cold sores, ever. chosen",
    "Microneedling. chosen",
    "You chose this",
    "22\u00a0January\u00a02027",
    "Take the date away",
)
"""What stands on the glass only for somebody who has answered, chosen, typed or printed."""


def all_pages(patient: Patient) -> list[str]:
    """All that is said while a patient who has answered goes through every page, and opens the sheets about them."""
    patient.desk.hearing = "later"
    goes_to(patient, "your-questions").touches("write", *(f"key-{letter}" for letter in "zebra"), "key-done")
    for page, *tiles in (
        ("where", "abdomen"),
        ("skin-tone", "tone-4"),
        ("check-sun", "not-sure"),
        ("health", "cold-sores"),
        ("plan-choose", "microneedling"),
    ):
        patient.sends(TurnedTo(page)).touches(*tiles)
    patient.sends(LifeEventChosen(LifeEvent(kind="sun-holiday", date=TODAY + dt.timedelta(days=60))))
    patient.desk.hearing = "at once"
    said(patient)
    texts = []
    for page in patient.visit.walk[1:]:
        patient.sends(TurnedTo(page))
        texts += said(patient)
    patient.touches("along", "take-along", "close", "see-pages", "close", "print")
    return [*texts, *said(patient)]


def test_no_word_of_a_patient_comes_out_of_a_loudspeaker_without_leave(loud: Patient) -> None:
    texts = all_pages(loud.touches("read-aloud", "answers-no"))
    assert len(texts) > 500
    assert not [text for text in texts if any(own in text for own in ANSWERED)]
    code = loud.visit.along.code if loud.visit.along else ""
    assert code
    assert not any(" ".join(code[:4]) in text for text in texts)


def test_with_leave_all_of_it_is_heard(loud: Patient) -> None:
    texts = "\n".join(all_pages(loud.touches("read-aloud", "answers-yes")))
    assert [own for own in ANSWERED if own not in texts] == []
    code = loud.visit.along.code if loud.visit.along else ""
    assert " ".join(code[:4]) in texts


@pytest.mark.parametrize("way_out", ["answers-no", "close"])
@pytest.mark.parametrize("option", ["no-treatment", "laser", "microneedling-aquagold"])
def test_the_option_that_was_chosen_is_not_named_by_the_title_of_the_plan(
    loud: Patient, way_out: str, option: str
) -> None:
    goes_to(loud.touches("text-size", "read-aloud", way_out), "plan-choose").touches(option)
    name = loud.visit.content.words.text(f"option.{option}.name")
    goes_to(loud, "plan-dates")
    heard = said(loud.touches("next"))
    assert heard
    assert name in loud.page.title
    assert not any(text.startswith(name) for text in heard), heard


def test_the_month_of_a_day_that_was_chosen_is_not_told_to_the_room(loud: Patient) -> None:
    loud.sends(OptionChosen("microneedling"))
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "plan-dates")
    loud.sends(LifeEventChosen(LifeEvent(kind="sun-holiday", date=dt.date(2027, 8, 20))))
    said(loud)
    texts = said(loud.touches("sun-holiday"))
    assert any("November\u00a02026" in text for text in texts)
    assert not any("August" in text for text in texts)
    assert any("December\u00a02026" in text for text in said(loud.touches("later")))
    loud.touches("text-size", "close")
    assert not any("August" in text for text in said(loud))


def test_nor_is_it_where_reading_begins_over_it(loud: Patient) -> None:
    loud.sends(OptionChosen("microneedling"))
    goes_to(loud, "plan-dates").sends(
        LifeEventChosen(LifeEvent(kind="sun-holiday", date=dt.date(2027, 8, 20)))
    )
    loud.touches("sun-holiday")
    assert "August\u00a02027" in shown(loud)
    loud.touches("text-size", "read-aloud", "answers-no", "close")
    assert "August\u00a02027" not in shown(loud)
    assert not any("August" in text for text in said(loud))
