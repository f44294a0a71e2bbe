"""The skin drawing: four stages to the number, smooth moves between them, cause before effect."""

from __future__ import annotations

import math
from dataclasses import fields
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Box, Ellipse, Path, Picture, Text
from kiosk.picture.skin import HEIGHT, WIDTH, Mark, skin
from kiosk.picture.skin_callouts import END, FRAME, callouts_end, skin_key
from kiosk.picture.skin_curves import FLOOR, RIGHT, back_edge, bell, fat_line, inside, surface, underside
from kiosk.picture.skin_inside import CHANNEL_DEPTH, CHANNELS
from kiosk.picture.skin_morph import STAGES, Morph, morph
from kiosk.theme import SKIN_TONES

_LABELS = {
    "top-layer": "Top layer", "epidermis": "epidermis", "middle-layer": "Middle layer", "dermis": "dermis",
    "fat-layer": "Fat layer", "subcutis": "subcutis",
    "stage-1.mark": "Stretch mark: thin, sunken", "stage-1.fibres": "Broken collagen fibres",
    "stage-1.thin": "Thin middle layer",
    "stage-2.blood": "Tiny blood spots, redness", "stage-2.channel": "Open channel",
    "stage-2.needle": "Needle tip, in the middle layer",
    "stage-3.channels": "Channels close", "stage-3.cells": "Repair cells wake up",
    "stage-3.threads": "New collagen threads grow",
    "stage-4.mark": "Mark is fainter but still there", "stage-4.links": "New collagen links up",
    "stage-4.fuller": "Middle layer is fuller",
}  # fmt: skip
_MOMENTS = st.floats(1, 4)


def _ids(picture: Picture) -> set[str]:
    return {shape.id for shape in picture.shapes if not isinstance(shape, Text)}


def _path(picture: Picture, name: str) -> Path:
    return next(shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == name)


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_a_whole_number_is_exactly_its_stage(stage: int) -> None:
    assert morph(float(stage)) == STAGES[stage - 1]


@pytest.mark.parametrize("at", [0.99, 4.01, float("nan")])
def test_there_is_no_moment_before_the_first_stage_or_after_the_last(at: float) -> None:
    with pytest.raises(ValueError, match="is not between"):
        morph(at)


