"""Colours live in theme.py, so that one change changes glass and paper, and contrast is proved once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source_tree import modules

HEX = re.compile(r"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
RGB_CALLS = {"QColor", "QRgb", "qRgb", "fromRgb", "fromRgbF", "Color", "HexColor"}
RGB_CALLS |= {"setFillColorRGB", "setStrokeColorRGB"}
NAMED = {"GlobalColor", "colors"}


def raw_colours(tree: ast.Module) -> Iterator[int]:
    """The lines on which a colour is written down instead of being taken from the theme."""
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if HEX.fullmatch(text):
                yield node.lineno
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in RGB_CALLS:
                if any(isinstance(arg, ast.Constant) for arg in args):
                    yield node.lineno
            case ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name), attr=colour):
                if name in NAMED and colour not in {"transparent", "Color", "HexColor"}:
                    yield node.lineno


def test_a_colour_that_slipped_in_is_found() -> None:
    for line in (
        'ink = "#1E2B2A"',
        "QColor(0, 0, 0)",
        "QColor('red')",
        "canvas.setFillColorRGB(0, 0, 0)",
        "Qt.GlobalColor.black",
        "colors.black",
    ):
        assert list(raw_colours(ast.parse(line))) == [1], line
    for line in (
        "QColor(palette.ink)",
        "Qt.GlobalColor.transparent",
        '"# not a colour"',
        "colors.HexColor(ink)",
    ):
        assert list(raw_colours(ast.parse(line))) == [], line


def test_no_colour_is_written_outside_the_theme() -> None:
    found = [
        f"kiosk/{name}:{line}" for name, tree in modules() if name != "theme.py" for line in raw_colours(tree)
    ]
    assert found == []
