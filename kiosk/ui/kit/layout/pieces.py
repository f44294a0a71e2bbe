"""Where a page that is higher than its window is parted into pieces. Knows no Qt: heights in, heights out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

WHOLE = 10_000
"""A line, a tile, a picture that fits a piece: cut only where all else fails."""
CLOSE = 1_500
"""The room of a line, but none of its letters: cut only where else letters would be, as in columns beside each other
whose lines stand at different heights.
"""
TOGETHER = 1_000
"""A heading and the beginning of what it heads."""
BETTER = 60
"""A banner that fits a piece but leaves little room for more: cut where that saves a piece."""
RATHER = 15
"""A paragraph, its first and its last two lines, a group of tiles: rather kept together than cut."""
_PIECE = 100
"""A further piece costs so much. So does an empty one, and a half empty one a quarter of it."""
_EDGE = 3 * _PIECE
"""The last piece lacks the lower edge of a banner's tint only where else a tile or a line would be cut."""
_FIRST = 2
"""What the first piece lacks counts twice: everybody sees it."""
_SCRAP = 0.25
"""The share of a piece that the last one should fill at least: one that is lower is a scrap."""
_ENDS = ((1.0, 0.35), (0.5, 0.35), (0.5, 0.15))
"""What is higher than the first share of a piece may be cut, if else the piece were lower than the second."""
_STEP = 16
"""What is too high for a piece and has no lines may be cut at each so many pixels."""

Cut = tuple[int, int]
"""Where a piece begins and ends."""
Room = Callable[[int, bool], int]
"""How much a piece that begins here can show, and whether it is to be the last."""


class Span(NamedTuple):
    """From where to where a page holds together, and what a cut through it costs."""

    top: float
    bottom: float
    cost: int


class _Way(NamedTuple):
    """What the best pieces from a place to the end cost, and where the first of them ends: of two that cost the same
    the better one, with the longer first piece, is the smaller.
    """

    cost: float
    minus_end: int


def pieces_of(spans: Sequence[Span], high: int, room: Room) -> list[Cut]:
    """As few pieces as can be, cut where it hurts least, each as full as can be without the last being a scrap."""
    page = _page(spans, high, room(0, False))
    ways = {high: _Way(0.0, -high)}
    for at in range(len(page.places) - 2, -1, -1):
        ways[page.places[at]] = _best_from(at, page, ways, room)
    pieces: list[Cut] = []
    start = 0
    while start < high:
        end = -ways[start].minus_end
        pieces.append((start, end))
        start = end
    return pieces


class _Page(NamedTuple):
    """Where it may be cut, what each cut costs, and where that which stands above each ends."""

    places: list[int]
    hurts: list[int]
    bottoms: list[int]


def _page(spans: Sequence[Span], high: int, room: int) -> _Page:
    places = _places(spans, high, room)
    hurts = _hurts(spans, places)
    tops = {int(span.top) for span in spans}
    # The lower edge of a banner's tint may be left out.
    ends = [0, *sorted(int(span.bottom) for span in spans if span.cost != BETTER)]
    bottoms = [
        ends[bisect_right(ends, place) - 1] if hurt < (TOGETHER if place in tops else RATHER) else place
        for place, hurt in zip(places, hurts, strict=True)
    ]
    # What begins in a gap would show it above all else, and count it as filled.
    kept = [
        at
        for at in range(len(places))
        if at in {0, len(places) - 1} or bottoms[at] != bottoms[at + 1] or hurts[at] < hurts[at + 1]
    ]
    return _Page([places[at] for at in kept], [hurts[at] for at in kept], [bottoms[at] for at in kept])


def _best_from(at: int, page: _Page, ways: dict[int, _Way], room: Room) -> _Way:
    """Asked of each place, for all that may follow it: the innermost loop of a page's layout."""
    places, bottoms, start, high = page.places, page.bottoms, page.places[at], page.places[-1]
    most = room(start, False)
    if high - start <= room(start, True):
        return _Way(_PIECE + _scrappiness(high - start, most), -high)
    weight = _PIECE * (1 if start else _FIRST)
    last = min(len(places) - 2, bisect_right(places, start + 2 * most))
    fitting = [to for to in range(at + 1, last + 1) if bottoms[to] - start <= most]
    found = [
        (
            _PIECE
            + weight * max(0.0, 1 - (bottoms[to] - start) / max(1, most)) ** 2
            + page.hurts[to]
            + ways[places[to]].cost,
            -places[to],
        )
        for to in fitting or [at + 1]
    ]
    if bottoms[-1] - start <= room(start, True):
        found.append((_PIECE + _EDGE, -high))
    return _Way(*min(found))


def _scrappiness(shown: int, room: int) -> float:
    """The last piece may be low, but no scrap: any costs more than a cut through a paragraph."""
    share = shown / max(1.0, room * _SCRAP)
    return 0.0 if share >= 1 else 2 * RATHER + _PIECE * (1 - share)


def _places(spans: Iterable[Span], high: int, room: int) -> list[int]:
    """Where a piece may begin: where something does; else, in what is too high and has no lines, anywhere."""
    tops = sorted({0, high, *(int(span.top) for span in spans if 0 < span.top < high)})
    places = set(tops)
    for top, following in pairwise(tops):
        if following - top > room // 2:
            places.update(range(top + _STEP, following, _STEP))
    return sorted(places)


def _hurts(spans: Iterable[Span], places: Sequence[int]) -> list[int]:
    """What a cut at each place costs: all spans that it goes through."""
    changes = [0] * (len(places) + 1)
    for span in spans:
        changes[bisect_right(places, span.top)] += span.cost
        changes[max(bisect_left(places, span.bottom), bisect_right(places, span.top))] -= span.cost
    return list(accumulate(changes[:-1]))


def safe_end(spans: Sequence[Span], start: int, limit: int) -> int | None:
    """The lowest place up to `limit` that cuts nothing; None where there is none but near the start.

    Rather than through a line or a tile it cuts between things that belong together, or leaves the piece low.
    """
    room = limit - start
    kept = [(span.top, span.bottom) for span in spans if span.cost > RATHER]
    for most, least in _ENDS:
        end = float(limit)
        while cut := [top for top, bottom in kept if top < end < bottom and bottom - top < room * most]:
            end = min(cut)
        if end - start >= room * least:
            return int(end)
    return None
