"""The calendar strip on glass: sessions, days without sun, an event and the day to judge, to scale in days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.picture.days import (
    NamedDay,
    Scale,
    SessionDay,
    Wish,
    break_mark,
    narrowest,
    scale_for,
    seated,
)
from kiosk.picture.lettering import text_width, wrapped
from kiosk.picture.outline import line, outline, placed
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Shape, Stroke, Text

_FLAG = outline("M0,0 H46 L36,14 L46,28 H0 Z")
_FLAG_HEIGHT = 28.0
_LARGEST_DISC = 28.0
_BESIDE = 8.0
"""How far a month's name stands from its line."""


@dataclass(frozen=True, slots=True)
class StripWords:
    """What the signs of the strip mean, for its legend; an empty text leaves its entry out."""

    no_sun: str = ""
    does_not_fit: str = ""


_NO_WORDS = StripWords()


def timeline(
    sessions: Sequence[SessionDay],
    *,
    judge: NamedDay | None = None,
    event: NamedDay | None = None,
    months: Sequence[tuple[dt.date, Sequence[str]]] = (),
    no_sun: tuple[int, int] = (14, 14),
    words: StripWords = _NO_WORDS,
    width: float = 952.0,
    size: float = 28.0,
    says: str = "",
) -> Picture:
    """One to six sessions as numbered discs on a line of months; one that does not fit is a dashed ring.

    `months` are the first days of months with their names, from the longest; those off the line are left out.
    `no_sun` is how many days before and after each session the skin stays out of the sun.

    Raises:
        ValueError: there is no session.
    """
    scale = scale_for(sessions, (judge, event), no_sun, (2, width - size))
    most, air = max(_LARGEST_DISC, size * 0.9), max(12.0, size * 0.4)
    disc = max(12.0, min(most, narrowest(sessions, scale) * 0.46))
    flag = _FLAG_HEIGHT + 6 if event else 0.0
    named = [day for day in (event, judge) if day is not None]
    # The last line of a label lies nearest to the days.
    labels = [
        (day, Wish(scale.at(day.day), text, size))
        for day in named
        for text in reversed(wrapped(day.words, width, size, is_bold=True))
    ]
    seats = seated([wish for _, wish in labels], width)
    y = (1 + max((seat.row for seat in seats), default=-1)) * size * 1.35 + flag + most + air + 2
    shapes: list[Shape] = [*_months(months, scale, y, size, width, y + most + size * 1.2)]
    shapes += [
        Box(left + 1.5, y - 14, right - left - 3, 28, 14, "pale", Stroke("mid", 2), "no-sun")
        for left, right in _bars(sessions, scale, no_sun)
    ]
    shapes.append(Path(line(2, y, width - 2, y), stroke=Stroke("edge", 3), id="axis"))
    if event is not None:
        shapes += _event(event, scale, y, y - most - 4 - _FLAG_HEIGHT, size)
    for (day, wish), seat in zip(labels, seats, strict=True):
        base = y - most - air - flag - seat.row * size * 1.35
        ink = "affected-ink" if day is event else "ink"
        shapes.append(Text(seat.x, base, wish.text, size, ink, is_bold=True, anchor=Anchor.MIDDLE))
    if judge is not None:
        shapes += _judge(scale.at(judge.day), y)
    for session in sessions:
        shapes += session_disc(session, scale.at(session.day), y, disc, size)
    bottom = y + most + 6 + (size * 1.5 if months else 0)
    all_fit = all(session.fits for session in sessions)
    legend, height = _legend(words, bottom, size, width, with_misfit=not all_fit)
    return Picture(width, bottom + height, (*shapes, *legend), says)


def session_disc(session: SessionDay, x: float, y: float, radius: float, letters: float = 0.0) -> list[Shape]:
    """A session: a numbered disc, or a dashed ring where it does not fit; digits as large as letters where they can."""
    size = min(radius * 1.6, max(radius * 1.1, letters))
    fill, ink = ("accent", "on-accent") if session.fits else ("surface", "affected-ink")
    stroke = Stroke("ground", 3) if session.fits else Stroke("affected", 4, (8, 8))
    return [
        Ellipse(x, y, radius, radius, fill, stroke, "session" if session.fits else "session-misfit"),
        Text(x, y + size * 0.34, session.number, size, ink, is_bold=True, anchor=Anchor.MIDDLE),
    ]


