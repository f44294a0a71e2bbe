"""A code is easy to copy, and a slip is always noticed."""

from __future__ import annotations

import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store.code import ALPHABET, LENGTH, Code, NotACode, new_code, read_code

CODES = st.binary(min_size=32, max_size=32).map(new_code)
PLACES = st.integers(0, LENGTH - 1)


def test_a_code_holds_more_than_forty_bits_of_chance() -> None:
    assert (LENGTH - 1) * math.log2(len(ALPHABET)) > 49


def test_no_two_characters_look_alike_and_none_is_a_vowel() -> None:
    for alike in ("0OQD"[:3], "1IL", "2Z", "5S", "6G", "8B", "UV"):
        assert sum(letter in ALPHABET for letter in alike) <= 1, alike
    assert not set("AEIOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


@given(CODES)
def test_a_code_is_read_as_it_is_shown(code: Code) -> None:
    assert read_code(code.shown) == code
    assert [len(group) for group in code.shown.split("-")] == [4, 4, 4]


@given(CODES, st.sampled_from(["", " ", "-", " - ", "\u2011", "\u2013", "\u00a0"]))
def test_case_spaces_and_hyphens_do_not_matter(code: Code, between: str) -> None:
    assert read_code(between + between.join(code.text.lower()) + between) == code


@given(CODES)
def test_a_letter_that_looks_like_a_digit_of_the_code_is_taken_for_it(code: Code) -> None:
    assert read_code(code.text.translate(str.maketrans("2568", "zsgb"))) == code


@given(CODES, PLACES, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_noticed(code: Code, place: int, wrong: str) -> None:
    typed = code.text[:place] + wrong + code.text[place + 1 :]
    if typed == code.text:
        return
    with pytest.raises(NotACode):
        read_code(typed)


@given(CODES, PLACES, PLACES)
def test_two_swapped_characters_are_always_noticed(code: Code, one: int, other: int) -> None:
    letters = list(code.text)
    letters[one], letters[other] = letters[other], letters[one]
    if "".join(letters) == code.text:
        return
    with pytest.raises(NotACode):
        read_code("".join(letters))


@given(st.text(max_size=300))
def test_whatever_is_typed_is_a_code_or_refused(text: str) -> None:
    with contextlib.suppress(NotACode):
        assert read_code(read_code(text).shown) == read_code(text)


@pytest.mark.parametrize("typed", ["", "7K3M", "AEIO-UAEI-OUAE", "7K3M-XR9D-42WP-7", "\ud800" * 12])
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    with pytest.raises(NotACode):
        read_code(typed)


def test_every_code_is_as_likely_as_any_other() -> None:
    firsts = {new_code(bytes([0] * 31 + [number])).text[0] for number in range(256)}
    assert firsts == set(ALPHABET)


def test_a_code_is_not_made_from_too_little_chance() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        new_code(b"short")


def test_a_code_does_not_show_itself_in_an_error() -> None:
    assert "234" not in repr(Code("234523452345"))
