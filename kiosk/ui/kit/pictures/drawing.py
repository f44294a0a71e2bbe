"""Drawings on a page: a picture as wide as its pane, whose rows may come in one after another."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby, pairwise

from msgspec.structs import replace
from PySide6.QtCore import QEasingCurve, QRectF, Qt, QTimeLine
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.picture.captions import with_captions
from kiosk.picture.shapes import Picture, Text
from kiosk.theme import NOTE, Face, Palette
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pictures.paint import paint
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.shrinking import ShrinkingPart
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.told import Told
from kiosk.visit.blocks import Drawing
from kiosk.visit.events.pen import Drawn

_LEAST_SHARE = 0.6
_LEAST_SHARE_IN_PANE = 0.45
_LEAST_SHARE_IN_PIECE = 0.35
_LEGIBLE = 0.9
"""Letters of a drawing are at least so large as others."""
_BETWEEN = 0.4
"""Two captions on one line keep at least so much between them, in sizes of their letters."""
_LINE_SHAPE = 3.2
"""A drawing so many times as wide as it is high is a line: a scale, a strip, a range."""
_LEAST_SHARE_WITH_TARGETS = 0.75
_FRAME_MS = 16
_ROW_MS = 30
_PANEL_PAD = 28


class StillView(PictureView):
    """Keeps its picture painted: a page is painted three times while it comes in."""

    def __init__(self, picture: Picture, palette: Palette, rows: int = 0) -> None:
        super().__init__(picture, palette)
        self._kept = QPixmap()
        self._rows = max(1, rows)
        self._share = 1.0

    @property
    def is_covered(self) -> bool:
        """Whether a part of the picture is not shown yet."""
        return self._share < 1.0

    def set_picture(self, picture: Picture) -> None:
        """Show another picture, which is not painted yet."""
        self._kept = QPixmap()
        super().set_picture(picture)

    def uncover(self, share: float) -> None:
        """Show this share of its rows, from the top; the last of them may be only half there."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_busy:
            super().paintEvent(event)
            return
        if self._kept.size() != self.size():
            self._kept = QPixmap(self.size())
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint(painter, self.picture, self._palette, self.room(), mirrored=mirrored)
            painter.end()
        part, whole = math.modf(self._share * self._rows)
        above, below = (round(self.height() * rows / self._rows) for rows in (whole, whole + 1))
        painter = QPainter(self)
        painter.setClipRect(0, 0, self.width(), above)
        painter.drawPixmap(0, 0, self._kept)
        painter.setClipRect(0, above, self.width(), below - above)
        painter.setOpacity(part)
        painter.drawPixmap(0, 0, self._kept)
        painter.end()