@given(stage=st.sampled_from([1, 2, 3]), shares=st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_everything_goes_one_way_from_one_stage_to_the_next(stage: int, shares: tuple[float, float]) -> None:
    early, late = (morph(stage + share) for share in sorted(shares))
    before, after = STAGES[stage - 1], STAGES[stage]
    for field in fields(Morph):
        start, a, b, end = (getattr(state, field.name) for state in (before, early, late, after))
        low, high = min(start, end) - 1e-9, max(start, end) + 1e-9
        assert low <= a <= high
        assert low <= b <= high
        assert abs(a - start) <= abs(b - start) + 1e-9


@given(at=_MOMENTS)
def test_a_mark_never_fades_away(at: float) -> None:
    now = morph(at)
    assert now.mark >= 0.48
    assert now.dip >= 9
    assert now.old >= 0.45


def test_needles_come_before_channels_and_channels_before_redness() -> None:
    assert morph(1.5).needle == 0
    assert morph(1.5).open == 0
    assert morph(1.6).open > 0
    assert morph(1.55).pink == 0
    assert morph(1.8).pink > 0


def test_needles_leave_before_cells_come_and_cells_before_threads() -> None:
    assert morph(2.35).needle == -190
    assert morph(2.4).cells == 0
    assert morph(2.55).cells > 0
    assert morph(2.6).grow == pytest.approx(0)
    assert morph(2.9).grow > 0


@given(at=_MOMENTS)
def test_channels_and_needles_end_in_the_middle_layer_above_the_fat(at: float) -> None:
    now = morph(at)
    for x in CHANNELS:
        _, tip = inside(x, CHANNEL_DEPTH, now)
        assert underside(x, now) < tip < fat_line(x, now)


@given(at=_MOMENTS, x=st.floats(236, 756))
def test_the_layers_never_cross(at: float, x: float) -> None:
    now = morph(at)
    assert surface(x, now) < underside(x, now) < fat_line(x, now)
    assert back_edge(x + 60, now) < surface(x, now)


def test_a_bell_is_one_in_its_middle_and_nothing_outside() -> None:
    assert bell(496, 110) == 1
    assert bell(386, 110) == bell(606, 110) == bell(0, 110) == 0


@given(at=_MOMENTS, tone=st.sampled_from(sorted(SKIN_TONES)), mark=st.sampled_from(["new", "old"]))
def test_no_shape_leaves_the_picture_at_its_sides_or_foot(at: float, tone: str, mark: Mark) -> None:
    for shape in skin(tone, mark, at).shapes:
        if isinstance(shape, Path):
            left, _, right, bottom = bounds(points_of(shape.segments))
            assert left >= 0
            assert right <= WIDTH
            assert bottom <= HEIGHT


def test_each_stage_shows_what_belongs_to_it() -> None:
    one, two, three, four = (_ids(skin("tone-4", "new", stage)) for stage in (1, 2, 3, 4))
    changing = {"needles", "channels", "redness-edge", "mark-vessels", "repair-cell", "new-threads"}
    assert one & changing == set()
    assert two & changing == {"needles", "channels", "redness-edge", "mark-vessels"}
    assert three & changing == {"channels", "redness-edge", "mark-vessels", "repair-cell", "new-threads"}
    assert four & changing == {"mark-vessels", "new-threads"}
    assert all({"mark", "broken-fibres", "hair"} <= ids for ids in (one, two, three, four))


def test_needles_are_out_of_the_picture_before_they_vanish() -> None:
    almost = _path(skin("tone-4", "new", 1.0001), "needles")
    assert bounds(points_of(almost.segments))[3] < 0


def test_new_threads_meet_in_the_middle_at_the_end() -> None:
    half, whole = (_path(skin("tone-4", "new", at), "new-threads") for at in (3, 4))
    assert max(x for x, _ in points_of(half.segments)[:9]) < 496
    assert points_of(whole.segments)[8][0] == pytest.approx(496)


def test_old_marks_are_pale_and_new_ones_dark() -> None:
    new, old = (_path(skin("tone-4", mark, 1), "mark").fill for mark in ("new", "old"))
    assert new == "#661C35"
    assert old == SKIN_TONES["tone-4"].old


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_only_pale_marks_on_pale_skin_have_an_edge(tone: str) -> None:
    assert _path(skin(tone, "new", 1), "mark").stroke is None
    assert (_path(skin(tone, "old", 1), "mark").stroke is not None) == (tone in {"tone-1", "tone-2"})


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [23, 31, 36])
def test_labels_of_a_stage_never_touch_each_other_or_the_block(stage: int, size: float) -> None:
    picture = skin("tone-4", "new", stage, _LABELS, size=size)
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    own = [text for text in texts if text.x < 236]
    assert len([text for text in texts if text.x > 800]) == 6
    assert all(text.x + text_width(text.text, text.size) <= 240 for text in own)
    assert all(after.y - before.y >= size for before, after in pairwise(own))
    right = [
        text.x + text_width(text.text, text.size, is_bold=text.is_bold) for text in texts if text.x > 800
    ]
    assert max(right) <= WIDTH


@pytest.mark.parametrize("size", [16, 20, 26])
def test_callouts_number_what_happens_and_explain_each_number_below(size: float) -> None:
    end = callouts_end(_LABELS, size)
    for stage in (1, 2, 3, 4):
        picture = skin("tone-4", "new", stage, _LABELS, size=size, callouts_to=end)
        assert picture.height == end
        assert skin("tone-4", "new", 2.5, _LABELS, size=size, callouts_to=end).height == end
        discs = [shape for shape in picture.shapes if isinstance(shape, Ellipse) and shape.id == "callout"]
        plates = [shape for shape in picture.shapes if isinstance(shape, Box) and shape.id == "plate"]
        texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
        assert len(discs) == 6
        assert [disc.y > FLOOR for disc in discs] == [False] * 3 + [True] * 3
        said = " ".join(text.text for text in texts if text.y > FLOOR)
        assert all(text in said for name, text in _LABELS.items() if name.startswith(f"stage-{stage}."))
        assert len(plates) == 3
        assert all(FRAME[0] <= plate.x and plate.x + plate.width <= RIGHT for plate in plates)
        assert all(plate.y + plate.height < after.y for plate, after in pairwise(plates))
        for disc in discs:
            assert FRAME[0] <= disc.x - disc.rx
            assert disc.y + disc.ry <= end
            assert not any(plate.x < disc.x + disc.rx for plate in plates if disc.y < FLOOR)
        ends = [text.x + text_width(text.text, text.size, is_bold=text.is_bold) for text in texts]
        assert max(ends) <= FRAME[2]


