"""The skin cross-section with numbers on it, and what they mean in letters as large as all others."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.picture.shapes import Picture
from kiosk.picture.skin import HEIGHT, WIDTH, skin
from kiosk.picture.skin_callouts import END, FRAME, STAGES, callout, skin_key
from kiosk.picture.strokes import with_strokes
from kiosk.theme import NOTE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pictures.paint import paint
from kiosk.ui.kit.pictures.skin import SkinPart
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width
from kiosk.visit.blocks import SkinDrawing

_LARGER_TEXT = 1.2
"""From this text size on the words of a page leave the drawing no room for its own."""
_MOST_LETTERS, _MOST_IN_PIECE = 64.0, 90.0
"""Units of the drawing that its numbers are high at most, as larger ones would hide what they point at, and where it
would else be cut."""
_LEAST_SHARE = 0.6
_BELOW, _BESIDE, _ROW = 16, 48, 10
"""Between the drawing and the words below or beside it, and between two of them."""
_COLUMN = 2.0
"""The column of the numbers, in sizes of the letters."""
_MOST_BESIDE = 0.5
"""Words beside the drawing take this share of the width at most."""
_LEAST_WIDTH = 900
"""Words stand beside the drawing on a wide glass, in a pane of at least this width."""


def needs_numbers(glass: Glass) -> bool:
    """Whether words in the drawing would be smaller than those around it."""
    return glass.scale >= _LARGER_TEXT or glass.is_narrow


class NumberedSkinPart(SkinPart):
    """The drawing, and below it, or beside it on a wide page, each number with its words."""

    def __init__(self, block: SkinDrawing, glass: Glass, *, is_in_pane: bool = False) -> None:
        # A pen may draw in the margins too.
        is_drawn_on = block.pen is not None or bool(block.strokes)
        left, top, right = (0.0, 0.0, WIDTH) if is_drawn_on else FRAME
        self._frame = QRectF(left, top, right - left, (HEIGHT if is_drawn_on else END) - top)
        self._discs: list[tuple[str, QRectF]] = []
        labels = dict(block.labels)
        self._keys = {stage: skin_key(stage, labels) for stage in STAGES}
        self._heights: dict[int, int] = {}
        super().__init__(block, glass, is_in_pane=is_in_pane)

    def full_height(self, width: int) -> int:
        """The frame as wide as it may be, and its words."""
        return self._height(width, 1.0)

    def usual_least(self, width: int) -> int:
        """The drawing may shrink, its words do not."""
        share = 0.0 if self._is_beside(width) else _LEAST_SHARE
        return self._height(width, max(share, self._share_for(_MOST_LETTERS, width)))

    def least_in_piece(self, width: int) -> int:
        """As small as its numbers let it be."""
        return self._height(width, self._share_for(_MOST_IN_PIECE, width))

    def arrange(self, width: int, height: int) -> None:
        """The drawing as large as its words leave room, and each number with its words."""
        room: float = height - self._words_height(width) - self.glass.px(_BELOW)
        if self._is_beside(width):
            room = min(height, self._words_in_piece(width))
        scale = min(self._unit(width), room / self._frame.height())
        across, high = round(self._frame.width() * scale), round(self._frame.height() * scale)
        left, gap = (0, self.glass.px(_BESIDE)) if self._is_beside(width) else ((width - across) // 2, 0)
        self.view.setGeometry(self.at(left, 0, across, high).toRect())
        begin = WIDTH - self._frame.right() if self.mirrored else self._frame.left()
        box = QRectF(-begin * scale, -self._frame.top() * scale, WIDTH * scale, HEIGHT * scale)
        self.view.lay_in(box)
        self.letters = self._size / scale
        self._write_words(across + gap if self._is_beside(width) else 0, width, high)
        self.show_moment(self.moment)

    def picture_at(self, moment: float) -> Picture:
        """The drawing with its numbers."""
        block = self.block
        drawn = skin(
            block.tone,
            block.mark,
            moment,
            dict(block.labels),
            size=self.letters,
            says=block.says,
            is_numbered=True,
        )
        return with_strokes(drawn, block.strokes)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """The drawing and what explains it are not parted."""
        words = max((y + text.height for text, _, y in self.written), default=0.0)
        yield 0.0, max(words, float(self.view.height()))
        yield from super().blocking()

    def draw(self, painter: QPainter) -> None:
        """The numbers and their words; the drawing paints itself."""
        for number, box in self._discs:
            middle = box.width() / 2
            disc = Picture(box.width(), box.height(), tuple(callout(number, (middle, middle), self._size)))
            paint(painter, disc, self.glass.palette, box)
        self.draw_texts(painter)

    @property
    def _size(self) -> int:
        """Letters of a note, in pixels."""
        return self.glass.type(NOTE).size

    def _height(self, width: int, share: float) -> int:
        high = math.ceil(self._frame.height() * self._unit(width) * share)
        words = self._words_height(width)
        return max(high, words) if self._is_beside(width) else high + self.glass.px(_BELOW) + words

    def _share_for(self, letters: float, width: int) -> float:
        """The share of its full size at which the drawing's numbers are so many of its units high."""
        return min(1.0, self._size / letters / self._unit(width))

    def _is_beside(self, width: int) -> bool:
        """Whether its words stand beside the drawing."""
        return self.glass.is_wide and width >= self.glass.px(_LEAST_WIDTH)

    def _unit(self, width: int) -> float:
        """Pixels for a unit of the drawing where its frame is as wide as it may be."""
        room = width - self._words_width(width) - self.glass.px(_BESIDE) if self._is_beside(width) else width
        return min(room, self.widest) / self._frame.width()

    def _words_width(self, width: int) -> int:
        """What the words take of the width."""
        if not self._is_beside(width):
            return width
        type = self.glass.type(NOTE)
        longest = max(line_width(text, type) for key in self._keys.values() for text in key)
        return min(math.ceil(longest + 2 + self._size * _COLUMN), round(width * _MOST_BESIDE))

    def _words_height(self, width: int) -> int:
        """Of the stage with most words, so that the drawing stands still from one to the next."""
        if width not in self._heights:
            self._heights[width] = max(self._stacked(self._set_words(stage, width)) for stage in STAGES)
        return self._heights[width]

    def _words_in_piece(self, width: int) -> float:
        """Where the last of its words ends that is seen with it; no limit where all are."""
        if self.piece is None or self._words_height(width) <= self.piece:
            return math.inf
        texts = self._set_words(self.block.stage, width)
        below = self.glass.type(NOTE).below
        ends = (self._stacked(texts[: place + 1]) - below for place in range(len(texts)))
        return max((end for end in ends if end <= self.piece), default=self.piece)

    def _stacked(self, texts: list[SetText]) -> int:
        return sum(text.height for text in texts) + (len(texts) - 1) * self.glass.px(_ROW)

    def _set_words(self, stage: int, width: int) -> list[SetText]:
        room = self._words_width(width) - self._size * _COLUMN
        return [self.set(text, self.glass.type(NOTE), room) for text in self._keys[stage]]

    def _write_words(self, x: float, width: int, high: int) -> None:
        """Below the drawing, or in the middle of its height beside it."""
        self.written.clear()
        self._discs.clear()
        texts = self._set_words(self.block.stage, width)
        room, column = self._words_width(width) - self._size * _COLUMN, self._size * _COLUMN
        free = max(0, high - self._stacked(texts))
        y = free / 2 if self._is_beside(width) else float(high + self.glass.px(_BELOW))
        disc = self._size * 1.5
        for number, text in enumerate(texts, start=1):
            box = self.at(x, y + text.first_middle - disc / 2, disc, disc)
            self._discs.append((str(number), box))
            self.write(text, x + column, y, room)
            y += text.height + self.glass.px(_ROW)
