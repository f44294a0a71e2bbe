"""From the start of the process to the first painted screen; memory and idle time of what then stands there."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.glass import Glass
from bench.processes import cpu_share, memory_mb, running

PATIENCE_S = 10.0
SETTLE_S, PAUSE_S = 3.0, 0.3
"""How long a program stands after its first start, so that it can keep what warms the next, and after the others."""


@dataclass
class Start:
    """What was seen of one program over several starts; seconds."""

    first_pixel: list[float] = field(default_factory=list)
    content: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{statistics.median(self.content) * 1000:.0f} ms" if self.content else "never seen"

    def told_beside(self, other: Start) -> str:
        """The ratio to the yardstick, and when the window's first pixel came."""
        if not (self.content and other.content):
            return "it did not open"
        return f"{self.ratio_to(other)}; first pixel {statistics.median(self.first_pixel) * 1000:.0f} ms"

    def ratio_to(self, other: Start) -> str:
        return f"{statistics.median(self.content) / statistics.median(other.content):.2f} : 1"


def measure_starts(
    glass: Glass, home: Path, commands: Mapping[str, Sequence[str]], times: int
) -> dict[str, Start]:
    """Start each in turn, so that a busy moment of the machine meets them all. The first round only warms up."""
    seen = {name: Start() for name in commands}
    for round_number in range(times + 1):
        for name, command in commands.items():
            blank = glass.look(glass.whole)
            start = time.perf_counter()
            with running(command, glass.display, home):
                pixel = glass.wait_for_change(glass.whole, blank, PATIENCE_S)
                while pixel and not glass.has_content() and time.perf_counter() - start < PATIENCE_S:
                    time.sleep(0.001)
                now = time.perf_counter()
                if pixel and glass.has_content() and round_number:
                    seen[name].first_pixel.append(pixel - start)
                    seen[name].content.append(now - start)
                time.sleep(PAUSE_S if round_number else SETTLE_S)
            glass.wait_until_still(0.3)
    return seen


def measure_standing(
    glass: Glass, home: Path, command: Sequence[str], settle_s: float, idle_s: float
) -> tuple[float, int, float]:
    """Memory in MB, number of processes, and percent of a core while nobody touches it."""
    with running(command, glass.display, home) as process:
        glass.wait_for_content()
        time.sleep(settle_s)
        memory, count = memory_mb(process.pid)
        return memory, count, cpu_share(process.pid, idle_s) if idle_s else 0.0
