"""Pages what is higher than its window: no scroll bar, no drag, one touch for the next piece, and nothing cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.bars.page_bands import PageBands
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Column
from kiosk.ui.kit.layout.columns import ColumnsPart
from kiosk.ui.kit.layout.first_piece import SPARE, FirstPiece
from kiosk.ui.kit.layout.pieces import TOGETHER, Cut, Span, pieces_of, safe_end
from kiosk.ui.kit.layout.spans import spans_in
from kiosk.ui.kit.shrinking import ShrinkingPart
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.touch import Touch

_PIECE = 0.8
"""Where nothing can be kept whole, a page moves by this share of what is seen."""
_LEAST_ROOM = 64


class Pager(QWidget):
    """A window on a content that may be higher. It shows whole lines, tiles and pictures only."""

    moved = Signal()
    """Another piece is shown."""

    def __init__(
        self,
        content: Column,
        glass: Glass,
        *,
        below: str,
        above: str,
        margin: int,
        bottom: int,
        is_tight: bool = False,
    ) -> None:
        """Where it `is_tight` pieces have no air above them, and only the gap between targets below them."""
        super().__init__()
        self.glass = glass
        self.content = content
        self._margin = margin
        self._bottom = bottom
        self._above, self._below = (0, glass.px(TOUCH_GAP)) if is_tight else (self._air(), self._air())
        self._cuts: list[Cut] = [(0, 0)]
        self._downs: list[int] = [0]
        self._reach = 0
        self._piece = 0
        self._view = QWidget(self)
        content.setParent(self._view)
        self._bands = PageBands(self, glass, below=below, above=above, margin=margin)
        self._bands.above.clicked.connect(self.page_up)
        self._bands.below.clicked.connect(self.page_down)

    @property
    def piece(self) -> int:
        """Which piece is shown, from 0."""
        return self._piece

    @property
    def pieces(self) -> int:
        """How many pieces there are; 1 where all is seen."""
        return len(self._cuts)

    @property
    def least_bands(self) -> int:
        """How much of the width the bands take where they stand beside each other, with the gap after them."""
        return self._bands.least_width

    def leave_corner(self, corner: QSize) -> None:
        """Leave this much room at the end of its foot, for what stands there beside the bands."""
        self._bands.leave_corner(corner)

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Give it its place and lay out the content: in one piece where pictures can shrink enough."""
        parent = self.parentWidget()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and parent is not None:
            x = parent.width() - x - width
        self.setGeometry(QRect(x, y, width, height))
        across = width - 2 * self._margin
        room = height - max(self._bottom, self._bands.corner_height)
        self._downs = [0]
        self._keep_in_reach(across, room)
        least = self.content.least_height_for(across)
        if least <= room:
            self._lay_content(across, room)
            self._cuts = [(0, room)]
        else:
            self._part(across, room)
        self.show_piece(min(self._piece, len(self._cuts) - 1))

    def _part(self, across: int, room: int) -> None:
        """Part what does not fit; what it holds gives way where it would else be cut, or leave a title alone."""
        spare = room // SPARE[0]
        end = self._lay_pieces(across, spare)
        if self._cuts_a_picture():
            self.content.shrink_to(self._room((), 1, is_last=False))
            end = self._lay_pieces(across, spare)
        if cut := list(self._tiles_cut_through_lines()):
            for tile in cut:
                tile.is_level = True
            end = self._lay_pieces(across, spare)
        first = FirstPiece(
            self.content, self.glass, room, partial(self._room, ()), partial(self._lay_pieces, across)
        )
        if first.lacks(end):
            first.fill()

    def _lay_pieces(self, across: int, spare: int) -> int:
        """Lay out what does not fit, with so much more than it needs at least, as far as it wants it; and part it.

        Where the first piece ends.
        """
        least = self.content.least_height_for(across)
        high = max(least, min(self.content.height_for(across), least + spare))
        self._lay_content(across, high)
        self._cuts = self._cut(high)
        return self._cuts[0][1]

    def _keep_in_reach(self, across: int, room: int) -> None:
        """Let nothing be touched above the middle of a low glass."""
        if not self.glass.is_low:
            return
        self._lay_content(
            across, self.content.height_for(across)
        )  # Words that are touched know their place now.
        self._reach = max(0, self.glass.reach - self.mapTo(self.window(), QPoint(0, 0)).y())
        self.content.keep_in_reach(self._reach)
        if self.content.least_height_for(across) > room:
            self._lower_tiles(across)
            first = min(self._touched(), default=(0, 0))
            self.content.keep_in_reach(self._reach_for(first[1]))

    def _lower_tiles(self, across: int) -> None:
        """Letters of tiles grow less where a tile would else have its middle above that of a low glass."""
        if self.content.keep_tiles_to(2 * self.room_in_reach):
            self._lay_content(across, self.content.height_for(across))

    @property
    def room_in_reach(self) -> int:
        """How high something that is touched may be and still begin at the middle of a low glass."""
        return max(0, self.height() - self._bands.height - self._air() - self._reach)

    def _reach_for(self, high: int) -> int:
        """How low something that is touched begins; higher than the middle only where it could not be shown whole.

        Then it leaves air to what stands with it, such as the end of its line, while its middle and a whole target are
        in reach.
        """
        room = self.room_in_reach
        if high <= room:
            return self._reach
        spare = max(0, room - max(self.glass.px(SMALLEST_TARGET), high // 2 + 1))
        below = self._bands.height + self._air() + min(self._air(), spare)
        return max(0, min(self._reach, self.height() - below - high))

    def _touched(self) -> Iterator[tuple[int, int]]:
        """The top and the height of all that is touched."""
        return (
            (each.mapTo(self.content, QPoint(0, 0)).y(), each.height()) for each in self.content.touched()
        )

    def _lay_content(self, width: int, height: int) -> None:
        self.content.setGeometry(self._margin, 0, width, height)
        self.content.arrange(width, height)

    def _cuts_a_picture(self) -> bool:
        ends = [end for _, end in self._cuts[:-1]]
        pictures = self.content.findChildren(ShrinkingPart)
        tops = ((part.mapTo(self.content, QPoint(0, 0)).y(), part.height()) for part in pictures)
        return any(top < end < top + high for top, high in tops for end in ends)

    def _tiles_cut_through_lines(self) -> Iterator[TileButton]:
        """Tiles that are higher than a piece, where lines of those beside each other stand at different heights."""
        room, ends = self._room((), 1, is_last=False), [end for _, end in self._cuts[:-1]]
        high = [tile for tile in self.content.findChildren(TileButton) if tile.height() > room]
        lines = (
            (tile.mapTo(self.content, QPoint(0, 0)).y(), span) for tile in high for span in tile.blocking()
        )
        if any(top + first < end < top + last for top, (first, last) in lines for end in ends):
            yield from high

    def show_piece(self, piece: int) -> None:
        """Show one of the pieces."""
        self._piece = max(0, min(piece, len(self._cuts) - 1))
        start, end = self._cuts[self._piece]
        is_first, is_last = self._piece == 0, self._piece == len(self._cuts) - 1
        band = self._bands.height
        top = 0 if is_first or self._bands.are_beside else band
        top += self._downs[self._piece]
        has_foot = not is_last or (self._bands.are_beside and not is_first)
        bottom = self.height() - band if has_foot else self.height()
        self._bands.place()
        air = self._above if not is_first else 0
        room = bottom - top - air
        seen = room if is_last else min(room - self._below, end - start)
        self._view.setGeometry(0, top + air, self.width(), max(1, seen))
        self.content.move(self._margin, -start)
        self._bands.show(not is_first, not is_last)
        self.moved.emit()

    def page_down(self) -> None:
        """The next piece."""
        self.show_piece(self._piece + 1)

    def page_up(self) -> None:
        """The piece before."""
        self.show_piece(self._piece - 1)

    def shows_whole(self, widget: QWidget) -> bool:
        """Whether a widget of the content lies on the piece that is shown, and all of it does."""
        if not self.content.isAncestorOf(widget):
            return False
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        start, end = self._cuts[self._piece]
        return start <= top and top + widget.height() <= end

    def piece_of(self, widget: QWidget) -> int:
        """The piece that holds most of a widget of the content."""
        middle = widget.mapTo(self.content, QPoint(0, 0)).y() + widget.height() // 2
        return next((piece for piece, (_, end) in enumerate(self._cuts) if middle < end), self.pieces - 1)

    def reveal(self, widget: QWidget) -> None:
        """Show the piece that holds most of a widget of the content."""
        if self.content.isAncestorOf(widget) and self.piece_of(widget) != self._piece:
            self.show_piece(self.piece_of(widget))

    def reveal_top(self, widget: QWidget, down: int, height: int) -> None:
        """Show the piece where something of this height begins, so far `down` in a widget of the content."""
        if not self.content.isAncestorOf(widget):
            return
        top = widget.mapTo(self.content, QPoint(0, down)).y()
        start, end = self._cuts[self._piece]
        if start <= top and top + height <= end:
            return
        for piece, (start, end) in enumerate(self._cuts):
            if start <= top < end:
                self.show_piece(piece)
                return

    def buttons(self) -> tuple[Touch, Touch]:
        """The bands: up, down."""
        return self._bands.above, self._bands.below

    def is_seen(self, widget: QWidget) -> bool:
        """Whether a widget of the content is inside the piece that is shown."""
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        start, end = self._cuts[self._piece]
        return top + widget.height() > start and top < end

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.pieces > 1:
            painter = QPainter(self)
            self._bands.draw_line(painter)
            painter.end()

    def _air(self) -> int:
        return self.glass.px(16)

    def _cut(self, high: int) -> list[Cut]:
        """Where pieces begin and end."""
        if any(part.is_parted for part in self.content.findChildren(ColumnsPart)):
            return self._cut_columns(high)
        touched = sorted(self._touched())
        room = cache(partial(self._room, touched))
        # Where nothing is out of reach, all pieces but the first have the same room.
        spans = self._spans(high)
        pieces = pieces_of(
            spans, high, room if self._reach else lambda start, is_last: room(min(start, 1), is_last)
        )
        self._downs = [self._down(touched, start) for start, _ in pieces]
        return pieces

    def _cut_columns(self, high: int) -> list[Cut]:
        """Where columns beside each other are cut at one height: each is parted there, where it must be."""
        touched, pieces, start = sorted(self._touched()), list[Cut](), 0
        spans = self._spans(high)
        while high - start > self._room(touched, start, is_last=True):
            room = self._room(touched, start, is_last=False)
            end = safe_end(spans, start, start + room)
            if end is None or end - start < room * _PIECE:
                high += self.content.part_at(start + room, room)
                spans, touched = self._spans(high), sorted(self._touched())
                end = safe_end(spans, start, start + room) or start + int(room * _PIECE)
            pieces.append((start, end))
            start = end
        pieces.append((start, high))
        self._downs = [self._down(touched, start) for start, _ in pieces]
        return pieces

    def _room(self, touched: Sequence[tuple[int, int]], start: int, is_last: bool) -> int:
        """How much a piece that begins here can show."""
        band = self._bands.height
        foot = band
        if is_last and not (start and self._bands.are_beside):
            foot = self._bands.corner_height
        room = self.height() - self._top(start) - self._down(touched, start) - foot - self._below
        return max(self.glass.px(_LEAST_ROOM), room)

    def _top(self, start: int) -> int:
        """What stands above a piece that begins here: nothing above the first, else some air and the band."""
        if not start:
            return 0
        return self._above + (0 if self._bands.are_beside else self._bands.height)

    def _down(self, touched: Sequence[tuple[int, int]], start: int) -> int:
        """How much lower a piece stands so that the first thing to touch in it is within reach."""
        if not self._reach:
            return 0
        low = ((max(y, start), high) for y, high in touched if y + high > start)
        first, high = min(low, default=(start + self._reach, 0))
        return max(0, self._reach_for(high) - self._top(start) - (first - start))

    def _spans(self, high: int) -> list[Span]:
        spans = list(spans_in(self.content, high, self._room((), 1, is_last=False), self.height()))
        # All that everybody should know before they go on that the first piece can hold.
        known = (end for end in self.content.openings if end <= self._room((), 0, is_last=False))
        return [*spans, Span(0, max(known, default=0), TOGETHER)]


def window_on(widget: QWidget, screen: QWidget) -> QRect:
    """The part of the screen that a widget can be seen through: that of its pager, or all of it."""
    box = screen.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not screen:
        box = box.intersected(QRect(parent.mapTo(screen, QPoint(0, 0)), parent.size()))
        parent = parent.parentWidget()
    return box
