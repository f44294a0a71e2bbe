"""The part: a piece of a page that knows how high it is at a width, and where its texts stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.ink import Between
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.told import Role, Told
from kiosk.ui.kit.touch import Touch
from kiosk.visit.blocks import Runs

Written = tuple[SetText, float, float]
"""A text that a part paints, and where its corner is."""
_Inside = TypeVar("_Inside", bound="Part | Touch")


class Part(QWidget):
    """A piece of a page. `sent` tells the event of a touch; sizes are pixels of the panel.

    `arrange` is called with the part's size before it is painted, and lays out what is inside.
    """

    sent = Signal(object)

    def __init__(self, glass: Glass) -> None:
        super().__init__()
        self.glass = glass
        self.written: list[Written] = []
        self._texts_set: dict[tuple[Runs | str, Type, float, bool, bool], SetText] = {}

    @property
    def mirrored(self) -> bool:
        """Whether the language reads from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def hold(self, inside: _Inside) -> _Inside:
        """Have something inside, and send what is touched there."""
        inside.setParent(self)
        inside.sent.connect(self.sent)
        return inside

    def height_for(self, width: int) -> int:
        """How high the part wants to be at a width."""
        raise NotImplementedError

    def least_height_for(self, width: int) -> int:
        """How low it may become where room is short: only pictures shrink."""
        return self.height_for(width)

    def shrink_to(self, piece: int) -> None:
        """From now on no picture of it is higher than this, which is all that a piece of a page can show."""
        del piece

    @property
    def can_give_way(self) -> bool:
        """Whether it has a way to begin on one piece with a title above it that would else stand alone."""
        return False

    def give_way(self, room: int | None) -> None:
        """From now on it gives way to a title that leaves it so much room of the first piece; None: no longer."""
        del room

    def most_height_for(self, width: int) -> int:
        """How high it may become where there is room to spare."""
        return self.height_for(width)

    def part_at(self, y: float, room: int) -> int:
        """Part its columns so that a cut at `y` goes through none of what they hold; how much higher it is now.

        `room` is the height of the piece that ends there: what begins with the piece is as low as it can be.
        """
        del y, room
        return 0

    def touched(self) -> Iterator[QWidget]:
        """All in it that a finger is meant for."""
        yield from self.findChildren(Touch)

    def bleed(self) -> int:
        """How far its touch areas reach above and below its text."""
        return 0

    def arrange(self, width: int, height: int) -> None:
        """Lay out what is inside."""

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Give the part its place in its parent, `x` counted from the side where reading begins."""
        parent = self.parentWidget()
        if self.mirrored and parent is not None:
            x = parent.width() - x - width
        self.setGeometry(QRect(x, y, width, height))
        self.arrange(width, height)

    def at(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A rectangle inside, `x` counted from the side where reading begins."""
        return QRectF(self.width() - x - width if self.mirrored else x, y, width, height)

    def set(self, text: Runs | str, type: Type, width: float, *, balanced: bool = False) -> SetText:
        """A text in lines, as the language reads; asked for often while a page finds its layout, so it is kept."""
        key = text, type, width, balanced, self.mirrored
        if key not in self._texts_set:
            self._texts_set[key] = set_text(text, type, width, mirrored=self.mirrored, balanced=balanced)
        return self._texts_set[key]

    def write(self, text: SetText, x: float, y: float, room: float) -> None:
        """Note that a text, set at the width `room`, is painted at this place."""
        self.written.append((text, self.at(x, y, room, 0).x(), y))

    def blocking(self) -> Iterator[tuple[float, float]]:
        """From where to where it must not be cut when a page is shown in pieces: each line of its texts."""
        for text, _, y in self.written:
            yield from text.spans(y)

    def between(self) -> Iterator[Between]:
        """What is between two lines of each of its texts."""
        for text, _, y in self.written:
            yield from text.between(y)

    def belonging(self) -> Iterator[tuple[float, float]]:
        """From where to where it is rather not cut: a paragraph, and its first and its last two lines most of all."""
        for text, _, y in self.written:
            spans = list(text.spans(y))
            if len(spans) > 1:
                for first, last in ((0, -1), (0, 1), (-2, -1)):
                    yield spans[first][0], spans[last][1]

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Every text it paints itself, and the rectangle that its letters fill."""
        for text, x, y in self.written:
            yield text.text, text.box().translated(x, y)

    @property
    def titles(self) -> Sequence[str]:
        """Those of its texts that are the title of what follows them."""
        return ()

    def told(self) -> Iterator[Told]:
        """What assistive technology is told of what it paints: each text, where it stands."""
        titles = self.titles
        for text, box in self.texts():
            yield Told(text, box, Role.Heading if text in titles else Role.StaticText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint the part: its texts, unless it paints more."""
        self.draw_texts(painter)

    def draw_texts(self, painter: QPainter) -> None:
        """Paint its texts, each in its own ink."""
        under = self.glass.colour("accent")
        for text, x, y in self.written:
            text.draw(painter, x, y, self.glass.colour(text.type.ink), under)
