"""What the parser's complaint means to an author: the line of the slip, which the parser often meets only later, and
what to do. It takes the parser's faults and marks as they come, and loads no parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

Fault: TypeAlias = Any
"""A `YAMLError`: PyYAML's types are too loose to name. It tells a `problem` at a `problem_mark`, and what was being
read then: a `context`, from its `context_mark` on. Marks count lines and columns from 0.
"""
Event: TypeAlias = Any
"""What the parser tells of a value, from its `start_mark` to its `end_mark`."""

_KEY = re.compile(r"""[^\s"'\[{#][^"'\[{]*:(\s|$)""")
_KEY_AND_VALUE = re.compile(_KEY.pattern + r"\s*[^\s#]")
_NUMBER_AND_COMMA = re.compile("([0-9]+),$")
_REMARK_WITHOUT_SPACE = re.compile(" +#[^ #]")
_LOST_SPACE = re.compile(r"-[^\s-]")
_NO_COLON = "a key needs a colon and a space after it"
_ONE_TOO_MANY = "there is one colon too many here; write a text that holds ': ' in quotes"
_ELSEWHERE = "this is not valid YAML; look for a wrong indent, a missing quote or a missing '- '"


class Slip(NamedTuple):
    """Where an author slipped, by the line from 1 (0 = somewhere), and what to do."""

    line: int
    sentence: str


def slip_in(lines: Sequence[str], fault: Fault) -> Slip:
    """The slip that a fault of the parser most likely comes from, in the lines of a file, the last one empty."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        return Slip(0, _ELSEWHERE)
    begun = getattr(fault, "context_mark", None) or mark
    return _Reading(lines, str(fault.problem), str(fault.context), mark, begun).slip()


def key_that_is_no_text(lines: Sequence[str], key: Event) -> str:
    """What to do about a number, a date or the like that the parser takes for a key."""
    begin = key.start_mark
    if whole := _NUMBER_AND_COMMA.search(lines[begin.line][: begin.column]):
        return f"a number has a point and no comma: {whole[1]}.{key.value}"
    return f"the key {key.value} is not text; write it in quotes"


def is_cut_short(lines: Sequence[str], bare: Event) -> bool:
    """Whether a text without quotes ends at a `#` that was hardly meant for a remark, as in `12 Elm Street #3`."""
    end = bare.end_mark
    return bool(_REMARK_WITHOUT_SPACE.match(lines[end.line], end.column))


class _Reading(NamedTuple):
    """The lines of a file, and where and in the midst of what the parser gave up."""

    lines: Sequence[str]
    told: str
    context: str
    mark: Fault
    begun: Fault

    def slip(self) -> Slip:
        """The first reading of the fault that makes sense."""
        line = self.mark.line + 1
        if "cannot start" in self.told:
            return Slip(line, "a text cannot begin with this sign; write it in quotes")
        if "unknown escape" in self.told:
            return Slip(line, "a backslash in double quotes means something else; use single quotes")
        if "invalid Unicode character" in self.told:
            return Slip(line, "no letter has the number after this backslash; delete it")
        if "quoted scalar" in self.context:
            return Slip(self.begun.line + 1, "a quote is opened here and never closed")
        return self._dash() or self._structure()

    def _dash(self) -> Slip | None:
        """An entry of a list that does not begin as one; without its space, `-` is the beginning of a text."""
        for at in dict.fromkeys((self.begun.line, self.mark.line)):
            if _LOST_SPACE.match(self.lines[at].lstrip()):
                return Slip(at + 1, "the '-' of a list needs a space after it")
        if "block collection" in self.context and self.mark.column == self.begun.column:
            return Slip(self.mark.line + 1, "this stands in a list, where every entry begins with '- '")
        return None

    def _structure(self) -> Slip:
        if "expected ':'" in self.told:
            return Slip(self.begun.line + 1, _NO_COLON)
        if "flow" in self.context:
            return Slip(
                self.begun.line + 1, "a bracket is opened here and not closed, or a comma is missing in it"
            )
        if self.lines[self.mark.line][self.mark.column :].startswith(("]", "}")):
            return Slip(self.mark.line + 1, "a bracket is closed here that was never opened")
        return self._indent() or self._colon() or self._quote() or Slip(self.mark.line + 1, _ELSEWHERE)

    def _indent(self) -> Slip | None:
        """A line that does not begin where its neighbours do."""
        line = self.lines[self.mark.line]
        above = self._above()
        if above is None or ": " in line[: self.mark.column]:
            return None
        indent = _indent_of(line)
        if indent > _indent_of(self.lines[above]) and _KEY_AND_VALUE.match(_entry(self.lines[above])):
            what = f"indented under line {above + 1}, which has a value of its own; indent both alike"
            return Slip(self.mark.line + 1, f"this line is {what}")
        if "block" in self.context and indent == self.mark.column != self.begun.column:
            spaces = f"begins after {indent} spaces, and those it belongs to after {self.begun.column}"
            return Slip(self.mark.line + 1, f"this line {spaces}; indent them alike")
        return None

    def _colon(self) -> Slip | None:
        """A colon too many on the line, or the line above lacks its own."""
        is_too_many = "mapping values" in self.told
        if not is_too_many and "document start" not in self.told:
            return None
        above = self._above()
        if above is not None and not _KEY.match(_entry(self.lines[above])):
            return Slip(above + 1, _NO_COLON)
        return Slip(self.mark.line + 1, _ONE_TOO_MANY) if is_too_many else None

    def _quote(self) -> Slip | None:
        """A text that goes on where a quote has closed: the wrong one, or one too early."""
        before = self.lines[self.mark.line][: self.mark.column].rstrip()
        if before.count('"') % 2:
            opened = max((at for at in range(self.mark.line) if self.lines[at].count('"') % 2), default=None)
            if opened is not None:
                return Slip(
                    opened + 1, f"a quote is opened here and closed only on line {self.mark.line + 1}"
                )
        if before.endswith(('"', "'")):
            return Slip(
                self.mark.line + 1,
                "a text goes on after its closing quote; put single quotes round a text that holds double ones, "
                "or double quotes round one that holds single ones",
            )
        return None

    def _above(self) -> int | None:
        """The nearest line above that holds more than a comment."""
        for at in range(self.mark.line - 1, -1, -1):
            if self.lines[at].strip() and not self.lines[at].lstrip().startswith("#"):
                return at
        return None


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _entry(line: str) -> str:
    """A line without its indent and the `- ` of a list."""
    return line.lstrip(" -")
