"""What can be changed: a name, and below it a tile with what it is now."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.theme import NOTE
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Field, Fields

_COLUMN_GAP, _ROW_GAP, _LABEL_GAP = 24, 12, 4


class FieldsPart(Part):
    """Fields in columns, one below the other where the text is large; tiles of a row are of one height."""

    def __init__(self, block: Fields, glass: Glass) -> None:
        super().__init__(glass)
        self._fields = block.fields
        self._wanted = block.columns
        self._buttons = [self._button(field) for field in block.fields]

    def _button(self, field: Field) -> TileButton:
        button = self.hold(TileButton(field.tile, self.glass))
        button.setAccessibleName(f"{field.label}: {field.tile.says or field.tile.text}")
        return button

    def height_for(self, width: int) -> int:
        """All rows."""
        rows = self._rows(width)
        return sum(label + tile for label, tile in rows) + self.glass.px(_ROW_GAP) * (len(rows) - 1)

    def arrange(self, width: int, height: int) -> None:
        """Row by row, from the side where reading begins."""
        del height
        self.written.clear()
        columns, across = self._columns(width), self._across(width)
        y = 0
        for row, (label, tile) in enumerate(self._rows(width)):
            for column, place in enumerate(
                range(row * columns, min((row + 1) * columns, len(self._buttons)))
            ):
                x = column * (across + self.glass.px(_COLUMN_GAP))
                self.write(self._label(place, across), x, y, across)
                self._buttons[place].place(x, y + label, across, tile)
            y += label + tile + self.glass.px(_ROW_GAP)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """A name stays with its tile."""
        for text, _, y in self.written:
            yield y, y + text.height + self.glass.px(_LABEL_GAP) + 1

    def _rows(self, width: int) -> list[tuple[int, int]]:
        """The height of each row's names, and of its tiles."""
        columns, across = self._columns(width), self._across(width)
        starts = range(0, len(self._buttons), columns)
        rows = [range(start, min(start + columns, len(self._buttons))) for start in starts]
        return [
            (
                max(self._label(place, across).height for place in row) + self.glass.px(_LABEL_GAP),
                max(self._buttons[place].height_for(across) for place in row),
            )
            for row in rows
        ]

    def _label(self, place: int, across: int) -> SetText:
        return self.set(self._fields[place].label, self.glass.type(NOTE, ink="ink_2"), across)

    def _columns(self, width: int) -> int:
        """As many as asked for, or one where a word would not fit its tile."""
        if self.glass.is_large:
            return 1
        gap = self.glass.px(_COLUMN_GAP)
        for columns in range(self._wanted, 1, -1):
            across = (width - gap * (columns - 1)) // columns
            if all(button.least_width() <= across for button in self._buttons):
                return columns
        return 1

    def _across(self, width: int) -> int:
        columns = self._columns(width)
        return (width - self.glass.px(_COLUMN_GAP) * (columns - 1)) // columns
