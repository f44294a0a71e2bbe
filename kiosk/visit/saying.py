"""How something is said: the next part that may be heard, or a name; in which language, and what is left for after.

When it is said, `update_speech` knows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from kiosk.content.rich import is_borrowed
from kiosk.content.words import SOURCE, Words, language_of
from kiosk.visit.audible import audible_in, words_in
from kiosk.visit.effects import Speak
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.show import view_of
from kiosk.visit.speech import GAINS, WORDS_A_MINUTE, Speech
from kiosk.visit.spoken_part import Spoken
from kiosk.visit.visit import Visit


def say(
    visit: Visit,
    ids: tuple[str, ...],
    *,
    has_chime: bool = False,
    kind: Literal["reading", "echo"] = "reading",
) -> Outcome:
    """Say the first of these parts that is still there; the others are left for later."""
    parts = {part.id: (part, text) for part, text in audible_in(visit)} if ids else {}
    for place, id in enumerate(ids):
        if id in parts and not is_left_out(visit, parts[id][0]):
            part, text = parts[id]
            visit, said, language = as_may_be_heard(visit, text, part.language)
            visit, ticket = with_ticket(visit)
            left = ids[place + 1 :]
            speech = replace(visit.speech, ticket=ticket, part=part, seconds=0, left=left, kind=kind)
            effect = _spoken(visit, speech, ticket, said, language, has_chime=has_chime)
            return replace(visit, speech=speech), (effect,)
    return replace(visit, speech=replace(visit.speech, ticket=None, part=None, left=(), kind=kind)), ()


def named(visit: Visit, part: Spoken | None, name: str, language: str) -> Outcome:
    """Say a name, of a part where it has one. What was read waits, to be gone on with."""
    visit, ticket = with_ticket(visit)
    speech = visit.speech
    speech = replace(speech, ticket=ticket, part=part, seconds=0, left=speech.rest, kind="name")
    return replace(visit, speech=speech), (_spoken(visit, speech, ticket, name, language),)


def silent(visit: Visit) -> Visit:
    """Nothing is said any more; the part stays marked, to go on from it."""
    return replace(visit, speech=replace(visit.speech, ticket=None))


def _spoken(
    visit: Visit, speech: Speech, ticket: int, text: str, language: str, *, has_chime: bool = False
) -> Speak:
    return Speak(
        ticket=ticket,
        text=text,
        language=_voice_of(text, language, visit.setting.languages),
        pace=WORDS_A_MINUTE[speech.pace],
        gain=GAINS[speech.loudness],
        has_chime=has_chime,
        numbers=(visit.clinic.phone, visit.clinic.emergency),
    )


def _voice_of(text: str, language: str, others: tuple[str, ...]) -> str:
    """The language whose voice says a text: that of the page, but for borrowed English and for words in another script,
    which a voice of the page would only spell.
    """
    return SOURCE if is_borrowed(text) else language_of(text, language, others)


def as_may_be_heard(visit: Visit, text: str, language: str) -> tuple[Visit, str, str]:
    """A text and its language; in the place of none, that what is the patient's own is left out, which is then told."""
    if text:
        return visit, text, language
    words = words_in(visit, language)
    id = "speech.left-out-again" if visit.speech.has_told else "speech.left-out"
    return replace(visit, speech=replace(visit.speech, has_told=True)), words.text(id), words.language


def words_of(visit: Visit) -> Words:
    """The words of what is shown, but for those of whoever leads by header and bar."""
    view = view_of(visit)
    return visit.content.words if view is None else words_in(visit, view.language)


def is_left_out(visit: Visit, part: Spoken) -> bool:
    """Whether a part stands beside what is read, in a language that has no voice here."""
    return part.language in visit.speech.mute and is_beside(visit, part)


def is_beside(visit: Visit, part: Spoken) -> bool:
    """Whether a part stands around words of another language, which can be read without it."""
    return part.language != words_of(visit).language
