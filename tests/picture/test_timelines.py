"""Timelines on glass and on paper: to scale in days, and no label ever touches another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.days import NamedDay, SessionDay
from kiosk.picture.lettering import text_width
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.paper_timeline import TimelineWords, paper_timeline
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Text
from kiosk.picture.timeline import StripWords, timeline

_START = dt.date(2026, 12, 7)
_MONTHS = [
    (dt.date(2026 + (month - 1) // 12, (month - 1) % 12 + 1, 1), (f"Month {month % 12}", f"M{month % 12}"))
    for month in range(6, 40)
]
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GLASS_WORDS = StripWords("No sun", "Does not fit")
_PAPER_WORDS = TimelineWords(
    ("4 weeks",) * 5, "new collagen builds slowly", "judge the result", "red for most", "red for some"
)


def _words(day: dt.date) -> str:
    return f"{day.day} {_MONTH_NAMES[day.month - 1]}"


def _course(count: int, weeks: int, *, fits: bool = True) -> list[SessionDay]:
    days = [_START + dt.timedelta(weeks=weeks * index) for index in range(count)]
    return [
        SessionDay(day, str(index + 1), _words(day), fits or index < count - 1)
        for index, day in enumerate(days)
    ]


_courses = st.builds(_course, st.integers(1, 6), st.integers(2, 6), fits=st.booleans())


def _named(days: int, words: str, lasts: int) -> NamedDay:
    day = _START + dt.timedelta(days=days)
    return NamedDay(day, words, day + dt.timedelta(days=lasts) if lasts else None)


_events = st.none() | st.builds(
    _named,
    st.integers(-200, 700),
    st.sampled_from(["Wedding 20 May", "Sun holiday 20 Feb", "20 Mar 2027: sun holiday"]),
    st.sampled_from([0, 1, 7, 21]),
)


def _judge_of(sessions: list[SessionDay]) -> NamedDay:
    day = sessions[-1].day + dt.timedelta(days=91)
    return NamedDay(day, f"Judge it {_words(day)}")


def _box(text: Text) -> tuple[float, float, float, float]:
    wide = text_width(text.text, text.size, is_bold=text.is_bold)
    left = text.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[text.anchor]
    return left, text.y - text.size * 0.72, left + wide, text.y + text.size * 0.2


def _assert_no_text_touches(picture: Picture) -> None:
    boxes = [(_box(shape), shape.text) for shape in picture.shapes if isinstance(shape, Text)]
    for (one, text), (other, beside) in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (text, beside)
    for (left, top, right, bottom), text in boxes:
        assert left >= -0.01, text
        assert right <= picture.width + 0.01, text
        assert top >= -0.01, text
        assert bottom <= picture.height + 0.01, text


def _shapes(picture: Picture, *names: str) -> list[Path | Ellipse | Box]:
    return [shape for shape in picture.shapes if not isinstance(shape, Text) and shape.id in names]


@given(sessions=_courses, event=_events, has_judge=st.booleans(), size=st.sampled_from([28.0, 42.0, 56.0]))
def test_labels_on_glass_never_touch(
    sessions: list[SessionDay], event: NamedDay | None, size: float, *, has_judge: bool
) -> None:
    picture = timeline(
        sessions,
        judge=_judge_of(sessions) if has_judge else None,
        event=event,
        months=_MONTHS,
        words=_GLASS_WORDS,
        size=size,
    )
    _assert_no_text_touches(picture)


def _months_of(picture: Picture) -> tuple[list[float], dict[int, Text]]:
    """Where the lines of months stand, and which have a name beside them."""
    lines = [
        bounds(points_of(s.segments))[0] for s in picture.shapes if isinstance(s, Path) and s.id == "month"
    ]
    texts = [shape for shape in picture.shapes if isinstance(shape, Text) and shape.ink == "ink-2"]
    return lines, {sum(x + 1 < text.x for x in lines) - 1: text for text in texts}


@given(
    sessions=_courses,
    short=st.lists(st.sampled_from(["Jan", "سبتمبر", "सितंबर", "12月"]), min_size=34, max_size=34),
    size=st.sampled_from([21.0, 28.0, 42.0, 56.0]),
    width=st.sampled_from([420.0, 952.0, 1400.0]),
)
def test_every_month_has_its_line_and_names_of_one_length_stand_at_regular_steps(
    sessions: list[SessionDay], short: list[str], size: float, width: float
) -> None:
    months = [(day, (f"{name} or longer", name)) for (day, _), name in zip(_MONTHS, short, strict=True)]
    judge = _judge_of(sessions)
    lines, named = _months_of(timeline(sessions, judge=judge, months=months, size=size, width=width))
    held = [names for day, names in months if _START - dt.timedelta(days=14) <= day <= judge.day]
    assert len(lines) == len(held)
    places = sorted(named)
    assert [named[place].text for place in places] in [
        [held[place][form] for place in places] for form in (0, 1)
    ]
    step = places[1] - places[0] if len(places) > 1 else len(lines)
    left_out = [place for place in range(0, len(lines), step) if place not in places]
    assert places == list(range(0, len(lines), step))[: len(places)]
    assert all(lines[place] + 8 + text_width(held[place][1], size) > width for place in left_out)
    assert all(_box(named[place])[2] < lines[after] for place, after in pairwise(places))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (952, ["December", "January", "February", "March", "April", "May"]),
        (640, ["Dec", "Jan", "Feb", "Mar", "Apr", "May"]),
        (420, ["Dec", "Feb", "Apr"]),
    ],
)
def test_where_not_all_months_have_room_every_second_is_named(width: float, shown: list[str]) -> None:
    names = ("December", "January", "February", "March", "April", "May")
    months = [(dt.date(2026 + (m > 12), (m - 1) % 12 + 1, 1), (n, n[:3])) for m, n in enumerate(names, 12)]
    sessions = _course(4, 4)
    lines, named = _months_of(timeline(sessions, judge=_judge_of(sessions), months=months, width=width))
    assert len(lines) == 6
    assert [text.text for text in named.values()] == shown


@given(sessions=_courses, event=_events, has_judge=st.booleans(), gaps=st.integers(0, 5))
def test_labels_on_paper_never_touch(
    sessions: list[SessionDay], event: NamedDay | None, gaps: int, *, has_judge: bool
) -> None:
    words = TimelineWords(
        ("4 weeks",) * gaps, "new collagen builds slowly", "judge the result", "most", "some"
    )
    judge = _judge_of(sessions) if has_judge else None
    _assert_no_text_touches(paper_timeline(sessions, judge=judge, event=event, words=words, red_days=(3, 7)))


@pytest.mark.parametrize("draw", [timeline, paper_timeline])
@given(sessions=_courses)
def test_sessions_stand_to_scale_with_their_numbers(
    draw: Callable[..., Picture], sessions: list[SessionDay]
) -> None:
    picture = draw(sessions, judge=_judge_of(sessions))
    discs = [shape for shape in _shapes(picture, "session", "session-misfit") if isinstance(shape, Ellipse)]
    assert len(discs) == len(sessions)
    steps = [(disc.x - discs[0].x) for disc in discs]
    days = [(session.day - sessions[0].day).days for session in sessions]
    if len(days) > 1:
        assert steps == pytest.approx([steps[1] / days[1] * day for day in days])
        assert steps[1] >= 2 * discs[0].rx
    numbers = [shape.text for shape in picture.shapes if isinstance(shape, Text) and len(shape.text) == 1]
    assert numbers == [session.number for session in sessions]


@pytest.mark.parametrize("draw", [timeline, paper_timeline])
def test_a_session_that_does_not_fit_is_a_dashed_ring(draw: Callable[..., Picture]) -> None:
    picture = draw(_course(4, 4, fits=False))
    (ring,) = _shapes(picture, "session-misfit")
    assert ring.stroke is not None
    assert ring.stroke.dashes
    assert len(_shapes(picture, "session")) == 3


@pytest.mark.parametrize("draw", [timeline, paper_timeline])
def test_without_a_session_there_is_no_timeline(draw: Callable[..., Picture]) -> None:
    with pytest.raises(ValueError, match="needs a session"):
        draw([])


def test_days_without_sun_that_overlap_are_one_bar() -> None:
    assert len(_shapes(timeline(_course(6, 2)), "no-sun")) == 1
    assert len(_shapes(timeline(_course(4, 6)), "no-sun")) == 4
    assert _shapes(timeline(_course(4, 6), no_sun=(0, 0)), "no-sun") == []


def test_a_legend_too_wide_for_one_row_takes_two() -> None:
    course = _course(2, 4, fits=False)
    wide, narrow = (timeline(course, words=_GLASS_WORDS, width=width, size=56) for width in (952, 420))
    assert [_box(shape)[0] for shape in narrow.shapes[-1:] if isinstance(shape, Text)] == [52]
    assert narrow.height > wide.height


def test_the_legend_names_only_what_is_there() -> None:
    texts = [
        [shape.text for shape in timeline(course, words=_GLASS_WORDS).shapes if isinstance(shape, Text)]
        for course in (_course(2, 4), _course(2, 4, fits=False))
    ]
    assert "Does not fit" not in texts[0]
    assert texts[1][-2:] == ["No sun", "Does not fit"]


@pytest.mark.parametrize("draw", [timeline, paper_timeline])
@pytest.mark.parametrize("days", [-300, 600])
def test_a_far_event_stands_at_the_end_behind_a_break(draw: Callable[..., Picture], days: int) -> None:
    sessions = _course(4, 4)
    far, near = (draw(sessions, event=_named(at, "Wedding", 0)) for at in (days, 30))
    assert len(_shapes(far, "break")) == 1
    assert _shapes(near, "break") == []


@pytest.mark.parametrize("draw", [timeline, paper_timeline])
def test_an_event_of_many_days_is_drawn_as_long_as_it_lasts(draw: Callable[..., Picture]) -> None:
    sessions = _course(2, 4)
    assert len(_shapes(draw(sessions, event=_named(60, "Trip", 14)), "event-days")) == 1
    assert _shapes(draw(sessions, event=_named(60, "Trip", 0)), "event-days") == []


def test_weeks_between_sessions_are_dropped_where_they_have_no_room() -> None:
    def gaps(weeks: int, count: int) -> int:
        sessions = _course(count, weeks)
        words = TimelineWords(("4 weeks",) * (count - 1))
        picture = paper_timeline(sessions, judge=_judge_of(sessions), words=words, red_days=(3, 7))
        return sum(isinstance(shape, Text) and shape.text == "4 weeks" for shape in picture.shapes)

    assert gaps(4, 4) == 3
    assert gaps(2, 6) == 0


@given(days=st.integers(0, 84))
def test_the_stem_of_the_patients_date_crosses_no_weeks_between_sessions(days: int) -> None:
    words = TimelineWords(("4 weeks",) * 3)
    picture = paper_timeline(_course(4, 4), event=_named(days, "Trip", 0), words=words)
    (place,) = [shape.x for shape in picture.shapes if isinstance(shape, Ellipse) and shape.id == "event"]
    told = [shape for shape in picture.shapes if isinstance(shape, Text) and shape.text == "4 weeks"]
    assert len(told) >= 2
    assert all(abs(place - shape.x) > text_width(shape.text, shape.size) / 2 for shape in told)


def test_red_days_on_paper_are_solid_for_most_and_pale_for_some() -> None:
    picture = paper_timeline(_course(3, 4), red_days=(3, 7))
    most, some = _shapes(picture, "red-most"), _shapes(picture, "red-some")
    assert len(most) == len(some) == 3
    for short, long in zip(most, some, strict=True):
        assert isinstance(short, Box)
        assert isinstance(long, Box)
        assert short.width < long.width
        assert short.fill == "affected"


def test_the_wait_is_told_where_there_is_room_and_dropped_where_there_is_none() -> None:
    def told(days: int) -> bool:
        sessions = _course(4, 4)
        judge = NamedDay(sessions[-1].day + dt.timedelta(days=days), "1 Jun")
        picture = paper_timeline(sessions, judge=judge, words=_PAPER_WORDS, red_days=(3, 7))
        return any(isinstance(shape, Text) and "collagen" in shape.text for shape in picture.shapes)

    assert told(91)
    assert not told(10)


def test_no_red_day_is_drawn_that_nobody_counted() -> None:
    picture = paper_timeline(_course(3, 4))
    assert _shapes(picture, "red-most") == _shapes(picture, "red-some") == []


@pytest.mark.parametrize("size", [28.0, 42.0, 56.0])
def test_every_word_of_the_strip_is_inside_it_and_as_large_as_asked_for(size: float) -> None:
    sessions = _course(4, 4, fits=False)
    picture = timeline(
        sessions,
        judge=NamedDay(_START + dt.timedelta(days=180), "Judge the result with the clinic on Tuesday 5 June"),
        words=StripWords("No sun on the area in these days, nor a tanning bed", "Does not fit"),
        width=720,
        size=size,
    )
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    numbers = {session.number for session in sessions}
    assert all(text.size == size for text in texts if text.text not in numbers)
    assert all(text.size >= size * 0.9 for text in texts)
    for text in texts:
        wide = text_width(text.text, text.size, is_bold=text.is_bold)
        start = text.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[text.anchor]
        assert start >= 0
        assert start + wide <= 720
        assert size * 0.7 <= text.y <= picture.height
