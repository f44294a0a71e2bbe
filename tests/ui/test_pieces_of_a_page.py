"""The pieces of a page that is too high for its glass: nothing cut, no title alone, no scrap at the end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.settings import Looks
from kiosk.theme import NOTE
from kiosk.ui.kit.layout.pager import Pager
from kiosk.ui.kit.layout.pieces import BETTER, CLOSE, RATHER, TOGETHER, WHOLE, Cut, Span, pieces_of
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.page import PageScreen
from tests.ui.gallery_views import LANGUAGES, page_of, shown, views_of

ROOM = 400
THINGS = st.lists(st.tuples(st.integers(10, ROOM), st.integers(0, 60)), min_size=1, max_size=20)
"""The height of things below each other, and the gap after each."""


def spans_of(things: Sequence[tuple[int, int]]) -> tuple[list[Span], int]:
    spans, y = [], 0
    for high, gap in things:
        spans.append(Span(y, y + high, WHOLE))
        y += high + gap
    return spans, y


def pieces_in_rooms(spans: Sequence[Span], high: int) -> list[Cut]:
    return pieces_of(spans, high, lambda _start, _is_last: ROOM)


def test_the_last_piece_rather_lacks_the_lower_edge_of_a_tint_than_a_part_of_a_tile() -> None:
    tinted = [Span(0, ROOM + 30, BETTER), Span(20, ROOM - 10, WHOLE)]
    assert pieces_in_rooms(tinted, ROOM + 30) == [(0, ROOM + 30)]
    lines = [Span(top, top + 20, WHOLE) for top in range(0, ROOM, 20)]
    assert len(pieces_in_rooms([*lines, Span(0, ROOM + 30, BETTER)], ROOM + 30)) == 2


@given(things=THINGS)
def test_pieces_follow_each_other_and_cut_nothing(things: list[tuple[int, int]]) -> None:
    spans, high = spans_of(things)
    pieces = pieces_in_rooms(spans, high)
    assert [start for start, _ in pieces] == [0, *(end for _, end in pieces[:-1])]
    assert pieces[-1][1] == high
    for start, end in pieces:
        assert not [span for span in spans if span.top < end < span.bottom]
        assert not [span for span in spans if start <= span.top < end and span.bottom - start > ROOM]


def test_a_piece_begins_with_what_it_shows_so_that_a_banner_keeps_its_lower_edge() -> None:
    """No gap stands above it, which made it look fuller than it was."""
    above = [Span(0, 350, WHOLE)]
    banner = [Span(390, 390 + ROOM - 5, BETTER), Span(400, 390 + ROOM - 30, WHOLE)]
    more = [Span(820 + top, 820 + top + 30, WHOLE) for top in range(0, 300, 30)]
    assert pieces_in_rooms([*above, *banner, *more], 1120)[1][0] == 390


@given(things=THINGS)
def test_every_piece_but_the_first_begins_where_something_does(things: list[tuple[int, int]]) -> None:
    spans, high = spans_of(things)
    tops = {span.top for span in spans}
    assert [start for start, _ in pieces_in_rooms(spans, high)[1:] if start not in tops] == []


@given(things=st.lists(st.just((90, 10)), min_size=1, max_size=30))
def test_pieces_are_as_few_and_as_full_as_can_be(things: list[tuple[int, int]]) -> None:
    spans, high = spans_of(things)
    *full, _ = (end - start for start, end in pieces_in_rooms(spans, high))
    assert len(full) + 1 == -(-len(things) // 4)
    assert all(height == ROOM for height in full)


@given(many=st.integers(4, 24), low=st.integers(10, 60))
def test_the_last_piece_is_no_scrap(many: int, low: int) -> None:
    spans, high = spans_of([*([(90, 10)] * many), (low, 0)])
    *_, (start, end) = pieces_in_rooms(spans, high)
    assert end - start >= ROOM / 4


def test_a_paragraph_is_rather_moved_to_the_next_piece_than_cut() -> None:
    lines = [Span(y, y + 40, WHOLE) for y in range(0, 640, 40)]
    paragraphs = [Span(0, 320, RATHER), Span(320, 640, RATHER)]
    assert pieces_in_rooms([*lines, *paragraphs], 640) == [(0, 320), (320, 640)]


def test_columns_whose_lines_stand_at_different_heights_are_parted_between_the_letters_of_both() -> None:
    def lines(top: int) -> list[Span]:
        tops = range(top, top + 600, 40)
        rooms = [Span(y, y + 40, CLOSE) for y in tops]
        return [*rooms, *(Span(y + 8, y + 32, WHOLE - CLOSE) for y in tops)]

    level, first, second = lines(0), lines(0), lines(12)
    assert pieces_in_rooms(level, 600) == [(0, 400), (400, 600)]
    (_, end), _ = pieces = pieces_in_rooms([*first, *second], 612)
    assert pieces == [(0, end), (end, 612)]
    assert end > 0.8 * ROOM
    assert not [s for s in (*first, *second) if s.cost > CLOSE and s.top < end < s.bottom]


def test_a_heading_goes_with_what_it_heads() -> None:
    things, high = spans_of([(100, 0)] * 6)
    assert (0, 400) in pieces_in_rooms(things, high)
    assert pieces_in_rooms([*things, Span(200, 400, TOGETHER)], high)[0] in {(0, 200), (0, 400)}


def test_what_is_too_high_for_any_piece_is_cut_where_it_must_be() -> None:
    assert pieces_in_rooms([Span(0, 1000, RATHER)], 1000)[-1][1] == 1000


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (800, 1280)], ids=str)
def test_no_piece_of_any_screen_is_only_a_title_a_scrap_or_half_a_picture(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    looks = Looks(scale=2.0)
    faults: dict[str, list[str]] = {}
    for name, view in views_of("en", looks, size).items():
        screen = shown(qtbot, view, looks, size)
        if not isinstance(screen, PageScreen):
            continue
        found = [*lonely_title(screen.pager), *scrap(screen.pager), *cut_pictures(screen.pager)]
        if found:
            faults[name] = found
        screen.hide()
    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standing_glass_shows_the_skin_whole_beside_its_words(qtbot: QtBot, language: str) -> None:
    looks, size = Looks(), (1080, 1920)
    seen = 0
    for view in views_of(language, looks, size).values():
        screen = shown(qtbot, view, looks, size)
        if isinstance(screen, PageScreen) and screen.skin is not None and screen.skin.block.pen is None:
            assert screen.pager.pieces == 1
            seen += 1
        screen.hide()
    assert seen >= 4


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_harm_is_seen_at_once_with_its_people_its_range_and_how_sure_it_is(
    qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    looks = Looks()
    pieces = {}
    for name in ("risks-dark-patches", "risks-infection"):
        pieces[name] = page_of(qtbot, language, name, looks, size).pager.pieces
    assert pieces == {"risks-dark-patches": 1, "risks-infection": 1}


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (800, 1280)], ids=str)
def test_a_long_note_in_large_letters_fills_its_pieces(qtbot: QtBot, size: tuple[int, int]) -> None:
    looks = Looks(scale=2.0)
    pager = page_of(qtbot, "en", "room-note", looks, size).pager
    lines = [(top, bottom) for top, bottom, _ in pager._spans(pager.content.height())]
    filled = [
        (max(bottom for top, bottom in lines if top >= start and bottom <= end) - start)
        / room_of(pager, start)
        for start, end in pager._cuts[:-1]
    ]
    assert sum(filled) / len(filled) > 0.8


def lonely_title(pager: Pager) -> list[str]:
    """The title that stands alone, though what follows would stand with it: if need be in letters of a note's size."""
    title = pager.content.findChild(TitlePart)
    if title is None or pager.pieces == 1:
        return []
    below = title.mapTo(pager.content, QPoint(0, 0)).y() + title.height()
    end = pager._cuts[0][1]
    kept = [span for span in kept_spans(pager) if span.top >= below]
    after = next((bottom for _, bottom in merged(kept)), pager.content.height())
    is_alone = not [span for span in kept if span.top < end]
    note = pager.glass.type(NOTE).size
    glasses = (pager.glass, *pager.glass.smaller())
    smallest = title.on([glass for glass in glasses if glass.type(glass.title).size >= note][-1])
    after -= title.height() - smallest.height_for(title.width())
    return ["only its title"] if is_alone and after <= room_of(pager, 0) else []


