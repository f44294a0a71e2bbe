"""YAML in, checked values out. Every way to read a file of the kiosk; nothing but Unreadable leaves it."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec
from babel import Locale, UnknownLocaleError

from kiosk import paths
from kiosk.colour import contrast
from kiosk.content.content import Content
from kiosk.content.evidence import Evidence
from kiosk.content.letters import Lacking, all_are_there, shown, why_hidden
from kiosk.content.near import did_you_mean, listed
from kiosk.content.pack import Pack
from kiosk.content.spellings import Spellings, faults_in_spellings, spellings_file, spellings_of
from kiosk.content.text_file import text_in
from kiosk.content.translation import Translation, translation_file
from kiosk.content.word_file import words_and_lines
from kiosk.content.words import SOURCE, Leaf, Words, wording_of
from kiosk.content.yaml_strict import Document, Place, read_document
from kiosk.errors import Problem, Unreadable
from kiosk.settings import Clinic
from kiosk.theme import LEAST_CONTRAST, PAPER

T = TypeVar("T")

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


# -- values ----------------------------------------------------------------------------------


def read_value(file: Path, type: type[T]) -> T:
    """A YAML file as a value of a type.

    Raises:
        Unreadable: with everything that is wrong in the file.
    """
    return value_of(read_document(file), type)


def value_of(document: Document, type: type[T]) -> T:
    """A document that was read before as a value of a type.

    Raises:
        Unreadable: with every reason why it does not fit.
    """
    try:
        return msgspec.convert(document.data, type, strict=True)
    except msgspec.ValidationError:
        # Loaded late: jsonschema costs a third of the start, and a good file never needs it.
        from kiosk.content.mismatch import problems_of_fit  # noqa: PLC0415

        rest = document.problem((), "something here is not as the kiosk needs it")
        raise Unreadable(problems_of_fit(document, type) or (rest,)) from None


# -- packs -----------------------------------------------------------------------------------


def read_pack(folder: Path) -> tuple[Pack, Evidence]:
    """The structure of a pack and what it rests on.

    Raises:
        Unreadable: with the problems of both files.
    """
    if not folder.is_dir():
        raise Unreadable((Problem(folder, 0, "", "there is no pack in this folder" + _packs_beside(folder)),))
    problems: list[Problem] = []
    pack = _tried(folder / "pack.yaml", Pack, problems)
    evidence = _tried(folder / "evidence.yaml", Evidence, problems)
    if pack is None or evidence is None:
        raise Unreadable(tuple(problems))
    return pack, evidence


def _tried(file: Path, type: type[T], problems: list[Problem]) -> T | None:
    try:
        return read_value(file, type)
    except Unreadable as fault:
        problems.extend(fault.problems)
        return None


def _packs_beside(folder: Path) -> str:
    return did_you_mean(folder.name, [pack.name for pack in packs_in(folder.parent)])


def packs_in(packs: Path) -> list[Path]:
    """The folder of each pack, sorted."""
    return sorted(file.parent for file in packs.glob("*/pack.yaml"))


def no_pack(packs: Path, name: str) -> str:
    """What to say of a pack that is not there."""
    names = [folder.name for folder in packs_in(packs)]
    there = f"there is {listed(names)}" if names else f"there are no packs in {packs}"
    return f"there is no pack '{name}'; {there}{did_you_mean(name, names)}"


def chosen_pack(file: Path, clinic: Clinic, packs: Path) -> Path:
    """The folder of the pack that a clinic's settings name.

    Raises:
        Unreadable: there is no such pack.
    """
    for folder in packs_in(packs):
        if folder.name == clinic.pack:
            return folder
    raise Unreadable((read_document(file).problem(("pack",), no_pack(packs, clinic.pack)),))


def languages_of(folder: Path) -> tuple[str, ...]:
    """The languages that a pack (or the interface, for a folder of words) speaks, sorted."""
    words = folder / "words"
    files = (words if words.is_dir() else folder).glob("*.yaml")
    return tuple(sorted(file.stem for file in files if _LANGUAGE.fullmatch(file.stem)))


def layers_of(interface: Path, language: str) -> tuple[Path, ...]:
    """The folders with fixed phrases in a language: ours, and over it the clinic's own, each of whose texts wins."""
    folders = dict.fromkeys((paths.INTERFACE, interface))
    return tuple(folder for folder in folders if language in languages_of(folder))


def languages_of_interface(interface: Path) -> tuple[str, ...]:
    """The languages that have fixed phrases, ours and the clinic's, sorted."""
    return tuple(sorted({*languages_of(paths.INTERFACE), *languages_of(interface)}))


