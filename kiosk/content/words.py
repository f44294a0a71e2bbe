"""Every text by id, in one language. A missing text is an error, never an empty label."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, TypeAlias

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, get_currency_symbol

from kiosk.content.locale_rules import rules_of
from kiosk.content.order import FROM_LEFT, ISOLATE_ENDS, in_order, isolated
from kiosk.content.scripts import RIGHT_TO_LEFT, is_of_another_script, is_written_in
from kiosk.errors import MissingWords

SOURCE = "en"
"""The language that all others are translated from, and that stands where they lack a text."""

Leaf: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""A text, a list of texts, or plural forms by CLDR name (`one`, `few`, `other` ...)."""

Wording: TypeAlias = Literal["plain", "easy", "fuller"]
"""The plain wording; an easy one, for who wishes to read less at a time; a fuller one, to read with a clinician."""

BESIDE_PLAIN: tuple[Wording, ...] = ("easy", "fuller")
"""The ids of their texts begin with their name; what follows is the id of the plain text that says the same."""

_WITHOUT_SPACES = {"Hans", "Hant", "Jpan"}
_WITH_CAPITALS = {"de", "lb"}
"""Languages whose nouns keep their capital inside a sentence."""
_ENDS = (".", "?", "!", "…", "。", "？", "！", "।", "؟")

DateLook: TypeAlias = Literal[
    "day", "weekday", "weekday-year", "full", "month", "month-long", "month-short", "day-year"
]
_ENGLISH: Mapping[DateLook, str] = {
    "day": "d MMM",
    "weekday": "EEE d MMM",
    "weekday-year": "EEE d MMM yyyy",
    "full": "EEEE d MMMM yyyy",
    "month": "MMMM yyyy",
    "month-long": "LLLL",
    "month-short": "LLL",
    "day-year": "d MMMM yyyy",
}
_SKELETONS: Mapping[DateLook, str] = {
    "day": "MMMd",
    "weekday": "MMMEd",
    "weekday-year": "yMMMEd",
    "month": "yMMMM",
}
"""Looks that each language has an order of its own for, by Unicode's names."""
_FORMATS: Mapping[DateLook, str] = {
    "full": "full",
    "day-year": "long",
    "month-long": "LLLL",
    "month-short": "LLL",
}


def tongue_of(language: str) -> str:
    """A language without its script and country: `zh` of `zh-Hant`."""
    return language.partition("-")[0]


def is_english(language: str) -> bool:
    """Whether its number words are known, and it can be graded and judged most closely."""
    return tongue_of(language) == SOURCE


def texts_of(leaf: Leaf) -> tuple[str, ...]:
    """All texts of a leaf, whatever its kind."""
    if isinstance(leaf, str):
        return (leaf,)
    return tuple(leaf.values()) if isinstance(leaf, Mapping) else leaf


def wording_of(id: str) -> Wording:
    """The wording that a text belongs to, by its id."""
    return next((wording for wording in BESIDE_PLAIN if id.startswith(f"{wording}.")), "plain")


def twin_of(id: str) -> str:
    """The id of the plain text that says the same; its own for a plain one."""
    return id.removeprefix(f"{wording_of(id)}.")


def leaves_in(leaves: Mapping[str, Leaf], wording: Wording) -> Mapping[str, Leaf]:
    """Texts with every one of a wording in the place of its plain one too; the plain ones without one stay."""
    start = f"{wording}."  # asked of every text for every page that is shown, so in the quickest way
    return {**leaves, **{id.removeprefix(start): leaf for id, leaf in leaves.items() if id.startswith(start)}}


def script_of(language: str) -> str:
    """The script of a language; where the tag does not say, the usual one."""
    rules = rules_of(language)
    return rules.script or str(get_global("likely_subtags")[rules.language]).split("_")[1]


def is_spaced(language: str) -> bool:
    """Whether a language writes spaces between its words and its sentences."""
    return script_of(language) not in _WITHOUT_SPACES


_LETTER = re.compile(r"[^\W\d_]")
_VALUE = re.compile(r"\{\w+\}")
_VALUE_AND_STOP = re.compile(r"(?P<value>\{(?P<name>\w+)\}\**)\.(?![\w.])")
"""A value and the full stop behind it, with the end of bold type between the two."""

KEYS = frozenset(("ui.keyboard", "ui.other-keyboard"))
"""Rows of keys: no text is made of them, and those of two languages have nothing in common."""


def _isolated(values: Mapping[str, object]) -> Mapping[str, object]:
    """Values that keep their own order inside a text from right to left: numbers, phone numbers, Latin names."""
    return {name: isolated(value) for name, value in values.items()}


