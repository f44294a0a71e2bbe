"""Sets text in lines: our own line heights, balanced lines, phrases that hold together, words with a meaning."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.content.rich import Run, is_read_from_right
from kiosk.counted import is_count_parted
from kiosk.ui.kit.chinese import words_in
from kiosk.ui.kit.glass import Align, Type
from kiosk.ui.kit.ink import Between, between, reach
from kiosk.ui.kit.line_ends import FIRST_CJK, NO_BREAK, end_of_line, glued, is_inside_word
from kiosk.visit.blocks import Runs

_LEAST_IDEOGRAPHS = 3
"""The last line of a Chinese text has so many letters or more, the full stop among them."""
WIDEST = 16_777_215
"""The width of a line that Qt can lay out at most, in pixels."""


def plain(text: str) -> Runs:
    """A text without marks."""
    return (Run(text),)


class SetText:
    """A paragraph set at a width. It paints itself and knows where each of its words with a meaning stands."""

    def __init__(self, runs: Runs, type: Type, width: float, *, mirrored: bool = False) -> None:
        self.text = "".join(run.text for run in runs)
        self.type = type
        self._runs = runs
        self._mirrored = mirrored
        self._room = width
        self._dx = 0.0
        self._layout: QTextLayout
        self._reach: tuple[int, int] | None = None
        self._between: list[Between] | None = None
        self._keeps_counts = False
        self._lay(glued(self.text), width)
        if self.is_broken:
            # A phrase that is longer than a line parts between its words rather than inside one; where it is a
            # word that is too long, phrases stay whole.
            whole = self._layout
            self._lay(self.text.replace(NO_BREAK, " "), width)
            if self.is_broken:
                self._keep(whole)
        elif self.lines > 1:
            self._keep_counts(width)
            self._join_last_words(width)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """The height of all lines, and of what the first reaches above and the last below."""
        return self.line_height + self._reaches()[1]

    @property
    def line_height(self) -> int:
        """The height of all lines, without what the last reaches below: for what stands on a base line."""
        return self.above + self.lines * self.type.line

    @property
    def above(self) -> int:
        """How far marks of the first line reach above it: so far below its corner that line begins."""
        return self._reaches()[0]

    @property
    def first_middle(self) -> float:
        """The middle of the first line, from the text's own corner: for what stands beside it."""
        return self.above + self.type.line / 2

    @property
    def first_base(self) -> float:
        """Where the letters of the first line stand, from the text's own corner."""
        return self.above + self.type.base

    def level_in(self, room: float) -> float:
        """Where its corner is if its lines stand in the middle of a height, whatever marks the first has."""
        return (room - self.height - self.above) / 2

    @property
    def is_broken(self) -> bool:
        """Whether a word had to be broken, as it is longer than a line."""
        text = self._layout.text()
        return any(is_inside_word(text, end) for end in self._ends())

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max((line.naturalTextWidth() for line in self._lines()), default=0.0)

    def balance(self) -> SetText:
        """Narrow the lines as far as their number allows, so that they are of one length."""
        if self.lines > 1:
            count, low, high = self.lines, self.width / self.lines, self._room
            while high - low > 6:
                middle = (low + high) / 2
                self._lay(self._layout.text(), middle)
                if self.lines > count or self.is_broken:
                    low = middle
                else:
                    high = middle
            self._lay(self._layout.text(), high)
            self._dx = (self._room - high) * _SPARE_BEFORE[self._side()]
        return self

    def box(self) -> QRectF:
        """The rectangle that the lines fill, from the text's own corner."""
        box = QRectF()
        for place, line in enumerate(self._lines()):
            found = line.naturalTextRect()
            # A vowel sign that stands before its letter, as in Hindi, makes Qt's own width too large.
            across = min(found.width(), line.horizontalAdvance() + 1)
            box = box.united(QRectF(found.x(), place * self.type.line, across, self.type.line))
        return box.translated(self._dx, self.above)

    def spans(self, top: float) -> Iterator[tuple[float, float]]:
        """From where to where each line reaches, where the first begins at `top`; two that cannot be parted overlap."""
        parted = list(self.between(top))
        tops = [top, *(each.top for each in parted)]
        bottoms = [*(each.bottom for each in parted), top + self.height]
        yield from zip(tops, bottoms, strict=True)

    def between(self, top: float) -> Iterator[Between]:
        """What is between each line and the next, where the first begins at `top`."""
        return (each.moved(top + self.above) for each in self._parted())

    def end(self) -> QPointF:
        """Where the next letter would stand: the top of the last line, behind its last letter."""
        last = self._layout.lineAt(self.lines - 1)
        x = _x(last.cursorToX(last.textStart() + last.textLength()))
        return QPointF(x + self._dx, self.above + (self.lines - 1) * self.type.line)

    def pieces_of_end(self, letters: int) -> Iterator[QRectF]:
        """Where its last letters stand, so many of them, on each line that has some."""
        count = len(self.text)
        return self._pieces(max(0, count - letters), count)

    def words(self) -> Iterator[tuple[str, str, QRectF]]:
        """Each word with a meaning: its glossary id, the word, and where each of its pieces stands."""
        start = 0
        for run in self._runs:
            if run.glossary:
                for box in self._pieces(start, start + len(run.text)):
                    yield run.glossary, run.text, box
            start += len(run.text)

    def draw(
        self, painter: QPainter, x: float, y: float, colour: QColor, under: QColor | None = None
    ) -> None:
        """Paint the text with its corner at (x, y); `under` is the colour of the dots below a word with a meaning."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x + self._dx, y + self.above))
        if under is None:
            return
        size = self.type.size / 11
        pen = QPen(under, size, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        for _, _, box in self.words():
            base = y + box.bottom() - size
            painter.drawLine(QPointF(x + box.left() + size / 2, base), QPointF(x + box.right(), base))

    def _side(self) -> Align:
        """The side of the glass that the lines stand at."""
        if not self._mirrored:
            return self.type.align
        return {"start": "end", "end": "start"}.get(self.type.align, self.type.align)

    def _lines(self) -> Iterator[QTextLine]:
        return (self._layout.lineAt(place) for place in range(self._layout.lineCount()))

    def _ends(self) -> Iterator[int]:
        """Where each line but the last ends."""
        lines = (self._layout.lineAt(place) for place in range(self._layout.lineCount() - 1))
        ends = (line.textStart() + line.textLength() for line in lines)
        return (end for end in ends if end > 0)

    def _lay(self, text: str, width: float) -> None:
        layout = QTextLayout(text, self.type.font())
        is_rtl = is_read_from_right(text, is_rtl=self._mirrored)
        layout.setTextOption(_option(self._side(), is_rtl))
        layout.setCacheEnabled(True)
        layout.setFormats(list(self._formats()))
        layout.beginLayout()
        y = 0.0
        room = min(max(1.0, width), WIDEST)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            self._end_at_word(layout, text, line, room)
            line.setPosition(QPointF(0, y + (self.type.line - line.ascent() - line.descent()) / 2))
            y += self.type.line
        layout.endLayout()
        self._keep(layout)

    def _keep(self, layout: QTextLayout) -> None:
        self._layout, self._reach, self._between = layout, None, None

    def _parted(self) -> list[Between]:
        """Between each line and the next. The dots below a word with a meaning stay with its line."""
        if self._between is None:
            dotted = {round((box.top() - self.above) / self.type.line) for _, _, box in self.words()}
            self._between = [
                each._replace(low=each.edge) if place in dotted else each
                for place, each in enumerate(between(self._layout, self.type.line))
            ]
        return self._between

    def _reaches(self) -> tuple[int, int]:
        """How far letters reach above the first line and below the last."""
        if self._reach is None:
            self._reach = reach(self._layout, self.type.line, self.type.below)
        return self._reach

    def _end_at_word(self, layout: QTextLayout, text: str, line: QTextLine, room: float) -> None:
        start = line.textStart()
        end = start + line.textLength()
        if end >= len(text):
            return
        is_chinese = ord(max(text[end - 1 : end + 1])) >= FIRST_CJK
        words = self._chinese_words if is_chinese and self.type.is_bold else ()
        better = end_of_line(text, start, end, words=words, keeps_counts=self._keeps_counts)
        if better < end:
            # A letter and the marks on it are one column; letters that join into one may be more than one.
            columns = sum(map(layout.isValidCursorPosition, range(start + 1, better + 1)))
            for count in range(columns, better - start + 1):
                line.setNumColumns(count, room)
                if start + line.textLength() >= better:
                    break

    @cached_property
    def _chinese_words(self) -> tuple[int, ...]:
        """Where its words begin. They go with this text, as what a patient types is kept nowhere."""
        return words_in(self.text)

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        start = 0
        for run in self._runs:
            if run.is_bold and not self.type.is_bold:
                bold = QTextLayout.FormatRange()
                bold.start, bold.length = start, len(run.text)
                format = QTextCharFormat()
                format.setFontWeight(QFont.Weight.Bold)
                bold.format = format
                yield bold
            start += len(run.text)

    def _keep_counts(self, width: float) -> None:
        """Let no line end between a number and what it counts, where that costs one further line at most, and helps."""
        count, parted, old = self.lines, self._counts_parted(), self._layout
        self._keeps_counts = True
        if parted:
            self._lay(old.text(), width)
            is_better = self.lines == count or (self.lines == count + 1 and self._counts_parted() < parted)
            if self.is_broken or not is_better:
                self._keeps_counts = False
                self._keep(old)

    def _counts_parted(self) -> int:
        """How many lines end between a number and what it counts."""
        text = self._layout.text()
        return sum(is_count_parted(text, end) for end in self._ends())

    def _join_last_words(self, width: float) -> None:
        """Keep two words or more on the last line, where that costs no further line.

        In more than two lines the one above must stay longer, or it would be a gap within the text.
        """
        text = self._layout.text()
        last = self._layout.lineAt(self.lines - 1)
        tail = text[last.textStart() :].strip()
        before = last.textStart() - 1
        if tail and len(tail) < _LEAST_IDEOGRAPHS and ord(tail[0]) >= FIRST_CJK and self._side() == "start":
            self._give_last_ideographs(width)
            return
        if " " in tail or NO_BREAK in tail or before < 1 or text[before] != " ":
            return
        count, old = self.lines, self._layout
        self._lay(text[:before] + NO_BREAK + text[before + 1 :], width)
        above, below = (self._layout.lineAt(self.lines - place).naturalTextWidth() for place in (2, 1))
        if self.lines > count or self.is_broken or (count > 2 and above < below):
            self._keep(old)

    def _give_last_ideographs(self, width: float) -> None:
        """Narrow the lines by two letters, where that costs no further line, so that the last has more."""
        count, old = self.lines, self._layout
        self._lay(old.text(), width - (_LEAST_IDEOGRAPHS - 1) * self.type.size)
        if self.lines > count or self.is_broken:
            self._keep(old)

    def _pieces(self, start: int, end: int) -> Iterator[QRectF]:
        for place, line in enumerate(self._lines()):
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = (float(_x(line.cursorToX(at))) for at in (first, last))
                left, right = min(left, right), max(left, right)
                top = self.above + place * self.type.line
                yield QRectF(left + self._dx, top, right - left, self.type.line)


def set_text(
    text: Runs | str, type: Type, width: float, *, mirrored: bool = False, balanced: bool = False
) -> SetText:
    """A text in lines of at most `width`; balanced where it is a title or has just two lines."""
    shown = SetText(plain(text) if isinstance(text, str) else text, type, width, mirrored=mirrored)
    return shown.balance() if balanced else shown


_SPARE_BEFORE = {"start": 0.0, "center": 0.5, "end": 1.0}
_ALIGN = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}


@cache
def _option(side: Align, is_rtl: bool) -> QTextOption:
    """Never changed: making one takes a tenth of setting a short text."""
    option = QTextOption(_ALIGN[side])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    return option


def _x(found: object) -> float:
    # PySide gives the place together with the cursor that it found.
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float)
    return place
