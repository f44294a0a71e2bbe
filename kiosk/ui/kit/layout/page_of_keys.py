"""A page with our own keys: keys stay whole, and what is typed in sight, in letters as large as they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, partial

from kiosk.theme import PANES_GAP
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item, Standing, least_height_of
from kiosk.ui.kit.layout.panes import Panes, widths
from kiosk.ui.kit.layout.parts import part_for
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.typing.keys import width_of_keys
from kiosk.ui.kit.typing.letters import Letters, Way, all_letters, largest
from kiosk.ui.kit.typing.standing import Room, StandingKeys, all_keys, fewer_rows, groups_in_reach
from kiosk.ui.kit.typing.titled_field import TitledField
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Block, Keys

Maker = Callable[[], Panes]


def panes_with_keys(
    title: TitlePart,
    blocks: tuple[Block, ...],
    foot: tuple[Block, ...],
    glass: Glass,
    room: tuple[int, int],
    reach: int,
) -> Panes:
    """The content of a page that has a room of this width and height; on a low glass so much of it is in reach."""
    return _PageOfKeys(title, blocks, foot, glass, room).largest(reach)


class _PageOfKeys:
    """Tries how all of it may stand, and in which letters. A field has one line where that holds enough."""

    def __init__(
        self,
        title: TitlePart,
        blocks: tuple[Block, ...],
        foot: tuple[Block, ...],
        glass: Glass,
        room: tuple[int, int],
    ) -> None:
        keys = next(block for block in blocks if isinstance(block, Keys))
        said_before = [block for block in blocks if block is not keys]
        self._keys = keys
        self._glass = glass
        self._width, self._height = room
        self._is_said = len(blocks) + len(foot) > 1
        # Each is asked for in many ways to stand. None holds `self`, with which all that is not chosen goes.
        self._new_title = title.on
        self._title = cache(title.on)
        self._said = cache(lambda said: [Item(part_for(each, said), each) for each in said_before])
        self._below = cache(lambda said: [Item(part_for(each, said), each, is_foot=True) for each in foot])
        self._field = cache(partial(_field, keys))

    def largest(self, reach: int) -> Panes:
        """What stays, if anything does, and what pages."""
        letters = all_letters(self._glass, is_said=self._is_said, has_draft=True)
        letters = [each for each in letters if each.lines == 1]
        ranks = self._low_ranks(reach) if self._glass.is_low else self._ranks()
        found = largest(ranks, letters)
        return found or Panes(Column(self._in_one_column(self._all, letters[0]), self._glass))

    def _ranks(self) -> Iterator[Sequence[Way[Panes]]]:
        """All keys come before those in groups, and few groups before many."""
        across = width_of_keys(self._keys, self._glass)
        beside = (across, across) if self._glass.is_wide else None
        yield self._ways(self._all, beside and all_keys(self._keys, self._glass, beside))
        for above, aside in fewer_rows(self._keys, self._glass, (self._room, beside), self._all.rows):
            yield self._ways(above, aside)

    def _low_ranks(self, reach: int) -> Iterator[Sequence[Way[Panes]]]:
        """In groups, where the lower half of a low glass does not hold all keys."""
        groups = groups_in_reach(self._keys, self._glass, self._room, whole=reach, grouped=reach)
        if groups is not None:
            yield [partial(self._above, groups), partial(self._titled, groups)]
            yield [partial(self._titled, groups, may_be_short=True)]
        yield [partial(self._above, self._all)]

    def _ways(self, above: StandingKeys | None, beside: StandingKeys | None) -> Sequence[Way[Panes]]:
        ways: list[Way[Panes]] = [] if above is None else [partial(self._above, above)]
        if beside is None:
            return ways
        return [*ways, *(partial(self._beside, beside, has_field=has_field) for has_field in (True, False))]

    def _above(self, keys: StandingKeys, letters: Letters) -> Maker | None:
        """All of it in one column."""
        return self._column(self._in_one_column(keys, letters))

    def _in_one_column(self, keys: StandingKeys, letters: Letters) -> list[Standing]:
        field = self._field(letters.typed, self._width)
        return [
            Item(self._title(letters.title), None),
            *self._said(letters.said),
            Item(field, self._keys),
            keys,
            *self._below(letters.said),
        ]

    def _titled(self, keys: StandingKeys, letters: Letters, *, may_be_short: bool = False) -> Maker | None:
        """The field beside the title, where a low glass has no room for one below the other."""
        field = FieldPart(self._keys, letters.typed, lines=1)
        head = TitledField(self._new_title(letters.title), field, self._glass)
        if head.is_short_at(self._width) and not may_be_short:
            return None
        said, below = self._said(letters.said), self._below(letters.said)
        return self._column([Item(head, None), *said, keys, *below])

    def _column(self, items: Sequence[Standing]) -> Maker | None:
        if least_height_of(items, self._glass, self._width) > self._height:
            return None
        return lambda: Panes(Column(items, self._glass))

    def _beside(self, keys: StandingKeys, letters: Letters, *, has_field: bool) -> Maker | None:
        """The keys at the end, and what is said before them, with the field or without; then it stands above them."""
        across, whole = width_of_keys(self._keys, self._glass), self._width - self._glass.px(PANES_GAP)
        share = (whole - across) / whole
        left, _, _ = widths(self._width, self._glass, share)
        field = self._field(letters.typed, left if has_field else across)
        title, fields = self._title(letters.title), [Item(field, self._keys)]
        if title.is_broken_at(left) or (has_field and field.is_short_at(left)):
            return None
        said = [*self._said(letters.said), *self._below(letters.said)]
        stays = [Item(title, None), *said, *(fields if has_field else [])]
        pages: list[Standing] = [*([] if has_field else fields), keys]
        high = max(least_height_of(stays, self._glass, left), least_height_of(pages, self._glass, across))
        if high > self._height:
            return None
        return lambda: Panes(Column(pages, self._glass), Column(stays, self._glass), 0, share)

    @property
    def _room(self) -> Room:
        return self._width, self._width

    @cached_property
    def _all(self) -> StandingKeys:
        return all_keys(self._keys, self._glass, self._room)


def _field(keys: Keys, typed: Glass, width: int) -> FieldPart:
    field = FieldPart(keys, typed, lines=1)
    return FieldPart(keys, typed, lines=2) if field.is_short_at(width) else field
