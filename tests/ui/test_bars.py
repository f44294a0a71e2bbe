"""The head of a page and the bar at its foot: what they leave to the page, and what gives way first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.panel import MM_PER_PIXEL
from kiosk.settings import Looks
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.inspect import faults_in, targets_of
from kiosk.ui.kit.bars.frame_bar import FrameBar, frame_bar_for
from kiosk.ui.kit.bars.header import Header
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.tiles import tile_layout
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.page import PageScreen
from kiosk.visit.blocks import Tile
from kiosk.visit.events.event import Closed
from kiosk.visit.views import PageView
from tests.ui.gallery_views import views_of
from tests.ui.sample_blocks import INTRO
from tests.ui.samples import page


def _screen(qtbot: QtBot, view: PageView, size: tuple[int, int], scale: float) -> PageScreen:
    screen = PageScreen(view, glass_for(Looks(scale=scale), *size))
    qtbot.addWidget(screen)
    screen.show()
    return screen


@pytest.mark.parametrize("size", [(800, 1280), (1280, 800)])
@pytest.mark.parametrize("step", ["What matters most", "Common questions", "Preguntas frecuentes de hoy"])
def test_a_step_whose_letters_cannot_be_smaller_has_its_place_below_all_its_lines(
    qtbot: QtBot, step: str, size: tuple[int, int]
) -> None:
    screen = PageScreen(page(step=step), glass_for(Looks(), *size, 0.17))
    qtbot.addWidget(screen)
    screen.show()
    assert [fault for fault in faults_in(screen) if step in fault] == []


def test_the_picture_of_the_languages_stands_above_its_words_only_where_that_makes_one_row(
    qtbot: QtBot,
) -> None:
    bar = FrameBar(_with_long_words().frame, glass_for(Looks(), 1280, 800, 0.17))
    qtbot.addWidget(bar)
    looks = bar.findChild(TileButton, "text-size")
    assert looks is not None
    assert bar._is_one_row() or not looks.is_stacked


def _room() -> PageView:
    """A page with all that can stand in its head."""
    switch = Tile(id="fuller", text="Con más detalle", sends=Closed(), mark="square")
    way = Tile(id="desk", text="Recepción", sends=Closed(), icon="printer")
    aside = "El modo del personal termina tras 5 minutos sin uso"
    return replace(page(), clinic="Sala de consulta", aside=aside, switch=switch, way=way)


def _with_long_words(*, is_first: bool = False) -> PageView:
    frame = page().frame
    assert frame.back is not None
    assert frame.next is not None
    long = replace(
        frame,
        back=None if is_first else replace(frame.back, text="Atrás"),
        next=replace(frame.next, text="Siguiente"),
        text_size=replace(frame.text_size, text="Tamaño de letra"),
        finish=replace(frame.finish, text="Terminar y borrar"),
    )
    return replace(page(), frame=long)


@pytest.mark.parametrize("size", [(800, 1280), (1280, 800), (1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_the_head_of_a_page_grows_only_as_far_as_a_fifth_of_the_glass_and_a_sixth_where_it_is_wide(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    view = _room()
    screen = _screen(qtbot, view, size, scale)
    plain = Header(view, glass_for(Looks(), *size))
    qtbot.addWidget(plain)
    head = screen.findChild(Header)
    assert head is not None
    most = size[1] // (6 if size[0] > size[1] else 5)
    assert head.height() <= max(most, plain.height_for(size[0]))
    assert faults_in(screen) == []


@pytest.mark.parametrize("is_first", [False, True])
@pytest.mark.parametrize(
    ("size", "grain"), [((800, 1280), MM_PER_PIXEL), ((1024, 768), 0.2), ((1366, 768), 0.16)], ids=str
)
def test_the_bar_of_a_small_glass_leaves_two_thirds_to_the_page(
    qtbot: QtBot, size: tuple[int, int], grain: float, is_first: bool
) -> None:
    screen = PageScreen(_with_long_words(is_first=is_first), glass_for(Looks(scale=2.0), *size, grain))
    qtbot.addWidget(screen)
    bar = screen.findChild(FrameBar)
    assert bar is not None
    assert bar.height() < size[1] / 3


def test_icons_go_before_a_second_row_of_the_bar_comes_and_on_the_first_page_too(qtbot: QtBot) -> None:
    def rows(*, is_first: bool) -> set[tuple[int, int]]:
        screen = _screen(qtbot, _with_long_words(is_first=is_first), (1280, 800), 1.0)
        assert faults_in(screen) == []
        bar = ("map", "text-size", "help", "finish", "next")
        return {(box.top(), box.height()) for touch, box in targets_of(screen) if touch.objectName() in bar}

    assert len(rows(is_first=False)) == 1
    assert rows(is_first=True) == rows(is_first=False)


@pytest.mark.parametrize("looks", [Looks(), Looks(is_low=True)], ids=["high", "low"])
@pytest.mark.parametrize("size", [(800, 1280), (1280, 800)], ids=str)
def test_icons_go_before_a_label_takes_a_third_line(
    qtbot: QtBot, size: tuple[int, int], looks: Looks
) -> None:
    frame = page().frame
    long = replace(
        frame,
        text_size=replace(frame.text_size, text="अक्षरों का आकार"),
        help=replace(frame.help, text="किसी इंसान से मदद लें"),
        finish=replace(frame.finish, text="खत्म करें और मिटाएँ"),
    )
    screen = PageScreen(replace(page(), frame=long), glass_for(looks, *size, script="Deva"))
    qtbot.addWidget(screen)
    screen.show()
    small = [screen.findChild(TileButton, name) for name in ("text-size", "help", "finish")]
    assert [button.lines_at(button.width()) <= 2 for button in small if button is not None] == [True] * 3
    assert faults_in(screen) == []


def test_back_and_next_lose_their_arrows_before_the_step_is_not_named_in_full(qtbot: QtBot) -> None:
    view = _with_long_words()
    named = replace(
        view.frame,
        here=replace(view.frame.here, tile=replace(view.frame.here.tile, text="¿Ya puede decidir?")),
    )
    assert faults_in(_screen(qtbot, replace(view, frame=named), (800, 1280), 1.0)) == []


@pytest.mark.parametrize("is_low", [False, True])
def test_the_bar_of_a_small_glass_on_its_side_is_as_low_as_its_tiles_may_be(
    qtbot: QtBot, *, is_low: bool
) -> None:
    screen = PageScreen(_with_long_words(), glass_for(Looks(is_low=is_low), 1280, 800))
    qtbot.addWidget(screen)
    bar = screen.findChild(FrameBar)
    assert bar is not None
    assert bar.height() == 104 + 2 * 16


@pytest.mark.parametrize("size", [(800, 1280), (1280, 800), (1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("is_low", [False, True])
def test_the_way_to_the_languages_keeps_its_picture_in_the_largest_letters(
    qtbot: QtBot, size: tuple[int, int], scale: float, *, is_low: bool
) -> None:
    screen = PageScreen(_with_long_words(), glass_for(Looks(scale=scale, is_low=is_low), *size))
    qtbot.addWidget(screen)
    screen.show()
    looks = screen.findChild(TileButton, "text-size")
    assert looks is not None
    assert looks.tile.icon == "globe-letter"
    assert faults_in(screen) == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_that_picture_stands_above_its_words_before_a_second_row_of_the_bar_comes(
    qtbot: QtBot, scale: float
) -> None:
    view = _with_long_words()
    longest = replace(view.frame, help=replace(view.frame.help, text="Ayuda en persona"))
    screen = _screen(qtbot, replace(view, frame=longest), (1280, 800), scale)
    names = ("back", "map", "text-size", "help", "finish", "next")
    boxes = {box.top() for touch, box in targets_of(screen) if touch.objectName() in names}
    assert len(boxes) == 1
    assert faults_in(screen) == []


@pytest.mark.parametrize("is_first", [False, True])
def test_the_bar_takes_half_of_the_lower_half_of_a_low_glass_at_most(qtbot: QtBot, is_first: bool) -> None:
    glass = glass_for(Looks(is_low=True), 1280, 800, 0.17)
    screen = PageScreen(_with_long_words(is_first=is_first), glass)
    qtbot.addWidget(screen)
    screen.show()
    bar = screen.findChild(FrameBar)
    assert bar is not None
    assert bar.height() <= (glass.height - glass.reach) // 2
    assert [fault for fault in faults_in(screen) if "closer" in fault or "cut" in fault] == []


def test_a_flat_bar_has_one_height_where_nothing_leads_back_and_where_a_step_has_a_long_name(
    qtbot: QtBot,
) -> None:
    heights = set()
    for view in (
        _with_long_words(),
        _with_long_words(is_first=True),
        page(step="What matters most to you now"),
    ):
        bar = FrameBar(view.frame, glass_for(Looks(is_low=True), 1280, 800, 0.17), is_flat=True)
        qtbot.addWidget(bar)
        heights.add(bar.height_for(1280))
    assert len(heights) == 1


def test_the_words_of_the_bar_are_measured_for_the_first_page_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the same on each, wherever they lead, and how wide they must be takes a search."""
    searched: list[str] = []

    def lines_of(tile: Tile, *_: object, **__: object) -> int:
        searched.append(tile.text)
        return len(tile.text) % 3

    monkeypatch.setattr(tile_layout, "lines_of", lines_of)
    tile_layout.width_for.cache_clear()
    glass, frame = glass_for(Looks(scale=2.0), 1080, 1920), _with_long_words().frame
    counts = []
    for leads_to in (frame.help.sends, Closed()):
        bar = FrameBar(replace(frame, help=replace(frame.help, sends=leads_to)), glass)
        qtbot.addWidget(bar)
        bar.height_for(1080)
        counts.append(len(searched))
    tile_layout.width_for.cache_clear()
    assert counts[0] == counts[1] > 0


