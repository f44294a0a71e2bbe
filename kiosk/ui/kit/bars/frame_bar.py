"""The bar that never moves: the same places, the same order, the same words on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import NOTE, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import line_width, one_line
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tile_layout import least_width
from kiosk.ui.kit.values import Share
from kiosk.visit.blocks import Tile
from kiosk.visit.views import Frame, MapButton

_SECOND_ROW = Face(28, 34, is_bold=True)
_LARGE_TILE = Face(34, 42, is_bold=True, growth=1.7)
_PLACE, _TIGHT, _FLAT = Face(28, 34), 8, 4
"""The place in the walk, and the room above and below, where a bar is to be low, and where it is flat."""
_BAR = 12
_CLEAR = 10
"""So much more than their padding words of the second row have beside them, where all of it has room."""
_BLANK = 150
"""The place of Back or Next where there is none."""
_LEAST_MAP = 280
"""What names the step is so wide at least on an upright glass, before Back and Next lose their arrows."""
_MOST_LINES = 2
"""A label in one row with an icon takes no more lines."""
_SHARE, _LOW_SHARE = 3, 4
"""The bar takes no more than this part of the height: a third, on a low glass half of its lower half."""


def frame_bar_for(frame: Frame, glass: Glass) -> FrameBar:
    """The bar; where it would leave too little above it, or of a low glass below its middle, as low as it can be hit.

    On a low one a place that is blank counts as on the pages where it is not, so that all pages have the same.
    """
    bar = judged = FrameBar(frame, glass)
    if glass.is_low and not (frame.back and frame.next):
        full = replace(frame, back=frame.back or frame.next, next=frame.next or frame.back)
        judged = FrameBar(full, glass)
    most = glass.height // (_LOW_SHARE if glass.is_low else _SHARE)
    return FrameBar(frame, glass, is_flat=True) if judged.height_for(glass.width) > most else bar


class MapTile(TileButton):
    """Where am I: the step's name, its place, and a bar for each chapter, as long as its steps."""

    def __init__(self, button: MapButton, glass: Glass, *, is_flat: bool = False) -> None:
        super().__init__(button.tile, glass)
        self._button = button
        self._is_flat = is_flat
        self._written: list[tuple[SetText, float, float, float]] = []
        self._bar_top = 0.0

    def height_for(self, width: int) -> int:
        """One line, or two where name and place do not stand beside each other; more for a name that needs them."""
        height, _ = self._lay_out(width)
        if self._is_flat:
            return max(self.glass.px(SMALLEST_TARGET), round(height) + 2 * self.glass.px(_FLAT))
        return max(self.glass.px(104), round(height) + 2 * self.glass.px(_TIGHT if self._is_tight else 14))

    def least_width(self) -> int:
        """The same on every page: a name that is longer is set smaller."""
        return _width_of_map(self.glass)

    def arrange(self, width: int, height: int) -> None:
        """The words, then the bars below them, in the middle of the height."""
        needs, self._written = self._lay_out(width)
        shift = (height - needs) / 2
        self._written = [(text, x, y + shift, room) for text, x, y, room in self._written]
        self._bar_top = shift + needs - self.glass.px(_BAR)

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """The name and the place."""
        for text, x, y, room in self._written:
            yield text.text, text.box().translated(self._from_side(x, room), y)

    def draw(self, painter: QPainter) -> None:
        """The face, the words, the bars."""
        self.draw_face(painter)
        for text, x, y, room in self._written:
            text.draw(painter, self._from_side(x, room), y, self.glass.colour(text.type.ink))
        self._draw_bars(painter)

    def _draw_bars(self, painter: QPainter) -> None:
        glass, bars = self.glass, self._button.bars
        gap, high = glass.px(8), glass.px(_BAR)
        room = self.width() - 2 * self._pad() - gap * max(0, len(bars) - 1)
        steps = sum(count for count, _ in bars) or 1
        x = float(self._pad())
        painter.setPen(Qt.PenStyle.NoPen)
        for count, done in bars:
            across = room * count / steps
            self._draw_bar(painter, x, across, high, "line")
            if done > 0:
                self._draw_bar(painter, x, max(high, across * min(1.0, done / count)), high, "accent")
            x += across + gap

    def _draw_bar(self, painter: QPainter, x: float, across: float, high: int, ink: str) -> None:
        painter.setBrush(self.glass.colour(ink))
        painter.drawRoundedRect(
            QRectF(self._from_side(x, across), self._bar_top, across, high), high / 2, high / 2
        )

    def _lay_out(self, width: int) -> tuple[float, list[tuple[SetText, float, float, float]]]:
        glass, pad = self.glass, self._pad()
        room = width - 2 * pad
        name_type, place_type = (
            glass.type(_SECOND_ROW),
            glass.type(_PLACE if self._is_tight else NOTE, ink="ink_2"),
        )
        shown = self._button.place
        place_line, place_type = place_type.line, one_line(shown, place_type, room)
        place_width = line_width(shown, place_type) + 2 if shown else 0.0
        if self._is_flat and line_width(self.tile.text, name_type) + place_width + glass.px(16) > room:
            shown, place_width = "", 0.0  # The bars tell it.
        # The bar has one height on all pages, whatever the step is called.
        is_beside = self._is_flat or (glass.scale <= 1.0 and not glass.is_narrow)
        name_room = room - place_width - glass.px(16) if is_beside and place_width else room
        name = set_text(
            self.tile.text, one_line(self.tile.text, name_type, name_room), name_room, mirrored=self.mirrored
        )
        # Letters that cannot be smaller take more lines.
        line = float(name_type.line if name.lines == 1 else name.height)
        written = [(name, float(pad), name.level_in(line), float(name_room))]
        top = line if is_beside or not (shown or name.lines == 1) else line + place_line
        if shown:
            place = set_text(shown, place_type, place_width, mirrored=self.mirrored)
            if is_beside:
                written.append((place, pad + room - place_width, place.level_in(line), place_width))
            else:
                written.append((place, float(pad), line, place_width))
        return top + glass.px(_FLAT if self._is_flat else 8) + glass.px(_BAR), written

    @property
    def _is_tight(self) -> bool:
        """A small glass on its side has no height to give."""
        return self._is_flat or (self.glass.is_wide and self.glass.is_narrow)

    def _pad(self) -> int:
        return self.glass.px(14 if self.glass.is_narrow else 22)

    def _from_side(self, x: float, room: float) -> float:
        return self.width() - x - room if self.mirrored else x


