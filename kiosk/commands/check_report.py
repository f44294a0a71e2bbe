"""What the `check` command prints: the problems, a score card of each pack, and at the end what must be put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk.content.checks.pack_checks import Checked
from kiosk.content.checks.reading import LIMITS, Grade
from kiosk.content.checks.scorecard import ScoreCard
from kiosk.content.near import listed
from kiosk.errors import Problem

_FEW_ALIKE = 5
"""Warnings of one file that say the same and are still told one by one."""
_FIRST_NAMED = 3
_MOST_AT_END = 20
"""Errors that are told once more at the end, where a terminal stands still."""


def report_as_text(done: Sequence[Checked], around: Sequence[Problem], *, tells_each: bool) -> Iterator[str]:
    """Lines for a person: errors before warnings, the score cards, and the errors again below those.

    `tells_each`: warnings of a file that say the same are told one by one, however many they are.
    """
    problems = [*(problem for one in done for problem in one.problems), *around]
    errors = [problem for problem in problems if not problem.is_warning]
    warnings = [problem for problem in problems if problem.is_warning]
    yield from map(str, errors)
    yield from map(str, warnings if tells_each else _gathered(warnings))
    for one in done:
        yield ""
        if one.score_card is None:
            yield f"{one.folder.name}: cannot be read, so it has no score card"
        else:
            yield from _card(one, one.score_card)
    yield ""
    yield f"In all {len(errors)} errors, {len(warnings)} warnings{'; the errors once more:' if errors else ''}"
    yield from (f"  {problem}" for problem in errors[:_MOST_AT_END])
    if len(errors) > _MOST_AT_END:
        yield f"  and {len(errors) - _MOST_AT_END} more, at the top"


def _gathered(warnings: Sequence[Problem]) -> Iterator[Problem]:
    """Where many of one file say the same, as of a language that was begun, one line at the first for all of them."""
    alike: dict[tuple[Path, str], list[Problem]] = {}
    for problem in warnings:
        alike.setdefault((problem.file, problem.sentence), []).append(problem)
    for problem in warnings:
        first, *others = alike[problem.file, problem.sentence]
        if len(others) < _FEW_ALIKE:
            yield problem
        elif problem is first:
            ids = listed(problem.path for problem in others[:_FIRST_NAMED])
            more = f"{first.sentence}; so with {len(others)} others: {ids} ... (--all names each)"
            yield replace(first, sentence=more)


def _card(one: Checked, card: ScoreCard) -> Iterator[str]:
    state = "DRAFT, reviewed by nobody yet" if card.is_draft else "reviewed"
    yield f"{card.pack} {card.version} ({state}), words in {listed(card.languages)}"
    yield f"  {one.errors} errors, {one.warnings} warnings"
    yield (
        f"  {card.pages} pages, {card.findings} findings, {card.claims} claims, {card.sources} sources, "
        f"{card.facts} facts ({card.facts_without_source} with no source)"
    )
    yield f"  Reading grade of each page, Flesch-Kincaid and Gunning fog (target {LIMITS['plain'].target:.0f}):"
    yield from map(_grade, card.grades)
    for wording, grades in card.grades_beside.items():
        if grades:
            yield f"  Of each page in the {wording} wording (target {LIMITS[wording].target:.0f}):"
            yield from map(_grade, grades)
    yes, no, by_person = card.marked("yes"), card.marked("no"), card.marked("by a person")
    rest = card.marked("not applicable")
    yield f"  {card.checked}: {yes} yes, {no} no, {by_person} by a person, {rest} for tests only."
    yield "  A 'yes' says that the part is there, not that it is right."
    for item in card.items:
        if item.mark != "not applicable":
            yield f"    {item.id:<5} {item.mark:<12} {item.asks}"


def _grade(grade: Grade) -> str:
    return f"    {grade.flesch_kincaid:5.1f} {grade.gunning_fog:5.1f}  {grade.page} ({grade.words} words)"


def report_as_json(done: Sequence[Checked], around: Sequence[Problem]) -> str:
    """Every problem, each by itself, and the score cards."""
    value = {
        "packs": [
            {
                "folder": one.folder,
                "errors": one.errors,
                "warnings": one.warnings,
                "problems": one.problems,
                "score_card": one.score_card,
            }
            for one in done
        ],
        "around": around,
    }
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=str)).decode()
