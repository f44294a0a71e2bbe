"""Somebody's own words in two scripts: what is read from the left keeps its order among letters from the right."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.order import ISOLATE, ISOLATE_ENDS, in_order, isolated, unmarked

MARKS = re.compile(f"[{ISOLATE}{ISOLATE_ENDS}]")


@pytest.mark.parametrize(
    "whole",
    [
        "SPF 50+",
        "Eucerin SPF 50+",
        "SPF50+",
        "Retinol 0.3%",
        "Retinol 2 %",
        "Vitamin (C) 20+",
        "UK£",
        "C++",
        "Eucerin®",
        "+44 1632 960 000",
        "+441632960000",
        "(0)20 7946 0958",
        "(+44) 1632-960 000",
        "01632\u00a0960\u00a0000",
        "call 01632 960 000",
        "01632 960 000 (Dr. Lee)",
    ],
)
@pytest.mark.parametrize("frame", ["هل {} آمن؟", "{} (واقي)", "قبل {}، 3 أيام", "(كريم {})", "كريم\n{}"])
def test_what_would_be_parted_stays_whole_among_letters_from_the_right(frame: str, whole: str) -> None:
    assert in_order(frame.replace("{}", whole)) == frame.replace("{}", isolated(whole))


@pytest.mark.parametrize(
    "text",
    [
        "Can I use SPF 50+ (Eucerin) on 12/12, call 01632 960 000?",
        "我可以用SPF 50+（防晒霜）吗？",
        "",
        "هل أستطيع العمل اليوم؟",
        "من 7 إلى 14 يومًا، أو 50+ مرة",
        "كريم Eucerin SPF 50",
        "قبل 7/12/2026 - 9/12/2026",
        "هاتف \u206801632 960 000\u2069 الآن",
        "كريم (Eucerin علاج SPF) 50+",
    ],
)
def test_what_is_read_right_as_it_is_stays_as_it_was_written(text: str) -> None:
    assert in_order(text) == text


@given(st.text(alphabet="ab SPF 0501632 960+%().,/-\n؟،.ابتلاقيहि٣7£®\u2066\u2068\u2069", max_size=60))
def test_no_letter_digit_or_sign_is_changed_and_marks_stand_in_pairs(text: str) -> None:
    shown = in_order(text)
    assert MARKS.sub("", shown) == MARKS.sub("", text)
    for mark in (ISOLATE, ISOLATE_ENDS):
        assert shown.count(mark) - text.count(mark) == shown.count(ISOLATE) - text.count(ISOLATE)
    if not MARKS.search(text):
        assert all(
            text.count("(") == text.count(")") for text in re.findall(f"{ISOLATE}(.*?){ISOLATE_ENDS}", shown)
        )
        assert in_order(shown) == shown


@pytest.mark.parametrize(
    ("value", "is_turned"),
    [
        ("Aquagold للوجه", True),
        ("(Aquagold) للوجه", True),
        ("للوجه Aquagold", False),
        ("3 أيام", False),
        ("Aquagold", False),
        ("01632 960 000", False),
    ],
)
def test_a_value_that_begins_with_a_latin_name_is_read_from_the_right_with_the_letters_after_it(
    value: str, is_turned: bool
) -> None:
    mark = "\u200f" if is_turned else ""
    assert isolated(value) == f"{ISOLATE}{mark}{value}{ISOLATE_ENDS}"


def test_marks_are_of_no_use_where_no_letter_is_read_from_the_right() -> None:
    assert unmarked("\u2066Call \u2068999\u2069\u2069") == "Call 999"
    assert unmarked("\u2068SPF 50+\u2069 \u0643") == "\u2068SPF 50+\u2069 \u0643"
