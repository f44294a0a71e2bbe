"""What outlives a visit changes: words and packs come, the glass turns, a second passes."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.visit.events import (
    ContentRead,
    ContentUnreadable,
    Resized,
    SecondPassed,
    SettingEvent,
    WordsRead,
)
from kiosk.visit.outcome import Outcome, left
from kiosk.visit.staff import STAFF_IDLE_S
from kiosk.visit.visit import Visit, fresh


def of_the_setting(visit: Visit, event: SettingEvent) -> Outcome:
    """The visit in its new setting; a patient who has been quiet for too long is gone."""
    setting = visit.setting
    match event:
        case WordsRead(clinic, words):
            setting = replace(setting, clinic=clinic, words=words)
        case ContentRead(content):
            setting = replace(setting, content=content, words=content.words, faults=())
            if setting.room == "consultation" and not visit.is_awake:
                return fresh(setting), ()
        case ContentUnreadable(sentences):
            return Visit(setting=replace(setting, content=None, faults=sentences)), ()
        case Resized(width, height):
            setting = replace(setting, width=width, height=height)
        case SecondPassed(today):
            return _a_second_later(replace(visit, setting=replace(setting, today=today)))
        case _:
            assert_never(event)
    return replace(visit, setting=setting), ()


def _a_second_later(visit: Visit) -> Outcome:
    if not visit.is_awake:
        return visit, ()
    visit = replace(visit, quiet=visit.quiet + 1)
    is_over = visit.quiet >= STAFF_IDLE_S if visit.consultation else visit.seconds_left <= 0
    return left(visit) if is_over else (visit, ())
