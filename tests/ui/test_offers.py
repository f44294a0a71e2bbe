"""What is offered for pinyin stands in one row by our own keys, whoever touches it and with whatever."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as altered
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.settings import Clinic, Looks
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.inspect import faults_in, targets_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.typing.offers import OffersPart
from kiosk.ui.page import PageScreen
from kiosk.ui.ways import is_in_sight, rows_of
from kiosk.visit.events.event import Opened, Typed
from kiosk.visit.events.speech import AnswersAloudSet, ReadAloudSet
from kiosk.visit.sheets import TypingSheet
from kiosk.visit.views import PageView
from tests.journeys.patient import Desk, Patient
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import KEYS
from tests.ui.samples import page, sheet
from tests.ui.test_typing import BACKSPACE, ENTER, Typist, at

OFF_AT_FIRST = {"key-erase", "key-done"}
UP, WIDE, SMALL_UP, SMALL_WIDE = (1080, 1920), (1920, 1080), (800, 1280), (1280, 800)
LARGE, LOW, LARGE_LOW = Looks(scale=2.0), Looks(is_low=True), Looks(scale=2.0, is_low=True)


@pytest.fixture(scope="module")
def chinese() -> Content:
    open_application()
    load_fonts_for("Hans")
    return read_content(paths.PACKS / "microneedling-stretch-marks", "zh")


def written(content: Content, clinic: Clinic, letters: str) -> PageView:
    """The page of somebody who reads Chinese and has typed these letters on it."""
    patient = Patient(Desk(content, clinic)).wakes()
    patient.sends(Opened(TypingSheet()), *(Typed(letter, composes=True) for letter in letters))
    return patient.page


def screen_of(qtbot: QtBot, view: PageView, size: tuple[int, int], looks: Looks) -> PageScreen:
    screen = PageScreen(view, glass_for(looks, *size, script="Hans"))
    qtbot.addWidget(screen)
    screen.show()
    return screen


def places_of(screen: PageScreen) -> dict[str, QRect]:
    return {touch.objectName(): box for touch, box in targets_of(screen) if touch.objectName()[:4] == "key-"}


@pytest.mark.parametrize(
    ("size", "looks"),
    [
        (UP, Looks()),
        (WIDE, LARGE),
        (SMALL_UP, LARGE),
        (SMALL_UP, LARGE_LOW),
        (SMALL_WIDE, LARGE),
        (SMALL_WIDE, LOW),
    ],
    ids=["up", "wide-large", "small-large", "small-large-low", "small-wide-large", "small-wide-low"],
)
def test_no_key_moves_whatever_is_offered_and_each_offer_is_large_enough(
    qtbot: QtBot, chinese: Content, sample_clinic: Clinic, size: tuple[int, int], looks: Looks
) -> None:
    places = []
    for letters in ("", "shi", "zhuangzhuang"):
        screen = screen_of(qtbot, written(chinese, sample_clinic, letters), size, looks)
        assert faults_in(screen) == []
        assert screen.pager.pieces == 1
        places.append({id: box for id, box in places_of(screen).items() if id not in OFF_AT_FIRST})
    assert places[0] == places[1] == places[2]


def test_offers_stand_in_one_row_in_their_order_between_field_and_keys(
    qtbot: QtBot, chinese: Content, sample_clinic: Clinic
) -> None:
    screen = screen_of(qtbot, written(chinese, sample_clinic, "huaiyun"), UP, Looks())
    row = [
        (touch.objectName(), box)
        for touch, box in targets_of(screen)
        if touch.objectName().startswith("offer")
    ]
    assert [name for name, _ in row][:2] == ["offer-1", "offer-2"]
    assert [name for name, _ in row][-2:] == ["offer-letters", "offer-more"]
    assert [box.left() for _, box in row] == sorted(box.left() for _, box in row)
    assert len({box.top() for _, box in row}) == 1
    field = screen.findChild(FieldPart)
    assert field is not None
    below = field.mapTo(screen, QPoint(0, field.height())).y()
    assert below < row[0][1].top() < row[0][1].bottom() < places_of(screen)["key-q"].top()


def test_only_what_is_spelled_has_the_row(qtbot: QtBot) -> None:
    screen = screen_of(qtbot, page(sheet=sheet(KEYS)), UP, Looks())
    assert screen.findChild(OffersPart) is None


def test_what_is_composed_has_a_line_below_it_and_what_is_written_has_none(qtbot: QtBot) -> None:
    def ink_below(text: str, composed: str) -> int:
        keys = altered(KEYS, text=text, composed=composed)
        screen = screen_of(qtbot, page(sheet=sheet(keys)), UP, Looks())
        field = screen.findChild(FieldPart)
        assert field is not None
        picture = field.grab().toImage()
        accent = QColor(field.glass.colour("accent"))
        rows = (range(picture.width()), range(picture.height()))
        return max(sum(picture.pixelColor(x, y) == accent for x in rows[0]) for y in range(rows[1].stop))

    assert ink_below("wo xiang", "") < 10
    few, many = ink_below("wo xiang", "g"), ink_below("wo xiang", "xiang")
    assert 10 <= few < many


def test_of_a_long_chinese_text_the_end_is_seen_in_letters_as_large_as_asked(qtbot: QtBot) -> None:
    sizes = []
    for text in ("\u6211", "\u6211\u5bf9\u9ebb\u836f\u8fc7\u654f" * 15):
        screen = screen_of(qtbot, page(sheet=sheet(altered(KEYS, text=text))), UP, Looks())
        field = screen.findChild(FieldPart)
        assert field is not None
        assert faults_in(screen) == []
        shown, _, _ = field.written[0]
        sizes.append(shown.type.size)
        assert text.endswith(shown.text.removeprefix("\u2026"))
    assert sizes[0] == sizes[1]


@pytest.fixture
def typist(finger: Finger, chinese: Content, sample_clinic: Clinic) -> Typist:
    return Typist(finger, Patient(Desk(chinese, sample_clinic)).wakes()).opens(Opened(TypingSheet()))


def test_a_keyboard_composes_and_chooses_with_space_digits_and_arrows(typist: Typist) -> None:
    assert typist.types("huaiyun ").typed == "\u6000\u5b55"
    assert typist.types("keyi").patient.tiles["offer-1"].text == "\u53ef\u4ee5"
    assert typist.types("1").typed == "\u6000\u5b55\u53ef\u4ee5"
    assert typist.types("ma?").typed == "\u6000\u5b55\u53ef\u4ee5\u5417\uff1f"
    typist.types("xi").presses(BACKSPACE, BACKSPACE)
    assert typist.typed == "\u6000\u5b55\u53ef\u4ee5\u5417\uff1f"


def test_arrows_and_enter_choose_an_offer(typist: Typist) -> None:
    typist.types("ma")
    for _ in range(40):
        if at() == "offer-2":
            break
        typist.presses(Qt.Key.Key_Tab)
    second = typist.patient.tiles["offer-2"].text
    typist.presses(ENTER)
    assert typist.typed == second


def test_switches_find_what_is_offered_in_one_row_right_before_the_keys_whatever_it_is(
    typist: Typist,
) -> None:
    before = rows_met(typist)
    place = next(number for number, row in enumerate(before) if row[0] == "offer-1")
    assert before[place][-1] == "offer-more"
    assert before[place + 1][0] == "key-1"
    typist.opens(*(Typed(letter, composes=True) for letter in "ma"))
    assert [row[0] for row in rows_met(typist)] == [row[0] for row in before]


def rows_met(typist: Typist) -> list[list[str]]:
    """The rows that a ring goes over."""
    (screen,) = (each for each in typist.finger.window.findChildren(PageScreen) if each.isVisible())
    in_sight = [touch for touch in screen.touches if is_in_sight(touch)]
    return [[touch.objectName() for touch in row] for row in rows_of(in_sight, screen)]


def test_assistive_technology_is_told_each_offer_and_what_stands_in_the_field(typist: Typist) -> None:
    typist.types("renshenqi")
    window = typist.finger.window
    names = {
        touch.objectName(): touch.accessibleName()
        for part in window.findChildren(OffersPart)
        if part.isVisible()
        for touch, _ in targets_of(part)
    }
    assert names["offer-1"] == "\u598a\u5a20\u671f"
    assert names["offer-letters"] == "renshenqi"
    assert names["offer-more"] == typist.patient.visit.content.words.text("ui.offers-more")
    field = next(part for part in window.findChildren(FieldPart) if part.isVisible())
    heard = QAccessible.queryAccessibleInterface(field).child(0)
    assert heard.text(QAccessible.Text.Value) == "renshenqi"


def test_where_a_low_glass_has_no_room_for_both_what_is_offered_is_one_piece_and_the_keys_another(
    qtbot: QtBot, chinese: Content, sample_clinic: Clinic
) -> None:
    patient = Patient(Desk(chinese, sample_clinic)).wakes()
    patient.sends(AnswersAloudSet(is_on=True), ReadAloudSet(is_on=True), Opened(TypingSheet()))
    screen = screen_of(qtbot, patient.page, SMALL_WIDE, LOW)
    assert screen.pager.pieces == 2
    assert faults_in(screen) == []
    screen.pager.show_piece(1)
    assert "key-q" in places_of(screen)
