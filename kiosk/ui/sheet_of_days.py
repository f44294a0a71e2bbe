"""A sheet with a month: its title, the month with its arrows and the names of the days stay while the weeks page.

Each piece so has the names of the days above its columns, and none has names without a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.bars.page_band import height_of_band
from kiosk.ui.kit.bars.sheet_head import SheetHead
from kiosk.ui.kit.blocks.month import DayNames, MonthName, least_across, least_week, weeks_in
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Item
from kiosk.ui.kit.layout.sheet_side import SheetSide
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Month
from kiosk.visit.sheet_order import AT_FOOT, SheetOrder
from kiosk.visit.views import SheetView

AIR = 8
"""Above and below the weeks."""
_GAP = 40
"""Between the weeks and what stands beside them."""
_SIDES = (0.28, 0.36)
"""The shares of a glass on its side that its title and the month's name may take."""
_NAME_STEPS = (1.5, 1.3, 1.15, 1.0)
"""In letters of the second the month's name is as high as its arrows on a small glass."""


class _Way(NamedTuple):
    """The title with what stands beside it, and the month's name, so wide where they stand beside the weeks."""

    head: TitlePart | SheetHead | SheetSide | None
    name: MonthName
    side: int = 0


class SheetOfDays(Part):
    """What stays. It fills the sheet, and leaves a box of it to the weeks.

    On a glass on its side the title, the month and the way out stand beside the weeks, so that these have all of its
    height; else above them. On a low one the upper half is for what is read, and the arrows stand beside the first
    week, in reach. Where no letters leave room for a week the sheet does without its title.

    `top` is where the sheet begins on the glass.
    """

    field = None

    def __init__(
        self, view: SheetView, month: Month, glass: Glass, room: QSize, *, draft: str, top: int
    ) -> None:
        super().__init__(glass)
        self._view, self._month, self._draft = view, month, draft
        self._room = room
        self._reach = max(0, glass.reach - top)
        self._names = self.hold(DayNames(month, glass))
        self._way = self._best_way()
        if self._way.head is not None:
            self.hold(self._way.head)
        if not self._way.side:
            self.hold(self._way.name)

    @property
    def way_out(self) -> TileButton | None:
        """Beside the weeks or at the end of the title; without a title, and on a low glass, at the foot of the page."""
        return self._way.head.way_out if isinstance(self._way.head, SheetSide | SheetHead) else None

    def order_at(self, width: int) -> SheetOrder:
        """As what holds the way out has it; without that it stands at the foot of the page."""
        head = self._way.head
        return head.order_at(width) if isinstance(head, SheetSide | SheetHead) else AT_FOOT

    @property
    def arrows(self) -> Sequence[TileButton]:
        """To the month before and after."""
        return self._way.name.arrows

    @property
    def inset(self) -> int:
        """How far the weeks stand from both sides of their box: on a low glass the arrows stand there."""
        if self._way.side:
            return 0
        if not self.glass.is_low:
            return self.glass.margin
        beside = least_week(self.glass)
        most = (self._room.width() - least_across(self.glass)) // 2 - beside
        return max(0, min(self.glass.margin, most)) + beside

    def box_of_weeks(self) -> QRect:
        """What it leaves to the weeks."""
        return self._box(self._way)

    def arrange(self, width: int, height: int) -> None:
        """What is read from the top; on a low glass the month stands with its weeks."""
        margin, box = self.glass.margin, self.box_of_weeks()
        inset, high = self.inset, self._names.height_for(box.width())
        across = width - 2 * margin
        self._names.place(box.x() + inset, box.y() - high, box.width() - 2 * inset, high)
        if self._way.side:
            self._place_head(margin, 0, self._way.side, height)
            return
        below = self._way.name.height_for(across)
        self._way.name.place(margin, box.y() - high - self._gap - below, across, below)
        if isinstance(self._way.head, SheetHead):
            self._place_head(0, 0, width, self._way.head.height_for(width))
        elif self._way.head is not None:
            self._place_head(margin, self._gap, across, self._way.head.height_for(across))

    def _place_head(self, x: int, y: int, width: int, height: int) -> None:
        if self._way.head is not None:
            self._way.head.place(x, y, width, height)

    def place_beside(self) -> None:
        """Put the arrows of a low glass at both ends of the first week."""
        box, size, least = self.box_of_weeks(), self.glass.px(SMALLEST_TARGET), least_week(self.glass)
        for arrow, x in zip(
            self.arrows, (self.inset - least, box.width() - self.inset + least - size), strict=True
        ):
            arrow.place(box.x() + x, box.y(), size, size)

    def _best_way(self) -> _Way:
        """That with the fewest pieces, and of those with the largest letters, among the first in which all has room."""
        for find, has_title in product((self._beside, self._above), (True, False)):
            best = self._with_fewest_pieces(filter(self._has_room, find(has_title=has_title)))
            if best is not None:
                return best
        *_, smallest = self._above(has_title=False)
        return smallest

    def _with_fewest_pieces(self, ways: Iterator[_Way]) -> _Way | None:
        """The first of those; none is made after one that shows all weeks at once."""
        best, fewest = None, 0
        for way in ways:
            pieces = self._pieces(way)
            if best is None or pieces < fewest:
                best, fewest = way, pieces
            if fewest == 1:
                break
        return best

    def _beside(self, *, has_title: bool) -> Iterator[_Way]:
        """Title, month and way out beside the weeks, in letters that go together."""
        if not self.glass.is_wide or self.glass.is_low:
            return
        whole = self._room.width() - 2 * self.glass.margin
        most = whole - self.glass.px(_GAP) - least_across(self.glass)
        for letters in (self.glass, *self.glass.smaller(_NAME_STEPS)):
            for side in (min(most, round(whole * share)) for share in _SIDES):
                name = MonthName(self._month, letters, is_aside=True)
                title = [Item(self._title(letters), None)] if has_title else []
                close = TileButton(self._view.close, letters, least=letters.px(SMALLEST_TARGET))
                head = SheetSide([*title, Item(name, self._month)], None, close, self.glass)
                yield _Way(head, name, max(1, side))

    def _above(self, *, has_title: bool) -> Iterator[_Way]:
        """The title above the month. What is read once gives way before what is looked at again."""
        for of_name in (self.glass, *self.glass.smaller(_NAME_STEPS)):
            for of_title in (self.glass, *self.glass.smaller()) if has_title else (self.glass,):
                head = self._head_in(of_title) if has_title else None
                yield _Way(head, MonthName(self._month, of_name, is_aside=False))

    def _head_in(self, letters: Glass) -> TitlePart | SheetHead:
        if self.glass.is_low:
            return self._title(letters)
        return SheetHead(self._view, self.glass, lines=0, is_tight=True, draft=self._draft, title=letters)

    def _title(self, letters: Glass) -> TitlePart:
        return TitlePart("", self._view.title, letters, draft=self._draft)

    def _has_room(self, way: _Way) -> bool:
        """Whether no word is broken, and a week has room above what stands at the foot."""
        width, least = self._room.width(), least_week(self.glass)
        if way.name.is_broken_at(way.side or width - 2 * self.glass.margin):
            return False
        if isinstance(way.head, SheetSide):
            high = way.head.height_for(way.side) + self._gap  # Arrows stand above the way out.
            if way.head.is_broken_at(way.side) or high > self._room.height():
                return False
        elif way.head is not None and way.head.is_broken_at(self._across(way.head)):
            return False
        return self._box(way).height() >= least + self._foot(way)

    def _pieces(self, way: _Way) -> int:
        """In how many pieces it shows the weeks."""
        weeks, week, high = weeks_in(self._month), least_week(self.glass), self._box(way).height()
        alone = self._foot(way) + self._gap if self._has_close_at_foot(way) else self._gap
        if weeks * week - self.glass.px(TOUCH_GAP) <= high - alone:
            return 1
        return -(-weeks // max(1, (high - self._foot(way)) // week))

    def _foot(self, way: _Way) -> int:
        """What stands at the foot takes, where the weeks are parted."""
        band = height_of_band(self.glass)
        return band + 2 * self._gap if self._has_close_at_foot(way) else band

    def _has_close_at_foot(self, way: _Way) -> bool:
        return self.glass.is_low or way.head is None

    def _across(self, head: Part) -> int:
        """How wide a head above the weeks is; that with the way out brings the room at its sides."""
        return self._room.width() - (0 if isinstance(head, SheetHead) else 2 * self.glass.margin)

    def _box(self, way: _Way) -> QRect:
        width, height = self._room.width(), self._room.height()
        names = self._names.height_for(width)
        if way.side:
            x = self.glass.margin + way.side + self.glass.px(_GAP)
            return QRect(x, self._gap + names, width - self.glass.margin - x, height - self._gap - names)
        across = width - 2 * self.glass.margin
        y = self._gap + way.name.height_for(across) + names
        if way.head is not None:
            y += self._gap + way.head.height_for(self._across(way.head))
        y = max(self._reach, y)
        return QRect(0, y, width, height - y)

    @property
    def _gap(self) -> int:
        return self.glass.px(AIR)
