"""Whether an easy or a fuller text says what its plain one says: paragraph by paragraph the same numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.draft import Draft, WordFile
from kiosk.content.measures import problems_of_measures
from kiosk.content.near import listed
from kiosk.content.words import BESIDE_PLAIN, Wording, twin_of
from kiosk.errors import Problem


def problems_beside_plain(draft: Draft) -> Iterator[Problem]:
    """Texts of other wordings whose numbers, or the times that these count, are not those of the plain ones."""
    for words in draft.languages:
        for wording in BESIDE_PLAIN:
            for id in words.ids_in(wording):
                yield from _against_plain(words, id, wording)


def _against_plain(words: WordFile, id: str, wording: Wording) -> Iterator[Problem]:
    twin = twin_of(id)
    plain, beside = words.passages(twin), words.passages(id)
    if not plain:
        return  # that there is no such text is told with all other ids
    if len(plain) != len(beside):
        counts = f"{len(beside)} where '{twin}' has {len(plain)}"
        yield words.problem(id, f"keep the {wording} texts one to one with the plain ones: {counts}")
        return
    for at, (said, meant) in enumerate(zip(beside, plain, strict=True), start=1):
        which = f"text {at} of " if len(plain) > 1 else ""
        those = f"those of {which}'{twin}' (line {words.lines[twin]})"
        differs = _difference(said.numbers, meant.numbers)
        if differs:
            yield words.problem(id, f"the numbers are not {those}: {differs}")
        for sentence, is_warning in problems_of_measures(said, meant, those):
            yield words.problem(id, sentence, is_warning=is_warning)


def _difference(beside: Sequence[str], plain: Sequence[str]) -> str:
    """What is wrong with the numbers of a text, nothing where they are the same in the same order."""
    missing = [number for number in plain if number not in beside]
    added = [number for number in beside if number not in plain]
    parts = (
        *((f"'{listed(missing)}' left out",) if missing else ()),
        *((f"'{listed(added)}' added",) if added else ()),
    )
    if not parts and beside != plain:
        return f"'{listed(beside)}' stand in another order than '{listed(plain)}'"
    return " and ".join(parts)