class DrawingPart(ShrinkingPart):
    """A picture in the middle of its pane. Its targets send what the block says."""

    def __init__(self, block: Drawing, glass: Glass, *, is_in_pane: bool = False) -> None:
        super().__init__(glass)
        self._block = block
        self._is_in_pane = is_in_pane
        self._sends = dict(block.sends)
        self._view = StillView(block.picture, glass.palette, block.rows)
        self._view.setParent(self)
        self._view.touched.connect(self._touched)
        if glass.is_low:
            # It may stand out of reach; each of its targets has a tile that does the same.
            self._sends = {}
            self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if block.pen is not None:
            self._view.take_pen()
            self._view.drawn.connect(self._drawn)
        self._rows = QTimeLine(max(1, block.rows) * _ROW_MS, self)
        self._rows.setUpdateInterval(_FRAME_MS)
        self._rows.setEasingCurve(QEasingCurve.Type.Linear)
        self._rows.valueChanged.connect(self._view.uncover)

    @property
    def view(self) -> PictureView:
        """The widget that shows the picture."""
        return self._view

    def told(self) -> Iterator[Told]:
        """What the picture says, then its texts."""
        yield self._view.told()
        yield from super().told()

    def full_height(self, width: int) -> int:
        """The height at the picture's widest."""
        return self._high(self._across(width)) + 2 * self._pad()

    def usual_least(self, width: int) -> int:
        """Pictures give way first, but their letters stay as large as others, and their targets large."""
        share = _LEAST_SHARE_WITH_TARGETS if self._sends else _LEAST_SHARE
        if self._is_squeezed:
            share = _LEAST_SHARE_IN_PANE
        return self._at_share(width, max(share, self._letter_share(width)))

    def least_in_piece(self, width: int) -> int:
        """Whatever is written in it stays as large as all else."""
        share = _LEAST_SHARE_IN_PANE if self._is_squeezed else _LEAST_SHARE_IN_PIECE
        return self._at_share(width, max(share, self._letter_share(width)))

    def is_legible_at(self, width: int) -> bool:
        """Whether its letters are as large as others, if it is this wide and as high as it likes."""
        smallest = smallest_letters(self._block.picture)
        if smallest is None or self._block.has_captions:
            return True
        shown = smallest * self._across(width) / self._block.picture.width
        return shown >= self.glass.type(NOTE).size * _LEGIBLE

    def arrange(self, width: int, height: int) -> None:
        """As large as there is room, in the middle."""
        pad = self._pad()
        across = self._across(width)
        if self._high(across) > height - 2 * pad:
            across = max(1, bisect_right(range(across), height - 2 * pad, key=self._high) - 1)
        # A line begins where the words begin; a picture stands in the middle.
        is_at_start = is_line(self._block)
        left = round(self.at(pad, 0, across, 0).x()) if is_at_start else (width - across) // 2
        self._view.setGeometry(left, pad, across, min(height - 2 * pad, self._high(across)))
        if self._block.has_captions:
            # The picture keeps its own height, of which a line of the pen tells its places.
            self._view.lay_in(QRectF(0, 0, across, self._view.height_for(across)))
            captioned = with_captions(self._block.picture, self._captions(across))
            self._view.set_picture(replace(captioned, height=self._block.picture.height))

    def touched(self) -> Iterator[QWidget]:
        """Under a pen, the picture."""
        yield from () if self._block.pen is None else (self._view,)

    def draw(self, painter: QPainter) -> None:
        """A card of data has a hairline, never the edge of what can be touched."""
        if self._block.on_panel:
            painter.setBrush(self.glass.colour("surface"))
            painter.setPen(self.glass.pen("line", 2))
            radius = self.glass.px(24)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def hold_back(self) -> None:
        """Show no row yet."""
        if self._block.rows and not self.glass.is_still:
            self._view.uncover(0.0)

    def appear(self) -> None:
        """Let the rows that are held back come one after another, from the top, once."""
        if self._view.is_covered and self._rows.state() == QTimeLine.State.NotRunning:
            # At once, not a frame later.
            self._rows.setCurrentTime(_FRAME_MS)
            self._rows.resume()

    def settle(self) -> None:
        """Show all rows at once."""
        self._rows.stop()
        self._view.uncover(1.0)

    def _drawn(self, line: tuple[tuple[float, float], ...]) -> None:
        if self._block.pen is not None:
            self.sent.emit(Drawn(self._block.pen, line))

    def _touched(self, reply: str) -> None:
        if reply in self._sends:
            self.sent.emit(self._sends[reply])

    def _pad(self) -> int:
        return self.glass.px(_PANEL_PAD) if self._block.on_panel else 0

    def _high(self, across: int) -> int:
        """How high it is where it is so wide."""
        picture = self._block.picture
        if not self._block.has_captions or across < 1:
            return self._view.height_for(across)
        return math.ceil(with_captions(picture, self._captions(across)).height * across / picture.width)

    def _captions(self, across: int) -> float:
        """Units of the picture that letters of a note are high; a little less where two captions would touch."""
        unit = across / self._block.picture.width
        share = min((apart * unit / needs for apart, needs in self._beside), default=1.0)
        return self.glass.type(NOTE).size * min(1.0, share) / unit

    @cached_property
    def _beside(self) -> list[tuple[float, float]]:
        """How far apart two captions beside each other stand in the picture, and the pixels that they need there."""
        texts = [shape for shape in self._block.picture.shapes if isinstance(shape, Text) and shape.text]
        plain = self.glass.type(NOTE)
        bold = self.glass.type(Face(NOTE.size, NOTE.line, is_bold=True))
        wide = {text: line_width(text.text, bold if text.is_bold else plain) for text in texts}
        rows = groupby(sorted(texts, key=lambda text: (text.y, text.x)), key=lambda text: text.y)
        pairs = (pair for _, row in rows for pair in pairwise(row))
        return [(b.x - a.x, (wide[a] + wide[b]) / 2 + plain.size * _BETWEEN) for a, b in pairs]

    def _across(self, width: int) -> int:
        return min(width - 2 * self._pad(), self.glass.px(self._block.widest))

    @property
    def _is_squeezed(self) -> bool:
        """Whether it stands in a pane, which has a height of its own."""
        return self._is_in_pane and not is_line(self._block)

    def _at_share(self, width: int, share: float) -> int:
        return self._high(round(self._across(width) * share)) + 2 * self._pad()

    def _letter_share(self, width: int) -> float:
        """The share of its full width at which the smallest letters are as large as a note."""
        smallest = smallest_letters(self._block.picture)
        if smallest is None or self._block.has_captions:
            return 0.0
        shown = smallest * self._across(width) / self._block.picture.width
        return min(1.0, self.glass.type(NOTE).size / shown)


def is_line(block: Drawing) -> bool:
    """Whether it needs no pane of its own: a drawing of lines, or one that is as low as a line."""
    return block.is_list or block.picture.width > _LINE_SHAPE * block.picture.height


def smallest_letters(picture: Picture) -> float | None:
    """The size of a picture's smallest letters in its own units, None where it has none."""
    return min((shape.size for shape in picture.shapes if isinstance(shape, Text)), default=None)
