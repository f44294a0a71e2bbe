"""What a consultation leaves for the record, and the note that is made of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.plan.account import Entry, account_of
from kiosk.plan.answers import Answers
from kiosk.plan.as_note import WIDTH, one_line, plan_as_note
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import RaisedCaution
from kiosk.plan.record import Drawing, Product, Record, SetAside
from kiosk.settings import Aquagold, Clinic
from tests.handout.test_handout_languages import content_in
from tests.plan.small_pack import CONTENT, PACK, TODAY, choices_of, content_of, on, with_clinic

CLINIC = with_clinic(aquagold=Aquagold(days_after=14))
RECORD = Record(
    pack="small",
    today=TODAY,
    name="Ana",
    answers=Answers.of(
        {
            "areas": ("abdomen",),
            "hope-before": ("most",),
            "hope-after": ("half",),
            "health": ("cold-sores", "keloid"),
            "matters": ("low-cost",),
            "check-sun": ("one-day",),
            "check-open": ("not-sure",),
            "ready-sure": ("no",),
        }
    ),
    choices=choices_of(
        "microneedling-aquagold",
        sessions=2,
        first_session=dt.date(2026, 12, 14),
        event=on("special-day", "2027-06-01"),
    ),
    questions=("does-it-hurt", "Will my partner see it?"),
    private=("Will my partner see it?",),
    notes="Start with the thighs.\n\nSlowly.",
    not_covered=("risks",),
    set_aside=(SetAside(caution="cold-sores", initials="AB"),),
    discussed=("check-open",),
    drawings=(Drawing(on="skin", strokes=()),),
    products=(Product(kind="device", name="A pen"), Product(kind="product", name="A gel")),
    next_appointment=dt.date(2026, 12, 10),
)
NOTE = """\
Consultation note
=================
A small pack
Patient: Ana
Date: Monday 23 November 2026
Elm Street, 01632 960 000
From the kiosk, small 1.2.3
Draft: no clinician has reviewed these pages yet.

Where and which marks
- Reply abdomen

To talk through first
- Reply cold-sores (ask): talked through by AB.
[ ] Reply keloid (ask): not talked through yet.

Checks to go over
[ ] About check-sun: Reply one-day. Not gone over yet.
- About check-open: Reply not-sure. Gone over together.

Hope for change
- Before reading: Reply most
- After reading: Reply half

What matters most
- Reply low-cost

How ready
[ ] No: About ready-sure

