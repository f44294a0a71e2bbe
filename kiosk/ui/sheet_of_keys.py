"""A sheet with our own keys: what stays of it, and the keys, so that its words are as large as they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial

from msgspec import Struct
from PySide6.QtCore import QSize

from kiosk.theme import SMALLEST_TARGET
from kiosk.ui.kit.bars.field_head import FieldHead
from kiosk.ui.kit.bars.sheet_head import SheetHead
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item, least_height_of
from kiosk.ui.kit.layout.parts import part_for
from kiosk.ui.kit.layout.sheet_side import SheetSide, least_height_beside
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.typing.key_groups import LEAST_ROWS, KeyGroups, groups_in
from kiosk.ui.kit.typing.keys import KeysPart, width_of_keys
from kiosk.ui.kit.typing.letters import Letters, Way, all_letters, largest
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Block, Keys, Tile
from kiosk.visit.views import SheetView

SIDE_GAP = 40
"""Between what stays and the keys beside it."""
_LEAST_SIDE = 240

Stays = SheetHead | SheetSide | FieldHead
KeyBlock = KeysPart | KeyGroups
Found = tuple[Stays, Column]
Maker = Callable[[], Found]


class Place(Struct, frozen=True):
    """Where it is to stand: the room of the sheet, the width of what pages there and how far beyond the margins keys
    go, and the room around it.
    """

    room: QSize
    across: int
    beyond: int
    air: int
    is_tight: bool


class LowRows(Struct, frozen=True):
    """On a low glass: how many rows of groups there are, 0 where no groups are needed; the way out where it is among
    the keys; how high what stays may be.
    """

    rows: int = 0
    close: Tile | None = None
    reach: int = 0


class SheetOfKeys:
    """Tries how all of it may stand, and in which letters."""

    def __init__(
        self, view: SheetView, keys: Keys, glass: Glass, place: Place, low: LowRows, draft: str
    ) -> None:
        self._view = view
        self._keys = keys
        self._glass = glass
        self._place = place
        self._low = low
        self._draft = draft
        # Each is asked for in many ways to stand.
        self._head = cache(self._new_head)
        self._title = cache(lambda title: TitlePart("", view.title, title, draft=draft))
        self._field = cache(lambda typed, lines: FieldPart(keys, typed, lines=lines))
        self._close = cache(self._new_close)
        self._items = cache(self._new_items)
        self._room_of_head = cache(self._needed_above)
        self._room_of_keys = cache(self._needed_by_keys)
        self._groups = cache(self._new_groups)

    def largest(self) -> Found:
        """What stays, and what pages: without its title only where no letters leave that room."""
        letters = all_letters(self._glass, is_said=len(self._blocks) > 1, has_draft=bool(self._draft))
        found = largest(self._ranks(), letters) or largest(self._untitled_ranks(), letters)
        return found or self._below_head(self._above_keys, letters[-1])

    def forget(self) -> None:
        """Let go of what was tried, which holds itself: it must not be left to whatever thread clears that away."""
        vars(self).clear()

    @property
    def side(self) -> int:
        """How wide what stays beside the keys is."""
        keys = width_of_keys(self._keys, self._glass)
        return self._place.room.width() - 2 * self._glass.margin - self._glass.px(SIDE_GAP) - keys

    def _ranks(self) -> Iterator[Sequence[Way[Found]]]:
        """All keys come before those in groups, and few groups before many."""
        yield self._ways(self._above_keys, self._beside_keys)
        if self._glass.is_low:
            return
        for rows in range(self._above_keys.rows - 1, LEAST_ROWS - 1, -1):
            beside = None if self._beside_keys is None else self._groups(rows, self._beside_width)
            yield self._ways(self._groups_above(rows), beside)
        if self._beside_keys is not None:
            yield [partial(self._beside, self._beside_keys, has_field=True, is_said_after=True)]

    def _untitled_ranks(self) -> Iterator[Sequence[Way[Found]]]:
        if self._glass.is_low:
            return
        for rows in range(self._above_keys.rows, LEAST_ROWS - 1, -1):
            groups = self._groups_above(rows)
            yield [] if groups is None else [partial(self._untitled, groups)]

    def _groups_above(self, rows: int) -> KeyGroups | None:
        return self._groups(rows, self._place.across, self._place.beyond)

    def _ways(self, above: KeyBlock | None, beside: KeyBlock | None) -> Sequence[Way[Found]]:
        """A small glass on its side is low: what stays stands rather beside the keys there."""
        sides: list[Way[Found]] = []
        if beside is not None:
            sides = [partial(self._beside, beside, has_field=has_field) for has_field in (True, False)]
        heads: list[Way[Found]] = [] if above is None else [partial(self._above, above)]
        return [*sides, *heads] if self._glass.is_narrow else [*heads, *sides]

    def _above(self, keys: KeyBlock, letters: Letters) -> Maker | None:
        """What stays above what pages."""
        head = self._room_of_head(letters.typed, letters.title, letters.lines)
        if head is None:
            return None
        has_room = head + self._room_of_keys(keys, letters.said) <= self._place.room.height()
        return partial(self._below_head, keys, letters) if has_room else None

    def _below_head(self, keys: KeyBlock, letters: Letters) -> Found:
        head = self._head(letters.typed, letters.title, letters.lines)
        return head, Column(self._with_keys(keys, letters.said), self._glass)

    def _untitled(self, keys: KeyBlock, letters: Letters) -> Maker | None:
        """Only what is typed, and the way out, above what pages."""
        width, draft = self._place.room.width(), self._draft
        head = FieldHead(self._view, self._keys, letters.typed, letters.title, draft=draft)
        high = head.height_for(width) + self._place.air + self._room_of_keys(keys, letters.said)
        if high > self._place.room.height() or head.is_short_at(width):
            return None
        return lambda: (head, Column(self._with_keys(keys, letters.said), self._glass))

    def _needed_above(self, typed: Glass, title: Glass, lines: int) -> int | None:
        """How high what stays above is; None where it has no room there."""
        width, reach = self._place.room.width(), self._low.reach
        head = self._head(typed, title, lines)
        high = head.height_for(width) + self._place.air
        return None if head.is_broken_at(width) or (reach and high > reach) else high

    def _needed_by_keys(self, keys: KeyBlock, said: Glass) -> int:
        """How high what pages is at least: the keys, and what is said of them."""
        return least_height_of(self._with_keys(keys, said), self._glass, self._place.across)

    def _beside(
        self, keys: KeyBlock, letters: Letters, *, has_field: bool, is_said_after: bool = False
    ) -> Maker | None:
        """What stays beside the keys, with the field or without; without it the field stands above them."""
        title, close = self._title(letters.title), self._close(letters.typed)
        field, said = self._field(letters.typed, letters.lines), self._items(letters.said)
        fields = [Item(field, self._keys)]
        aside = [Item(title, None), *(fields if has_field else []), *([] if is_said_after else said)]
        pages = [*([] if has_field else fields), Item(keys, self._keys)]
        room = self._place.room.height()
        if title.is_broken_at(self.side) or least_height_beside(aside, close, self._glass, self.side) > room:
            return None
        if has_field and field.is_short_at(self.side):
            return None
        if is_said_after:
            pages += said
        elif least_height_of(pages, self._glass, self._beside_width) + 2 * self._place.air > room:
            return None
        return lambda: (
            SheetSide(aside, field if has_field else None, close, self._glass),
            Column(pages, self._glass),
        )

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        return (*self._view.blocks, *self._view.foot)

    @cached_property
    def _above_keys(self) -> KeyBlock:
        """The keys below what stays; on a low glass as many as are in reach."""
        place, low = self._place, self._low
        if not low.rows:
            return KeysPart(self._keys, self._glass, across=place.across, beyond=place.beyond)
        return KeyGroups(
            self._keys,
            self._glass,
            rows=low.rows,
            across=place.across,
            beyond=place.beyond,
            close=low.close,
        )

    @cached_property
    def _beside_keys(self) -> KeysPart | None:
        """The keys at the end of a glass on its side; None where not even a word of the title has room beside them."""
        if not self._glass.is_wide or self._glass.is_low or self.side < self._glass.px(_LEAST_SIDE):
            return None
        return KeysPart(self._keys, self._glass, across=self._beside_width)

    @property
    def _beside_width(self) -> int:
        return width_of_keys(self._keys, self._glass)

    def _new_head(self, typed: Glass, title: Glass, lines: int) -> SheetHead:
        is_tight, draft = self._place.is_tight, self._draft
        return SheetHead(self._view, typed, lines=lines, is_tight=is_tight, draft=draft, title=title)

    def _new_groups(self, rows: int, across: int, beyond: int = 0) -> KeyGroups | None:
        return groups_in(self._keys, self._glass, rows=rows, across=across, beyond=beyond)

    def _new_close(self, typed: Glass) -> TileButton:
        return TileButton(self._view.close, typed, least=typed.px(SMALLEST_TARGET))

    def _new_items(self, said: Glass) -> list[Item]:
        """What is said of the keys."""
        return [Item(part_for(block, said), block) for block in self._blocks if block is not self._keys]

    def _with_keys(self, keys: KeyBlock, said: Glass) -> list[Item]:
        """All that pages below what stays: the keys in their place among what is said."""
        items = iter(self._items(said))
        place = self._blocks.index(self._keys)
        foot = len(self._view.blocks)
        return [
            Item(keys, block)
            if at == place
            else replace(next(items), is_foot=at >= foot, inset=self._place.beyond)
            for at, block in enumerate(self._blocks)
        ]