def _stopped_once(text: str, values: Mapping[str, object]) -> str:
    """A text without its full stop behind a value that ends in one itself, as a Russian date does."""

    def once(found: re.Match[str]) -> str:
        is_there = str(values.get(found["name"], "")).rstrip(ISOLATE_ENDS).endswith(".")
        return found["value"] if is_there else found[0]

    return _VALUE_AND_STOP.sub(once, text)


def _from_left(text: str) -> str:
    """English that stands for a missing text, marked as such, so that its words and numbers keep their order among
    letters from the right and a voice of its own says it. Signs alone have neither.
    """
    return f"{FROM_LEFT}{text}{ISOLATE_ENDS}" if _LETTER.search(_VALUE.sub("", text)) else text


OWN_NAMES: Mapping[str, str] = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "hi": "हिन्दी",
    "zh": "\u7b80\u4f53\u4e2d\u6587",
}
"""Those of the languages that the kiosk comes with, as Unicode's tables have them: to look them up there takes 1 MB of
memory for each, and the attract screen names them all."""


def own_name(language: str) -> str:
    """A language as those who speak it name it: `es` is Español."""
    return OWN_NAMES.get(language) or name_in_tables(language)


def name_in_tables(language: str) -> str:
    """The own name of a language by Unicode's tables; the tag itself where they have none.

    Where a language is written in two ways, the usual one is named: `zh` is \u7b80\u4f53\u4e2d\u6587.
    """
    rules = rules_of(language)
    usual = f"{rules.language}_{script_of(language)}"
    name = (not rules.territory and rules.languages.get(usual)) or rules.get_display_name() or language
    return name[:1].upper() + name[1:]


def language_of(text: str, language: str, others: Iterable[str]) -> str:
    """The language of words that somebody gave: that one, but for words in another script, as of a question that was
    typed before the language was changed. Those are of the first of the others that is written so.
    """
    if not is_of_another_script(text, own_name(language)):
        return language
    return next((other for other in others if is_written_in(text, own_name(other))), language)


@lru_cache(maxsize=512)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=rules_of(language)))