The patient asks
- Does it hurt?
- Will my partner see it? (private: not on the patient's pages)

Drawn together
- On the skin picture

Plan
- The way of microneedling-aquagold
- 2 sessions.
- At least 4 weeks apart.
- Special day, Tuesday 1 June 2027: 126 full days lie between session 2 and
  this date. We ask for 14, so it fits.

Dates
- Session 1: Mon 14 Dec 2026
- Aquagold facial of session 1: Tue 29 Dec 2026
- Session 2: Mon 11 Jan 2027
- Aquagold facial of session 2: Mon 25 Jan 2027
- Judge the result: Sun 11 Apr 2027

What is applied
- Device: A pen
- Product: A gel

Next appointment
- Thu 10 Dec 2026

Notes
- Start with the thighs.
- Slowly.

Not covered today
[ ] Step risks

An empty box is still to do. What the patient said is in the patient's own
words. This is information, not a diagnosis.
"""


def note(record: Record = RECORD, clinic: Clinic = CLINIC) -> str:
    return plan_as_note(CONTENT, clinic, record, plan_of(CONTENT, record, clinic))


def entries(topic: str, record: Record = RECORD) -> tuple[Entry, ...]:
    passages = account_of(CONTENT, record, plan_of(CONTENT, record, CLINIC))
    return next((passage.entries for passage in passages if passage.topic == topic), ())


def test_the_note_says_all_of_it_in_the_order_of_a_consultation() -> None:
    assert note() == NOTE


def test_a_note_of_nothing_still_says_whose_it_is_and_that_nothing_was_decided() -> None:
    text = note(Record(pack="small", today=TODAY))
    assert "Patient: name not given\n" in text
    assert "Plan\n- No decision today\n" in text
    for heading in ("To talk through first", "Dates", "Notes", "The patient asks"):
        assert heading not in text


@given(name=st.text(max_size=60), notes=st.text(max_size=400), asked=st.text(max_size=200))
def test_lines_are_narrow_and_end_in_one_way_whatever_was_typed(name: str, notes: str, asked: str) -> None:
    text = note(replace(RECORD, name=name, notes=notes, questions=(asked,), private=()))
    typed = [word for said in (name, notes, asked) for word in said.split()]
    longest = max(map(len, typed), default=0)
    lines = text.split("\n")
    assert lines[-1] == ""
    assert max(map(len, lines)) <= max(WIDTH, longest + 4)
    assert all(line == "" or line.isprintable() for line in lines)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("one\u2028two\x85three\r\nfour", "one two three four"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("12\u00a0May\t2027", "12 May 2027"),
    ],
)
def test_line_ends_and_hidden_signs_of_every_system_are_taken_out(typed: str, shown: str) -> None:
    assert one_line(typed) == shown


def test_a_reviewed_pack_is_not_called_a_draft() -> None:
    review = msgspec.structs.replace(PACK.review, reviewer="Dr A. Lee", reviewed_on=dt.date(2026, 11, 2))
    reviewed = content_of(msgspec.structs.replace(PACK, review=review))
    assert "Draft" not in plan_as_note(reviewed, CLINIC, RECORD, plan_of(reviewed, RECORD, CLINIC))


def test_a_caution_that_holds_dates_back_says_so_until_it_is_talked_through() -> None:
    acne = replace(RECORD, answers=RECORD.answers.with_replies("health", ("acne",)), set_aside=())
    (waiting,) = entries("cautions", acne)
    assert waiting == Entry(
        "Reply acne (not now): not talked through yet. It holds back dates.",
        is_open=True,
        name="Reply acne (not now)",
    )
    assert Entry(
        "No dates are set until the points above have been talked through.", is_open=True
    ) in entries("plan", acne)
    (cleared,) = entries("cautions", replace(acne, set_aside=(SetAside(caution="acne", initials="MR"),)))
    assert cleared.text == "Reply acne (not now): talked through by MR. Dates may be set."
    assert (cleared.by, cleared.is_open) == ("MR", False)


def test_dates_that_no_option_needs_are_not_waited_for() -> None:
    acne = replace(
        RECORD,
        answers=RECORD.answers.with_replies("health", ("acne",)),
        choices=choices_of("no-treatment"),
    )
    assert [entry.text for entry in entries("plan", acne)] == [
        "The way of no-treatment",
        "No sessions are planned for this.",
    ]


def test_a_caution_that_no_single_reply_raised_has_its_sentence() -> None:
    caution = msgspec.structs.replace(PACK.cautions["acne"], when="not areas=thighs")
    content = content_of(msgspec.structs.replace(PACK, cautions={"acne": caution}))
    plan = plan_of(content, RECORD, CLINIC)
    assert isinstance(plan.cautions[0], RaisedCaution)
    passages = {passage.topic: passage for passage in account_of(content, RECORD, plan)}
    assert passages["cautions"].entries[0].name == "Please talk about acne. (not now)"


def test_a_check_that_agrees_is_said_only_where_it_was_gone_over() -> None:
    agrees = replace(RECORD, answers=Answers.of({"check-sun": ("two-weeks",)}), discussed=())
    assert entries("checks", agrees) == ()
    (done,) = entries("checks", replace(agrees, discussed=("check-sun",)))
    assert done.text == "About check-sun: Reply two-weeks. Gone over together."
    (unasked,) = entries("checks", replace(agrees, answers=Answers(), discussed=("check-sun",)))
    assert unasked.text == "About check-sun: no answer. Gone over together."


def test_a_private_question_that_may_be_printed_is_like_the_others() -> None:
    allowed = replace(RECORD, on_paper=RECORD.private)
    assert entries("questions", allowed)[1].text == "Will my partner see it?"


def test_readiness_has_its_yes_and_its_no() -> None:
    sure = replace(RECORD, answers=RECORD.answers.with_replies("ready-sure", ("yes",)))
    assert entries("ready", sure) == (Entry("Yes: About ready-sure"),)


def test_an_answer_to_a_question_that_this_pack_does_not_ask_is_left_out() -> None:
    strange = replace(RECORD, answers=RECORD.answers.with_replies("marks", ("old",)))
    assert entries("about", strange) == entries("about")


def test_an_objection_is_still_to_do() -> None:
    passed = replace(RECORD, choices=replace(RECORD.choices, first_session=dt.date(2026, 11, 2)))
    assert all(entry.is_open for entry in entries("objections", passed))
    assert entries("objections", passed)


@pytest.mark.parametrize(("language", "comma"), [("ar", "\u060c "), ("zh", "\u3001")])
def test_the_clinics_line_is_joined_as_its_language_joins(language: str, comma: str) -> None:
    content = content_in(language)
    record = Record(pack=content.pack.pack, today=TODAY)
    note = plan_as_note(content, CLINIC, record, plan_of(content, record, CLINIC))
    assert f"\n{CLINIC.name}{comma}{CLINIC.phone}\n" in note
