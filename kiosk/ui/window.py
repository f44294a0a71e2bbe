"""What fills the kiosk's face: shows views, and sends what was touched."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPointerEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.first_picture import Pixels
from kiosk.panel import panel_of
from kiosk.settings import Clinic, Looks
from kiosk.ui.ahead import Ahead, Made, canvas_for, copy_of
from kiosk.ui.change import Change, Motion
from kiosk.ui.corner import Corner
from kiosk.ui.covered import Covered
from kiosk.ui.keys import Keys, waking
from kiosk.ui.kit.glass import Glass, glass_for
from kiosk.ui.kit.touch import Touch
from kiosk.ui.motion import is_between_visits, motion_between, place_of
from kiosk.ui.screen import Place, Screen
from kiosk.ui.screens import screen_for
from kiosk.ui.steady_hand import SteadyHand
from kiosk.visit.events.event import Event, Stirred, WentBack
from kiosk.visit.events.setting import Resized
from kiosk.visit.events.speech import KeysReached, SheetStood
from kiosk.visit.events.staff import CornerHeld
from kiosk.visit.views import AttractView, PadView, PageView, StillThereView, View

_STIR_S = 0.25
_TIDY_MS = 1500
_FRAME_MS = 16
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
_RELEASES = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
_INPUTS = {
    *_PRESSES,
    *_RELEASES,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchUpdate,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.Wheel,
}


class KioskWindow(QWidget):
    """Turns views into pixels, and touches into events."""

    sent = Signal(object)
    foreseen = Signal(object)
    """An event that is sent if the finger that lies on the glass now is lifted where it is."""
    painted = Signal()
    """The first picture is on the glass."""

    def __init__(self, clinic: Clinic) -> None:
        super().__init__()
        self.clock: Callable[[], float] = time.monotonic
        """Seconds, from anywhere: what tells a trembling hand from a second touch."""
        self._mm_per_pixel = clinic.mm_per_pixel
        self._view: View | None = None
        self._looks = Looks()
        self._waiting: tuple[View, Looks] | None = None
        self._ahead = Ahead()
        self._covered = Covered()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FRAME_MS)
        self._soon.timeout.connect(self._foresee)
        self._screen: Screen | None = None
        self._hand = SteadyHand()
        self._stirred_at = 0.0
        self._is_pressed = False
        self._is_painted = False
        self._corner = Corner(self)
        self._corner.held.connect(self._let_staff_in)
        self._keys = Keys(self, self._hand, self._now)
        self._keys.said.connect(self._take)
        self._keys.typed.connect(self.sent)
        self._change = Change(self)
        self._change.ended.connect(self._move_on)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab has no stop where nothing is.

    @property
    def resized(self) -> Resized:
        """How large the window is, in pixels of the look, whatever the panel's own are."""
        panel = panel_of(self.width(), self.height(), self._mm_per_pixel)
        return Resized(*panel.look_size, panel.least_scale)

    @property
    def shown(self) -> Screen | None:
        """The screen that is shown."""
        return self._screen

    @property
    def is_at_rest(self) -> bool:
        """Whether no finger is on the glass, and nothing moves from one picture to another."""
        is_moving = self._change.isVisible() or (self._screen is not None and not self._screen.is_at_rest)
        return not self._is_pressed and not is_moving

    def show_view(self, view: View, looks: Looks) -> None:
        """Show a view. The same page is changed where it stands; another one comes in from the reading end."""
        if (view, looks) == (self._view, self._looks) and self._screen is not None:
            return
        if self._is_pressed and self._is_same_page(view, looks):
            # What lies under a finger is not taken away from it.
            self._waiting = (view, looks)
            return
        self._waiting = None
        before, same_looks = self._view, looks == self._looks
        self._view, self._looks = view, looks
        is_woken = isinstance(before, AttractView)
        if is_between_visits(view) != is_between_visits(before) and (is_woken or is_between_visits(view)):
            self._keys.begin_visit(is_by_key=is_woken and self._hand.spot is None)
        if same_looks and self._is_changed_in_place(before, view):
            return
        made = self._ahead.take(view) if same_looks else None
        made = made or Made(view, screen_for(view, self._glass()))
        now = self._place_now()
        place = now if place_of(before) == place_of(view) else self._covered.place_on(view)
        self._covered.changes(before, view, now)
        self._put(made, self._motion(before, view) if same_looks else None, place)

    def prepare(self, view: View, looks: Looks) -> None:
        """Make the screen of a view that a finger is about to ask for. It is used if that very view comes next.

        A touch lasts a tenth of a second, and most pages are made in less: so a release is answered at once.
        """
        self._ahead.forget()
        before, old = self._view, self._screen
        if not isinstance(view, PageView) or not isinstance(before, PageView) or old is None:
            return
        if (looks, view.language) != (self._looks, before.language) or view == before:
            return
        screen = screen_for(view, self._glass())
        place = self._covered.place_on(view)
        if place is not None:
            screen.go_to(place)
        picture = canvas = None
        # A drawing that still moves, or a mark beside what is read, is painted when its time comes.
        if self._motion(before, view) is not None and old.is_at_rest and view.spoken is None:
            screen.take_skin_from(old)
            if old.page != screen.page:
                screen.hold_back()
            box = screen.moving_box()
            picture, canvas = screen.grab(box), canvas_for(self, box)
        self._ahead.made = Made(view, screen, picture, canvas)

    def picture_of(self, view: View | None) -> Pixels | None:
        """The attract screen of this view as it is before anything on it moves; None while it is not to be seen."""
        if not isinstance(view, AttractView) or not isinstance(self._view, AttractView):
            return None
        if view.language != self._view.language:
            return None
        screen = screen_for(view, self._glass())
        picture = screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        screen.deleteLater()
        return Pixels(picture.width(), picture.height(), bytes(picture.constBits()))

    def settle(self) -> None:
        """Bring everything that moves to its end, as if time had passed."""
        self._change.settle()
        if self._screen is not None:
            self._screen.settle()
        self._hand.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUTS:
            self._notice(kind, event)
        if isinstance(event, QKeyEvent) and self._keys.takes(event, self._view):
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None:
            # All input comes through here first, whatever it will hit.
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None:
            self._put(Made(self._view, screen_for(self._view, self._glass())), None, self._place_now())
        self.sent.emit(self.resized)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._glass().colour("ground"))
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(_FRAME_MS, self, self.painted.emit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        said = waking(self._view)
        if said is not None:
            self._take(said)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes the way of the screen, which knows its pieces; with nothing to touch it is a key like others."""
        return self._screen is not None and self._screen.go_by_tab(1 if next else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keys.press(event, self._view)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _glass(self) -> Glass:
        script = self._view.script if self._view is not None else "Latn"
        return glass_for(self._looks, max(1, self.width()), max(1, self.height()), self._mm_per_pixel, script)

    def _is_same_page(self, view: View, looks: Looks) -> bool:
        if isinstance(view, PadView) and isinstance(self._view, PadView):
            return True
        return looks == self._looks and isinstance(view, PageView) and place_of(view) == place_of(self._view)

    def _is_changed_in_place(self, before: View | None, view: View) -> bool:
        """Change the screen that is there, where little is new: what is read, the languages, the seconds."""
        if self._screen is None:
            return False
        match before, view:
            case PageView(), PageView() if replace(before, spoken=None) == replace(view, spoken=None):
                self._screen.mark_spoken(view)
            case AttractView(), AttractView() if replace(before, languages=()) == replace(view, languages=()):
                self._screen.name_languages(view)
            case StillThereView(), StillThereView():
                self._screen.count_down(view)
            case _:
                return False
        return True

    def _motion(self, before: View | None, after: View) -> Motion | None:
        """How the new view comes in; None = at once."""
        if self._looks.is_still:
            return None
        return motion_between(
            before,
            after,
            px=self._glass().factor,
            is_back=isinstance(self._hand.last, WentBack),
            is_mirrored=self._is_mirrored,
        )

    def _place_now(self) -> Place | None:
        place = self._screen.place_now() if self._screen is not None else None
        return replace(place, row=self._keys.row) if place is not None else None

    def _put(self, made: Made, motion: Motion | None, place: Place | None) -> None:
        """Take the old screen away and put the one that was made in its place, there where the patient was on it."""
        self._ahead.forget()
        screen, old = made.screen, self._screen
        keys_on = self._keys_on(old)
        moves_skin = old is not None and screen.take_skin_from(old)
        if old is not None and motion is not None and old.page != screen.page:
            screen.hold_back()
        if moves_skin and motion is not None:
            # The same drawing stays where it is, and goes on from where it was.
            motion = replace(motion, dx=0)
        old_picture = None
        if old is not None and motion is not None and self.isVisible():
            box = screen.moving_box() if old.page else self.rect()
            if not box.isEmpty():  # On a glass far too small nothing is left between the bars.
                old_picture = copy_of(self, box, made.canvas)
        self._change.settle()
        self._screen = screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        focus = screen.go_to(place) if place is not None else None
        screen.mark_spoken()
        if old_picture is not None and motion is not None:
            box = screen.moving_box() if old is not None and old.page else self.rect()
            new_picture = made.picture or screen.grab(box)
            screen.show()
            self._focus(screen, focus, place, keys_on)
            self._change.run(old_picture, new_picture, box, motion)
        else:
            screen.show()
            self._focus(screen, focus, place, keys_on)
            self._change.raise_()
        # Not before: to be where the patient was is no touch.
        screen.sent.connect(self._take)
        self._keys.watch(screen, self._looks, place_of(self._view), place.row if place is not None else 0)
        if old is not None:
            self._take_away(old, screen)
        if old_picture is None:
            self._move_on()
        if (
            isinstance(self._view, PageView)
            and self._view.aloud is not None
            and screen.sheet_order is not None
        ):
            self.sent.emit(SheetStood(screen.sheet_order))

    def _keys_on(self, old: Screen | None) -> str | None:
        """The id of what a key has touched on a page, with the ring around it; empty where a keyboard leads on from a
        screen with nothing to walk over; None after a finger or a switch.
        """
        if old is None or self._hand.spot is not None or self._looks.switches:
            return None
        if not old.page:
            return "" if self._keys.has_keyboard else None
        return old.focusWidget().objectName() if old.shows_focus else None

    def _focus(self, screen: Screen, kept: Touch | None, place: Place | None, keys_on: str | None) -> None:
        """Let the keys go on where they were; on another page on the same there, so that they are never nowhere."""
        if kept is not None and kept.isEnabled() and place is not None:
            reason = Qt.FocusReason.TabFocusReason if place.shows_focus else Qt.FocusReason.MouseFocusReason
            kept.setFocus(reason)
            return
        first = screen.first_for_keys(keys_on) if keys_on is not None and screen.page else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.setFocus()

    def _foresee(self) -> None:
        """Tell what the finger lies on: once the pressed tile is painted, so that nothing delays its look."""
        if self._screen is None:
            return
        event = next((touch.tile.sends for touch in self._screen.touches if touch.isDown()), None)
        if event is not None:
            self.foreseen.emit(event)

    def _take_away(self, old: Screen, new: Screen) -> None:
        """Taking a page apart takes 5 ms, so it waits until nothing moves; a patient's last page goes at once."""
        old.hide()
        if old.page and new.page:
            QTimer.singleShot(_TIDY_MS, old, old.deleteLater)
        else:
            old.deleteLater()

    def _move_on(self) -> None:
        if self._screen is not None:
            self._screen.move_on()

    def _take(self, event: Event) -> None:
        """Send what was touched. The same again at once is a trembling hand, whatever has come to lie under it."""
        if isinstance(event, KeysReached):  # Nothing was touched.
            self.sent.emit(event)
            return
        if self._hand.counts(event, self.clock(), wait_s=self._looks.tap_wait_s, px=self._glass().factor):
            self.sent.emit(event)

    def _notice(self, kind: QEvent.Type, event: QEvent) -> None:
        if isinstance(event, QPointerEvent):
            self._hand.spot = event.points()[0].position()
        elif kind == QEvent.Type.KeyPress:
            self._hand.spot = None
        if kind in _PRESSES:
            self._is_pressed = True
            self._soon.start()
        elif kind in _RELEASES:
            self._is_pressed = False
            # A finger that slid off asked for nothing.
            QTimer.singleShot(_FRAME_MS, self, self._ahead.forget)
            if self._waiting is not None:
                QTimer.singleShot(0, self, self._show_waiting)
        self._corner.notice(event, px=self._glass().factor, is_mirrored=self._is_mirrored)
        now = self.clock()
        if isinstance(self._view, (PageView, PadView)) and now - self._stirred_at >= _STIR_S:
            self._stirred_at = now
            self.sent.emit(Stirred())

    def _now(self) -> float:
        # The clock may be another one later.
        return self.clock()

    def _let_staff_in(self) -> None:
        self._take(CornerHeld())

    def _show_waiting(self) -> None:
        if self._waiting is not None and not self._is_pressed:
            self.show_view(*self._waiting)
