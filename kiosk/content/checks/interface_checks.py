"""What is wrong with the fixed phrases of screens and paper, ours and those that a clinic lays over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.content.checks.unshown import problems_of_letters
from kiosk.content.draft import WordFile, source_of
from kiosk.content.letters import Lacking, all_are_there
from kiosk.content.near import listed
from kiosk.content.reader import (
    files_of_spellings,
    languages_of,
    languages_of_interface,
    must_be_a_language,
)
from kiosk.content.spellings import faults_in_spellings
from kiosk.content.text_file import text_in
from kiosk.content.translations.across import problems_across, problems_of_translations
from kiosk.content.word_file import words_and_lines
from kiosk.content.words import KEYS, SOURCE
from kiosk.errors import Problem, Unreadable

MOST_KEYS = 10
"""In one row of our keyboard, on the smallest glass."""


def problems_in_interface(folder: Path, lacking: Lacking = all_are_there) -> tuple[Problem, ...]:
    """Files and letters that cannot be used, languages that are not alike.

    `folder` is ours, or a clinic's own, each of whose texts takes the place of ours (see `reader.layers_of`).
    """
    problems: list[Problem] = []
    ours = _read(paths.INTERFACE, problems)
    own = _read(folder, problems) if folder != paths.INTERFACE else {}
    over = {language: words.over(ours[language]) for language, words in own.items() if language in ours}
    languages = tuple({**ours, **own, **over}.values())
    english = [words for words in languages if words.language == SOURCE]
    left = (_without(words, own.get(language)) for language, words in ours.items())
    problems.extend(problems_of_translations(paths.INTERFACE, (*english, *left)))
    problems.extend(problems_of_translations(folder, (*english, *own.values())))
    problems.extend(problems_across(languages))
    if SOURCE in over:
        problems.extend(problems_across((ours[SOURCE], over[SOURCE])))
    for words in languages:
        problems.extend(problems_of_letters(words, source_of(languages), lacking))
        problems.extend(_problems_of_keys(words))
        for file in files_of_spellings(folder, words.language):
            problems.extend(_problems_of_spellings(file, words, lacking))
    return tuple(sorted(set(problems)))


def _read(folder: Path, problems: list[Problem]) -> Mapping[str, WordFile]:
    """The phrases of each language in a folder; what is wrong with a file is added to `problems`."""
    read = {}
    for language in languages_of(folder):
        file = folder / f"{language}.yaml"
        try:
            must_be_a_language(file, language)
            read[language] = WordFile(file, language, *words_and_lines(file))
        except Unreadable as fault:
            problems.extend(fault.problems)
    return read


def _without(words: WordFile, own: WordFile | None) -> WordFile:
    """Our words without those that a clinic has its own of."""
    covered = own.leaves if own else {}
    return replace(words, leaves={id: leaf for id, leaf in words.leaves.items() if id not in covered})


def _problems_of_keys(words: WordFile) -> Iterator[Problem]:
    for id in sorted(KEYS):
        for row in words.texts(id):
            if len(row) > MOST_KEYS:
                sentence = f"'{row}' has {len(row)} keys; {MOST_KEYS} in a row are large enough to touch"
                yield words.problem(id, sentence)


def _problems_of_spellings(file: Path, words: WordFile, lacking: Lacking) -> Iterator[Problem]:
    """What is wrong with a table of what letters spell in a language."""
    keys = "".join(words.texts("ui.keyboard"))
    try:
        yield from faults_in_spellings(file, text_in(file), keys or None, lacking)
    except Unreadable as fault:
        yield from fault.problems


def problems_of_offer(folder: Path, interface: Path) -> Iterator[Problem]:
    """Languages that no patient is offered, as only the pack or only the interface has words in them: one line each."""
    of_pack, of_interface = set(languages_of(folder)), set(languages_of_interface(interface))
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
