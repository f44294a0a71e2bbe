"""espeak-ng as a child process, one for each text: WAV out, cancel = kill. It speaks all our languages, offline."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.speech.child import answer_of
from kiosk.speech.sound import NotASound, Sound, sound_of
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped

_OWN_NAMES = {"zh": "cmn"}
"""Languages that espeak-ng calls otherwise than the packs do."""


@dataclass(frozen=True, slots=True)
class Espeak:
    """A page's longest text takes it a tenth of a second; after `patience` seconds it hangs."""

    program: str = "espeak-ng"
    patience: float = 4.0

    def sound_of(self, text: str, language: str, pace: int, stopped: Stopped) -> Sound | None:
        """The text as sound. Raises NotHeard."""
        voice = _OWN_NAMES.get(language, language)
        command = (self.program, "-v", voice, "-s", str(pace), "-b", "1", "--stdin", "--stdout")
        try:
            wav = answer_of(command, text.encode(), patience=self.patience, stopped=stopped)
        except OSError:
            raise NotHeard(SpeechFault.NO_ENGINE) from None
        except NotHeard as fault:
            if fault.fault is SpeechFault.DIED and not self._knows(voice, stopped):
                raise NotHeard(SpeechFault.NO_LANGUAGE) from None
            raise
        try:
            return None if wav is None else sound_of(wav)
        except NotASound:
            raise NotHeard(SpeechFault.DIED) from None

    def _knows(self, voice: str, stopped: Stopped) -> bool:
        """Whether its list of voices names one for a language."""
        try:
            listed = answer_of(
                (self.program, f"--voices={voice}"), b"", patience=self.patience, stopped=stopped
            )
        except NotHeard:
            return True  # Then it is the program that is ill.
        return listed is None or len(listed.splitlines()) > 1
