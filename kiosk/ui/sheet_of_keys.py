"""A sheet with our own keys: what stays of it, and the keys, so that its words are as large as they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial

from msgspec import Struct
from PySide6.QtCore import QSize

from kiosk.theme import SMALLEST_TARGET
from kiosk.ui.kit.bars.field_head import FieldHead
from kiosk.ui.kit.bars.page_band import height_of_band
from kiosk.ui.kit.bars.sheet_head import SheetHead
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item, Standing, least_height_of
from kiosk.ui.kit.layout.parts import part_for
from kiosk.ui.kit.layout.sheet_side import SheetSide, least_height_beside
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.typing.keys import width_of_keys
from kiosk.ui.kit.typing.letters import Letters, Way, all_letters, largest
from kiosk.ui.kit.typing.offers import OffersPart
from kiosk.ui.kit.typing.standing import Room, StandingKeys, all_keys, fewer_rows
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Keys
from kiosk.visit.views import SheetView

SIDE_GAP = 40
"""Between what stays and the keys beside it."""
_LEAST_SIDE = 240
_AIR = 16
"""Above a band."""

Stays = SheetHead | SheetSide | FieldHead
Found = tuple[Stays, Column]
Maker = Callable[[], Found]


class Place(Struct, frozen=True):
    """Where it is to stand: the room of the sheet, that of the keys below what stays, and the room around it.

    `reach` is how high what stays may be where there are `groups`: those in reach on a low glass.
    """

    room: QSize
    keys: Room
    air: int
    is_tight: bool
    groups: StandingKeys | None
    reach: int

    @property
    def beyond(self) -> int:
        """How far beyond the margins keys go."""
        inside, across = self.keys
        return (across - inside) // 2


class SheetOfKeys:
    """Tries how all of it may stand, and in which letters."""

    def __init__(self, view: SheetView, keys: Keys, glass: Glass, place: Place, draft: str) -> None:
        blocks = self._blocks = (*view.blocks, *view.foot)
        self._view = view
        self._keys = keys
        self._glass = glass
        self._place = place
        self._draft = draft
        # Each is asked for in many ways to stand. None holds `self`, with which all that is not chosen goes.
        self._head = cache(
            lambda typed, title, lines: SheetHead(
                view, typed, lines=lines, is_tight=place.is_tight, draft=draft, title=title
            )
        )
        self._title = cache(lambda title: TitlePart("", view.title, title, draft=draft))
        self._field = cache(lambda typed, lines: FieldPart(keys, typed, lines=lines))
        self._close = cache(lambda typed: TileButton(view.close, typed, least=typed.px(SMALLEST_TARGET)))
        self._items = cache(
            lambda said: [Item(part_for(block, said), block) for block in blocks if block is not keys]
        )
        self._offers = cache(
            lambda across: (
                [Item(OffersPart(keys, glass, across=across), keys)] if keys.offers is not None else []
            )
        )

    def largest(self) -> Found:
        """What stays, and what pages: without its title only where no letters leave that room; and what is said of the
        keys on a piece of its own where not even that does.
        """
        letters = all_letters(self._glass, is_said=len(self._blocks) > 1, has_draft=bool(self._draft))
        found = (
            largest(self._ranks(), letters)
            or largest(self._untitled_ranks(), letters)
            or largest(self._untitled_ranks(is_said_after=True), letters)
        )
        return found or self._below_head(self._above_keys, letters[-1])

    @property
    def side(self) -> int:
        """How wide what stays beside the keys is."""
        room = self._place.room.width() - 2 * self._glass.margin
        return room - self._glass.px(SIDE_GAP) - self._beside_width

    def _ranks(self) -> Iterator[Sequence[Way[Found]]]:
        """All keys come before those in groups, and few groups before many."""
        yield self._ways(self._above_keys, self._beside_keys)
        if self._glass.is_low:
            return
        rooms = self._place.keys, self._beside_room
        for above, beside in fewer_rows(self._keys, self._glass, rooms, self._above_keys.rows):
            yield self._ways(above, beside)
        if self._beside_keys is not None:
            yield [partial(self._beside, self._beside_keys, has_field=True, is_said_after=True)]

    def _untitled_ranks(self, *, is_said_after: bool = False) -> Iterator[Sequence[Way[Found]]]:
        if self._glass.is_low:
            return
        most = self._above_keys.rows + 1
        for (groups,) in fewer_rows(self._keys, self._glass, (self._place.keys,), most):
            yield [] if groups is None else [partial(self._untitled, groups, is_said_after=is_said_after)]

    def _ways(self, above: StandingKeys | None, beside: StandingKeys | None) -> Sequence[Way[Found]]:
        """A small glass on its side is low: what stays stands rather beside the keys there."""
        sides: list[Way[Found]] = []
        if beside is not None:
            sides = [partial(self._beside, beside, has_field=has_field) for has_field in (True, False)]
        heads: list[Way[Found]] = [] if above is None else [partial(self._above, above)]
        return [*sides, *heads] if self._glass.is_narrow else [*heads, *sides]

    def _above(self, keys: StandingKeys, letters: Letters) -> Maker | None:
        """What stays above what pages."""
        head, width = self._head(letters.typed, letters.title, letters.lines), self._place.room.width()
        high = head.height_for(width) + self._place.air
        if head.is_broken_at(width) or high > (self._place.reach or high):
            return None
        has_room = high + self._needed_by(keys, letters.said) <= self._place.room.height()
        return partial(self._below_head, keys, letters) if has_room else None

    def _below_head(self, keys: StandingKeys, letters: Letters) -> Found:
        head = self._head(letters.typed, letters.title, letters.lines)
        return head, Column(self._with_keys(keys, letters.said), self._glass)

    def _untitled(self, keys: StandingKeys, letters: Letters, *, is_said_after: bool) -> Maker | None:
        """Only what is typed, and the way out, above what pages."""
        width, draft = self._place.room.width(), self._draft
        head = FieldHead(self._view, self._keys, letters.typed, letters.title, draft=draft)
        pages = self._with_keys(keys, letters.said)
        needed = self._needed_by(keys, letters.said) + self._place.air
        if is_said_after:
            typing = [item for item in pages if item.block is self._keys]
            pages = [*typing, *(item for item in pages if item not in typing)]
            _, across = self._place.keys
            needed = least_height_of(typing, self._glass, across) + self._glass.px(_AIR)
            needed += height_of_band(self._glass)
        high = head.height_for(width) + needed
        if high > self._place.room.height() or head.is_short_at(width):
            return None
        return lambda: (head, Column(pages, self._glass))

    def _needed_by(self, keys: StandingKeys, said: Glass) -> int:
        """How high what pages is at least: the keys, and what is said of them."""
        _, across = self._place.keys
        return least_height_of(self._with_keys(keys, said), self._glass, across)

    def _beside(
        self, keys: StandingKeys, letters: Letters, *, has_field: bool, is_said_after: bool = False
    ) -> Maker | None:
        """What stays beside the keys, with the field or without; without it the field stands above them."""
        title, close = self._title(letters.title), self._close(letters.typed)
        field, said = self._field(letters.typed, letters.lines), self._items(letters.said)
        fields = [Item(field, self._keys)]
        aside = [Item(title, None), *(fields if has_field else []), *([] if is_said_after else said)]
        offers = self._offers(self._beside_width)
        pages: list[Standing] = [*([] if has_field else fields), *offers, keys]
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
    def _above_keys(self) -> StandingKeys:
        """The keys below what stays; on a low glass as many as are in reach."""
        return self._place.groups or all_keys(self._keys, self._glass, self._place.keys)

    @cached_property
    def _beside_keys(self) -> StandingKeys | None:
        """All keys at the end of a glass on its side."""
        room = self._beside_room
        return None if room is None else all_keys(self._keys, self._glass, room)

    @cached_property
    def _beside_room(self) -> Room | None:
        """That of keys at the end; None where not even a word of the title has room beside them."""
        if not self._glass.is_wide or self._glass.is_low or self.side < self._glass.px(_LEAST_SIDE):
            return None
        return self._beside_width, self._beside_width

    @cached_property
    def _beside_width(self) -> int:
        return width_of_keys(self._keys, self._glass)

    def _with_keys(self, keys: StandingKeys, said: Glass) -> list[Standing]:
        """All that pages below what stays: the keys in their place among what is said."""
        _, across = self._place.keys
        items, offers = iter(self._items(said)), self._offers(across)
        place = self._blocks.index(self._keys)
        foot = len(self._view.blocks)
        found = [
            keys if at == place else replace(next(items), is_foot=at >= foot, inset=self._place.beyond)
            for at, block in enumerate(self._blocks)
        ]
        return [*found[:place], *offers, *found[place:]]
