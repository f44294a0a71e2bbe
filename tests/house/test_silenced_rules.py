"""A rule of ruff or mypy that is silenced in one place has its reason beside it, in words that somebody can judge."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source_tree import ROOT

FOLDERS = ("kiosk", "bench", "tests", "tools")
SILENCE = re.compile(r"#\s*(?:ruff:\s*)?noqa\b|#\s*type:\s*ignore\b|#\s*(?:ruff|mypy|pylint):\s*\w+")
WITH_CODES = re.compile(r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)*|# type: ignore\[[a-z-]+(, [a-z-]+)*\]")
REASON = re.compile(r"[A-Za-z]{2,}\W+[`A-Za-z]")
"""Two words at least."""


def silenced_without_reason(source: str) -> Iterator[int]:
    """The lines on which a rule is silenced without its code, or without a reason there or just above."""
    above, last = "", 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT:
            continue
        line, text = token.start[0], token.string
        is_alone = token.line.lstrip().startswith("#")
        if SILENCE.search(text):
            code = WITH_CODES.match(text)
            said = text[code.end() :] if code else ""
            beside = above if last == line - 1 else ""
            if code is None or not (REASON.search(said) or REASON.search(beside)):
                yield line
        elif is_alone:
            above, last = text, line


@pytest.mark.parametrize(
    "line",
    [
        "import x  # noqa",
        "import x  # noqa: E501",
        "import x  # noqa: E501 - why",
        "x = y  # type: ignore",
        "x = y  # type: ignore # because of this",
        "x = y  # type: ignore[arg-type]",
        "# ruff: noqa: E501",
        "# mypy: ignore-errors",
        "# Why this is so.\n\nimport x  # noqa: E501",
        "y = 1  # Why this is so.\nimport x  # noqa: E501",
        "# Why this is so.\nimport x  # noqa: E501\nimport y  # noqa: E501",
    ],
)
def test_a_rule_that_was_silenced_without_a_reason_is_found(line: str) -> None:
    assert list(silenced_without_reason(line)) == [len(line.splitlines())]


@pytest.mark.parametrize(
    "line",
    [
        "import x  # noqa: E501 - it takes long",
        "import x  # noqa: E501, N802 - as above",
        "x = y  # type: ignore[arg-type]  # its stub is wrong",
        "# It takes long.\nimport x  # noqa: E501",
        "x = '# noqa: this is a text'",
        "x = 1  # what anybody may say",
    ],
)
def test_a_rule_with_its_reason_and_any_other_comment_pass(line: str) -> None:
    assert list(silenced_without_reason(line)) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_silenced_rule_has_its_reason_beside_it(folder: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in _sources(folder)
        for line in silenced_without_reason(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def _sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))
