"""A page's content: one column, or two panes where the glass is wide.

A picture stays beside the words, which page. Words alone stand in two columns where one would have to page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.theme import PANES_GAP, PICTURE_SHARE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item, heads, least_height_of
from kiosk.ui.kit.layout.parts import part_for
from kiosk.ui.kit.pictures.drawing import DrawingPart, is_line
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Bands, Block, Columns, Drawing, Frames, Keys, Prose, Sheets, SkinDrawing

_HALF = 0.5
_DRAWN = 0.55
"""A first column with a drawing is as wide as an upright glass, so that its letters keep their size."""
_KEPT = 0.15
"""A picture that takes numbers into its pane keeps this share of what it can give."""


@dataclass(frozen=True, slots=True)
class Panes:
    """What pages, and what stays beside it; `top` is how far below the title's top the words begin.

    `share` of the width, without the gap, is for what stays.
    """

    words: Column
    leading: Column | None = None
    top: int = 0
    share: float = PICTURE_SHARE


def panes_of(
    title: TitlePart,
    blocks: tuple[Block, ...],
    foot: tuple[Block, ...],
    glass: Glass,
    room: tuple[int, int],
    least: int,
) -> Panes:
    """The content of a page that has a room of this width and height; a pane of words is `least` wide at least."""
    if glass.is_wide and not glass.is_large:
        panes = _beside(title, blocks, foot, glass, room, least)
        if panes is not None and panes.leading is not None:
            across, _, beside = widths(room[0], glass, panes.share)
            is_legible = _are_legible(panes.leading.items, across)
            is_out_of_reach = glass.is_low and next(panes.leading.touched(), None) is not None
            if panes.leading.least_height_for(across) <= room[1] and is_legible and not is_out_of_reach:
                if glass.is_low or panes.top + panes.words.least_height_for(beside) <= room[1]:
                    return panes
                return _two_columns(title, blocks, foot, glass, room, room[1]) or panes
            # The picture would be too small to read: it stands among the words and pages with them.
            title.setParent(None)
    whole = [Item(title, None), *_items(blocks, glass), *_items(foot, glass, is_foot=True)]
    high = least_height_of(whole, glass, room[0])
    # What stays beside the words that page might be out of reach.
    if glass.is_wide and not glass.is_large and not glass.is_low and high > room[1]:
        return _two_columns(title, blocks, foot, glass, room, high) or Panes(Column(whole, glass))
    return Panes(Column(whole, glass))


def _beside(
    title: TitlePart,
    blocks: tuple[Block, ...],
    foot: tuple[Block, ...],
    glass: Glass,
    room: tuple[int, int],
    least: int,
) -> Panes | None:
    """The picture beside the words; with more of the page where the words would else have to page.

    Their pane is `least` wide at least. On a low glass nothing but the picture stays beside them.
    """
    picture = _picture(blocks)
    if picture is None or not (len(blocks) > len(picture) or foot):
        return None
    items = _items(blocks, glass, is_in_pane=True)
    feet = _items(foot, glass, is_foot=True, is_in_pane=True)
    whole = room[0] - glass.px(PANES_GAP)
    share = min(PICTURE_SHARE, (whole - least) / whole)
    across, _, beside = widths(room[0], glass, share)
    read = _read_off(blocks, picture)
    bare = (_picked(items, picture), _left(items, picture) + feet)
    with_numbers = (_picked(items, read), _left(items, read) + feet)
    # Groups that stand apart in the picture are named there.
    ways = [with_numbers, bare] if read.start < picture.start else [bare, with_numbers]
    ways += [
        (items[: picture.stop], items[picture.stop :] + feet),
        (_picked(items, picture) + feet, _left(items, picture)),
    ]
    first, rest = next(
        (
            way
            for way in ([bare] if glass.is_low else ways)
            if title.overline_height + least_height_of(way[1], glass, beside) <= room[1]
            and (way is bare or _stays_large([Item(title, None), *way[0]], glass, across, room[1]))
        ),
        bare,
    )
    return Panes(
        Column(rest, glass), Column([Item(title, None), *first], glass), title.overline_height, share
    )


def _picked(items: list[Item], places: range) -> list[Item]:
    return items[places.start : places.stop]


def _left(items: list[Item], places: range) -> list[Item]:
    return [item for at, item in enumerate(items) if at not in places]


def _stays_large(items: list[Item], glass: Glass, across: int, room: int) -> bool:
    """Whether a pane holds these with a picture that is not at its smallest."""
    least = least_height_of(items, glass, across)
    spare = sum(item.height_for(across) - item.least_height_for(across) for item in items)
    return least + spare * _KEPT <= room


def _two_columns(
    title: TitlePart,
    blocks: tuple[Block, ...],
    foot: tuple[Block, ...],
    glass: Glass,
    room: tuple[int, int],
    most: int,
) -> Panes | None:
    """Words parted between two groups, where the higher column is lowest; None where it is higher than `most`."""
    if any(isinstance(block, (Bands, Keys, Sheets, Columns)) for block in blocks):
        return None  # These need the whole width.
    items = [
        Item(title, None),
        *_items(blocks, glass, is_in_pane=True),
        *_items(foot, glass, is_foot=True, is_in_pane=True),
    ]
    share = _DRAWN if any(isinstance(block, Drawing) for block in blocks) else _HALF
    across, _, beside = widths(room[0], glass, share)
    parted: list[tuple[int, int]] = []
    for place in range(2, len(items)):
        first = least_height_of(items[:place], glass, across)
        second = least_height_of(items[place:], glass, beside) + title.overline_height
        is_legible = _are_legible(items[:place], across) and _are_legible(items[place:], beside)
        may_part = is_legible and _may_part(items[place - 1].block, items[place].block)
        if may_part and first <= room[1] and second <= most:
            parted.append((max(first, second), place))
    if not parted:
        return None
    _, place = min(parted)
    return Panes(Column(items[place:], glass), Column(items[:place], glass), title.overline_height, share)


def _are_legible(items: Sequence[Item], width: int) -> bool:
    """Whether letters in drawings are as large as others where the pane is so wide."""
    drawings = (item.part for item in items if isinstance(item.part, DrawingPart))
    return all(drawing.is_legible_at(width) for drawing in drawings)


def _may_part(above: Block | None, below: Block | None) -> bool:
    """A heading stays above what it heads, a note below what it notes."""
    notes = isinstance(below, Prose) and below.look == "note"
    return not (heads(above) or notes)


def widths(width: int, glass: Glass, share: float) -> tuple[int, int, int]:
    """Of a page's width: the pane of what stays, which takes a share of it; the gap; the words' pane."""
    gap = glass.px(PANES_GAP)
    stays = width - gap - round((width - gap) * (1 - share))
    return stays, gap, width - gap - stays


def _picture(blocks: tuple[Block, ...]) -> range | None:
    """Where the picture stands, with the note right below it. A line needs no pane: it stands among the words."""
    for place, block in enumerate(blocks):
        if isinstance(block, (SkinDrawing, Sheets)) or (isinstance(block, Drawing) and not is_line(block)):
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            has_note = isinstance(follower, Prose) and follower.look == "note"
            return range(place, place + 1 + has_note)
    return None


def _read_off(blocks: tuple[Block, ...], picture: range) -> range:
    """The picture with what is read off it: the groups above it, the numbers below it."""
    first, end = picture.start, picture.stop
    has_groups = first > 0 and isinstance(blocks[first - 1], Frames)
    has_numbers = end < len(blocks) and isinstance(blocks[end], Frames)
    return range(first - has_groups, end + has_numbers)


def _items(
    blocks: tuple[Block, ...], glass: Glass, *, is_foot: bool = False, is_in_pane: bool = False
) -> list[Item]:
    return [Item(part_for(block, glass, is_in_pane=is_in_pane), block, is_foot) for block in blocks]
