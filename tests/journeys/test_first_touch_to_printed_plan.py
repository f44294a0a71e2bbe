"""Whole walks without a pixel: from the attract screen to the pages, and to the wipe."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from msgspec.structs import replace as altered

from kiosk.content.content import Content
from kiosk.content.walk import ShowPlan, ShowPrint
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Looks
from kiosk.visit.events.event import Left, PathChosen, TurnedTo
from kiosk.visit.events.looks import MovementSet, ReachSet, TextSized, ThemeChosen, WordsEased
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered, PrintProgressed
from kiosk.visit.events.setting import ContentUnreadable
from kiosk.visit.views import AttractView, PageView, StillThereView
from kiosk.visit.visit import WELCOME, Visit
from tests.journeys.patient import Desk, Patient, texts_of, tiles_of


def test_the_full_walk_ends_with_pages_in_hand_and_a_wiped_screen(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path").goes_to("where").touches("abdomen", "thighs")
    patient.goes_to("mark-colour").touches("old").goes_to("skin-tone").touches("tone-4")
    patient.goes_to("hope-before").touches("most").goes_to("hope-after").touches("some")
    patient.goes_to("health").touches("cold-sores").goes_to("options").touches("about-microneedling")
    patient.touches("talk-microneedling").goes_to("your-questions").touches("does-it-hurt")
    patient.goes_to("print").touches("print")
    assert [effect.pdf for effect in desk.printed] == [
        patient.visit.pages.pdf if patient.visit.pages else b""
    ]
    record = desk.made().record
    assert record.answers.to("areas") == ("abdomen", "thighs")
    assert record.choices.option == "microneedling"
    assert record.questions == ("does-it-hurt",)
    assert record.not_covered == ()
    patient.touches("have-pages")
    assert patient.visit == Visit(setting=patient.visit.setting)
    assert isinstance(patient.view, AttractView)


def test_the_size_of_the_pages_is_chosen_at_the_glass_and_every_page_is_shown_before(
    patient: Patient, desk: Desk
) -> None:
    patient.wakes().touches("full-path").goes_to("print").touches("pages-short")
    assert desk.made().look.size == "short"
    assert patient.visit.pages is not None
    shown = len(patient.visit.pages.images)
    patient.touches("see-pages")
    assert patient.visit.sheet is not None
    patient.touches(*(f"page-{number}" for number in range(shown)), "close", "pages-large-print")
    assert desk.made().look.size == "large-print"
    patient.touches("pages-full", "print")
    assert desk.made().look.size == "full"
    assert len(desk.printed) == 1


def test_the_short_path_is_shorter_and_its_gaps_are_named(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("short-path").goes_to("print")
    assert len(patient.visit.walk) < len(desk.content.pack.pages) / 2
    assert "aquagold" in desk.made().record.not_covered
    assert "plan" not in desk.made().record.not_covered


def test_every_page_can_be_shown_whatever_was_answered(patient: Patient, desk: Desk) -> None:
    patient.wakes()
    for page in desk.content.pack.pages:
        patient.sends(TurnedTo(page.id))
        assert patient.page.title
        assert patient.page.id == page.id


def test_every_tile_of_every_page_leads_somewhere_that_can_be_shown(patient: Patient, desk: Desk) -> None:
    patient.wakes()
    for page in (WELCOME, *(page.id for page in desk.content.pack.pages)):
        patient.sends(TurnedTo(page))
        for id in list(patient.tiles):
            fresh = Patient(desk).wakes().sends(TurnedTo(page))
            if fresh.tiles[id].sends is not None:
                fresh.touches(id)
                assert fresh.view is not None


def test_no_two_things_to_touch_on_a_page_share_a_name(patient: Patient, desk: Desk) -> None:
    patient.wakes()
    for page in (WELCOME, *(page.id for page in desk.content.pack.pages)):
        patient.sends(TurnedTo(page))
        view = patient.page
        ids = [tile.id for tile in tiles_of(view) if not tile.id.startswith(("on-picture-", "word-"))]
        assert sorted(ids) == sorted(set(ids)), page


def test_back_undoes_next_and_nothing_answered_is_lost(patient: Patient) -> None:
    patient.wakes().touches("full-path").goes_to("where").touches("hips", "next", "go-back")
    assert patient.visit.page == "where"
    assert patient.tiles["hips"].is_chosen


def test_any_step_is_one_touch_away_on_the_map(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path", "map", "step-risks")
    assert desk.content.step_of(patient.visit.page).id == "risks"
    assert patient.visit.sheet is None
    names = [
        desk.content.words.text(f"step.{step.id}.name")
        for chapter in desk.content.pack.chapters
        for step in chapter.steps
    ]
    assert len(names) == len(set(names))


def test_next_from_a_page_off_the_short_path_goes_on_along_it(patient: Patient) -> None:
    patient.wakes().touches("short-path", "map", "step-aquagold").touches("next")
    assert patient.visit.page in patient.visit.walk


def test_a_silent_patient_is_asked_and_then_wiped(patient: Patient) -> None:
    patient.wakes().touches("full-path").goes_to("where").touches("abdomen").waits(90)
    assert isinstance(patient.view, StillThereView)
    assert patient.view.seconds == 30
    bar = patient.view.frame
    assert all(
        tile and tile.sends is None for tile in (bar.back, bar.here.tile, bar.next, bar.help, bar.finish)
    )
    assert (bar.here.tile.text, bar.here.place, bar.here.bars) == ("Paused", "", ())
    patient.waits(29)
    assert isinstance(patient.view, StillThereView)
    patient.waits(1)
    assert patient.visit == Visit(setting=patient.visit.setting)


def test_one_touch_ends_the_question_as_often_as_wished(patient: Patient) -> None:
    patient.wakes().touches("full-path")
    for _ in range(12):
        patient.waits(100).touches("still-here")
        assert isinstance(patient.view, PageView)
    assert patient.visit.page != ""


def test_a_patient_can_have_nothing_move_and_the_next_one_starts_afresh(patient: Patient) -> None:
    assert patient.wakes().touches("full-path", "text-size", "still").visit.looks.is_still
    assert not patient.touches("still").visit.looks.is_still
    patient.touches("still", "close", "finish", "clear").wakes()
    assert not patient.visit.looks.is_still


def test_nobody_is_wiped_while_nobody_is_there(patient: Patient) -> None:
    before = patient.visit
    patient.waits(500)
    assert patient.visit == before


def test_a_visit_after_a_visit_starts_like_the_first(patient: Patient, desk: Desk) -> None:
    first = Patient(desk).wakes()
    patient.wakes().touches("full-path").goes_to("health").touches(
        "pregnant", "text-size", "size-200", "theme-contrast"
    )
    patient.touches("close", "finish", "clear").wakes()
    assert patient.view == first.view


def test_whatever_a_patient_sets_the_next_one_starts_from_what_the_clinic_has_set(desk: Desk) -> None:
    usual = Looks(theme="dark", scale=1.25)
    patient = Patient(Desk(desk.content, altered(desk.clinic, looks=usual)))
    assert patient.wakes().visit.looks == usual
    patient.sends(
        TextSized(2.0),
        ThemeChosen("contrast"),
        MovementSet(is_still=True),
        ReachSet(is_low=True),
        WordsEased(is_easy=True),
    )
    assert patient.visit.looks == Looks(theme="contrast", scale=2.0, is_still=True, is_low=True, is_easy=True)
    patient.touches("finish", "clear").wakes()
    assert patient.visit.looks == usual
    patient.sends(ThemeChosen("contrast"), ContentUnreadable(("no words",)))
    assert patient.visit.looks == usual


def test_answers_never_change_which_options_are_shown_or_their_order(desk: Desk) -> None:
    plain = Patient(desk).wakes().sends(TurnedTo("options")).page
    for replies in itertools.combinations(("pregnant", "cold-sores", "under-age", "isotretinoin"), 2):
        patient = Patient(desk).wakes().sends(TurnedTo("health")).touches(*replies).sends(TurnedTo("options"))
        assert patient.page.blocks == plain.blocks


def test_a_caution_withholds_dates_and_says_so_kindly(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("health")).touches("pregnant")
    patient.sends(TurnedTo("options")).touches("about-microneedling", "talk-microneedling")
    patient.sends(TurnedTo("plan"))
    said = " ".join(texts_of(patient.view))
    assert "2026" not in said
    assert "2027" not in said
    assert patient.desk.content.words.text("caution.pregnant.text") in said


def test_dates_can_be_changed_by_touch_alone(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("options")).touches("about-microneedling", "talk-microneedling")
    patient.sends(TurnedTo("plan-dates")).touches("more-sessions", "fewer-weeks", "first-session", "later")
    patient.touches("earlier", "day-2026-12-14")
    choices = patient.visit.choices
    assert (choices.sessions, choices.weeks_apart, choices.first_session) == (5, 3, dt.date(2026, 12, 14))


def test_a_day_can_be_chosen_from_this_month_to_the_same_one_in_two_years_and_no_further(
    patient: Patient,
) -> None:
    patient.wakes().sends(TurnedTo("options")).touches("about-microneedling", "talk-microneedling")
    patient.sends(TurnedTo("plan-dates")).touches("special-day")
    assert patient.tiles["earlier"].sends is None
    patient.touches(*["later"] * 24)
    assert "day-2028-11-01" in patient.tiles
    assert patient.tiles["later"].sends is None
    patient.touches("day-2028-11-01")
    assert patient.visit.choices.event is not None
    assert patient.visit.choices.event.date == dt.date(2028, 11, 1)


def test_an_event_in_the_way_is_said_and_a_way_out_is_a_touch_away(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("options")).touches("about-microneedling", "talk-microneedling")
    patient.sends(TurnedTo("plan-dates")).touches("special-day", "later", "later", "day-2027-01-20")
    patient.sends(TurnedTo("plan"))
    assert "plan-that-many" in patient.tiles
    patient.touches("plan-that-many")
    assert patient.visit.choices.sessions is not None
    assert "plan-that-many" not in patient.tiles
    patient.sends(TurnedTo("plan-dates")).touches("no-event")
    assert patient.visit.choices.event is None


def test_no_decision_is_as_easy_to_print_as_a_plan(patient: Patient, desk: Desk) -> None:
    patient.wakes().sends(TurnedTo("print")).touches("no-decision", "print")
    assert desk.made().look.kind == "no-decision"
    assert len(desk.printed) == 1


def test_twenty_taps_are_one_job(flagship: Content, sample_clinic: Clinic) -> None:
    desk = Desk(flagship, sample_clinic, says=(PrinterStatus.WAITING,))
    patient = Patient(desk).wakes().sends(TurnedTo("print"))
    tile = patient.tiles["print"]
    assert tile.sends is not None
    patient.sends(*[tile.sends] * 20)
    assert len(desk.printed) == 1


def test_five_prints_a_visit_are_enough(patient: Patient, desk: Desk) -> None:
    patient.wakes().sends(TurnedTo("print")).touches("print", *["print-again"] * 4)
    assert patient.tiles["print-again"].sends is None
    assert len(desk.printed) == 5


def test_leaving_cancels_what_has_not_come_out(flagship: Content, sample_clinic: Clinic) -> None:
    desk = Desk(flagship, sample_clinic, says=(PrinterStatus.OUT_OF_PAPER,))
    patient = Patient(desk).wakes().sends(TurnedTo("print")).touches("print")
    ticket = desk.printed[0].ticket
    patient.sends(Left())
    assert desk.cancelled == [ticket]


def test_an_answer_that_comes_after_the_patient_left_changes_nothing(
    flagship: Content, sample_clinic: Clinic
) -> None:
    desk = Desk(flagship, sample_clinic, says=(PrinterStatus.WAITING,))
    patient = Patient(desk).wakes().sends(TurnedTo("print")).touches("print").sends(Left())
    ticket = desk.printed[0].ticket
    before = patient.visit
    patient.sends(
        PrintProgressed(ticket, PrinterStatus.PRINTED),
        HandoutFailed(ticket, "late"),
        HandoutRendered(ticket, b"%PDF-", ()),
    )
    assert patient.visit == before
    patient.wakes().sends(TurnedTo("print"))
    assert patient.visit.job is None


@pytest.mark.parametrize("status", list(PrinterStatus))
def test_printed_is_said_only_when_the_printer_says_so(
    flagship: Content, sample_clinic: Clinic, status: PrinterStatus
) -> None:
    desk = Desk(flagship, sample_clinic, says=(status,))
    patient = Patient(desk).wakes().sends(TurnedTo("print")).touches("print")
    words = desk.content.words
    is_claimed = patient.page.title == words.text("ui.take-title")
    assert is_claimed == (status is PrinterStatus.PRINTED)
    if status.can_try_again:
        patient.touches("print")
        assert len(desk.printed) == 2


def test_pages_that_were_only_sent_are_to_be_looked_for_and_are_in_no_tray(
    flagship: Content, sample_clinic: Clinic
) -> None:
    desk = Desk(flagship, sample_clinic, says=(PrinterStatus.SENT,))
    patient = Patient(desk).wakes().sends(TurnedTo("print")).touches("print")
    words, said = desk.content.words, " ".join(texts_of(patient.view))
    assert patient.page.title == words.text("ui.sent-title")
    assert words.text("printing.sent.patient") in said
    assert not any(words.count("ui.take-text", pages) in said for pages in range(1, 41))
    assert "printed" not in words.text("printing.sent.patient")
    assert words.text("drawing.printer.says") not in said
    assert {"have-pages", "print-again", "nothing-came-out"} <= set(patient.tiles)
    patient.touches("print-again")
    assert len(desk.printed) == 2


def test_a_question_can_be_written_without_a_keyboard(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("your-questions")).touches(
        "write", "key-w", "key-h", "key-y", "key-x", "key-erase"
    )
    assert patient.touches("key-space", "key-1", "key-done").visit.questions == ("Why 1",)
    assert patient.touches("drop-1").visit.questions == ()


def test_the_plan_pages_are_the_only_ones_that_have_pages_made(patient: Patient, desk: Desk) -> None:
    patient.wakes().touches("full-path")
    shown = {
        page.id
        for page in desk.content.pack.pages
        if any(isinstance(block, ShowPlan | ShowPrint) for block in page.blocks)
    }
    for page in desk.content.pack.pages:
        count = len(desk.rendered)
        patient.sends(TurnedTo(page.id))
        assert (len(desk.rendered) > count) == (page.id in shown)


@pytest.mark.parametrize("is_short", [True, False])
def test_the_minutes_told_are_those_that_the_words_take(patient: Patient, desk: Desk, is_short: bool) -> None:
    """At about 240 words a minute, an adult's usual pace; the welcome is read before a path is chosen."""
    patient.wakes().sends(PathChosen(is_short))
    words = 0
    for page in patient.visit.walk[1:]:
        patient.sends(TurnedTo(page))
        words += sum(len(text.split()) for text in texts_of(patient.view))
    told = desk.content.pack.minutes_short if is_short else desk.content.pack.minutes_full
    assert abs(words / 240 - told) <= 1
