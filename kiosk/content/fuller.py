"""Whether a fuller text says what its plain one says: paragraph by paragraph the same numbers, and not too hard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.draft import Draft, WordFile
from kiosk.content.near import listed
from kiosk.content.numerals import numbers_in
from kiosk.content.reading import FULLER_REFUSE_ABOVE, FULLER_WARN_ABOVE, Grade
from kiosk.content.words import FULLER
from kiosk.errors import Problem


def problems_of_fuller(draft: Draft, grades: tuple[Grade, ...]) -> Iterator[Problem]:
    """Fuller texts whose numbers are not those of the plain ones, and pages that they make too hard to read."""
    for words in draft.languages:
        for id in words.fuller:
            yield from _against_plain(words, id)
        if words.language.split("-")[0] == "en":
            yield from _too_hard(words, grades)


def _against_plain(words: WordFile, id: str) -> Iterator[Problem]:
    twin = id.removeprefix(FULLER)
    plain, fuller = words.texts(twin), words.texts(id)
    if not plain:
        return  # that there is no such text is told with all other ids
    if len(plain) != len(fuller):
        counts = f"{len(fuller)} where '{twin}' has {len(plain)}"
        yield words.problem(id, f"keep the fuller texts one to one with the plain ones: {counts}")
        return
    for at, (said, meant) in enumerate(zip(fuller, plain, strict=True), start=1):
        differs = _difference(numbers_in(said, words.language), numbers_in(meant, words.language))
        if differs:
            which = f"text {at} of " if len(plain) > 1 else ""
            line = words.lines[twin]
            yield words.problem(id, f"the numbers are not those of {which}'{twin}' (line {line}): {differs}")


def _difference(fuller: Sequence[str], plain: Sequence[str]) -> str:
    """What is wrong with the numbers of a text, nothing where they are the same in the same order."""
    missing = [number for number in plain if number not in fuller]
    added = [number for number in fuller if number not in plain]
    parts = (
        *((f"'{listed(missing)}' left out",) if missing else ()),
        *((f"'{listed(added)}' added",) if added else ()),
    )
    if not parts and fuller != plain:
        return f"'{listed(fuller)}' stand in another order than '{listed(plain)}'"
    return " and ".join(parts)


def _too_hard(words: WordFile, grades: tuple[Grade, ...]) -> Iterator[Problem]:
    for grade in grades:
        if grade.highest > FULLER_WARN_ABOVE:
            figures = f"Flesch-Kincaid {grade.flesch_kincaid}, Gunning fog {grade.gunning_fog}"
            limit = f"{figures}; at most {FULLER_WARN_ABOVE:.0f}"
            sentence = f"the fuller page '{grade.page}' is too hard to read ({limit})"
            yield words.problem("", sentence, is_warning=grade.highest <= FULLER_REFUSE_ABOVE)
