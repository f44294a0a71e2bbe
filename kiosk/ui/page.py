"""A page of the walk: header, content, frame bar, and a sheet over the content where one is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from kiosk.content.rich import runs_of
from kiosk.ui.at_foot import high_at_foot, least_words, left_out, room_for_keys, tiles_at_foot
from kiosk.ui.by_pieces import ByPieces
from kiosk.ui.kit.bars.aloud_bar import AloudBarPart
from kiosk.ui.kit.bars.foot_row import FootRow
from kiosk.ui.kit.bars.frame_bar import frame_bar_for
from kiosk.ui.kit.bars.header import header_for
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column
from kiosk.ui.kit.layout.page_of_keys import panes_with_keys
from kiosk.ui.kit.layout.pager import Pager, window_on
from kiosk.ui.kit.layout.panes import panes_of, widths
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.drawing import DrawingPart
from kiosk.ui.kit.pictures.skin import SkinPart
from kiosk.ui.kit.spoken_mark import SpokenMark, box_of
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.key_groups import KeyGroups
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.ui.screen import Place, Screen, tell_as_dialog
from kiosk.ui.sheet import SheetPane
from kiosk.ui.ways import Row, can_be_reached, is_in_sight
from kiosk.visit.blocks import Block, Keys, Prose, Tiles
from kiosk.visit.events.speech import KeysReached
from kiosk.visit.sheet_order import SheetOrder
from kiosk.visit.spoken_part import Spoken
from kiosk.visit.views import PageView, blocks_in

_AIR = 16
"""Above and below the row at the foot, and below what stands above that."""
_NOTE_SCALE = 1.25
"""The text size of a note about the voice on a small panel, which must leave room for the page."""


class PageScreen(Screen):
    """Shows a page. While a sheet is open the content below it cannot be touched or reached by keys."""

    def __init__(self, view: PageView, glass: Glass) -> None:
        super().__init__(glass)
        # Nothing of the window is painted under a page, and a picture of it needs no transparency.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.view = view
        self._header = header_for(view, glass)
        self._bar = frame_bar_for(view.frame, glass)
        self._aloud = self._aloud_bar()
        self._foot_row: FootRow | None = None
        self._sheet: SheetPane | None = None
        self._content_box = self._between()
        draft = "" if self._header.shows_draft else view.draft
        title = TitlePart(
            view.overline,
            view.title,
            glass,
            draft=draft,
            beside=view.subtitle,
            is_named=view.overline == view.frame.here.tile.text,
        )
        room = self._content_box.adjusted(glass.margin, self._top_gap(), -glass.margin, -self._bottom_gap())
        has_keys = any(isinstance(block, Keys) for block in view.blocks)
        end = self._end()
        foot, size = (*view.foot, *end), (room.width(), room.height())
        if has_keys:
            reach = room_for_keys(view, glass, room.bottom() + 1)
            left = size[0], size[1] - high_at_foot(view, glass)
            self._panes = panes_with_keys(title, view.blocks, foot, glass, left, reach)
        else:
            self._panes = panes_of(title, view.blocks, foot, glass, size, least_words(view, glass))
        self._leading = self._panes.leading
        self._pager = Pager(
            self._panes.words,
            glass,
            below=view.below,
            above=view.above,
            margin=0 if self._leading is not None else glass.margin,
            bottom=self._bottom_gap(),
        )
        if view.sheet is not None:
            sheet = replace(view.sheet, foot=(*view.sheet.foot, *end))
            self._sheet = SheetPane(view, sheet, glass, self._content_box, draft=draft)
            tell_as_dialog(self._sheet, sheet.title)
        self._lay_out()
        around = (self._header, self._leading, self._aloud, self._foot_row, self._bar, self._sheet)
        for part in (self._panes.words, *around):
            if part is not None:
                part.sent.connect(self.sent)
        self._by_pieces = ByPieces(self.pager)
        self._mark = SpokenMark(glass, self)
        self.pager.moved.connect(self._place_mark)
        self.watch(list(self._touches()))

    @property
    def page(self) -> str:
        """The id of its page."""
        return self.view.id

    @property
    def holds(self) -> str:
        """What the voice is at."""
        return self.view.aloud.holds if self.view.aloud is not None else ""

    @property
    def sheet_order(self) -> SheetOrder | None:
        """How what belongs to its sheet stands."""
        return None if self._sheet is None else self._sheet.order

    def take_skin_from(self, before: Screen) -> bool:
        """The drawing moves on where tone and mark are the same."""
        if not isinstance(before, PageScreen) or before.skin is None or self.skin is None:
            return False
        if (before.skin.block.tone, before.skin.block.mark) != (self.skin.block.tone, self.skin.block.mark):
            return False
        self.skin.begin_at(before.skin.moment)
        return True

    def hold_back(self) -> None:
        """Arrays wait for their rows."""
        for drawing in self._drawings:
            drawing.hold_back()

    def move_on(self) -> None:
        """The skin to its own stage, forwards or backwards; arrays row by row."""
        if self.skin is not None:
            self.skin.move_on()
        for drawing in self._drawings:
            drawing.appear()

    @property
    def is_at_rest(self) -> bool:
        """Whether the skin, if it has one, has come to its stage."""
        return self.skin is None or self.skin.is_at_rest

    @property
    def skin(self) -> SkinPart | None:
        """The skin drawing of the page, if it has one."""
        return self.findChild(SkinPart)

    @property
    def _drawings(self) -> list[DrawingPart]:
        return self.findChildren(DrawingPart)

    @property
    def pager(self) -> Pager:
        """What pages now: the sheet where one is open."""
        return self._sheet.pager if self._sheet is not None else self._pager

    def moving_box(self) -> QRect:
        """Between header and frame bar."""
        return QRect(0, self._content_box.y(), self.glass.width, self._content_box.height())

    def settle(self) -> None:
        """The skin is at its stage, and arrays are whole."""
        if self.skin is not None:
            self.skin.settle()
        for drawing in self._drawings:
            drawing.settle()

    def page_by(self, pieces: int) -> None:
        """Show a piece further down or up. The keys go along: what they were on may be out of sight."""
        self.pager.show_piece(self.pager.piece + pieces)
        focused = self.focusWidget()
        if not isinstance(focused, Touch) or not focused.hasFocus() or is_in_sight(focused):
            return
        here = (touch for touch in self.touches if self.pager.shows_whole(touch) and can_be_reached(touch))
        first = next(here, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            focused.clearFocus()

    def stops(self) -> Sequence[Touch]:
        """What lies on the piece that is shown, and around it."""
        return [touch for touch in super().stops() if self._by_pieces.is_stop(touch)]

    def beyond(self, now: Touch, step: int) -> Touch | None:
        """To the next piece, or the one before, from the band that leads there."""
        return self._by_pieces.beyond(now, step, [each for each in self.touches if can_be_reached(each)])

    def lead_to(self, touch: Touch) -> None:
        """The piece that is shown then is where the keys have come to."""
        super().lead_to(touch)
        self._by_pieces.led()

    def reveal(self, touch: Touch) -> None:
        """Show the piece that holds it."""
        self.pager.reveal(touch)
        if self.view.aloud is not None:
            self.sent.emit(KeysReached(touch.objectName()))

    def surround(self, row: Row) -> None:
        """Put the ring around a row; who hears the page hears how the row begins."""
        super().surround(row)
        if self.view.aloud is not None and row:
            self.sent.emit(KeysReached(row[0].objectName(), is_row=True))

    def open_touches(self) -> Sequence[Touch]:
        """Those of the sheet, where one is open, as far as they can be touched now; the way out of it last."""
        if self._sheet is None or self.view.sheet is None:
            return self.touches
        close = self.view.sheet.close.id
        own = self._sheet.pager.content
        there = [
            touch
            for touch in self.touches
            if own.isAncestorOf(touch) or touch in self._sheet.arrows or touch.objectName() == close
        ]
        return sorted(there, key=lambda touch: touch.objectName() == close)

    def place_now(self) -> Place:
        """Where the patient is on this page."""
        focused = self.focusWidget()
        if isinstance(focused, Touch) and focused.hasFocus():
            return Place(self.pager.piece, focused.objectName(), focused.shows_focus, self._letters())
        return Place(self.pager.piece, "", shows_focus=False, letters=self._letters())

    def go_to(self, place: Place) -> Touch | None:
        """Be where the patient was; what is to have the focus, if it is still there."""
        self.pager.show_piece(place.piece)
        groups = self.findChild(KeyGroups)
        if groups is not None:
            groups.show_key(place.letters)
        if not place.focus:
            return None
        return self.findChild(Touch, place.focus)

    def _letters(self) -> str:
        groups = self.findChild(KeyGroups)
        return "" if groups is None else groups.first_key

    def mark_spoken(self, view: PageView | None = None) -> None:
        """Bring the part that is being read into sight, and mark it.

        The blocks stay those that its parts were made of: two may hold the same words, and only they themselves tell
        them apart.
        """
        if view is not None:
            self.view = replace(self.view, spoken=view.spoken)
        found = self._spoken_box()
        if found is not None:
            widget, box = found
            down = box.top() - widget.mapTo(self, QPoint(0, 0)).y()
            self.pager.reveal_top(widget, down, box.height())
        self._place_mark()

    def _place_mark(self) -> None:
        """Beside the part where it stands now, as far as it is in sight."""
        found = self._spoken_box()
        if found is None:
            self._mark.hide()
            return
        widget, box = found
        seen = box.intersected(window_on(widget, self))
        self._mark.setVisible(not seen.isEmpty())
        if not seen.isEmpty():
            self._mark.stand_beside(seen)

    def _spoken_box(self) -> tuple[QWidget, QRect] | None:
        part = self.view.spoken
        return None if part is None else box_of(part, self._roots_of(part), self)

    def _roots_of(self, part: Spoken) -> list[QWidget]:
        """Where to look for a part: in the part of its block, or in what stands around the blocks."""
        if part.block is None:
            head = self._sheet or self.findChild(TitlePart)
            around = (self._header, head, self._aloud, self._foot_row, self._bar)
            return [widget for widget in around if widget is not None]
        block = blocks_in(self.view)[part.block]
        columns = self.findChildren(Column)
        parts: list[QWidget] = [
            item.part for column in columns for item in column.items if item.block is block
        ]
        return parts if self._sheet is None else [*self._sheet.roots_of(block), *parts]

    def _between(self) -> QRect:
        """What is left of the glass between the header and the bars."""
        width, height = self.glass.width, self.glass.height
        top, low = self._header.height_for(width), self._bar.height_for(width)
        across = width
        if self._aloud is not None and self._aloud.is_at_side:
            across -= self._aloud.side_width()
        elif self._aloud is not None and self.glass.is_low:
            top += self._aloud.height_for(width)
        elif self._aloud is not None:
            low += self._aloud.height_for(width)
        return QRect(0, top, across, height - low - top)

    def _aloud_bar(self) -> AloudBarPart | None:
        """The bar of reading aloud; on a low glass only its note, if it has one."""
        aloud = self.view.aloud
        if aloud is None or (self.glass.is_low and not aloud.note):
            return None
        glass = self.glass.for_bars
        if aloud.note and glass.is_narrow:
            glass = next(glass.smaller((_NOTE_SCALE,)), glass)
        # Ten keys beside it need the width of a small glass.
        is_slim = glass.is_narrow and any(isinstance(block, Keys) for block in blocks_in(self.view))
        return AloudBarPart(replace(aloud, tiles=()) if self.glass.is_low else aloud, glass, is_slim=is_slim)

    def _end(self) -> tuple[Block, ...]:
        """What neither the header nor the foot has room for."""
        words, tiles = self._header.left_out, left_out(self.view, self.glass)
        said = (Prose((runs_of(words),), look="note"),) if words else ()
        return (*said, Tiles(tiles)) if tiles else said

    def _low_foot_row(self, box: QRect) -> FootRow | None:
        has_close = self._sheet is not None and self._sheet.has_close_at_foot
        tiles = tiles_at_foot(self.view, self.glass, has_close=has_close)
        if not tiles:
            return None
        room = self._foot_width(box) - self.pager.least_bands - self.glass.margin
        needs_height = self._sheet is not None and (self._sheet.has_groups or self._sheet.has_days)
        row = FootRow(tiles, self.glass, room, is_flat=needs_height or self._bar.is_flat)
        if self.glass.is_low:
            row.leave(box.bottom() + 1 - self.glass.reach - 3 * self.glass.px(_AIR))
        return row

    def _top_gap(self) -> int:
        return self.glass.px(8 if self.glass.is_wide else 16)

    def _bottom_gap(self) -> int:
        return self.glass.px(16 if self.glass.is_wide else 24)

    def _lay_out(self) -> None:
        box = self._content_box
        for part in (self._header, self._aloud, self._leading, self._pager, self._sheet, self._bar):
            if part is not None:
                part.setParent(self)
        width = self.glass.width
        head, low = self._header.height_for(width), box.bottom() + 1
        self._header.place(0, 0, width, head)
        if self._aloud is not None:
            if self._aloud.is_at_side:
                self._aloud.place(box.width(), box.y(), width - box.width(), box.height())
            else:
                high = self._aloud.height_for(width)
                self._aloud.place(0, head if self.glass.is_low else low, width, high)
                low += 0 if self.glass.is_low else high
        self._bar.place(0, low, width, self.glass.height - low)
        corner = self._place_foot_row(box)
        self._pager.leave_corner(corner)
        self._place_content(box.adjusted(0, self._top_gap(), 0, 0))
        if self._sheet is not None:
            self._pager.hide()
            if self._leading is not None:
                self._leading.hide()
            self._sheet.pager.leave_corner(corner)
            self._sheet.place(box.x(), box.y(), box.width(), box.height())
        # Pager and sheet reach below the row at the foot; and as all of it is seen from the top, so it is told.
        for lower in (self._foot_row, None if self.glass.is_low else self._aloud, self._bar):
            if lower is not None:
                lower.raise_()

    def _place_foot_row(self, box: QRect) -> QSize:
        """At the end of the page's foot, beside the bands that page; the corner that it takes."""
        self._foot_row = self._low_foot_row(box)
        if self._foot_row is None:
            return QSize(0, 0)
        gap, margin = self.glass.px(_AIR), self.glass.margin
        across = self._foot_row.across
        high = self._foot_row.height_for(across)
        self._foot_row.setParent(self)
        self._foot_row.place(box.width() - margin - across, box.bottom() + 1 - gap - high, across, high)
        return QSize(across + gap + (0 if self._is_beside else margin), high)

    @property
    def _is_beside(self) -> bool:
        """Whether what pages stands beside what stays; a sheet takes the whole width."""
        return self._leading is not None and self._sheet is None

    def _foot_width(self, box: QRect) -> int:
        if not self._is_beside:
            return box.width()
        return widths(box.width() - 2 * self.glass.margin, self.glass, self._panes.share)[2]

    def _place_content(self, box: QRect) -> None:
        """One column that pages, or a picture that stays beside words that page."""
        if self._leading is None:
            self._pager.place(box.x(), box.y(), box.width(), box.height())
            return
        margin = self.glass.margin
        across, gap, words = widths(box.width() - 2 * margin, self.glass, self._panes.share)
        self._leading.place(margin, box.y(), across, box.height() - self._bottom_gap())
        down = self._panes.top
        self._pager.place(margin + across + gap, box.y() + down, words, box.height() - down)

    def _touches(self) -> Iterator[Touch]:
        """Everything to touch, in reading order: the content, or the sheet with its way out; then the frame bar."""
        yield from self._header.buttons
        pager = self.pager
        up, down = pager.buttons()
        if self._sheet is not None:
            yield from self._sheet.touches
        elif self._leading is not None:
            yield from self._in_order(self._leading)
        yield up
        yield from self._in_order(pager.content)
        yield down
        if self._foot_row is not None:
            yield from self._foot_row.buttons
        if self._aloud is not None:
            yield from self._aloud.buttons
        yield from self._bar.buttons()

    def _in_order(self, part: Part) -> list[Touch]:
        return sorted(
            (touch for touch in part.findChildren(Touch) if touch.isEnabled() and touch.takes_focus),
            key=self._reading_order,
        )

    def _reading_order(self, touch: QWidget) -> tuple[int, int]:
        corner = touch.mapTo(self, QPoint(0, 0))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return corner.y() // 24, self.width() - corner.x() if is_mirrored else corner.x()
