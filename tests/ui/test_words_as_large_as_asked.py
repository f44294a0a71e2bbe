"""What is read on a page has the size that was asked for on every glass, and so have its head and that of a sheet.

Only titles and the bars at the foot give way, and a little what stands with our own keys: those come in groups first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.panel import MM_PER_PIXEL
from kiosk.settings import Looks
from kiosk.theme import BODY, Face
from kiosk.ui.kit.bars.foot_row import FootRow
from kiosk.ui.kit.bars.header import Header
from kiosk.ui.kit.bars.sheet_head import SheetHead
from kiosk.ui.kit.glass import Glass, Type, glass_for
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.words.code_card import CodeCardPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.blocks import Keys
from kiosk.visit.views import PageView
from tests.ui.gallery_views import page_of, views_of

LARGE = 2.0
LEAST_SHARE = 0.9
GIVES_WAY = TitlePart | CodeCardPart
"""A title, and the code to take along, whose large signs stand whole at one sight first."""

HEADS = Header | SheetHead | FootRow

Painted = list[tuple[QWidget, str, Type]]
Asked = Callable[[Type], int]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Each text that is painted, by which widget and in which type."""
    found: Painted = []
    draw = SetText.draw

    def seen(
        text: SetText, painter: QPainter, x: float, y: float, colour: QColor, under: QColor | None = None
    ) -> None:
        device = painter.device()
        if isinstance(device, QWidget):
            found.append((device, text.text, text.type))
        draw(text, painter, x, y, colour, under)

    monkeypatch.setattr(SetText, "draw", seen)
    return found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """How large the face of a type is in the largest letters.

    A face is known by its size at 100 %, its weight and the height of its lines; of two that are alike, the smaller.
    """
    faces: set[tuple[int, bool, float, int]] = set()
    type_of = Glass.type

    def known(glass: Glass, face: Face, *, ink: str = "ink", align: str = "start") -> Type:
        type = type_of(glass, face, ink=ink, align=align)
        size = type_of(replace(glass, scale=LARGE), face).size
        faces.add((type.least, type.is_bold, type.line / type.size, size))
        return type

    def size_of(type: Type) -> int:
        same = [face for face in faces if face[:2] == (type.least, type.is_bold)]
        return min((round(abs(line - type.line / type.size), 1), size) for *_, line, size in same)[1]

    monkeypatch.setattr(Glass, "type", known)
    return size_of


def has_keys(view: PageView) -> bool:
    """Whether our own keys stand there, which are not paged: what stands with them may be smaller."""
    return any(isinstance(block, Keys) for block in (view.sheet.blocks if view.sheet else view.blocks))


@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en", (1280, 800)),
        ("es", (1920, 1080)),
        ("ar", (1080, 1920)),
        ("ar", (800, 1280)),
        ("hi", (800, 1280)),
    ],
    ids=str,
)
def test_all_that_is_read_on_a_page_but_its_title_is_as_large_as_it_was_asked_for(
    qtbot: QtBot,
    painted: Painted,
    asked: Asked,
    language: str,
    size: tuple[int, int],
) -> None:
    looks = Looks(scale=LARGE)
    small: list[str] = []
    for name, view in views_of(language, looks, size).items():
        screen = screen_for(view, glass_for(looks, *size, MM_PER_PIXEL, view.script))
        qtbot.addWidget(screen)
        if not isinstance(screen, PageScreen) or not isinstance(view, PageView) or has_keys(view):
            continue
        screen.show()
        painted.clear()
        for piece in range(screen.pager.pieces):
            screen.pager.show_piece(piece)
            screen.grab()
        small += [
            f"{name}: “{text}” is {type.size} of {asked(type)}"
            for widget, text, type in painted
            if screen.pager.content.isAncestorOf(widget) and not isinstance(widget, GIVES_WAY)
            if type.size < LEAST_SHARE * asked(type)
        ]
        screen.hide()
    assert small == []


