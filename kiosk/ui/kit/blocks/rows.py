"""Rows with hairlines between: a session and its dates, a day of healing, a reason to call."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, NOTE, TILE, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.marks import draw_icon, draw_number
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.text_width import line_width, widest_word
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.tiles.tile_layout import type_of_number
from kiosk.ui.kit.words.prose import WordButton, place_words
from kiosk.visit.blocks import Row, Rows

_BOLD_NOTE = Face(28, 40, is_bold=True)
_PAD, _LEAST_PAD = 20, 6
"""Above and below the words of a row; less where a page is short of room."""
_MANY, _MANY_BELOW_TITLE = 4, 3
"""Words without a title or a tile may go on in the next piece, as a paragraph may, where they have so many lines; the
first of them sooner, where else the title of a page stood alone.
"""
_MOST_LEAD = 0.32
"""A short text at the head takes this share of the width at most."""


@dataclass(slots=True)
class _Laid:
    texts: list[tuple[SetText, float, float, float]] = field(default_factory=list)
    height: float = 0.0
    sign: tuple[float, float, float] | None = None


class RowsPart(Part):
    """A label, then the rows."""

    def __init__(self, block: Rows, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        self._lines: list[float] = []
        self._bottoms: list[float] = []
        self._signs: list[tuple[Row, QRectF]] = []
        self._words: list[WordButton] = []
        self._pad = glass.px(_PAD)
        self._gives_way = False
        self._buttons = {
            place: self.hold(TileButton(row.tile, glass))
            for place, row in enumerate(block.rows)
            if row.tile is not None
        }

    def height_for(self, width: int) -> int:
        """The label and every row with its padding."""
        self._pad = self.glass.px(_PAD)
        rows = sum(self._lay(place, width).height for place in range(len(self._block.rows)))
        return round(self._label_height(width) + rows)

    def least_height_for(self, width: int) -> int:
        """The same with the least padding."""
        return self.height_for(width) - 2 * self._spare_pad() * len(self._block.rows)

    @property
    def can_give_way(self) -> bool:
        """Its first row may go on in the next piece."""
        return True

    def give_way(self, room: int | None) -> None:
        """Two lines of its first row, and the rest on the next piece."""
        self._gives_way = room is not None

    def arrange(self, width: int, height: int) -> None:
        """Row by row, closer where there is too little room."""
        short = max(0, self.height_for(width) - height)
        self._pad -= min(self._spare_pad(), math.ceil(short / (2 * len(self._block.rows))))
        self.written.clear()
        self._lines.clear()
        self._bottoms.clear()
        self._signs.clear()
        y = float(self._label_height(width))
        if self._block.label:
            self.write(self._label(width), 0, 0, width)
        for place, row in enumerate(self._block.rows):
            laid = self._lay(place, width)
            self._lines.append(y)
            for text, x, dy, room in laid.texts:
                self.write(text, x, y + dy, room)
            if laid.sign is not None:
                x, dy, size = laid.sign
                self._signs.append((row, self.at(x, y + dy, size, size)))
            if place in self._buttons:
                self._place_button(place, width, y, laid.height)
            y += laid.height
            self._bottoms.append(y)
        self._words = place_words(self, self.written, self._words)

    def blocking(self) -> Iterator[tuple[float, float]]:
        """No row is cut, and the label stays with the first; of one that is too high no line, nor its title alone.

        One of many lines may be cut below its second.
        """
        for line, (top, bottom, ends) in zip(self._lines, self._reaches(), strict=True):
            firsts = sorted(next(text.spans(y))[1] for text, _, y in self.written if line <= y < bottom)
            yield top, ends[1] if ends else bottom
            yield top, firsts[min(1, len(firsts) - 1)] if firsts else bottom
        yield from super().blocking()

    def belonging(self) -> Iterator[tuple[float, float]]:
        """A row of many lines is rather not cut."""
        yield from ((top, bottom) for top, bottom, ends in self._reaches() if ends)
        yield from super().belonging()

    def _reaches(self) -> Iterator[tuple[float, float, list[float]]]:
        """From where to where each row reaches, but for the room below it, and where the lines end of one that may go
        on in the next piece.
        """
        tops = [0.0, *self._lines[1:]] if self._block.label else self._lines
        for place, (top, bottom, row) in enumerate(zip(tops, self._bottoms, self._block.rows, strict=True)):
            inside = [text.spans(y) for text, _, y in self.written if top <= y < bottom]
            ends = sorted(end for spans in inside for _, end in spans)
            many = _MANY_BELOW_TITLE if self._gives_way and not place else _MANY
            may_go_on = len(ends) >= many and not row.title and row.tile is None
            yield top, bottom - self._pad, ends if may_go_on else []

    def draw(self, painter: QPainter) -> None:
        """The hairlines, what stands at the head, the words."""
        glass = self.glass
        painter.setPen(glass.pen("line", 2))
        for y in self._lines:
            painter.drawLine(0, round(y) + 1, self.width(), round(y) + 1)
        for row, box in self._signs:
            if row.look == "icon":
                draw_icon(painter, glass, box, row.lead)
            else:
                is_conflict = row.look == "conflict"
                draw_number(
                    painter,
                    glass,
                    box,
                    row.lead,
                    type_of_number(glass),
                    is_solid=not is_conflict,
                    is_conflict=is_conflict,
                )
        self.draw_texts(painter)

    def _spare_pad(self) -> int:
        """What its padding may give; nothing on a low glass, where what is touched keeps its place in its part."""
        return 0 if self.glass.is_low else self.glass.px(_PAD) - self.glass.px(_LEAST_PAD)

    def _label(self, width: int) -> SetText:
        return self.set(self._block.label, self.glass.type(TILE), width)

    def _label_height(self, width: int) -> int:
        return self._label(width).height + self.glass.px(12) if self._block.label else 0

    def _place_button(self, place: int, width: int, y: float, height: float) -> None:
        button = self._buttons[place]
        across = self._button_width(place, width)
        high = button.height_for(across)
        is_below = self._is_button_below(place, width)
        x = 0 if is_below else width - across
        # Where little is in reach, nothing below a tile lifts it out of that.
        is_low = is_below or self.glass.has_little_reach
        top = height - high - self._pad if is_low else (height - high) / 2
        button.place(x, round(y + top), across, high)

    def _button_width(self, place: int, width: int) -> int:
        button = self._buttons[place]
        wanted = line_width(button.tile.text, self.glass.type(TILE)) + self.glass.px(96)
        return round(min(width, max(wanted, button.least_width())))

    def _is_button_below(self, place: int, width: int) -> bool:
        return self._button_width(place, width) > width * 0.4

    def _lay(self, place: int, width: int) -> _Laid:
        """One row: its head, its title and its texts; the texts beside the title where both are short."""
        row, glass = self._block.rows[place], self.glass
        laid = _Laid()
        room, below = float(width), 0.0
        if place in self._buttons:
            across = self._button_width(place, width)
            if self._is_button_below(place, width):
                below = self._buttons[place].height_for(across) + glass.px(12)
            else:
                room -= across + glass.px(24)
        x = self._lay_head(row, laid, width)
        text_type = self._text_type(row)
        title_room = self._title_room(width)
        if row.title and row.texts and title_room:
            title = self.set(row.title, glass.type(TILE), title_room)
            start = x + title_room + glass.px(16)
            texts = [self.set(runs, text_type, room - start) for runs in row.texts]
            said = sum(text.height for text in texts)
            high = max(title.height, said)
            laid.texts.append((title, x, title.level_in(high), title_room))
            self._stack(laid, texts, start, (high - said - texts[0].above) / 2, room - start)
        else:
            texts = [self.set(row.title, glass.type(TILE), room - x)] if row.title else []
            texts += [self.set(runs, text_type, room - x) for runs in row.texts]
            self._stack(laid, texts, x, 0, room - x)
        return self._finished(row, laid, below, place)

    def _finished(self, row: Row, laid: _Laid, below: float, place: int) -> _Laid:
        """Pad the row, and put what is lower in its middle, or on its first line where the text is long."""
        pad = self._pad
        bottom = max((y + text.height for text, _, y, _ in laid.texts), default=0.0)
        size = laid.sign[2] if laid.sign else 0.0
        high = max(bottom, size)
        least = (
            self._buttons[place].height_for(self.width() or 400)
            if place in self._buttons and not below
            else 0
        )
        high = max(high, least)
        shift = pad + (high - bottom) / 2
        laid.texts = [(text, x, y + shift, room) for text, x, y, room in laid.texts]
        if laid.sign is not None:
            x, _, size = laid.sign
            first = laid.texts[0][0].first_middle if laid.texts else size / 2
            is_long = bottom > size * 2 and not row.title
            laid.sign = (x, shift + first - size / 2 if is_long else pad + (high - size) / 2, size)
        laid.height = high + 2 * pad + below
        return laid

    def _lay_head(self, row: Row, laid: _Laid, width: int) -> float:
        """Put the head down; the x where the words begin."""
        glass = self.glass
        if row.look == "text":
            across = self._lead_width(width)
            if not across:
                text = self.set(row.lead, glass.type(TILE, ink="accent"), width)
                laid.texts.append((text, 0.0, 0.0, width))
                return 0.0
            text = self.set(row.lead, glass.type(TILE, ink="accent"), across)
            laid.texts.append((text, 0.0, 0.0, across))
            return across + glass.px(24)
        size = glass.grown(52, 1.4)
        laid.sign = (0.0, 0.0, size)
        return size + glass.px(20)

    def _lead_width(self, width: int) -> float:
        """One width for the texts at the head of all rows; 0 where they are too long to stand beside the words."""
        type = self.glass.type(TILE)
        leads = [row.lead for row in self._block.rows if row.look == "text"]
        longest = max(line_width(lead, type) for lead in leads) + 2
        most = width * _MOST_LEAD
        if longest <= most:
            return longest
        if max(widest_word(lead, type) for lead in leads) <= most and not self.glass.is_large:
            return most
        return 0.0

    def _title_room(self, width: int) -> float:
        """The width of a column of titles, where all are short; 0 where the texts stand below them."""
        titles = [row.title for row in self._block.rows if row.title]
        if not titles or self.glass.is_large:
            return 0.0
        longest = max(line_width(title, self.glass.type(TILE)) for title in titles)
        return max(longest, self.glass.px(220)) if longest <= width * _MOST_LEAD else 0.0

    def _text_type(self, row: Row) -> Type:
        if row.look == "conflict":
            return self.glass.type(TILE if not row.title else _BOLD_NOTE, ink="affected_ink")
        return self.glass.type(NOTE, ink="ink_2") if row.title else self.glass.type(BODY)

    def _stack(self, laid: _Laid, texts: list[SetText], x: float, y: float, room: float) -> None:
        if x == 0.0 and laid.texts:
            y += laid.texts[-1][0].height
        for text in texts:
            laid.texts.append((text, x, y, room))
            y += text.height
