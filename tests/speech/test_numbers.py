from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.numbers import with_single_digits


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("Emergency: call 999 now", "999", "Emergency: call 9 9 9 now"),
        ("Call 01632 960 000.", "01632 960 000", "Call 0 1 6 3 2, 9 6 0, 0 0 0."),
        ("Call 01632\u00a0960\u00a0000.", "01632 960 000", "Call 0 1 6 3 2, 9 6 0, 0 0 0."),
        ("اتصل بـ \u2068999\u2069 الآن", "999", "اتصل بـ \u20689 9 9\u2069 الآن"),
        ("\u2068+44 (0)1632 960000\u2069", "+44 (0)1632 960000", "\u2068+ 4 4, 0 1 6 3 2, 9 6 0 0 0 0\u2069"),
        ("555-0100 ext. 4", "555-0100 ext. 4", "5 5 5 0 1 0 0, ext, 4"),
        ("1999 people, 9990 days, 99 marks", "999", "1999 people, 9990 days, 99 marks"),
    ],
)
def test_the_digits_of_a_number_to_call_are_said_one_by_one(text: str, number: str, said: str) -> None:
    assert with_single_digits(text, ["112", number]) == said


@given(
    st.text(),
    st.text("0123456789 +()-", min_size=2, max_size=30).filter(lambda number: any(map(str.isdigit, number))),
)
def test_no_digit_is_lost_and_none_is_added(text: str, number: str) -> None:
    said = with_single_digits(f"{text} {number}", [number])
    assert re.sub(r"\D", "", said) == re.sub(r"\D", "", text + number)


@given(st.text(st.characters(exclude_categories=["Nd"])))
def test_a_text_without_the_number_is_said_as_it_is(text: str) -> None:
    assert with_single_digits(text, ["999", "01632 960 000"]) == text
