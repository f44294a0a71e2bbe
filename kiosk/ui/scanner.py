"""Scanning for people who use one or two switches: a ring goes over the rows, then over what is in the row.

With one switch the ring moves by itself, and the switch chooses. With two, one moves it and the other chooses. A row
with one thing in it is chosen at once. The ring stays within what is on the glass: nothing pages by itself under
the eyes of somebody who reads.

With one switch and a voice the ring is where the voice is. While the page is read it rests, and a press stops the
reading; then it steps on only once the name of what it is on, or was chosen, was said, so that nothing is chosen that
was not named.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.settings import Looks
from kiosk.ui.kit.touch import Touch
from kiosk.ui.screen import Screen
from kiosk.ui.ways import Row, is_in_sight, rows_of
from kiosk.visit.events.speech import SpeechPaused

_ROUNDS = 3
"""So often the ring goes over the page by itself; then it rests at the top, for nothing may move without end."""
_ROUNDS_IN_ROW = 2
"""So often it goes over one row; then it is back among the rows."""
CHOOSE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""The second switch; with one switch, either key chooses."""
SWITCHES = frozenset({*CHOOSE, Qt.Key.Key_Space})
"""What switch boxes send: Space for the first switch, Enter for the second."""


class Scanner(QObject):
    """Moves the ring over a screen and touches what it is on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._screen: Screen | None = None
        self._page = ""
        self._switches = 0
        self._row = 0
        self._item: int | None = None
        self._on: Row = []
        """What the ring is around."""
        self._steps = 0
        self._is_resting = False
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._step_by_itself)

    @property
    def is_on(self) -> bool:
        """Whether switches are used, and there is something to go over."""
        return self._switches > 0 and self._screen is not None

    @property
    def row_now(self) -> Row:
        """The row that the ring is on, or in; empty where there is nothing to touch."""
        rows = self._rows()
        return rows[min(self._row, len(rows) - 1)] if rows else []

    @property
    def row(self) -> int:
        """The row that the ring is on, counted from the top."""
        return self._row

    def watch(self, screen: Screen | None, looks: Looks, page: str, row: int) -> None:
        """Go over another screen, from this row on. On the page that was shown before, the ring stays at its row."""
        self._screen, self._switches = screen, looks.switches
        if page != self._page:
            self._page, self._row, self._item = page, row, None
            self._steps, self._is_resting = 0, False
        self.timer.setInterval(round(looks.scan_s * 1000))
        self._go_on()

    def press(self, key: int) -> None:
        """A switch was pressed: it moves the ring, chooses what is in it, or wakes one that rests."""
        is_in_sight = self._find_ring()
        if self._switches == 2 and key not in CHOOSE:
            self._step()
        elif self._holds == "page" and self._screen is not None:
            self._start()
            self._screen.sent.emit(SpeechPaused())
        elif self._is_resting or not is_in_sight:
            self._start()
        else:
            self._choose()

    def _start(self) -> None:
        self._steps, self._is_resting = 0, False
        self._go_on()

    def _go_on(self) -> None:
        """Step on in time, but for a ring that rests or waits for the voice: it goes on once that is silent."""
        if self._switches == 1 and self.is_on and not self._is_resting and not self._holds:
            self.timer.start()
        else:
            self.timer.stop()
        if self.is_on:
            self._show()

    @property
    def _holds(self) -> str:
        return self._screen.holds if self._screen is not None and self._switches == 1 else ""

    def _step_by_itself(self) -> None:
        self._find_ring()
        self._steps += 1
        rows = self._rows()
        if self._item is None and self._steps >= _ROUNDS * len(rows):
            self.timer.stop()
            self._row, self._is_resting = 0, True
            self._show()
            return
        self._step()

    def _step(self) -> None:
        if self._item is None:
            self._row = (self._row + 1) % max(1, len(self._rows()))
        else:
            self._item += 1
            if self._item >= _ROUNDS_IN_ROW * len(self.row_now):
                self._item, self._steps = None, 0
        self._show()

    def _choose(self) -> None:
        row = self.row_now
        if self._item is None and len(row) > 1:
            self._item = 0
            self._start()
        elif row:
            touch = row[(self._item or 0) % len(row)]
            self._item = None
            self._start()
            touch.click()

    def _find_ring(self) -> bool:
        """Whether what the ring was put around is in sight, or the keys have been handed on from it; its row is then
        the ring's. Where a page was turned under it, that is another one.
        """
        screen = self._screen
        on = [screen.focusWidget()] if screen is not None and screen.shows_focus else self._on
        for place, row in enumerate(self._rows()):
            if any(touch in on for touch in row):
                self._row = place
                return True
        return False

    def _rows(self) -> list[Row]:
        if self._screen is None:
            return []
        stops = self._screen.stops()
        return rows_of([touch for touch in stops if is_in_sight(touch)], self._screen)

    def _show(self) -> None:
        self._on = row = self.row_now
        if self._screen is None or not row:
            return
        one: Touch | None = row[0] if len(row) == 1 else None
        if self._item is not None:
            one = row[self._item % len(row)]
        if one is not None:
            one.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._screen.surround(row)
