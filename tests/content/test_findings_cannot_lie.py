from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.content import Content
from kiosk.content.finding import (
    Count,
    PeopleFinding,
    ScoreFinding,
    SpellFinding,
    finding_of,
    findings_of,
    per_100,
    shares,
)
from kiosk.content.pack import FollowUp, Group
from kiosk.content.reader import read_content
from kiosk.errors import MissingWords
from tests.content.tiny_pack import PackFolder


@pytest.fixture
def content(tiny: PackFolder, interface: Path) -> Content:
    return read_content(tiny.folder, "en", interface)


def group(count: int, out_of: int) -> Group:
    return Group(
        id="g", count=count, out_of=out_of, low=0, high=100, source="lee", follow_up=FollowUp(months=3)
    )


def people_of(content: Content) -> PeopleFinding:
    finding = finding_of(content, "change")
    assert isinstance(finding, PeopleFinding)
    return finding


def test_a_finding_carries_everything_that_it_rests_on(content: Content) -> None:
    people, score, spell = findings_of(content)
    assert isinstance(people, PeopleFinding)
    assert isinstance(score, ScoreFinding)
    assert isinstance(spell, SpellFinding)
    big = people.counts[0]
    assert (big.count, big.out_of, big.low, big.high, big.people) == (5, 15, 15, 58, "15 people")
    assert (big.did, big.did_not) == ("had a big change", "did not")
    assert big.source == "lee"
    assert (big.follow_up, score.follow_up, spell.follow_up) == ("3 months", "Then.", "Not stated.")
    assert people.is_graded
    assert (score.beside, score.beside_label) == (2.4, "laser")
    assert spell.longest_source == "ray"


def test_both_frames_make_a_hundred(content: Content) -> None:
    for count in people_of(content).counts:
        assert count.per_100 + count.per_100_not == 100


def test_grades_of_the_same_people_add_up_to_a_hundred(content: Content) -> None:
    assert [count.per_100 for count in people_of(content).counts] == [34, 33, 33]
    assert shares((group(6, 15), group(4, 15), group(2, 15), group(3, 15))) == (40, 27, 13, 20)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6).filter(any))
def test_whole_shares_are_near_the_exact_ones_and_add_up(counts: list[int]) -> None:
    whole = shares(tuple(group(count, sum(counts)) for count in counts))
    assert sum(whole) == 100
    assert all(abs(share - count * 100 / sum(counts)) < 1 for share, count in zip(whole, counts, strict=True))


@pytest.mark.parametrize(
    ("count", "out_of", "whole"), [(7, 25, 28), (67, 112, 60), (1, 8, 13), (0, 9, 0), (9, 9, 100)]
)
def test_a_share_is_rounded_to_the_nearest_person(count: int, out_of: int, whole: int) -> None:
    assert per_100(group(count, out_of)) == whole


def test_groups_apart_keep_their_own_rounding(tiny: PackFolder, interface: Path) -> None:
    tiny.in_pack("id: change\n    is-harm: false", "id: change\n    apart: true\n    is-harm: false")
    finding = people_of(read_content(tiny.folder, "en", interface))
    assert not finding.is_graded
    assert [count.per_100 for count in finding.counts] == [33, 33, 33]


def test_a_score_with_nothing_beside_it_has_no_label_for_that(tiny: PackFolder, interface: Path) -> None:
    tiny.in_pack(", beside: 2.4", "")
    score = finding_of(read_content(tiny.folder, "en", interface), "pain")
    assert isinstance(score, ScoreFinding)
    assert (score.beside, score.beside_label) == (None, "")


def test_a_time_from_the_start_says_so(tiny: PackFolder, interface: Path) -> None:
    tiny.in_pack("{stated: false}", "{since: start, months: 6}")
    spell = finding_of(read_content(tiny.folder, "en", interface), "days")
    assert isinstance(spell, SpellFinding)
    assert spell.follow_up == "6 months in"


