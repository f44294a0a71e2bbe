"""Everything that is wrong with a pack, at once, each with its file and line; and its score card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.across import problems_across, problems_of_translations
from kiosk.content.beside_plain import problems_beside_plain
from kiosk.content.draft import Draft, WordFile, read_draft
from kiosk.content.letters import Lacking, all_are_there, problems_of_letters
from kiosk.content.links import problems_of_links
from kiosk.content.near import listed
from kiosk.content.numbers import problems_of_numbers
from kiosk.content.reader import languages_of
from kiosk.content.reading import Grade, grades_beside, grades_of, problems_of_grades
from kiosk.content.review import problems_of_fairness
from kiosk.content.scorecard import ScoreCard, score_card_of
from kiosk.content.word_file import words_and_lines
from kiosk.content.wording import problems_of_words
from kiosk.content.words import BESIDE_PLAIN, KEYS, Wording
from kiosk.errors import Problem, Unreadable

MOST_KEYS = 10
"""In one row of our keyboard, on the smallest glass."""


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
        *problems_of_fairness(draft),
        *problems_beside_plain(draft),
        *(problem for words in draft.languages for problem in problems_of_grades(words, grades)),
        *(problem for words in draft.languages for problem in problems_of_letters(words, lacking)),
    )
    return Checked(folder, tuple(sorted(set(problems))), score_card_of(draft, grades))


def problems_in(folder: Path, today: dt.date) -> tuple[Problem, ...]:
    """All problems of a pack, in the order of its files."""
    return checked(folder, today).problems


def problems_in_interface(folder: Path, lacking: Lacking = all_are_there) -> tuple[Problem, ...]:
    """What is wrong with the fixed phrases: files and letters that cannot be used, languages that are not alike."""
    problems: list[Problem] = []
    languages = tuple(_interface(folder, problems))
    told = (
        *problems,
        *problems_across(languages),
        *problems_of_translations(folder, languages),
        *(problem for words in languages for problem in problems_of_letters(words, lacking)),
        *(problem for words in languages for problem in _problems_of_keys(words)),
    )
    return tuple(sorted(told))


def _problems_of_keys(words: WordFile) -> Iterator[Problem]:
    for id in sorted(KEYS):
        for row in words.texts(id):
            if len(row) > MOST_KEYS:
                sentence = f"'{row}' has {len(row)} keys; {MOST_KEYS} in a row are large enough to touch"
                yield words.problem(id, sentence)


def problems_of_offer(folder: Path, interface: Path) -> Iterator[Problem]:
    """Languages that no patient is offered, as only the pack or only the interface has words in them: one line each."""
    of_pack, of_interface = set(languages_of(folder)), set(languages_of(interface))
    for language in sorted(of_pack - of_interface):
        sentence = (
            f"patients are not offered '{language}', as the screens have no words in it"
            f" ({interface / language}.yaml is missing)"
        )
        yield Problem(folder / "words" / f"{language}.yaml", 0, "", sentence, is_warning=True)
    lacking = sorted(of_interface - of_pack)
    if of_pack and lacking:
        sentence = (
            f"patients are not offered {listed(lacking)}, as only the screens have words in"
            f" {'it' if len(lacking) == 1 else 'these languages'} and the pack has none"
        )
        yield Problem(folder / "words", 0, "", sentence, is_warning=True)


def _interface(folder: Path, problems: list[Problem]) -> Iterator[WordFile]:
    for language in languages_of(folder):
        file = folder / f"{language}.yaml"
        try:
            yield WordFile(file, language, *words_and_lines(file))
        except Unreadable as fault:
            problems.extend(fault.problems)


def _grades(draft: Draft) -> Mapping[Wording, tuple[Grade, ...]]:
    """The grades of the first English there is, in each wording; the formulas know no other language."""
    english = [words for words in draft.languages if words.language.split("-")[0] == "en"]
    pack = draft.pack
    return {
        "plain": tuple(grade for words in english[:1] for grade in grades_of(pack, words)),
        **{
            wording: tuple(grade for words in english[:1] for grade in grades_beside(pack, words, wording))
            for wording in BESIDE_PLAIN
        },
    }
