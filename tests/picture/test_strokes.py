"""Lines of the pen: their points are few, their shape stays, and they are seen on every skin tone."""

from __future__ import annotations

import math

import pytest

from kiosk.picture.shapes import Curve, Ellipse, Move, Path, Picture
from kiosk.picture.strokes import MOST_POINTS, thinned, with_strokes
from kiosk.theme import ANATOMY, SKIN_TONES
from tests.house.test_theme import contrast

EMPTY = Picture(1080, 640, ())


def test_a_straight_line_keeps_its_two_ends() -> None:
    assert thinned([(step, step / 2) for step in range(0, 1000, 7)]) == ((0, 0), (994, 497))


def test_a_corner_is_kept() -> None:
    points = [(step, 100.0) for step in range(0, 500, 5)] + [(500.0, step) for step in range(100, 800, 5)]
    assert thinned(points) == ((0, 100), (500, 100), (500, 795))


def test_a_circle_that_comes_back_to_its_start_is_not_lost() -> None:
    turns = [2 * math.pi * step / 90 for step in range(91)]
    kept = thinned([(500 + 300 * math.cos(turn), 500 + 300 * math.sin(turn)) for turn in turns])
    assert kept[0] == kept[-1]
    assert 12 < len(kept) < 60


def test_a_hand_that_rests_makes_one_dot() -> None:
    assert thinned([(400.2, 300.1)] * 50) == ((400, 300),)
    assert thinned([]) == ()


def test_a_scribble_keeps_so_many_points_at_most() -> None:
    scribble = [(500 + 490 * math.sin(step * 1.7), 500 + 490 * math.cos(step * 2.3)) for step in range(3000)]
    assert len(thinned(scribble)) <= MOST_POINTS


def test_a_line_stays_inside_the_picture() -> None:
    assert thinned([(-40, 500), (1200, 1300)]) == ((0, 500), (1000, 1000))


def test_a_line_is_painted_last_and_goes_through_all_its_points() -> None:
    under = Picture(1000, 500, (Path((Move(0, 0),), "ink"),))
    drawn = with_strokes(under, (((100, 100), (500, 600), (900, 100)),))
    halo, pen = drawn.shapes[-2:]
    assert drawn.shapes[0] == under.shapes[0]
    assert isinstance(pen, Path)
    assert isinstance(halo, Path)
    ends = [(run.x, run.y) for run in pen.segments if isinstance(run, Move | Curve)]
    assert ends == [(100, 50), (500, 300), (900, 50)]
    assert pen.stroke is not None
    assert halo.stroke is not None
    assert pen.stroke.ink == ANATOMY.pen
    assert halo.stroke.width > pen.stroke.width


def test_a_touch_of_the_pen_is_a_dot() -> None:
    dots = with_strokes(EMPTY, (((250, 500),),)).shapes
    assert [(dot.x, dot.y) for dot in dots if isinstance(dot, Ellipse)] == [(270, 320), (270, 320)]


def test_nothing_drawn_leaves_the_picture_as_it_is() -> None:
    assert with_strokes(EMPTY, ()) is EMPTY
    assert with_strokes(EMPTY, ((),)) is EMPTY


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_the_pen_is_seen_on_every_skin_tone(tone: str) -> None:
    assert contrast(ANATOMY.pen, ANATOMY.halo) >= 4.5
    colours = SKIN_TONES[tone]
    for ground in (colours.skin, colours.epidermis, colours.dermis, colours.fat, ANATOMY.body, ANATOMY.area):
        assert max(contrast(ANATOMY.pen, ground), contrast(ANATOMY.halo, ground)) >= 3


def test_a_small_picture_has_a_pen_as_wide_as_it_asks_for() -> None:
    halo, pen = with_strokes(Picture(1000, 500, ()), (((1, 1), (9, 9)),), least=20).shapes
    assert isinstance(pen, Path)
    assert isinstance(halo, Path)
    assert pen.stroke is not None
    assert halo.stroke is not None
    assert (pen.stroke.width, halo.stroke.width) == (20, 35)
