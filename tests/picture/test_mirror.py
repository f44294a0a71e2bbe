"""What keeps its side where drawings change theirs."""

from __future__ import annotations

from kiosk.picture.mirror import before_mirror
from kiosk.picture.shapes import Close, Curve, Ellipse, Line, Move, Path, Stroke

TICK = Path(
    (Move(2, 5), Line(4, 7), Curve(5, 6, 6, 5, 10, 1), Close()), stroke=Stroke("accent", 2), id="tick-judge"
)


def test_a_tick_that_is_mirrored_twice_is_a_tick_in_the_same_place() -> None:
    turned = before_mirror(TICK)
    assert turned == Path(
        (Move(10, 5), Line(8, 7), Curve(7, 6, 6, 5, 2, 1), Close()), stroke=TICK.stroke, id=TICK.id
    )
    assert before_mirror(turned) == TICK
    assert before_mirror(TICK) is turned


def test_all_else_changes_sides() -> None:
    for shape in (Path(TICK.segments, id="course"), Ellipse(1, 2, 3, 4, id="tick")):
        assert before_mirror(shape) is shape
