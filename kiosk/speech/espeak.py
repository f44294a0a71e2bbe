"""espeak-ng as a child process, one for each text: WAV out, cancel = kill. It speaks all our languages, offline.

Its own Chinese says most characters as "Chinese letter", in English (espeak-ng #1236), so it is given pinyin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kiosk.content.words import own_name
from kiosk.speech.child import answer_of
from kiosk.speech.dates import with_whole_names
from kiosk.speech.pinyin import pinyin_of
from kiosk.speech.sound import NotASound, Sound, sound_of
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped

_MANDARIN = {"zh", "cmn"}
_OTHER_VOICE = re.compile(r"\(\w")
"""What stands among phonemes where a voice gives a word to that of another language: `(en)`."""


@dataclass(frozen=True, slots=True)
class Espeak:
    """A page's longest text takes it a tenth of a second; after `patience` seconds it hangs."""

    program: str = "espeak-ng"
    patience: float = 4.0
    _reads: dict[str, bool] = field(default_factory=dict)
    """Of each language that was tried, whether its voice reads the letters of its name; some call them by names."""

    def sound_of(self, text: str, language: str, pace: int, stopped: Stopped) -> Sound | None:
        """The text as sound. Raises NotHeard."""
        if language not in self._reads:
            phonemes = self.phonemes_of(own_name(language), language, stopped)
            if phonemes is None:
                return None
            self._reads[language] = not _OTHER_VOICE.search(phonemes)
        if not self._reads[language]:
            raise NotHeard(SpeechFault.NO_LANGUAGE)
        wav = self._answer(text, language, ("-s", str(pace), "--stdout"), stopped)
        try:
            return None if wav is None else sound_of(wav)
        except NotASound:
            raise NotHeard(SpeechFault.DIED) from None

    def phonemes_of(self, text: str, language: str, stopped: Stopped) -> str | None:
        """What a text would sound like, in signs of espeak-ng's own; None where it was stopped. Raises NotHeard."""
        written = self._answer(text, language, ("-q", "-x"), stopped)
        return None if written is None else written.decode("utf-8", "replace").strip()

    def _answer(self, text: str, language: str, options: tuple[str, ...], stopped: Stopped) -> bytes | None:
        is_mandarin = language.partition("-")[0] in _MANDARIN
        voice = "cmn-latn-pinyin" if is_mandarin else language
        given = pinyin_of(text) if is_mandarin else with_whole_names(text, language)
        command = (self.program, "-v", voice, "-b", "1", "--stdin", *options)
        try:
            return answer_of(command, given.encode(), patience=self.patience, stopped=stopped)
        except OSError:
            raise NotHeard(SpeechFault.NO_ENGINE) from None
        except NotHeard as fault:
            if fault.fault is SpeechFault.DIED and not self._knows(voice, stopped):
                raise NotHeard(SpeechFault.NO_LANGUAGE) from None
            raise

    def _knows(self, voice: str, stopped: Stopped) -> bool:
        """Whether its list of voices names one for a language."""
        try:
            listed = answer_of(
                (self.program, f"--voices={voice}"), b"", patience=self.patience, stopped=stopped
            )
        except NotHeard:
            return True  # Then it is the program that is ill.
        return listed is None or len(listed.splitlines()) > 1
