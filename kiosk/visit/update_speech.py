"""Reading aloud follows what is shown: a new screen is read from its top, a touch silences, what changes is said.

Nobody else in `update` knows of it: whatever an event has done, `heard` looks at the visit before and after.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never, get_args

from kiosk.speech.voice import SpeechFault
from kiosk.visit.audible import audible_in, parts_of
from kiosk.visit.effects import Chime, Effect, StopSpeaking
from kiosk.visit.events.desk import DeskAnswer
from kiosk.visit.events.event import Event, Stirred, Woken
from kiosk.visit.events.hand_over import (
    Claimed,
    ClaimFailed,
    HandedOver,
    HandOverFailed,
    TakeBackFailed,
    TakenBack,
)
from kiosk.visit.events.paper import PaperEvent
from kiosk.visit.events.room import ExportEvent
from kiosk.visit.events.setting import SecondPassed, SettingEvent
from kiosk.visit.events.speech import (
    AnswersAloudSet,
    Heard,
    KeysReached,
    LoudnessSet,
    PaceSet,
    ReadAloudSet,
    SheetStood,
    SpeechAnswer,
    SpeechFailed,
    SpeechPaused,
    SpeechRepeated,
    SpeechResumed,
    SpeechTouch,
)
from kiosk.visit.events.staff import PinEvent
from kiosk.visit.events.template import TemplateAnswer
from kiosk.visit.key_names import KEY_EVENTS, name_as_chosen, name_as_reached
from kiosk.visit.outcome import Outcome
from kiosk.visit.saying import as_may_be_heard, is_beside, is_left_out, named, say, silent, words_of
from kiosk.visit.sheet_order import SheetOrder
from kiosk.visit.sheets import AnswersAloudSheet, VoiceSheet
from kiosk.visit.show import view_of
from kiosk.visit.speech import GAINS, Speech
from kiosk.visit.to_be_said import changed_in, changes_only_own, past_the_same, whole_of
from kiosk.visit.updates.sheets import closed, opened
from kiosk.visit.views import ABOVE, BELOW, ClosedView
from kiosk.visit.visit import WELCOME, Visit, pad_of

_NO_TOUCH = (
    *get_args(SettingEvent),
    *get_args(PaperEvent),
    *get_args(ExportEvent),
    *get_args(TemplateAnswer),
    *get_args(PinEvent),
    *get_args(DeskAnswer),
    *(HandedOver, HandOverFailed, TakenBack, TakeBackFailed, Claimed, ClaimFailed),
)


def of_the_speech(visit: Visit, event: SpeechAnswer) -> Outcome:
    """What the worker says of the part that was to be heard: the next one follows, or why there is no voice."""
    speech = visit.speech
    if speech.ticket is None or speech.ticket != event.ticket:
        return visit, ()
    match event:
        case Heard():
            return _after_it(visit)
        case SpeechFailed(fault=SpeechFault.NO_LANGUAGE) if speech.part and is_beside(visit, speech.part):
            mute = replace(speech, mute=(*speech.mute, speech.part.language))
            return _after_it(replace(visit, speech=mute))
        case SpeechFailed(fault=fault):
            return replace(visit, speech=replace(speech, ticket=None, left=(), fault=fault)), ()
        case _:
            assert_never(event)


def _after_it(visit: Visit) -> Outcome:
    """The next part of what is read or told; after a name nothing."""
    speech = visit.speech
    return (silent(visit), ()) if speech.kind == "name" else say(visit, speech.left, kind=speech.kind)


def with_speech(visit: Visit, event: SpeechTouch) -> Visit:
    """How it is read aloud, as it was touched."""
    speech = visit.speech
    match event:
        case ReadAloudSet(is_on):
            return _switched(visit, is_on=is_on)
        case PaceSet(pace):
            return replace(visit, speech=replace(speech, pace=pace))
        case LoudnessSet(loudness):
            return replace(visit, speech=replace(speech, loudness=loudness))
        case AnswersAloudSet(is_on):
            visit = replace(visit, speech=replace(speech, reads_answers=is_on))
            return closed(visit) if isinstance(visit.sheet, AnswersAloudSheet) else visit
        case KeysReached() | SpeechPaused() | SpeechResumed() | SpeechRepeated():
            return visit  # `heard` knows what is to be said then.
        case _:
            assert_never(event)


def in_order_seen(visit: Visit, order: SheetOrder) -> Visit:
    """What is still to be read of a sheet, as it stands on the glass."""
    if order == visit.speech.sheet:
        return visit
    visit = replace(visit, speech=replace(visit.speech, sheet=order))
    places = {part.id: place for place, part in enumerate(parts_of(visit))}
    left = sorted(visit.speech.left, key=lambda part: places.get(part, len(places)))
    return replace(visit, speech=replace(visit.speech, left=tuple(left)))


def _switched(visit: Visit, *, is_on: bool) -> Visit:
    """On, with a question first where others may hear the answers; or off, and the sheet for it gone."""
    speech = replace(
        Speech(),
        is_on=is_on,
        sheet=visit.speech.sheet,
        pace=visit.speech.pace,
        loudness=visit.speech.loudness,
        reads_answers=visit.speech.reads_answers,
        has_told=visit.speech.has_told,
    )
    visit = closed(visit) if isinstance(visit.sheet, VoiceSheet | AnswersAloudSheet) else visit
    return _with_question(replace(visit, speech=speech))


def _with_question(visit: Visit) -> Visit:
    """With a question first, where others could hear the answers and nobody has said yet whether they may."""
    speech = visit.speech
    asks = speech.is_on and not visit.clinic.sound.headset and speech.reads_answers is None
    return opened(visit, AnswersAloudSheet()) if asks else visit


def heard(before: Visit, event: Event, outcome: Outcome) -> Outcome:
    """What an event has come to, with all that is heard of it."""
    if isinstance(event, Heard | SpeechFailed | SheetStood):
        return outcome
    after, effects = outcome
    if before.page == WELCOME and after.page not in ("", WELCOME):
        after = _with_question(
            after
        )  # Where it reads from the start, the languages come before any question.
    after = _with_no_voice_left(after)
    starts_asking = _asks(after) and not _asks(before)
    if not after.speech.is_on:
        return after, (*effects, *_stops(before, after), *_chimes(starts_asking))
    after, spoken = _followed(before, event, after, starts_asking=starts_asking)
    return after, (*effects, *_stops(before, after), *spoken)


def _with_no_voice_left(visit: Visit) -> Visit:
    """The reading of the closed screen, which is nobody's visit, ends with what comes over it or in its place."""
    is_read = visit.is_awake or isinstance(view_of(visit), ClosedView)
    return visit if is_read or not visit.speech.is_on else replace(visit, speech=Speech())


