"""All options on one row: equal bands below each other, or columns where the glass is wide. The order is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, SMALL_TILE, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.ink import Between
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.marks import draw_icon
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import widest_word
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.visit.blocks import Band, Bands, Tile

_TEXT = Face(32, 44)
_GAP = 12
_PAD, _LEAST_PAD = 20, 6
"""Above and below what is said of an option; less where a page is short of room."""


class BandButton(TileButton):
    """One option: its icon and name, what is said of it, and an arrow, as it leads to all about it.

    `widest` is the width of the longest word in the names of all options, as all stand in one way.
    """

    def __init__(self, band: Band, glass: Glass, *, is_column: bool, widest: float) -> None:
        super().__init__(band.tile, glass, face=SMALL_TILE)
        self._texts = band.texts
        self._is_column = is_column
        self._widest = widest
        self._written: list[tuple[SetText, float, float, float]] = []
        self._icon = QRectF()
        self._arrow = QRectF()
        said = " ".join("".join(run.text for run in runs) for runs in band.texts)
        self.setAccessibleName(f"{band.tile.says or band.tile.text}. {said}")

    def height_for(self, width: int) -> int:
        """As high as its words need."""
        return round(self._lay_out(width)) + 2 * self.glass.px(_PAD)

    def arrange(self, width: int, height: int) -> None:
        """Everything in the middle of the height; from the top in a column, and where letters are large."""
        needs = self._lay_out(width)
        shift = (height - needs) / 2
        if self._is_column or self.glass.is_large:
            shift = min(self.glass.px(_PAD), shift)
        self._written = [(text, x, y + shift, room) for text, x, y, room in self._written]
        self._icon.translate(0, shift)
        self._arrow.translate(0, shift)

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """The name and what is said."""
        for text, x, y, room in self._written:
            yield text.text, text.box().translated(self._from_side(x, room), y)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """Each line."""
        for text, _, y, _ in self._written:
            yield from text.spans(y)

    def between(self) -> Iterator[Between]:
        """What is between each two."""
        for text, _, y, _ in self._written:
            yield from text.between(y)

    def draw(self, painter: QPainter) -> None:
        """The face of a tile, and what stands on it."""
        self.draw_face(painter)
        if self.tile.icon:
            draw_icon(painter, self.glass, self._mirrored_box(self._icon), self.tile.icon)
        if not self._arrow.isEmpty():
            arrow = "arrow-left" if self.mirrored else "arrow-right"
            draw_icon(painter, self.glass, self._mirrored_box(self._arrow), arrow)
        for text, x, y, room in self._written:
            text.draw(painter, self._from_side(x, room), y, self.glass.colour(text.type.ink))

    def _lay_out(self, width: int) -> float:
        return self._lay_column(width) if self._is_column else self._lay_band(width)

    def _lay_band(self, width: int) -> float:
        """Icon and name at the leading side, then the text, then the arrow.

        Where words are large, or a name of any option is too long, the text stands below the others.
        """
        glass = self.glass
        pad, icon, arrow = glass.px(28), glass.grown(72, 1.1), glass.grown(40, 1.3)
        inner = width - 2 * pad - arrow - glass.px(12)
        name_room = inner * 0.38 - icon - glass.px(16)
        is_split = self._widest <= name_room and not glass.is_large
        x = pad + icon + glass.px(16)
        if is_split:
            name = self._set_in(self.tile.text, name_room)
            start = pad + inner * 0.38 + glass.px(16)
            texts = self._paragraphs(pad + inner - start)
            said = sum(text.height for text in texts)
            high = float(max(icon, name.height, said))
            middle = high / 2
            self._written = [(name, x, name.level_in(high), name_room)]
            self._stack(texts, start, (high - said) / 2, pad + inner - start)
            self._icon = QRectF(pad, (high - icon) / 2, icon, icon)
        else:
            room = inner - icon - glass.px(16)
            name = self._set_in(self.tile.text, room)
            top = max(name.height, icon)
            middle, below = top / 2, width - 2 * pad
            texts = self._paragraphs(below)
            self._written = [(name, x, name.level_in(top), room)]
            self._icon = QRectF(pad, (top - icon) / 2, icon, icon)
            high = top + glass.px(8) + self._stack(texts, pad, top + glass.px(8), below)
        self._arrow = QRectF(width - pad - arrow, middle - arrow / 2, arrow, arrow)
        return high

    def _lay_column(self, width: int) -> float:
        """The icon on top, the name, then what is said."""
        glass = self.glass
        pad, icon = glass.px(20), glass.px(80)
        room = width - 2 * pad
        name = self._set_in(self.tile.text, room)
        top = icon + glass.px(12)
        # Two lines are kept for every name, so that all texts begin on one line.
        below = top + max(name.height, 2 * name.type.line) + glass.px(12)
        self._written = [(name, pad, top - name.above, room)]
        self._icon = QRectF(pad, 0, icon, icon)
        self._arrow = QRectF()
        return below + self._stack(self._paragraphs(room), pad, below, room)

    def _set_in(self, text: str, room: float) -> SetText:
        return set_text(text, self.glass.type(SMALL_TILE), room, mirrored=self.mirrored)

    def _paragraphs(self, room: float) -> list[SetText]:
        face = NOTE if self._is_column else _TEXT if len(self._texts) < 3 else NOTE
        return [set_text(runs, self.glass.type(face), room, mirrored=self.mirrored) for runs in self._texts]

    def _stack(self, texts: list[SetText], x: float, y: float, room: float) -> float:
        top = y
        for text in texts:
            self._written.append((text, x, y, room))
            y += text.height
        return y - top

    def _from_side(self, x: float, room: float) -> float:
        return self.width() - x - room if self.mirrored else x

    def _mirrored_box(self, box: QRectF) -> QRectF:
        return box.translated(self.width() - box.x() * 2 - box.width(), 0) if self.mirrored else box


class BandsPart(Part):
    """Every option has the same room, whatever is said of it: in sight of each other, or a piece of its own."""

    def __init__(self, block: Bands, glass: Glass, *, is_in_pane: bool = False) -> None:
        super().__init__(glass)
        has_room = glass.is_wide and not (glass.is_narrow or glass.is_low or is_in_pane)
        self._is_row = has_room and self._columns_fit(block, glass)
        widest = max(widest_word(band.tile.text, glass.type(SMALL_TILE)) for band in block.bands)
        self._buttons = [
            self.hold(BandButton(band, glass, is_column=self._is_row, widest=widest)) for band in block.bands
        ]
        self._are_alone = False

    def height_for(self, width: int) -> int:
        """All bands at the height of the highest."""
        return self._height_of(self._heights(width))

    def least_height_for(self, width: int) -> int:
        """The same, closer to their words; not on a low glass, where what is touched keeps its place in its part."""
        return self._height_of([high - 2 * self._spare() for high in self._heights(width)])

    @property
    def can_give_way(self) -> bool:
        """Below each other each may be as high as its own words."""
        return not self._is_row

    def give_way(self, room: int | None) -> None:
        """What is too little for the highest is too little for two: each has a piece of its own, none less than others.

        Their heights need not be the same then.
        """
        self._are_alone = room is not None and self._is_too_high_for(room)

    def most_height_for(self, width: int) -> int:
        """Bands may grow to 200 px where there is room."""
        if self._is_row:
            return self.height_for(width)
        return self._height_of([max(high, self.glass.px(200)) for high in self._heights(width)])

    def arrange(self, width: int, height: int) -> None:
        """Side by side, or below each other in equal shares of the height."""
        gap, count = self.glass.px(_GAP), len(self._buttons)
        if self._is_row:
            across = self._across(width)
            for place, button in enumerate(self._buttons):
                button.place(round(place * (across + gap)), 0, int(across), height)
            return
        heights = self._heights(width)
        more = (height - gap * (count - 1) - sum(heights)) // count
        top = 0
        for button, needs in zip(self._buttons, heights, strict=True):
            button.place(0, top, width, needs + more)
            top += needs + more + gap

    def blocking(self) -> Iterator[tuple[float, float]]:
        """All options are seen at once where they fit."""
        yield 0.0, float(self.height())

    def _height_of(self, heights: Sequence[int]) -> int:
        """How high all are together."""
        return max(heights) if self._is_row else sum(heights) + self.glass.px(_GAP) * (len(heights) - 1)

    def _heights(self, width: int) -> list[int]:
        """All as high as the highest, unless each has a piece of its own."""
        across = int(self._across(width)) if self._is_row else width
        needs = [button.height_for(across) for button in self._buttons]
        return needs if self._are_alone else [max(needs)] * len(needs)

    def _is_too_high_for(self, room: int) -> bool:
        """Whether the highest of those below each other is."""
        return not self._is_row and max(self._heights(self.width())) - 2 * self._spare() > room

    def _spare(self) -> int:
        """What the room above and below their words may give."""
        return 0 if self.glass.is_low else self.glass.px(_PAD) - self.glass.px(_LEAST_PAD)

    def _across(self, width: int) -> float:
        count = len(self._buttons)
        return (width - self.glass.px(_GAP) * (count - 1)) / count

    @staticmethod
    def _columns_fit(block: Bands, glass: Glass) -> bool:
        across = (glass.width - 2 * glass.margin) / max(1, len(block.bands)) - glass.px(_GAP + 40)
        name, text = glass.type(SMALL_TILE), glass.type(NOTE)
        return not glass.is_large and not any(
            set_text(band.tile.text, name, across).is_broken
            or any(set_text(runs, text, across).is_broken for runs in band.texts)
            for band in block.bands
        )


def as_tile(band: Band) -> Tile:
    """An option as a tile with a note."""
    said = " ".join("".join(run.text for run in runs) for runs in band.texts)
    return replace(band.tile, note=said, mark="arrow")
