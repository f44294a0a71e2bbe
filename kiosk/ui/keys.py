"""What keys do: they walk over a page, type what our own keys type, and stand for the switches of who uses switches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.settings import Looks
from kiosk.ui.kit.touch import Touch
from kiosk.ui.letters import ACCENTS, digit_of, keys_of, written
from kiosk.ui.scanner import CHOOSE, SWITCHES, Scanner
from kiosk.ui.screen import Screen
from kiosk.ui.steady_hand import SteadyHand
from kiosk.ui.ways import ARROWS
from kiosk.visit.events.event import Closed, Event, StillHere, Woken
from kiosk.visit.events.looks import SwitchesSet
from kiosk.visit.events.staff import CornerHeld, PadClosed, PinDone, PinErased, PinTyped
from kiosk.visit.views import AttractView, ClosedView, PadView, PageView, StillThereView, View

_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
}
_STAFF_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With S: the way in for staff who cannot hold the corner."""
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_WALKING = ARROWS | _TABS
"""Who uses these has a keyboard, not a switch."""
_PIECES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Keys(QObject):
    """Told of the keys that reach the window; `said` tells the event of one. It moves the focus and the ring itself."""

    said = Signal(object)
    typed = Signal(object)
    """The event of a letter or a digit: the same twice at once is meant, as the key went up between."""

    def __init__(self, window: QObject, hand: SteadyHand, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self._hand = hand
        self._clock = clock
        self._looks = Looks()
        self._screen: Screen | None = None
        self._scanner = Scanner(self)
        self._has_keyboard = False
        self._last_key = 0
        self._accent = ""
        """That of the key pressed last, to come on the next letter."""
        self._page = ""
        self._typed_on = ""
        """The page that a letter was typed on; empty once Tab or an arrow was used again."""

    @property
    def row(self) -> int:
        """The row that the ring of switches is on, counted from the top."""
        return self._scanner.row

    def watch(self, screen: Screen, looks: Looks, page: str, row: int) -> None:
        """Go over another screen; `page` is the place it shows, empty where there is none to go over. On another
        page the ring begins at `row`.
        """
        self._screen, self._page = screen, page
        self._looks = looks
        self._scanner.watch(screen, looks, page, row)

    def begin_visit(self, *, is_by_key: bool) -> None:
        """All that is known of how the next patient uses the kiosk is what they have woken it with."""
        self._has_keyboard = is_by_key and self._last_key not in (0, *SWITCHES)
        self._last_key, self._typed_on, self._accent = 0, "", ""

    @property
    def has_keyboard(self) -> bool:
        """Whether who is there has a keyboard, as far as is known."""
        return self._has_keyboard

    def takes(self, event: QKeyEvent, view: View | None) -> bool:
        """Whether a key was a switch's, or a second strike of a trembling hand, or answers whether somebody is there
        with Tab, which moves the focus elsewhere.

        Told of each key before what has the focus, which then may not have it.

        Whoever uses Tab or an arrow has a keyboard: then scanning ends.
        """
        is_press = event.type() == QEvent.Type.KeyPress
        is_key = is_press or event.type() == QEvent.Type.KeyRelease
        if is_press:
            self._last_key = event.key()
        if is_press and event.key() in _WALKING:
            self._has_keyboard, self._typed_on = True, ""
        if is_press and event.key() in _TABS and isinstance(view, StillThereView):
            self.press(event, view)
            return True
        is_scanning = self._scanner.is_on and isinstance(view, PageView)
        if is_key and event.key() in SWITCHES:
            return self._takes_switch(event, view, is_scanning=is_scanning)
        if is_press and event.key() in _WALKING and is_scanning:
            self.said.emit(SwitchesSet(0))
        return False

    def press(self, event: QKeyEvent, view: View | None) -> None:
        """Do what a key says that nothing with the focus has taken."""
        if event.isAutoRepeat() or event.key() in _MODIFIERS:
            return
        if event.key() in ACCENTS and keys_of(view) is not None:
            self._accent = ACCENTS[Qt.Key(event.key())]
            return
        letter = None if event.key() in SWITCHES else written(event, view, self._accent)
        self._accent = ""
        said = _said_by(event, view)
        if letter is not None:
            self._type(letter)
        elif isinstance(said, SwitchesSet) and self._types and self._screen is not None:
            self._screen.go_by_tab(1)
        elif isinstance(said, (PinTyped, PinErased)):
            self.typed.emit(said)
        elif said is not None:
            self.said.emit(said)
        elif self._screen is not None and event.key() in ARROWS:
            self._screen.go_by_arrow(event.key())
        elif self._screen is not None and event.key() in _PIECES:
            self._screen.page_by(_PIECES[Qt.Key(event.key())])

    @property
    def _types(self) -> bool:
        """Whether who is there has a keyboard, as far as is known here."""
        return self._has_keyboard or self._is_typing

    @property
    def _is_typing(self) -> bool:
        return bool(self._page) and self._typed_on == self._page

    def _takes_switch(self, event: QKeyEvent, view: View | None, *, is_scanning: bool) -> bool:
        """Whether Space or Enter goes no further: it is typed, told to the scanner, or not meant."""
        switch = self._switch_of(event.key())
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self._hand.lets_go(switch, self._clock())
            return is_scanning
        if not is_scanning and self._types_space(event, view):
            return True
        is_meant = not event.isAutoRepeat() and self._strikes(switch, is_scanning=is_scanning)
        if is_meant and is_scanning:
            self._scanner.press(event.key())
        return is_scanning or not is_meant

    def _switch_of(self, key: int) -> int:
        """Space and Enter do the same, but for two switches, of which each may be pressed just after the other."""
        return key if self._looks.switches == 2 and key not in CHOOSE else Qt.Key.Key_Return

    def _strikes(self, switch: int, *, is_scanning: bool) -> bool:
        focused = None if is_scanning or self._screen is None else self._screen.focusWidget()
        presses = focused.tile.sends if isinstance(focused, Touch) and focused.hasFocus() else None
        return self._hand.strikes(switch, self._clock(), wait_s=self._looks.tap_wait_s, presses=presses)

    def _types_space(self, event: QKeyEvent, view: View | None) -> bool:
        """Type a space, unless keys have led to what Space would choose. Where nothing is typed yet it may be the first
        press of a switch.
        """
        space, keys = written(event, view), keys_of(view)
        if event.key() != Qt.Key.Key_Space or space is None or keys is None:
            return False
        is_on_key = self._screen is not None and self._screen.shows_focus
        if not self._is_typing and (is_on_key or not (self._has_keyboard or keys.text)):
            return False
        if not event.isAutoRepeat():
            self._type(space)
        return True

    def _type(self, event: Event) -> None:
        self._typed_on, self._accent = self._page, ""
        self.typed.emit(event)


def waking(view: View | None) -> Event | None:
    """What a touch or a key anywhere says: that somebody is there, or still is. The closed screen may then be read."""
    match view:
        case AttractView() | ClosedView():
            return Woken()
        case StillThereView():
            return StillHere()
        case _:
            return None


def _said_by(event: QKeyEvent, view: View | None) -> Event | None:
    """The event that a key says by itself; None where it says none, and may move something."""
    if event.key() == Qt.Key.Key_S and event.modifiers() == _STAFF_KEYS:
        return CornerHeld()
    match view:
        case PadView():
            return _typed(event, view)
        case PageView() if event.key() == Qt.Key.Key_Escape and view.sheet is not None:
            return Closed()
        case PageView() if event.key() in SWITCHES:
            # Nothing has the focus, so this is a switch: it must be able to begin without any other help.
            return SwitchesSet(1)
        case _:
            return waking(view)


def _typed(event: QKeyEvent, view: PadView) -> Event | None:
    """A keyboard does what the pad's keys do."""
    match event.key():
        case Qt.Key.Key_Backspace:
            return PinErased()
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return PinDone()
        case Qt.Key.Key_Escape if view.close is not None:
            return PadClosed()
        case _ if digit_of(event.text()):
            return PinTyped(digit_of(event.text()))
        case _:
            return None
