"""YAML without surprises: plain data and the line of every key, and back to text. The only file that knows PyYAML.

Refused, each with its line: duplicate keys, anchors and aliases, tags, merge keys, tabs, control
characters, several documents, keys that are not text, more than 12 levels, more than 2 MB, and plain
words that YAML readers understand in different ways (`no`, `1:30`, `010`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml.resolver import Resolver

from kiosk.content.doubtful import advice_on
from kiosk.content.text_file import text_in
from kiosk.content.yaml_slips import is_cut_short, key_that_is_no_text, slip_in
from kiosk.errors import Problem, Unreadable

Plain: TypeAlias = "bool | int | float | str | dt.date | list[Plain] | dict[str, Plain] | None"
"""What a document holds."""
Place: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and positions in lists from 0."""

DEEPEST = 12
_HOPELESS = 500
"""So many levels more are passed over, to tell what else is wrong behind them. The parser's work grows with the square
of the depth, so that a file of nothing but brackets would take it hours; beyond this, reading ends.
"""
Event: TypeAlias = Any
"""What the parser tells: PyYAML's types are too loose to name."""

# The C parser is five times faster; machines without it read the same, only slower.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG_OF: Callable[..., str] = Resolver().resolve
_TEXT_TAG = "tag:yaml.org,2002:str"
_TIME_TAG = "tag:yaml.org,2002:timestamp"
_BAD_LETTERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ALMOST = re.compile(r"[yYnN]|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_.]*[eE][-+]?[0-9]+|[-+]?[0-9][0-9_:]*")
"""Plain words that this parser takes for text and another one does not."""
_BARE = re.compile(r"[a-z]{2,}(-[a-z0-9]+)*")
"""Texts that need no quotes: keys and ids."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as plain data. `lines` holds the line, from 1, of every key and list entry."""

    file: Path
    data: Plain
    lines: Mapping[Place, int]

    def problem(self, place: Place, sentence: str) -> Problem:
        """A problem with the value at a place, or with the nearest thing around it that has a line."""
        known = place
        while known and known not in self.lines:
            known = known[:-1]
        return Problem(self.file, self.lines.get(known, 1), dotted(place), sentence)


def dotted(place: Place) -> str:
    """A place as an author writes it: `options.2.good`."""
    return ".".join(str(part) for part in place)


def read_document(file: Path) -> Document:
    """A YAML file as plain data.

    Raises:
        Unreadable: with everything that is wrong in it, as far as it could be read.
    """
    text = text_in(file)
    _refuse_bad_letters(file, text)
    return _Builder(file, text).document()


def text_of(data: Plain) -> str:
    """Plain data as the text of a file, which is read again as the same data. Numbers are whole, of up to 18 digits.

    Raises:
        ValueError: a text in it holds a letter that `read_document` refuses.
    """
    written: str = yaml.dump(
        data, Dumper=_Writer, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10_000
    )
    return written


class _Writer(yaml.SafeDumper):
    """Writes a text in quotes unless every reader takes it for a text."""

    def text(self, value: str) -> yaml.ScalarNode:
        """The node of a text."""
        if _BAD_LETTERS.search(value):
            raise ValueError("a text holds a letter that cannot be seen")
        return self.represent_scalar(_TEXT_TAG, value, None if _BARE.fullmatch(value) else '"')

    def ignore_aliases(self, _data: object) -> bool:
        """Write a value again instead of pointing at it."""
        return True


_Writer.add_representer(str, _Writer.text)


def _refuse_bad_letters(file: Path, text: str) -> None:
    found: dict[tuple[int, str], Problem] = {}
    for match in _BAD_LETTERS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        found.setdefault((line, match[0]), Problem(file, line, "", _bad_letter(match[0])))
        if len(found) == 100:
            break
    if found:
        raise Unreadable(tuple(found.values()))


def _bad_letter(letter: str) -> str:
    if letter == "\t":
        return "there is a tab here; use spaces"
    return f"there is a letter here that cannot be seen (U+{ord(letter):04X}); delete it"


class _FarTooDeep(Exception):
    """There are so many levels that nothing more is read."""


