"""The body map: every area can be touched, none is confused with another, chosen ones are ticked."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.body_map import AREAS, body_areas, body_map
from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, contains, points_of
from kiosk.picture.shapes import Box, Path, Picture, Point, Target, Text

_NAMES = {area: area.replace("-", " ").title() for area in AREAS}
_PLACES = 17


def _map(chosen: frozenset[str] = frozenset(), names: dict[str, str] = _NAMES) -> Picture:
    return body_map(chosen, names, "Front", "Back", "A body, front and back.")


def _ring(target: Target) -> list[Point]:
    return points_of(target.outline)


def test_every_area_can_be_touched_on_the_body_and_on_its_name() -> None:
    picture = _map()
    assert {target.reply for target in picture.targets} == set(AREAS)
    assert len(picture.targets) == _PLACES + len(AREAS)


def test_every_drawn_area_lies_inside_its_own_target() -> None:
    picture = _map()
    paths = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id]
    areas = [path for path in paths if path.id.split("-front")[0].split("-back")[0] in AREAS]
    assert len(areas) == _PLACES
    for path, target in zip(areas, picture.targets, strict=False):
        ring = _ring(target)
        assert path.id.startswith(target.reply)
        inside = sum(contains(ring, x, y) for x, y in points_of(path.segments))
        assert inside == len(points_of(path.segments))


@pytest.mark.parametrize("names", [_NAMES, {}])
def test_targets_of_different_areas_do_not_overlap(names: dict[str, str]) -> None:
    for one, other in combinations(_map(names=names).targets, 2):
        if one.reply == other.reply:
            continue
        first, second = _ring(one), _ring(other)
        assert not any(contains(first, x, y) for x, y in _pulled_in(second))
        assert not any(contains(second, x, y) for x, y in _pulled_in(first))


def _pulled_in(ring: list[Point]) -> list[Point]:
    """Places along the outline, a hair inside, so that outlines may lie on each other."""
    left, top, right, bottom = bounds(ring)
    mid = (left + right) / 2, (top + bottom) / 2
    places = [*ring, *(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise([*ring, ring[0]]))]
    return [(x + (mid[0] - x) * 0.01, y + (mid[1] - y) * 0.01) for x, y in places]


def test_targets_are_as_wide_as_a_finger_at_their_middle() -> None:
    for target in _map().targets:
        left, top, right, bottom = bounds(_ring(target))
        y = (top + bottom) / 2
        hits = [x for x in range(int(left), int(right) + 1) if contains(_ring(target), x, y)]
        # 72 px at 0.9 of the drawing's size
        assert len(hits) >= 80, target.reply
        assert bottom - top >= 80, target.reply


@given(chosen=st.frozensets(st.sampled_from(AREAS)))
def test_a_chosen_area_is_filled_and_ticked_everywhere(chosen: frozenset[str]) -> None:
    for shape in _map(chosen).shapes:
        if isinstance(shape, Path) and shape.id.split("-front")[0].split("-back")[0] in AREAS:
            area = shape.id.split("-front")[0].split("-back")[0]
            assert (shape.fill == "accent") == (area in chosen)
        if isinstance(shape, Box):
            assert (shape.fill == "accent") == (shape.id.removeprefix("label-") in chosen)
    ticks = [
        shape.id for shape in _map(chosen).shapes if isinstance(shape, Path) and shape.id.startswith("tick-")
    ]
    assert len(ticks) >= len(chosen)
    assert len(set(ticks)) == len(ticks)


def test_without_names_the_figures_stand_alone() -> None:
    picture = _map(names={})
    assert [shape.text for shape in picture.shapes if isinstance(shape, Text)] == ["Front", "Back"]
    assert len(picture.targets) == _PLACES
    assert picture.width < _map().width


@pytest.mark.parametrize(
    "name", ["Parte superior del brazo", "Oberarme", "A name that is really far too long for it"]
)
def test_a_long_name_is_broken_and_set_smaller(name: str) -> None:
    picture = _map(names={"upper-arms": name})
    lines = [
        shape for shape in picture.shapes if isinstance(shape, Text) and shape.text not in {"Front", "Back"}
    ]
    assert " ".join(line.text for line in lines) == name
    assert all(text_width(line.text, line.size, is_bold=True) <= 190 for line in lines)
    assert min(line.size for line in lines) >= 24


def test_areas_to_look_at_are_filled_and_cannot_be_chosen() -> None:
    picture = body_areas(frozenset({"abdomen", "thighs"}), "Belly and thighs.")
    filled = {
        shape.id.split("-")[0]
        for shape in picture.shapes
        if isinstance(shape, Path) and shape.fill == "accent"
    }
    assert filled == {"abdomen", "thighs"}
    assert not picture.targets
    assert not [shape for shape in picture.shapes if isinstance(shape, Text) or shape.id.startswith("tick")]
    edges = [
        point for shape in picture.shapes if isinstance(shape, Path) for point in points_of(shape.segments)
    ]
    assert bounds(edges)[3] <= picture.height
