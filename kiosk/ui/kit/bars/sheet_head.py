"""The head of a sheet: its title, the way out at its end, and the field of its keys. It stays while the rest pages."""

from __future__ import annotations

from functools import cached_property

from kiosk.theme import SMALLEST_TARGET
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text_width import line_width
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.kit.words.prose import TitlePart
from kiosk.visit.blocks import Keys
from kiosk.visit.sheet_order import AT_FOOT, USUAL, SheetOrder
from kiosk.visit.views import SheetView

_LEAST_FIELD = 360
_ABOVE, _GAP, _TIGHT = 28, 24, 12


class SheetHead(Part):
    """The field stands between title and way out where there is room, else below them.

    On a small glass all is `tight` with keys or large letters, which need the height. `title` is the glass of the title
    where its letters are others.
    """

    def __init__(
        self,
        view: SheetView,
        glass: Glass,
        *,
        lines: int,
        is_tight: bool,
        draft: str = "",
        title: Glass | None = None,
    ) -> None:
        super().__init__(glass)
        keys = next((block for block in view.blocks if isinstance(block, Keys)), None)
        self._is_tight = is_tight
        self._words = view.title
        self._sizes_of_close: dict[int, tuple[int, int]] = {}
        self._title = self.hold(TitlePart("", view.title, title or glass, draft=draft))
        # On a low glass the way out stands at the foot of the page.
        least = glass.px(SMALLEST_TARGET) if self._is_tight else None
        self.way_out = None if glass.is_low else self.hold(TileButton(view.close, glass, least=least))
        self.field = None if keys is None else self.hold(FieldPart(keys, glass, lines=lines))

    def order_at(self, width: int) -> SheetOrder:
        """How what stays stands, above what pages."""
        if self.way_out is None:
            return AT_FOOT
        is_between = self.field is not None and not self._is_below(width)
        return ("title", "field", "close", "rest") if is_between else USUAL

    def is_broken_at(self, width: int) -> bool:
        """Whether a word of the title is longer than its line."""
        return self._title.is_broken_at(self._title_width(width))

    def height_for(self, width: int) -> int:
        """The row of the title, the field where it stands below, and the room around them."""
        low = self._field_height(width) + self._gap() if self._is_below(width) else 0
        return self._above() + self._row_height(width) + low + self._gap()

    def arrange(self, width: int, height: int) -> None:
        """The way out stands with the first line of the title; what is lower than the row, in its middle."""
        del height
        margin, top, row = self.glass.margin, self._above(), self._row_height(width)
        room = self._title_width(width)
        high = self._title.height_for(room)
        self._title.place(margin, top + (row - high) // 2, room, high)
        end = width - margin
        if self.way_out is not None:
            across, high = self._size_of_close(width)
            self.way_out.place(end - across, top, across, high)
            end -= across + self.glass.px(_GAP)
        if self.field is not None and self._is_below(width):
            self.field.place(margin, top + row + self._gap(), width - 2 * margin, self._field_height(width))
        elif self.field is not None:
            start = margin + room + self.glass.px(_GAP)
            self.field.place(start, top, end - start, row)
            if self.way_out is not None:
                self.way_out.raise_()  # As they are seen, so they are told.

    def _row_height(self, width: int) -> int:
        heights = [self._title.height_for(self._title_width(width)), self._size_of_close(width)[1]]
        if self.field is not None and not self._is_below(width):
            heights.append(self._field_height(width))
        return max(heights)

    def _title_width(self, width: int) -> int:
        """One line where the field stands beside it; else all that the way out leaves."""
        if self.field is not None and not self._is_below(width):
            return self._line
        return self._room(width)

    def _is_below(self, width: int) -> bool:
        """Whether the field stands below the title."""
        if self.field is None:
            return False
        return self._line + self.glass.px(_GAP) + self.glass.px(_LEAST_FIELD) > self._room(width)

    def _room(self, width: int) -> int:
        across, _ = self._size_of_close(width)
        return width - 2 * self.glass.margin - (across + self.glass.px(_GAP) if across else 0)

    @cached_property
    def _line(self) -> int:
        glass = self._title.glass
        return round(line_width(self._words, glass.type(glass.title))) + 4

    def _field_height(self, width: int) -> int:
        if self.field is None:
            return 0
        below = width - 2 * self.glass.margin
        beside = self._room(width) - self._line - self.glass.px(_GAP)
        return self.field.height_for(below if self._is_below(width) else beside)

    def _size_of_close(self, width: int) -> tuple[int, int]:
        if self.way_out is None:
            return 0, 0
        if width not in self._sizes_of_close:
            wanted = min(self.way_out.one_line_width(), width * 2 // 5)
            across = max(self.way_out.least_width(), wanted)
            self._sizes_of_close[width] = across, self.way_out.height_for(across)
        return self._sizes_of_close[width]

    def _above(self) -> int:
        return self.glass.px(_TIGHT if self._is_tight else _ABOVE)

    def _gap(self) -> int:
        return self.glass.px(_TIGHT if self._is_tight else _GAP)
