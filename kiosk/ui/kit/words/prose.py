"""Paragraphs, and the words in them that open their meaning."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.theme import BODY, HEADING, LEAD, NOTE, SMALL_TILE, SMALLEST_TARGET, TOUCH_GAP, Face
from kiosk.ui.kit.glass import Glass, Type
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.text import SetText
from kiosk.ui.kit.touch import Touch
from kiosk.visit.blocks import Prose, Runs, Tile
from kiosk.visit.events.event import Opened
from kiosk.visit.sheets import MeaningSheet

_MOST_CHARACTERS = 62
_EM_OF_CHARACTER = 0.53
_WORD_HEIGHT, _TWO_WORDS = 108, 160
"""So high that two words on lines below each other keep the smallest target each: a word is as high as what its line
lacks of two, and lower lines let it grow no further.
"""
_ASIDE_GAP = 28
_BELOW_GAP = 8
_SLACK = 4
"""The breaking of lines counts a little wider than the font does."""
_FACES: dict[str, tuple[Face, str]] = {
    "lead": (LEAD, "ink"),
    "intro": (BODY, "ink"),
    "body": (BODY, "ink"),
    "points": (BODY, "ink"),
    "heading": (HEADING, "ink"),
    "label": (SMALL_TILE, "ink"),
    "note": (NOTE, "ink_2"),
}


class WordButton(Touch):
    """The touch area over a word with a meaning; the word itself is painted by its paragraph."""

    def __init__(self, glossary: str, word: str, glass: Glass) -> None:
        super().__init__(Tile(id=f"word-{glossary}", text=word, sends=Opened(MeaningSheet(glossary))), glass)

    def draw(self, painter: QPainter) -> None:
        """Nothing at rest; an outline under the finger."""
        if self.isDown():
            painter.setPen(self.glass.pen("accent", 3))
            radius = self.glass.px(16)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)


class ProsePart(Part):
    """Paragraphs one below the other, or points with a dot before each."""

    def __init__(self, block: Prose, glass: Glass) -> None:
        super().__init__(glass)
        self._block = block
        face, ink = _FACES[block.look]
        self._type = glass.type(glass.heading if block.look == "heading" else face, ink=ink)
        self._has_points = block.look == "points"
        self._gap = glass.grown(12 if self._has_points else 16, 1.5)
        self._has_words = any(run.glossary for runs in block.texts for run in runs)
        self._words: list[WordButton] = []

    def bleed(self) -> int:
        """Words with a meaning are touched a little above and below their line."""
        return (
            max(0, (_high_of(self._type.line, self.glass) - self._type.line) // 2) if self._has_words else 0
        )

    def height_for(self, width: int) -> int:
        """All paragraphs and the gaps between them, and the reach of the words that can be touched."""
        texts = self._set(width)
        return sum(text.height for text in texts) + self._gap * (len(texts) - 1) + 2 * self.bleed()

    def arrange(self, width: int, height: int) -> None:
        """Place the paragraphs, and a touch area over each word with a meaning."""
        del height
        self.written.clear()
        y = self.bleed()
        indent = self._indent()
        for text in self._set(width):
            self.write(text, indent, y, self._room(width))
            y += text.height + self._gap
        self._words = place_words(self, self.written, self._words)

    def draw(self, painter: QPainter) -> None:
        """The paragraphs, and the dots before points."""
        self.draw_texts(painter)
        if not self._has_points:
            return
        painter.setBrush(self.glass.colour("accent"))
        painter.setPen(self.glass.pen("accent", 0))
        size = self._type.size * 0.3
        for text, _, y in self.written:
            box = self.at(self._indent() * 0.2, y + text.first_middle - size / 2, size, size)
            painter.drawEllipse(box)

    @property
    def titles(self) -> Sequence[str]:
        """All of its texts, where it is the heading of what follows."""
        return [text.text for text, _, _ in self.written] if self._block.look == "heading" else ()

    def _indent(self) -> int:
        return round(self._type.size * 1.0) if self._has_points else 0

    def _room(self, width: int) -> int:
        most = round(_MOST_CHARACTERS * _EM_OF_CHARACTER * self._type.size)
        return min(width, most + self._indent()) - self._indent()

    def _set(self, width: int) -> list[SetText]:
        room = self._room(width)
        return [self._paragraph(runs, room) for runs in self._block.texts]

    def _paragraph(self, runs: Runs, room: int) -> SetText:
        text = self.set(runs, self._type, room)
        is_short = text.lines == 2 and self._block.look in {"intro", "heading"}
        return self.set(runs, self._type, room, balanced=True) if is_short else text


def place_words(
    part: Part, written: Sequence[tuple[SetText, float, float]], old: list[WordButton]
) -> list[WordButton]:
    """Touch areas over the words of a part's texts: as large as they may be without reaching into each other."""
    for button in old:
        button.setParent(None)
        button.deleteLater()
    found = [
        (glossary, word, box.translated(x, y))
        for text, x, y in written
        for glossary, word, box in text.words()
    ]
    boxes = apart(
        [_grown(part, box) for _, _, box in found], [box for _, _, box in found], part.glass.px(TOUCH_GAP)
    )
    buttons: list[WordButton] = []
    for (glossary, word, _), box in zip(found, boxes, strict=True):
        button = WordButton(glossary, word, part.glass)
        button.setParent(part)
        button.sent.connect(part.sent)
        button.setGeometry(box)
        button.show()
        if buttons and buttons[-1].objectName() == button.objectName():
            # The rest of a word that goes on in the next line is no second stop for the keys.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons.append(button)
    return buttons


