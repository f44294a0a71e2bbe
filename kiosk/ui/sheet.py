"""A sheet over the page, from the header to the frame bar. The bar stays live, and nothing is dimmed.

Its head stays above what pages, where it has room there in the letters asked for. Else the title goes with the page,
and the way out stands at the foot, beside what pages it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.ui.at_foot import high_at_foot, room_for_keys, tiles_at_foot
from kiosk.ui.kit.bars.sheet_head import SheetHead
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column, Item
from kiosk.ui.kit.layout.pager import Pager
from kiosk.ui.kit.layout.parts import part_for
from kiosk.ui.kit.layout.sheet_side import SheetSide
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.standing import Room, StandingKeys, groups_in_reach
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.sheet_of_days import AIR as AIR_OF_DAYS
from kiosk.ui.sheet_of_days import SheetOfDays
from kiosk.ui.sheet_of_keys import SIDE_GAP, Place, SheetOfKeys, Stays
from kiosk.visit.blocks import Block, Keys, Month
from kiosk.visit.sheet_order import AT_FOOT, SheetOrder
from kiosk.visit.views import PageView, SheetView

_SHARE = 4
"""A head that stays takes no more than this part of the sheet: a quarter."""
_KEYS_MARGIN, _KEYS_AIR = 7, 8
"""Ten keys in a row need the margins of a small panel, and many rows its height."""
_AIR = 24
_ABOVE = 12
"""Above a title that goes with the page."""
_FOOT = 120
"""What the way out takes at the foot of a low glass, with the room around it."""


class SheetPane(Part):
    """What stays of the sheet of a page, and the blocks that page; it will have the room of this box on the glass.

    `draft` stands above its title, where the header has no room for it.
    """

    def __init__(self, page: PageView, view: SheetView, glass: Glass, box: QRect, *, draft: str = "") -> None:
        super().__init__(glass)
        self._draft = draft
        self._keys = next((block for block in view.blocks if isinstance(block, Keys)), None)
        month = next((block for block in view.blocks if isinstance(block, Month)), None)
        has_foot = bool(tiles_at_foot(page, glass, has_close=False))
        self._close = None if has_foot else view.close
        self._is_tight = self._keys is not None and glass.is_narrow
        self._air = glass.px(_KEYS_AIR if self._is_tight else _AIR)
        self._beyond = glass.margin - glass.px(_KEYS_MARGIN) if self._is_tight else 0
        self._across = box.width() - 2 * (glass.margin - self._beyond)
        self._groups = self._groups_in_reach(page, box.bottom() + 1, has_foot=has_foot)
        self._stays: Stays | SheetOfDays | None
        self._top = box.y()
        self._side = 0
        if month is not None:
            self._stays = SheetOfDays(view, month, glass, box.size(), draft=draft, top=box.y())
            column = Column(self._items(view), glass)
        elif self._keys is None:
            self._stays, column = self._without_keys(view, box.size())
        else:
            left = box.size() - QSize(0, high_at_foot(page, glass))
            self._stays, column = self._with_keys(view, self._keys, left)
        if self._stays is not None:
            self.hold(self._stays)
        column.sent.connect(self.sent)
        self.pager = self._pager_of(column, page)
        if self._days is not None and glass.is_low:
            for arrow in self._days.arrows:  # Beside the weeks, but not among what pages; told before them.
                self.hold(arrow)
        self.pager.setParent(self)

    def _pager_of(self, column: Column, page: PageView) -> Pager:
        margin, bottom = 0 if self._is_beside else self.glass.margin - self._beyond, self._air
        if self._days is not None:
            margin, bottom = self._days.inset, self.glass.px(AIR_OF_DAYS)
        return Pager(
            column,
            self.glass,
            below=page.below,
            above=page.above,
            margin=margin,
            bottom=bottom,
            is_tight=self.has_days,
        )

    @property
    def arrows(self) -> Sequence[TileButton]:
        """To other months, where it has days to choose."""
        return () if self._days is None else self._days.arrows

    @property
    def touches(self) -> Iterator[TileButton]:
        """What is to touch outside what pages, in the order in which it stands."""
        arrows = (arrow for arrow in self.arrows if arrow.isEnabled())
        close = () if self.close_button is None else (self.close_button,)
        yield from (*arrows, *close) if "said" in self.order else (*close, *arrows)

    @property
    def has_days(self) -> bool:
        """Whether it has days to choose."""
        return self._days is not None

    def roots_of(self, block: Block) -> list[QWidget]:
        """What stays that shows some of a block."""
        if isinstance(block, Month) and self._days is not None:
            return [self._days]
        return [self.field] if isinstance(block, Keys) and self.field is not None else []

    @property
    def close_button(self) -> TileButton | None:
        """The way out, where it does not stand at the foot of the page."""
        return None if self._stays is None else self._stays.way_out

    @property
    def has_close_at_foot(self) -> bool:
        """Whether the way out stands at the foot of the page: none is here, nor among its keys."""
        return self.close_button is None and not self.holds_close

    @property
    def order(self) -> SheetOrder:
        """How all of it stands."""
        return AT_FOOT if self._stays is None else self._stays.order_at(self.width())

    @property
    def has_groups(self) -> bool:
        """Whether it shows its keys in groups."""
        return self._groups is not None

    @property
    def holds_close(self) -> bool:
        """Whether the way out is among its keys."""
        return self.has_groups and self._close is not None

    @property
    def field(self) -> Part | None:
        """What is typed on its keys, if it has any."""
        return None if self._stays is None else self._stays.field

    def arrange(self, width: int, height: int) -> None:
        """What stays, and below or beside it what pages."""
        if self._days is not None:
            self._arrange_days(self._days, width, height)
            return
        if self._is_beside and self._stays is not None:
            margin, side = self.glass.margin, self._side
            start = margin + side + self.glass.px(SIDE_GAP)
            self._stays.place(margin, 0, side, height)
            self.pager.place(start, self._air, width - margin - start, height - self._air)
            return
        below = self.glass.px(_ABOVE)
        if self._stays is not None:
            below = self._stays.height_for(width)
            self._stays.place(0, 0, width, below)
        self.pager.place(0, below, width, height - below)

    def _arrange_days(self, days: SheetOfDays, width: int, height: int) -> None:
        days.place(0, 0, width, height)
        box = days.box_of_weeks()
        self.pager.place(box.x(), box.y(), box.width(), box.height())
        if self.glass.is_low:
            days.place_beside()
            beside = (arrow.geometry().translated(-self.pager.pos()) for arrow in days.arrows)
            self.pager.setMask(reduce(QRegion.subtracted, beside, QRegion(self.pager.rect())))

    def draw(self, painter: QPainter) -> None:
        """Ground, with a line on top."""
        painter.fillRect(self.rect(), self.glass.colour("ground"))
        painter.fillRect(0, 0, self.width(), self.glass.px(2), self.glass.colour("line"))

    @property
    def _days(self) -> SheetOfDays | None:
        return self._stays if isinstance(self._stays, SheetOfDays) else None

    @property
    def _is_beside(self) -> bool:
        return isinstance(self._stays, SheetSide)

    def _without_keys(self, view: SheetView, room: QSize) -> tuple[SheetHead | None, Column]:
        """The head stays where it has room; on a small glass with large letters no head has."""
        head, items = (
            SheetHead(view, self.glass, lines=0, is_tight=False, draft=self._draft),
            self._items(view),
        )
        is_low = head.height_for(room.width()) <= room.height() // _SHARE
        has_room = is_low and not (self.glass.is_narrow and self.glass.is_large)
        if has_room and not head.is_broken_at(room.width()):
            return head, Column(items, self.glass)
        title = TitlePart("", view.title, self.glass, draft=self._draft)
        return None, Column([Item(title, None), *items], self.glass)

    def _with_keys(self, view: SheetView, keys: Keys, room: QSize) -> tuple[Stays, Column]:
        reach = self.glass.reach - self._top if self.has_groups else 0
        place = Place(room, self._room_of_keys, self._air, self._is_tight, self._groups, reach)
        sheet = SheetOfKeys(view, keys, self.glass, place, self._draft)
        self._side = sheet.side
        return sheet.largest()

    @property
    def _room_of_keys(self) -> Room:
        return self._across - 2 * self._beyond, self._across

    def _groups_in_reach(self, page: PageView, foot: int, *, has_foot: bool) -> StandingKeys | None:
        """The groups of keys that a low glass down to `foot` holds; None where all stand above the way out."""
        glass = self.glass
        if self._keys is None or not glass.is_low:
            return None
        reach = room_for_keys(page, glass, foot)
        whole, grouped = (0, 0) if has_foot else (glass.px(_FOOT), self._air)
        return groups_in_reach(
            self._keys,
            glass,
            self._room_of_keys,
            whole=reach - whole,
            grouped=reach - grouped,
            close=self._close,
        )

    def _items(self, view: SheetView) -> list[Item]:
        items = [Item(part_for(block, self.glass), block) for block in view.blocks]
        return [*items, *(Item(part_for(block, self.glass), block, True) for block in view.foot)]
