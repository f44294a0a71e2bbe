"""The pure floors decide from what they are handed: they read no file, no clock and draw no lot.

import-linter sees modules; a `Path` that reads and a `date` that asks the clock are seen only here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source_tree import modules

PURE = ("content", "picture", "plan", "visit")
READS_FILES = {"content/reader.py", "content/text_file.py", "plan/visit_file.py", "plan/template_file.py"}
CLOCK = {"today", "now", "utcnow"}
DISK = {
    "read_text", "read_bytes", "write_text", "write_bytes", "open", "exists", "is_file", "is_dir",
    "iterdir", "glob", "rglob", "stat", "mkdir", "unlink", "home", "cwd",
}  # fmt: skip


def reaches(tree: ast.Module, names: set[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each call of one of these."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in names:
                yield node.lineno, name


def test_a_floor_that_asks_the_clock_is_found() -> None:
    assert list(reaches(ast.parse("x = dt.date.today()"), CLOCK)) == [(1, "today")]
    assert list(reaches(ast.parse("x = visit.today"), CLOCK)) == []


def test_no_pure_floor_asks_the_clock() -> None:
    found = [
        f"kiosk/{name}:{line} {what}()"
        for name, tree in modules(*PURE)
        for line, what in reaches(tree, CLOCK)
    ]
    assert found == []


def test_no_pure_floor_touches_the_disk_but_its_readers() -> None:
    found = [
        f"kiosk/{name}:{line} {what}()"
        for name, tree in modules(*PURE)
        if name not in READS_FILES
        for line, what in reaches(tree, DISK)
    ]
    assert found == []
