"""From the attract screen through both rooms to PDFs in a folder: real windows, touches and pages, read back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A screen that nobody sees; the X server itself chooses a free number."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1920x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_patient_and_clinician_walk_from_the_first_touch_to_both_printed_plans(
    display: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    walk = subprocess.run(
        [sys.executable, "-m", "tests.journeys.walk_in_a_window", str(tmp_path / "out")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert (walk.returncode, walk.stderr) == (0, "")
    sheets = sorted((tmp_path / "out" / "handout").glob("*.pdf"))
    assert len(sheets) == 2
    pages = [page.extract_text() for sheet in sheets for page in PdfReader(sheet).pages]
    text = "\n".join(pages)
    for said in ("Microneedling and Aquagold", "Cold sores", "Does it hurt?", "Why", "DRAFT", "Belly"):
        assert said.lower() in text.lower(), said
    assert len(list((tmp_path / "out").glob("*.png"))) > 45
