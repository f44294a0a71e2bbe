"""What was answered: question id -> reply ids, immutable, in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """Replies by question. An unanswered question has no replies; asking again replaces."""

    given: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, replies: Mapping[str, tuple[str, ...]]) -> Answers:
        """Answers from a mapping; questions with no reply are left out."""
        return cls(tuple((question, chosen) for question, chosen in replies.items() if chosen))

    def to(self, question: str) -> tuple[str, ...]:
        """The replies to a question, empty where it was not answered."""
        return dict(self.given).get(question, ())

    def has(self, question: str, reply: str) -> bool:
        """Whether this reply was given to this question."""
        return reply in self.to(question)

    def with_replies(self, question: str, replies: tuple[str, ...]) -> Answers:
        """The same answers with this question answered anew (or no longer, with no replies)."""
        return Answers.of({**dict(self.given), question: replies})

    def __iter__(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        return iter(self.given)