@pytest.mark.parametrize(
    ("language", "size", "scale"),
    [
        ("en", (1280, 800), 2.0),
        ("en", (800, 1280), 1.25),
        ("hi", (1080, 1920), 2.0),
        ("ar", (800, 1280), 2.0),
    ],
    ids=str,
)
def test_the_draft_s_mark_the_head_of_a_page_and_that_of_a_sheet_are_as_large_as_asked_for(
    qtbot: QtBot,
    painted: Painted,
    asked: Asked,
    language: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    looks = Looks(scale=scale)
    small: list[str] = []
    for name, view in views_of(language, looks, size).items():
        glass = glass_for(looks, *size, MM_PER_PIXEL, view.script)
        if not isinstance(view, PageView) or has_keys(view):
            continue
        screen = screen_for(view, glass)
        qtbot.addWidget(screen)
        screen.show()
        painted.clear()
        screen.grab()
        small += [
            f"{name}: “{text}” is {type.size} of {asked(type)}"
            for widget, text, type in painted
            if text == view.draft or isinstance(widget, HEADS) or isinstance(widget.parentWidget(), HEADS)
            if type.size < _least_share(view) * min(asked(type), round(type.least * scale))
        ]
        screen.hide()
    assert small == []


def _least_share(view: PageView) -> float:
    """Two buttons in the head of the room stand beside each other, each on one line."""
    return LEAST_SHARE if view.switch is None or view.way is None else 0.87


_KEYS_AND_ALL = {("es", (1280, 800)): "room-aloud-initials", ("ar", (1280, 800)): "room-aloud-initials"}
"""Beside the bar of reading aloud 550 px hold no more than half: staff's words to it take 96 of them, and keys 240."""


@pytest.mark.parametrize(
    ("language", "size", "scale", "typed"),
    [
        ("en", (800, 1280), 2.0, 0.75),
        ("hi", (800, 1280), 2.0, 0.75),
        ("es", (1280, 800), 2.0, 0.75),
        ("ar", (1280, 800), 2.0, 0.75),
        ("hi", (1280, 800), 2.0, 0.75),
        ("es", (1080, 1920), 2.0, 1.0),
        ("zh", (1280, 800), 1.5, 0.75),
        ("hi", (800, 1280), 1.0, 1.0),
    ],
    ids=str,
)
def test_what_is_typed_on_our_own_keys_its_title_and_the_way_out_are_nearly_as_large_as_asked_for(
    qtbot: QtBot,
    language: str,
    size: tuple[int, int],
    scale: float,
    typed: float,
) -> None:
    looks = Looks(scale=scale)
    small: list[str] = []
    for name, view in views_of(language, looks, size).items():
        if not isinstance(view, PageView) or not has_keys(view):
            continue
        if _KEYS_AND_ALL.get((language, size)) == name:
            continue
        glass = glass_for(looks, *size, MM_PER_PIXEL, view.script)
        screen = screen_for(view, glass)
        assert isinstance(screen, PageScreen)
        qtbot.addWidget(screen)
        screen.show()
        assert screen.pager.pieces == 1, name
        small += [
            f"{name}: {what} {share:.2f}" for what, share, least in _shares(screen, typed) if share < least
        ]
        screen.hide()
    assert small == []


@pytest.mark.parametrize(("language", "size"), [("en", (1280, 800)), ("ar", (800, 1280))], ids=str)
def test_on_a_low_glass_keys_and_what_is_said_of_them_are_seen_at_once_and_what_is_typed_is_large(
    qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    looks = Looks(scale=LARGE, is_low=True)
    for name in ("sheet-typing", "room-code", "room-initials", "room-template-name"):
        screen = page_of(qtbot, language, name, looks, size)
        assert screen.pager.pieces == 1, name
        assert [what for what, share, _ in _shares(screen, 1.0) if what == "typed" and share < 1.0] == [], (
            name
        )
        screen.hide()


def _shares(screen: PageScreen, typed: float) -> Iterator[tuple[str, float, float]]:
    """How large what stands with our own keys is to what was asked for, and how large it is at least."""
    glass, view = screen.glass, screen.view
    (field,) = (each for each in screen.findChildren(FieldPart) if each.isVisible())
    ((text, _, _),) = field.written
    yield "typed", field.glass.scale / glass.scale, typed
    # A hint that is longer than the field is set smaller.
    yield "in the field", text.type.size / field.glass.type(BODY).size, 1.0 if field.block.text else 0.75
    (title,) = (each for each in screen.findChildren(TitlePart) if each.isVisible())
    sizes = (each.type(each.title).size for each in (title.glass, glass))
    yield "title", next(sizes) / next(sizes), 0.66
    if view.sheet is not None:
        (close,) = (each for each in screen.findChildren(TileButton, view.sheet.close.id) if each.isVisible())
        yield "way out", close.glass.scale / glass.scale, typed
