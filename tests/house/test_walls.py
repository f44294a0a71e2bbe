"""The walls between the floors (pyproject.toml, `tool.importlinter`): they stand, and they bite."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source_tree import ROOT


def lint_imports(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=house,
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_every_floor_keeps_to_its_walls() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "wall"),
    [
        ("plan/plan.py", "import PySide6.QtCore", "Only the glass knows Qt"),
        ("visit/visit.py", "import uharfbuzz", "Only the handout knows HarfBuzz"),
        ("settings.py", "import yaml", "Only content/yaml_strict.py knows YAML"),
        ("picture/shapes.py", "import time", "The pure floors reach for nothing outside"),
        ("plan/plan.py", "import kiosk.visit.visit", "Each floor stands only on the floors below it"),
    ],
)
def test_a_wall_that_is_broken_is_named(module: str, line: str, wall: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    file = tmp_path / "kiosk" / module
    file.write_text(file.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert f"{wall} BROKEN" in done.stdout


def test_a_new_module_needs_a_place_in_the_house(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "kiosk" / "shed.py").write_text('"""Somewhere."""\n', encoding="utf-8")
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert "kiosk.shed" in done.stdout + done.stderr
