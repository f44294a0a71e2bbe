"""A page's title with the field of its keys beside it, where a low glass has no room for one below the other."""

from __future__ import annotations

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.words.prose import TitlePart

_GAP = 24


class TitledField(Part):
    """Half of the width for each, both in the middle of the height."""

    def __init__(self, title: TitlePart, field: FieldPart, glass: Glass) -> None:
        super().__init__(glass)
        self._field = field
        self._parts = (self.hold(title), self.hold(field))

    def is_short_at(self, width: int) -> bool:
        """Whether the field has too little room there."""
        return self._field.is_short_at(self._half(width))

    def height_for(self, width: int) -> int:
        """The higher of the two."""
        return max(part.height_for(self._half(width)) for part in self._parts)

    def arrange(self, width: int, height: int) -> None:
        """The title where reading begins."""
        half = self._half(width)
        for place, part in enumerate(self._parts):
            high = part.height_for(half)
            part.place(place * (width - half), (height - high) // 2, half, high)

    def _half(self, width: int) -> int:
        return (width - self.glass.px(_GAP)) // 2
