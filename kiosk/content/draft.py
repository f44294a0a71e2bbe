"""A pack as its author wrote it: values together with the files and lines they stand in, for the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.content.evidence import Evidence, Facts
from kiosk.content.measures import Passage
from kiosk.content.pack import Pack
from kiosk.content.reader import languages_of, must_be_a_language, value_of
from kiosk.content.word_file import words_and_lines
from kiosk.content.words import SOURCE, Leaf, Wording, leaves_in, texts_of, wording_of
from kiosk.content.yaml_strict import Document, Place, read_document
from kiosk.errors import Problem, Unreadable

T = TypeVar("T", Pack, Evidence)


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of one language, with the line of each."""

    file: Path
    language: str
    leaves: Mapping[str, Leaf]
    lines: Mapping[str, int]

    def problem(self, id: str, sentence: str, *, is_warning: bool = False) -> Problem:
        """A problem with a text; one that is not there has the line of its neighbours, by what their ids share."""
        return Problem(self.file, self.lines.get(id) or self._line_near(id), id, sentence, is_warning)

    def _line_near(self, id: str) -> int:
        for _ in range(id.count(".")):
            id = id.rpartition(".")[0]
            near = [line for known, line in self.lines.items() if known.startswith(f"{id}.")]
            if near:
                return min(near)
        return 1

    def ids_in(self, wording: Wording) -> tuple[str, ...]:
        """The ids of all texts of a wording."""
        return tuple(id for id in self.leaves if wording_of(id) == wording)

    def in_wording(self, wording: Wording) -> WordFile:
        """The same words with every text of a wording in the place of its plain one."""
        return replace(self, leaves=leaves_in(self.leaves, wording))

    def over(self, source: WordFile) -> WordFile:
        """The same words with those of `source` where a text is missing, as a patient meets them."""
        return replace(self, leaves={**source.leaves, **self.leaves})

    def texts(self, id: str) -> tuple[str, ...]:
        """All texts of a leaf, whatever its kind; none where it is missing."""
        return texts_of(self.leaves.get(id, ()))

    def passages(self, id: str) -> tuple[Passage, ...]:
        """What is said under an id: each text of its own, and plural forms as one passage."""
        leaf = self.leaves.get(id, ())
        each = (texts_of(leaf),) if isinstance(leaf, Mapping) else ((text,) for text in texts_of(leaf))
        return tuple(Passage(self.language, texts) for texts in each)

    def each(self) -> Iterator[tuple[str, str]]:
        """Every text with its id; an id with a list or plural forms comes once for each."""
        for id, leaf in self.leaves.items():
            for text in texts_of(leaf):
                yield id, text


def source_of(languages: Sequence[WordFile]) -> WordFile | None:
    """The language that the others are held against: English, or the first where there is none."""
    english = [words for words in languages if words.language == SOURCE]
    return next(iter((*english, *languages)), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """One pack in all its languages, with its lines."""

    folder: Path
    pack: Pack
    evidence: Evidence
    pack_document: Document
    evidence_document: Document
    languages: tuple[WordFile, ...]

    @property
    def source(self) -> WordFile:
        """The words that all others are held against, and that stand where one of them lacks a text."""
        return source_of(self.languages) or self.languages[0]

    def in_pack(self, place: Place, sentence: str, *, is_warning: bool = False) -> Problem:
        """A problem with a value of `pack.yaml`."""
        return replace(self.pack_document.problem(place, sentence), is_warning=is_warning)

    def in_evidence(self, place: Place, sentence: str, *, is_warning: bool = False) -> Problem:
        """A problem with a value of `evidence.yaml`."""
        return replace(self.evidence_document.problem(place, sentence), is_warning=is_warning)


def read_draft(folder: Path) -> Draft:
    """A pack with its lines.

    Raises:
        Unreadable: with the problems of every file of the pack that cannot be used.
    """
    problems: list[Problem] = []
    pack = _tried(folder / "pack.yaml", Pack, problems)
    evidence = _tried(folder / "evidence.yaml", Evidence, problems)
    languages = tuple(_word_files(folder, problems))
    if not languages and not problems:
        problems.append(Problem(folder / "words", 0, "", "there are no words, as words/en.yaml"))
    if pack is None or evidence is None or problems:
        raise Unreadable(tuple(problems))
    return Draft(folder, pack[0], evidence[0], pack[1], evidence[1], languages)


def _tried(file: Path, type: type[T], problems: list[Problem]) -> tuple[T, Document] | None:
    try:
        document = read_document(file)
        return value_of(document, type), document
    except Unreadable as fault:
        problems.extend(fault.problems)
        return None


def _word_files(folder: Path, problems: list[Problem]) -> Iterator[WordFile]:
    for language in languages_of(folder):
        file = folder / "words" / f"{language}.yaml"
        try:
            must_be_a_language(file, language)
            yield WordFile(file, language, *words_and_lines(file))
        except Unreadable as fault:
            problems.extend(fault.problems)


def facts_named(value: object, place: Place = ()) -> Iterator[tuple[Place, Facts]]:
    """Every list of facts in a value and all that it holds, with its place."""
    if isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            inner = getattr(value, field.name)
            here = (*place, field.encode_name)
            if field.encode_name in ("facts", "judge-facts"):
                yield here, inner
            else:
                yield from facts_named(inner, here)
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from facts_named(inner, (*place, position))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from facts_named(inner, (*place, key))


def trace_of(evidence: Evidence, id: str) -> Facts | None:
    """What a text rests on: the longest trace that covers it, or None where none does."""
    covering = [start for start in evidence.traces if id == start or id.startswith(f"{start}.")]
    return evidence.traces[max(covering, key=len)] if covering else None
