"""Everything that is wrong with a pack, at once, each with its file and line; and its score card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.checks.beside_plain import problems_beside_plain
from kiosk.content.checks.links import problems_of_links
from kiosk.content.checks.numbers import problems_of_numbers
from kiosk.content.checks.reading import Grade, grades_beside, grades_of, problems_of_grades
from kiosk.content.checks.review import problems_of_fairness
from kiosk.content.checks.scorecard import ScoreCard, score_card_of
from kiosk.content.checks.unshown import problems_of_letters
from kiosk.content.checks.wording import problems_of_words
from kiosk.content.draft import Draft, read_draft
from kiosk.content.letters import Lacking, all_are_there
from kiosk.content.translations.review_dates import problems_of_review_dates
from kiosk.content.words import BESIDE_PLAIN, Wording, is_english
from kiosk.errors import Problem, Unreadable


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack and what was found; there is no score card where it cannot be read."""

    folder: Path
    problems: tuple[Problem, ...]
    score_card: ScoreCard | None

    @property
    def errors(self) -> int:
        """How many problems must be put right."""
        return len(self.problems) - self.warnings

    @property
    def warnings(self) -> int:
        """How many problems may stand."""
        return sum(problem.is_warning for problem in self.problems)


def checked(
    folder: Path, today: dt.date, icons: Collection[str] = (), lacking: Lacking = all_are_there
) -> Checked:
    """A pack with all its problems and its score card.

    `today` is what a review is overdue by. `icons` are those that can be drawn; none = they are not checked,
    for drawings stand beside content, not below it. `lacking` tells which letters of a text no font has.
    """
    try:
        draft = read_draft(folder)
    except Unreadable as fault:
        return Checked(folder, tuple(sorted(set(fault.problems))), None)
    grades = _grades(draft)
    problems = (
        *problems_of_links(draft, icons),
        *problems_of_words(draft),
        *problems_of_numbers(draft, today),
        *problems_of_review_dates(folder, today),
        *problems_of_fairness(draft),
        *problems_beside_plain(draft),
        *(problem for words in draft.languages for problem in problems_of_grades(words, grades)),
        *(one for words in draft.languages for one in problems_of_letters(words, draft.source, lacking)),
    )
    return Checked(folder, tuple(sorted(set(problems))), score_card_of(draft, grades))


def problems_in(folder: Path, today: dt.date) -> tuple[Problem, ...]:
    """All problems of a pack, in the order of its files."""
    return checked(folder, today).problems


def _grades(draft: Draft) -> Mapping[Wording, tuple[Grade, ...]]:
    """The grades of the first English there is, in each wording; the formulas know no other language."""
    english = [words for words in draft.languages if is_english(words.language)]
    pack = draft.pack
    return {
        "plain": tuple(grade for words in english[:1] for grade in grades_of(pack, words)),
        **{
            wording: tuple(grade for words in english[:1] for grade in grades_beside(pack, words, wording))
            for wording in BESIDE_PLAIN
        },
    }
