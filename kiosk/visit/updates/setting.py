"""What outlives a visit changes: words and packs come, the glass turns, a second passes."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from msgspec.structs import replace as altered

from kiosk.content.words import Words
from kiosk.visit.effects import ReadLanguages
from kiosk.visit.events.setting import (
    ContentRead,
    ContentUnreadable,
    HolidaysRead,
    LanguageRead,
    Resized,
    SecondPassed,
    SettingEvent,
    SpellingsRead,
    WordsRead,
)
from kiosk.visit.outcome import Outcome, left
from kiosk.visit.updates.staff import staff_a_second_later
from kiosk.visit.visit import Setting, Visit, fresh


def of_the_setting(visit: Visit, event: SettingEvent) -> Outcome:
    """The visit in its new setting; a patient who has been quiet for too long is gone."""
    setting = visit.setting
    match event:
        case WordsRead(clinic, words):
            setting = replace(setting, clinic=clinic, words=words)
        case ContentRead(content):
            setting = replace(setting, content=content, words=content.words, faults=(), translations=())
            is_room = setting.room == "consultation" and not visit.is_awake
            visit = fresh(setting) if is_room else replace(visit, setting=setting)
            return visit, (ReadLanguages(content.words.language),)
        case LanguageRead(words):
            setting = _with_translation(setting, words)
        case SpellingsRead(spellings):
            setting = replace(setting, spellings=spellings)
        case HolidaysRead(days):
            known = setting.clinic and altered(setting.clinic, public_holidays=days)
            setting = replace(setting, clinic=known)
        case ContentUnreadable(sentences):
            return fresh(replace(setting, content=None, faults=sentences)), ()
        case Resized(width, height, least_scale):
            setting = replace(setting, width=width, height=height, least_scale=least_scale)
        case SecondPassed(today):
            return _a_second_later(replace(visit, setting=replace(setting, today=today)))
        case _:
            assert_never(event)
    return replace(visit, setting=setting), ()


def _with_translation(setting: Setting, words: Words) -> Setting:
    """The setting with one more language to choose; one that stands there already stays as it is."""
    if words.language in setting.languages:
        return setting
    return replace(setting, translations=(*setting.translations, words))


def _a_second_later(visit: Visit) -> Outcome:
    """Staff's seconds, and the patient's unless staff is at work over their visit."""
    visit, effects = staff_a_second_later(visit)
    if not visit.is_awake or visit.setting.room == "consultation" or visit.setting.staff is not None:
        return visit, effects
    if visit.speech.is_listened_to and not visit.is_asking:  # Who listens touches nothing.
        return replace(visit, speech=replace(visit.speech, seconds=visit.speech.seconds + 1)), effects
    visit = replace(visit, quiet=visit.quiet + 1)
    return left(visit) if visit.seconds_left <= 0 else (visit, effects)
