"""What all screens share: they fill the glass, send events, and show where the keys are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.focus_ring import FocusRing
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part, Written
from kiosk.ui.kit.told import Role, Told
from kiosk.ui.kit.touch import Touch
from kiosk.ui.ways import (
    Row,
    box_of,
    can_be_reached,
    in_next_row,
    is_in_sight,
    is_sideways,
    next_to,
    step_of,
    union_of,
)
from kiosk.visit.events.event import Left
from kiosk.visit.sheet_order import SheetOrder
from kiosk.visit.views import AttractView, PageView, StillThereView

_ASK_AGAIN_MS = 2000
"""Screen readers say that they listen some time after the kiosk has begun."""


class Place(Struct, frozen=True):
    """Where a patient was on a page, to be there again when its state has changed or nothing lies over it any more."""

    piece: int
    focus: str
    shows_focus: bool
    letters: str = ""
    """The first key of the group of letters that our own keys show."""
    row: int = 0
    """The row that the ring of switches is on."""


class Screen(QWidget):
    """A screen that is built from a view and thrown away. `sent` tells the event of a touch."""

    sent = Signal(object)
    role = Role.Heading
    """What its title is to assistive technology."""

    def __init__(self, glass: Glass) -> None:
        super().__init__()
        self.glass = glass
        self.written: list[Written] = []
        self.touches: Sequence[Touch] = ()
        self.ring: FocusRing | None = None
        self._own_words: tuple[str, ...] = ()
        self.resize(glass.width, glass.height)

    @property
    def page(self) -> str:
        """The id of the page of the walk that it shows; empty where it shows none."""
        return ""

    @property
    def holds(self) -> str:
        """What the ring of one switch waits for: the "page" that is read, the "name" of what it is on, or nothing."""
        return ""

    def texts(self) -> Iterator[tuple[str, QRectF]]:
        """Every text that the screen paints itself, and the rectangle that its letters fill."""
        for text, x, y in self.written:
            yield text.text, text.box().translated(x, y)

    def draw_texts(self, painter: QPainter) -> None:
        """Paint its own texts, each in its own ink."""
        for text, x, y in self.written:
            text.draw(painter, x, y, self.glass.colour(text.type.ink))

    def place_now(self) -> Place | None:
        """Where the patient is on a page."""
        return None

    def go_to(self, place: Place) -> Touch | None:
        """Be where the patient was on this page; what is to have the focus, if it is still there."""
        del place
        return None

    def take_skin_from(self, before: Screen) -> bool:
        """Let the skin drawing begin where that of the screen before is; whether both have the same one."""
        del before
        return False

    @property
    def sheet_order(self) -> SheetOrder | None:
        """How what belongs to its sheet stands; None where there is no sheet."""
        return None

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing moves on it that the next screen would take over."""
        return True

    def hold_back(self) -> None:
        """Show what appears by and by as it is before that."""

    def move_on(self) -> None:
        """Let what moves on a page begin: the skin goes to its stage, arrays appear row by row."""

    def mark_spoken(self, view: PageView | None = None) -> None:
        """Mark the part that is being read aloud: that of a view which is else the same as before."""
        del view

    def name_languages(self, view: AttractView) -> None:
        """Name the languages of a view that is else the same as before."""
        del view

    def count_down(self, view: StillThereView) -> None:
        """Show a second less."""
        del view

    def moving_box(self) -> QRect:
        """The part that moves when this screen comes or goes: all of it, but for a frame that stays."""
        return self.rect()

    def settle(self) -> None:
        """Show the end of everything that moves."""

    def page_by(self, pieces: int) -> None:
        """Show a piece further down or up, where there is more than fits."""
        del pieces

    def watch(self, touches: Sequence[Touch]) -> None:
        """Let the keys go through these in order, with a ring around the one they are on."""
        self.touches = touches
        if QAccessible.isActive():
            for part in self.findChildren(Part):
                _tell(part, part.told())
        self.ring = FocusRing(self.glass, self)
        for touch in touches:
            touch.focus_moved.connect(self._move_ring)

    def tell(self, *words: str) -> None:
        """Tell its own texts, each where it stands; the first of these words is the title.

        While nobody listens all words are one name, and it asks again by and by.
        """
        self._own_words = words
        if QAccessible.isActive():
            self._tell_texts()
            return
        is_asking = bool(self.accessibleName())
        self.setAccessibleName(" ".join(words))
        if not is_asking:
            QTimer.singleShot(_ASK_AGAIN_MS, self, self._ask_again)

    def _ask_again(self) -> None:
        self.setAccessibleName("")
        self.tell(*self._own_words)

    def _tell_texts(self) -> None:
        title, *_ = self._own_words
        roles = {title: self.role}
        _tell(self, (Told(text, box, roles.get(text, Role.StaticText)) for text, box in self.texts()))

    def surround(self, row: Row) -> None:
        """Put the ring around a whole row; none of it has the focus."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if self.ring is not None:
            self.ring.surround(union_of(row, self))

    @property
    def shows_focus(self) -> bool:
        """Whether the ring is around what the keys are on."""
        focused = self.focusWidget()
        return isinstance(focused, Touch) and focused.hasFocus() and focused.shows_focus

    def reveal(self, touch: Touch) -> None:
        """Bring what the keys are on into sight."""
        del touch

    def stops(self) -> Sequence[Touch]:
        """What keys come to without turning to another piece of the page, in reading order."""
        return [touch for touch in self.touches if can_be_reached(touch)]

    def beyond(self, now: Touch, step: int) -> Touch | None:
        """Where keys come that go on, or back, from what leads to another piece; None from anything else."""
        del now, step
        return None

    def go_by_tab(self, step: int) -> bool:
        """Move the focus on by one, or back, round and round; whether there is anything to move to."""
        now, stops = self._keys_are_on(), self.stops()
        if not stops:
            return False
        found = self.beyond(now, step) or next_to(now, step, stops, self.touches) if now is not None else None
        self.lead_to(found or stops[0 if step > 0 else -1])
        return True

    def go_by_arrow(self, key: int) -> None:
        """Move the focus as an arrow says: sideways to the neighbour, up and down to the nearest of the next row.

        Sideways past the end of a row goes on in the next one, so that two keys reach everything.
        """
        now, stops, step = self._keys_are_on(), self.stops(), step_of(key, self)
        if now is None:
            found = next(iter(stops), None)
        elif (found := self.beyond(now, step)) is None:
            is_by_rows = now in stops and not is_sideways(key)
            found = (
                in_next_row(now, step, stops, self) if is_by_rows else next_to(now, step, stops, self.touches)
            )
        if found is not None:
            self.lead_to(found)

    def lead_to(self, touch: Touch) -> None:
        """Let the keys be on something; who hears the page hears it again where they stay on it."""
        if touch.hasFocus():
            self._move_ring()
        else:
            touch.setFocus(Qt.FocusReason.TabFocusReason)

    def _keys_are_on(self) -> Touch | None:
        focused = self.focusWidget()
        is_here = isinstance(focused, Touch) and focused.hasFocus() and focused in self.touches
        return focused if is_here and isinstance(focused, Touch) else None

    def open_touches(self) -> Sequence[Touch]:
        """What is meant to be touched first: all of it, unless something lies over the rest."""
        return self.touches

    def first_for_keys(self, id: str) -> Touch | None:
        """Where the keys go on that were on `id` of the screen before: on the same here, else on the first in sight.

        They never come by themselves to what wipes everything.
        """
        there = [touch for touch in self.open_touches() if is_in_sight(touch) and touch.tile.sends != Left()]
        same = (touch for touch in there if touch.objectName() == id)
        return next(same, next(iter(there), None))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.glass.colour("ground"))
        painter.end()

    def _move_ring(self) -> None:
        focused = self.focusWidget()
        if self.ring is None:
            return
        if isinstance(focused, Touch) and self.shows_focus:
            self.reveal(focused)
            self.ring.surround(box_of(focused, self))
        else:
            self.ring.hide()


def tell_as_dialog(widget: QWidget, name: str) -> None:
    """Tell whoever listens that it lies over all else: a sheet, the PIN pad. Nothing was told of it before, and no slot
    of its own is added after: Qt would take it for another one.
    """
    if QAccessible.isActive():
        from kiosk.ui.kit.value_text import be_dialog  # noqa: PLC0415 - as below

        be_dialog(widget, name)


def _tell(widget: QWidget, told: Iterator[Told]) -> None:
    from kiosk.ui.kit.value_text import tell  # noqa: PLC0415 - what is painted is told only where somebody listens

    tell(widget, told)
