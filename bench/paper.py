"""The handout: warm, and as a command."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.processes import ROOT


def rendering(times: int) -> list[str]:
    return [sys.executable, "-m", "bench.rendering", str(times)]


def told_by(module: str, times: int) -> tuple[list[str], str]:
    """The figures that a program of the bench prints; else none, and why."""
    command = [sys.executable, "-m", f"bench.{module}", str(times)]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    return done.stdout.split(), (done.stderr.strip().splitlines() or ["no answer"])[-1]


def command_s(command: Sequence[str], times: int) -> tuple[float, str]:
    """Median seconds of a command from start to end, after one round that only warms the disk; else 0 and why not."""
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            return 0.0, (done.stderr.strip().splitlines() or ["no answer"])[-1]
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:]), ""


def handout_command(out: Path) -> list[str]:
    return [sys.executable, "main.py", "handout", "bench/visit.yaml", "-o", str(out / "handout.pdf")]
