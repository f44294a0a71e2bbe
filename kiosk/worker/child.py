"""The child's end of a worker: what it is for, what it says, and its life from the word to open to the last order."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, Protocol, TypeAlias, TypeVar

from kiosk.side_doors import without_message

Effect = TypeVar("Effect")
Event = TypeVar("Event")
Asked_contra = TypeVar("Asked_contra", contravariant=True)
Told_co = TypeVar("Told_co", covariant=True)

LEAVE_S = 1.0
"""How long a child that is asked to end may take before it is killed."""
OPENING = 0
"""The number of the word that has a child make its runner, and of what it reports on the way."""


class Runner(Protocol[Asked_contra, Told_co]):
    """Carries out effects of one kind in the child. It is made there, and stays warm."""

    def do(self, effect: Asked_contra, report: Callable[[Told_co], None]) -> None:
        """Carry out one effect and report every event that comes of it."""

    def close(self) -> None:
        """Leave nothing behind: what is under way is given up, and its thread ends soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties(Generic[Effect, Event]):
    """What a worker is for. It must be picklable (functions of a module), as a second child is a fresh one.

    `open_runner` builds the runner in the child, and may report what it finds on the way. `waits` says whether an
    effect only waits, and so gets a thread. `lost` is the event that answers an effect which a dead child took
    with it, given the last event that did come of it; None where no answer is due. An effect that computes for
    more than `patience` seconds is taken for hung, and its child killed.
    """

    open_runner: Callable[[Callable[[Event], None]], Runner[Effect, Event]]
    waits: Callable[[Effect], bool]
    lost: Callable[[Effect, Event | None], Event | None]
    patience: float = 30.0


@dataclass(frozen=True, slots=True)
class Ready:
    """The runner is made, and waits for orders."""


@dataclass(frozen=True, slots=True)
class Done:
    """The effect of this number is over."""

    number: int


@dataclass(frozen=True, slots=True)
class Happened(Generic[Event]):
    """One event came of the effect of this number."""

    number: int
    event: Event


Word: TypeAlias = Ready | Done | Happened[Event]


class _Voice(Generic[Event]):
    """The child's end of the line, for any of its threads."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._lock = threading.Lock()

    def say(self, word: Word[Event]) -> None:
        """Say one thing; with nobody left to hear it, nothing happens."""
        with self._lock, contextlib.suppress(OSError):
            self._line.send(word)


def live(line: Connection, strange: Connection | None, duties: Duties[Effect, Event]) -> None:
    """The child's life: make the runner, have it carry out orders until the line ends, and leave nothing behind."""
    if strange is not None:
        strange.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then closes the line.
    signal.signal(signal.SIGTERM, _leave)
    if not _is_to_open(line):
        return
    voice = _Voice[Event](line)
    runner = duties.open_runner(lambda event: voice.say(Happened(OPENING, event)))
    threads: list[threading.Thread] = []
    try:
        voice.say(Ready())
        while True:
            number, effect = line.recv()
            if effect is None:
                break
            if not duties.waits(effect):
                _carry_out(runner, duties, voice, number, effect)
                continue
            threads = [thread for thread in threads if thread.is_alive()]
            threads.append(
                threading.Thread(target=_carry_out, args=(runner, duties, voice, number, effect), daemon=True)
            )
            threads[-1].start()
    except (OSError, EOFError, SystemExit):
        pass
    finally:
        runner.close()
        until = time.monotonic() + 0.8 * LEAVE_S
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))


def _is_to_open(line: Connection) -> bool:
    """Wait for the word to make the runner; False where the line ends instead."""
    try:
        number, _ = line.recv()
    except (OSError, EOFError, SystemExit):
        return False
    return bool(number == OPENING)


def _carry_out(
    runner: Runner[Effect, Event],
    duties: Duties[Effect, Event],
    voice: _Voice[Event],
    number: int,
    effect: Effect,
) -> None:
    last: Event | None = None

    def report(event: Event) -> None:
        nonlocal last
        last = event
        voice.say(Happened(number, event))

    try:
        runner.do(effect, report)
    except Exception as fault:  # noqa: BLE001 - one bad effect must not end the print job beside it
        _mourn(fault)
        lost = duties.lost(effect, last)
        if lost is not None:
            voice.say(Happened(number, lost))
    voice.say(Done(number))


def _mourn(fault: Exception) -> None:
    sys.stderr.write(f"The worker could not carry out an order: {without_message(fault)}")


def _leave(_signal: int, _frame: object) -> None:
    raise SystemExit