def _grown(part: Part, box: QRectF) -> QRectF:
    """At least 72 px wide, and so high that it can be hit, inside its part."""
    glass = part.glass
    high = _high_of(round(box.height()), glass)
    wide = max(box.width(), glass.px(SMALLEST_TARGET))
    x = min(max(0.0, box.center().x() - wide / 2), max(0.0, part.width() - wide))
    y = box.center().y() - high / 2
    return QRectF(x, y, wide, high)


def _high_of(line: int, glass: Glass) -> int:
    """How high a word in a line of this height is for a finger; large lines need no more than they have."""
    return max(line, min(glass.px(_WORD_HEIGHT), glass.px(_TWO_WORDS) - line))


def apart(grown: Sequence[QRectF], words: Sequence[QRectF], gap: int) -> Iterator[QRect]:
    """The grown areas, drawn back where two come closer than `gap`: each keeps its side of the middle."""
    areas = [QRectF(box) for box in grown]
    for i, a in enumerate(areas):
        for j in range(i + 1, len(areas)):
            b = areas[j]
            if not a.adjusted(0, 0, gap, gap).intersects(b.adjusted(0, 0, gap, gap)):
                continue
            if words[i].center().y() + words[i].height() / 2 <= words[j].center().y():
                middle = (words[i].center().y() + words[j].center().y()) / 2
                a.setBottom(min(a.bottom(), middle - gap / 2))
                b.setTop(max(b.top(), middle + gap / 2))
            else:
                left, right = (a, b) if words[i].x() < words[j].x() else (b, a)
                middle = (left.center().x() + right.center().x()) / 2
                left.setRight(min(left.right(), middle - gap / 2))
                right.setLeft(max(right.left(), middle + gap / 2))
    return (box.toRect() for box in areas)


