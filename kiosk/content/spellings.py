"""What a language writes for letters that are typed, where it has too many characters for keys: pinyin, for Chinese.

A table has a line for each spelling: its letters, then all that may be written for them, most common first. What is
offered before any letter is typed stands in the line of `*`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.content.letters import Lacking, all_are_there, no_font_has
from kiosk.errors import Problem

FOLDER = "spellings"
"""Beside the words of the interface."""
APART = "'"
"""Typed between two syllables that would be read as one."""
_FIRST = "*"
_NOTE = "#"


class Offer(Struct, frozen=True):
    """What may be written for the first letters of what is composed."""

    letters: str
    text: str


class Spellings(Struct, frozen=True):
    """The table of one language: its lines in order, and the letters of its longest spelling."""

    language: str
    lines: tuple[str, ...]
    longest: int

    def offers(self, composed: str) -> tuple[Offer, ...]:
        """All that may be written, each once: for the longest beginning that is known first, then for shorter ones.
        Before anything is composed it is what texts begin with.
        """
        if not composed:
            return tuple(Offer("", text) for text in self._written(_FIRST))
        found: dict[str, Offer] = {}
        for letters, texts in self._beginnings(composed):
            for text in texts:
                found.setdefault(text, Offer(letters, text))
        return tuple(found.values())

    def whole(self, composed: str) -> str:
        """All that is composed as it is most likely written: in few words, and the first rather long. Empty where some
        of it is not known.
        """
        rests = {len(composed): (0, 0, "")}
        for start in range(len(composed) - 1, -1, -1):
            ways = [
                _before(letters, texts[0], rests[start + len(letters)])
                for letters, texts in self._beginnings(composed[start:])
                if start + len(letters) in rests
            ]
            if ways:
                rests[start] = min(ways)
        return rests[0][2] if 0 in rests else ""

    def _beginnings(self, composed: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The beginnings that are known, the longest first. A word has a character for each part that is set apart."""
        most = self.longest + composed.count(APART)
        for end in range(min(len(composed), most), 0, -1):
            letters = composed[:end]
            parts = letters.strip(APART).count(APART) + 1
            texts = tuple(text for text in self._written(letters.replace(APART, "")) if len(text) >= parts)
            if texts:
                yield letters, texts

    def _written(self, letters: str) -> tuple[str, ...]:
        start = f"{letters} "
        place = bisect_left(self.lines, start)
        if place < len(self.lines) and self.lines[place].startswith(start):
            return tuple(self.lines[place].split(" ")[1:])
        return ()


def _before(letters: str, text: str, rest: tuple[int, int, str]) -> tuple[int, int, str]:
    """A word before the rest: how many words that makes, how long the first is, less than 0, and what is written. A
    sound of a single letter counts twice, as it is rather the end of the one before.
    """
    words, _, written = rest
    return words + (2 if len(letters) == 1 else 1), -len(letters), text + written


def spellings_file(interface: Path, language: str) -> Path:
    """Where the table of a language lies in a folder of the interface's words, if it has one."""
    return interface / FOLDER / f"{language}.txt"


def spellings_of(language: str, text: str) -> Spellings:
    """The table that a file without faults holds."""
    lines = sorted(" ".join(line.split()) for _, line in _lines(text))
    return Spellings(language, tuple(lines), max((line.index(" ") for line in lines), default=0))


def faults_in_spellings(
    file: Path, text: str, keys: str | None = None, lacking: Lacking = all_are_there
) -> Iterator[Problem]:
    """What is wrong with each line. `keys` are the letters that can be typed, None where that is not known."""
    seen: dict[str, int] = {}
    lacking = (
        lacking if lacking(text) else all_are_there
    )  # Hardly ever is a letter missing: all are asked for at once.
    for number, line in _lines(text):
        letters, *written = line.split()
        for sentence in (
            *_faults_of_letters(letters, keys, seen.get(letters)),
            *_faults_of_written(letters, written, lacking),
        ):
            yield Problem(file, number, "", sentence)
        seen.setdefault(letters, number)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, by their number."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith(_NOTE):
            yield number, line


def _faults_of_letters(letters: str, keys: str | None, before: int | None) -> Iterator[str]:
    if before is not None:
        yield f"'{letters}' stands in line {before} too"
    if letters == _FIRST:
        return
    if not letters.isalpha() or letters != letters.lower():
        yield f"'{letters}' cannot be typed: a line begins with small letters, or with '{_FIRST}'"
    elif keys is not None and (strange := sorted(set(letters) - set(keys))):
        yield f"'{letters}' cannot be typed: no key has '{strange[0]}'"


def _faults_of_written(letters: str, written: list[str], lacking: Lacking) -> Iterator[str]:
    if not written:
        yield f"there is nothing to write for '{letters}'"
    if len(set(written)) < len(written):
        twice = dict.fromkeys(text for text in written if written.count(text) > 1)
        yield from (f"'{text}' stands twice for '{letters}'" for text in twice)
    if lacking is not all_are_there and (without := lacking("".join(written))):
        yield no_font_has(without)
