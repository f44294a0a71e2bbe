"""The stages of the skin beside each other: each is the one of the large drawing, with its name below it."""

from __future__ import annotations

from itertools import combinations

import pytest

from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Path, Picture, Text
from kiosk.picture.skin import skin
from kiosk.picture.skin_strip import skin_strip

_NAMES = {1: "Skin now", 2: "Tiny channels that the needles make", 3: "Repair", 4: "Months later"}


def _strip(columns: int = 4) -> Picture:
    return skin_strip("tone-3", "old", _NAMES, columns=columns)


def _across(picture: Picture, stage: int) -> tuple[float, float]:
    paths = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == f"{stage}-outline"]
    left, _, right, _ = bounds([point for path in paths for point in points_of(path.segments)])
    return left, right


@pytest.mark.parametrize("stage", _NAMES)
def test_a_stage_has_all_shapes_of_the_large_drawing(stage: int) -> None:
    small = [shape for shape in _strip().shapes if shape_stage(shape) == str(stage)]
    assert len(small) == len(skin("tone-3", "old", float(stage)).shapes)


def shape_stage(shape: object) -> str:
    return "" if isinstance(shape, Text) else str(getattr(shape, "id", "")).partition("-")[0]


def test_stages_stand_in_their_order_with_their_names_below_them() -> None:
    picture = _strip()
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    end = 0.0
    for stage, name in _NAMES.items():
        left, right = _across(picture, stage)
        assert end <= left < right <= picture.width
        below = [text.text for text in texts if left - 20 < text.x < right + 20]
        assert " ".join(below) == f"{stage}. {name}"
        end = right
    assert all(text.y < picture.height for text in texts)


def test_large_text_has_two_stages_a_row() -> None:
    rows = {round(_across(_strip(columns=2), stage)[0]) for stage in _NAMES}
    assert len(rows) == 2


@pytest.mark.parametrize(("size", "rows"), [(28.0, 1), (56.0, 2)])
def test_a_word_that_would_run_into_its_neighbour_makes_two_rows(size: float, rows: int) -> None:
    names = {1: "La piel ahora", 2: "Canales diminutos", 3: "Reparación", 4: "Meses después"}
    picture = skin_strip("tone-3", "old", names, size=size)
    assert len({round(_across(picture, stage)[0]) for stage in names}) == 4 / rows
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    for first, second in combinations(texts, 2):
        if first.y == second.y:
            halves = sum(text_width(each.text, size, is_bold=True) / 2 for each in (first, second))
            assert abs(first.x - second.x) - halves >= 12


def test_without_a_stage_there_is_nothing_to_draw() -> None:
    with pytest.raises(ValueError, match="no stage"):
        skin_strip("tone-3", "old", {})
