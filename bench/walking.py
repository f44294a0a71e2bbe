"""A walk from page to page by touch: how soon the next screen begins, and how evenly it moves."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from bench.finger import Finger
from bench.glass import Glass, Strip
from bench.processes import memory_mb, running
from kiosk.theme import LIGHT

SAME_FRAME_S = 0.006
"""Two changes nearer than this are one frame whose pixels arrive one after another."""
LONG_MOVE_S = 0.55
"""A change of screens takes 0.2 s; what moves longer is the skin drawing."""
QUIET_S = 0.2
TOUCHES_TO_WAKE = 10


@dataclass
class Walk:
    """Seconds: from each release to the first changed pixel, and between the frames of what moved."""

    answers: list[float] = field(default_factory=list)
    screen_gaps: list[float] = field(default_factory=list)
    skin_gaps: list[float] = field(default_factory=list)
    memory_mb: float = 0.0
    processes: int = 0


def frames(moments: Sequence[float]) -> list[float]:
    """When each frame began."""
    began: list[float] = []
    last = -1.0
    for moment in moments:
        if moment - last > SAME_FRAME_S:
            began.append(moment)
        last = moment
    return began


def touch_and_watch(glass: Glass, finger: Finger, place: tuple[int, int], strip: Strip, walk: Walk) -> bool:
    """One touch. False where nothing came of it."""
    finger.press(*place)
    before = glass.look(strip)
    released = finger.release()
    first = glass.wait_for_change(strip, before, 1.5)
    if first is None:
        return False
    walk.answers.append(first - released)
    began = frames([first, *glass.changes(strip, QUIET_S, 3.0)])
    gaps = [later - earlier for earlier, later in pairwise(began)]
    is_long = began[-1] - began[0] > LONG_MOVE_S
    (walk.skin_gaps if is_long else walk.screen_gaps).extend(gaps)
    return True


@contextlib.contextmanager
def awake(glass: Glass, home: Path, command: Sequence[str]) -> Iterator[tuple[int, Finger]]:
    """The program, past its first screen by a touch in the middle: its process id and a finger."""
    with running(command, glass.display, home) as process:
        glass.wait_for_content()
        time.sleep(3)
        finger = Finger(glass.display)
        try:
            finger.tap(glass.width // 2, glass.height // 2)
            glass.wait_until_still()
            yield process.pid, finger
        finally:
            finger.close()


def wake(glass: Glass, finger: Finger, bar: Strip) -> None:
    """Touch the middle until the frame bar is there: on a busy machine the pack may not be read at the first touch."""
    for _ in range(TOUCHES_TO_WAKE):
        if glass.find(LIGHT.accent, bar, run=60) is not None:
            return
        finger.tap(glass.width // 2, glass.height // 2)
        glass.wait_until_still()


@contextlib.contextmanager
def walking(glass: Glass, home: Path, command: Sequence[str]) -> Iterator[tuple[Walk, Callable[[], bool]]]:
    """A walk that has begun, and its next step: it touches `next`, and is false where that leads nowhere."""
    walk = Walk()
    bar = Strip(int(glass.height * 0.85), glass.height)
    # Above the bar at any text size: a button that is let go changes at once, the screen is what is waited for.
    content = Strip(int(glass.height * 0.07), int(glass.height * 0.66))

    def step() -> bool:
        place = glass.find(LIGHT.accent, bar, run=60)
        if place is None or not touch_and_watch(glass, finger, place, content, walk):
            return False
        glass.wait_until_still(0.45)
        return True

    with awake(glass, home, command) as (pid, finger):
        wake(glass, finger, bar)
        yield walk, step
        walk.memory_mb, walk.processes = memory_mb(pid)


def measure_walk(glass: Glass, home: Path, command: Sequence[str], most: int) -> Walk:
    """Touch `next` again and again, until it leads nowhere."""
    with walking(glass, home, command) as (walk, step):
        for _ in range(most):
            if not step():
                break
    return walk


def measure_taps(glass: Glass, home: Path, command: Sequence[str], most: int) -> Walk:
    """Touch the middle again and again: for yardsticks that have nothing but a middle."""
    walk = Walk()
    with awake(glass, home, command) as (pid, finger):
        for _ in range(most):
            if not touch_and_watch(glass, finger, (glass.width // 2, glass.height // 2), glass.whole, walk):
                break
            glass.wait_until_still(0.45)
        walk.memory_mb, walk.processes = memory_mb(pid)
    return walk
