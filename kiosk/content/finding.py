"""A number that cannot lie by leaving out: it is not built without people, time, source, range and certainty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias, assert_never

from kiosk.content.content import Content
from kiosk.content.evidence import Certainty
from kiosk.content.pack import FollowUp, Group, People, Score, Spell
from kiosk.content.words import Words

Fill: TypeAlias = Literal["full", "two-thirds", "one-third", "empty"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """`count` of `out_of` people, as whole people of 100 with a 95 % range; both frames in words; `source` is an id.

    Raises:
        ValueError: something is left out, or the numbers contradict each other.
    """

    id: str
    count: int
    out_of: int
    per_100: int
    low: int
    high: int
    people: str
    follow_up: str
    source: str
    label: str
    did: str
    did_not: str
    fill: Fill

    def __post_init__(self) -> None:
        _must_say(self.id, self.people, self.follow_up, self.source, self.did, self.did_not)
        if not 0 <= self.count <= self.out_of or self.out_of < 1:
            raise ValueError(f"{self.id}: {self.count} of {self.out_of} people cannot be")
        if not 0 <= self.low <= self.per_100 <= self.high <= 100:
            raise ValueError(f"{self.id}: {self.per_100} does not lie in the range {self.low} to {self.high}")

    @property
    def per_100_not(self) -> int:
        """The other frame: how many of 100 did not."""
        return 100 - self.per_100


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFinding:
    """Icon arrays of 100 people: one with grades that add up to 100, or one a group (`apart`).

    Raises:
        ValueError: something is left out, or the grades do not add up.
    """

    id: str
    title: str
    counts: tuple[Count, ...]
    is_harm: bool
    certainty: Certainty
    apart: bool
    rests_on: str
    lacks: str
    how_to_read: str

    def __post_init__(self) -> None:
        _must_say(self.id, self.title, self.certainty, self.rests_on, self.how_to_read)
        if not self.counts:
            raise ValueError(f"{self.id}: there are no people")
        if self.is_graded and sum(count.per_100 for count in self.counts) != 100:
            raise ValueError(f"{self.id}: the grades do not add up to 100 people")

    @property
    def is_graded(self) -> bool:
        """Whether the counts are grades of the same people."""
        return len(self.counts) > 1 and not self.apart


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFinding:
    """A mean score between `least` and `most`; `spread` is the standard error that was printed.

    Raises:
        ValueError: something is left out, or the score lies off its line.
    """

    id: str
    title: str
    value: float
    spread: float
    least: int
    most: int
    beside: float | None
    label: str
    least_label: str
    most_label: str
    beside_label: str
    out_of: int
    people: str
    follow_up: str
    source: str
    certainty: Certainty
    rests_on: str
    lacks: str
    how_to_read: str

    def __post_init__(self) -> None:
        _must_say(self.id, self.title, self.people, self.follow_up, self.source, self.certainty)
        _must_say(self.id, self.label, self.least_label, self.most_label, self.rests_on, self.how_to_read)
        if self.spread < 0 or self.out_of < 1:
            raise ValueError(f"{self.id}: the spread or the number of people cannot be")
        for value in (self.value, self.value if self.beside is None else self.beside):
            if not self.least <= value <= self.most:
                raise ValueError(f"{self.id}: {value} does not lie between {self.least} and {self.most}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellFinding:
    """Days that something lasts: `usual` days for most people, up to `longest` for some.

    Raises:
        ValueError: something is left out, or the days contradict each other.
    """

    id: str
    title: str
    usual: int
    longest: int
    spread: float
    usual_label: str
    longest_label: str
    out_of: int
    people: str
    follow_up: str
    source: str
    longest_source: str
    certainty: Certainty
    rests_on: str
    lacks: str
    how_to_read: str

    def __post_init__(self) -> None:
        _must_say(self.id, self.title, self.people, self.follow_up, self.certainty)
        _must_say(self.id, self.source, self.longest_source, self.rests_on, self.how_to_read)
        if self.spread < 0 or self.out_of < 1:
            raise ValueError(f"{self.id}: the spread or the number of people cannot be")
        if not 0 < self.usual <= self.longest:
            raise ValueError(f"{self.id}: the usual days must be at least 1 and at most the longest")


Finding: TypeAlias = PeopleFinding | ScoreFinding | SpellFinding


def finding_of(content: Content, id: str) -> Finding:
    """The finding with this id, in words.

    Raises:
        KeyError: there is no such finding.
        MissingWords: one of its texts is missing.
        ValueError: it leaves something out or contradicts itself.
    """
    match content.finding(id):
        case People() as data:
            return _people(content, data)
        case Score() as data:
            return _score(content, data)
        case Spell() as data:
            return _spell(content, data)
        case rest:
            assert_never(rest)


def findings_of(content: Content) -> tuple[Finding, ...]:
    """Every finding of a pack, in its order; raises as `finding_of` does."""
    return tuple(finding_of(content, data.id) for data in content.pack.findings)


def per_100(group: Group) -> int:
    """How many people of 100 a group is, to the nearest whole person."""
    return int(Fraction(group.count * 100, group.out_of) + Fraction(1, 2))


def shares(groups: Sequence[Group]) -> tuple[int, ...]:
    """Grades of the same people as whole people of 100 that add up (largest remainder first).

    Grades that do not make up all people keep their own rounding.
    """
    exact = [Fraction(group.count * 100, group.out_of) for group in groups]
    if sum(exact) != 100:
        return tuple(per_100(group) for group in groups)
    whole = [int(share) for share in exact]
    by_rest = sorted(range(len(groups)), key=lambda place: whole[place] - exact[place])
    for place in by_rest[: 100 - sum(whole)]:
        whole[place] += 1
    return tuple(whole)


def _must_say(id: str, *texts: str) -> None:
    if not all(text.strip() for text in texts):
        raise ValueError(f"{id}: a finding must say its people, follow-up, source, certainty and frames")


def _people(content: Content, data: People) -> PeopleFinding:
    text = content.words.text
    start = f"finding.{data.id}"
    numbers = tuple(map(per_100, data.groups)) if data.apart else shares(data.groups)
    return PeopleFinding(
        id=data.id,
        title=text(f"{start}.title"),
        counts=tuple(
            _count(content, f"{start}.{group.id}", group, number)
            for group, number in zip(data.groups, numbers, strict=True)
        ),
        is_harm=data.is_harm,
        certainty=data.certainty,
        apart=data.apart,
        rests_on=text(f"{start}.rests-on"),
        lacks=text(f"{start}.lacks"),
        how_to_read=text(f"{start}.how-to-read"),
    )


def _count(content: Content, start: str, group: Group, number: int) -> Count:
    text = content.words.text
    return Count(
        id=group.id,
        count=group.count,
        out_of=group.out_of,
        per_100=number,
        low=group.low,
        high=group.high,
        people=text(f"{start}.people"),
        follow_up=_follow_up(content.words, group.follow_up),
        source=group.source,
        label=text(f"{start}.label"),
        did=text(f"{start}.did"),
        did_not=text(f"{start}.did-not"),
        fill=group.fill,
    )


def _score(content: Content, data: Score) -> ScoreFinding:
    text = content.words.text
    start = f"finding.{data.id}"
    return ScoreFinding(
        id=data.id,
        title=text(f"{start}.title"),
        value=data.value,
        spread=data.spread,
        least=data.least,
        most=data.most,
        beside=data.beside,
        label=text(f"{start}.label"),
        least_label=text(f"{start}.least"),
        most_label=text(f"{start}.most"),
        beside_label="" if data.beside is None else text(f"{start}.beside"),
        out_of=data.out_of,
        people=text(f"{start}.people"),
        follow_up=_follow_up(content.words, data.follow_up),
        source=data.source,
        certainty=data.certainty,
        rests_on=text(f"{start}.rests-on"),
        lacks=text(f"{start}.lacks"),
        how_to_read=text(f"{start}.how-to-read"),
    )


def _spell(content: Content, data: Spell) -> SpellFinding:
    text = content.words.text
    start = f"finding.{data.id}"
    return SpellFinding(
        id=data.id,
        title=text(f"{start}.title"),
        usual=data.usual,
        longest=data.longest,
        spread=data.spread,
        usual_label=text(f"{start}.usual"),
        longest_label=text(f"{start}.longest"),
        out_of=data.out_of,
        people=text(f"{start}.people"),
        follow_up=_follow_up(content.words, data.follow_up),
        source=data.source,
        longest_source=data.longest_source,
        certainty=data.certainty,
        rests_on=text(f"{start}.rests-on"),
        lacks=text(f"{start}.lacks"),
        how_to_read=text(f"{start}.how-to-read"),
    )


def _follow_up(words: Words, time: FollowUp) -> str:
    """When people were looked at: words `follow-up.*`, of which `months` and `since-start` are plural."""
    if time.since == "at-the-time":
        return words.text("follow-up.at-the-time")
    if not time.stated:
        return words.text("follow-up.not-stated")
    if time.months is None:
        raise ValueError("a follow-up that is stated needs its months")
    return words.count("follow-up.since-start" if time.since == "start" else "follow-up.months", time.months)
