"""Days on a line, to scale: where each stands, and what is said about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.picture.lettering import text_width
from kiosk.picture.outline import Outline, line

FAR = dt.timedelta(days=60)
"""So far off everything else a day stands at the end of the scale."""


@dataclass(frozen=True, slots=True)
class SessionDay:
    """One session: its day, its number as digits, its date as words, and whether it fits."""

    day: dt.date
    number: str
    words: str = ""
    fits: bool = True


@dataclass(frozen=True, slots=True)
class NamedDay:
    """The day to judge the result, or an event of the patient's, which may last `until` a later day."""

    day: dt.date
    words: str
    until: dt.date | None = None

    @property
    def end(self) -> dt.date:
        """Its last day."""
        return self.until or self.day


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` laid out from x `left` to x `right`."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @property
    def day(self) -> float:
        """How long one day is."""
        return (self.right - self.left) / max(1, (self.last - self.first).days)

    def at(self, day: dt.date) -> float:
        """Where a day stands; one beyond the scale stands at its end."""
        inside = min(max(day, self.first), self.last)
        return self.left + (inside - self.first).days * self.day

    def holds(self, day: dt.date) -> bool:
        """Does a day lie on the scale?"""
        return self.first <= day <= self.last


def scale_for(
    sessions: Sequence[SessionDay],
    others: Iterable[NamedDay | None],
    around: tuple[int, int],
    ends: tuple[float, float],
) -> Scale:
    """The scale that shows all sessions with `around` days before and after each, and the other days.

    A day more than 60 days off everything else would crush the rest; it stands at the end of the scale.

    Raises:
        ValueError: there is no session.
    """
    if not sessions:
        raise ValueError("a timeline needs a session")
    judge, event = (*others, None, None)[:2]
    first = min(session.day for session in sessions) - dt.timedelta(days=around[0])
    last = max(session.day for session in sessions) + dt.timedelta(days=around[1])
    if judge is not None:
        last = max(last, judge.day)
    if event is not None:
        first = max(min(first, event.day), first - FAR)
        last = min(max(last, event.end), last + FAR)
    return Scale(first, last, *ends)


def narrowest(sessions: Sequence[SessionDay], scale: Scale) -> float:
    """The shortest way between two neighbouring sessions, or a large one where there is one session."""
    xs = sorted(scale.at(session.day) for session in sessions)
    return min((after - before for before, after in pairwise(xs)), default=1000.0)


def break_mark(x: float, y: float, size: float) -> Outline:
    """Two slashes over a line that is not to scale there."""
    lean, half = size * 0.16, size * 0.36
    return (
        *line(x - lean * 2, y + half, x, y - half),
        *line(x + lean, y + half, x + lean * 3, y - half),
    )


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that would like to be centred on x; text, size and weight give its width."""

    x: float
    text: str
    size: float
    is_bold: bool = True

    @property
    def width(self) -> float:
        """How long it is."""
        return text_width(self.text, self.size, is_bold=self.is_bold)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a label came to stand: its middle and its row, 0 nearest to the line."""

    x: float
    row: int


def seated(wishes: Sequence[Wish], width: float) -> list[Seat]:
    """A seat for every label, in the order given: the lowest row where it touches none seated before.

    Labels stay inside 0..width and half a letter apart.
    """
    taken: list[list[tuple[float, float]]] = []
    seats: list[Seat] = []
    for wish in wishes:
        half = wish.width / 2
        x = min(max(wish.x, half), max(half, width - half))
        start, end = x - half - wish.size * 0.25, x + half + wish.size * 0.25
        row = next(
            (index for index, spans in enumerate(taken) if all(end <= a or b <= start for a, b in spans)),
            len(taken),
        )
        if row == len(taken):
            taken.append([])
        taken[row].append((start, end))
        seats.append(Seat(x, row))
    return seats
