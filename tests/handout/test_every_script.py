"""Text in every script: the order of letters as Qt lays them, lines that hold, and pages that are read back right."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from functools import cache
from itertools import product

import page
import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption

from kiosk.content.order import in_order
from kiosk.content.rich import Run, is_read_from_right, runs_of
from kiosk.errors import CannotPrint
from kiosk.handout.blocks import Prose
from kiosk.handout.composites import Part, with_composites
from kiosk.handout.document import Facts, document
from kiosk.handout.fonts import typeface
from kiosk.handout.pages import Page
from kiosk.handout.pen import Pen
from kiosk.handout.set_line import SetLine
from kiosk.handout.style import style_for
from kiosk.handout.text import clean, set_lines
from kiosk.icu import breaks_in
from kiosk.paths import FONTS
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import dictionary_in, root_of
from tests.handout.sheets import reader

UNSEEN = re.compile("[\u061c\u200c-\u200f\u2066-\u2069]")
TEXTS = {
    "en": ("For محمد علي (two), 李明 and हिन्दी: 50%.", "Call +44 1632 960 000 – SPF 50+."),
    "es": ("¿Cuánto dura el enrojecimiento? De 1 a 3 días, según la piel.",),
    "ar": (
        "مرحبا (\u2068SPF 50+\u2069) هاتف \u206801632 960 000\u2069 الآن",
        "اتصل على \u2068+44 1632 960 000\u2069: **مهم جدًا**، لا تقلق؛ «علاج» 25% من الناس.",
        "يُرجى تجنّب الشمس لمدة ١٤ يومًا قبل الجلسة، شيئًا فشيئًا. لله الحمد (ثلاث جلسات)!",
        "الموعد: 7 ديسمبر 2026 – 14 يناير 2027 في Example Clinic, London.",
        "(555) 123",
        "Ana Maria",
    ),
    "zh": ("皮肤会在几天内恢复。请在（一周）内避免“阳光”，使用 SPF 50+ 防晒霜；请拨打 01632 960 000。" * 3,),
    "hi": (
        "माइक्रोनीडलिंग से **त्वचा** पर छोटे छिद्र किए जाते हैं। पहला सत्र सोमवार, 7 दिसंबर 2026 को है (SPF 50+)।",
        "ज़्यादा धूप से बचें: स्त्री, कर्म, विद्युत्, ट्रक, श्री, क्ष, ज्ञ, हिंदी, ड़, किर्कि, ऑफ़िस, क्\u200dष।",
    ),
}


class _NoFrame:
    def draw(self, pen: Pen, number: int, of: int, /) -> None:
        """Draw nothing."""


def printed(language: str, *texts: str) -> bytes:
    style = style_for(HandoutLook(), language)
    one, top = Page(), 40.0
    for text in texts:
        block = Prose(runs_of(text), style.body)
        height = block.height(style.content_width)
        one.placed.append((block, top, height))
        top += height + 8
    return document([one], _NoFrame(), style, Facts(titles={language: texts[0]}, author="Clinic"))


def squeezed(text: str) -> str:
    return "".join(UNSEEN.sub("", unicodedata.normalize("NFC", text.replace("**", ""))).split())


@pytest.mark.parametrize("language", TEXTS)
def test_every_script_is_read_back_letter_for_letter_and_keeps_every_rule(language: str) -> None:
    pdf = printed(language, *TEXTS[language])
    assert squeezed(reader(pdf).pages[0].extract_text()) == squeezed("".join(TEXTS[language]))
    assert [failure.message for failure in page.validate_pdf_bytes(pdf, profile="ua1").failures] == []
    assert printed(language, *TEXTS[language]) == pdf


OWN = (
    "क्या मैं Ibuprofen ले सकता हूँ?", "श्री ज्ञ", "“क्या” (दर्द) होगा?", "क्या دواء ठीक है?", "هل أستطيع क्या اليوم؟",
    "(SPF 50+) इबुप्रोफ़ेन?", "12–14 दिन", "我可以吃 Ibuprofen 吗？",
)  # fmt: skip
"""What patients may ask in their own words, in whatever letters."""


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("own", OWN)
def test_own_words_in_any_letters_are_read_back_right_between_lines_from_the_right(
    language: str, own: str
) -> None:
    before = "هل أستطيع العمل اليوم؟"
    pdf = printed(language, before, own, before)
    lines = reader(pdf).pages[0].extract_text().splitlines()
    assert [squeezed(line) for line in lines] == [squeezed(text) for text in (before, own, before)]
    assert [failure.message for failure in page.validate_pdf_bytes(pdf, profile="ua1").failures] == []


def test_only_pages_that_are_read_from_the_right_say_so() -> None:
    for language in TEXTS:
        direction = dictionary_in(root_of(printed(language, "1")), "/ViewerPreferences").get("/Direction")
        assert direction == ("/R2L" if language == "ar" else None)


# -- the order of letters, beside Qt's ------------------------------------------------------------

VALUES = (
    "Ana", "محمد", "O’Neil-Smith", "عبد الله", "50", "SPF 50+", "+44 1632 960 000", "(0)20 7946", "25%", "12–14",
    "7/12/2026", "£180.50", "a@b.co",
)  # fmt: skip
FRAMES = (
    "{} هاتف", "هاتف {}", "كريم {} يوميًا", "(هاتف {})", "قبل: {}، وبعد {}", "«{}» علاج!", "{} – ثلاث جلسات (3)",
    "الجلسة 1 من 4: {}.", "call {} or العيادة", "Example (العيادة) {}", "رقم [{}] في London", "نعم \u2068{}\u2069, لا",
    "{} مع \u2067علاج {}\u2069 today", "كل 4 أسابيع × {} = {}",
)  # fmt: skip
FILES = {
    "Atkinson Hyperlegible": "AtkinsonHyperlegible-Regular",
    "Noto Sans": "NotoSans-Regular",
    "Noto Sans Arabic": "NotoSansArabic-Regular",
    "Noto Sans Devanagari": "NotoSansDevanagari-Regular",
    "Noto Sans SC": "NotoSansSC-Regular",
}
MIXED = [("ar", frame.replace("{}", value)) for frame, value in product(FRAMES, VALUES)]
FROM_THE_LEFT = [
    (language, frame.replace("{}", value))
    for language, frames in (
        (
            "hi",
            ("किर्कि {} स्त्री", "(विद्युत् {})", "त्वचा: {}, हिंदी {}।", "ज़्यादा [{}] क्षति", "श्री \u2068{}\u2069 ड़"),
        ),
        ("zh", ("请拨打{}。", "（皮肤{}）", "“阳光”：{}，一周{}次", "使用 {} 防晒霜", "每4周[{}]；皮肤")),
    )
    for frame, value in product(frames, VALUES)
]
TOUCHING = [
    ("en", in_order(text))
    for text in (
        "Retinol 0.5%؟ هل هو آمن",
        "هل SPF 50+؟ شكراً",
        "وSPF 50+ كل يوم",
        "كريم Eucerin 50+؛ نعم",
        "سعره $20؟",
    )
]
"""A name with its sign right beside a letter or a sign of the other side, on a page that is read from the left."""


@cache
def signs_of(font: str) -> dict[int, str]:
    """The letter of each glyph that has one of its own: Arabic letters have others in a word."""
    data = (FONTS / f"{font}.ttf").read_bytes()
    face = uharfbuzz.Face(data)
    nominal = uharfbuzz.Font(face)
    letters = {nominal.get_nominal_glyph(code): chr(code) for code in sorted(face.unicodes, reverse=True)}
    letters |= {glyph: letter for letter, glyph in typeface(font).glyph_of.items() if letter.isdecimal()}
    return {
        glyph: letter for glyph, letter in letters.items() if not unicodedata.category(letter).startswith("Z")
    }


@cache
def widths_of(font: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face((FONTS / f"{font}.ttf").read_bytes()))


def from_left(drawn: list[tuple[float, str, int]]) -> list[object]:
    """Glyphs by where they lie: a letter where one has it, else its number; dots and spaces are passed over."""
    spaces = {(font, typeface(font).glyph_of[" "]) for _, font, _ in drawn}
    return [
        signs_of(font).get(glyph, glyph)
        for _, font, glyph in sorted(drawn)
        if widths_of(font).get_glyph_h_advance(glyph) and (font, glyph) not in spaces
    ]


def in_sight(line: SetLine) -> list[object]:
    drawn: list[tuple[float, str, int]] = []
    for piece in line.pieces:
        x, share = piece.x, piece.size / 1000
        for glyph in piece.shaped:
            drawn += [(x + part.x * share, piece.font, part.glyph) for part in glyph.drawn.parts]
            x += (glyph.width + glyph.kern) * share
        for letter in piece.text if piece.glyphs else "":
            drawn.append((x, piece.font, typeface(piece.font).glyph_of[letter]))
            x += typeface(piece.font).width_of[letter] * share
    return from_left(drawn)


@pytest.fixture(scope="module")
def qt_font(qapp: object) -> QFont:
    for name in FILES.values():
        QFontDatabase.addApplicationFont(str(FONTS / f"{name}.ttf"))
    font = QFont([*FILES])
    font.setPixelSize(40)
    return font


def laid_by_qt(text: str, font: QFont, *, is_rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return layout


def in_qts_sight(layout: QTextLayout) -> list[object]:
    return from_left(
        [
            (position.x(), FILES[run.rawFont().familyName()], glyph)
            for run in layout.glyphRuns()
            for position, glyph in zip(run.positions(), run.glyphIndexes(), strict=True)
        ]
    )


@pytest.mark.parametrize("is_rtl", [True, False], ids=["from-the-right", "from-the-left"])
def test_glyphs_stand_in_the_order_in_which_qt_lays_them(qt_font: QFont, *, is_rtl: bool) -> None:
    texts = MIXED if is_rtl else [*MIXED, *FROM_THE_LEFT, *TOUCHING]
    assert len(texts) > 150
    for language, text in texts:
        (line,) = set_lines((Run(text),), 10_000, 12, language=language, is_rtl=is_rtl)
        layout = laid_by_qt(text, qt_font, is_rtl=is_read_from_right(text, is_rtl=is_rtl))
        assert in_sight(line) == in_qts_sight(layout), text


# -- lines -----------------------------------------------------------------------------------


def shown(line: SetLine) -> str:
    return "".join(piece.text for piece in line.pieces)


@given(
    st.text(alphabet="ab 1(+)-–،.ابتلاقيُّ٣क्षिर्त्ँ।皮肤。（“\u00a0\u200c\u2068\u2069é", max_size=60),
    st.floats(20, 300),
    st.sampled_from(["en", "ar", "zh", "hi"]),
)
def test_no_line_of_any_script_is_wider_than_its_room_and_no_letter_is_lost(
    text: str, width: float, language: str
) -> None:
    made = set_lines((Run(text),), width, 12, language=language, is_rtl=language == "ar")
    for line in made:
        assert line.width <= width + 0.001 or len(breaks_in(shown(line), language, "letter")) == 1
    printed_text = "".join(shown(line) for line in made).replace(" ", "")
    assert UNSEEN.sub("", printed_text) == UNSEEN.sub("", clean(text)).replace(" ", "")


@given(st.text(alphabet="ab 1(+)-،.ابتلاقي٣«", min_size=1, max_size=60), st.booleans())
def test_pieces_of_a_line_lie_side_by_side_without_gap_or_overlap(text: str, is_rtl: bool) -> None:
    (line,) = set_lines((Run(text),), 100_000, 12, language="ar", is_rtl=is_rtl)
    x = 0.0
    for piece in sorted(line.pieces, key=lambda piece: piece.x):
        assert piece.x == pytest.approx(x, abs=0.01)
        parts = (glyph.width + glyph.kern for glyph in piece.shaped)
        letters = (typeface(piece.font).width_of[letter] for letter in piece.text if piece.glyphs)
        x += (sum(parts) + sum(letters)) * piece.size / 1000
    assert x == pytest.approx(line.width, abs=0.01)


def test_a_paragraph_is_read_as_its_letters_are_and_a_mixed_one_as_its_page() -> None:
    for is_rtl in (True, False):
        assert is_read_from_right("مرحبا 50+", is_rtl=is_rtl)
        assert not is_read_from_right("SPF 50+", is_rtl=is_rtl)
        assert is_read_from_right("مرحبا Ana", is_rtl=is_rtl) is is_rtl


def test_values_of_the_page_turn_no_english_sentence_round() -> None:
    assert not is_read_from_right(
        "\u20664 sessions before \u2068شنبه 20\u2069.\u2069 \u20663 do.\u2069", is_rtl=True
    )
    assert is_read_from_right("\u2068SPF\u2069: قبل \u2068Monday\u2069", is_rtl=True)
    assert is_read_from_right("\u2068شنبه\u2069: \u2068SPF\u2069", is_rtl=True)
    assert is_read_from_right("Aquagold \u2068شنبه\u2069", is_rtl=True)


def test_chinese_breaks_between_letters_but_never_before_a_full_stop() -> None:
    made = [
        shown(line)
        for line in set_lines((Run("皮肤会在几天内恢复。皮肤会在几天内恢复。"),), 61, 12, language="zh")
    ]
    assert len(made) == 4
    assert not any(line.startswith("。") for line in made)


COUNTED = {
    "ar": "بعد \u20684\u2069 أسابيع أو 12 يومًا ثم 3 أشهر و 100 شخص من كل 120 شخصًا في 6 مرات",
    "hi": "हर 4 हफ़्ते, 12 दिन या 3 महीने बाद, 100 लोग और 120 लोग, फिर 6 बार",
    "zh": "每次间隔4周，3 个月后，用2至4天，100人中有20至64人，大约 12 次，共18个月，到2026年为止",
}


@pytest.mark.parametrize("language", COUNTED)
def test_no_line_end_parts_a_short_number_from_what_it_counts(language: str) -> None:
    for width in range(75, 300):
        lines = [shown(line) for line in set_lines((Run(COUNTED[language]),), width, 12, language=language)]
        assert not [line for line in lines[:-1] if re.search(r"\d\W*$|\d ?个$|至$", line)], (width, lines)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لا شمس ويُستعمل SPF 30 أو أكثر"),
        ("hi", "धूप नहीं, SPF 30 या ज़्यादा"),
        ("en", "Use SPF 30 or more"),
    ],
)
def test_no_line_end_parts_capitals_from_their_number(language: str, text: str) -> None:
    for width in range(75, 200, 5):
        made = set_lines((Run(text),), width, 12, language=language, is_rtl=language == "ar")
        assert any("SPF 30" in shown(line) for line in made), width


def test_a_number_may_part_from_a_long_word() -> None:
    lines = set_lines((Run("لمدة 12 اختصاصيين"),), 75, 12, language="ar", is_rtl=True)
    assert [shown(line).strip() for line in lines] == ["لمدة 12", "اختصاصيين"]


def test_bold_words_keep_their_weight_in_every_script() -> None:
    (line,) = set_lines(runs_of("من **بشرتك** قد"), 300, 12, language="ar", is_rtl=True)
    assert {piece.text.strip() for piece in line.pieces if piece.font.endswith("Bold")} == {"بشرتك"}


def test_a_letter_that_no_font_has_is_named_amid_other_scripts() -> None:
    for letter in ("\u05d0", "\u0e01", "漢", "😀"):
        with pytest.raises(CannotPrint, match=f"U\\+{ord(letter):04X}"):
            set_lines((Run(f"皮肤 {letter}"),), 300, 12, language="zh")


def test_english_pages_load_no_other_script() -> None:
    code = (
        "import sys; from tests.handout.sheets import sheet; sheet();"
        "from kiosk.handout.fonts import typeface;"
        "print('kiosk.handout.mixed_text' in sys.modules, typeface.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "2"]


# -- glyphs made of others -------------------------------------------------------------------


def test_a_made_glyph_has_the_outlines_and_the_width_that_it_was_given() -> None:
    data = (FONTS / "NotoSansArabic-Regular.ttf").read_bytes()
    font, first = with_composites(
        data, [((Part(265, 345, -165), Part(12, 0, 0)), 1093), ((Part(12, 0, 7),), 5)]
    )
    before, after = (uharfbuzz.Font(uharfbuzz.Face(each)) for each in (data, font))
    assert [after.get_glyph_h_advance(first + place) for place in (0, 1)] == [1093, 5]
    base, dots, made = (f.get_glyph_extents(g) for f, g in ((before, 12), (before, 265), (after, first)))
    assert made.x_bearing == min(base.x_bearing, dots.x_bearing + 345)
    assert made.y_bearing == max(base.y_bearing, dots.y_bearing - 165)
    assert after.get_glyph_extents(first + 1).y_bearing == base.y_bearing + 7
    assert all(
        before.get_glyph_extents(glyph) == after.get_glyph_extents(glyph)
        and before.get_glyph_h_advance(glyph) == after.get_glyph_h_advance(glyph)
        for glyph in range(first)
    )


def test_nothing_to_make_leaves_a_font_as_it_is() -> None:
    data = (FONTS / "NotoSansArabic-Regular.ttf").read_bytes()
    assert with_composites(data, [])[0] is data
