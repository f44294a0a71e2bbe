"""What was freed goes back to the system where the C library can, and nothing goes wrong where it cannot."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pytest

from kiosk.memory import give_back


def anonymous_kb() -> int:
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))


def test_what_was_freed_goes_back() -> None:
    pieces = [ctypes.create_string_buffer(b"x" * 60_000, 60_000) for _ in range(1000)]
    kept = pieces[::50]
    del pieces
    before = anonymous_kb()
    give_back()
    assert anonymous_kb() < before - 10_000
    assert len(kept) == 20


@pytest.mark.parametrize("fault", [AttributeError, OSError, TypeError])
def test_another_c_library_changes_nothing(monkeypatch: pytest.MonkeyPatch, fault: type[Exception]) -> None:
    def refuse(_name: object) -> object:
        raise fault

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    give_back()
