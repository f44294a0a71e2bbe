"""A page's content: one column, or pictures beside words where the glass is wide."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from kiosk.ui.kit.column import Column, Item
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.parts import part_for
from kiosk.ui.kit.prose import TitlePart
from kiosk.visit.views import Block, Drawing, Prose, Sheets, SkinDrawing

_LEADING, _GAP, _WORDS = 992, 56, 744


class Panes(Part):
    """Pictures under the title at the leading side, words at the other."""

    def __init__(self, leading: Column, words: Column, top: int, glass: Glass) -> None:
        super().__init__(glass)
        self._leading = leading
        self._words = words
        self._top = top
        for column in (leading, words):
            column.setParent(self)
            column.sent.connect(self.sent)

    def height_for(self, width: int) -> int:
        """The higher of both."""
        first, second = self._widths(width)
        return max(self._leading.height_for(first), self._top + self._words.height_for(second))

    def least_height_for(self, width: int) -> int:
        """The higher of both, with pictures as small as they may be."""
        first, second = self._widths(width)
        return max(self._leading.least_height_for(first), self._top + self._words.least_height_for(second))

    def arrange(self, width: int, height: int) -> None:
        """Side by side."""
        first, second = self._widths(width)
        self._leading.place(0, 0, first, height)
        self._words.place(width - second, self._top, second, height - self._top)

    def draw(self, painter: QPainter) -> None:
        """Its columns paint themselves."""

    def _widths(self, width: int) -> tuple[int, int]:
        free = width - self.glass.px(_GAP)
        first = round(free * _LEADING / (_LEADING + _WORDS))
        return first, free - first


def content_of(title: TitlePart, blocks: tuple[Block, ...], foot: tuple[Block, ...], glass: Glass) -> Part:
    """The content of a page."""
    leading, words = split(blocks) if glass.is_wide and not glass.is_large else ((), blocks)
    if not leading:
        return Column([Item(title, None), *_items(blocks, glass), *_items(foot, glass, is_foot=True)], glass)
    beside = [*_items(words, glass, is_pane=True), *_items(foot, glass, is_foot=True, is_pane=True)]
    if not beside:
        return Column([Item(title, None), *_items(blocks, glass)], glass)
    first = Column([Item(title, None), *_items(leading, glass, is_pane=True)], glass)
    return Panes(first, Column(beside, glass), title.overline_height, glass)


def split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Pictures with the note right below them, and the rest; a card of data goes with the words it belongs to."""
    leading: list[Block] = []
    words: list[Block] = []
    for place, block in enumerate(blocks):
        is_note = isinstance(block, Prose) and block.look == "note" and place > 0
        goes_with = is_note and bool(leading) and blocks[place - 1] is leading[-1]
        if goes_with or (_is_picture(block) and not (leading and _is_card(block))):
            leading.append(block)
        else:
            words.append(block)
    return tuple(leading), tuple(words)


def _is_picture(block: Block) -> bool:
    return isinstance(block, (Drawing, SkinDrawing, Sheets))


def _is_card(block: Block) -> bool:
    return isinstance(block, Drawing) and block.on_panel


def _items(blocks: tuple[Block, ...], glass: Glass, *, is_foot: bool = False, is_pane: bool = False) -> list[Item]:
    return [Item(part_for(block, glass, is_full_width=not is_pane), block, is_foot) for block in blocks]
