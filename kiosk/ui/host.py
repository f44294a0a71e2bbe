"""The loop on the glass: an event comes in, the visit becomes a new one, its view is shown, its effects go out.

The current visit is the only mutable field of the program.
"""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import linecache
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.memory import give_back
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.window import KioskWindow
from kiosk.visit.effects import Effect
from kiosk.visit.events.event import Event
from kiosk.visit.events.setting import ContentUnreadable, LanguageRead, SecondPassed
from kiosk.visit.outcome import Outcome
from kiosk.visit.show import view_of
from kiosk.visit.update import update
from kiosk.visit.visit import Visit, without_seconds

_WARM_AFTER_MS = 150
_LITTER = 1_000
"""So many objects, more than were let go of, were made before it is worth looking for garbage among them."""


def today() -> dt.date:
    """The civil day of the clinic's clock."""
    return dt.datetime.now().astimezone().date()


class Host(QObject):
    """Holds the visit, and joins window, clock and worker. `do` carries out an effect and never blocks."""

    happened = Signal(object)
    """An event, sent from any thread; it is taken up on the thread of the glass."""

    def __init__(
        self,
        visit: Visit,
        window: KioskWindow,
        do: Callable[[Effect], None],
        today: Callable[[], dt.date] = today,
    ) -> None:
        super().__init__()
        self._visit = visit
        self._window = window
        self._do = do
        self._today = today
        self.happened.connect(self.take, Qt.ConnectionType.QueuedConnection)
        window.sent.connect(self.take)
        window.foreseen.connect(self._foresee)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._second)

    @property
    def visit(self) -> Visit:
        """The visit as it is now."""
        return self._visit

    def open(self) -> None:
        """Start the clock, and make ready for a patient once the first screen is painted."""
        self._clock.start()
        QTimer.singleShot(_WARM_AFTER_MS, _make_ready)

    def take(self, event: Event) -> None:
        """Let one event change the visit. What is wrong with a pack is for staff, on stderr."""
        if isinstance(event, ContentUnreadable):
            sys.stderr.write("".join(f"{sentence}\n" for sentence in event.sentences))
        if isinstance(event, LanguageRead):
            # At rest, soon after the start: the language's own name is to be read before it is chosen.
            load_fonts_for(event.words.script)
        self._settle(update(self._visit, event))

    def _foresee(self, event: Event) -> None:
        """Let the window make ready for an event that has not happened, and may never: nothing else comes of it."""
        visit, _effects = update(self._visit, event)
        view = view_of(visit)
        if view is not None:
            self._window.prepare(view, visit.looks)

    def _second(self) -> None:
        self.take(SecondPassed(self._today()))
        # Among what is left over are widgets, which only the thread of the glass may delete.
        if self._window.is_at_rest and gc.get_count()[0] > _LITTER:
            gc.collect()

    def _settle(self, outcome: Outcome) -> None:
        before, (self._visit, effects) = self._visit, outcome
        for effect in effects:
            self._do(effect)
        if _is_shown_alike(before, self._visit):
            return
        view = view_of(self._visit)
        if view is not None:
            self._window.show_view(view, self._visit.looks)


def _make_ready() -> None:
    """Load what pages are made of while nobody waits for it: the first touch should not."""
    for module in ("kiosk.visit.page_view", "kiosk.ui.page", "kiosk.ui.still_there"):
        importlib.import_module(module)
    # PySide looks into the source of each module that is imported after it, and linecache keeps all those lines.
    linecache.clearcache()
    give_back()
    # What is loaded now stays; looking through it for garbage again and again would cost frames. From now on the clock
    # has garbage cleared away: by itself Python would do so on any thread, in the middle of anything.
    gc.freeze()
    gc.disable()


def _is_shown_alike(before: Visit, after: Visit) -> bool:
    """Whether nothing that shows has changed: another quiet second on a page is no reason to draw."""
    if before is after:
        return True
    if any(visit.is_asking or visit.is_asking_staff for visit in (before, after)):
        return False
    return without_seconds(before) == without_seconds(after)
