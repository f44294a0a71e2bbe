"""The plan builder: every change shows the new calendar, what does not fit has a way out, nothing optional blocks."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace as altered

from kiosk.plan.record import Event, Product
from kiosk.plan.template import MOST_APPLIED
from kiosk.settings import Aquagold, Prices, Tax
from kiosk.visit.blocks import Banner, Dates, Drawing, Steppers
from kiosk.visit.events.builder import ClosedDayToggled, NotesBegun
from kiosk.visit.events.event import LifeEventChosen, OptionChosen, Replied, Typed
from kiosk.visit.events.looks import TextSized
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.setting import Resized
from kiosk.visit.updates.typing import LONGEST_NOTES
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient, blocks_of, texts_of

HOLIDAY = Event(kind="sun-holiday", date=dt.date(2027, 2, 20))


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    clinician = Clinician(desk)
    clinician.touches("without-code").sends(WentTo("builder"), OptionChosen("microneedling"))
    return clinician


def dates_of(clinician: Patient) -> list[str]:
    cards = [card for block in blocks_of(clinician.page) if isinstance(block, Dates) for card in block.cards]
    return [card.title.replace("\u00a0", " ") for card in cards]


def types(clinician: Patient, text: str) -> Patient:
    return clinician.sends(*(Typed(letter) for letter in text))


def test_every_change_shows_the_new_calendar_at_once(clinician: Clinician) -> None:
    seen = [dates_of(clinician)]
    for touch in ("more-sessions", "more-weeks", "fewer-sessions"):
        clinician.touches(touch)
        assert dates_of(clinician) != seen[-1]
        seen.append(dates_of(clinician))
    assert any(isinstance(block, Drawing) for block in blocks_of(clinician.page))


def test_the_first_day_is_chosen_from_a_month(clinician: Clinician) -> None:
    clinician.touches("first-session", "later", "day-2027-01-11")
    assert dates_of(clinician)[0] == "Mon 11 Jan"


def test_another_way_to_go_is_chosen_in_the_builder(clinician: Clinician) -> None:
    clinician.touches("way-to-go", "creams")
    assert clinician.visit.choices.option == "creams"
    assert clinician.visit.sheet is None
    assert dates_of(clinician) == []
    assert "more-sessions" not in clinician.tiles
    clinician.touches("way-to-go", "no-decision")
    assert "microneedling" in clinician.tiles


def test_areas_are_chosen_in_the_builder(clinician: Clinician) -> None:
    clinician.touches("areas", "thighs")
    assert clinician.tiles["thighs"].is_chosen
    clinician.touches("close")
    assert clinician.tiles["areas"].text == "Thighs"
    clinician.touches("areas", "hips", "close")
    assert clinician.tiles["areas"].text == "2 areas"
    assert clinician.tiles["areas"].says == "Hips, Thighs"


def test_an_event_is_set_moved_and_taken_away(clinician: Clinician) -> None:
    clinician.touches("event", "event-special-day", "later", "later", "day-2027-01-20")
    assert clinician.visit.choices.event == Event(kind="special-day", date=dt.date(2027, 1, 20))
    clinician.touches("event")
    assert clinician.tiles["event-special-day"].is_chosen
    clinician.touches("event-special-day", "day-2027-01-21")
    assert "21" in clinician.tiles["event"].text
    clinician.touches("event", "no-event")
    assert clinician.visit.choices.event is None


def test_what_does_not_fit_is_said_with_the_nearest_that_does(clinician: Clinician) -> None:
    clinician.sends(LifeEventChosen(HOLIDAY))
    while len(dates_of(clinician)) < 6:
        clinician.touches("more-sessions")
    banner = next(block for block in blocks_of(clinician.page) if isinstance(block, Banner))
    assert banner.look == "conflict"
    assert "do not fit" in banner.texts[0][0].text
    clinician.touches(banner.tiles[0].id)
    assert not any(isinstance(block, Banner) for block in blocks_of(clinician.page))
    assert len(dates_of(clinician)) < 6


def test_each_way_out_makes_the_course_fit(clinician: Clinician) -> None:
    clinician.sends(LifeEventChosen(HOLIDAY)).touches("first-session", "later", "day-2027-01-11")
    before, ways = clinician.visit, [id for id in clinician.tiles if id.startswith("way-")]
    ways.remove("way-to-go")
    assert ways
    for way in ways:
        clinician.visit = before
        clinician.touches(way)
        assert all(
            card.fits
            for block in blocks_of(clinician.page)
            if isinstance(block, Dates)
            for card in block.cards
        )
    clinician.visit = before
    clinician.sends(LifeEventChosen(Event(kind="sun-holiday", date=dt.date(2027, 5, 28))))
    clinician.touches("more-weeks", "more-weeks")
    assert clinician.tiles["way-earlier-start"].text.startswith("Start by")


def test_a_ready_schedule_is_taken_whole_and_none_is_chosen_by_itself(clinician: Clinician) -> None:
    clinician.sends(LifeEventChosen(HOLIDAY)).touches("first-session", "later", "day-2027-01-11")
    ready = [id for id in clinician.tiles if id.startswith("schedule-")]
    assert ready == ["schedule-soonest", "schedule-before-event", "schedule-gentlest"]
    assert not any(clinician.tiles[id].is_chosen for id in ready)
    for id in ready:
        clinician.touches(id)
        assert clinician.tiles[id].is_chosen
    clinician.touches("more-sessions", "schedule-before-event")
    assert all(
        card.fits for block in blocks_of(clinician.page) if isinstance(block, Dates) for card in block.cards
    )


def test_a_ready_schedule_with_fewer_sessions_says_how_many(clinician: Clinician) -> None:
    clinician.sends(LifeEventChosen(Event(kind="sun-holiday", date=dt.date(2027, 1, 20))))
    while len(dates_of(clinician)) < 6:
        clinician.touches("more-sessions")
    assert "session" in clinician.tiles["schedule-before-event"].note


def test_a_closed_day_moves_its_session(clinician: Clinician) -> None:
    first = dates_of(clinician)[0]
    day = clinician.visit.choices.first_session or dt.date(2026, 12, 8)
    clinician.touches("closed-days")
    clinician.touches("later", f"day-{day.isoformat()}")
    assert clinician.visit.choices.closed_days == (day,)
    assert clinician.tiles[f"day-{day.isoformat()}"].is_chosen
    clinician.touches("close")
    assert dates_of(clinician)[0] != first
    clinician.sends(ClosedDayToggled(dt.date(2026, 12, 1)), ClosedDayToggled(day))
    assert clinician.visit.choices.closed_days == (dt.date(2026, 12, 1),)
    assert dates_of(clinician)[0] == first


def test_days_on_which_the_clinic_is_closed_anyway_cannot_be_closed(clinician: Clinician) -> None:
    clinician.touches("closed-days", "later")
    assert clinician.tiles["day-2026-12-05"].sends is None


def test_the_facials_day_is_asked_for_and_shown(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("microneedling-aquagold"))
    assert "facial" not in clinician.tiles
    clinician.touches("facial-same-day")
    assert clinician.visit.choices.aquagold == Aquagold(same_day=True)
    assert clinician.tiles["facial"].note == "Same day"
    clinician.touches("facial", "more-days", "more-days")
    assert clinician.visit.choices.aquagold == Aquagold(days_after=2)
    clinician.touches("close")
    assert clinician.tiles["facial"].note == "2 days after"
    assert any(
        "Aquagold" in text
        for block in blocks_of(clinician.page)
        if isinstance(block, Dates)
        for text in block.cards[0].texts
    )
    clinician.touches("facial", "fewer-days")
    assert clinician.tiles["fewer-days"].sends is None
    assert clinician.touches("same-day", "as-the-clinic", "close").visit.choices.aquagold is None
    clinician.touches("facial-days-after")
    assert "more-days" in clinician.tiles


def test_the_days_until_the_facial_have_no_value_until_one_is_chosen(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("microneedling-aquagold")).touches("facial-same-day", "facial")

    def days() -> tuple[int | None, int, int]:
        blocks = clinician.page.sheet.blocks if clinician.page.sheet else ()
        (after,) = (each for block in blocks if isinstance(block, Steppers) for each in block.steppers)
        return after.now, after.least, after.most

    assert days() == (None, 1, 60)
    clinician.touches("more-days", "more-days")
    assert days() == (2, 1, 60)


def test_what_is_applied_is_typed_and_taken_away(clinician: Clinician) -> None:
    clinician.touches("applied", "add-device")
    assert clinician.tiles["key-done"].sends is None
    types(clinician, "  Pen  7 ").touches("key-done", "add-product")
    types(clinician, "Serum").touches("key-done")
    assert clinician.visit.record.products == (
        Product(kind="device", name="Pen 7"),
        Product(kind="product", name="Serum"),
    )
    clinician.touches("drop-applied-1", "close")
    assert clinician.tiles["applied"].note == "Serum"


def test_no_more_is_applied_than_its_page_holds(clinician: Clinician) -> None:
    for number in range(MOST_APPLIED):
        clinician.touches("applied", "add-device")
        types(clinician, f"Pen {number}").touches("key-done", "close")
    clinician.touches("applied")
    assert clinician.tiles["add-device"].sends is None
    assert len(clinician.visit.record.products) == MOST_APPLIED


def test_the_same_device_is_named_once(clinician: Clinician) -> None:
    for _ in range(2):
        clinician.touches("applied", "add-device")
        types(clinician, "Pen").touches("key-done", "close")
    assert len(clinician.visit.record.products) == 1


def test_notes_are_written_changed_and_emptied(clinician: Clinician) -> None:
    clinician.touches("notes")
    types(clinician, "Start low. Ask about the holiday again.").touches("key-done")
    assert clinician.visit.record.notes == "Start low. Ask about the holiday again."
    assert clinician.tiles["notes"].note == "Start low. Ask about th…"
    clinician.touches("notes", "key-erase", "key-done")
    assert clinician.visit.record.notes.endswith("again")
    clinician.sends(NotesBegun())
    for _ in range(len(clinician.visit.typed)):
        clinician.touches("key-erase")
    clinician.touches("key-done")
    assert clinician.visit.record.notes == ""


def test_notes_end_where_their_page_does(clinician: Clinician) -> None:
    clinician.touches("notes")
    types(clinician, "a" * (LONGEST_NOTES + 9))
    assert len(clinician.visit.typed) == LONGEST_NOTES
    assert clinician.tiles["key-a"].sends is None


def test_the_next_appointment_is_chosen_here_too(clinician: Clinician) -> None:
    clinician.touches("next-appointment", "later", "day-2026-12-09")
    assert clinician.visit.record.next_appointment == dt.date(2026, 12, 9)
    assert clinician.place == "builder"
    assert "9" in clinician.tiles["next-appointment"].note


def test_dates_are_withheld_until_a_caution_is_set_aside_and_the_agenda_is_a_touch_away(
    clinician: Clinician,
) -> None:
    clinician.sends(Replied("health", "acne"))
    assert dates_of(clinician) == []
    banner = next(block for block in blocks_of(clinician.page) if isinstance(block, Banner))
    assert banner.texts[0][0].text == "Acne in the area"
    clinician.touches("to-cautions")
    assert clinician.place == "agenda"
    clinician.touches("talked-acne")
    types(clinician, "MR").touches("key-done")
    clinician.sends(WentTo("builder"))
    assert dates_of(clinician)


def test_the_estimate_stands_only_where_the_clinic_has_prices(clinician: Clinician) -> None:
    bare = altered(clinician.visit.clinic, prices=None)
    priced = altered(bare, prices=Prices(currency="GBP", per_session={"microneedling": 100.0}))
    said = {}
    for name, clinic in (("bare", bare), ("priced", priced)):
        here = Clinician(Desk(clinician.visit.content, clinic))
        here.touches("without-code").sends(WentTo("builder"), OptionChosen("microneedling"))
        said[name] = " ".join(texts_of(here.view))
    assert "£" not in said["bare"]
    assert "About £" in said["priced"]


def test_tax_is_said_where_the_clinic_names_it(clinician: Clinician) -> None:
    prices = Prices(currency="GBP", per_session={"microneedling": 120.0}, tax=Tax(percent=20.0))
    here = Clinician(Desk(clinician.visit.content, altered(clinician.visit.clinic, prices=prices)))
    here.touches("without-code").sends(WentTo("builder"), OptionChosen("microneedling"))
    assert "20 in 100" in " ".join(texts_of(here.view))


def test_a_clinic_that_is_never_open_has_no_calendar_and_says_so(clinician: Clinician) -> None:
    here = Clinician(Desk(clinician.visit.content, altered(clinician.visit.clinic, open_on=())))
    here.touches("without-code").sends(WentTo("builder"), OptionChosen("microneedling"))
    assert dates_of(here) == []
    assert any(isinstance(block, Banner) for block in blocks_of(here.page))


def test_upright_and_in_large_text_the_calendar_stands_before_the_fields(clinician: Clinician) -> None:
    for event in (Resized(1080, 1920), TextSized(2.0)):
        clinician.sends(event)
        kinds = [type(block).__name__ for block in blocks_of(clinician.page)]
        assert kinds.index("Drawing") < kinds.index("Fields") < kinds.index("Dates")


def test_nothing_optional_blocks_the_way_on(clinician: Clinician) -> None:
    clinician.touches("next")
    assert clinician.place == "leaving"
