"""Whoever sits or is small reaches everything: on a low glass nothing is touched above its middle."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.content.rich import literal
from kiosk.panel import MM_PER_PIXEL
from kiosk.settings import Looks
from kiosk.ui.inspect import faults_in, targets_of, texts_of
from kiosk.ui.kit.bars.foot_row import FootRow
from kiosk.ui.kit.blocks.rows import RowsPart
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tiles import TilesPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.visit.blocks import Band, Bands, Banner, Tiles
from kiosk.visit.events.event import Closed
from kiosk.visit.views import AloudBar, PageView, View
from tests.ui.conftest import Finger
from tests.ui.gallery_views import shown, views_of
from tests.ui.sample_blocks import ROWS, link
from tests.ui.samples import VIEWS, page

LOW = Looks(is_low=True)
PORTRAIT, LANDSCAPE, SMALLEST, SMALL_LANDSCAPE = (1080, 1920), (1920, 1080), (800, 1280), (1280, 800)
SIZES = (PORTRAIT, LANDSCAPE, SMALLEST)
CASES = [
    *(("en", size, scale) for size in SIZES for scale in (1.0, 1.5, 2.0)),
    *(("ar", size, 2.0) for size in SIZES),
    ("en", PORTRAIT, 1.25),
    ("es", SMALLEST, 1.25),
    ("en", SMALL_LANDSCAPE, 1.0),
    *((language, SMALL_LANDSCAPE, 1.25) for language in ("es", "ar", "zh", "hi")),
    *((language, SMALL_LANDSCAPE, 2.0) for language in ("es", "hi")),
    ("es", LANDSCAPE, 2.0),
]
FINE = 0.17
"""Millimetres for a pixel of a common panel of ten inches: nowhere is the lower half lower to its letters."""
FINE_CASES = [(language, size) for language in ("ar", "es") for size in (SMALL_LANDSCAPE, SMALLEST)]
TIGHT = {
    "sheet-typing",
    "room-aloud-initials",
    "room-templates",
    "room-fuller-stage-1",
    "desk",
    "staff-pad-locked",
}


def screen_of(
    qtbot: QtBot,
    view: View,
    looks: Looks = LOW,
    size: tuple[int, int] = PORTRAIT,
    grain: float = MM_PER_PIXEL,
) -> Screen:
    return shown(qtbot, view, looks, size, grain)


@pytest.mark.parametrize(("language", "size", "scale"), CASES, ids=str)
def test_nothing_is_touched_above_the_middle_of_any_screen(
    qtbot: QtBot, language: str, size: tuple[int, int], scale: float
) -> None:
    looks = Looks(is_low=True, scale=scale)
    faults = {}
    for name, view in views_of(language, looks, size, has_pages=True, has_others=True).items():
        screen = screen_of(qtbot, view, looks, size)
        if found := faults_in(screen):
            faults[name] = found
        screen.hide()
    assert faults == {}


@pytest.mark.parametrize(
    ("turn", "language", "size"), [(turn, *case) for turn, case in enumerate(FINE_CASES)], ids=str
)
def test_nor_on_a_small_panel_of_fine_grain(
    qtbot: QtBot, turn: int, language: str, size: tuple[int, int]
) -> None:
    """Each walks the tightest screens and every eighth of the others, none the same."""
    faults = {}
    views = views_of(language, LOW, size, FINE, has_others=True)
    for at, (name, view) in enumerate(views.items()):
        if name not in TIGHT and at % (2 * len(FINE_CASES)) != turn:
            continue
        screen = screen_of(qtbot, view, LOW, size, FINE)
        if found := faults_in(screen):
            faults[name] = found
        screen.hide()
    assert faults == {}


@pytest.mark.parametrize("name", ["welcome", "room-door"])
@pytest.mark.parametrize("language", ["en", "es", "ar", "zh"])  # In Hindi it is higher than the room below.
def test_a_tile_with_two_lines_in_the_largest_letters_begins_in_the_lower_half(
    qtbot: QtBot, language: str, name: str
) -> None:
    looks = Looks(is_low=True, scale=2.0)
    views = views_of(language, looks, LANDSCAPE)
    screen = screen_of(qtbot, views[name], looks, LANDSCAPE)
    assert isinstance(screen, PageScreen)
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        tops = {touch.objectName(): box.top() for touch, box in targets_of(screen)}
        assert min(tops.values()) >= screen.glass.reach, tops


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_no_reply_is_lost_where_the_rows_no_longer_fit_on_one_piece(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    def seen(looks: Looks) -> set[str]:
        screen = screen_of(qtbot, VIEWS["everything"], looks, size)
        assert isinstance(screen, PageScreen)
        found: set[str] = set()
        for piece in range(screen.pager.pieces):
            screen.pager.show_piece(piece)
            found |= {touch.objectName() for touch, _ in targets_of(screen)}
        return found

    assert seen(Looks()) - seen(LOW) <= {"more-above", "more-below"}


def test_the_way_out_of_a_sheet_can_be_touched_beside_the_bands(finger: Finger) -> None:
    finger.shows(VIEWS["sheet-words"], LOW)
    finger.touches("close")
    assert finger.events == [Closed()]


def test_the_title_keeps_its_place(qtbot: QtBot) -> None:
    def top(looks: Looks) -> int:
        screen = screen_of(qtbot, VIEWS["choices"], looks)
        title = screen.findChild(TitlePart)
        assert title is not None
        return title.mapTo(screen, QPoint(0, 0)).y()

    assert top(LOW) == top(Looks())


def test_the_inspector_sees_what_is_out_of_a_low_reach(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, VIEWS["choices"])
    tile = next(touch for touch, _ in targets_of(screen) if touch.objectName() == "hips")
    part = tile.parentWidget()
    assert part is not None
    part.move(part.x(), part.y() - 500)
    assert "'hips' is out of a low reach" in faults_in(screen)


def test_an_option_with_much_to_say_is_a_card_and_only_its_tile_is_touched(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, VIEWS["bands"], Looks(is_low=True, scale=2.0), SMALLEST)
    touch = next(button for button in screen.findChildren(TileButton) if button.is_bare)
    part = touch.parentWidget()
    assert isinstance(part, TilesPart)
    above = {text.text for text, _, _ in part.written}
    assert touch.accessibleDescription() in above
    assert not above & {text for text, _ in touch.texts()}


def test_on_a_small_glass_all_tiles_of_a_group_stand_on_cards_if_one_must(qtbot: QtBot) -> None:
    long = replace(link("long", "Long"), note="What is said of it takes many lines. " * 8)
    view = page(Tiles((long, replace(link("short", "Short"), note="A word")), columns=2))
    screen = screen_of(qtbot, view, LOW, SMALL_LANDSCAPE)
    tops = {touch.objectName(): box.top() for touch, box in targets_of(screen)}
    assert tops["long"] == tops["short"] >= screen.glass.reach
    assert faults_in(screen) == []


def test_tiles_on_the_cards_of_a_row_have_one_height(qtbot: QtBot) -> None:
    long = replace(link("long", "Words of a name that take more than one line"), note="Much is said. " * 12)
    view = page(Tiles((long, replace(link("short", "Short"), note="A word")), columns=2))
    screen = screen_of(qtbot, view, LOW, SMALL_LANDSCAPE, FINE)
    assert isinstance(screen, PageScreen)
    tiles = {touch.objectName(): touch for touch in screen.findChildren(TileButton)}
    assert tiles["long"].is_bare
    assert tiles["long"].geometry().top() == tiles["short"].geometry().top()
    assert tiles["long"].height() == tiles["short"].height()


def test_a_tile_on_a_card_is_seen_whole_though_the_lower_edge_of_its_card_may_have_no_room(
    qtbot: QtBot,
) -> None:
    looks = Looks(is_low=True, scale=2.0)
    views = views_of("ar", looks, SMALL_LANDSCAPE, FINE)
    screen = screen_of(qtbot, views["ways-to-go"], looks, SMALL_LANDSCAPE, FINE)
    assert isinstance(screen, PageScreen)
    seen = set()
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        tiles = screen.pager.content.findChildren(TileButton)
        seen |= {tile.objectName() for tile in tiles if screen.pager.shows_whole(tile)}
    assert {band.tile.id for band in _bands_of(views["ways-to-go"])} <= seen


def _bands_of(view: View) -> tuple[Band, ...]:
    assert isinstance(view, PageView)
    return next(block.bands for block in view.blocks if isinstance(block, Bands))


def test_the_tiles_of_a_banner_stand_below_its_words(qtbot: QtBot) -> None:
    words = literal("Words that take some lines, and so stand above what can be touched. " * 3)
    view = page(Banner(look="info", title="", texts=(words,), tiles=(link("sources", "Sources"),)))
    screen = screen_of(qtbot, view, LOW, SMALL_LANDSCAPE)
    assert isinstance(screen, PageScreen)
    assert faults_in(screen) == []
    screen.pager.show_piece(screen.pager.pieces - 1)
    (tile,) = (box for touch, box in targets_of(screen) if touch.objectName() == "sources")
    assert tile.top() >= screen.glass.reach


@pytest.mark.parametrize("language", ["en", "hi"])
def test_beside_a_picture_what_stands_at_the_foot_keeps_to_one_row(qtbot: QtBot, language: str) -> None:
    views = views_of(language, LOW, SMALL_LANDSCAPE)
    screen = screen_of(qtbot, views["aloud"], LOW, SMALL_LANDSCAPE)
    tops = {box.top() for touch, box in targets_of(screen) if touch.objectName().startswith("aloud-")}
    assert len(tops) == 1


def test_where_the_foot_is_narrow_words_or_an_arrow_alone_page(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, VIEWS["sheet-words"], Looks(is_low=True, scale=2.0), SMALLEST)
    assert isinstance(screen, PageScreen)
    up, down = screen.pager.buttons()
    assert [text for text, _ in down.texts()] in ([], [down.accessibleName()])
    assert down.accessibleName()
    down.click()
    assert screen.pager.piece == 1
    assert up.isVisible()


def test_why_nothing_can_be_heard_stands_above_and_the_tiles_of_reading_aloud_at_the_foot(
    qtbot: QtBot,
) -> None:
    aloud = AloudBar(tiles=(link("again", "Again"), link("voice", "Voice")), note="No voice is here.")
    view = VIEWS["choices"]
    assert isinstance(view, PageView)
    screen = screen_of(qtbot, replace(view, aloud=aloud), Looks(is_low=True, scale=2.0), SMALLEST)
    note = next(box for _, text, box in texts_of(screen) if text == aloud.note)
    tiles = [box for touch, box in targets_of(screen) if touch.objectName() in {"again", "voice"}]
    assert note.bottom() < screen.glass.reach
    assert len(tiles) == 2
    assert all(box.top() > screen.glass.reach for box in tiles)


def test_a_row_needs_no_room_for_what_is_empty_below_it(qtbot: QtBot) -> None:
    glass = glass_for(LOW, *SMALL_LANDSCAPE)
    part = RowsPart(ROWS, glass)
    qtbot.addWidget(part)
    part.place(0, 0, 800, part.height_for(800))
    assert max(bottom for _, bottom in part.blocking()) == part.height() - glass.px(20)


@pytest.mark.parametrize(
    ("language", "size", "grain", "name"),
    [
        ("es", (1024, 768), 0.2, "print"),  # Letters of a tile grow less where its middle would be too high.
        ("es", (1024, 768), 0.2, "what-they-are"),  # A word that is touched is no higher than its large line.
        ("es", (1024, 768), 0.2, "along"),  # Below a tile there is less air where that lifts it out of reach,
        ("ar", (768, 1366), 0.2, "room-walkthrough"),  # but not where the end of its line needs it.
        ("es", (1024, 768), 0.2, "your-questions"),  # A tile beside words ends where they end.
        (
            "es",
            (1024, 768),
            0.2,
            "room-agenda-ticked",
        ),  # So does the mark of a card, whose edge may have no room.
        ("ar", (1366, 768), 0.16, "how-it-works"),  # The row at the foot leaves room for a tile.
        (
            "zh",
            SMALLEST,
            FINE,
            "room-fuller-how-much-change",
        ),  # Two rows at the foot are as low as can be hit.
    ],
    ids=str,
)
def test_nothing_is_touched_above_the_middle_while_it_is_read_aloud(
    qtbot: QtBot, language: str, size: tuple[int, int], grain: float, name: str
) -> None:
    looks = Looks(is_low=True, scale=2.0)
    views = views_of(language, looks, size, grain)
    view, reading = views[name], views["aloud"]
    assert isinstance(view, PageView)
    assert isinstance(reading, PageView)
    assert faults_in(screen_of(qtbot, replace(view, aloud=reading.aloud), looks, size, grain)) == []


def test_where_the_foot_needs_two_rows_its_letters_are_as_large_as_those_hold(qtbot: QtBot) -> None:
    tiles = [link(name, name) for name in ("Continue", "Repeat", "Speech", "Detailed", "Agenda")]
    glass = glass_for(Looks(is_low=True, scale=2.0), *PORTRAIT)
    row = FootRow(tiles, glass, 780)
    qtbot.addWidget(row)
    row.place(0, 0, row.across, row.height_for(row.across))
    assert len({button.y() for button in row.buttons}) == 2
    assert {button.glass.scale for button in row.buttons} == {1.75}


def test_what_would_make_the_row_of_reading_aloud_higher_on_a_low_panel_on_its_side_stands_at_the_end(
    qtbot: QtBot,
) -> None:
    long = link("switch", "Words that take more room"), link("way", "Back to where it all began")
    aloud = AloudBar(tiles=(link("again", "Again"), link("voice", "Voice")))
    view = page(Tiles((link("reply", "Reply"),)))
    view = replace(view, aloud=aloud, switch=long[0], way=long[1])
    screen = screen_of(qtbot, view, Looks(is_low=True, scale=2.0), SMALL_LANDSCAPE, FINE)
    assert isinstance(screen, PageScreen)
    assert faults_in(screen) == []
    inside = {tile.objectName() for tile in screen.pager.content.findChildren(TileButton)}
    assert inside == {"reply", "switch", "way"}


@pytest.mark.parametrize(("language", "scale"), [("en", 2.0), ("ar", 1.5), ("hi", 2.0)])
def test_a_low_upright_panel_shows_days_of_a_month_together_with_its_arrows(
    qtbot: QtBot, language: str, scale: float
) -> None:
    looks = Looks(is_low=True, scale=scale)
    views = views_of(language, looks, SMALLEST)
    screen = screen_of(qtbot, views["sheet-date"], looks, SMALLEST)
    assert isinstance(screen, PageScreen)
    days = [tile for tile in screen.pager.content.findChildren(TileButton) if tile.tile.text.isdigit()]
    assert any(screen.pager.shows_whole(day) for day in days)
    assert faults_in(screen) == []
