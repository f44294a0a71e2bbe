"""Ink: what letters really paint, marks above and below them too. None is cut, and none reaches out of its room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.rich import Run
from kiosk.settings import Looks
from kiosk.theme import BODY, NOTE, SMALL_TILE, TILE, TITLE, Face
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen
from tests.ui.gallery_views import LANGUAGES, content_in, shown, views_of

SLACK = 1.0
"""Letters are placed between pixels: the softened edge of one may reach so far."""


class Line(NamedTuple):
    """A line of a text as it was painted: on what, where its ink is there, and the room of its text."""

    painter: QWidget
    words: str
    ink: QRectF
    room: tuple[float, float]


def ink_of(text: SetText) -> Iterator[tuple[str, QRectF]]:
    """Each line of a text, and where its ink is, from the text's own corner."""
    layout = text._layout
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        ink = QRectF()
        for run in line.glyphRuns():
            font = run.rawFont()
            for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                ink = ink.united(font.boundingRect(glyph).translated(at))
        if not ink.isEmpty():
            words = layout.text()[line.textStart() : line.textStart() + line.textLength()]
            yield words, ink.translated(text._dx, text.above)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    """All lines that are painted from now on."""
    lines: list[Line] = []
    draw = SetText.draw

    def noted(
        self: SetText, painter: QPainter, x: float, y: float, colour: QColor, under: QColor | None = None
    ) -> None:
        draw(self, painter, x, y, colour, under)
        device = painter.device()
        if isinstance(device, QWidget):
            room = (y, y + self.height)
            lines.extend(Line(device, words, ink.translated(x, y), room) for words, ink in ink_of(self))

    monkeypatch.setattr(SetText, "draw", noted)
    return lines


SIZES = [((1080, 1920), 1.0), ((1920, 1080), 1.5), ((1280, 800), 1.25), ((1280, 800), 2.0)]


@pytest.mark.parametrize(
    ("language", "size", "scale"),
    [(language, *size) for language in LANGUAGES for size in (SIZES if language == "ar" else SIZES[-2:])],
    ids=str,
)
def test_no_ink_of_any_screen_is_cut_or_reaches_out_of_its_room(
    qtbot: QtBot,
    painted: list[Line],
    language: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    looks = Looks(scale=scale)
    faults: dict[str, list[str]] = {}
    for name, view in views_of(language, looks, size).items():
        screen = shown(qtbot, view, looks, size)
        painted.clear()
        if found := list(dict.fromkeys(faults_of_ink(screen, painted))):
            faults[name] = found
        screen.hide()
    assert faults == {}


@lru_cache
def words_in(language: str) -> list[str]:
    """Every word that the kiosk may show in a language."""
    files = [paths.INTERFACE / f"{language}.yaml", *paths.PACKS.glob(f"*/words/{language}.yaml")]
    text = " ".join(file.read_text("utf-8") for file in files)
    return sorted(set(text.split()))


@pytest.mark.parametrize("face", [TITLE, BODY, NOTE, TILE, SMALL_TILE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_room_of_a_text_holds_the_ink_of_every_word(language: str, face: Face) -> None:
    content = content_in(language)
    load_fonts_for(content.words.script)
    faults = []
    for place, word in enumerate(words_in(language)):
        scale = (1.0, 1.25, 1.5, 2.0)[place % 4]
        glass = glass_for(Looks(scale=scale), 1080, 1920, script=content.words.script)
        text = set_text(word, glass.type(face), 5000, mirrored=language == "ar")
        for line, ink in ink_of(text):
            if ink.top() < -SLACK or ink.bottom() > text.height + SLACK:
                faults.append(f"{line}: from {ink.top():.1f} to {ink.bottom():.1f} of {text.height}")
    assert faults == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    ("script", "words"), [("Arab", "كُلٍّ أُلِّف ينتهي حلًّا"), ("Deva", "हैं कॉँग्रेस दृष्टि"), ("Latn", "Ácido ¿Sigue")]
)
def test_a_place_between_two_lines_goes_through_no_ink(script: str, words: str, scale: float) -> None:
    load_fonts_for(script)
    type = glass_for(Looks(scale=scale), 1280, 800, script=script).type(BODY)
    text = set_text(f"{words} " * 20, type, 500, mirrored=script == "Arab")
    inks, spans = [ink for _, ink in ink_of(text)], list(text.spans(0))
    assert text.lines == len(spans) > 5
    for (_, bottom), (top, _), ink, following in zip(spans, spans[1:], inks, inks[1:], strict=False):
        # Spans that overlap are never parted.
        assert bottom > top or ink.bottom() <= top + SLACK
        assert bottom > top or following.top() >= top - SLACK


def test_the_dots_below_a_word_with_a_meaning_are_not_parted_from_it() -> None:
    load_fonts_for("Arab")
    type = glass_for(Looks(), 1280, 800, script="Arab").type(BODY)
    runs = (Run("كلمات بأطوال مختلفة تقف هنا حتى تنكسر السطور "), Run("الليزر", glossary="laser"))
    text = set_text(runs * 6, type, 500, mirrored=True)
    found = list(text.between(0))
    dotted = {round(box.top() - text.above) // type.line for _, _, box in text.words()}
    assert 1 < len(dotted & set(range(len(found)))) < len(found)
    assert all(each.low == each.edge for place, each in enumerate(found) if place in dotted)
    assert any(each.low < each.edge for place, each in enumerate(found) if place not in dotted)


def faults_of_ink(screen: Screen, painted: list[Line]) -> Iterator[str]:
    """Lines that a cut between two pieces goes through, and those that reach out of their text or its painter."""
    screen.grab()
    if isinstance(screen, PageScreen):
        content = screen.pager.content
        content.grab()
        cuts = [end for _, end in screen.pager._cuts[:-1]]
        for line in painted:
            if content.isAncestorOf(line.painter):
                ink = line.ink.translated(line.painter.mapTo(content, QPoint(0, 0)))
                if any(ink.top() + SLACK < cut < ink.bottom() - SLACK for cut in cuts):
                    yield f"“{line.words}” is cut"
    for line in painted:
        top, bottom = max(0.0, line.room[0]), min(line.painter.height(), line.room[1])
        if line.ink.top() < top - SLACK or line.ink.bottom() > bottom + SLACK:
            over, under = top - line.ink.top(), line.ink.bottom() - bottom
            yield f"“{line.words}” reaches {over:.1f} above and {under:.1f} below its {type(line.painter).__name__}"
