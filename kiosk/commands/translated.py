"""The `translated` command: note which English texts a translation was made from, for `check` to see what is older."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk import paths
from kiosk.content.near import did_you_mean
from kiosk.content.reader import (
    languages_of,
    packs_in,
    read_interface,
    read_translation,
    read_words,
    words_file,
)
from kiosk.content.translation import (
    Translation,
    TranslationReview,
    fingerprint,
    translation_file,
)
from kiosk.content.words import SOURCE, Leaf
from kiosk.disk import write_whole
from kiosk.errors import CannotWrite, KioskError

_HEAD = """\
# Of the translation beside it: who has reviewed it, and from which English text each text was made.
# `kiosk translated {language}` writes the second part. A reviewed one: status, reviewer, reviewed-on.
"""


def run(
    language: str, ids: Sequence[str] = (), packs: Path | None = None, interface: Path | None = None
) -> int:
    """Note the English of today for texts of a language (all where no id is named), in the interface and every pack.

    A reviewed translation of which a text was made anew is a draft again.

    Raises:
        KioskError: nothing is said in this language, or it has no such text; or a file cannot be used or written.
    """
    packs = packs or paths.PACKS
    interface = interface or paths.INTERFACE
    folders = (interface, *packs_in(packs))
    spoken = {one for folder in folders for one in languages_of(folder)} - {SOURCE}
    if language not in spoken:
        raise KioskError(f"nothing is translated into '{language}'{did_you_mean(language, spoken)}")
    english = {interface: read_interface(SOURCE, interface).leaves}
    english |= {
        folder: _leaves(folder, SOURCE) for folder in packs_in(packs) if SOURCE in languages_of(folder)
    }
    words = {folder: _leaves(folder, language) for folder in english if language in languages_of(folder)}
    known = {id for leaves in words.values() for id in leaves}
    for id in ids:
        if id not in known:
            raise KioskError(f"'{language}' has no text '{id}'{did_you_mean(id, known)}")
    for folder, leaves in words.items():
        english_now = {id: fingerprint(english[folder][id]) for id in leaves if id in english[folder]}
        _note(folder, language, english_now, frozenset(ids) or frozenset(leaves))
    return 0


def _leaves(folder: Path, language: str) -> Mapping[str, Leaf]:
    return read_words(words_file(folder, language))


def _note(folder: Path, language: str, english: Mapping[str, str], ids: frozenset[str]) -> None:
    """`english` is the fingerprint of today of each text that is translated; `ids` are those to note."""
    before = read_translation(folder, language) or Translation()
    source = {
        id: now if id in ids else before.source[id]
        for id, now in english.items()
        if id in ids or id in before.source
    }
    is_same = source == before.source
    review = before.review if is_same else TranslationReview()
    file = translation_file(folder, language)
    try:
        file.parent.mkdir(exist_ok=True)
        write_whole(file, "".join(_lines(language, review, source)).encode())
    except OSError as fault:
        raise CannotWrite(f"{file} cannot be written: {fault.strerror}") from None
    print(f"{file}: {len(source)} texts, {'as before' if is_same else review.status}")


def _lines(language: str, review: TranslationReview, source: Mapping[str, str]) -> Iterator[str]:
    yield _HEAD.format(language=language)
    yield f"review:\n  status: {review.status}\n"
    if review.reviewer is not None:
        yield f"  reviewer: {_quoted(review.reviewer)}\n"
    if isinstance(review.reviewed_on, dt.date):
        yield f"  reviewed-on: {review.reviewed_on}\n"
    yield "from:\n" if source else "from: {}\n"
    for id, print_ in source.items():
        yield f'  {id}: "{print_}"\n'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
