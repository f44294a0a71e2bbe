"""The project's own files, for the tests that look at all of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("kiosk", "tests", "bench", "tools", "docs", "requirements", "resources", ".ci")
TEXTS = {".py", ".md", ".txt", ".in", ".toml", ".yaml", ".yml", ".sh", ".cfg", ".ini", ".svg", ""}


def text_files() -> Iterator[Path]:
    """Every text file of the project, none of what was made from them."""
    found = [path for path in ROOT.iterdir() if not path.name.startswith(".")]
    found += [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    for path in sorted(set(found)):
        if path.is_file() and path.suffix in TEXTS and "__pycache__" not in path.parts:
            yield path


def modules(*floors: str) -> Iterator[tuple[str, ast.Module]]:
    """Each module of `kiosk/` (or of these floors of it) as its path from there, with its syntax tree."""
    places = [ROOT / "kiosk" / floor for floor in floors] or [ROOT / "kiosk"]
    for place in places:
        for path in sorted(place.rglob("*.py")):
            name = path.relative_to(ROOT / "kiosk").as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"), name)
