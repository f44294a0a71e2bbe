"""A real kiosk on a real accessibility bus: every control tells name, role and state, and can be pressed from there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.test_real_window import ROOT, display

__all__ = ["display"]


def test_a_screen_reader_learns_every_control_and_walks_by_the_bus_alone(
    display: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "DISPLAY": display, "PYTHONPATH": str(ROOT)}
    presses = ["15 minutes", "Next", "Next", "Next", "Belly"]
    reading = subprocess.run(
        [
            "dbus-run-session",
            "--",
            sys.executable,
            "-m",
            "tests.journeys.screen_reader",
            str(tmp_path),
            *presses,
        ],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert reading.returncode == 0, reading.stderr
    pages = json.loads(next(line for line in reading.stdout.splitlines() if line.startswith("[{")))
    for page in pages:
        for control in page["controls"]:
            assert control["name"].strip(), page
            assert {"enabled", "focusable", "sensitive"} <= {*control["states"]} or control["description"], (
                control
            )
            if control["role"] in {"check box", "radio button"}:
                assert "checkable" in control["states"], control
    welcome, first, *_, where, chosen = pages
    named = {control["name"]: control for control in welcome["controls"]}
    assert "Text size: Normal" in named, named.keys()
    assert named["Text size: Normal"]["role"] == "radio button"
    assert "checked" in named["Text size: Normal"]["states"]
    assert any("natural lines" in name for name in first["names"]), first["names"]
    for page, is_checked in ((where, False), (chosen, True)):
        (belly,) = (control for control in page["controls"] if control["name"].startswith("Belly"))
        assert belly["role"] == "check box"
        assert ("checked" in belly["states"]) is is_checked
