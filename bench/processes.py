"""Programs under measure: started in a clean folder, their memory and their time, and their end."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def kiosk(state: Path, width: int, height: int) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "main.py"),
        "run",
        "--windowed",
        f"{width}x{height}",
        "--state",
        str(state),
    ]


def bare_window(width: int, height: int) -> list[str]:
    return [sys.executable, str(ROOT / "bench" / "bare_window.py"), str(width), str(height)]


@contextlib.contextmanager
def running(command: Sequence[str], display: str, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program on this display. What it writes goes to `home/log`."""
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    env |= {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
    }
    with (home / "log").open("ab") as log:
        process = subprocess.Popen(
            command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def tree_of(pid: int) -> list[int]:
    """This process and everything it has started."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def memory_mb(pid: int) -> tuple[float, int]:
    """Memory of the whole tree, shared pages counted once (PSS), in MB; and how many processes that is."""
    total, tree = 0, tree_of(pid)
    for one in tree:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024, len(tree)


def cpu_share(pid: int, seconds: float) -> float:
    """Percent of one core that the whole tree uses in these seconds."""

    def used() -> float:
        ticks = 0
        for one in tree_of(pid):
            with contextlib.suppress(OSError):
                parts = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
                ticks += int(parts[11]) + int(parts[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    before, start = used(), time.perf_counter()
    time.sleep(seconds)
    return 100 * (used() - before) / (time.perf_counter() - start)
