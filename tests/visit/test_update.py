"""Laws of the loop's heart: pure, forgetful, and deaf to what no longer makes sense."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.pack import Score
from kiosk.content.words import Words
from kiosk.picture.shapes import Picture
from kiosk.plan.calendar import why_closed
from kiosk.settings import Clinic, Looks, Prices, Tax
from kiosk.visit.blocks import Drawing, Steppers
from kiosk.visit.events.event import (
    Closed,
    FirstSessionChosen,
    Left,
    PrintAsked,
    QuestionToggled,
    Replied,
    SessionsChosen,
    StillHere,
    Stirred,
    TurnedTo,
    Typed,
    TypingDone,
    WeeksApartChosen,
    WentBack,
    WentNext,
    Woken,
)
from kiosk.visit.events.looks import ScanPaced, TapsSpaced, TextSized
from kiosk.visit.events.paper import HandoutFailed
from kiosk.visit.events.setting import ContentUnreadable, HolidaysRead, LanguageRead, Resized
from kiosk.visit.show import view_of
from kiosk.visit.update import update
from kiosk.visit.updates.choices import MOST_OWN_QUESTIONS
from kiosk.visit.updates.typing import LONGEST_QUESTION
from kiosk.visit.views import AttractView, ClosedView, PageView
from kiosk.visit.visit import Setting, Visit
from tests.journeys.patient import TODAY, Desk, Patient, texts_of


def test_nothing_is_shown_before_the_words_are_read() -> None:
    assert view_of(Visit(setting=Setting(today=TODAY))) is None


def test_a_visit_without_a_clinic_or_pack_says_so_to_the_programmer() -> None:
    visit = Visit(setting=Setting(today=TODAY))
    with pytest.raises(ValueError, match="clinic"):
        _ = visit.clinic
    with pytest.raises(ValueError, match="pack"):
        _ = visit.content


def test_an_unreadable_pack_shows_the_desk_and_no_path(patient: Patient) -> None:
    patient.wakes().sends(ContentUnreadable(("packs/pack.yaml:3: unknown key",)))
    view = patient.view
    assert isinstance(view, ClosedView)
    assert "yaml" not in view.title + view.text


def test_with_no_words_at_all_a_name_and_a_number_are_shown(sample_clinic: Clinic) -> None:
    visit = Visit(setting=Setting(today=TODAY, clinic=sample_clinic))
    assert view_of(visit) is None
    visit, _ = update(visit, ContentUnreadable(("interface/en.yaml: gone",)))
    view = view_of(visit)
    assert isinstance(view, ClosedView)
    assert (view.title, view.text) == (sample_clinic.name, sample_clinic.phone)


def test_holidays_that_were_looked_up_close_the_clinic(patient: Patient) -> None:
    day = TODAY + dt.timedelta(days=2)
    patient.sends(HolidaysRead((day,)))
    assert why_closed(day, patient.visit.clinic) == "holiday"
    before_any_clinic, _ = update(Visit(setting=Setting(today=TODAY)), HolidaysRead((day,)))
    assert before_any_clinic.setting.clinic is None


def test_the_words_of_the_interface_alone_invite_nobody(sample_clinic: Clinic, flagship: Content) -> None:
    words = Words("en", {id: leaf for id, leaf in flagship.words.leaves.items() if id.startswith("ui.")})
    assert view_of(Visit(setting=Setting(today=TODAY, clinic=sample_clinic, words=words))) is None


def test_a_touch_before_the_pack_is_there_wakes_nothing(sample_clinic: Clinic, flagship: Content) -> None:
    visit = Visit(setting=Setting(today=TODAY, clinic=sample_clinic, words=flagship.words))
    assert update(visit, Woken()) == (visit, ())
    assert isinstance(view_of(visit), AttractView)


def test_touches_on_a_page_that_is_gone_change_nothing(patient: Patient) -> None:
    before = patient.visit
    patient.sends(Replied("areas", "hips"), WentBack(), PrintAsked(), Closed())
    assert patient.visit == before


def test_any_stirring_starts_the_quiet_anew(patient: Patient) -> None:
    for stir in (Stirred(), StillHere()):
        patient.wakes().waits(50).sends(stir)
        assert patient.visit.quiet == 0
        patient.touches("finish", "clear")


def test_an_unknown_page_or_reply_changes_nothing(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("where"))
    before = patient.visit
    patient.sends(TurnedTo("no-such-page"), Replied("areas", "no-such-area"))
    assert patient.visit == before


def test_back_on_the_first_and_next_on_the_last_page_stay(patient: Patient) -> None:
    patient.wakes().sends(WentBack())
    assert patient.visit.page == "welcome"
    patient.sends(TurnedTo("print"))
    assert patient.tiles["next"].sends is None
    patient.sends(WentNext())
    assert patient.visit.page == "print"


def test_numbers_stay_in_their_limits_whatever_is_sent(patient: Patient) -> None:
    patient.wakes().sends(SessionsChosen(99), WeeksApartChosen(0), TextSized(9.0))
    assert patient.visit.choices.sessions == 6
    assert patient.visit.choices.weeks_apart == 2
    assert patient.visit.looks.scale == 2.0


def test_a_language_that_is_read_twice_stands_once(patient: Patient) -> None:
    spanish = Words("es", patient.visit.content.words.leaves)
    patient.sends(LanguageRead(spanish))
    before = patient.visit
    assert before.setting.languages == ("en", "es")
    patient.sends(LanguageRead(spanish), LanguageRead(patient.visit.content.words))
    assert patient.visit == before


def test_the_attract_screen_names_the_languages_once_there_is_a_choice(patient: Patient) -> None:
    before = patient.view
    assert isinstance(before, AttractView)
    assert before.languages == ()
    leaves = patient.visit.content.words.leaves
    patient.sends(LanguageRead(Words("es", leaves)), LanguageRead(Words("pt-BR", leaves)))
    after = patient.view
    assert isinstance(after, AttractView)
    assert after.languages == ("English", "Español", "Português (Brasil)")


def test_switches_and_a_trembling_hand_are_set_on_the_sheet_and_forgotten_with_the_visit(
    patient: Patient,
) -> None:
    patient.wakes().touches("text-size", "switches-1", "scan-40", "steady")
    looks = patient.visit.looks
    assert (looks.switches, looks.scan_s, looks.tap_wait_s) == (1, 4.0, 0.5)
    patient.sends(ScanPaced(0.1), TapsSpaced(9.0))
    assert (patient.visit.looks.scan_s, patient.visit.looks.tap_wait_s) == (1.0, 0.5)
    patient.touches("switches-2", "steady")
    assert (patient.visit.looks.switches, patient.visit.looks.tap_wait_s) == (2, 0.3)
    assert "scan-40" not in patient.tiles
    patient.sends(Left(), Woken())
    assert patient.visit.looks == Looks()


def test_a_chosen_reply_is_taken_back_by_a_second_touch(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("mark-colour")).touches("old", "old")
    assert patient.visit.answers.to("marks") == ()


def test_none_of_these_stands_alone(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("health")).touches("acne", "eczema", "none")
    assert patient.visit.answers.to("health") == ("none",)
    patient.touches("acne")
    assert patient.visit.answers.to("health") == ("acne",)


def test_no_more_than_three_things_matter_most(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("what-matters")).touches("smoother-texture", "few-visits", "low-cost")
    assert patient.tiles["no-needles"].sends is None
    patient.sends(Replied("matters", "no-needles"))
    assert len(patient.visit.answers.to("matters")) == 3
    patient.touches("low-cost", "no-needles")
    assert patient.visit.answers.to("matters") == ("smoother-texture", "few-visits", "no-needles")


def test_a_check_is_answered_only_after_the_patient_has(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("check-dark-patches"))
    assert not any(tile.is_chosen or tile.note for tile in patient.tiles.values() if tile.id != "map")
    patient.touches("never")
    assert patient.tiles["never"].is_outlined
    assert patient.tiles["studies-disagree"].mark == "tick"
    assert not patient.tiles["studies-disagree"].is_outlined
    assert [id for id, tile in patient.tiles.items() if tile.is_said] == ["studies-disagree"]
    assert [id for id, tile in patient.tiles.items() if tile.is_chosen] == ["never"]


def test_a_question_has_a_length_and_the_list_an_end(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("your-questions"), *[Typed("a")] * 500)
    assert len(patient.visit.typed) == LONGEST_QUESTION
    patient.sends(TypingDone(), *(QuestionToggled(f"Question {n}") for n in range(40)), TypingDone())
    assert len(patient.visit.questions) == MOST_OWN_QUESTIONS


def test_pages_that_cannot_be_made_are_said_and_cannot_be_printed(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("print"))
    assert patient.visit.pages is not None
    patient.sends(HandoutFailed(patient.visit.pages.ticket, "no glyph"))
    assert patient.tiles["print"].sends is None
    patient.sends(PrintAsked())
    assert patient.desk.printed == []


def test_the_glass_may_turn(patient: Patient) -> None:
    patient.sends(Resized(1920, 1080))
    assert patient.visit.setting.is_wide


def test_a_late_failure_of_older_pages_is_ignored(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("print"))
    before = patient.visit
    patient.sends(HandoutFailed(0, "old"))
    assert patient.visit == before


def test_prices_show_only_where_the_clinic_set_them(flagship: Content, sample_clinic: Clinic) -> None:
    priced = msgspec.structs.replace(
        sample_clinic, prices=Prices(currency="GBP", per_session={"microneedling": 180})
    )
    for clinic, is_shown in ((sample_clinic, False), (priced, True)):
        patient = Patient(Desk(flagship, clinic)).wakes().sends(TurnedTo("options")).touches("row-cost")
        assert any("£" in text for text in texts_of(patient.view)) == is_shown


@pytest.mark.parametrize(("included", "told"), [(True, "£180.00"), (False, "£216.00")])
def test_a_price_on_the_glass_holds_the_tax_as_the_one_of_the_plan_does(
    flagship: Content, sample_clinic: Clinic, included: bool, told: str
) -> None:
    prices = Prices(
        currency="GBP", per_session={"microneedling": 180}, tax=Tax(percent=20, included=included)
    )
    desk = Desk(flagship, msgspec.structs.replace(sample_clinic, prices=prices))
    shown = texts_of(Patient(desk).wakes().sends(TurnedTo("options")).touches("row-cost").view)
    assert f"Here: {told} for one session, with tax." in shown


def test_a_first_day_can_be_any_day_the_plan_can_answer_for(patient: Patient) -> None:
    patient.wakes().sends(FirstSessionChosen(TODAY))
    assert patient.visit.choices.first_session == TODAY


def test_text_at_every_size_can_be_shown_on_every_page(flagship: Content, sample_clinic: Clinic) -> None:
    for scale, size in itertools.product((1.0, 1.5, 2.0), ((1080, 1920), (1920, 1080), (800, 1280))):
        patient = Patient(Desk(flagship, sample_clinic)).sends(Resized(*size)).wakes().sends(TextSized(scale))
        for page in flagship.pack.pages:
            assert patient.sends(TurnedTo(page.id)).page.title


def test_a_limit_says_that_it_is_one(patient: Patient) -> None:
    patient.wakes().sends(TurnedTo("options")).touches("about-microneedling", "talk-microneedling")
    patient.sends(TurnedTo("plan-dates"))
    for tile, other in (("more-sessions", "fewer-sessions"), ("fewer-weeks", "more-weeks")):
        while patient.tiles[tile].sends is not None:
            patient.touches(tile)
        assert patient.tiles[other].sends is not None
    notes = [
        stepper.note
        for block in patient.page.blocks
        if isinstance(block, Steppers)
        for stepper in block.steppers
    ]
    words = patient.desk.content.words
    assert notes == [words.text("ui.at-most", number=6), words.text("ui.at-least", number=2)]


def test_a_score_without_a_comparison_is_drawn_alone(flagship: Content, sample_clinic: Clinic) -> None:
    findings = tuple(
        msgspec.structs.replace(finding, beside=None) if isinstance(finding, Score) else finding
        for finding in flagship.pack.findings
    )
    alone = replace(flagship, pack=msgspec.structs.replace(flagship.pack, findings=findings))
    both = Patient(Desk(flagship, sample_clinic)).wakes().sends(TurnedTo("pain")).page
    one = Patient(Desk(alone, sample_clinic)).wakes().sends(TurnedTo("pain")).page
    assert _pictures(one) != _pictures(both)


def _pictures(page: PageView) -> list[Picture]:
    return [block.picture for block in page.blocks if isinstance(block, Drawing)]


def test_every_step_is_on_the_map_in_both_orientations(patient: Patient, flagship: Content) -> None:
    steps = {f"step-{step.id}" for chapter in flagship.pack.chapters for step in chapter.steps}
    for width, height in ((1080, 1920), (1920, 1080)):
        patient.sends(Resized(width, height)).wakes().touches("map")
        assert steps <= set(patient.tiles)
        patient.touches("close", "finish", "clear")
