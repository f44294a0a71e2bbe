"""A patient who listens: what is said when, what is not, and how it is stopped. By touches, without a sound."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.words import Words
from kiosk.plan.record import Event as LifeEvent
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Sound
from kiosk.speech.voice import SpeechFault
from kiosk.visit.audible import parts_of
from kiosk.visit.consultation import Consultation
from kiosk.visit.events import Erased, LanguageChosen, LifeEventChosen, Replied, Stirred, TurnedTo, Typed
from kiosk.visit.looks_events import SwitchesSet
from kiosk.visit.paper_events import PrintProgressed
from kiosk.visit.room_events import WentTo
from kiosk.visit.speech import GAINS, MOST_SECONDS, Speech
from kiosk.visit.speech_events import AnswersAloudSet, Heard, KeysReached, SpeechPaused
from kiosk.visit.staff import Staff
from kiosk.visit.staff_events import CornerHeld, PinTyped
from kiosk.visit.visit import Setting, Visit
from tests.journeys.patient import TODAY, Desk, Patient

LEFT_OUT = "Something of yours stands here. It is not read aloud."


@pytest.fixture
def desk(flagship: Content, sample_clinic: Clinic) -> Desk:
    return Desk(flagship, msgspec.structs.replace(sample_clinic, sound=Sound(headset=True)))


@pytest.fixture
def loud(flagship: Content, sample_clinic: Clinic) -> Patient:
    """A patient at a kiosk with a loudspeaker."""
    return Patient(Desk(flagship, sample_clinic)).wakes()


@pytest.fixture
def listener(patient: Patient) -> Patient:
    """A patient with a headset, on the welcome page; nothing of what was said until then is kept."""
    return _hears_no_more(patient.wakes().touches("text-size", "read-aloud", "close"))


def _hears_no_more(patient: Patient) -> Patient:
    patient.desk.spoken.clear()
    patient.desk.silenced.clear()
    return patient


def goes_to(patient: Patient, page: str) -> Patient:
    """Walk to a page without waiting to hear the pages on the way; nothing of what was said is kept."""
    patient.desk.hearing = "later"
    patient.goes_to(page)
    patient.desk.hearing = "at once"
    return _hears_no_more(patient)


def said(patient: Patient) -> list[str]:
    """What was said since it was last asked."""
    texts = [speak.text for speak in patient.desk.spoken]
    patient.desk.spoken.clear()
    return texts


def shown(patient: Patient) -> list[str]:
    """What stands on the glass, as it stood there while it was read: with a way to stop."""
    parts = parts_of(patient.visit)
    return ["Stop" if part.id == "aloud-pause" else part.whole for part in parts]


def heard(patient: Patient) -> Patient:
    """The part that is being said has been heard."""
    ticket = patient.visit.speech.ticket
    assert ticket is not None
    return patient.sends(Heard(ticket))


def test_nothing_is_said_until_it_is_asked_for(patient: Patient) -> None:
    patient.wakes().goes_to("where").touches("abdomen", "next")
    assert said(patient) == []
    assert patient.page.aloud is None


def test_with_a_headset_the_whole_screen_is_read_in_order(patient: Patient) -> None:
    patient.wakes().touches("text-size", "read-aloud")
    assert said(patient) == shown(patient)
    patient.touches("close")
    assert said(patient) == shown(patient)
    patient.touches("aloud-again")
    assert said(patient) == shown(patient)


def test_a_new_page_is_read_from_where_it_differs(listener: Patient) -> None:
    listener.touches("next")
    texts = shown(listener)
    assert texts[:2] == ["Elm Street Skin Clinic", "Draft: not yet reviewed"]
    assert said(listener) == texts[2:]


def test_every_page_of_the_walk_is_read(listener: Patient) -> None:
    while listener.page.frame.next and listener.page.frame.next.sends:
        listener.touches("next")
        texts = said(listener)
        assert texts == shown(listener)[-len(texts) :]
        assert listener.page.title in texts


def test_a_touch_says_what_it_has_changed(listener: Patient) -> None:
    goes_to(listener, "where")
    assert said(listener.touches("abdomen")) == ["Belly. chosen"]
    assert said(listener.touches("abdomen")) == ["Belly"]
    goes_to(listener, "mark-colour").touches("new")
    said(listener)
    assert said(listener.touches("old")) == ["Pale or silver (older). chosen"]


def test_one_part_follows_the_other_and_is_marked(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next")
    first = listener.page.spoken
    heard(listener)
    second = listener.page.spoken
    assert first is not None
    assert second is not None
    assert (first.id, second.id) == (":overline", ":title")
    assert len(listener.desk.spoken) == 2
    assert listener.desk.silenced == []


def test_any_touch_silences_what_is_being_said(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.goes_to("where")
    asked = listener.visit.speech.ticket
    listener.touches("hips")
    assert listener.desk.silenced[-1] == asked
    assert [speak.text for speak in listener.desk.spoken[-1:]] == ["Hips. chosen"]
    assert listener.visit.speech.left == ()


def test_what_was_stopped_and_heard_all_the_same_changes_nothing(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next")
    late = listener.visit.speech.ticket
    listener.touches("aloud-pause")
    assert late is not None
    before = listener.visit
    assert listener.sends(Heard(late)).visit == before


def test_it_stops_goes_on_and_is_repeated(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next")
    heard(heard(listener))
    _hears_no_more(listener)
    asked, part = listener.visit.speech.ticket, listener.visit.speech.part
    listener.touches("aloud-pause")
    assert listener.desk.silenced == [asked]
    assert not listener.visit.speech.is_speaking
    assert said(listener) == []
    listener.touches("aloud-pause")
    assert listener.visit.speech.part == part
    assert len(said(listener)) == 1
    heard(listener).touches("aloud-again")
    assert said(listener)[-1] == "Elm Street Skin Clinic"


def test_once_all_is_said_there_is_nothing_to_go_on_with(listener: Patient) -> None:
    listener.touches("next")
    assert listener.tiles["aloud-pause"].text == "Go on"
    assert listener.tiles["aloud-pause"].sends is None


def test_what_was_left_of_a_page_is_read_on_after_a_sheet(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next")
    heard(listener)
    before = listener.visit.speech
    listener.touches("help")
    assert listener.visit.speech.left != before.left
    listener.touches("close")
    assert (listener.visit.speech.part, listener.visit.speech.left) == (before.part, before.left)
    listener.touches("help", "map", "close")
    assert listener.visit.speech.part == before.part


def test_pace_and_loudness_are_set_and_the_next_words_follow_them(listener: Patient) -> None:
    listener.touches("aloud-voice", "pace-slow", "loudness-4")
    last = listener.desk.spoken[-1]
    assert (last.text, last.pace, last.gain) == ("Loud. chosen", 120, 0.0)
    assert "read-answers" not in listener.tiles


def test_loudness_spans_18_decibels_with_a_step_of_12() -> None:
    gains = sorted(GAINS.values())
    assert gains[-1] - gains[0] >= 18
    assert any(gain - gains[0] == 12 for gain in gains)
    assert GAINS[Speech().loudness] - gains[0] == 12


def test_reading_is_ended(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next", "aloud-voice")
    asked = listener.visit.speech.ticket
    listener.touches("pace-fast", "end-reading")
    assert listener.desk.silenced[-2:] == [asked, asked + 1 if asked else 0]
    assert listener.page.aloud is None
    assert listener.page.sheet is None
    assert listener.visit.speech == Speech(pace="fast")


def test_the_next_person_finds_the_usual_voice_and_silence(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("aloud-voice", "pace-slow", "loudness-1", "close", "next")
    asked = listener.visit.speech.ticket
    listener.touches("finish", "clear")
    assert asked is not None
    assert listener.desk.silenced[-1] >= asked
    assert listener.visit == Visit(setting=listener.visit.setting)
    assert listener.visit.speech == Speech()


def test_who_listens_is_not_asked_whether_they_are_there(listener: Patient) -> None:
    listener.desk.hearing = "later"
    heard(listener.touches("next").waits(100)).waits(100)
    assert not listener.visit.is_asking
    listener.touches("aloud-pause").waits(90)
    assert listener.visit.is_asking


def test_a_voice_that_never_ends_keeps_no_visit_from_being_wiped(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("next").waits(MOST_SECONDS + 90)
    assert listener.visit.is_asking
    assert not listener.waits(30).visit.is_awake


def test_the_question_of_who_is_there_chimes_with_and_without_a_voice(patient: Patient) -> None:
    patient.wakes().waits(100)
    assert (patient.desk.chimes, said(patient)) == (1, [])
    patient.touches("still-here").touches("text-size", "read-aloud", "close")
    said(patient)
    patient.waits(100)
    asked, *others = patient.desk.spoken
    assert asked.has_chime
    assert asked.text == "Are you still there?"
    assert not any(speak.has_chime for speak in others)
    assert patient.desk.chimes == 1
    assert [speak.text for speak in others].count("30 seconds") == 1
    said(patient)
    patient.touches("still-here")
    assert said(patient) == []


def test_a_visit_that_nobody_answers_for_is_wiped_while_it_is_being_asked_aloud(listener: Patient) -> None:
    listener.waits(90)
    listener.desk.hearing = "later"
    listener.waits(40)
    assert not listener.visit.is_awake


@pytest.mark.parametrize("fault", SpeechFault)
def test_where_there_is_no_voice_the_glass_says_so_and_all_else_works(
    patient: Patient, fault: SpeechFault
) -> None:
    patient.desk.hearing = fault
    patient.wakes().touches("text-size", "read-aloud", "close")
    bar = patient.page.aloud
    assert bar is not None
    assert "at the desk" in bar.note
    assert len(said(patient)) == 1
    assert said(patient.goes_to("where").touches("abdomen")) == []
    assert patient.visit.answers.has("areas", "abdomen")
    patient.desk.hearing = "at once"
    assert said(patient.touches("aloud-again")) == shown(patient)
    assert patient.page.aloud is not None
    assert patient.page.aloud.note == ""


def test_what_comes_by_itself_is_said_after_the_rest(listener: Patient) -> None:
    goes_to(listener, "print")
    listener.desk.hearing, listener.desk.says = "later", ()
    listener.touches("print")
    assert listener.visit.job is not None
    left = listener.visit.speech.left
    listener.sends(Stirred())
    assert listener.visit.speech.left == left
    assert listener.visit.speech.is_speaking


def test_a_loudspeaker_asks_before_it_says_an_answer(loud: Patient) -> None:
    loud.touches("text-size", "read-aloud")
    assert loud.page.sheet is not None
    assert loud.page.sheet.title == "Read your answers too?"
    assert said(loud) == shown(loud)


def test_without_leave_a_loudspeaker_says_no_answer(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "where")
    said(loud)
    assert said(loud.touches("thighs")) == ["Thighs"]
    loud.touches("aloud-again")
    assert not any("chosen" in text for text in said(loud))


def test_with_leave_a_loudspeaker_says_all(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-yes"), "where")
    said(loud)
    assert said(loud.touches("thighs")) == ["Thighs. chosen"]
    loud.touches("aloud-voice", "read-answers", "close")
    said(loud)
    assert said(loud.touches("hips")) == ["Hips"]


def test_what_is_hers_is_named_once_where_it_stands_and_never_said(loud: Patient) -> None:
    goes_to(loud.touches("text-size", "read-aloud", "answers-no"), "your-questions")
    loud.touches("write", *(f"key-{letter}" for letter in "why"), "key-done")
    assert "Why" in shown(loud)
    said(loud)
    loud.touches("aloud-again")
    texts = said(loud)
    assert texts.count(LEFT_OUT) == 1
    assert not any("Why" in text for text in texts)


def test_each_letter_is_said_to_a_headset_alone_as_it_is_typed(listener: Patient) -> None:
    goes_to(listener, "your-questions").touches("write")
    said(listener)
    assert said(listener.touches("key-w", "key-h", "key-space", "key-erase")) == ["W", "h", "Space", "Erase"]
    assert said(listener.touches("key-turn", "key-é", "key-turn")) == [
        "Letters with accents, and signs",
        "é",
        "The usual letters",
    ]
    assert not listener.visit.speech.is_speaking


def test_from_a_loudspeaker_letters_are_said_with_leave_alone(loud: Patient) -> None:
    goes_to(loud.touches("read-aloud", "answers-no"), "your-questions").touches("write")
    said(loud)
    assert said(loud.touches("key-w", "key-erase", "key-turn")) == ["Letters with accents, and signs"]
    loud.sends(AnswersAloudSet(is_on=True))
    said(loud)
    assert said(loud.touches("key-é")) == ["É"]


def test_a_page_with_words_that_have_a_meaning_says_once_that_they_can_be_touched(listener: Patient) -> None:
    hint = "Touch a word with dots under it to hear what it means."
    pages = {page: said(listener.sends(TurnedTo(page))).count(hint) for page in listener.visit.walk[1:]}
    assert set(pages.values()) == {0, 1}


def test_no_letter_of_a_code_is_said(listener: Patient) -> None:
    goes_to(listener, "your-questions")
    assert said(listener.sends(Typed("K"), Erased())) == []


def test_no_digit_of_a_pin_is_said(listener: Patient) -> None:
    listener.sends(CornerHeld())
    assert "Staff only" in said(listener)
    assert said(listener.sends(PinTyped("7"), PinTyped("3"))) == []


def test_each_tile_that_the_keys_come_to_is_said_once(listener: Patient) -> None:
    goes_to(listener, "where")
    assert said(listener.sends(KeysReached("thighs"))) == ["Thighs"]
    assert said(listener.sends(KeysReached("thighs"), KeysReached("more-below"))) == []
    assert said(listener.touches("thighs").sends(KeysReached("thighs"))) == ["Thighs. chosen"]
    assert said(listener.sends(KeysReached("next"))) == ["Next"]
    goes_to(listener, "skin-tone")
    assert said(listener.sends(KeysReached("next"))) == ["Next"]


def test_a_letter_key_is_named_as_the_keys_come_to_it_and_is_no_answer_until_it_is_chosen(
    loud: Patient,
) -> None:
    goes_to(loud.touches("read-aloud", "answers-no"), "your-questions").touches("write")
    said(loud)
    reached = ("key-w", "key-w", "key-space", "key-turn", "key-done")
    names = ["W", "Space", "Letters with accents, and signs", "Done"]
    assert said(loud.sends(*map(KeysReached, reached))) == names
    assert said(loud.touches("key-w").sends(KeysReached("key-h"))) == ["h"]
    assert not loud.visit.speech.is_speaking


def test_no_key_of_a_code_is_named_but_to_a_headset(listener: Patient, loud: Patient) -> None:
    for patient, names in (
        (listener, ["K", "Erase"]),
        (loud.touches("read-aloud", "answers-yes"), ["Erase"]),
    ):
        setting = replace(patient.visit.setting, room="consultation", staff=Staff())
        patient.visit = replace(patient.visit, setting=setting, consultation=Consultation(place="code"))
        said(patient)
        assert said(patient.sends(KeysReached("key-k"), KeysReached("key-erase"))) == names


def test_no_digit_of_a_pin_is_named_as_the_keys_come_to_it(listener: Patient) -> None:
    said(listener.sends(CornerHeld()))
    assert said(listener.sends(KeysReached("pin-7"), KeysReached("pin-erase"))) == ["Erase"]


def test_switches_that_step_by_themselves_cut_nothing_short(listener: Patient) -> None:
    goes_to(listener.sends(SwitchesSet(1)), "where")
    listener.sends(SpeechPaused()).desk.hearing = "later"
    listener.touches("aloud-again").sends(KeysReached("thighs"))
    assert len(said(listener)) == 1
    assert said(listener.touches("aloud-pause").sends(KeysReached("thighs"))) == ["Thighs"]


def test_without_a_voice_the_keys_are_not_read(patient: Patient) -> None:
    patient.wakes().sends(KeysReached("next"))
    patient.desk.hearing = SpeechFault.NO_ENGINE
    patient.touches("read-aloud")
    said(patient)
    assert said(patient.sends(KeysReached("next"))) == []


def test_a_clinic_may_have_every_visit_read_aloud_from_its_start(
    flagship: Content, sample_clinic: Clinic
) -> None:
    for headset, title in ((True, "Welcome"), (False, "Read your answers too?")):
        sound = Sound(headset=headset, from_start=True)
        patient = Patient(Desk(flagship, msgspec.structs.replace(sample_clinic, sound=sound))).wakes()
        texts = said(patient)
        assert texts == shown(patient)
        assert any(text.startswith(title) for text in texts)


def test_a_voice_that_was_turned_up_says_nothing_of_the_visit_before(loud: Patient) -> None:
    loud.touches("text-size", "read-aloud", "answers-yes", "finish", "clear").wakes()
    assert loud.visit.speech.reads_answers is None


def test_what_comes_by_itself_is_said_at_once_where_nothing_else_is(listener: Patient) -> None:
    goes_to(listener, "print")
    listener.desk.says = (PrinterStatus.PRINTING,)
    listener.touches("print")
    said(listener)
    job = listener.visit.job
    assert job is not None
    listener.sends(PrintProgressed(job.ticket, PrinterStatus.OUT_OF_PAPER))
    assert any("paper" in text for text in said(listener))


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


def in_another(content: Content) -> Words:
    """The flagship's English with a mark on it, as if it were Spanish."""
    leaves = {id: f"¡{leaf}!" if isinstance(leaf, str) else leaf for id, leaf in content.words.leaves.items()}
    return Words("es", leaves)


def test_another_language_is_read_from_the_top_by_its_own_voice(
    flagship: Content, sample_clinic: Clinic
) -> None:
    patient = Patient(Desk(flagship, sample_clinic, translations=(in_another(flagship),))).wakes()
    goes_to(patient.touches("read-aloud", "answers-no"), "where")
    patient.sends(LanguageChosen("es"))
    assert {speak.language for speak in patient.desk.spoken} == {"es"}
    assert said(patient) == [text.replace("Stop", "¡Stop!") for text in shown(patient)]
    assert said(patient.touches("thighs")) == ["¡Thighs!"]


def test_a_language_without_a_voice_is_left_for_one_that_has_one(
    flagship: Content, sample_clinic: Clinic
) -> None:
    patient = Patient(Desk(flagship, sample_clinic, translations=(in_another(flagship),))).wakes()
    patient.touches("read-aloud", "answers-no").desk.hearing = SpeechFault.NO_LANGUAGE
    patient.sends(LanguageChosen("es"))
    assert patient.page.aloud is not None
    assert patient.page.aloud.note
    patient.desk.hearing = "at once"
    said(patient)
    patient.sends(LanguageChosen("en"))
    assert said(patient) == shown(patient)
