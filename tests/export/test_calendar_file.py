"""The calendar file is read back by the library that calendars are made of: all days, the right ones, and neutral."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from icalendar import Calendar, Event

from kiosk.export.files import export_file
from kiosk.export.folder import CannotExport
from kiosk.export.ics import calendar_file
from kiosk.handout.dates import calendar_of
from kiosk.plan.days_to_keep import days_to_keep
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Record
from kiosk.settings import Clinic, Export
from kiosk.visit.exports import ExportFault
from tests.export.consultations import CLINICS, EMPTY, RECORDS, WHOLE
from tests.handout.sheets import LATER_FACIAL, choosing, flagship, plan_for


def saved(record: Record = WHOLE, clinic: Clinic = LATER_FACIAL) -> bytes:
    return calendar_file(flagship(), clinic, record, plan_for(record, clinic))


def with_export(export: Export) -> Clinic:
    return msgspec.structs.replace(LATER_FACIAL, export=export)


def events_in(data: bytes) -> list[Event]:
    return [part for part in Calendar.from_ical(data).subcomponents if isinstance(part, Event)]


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_every_day_of_the_plan_is_one_whole_day_of_the_calendar(record: Record, clinic: Clinic) -> None:
    plan = plan_of(flagship(), record, clinic)
    events = events_in(calendar_file(flagship(), clinic, record, plan))
    days = list(days_to_keep(plan, record.next_appointment))
    assert [event.decoded("dtstart") for event in events] == [day.date for day in days]
    for event in events:
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert type(start) is dt.date
        assert end - start == dt.timedelta(days=1)
        assert event.errors == []


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_the_same_plan_gives_the_same_bytes_with_ids_of_its_own_for_each_day(
    record: Record, clinic: Clinic
) -> None:
    data = saved(record, clinic)
    assert saved(record, clinic) == data
    events = events_in(data)
    assert len({event["uid"] for event in events}) == len(events)
    stamps = {event.decoded("dtstamp") for event in events}
    assert stamps <= {dt.datetime.combine(record.today, dt.time(), dt.UTC)}


@settings(deadline=None, max_examples=40)
@given(record=RECORDS, clinic=CLINICS)
def test_no_line_of_the_file_is_longer_than_the_standard_allows(record: Record, clinic: Clinic) -> None:
    lines = saved(record, clinic).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75


def test_other_dates_or_another_clinic_have_other_ids() -> None:
    later = choosing(WHOLE, first_session=dt.date(2026, 12, 14))
    elsewhere = msgspec.structs.replace(LATER_FACIAL, name="Another")
    ids = [
        {str(event["uid"]) for event in events_in(data)}
        for data in (saved(), saved(later), saved(clinic=elsewhere))
    ]
    assert len(set.union(*ids)) == sum(map(len, ids))


def test_titles_on_a_shared_calendar_name_no_treatment_and_no_patient() -> None:
    data = saved().decode()
    titles = [str(event["summary"]) for event in events_in(data.encode())]
    assert titles[:2] == ["Appointment 1 of 4", "Appointment 1 of 4, second part"]
    assert titles[-2:] == ["Time to look at the result", "Appointment"]
    for word in ("needl", "Aquagold", "stretch", "Ana"):
        assert word.lower() not in data.lower()
    assert {event["class"] for event in events_in(data.encode())} == {"PRIVATE"}


def test_a_clinic_may_ask_for_titles_that_name_the_treatment() -> None:
    titles = [
        str(event["summary"])
        for event in events_in(saved(clinic=with_export(Export(calendar_titles="named"))))
    ]
    assert titles[0] == "Microneedling, session 1 of 4"
    assert titles[1] == "Aquagold facial, for session 1 of 4"
    assert titles[-2] == "Microneedling and Aquagold facial: judge the result"


def test_the_clinic_its_phone_and_its_address_stand_in_the_details() -> None:
    clinic = msgspec.structs.replace(LATER_FACIAL, address="12 Elm Street")
    event = events_in(saved(clinic=clinic))[0]
    assert str(event["description"]).startswith("Example Clinic, 01632 960 000\n")
    assert event["location"] == "12 Elm Street"
    assert "location" not in events_in(saved())[0]


@pytest.mark.parametrize(("days", "hours_before"), [(0, -9), (1, 15), (2, 39)])
def test_a_reminder_rings_at_nine_so_many_days_before(days: int, hours_before: int) -> None:
    for event in events_in(saved(clinic=with_export(Export(reminder_days=days)))):
        (alarm,) = event.subcomponents
        assert alarm["action"] == "DISPLAY"
        assert alarm.decoded("trigger") == dt.timedelta(hours=-hours_before)


def test_nothing_reminds_unless_the_clinic_asks_for_it() -> None:
    assert all(event.subcomponents == [] for event in events_in(saved()))


def test_the_next_appointment_on_a_day_of_the_plan_stands_there_once() -> None:
    record = replace(WHOLE, next_appointment=WHOLE.choices.first_session)
    assert len(events_in(saved(record))) == len(events_in(saved())) - 1


def test_the_code_on_paper_and_the_file_hold_the_same_days_under_the_same_ids() -> None:
    record = replace(WHOLE, next_appointment=None)
    text, _ = calendar_of(plan_for(record, LATER_FACIAL), flagship(), LATER_FACIAL)

    def days(data: bytes) -> list[tuple[str, dt.date]]:
        return [(str(event["uid"]), event.decoded("dtstart")) for event in events_in(data)]

    assert days(text.encode()) == days(saved(record))


def test_there_is_no_calendar_where_there_are_no_dates() -> None:
    with pytest.raises(CannotExport) as refused:
        export_file("calendar", flagship(), LATER_FACIAL, EMPTY, plan_for(EMPTY, LATER_FACIAL))
    assert refused.value.reason is ExportFault.NO_DATES


def test_a_next_appointment_alone_is_a_calendar_too() -> None:
    record = replace(EMPTY, next_appointment=dt.date(2027, 1, 4))
    data = export_file("calendar", flagship(), LATER_FACIAL, record, plan_for(record, LATER_FACIAL))
    assert [event.decoded("dtstart") for event in events_in(data)] == [dt.date(2027, 1, 4)]