def _chimes(starts_asking: bool) -> tuple[Effect, ...]:
    """The sound of the question whether somebody is there, where no voice says it."""
    return (Chime(GAINS[Speech().loudness]),) if starts_asking else ()


def _stops(before: Visit, after: Visit) -> tuple[Effect, ...]:
    """What was being said, and is not any more, has to stop at once."""
    ticket = before.speech.ticket
    return (StopSpeaking(ticket),) if ticket is not None and ticket != after.speech.ticket else ()


def _asked(visit: Visit, event: Event) -> Outcome | None:
    """What a touch asks of the voice itself; None for all other events."""
    match event:
        case SpeechPaused():
            return silent(visit), ()
        case SpeechResumed():
            return say(visit, visit.speech.rest)
        case Woken() if visit.is_awake:
            return None
        case SpeechRepeated() | Woken():  # Each touch has the closed screen read once more.
            return say(replace(visit, speech=replace(visit.speech, fault=None, mute=())), whole_of(visit))
        case KeysReached(tile, is_row):
            return _reached(visit, tile, is_row=is_row)
        case _:
            return None


def _followed(before: Visit, event: Event, after: Visit, *, starts_asking: bool) -> Outcome:
    """Say what is to be said now that the glass shows something else, or somebody has touched it."""
    asked = _asked(after, event)
    if asked is not None:
        return asked
    if (
        after.speech.fault is SpeechFault.NO_LANGUAGE
        and words_of(after).language != words_of(before).language
    ):
        after = replace(after, speech=replace(after.speech, fault=None))  # There may be a voice for this one.
    if after.speech.fault is not None:
        return after, _chimes(starts_asking)
    if not before.speech.is_on or _place(before) != _place(after):
        return _arrived(before, after, has_chime=starts_asking)
    if isinstance(event, SecondPassed | Stirred):
        return after, ()  # What counts seconds would never be still.
    if isinstance(event, KEY_EVENTS):
        words = words_of(after)
        return _key_said(after, name_as_chosen(after, words, event), words.language)
    changed = changed_in(before, after)
    if not isinstance(event, _NO_TOUCH):
        if not changed and changes_only_own(before, after):
            after, said, language = as_may_be_heard(after, "", words_of(after).language)
            return named(after, None, said, language)
        return say(after, changed, kind="echo")
    if not changed:
        return after, ()
    speech = after.speech
    if speech.is_reading:
        return replace(after, speech=replace(speech, left=_with(speech.left, changed))), ()
    return say(replace(after, speech=replace(speech, reached=None)), changed)


