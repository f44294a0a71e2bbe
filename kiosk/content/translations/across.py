"""Whether all languages say the same: the same texts, values and figures, made from the English as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.content.draft import WordFile, source_of
from kiosk.content.measures import Passage
from kiosk.content.near import listed
from kiosk.content.numerals import figures_in, numbers_in
from kiosk.content.reader import read_translation
from kiosk.content.translation import translation_file
from kiosk.content.translations.marks import differing
from kiosk.content.translations.months import months_in_dates
from kiosk.content.translations.passages import problems_of_passage
from kiosk.content.translations.places import problems_of_places
from kiosk.content.translations.plural_forms import problems_of_plurals
from kiosk.content.translations.turned import problems_of_order
from kiosk.content.word_file import values_in
from kiosk.content.words import BESIDE_PLAIN, KEYS, SOURCE, Leaf, Wording, wording_of
from kiosk.errors import Problem, Unreadable


def problems_across(languages: Sequence[WordFile]) -> Iterator[Problem]:
    """Texts that one language has and another lacks, values that only one fills in, and figures that differ."""
    first = source_of(languages)
    for words in languages:
        yield from problems_of_plurals(words)
        if first is not None and words is not first:
            yield from _against_source(words, first)
            others = [each for each in languages if each is not words and each is not first]
            yield from problems_of_places(words, first, others)


def problems_of_translations(folder: Path, languages: Sequence[WordFile]) -> Iterator[Problem]:
    """Translations of which nobody knows what they were made from, and texts older than their English."""
    source = source_of(languages)
    for words in languages:
        if source is not None and source.language == SOURCE != words.language:
            yield from _of_translation(folder, words, source)


def _against_source(words: WordFile, first: WordFile) -> Iterator[Problem]:
    falls_back = first.language == SOURCE
    for wording in BESIDE_PLAIN:
        yield from _beside_plain(words, first, wording)
    for id in first.leaves.keys() - words.leaves.keys():
        if wording_of(id) != "plain":
            continue
        sentence = f"'{first.language}' has this text, '{words.language}' does not"
        shown = "; it is shown in English" if falls_back else ""
        yield words.problem(id, sentence + shown, is_warning=falls_back)
    for id in words.leaves.keys() - first.leaves.keys():
        where = (
            f"'{first.language}' does not" if words.language != first.language else "the kiosk's own does not"
        )
        yield words.problem(id, f"'{words.language}' has this text, {where}")
    for id in words.leaves.keys() & first.leaves.keys():
        if kind := _kind_missed(words.leaves[id], first.leaves[id]):
            yield words.problem(id, f"must be {kind}, as in '{first.language}'")
        if _values(words, id) != _values(first, id):
            yield words.problem(id, f"must hold the same values in brackets as in '{first.language}'")
        yield from _of_passages(words, first, id)
        if not isinstance(first.leaves[id], Mapping):
            yield from _of_figures(words, first, id)
    yield from problems_of_order(words, first)


def _beside_plain(words: WordFile, first: WordFile, wording: Wording) -> Iterator[Problem]:
    """In one line how many texts of a wording are missing: in their place the plain ones of the same language stand."""
    of_first = first.ids_in(wording)
    missing = sum(id not in words.leaves for id in of_first)
    if missing:
        sentence = (
            f"'{words.language}' lacks {missing} of the {len(of_first)} {wording} texts of '{first.language}';"
            " its plain ones are shown there"
        )
        yield words.problem(wording, sentence, is_warning=True)


def _kind_missed(said: Leaf, meant: Leaf) -> str:
    """What a leaf should be and is not; one text may stand for a list."""
    if isinstance(meant, Mapping):
        return "" if isinstance(said, Mapping) else "plural forms"
    if isinstance(meant, str):
        return "" if isinstance(said, str) else "one text"
    return "a list of texts" if isinstance(said, Mapping) else ""


def _values(words: WordFile, id: str) -> frozenset[str]:
    """The values of a text; `n` is left out, for a plural form may write its number as a word."""
    names = {name for text in words.texts(id) for name in values_in(text) or ()}
    return frozenset(names - {"n"} if isinstance(words.leaves[id], Mapping) else names)


def _of_passages(words: WordFile, first: WordFile, id: str) -> Iterator[Problem]:
    those = f"those of '{first.language}'"
    # Not strict: how many texts there are is told with their figures.
    for said, meant in zip(words.passages(id), first.passages(id), strict=False):
        for sentence, is_warning in problems_of_passage(said, meant, those):
            yield words.problem(id, sentence, is_warning=is_warning)


def _of_figures(words: WordFile, first: WordFile, id: str) -> Iterator[Problem]:
    said, meant = words.texts(id), first.texts(id)
    if id in KEYS:
        return
    if len(said) != len(meant):
        yield words.problem(id, f"there are {len(said)} texts here and {len(meant)} in '{first.language}'")
        return
    for at, (one, other) in enumerate(zip(said, meant, strict=True), start=1):
        which = f"text {at} of " if len(said) > 1 else ""
        differs = _difference(one, words.language, other, first.language)
        if differs:
            yield words.problem(id, f"the figures are not those of {which}'{first.language}': {differs}")


def _difference(said: str, language: str, meant: str, source: str) -> str:
    """Figures left out and added. A number word or a month of the source may be a figure here."""
    missing, more = differing(figures_in(said), figures_in(meant), language, source)
    as_words = {part for number in numbers_in(meant, source) for part in number.split()}
    as_words |= {str(month) for month in months_in_dates(Passage(source, (meant,)))}
    added = [figure for figure in more if figure not in as_words]
    parts = (
        *((f"'{listed(missing)}' left out",) if missing else ()),
        *((f"'{listed(added)}' added",) if added else ()),
    )
    return " and ".join(parts)


def _of_translation(folder: Path, words: WordFile, source: WordFile) -> Iterator[Problem]:
    language = words.language
    try:
        translation = read_translation(folder, language)
    except Unreadable as fault:
        yield from fault.problems
        return
    file = translation_file(folder, language)
    if translation is None:
        sentence = f"nothing tells which English texts this was made from; run `kiosk translated {language}`"
        yield Problem(file, 0, "", sentence, is_warning=True)
        return
    if translation.is_draft:
        sentence = "a draft until a clinician who speaks the language has reviewed it"
        yield Problem(file, 0, "review", sentence, is_warning=True)
    made = words.leaves.keys() & source.leaves.keys()
    for id in made - translation.source.keys():
        yield words.problem(id, "nothing tells which English text this was made from", is_warning=True)
    for id in made.intersection(translation.older(source.leaves)):
        yield words.problem(id, "the English text has changed since this was made from it", is_warning=True)
