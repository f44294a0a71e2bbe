"""Whether a pack reads fairly: balance, promises, pressure, shame, bare figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.checks.banned import banned_in
from kiosk.content.checks.wording import words_in
from kiosk.content.draft import Draft, WordFile
from kiosk.content.pack import Pack
from kiosk.content.rich import plain
from kiosk.content.words import BESIDE_PLAIN, is_english
from kiosk.errors import Problem

MOST_UNEQUAL = 1.5
"""How much longer than the other one side of an option may be, in points and in words."""

_BARE = re.compile(r"\d\s*(?:%|per ?cent\b|percent\b)", re.IGNORECASE)

_BANNED = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), sentence)
    for words, sentence in (
        (
            r"guarantee\w*|permanent(?:ly)?\s+(?:remov|gone|result|fix)\w*|miracle|flawless|cures?\b|erases?\b"
            r"|pain[- ]?free|painless|risk[- ]?free|(?:no|zero)\s+(?:downtime|risks?\b|side effects)"
            r"|completely safe|totally safe|best\b|will (?:disappear|vanish|go away|be gone)\b|get rid of",
            "promises more than anyone can know",
        ),
        (
            r"act now|book (?:now|today)|limited (?:time|offer)|special offer|last chance|hurry|only today"
            r"|do(?:n't| not) miss|discount\w*|while places last|must[- ]have",
            "puts pressure on the reader",
        ),
        (
            r"problem areas?|bikini|unsightly|ugly|flaws?\b|imperfections?|embarrassing|disfigur\w*"
            r"|beach[- ]ready|blemish\w*",
            "may shame the reader",
        ),
        (
            r"(?:un)?suitable|(?:in)?eligible|candidates?\b|suited (?:to|for) you"
            r"|(?:it|this|treatment|microneedling) is right for you",
            "only a clinician can say who a treatment is for",
        ),
        (
            r"(?:twice|thrice|\d+(?:\.\d+)?(?:x| times)) (?:as|more|less|higher|lower|better|worse|fewer)\b"
            r"|half as (?:likely|many|much)|(?:halves|doubles|triples) (?:the|your)\b",
            "compares without a count; say how many of how many people",
        ),
    )
)
_RARE = re.compile(r"\b(?:rare(?:ly)?|uncommon|unlikely)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")


def problems_of_fairness(draft: Draft) -> Iterator[Problem]:
    """What a reader could feel misled by. Most phrases are judged in English only."""
    for words in draft.languages:
        yield from _balance(words, draft.pack)
        for wording in BESIDE_PLAIN:
            if words.ids_in(wording):
                yield from _balance(words.in_wording(wording), draft.pack, f"{wording}.")
        for id, text in words.each():
            if _BARE.search(plain(text)):
                yield words.problem(id, "a share without people; write it as '28 in 100'")
        for id, text in words.each():
            for phrase, sentence in banned_in(plain(text), words.language):
                yield words.problem(id, f"'{phrase}' {sentence}")
        if is_english(words.language):
            yield from _phrases(words)


def _balance(words: WordFile, pack: Pack, beginning: str = "") -> Iterator[Problem]:
    for option in pack.options:
        start = f"option.{option.id}"
        good, bad = words.texts(f"{start}.good"), words.texts(f"{start}.bad")
        if not (good and bad):
            continue  # Told as missing; a translation of which one side is only begun is not unfair.
        for what, left, right in (("points", len(good), len(bad)), ("words", words_in(good), words_in(bad))):
            if max(left, right) > MOST_UNEQUAL * min(left, right):
                sentence = f"{left} {what} for and {right} against; keep them within {MOST_UNEQUAL} to 1"
                yield words.problem(f"{beginning}{start}.good", sentence)


def _phrases(words: WordFile) -> Iterator[Problem]:
    for id, text in words.each():
        shown = plain(text)
        for pattern, sentence in _BANNED:
            for match in pattern.finditer(shown):
                yield words.problem(id, f"'{match[0]}' {sentence}")
        for part in _SENTENCE.findall(shown):
            rare = _RARE.search(part)
            if rare and not _DIGIT.search(part):
                yield words.problem(id, f"'{rare[0]}' stands without a number", is_warning=True)
