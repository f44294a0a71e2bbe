"""The patient's own skin, as drawings show it: its tone, and the kind of mark."""

from __future__ import annotations

from typing import Literal

from kiosk.plan.answers import Answers
from kiosk.theme import DEFAULT_TONE, SKIN_TONES


def tone_of(answers: Answers) -> str:
    """The tone that drawings are made in: the chosen one, or the middle where none was."""
    return next((tone for tone in answers.to("skin-tone") if tone in SKIN_TONES), DEFAULT_TONE)


def mark_of(answers: Answers) -> Literal["new", "old"]:
    """The kind of mark that is drawn: old where the patient's are old, else new."""
    return "old" if answers.has("marks", "old") else "new"
