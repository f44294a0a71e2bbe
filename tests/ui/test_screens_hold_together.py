"""Every block, look and state at every size and text size: nothing cut, nothing overlapped, nothing too small."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from kiosk.content.rich import runs_of
from kiosk.settings import Looks
from kiosk.theme import NOTE
from kiosk.ui.inspect import faults_in, targets_of, texts_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from kiosk.ui.screens import screen_for
from kiosk.ui.still_there import StillThereScreen
from kiosk.visit.blocks import Columns, Keys, Prose, Tile, Tiles
from kiosk.visit.views import ClosedView, PageView, View
from tests.ui.sample_blocks import LONG, reply
from tests.ui.samples import STILL, VIEWS, frame, page, sheet

SIZES = [(1080, 1920), (1920, 1080), (800, 1280)]
SCALES = [1.0, 1.25, 1.5, 2.0]


def _screen(
    qtbot: QtBot, view: View, size: tuple[int, int] = (1080, 1920), scale: float = 1.0, mm: float = 0.277
) -> Screen:
    screen = screen_for(view, glass_for(Looks(scale=scale), *size, mm, view.script))
    qtbot.addWidget(screen)
    screen.show()
    screen.settle()
    return screen


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_screen_has_no_fault(qtbot: QtBot, name: str, size: tuple[int, int], scale: float) -> None:
    assert faults_in(_screen(qtbot, VIEWS[name], size, scale)) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", ["attract", "still-there", "pad", "pad-locked", "sheet-keys"])
def test_what_covers_a_small_glass_on_its_side_has_no_fault(qtbot: QtBot, name: str, scale: float) -> None:
    assert faults_in(_screen(qtbot, VIEWS[name], (1280, 800), scale)) == []


def test_rows_of_many_keys_stay_below_each_other_where_two_beside_each_other_are_too_long(
    qtbot: QtBot,
) -> None:
    rows = tuple(
        tuple(Tile(id=f"key-{row}-{key}", text="a", sends=None, look="key") for key in range(10))
        for row in range(6)
    )
    done = (Tile(id="done", text="Done", sends=None, look="primary"),)
    keys = page(sheet=sheet(Keys(text="", hint="Type", rows=(*rows, done))))
    assert faults_in(_screen(qtbot, keys, (1280, 800))) == []


def test_large_words_on_a_small_glass_on_its_side_stay_where_they_belong(qtbot: QtBot) -> None:
    closed = VIEWS["closed"]
    assert isinstance(closed, ClosedView)
    views = (
        replace(
            closed, text="Please ask at the desk. Somebody there will help you. Telephone 01632 960 000."
        ),
        replace(page(), overline="", title="Agenda", subtitle="No option chosen yet."),
        page(step="¿Ya puede decidir?"),
    )
    assert [faults_in(_screen(qtbot, view, (1280, 800), 2.0)) for view in views] == [[], [], []]


@pytest.mark.parametrize("name", VIEWS)
def test_a_fine_panel_gets_larger_parts_and_no_fault(qtbot: QtBot, name: str) -> None:
    assert faults_in(_screen(qtbot, VIEWS[name], (2160, 3840), mm=0.1385)) == []


@pytest.mark.parametrize("name", VIEWS)
def test_a_screen_that_reads_from_the_right_has_no_fault(qtbot: QtBot, name: str) -> None:
    screen = _screen(qtbot, replace(VIEWS[name], is_mirrored=True))
    assert screen.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert faults_in(screen) == []
    assert not screen.grab().isNull()


def test_reading_from_the_right_puts_back_at_the_right(qtbot: QtBot) -> None:
    screen = _screen(qtbot, replace(VIEWS["choices"], is_mirrored=True))
    places = {touch.objectName(): box for touch, box in targets_of(screen)}
    assert places["back"].left() > places["map"].left() > places["next"].left()
    assert places["hips"].left() > places["belly"].left()


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_the_frame_bar_stands_still_whatever_the_step_is_called(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    steps = ("Risks", "What matters most", "Common questions")
    places = []
    for step in steps:
        screen = _screen(qtbot, page(step=step), size, scale)
        places.append({touch.objectName(): box.getRect() for touch, box in targets_of(screen)})
    assert places[0] == places[1] == places[2]


def test_the_first_page_leaves_the_place_of_back_blank(qtbot: QtBot) -> None:
    def places(is_first: bool) -> dict[str, QRect]:
        shown = replace(page(), frame=frame("Risks", is_first=is_first))
        return {touch.objectName(): box for touch, box in targets_of(_screen(qtbot, shown))}

    first, later = places(True), places(False)
    assert "back" not in first
    assert first["next"] == later["next"]
    assert first["map"] == later["map"]


@pytest.mark.parametrize("scale", SCALES)
def test_no_letters_are_smaller_than_a_note(qtbot: QtBot, scale: float) -> None:
    for view in VIEWS.values():
        for _, text, box in texts_of(_screen(qtbot, view, scale=scale)):
            assert box.height() >= NOTE.size, text


def test_the_inspector_sees_a_text_that_is_cut_and_a_target_that_is_small(qtbot: QtBot) -> None:
    screen = _screen(qtbot, VIEWS["choices"])
    tile = next(touch for touch, _ in targets_of(screen) if touch.objectName() == "hips")
    tile.setGeometry(tile.x(), tile.y(), 60, 30)
    found = "\n".join(faults_in(screen))
    assert "'hips' is only 60 x 30" in found
    assert "“Hips” reaches out" in found


def test_the_inspector_sees_tiles_that_lie_over_each_other(qtbot: QtBot) -> None:
    screen = _screen(qtbot, VIEWS["choices"])
    tiles = {touch.objectName(): touch for touch, _ in targets_of(screen)}
    tiles["belly"].setGeometry(tiles["hips"].geometry())
    found = "\n".join(faults_in(screen))
    assert "'hips' and 'belly' are closer than 12 px" in found
    assert "“Hips” and “Belly” lie over each other" in found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_pieces_of_a_long_page_follow_each_other_without_a_gap(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    screen = _screen(qtbot, VIEWS["everything"], size, scale)
    assert isinstance(screen, PageScreen)
    assert screen.pager.pieces > 1
    seen: dict[str, int] = {}
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        for tile in screen.pager.content.findChildren(TileButton):
            window = tile.visibleRegion().boundingRect()
            if window.height() == tile.height():
                seen[tile.objectName()] = piece
    wanted = {
        tile.objectName()
        for tile in screen.pager.content.findChildren(TileButton)
        if tile.height() < screen.pager.height() * 0.6
    }
    assert len(wanted) > 15
    assert wanted <= set(seen)


def test_what_is_higher_than_the_window_is_cut_in_columns_too(qtbot: QtBot) -> None:
    high = Prose(tuple(runs_of(LONG) for _ in range(60)))
    screen = _screen(qtbot, page(Columns(((high, high), (high,)), (1, 1))), (1920, 1080))
    assert isinstance(screen, PageScreen)
    assert 2 < screen.pager.pieces < 40


def test_a_page_that_fits_shows_no_band(qtbot: QtBot) -> None:
    choices = VIEWS["choices"]
    assert isinstance(choices, PageView)
    screen = _screen(qtbot, page(choices.blocks[0]))
    assert isinstance(screen, PageScreen)
    assert screen.pager.pieces == 1
    assert not any(band.isVisible() for band in screen.pager.buttons())


def test_a_picture_stays_beside_the_words_on_a_wide_glass(qtbot: QtBot) -> None:
    screen = _screen(qtbot, VIEWS["skin"], (1920, 1080))
    assert isinstance(screen, PageScreen)
    assert screen.skin is not None
    drawn = screen.skin.mapTo(screen, screen.skin.rect().topRight())
    tiles = [box for touch, box in targets_of(screen) if touch.objectName().startswith("stage-")]
    assert all(box.left() > drawn.x() for box in tiles)


def test_words_that_one_column_cannot_hold_stand_in_two_on_a_wide_glass(qtbot: QtBot) -> None:
    points = Prose(tuple(runs_of(LONG * 2) for _ in range(3)), look="points")
    few, many = page(points), page(points, points)
    one, two = (_screen(qtbot, view, (1920, 1080)) for view in (few, many))
    lefts = [
        {round(box.left()) // 100 for _, text, box in texts_of(screen) if LONG in text}
        for screen in (one, two)
    ]
    assert len(lefts[0]) == 1
    assert len(lefts[1]) == 2
    assert faults_in(two) == []


def test_a_wide_group_of_tiles_is_not_squeezed_beside_a_title(qtbot: QtBot) -> None:
    tiles = Tiles(
        tuple(reply(f"reply-{n}", "Words of a reply") for n in range(30)), columns=2, wide_columns=4
    )
    screen = _screen(qtbot, page(tiles), (1920, 1080))
    places = {box.left() for touch, box in targets_of(screen) if touch.objectName().startswith("reply-")}
    assert len(places) == 4


def test_replies_grow_into_room_to_spare_but_only_so_far(qtbot: QtBot) -> None:
    few, many = (
        page(Tiles(tuple(reply(f"reply-{n}", "Yes") for n in range(count)), columns=2)) for count in (4, 28)
    )
    heights = [
        {
            box.height()
            for touch, box in targets_of(_screen(qtbot, view))
            if touch.objectName().startswith("reply-")
        }
        for view in (few, many)
    ]
    assert [len(found) for found in heights] == [1, 1]
    assert min(heights[1]) + 32 == min(heights[0])


def test_a_tile_that_is_off_says_so_to_a_screen_reader(qtbot: QtBot) -> None:
    button = TileButton(reply("x", "Hips", says="The hips"), glass_for(Looks(), 1080, 1920))
    qtbot.addWidget(button)
    assert (button.objectName(), button.accessibleName(), button.isEnabled()) == ("x", "The hips", True)


def test_what_stands_beside_a_title_is_mirrored_with_it(qtbot: QtBot) -> None:
    view = replace(page(), title="Agenda", subtitle="Needling. Belly, thighs.")
    left, right = (
        {text: box for _, text, box in texts_of(_screen(qtbot, replace(view, is_mirrored=turned)))}
        for turned in (False, True)
    )
    assert faults_in(_screen(qtbot, replace(view, is_mirrored=True))) == []
    for text in ("Agenda", "Needling. Belly, thighs."):
        assert abs(left[text].left() - (1080 - right[text].right())) <= 2


def test_the_band_that_pages_is_mirrored(qtbot: QtBot) -> None:
    boxes = []
    for mirrored in (False, True):
        view = replace(page(*[Prose((runs_of(LONG),))] * 40), below="More below", is_mirrored=mirrored)
        screen = _screen(qtbot, view)
        boxes.append(next(box for _, text, box in texts_of(screen) if text == "More below"))
    assert abs(boxes[0].left() - (1080 - boxes[1].right())) <= 2


def test_the_ring_of_seconds_stands_across_from_its_words_and_from_the_tile(qtbot: QtBot) -> None:
    left, right = (
        _screen(qtbot, replace(STILL, is_mirrored=turned), (1920, 1080)) for turned in (False, True)
    )
    assert isinstance(left, StillThereScreen)
    assert isinstance(right, StillThereScreen)
    rings = left.ring_box, right.ring_box
    assert rings[0].left() == 1920 - rings[1].right()
    for screen, ring in zip((left, right), rings, strict=True):
        others = [box for _, _, box in texts_of(screen)] + [QRectF(box) for _, box in targets_of(screen)]
        assert not any(ring.intersects(box) for box in others)


ARABIC = "كلمات بأطوال مختلفة، وكلمة طويلة جدا مثل الاستقلالية، تقف هنا حتى تنكسر السطور. 12 من 100"
HINDI = "हर लंबाई के शब्द, और एक बहुत लंबा शब्द भी, यहाँ हैं ताकि पंक्तियाँ टूटें। 100 में से 12"
CHINESE = "各种长度的词，还有一个特别长的句子，放在这里，好让一行排不下，必须换行。100人中12人"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("text", "script", "is_mirrored"),
    [(ARABIC, "Arab", True), (HINDI, "Deva", False), (CHINESE, "Hans", False)],
)
def test_other_scripts_are_set_without_a_fault(
    qtbot: QtBot, size: tuple[int, int], scale: float, text: str, script: str, is_mirrored: bool
) -> None:
    first = text.split(maxsplit=1)[0][:6]
    tiles = Tiles((reply("a", first, mark="square"), reply("b", text, mark="square", note=text)), label=text)
    view = replace(page(Prose((runs_of(text),)), tiles), title=text, script=script, is_mirrored=is_mirrored)
    assert faults_in(_screen(qtbot, view, size, scale)) == []
