"""In the largest letters a title shares the first piece of its page, and stays the largest of what stands there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.rich import runs_of
from kiosk.picture.shapes import Text
from kiosk.settings import Looks
from kiosk.theme import NOTE, Face
from kiosk.ui.kit.bars.page_band import PageBand
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.layout.pager import Pager
from kiosk.ui.kit.pictures.drawing import DrawingPart
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tiles import TilesPart
from kiosk.ui.kit.words.prose import ProsePart, TitlePart
from kiosk.ui.page import PageScreen
from kiosk.visit.blocks import Block, Prose, Row, Rows
from tests.ui import gallery_views
from tests.ui.gallery_views import shown
from tests.ui.samples import page

LARGE = Looks(scale=2.0)
SMALL_WIDE = (1280, 800)


def page_of(qtbot: QtBot, language: str, name: str, size: tuple[int, int] = SMALL_WIDE) -> PageScreen:
    return gallery_views.page_of(qtbot, language, name, LARGE, size)


def page_with(qtbot: QtBot, block: Block, size: tuple[int, int]) -> PageScreen:
    screen = shown(qtbot, page(block), LARGE, size)
    assert isinstance(screen, PageScreen)
    return screen


@pytest.mark.parametrize(
    "name", ["risks-check-dark-patches", "room-agenda", "options-bad", "day-by-day-check-sun"]
)
def test_what_a_title_names_begins_on_the_first_piece(qtbot: QtBot, name: str) -> None:
    screen = page_of(qtbot, "en", name)
    title = screen.pager.content.title
    assert title is not None
    assert screen.pager._cuts[0][1] > screen.pager.content.end_of_title
    assert title.glass.scale >= 1.75


def test_a_title_that_shares_its_piece_with_nothing_is_still_whole(qtbot: QtBot) -> None:
    screen = page_of(qtbot, "es", "colour", (1024, 768))
    title = screen.findChild(TitlePart)
    assert title is not None
    assert title.height() <= screen.pager._cuts[0][1]


def test_a_page_whose_title_can_share_with_nothing_is_soon_given_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each try lays out the whole page: on the glass a hundredth of a second while a patient waits."""
    tries: list[int] = []
    lay = Pager._lay_pieces

    def counted(pager: Pager, across: int, spare: int) -> int:
        tries.append(spare)
        return lay(pager, across, spare)

    monkeypatch.setattr(Pager, "_lay_pieces", counted)
    screen = page_of(qtbot, "en", "what-to-expect", (1080, 1920))
    assert screen.pager._cuts[0][1] < 0.6 * screen.pager.height()
    assert len(tries) <= 8


@pytest.mark.parametrize("size", [SMALL_WIDE, (800, 1280)], ids=str)
def test_no_heading_is_larger_than_the_title(qtbot: QtBot, size: tuple[int, int]) -> None:
    heading = Prose((runs_of("How much does it hurt?"),), look="heading")
    screen = page_with(qtbot, heading, size)
    title, part = screen.findChild(TitlePart), screen.findChild(ProsePart)
    assert title is not None
    assert part is not None
    assert part.written[0][0].type.size <= title.written[-1][0].type.size


def test_the_mark_of_a_draft_stands_at_the_end_of_a_title_without_an_over_line(qtbot: QtBot) -> None:
    title = TitlePart("", "Agenda", glass_for(LARGE, *SMALL_WIDE), draft="Draft: not yet reviewed")
    qtbot.addWidget(title)
    title.place(0, 0, 1200, title.height_for(1200))
    (draft, x, y), (name, start, below) = title.written
    assert x > start + name.width
    assert y + draft.first_base == below + name.first_base
    assert title.height() < draft.height + name.height


def test_large_words_of_tiles_stand_below_each_other_where_that_is_hardly_higher(qtbot: QtBot) -> None:
    def columns_on(name: str) -> int:
        screen = page_of(qtbot, "en", name)
        tiles = next(item.part for item in screen.pager.content.items if isinstance(item.part, TilesPart))
        return len({button.x() for button in tiles.findChildren(TileButton)})

    assert columns_on("risks-check-dark-patches") == 1
    assert columns_on("ready") == 2


def test_only_the_first_row_below_a_title_goes_on_after_two_of_three_lines(qtbot: QtBot) -> None:
    text = "So many words stand in this row of a page that it has three lines in all."
    rows = Rows(tuple(Row(lead="tube", look="icon", title="", texts=(runs_of(text),)) for _ in range(3)))
    screen = page_with(qtbot, rows, (1024, 768))
    content, cuts = screen.pager.content, screen.pager._cuts
    assert cuts[0][1] > content.end_of_title
    part = content.items[1].part
    firsts = [part.y() + y for _, _, y in part.written]
    assert {len(list(text.spans(0))) for text, _, _ in part.written} == {3}
    assert all(
        any(start <= top and top + text.height <= end for start, end in cuts)
        for (text, _, _), top in list(zip(part.written, firsts, strict=True))[1:]
    )


def test_a_day_at_the_head_of_the_first_row_stands_with_what_is_said_of_it(qtbot: QtBot) -> None:
    screen = page_of(qtbot, "es", "day-by-day-healing-days", (800, 1280))
    part = next(item.part for item in screen.pager.content.items if isinstance(item.block, Rows))
    _, (day, _, top), (said, _, below) = part.written[:3]
    ends = [end for _, end in screen.pager._cuts]
    assert not any(part.y() + top < end < part.y() + next(said.spans(below))[1] for end in ends), day.text


@pytest.mark.parametrize("language", ["es", "ar"])
def test_bands_beside_close_keep_their_words(qtbot: QtBot, language: str) -> None:
    screen = page_of(qtbot, language, "sheet-help", (800, 1280))
    assert all(isinstance(band, PageBand) and band.is_band for band in screen.pager.buttons())


def test_no_two_captions_of_a_drawing_touch(qtbot: QtBot) -> None:
    screen = page_of(qtbot, "es", "where", (1080, 1920))
    drawing = screen.findChild(DrawingPart)
    assert drawing is not None
    picture, unit = drawing.view.picture, drawing.view.width() / drawing.view.picture.width
    front, back = (shape for shape in picture.shapes if isinstance(shape, Text))
    type = screen.glass.type(Face(NOTE.size, NOTE.line, is_bold=True)).shrunk(round(front.size * unit))
    between = (back.x - front.x) * unit - (line_width(front.text, type) + line_width(back.text, type)) / 2
    assert between >= 0.4 * type.size
    assert type.size >= 0.9 * screen.glass.type(NOTE).size