@dataclass(slots=True)
class _Builder:
    """Turns parser events into data, and notes what it does not like on the way."""

    file: Path
    text: str
    rows: list[str] = field(init=False)
    """The lines of the text, from 0, and an empty one after them."""
    problems: list[Problem] = field(default_factory=list)
    lines: dict[Place, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rows = [*self.text.split("\n"), ""]

    def document(self) -> Document:
        data: Plain = None
        try:
            data = self._read(yaml.parse(self.text, Loader=_LOADER))
        except (yaml.YAMLError, ValueError) as fault:
            # A number too large for a letter is a ValueError to one parser.
            slip = slip_in(self.rows, fault)
            self.problems.append(Problem(self.file, slip.line, "", slip.sentence))
        except _FarTooDeep:
            pass  # That is noted already.
        if self.problems:
            raise Unreadable(tuple(self.problems))
        return Document(self.file, data, self.lines)

    def _read(self, events: Iterator[Event]) -> Plain:
        data: Plain = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(event, (), "a file holds one document; delete the line '---'")
            elif isinstance(event, yaml.NodeEvent):
                data = self._value(event, events, ())
        if not documents:
            self.problems.append(Problem(self.file, 1, "", "the file is empty"))
        return data

    def _note(self, event: Event, place: Place, sentence: str) -> None:
        self.problems.append(Problem(self.file, event.start_mark.line + 1, dotted(place), sentence))

    def _value(self, event: Event, events: Iterator[Event], place: Place, *, is_key: bool = False) -> Plain:
        if isinstance(event, yaml.AliasEvent):
            self._note(event, place, "an alias (*) is not allowed; write the value again")
            return None
        if event.anchor is not None:
            self._note(event, place, "an anchor (&) is not allowed; delete it")
        if event.tag is not None:
            self._note(event, place, "a tag (!) is not allowed; delete it")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place, is_key=is_key)
        if len(place) >= DEEPEST:
            self._note(event, place, f"there are more than {DEEPEST} levels here")
            self._skip(events)
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, place)
        return self._mapping(events, place)

    def _skip(self, events: Iterator[Event]) -> None:
        """Leave out the rest of a list or mapping that has just begun. Raises _FarTooDeep."""
        depth = 1
        while depth:
            event = next(events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _HOPELESS:
                raise _FarTooDeep

    def _list(self, events: Iterator[Event], place: Place) -> Plain:
        values: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            inner = (*place, len(values))
            self.lines[inner] = event.start_mark.line + 1
            values.append(self._value(event, events, inner))
        return values

    def _mapping(self, events: Iterator[Event], place: Place) -> Plain:
        values: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, events, place)
            inner = (*place, key)
            if key in values:
                first = self.lines[inner]
                self._note(event, inner, f"the key '{key}' is here twice; it was first on line {first}")
            self.lines.setdefault(inner, event.start_mark.line + 1)
            values[key] = self._value(next(events), events, inner)
        return values

    def _key(self, event: Event, events: Iterator[Event], place: Place) -> str:
        unknown = f"?{event.start_mark.line + 1}"
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
            self._note(event, place, "a merge key (<<) is not allowed; write the keys out")
            return "<<"
        if isinstance(event, yaml.CollectionStartEvent):
            self._note(event, place, "a key must be text")
            self._skip(events)  # Not read: keys in keys have no levels to count.
            return unknown
        key = self._value(event, events, place, is_key=True)
        if isinstance(key, str):
            return key
        if isinstance(event, yaml.ScalarEvent) and event.implicit[0] and event.value:
            self._note(event, place, key_that_is_no_text(self.rows, event))
        else:
            self._note(event, place, "a key must be text")
        return unknown

    def _scalar(self, event: Event, place: Place, *, is_key: bool) -> Plain:
        value: str = event.value
        if not event.implicit[0]:
            if match := _BAD_LETTERS.search(value):
                self._note(event, place, _bad_letter(match[0]))
            return value.rstrip("\n") if event.style in ("|", ">") else value
        if value and is_cut_short(self.rows, event):
            self._note(
                event, place, "YAML leaves out what follows ' #'; write a text in quotes, a remark after '# '"
            )
        if value in _NAMED:
            return _NAMED[value]
        if _WHOLE.fullmatch(value):
            return int(value)
        if _DECIMAL.fullmatch(value):
            return float(value)
        if _DATE.fullmatch(value):
            return self._date(event, place)
        tag = _TAG_OF(yaml.ScalarNode, value, (True, False))
        if tag == _TIME_TAG:
            self._note(event, place, f"{value} is not a date as 2026-01-31; write any other text in quotes")
        elif tag != _TEXT_TAG or _ALMOST.fullmatch(value):
            quotes = f"'{value}' can be read in more than one way; write it in quotes"
            self._note(event, place, quotes if is_key else advice_on(value))
        return value

    def _date(self, event: Event, place: Place) -> Plain:
        try:
            return dt.date.fromisoformat(event.value)
        except ValueError:
            self._note(event, place, f"there is no day {event.value}")
            return str(event.value)


_NAMED: Mapping[str, bool | None] = {"": None, "null": None, "true": True, "false": False}
