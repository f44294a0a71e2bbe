"""Whatever blocks a page is made of, it is cut into pieces that follow each other, and there is an end of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.content.rich import runs_of
from kiosk.settings import Looks
from kiosk.theme import TILE
from kiosk.ui.kit.blocks.banner import BannerPart
from kiosk.ui.kit.blocks.rows import RowsPart
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles.bands import BandButton
from kiosk.ui.page import PageScreen
from kiosk.visit.blocks import Bands, Banner, Block, Columns, Keys, Month, Prose, Row, Rows, Sheets
from kiosk.visit.views import PageView
from tests.ui.samples import VIEWS, page

_WHOLE = (Columns, Keys, Sheets, Bands, Month)
"""These take the whole width, so they never stand in a column."""

BLOCKS = st.sampled_from(
    [
        block
        for view in VIEWS.values()
        if isinstance(view, PageView)
        for block in (*view.blocks, *view.foot)
        if not isinstance(block, _WHOLE)
    ]
)
COLUMNS = st.lists(
    st.tuples(st.lists(BLOCKS, min_size=1, max_size=5).map(tuple), st.integers(1, 3)), min_size=2, max_size=3
).map(lambda columns: Columns(tuple(blocks for blocks, _ in columns), tuple(share for _, share in columns)))
PAGES = st.lists(BLOCKS | COLUMNS, min_size=1, max_size=4)
SIZES = st.sampled_from([(1920, 1080), (1080, 1920), (1280, 800), (800, 1280)])
SCALES = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@pytest.mark.parametrize("lines", range(12))
def test_no_strip_of_a_banners_tint_stands_alone(qtbot: QtBot, lines: int) -> None:
    before = Prose(tuple(runs_of("A line.") for _ in range(8 + lines)))
    banner = Banner(look="info", title="To settle first", texts=tuple(runs_of("A line.") for _ in range(16)))
    screen = PageScreen(page(before, banner, before), glass_for(Looks(scale=2.0), 1080, 1920))
    qtbot.addWidget(screen)
    screen.show()
    part = screen.findChild(BannerPart)
    assert part is not None
    top = part.mapTo(screen.pager.content, QPoint(0, 0)).y()
    first, last = part.written[0][2], part.written[-1][2]
    for _, end in screen.pager._cuts:
        assert not top < end < top + first + 1
        assert not top + last < end < top + part.height()


@pytest.mark.parametrize("name", ["bands", "rows"])
def test_what_is_too_high_for_a_piece_is_cut_between_its_lines(qtbot: QtBot, name: str) -> None:
    view = VIEWS[name]
    assert isinstance(view, PageView)
    screen = PageScreen(view, glass_for(Looks(scale=2.0), 1280, 800))
    qtbot.addWidget(screen)
    screen.show()
    content = screen.pager.content
    widgets: list[BandButton | RowsPart] = [
        *content.findChildren(BandButton),
        *content.findChildren(RowsPart),
    ]
    lines = [
        (widget.mapTo(content, QPoint(0, 0)).y() + first, widget.mapTo(content, QPoint(0, 0)).y() + last)
        for widget in widgets
        for first, last in widget.blocking()
        if last - first <= screen.glass.type(TILE).line
    ]
    assert lines
    for _, end in screen.pager._cuts[:-1]:
        assert not [line for line in lines if line[0] < end < line[1]]


def test_words_of_many_lines_go_on_below_their_second_and_a_row_of_few_is_not_cut(qtbot: QtBot) -> None:
    words = [" ".join(["So many words of a row that it goes on."] * times) for times in (3, 1, 2, 3)]
    rows = Rows(tuple(Row(lead="tube", look="icon", title="", texts=(runs_of(text),)) for text in words * 3))
    screen = PageScreen(page(rows), glass_for(Looks(scale=2.0), 1280, 800))
    qtbot.addWidget(screen)
    screen.show()
    part = screen.findChild(RowsPart)
    assert part is not None
    top = part.mapTo(screen.pager.content, QPoint(0, 0)).y()
    before_and_after = [
        (sum(last <= end for last in lasts), sum(last > end for last in lasts))
        for _, end in screen.pager._cuts[:-1]
        for text, _, y in part.written
        for lasts in [[top + last for _, last in text.spans(y)]]
        if top + y < end < lasts[-1]
    ]
    assert before_and_after
    assert all(before >= 2 and before + after >= 4 for before, after in before_and_after)
    assert screen.pager._cuts[0][1] > screen.pager.content.end_of_title


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=PAGES, size=SIZES, scale=SCALES)
def test_pieces_follow_each_other_to_the_end(
    qtbot: QtBot, blocks: list[Block], size: tuple[int, int], scale: float
) -> None:
    screen = PageScreen(page(*blocks), glass_for(Looks(scale=scale), *size))
    qtbot.addWidget(screen)
    screen.show()
    pieces = screen.pager._cuts
    assert pieces[0][0] == 0
    assert all(start < end for start, end in pieces)
    assert all(before[1] == after[0] for before, after in itertools.pairwise(pieces))
    assert pieces[-1][1] == screen.pager.content.height()