def test_callouts_are_left_out_with_their_labels() -> None:
    picture = skin("tone-4", "new", 2, {"stage-2.needle": "Needle"}, callouts_to=640)
    assert [shape.text for shape in picture.shapes if isinstance(shape, Text)] == ["1", "1", "Needle"]
    bare = skin("tone-4", "new", 2, callouts_to=640)
    assert not any(isinstance(shape, Text) for shape in bare.shapes)


def test_labels_stand_only_at_whole_stages() -> None:
    assert not any(isinstance(shape, Text) for shape in skin("tone-4", "new", 2.5, _LABELS).shapes)
    assert not any(isinstance(shape, Text) for shape in skin("tone-4", "new", 2).shapes)


def test_a_label_that_is_not_given_is_left_out() -> None:
    some = {name: text for name, text in _LABELS.items() if name in {"top-layer", "stage-2.blood"}}
    texts = [shape.text for shape in skin("tone-4", "new", 2, some).shapes if isinstance(shape, Text)]
    assert texts == ["Top layer", "", "Tiny blood", "spots, redness"]
    layers = {"fat-layer": "Fat layer", "subcutis": "subcutis"}
    texts = [shape.text for shape in skin("tone-4", "new", 2, layers).shapes if isinstance(shape, Text)]
    assert texts == ["Fat layer", "subcutis"]


def test_an_unknown_tone_is_an_error() -> None:
    with pytest.raises(KeyError):
        skin("tone-7", "new", 1)


def test_every_tone_shows_the_same_things() -> None:
    assert len({frozenset(_ids(skin(tone, "new", 3))) for tone in SKIN_TONES}) == 1


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [18, 40, 64, 90])
def test_numbers_are_as_many_as_their_words_and_lie_apart_within_the_frame(stage: int, size: float) -> None:
    picture = skin("tone-4", "new", stage, _LABELS, size=size, is_numbered=True)
    assert picture.height == HEIGHT
    discs = [shape for shape in picture.shapes if isinstance(shape, Ellipse) and shape.id == "callout"]
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    key = skin_key(stage, _LABELS)
    assert [text.text for text in texts] == [str(number) for number in range(1, len(key) + 1)]
    assert all(text.size == size for text in texts)
    for disc, other in combinations(discs, 2):
        assert math.hypot(disc.x - other.x, disc.y - other.y) >= disc.rx + other.rx
    for disc in discs:
        assert FRAME[0] <= disc.x - disc.rx
        assert disc.x + disc.rx <= FRAME[2]
        assert FRAME[1] <= disc.y - disc.ry
        assert disc.y + disc.ry <= END


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_the_key_says_what_happens_and_then_each_layer_with_its_clinical_name(stage: int) -> None:
    key = skin_key(stage, _LABELS)
    assert set(key[:3]) == {text for name, text in _LABELS.items() if name.startswith(f"stage-{stage}.")}
    assert key[3:] == tuple(
        f"{_LABELS[plain]} ({_LABELS[clinical]})"
        for plain, clinical in (
            ("top-layer", "epidermis"),
            ("middle-layer", "dermis"),
            ("fat-layer", "subcutis"),
        )
    )


def test_only_what_has_a_label_is_numbered() -> None:
    labels = {"stage-2.needle": "Needle", "fat-layer": "Fat"}
    assert skin_key(2, labels) == ("Needle", "Fat")
    picture = skin("tone-4", "new", 2, labels, is_numbered=True)
    assert [shape.text for shape in picture.shapes if isinstance(shape, Text)] == ["1", "2"]
