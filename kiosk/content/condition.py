"""The tiny language of `when:`: `health=cold-sores and not (marks=new or marks=both)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from kiosk.content.near import did_you_mean
from kiosk.errors import KioskError

_TOKEN = re.compile(r"\s*(?P<word>[a-z0-9=-]+|[()]|\S)")
_TEST = re.compile(r"(?P<question>[a-z][a-z0-9-]*)=(?P<reply>[a-z0-9][a-z0-9-]*)")
_JOINS = ("and", "or", "not")
_DEEPEST = 20


class BadCondition(KioskError):
    """A condition that cannot be read. The sentence names the position, from 1."""


class Replies(Protocol):
    """Where replies are looked up (`plan.answers.Answers`)."""

    def has(self, question: str, reply: str) -> bool:
        """Whether this reply was given to this question."""


@dataclass(frozen=True, slots=True)
class Given:
    """True where a reply was given to a question."""

    question: str
    reply: str

    def holds(self, answers: Replies) -> bool:
        """Whether it is true for these answers."""
        return answers.has(self.question, self.reply)

    def tests(self) -> Iterator[Given]:
        """Every question and reply that is looked at, in order."""
        yield self

    def questions(self) -> tuple[str, ...]:
        """The questions that it looks at, each once."""
        return (self.question,)


@dataclass(frozen=True, slots=True)
class Not:
    """True where the other is not."""

    part: Condition

    def holds(self, answers: Replies) -> bool:
        """Whether it is true for these answers."""
        return not self.part.holds(answers)

    def tests(self) -> Iterator[Given]:
        """Every question and reply that is looked at, in order."""
        yield from self.part.tests()

    def questions(self) -> tuple[str, ...]:
        """The questions that it looks at, each once."""
        return self.part.questions()


@dataclass(frozen=True, slots=True)
class Joined:
    """True where all parts are (`and`), or any is (`or`)."""

    parts: tuple[Condition, ...]
    needs_all: bool

    def holds(self, answers: Replies) -> bool:
        """Whether it is true for these answers."""
        quantity = all if self.needs_all else any
        return quantity(part.holds(answers) for part in self.parts)

    def tests(self) -> Iterator[Given]:
        """Every question and reply that is looked at, in order."""
        for part in self.parts:
            yield from part.tests()

    def questions(self) -> tuple[str, ...]:
        """The questions that it looks at, each once."""
        return tuple(dict.fromkeys(test.question for test in self.tests()))


Condition: TypeAlias = Given | Not | Joined


def parse_condition(text: str) -> Condition:
    """A condition from its text. `not` binds strongest, then `and`, then `or`.

    Raises:
        BadCondition: the text does not follow the grammar.
    """
    parser = _Parser(text)
    condition = parser.either(0)
    if parser.word:
        raise parser.fault(f"'and' or 'or' must stand before '{parser.word}'", _JOINS[:2])
    return condition


class _Parser:
    """Reads a condition from left to right; `word` is the next one, empty at the end."""

    def __init__(self, text: str) -> None:
        self._words = [(match["word"], match.start("word") + 1) for match in _TOKEN.finditer(text)]
        self._words.append(("", len(text) + 1))
        self._next = 0

    @property
    def word(self) -> str:
        return self._words[self._next][0]

    def fault(self, sentence: str, known: tuple[str, ...] = ()) -> BadCondition:
        word, position = self._words[self._next]
        return BadCondition(
            f"the condition is wrong at letter {position}: {sentence}{did_you_mean(word, known)}"
        )

    def either(self, depth: int) -> Condition:
        return self._joined(depth, "or")

    def _joined(self, depth: int, join: str) -> Condition:
        parts = [self._part(depth, join)]
        while self.word == join:
            self._next += 1
            parts.append(self._part(depth, join))
        return parts[0] if len(parts) == 1 else Joined(tuple(parts), needs_all=join == "and")

    def _part(self, depth: int, join: str) -> Condition:
        return self._joined(depth, "and") if join == "or" else self._one(depth)

    def _one(self, depth: int) -> Condition:
        if depth == _DEEPEST:
            raise self.fault("there are too many brackets or 'not's")
        if self.word == "not":
            self._next += 1
            return Not(self._one(depth + 1))
        if self.word == "(":
            return self._bracket(depth)
        match = _TEST.fullmatch(self.word)
        if match is None:
            raise self.fault(self._wanted(), ("not",))
        self._next += 1
        return Given(match["question"], match["reply"])

    def _bracket(self, depth: int) -> Condition:
        self._next += 1
        inner = self.either(depth + 1)
        if self.word != ")":
            raise self.fault("a ')' is missing")
        self._next += 1
        return inner

    def _wanted(self) -> str:
        if not self.word:
            return "something like question=reply must follow"
        return f"'{self.word}' is not written as question=reply"
