"""Pages what is higher than its window: no scroll bar, no drag, one touch for the next piece, and nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.theme import TILE, TOUCH_GAP
from kiosk.ui.kit.banner import BannerPart
from kiosk.ui.kit.column import Column
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.marks import draw_icon
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.picture import PictureView
from kiosk.ui.kit.steppers import StepperPart
from kiosk.ui.kit.text import SetText, line_width, set_text
from kiosk.ui.kit.touch import Touch
from kiosk.visit.blocks import Tile
from kiosk.visit.events import Stirred

_PIECE = 0.8
"""Where nothing can be kept whole, a page moves by this share of what is seen."""
_ENDS = ((1.0, 0.35), (0.5, 0.35), (0.5, 0.15))
"""What is higher than the first share of a piece may be cut, if else the piece were lower than the second."""
_LOW = 5
"""A window lower than so many bands has them beside each other."""
_LEAST_ROOM = 64
_TOLERANCE = 3
"""The breaking of lines counts a little wider than the font does."""


class PageBand(Touch):
    """A band across the page: there is more below, or above."""

    def __init__(self, id: str, text: str, glass: Glass, *, is_down: bool) -> None:
        super().__init__(Tile(id=id, text=text, sends=Stirred()), glass.for_bars)
        self._is_down = is_down
        self._text: SetText | None = None
        self._x = 0.0
        self._room = 0

    def height_for(self, width: int) -> int:
        """88 px, 104 where the text is large and the glass is not low."""
        del width
        return self.glass.px(104 if self.glass.is_large and not self.glass.is_low else 88)

    def fits(self, width: int) -> bool:
        """Whether its words stand beside its arrow; else the arrow stands alone, on a tile."""
        words = line_width(self.tile.text, self.glass.type(TILE))
        return words + _TOLERANCE <= width - self._arrow_room() - 2 * self.glass.px(16)

    def arrange(self, width: int, height: int) -> None:
        """The words and an arrow, in the middle."""
        self._text = None
        if not self.fits(width):
            return
        self._room = width - self._arrow_room() - 2 * self.glass.px(16)
        type = self.glass.type(TILE, ink="accent")
        self._text = set_text(self.tile.text, type, self._room, mirrored=self.mirrored)
        self._x = (width - self._text.width - self._arrow_room()) / 2
        del height

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Its words."""
        if self._text is not None and self.tile.text:
            yield self._text.text, self._text.box().translated(self._left(), self._top())

    def draw(self, painter: QPainter) -> None:
        """Ground, a line at the side of the page, the words and the arrow."""
        glass = self.glass
        size = glass.grown(40, 1.3)
        arrow = "arrow-down" if self._is_down else "arrow-up"
        top = (self.height() - size) / 2
        if self._text is None:
            self._draw_face(painter)
            draw_icon(painter, glass, QRectF((self.width() - size) / 2, top, size, size), arrow)
            return
        painter.fillRect(self.rect(), glass.colour("sunk" if self.isDown() else "ground"))
        line = 0 if self._is_down else self.height() - glass.px(2)
        painter.fillRect(0, line, self.width(), glass.px(2), glass.colour("line"))
        self._text.draw(painter, self._left(), self._top(), glass.colour("accent"))
        x = self._x + self._text.width + glass.px(16)
        left = self.width() - x - size if self.mirrored else x
        draw_icon(painter, glass, QRectF(left, top, size, size), arrow)

    def _draw_face(self, painter: QPainter) -> None:
        """The face of a tile, where an arrow alone must tell that it can be touched."""
        glass, edge = self.glass, self.glass.palette.edge_width
        painter.setBrush(glass.colour("sunk" if self.isDown() else "surface"))
        painter.setPen(glass.pen("edge", edge))
        half, radius = edge / 2, glass.px(24)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _arrow_room(self) -> int:
        return self.glass.grown(40, 1.3) + self.glass.px(16)

    def _left(self) -> float:
        return self.width() - self._x - self._room if self.mirrored else self._x

    def _top(self) -> float:
        return (self.height() - (self._text.height if self._text is not None else 0)) / 2