class FrameBar(Part):
    """Two rows in portrait, one in landscape where it fits; labels take two lines where the text is large.

    A flat one has two rows as low as can be hit, with all words in small letters on one line where they fit it.
    """

    def __init__(self, frame: Frame, glass: Glass, *, is_flat: bool = False) -> None:
        super().__init__(glass.for_bars)
        self.is_flat = is_flat
        fit = self._is_row_with_icons if glass.is_wide else self._are_rows_with_icons
        self._has_icons = not (is_flat or glass.is_large) and fit(frame)
        self._has_arrows = self._has_icons and (glass.is_wide or self._leaves_map(frame))
        self._back = self._button(frame.back, _LARGE_TILE) if frame.back else None
        self._here = self._map_tile(frame.here)
        self._way = self._told_way(frame.here)
        self._next = self._button(frame.next, _LARGE_TILE) if frame.next else None
        # Who cannot read its words finds the languages by its picture, which stays whatever room there is.
        looks = self._button(frame.text_size, _SECOND_ROW, keeps_icon=True)
        self._small = [looks, *(self._button(tile, _SECOND_ROW) for tile in (frame.help, frame.finish))]
        looks.is_stacked = glass.is_wide and not self._is_one_row()
        # Only to stand in that row it stands above its words: in a row of its own it has room beside them.
        looks.is_stacked = looks.is_stacked and self._is_one_row()

    def buttons(self) -> list[TileButton]:
        """Its buttons in reading order."""
        first, second = ([*self._one_row()], []) if self._is_one_row() else self._two_rows()
        return [button for _, button in (*first, *second) if button is not None]

    def height_for(self, width: int) -> int:
        """Both rows with their padding."""
        if self._is_one_row():
            return 2 * self.glass.px(16) + self._row_height(self._one_row(), width, 16)
        return sum(self._spaces()) + sum(self._row_height(row, width, 24) for row in self._two_rows())

    def arrange(self, width: int, height: int) -> None:
        """Every button in its place."""
        del height
        if self._is_one_row():
            self._place_row(self._one_row(), width, self.glass.px(16), 16)
        else:
            first, second = self._two_rows()
            top, between, _ = self._spaces()
            self._place_row(first, width, top, 24)
            self._place_row(second, width, top + self._row_height(first, width, 24) + between, 24)
        if self._way is not None:
            self._way.setGeometry(self._here.geometry())
        for button in self.buttons():  # As they are seen, so they are told.
            button.raise_()
            if button is self._here and self._way is not None:
                self._way.raise_()

    def _spaces(self) -> tuple[int, int, int]:
        """Above two rows, between them, and below."""
        above, between, below = (TOUCH_GAP, TOUCH_GAP, _TIGHT) if self.is_flat else (24, 16, 24)
        return self.glass.px(above), self.glass.px(between), self.glass.px(below)

    def draw(self, painter: QPainter) -> None:
        """The band, with a line on top."""
        painter.fillRect(self.rect(), self.glass.colour("sunk"))
        painter.fillRect(0, 0, self.width(), self.glass.px(2), self.glass.colour("line"))

    def _map_tile(self, here: MapButton) -> TileButton:
        """Where am I; with no way to show (the screen asks whether somebody is there) a word like its neighbours."""
        if not here.bars:
            return self._button(here.tile, _LARGE_TILE)
        return self.hold(MapTile(here, self.glass, is_flat=self.is_flat))

    def _told_way(self, here: MapButton) -> Share | None:
        """How far along the way, as a value; None where it is not shown."""
        if not here.bars:
            return None
        steps, done = sum(count for count, _ in here.bars), sum(done for _, done in here.bars)
        return Share(here.tile.text, round(done), steps, self)

    def _button(self, tile: Tile, face: Face, *, keeps_icon: bool = False) -> TileButton:
        least = self.glass.px(104 if face is _LARGE_TILE else 88)
        has_icon = self._has_arrows if face is _LARGE_TILE else self._has_icons
        shown = tile if has_icon or keeps_icon else replace(tile, icon="")
        if self.is_flat:
            face, least = _SECOND_ROW, self.glass.px(SMALLEST_TARGET)
        return self.hold(TileButton(shown, self.glass, face=face, least=least))

    def _leaves_map(self, frame: Frame) -> bool:
        """Whether Back and Next with their arrows leave enough beside them to name the step."""
        glass = self.glass
        sides = [least_width(tile, glass, _LARGE_TILE) for tile in (frame.back, frame.next) if tile]
        sides += [glass.px(_BLANK)] * (2 - len(sides))
        return sum(sides) + 2 * self._gap(24) + glass.px(_LEAST_MAP) <= self._room(glass.width)

    def _is_one_row(self) -> bool:
        if self.is_flat or not self.glass.is_wide:
            return False
        least = sum(
            max(button.least_width(), self.glass.px(SMALLEST_TARGET))
            for _, button in self._one_row()
            if button
        )
        return least + 5 * self.glass.px(16) <= self._room(self.glass.width)

    def _is_row_with_icons(self, frame: Frame) -> bool:
        """Whether one row holds all words with their icons, which go before a second row or a third line comes.

        A place that is blank counts as on the pages where it is not.
        """
        glass, small = self.glass, (frame.text_size, frame.help, frame.finish)
        here = _width_of_map(glass) if frame.here.bars else least_width(frame.here.tile, glass, _LARGE_TILE)
        sides = [
            least_width(tile, glass, _LARGE_TILE) if tile else glass.px(_BLANK)
            for tile in (frame.back, frame.next)
        ]
        least = [sides[0], here, *(least_width(tile, glass, _SECOND_ROW) for tile in small), sides[1]]
        room = glass.width - 2 * glass.margin - 5 * glass.px(16)
        if sum(least) > room:
            return False
        widths = spread(self._wanted(), least, room)[2:5]
        return all(
            TileButton(tile, glass, face=_SECOND_ROW).lines_at(width) <= _MOST_LINES
            for tile, width in zip(small, widths, strict=True)
        )

    def _are_rows_with_icons(self, frame: Frame) -> bool:
        """Whether on an upright glass the second row holds its words with their icons on few lines."""
        glass = self.glass
        needs = [
            TileButton(tile, glass, face=_SECOND_ROW).width_for(_MOST_LINES)
            for tile in (frame.text_size, frame.help, frame.finish)
        ]
        return sum(needs) + 2 * glass.px(16) <= glass.width - 2 * glass.margin

    def _one_row(self) -> list[tuple[int, TileButton | None]]:
        buttons = (self._back, self._here, *self._small, self._next)
        return list(zip(self._wanted(), buttons, strict=True))

    def _wanted(self) -> tuple[int, ...]:
        """The proportions of one row."""
        if not self.glass.is_narrow:
            return 168, 472, 208, 344, 304, 216
        # Large words need the room of the way that is shown above them.
        return (150, 620, 190, 280, 260, 190) if self.glass.scale <= 1.0 else (150, 430, 170, 360, 340, 190)

    def _two_rows(self) -> tuple[list[tuple[int, TileButton | None]], list[tuple[int, TileButton | None]]]:
        side, middle = (196, 512) if self.glass.is_narrow else (220, 464)
        first = [(side, self._back), (middle, self._here), (side, self._next)]
        return first, list(zip((232, 376, 296), self._small, strict=True))

    def _room(self, width: int) -> int:
        return width - 2 * self._margin()

    def _margin(self) -> int:
        return self.glass.margin if self._has_icons else self.glass.px(40 if not self.glass.is_narrow else 24)

    def _widths(self, row: list[tuple[int, TileButton | None]], width: int, gap: int) -> list[int]:
        total = self._room(width) - gap * (len(row) - 1)
        wanted, buttons = [wanted for wanted, _ in row], [button for _, button in row]
        least = [button.least_width() if button is not None else 0 for button in buttons]
        # A label takes few lines, and Back and Next one, before the way that is shown takes the room; and stands clear
        # of its edge before that.
        for lines, is_whole, air in product(
            (1, _MOST_LINES) if self.is_flat else (_MOST_LINES,), (True, False), (_CLEAR, 0)
        ):
            better = [
                self._wide(button, width, lines, is_whole=is_whole, air=air)
                for button, width in zip(buttons, least, strict=True)
            ]
            if sum(better) <= total:
                return spread(wanted, better, total)
        return spread(wanted, least, total)

    def _wide(self, button: TileButton | None, least: int, lines: int, *, is_whole: bool, air: int) -> int:
        """How wide a button is to be: its label on so many lines, with air beside it, or Back and Next on one."""
        if button is not None and button in self._small:
            return button.width_for(lines) + 2 * self.glass.px(air)
        if button is not None and is_whole and button in (self._back, self._next):
            return button.one_line_width()
        return least

    def _gap(self, gap: int) -> int:
        if self.is_flat:
            return self.glass.px(TOUCH_GAP)
        return self.glass.px(gap if self._has_icons and not self.glass.is_narrow else 16)

    def _row_height(self, row: list[tuple[int, TileButton | None]], width: int, gap: int) -> int:
        widths = self._widths(row, width, self._gap(gap))
        return max(
            self._height_of(button, across) for across, (_, button) in zip(widths, row, strict=True) if button
        )

    def _height_of(self, button: TileButton, across: int) -> int:
        if not self.is_flat or isinstance(button, MapTile):
            return button.height_for(across)
        type, lines = self.glass.type(_SECOND_ROW), button.lines_at(across)
        air = 0 if lines == 1 else 2 * self.glass.px(_FLAT)
        return max(self.glass.px(SMALLEST_TARGET), lines * type.line + type.below + air)

    def _place_row(self, row: list[tuple[int, TileButton | None]], width: int, top: int, gap: int) -> None:
        space = self._gap(gap)
        high = self._row_height(row, width, gap)
        x = self._margin()
        for across, (_, button) in zip(self._widths(row, width, space), row, strict=True):
            if button is not None:
                button.place(x, top, across, high)
            x += across + space


def _width_of_map(glass: Glass) -> int:
    return glass.grown(240 if glass.is_wide and glass.is_narrow else 200, 1.4)


def spread(wanted: Sequence[int], least: Sequence[int], total: int) -> list[int]:
    """Widths in the wanted proportion that add up to `total`, none below its least as far as the others can give."""
    fixed: dict[int, int] = {}
    while True:
        free = [place for place in range(len(wanted)) if place not in fixed]
        room = total - sum(fixed.values())
        weight = sum(wanted[place] for place in free)
        shares = {place: int(wanted[place] * room / weight) for place in free} if free else {}
        short = [place for place in free if shares[place] < least[place]]
        if not short or len(short) == len(free):
            return [fixed.get(place, shares.get(place, 0)) for place in range(len(wanted))]
        for place in short:
            fixed[place] = least[place]
