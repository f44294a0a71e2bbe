"""aplay (ALSA) as a child process: a WAV file on its input, a device by name, cancel = kill."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.speech.child import EndedBadly, answer_of
from kiosk.speech.sound import Sound
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped

_BUSY = "resource busy"
"""How every C library names EBUSY, which is what opening a sound card gives that somebody else has."""


@dataclass(frozen=True, slots=True)
class Aplay:
    """`device` is named as `aplay -L` names it. It never looks for another: a headset that is pulled out is silent.

    A sound that lasts `patience` seconds longer than it should hangs, with the sound server behind it.
    """

    device: str = "default"
    program: str = "aplay"
    patience: float = 4.0

    def play(self, sound: Sound, stopped: Stopped) -> None:
        """Play a sound. Raises NotHeard."""
        command = (self.program, "--quiet", "--device", self.device, "-")
        try:
            answer_of(command, sound.wav, patience=sound.seconds + self.patience, stopped=stopped)
        except OSError:
            raise NotHeard(SpeechFault.NO_SOUND) from None
        except EndedBadly as fault:
            is_busy = _BUSY in fault.complaint.lower()
            raise NotHeard(SpeechFault.BUSY if is_busy else SpeechFault.NO_SOUND) from None
