"""A page's content: one column, or a picture that stays beside words where the glass is wide."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.kit.column import Column, Item
from kiosk.ui.kit.drawing import is_line
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.parts import part_for
from kiosk.ui.kit.prose import TitlePart
from kiosk.visit.views import Block, Drawing, Prose, Sheets, SkinDrawing

_LEADING, _GAP, _WORDS = 992, 56, 744


@dataclass(frozen=True, slots=True)
class Panes:
    """What pages, and what stays beside it; `top` is how far below the title's top the words begin."""

    words: Column
    leading: Column | None = None
    top: int = 0


def panes_of(
    title: TitlePart, blocks: tuple[Block, ...], foot: tuple[Block, ...], glass: Glass, room: tuple[int, int]
) -> Panes:
    """The content of a page that has a room of this width and height."""
    if glass.is_wide and not glass.is_large:
        panes = _beside(title, blocks, foot, glass)
        if panes is not None and panes.leading is not None:
            across, _, _ = widths(room[0], glass)
            if panes.leading.least_height_for(across) <= room[1]:
                return panes
            # The picture would be too small to read: it stands among the words and pages with them.
            title.setParent(None)
    return Panes(
        Column([Item(title, None), *_items(blocks, glass), *_items(foot, glass, is_foot=True)], glass)
    )


def _beside(
    title: TitlePart, blocks: tuple[Block, ...], foot: tuple[Block, ...], glass: Glass
) -> Panes | None:
    leading, words = split(blocks)
    if not leading or not (words or foot):
        return None
    beside = [*_items(words, glass, is_in_pane=True), *_items(foot, glass, is_foot=True, is_in_pane=True)]
    first = Column([Item(title, None), *_items(leading, glass, is_in_pane=True)], glass)
    return Panes(Column(beside, glass), first, title.overline_height)


def widths(width: int, glass: Glass) -> tuple[int, int, int]:
    """Of a page's width: the picture's pane, the gap, the words' pane."""
    gap = glass.px(_GAP)
    words = round((width - gap) * _WORDS / (_LEADING + _WORDS))
    return width - gap - words, gap, words


def split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The picture with the note right below it, and the rest. A line needs no pane: it stands among the words."""
    for place, block in enumerate(blocks):
        if isinstance(block, (SkinDrawing, Sheets)) or (
            isinstance(block, Drawing) and not is_line(block.picture)
        ):
            end = place + 1
            follower = blocks[end] if end < len(blocks) else None
            if isinstance(follower, Prose) and follower.look == "note":
                end += 1
            return blocks[place:end], blocks[:place] + blocks[end:]
    return (), blocks


def _items(
    blocks: tuple[Block, ...], glass: Glass, *, is_foot: bool = False, is_in_pane: bool = False
) -> list[Item]:
    return [Item(part_for(block, glass, is_in_pane=is_in_pane), block, is_foot) for block in blocks]
