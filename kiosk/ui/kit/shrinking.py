"""Pictures on a page are rather small than cut: what all parts share that give way to the height of a piece."""

from __future__ import annotations

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part


class ShrinkingPart(Part):
    """Says how high it is at its fullest, how low it may become, and how low where it would else be cut."""

    def __init__(self, glass: Glass) -> None:
        super().__init__(glass)
        self._piece: int | None = None
        self._left: int | None = None

    @property
    def piece(self) -> int | None:
        """How high a piece of its page is, where that cut it before it shrank; or what a title leaves it of one."""
        return self._piece if self._left is None else self._left

    @property
    def can_give_way(self) -> bool:
        """A picture can be smaller."""
        return True

    def full_height(self, width: int) -> int:
        """How high it is where there is room."""
        raise NotImplementedError

    def usual_least(self, width: int) -> int:
        """How low it may become where a page is short."""
        raise NotImplementedError

    def least_in_piece(self, width: int) -> int:
        """How low it may become rather than be cut."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """Its full height, or that of a piece of its page."""
        high = self.full_height(width)
        return high if self.piece is None else max(self.least_height_for(width), min(high, self.piece))

    def least_height_for(self, width: int) -> int:
        """As low as a page needs, or as a piece of it does."""
        least = self.usual_least(width)
        return least if self.piece is None else min(least, max(self.piece, self.least_in_piece(width)))

    def shrink_to(self, piece: int) -> None:
        """From now on it is no higher than a piece, as far as it may shrink."""
        self._piece = piece

    def give_way(self, room: int | None) -> None:
        """It is no higher than what a title leaves it, as far as it may shrink."""
        self._left = room
