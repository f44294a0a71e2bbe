"""A record travels as bytes and arrives as it was, or as much of it as the pack still knows."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.reader import read_content
from kiosk.plan.answers import Answers
from kiosk.plan.record import Choices, Event, Record
from kiosk.visit.carried import MOST_BYTES, CannotCarry, from_bytes, to_bytes

FLAGSHIP = read_content(paths.PACKS / "microneedling-stretch-marks", "en")
PACK = FLAGSHIP.pack
DATES = st.dates(dt.date(2020, 1, 1), dt.date(2090, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
ONE = {
    id: st.sampled_from(question.replies).map(lambda reply: (reply,))
    for id, question in PACK.questions.items()
}
EVENTS = st.builds(Event, kind=st.sampled_from(list(PACK.schedule.events)), date=DATES)
CHOICES = st.builds(
    Choices,
    option=st.none() | st.sampled_from([option.id for option in PACK.options]),
    sessions=st.none() | st.integers(PACK.schedule.sessions.least, PACK.schedule.sessions.most),
    weeks_apart=st.none() | st.integers(PACK.schedule.weeks_apart.least, PACK.schedule.weeks_apart.most),
    first_session=st.none() | DATES,
    event=st.none() | EVENTS,
)
RECORDS = st.builds(
    Record,
    pack=st.just(PACK.pack),
    today=DATES,
    is_easy=st.booleans(),
    name=TEXTS,
    answers=st.fixed_dictionaries({}, optional=ONE).map(Answers.of),
    choices=CHOICES,
    questions=st.lists(TEXTS, max_size=5).map(tuple),
    notes=TEXTS,
)
RECORD = Record(pack=PACK.pack, today=dt.date(2026, 11, 23))


@given(RECORDS)
def test_a_record_arrives_as_it_was(record: Record) -> None:
    arrived = from_bytes(to_bytes(record, FLAGSHIP), FLAGSHIP)
    assert arrived.record == record
    assert arrived.dropped == ()


@given(st.binary(max_size=400))
def test_bytes_that_are_no_record_are_refused(sent: bytes) -> None:
    with pytest.raises(CannotCarry):
        from_bytes(sent, FLAGSHIP)


def altered(record: Record, /, **changes: object) -> bytes:
    return json.dumps({**json.loads(to_bytes(record, FLAGSHIP)), **changes}).encode()


@pytest.mark.parametrize(
    "sent",
    [
        altered(RECORD, version=2),
        altered(RECORD, record={"pack": PACK.pack}),
        to_bytes(replace(RECORD, pack="another"), FLAGSHIP),
        to_bytes(replace(RECORD, notes="x" * MOST_BYTES), FLAGSHIP),
        b'{"record": "\xff"}',
    ],
    ids=["another version", "a day is missing", "another pack", "far too long", "no text"],
)
def test_what_cannot_be_opened_here_is_refused_as_a_whole(sent: bytes) -> None:
    with pytest.raises(CannotCarry):
        from_bytes(sent, FLAGSHIP)


def test_what_the_pack_does_not_know_is_left_out_and_named() -> None:
    record = replace(
        RECORD,
        answers=Answers.of(
            {
                "marks": ("old",),
                "shoe-size": ("large",),
                "areas": ("abdomen", "nose"),
                "health": ("none", "acne"),
            }
        ),
        choices=Choices(
            option="surgery",
            sessions=40,
            weeks_apart=1,
            event=Event(kind="moon-landing", date=dt.date(2027, 1, 1)),
        ),
        not_covered=("risks", "old-step"),
    )
    arrived = from_bytes(to_bytes(record, FLAGSHIP), FLAGSHIP)
    assert dict(arrived.record.answers.given) == {
        "marks": ("old",),
        "areas": ("abdomen",),
        "health": ("none",),
    }
    assert arrived.record.choices == Choices()
    assert arrived.record.not_covered == ("risks",)
    assert arrived.dropped == (
        "shoe-size", "areas", "health", "surgery", "moon-landing", "sessions", "weeks-apart",
    )  # fmt: skip


def test_a_question_with_one_reply_keeps_one() -> None:
    record = replace(RECORD, answers=Answers.of({"marks": ("old", "new")}))
    assert from_bytes(to_bytes(record, FLAGSHIP), FLAGSHIP).record.answers.to("marks") == ("old",)


def test_easy_words_are_carried_and_a_record_from_before_them_is_in_plain_ones() -> None:
    sent = to_bytes(replace(RECORD, is_easy=True), FLAGSHIP)
    assert from_bytes(sent, FLAGSHIP).record.is_easy
    record = json.loads(sent)["record"]
    del record["is_easy"]
    older = from_bytes(altered(RECORD, record=record), FLAGSHIP)
    assert older.record == RECORD
