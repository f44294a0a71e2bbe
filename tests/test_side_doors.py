"""What a patient said leaves the memory by no side door. Each test starts a process, which is changed for good."""

from __future__ import annotations

import subprocess
import sys

import pytest

NO_CORE = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
UNCAUGHT = "raise KeyError('I take blood thinners')"


def after_shutting(code: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", f"from kiosk import side_doors\nside_doors.shut()\n{code}"]
    return subprocess.run(words, capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files")
def test_a_crash_leaves_no_core_file() -> None:
    assert after_shutting(NO_CORE).stdout == "(0, 0)\n"


def test_a_fault_that_nobody_caught_is_told_without_its_message() -> None:
    told = after_shutting(UNCAUGHT).stderr
    assert "KeyError" in told
    assert "line 3" in told
    assert "blood" not in told


def test_who_looks_for_faults_already_is_left_in_place() -> None:
    hook = "import sys\nsys.excepthook = hook = lambda *_: None\nside_doors.shut()\nprint(sys.excepthook is hook)"
    code = f"from kiosk import side_doors\n{hook}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True\n"