def _bars(sessions: Sequence[SessionDay], scale: Scale, no_sun: tuple[int, int]) -> list[tuple[float, float]]:
    """From where to where the skin stays out of the sun; times that overlap are one."""
    before, after = (dt.timedelta(days=days) for days in no_sun)
    bars: list[tuple[float, float]] = []
    for day in sorted(session.day for session in sessions):
        left, right = scale.at(day - before), scale.at(day + after)
        if bars and left < bars[-1][1]:
            left = bars.pop()[0]
        if right - left > 6:
            bars.append((left, right))
    return bars


def _months(
    months: Sequence[tuple[dt.date, Sequence[str]]],
    scale: Scale,
    y: float,
    size: float,
    width: float,
    base: float,
) -> list[Shape]:
    """A thin line for each month, longer beside its name; where not all have room, every second or third has one."""
    held = [(scale.at(day), names) for day, names in months if scale.holds(day)]
    named = _named([(x + _BESIDE, names) for x, names in held], size, width)
    shapes: list[Shape] = []
    for place, (x, _) in enumerate(held):
        low = base if place in named else base - size
        shapes.append(Path(line(x, y - 40, x, low), stroke=Stroke("line", 2), id="month"))
    return [
        *shapes,
        *(Text(held[place][0] + _BESIDE, base, name, size, "ink-2") for place, name in named.items()),
    ]


def _named(months: Sequence[tuple[float, Sequence[str]]], size: float, width: float) -> dict[int, str]:
    """The names of months by their places: the longest that fit beside each other, or else the shortest of every second
    month, or third. A last one that the end of the strip would cut is left out.
    """
    rows = [{place: names[0] for place, (_, names) in enumerate(months)}]
    rows += [
        {
            place: names[-1]
            for place, (x, names) in enumerate(months)
            if place % step == 0 and x + text_width(names[-1], size) <= width
        }
        for step in range(1, len(months) + 1)
    ]
    starts = [x for x, _ in months]
    return next(row for row in rows if _fits(row, starts, size, width))


def _fits(row: Mapping[int, str], starts: Sequence[float], size: float, width: float) -> bool:
    """Whether names that begin there touch neither each other nor the line of the next, nor the end of the strip."""
    ends = {place: starts[place] + text_width(name, size) for place, name in row.items()}
    gaps = (starts[after] - ends[place] for place, after in pairwise(row))
    return all(gap >= size * 0.4 + _BESIDE for gap in gaps) and all(end <= width for end in ends.values())


def _event(event: NamedDay, scale: Scale, y: float, top: float, size: float) -> list[Shape]:
    """A flag on a pole; a bar along the line where the event lasts; a break where it is far away."""
    x, end = scale.at(event.day), scale.at(event.end)
    is_left = x + 50 > scale.right + size
    shapes: list[Shape] = []
    if end - x > 8:
        shapes.append(Box(x, y - 9, end - x, 18, 9, "affected-soft", Stroke("affected", 2), "event-days"))
    if not scale.holds(event.day):
        back = -26 if event.day > scale.last else 18
        shapes.append(Path(break_mark(x + back, y, 40), stroke=Stroke("edge", 3), id="break"))
    shapes.append(Path(line(x, top, x, y), stroke=Stroke("affected-ink", 4), id="event"))
    shapes.append(Path(placed(_FLAG, x, top, mirrored=is_left), "affected-ink"))
    return shapes


def _judge(x: float, y: float) -> list[Shape]:
    return [
        Ellipse(x, y, 22, 22, "surface", Stroke("accent", 5), "judge"),
        Ellipse(x, y, 8, 8, "accent"),
    ]


def _legend(
    words: StripWords, top: float, size: float, width: float, *, with_misfit: bool
) -> tuple[list[Shape], float]:
    """The signs and what they mean, in as many rows as they need, and how tall that is."""
    shapes: list[Shape] = []
    x, base = 0.0, top + size * 1.2
    for text, is_ring in ((words.no_sun, False), (words.does_not_fit if with_misfit else "", True)):
        if not text:
            continue
        sign = 40.0 if is_ring else 56.0
        lines = wrapped(text, width - sign - 12, size)
        length = sign + 12 + max(text_width(each, size) for each in lines)
        if x and x + length > width:
            x, base = 0.0, base + size * 1.5
        middle = base - size * 0.32
        if is_ring:
            shapes.append(Ellipse(x + 20, middle, 17, 17, "surface", Stroke("affected", 3.5, (6, 7))))
        else:
            shapes.append(Box(x + 1, middle - 12, sign - 2, 24, 12, "pale", Stroke("mid", 2)))
        for number, each in enumerate(lines):
            base += size * 1.25 if number else 0.0
            shapes.append(Text(x + sign + 12, base, each, size, "ink-2"))
        x += length + size
    return shapes, base + size * 0.4 - top if shapes else 0.0
