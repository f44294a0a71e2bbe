"""Outlines: reading, moving, cutting and growing them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.layout import moved
from kiosk.picture.outline import (
    arc,
    bounds,
    box,
    circle,
    contains,
    cut,
    grown,
    joined,
    outline,
    placed,
    points_of,
    polygon,
)
from kiosk.picture.shapes import Box, Close, Curve, Ellipse, Line, Move, Path, Stroke, Text


def test_a_path_text_is_read_with_capital_and_small_letters() -> None:
    assert outline("M1,2 L3,4 h2 V9 l-1,-1 Z") == (
        Move(1, 2),
        Line(3, 4),
        Line(5, 4),
        Line(5, 9),
        Line(4, 8),
        Close(),
    )


def test_numbers_after_a_move_are_lines() -> None:
    assert outline("m1,1 2,2") == (Move(1, 1), Line(3, 3))


def test_a_run_after_a_close_begins_where_the_path_began() -> None:
    assert outline("M5,5 H9 Z l1,1")[-1] == Line(6, 6)


def test_a_curve_with_one_control_point_becomes_a_cubic_through_the_same_middle() -> None:
    _, curve = outline("M0,0 Q6,12 12,0")
    assert isinstance(curve, Curve)
    middle = cut((0, 0), curve, 0.5)
    assert (middle.x, middle.y) == pytest.approx((6, 6))


def test_an_unknown_letter_is_an_error() -> None:
    with pytest.raises(KeyError):
        outline("M0,0 A1,2,3")


def test_every_point_of_a_circle_lies_on_it() -> None:
    assert all(
        math.dist(point, (10, 20)) == pytest.approx(5, rel=1e-3) for point in points_of(circle(10, 20, 5))
    )


def test_an_arc_begins_at_twelve_and_runs_clockwise() -> None:
    points = points_of(arc(0, 0, 10, 0, 90))
    assert points[0] == pytest.approx((0, -10))
    assert points[-1] == pytest.approx((10, 0))


def test_a_box_without_a_radius_has_four_corners() -> None:
    assert box(0, 0, 4, 2) == polygon([(0, 0), (4, 0), (4, 2), (0, 2)])


def test_a_round_box_stays_inside_its_sides() -> None:
    assert bounds(points_of(box(1, 2, 10, 6, 99))) == pytest.approx((1, 2, 11, 8))


def test_joined_parts_are_one_run() -> None:
    run = joined(outline("M0,0 L4,0"), outline("M4,4 L0,4"))
    assert [type(segment) for segment in run] == [Move, Line, Line, Line, Close]


def test_placing_mirrors_before_it_moves() -> None:
    assert placed(outline("M1,2 C1,1 2,2 3,3 L4,4 Z"), 10, 0, 2, mirrored=True) == (
        Move(8, 4),
        Curve(8, 2, 6, 4, 4, 6),
        Line(2, 8),
        Close(),
    )


@given(share=st.floats(0, 1))
def test_a_cut_curve_ends_on_the_whole_one(share: float) -> None:
    _, curve = outline("M0,0 C0,9 9,9 9,0")
    assert isinstance(curve, Curve)
    piece = cut((0, 0), curve, share)
    t = share
    x = 3 * (1 - t) * t * t * 9 + t**3 * 9
    y = 3 * (1 - t) ** 2 * t * 9 + 3 * (1 - t) * t * t * 9
    assert (piece.x, piece.y) == pytest.approx((x, y), abs=1e-6)


@given(by=st.floats(1, 20), is_turned=st.booleans())
def test_a_grown_outline_holds_the_one_it_grew_from(by: float, *, is_turned: bool) -> None:
    corners = [(0.0, 0.0), (30.0, 0.0), (36.0, 20.0), (0.0, 40.0)]
    ring = points_of(grown(polygon(corners[::-1] if is_turned else corners), by))
    assert all(contains(ring, x, y) for x, y in corners)


def test_shapes_are_moved_and_scaled_with_their_strokes_and_texts() -> None:
    thin = Stroke("ink", 2, (4, 2))
    shapes = (
        Path(outline("M1,1 L2,2"), stroke=thin, id="a"),
        Ellipse(1, 1, 2, 3, "ink", id="b"),
        Box(0, 0, 4, 5, 1, "ink"),
        Text(1, 2, "x", 10),
    )
    path, ellipse, rectangle, text = moved(shapes, 10, 20, 2, name="new-")
    assert path == Path(outline("M12,22 L14,24"), stroke=Stroke("ink", 4, (8, 4)), id="new-a")
    assert ellipse == Ellipse(12, 22, 4, 6, "ink", id="new-b")
    assert rectangle == Box(10, 20, 8, 10, 2, "ink", id="new-")
    assert text == Text(12, 24, "x", 20)