def test_words_of_the_second_row_stand_clear_of_the_edge_of_their_tiles(qtbot: QtBot) -> None:
    load_fonts_for("Deva")
    view = page()
    long = replace(
        view.frame,
        text_size=replace(view.frame.text_size, text="अक्षरों का आकार"),
        help=replace(view.frame.help, text="किसी से मदद लें"),
        finish=replace(view.frame.finish, text="खत्म करें और मिटाएँ"),
    )
    screen = PageScreen(replace(view, frame=long), glass_for(Looks(scale=2.0), 800, 1280, script="Deva"))
    qtbot.addWidget(screen)
    screen.show()
    for name in ("help", "finish"):
        button = screen.findChild(TileButton, name)
        assert button is not None
        boxes = [box for _, box in button.texts()]
        assert min(box.left() for box in boxes) >= 16
        assert max(box.right() for box in boxes) <= button.width() - 16


@pytest.mark.parametrize(("below", "above"), [("المزيد أدناه", "رجوع إلى أعلى"), ("More below", "Back up")])
def test_the_words_that_page_stand_inside_the_margins(qtbot: QtBot, below: str, above: str) -> None:
    load_fonts_for("Arab")
    view = replace(page(*[INTRO] * 9), below=below, above=above)
    screen = _screen(qtbot, view, (800, 1280), 2.0)
    assert screen.pager.pieces > 2
    screen.page_by(1)
    margin = screen.glass.margin
    for band in screen.pager.buttons():
        ((_, box),) = band.texts()
        assert box.left() + band.x() >= margin - 1
        assert box.right() + band.x() <= screen.width() - margin + 1


@pytest.mark.parametrize(
    ("language", "size", "looks"),
    [
        ("hi", (1080, 1920), Looks()),
        ("zh", (1920, 1080), Looks(scale=2.0)),
        ("hi", (800, 1280), Looks(scale=2.0, is_low=True)),
    ],
    ids=str,
)
def test_the_bar_has_one_height_on_all_pages_with_back_and_without(
    qtbot: QtBot, language: str, size: tuple[int, int], looks: Looks
) -> None:
    heights: dict[int, str] = {}
    for name, view in views_of(language, looks, size).items():
        if isinstance(view, PageView) and "desk" not in name:  # Where staff mode ends by the bar it says so.
            bar = frame_bar_for(view.frame, glass_for(looks, *size, script=view.script))
            qtbot.addWidget(bar)
            heights[bar.height_for(size[0])] = name
    assert len(heights) == 1, heights
