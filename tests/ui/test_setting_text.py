"""Text in lines: none wider than its room, numbers hold together, titles are balanced."""

from __future__ import annotations

import gc
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from kiosk import icu, theme
from kiosk.colour import contrast
from kiosk.content.rich import Run
from kiosk.content.words import Words
from kiosk.errors import KioskError
from kiosk.settings import Looks
from kiosk.theme import BODY, CONTRAST, FAMILY, LIGHT, NOTE, PALETTES, POSTER, TILE, TITLE, Face
from kiosk.ui.fonts import load_fonts, load_fonts_for
from kiosk.ui.kit import chinese, focus_ring
from kiosk.ui.kit.bars.frame_bar import spread
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.line_ends import NO_BREAK, glued
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText, _x, plain, set_text
from kiosk.ui.kit.text_width import fitted, line_width, one_line, widest_word
from kiosk.ui.kit.tiles.tile_layout import face_of, lay_tile, least_width
from kiosk.ui.kit.words.prose import apart
from kiosk.visit.blocks import Tile
from kiosk.visit.looks_blocks import TEXT_SIZES

PORTRAIT = (1080, 1920)
GLASS = glass_for(Looks(), 1080, 1920)
TYPE = GLASS.type(BODY)
WORDS = st.text(alphabet="abcdefghilmnorstuvw", min_size=1, max_size=14)


def _lines(text: SetText) -> list[str]:
    layout = text._layout
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]


@given(words=st.lists(WORDS, min_size=1, max_size=30), width=st.integers(80, 1200))
def test_no_line_is_wider_than_its_room(words: list[str], width: int) -> None:
    text = set_text(" ".join(words), TYPE, width)
    assert text.box().width() <= width + 1
    assert "".join(_lines(text)).replace("\u00a0", " ") == " ".join(words)


@given(words=st.lists(WORDS, min_size=1, max_size=30), width=st.integers(300, 1200))
def test_no_word_is_broken_that_fits_a_line(words: list[str], width: int) -> None:
    assert not set_text(" ".join(words), TYPE, width).is_broken


@given(before=st.lists(WORDS, max_size=8), count=st.integers(0, 100), width=st.integers(260, 900))
def test_a_number_is_never_parted_from_its_denominator(before: list[str], count: int, width: int) -> None:
    text = set_text(" ".join([*before, f"{count} of 100", *before]), TYPE, width)
    assert any(f"{count}\u00a0of\u00a0100" in line for line in _lines(text))


