"""How the screen looks and reads changes, at once and on the same page."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from msgspec.structs import replace as altered

from kiosk.settings import SCAN_S, TAP_WAIT_S, Looks
from kiosk.visit.events.looks import (
    LooksEvent,
    MovementSet,
    ReachSet,
    ScanPaced,
    SwitchesSet,
    TapsSpaced,
    TextSized,
    ThemeChosen,
    WordsEased,
)
from kiosk.visit.outcome import Outcome
from kiosk.visit.updates.paper import drawn_up
from kiosk.visit.visit import Visit


def looking_otherwise(visit: Visit, event: LooksEvent) -> Outcome:
    """The visit once this was set. Pages that were made are made anew in other words."""
    visit = replace(visit, looks=looks_after(visit.looks, event))
    return drawn_up(visit) if isinstance(event, WordsEased) else (visit, ())


def looks_after(looks: Looks, event: LooksEvent) -> Looks:
    """How the screen looks once this was set; a text size stays within 100 and 200 %."""
    match event:
        case TextSized(scale):
            return altered(looks, scale=min(2.0, max(1.0, scale)))
        case ThemeChosen(theme):
            return altered(looks, theme=theme)
        case MovementSet(is_still):
            return altered(looks, is_still=is_still)
        case ReachSet(is_low):
            return altered(looks, is_low=is_low)
        case WordsEased(is_easy):
            return altered(looks, is_easy=is_easy)
        case SwitchesSet(count):
            return altered(looks, switches=count)
        case ScanPaced(seconds):
            return altered(looks, scan_s=min(SCAN_S[-1], max(SCAN_S[0], seconds)))
        case TapsSpaced(seconds):
            return altered(looks, tap_wait_s=min(TAP_WAIT_S[-1], max(TAP_WAIT_S[0], seconds)))
        case _:
            assert_never(event)