class Pager(QWidget):
    """A window on a content that may be higher. It shows whole lines, tiles and pictures only."""

    moved = Signal()
    """Another piece is shown."""

    def __init__(
        self, content: Column, glass: Glass, *, below: str, above: str, margin: int, bottom: int
    ) -> None:
        super().__init__()
        self.glass = glass
        self.content = content
        self._margin = margin
        self._bottom = bottom
        self._cuts: list[tuple[int, int]] = [(0, 0)]
        self._downs: list[int] = [0]
        self._reach = 0
        self._corner = QSize(0, 0)
        self._piece = 0
        self._view = QWidget(self)
        content.setParent(self._view)
        self._above = PageBand("more-above", above, glass, is_down=False)
        self._below = PageBand("more-below", below, glass, is_down=True)
        for band in (self._above, self._below):
            band.setParent(self)
        self._above.clicked.connect(self.page_up)
        self._below.clicked.connect(self.page_down)

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
        return self._margin + 2 * (self._above.height_for(0) + self.glass.px(TOUCH_GAP))

    def leave_corner(self, corner: QSize) -> None:
        """Leave this much room at the end of its foot, for what stands there beside the bands."""
        self._corner = corner

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Give it its place and lay out the content: in one piece where pictures can shrink enough."""
        parent = self.parentWidget()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and parent is not None:
            x = parent.width() - x - width
        self.setGeometry(QRect(x, y, width, height))
        across = width - 2 * self._margin
        room = height - max(self._bottom, self._corner_room())
        self._downs = [0]
        self._keep_in_reach(across, room)
        least = self.content.least_height_for(across)
        if least <= room:
            self._lay_content(across, room)
            self._cuts = [(0, room)]
        else:
            high = max(least, min(self.content.height_for(across), least + room // 4))
            self._lay_content(across, high)
            self._cuts = self._cut(high)
            if self._cuts_a_picture():
                self._lay_content(across, least)
                self._cuts = self._cut(least)
        self.show_piece(min(self._piece, len(self._cuts) - 1))

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
            first = min(self._touched(), default=(0, 0))
            self.content.keep_in_reach(self._reach_for(first[1]))

    @property
    def room_in_reach(self) -> int:
        """How high something that is touched may be and still begin at the middle of a low glass."""
        return max(0, self.height() - self._band() - 2 * self._air() - self._reach)

    def _reach_for(self, high: int) -> int:
        """How low something that is touched begins; higher than the middle only where it could not be shown whole."""
        return max(0, min(self._reach, self.height() - self._band() - 2 * self._air() - high))

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
        tops = (
            (view, view.mapTo(self.content, QPoint(0, 0)).y())
            for view in self.content.findChildren(PictureView)
        )
        return any(top < end < top + view.height() for view, top in tops for end in ends)

    def show_piece(self, piece: int) -> None:
        """Show one of the pieces."""
        self._piece = max(0, min(piece, len(self._cuts) - 1))
        start, end = self._cuts[self._piece]
        is_first, is_last = self._piece == 0, self._piece == len(self._cuts) - 1
        band = self._band()
        top = 0 if is_first or self._is_low() else band
        top += self._downs[self._piece]
        has_foot = not is_last or (self._is_low() and not is_first)
        bottom = self.height() - band if has_foot else self.height()
        self._above.setVisible(not is_first)
        self._below.setVisible(not is_last)
        self._place_bands(band)
        air = self._air() if not is_first else 0
        seen = bottom - top - air if is_last else min(bottom - top - air, end - start)
        self._view.setGeometry(0, top + air, self.width(), max(1, seen))
        self.content.move(self._margin, -start)
        self.moved.emit()

    def page_down(self) -> None:
        """The next piece."""
        self.show_piece(self._piece + 1)

    def page_up(self) -> None:
        """The piece before."""
        self.show_piece(self._piece - 1)

    def reveal(self, widget: QWidget) -> None:
        """Show the piece that holds most of a widget of the content."""
        if not self.content.isAncestorOf(widget):
            return
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        middle = top + widget.height() // 2
        start, end = self._cuts[self._piece]
        if start <= top and top + widget.height() <= end:
            return
        for piece, (start, end) in enumerate(self._cuts):
            if start <= middle < end:
                self.show_piece(piece)
                return

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
        return self._above, self._below

    def is_seen(self, widget: QWidget) -> bool:
        """Whether a widget of the content is inside the piece that is shown."""
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        start, end = self._cuts[self._piece]
        return top + widget.height() > start and top < end

    def _is_low(self) -> bool:
        """Whether there is so little room that both bands stand beside each other."""
        return self.glass.is_low or self.height() < _LOW * self._below.height_for(self.width())

    def _place_bands(self, band: int) -> None:
        foot = self.height() - band
        if not self._is_low():
            self._above.place(0, 0, self.width(), band)
            self._below.place(0, foot, self.width(), band)
            return
        room, gap = self.width() - self._corner.width(), self.glass.px(TOUCH_GAP)
        half, high = (room - gap) // 2, self._bands_height()
        if self._above.fits(half) and self._below.fits(half):
            self._above.place(0, foot, half, high)
            self._below.place(room - half, foot, half, high)
            return
        size = self._above.height_for(half)
        foot += (high - size) // 2
        self._above.place(self._margin, foot, size, size)
        self._below.place(self._margin + size + gap, foot, size, size)

    def _bands_height(self) -> int:
        return max(self._below.height_for(self.width()), self._corner.height())

    def _band(self) -> int:
        """What the bands take of the height, with the gap below what stands beside them."""
        return self._bands_height() + (self._air() if self._corner.height() else 0)

    def _corner_room(self) -> int:
        """What stands beside the bands takes this where there are none."""
        return self._corner.height() + 2 * self._air() if self._corner.height() else 0

    def _air(self) -> int:
        return self.glass.px(16)

    def _cut(self, high: int) -> list[tuple[int, int]]:
        """Where pieces begin and end: never through a line, a tile or a picture that fits the glass."""
        band = self._band()
        blocks = sorted(self._blocks(high))
        pieces: list[tuple[int, int]] = []
        self._downs = []
        start = 0
        while True:
            top = band + self._air() if pieces else 0
            if pieces and self._is_low():
                top = self._air()
            last_foot = band if pieces and self._is_low() else self._corner_room()
            down = self._down(start, top)
            if high - start <= self.height() - top - down - last_foot - self._air():
                pieces.append((start, high))
                self._downs.append(down)
                return pieces
            room = max(self.glass.px(_LEAST_ROOM), self.height() - top - down - band - self._air())
            end = _safe_end(blocks, start, start + room)
            if end is None or end - start < room * _PIECE:
                # Columns beside each other may be cut at one height once each has been parted there.
                high += self.content.part_at(start + room, room)
                blocks = sorted(self._blocks(high))
                end = _safe_end(blocks, start, start + room) or start + int(room * _PIECE)
            pieces.append((start, end))
            self._downs.append(down)
            start = end

    def _down(self, start: int, top: int) -> int:
        """How much lower a piece stands so that the first thing to touch in it is within reach."""
        if not self._reach:
            return 0
        low = ((max(y, start), high) for y, high in self._touched() if y + high > start)
        first, high = min(low, default=(start + self._reach, 0))
        return max(0, self._reach_for(high) - top - (first - start))

    def _blocks(self, high: int) -> Iterator[tuple[float, float]]:
        """From where to where the content must not be cut."""
        for widget in (self.content, *self.content.findChildren(QWidget)):
            top = widget.mapTo(self.content, QPoint(0, 0)).y() if widget is not self.content else 0
            is_whole = isinstance(widget, (QAbstractButton, PictureView, StepperPart)) or (
                isinstance(widget, BannerPart) and widget.height() < self.height() * 0.5
            )
            if is_whole:
                yield top, min(high, top + widget.height())
            if isinstance(widget, Touch) or (isinstance(widget, Part) and not is_whole):
                for first, last in widget.blocking():
                    yield top + first, top + last


def _safe_end(blocks: list[tuple[float, float]], start: int, limit: int) -> int | None:
    """The lowest place up to `limit` that cuts nothing; None where there is none but near the start.

    Rather than through a line or a tile it cuts between things that belong together, or leaves the piece low.
    """
    room = limit - start
    for most, least in _ENDS:
        end = float(limit)
        while cut := [top for top, bottom in blocks if top < end < bottom and bottom - top < room * most]:
            end = min(cut)
        if end - start >= room * least:
            return int(end)
    return None


def window_on(widget: QWidget, screen: QWidget) -> QRect:
    """The part of the screen that a widget can be seen through: that of its pager, or all of it."""
    box = screen.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not screen:
        box = box.intersected(QRect(parent.mapTo(screen, QPoint(0, 0)), parent.size()))
        parent = parent.parentWidget()
    return box