@given(
    before=st.lists(WORDS, min_size=1, max_size=8),
    after=st.lists(WORDS, max_size=8),
    count=st.integers(1, 999),
    width=st.integers(200, 900),
    balanced=st.booleans(),
)
def test_no_line_parts_a_number_from_what_it_counts_where_that_costs_one_further_line_at_most(
    before: list[str], after: list[str], count: int, width: int, balanced: bool
) -> None:
    def joined(space: str) -> str:
        return " ".join([*before, f"{count}{space}weeks", *after])

    text = set_text(joined(" "), TYPE, width, balanced=balanced)
    if not text.is_broken and any(line.endswith(f"{count} ") for line in _lines(text)):
        assert set_text(joined("\u00a0"), TYPE, width).lines > text.lines + 1
    assert text.text == "".join(_lines(text)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("script", "before", "count", "after"),
    [
        ("Arab", "أمًّا لأول مرّةٍ ثمّ حلًّا", "10 أشهر", "قد يدوم"),
        ("Deva", "दृष्टि में कुछ हृदय", "10 हफ़्ते", "बाद में"),
    ],
)
def test_no_line_of_letters_with_marks_parts_a_number_from_what_it_counts(
    script: str, before: str, count: str, after: str
) -> None:
    load_fonts_for(script)
    type = glass_for(Looks(), *PORTRAIT, script=script).type(BODY)
    is_parted = f"{before} {count.split(maxsplit=1)[0]} "
    width = line_width(is_parted, type) + 4
    text = set_text(f"{before} {count} {after}", type, width, mirrored=script == "Arab")
    assert _lines(text) == [f"{before} ", f"{count} {after}"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_number_stays_with_its_word_where_letters_of_hindi_join_into_one(scale: float) -> None:
    load_fonts_for("Deva")
    type = glass_for(Looks(scale=scale), *PORTRAIT, script="Deva").type(BODY)
    words = "अध्ययन में डॉक्टरों ने त्वचा टाइप 3 का नतीजा, 6 या ज़्यादा, अक्सर 4 हफ़्ते के अंतर पर"
    for width in range(round(300 * scale), 900, 20):
        lines = _lines(set_text(words, type, width))
        assert not [line for line in lines if line.endswith(("3 ", "4 ", "6 "))], (width, lines)


def test_a_number_whose_word_has_no_room_beside_it_costs_no_further_line() -> None:
    width = line_width("after seven 12", TYPE) + 4
    assert line_width("12 investigations", TYPE) > width
    assert _lines(set_text("after seven 12 investigations", TYPE, width)) == [
        "after seven 12 ",
        "investigations",
    ]


@pytest.mark.parametrize("width", range(300, 700, 40))
def test_numbers_between_marks_that_order_them_are_never_parted(width: int) -> None:
    load_fonts_for("Arab")
    type = glass_for(Looks(), *PORTRAIT, script="Arab").type(BODY)
    lines = _lines(
        set_text("\u2068\u2068100\u2069 من \u2068100\u2069 لم تصبهم\u2069.", type, width, mirrored=True)
    )
    assert any("\u2069\u00a0من\u00a0\u2068" in line for line in lines)


@pytest.mark.parametrize("letters", range(6, 12))
def test_no_line_of_chinese_parts_a_number_from_what_it_counts(letters: int) -> None:
    load_fonts_for("Hans")
    type = glass_for(Looks(), *PORTRAIT, script="Hans").type(BODY)
    words = "研究里有100人，每次间隔4周，共做3次治疗，结果都很好。" * 2
    lines = _lines(set_text(words, type, line_width("研" * letters, type) + 2))
    assert not [line for line in lines[:-1] if line[-1].isdigit()]


def test_what_a_number_names_is_not_parted_from_it() -> None:
    words = "Tone 1, lightest"
    lines = _lines(set_text(words, TYPE, line_width(words, TYPE) - 10))
    assert lines == ["Tone\u00a01, ", "lightest"]


@given(words=st.lists(WORDS, min_size=2, max_size=12), width=st.integers(300, 1000))
def test_balancing_keeps_the_number_of_lines(words: list[str], width: int) -> None:
    sentence = " ".join(words)
    assert set_text(sentence, TYPE, width, balanced=True).lines == set_text(sentence, TYPE, width).lines


def test_balanced_lines_are_of_one_length() -> None:
    text = set_text(
        "How often do dark patches happen after microneedling?", GLASS.type(TITLE), 952, balanced=True
    )
    first, second = (line_width(line.strip(), text.type) for line in _lines(text))
    assert abs(first - second) < 200


def test_the_last_line_has_two_words_or_more() -> None:
    text = set_text("Touch the body or the names, and choose as many as you like.", TYPE, 700)
    assert len(_lines(text)[-1].replace("\u00a0", " ").split()) >= 2


@given(words=st.lists(WORDS, min_size=3, max_size=20), width=st.integers(200, 900))
def test_a_word_that_goes_down_to_the_last_line_leaves_no_gap_above_it(words: list[str], width: int) -> None:
    lines = _lines(set_text(" ".join(words), TYPE, width))
    if len(lines) > 2 and "\u00a0" in lines[-1]:
        assert line_width(lines[-2].strip(), TYPE) >= line_width(lines[-1], TYPE)


def test_the_last_line_of_chinese_has_more_than_one_letter_and_its_stop() -> None:
    load_fonts_for("Hans")
    type = glass_for(Looks(), 1080, 1920).type(BODY)
    words = "皮肤会变红也许会出现一些小血点。"
    text = set_text(words, type, line_width(words[:-2], type) + type.size / 2)
    assert text.lines == 2
    assert text._layout.lineAt(1).textLength() > 2


def test_a_word_that_is_too_long_breaks_rather_than_being_cut() -> None:
    text = set_text("Microneedlingmicroneedling", TYPE, 200)
    assert text.is_broken
    assert text.box().width() <= 200


@given(width=st.integers(150, 900))
def test_the_sign_of_an_option_stays_with_its_name(width: int) -> None:
    lines = _lines(set_text("Lo desbloquea aquí: kiosk pin --reset, o con -r.", TYPE, width))
    assert not any(line.endswith("-") for line in lines)


def test_a_phrase_that_is_too_long_parts_between_its_words() -> None:
    text = set_text("Saturday\u00a020\u00a0February\u00a02027", TYPE, 220)
    assert not text.is_broken
    assert text.lines > 1


def test_a_word_with_a_meaning_knows_where_it_stands() -> None:
    runs = (Run("New "), Run("collagen", glossary="collagen"), Run(" grows."))
    ((id, word, box),) = set_text(runs, TYPE, 900).words()
    assert (id, word) == ("collagen", "collagen")
    assert abs(box.left() - line_width("New ", TYPE)) < 2
    assert abs(box.width() - line_width("collagen", TYPE)) < 2


def test_a_word_over_two_lines_can_be_touched_on_both() -> None:
    runs = (
        Run("A text that is followed by "),
        Run("dark patches", glossary="dark-patches"),
        Run(" and more words"),
    )
    boxes = [
        box
        for _, _, box in set_text(runs, TYPE, line_width("A text that is followed by dark", TYPE) + 8).words()
    ]
    assert len(boxes) == 2
    assert boxes[0].bottom() <= boxes[1].top() + 1


@given(scale=st.floats(1.0, 2.0), text=WORDS, width=st.integers(60, 500))
def test_type_shrinks_to_fit_but_not_below_its_size_at_100_percent(
    scale: float, text: str, width: int
) -> None:
    type = glass_for(Looks(scale=scale), 1080, 1920).type(BODY)
    for found in (one_line(text, type, width), fitted((text,), type, width)):
        assert TYPE.size <= found.size <= type.size
        assert found.size == TYPE.size or line_width(text, found) <= width


@given(
    wanted=st.lists(st.integers(50, 500), min_size=1, max_size=6),
    total=st.integers(600, 2000),
    data=st.data(),
)
def test_widths_fill_the_row_and_none_is_below_its_least(
    wanted: list[int], total: int, data: st.DataObject
) -> None:
    least = [data.draw(st.integers(0, total // len(wanted))) for _ in wanted]
    widths = spread(wanted, least, total)
    assert total - len(wanted) <= sum(widths) <= total
    assert all(width >= low - 1 for width, low in zip(widths, least, strict=True))


@given(x=st.integers(0, 600), line=st.integers(0, 3))
def test_touch_areas_of_words_never_meet(x: int, line: int) -> None:
    words = [QRectF(200, 100, 120, 48), QRectF(x, 100 + 48 * line, 120, 48)]
    if words[0].intersects(words[1]):
        return
    grown = [box.adjusted(0, -20, 0, 20) for box in words]
    first, second = apart(grown, words, 12)
    assert not first.intersects(second)


def test_the_large_faces_grow_less_than_the_rest() -> None:
    large = glass_for(Looks(scale=2.0), 1080, 1920)
    assert large.type(BODY).size == 68
    assert large.type(TITLE).size == 92
    assert large.type(POSTER).size == round(112 * 1.3)


def test_a_fine_panel_has_more_pixels_for_the_same_size() -> None:
    assert glass_for(Looks(), 2160, 3840, 0.1385).px(72) == 144
    assert glass_for(Looks(), 1080, 1920, 0.277).px(72) == 72


def test_a_small_fine_panel_is_not_filled_with_two_words() -> None:
    glass = glass_for(Looks(), 800, 1280, 0.1)
    assert glass.factor == 1.0


@pytest.mark.parametrize(
    ("size", "mm"),
    [
        (PORTRAIT, 0.277),
        ((2160, 3840), 0.1385),
        ((1080, 1920), 0.2),
        ((800, 1280), 0.169),
        ((600, 1024), 0.3),
    ],
)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_capitals_are_never_lower_than_they_may_be(size: tuple[int, int], mm: float, scale: float) -> None:
    glass = glass_for(Looks(scale=scale), *size, mm)
    faces = {name: face for name, face in vars(theme).items() if isinstance(face, Face)}
    assert len(faces) > 8
    for name, face in faces.items():
        type = glass.type(face)
        for shown in (type, type.shrunk(type.least)):
            capital = QFontMetricsF(shown.font()).capHeight() * mm
            assert capital >= theme.LEAST_CAPITAL_MM, name


@pytest.mark.parametrize("mm", [0.277, 0.2, 0.17, 0.14])
def test_each_text_size_differs_from_the_others_on_every_panel(mm: float) -> None:
    glasses = [glass_for(Looks(scale=scale), 800, 1280, mm) for scale in TEXT_SIZES]
    sizes = [glass.type(NOTE).size for glass in glasses]
    assert all(after > before for before, after in pairwise(sizes))
    assert glasses[0].scale == glasses[0].least_scale
    assert glasses[-1].scale == 2.0


def test_a_column_of_chinese_is_not_as_wide_as_a_sentence() -> None:
    type = GLASS.type(BODY)
    sentence = "这是一个很长的中文句子没有空格"
    assert line_width(sentence[:4], type) <= widest_word(sentence, type) < line_width(sentence, type) / 2


def test_a_theme_is_a_palette() -> None:
    assert GLASS.palette is LIGHT
    assert glass_for(Looks(theme="contrast"), 1080, 1920).palette is CONTRAST


def test_the_longest_word_decides_how_narrow_a_column_may_be() -> None:
    assert widest_word("a microneedling b", TYPE) == line_width("microneedling", TYPE)
    assert widest_word("", TYPE) == 0


def test_our_own_font_is_used() -> None:
    assert QFontInfo(TYPE.font()).family() == FAMILY
    assert SetText(plain("x"), TYPE, 100).lines == 1


def test_a_missing_font_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"AtkinsonHyperlegible-Regular\.ttf: this font is missing"):
        load_fonts(tmp_path)


def test_letters_that_join_or_stand_apart_by_themselves_are_not_moved_apart() -> None:
    assert glass_for(Looks(), 1080, 1920).type(TITLE).tracking < 0
    assert glass_for(Looks(), 1080, 1920, script="Arab").type(TITLE).tracking == 0


@pytest.mark.parametrize("name", PALETTES)
def test_the_ring_around_what_the_keys_are_on_is_wide_and_stands_out(name: str) -> None:
    css_pixel = 25.4 / 96
    assert 2 * css_pixel <= focus_ring._WIDTH * 0.277
    for ground in ("ground", "surface", "sunk", "accent_soft"):
        assert contrast(PALETTES[name].ink, PALETTES[name].resolve(ground)) >= 3


@pytest.mark.parametrize("width", range(200, 600, 20))
def test_no_word_is_broken_on_a_tile_as_wide_as_it_asks_for(width: int) -> None:
    glass = glass_for(Looks(scale=2.0), 1920, 1080)
    tile = Tile(id="place", text="Walkthrough", sends=None, look="number", icon="2")
    if width >= least_width(tile, glass, face_of(tile)):
        placed = lay_tile(tile, glass, face_of(tile), width, mirrored=False)
        assert not any(text.is_broken for text, _, _, _ in placed.texts)


@pytest.mark.parametrize("letters", range(5, 14))
def test_a_bold_chinese_line_ends_where_a_word_does(letters: int) -> None:
    load_fonts_for("Hans")
    type = glass_for(Looks(), 1080, 1920, script="Hans").type(TITLE)
    words = ("这里讲的是", "膨胀纹和", "微针治疗后", "15个人的", "变化。")
    text = "".join(words)
    set = set_text(text, type, line_width("膨" * letters, type) + 2, balanced=True)
    assert set.text == text == "".join(_lines(set))
    for word in ("膨胀纹", "微针", "治疗", "15个", "变化。"):
        assert any(word in line for line in _lines(set)), _lines(set)


def test_a_chinese_word_that_is_longer_than_a_line_is_broken() -> None:
    load_fonts_for("Hans")
    type = glass_for(Looks(), 1080, 1920, script="Hans").type(TITLE)
    text = set_text("膨胀纹", type, line_width("膨胀", type) + 2)
    assert _lines(text) == ["膨胀", "纹"]


def test_without_a_dictionary_chinese_breaks_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> list[int]:
        raise KioskError("ICU is missing")

    monkeypatch.setattr(icu, "breaks_in", missing)
    assert chinese.words_in("没有词典的一行") == ()


def test_nothing_keeps_what_a_patient_typed() -> None:
    load_fonts_for("Hans")
    type = glass_for(Looks(), 1080, 1920, script="Hans").type(TITLE)
    typed = "我想问的是治疗之后多久可以晒太阳"
    before = sys.getrefcount(typed)
    assert set_text(typed, type, line_width("膨" * 5, type), balanced=True).lines > 1
    gc.collect()
    assert sys.getrefcount(typed) == before


def test_a_part_sets_a_text_once_at_a_width(qtbot: QtBot) -> None:
    part = Part(glass_for(Looks(), 1080, 1920))
    qtbot.addWidget(part)
    type = part.glass.type(TITLE)
    first = part.set("Needling for stretch marks", type, 300)
    assert part.set("Needling for stretch marks", type, 300) is first
    assert part.set("Needling for stretch marks", type, 299) is not first
    assert part.set("Needling for stretch marks", type, 300, balanced=True) is not first
    part.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert part.set("Needling for stretch marks", type, 300) is not first


@pytest.mark.parametrize(("script", "words"), [("Arab", "الذي في ع ج"), ("Deva", "दृष्टि कुछ हृदय")])
@pytest.mark.parametrize("face", [TITLE, BODY, NOTE, TILE])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_letter_is_cut_below_the_last_line(script: str, words: str, face: Face, scale: float) -> None:
    text = text_in(script, words, face, scale)
    below = painted(text, 0).copy(0, text.height, 2000, 600 - text.height)
    assert min(bytes(below.constBits())) > 200


@pytest.mark.parametrize(("script", "words"), [("Arab", "حلًّا أُلِّف كُلٌّ"), ("Deva", "हैं कॉँग्रेस र्कें")])
@pytest.mark.parametrize("face", [TITLE, BODY, NOTE, TILE])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_mark_is_cut_above_the_first_line(script: str, words: str, face: Face, scale: float) -> None:
    text = text_in(script, words, face, scale)
    above = painted(text, 100).copy(0, 0, 2000, 100)
    assert min(bytes(above.constBits())) > 200
    assert next(text.spans(0))[0] == 0


def text_in(script: str, words: str, face: Face, scale: float) -> SetText:
    load_fonts_for(script)
    type = glass_for(Looks(scale=scale), *PORTRAIT, script=script).type(face)
    return set_text(words, type, 2000, mirrored=script == "Arab")


def painted(text: SetText, y: int) -> QImage:
    picture = QImage(2000, 600, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    text.draw(painter, 0, y, QColor("black"))
    painter.end()
    return picture


@pytest.mark.parametrize(
    ("words", "is_at_end"),
    [("What serum do you use?", True), ("ما هي SPF 30؟", False), ("Aquagold (ما هو)", False)],
)
def test_a_sign_stands_where_the_letters_of_its_text_are_read_to(words: str, is_at_end: bool) -> None:
    load_fonts_for("Arab")
    text = set_text(words, TYPE, 900, mirrored=True)
    line = text._layout.lineAt(0)
    last, end = (_x(line.cursorToX(place)) for place in (len(words) - 1, len(words)))
    assert (end > last) == is_at_end
    assert text.box().right() > 898


@pytest.mark.parametrize(
    ("words", "leads_right"), [("2 من 4", False), ("ما هي؟", False), ("2 of 4", True), ("SPF 30 من", True)]
)
def test_words_from_the_right_alone_are_read_so_among_words_from_the_left(
    words: str, leads_right: bool
) -> None:
    load_fonts_for("Arab")
    text = set_text(words, TYPE, 900)
    line = text._layout.lineAt(0)
    first, end = (_x(line.cursorToX(place)) for place in (0, len(words)))
    assert (end > first) == leads_right
    assert text.box().left() < 4


@pytest.mark.parametrize("face", [TITLE, TILE, BODY, NOTE])
def test_lines_of_a_script_that_a_clinic_has_added_are_as_high_as_the_highest_of_ours(face: Face) -> None:
    arabic, tamil = (glass_for(Looks(), *PORTRAIT, script=script).type(face) for script in ("Arab", "Taml"))
    assert (tamil.line, tamil.below) == (arabic.line, arabic.below)


BEGUN = Words(
    "ar",
    {
        "borrowed": "4 sessions do not fit before {date}.",
        "range": "{low} to {high}",
        "own": "{name}: 7 جلسات من 32 قبل {date}",
        "name": "Aquagold {date}",
    },
    borrowed=frozenset(("borrowed", "range")),
)
"""A translation that has only begun: its dates are Arabic, in English sentences."""


def seen_from_the_left(text: SetText, parts: tuple[str, ...]) -> list[str]:
    """Parts of a text of one line, in the order in which the eye meets them from the left."""
    assert text.lines == 1
    line = text._layout.lineAt(0)
    middles = {part: (text.text.index(part), text.text.index(part) + len(part)) for part in parts}
    return sorted(parts, key=lambda part: sum(_x(line.cursorToX(place)) for place in middles[part]))


def test_english_that_stands_for_a_missing_text_keeps_its_order_on_a_page_from_right_to_left() -> None:
    load_fonts_for("Arab")
    said = BEGUN.text("borrowed", date="شنبه")
    shown = set_text(said, TYPE, 900, mirrored=True)
    assert seen_from_the_left(shown, ("4", "sessions", "before", "شنبه", ".")) == [
        "4",
        "sessions",
        "before",
        "شنبه",
        ".",
    ]
    two = set_text(f"{said} {BEGUN.text('range', low=7, high=45)}", TYPE, 900, mirrored=True)
    assert seen_from_the_left(two, ("4", "fit", "شنبه", "7", "to", "45")) == [
        "4",
        "fit",
        "شنبه",
        "7",
        "to",
        "45",
    ]


@pytest.mark.parametrize(
    "parts",
    [("+", "44", "1632"), ("(020)", "7946", "0958"), ("-", "5"), ("50", "+"), ("10", "20", "%")],
    ids="".join,
)
def test_figures_alone_keep_their_order_on_a_page_from_right_to_left_as_on_paper(
    parts: tuple[str, ...],
) -> None:
    shown = set_text(" ".join(parts).replace("+ 44", "+44").replace("- 5", "-5"), TYPE, 900, mirrored=True)
    assert seen_from_the_left(shown, parts) == list(parts)
    assert shown.box().right() > 898


def test_a_text_of_the_language_is_read_from_its_side_also_with_a_latin_name_first() -> None:
    load_fonts_for("Arab")
    own = BEGUN.text("own", name="Aquagold", date="Monday")
    shown = set_text(own, TYPE, 900, mirrored=True)
    parts = ("Aquagold", "7", "جلسات", "32", "Monday")
    assert seen_from_the_left(shown, parts) == list(reversed(parts))
    dated = set_text(BEGUN.text("name", date="شنبه"), TYPE, 900, mirrored=True)
    assert seen_from_the_left(dated, ("Aquagold", "شنبه")) == ["شنبه", "Aquagold"]
    with_range = f"{own} ({BEGUN.text('range', low=7, high=45)})"
    shown = set_text(with_range, TYPE, 900, mirrored=True)
    assert seen_from_the_left(shown, ("45", "to", "Aquagold")) == ["to", "45", "Aquagold"]
    assert seen_from_the_left(set_text("7 من 32 (7 to 45)", TYPE, 900, mirrored=True), ("7", "32")) == [
        "32",
        "7",
    ]


@pytest.mark.parametrize(
    "number", ["01632 960 000", "+44 (0)1632 960 000", "(01632) 960 000", "0800 12 34 56"]
)
def test_a_number_to_call_is_never_parted(number: str) -> None:
    text = glued(f"Please go to the desk, or call \u2068{number}\u2069, or ask.")
    assert number.replace(" ", NO_BREAK) in text
    assert "desk, or call " in text
