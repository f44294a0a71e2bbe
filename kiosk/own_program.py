"""The kiosk's own small programs: what is better done in a process that ends than in one that stays."""

from __future__ import annotations

import subprocess
import sys

NO_WINDOW = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))  # Windows only; a black box would flash up.


def own_program(module: str) -> tuple[str, ...]:
    """What runs a module of ours as a program, with the Python that runs this."""
    return (sys.executable, "-X", "utf8", "-m", module)
