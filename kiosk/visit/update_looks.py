"""How the screen looks and reads changes, at once and on the same page."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace as altered

from kiosk.settings import Looks
from kiosk.visit.events import LooksEvent, MovementSet, ReachSet, TextSized, ThemeChosen, WordsEased


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
        case _:
            assert_never(event)
