"""aplay (ALSA) as a child process: a WAV file on its input, a device by name, cancel = kill."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.speech.child import answer_of
from kiosk.speech.sound import Sound
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped


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
        except NotHeard as fault:
            is_gone = fault.fault is SpeechFault.DIED
            raise NotHeard(SpeechFault.NO_SOUND if is_gone else fault.fault) from None