def _key_said(visit: Visit, name: str, language: str) -> Outcome:
    """Say a key, and nothing after it; one without a name only silences."""
    return named(visit, None, name, language) if name else (silent(visit), ())


def _reached(visit: Visit, tile: str, *, is_row: bool) -> Outcome:
    """Say the tile that the keys have come to; one that they were on before is nothing new.

    With one switch the ring is at rest while the page is read, which is never cut short by it; nor is what was chosen,
    but by a press, which leads into a row.
    """
    speech, view = visit.speech, view_of(visit)
    if visit.looks.switches == 1 and speech.is_reading and (is_row or not speech.is_echo):
        return visit, ()
    if (tile, is_row) == speech.reached or speech.fault is not None or view is None:
        return visit, ()
    there = replace(visit, speech=replace(speech, reached=(tile, is_row)))
    if speech.is_reading and speech.reached is not None and {tile, speech.reached[0]} == {BELOW, ABOVE}:
        return (
            there,
            (),
        )  # The voice itself has turned to the last piece, and so the keys to the band that is left.
    for part, text in audible_in(visit):
        if part.id == tile and not is_left_out(visit, part):
            there, said, language = as_may_be_heard(there, text, part.language)
            return named(there, part, said, language)
    name = name_as_reached(visit, view, tile)
    return named(there, None, name, view.language) if name else (visit, ())


def _arrived(before: Visit, after: Visit, *, has_chime: bool) -> Outcome:
    """Another screen: it is read from its top. What was left of a page is read on once nothing lies over it."""
    after = replace(after, speech=replace(after.speech, reached=None))
    if before.speech.is_on and _page(after) == _page(before):
        kept = before.speech.kept
        if not _is_covered(before):
            kept = before.speech.rest if before.speech.is_reading else ()
        elif not _is_covered(after) and kept is not None:
            return say(replace(after, speech=replace(after.speech, kept=None)), kept)
        after = replace(after, speech=replace(after.speech, kept=kept))
        return say(after, whole_of(after), has_chime=has_chime)
    after = replace(after, speech=replace(after.speech, kept=None))
    return say(after, past_the_same(before, after), has_chime=has_chime)


def _with(left: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return (*left, *(id for id in more if id not in left))


def _asks(visit: Visit) -> bool:
    """Whether the screen asks if somebody is still there."""
    return visit.is_asking or visit.is_asking_staff


def _is_covered(visit: Visit) -> bool:
    """Whether something lies over the page: a sheet, the PIN pad, the desk, or the question of who is there."""
    return visit.sheet is not None or pad_of(visit.setting) is not None or visit.is_at_desk or _asks(visit)


def _page(visit: Visit) -> tuple[object, ...]:
    """The page that is shown, or that lies below what is shown."""
    return visit.page, visit.consultation and visit.consultation.place


def _place(visit: Visit) -> tuple[object, ...]:
    """What is shown, so far as it is something else to read."""
    return (
        _page(visit),
        visit.sheet,
        visit.consultation and visit.consultation.wording,
        pad_of(visit.setting) is not None,
        visit.is_at_desk,
        _asks(visit),
        visit.language,
    )