def spoken_in(folder: Path, interface: Path = paths.INTERFACE) -> tuple[str, ...]:
    """The languages that a pack can be shown in: those in which both it and the interface have words, sorted."""
    fixed = languages_of_interface(interface)
    return tuple(language for language in languages_of(folder) if language in fixed)


def read_content(
    folder: Path, language: str, interface: Path = paths.INTERFACE, lacking: Lacking = all_are_there
) -> Content:
    """A pack in one language, with the words of the interface, as `read_all_words` gives them.

    Raises:
        Unreadable: as there, or the pack cannot be used.
    """
    pack, evidence = read_pack(folder)
    return Content(pack, evidence, read_all_words(folder, language, interface, lacking))


def read_all_words(
    folder: Path, language: str, interface: Path = paths.INTERFACE, lacking: Lacking = all_are_there
) -> Words:
    """The words of a pack and of the interface in one language; what a translation lacks is said in English.

    `lacking` tells which letters of a text no font has: what cannot be shown is lacking too (see `letters`).

    Raises:
        Unreadable: a file cannot be used, the language is not there or cannot be shown, or both hold the same text id.
    """
    falls_back = language != SOURCE and SOURCE in spoken_in(folder, interface)
    leaves = _merged(folder, language, interface, lacking, falls_back=falls_back)
    if not falls_back:
        return _with_spellings(Words(language, leaves), interface)
    source = _merged(folder, SOURCE, interface, lacking, falls_back=False)
    english = {id: leaf for id, leaf in source.items() if id in leaves}
    # Where a translation has a text in the plain wording only, that is nearer than English in another wording.
    plain = {id: leaf for id, leaf in source.items() if wording_of(id) == "plain"}
    is_draft = any(is_draft_in(one, language, english) for one in (folder, *layers_of(interface, language)))
    return _with_spellings(replace(_over(plain, leaves, language), is_draft=is_draft), interface)


def read_interface(
    language: str, interface: Path = paths.INTERFACE, lacking: Lacking = all_are_there
) -> Words:
    """The interface's own words in one language; what a translation lacks is said in English.

    Raises:
        Unreadable: a file cannot be used, or the language is not there or cannot be shown.
    """
    if language == SOURCE:
        return Words(language, _fixed(language, interface, lacking, falls_back=False))
    source = _fixed(SOURCE, interface, lacking, falls_back=False)
    words = _over(source, _fixed(language, interface, lacking, falls_back=True), language)
    return _with_spellings(words, interface)


def _with_spellings(words: Words, interface: Path) -> Words:
    """Words that know whether their language has a table of what letters spell."""
    return replace(words, is_spelled=bool(files_of_spellings(interface, words.language)))


def _over(source: Mapping[str, Leaf], leaves: Mapping[str, Leaf], language: str) -> Words:
    """The words of a language, with those of the source where a text is missing."""
    return Words(language, {**source, **leaves}, borrowed=frozenset(source.keys() - leaves.keys()))


def files_of_spellings(interface: Path, language: str) -> tuple[Path, ...]:
    """The tables of what letters spell in a language: the clinic's own, which is the one that counts, and ours."""
    files = (spellings_file(folder, language) for folder in dict.fromkeys((interface, paths.INTERFACE)))
    return tuple(file for file in files if file.is_file())


def read_spellings(interface: Path, language: str) -> Spellings:
    """The table of what letters spell in a language.

    Raises:
        Unreadable: with everything that is wrong in the file; or there is none.
    """
    file = next(iter(files_of_spellings(interface, language)), spellings_file(interface, language))
    text = text_in(file)
    problems = tuple(faults_in_spellings(file, text))
    if problems:
        raise Unreadable(problems)
    return spellings_of(language, text)


def words_file(folder: Path, language: str) -> Path:
    """The file with the words of a language, of a pack or of the interface."""
    words = folder / "words"
    return (words if words.is_dir() else folder) / f"{language}.yaml"


def _must_be_there(file: Path, language: str, there: Collection[str]) -> None:
    if language not in there:
        spoken = f"; there is {listed(there)}" if there else ""
        raise Unreadable((Problem(file, 0, "", f"there are no words in '{language}'{spoken}"),))
    must_be_a_language(file, language)


def must_be_a_language(file: Path, language: str) -> None:
    """Nothing, where Unicode's tables know the language of a file.

    Raises:
        Unreadable: they do not.
    """
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        raise Unreadable((Problem(file, 0, "", f"'{language}' is not the code of a language"),)) from None


