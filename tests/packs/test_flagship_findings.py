"""The numbers of the flagship pack, worked out again from the people who were counted."""

from __future__ import annotations

from math import sqrt

import pytest

from kiosk import paths
from kiosk.content.pack import Group, Pack, People
from kiosk.content.reader import read_pack

PACK: Pack = read_pack(paths.PACKS / "microneedling-stretch-marks")[0]
GROUPS = [
    pytest.param(group, id=f"{finding.id}-{group.id}")
    for finding in PACK.findings
    if isinstance(finding, People)
    for group in finding.groups
]


def wilson(count: int, out_of: int) -> tuple[float, float]:
    """The 95 % range of a share, per 100."""
    z = 1.959964
    share = count / out_of
    middle = (share + z * z / (2 * out_of)) / (1 + z * z / out_of)
    half = z * sqrt(share * (1 - share) / out_of + z * z / (4 * out_of * out_of)) / (1 + z * z / out_of)
    return 100 * (middle - half), 100 * (middle + half)


@pytest.mark.parametrize("group", GROUPS)
def test_a_range_is_the_95_per_100_range_of_the_people_counted(group: Group) -> None:
    low, high = wilson(group.count, group.out_of)
    assert (group.low, group.high) == (round(low), round(high))


def test_the_four_grades_of_change_are_the_same_15_people() -> None:
    grades = next(finding for finding in PACK.findings if finding.id == "ia-1")
    assert isinstance(grades, People)
    assert sum(group.count for group in grades.groups) == 15
    assert {group.out_of for group in grades.groups} == {15}
    assert [group.fill for group in grades.groups] == ["full", "two-thirds", "one-third", "empty"]


def test_two_studies_that_disagree_are_never_added_together() -> None:
    for id in ("ia-3", "ia-4", "ia-5"):
        finding = next(finding for finding in PACK.findings if finding.id == id)
        assert isinstance(finding, People)
        assert finding.apart


def test_every_harm_is_drawn_as_a_harm() -> None:
    harms = {finding.id for finding in PACK.findings if isinstance(finding, People) and finding.is_harm}
    assert harms == {"ia-3", "ia-4"}


def test_each_health_reply_raises_a_caution_of_its_agreed_level() -> None:
    by_level: dict[str, set[str]] = {"not-now": set(), "wait": set(), "ask": set()}
    for id, caution in PACK.cautions.items():
        by_level[caution.level].add(id)
        assert caution.when == f"health={id}"
    assert by_level["not-now"] == {"acne", "eczema", "infection", "skin-cancer", "pregnant", "under-age"}
    assert by_level["wait"] == {"rosacea", "recent-tan", "immune", "radiotherapy", "isotretinoin"}
    replies = set(PACK.questions["health"].replies) - {"none"}
    assert set(PACK.cautions) == replies


def test_the_schedule_has_the_days_that_visit_files_rely_on() -> None:
    schedule = PACK.schedule
    assert (schedule.sessions.least, schedule.sessions.usual, schedule.sessions.most) == (1, 4, 6)
    assert (schedule.weeks_apart.least, schedule.weeks_apart.usual, schedule.weeks_apart.most) == (2, 4, 6)
    assert {rule.id: rule.days for rule in schedule.before} == {"sun": 14}
    days = {rule.id: rule.days for rule in schedule.after}
    assert {id for id, many in days.items() if many == 3} == {
        "swimming",
        "sauna",
        "hard-exercise",
        "hair-removal",
        "self-tan",
    }
    assert {id for id, many in days.items() if many == 7} == {"retinoids", "acids", "vitamin-c"}
    assert {id for id, many in days.items() if many == 14} == {"sun"}
    assert (schedule.events["special-day"].before, schedule.events["special-day"].after) == (14, 0)
    assert (schedule.events["sun-holiday"].before, schedule.events["sun-holiday"].after) == (14, 14)
    assert schedule.judge_months == 3


def test_the_short_path_has_eight_to_ten_pages_and_reaches_the_printer() -> None:
    short = [page.id for page in PACK.pages if page.short]
    assert 8 <= len(short) <= 10
    assert short[-1] == "print"
    assert {"natural-lines", "dark-patches", "health", "options"} <= set(short)
