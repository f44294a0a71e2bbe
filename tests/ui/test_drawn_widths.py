"""Drawings are laid out without Qt: how wide they take Arabic words to be, against how wide Qt lays them."""

from __future__ import annotations

import pytest
from babel import Locale

from kiosk.picture.lettering import text_width
from kiosk.settings import Looks
from kiosk.theme import Face
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
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
