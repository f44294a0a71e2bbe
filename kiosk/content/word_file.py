"""A file of words: nested keys in, texts by dotted id out, with the line of each."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.content.words import Leaf
from kiosk.content.yaml_strict import Place, Plain, dotted, read_document
from kiosk.errors import Problem, Unreadable

PLURAL_FORMS = frozenset(("zero", "one", "two", "few", "many", "other"))
_WORD_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_VALUE_NAME = re.compile(r"[a-z][a-z_]*")


def words_and_lines(file: Path) -> tuple[Mapping[str, Leaf], Mapping[str, int]]:
    """Every text of a file by dotted id, and the line of each.

    Raises:
        Unreadable: with everything that is wrong in the file.
    """
    document = read_document(file)
    leaves: dict[str, Leaf] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for place, value in _leaves(document.data, ()):
        faults = tuple(_faults(place, value))
        problems.extend(document.problem(at, sentence) for at, sentence in faults)
        if not faults:
            leaves[dotted(place)] = _leaf(value)
            lines[dotted(place)] = document.lines[place]
    if problems:
        raise Unreadable(tuple(problems))
    return leaves, lines


def _leaves(value: Plain, place: Place) -> Iterator[tuple[Place, Plain]]:
    if isinstance(value, dict) and value and not _is_plural(value):
        for key, inner in value.items():
            yield from _leaves(inner, (*place, key))
    else:
        yield place, value


def _is_plural(value: Plain) -> bool:
    return isinstance(value, dict) and "other" in value and PLURAL_FORMS.issuperset(value)


def _leaf(value: Plain) -> Leaf:
    """A leaf without faults, as `Words` holds it."""
    if isinstance(value, list):
        return tuple(str(text) for text in value)
    if isinstance(value, dict):
        return {form: str(text) for form, text in value.items()}
    return str(value)


def _faults(place: Place, value: Plain) -> Iterator[tuple[Place, str]]:
    """What is wrong with a leaf and its id."""
    if not place:
        yield place, "words are keys with texts"
        return
    for key in place:
        if not _WORD_KEY.fullmatch(str(key)):
            yield place, f"'{key}' is not an id: small letters, digits and single hyphens"
    if isinstance(value, list) and value:
        for position, text in enumerate(value):
            yield from _text_faults((*place, position), text)
    elif isinstance(value, dict) and value:
        for form, text in value.items():
            yield from _text_faults((*place, form), text)
    else:
        yield from _text_faults(place, value)


def _text_faults(place: Place, text: Plain) -> Iterator[tuple[Place, str]]:
    if isinstance(text, bool | int | float | dt.date):
        yield place, "must be text; write it in quotes"
    elif isinstance(text, list | dict) and text:
        yield place, "must be text"
    elif not isinstance(text, str) or not text.strip():
        yield place, "there is no text here"
    elif values_in(text) is None:
        yield place, "curly brackets hold the name of a value, as {date}; nothing else may stand in them"


def values_in(text: str) -> tuple[str, ...] | None:
    """The names of the values that a text is filled with, or None where its brackets are wrong."""
    try:
        parts = tuple(string.Formatter().parse(text))
    except ValueError:
        return None
    names = tuple(name for _, name, _, _ in parts if name is not None)
    plain = all(_VALUE_NAME.fullmatch(name) for name in names) and not any(
        form or turn for _, _, form, turn in parts
    )
    return names if plain else None
