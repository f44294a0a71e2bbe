"""Text widths, line breaks, labels that give way, and colours that are mixed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.colour import contrast, mix
from kiosk.picture.labels import spread
from kiosk.picture.lettering import text_width, wrapped
from kiosk.theme import SKIN_TONES


def test_bold_text_is_wider_and_size_counts() -> None:
    assert text_width("Top layer", 20, is_bold=True) > text_width("Top layer", 20)
    assert text_width("Top layer", 40) == pytest.approx(2 * text_width("Top layer", 20))


def test_an_accent_adds_no_width_and_a_no_break_space_is_a_space() -> None:
    assert text_width("é", 10) == text_width("e", 10)
    assert text_width("a\u00a0b", 10) == text_width("a b", 10)


def test_chinese_letters_are_as_wide_as_they_are_high() -> None:
    assert text_width("中文", 10) == 20


def test_other_letters_have_a_middling_width() -> None:
    assert 0 < text_width("ह", 10) < 10


def test_signs_that_stand_on_letters_or_are_not_seen_take_no_room() -> None:
    assert text_width("\u0939\u0948", 10) == text_width("\u0939", 10)
    assert text_width("\u206820\u2069", 10) == text_width("20", 10)


def test_lines_are_of_much_the_same_length() -> None:
    assert wrapped("Repair cells wake up", 200, 23) == ("Repair cells", "wake up")
    assert wrapped("不晒太阳、不换肤、不用蜜蜡", 150, 20) == ("不晒太阳、", "不换肤、", "不用蜜蜡")
    assert wrapped("不晒太阳、不换肤、不用蜜蜡", 200, 20) == ("不晒太阳、", "不换肤、不用蜜蜡")


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Creams help 3 people", "3 people"), ("لا شمس، SPF 30 أو أكثر", "SPF 30"), ("कोई 3 सेशन नहीं", "3 सेशन")],
)
@pytest.mark.parametrize("is_bold", [False, True])
def test_a_number_stays_with_its_word_where_a_line_has_room_for_both(
    text: str, kept: str, *, is_bold: bool
) -> None:
    least = text_width(kept, 20, is_bold=is_bold)
    for width in range(round(least) + 1, 400, 3):
        assert any(kept in line for line in wrapped(text, width, 20, is_bold=is_bold)), width
    lines = wrapped(text, least - 1, 20, is_bold=is_bold)
    assert " ".join(lines) == text
    assert all(text_width(line, 20, is_bold=is_bold) < least or " " not in line for line in lines)


@given(
    text=st.text(st.characters(codec="ascii", exclude_characters="\n"), max_size=60), width=st.floats(10, 400)
)
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: float) -> None:
    lines = wrapped(text, width, 20)
    assert " ".join(lines) == text
    assert all(text_width(line, 20) <= width or " " not in line for line in lines)


@given(
    labels=st.lists(st.tuples(st.floats(0, 500), st.floats(1, 80)), max_size=6),
    gap=st.floats(0, 10),
)
def test_labels_never_touch_and_stay_where_there_is_room(
    labels: list[tuple[float, float]], gap: float
) -> None:
    wishes = sorted(wish for wish, _ in labels)
    sizes = [size for _, size in labels]
    middles = spread(wishes, sizes, 0, 600, gap)
    spans = [(middle - size / 2, middle + size / 2) for middle, size in zip(middles, sizes, strict=True)]
    assert all(after[0] - before[1] >= gap - 1e-6 for before, after in pairwise(spans))
    assert all(start >= -1e-6 and end <= 600 + 1e-6 for start, end in spans)


def test_labels_without_room_run_over_the_end_rather_than_over_each_other() -> None:
    assert spread([5, 5], [10, 10], 0, 12) == [5, 15]


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FF8000", 0) == "#000000"
    assert mix("#000000", "#FF8000", 1) == "#FF8000"
    assert mix("#000000", "#FF8000", 0.5) == "#804000"


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_redness_is_seen_on_every_skin_tone(tone: str) -> None:
    colours = SKIN_TONES[tone]
    assert contrast(colours.redness, colours.skin) >= 1.9


def test_arabic_letters_are_narrower_where_they_are_joined_than_at_the_end_of_a_word() -> None:
    assert text_width("\u0633\u0628\u0628", 10) < text_width("\u0633 \u0628 \u0628", 10)
    assert text_width("\u0633\u064e\u0628\u064e\u0628", 10) == text_width("\u0633\u0628\u0628", 10)
    assert text_width("SPF \u0633\u0628\u0628", 10) == text_width("SPF ", 10) + text_width(
        "\u0633\u0628\u0628", 10
    )
    assert text_width("\u0633\u0628\u0628", 10) < text_width("\u0633\u0628\u0628", 10, is_bold=True)
