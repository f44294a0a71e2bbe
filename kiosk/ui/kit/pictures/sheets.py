"""Pages of the handout as they will print."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kiosk.theme import BODY, PAPER
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.shrinking import ShrinkingPart
from kiosk.ui.kit.text import SetText
from kiosk.visit.blocks import Sheets
from kiosk.visit.events.paper import PageImage

_LEAST_SHARE, _LEAST_SHARE_WIDE, _LEAST_SHARE_IN_PIECE = 0.5, 0.3, 0.25
_A4 = 297 / 210


class SheetsPart(ShrinkingPart):
    """Pages with an edge on the ground, the first one on top; words stand there until they are made."""

    def __init__(self, block: Sheets, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._images = [_image(page) for page in block.pages]
        self._page = QRectF()

    def full_height(self, width: int) -> int:
        """The pages at their widest."""
        return round(self._across(width) * self._shape()) + self._below

    def usual_least(self, width: int) -> int:
        """Pages may shrink to half their size, more where the glass is low."""
        return self._at_share(width, _LEAST_SHARE_WIDE if self.glass.is_wide else _LEAST_SHARE)

    def least_in_piece(self, width: int) -> int:
        """A page is rather small than cut."""
        return self._at_share(width, _LEAST_SHARE_IN_PIECE)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """The page, with those that peep out behind it."""
        yield 0.0, self._page.bottom() + self.glass.px(16)
        yield from super().blocking()

    def arrange(self, width: int, height: int) -> None:
        """The first page in the middle, as high as there is room."""
        self.written.clear()
        room = height - self._below
        across = min(self._across(width), room / self._shape())
        self._page = QRectF((width - across) / 2, 0, across, across * self._shape())
        if not self._images:
            text = self._waiting(across - 2 * self._pad())
            if text.height > self._page.height() - self._pad():
                # Too much for a small page: the words take the width.
                self._page = QRectF(0, 0, width, room)
                text = self._waiting(width - 2 * self._pad())
            top = (self._page.height() - text.height) / 2
            self.written.append((text, self._page.x() + self._pad(), top))

    def draw(self, painter: QPainter) -> None:
        """Further pages peep out behind the first."""
        glass = self.glass
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(glass.pen("edge", 2))
        painter.setBrush(glass.colour(PAPER.ground if self._images else "surface"))
        for behind in range(min(2, len(self._images) - 1), 0, -1):
            shift = glass.px(8) * behind
            painter.drawRect(self._page.adjusted(1, 1, -1, -1).translated(shift, shift))
        painter.drawRect(self._page.adjusted(1, 1, -1, -1))
        if self._images:
            painter.drawImage(self._page.adjusted(2, 2, -2, -2), self._images[0])
        self.draw_texts(painter)

    def _at_share(self, width: int, share: float) -> int:
        """The height at a share of the pages' widest, but what stands there until they are made has room."""
        high = round(self._across(width) * self._shape() * share)
        if not self._images:
            high = max(high, self._waiting(width - 2 * self._pad()).height + 2 * self._pad())
        return high + self._below

    def _waiting(self, room: float) -> SetText:
        type = self.glass.type(BODY, ink="ink_2", align="center")
        return self.set(self._block.waiting, type, room)

    def _pad(self) -> int:
        return self.glass.px(32)

    @property
    def _below(self) -> int:
        """Room for those that peep out."""
        return self.glass.px(20)

    def _across(self, width: int) -> float:
        return min(width - self.glass.px(24), self.glass.px(self._block.widest))

    def _shape(self) -> float:
        if not self._block.pages:
            return _A4
        return self._block.pages[0].height / self._block.pages[0].width


def _image(page: PageImage) -> QImage:
    image = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
    # A copy: Qt does not keep the bytes of a view alive.
    return image.copy()
