"""The PIN pad covers the whole glass: nothing of a patient can be read below it."""

from __future__ import annotations

from kiosk.content.rich import literal
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.tiles.tile import TileButton
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.pin_pad import PinPadPart
from kiosk.ui.kit.words.prose import ProsePart, TitlePart
from kiosk.ui.screen import Place, Screen, tell_as_dialog
from kiosk.visit.blocks import Prose
from kiosk.visit.views import PadView

_GAP, _LEAST_GAP, _WIDEST, _CLOSE = 32, 16, 800, 464
_STEPS = 4
"""The keys become narrower by so many steps, until the words beside them have room."""


class PadScreen(Screen):
    """Words above the keys, or beside them where it is wide. Where room is short the words grow less."""

    def __init__(self, view: PadView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        self._pad = PinPadPart(view.pad, glass)
        self._pad.setParent(self)
        self._pad.sent.connect(self.sent)
        self._close = TileButton(view.close, glass) if view.close is not None else None
        if self._close is not None:
            self._close.setParent(self)
            self._close.sent.connect(self.sent)
        self._lay_out()
        self.watch([*self._pad.keys, *([self._close] if self._close is not None else [])])
        tell_as_dialog(self, view.title)

    def place_now(self) -> Place:
        """Which key the keyboard is on."""
        focused = self.focusWidget()
        name = focused.objectName() if isinstance(focused, Touch) and focused.hasFocus() else ""
        return Place(0, name, shows_focus=isinstance(focused, Touch) and focused.shows_focus)

    def go_to(self, place: Place) -> Touch | None:
        """The key that the keyboard was on."""
        return self.findChild(Touch, place.focus) if place.focus else None

    def _lay_out(self) -> None:
        glass, gap = self.glass, self.glass.px(_GAP)
        margin, top = glass.margin, glass.px(_GAP)
        room, bottom = glass.width - 2 * margin, glass.height - top
        across, wide = min(room, glass.px(_WIDEST)), glass.px(_CLOSE)
        if glass.is_wide:
            across = self._beside_words(room, bottom - top - self._below(wide))
            high = self._high(across, bottom - top)
            y = bottom - high if glass.is_low else (glass.height - high) // 2
            self._pad.place(glass.width - margin - across, y, across, high)
            room -= across + gap
            wide = min(wide, room)
            self._place_words(margin, top, room, bottom - top - self._below(wide))
            place = margin
        else:
            wide = min(wide, across)
            below = self._below(wide)
            least = self._pad.height_for(across) + 2 * gap
            used = self._place_words(margin, top, room, bottom - top - below - least)
            left = bottom - below - top - used - gap
            high = self._high(across, left, below)
            y = bottom - below - high - (0 if glass.is_low else max(0, (left - high) // 2))
            self._pad.place((glass.width - across) // 2, y, across, high)
            place = (glass.width - wide) // 2
        if self._close is not None:
            close = self._close.height_for(wide)
            self._close.place(place, bottom - close, wide, close)

    def _below(self, wide: int) -> int:
        """What the way out, of this width, takes below the rest."""
        return self._close.height_for(wide) + self.glass.px(_GAP) if self._close is not None else 0

    def _high(self, across: int, most: int, below: int = 0) -> int:
        """How high the pad is: on a low glass its keys keep to the lower half, as far as they can."""
        glass = self.glass
        if glass.is_low:
            half = glass.height - glass.reach - glass.px(_GAP) - below + self._pad.dots_height
            most = min(most, max(half, self._pad.height_for(across)))
        return min(self._pad.most_height_for(across), most)

    def _beside_words(self, room: int, most: int) -> int:
        """How wide the pad is at the end of a wide glass: half of it, or less where the words need more."""
        gap, least = self.glass.px(_GAP), self._pad.least_width()
        across = min(self.glass.px(_WIDEST), (room - 2 * gap) // 2)
        step = max(1, (across - least) // _STEPS)
        for width in range(across, max(least, across - _STEPS * step) - 1, -step):
            if self._is_held(self._set_words(room - width - gap, most), most):
                return width
        return max(least, across - _STEPS * step)

    def _set_words(self, room: int, most: int) -> list[tuple[Part, int]]:
        """Title, text and note with their heights, of the largest letters that `most` holds, or the smallest."""
        parts: list[tuple[Part, int]] = []
        for glass in (self.glass, *self.glass.smaller()):
            parts = [(part, part.height_for(room)) for part in self._words(glass)]
            if self._is_held(parts, most):
                break
        return parts

    def _is_held(self, parts: list[tuple[Part, int]], most: int) -> bool:
        return sum(height for _, height in parts) + self.glass.px(_LEAST_GAP) * (len(parts) - 1) <= most

    def _place_words(self, x: int, y: int, room: int, most: int) -> int:
        """The words below each other, closer where they need the room; how high they are."""
        top, parts = y, self._set_words(room, most)
        spare = (most - sum(height for _, height in parts)) // max(1, len(parts) - 1)
        gap = max(self.glass.px(_LEAST_GAP), min(self.glass.px(_GAP), spare))
        for part, height in parts:
            part.setParent(self)
            part.place(x, top, room, height)
            top += height + gap
        return top - y - gap

    def _words(self, glass: Glass) -> list[Part]:
        view = self.view
        words: list[Part] = [
            TitlePart(view.clinic, view.title, glass),
            ProsePart(Prose((literal(view.text),), look="intro"), glass),
        ]
        if view.note:
            words.append(ProsePart(Prose((literal(view.note),), look="note"), glass))
        return words
