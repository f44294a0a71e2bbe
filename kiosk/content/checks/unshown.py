"""What `check` says of letters that no font has, so that nobody meets them first on the glass."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.draft import WordFile
from kiosk.content.letters import STAND_IN, Lacking, no_font_has, why_hidden
from kiosk.content.words import SOURCE, texts_of
from kiosk.errors import Problem

_A_FONT = "put a font for it into resources/fonts"
_WAY_OUT = f"write it another way, or {_A_FONT}"


def problems_of_letters(words: WordFile, source: WordFile | None, lacking: Lacking) -> Iterator[Problem]:
    """One for each text with such a letter, and one for the whole file where that hides its language.

    `source` is what the languages are held against: English stands in for a text, another language does not.
    """
    texts = {
        id: letters for id, leaf in words.leaves.items() if (letters := lacking("".join(texts_of(leaf))))
    }
    if why := why_hidden(words.language, words.leaves, lacking):
        first = next(iter(texts), "")
        yield words.problem(first, f"{why}, so '{words.language}' is shown to nobody; {_A_FONT}")
        return
    falls_back = source is not None and source.language == SOURCE != words.language
    instead = "it is shown in English" if falls_back else f"'{STAND_IN}' stands in its place"
    for id, letters in texts.items():
        yield words.problem(id, f"{no_font_has(letters)}, so {instead}; {_WAY_OUT}")
