"""Whether the numbers and dates of a pack can be true."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import assert_never

from kiosk.content.draft import Draft, WordFile
from kiosk.content.finding import per_100, shares
from kiosk.content.numerals import numbers_in
from kiosk.content.pack import FindingData, FollowUp, Group, Pack, People, Score, Spell
from kiosk.content.schedule import Range
from kiosk.content.yaml_strict import Place
from kiosk.errors import Problem

Fault = tuple[Place, str]

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def problems_of_numbers(draft: Draft, today: dt.date) -> Iterator[Problem]:
    """Findings, ranges and dates that contradict themselves; a review that is overdue is a warning."""
    for at, finding in enumerate(draft.pack.findings):
        for place, sentence in _of_finding(finding):
            yield draft.in_pack(("findings", at, *place), sentence)
        for place, sentence in _unsaid(draft, finding):
            yield draft.in_pack(("findings", at, *place), sentence)
    for place, sentence in (*_of_schedule(draft.pack), *_of_dates(draft.pack)):
        yield draft.in_pack(place, sentence)
    for place, sentence in _overdue(draft.pack, today):
        yield draft.in_pack(place, sentence, is_warning=True)


def _of_finding(finding: FindingData) -> Iterator[Fault]:
    if not finding.facts:
        yield ("facts",), "a finding needs the facts that it rests on"
    match finding:
        case People():
            yield from _of_people(finding)
        case Score():
            yield from _of_follow_up(("follow-up",), finding.follow_up)
            if not finding.least <= finding.value <= finding.most:
                yield ("value",), f"must lie between {finding.least} and {finding.most}"
            if finding.beside is not None and not finding.least <= finding.beside <= finding.most:
                yield ("beside",), f"must lie between {finding.least} and {finding.most}"
            if finding.spread < 0:
                yield ("spread",), "cannot be less than 0"
        case Spell():
            yield from _of_follow_up(("follow-up",), finding.follow_up)
            if not 0 < finding.usual <= finding.longest:
                yield ("usual",), "must be at least 1 and at most 'longest'"
            if finding.spread < 0:
                yield ("spread",), "cannot be less than 0"
        case _:
            assert_never(finding)


def _unsaid(draft: Draft, finding: FindingData) -> Iterator[Fault]:
    """Numbers that are drawn and that no word of their finding says: one of the two is out of date."""
    source = draft.source
    said = {words.language: _figures_in(words, finding, source) for words in draft.languages}
    for place, number in _drawn(finding):
        silent = [language for language, figures in said.items() if f"{number:g}" not in figures]
        if silent:
            yield place, f"{number:g} stands nowhere in the words of this finding ({', '.join(silent)})"


def _drawn(finding: FindingData) -> Iterator[tuple[Place, float]]:
    match finding:
        case People(groups=groups):
            yield from ((("groups", at, "out-of"), group.out_of) for at, group in enumerate(groups))
        case Score():
            yield ("value",), finding.value
            yield ("out-of",), finding.out_of
            if finding.beside is not None:
                yield ("beside",), finding.beside
        case Spell():
            yield ("usual",), finding.usual
            yield ("longest",), finding.longest
            yield ("out-of",), finding.out_of
        case _:
            assert_never(finding)


def _figures_in(words: WordFile, finding: FindingData, source: WordFile) -> set[str]:
    """All figures in the plain words of a finding, with a point in decimals, whatever the language writes.

    What a translation lacks is said in the words of `source`.
    """
    lacking = set(source.ids_in("plain")) - set(words.ids_in("plain"))
    texts = [
        (text, one.language)
        for one, ids in ((words, words.ids_in("plain")), (source, lacking))
        for id in ids
        if id.startswith(f"finding.{finding.id}.")
        for text in one.texts(id)
    ]
    numbers = (number for text, language in texts for number in numbers_in(text, language))
    return {figure.replace(",", ".") for number in numbers for figure in _FIGURE.findall(number)}


def _of_people(finding: People) -> Iterator[Fault]:
    if not finding.groups:
        yield ("groups",), "a finding needs at least one group"
        return
    graded = len(finding.groups) > 1 and not finding.apart
    numbers = shares(finding.groups) if graded else tuple(map(per_100, finding.groups))
    for at, (group, number) in enumerate(zip(finding.groups, numbers, strict=True)):
        for place, sentence in _of_group(group, number):
            yield ("groups", at, *place), sentence
    if graded and (len({group.out_of for group in finding.groups}) > 1 or sum(numbers) != 100):
        yield (
            ("groups",),
            f"grades of the same people must add up to all of them, and these make {sum(numbers)}",
        )


def _of_group(group: Group, number: int) -> Iterator[Fault]:
    yield from _of_follow_up(("follow-up",), group.follow_up)
    if group.count > group.out_of:
        yield ("count",), f"cannot be more than 'out-of' ({group.out_of})"
    elif not group.low <= number <= group.high:
        yield (), f"{group.count} of {group.out_of} is {number} in 100, outside {group.low} to {group.high}"


def _of_follow_up(place: Place, time: FollowUp) -> Iterator[Fault]:
    if time.since == "at-the-time":
        if time.months is not None:
            yield place, "a count made at the time itself has no 'months'"
    elif time.stated == (time.months is None):
        yield place, "give the 'months', or 'stated: false' where the source did not print them"


def _of_schedule(pack: Pack) -> Iterator[Fault]:
    schedule = pack.schedule
    ranges: tuple[tuple[str, Range], ...] = (
        ("sessions", schedule.sessions),
        ("weeks-apart", schedule.weeks_apart),
    )
    for name, range_ in ranges:
        if not 1 <= range_.least <= range_.usual <= range_.most:
            yield ("schedule", name), "'least', 'usual' and 'most' must rise, from 1 on"
    for at, healing in enumerate(schedule.healing):
        if healing.first > healing.last:
            yield ("schedule", "healing", at), "'first' must not come after 'last'"
    if pack.minutes_short > pack.minutes_full:
        yield ("minutes-short",), "the short path cannot take longer than the full one"


def _of_dates(pack: Pack) -> Iterator[Fault]:
    review = pack.review
    if (review.reviewer is None) != (review.reviewed_on is None):
        yield ("review",), "'reviewer' and 'reviewed-on' go together"
    if review.reviewed_on is None:
        return
    if review.due_on is None or review.due_on < review.reviewed_on:
        yield ("review",), "a review needs 'due-on', not before 'reviewed-on'"
    if review.credentials is None:
        yield ("review",), "a review needs the 'credentials' of its reviewer"


def _overdue(pack: Pack, today: dt.date) -> Iterator[Fault]:
    if pack.review.due_on is not None and pack.review.due_on < today:
        yield ("review", "due-on"), f"the review is overdue since {pack.review.due_on}"
    for place, day in ((("made-on",), pack.made_on), (("review", "reviewed-on"), pack.review.reviewed_on)):
        if day is not None and day > today:
            yield place, f"{day} lies in the future"
