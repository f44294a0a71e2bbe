"""The child's side of the worker for what is heard: one text at a time, each until it ends or is stopped."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from kiosk.speech.money import with_named_money
from kiosk.speech.numbers import with_single_digits
from kiosk.speech.sound import chime
from kiosk.speech.unseen import without_unseen
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped, Voice
from kiosk.visit.effects import Chime, Speak, SpeechEffect, StopSpeaking
from kiosk.visit.events.event import Event
from kiosk.visit.events.speech import Heard, SpeechFailed

_FOR_STAFF = {
    SpeechFault.NO_ENGINE: "espeak-ng is not installed",
    SpeechFault.NO_LANGUAGE: "espeak-ng has no voice for this language",
    SpeechFault.NO_SOUND: "aplay cannot play: it is not installed, or there is no such sound card as 'sound.device'",
    SpeechFault.BUSY: "another program has the sound card 'sound.device' for itself",
    SpeechFault.HUNG: "espeak-ng or aplay does not end, and was killed",
    SpeechFault.DIED: "espeak-ng ended badly, twice",
}


@dataclass(slots=True, kw_only=True)
class SpeechRunner:
    """One clinic's voice. Nothing of what it says is ever written down.

    `currency` is that of the clinic's prices; empty = it shows none.
    """

    voice: Voice
    currency: str = ""
    _silent_to: int = 0
    _is_closing: bool = False
    _mouth: threading.Lock = field(default_factory=threading.Lock)

    def do(self, effect: SpeechEffect, report: Callable[[Event], None]) -> None:
        """Carry out one effect and report what came of it. What is stopped reports nothing."""
        match effect:
            case Speak():
                self._speak(effect, report)
            case Chime(gain):
                self._ring(gain, lambda: self._is_closing)
            case StopSpeaking(ticket):
                self._silent_to = max(self._silent_to, ticket)
            case _:
                assert_never(effect)

    def close(self) -> None:
        """Be silent."""
        self._is_closing = True

    def _speak(self, effect: Speak, report: Callable[[Event], None]) -> None:
        def stopped() -> bool:
            return self._is_closing or self._silent_to >= effect.ticket

        if effect.has_chime:
            self._ring(effect.gain, stopped)
        try:
            with self._mouth:
                self.voice.say(
                    self._as_read(effect),
                    effect.language,
                    pace=effect.pace,
                    gain=effect.gain,
                    stopped=stopped,
                )
        except NotHeard as fault:
            sys.stderr.write(f"Nothing can be heard: {_FOR_STAFF[fault.fault]}.\n")
            report(SpeechFailed(effect.ticket, fault.fault))
        else:
            if not stopped():
                report(Heard(effect.ticket))

    def _as_read(self, effect: Speak) -> str:
        """The text as a voice can read it: what order of letters, numbers to call and prices mean to the eye."""
        text = with_single_digits(without_unseen(effect.text), effect.numbers)
        return with_named_money(text, self.currency, effect.language)

    def _ring(self, gain: float, stopped: Stopped) -> None:
        """Ring, if it can be heard; what asks stands on the glass as well."""
        try:
            with self._mouth:
                self.voice.ring(chime().at(gain), stopped)
        except NotHeard as fault:
            sys.stderr.write(f"The chime cannot be heard: {_FOR_STAFF[fault.fault]}.\n")