def scrap(pager: Pager) -> list[str]:
    """The last piece, where it is less than a quarter of a full one and would hold what stands last before it."""
    (start, end), before = pager._cuts[-1], pager._cuts[-2:][0]
    whole = merged(list(pager._spans(end)))
    moved = max((top for top, _ in whole if top < start), default=0)
    is_low = 4 * (end - start) < room_of(pager, start)
    is_better = moved - before[0] > end - moved and end - moved <= room_of(pager, start)
    return [f"a scrap of {end - start}"] if pager.pieces > 1 and is_low and is_better else []


def cut_pictures(pager: Pager) -> list[str]:
    """Pictures that a cut goes through, though they are not higher than a piece."""
    low = [view for view in pager.content.findChildren(PictureView) if view.height() <= room_of(pager, 1)]
    views = [(view.mapTo(pager.content, QPoint(0, 0)).y(), view) for view in low]
    return [
        f"half a picture, cut at {end - top} of {view.height()}"
        for (top, view), (_, end) in itertools.product(views, pager._cuts[:-1])
        if top < end < top + view.height()
    ]


def kept_spans(pager: Pager) -> list[Span]:
    return [span for span in pager._spans(pager.content.height()) if span.cost > RATHER]


def merged(spans: Sequence[Span]) -> list[tuple[float, float]]:
    """From where to where a page holds together: spans that reach into each other are one."""
    found: list[tuple[float, float]] = []
    for top, bottom, _ in sorted(spans):
        if found and top < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return found


def room_of(pager: Pager, start: int) -> int:
    return pager._room(sorted(pager._touched()), start, is_last=False)
