"""Carries out effects in one warm child process, and brings back what happened.

A busy Python thread would starve painting, so whatever computes runs in the child; what only waits, waits there in
threads. This process keeps two threads that sleep on a pipe. The worker knows nothing of what the effects are.
"""

from __future__ import annotations

import atexit
import itertools
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import SimpleQueue
from typing import Generic, Literal, TypeVar

from kiosk.worker.child import LEAVE_S, OPENING, Done, Duties, Happened, Ready, Word, live

Effect = TypeVar("Effect")
Event = TypeVar("Event")

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0


@dataclass(slots=True)
class _Flight(Generic[Effect, Event]):
    """An effect that the child has in hand, when it was handed over, and the last that was heard of it."""

    effect: Effect
    since: float
    last: Event | None = None


class Worker(Generic[Effect, Event]):
    """One child process and its two ends. `on_event` is called from a thread that only waits.

    Start it before Qt and any other thread exist: then the first child is forked, which is quick and shares
    memory. Every other child is a fresh process.
    """

    def __init__(self, duties: Duties[Effect, Event], on_event: Callable[[Event], None]) -> None:
        self.duties = duties
        """What the next child will be for; the one that is there keeps those it was started with."""
        self._on_event = on_event
        self._orders: SimpleQueue[Effect | None] = SimpleQueue()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._sending = threading.Lock()
        self._in_flight: dict[int, _Flight[Effect, Event]] = {}
        self._line: Connection | None = None
        self._child: BaseProcess | None = None
        self._leaving = threading.Event()
        self._threads: tuple[threading.Thread, ...] = ()

    @property
    def pid(self) -> int | None:
        """The child's process id, for whoever measures its memory."""
        return self._child.pid if self._child else None

    def start(self, *, is_held: bool = False) -> None:
        """Start the child and the two threads. A child that is held leaves the machine to others until `open`.

        Where Qt finds no display, the process ends before anybody comes to stop it (kiosk/ui/beginning.py).
        """
        atexit.register(self.stop)
        line = self._new_child("fork" if _may_fork() else "spawn")
        self._threads = (
            threading.Thread(target=self._listen, args=(line,), name="worker-listens", daemon=True),
            threading.Thread(target=self._hand_out, name="worker-hands-out", daemon=True),
        )
        for thread in self._threads:
            thread.start()
        if not is_held:
            self.open()

    def open(self) -> None:
        """Have the child build its runner."""
        with self._sending:
            self._is_sent((OPENING, None))

    def do(self, effect: Effect) -> None:
        """Have an effect carried out. Never blocks."""
        self._orders.put(effect)

    def stop(self) -> None:
        """End the child within LEAVE_S, by force if it must be. No event comes after this."""
        atexit.unregister(self.stop)
        self._leaving.set()
        self._orders.put(None)
        until = time.monotonic() + LEAVE_S
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        self._end_child(0.0)
        for thread in self._threads:
            thread.join()
        self._hang_up()

    def _new_child(self, method: Literal["fork", "spawn"]) -> Connection:
        context = (
            multiprocessing.get_context("fork") if method == "fork" else multiprocessing.get_context("spawn")
        )
        ours, theirs = context.Pipe()
        # A forked child has our end too, and would never see it close.
        strange = ours if method == "fork" else None
        child = context.Process(
            target=live, args=(theirs, strange, self.duties), name="kiosk-worker", daemon=True
        )
        child.start()
        theirs.close()
        with self._lock:
            self._child = child
        with self._sending:
            self._line = ours
        return ours

    def _hand_out(self) -> None:
        """Send each order down the line; with no line, answer it at once."""
        while True:
            effect = self._orders.get()
            number = next(self._numbers)
            if effect is not None:
                with self._lock:
                    self._in_flight[number] = _Flight(effect, time.monotonic())
            with self._sending:
                is_sent = self._is_sent((number, effect))
            if effect is None:
                return
            if not is_sent:
                self._answer_for([number])

    def _is_sent(self, order: tuple[int, Effect | None]) -> bool:
        try:
            if self._line is not None:
                self._line.send(order)
                return True
        except OSError:
            pass  # The child is gone; the listener will notice too.
        return False

    def _listen(self, line: Connection) -> None:
        """Pass on what the child says; when it dies, answer for it and start another."""
        pause = FIRST_PAUSE_S
        while True:
            was_ready = self._hear_out(line)
            if self._leaving.is_set():
                return
            self._end_child(LEAVE_S)
            self._hang_up()
            self._answer_for(self._numbers_in_flight())
            if was_ready:
                pause = FIRST_PAUSE_S
            else:
                self._leaving.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
            if self._leaving.is_set():
                return
            line = self._new_child("spawn")
            self.open()

    def _hear_out(self, line: Connection) -> bool:
        """Listen until the child is gone or hung; whether it was ever ready."""
        was_ready = False
        try:
            while True:
                if not line.poll(0.5):
                    if self._is_hung():
                        return was_ready
                    continue
                word: Word[Event] = line.recv()
                was_ready = True
                self._take(word)
        except (OSError, EOFError):
            pass
        return was_ready

    def _take(self, word: Word[Event]) -> None:
        match word:
            case Happened(number, event):
                with self._lock:
                    flight = self._in_flight.get(number)
                if flight is not None:
                    flight.last = event
                self._tell(event)
            case Done(number):
                with self._lock:
                    self._in_flight.pop(number, None)
            case Ready():
                pass

    def _is_hung(self) -> bool:
        now = time.monotonic()
        with self._lock:
            waiting = tuple(self._in_flight.values())
        return any(
            now - flight.since > self.duties.patience
            for flight in waiting
            if not self.duties.waits(flight.effect)
        )

    def _numbers_in_flight(self) -> list[int]:
        with self._lock:
            return list(self._in_flight)

    def _answer_for(self, numbers: Iterable[int]) -> None:
        """Answer effects that no child will answer."""
        for number in numbers:
            with self._lock:
                flight = self._in_flight.pop(number, None)
            event = self.duties.lost(flight.effect, flight.last) if flight is not None else None
            if event is not None:
                self._tell(event)

    def _tell(self, event: Event) -> None:
        if not self._leaving.is_set():
            self._on_event(event)

    def _hang_up(self) -> None:
        with self._sending:
            line, self._line = self._line, None
            if line is not None:
                line.close()

    def _end_child(self, grace: float) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is None:
            return
        child.join(grace)
        if child.exitcode is None:
            child.kill()
            child.join()
        child.close()


def _may_fork() -> bool:
    """Whether this process has one thread only, Qt's included: a copy of any other could wait for ever on a lock."""
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(tuple(tasks.iterdir())) == 1
