"""The voice: an engine that turns texts into sound, a player that lets them be heard, and what can go wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, Protocol, TypeAlias

from kiosk.errors import KioskError
from kiosk.speech.sound import Sound

Stopped: TypeAlias = Callable[[], bool]
"""Asked again and again while something lasts: whether it is to end at once."""


Mute: TypeAlias = Literal["no-engine", "no-language", "no-player", "no-card", "card-busy", "no-folder", "ill"]
"""What a look over the kiosk finds wrong with its voice. Their words for staff are `doctor.sound.<value>`."""


class SpeechFault(Enum):
    """Everything that can keep a text from being heard. Their words are `speech.fault.<value>`."""

    NO_ENGINE = "no-engine"
    """The program that speaks is not installed."""
    NO_LANGUAGE = "no-language"
    """It has no voice for this language."""
    NO_SOUND = "no-sound"
    """There is nothing to hear it with: no player, no sound card, or a headset that was pulled out."""
    BUSY = "busy"
    """Another program has the sound card for itself."""
    HUNG = "hung"
    DIED = "died"

    @property
    def can_pass(self) -> bool:
        """Whether the same may go well if it is tried once more at once."""
        return self in (SpeechFault.HUNG, SpeechFault.DIED)


class NotHeard(KioskError):
    """A text could not be heard; `fault` says why. Holds nothing of the text."""

    def __init__(self, fault: SpeechFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Engine(Protocol):
    """Turns texts into sound."""

    def sound_of(self, text: str, language: str, pace: int, stopped: Stopped) -> Sound | None:
        """The text as sound, `pace` words a minute; None where it was stopped. Raises NotHeard."""


class Player(Protocol):
    """Lets sounds be heard."""

    def play(self, sound: Sound, stopped: Stopped) -> None:
        """Play a sound to its end, or until it is stopped. Raises NotHeard."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An engine and a player. What hangs or dies is started once more, never twice."""

    engine: Engine
    player: Player

    def say(self, text: str, language: str, *, pace: int, gain: float, stopped: Stopped) -> None:
        """Let a text be heard, `gain` decibels louder than the engine speaks. Raises NotHeard."""
        self._tried(lambda: self._say(text, language, pace, gain, stopped))

    def ring(self, sound: Sound, stopped: Stopped) -> None:
        """Let a sound be heard. Raises NotHeard."""
        self._tried(lambda: self.player.play(sound, stopped))

    def _say(self, text: str, language: str, pace: int, gain: float, stopped: Stopped) -> None:
        sound = self.engine.sound_of(text, language, pace, stopped)
        if sound is not None and not stopped():
            self.player.play(sound.at(gain), stopped)

    def _tried(self, act: Callable[[], None]) -> None:
        try:
            act()
        except NotHeard as fault:
            if not fault.fault.can_pass:
                raise
            act()
