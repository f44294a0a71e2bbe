"""A sheet with a month: its title, the month with its arrows and the names of the days stay while the weeks page.

Each piece so has the names of the days above its columns, and none has names without a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from kiosk.visit.views import SheetView

AIR = 8
"""Above and below the weeks."""
_GAP = 40
"""Between the weeks and what stands beside them."""
_SIDE = 0.28
"""The share of a glass on its side that its title and the month's name take."""
_NAME_STEPS = (1.5, 1.35, 1.0)
"""In letters of the second the month's name is as high as its arrows on a small glass."""
_NOTHING = (False, 1)
"""No word is cut, and there is one piece."""

Head = TitlePart | SheetHead | SheetSide
Way = tuple[Head, MonthName]


class SheetOfDays(Part):
    """What stays. It fills the sheet, and leaves a box of it to the weeks.

    On a glass on its side the title, the month and the way out stand beside the weeks, so that these have all of its
    height; else above them. On a low one the upper half is for what is read, and the arrows stand beside the first
    week, in reach.
    """

    field = None

    def __init__(
        self, view: SheetView, month: Month, glass: Glass, room: QSize, *, draft: str, top: int
    ) -> None:
        super().__init__(glass)
        self._view, self._month, self._draft = view, month, draft
        self._room = room
        self._reach = max(0, glass.reach - top)
        self._is_aside = glass.is_wide and not glass.is_low
        self._names = self.hold(DayNames(month, glass))
        self._head, self._name = self._best_way()
        self.hold(self._head)
        if not self._is_aside:
            self.hold(self._name)

    @property
    def way_out(self) -> TileButton | None:
        """Beside the weeks or at the end of the title; on a low glass it stands at the foot of the page."""
        return self._head.way_out if isinstance(self._head, SheetSide | SheetHead) else None

    @property
    def arrows(self) -> Sequence[TileButton]:
        """To the month before and after."""
        return self._name.arrows

    @property
    def inset(self) -> int:
        """How far the weeks stand from both sides of their box: on a low glass the arrows stand there."""
        if self._is_aside:
            return 0
        if not self.glass.is_low:
            return self.glass.margin
        beside = least_week(self.glass)
        most = (self._room.width() - least_across(self.glass)) // 2 - beside
        return max(0, min(self.glass.margin, most)) + beside

    def box_of_weeks(self) -> QRect:
        """What it leaves to the weeks."""
        return self._box(self._head, self._name)

    def arrange(self, width: int, height: int) -> None:
        """What is read from the top; on a low glass the month stands with its weeks."""
        margin, box = self.glass.margin, self.box_of_weeks()
        inset, high = self.inset, self._names.height_for(box.width())
        across = width - 2 * margin
        self._names.place(box.x() + inset, box.y() - high, box.width() - 2 * inset, high)
        if self._is_aside:
            self._head.place(margin, 0, self._side, height)
            return
        below = self._name.height_for(across)
        self._name.place(margin, box.y() - high - self._gap - below, across, below)
        if isinstance(self._head, SheetHead):
            self._head.place(0, 0, width, self._head.height_for(width))
        else:
            self._head.place(margin, self._gap, across, self._head.height_for(across))

    def place_beside(self) -> None:
        """Put the arrows of a low glass at both ends of the first week."""
        box, size, least = self.box_of_weeks(), self.glass.px(SMALLEST_TARGET), least_week(self.glass)
        for arrow, x in zip(
            self.arrows, (self.inset - least, box.width() - self.inset + least - size), strict=True
        ):
            arrow.place(box.x() + x, box.y(), size, size)

    def _best_way(self) -> Way:
        """The title, with what stands beside it, and the month's name, in the largest letters in which least is
        lacking. What is read once gives way before what is looked at again.
        """
        found: list[tuple[tuple[bool, int], Way]] = []
        for way in self._ways():
            found.append((self._lacking(*way), way))
            if found[-1][0] == _NOTHING:
                break
        return min(found, key=lambda each: each[0])[1]

    def _ways(self) -> Iterator[Way]:
        for of_name in (self.glass, *self.glass.smaller(_NAME_STEPS)):
            # What stands below each other has letters that go together.
            for of_title in (of_name,) if self._is_aside else (self.glass, *self.glass.smaller()):
                name = MonthName(self._month, of_name, is_aside=self._is_aside)
                yield self._head_in(of_title, name), name

    def _head_in(self, letters: Glass, name: MonthName) -> Head:
        title = TitlePart("", self._view.title, letters, draft=self._draft)
        if self.glass.is_low:
            return title
        if not self._is_aside:
            return SheetHead(self._view, self.glass, lines=0, is_tight=True, draft=self._draft, title=letters)
        close = TileButton(self._view.close, letters, least=letters.px(SMALLEST_TARGET))
        items = [Item(title, None), Item(name, self._month)]
        return SheetSide(items, None, close, self.glass)

    def _lacking(self, head: Head, name: MonthName) -> tuple[bool, int]:
        """Whether words are cut or broken in these letters, and how many pieces the weeks have below them."""
        width = self._room.width()
        if isinstance(head, SheetSide):
            is_cut = head.is_broken_at(self._side) or head.height_for(self._side) > self._room.height()
        else:
            is_cut = head.is_broken_at(width - (0 if isinstance(head, SheetHead) else 2 * self.glass.margin))
        return is_cut, self._pieces(self._box(head, name).height())

    def _pieces(self, high: int) -> int:
        """In how many pieces so much height shows the weeks, as they are parted where it does not show all."""
        weeks, week, gap = weeks_in(self._month), least_week(self.glass), self.glass.px(TOUCH_GAP)
        air = 2 * self._gap if self.glass.is_low else 0
        below = self.glass.px(SMALLEST_TARGET) + 2 * air if self.glass.is_low else self._gap
        if weeks * week - gap <= high - below:
            return 1
        return -(-weeks // max(1, (high - height_of_band(self.glass) - air) // week))

    def _box(self, head: Head, name: MonthName) -> QRect:
        width, height = self._room.width(), self._room.height()
        names = self._names.height_for(width)
        if self._is_aside:
            x = self.glass.margin + self._side + self.glass.px(_GAP)
            return QRect(x, self._gap + names, width - self.glass.margin - x, height - self._gap - names)
        across = width - 2 * self.glass.margin
        high = head.height_for(width if isinstance(head, SheetHead) else across)
        y = max(self._reach, 2 * self._gap + high + name.height_for(across) + names)
        return QRect(0, y, width, height - y)

    @property
    def _side(self) -> int:
        return round((self._room.width() - 2 * self.glass.margin) * _SIDE)

    @property
    def _gap(self) -> int:
        return self.glass.px(AIR)
