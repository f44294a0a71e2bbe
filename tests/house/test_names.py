"""Names say what a thing is in the words of a clinic. These say nothing, or the wrong thing."""

from __future__ import annotations

import ast
import re

from tests.house.source_tree import modules

EMPTY_WORDS = re.compile(r"(?:Manager|Helper|Util|Utils|Handler|Processor|Base)(?![a-z])")
A_USER = re.compile(r"(?:^|_)user|User")
EMPTY_FILES = {"utils", "util", "helpers", "helper", "common", "base", "misc", "constants", "types"}


def names_in(tree: ast.Module) -> list[str]:
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return [node.name for node in ast.walk(tree) if isinstance(node, kinds)]


def test_no_class_has_an_empty_name() -> None:
    found = [
        f"kiosk/{module}: {name}"
        for module, tree in modules()
        for name in names_in(tree)
        if EMPTY_WORDS.search(name)
    ]
    assert found == []


def test_no_file_has_an_empty_name() -> None:
    found = [name for name, _ in modules() if name.removesuffix(".py").rpartition("/")[2] in EMPTY_FILES]
    assert found == []


def test_nobody_is_called_a_user() -> None:
    found = [
        f"kiosk/{module}: {name}"
        for module, tree in modules()
        for name in names_in(tree)
        if A_USER.search(name)
    ]
    assert found == []
