"""What stands on the glass when nobody does, when time runs out, and when the pages are out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.dunes import LINES, dunes
from kiosk.picture.printer_tray import printer_tray
from kiosk.picture.ring import LETTERS, SIZE, letters_in_ring, ring
from kiosk.picture.shapes import Curve, Ellipse, Move, Path, Picture, Text
from kiosk.theme import DUNES


def lines_in(picture: Picture) -> list[Path]:
    return [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == "line"]


@given(st.integers(400, 4000), st.integers(300, 4000), st.floats(-0.05, 0.05))
def test_the_dunes_reach_both_edges_and_the_foot_at_any_size(width: int, height: int, share: float) -> None:
    picture = dunes(width, height, LINES, share * width)
    bodies = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id.startswith("dune")]
    assert [body.fill for body in bodies] == list(DUNES)
    for body in bodies:
        points = [(part.x, part.y) for part in body.segments if isinstance(part, Move | Curve)]
        assert min(x for x, _ in points) <= 0
        assert max(x for x, _ in points) >= width


def test_lines_come_one_by_one_and_the_last_is_drawn_in_part() -> None:
    assert lines_in(dunes(1080, 1080, 0)) == []
    assert len(lines_in(dunes(1080, 1080, 7))) == 7
    assert len(lines_in(dunes(1080, 1080))) == LINES
    whole, half = lines_in(dunes(1080, 1080, 1))[0], lines_in(dunes(1080, 1080, 0.5))[0]
    ends = [path.segments[-1] for path in (whole, half)]
    assert isinstance(ends[0], Curve)
    assert isinstance(ends[1], Curve)
    assert ends[1].x < ends[0].x


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 1.0, 2.0])
def test_the_ring_shows_what_is_left_and_never_more_than_all(share: float) -> None:
    picture = ring(share, "22", "seconds")
    left = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id == "left"]
    assert len(left) == (share > 0)
    assert [shape.text for shape in picture.shapes if isinstance(shape, Text)] == ["22", "seconds"]
    assert any(isinstance(shape, Ellipse) and shape.id == "track" for shape in picture.shapes)


@pytest.mark.parametrize(
    ("across", "wanted", "letters"), [(3.7, 20, LETTERS), (3.7, 50.9, 50), (1, 200, 75), (12, 68, LETTERS)]
)
def test_the_word_in_the_ring_is_as_large_as_wanted_where_the_ring_holds_it(
    across: float, wanted: float, letters: int
) -> None:
    assert letters_in_ring(across, wanted) == letters


@given(st.floats(0, 12), st.floats(30, 200))
def test_a_larger_word_lies_within_the_ring(across: float, wanted: float) -> None:
    letters = letters_in_ring(across, wanted)
    *_, word = ring(1.0, "22", "seconds", letters).shapes
    assert isinstance(word, Text)
    foot = word.y - SIZE / 2 + letters / 4
    assert letters == LETTERS or foot**2 + (across * letters / 2) ** 2 <= 234**2


def test_the_tray_says_what_it_shows() -> None:
    assert printer_tray("A printer.").says == "A printer."
