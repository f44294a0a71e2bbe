"""A patient who listens: what is said when, what is not, and how it is stopped. By touches, without a sound."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.words import Words
from kiosk.panel import panel_of
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Sound
from kiosk.speech.voice import SpeechFault
from kiosk.visit.audible import parts_of
from kiosk.visit.effects import Speak
from kiosk.visit.events.event import LanguageChosen, Stirred, TurnedTo, Woken
from kiosk.visit.events.paper import PrintProgressed
from kiosk.visit.events.setting import ContentRead, ContentUnreadable
from kiosk.visit.events.speech import Heard, SheetStood
from kiosk.visit.events.staff import CornerHeld, PadClosed
from kiosk.visit.sheet_order import AT_FOOT, USUAL
from kiosk.visit.speech import GAINS, MOST_SECONDS, Speech
from kiosk.visit.update import update
from kiosk.visit.views import ClosedView
from kiosk.visit.visit import Setting, Visit
from tests.journeys.listening import LEFT_OUT, goes_to, heard, hears_no_more, said, shown
from tests.journeys.patient import TODAY, Desk, Patient


@pytest.fixture
def desk(with_headset: Desk) -> Desk:
    return with_headset


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


def test_a_sheet_is_read_as_it_stands_on_the_glass_which_is_no_touch(listener: Patient) -> None:
    listener.desk.hearing = "later"
    listener.touches("help")
    first, *_ = said(listener)
    assert first == "Elm Street Skin Clinic"
    for order, is_last in ((AT_FOOT, True), (USUAL, False), (USUAL, False)):
        listener.sends(SheetStood(order))
        assert listener.visit.speech.left == tuple(part.id for part in parts_of(listener.visit))[1:]
        on_sheet = [part.id for part in parts_of(listener.visit) if part.id in {":title", "close", ":0.0"}]
        assert on_sheet == ([":title", ":0.0", "close"] if is_last else [":title", "close", ":0.0"])
    assert said(listener) == []
    after, effects = update(replace(listener.visit, quiet=3), SheetStood(AT_FOOT))
    assert (after.quiet, effects) == (3, ())


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
    hears_no_more(listener)
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


def test_a_page_with_words_that_have_a_meaning_says_once_that_they_can_be_touched(listener: Patient) -> None:
    hint = "Touch a word with dots under it to hear what it means."
    pages = {page: said(listener.sends(TurnedTo(page))).count(hint) for page in listener.visit.walk[1:]}
    assert set(pages.values()) == {0, 1}


def test_a_clinic_may_have_every_visit_read_aloud_from_its_start(
    flagship: Content, sample_clinic: Clinic
) -> None:
    for headset in (True, False):
        sound = Sound(headset=headset, from_start=True)
        patient = Patient(Desk(flagship, msgspec.structs.replace(sample_clinic, sound=sound))).wakes()
        texts = said(patient)
        assert texts == shown(patient)
        assert any(text.startswith("Welcome") for text in texts)
        assert patient.page.sheet is None


def test_what_comes_by_itself_is_said_at_once_where_nothing_else_is(listener: Patient) -> None:
    goes_to(listener, "print")
    listener.desk.says = (PrinterStatus.PRINTING,)
    listener.touches("print")
    said(listener)
    job = listener.visit.job
    assert job is not None
    listener.sends(PrintProgressed(job.ticket, PrinterStatus.OUT_OF_PAPER))
    assert any("paper" in text for text in said(listener))


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
    assert said(patient.touches("thighs")) == [f"¡{LEFT_OUT}!"]


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


@pytest.mark.parametrize("fault", list(SpeechFault))
def test_the_question_of_who_is_there_chimes_where_the_voice_fails(
    listener: Patient, fault: SpeechFault
) -> None:
    listener.desk.hearing = fault
    listener.touches("next")
    assert listener.visit.speech.fault is fault
    said(listener)
    assert listener.waits(100).visit.is_asking
    assert (said(listener), listener.desk.chimes) == ([], 1)


def test_what_low_reach_has_moved_to_the_foot_is_said_there(listener: Patient) -> None:
    ids = [part.id for part in parts_of(listener.touches("text-size").visit)]
    assert ids.index("close") < ids.index("low-reach")
    low = [part.id for part in parts_of(listener.touches("low-reach").sends(SheetStood(AT_FOOT)).visit)]
    assert low.index("low-reach") < low.index("close") < low.index("aloud-pause") < low.index("map")


def test_the_way_on_is_said_where_the_bar_has_it(listener: Patient) -> None:
    upright = [part.id for part in parts_of(listener.visit)]
    assert upright.index("next") < upright.index("text-size")
    on_its_side = listener.visit.setting.on(panel_of(1920, 1080))
    wide = [part.id for part in parts_of(replace(listener.visit, setting=on_its_side))]
    assert wide[-1] == "next"


def at_a_closed_kiosk(content: Content, clinic: Clinic, sound: Sound) -> Patient:
    """Before the screen that is shown where there is no pack to show."""
    patient = Patient(Desk(content, msgspec.structs.replace(clinic, sound=sound)))
    return patient.sends(ContentUnreadable(("pack.yaml:3: unknown key",)))


@pytest.fixture
def outside(flagship: Content, sample_clinic: Clinic) -> Patient:
    return at_a_closed_kiosk(flagship, sample_clinic, Sound(from_start=True))


def test_a_touch_has_the_closed_screen_read_as_it_is_shown(outside: Patient) -> None:
    closed = outside.view
    assert isinstance(closed, ClosedView)
    assert said(outside) == []
    outside.sends(Woken())
    assert {(speak.language, speak.numbers[0]) for speak in outside.desk.spoken} == {
        ("en", outside.desk.clinic.phone)
    }
    assert said(outside) == [closed.clinic, closed.title, closed.text] == shown(outside)
    assert outside.view == closed


def test_each_touch_has_the_closed_screen_read_again_and_nothing_is_said_twice_at_once(
    outside: Patient,
) -> None:
    outside.desk.hearing = "later"
    heard(outside.sends(Woken()))
    asked = outside.visit.speech.ticket
    first, *_ = shown(outside)
    hears_no_more(outside).sends(Woken())
    assert (outside.desk.silenced, said(outside)) == ([asked], [first])
    outside.desk.hearing = "at once"
    heard(outside)
    assert said(outside) == shown(outside)[1:]
    outside.sends(Woken())
    assert said(outside) == shown(outside)


def test_without_a_voice_the_closed_screen_stays_and_is_tried_again_at_the_next_touch(
    outside: Patient,
) -> None:
    closed = outside.view
    outside.desk.hearing = SpeechFault.NO_ENGINE
    outside.sends(Woken()).waits(3)
    assert (len(said(outside)), outside.view) == (1, closed)
    outside.desk.hearing = "at once"
    outside.sends(Woken())
    assert said(outside) == shown(outside)


def test_what_comes_over_the_closed_screen_or_in_its_place_ends_its_reading(
    outside: Patient, flagship: Content
) -> None:
    for event in (CornerHeld(), ContentRead(flagship)):
        outside.desk.hearing = "later"
        asked = outside.sends(Woken()).visit.speech.ticket
        assert asked is not None
        hears_no_more(outside).sends(event)
        assert (outside.desk.silenced, said(outside)) == ([asked], [])
        assert outside.visit.speech == Speech()
        outside.sends(PadClosed())


def test_the_closed_screen_is_silent_where_nothing_is_read_from_the_start(
    flagship: Content, sample_clinic: Clinic
) -> None:
    patient = at_a_closed_kiosk(flagship, sample_clinic, Sound(headset=True))
    before = patient.visit
    assert said(patient.sends(Woken())) == []
    assert patient.visit == before


def test_a_name_and_a_number_are_read_where_there_are_no_words_at_all(sample_clinic: Clinic) -> None:
    clinic = msgspec.structs.replace(sample_clinic, language="es", sound=Sound(from_start=True))
    visit = Visit(setting=Setting(today=TODAY, clinic=clinic))
    visit, _ = update(visit, ContentUnreadable(("interface/es.yaml: gone",)))
    visit, (spoken,) = update(visit, Woken())
    assert isinstance(spoken, Speak)
    assert (spoken.text, spoken.language) == (clinic.name, "es")
    assert [part.text for part in parts_of(visit)] == [clinic.name, clinic.name, clinic.phone]