def _merged(
    folder: Path, language: str, interface: Path, lacking: Lacking, *, falls_back: bool
) -> Mapping[str, Leaf]:
    """The words of a pack and of the interface in a language, as they can be shown."""
    file = words_file(folder, language)
    _must_be_there(file, language, languages_of(folder))
    words, lines = words_and_lines(file)
    fixed = _fixed(language, interface, lacking, falls_back=falls_back)
    clashes = tuple(
        Problem(file, lines[id], id, f"the interface has a text with this id too ({language}.yaml)")
        for id in words
        if id in fixed
    )
    if clashes:
        raise Unreadable(clashes)
    return {**fixed, **_shown(file, language, words, lacking, falls_back=falls_back)}


def _fixed(language: str, interface: Path, lacking: Lacking, *, falls_back: bool) -> Mapping[str, Leaf]:
    """The words of the interface in a language, as they can be shown."""
    file = words_file(interface, language)
    _must_be_there(file, language, languages_of_interface(interface))
    layers = [read_words(words_file(folder, language)) for folder in layers_of(interface, language)]
    leaves = {id: leaf for layer in layers for id, leaf in layer.items()}
    return _shown(file, language, leaves, lacking, falls_back=falls_back)


def _shown(
    file: Path, language: str, leaves: Mapping[str, Leaf], lacking: Lacking, *, falls_back: bool
) -> Mapping[str, Leaf]:
    if lacking is all_are_there:
        return leaves
    if why := why_hidden(language, leaves, lacking):
        sentence = f"'{language}' is not shown: {why}; see `kiosk check`"
        raise Unreadable((Problem(file, 0, "", sentence),))
    return shown(leaves, lacking, falls_back=falls_back)


def read_words(file: Path) -> Mapping[str, Leaf]:
    """Every text of a file by dotted id.

    Raises:
        Unreadable: with everything that is wrong in the file.
    """
    return words_and_lines(file)[0]


def read_translation(folder: Path, language: str) -> Translation | None:
    """What is known of a translation, None where nothing is.

    Raises:
        Unreadable: with everything that is wrong in the file.
    """
    file = translation_file(folder, language)
    return read_value(file, Translation) if file.is_file() else None


def is_draft_in(folder: Path, language: str, english: Mapping[str, Leaf]) -> bool:
    """Whether a translation is not reviewed, as far as its file tells, or was made from other texts than these."""
    try:
        translation = read_translation(folder, language)
    except Unreadable:
        return True  # `check` tells what is wrong with it
    return translation is None or translation.is_draft or any(translation.older(english))


# -- the clinic ------------------------------------------------------------------------------


def read_clinic(file: Path) -> Clinic:
    """What a clinic has set. Its logo lies beside the file, unless it has a path of its own.

    Raises:
        Unreadable: with everything that is wrong in the file, contradictions too.
    """
    document = read_document(file)
    clinic = value_of(document, Clinic)
    problems = tuple(document.problem(place, sentence) for place, sentence in _contradictions(clinic))
    if problems:
        raise Unreadable(problems)
    if clinic.logo is not None:
        clinic = msgspec.structs.replace(clinic, logo=str(file.absolute().parent / clinic.logo))
    return clinic


def _contradictions(clinic: Clinic) -> Iterator[tuple[Place, str]]:
    if not clinic.name.strip():
        yield ("name",), "there is no text here"
    for key, texts in clinic.texts_by_language.items():
        if clinic.language not in texts:
            yield (
                (key,),
                f"there is no text in '{clinic.language}', the clinic's language, for where another has none",
            )
    if not clinic.open_on:
        yield ("open-on",), "there must be at least one day on which the clinic is open"
    if clinic.printer.queue is not None and clinic.printer.folder is not None:
        yield ("printer",), "set either 'queue' or 'folder', not both"
    if clinic.aquagold.same_day and clinic.aquagold.days_after is not None:
        yield ("aquagold",), "set either 'same-day: true' or 'days-after', not both"
    if clinic.colour is not None and (ratio := contrast(clinic.colour, PAPER.ground)) < LEAST_CONTRAST:
        yield (
            ("colour",),
            f"'{clinic.colour}' on white has a contrast of {_floored(ratio)} to 1, and headings need"
            f" {LEAST_CONTRAST} to 1; choose a darker one",
        )


def _floored(ratio: float) -> float:
    """To a tenth and never up, so that what is refused reads as too little."""
    return math.floor(ratio * 10) / 10