class TitlePart(Part):
    """The over-line and the title of a page or sheet; what stands beside it comes below where there is no room.

    `is_named`: the over-line is said elsewhere on the page too, so that it may be left out where room is short.
    """

    def __init__(
        self,
        overline: str,
        title: str,
        glass: Glass,
        *,
        draft: str = "",
        beside: str = "",
        is_named: bool = False,
    ) -> None:
        super().__init__(glass)
        self._said = overline
        self._title = title
        self._draft = draft
        self._beside = beside
        self._is_named = is_named
        self._note = glass.type(NOTE, ink="ink_2")
        self._overline: str
        self._types: tuple[Type, Type]
        self.say_on(glass)

    def say_on(self, glass: Glass, *, is_short: bool = False) -> None:
        """From now on title and over-line are in the letters of this glass; or only the title, where it is short."""
        self.glass = glass
        self._overline = "" if is_short and self._is_named else self._said
        self._types = (glass.type(_OVER, ink="accent"), glass.type(glass.title))

    def on(self, glass: Glass) -> TitlePart:
        """The same in the letters of another glass."""
        return TitlePart(self._said, self._title, glass, draft=self._draft, beside=self._beside)

    @property
    def titles(self) -> Sequence[str]:
        """The title itself."""
        return (self._title,)

    @property
    def overline_height(self) -> int:
        """How far below its top the title begins."""
        return self._types[0].line if self._overline else 0

    def is_broken_at(self, width: int) -> bool:
        """Whether a word is longer than its line."""
        return any(text.is_broken for text in self._set(width))

    def height_for(self, width: int) -> int:
        """The lines of both."""
        texts = self._set(width)
        beside = self._beside_text(width).height
        if self._beside and self._stands_beside(width):
            beside = max(0, beside - self._lift(texts[-1], self._beside_text(width)))
        high = (beside if self._beside else 0) + self._gap_above_beside(width)
        if self._is_draft_beside(width):
            draft, first, *texts = texts
            high += math.ceil(max(draft.height - draft.first_base, first.height - first.first_base))
            high += math.ceil(max(draft.first_base, first.first_base))
        return high + sum(text.height for text in texts)

    def arrange(self, width: int, height: int) -> None:
        """The title below the over-line."""
        del height
        self.written.clear()
        texts, y = self._set(width), 0.0
        if self._is_draft_beside(width):
            draft, first, *texts = texts
            # The letters of either may be larger than those of the other.
            base = max(draft.first_base, first.first_base)
            room = draft.width + self.glass.px(_SLACK)
            self.write(self.set(self._draft, draft.type, room), width - room, base - draft.first_base, room)
            self.write(first, 0, base - first.first_base, width)
            y = base + max(draft.height - draft.first_base, first.height - first.first_base)
        for text in texts:
            self.write(text, 0, y, width)
            y += text.height
        if not self._beside:
            return
        beside, x = self._beside_text(width), 0.0
        if self._stands_beside(width):
            title = self._set(width)[-1]
            x = title.width + self.glass.px(_ASIDE_GAP)
            y -= self._lift(title, beside)
        self.write(beside, x, y + self._gap_above_beside(width), width)

    def _gap_above_beside(self, width: int) -> int:
        """Chinese letters fill their lines: what stands below the title keeps some room above it."""
        return self.glass.px(_BELOW_GAP) if self._beside and not self._stands_beside(width) else 0

    def _is_draft_beside(self, width: int) -> bool:
        """Whether the draft's word stands at the end of the over-line, or of the title: both are one line together."""
        if not (self._draft and (self._overline or self._title)):
            return False
        draft, first, *_ = self._set(width)
        return (
            draft.lines == first.lines == 1 and draft.width + first.width + self.glass.px(_ASIDE_GAP) <= width
        )

    def _lift(self, title: SetText, beside: SetText) -> int:
        """How far above the end of the title the text beside it begins, on one base line with it."""
        return round(title.height - title.first_base + beside.first_base)

    def _beside_text(self, width: int) -> SetText:
        return self.set(self._beside, self._note, width)

    def _stands_beside(self, width: int) -> bool:
        """Whether title and what stands beside it are one line together."""
        texts = self._set(width)
        if not self._beside or not texts or texts[-1].lines > 1:
            return not self._beside
        if not self._overline and self._is_draft_beside(width):
            return False
        beside = self._beside_text(width)
        return beside.lines == 1 and texts[-1].width + self.glass.px(_ASIDE_GAP) + beside.width <= width

    def _set(self, width: int) -> list[SetText]:
        over, title = self._types
        texts = []
        if self._draft:
            texts.append(self.set(self._draft, self._note, width))
        if self._overline:
            texts.append(self.set(self._overline, over, width))
        if self._title:
            texts.append(self.set(self._title, title, width, balanced=True))
        return texts


_OVER = Face(30, 40, is_bold=True)
