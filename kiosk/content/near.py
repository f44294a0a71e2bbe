"""What an author probably meant: the near miss that ends an error sentence."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.errors import KioskError


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'sessions'?`, or nothing where no known word is near."""
    import difflib  # noqa: PLC0415 - most files and commands hold no mistake

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Words for a sentence: `a, b, c`."""
    return ", ".join(words)


def must_be_spoken(language: str, languages: Iterable[str]) -> None:
    """Raises KioskError where a language that was asked for is none of those there are, if there are any."""
    known = list(languages)
    if known and language not in known:
        near = did_you_mean(language, known) or f"; there is {listed(known)}"
        raise KioskError(f"there is no language '{language}'{near}")