def test_a_stated_time_without_months_is_no_finding(tiny: PackFolder, interface: Path) -> None:
    tiny.in_pack("{stated: false}", "{stated: true}")
    with pytest.raises(ValueError, match="needs its months"):
        finding_of(read_content(tiny.folder, "en", interface), "days")


WRONG_COUNTS: tuple[Callable[[Count], Count], ...] = (
    lambda one: replace(one, people=" "),
    lambda one: replace(one, follow_up=""),
    lambda one: replace(one, did=""),
    lambda one: replace(one, did_not=""),
    lambda one: replace(one, count=-1),
    lambda one: replace(one, count=16),
    lambda one: replace(one, out_of=0, count=0),
    lambda one: replace(one, low=50),
    lambda one: replace(one, high=20),
    lambda one: replace(one, high=101),
    lambda one: replace(one, low=-1),
)


@pytest.mark.parametrize("change", WRONG_COUNTS)
def test_a_count_that_leaves_something_out_cannot_be(
    content: Content, change: Callable[[Count], Count]
) -> None:
    with pytest.raises(ValueError, match="big"):
        change(people_of(content).counts[0])


def test_people_that_leave_something_out_cannot_be(content: Content) -> None:
    people = people_of(content)
    with pytest.raises(ValueError, match="must say"):
        replace(people, rests_on="")
    with pytest.raises(ValueError, match="no people"):
        replace(people, counts=())
    with pytest.raises(ValueError, match="add up"):
        replace(people, counts=people.counts[:2])


@pytest.mark.parametrize(("count", "low", "high"), [(0, 0, 95), (1, 5, 100)])
def test_one_person_can_be_counted_and_nobody_cannot(
    content: Content, count: int, low: int, high: int
) -> None:
    one = replace(
        people_of(content).counts[0], count=count, out_of=1, per_100=100 * count, low=low, high=high
    )
    assert one.per_100 + one.per_100_not == 100
    with pytest.raises(ValueError, match="people cannot be"):
        replace(one, count=0, out_of=0)


WRONG_SCORES: tuple[Callable[[ScoreFinding], ScoreFinding], ...] = (
    lambda one: replace(one, value=11.0),
    lambda one: replace(one, beside=-1.0),
    lambda one: replace(one, spread=-1.0),
    lambda one: replace(one, out_of=0),
    lambda one: replace(one, people=""),
    lambda one: replace(one, label=""),
)


@pytest.mark.parametrize("change", WRONG_SCORES)
def test_a_score_that_contradicts_itself_cannot_be(
    content: Content, change: Callable[[ScoreFinding], ScoreFinding]
) -> None:
    score = finding_of(content, "pain")
    assert isinstance(score, ScoreFinding)
    with pytest.raises(ValueError, match="pain"):
        change(score)


WRONG_SPELLS: tuple[Callable[[SpellFinding], SpellFinding], ...] = (
    lambda one: replace(one, usual=0),
    lambda one: replace(one, usual=8),
    lambda one: replace(one, spread=-1.0),
    lambda one: replace(one, out_of=0),
    lambda one: replace(one, people=""),
    lambda one: replace(one, how_to_read=""),
)


@pytest.mark.parametrize("change", WRONG_SPELLS)
def test_a_spell_that_contradicts_itself_cannot_be(
    content: Content, change: Callable[[SpellFinding], SpellFinding]
) -> None:
    spell = finding_of(content, "days")
    assert isinstance(spell, SpellFinding)
    with pytest.raises(ValueError, match="days"):
        change(spell)


def test_a_finding_that_is_not_there_or_has_no_words_is_told(tiny: PackFolder, interface: Path) -> None:
    tiny.in_words("title: Pain,", "titel: Pain,")
    content = read_content(tiny.folder, "en", interface)
    with pytest.raises(KeyError):
        finding_of(content, "gone")
    with pytest.raises(MissingWords):
        finding_of(content, "pain")
