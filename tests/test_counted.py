"""A number and what it counts: where a line may end beside them, in every script."""

from __future__ import annotations

import pytest

from kiosk.counted import end_before_count, is_count_parted


@pytest.mark.parametrize(
    ("line", "rest", "kept"),
    [
        ("It takes 3 ", "weeks.", "It takes "),
        ("Small studies of 100 ", "people", "Small studies of "),
        ("It takes 1.5 ", "weeks", "It takes "),
        ("After 20\u00a0of\u00a0100 ", "people", "After "),
        ("Cada 4 ", "semanas", "Cada "),
        ("كل 4 ", "أسابيع", "كل "),
        ("हर 4 ", "हफ़्ते", "हर "),
        ("在100", "人中", "在"),
        ("需要（约3", "周）", "需要"),
        ("到第12", "周", "到"),
        ("at 3 of 100 ", "people", "at 3 of "),
        ("use SPF ", "30 or more", "use "),
        ("ويُستعمل SPF ", "30 أو أكثر", "ويُستعمل "),
        ("الممكن: \u20683\u2069 ", "جلسات", "الممكن: "),
        ("بعد \u206812\u2069 ", "\u2068يومًا\u2069", "بعد "),
        ("ويُستعمل SPF ", "\u206830\u2069", "ويُستعمل "),
    ],
)
def test_a_line_that_would_part_a_number_from_what_it_counts_ends_before_the_number(
    line: str, rest: str, kept: str
) -> None:
    text = line + rest
    assert is_count_parted(text, len(line))
    assert text[: end_before_count(text, 0, len(line))] == kept


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("In 2027 ", "a"),
        ("Step 3 ", "(of 4)"),
        ("use SPF ", "or so"),
        ("Stage ", "3"),
        ("في \u20682027\u2069 ", "أو"),
        ("It is ", "3 weeks"),
        ("共3", "，4"),
        ("一二", "三"),
    ],
)
def test_other_ends_of_lines_stay(line: str, rest: str) -> None:
    text = line + rest
    assert not is_count_parted(text, len(line))
    assert end_before_count(text, 0, len(line)) == len(line)


@pytest.mark.parametrize("line", ["100 ", "12"])
def test_a_line_with_nothing_before_the_number_ends_where_it_must(line: str) -> None:
    text = f"{line}周 people"
    assert end_before_count(text, 0, len(line)) == len(line)
