"""What is typed on our own keys, and what letters spell: pure, and without a table of its own.

Each key and each offer says by itself what it writes (see `offers`), so that nothing here asks for a language.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.plan.template import LONGEST_TEMPLATE_NAME
from kiosk.visit.effects import ReadSpellings
from kiosk.visit.events.event import Erased, KeysTurned, OffersTurned, Taken, Typed, TypingEvent
from kiosk.visit.keyboard import words_of_keys
from kiosk.visit.outcome import Outcome
from kiosk.visit.sheets import NotesSheet, Sheet, TemplateSheet
from kiosk.visit.visit import Visit

LONGEST_NOTES = 400
"""Letters that a clinician's notes may have."""

LONGEST_QUESTION = 120
"""Letters that a patient's own question may have."""


def written(visit: Visit, event: TypingEvent) -> Visit:
    """What is being typed, after a key or an offer."""
    composed = visit.composed
    match event:
        case Typed(letter, composes, instead):
            text = _but_for(composed, visit) + instead if instead else visit.typed
            return _with(visit, text + letter, composed + letter if composes else "")
        case Taken(letters, text) if composed.startswith(letters):
            rest = composed.removeprefix(letters)
            return _with(visit, _but_for(composed, visit) + text + rest, rest)
        case Taken():
            return visit
        case Erased():
            return replace(visit, typed=visit.typed[:-1], composing=composed[:-1], first_offer=0)
        case OffersTurned(first):
            return replace(visit, first_offer=first)
        case KeysTurned(has_others):
            return replace(visit, has_other_keys=has_others)
        case _:
            assert_never(event)


def spelled(before: Visit, outcome: Outcome) -> Outcome:
    """Have the table of a language read as soon as keys of that language are shown."""
    visit, effects = outcome
    language = _spelled_in(visit)
    known = visit.setting.spellings
    if language in ("", _spelled_in(before)) or (known is not None and known.language == language):
        return outcome
    return visit, (*effects, ReadSpellings(language))


def _spelled_in(visit: Visit) -> str:
    """The language of the keys that are shown, where letters spell its characters."""
    words = words_of_keys(visit)
    return words.language if words is not None and words.is_spelled else ""


def _but_for(composed: str, visit: Visit) -> str:
    return visit.typed[: len(visit.typed) - len(composed)]


def _with(visit: Visit, typed: str, composed: str) -> Visit:
    """The visit with what was typed, unless it is more than may be typed on its sheet."""
    if len(typed) > _longest(visit.sheet):
        return visit
    return replace(visit, typed=typed, composing=composed, first_offer=0)


def _longest(sheet: Sheet | None) -> int:
    """Letters that may be typed on a sheet."""
    match sheet:
        case NotesSheet():
            return LONGEST_NOTES
        case TemplateSheet():
            return LONGEST_TEMPLATE_NAME
        case _:
            return LONGEST_QUESTION
