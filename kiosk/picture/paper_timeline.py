"""The timeline on paper: dated sessions with their red days, the wait, the day to judge; 0.75 pt a unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.picture.days import (
    NamedDay,
    Scale,
    Seat,
    SessionDay,
    Wish,
    break_mark,
    narrowest,
    scale_for,
    seated,
)
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import line, open_line, polygon
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Text
from kiosk.picture.timeline import session_disc

_SIZE, _DISC, _DIAMOND = 16.0, 18.0, 22.0
_ROW = 21.0


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """Texts of the timeline; an empty one is left out.

    `gaps` stand between neighbouring sessions, `wait` under the dotted line, `judge` under the diamond;
    the others explain the red days.
    """

    gaps: Sequence[str] = ()
    wait: str = ""
    judge: str = ""
    red_for_most: str = ""
    red_for_some: str = ""


_NO_WORDS = TimelineWords()


def paper_timeline(
    sessions: Sequence[SessionDay],
    *,
    judge: NamedDay | None = None,
    event: NamedDay | None = None,
    red_days: tuple[int, int] = (0, 0),
    words: TimelineWords = _NO_WORDS,
    width: float = 680.0,
    says: str = "",
) -> Picture:
    """Sessions as numbered discs under their dates, to scale; dates move up a row rather than touch.

    `red_days` are how many days skin is red on average and, at most, for some; with none, no flag is drawn.

    Raises:
        ValueError: there is no session.
    """
    scale = scale_for(sessions, (judge, event), (0, red_days[1] + 1), (30, width - 40))
    radius = max(9.0, min(_DISC, narrowest(sessions, scale) * 0.45))
    stops = [(scale.at(session.day), session.words, True) for session in sessions]
    stops += [(scale.at(judge.day), judge.words, True)] if judge else []
    stops += [(scale.at(event.day), event.words, False)] if event else []
    wishes = [Wish(x, text, _SIZE, is_bold) for x, text, is_bold in stops]
    seats = seated(wishes, width)
    y = (1 + max(seat.row for seat in seats)) * _ROW + _DIAMOND + 4
    shapes: list[Shape] = [
        *_line(sessions, judge, scale, y),
        *_stems(wishes, seats, y, event is not None),
        *_gaps(sessions, scale, words.gaps, y, radius, scale.at(event.day) if event else None),
    ]
    for wish, seat in zip(wishes, seats, strict=True):
        ink = "ink" if wish.is_bold else "ink-2"
        base = y - _DIAMOND - 7 - seat.row * _ROW
        plate = wish.width + 4
        shapes.append(Box(seat.x - plate / 2, base - _SIZE * 0.8, plate, _SIZE * 1.1, fill="ground"))
        shapes.append(Text(seat.x, base, wish.text, _SIZE, ink, is_bold=wish.is_bold, anchor=Anchor.MIDDLE))
    if event is not None:
        shapes += _event(event, scale, y)
    for session in sessions:
        x = scale.at(session.day)
        shapes += _red_days(x, y, scale.day, red_days) if any(red_days) else []
        shapes += session_disc(session, x, y, radius)
    under = y + _DISC + 28
    if judge is not None:
        shapes += _judge(scale.at(judge.day), y)
        shapes += _under(scale, sessions, judge, words, y, width, red_days[1])
        lines = len(wrapped(words.wait, 150, _SIZE)) if words.wait else 1
        under = max(under, y + _DIAMOND + 8 + _ROW * lines)
    legend = _legend(words, under, red_days)
    return Picture(width, under + (_ROW * 1.2 if legend else 0), (*shapes, *legend), says)


def _line(sessions: Sequence[SessionDay], judge: NamedDay | None, scale: Scale, y: float) -> list[Shape]:
    first, last = (scale.at(session.day) for session in (sessions[0], sessions[-1]))
    shapes: list[Shape] = [Path(line(first - 10, y, last, y), stroke=Stroke("line", 3), id="course")]
    if judge is not None and scale.at(judge.day) - last > _DISC + _DIAMOND + 12:
        dots = line(last + _DISC + 9, y, scale.at(judge.day) - _DIAMOND - 5, y)
        shapes.append(Path(dots, stroke=Stroke("accent", 3.5, (0.1, 9)), id="wait"))
    return shapes


def _stems(wishes: Sequence[Wish], seats: Sequence[Seat], y: float, has_event: bool) -> list[Shape]:
    """A thin line from a day up to its label where that is not right above it."""
    runs = [
        (wish.x, y - _DIAMOND - 4 - seat.row * _ROW)
        for index, (wish, seat) in enumerate(zip(wishes, seats, strict=True))
        if seat.row > 0 or (has_event and index == len(seats) - 1)
    ]
    return [Path(line(x, top, x, y), stroke=Stroke("edge", 1.6), id="stem") for x, top in runs]


def _gaps(
    sessions: Sequence[SessionDay],
    scale: Scale,
    gaps: Sequence[str],
    y: float,
    radius: float,
    stem: float | None,
) -> list[Shape]:
    """How long it is between sessions, over the line; all of them are dropped where one has no room, and one that the
    stem of the patient's own date would cross.
    """
    ways = [(scale.at(a.day), scale.at(b.day)) for a, b in pairwise(sessions)]
    # The words stand over the line, where discs are narrower.
    rooms = [right - left - 1.7 * radius - 4 for left, right in ways]
    if len(gaps) != len(ways) or any(
        room < text_width(text, _SIZE) for room, text in zip(rooms, gaps, strict=True)
    ):
        return []
    return [
        Text((left + right) / 2, y - 8, text, _SIZE, "ink-2", anchor=Anchor.MIDDLE)
        for (left, right), text in zip(ways, gaps, strict=True)
        if stem is None or abs(stem - (left + right) / 2) > text_width(text, _SIZE) / 2 + 3
    ]


def _red_days(x: float, y: float, day: float, red_days: tuple[int, int]) -> list[Shape]:
    """A small flag under the session: solid for the days most people are red, pale for the rest."""
    most, some = (max(6.0, days * day) for days in red_days)
    top = y + _DISC + 9
    return [
        Path(line(x, y, x, top + 12), stroke=Stroke("accent", 3)),
        Box(x, top, max(some, most + 6), 12, 0, "affected-soft", Stroke("affected", 1.5), "red-some"),
        Box(x, top, most, 12, 0, "affected", Stroke("affected", 1.5), "red-most"),
    ]


def _event(event: NamedDay, scale: Scale, y: float) -> list[Shape]:
    x, end = scale.at(event.day), scale.at(event.end)
    shapes: list[Shape] = []
    if end - x > 6:
        shapes.append(Path(line(x, y, end, y), stroke=Stroke("ink", 4), id="event-days"))
    if not scale.holds(event.day):
        back = -22 if event.day > scale.last else 12
        shapes.append(Path(break_mark(x + back, y, 26), stroke=Stroke("edge", 2), id="break"))
    return [*shapes, Ellipse(x, y, 7.5, 7.5, "surface", Stroke("ink", 2.5), "event")]


def _judge(x: float, y: float) -> list[Shape]:
    r = _DIAMOND
    return [
        Path(
            polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)]),
            "surface",
            Stroke("accent", 3.5),
            "judge",
        ),
        Path(
            open_line([(x - 8, y + 1), (x - 2, y + 7), (x + 8, y - 6)]),
            stroke=Stroke("accent", 3.5),
            id="tick-judge",
        ),
    ]


def _under(
    scale: Scale,
    sessions: Sequence[SessionDay],
    judge: NamedDay,
    words: TimelineWords,
    y: float,
    width: float,
    longest: int,
) -> list[Shape]:
    """What is judged, under the diamond, and what the skin does meanwhile, where there is room beside it."""
    shapes: list[Shape] = []
    x, half = scale.at(judge.day), text_width(words.judge, _SIZE, is_bold=True) / 2
    base = y + _DIAMOND + 18
    middle = min(x, width - half)
    if words.judge:
        shapes.append(Text(middle, base, words.judge, _SIZE, is_bold=True, anchor=Anchor.MIDDLE))
    lines = wrapped(words.wait, 150, _SIZE) if words.wait else ()
    widest = max((text_width(text, _SIZE) for text in lines), default=0.0)
    last = scale.at(sessions[-1].day + dt.timedelta(days=longest)) + 12
    right = middle - half - 14
    if right - last >= widest:
        at = min(right - widest / 2, max(last + widest / 2, (scale.at(sessions[-1].day) + x) / 2))
        for index, text in enumerate(lines):
            line_base = base - 2 + index * _ROW * 0.95
            shapes.append(Text(at, line_base, text, _SIZE, "ink-2", anchor=Anchor.MIDDLE))
    return shapes


def _legend(words: TimelineWords, top: float, red_days: tuple[int, int]) -> list[Shape]:
    shapes: list[Shape] = []
    x, base = 0.0, top + _ROW * 0.85
    entries = ((words.red_for_most, "affected"), (words.red_for_some, "affected-soft"))
    for (text, fill), days in zip(entries, red_days, strict=True):
        if text:
            wide = 16.0 + 4 * days
            shapes.append(Box(x + 1, base - 12, wide, 12, 0, fill, Stroke("affected", 1.5)))
            shapes.append(Text(x + wide + 8, base, text, _SIZE, "ink-2"))
            x += wide + 8 + text_width(text, _SIZE) + 24
    return shapes
