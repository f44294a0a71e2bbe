"""A real kiosk on a real accessibility bus: every control tells its name, role, state and value, and can be pressed
from there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.journeys.test_real_window import ROOT, display

__all__ = ["display"]


def pages_read(display: str, state: Path, *presses: str) -> list[dict[str, Any]]:
    """Each page on the way, as a screen reader learns it, that leads over what is pressed."""
    environment = {**os.environ, "DISPLAY": display, "PYTHONPATH": str(ROOT)}
    reading = subprocess.run(
        [
            "dbus-run-session",
            "--",
            sys.executable,
            "-m",
            "tests.journeys.screen_reader",
            str(state),
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
    pages: list[dict[str, Any]] = json.loads(
        next(line for line in reading.stdout.splitlines() if line.startswith("[{"))
    )
    return pages


def named_as(page: dict[str, Any], role: str) -> list[str]:
    """What is told by this role, but for controls and values."""
    return [name for name, each in zip(page["names"], page["roles"], strict=True) if each == role]


def value_of(page: dict[str, Any], role: str, name: str) -> tuple[float, float, float]:
    """The number, the least and the most of what has this role and name."""
    (found,) = (value for value in page["values"] if (value["role"], value["name"]) == (role, name))
    return found["now"], found["least"], found["most"]


def test_a_screen_reader_learns_every_control_and_walks_by_the_bus_alone(
    display: str, tmp_path: Path
) -> None:
    pages = pages_read(display, tmp_path, "15 minutes", "Next", "Next", "Next", "Belly")
    for page in pages:
        for control in page["controls"]:
            assert control["name"].strip(), page
            assert {"enabled", "focusable", "sensitive"} <= {*control["states"]} or control["description"], (
                control
            )
            if control["role"] in {"check box", "radio button"}:
                assert "checkable" in control["states"], control
    still, welcome, first, *_, where, chosen = pages
    assert still["controls"] == []
    assert named_as(still, "heading") == ["Stretch marks are natural."]
    assert "Touch to begin" in named_as(still, "label")
    named = {control["name"]: control for control in welcome["controls"]}
    assert "Text size: Normal" in named, named.keys()
    assert named["Text size: Normal"]["role"] == "radio button"
    assert "checked" in named["Text size: Normal"]["states"]
    assert any("natural lines" in text for text in named_as(first, "label")), first["names"]
    assert named_as(first, "heading") == ["Natural, common and harmless"]
    assert named_as(first, "filler") == ["Kiosk"]
    assert value_of(first, "progress bar", "What they are") == (1, 0, 18)
    assert len(named_as(where, "graphic")) == 1
    for page, is_checked in ((where, False), (chosen, True)):
        (belly,) = (control for control in page["controls"] if control["name"].startswith("Belly"))
        assert belly["role"] == "check box"
        assert ("checked" in belly["states"]) is is_checked


def test_a_screen_reader_reads_the_number_of_a_stepper_and_hears_it_change(
    display: str, tmp_path: Path
) -> None:
    presses = ["15 minutes", "Where am I", "Step 17", "Microneedling", "Next", "Sessions 4, One more"]
    *_, before, after = pages_read(display, tmp_path, *presses)
    assert value_of(before, "slider", "Sessions") == (4, 1, 6)
    assert value_of(before, "slider", "Weeks apart") == (4, 2, 6)
    assert value_of(after, "slider", "Sessions") == (5, 1, 6)
    assert ["Sessions", 5] in after["heard"], after["heard"]


def test_a_screen_reader_reads_which_reply_to_a_check_was_chosen_and_which_the_studies_give(
    display: str, tmp_path: Path
) -> None:
    presses = ["15 minutes", "Where am I", "Step 8", "Next", "Next", "They never happen"]
    *_, before, after = pages_read(display, tmp_path, *presses)

    def replies_on(page: dict[str, Any]) -> dict[str, tuple[bool, str]]:
        radios = [control for control in page["controls"] if control["role"] == "radio button"]
        return {
            radio["name"]: ("checked" in radio["states"], radio["description"].strip(".")) for radio in radios
        }

    assert replies_on(before) == dict.fromkeys(replies_on(after), (False, ""))
    assert replies_on(after) == {
        "They never happen": (True, "You chose this"),
        "They are rare for everyone": (False, ""),
        "Small studies disagree": (False, "What the studies say"),
        "I am not sure": (False, ""),
    }


def test_a_screen_reader_learns_that_a_sheet_is_a_dialog(display: str, tmp_path: Path) -> None:
    *_, page, sheet = pages_read(display, tmp_path, "15 minutes", "Next", "Help from a person")
    assert named_as(page, "dialog") == []
    assert named_as(sheet, "dialog") == named_as(sheet, "heading") == ["Help from a person"]
