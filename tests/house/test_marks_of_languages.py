"""What stands between two texts is each language's own: its colon comes from its words, never from the code. Marks that
order letters have one home.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from kiosk.content.order import ORDERING
from tests.house.source_tree import modules


def own_colons(tree: ast.Module) -> Iterator[int]:
    """The lines on which a colon is written behind a text, so that Chinese would get the one of English."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            before = [None, *node.values]
            for text, part in zip(before, node.values, strict=False):
                if isinstance(text, ast.FormattedValue) and isinstance(part, ast.Constant):
                    value = str(part.value)
                    if value.startswith(": ") or (value == ":" and part is node.values[-1]):
                        yield part.lineno


def test_a_colon_that_slipped_in_is_found() -> None:
    assert list(own_colons(ast.parse('f"{name}: {said}"'))) == [1]
    assert list(own_colons(ast.parse('f"{name}:"'))) == [1]
    assert list(own_colons(ast.parse('f"{minutes}:{seconds:02}"'))) == []


def test_patients_and_clinicians_read_the_colon_of_their_language() -> None:
    found = [f"{name}:{line}" for name, tree in modules("visit", "handout") for line in own_colons(tree)]
    assert found == []


def named_marks(tree: ast.Module) -> Iterator[int]:
    """The lines on which a mark is written that orders letters: a second list of them would lack some."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            is_text = isinstance(node.value, str) and not {*node.value}.isdisjoint(ORDERING)
            if is_text or (isinstance(node.value, int) and node.value in map(ord, ORDERING)):
                yield node.lineno


def test_marks_that_order_letters_are_named_in_one_place() -> None:
    found = {
        name
        for name, tree in modules("content", "handout", "picture", "speech", "ui", "visit")
        if any(named_marks(tree))
    }
    assert found == {"content/order.py"}
