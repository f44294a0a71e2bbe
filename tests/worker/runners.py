"""Runners for a worker's child: they do what they are told, and say who they are."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.worker.child import Duties


@dataclass(frozen=True, slots=True)
class Order:
    """What a child is to do; `number` tells one order from another."""

    kind: Literal["echo", "compute", "wait", "die", "fail", "hang", "deafen", "die-after"]
    number: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """An order carried out by the child with this process id; the id is 0 where the order was lost."""

    number: int
    pid: int
    body: bytes = b""


class WillingRunner:
    """Carries out any order. An order to wait lasts until the runner closes, and then leaves a file."""

    def __init__(self, mark: Path | None = None) -> None:
        self._closed = threading.Event()
        self._mark = mark

    def do(self, effect: Order, report: Callable[[Answer], None]) -> None:
        match effect.kind:
            case "compute":
                until = time.monotonic() + 0.3
                while time.monotonic() < until:
                    pass
            case "wait":
                report(Answer(effect.number, os.getpid(), b"waiting"))
                self._closed.wait()
                if self._mark:
                    self._mark.touch()
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "fail":
                raise ValueError(f"{effect.number} is private")
            case "hang":
                threading.Event().wait()
            case "deafen":
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                threading.Event().wait()
            case "echo" | "die-after":
                pass
        report(Answer(effect.number, os.getpid(), b"x" * effect.size))
        if effect.kind == "die-after":
            os.kill(os.getpid(), signal.SIGKILL)

    def close(self) -> None:
        self._closed.set()


def duties(mark: Path | None = None, patience: float = 30.0) -> Duties[Order, Answer]:
    """Duties whose runner leaves `mark` when an order to wait has ended in order."""
    return Duties(open_runner=Opening(mark), waits=waits, lost=lost, patience=patience)


def duties_of_a_broken_room(tries: Path) -> Duties[Order, Answer]:
    """Duties whose runner cannot be opened as long as `tries` is there."""
    return Duties(open_runner=BrokenOpening(tries), waits=waits, lost=lost)


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens a willing runner."""

    mark: Path | None

    def __call__(self, report: Callable[[Answer], None]) -> WillingRunner:
        return WillingRunner(self.mark)


@dataclass(frozen=True, slots=True)
class BrokenOpening:
    """Dies while the file `stone` lies in the way."""

    stone: Path

    def __call__(self, report: Callable[[Answer], None]) -> WillingRunner:
        if self.stone.exists():
            os._exit(3)
        return WillingRunner()


def waits(effect: Order) -> bool:
    return effect.kind in ("wait", "hang") and effect.size == 0


def lost(effect: Order, last: Answer | None) -> Answer | None:
    is_answered = last is not None and last.body != b"waiting"
    return None if effect.kind == "deafen" or is_answered else Answer(effect.number, 0)
