"""Drawings are laid out without Qt: how wide they take Arabic words to be, against how wide Qt lays them."""

from __future__ import annotations

import pytest
from babel import Locale
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.picture.lettering import text_width
from kiosk.picture.shapes import Text
from kiosk.settings import Looks
from kiosk.theme import Face
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.pictures.paint import _write
from kiosk.ui.kit.text_width import line_width

WORDS = ("شخص", "تغير كبير", "جلدك يومًا بيوم", "منتصف البطن", "نقاط دم صغيرة", "الفخذان", "غسل", "ظهر")
MONTHS = tuple(Locale("ar").months["format"]["wide"].values())


@pytest.mark.parametrize("text", [*MONTHS, *WORDS])
@pytest.mark.parametrize("is_bold", [False, True])
def test_arabic_words_are_as_wide_as_qt_lays_them(text: str, *, is_bold: bool) -> None:
    open_application()
    load_fonts_for("Arab")
    type = glass_for(Looks(), 1080, 1920, script="Arab").type(Face(100, 120, is_bold=is_bold))
    assert 0.95 <= text_width(text, type.size, is_bold=is_bold) / line_width(text, type) <= 1.2


@pytest.mark.parametrize("is_bold", [False, True])
def test_and_they_are_painted_in_the_letters_of_all_other_words(*, is_bold: bool) -> None:
    """A label that fits its drawing would else be cut at both of its ends."""
    open_application()
    load_fonts_for("Arab")
    text = "عطلة في الشمس 20 فبراير"
    type = glass_for(Looks(), 1080, 1920, script="Arab").type(Face(100, 120, is_bold=is_bold))
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _write(painter, Text(0, 0, text, type.size, "ink", is_bold=is_bold), QColor("black"), 2000, mirrored=True)
    painted = painter.fontMetrics().horizontalAdvance(text)
    painter.end()
    assert painted == pytest.approx(line_width(text, type), rel=0.02)
