"""Pictures on glass: the right pixels in every theme and both directions, and touches that mean something."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.picture.body_map import AREAS, body_map
from kiosk.picture.icons import ICONS, icon
from kiosk.picture.outline import box, line, outline
from kiosk.picture.people import Fill, Portion, array
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Stroke, Target, Text
from kiosk.picture.skin import skin
from kiosk.settings import Looks
from kiosk.theme import CONTRAST, LIGHT, MONO, PAPER, Palette
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts, load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.pictures.paint import paint, painter_path
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Tile

_GROUND = "#123456"


def _painted(
    picture: Picture, palette: Palette = LIGHT, *, scale: float = 1.0, mirrored: bool = False
) -> QImage:
    image = QImage(round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    paint(painter, picture, palette, QRectF(image.rect()), mirrored=mirrored)
    painter.end()
    return image


def _colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("palette", [LIGHT, CONTRAST, PAPER, MONO])
def test_every_icon_leaves_ink_in_every_theme(palette: Palette) -> None:
    for name in ICONS:
        image = _painted(icon(name), palette, scale=2)
        inks = {_colour(image, x, y) for x in range(96) for y in range(96)}
        assert palette.accent in inks, name


@pytest.mark.usefixtures("qapp")
def test_shapes_are_filled_and_stroked_where_they_stand() -> None:
    picture = Picture(
        100,
        60,
        (
            Box(0, 0, 40, 40, 0, "accent"),
            Ellipse(70, 20, 10, 10, "#FF0000", Stroke("#00FF00", 4)),
            Path(line(0, 50, 100, 50), stroke=Stroke("ink", 6, (12, 18))),
        ),
    )
    image = _painted(picture)
    assert _colour(image, 20, 20) == LIGHT.accent
    assert _colour(image, 70, 20) == "#FF0000"
    assert _colour(image, 70, 10) == "#00FF00"
    assert _colour(image, 6, 50) == LIGHT.ink
    assert _colour(image, 21, 50) == _GROUND


@pytest.mark.usefixtures("qapp")
def test_shapes_change_sides_for_languages_that_read_from_the_right() -> None:
    picture = Picture(100, 20, (Box(0, 0, 30, 20, 0, "accent"),))
    assert _colour(_painted(picture), 10, 10) == LIGHT.accent
    assert _colour(_painted(picture, mirrored=True), 10, 10) == _GROUND
    assert _colour(_painted(picture, mirrored=True), 90, 10) == LIGHT.accent


def _inked_columns(image: QImage) -> tuple[int, int]:
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() > 150 for y in range(image.height()))
    ]
    return min(columns), max(columns)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("anchor", "mirrored", "starts_at"),
    [
        (Anchor.START, False, 100),
        (Anchor.END, False, None),
        (Anchor.START, True, None),
        (Anchor.END, True, 100),
    ],
)
def test_text_stands_at_its_anchor_and_is_never_turned_round(
    anchor: Anchor, mirrored: bool, starts_at: int | None
) -> None:
    picture = Picture(200, 40, (Text(100, 30, "LF", 30, "#FFFFFF", anchor=anchor),))
    first, last = _inked_columns(_painted(picture, mirrored=mirrored))
    if starts_at is None:
        assert last == pytest.approx(100, abs=4)
    else:
        assert first == pytest.approx(starts_at, abs=4)
    # The L comes first and has its upright on the left, mirrored or not.
    image = _painted(picture, mirrored=mirrored)
    assert image.pixelColor(first + 1, 14).lightness() > 150


@pytest.mark.usefixtures("qapp")
def test_a_picture_keeps_its_shape_in_a_wide_box() -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    paint(painter, Picture(10, 10, (Box(0, 0, 10, 10, 0, "accent"),)), LIGHT, QRectF(image.rect()))
    painter.end()
    assert [_colour(image, x, 50) for x in (95, 105, 195, 205)] == [
        _GROUND,
        LIGHT.accent,
        LIGHT.accent,
        _GROUND,
    ]


@pytest.mark.usefixtures("qapp")
def test_outlines_that_live_on_are_built_once() -> None:
    first = array([Portion(100, Fill.FULL)]).shapes[0]
    again = array([Portion(100, Fill.FULL)]).shapes[0]
    assert isinstance(first, Path)
    assert isinstance(again, Path)
    assert painter_path(first.segments) is painter_path(again.segments)


@pytest.mark.usefixtures("qapp")
def test_many_outlines_do_not_pile_up() -> None:
    kept = [outline(f"M0,0 L{index},1") for index in range(2100)]
    assert all(painter_path(path).elementCount() == 2 for path in kept)


_MAP = body_map(frozenset(), {area: area for area in AREAS}, "Front", "Back", "A body, front and back.")


def _view(qtbot: QtBot, picture: Picture = _MAP, width: int = 540) -> PictureView:
    view = PictureView(picture, LIGHT)
    qtbot.addWidget(view)
    view.resize(width, view.height_for(width))
    view.show()
    return view


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("area", AREAS)
def test_a_touch_on_a_name_means_its_area(qtbot: QtBot, area: str, direction: Qt.LayoutDirection) -> None:
    view = _view(qtbot)
    view.setLayoutDirection(direction)
    with qtbot.waitSignal(view.touched) as sent:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.point_of(area).toPoint())
    assert sent.args == [area]


def test_there_is_no_place_to_touch_for_an_unknown_reply(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        _view(qtbot).point_of("nose")


def test_sliding_off_cancels_and_sliding_back_does_not_press_again(qtbot: QtBot) -> None:
    view = _view(qtbot)
    here, there = view.point_of("back").toPoint(), QPoint(2, 2)
    with qtbot.assertNotEmitted(view.touched):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=here)
        QTest.mouseMove(view, there)
        QTest.mouseMove(view, here)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=here)
    with qtbot.assertNotEmitted(view.touched):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=there)


def test_a_pressed_target_is_seen_until_it_is_let_go(qtbot: QtBot) -> None:
    view = _view(qtbot)
    rest = view.grab().toImage()
    place = view.point_of("back").toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    assert view.grab().toImage() != rest
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place)
    assert view.grab().toImage() == rest


def test_a_picture_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    view = _view(qtbot)
    assert view.told().words == "A body, front and back."
    view.set_picture(skin("tone-3", "new", 1, says="Skin, cut open."))
    assert view.told().words == "Skin, cut open."


def test_a_new_picture_changes_the_height_and_what_can_be_touched(qtbot: QtBot) -> None:
    view = _view(qtbot)
    assert view.heightForWidth(1080) == 1020
    assert view.hasHeightForWidth()
    assert not view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    still = skin("tone-3", "new", 1.5)
    view.set_picture(still)
    assert view.picture is still
    assert view.heightForWidth(1080) == 640
    assert (view.sizeHint().width(), view.sizeHint().height()) == (1080, 640)
    assert view.minimumSizeHint().width() == 1
    assert view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    view.set_picture(skin("tone-3", "new", 1.6))
    assert view.heightForWidth(1080) == 640


def test_the_first_of_two_targets_in_one_place_is_touched(qtbot: QtBot) -> None:
    square = box(0, 0, 100, 100)
    view = _view(qtbot, Picture(100, 100, (), "", (Target("first", square), Target("second", square))), 100)
    with qtbot.waitSignal(view.touched) as sent:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert sent.args == ["first"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("mirrored", [True, False])
@pytest.mark.parametrize("x", [96, 304])
def test_a_label_that_is_wider_than_was_foreseen_is_not_cut_at_the_edge(x: int, *, mirrored: bool) -> None:
    load_fonts()
    load_fonts_for("Arab")
    label = Text(x, 35, "\u2066Judge it\u2069 2 جون", 28, "#FFFFFF", is_bold=True, anchor=Anchor.MIDDLE)
    whole = _painted(Picture(400, 50, (replace(label, x=200),)), mirrored=mirrored)
    at_edge = _painted(Picture(400, 50, (label,)), mirrored=mirrored)
    (first, last), (left, right) = map(_inked_columns, (whole, at_edge))
    assert right - left == pytest.approx(last - first, abs=1)


@pytest.mark.parametrize("name", ["arrow-left", "arrow-right", "door-out"])
def test_what_points_the_way_points_to_the_other_side_where_the_language_is_read_from_the_right(
    qtbot: QtBot, name: str
) -> None:
    open_application()
    tile = Tile(id="way", text="", says="Way", sends=None, look="plain", icon=name)
    grabs = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        button = TileButton(tile, glass_for(Looks(), 1080, 1920))
        button.setLayoutDirection(direction)
        qtbot.addWidget(button)
        button.place(0, 0, 200, 104)
        grabs.append(button.grab().toImage())
    assert grabs[0] != grabs[1]
    difference = sum(
        abs(grabs[0].pixelColor(x, y).lightness() - grabs[1].pixelColor(199 - x, y).lightness()) > 60
        for x in range(200)
        for y in range(104)
    )
    assert difference < 40
