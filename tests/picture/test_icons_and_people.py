"""Icons, and a hundred people whose fills are counted from what is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.graded import Grade, Lettering, graded, labels_of, paper_graded
from kiosk.picture.icons import BOX, ICONS, icon
from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.people import ALONE, PAIR, PAPER, PAPER_PAIR, Fill, Grid, Portion, apart, array, person
from kiosk.picture.shapes import Move, Path, Picture, Text

_ONE_PERSON = 2  # a head and a body: two runs


def _runs(picture: Picture, name: str) -> int:
    paths = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == name]
    return sum(isinstance(segment, Move) for path in paths for segment in path.segments)


def _people(picture: Picture, name: str) -> int:
    return _runs(picture, name) // _ONE_PERSON


def pen_of(picture: Picture) -> float:
    """How wide the pen is that draws an icon."""
    line = picture.shapes[0]
    assert isinstance(line, Path)
    assert line.stroke is not None
    return line.stroke.width


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_keeps_to_its_box(name: str) -> None:
    picture = icon(name)
    for shape in picture.shapes:
        assert isinstance(shape, Path)
        left, top, right, bottom = bounds(points_of(shape.segments))
        half = pen_of(picture) / 2
        assert min(left, top) >= half
        assert max(right, bottom) <= BOX - half


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")


def test_only_the_drop_of_aquagold_is_gold() -> None:
    gold = [
        name
        for name in ICONS
        for shape in icon(name).shapes
        if isinstance(shape, Path) and shape.stroke and shape.stroke.ink == "gold"
    ]
    assert gold == ["needles-drop"]


@given(
    count=st.integers(0, 100), is_harm=st.booleans(), grid=st.sampled_from([ALONE, PAIR, PAPER, PAPER_PAIR])
)
def test_as_many_people_are_filled_as_were_counted(count: int, grid: Grid, *, is_harm: bool) -> None:
    picture = array((Portion(count, Fill.FULL, is_harm), Portion(100 - count, Fill.EMPTY, is_harm)), grid)
    assert _people(picture, "people-full") == count
    assert _people(picture, "people-empty") == 100 - count


@given(cuts=st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100)))
def test_four_grades_are_always_a_hundred_people(cuts: tuple[int, int, int]) -> None:
    a, b, c = sorted(cuts)
    counts = (a, b - a, c - b, 100 - c)
    portions = [Portion(count, fill) for count, fill in zip(counts, Fill, strict=True)]
    picture = array(portions)
    assert _people(picture, "people-full") == counts[0]
    assert _runs(picture, "people-two-thirds") == _runs(picture, "people-two-thirds-heads") == counts[1]
    assert _people(picture, "people-one-third") == counts[2]
    assert _people(picture, "people-empty") == counts[3]


@pytest.mark.parametrize("counts", [(50, 49), (101, -1)])
def test_another_number_of_people_is_an_error(counts: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="are not 100 people"):
        array([Portion(count, Fill.FULL) for count in counts])


def test_people_are_inside_the_picture() -> None:
    for grid in (ALONE, PAIR, PAPER, PAPER_PAIR):
        picture = array([Portion(100, Fill.FULL)], grid)
        people = picture.shapes[0]
        assert isinstance(people, Path)
        left, top, right, bottom = bounds(points_of(people.segments))
        half = grid.outline / 2
        assert (left - half, top - half) == pytest.approx((0, 0), abs=0.01)
        assert (right + half, bottom + half) == pytest.approx((picture.width, picture.height), abs=0.01)


def test_outlines_on_paper_are_a_point_or_more() -> None:
    assert min(PAPER.outline, PAPER_PAIR.outline) * 0.75 >= 1


def test_a_pair_has_one_size_and_one_scale() -> None:
    none, some = (
        [Portion(100, Fill.EMPTY, is_harm=True)],
        [Portion(22, Fill.FULL, is_harm=True), Portion(78, Fill.EMPTY, is_harm=True)],
    )
    picture = apart(some, none, gap=40)
    assert picture.width == pytest.approx(2 * PAIR.width + 40)
    assert _people(picture, "people-full") == 22
    assert _people(picture, "people-empty") == 178


def test_a_sample_person_fits_its_box() -> None:
    picture = person(Fill.ONE_THIRD, is_harm=True, scale=0.5)
    assert (picture.width, picture.height) == (18, 31.25)


def _grades(*counts: int, could_be: str = "") -> list[Grade]:
    return [
        Grade(Portion(count, fill), f"{fill.value} and some more words", could_be)
        for count, fill in zip(counts, Fill, strict=True)
    ]


def _label_boxes(picture: Picture) -> list[tuple[float, float, float, float]]:
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    return [
        (
            text.x,
            text.y - text.size * 0.75,
            text.x + text_width(text.text, text.size, is_bold=text.is_bold),
            text.y + text.size * 0.2,
        )
        for text in texts
    ]


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(cuts=st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100)), is_paper=st.booleans())
def test_labels_of_grades_never_overlap_however_few_people_a_grade_has(
    cuts: tuple[int, int, int], *, is_paper: bool
) -> None:
    a, b, c = sorted(cuts)
    grades = _grades(a, b - a, c - b, 100 - c, could_be="5 to 25")
    picture = paper_graded(grades) if is_paper else graded(grades)
    boxes = _label_boxes(picture)
    assert not any(_overlap(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(box[3] <= picture.height + 1 and box[2] <= picture.width + 1 for box in boxes)


def test_a_grade_says_its_number_beside_its_bracket() -> None:
    picture = graded(_grades(40, 27, 13, 20))
    assert [text.text for text in picture.shapes if isinstance(text, Text) and text.text.isdigit()] == [
        "40",
        "27",
        "13",
        "20",
    ]
    assert sum(isinstance(shape, Path) and shape.id == "bracket" for shape in picture.shapes) == 4


def test_a_grade_of_one_person_has_a_bracket_without_a_spine() -> None:
    brackets = [
        len(shape.segments)
        for shape in graded(_grades(97, 1, 1, 1)).shapes
        if isinstance(shape, Path) and shape.id == "bracket"
    ]
    assert brackets == [6, 3, 3, 3]


def test_samples_beside_the_array_do_not_count_as_people() -> None:
    assert _people(graded(_grades(40, 27, 13, 20)), "people-full") == 40


def test_labels_without_their_array_stand_below_each_other_in_order() -> None:
    picture = labels_of(_grades(40, 27, 13, 20), letters=Lettering(88, 68, 56))
    counts = [text for text in picture.shapes if isinstance(text, Text) and text.text.isdigit()]
    assert [text.text for text in counts] == ["40", "27", "13", "20"]
    assert all(before.y < after.y for before, after in pairwise(counts))
    assert 0 < counts[0].y < counts[-1].y < picture.height