def _dated(day: dt.date, look: DateLook, language: str) -> str:
    """A day in the order that the language has for it. In English the day comes before the month."""
    rules = rules_of(language)
    if rules.language == "en":
        return str(format_date(day, _ENGLISH[look], locale=rules))
    if look in _SKELETONS:
        return str(format_skeleton(_SKELETONS[look], dt.datetime.combine(day, dt.time()), locale=rules))
    return str(format_date(day, _FORMATS[look], locale=rules))


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language: those of the interface and those of one pack, by dotted id.

    Texts may hold `{name}` for a value, `**bold**`, and `[[shown|glossary-id]]` for a glossary word
    (see `content.rich`).
    """

    language: str
    leaves: Mapping[str, Leaf]
    is_draft: bool = False
    """Whether they are a translation that nobody has reviewed."""
    borrowed: frozenset[str] = frozenset()
    """Of these ids the translation has no text: they are said in English."""
    is_spelled: bool = False
    """Whether the language has more characters than keys, and a table of what letters spell."""

    def has(self, id: str) -> bool:
        """Whether there is a text with this id."""
        return id in self.leaves

    def text(self, id: str, **values: object) -> str:
        """The text with its values filled in.

        Raises:
            MissingWords: no such text, it is a list or plural, or a value is missing.
        """
        leaf = self._leaf(id)
        if not isinstance(leaf, str):
            raise MissingWords(f"'{id}' is not a single text in '{self.language}'")
        return self._filled(id, leaf, values)

    def texts(self, id: str, **values: object) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one.

        Raises:
            MissingWords: no such text, it has plural forms, or a value is missing.
        """
        leaf = self._leaf(id)
        if isinstance(leaf, str):
            leaf = (leaf,)
        if not isinstance(leaf, tuple):
            raise MissingWords(f"'{id}' is not a list of texts in '{self.language}'")
        return tuple(self._filled(id, text, values) for text in leaf)

    def count(self, id: str, number: float, **values: object) -> str:
        """The plural form for `number`, which also fills `{n}`.

        Raises:
            MissingWords: no such text, it has no plural forms, or a value is missing.
        """
        leaf = self._leaf(id)
        if not isinstance(leaf, Mapping):
            raise MissingWords(f"'{id}' has no plural forms in '{self.language}'")
        rules = rules_of(SOURCE) if id in self.borrowed else self.locale
        form = str(rules.plural_form(number))
        return self._filled(id, leaf.get(form, leaf["other"]), {"n": self.number(number), **values})

    def listed(self, items: Iterable[str]) -> str:
        """Items one after another, as this language parts them."""
        return self.text("join.comma").join(items)

    def with_and(self, items: Iterable[str]) -> str:
        """Items as a sentence has them, with an "and" before the last. Those that hold a comma, as a Spanish day does,
        are parted by semicolons.
        """
        held = list(items)
        among = str(format_list(["\0"] * len(held), locale=self.locale))
        if any("," in item for item in held):
            among = among.replace(",", ";")
        return "".join(text for pair in zip_longest(among.split("\0"), held, fillvalue="") for text in pair)

    def inside(self, name: str) -> str:
        """A name of common words as it stands inside a sentence: small, where the language writes nouns so."""
        is_kept = self.locale.language in _WITH_CAPITALS or not name[1:2].islower()
        return name if is_kept else name[:1].lower() + name[1:]

    def in_row(self, names: Iterable[str]) -> Iterator[str]:
        """Names of common words as they stand one after another: `Belly`, `thighs`."""
        for number, name in enumerate(names):
            yield self.inside(name) if number else name

    def sentence(self, text: str) -> str:
        """A text that ends as a sentence does, with this language's own full stop where it has no end yet."""
        return text if text.rstrip(ISOLATE_ENDS).endswith(_ENDS) else self.text("join.stop", text=text)

    def label(self, text: str) -> str:
        """A text as it stands before what it names, with this language's own colon and space."""
        return self.text("join.label", text=text)

    def joined(self, sentences: Iterable[str]) -> str:
        """Sentences one after another. Chinese has no spaces: its full stops part them."""
        return (" " if is_spaced(self.language) else "").join(sentences)

    def has_wording(self, wording: Wording) -> bool:
        """Whether there is any text in this wording."""
        start = f"{wording}."
        return any(id.startswith(start) for id in self.leaves)

    def in_wording(self, wording: Wording) -> Words:
        """The same words with every text of a wording in the place of its plain one."""
        start = f"{wording}."
        kept = {id for id in self.borrowed if start + id not in self.leaves}
        taken = {id.removeprefix(start) for id in self.borrowed if id.startswith(start)}
        return replace(self, leaves=leaves_in(self.leaves, wording), borrowed=frozenset(kept | taken))

    @property
    def script(self) -> str:
        """The script that the language is written in, by its name in Unicode's tables: `Latn`, `Arab`, `Hans`."""
        return script_of(self.language)

    @property
    def is_mirrored(self) -> bool:
        """Whether the language is read from right to left."""
        return self.locale.text_direction == "rtl"

    @property
    def locale(self) -> Locale:
        """Babel's rules for this language."""
        return rules_of(self.language)

    def date(self, day: dt.date, look: DateLook = "weekday") -> str:
        """A civil day as this language writes it. Day, month and year never part; a weekday may stand alone where it
        is long or has a comma.
        """
        weekday, space, rest = _dated(day, look, self.language).partition(" ")
        may_part = look == "full" or weekday.endswith((",", "\u060c"))
        return weekday + (space if may_part else space and "\u00a0") + rest.replace(" ", "\u00a0")

    def number(self, value: float) -> str:
        """A number as this language writes it."""
        return _number(value, self.language)

    def money(self, amount: float, currency: str) -> str:
        """An amount of money; `currency` is an ISO 4217 code. `UK£` stays whole behind an amount from the right."""
        shown = str(format_currency(amount, currency, locale=self.locale))
        symbol = str(get_currency_symbol(currency, locale=self.locale))
        is_behind = self.is_mirrored and not shown.startswith(symbol)
        return shown.replace(symbol, isolated(symbol)) if is_behind else shown

    def own(self, name: str) -> str:
        """A name that somebody gave, as it stands alone, in a row with others or with words of this language."""
        return isolated(in_order(name)) if self.is_mirrored or RIGHT_TO_LEFT.search(name) else name

    def _leaf(self, id: str) -> Leaf:
        try:
            return self.leaves[id]
        except KeyError:
            raise MissingWords(f"no text '{id}' in '{self.language}'") from None

    def _filled(self, id: str, text: str, values: Mapping[str, object]) -> str:
        try:
            if id in self.borrowed and id not in KEYS:
                text = _from_left(text)
            if "{" not in text:
                return text
            text = _stopped_once(text, values)
            return text.format_map(_isolated(values) if self.is_mirrored else values)
        except (KeyError, ValueError, IndexError, AttributeError) as fault:
            raise MissingWords(f"text '{id}' in '{self.language}' cannot be filled: {fault}") from None
