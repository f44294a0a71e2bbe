"""What has happened to the kiosk itself, in the past tense: what it knows was read, time went by."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # as in events.py
    from kiosk.content.content import Content
    from kiosk.content.spellings import Spellings
    from kiosk.content.words import Words
    from kiosk.settings import Clinic


class WordsRead(Struct, frozen=True):
    """The clinic's settings and the words of a language are there: enough for the attract screen."""

    clinic: Clinic
    words: Words


class ContentRead(Struct, frozen=True):
    """The whole pack is there."""

    content: Content


class LanguageRead(Struct, frozen=True):
    """The words of one more language are there, so that the patient may choose it."""

    words: Words


class SpellingsRead(Struct, frozen=True):
    """The table of what letters spell in a language is there."""

    spellings: Spellings


class HolidaysRead(Struct, frozen=True):
    """The public holidays of the clinic's place in the years to come, so that the glass need not look them up."""

    days: tuple[dt.date, ...]


class ContentUnreadable(Struct, frozen=True):
    """The pack cannot be used; `sentences` are for staff, never for the patient's screen."""

    sentences: tuple[str, ...]


class SecondPassed(Struct, frozen=True):
    """One second of the monotonic clock has gone by; `today` is the civil day now."""

    today: dt.date


class Resized(Struct, frozen=True):
    """The glass has this size, in pixels of the look; `least_scale` is the least text size that can be read on it."""

    width: int
    height: int
    least_scale: float = 1.0


SettingEvent: TypeAlias = (
    WordsRead
    | ContentRead
    | LanguageRead
    | SpellingsRead
    | HolidaysRead
    | ContentUnreadable
    | SecondPassed
    | Resized
)
