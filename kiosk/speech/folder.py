"""A folder as a player: each sound is kept as a WAV file, in the order in which it was to be heard. For tests."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.disk import write_new
from kiosk.speech.sound import Sound
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped


@dataclass(slots=True)
class FolderPlayer:
    """Takes no time."""

    folder: Path
    _played: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def play(self, sound: Sound, stopped: Stopped) -> None:
        """Keep a sound, unless it is stopped before it begins. Raises NotHeard where it cannot be kept."""
        if stopped():
            return
        with self._lock:
            self._played += 1
            try:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_new(self.folder / f"{self._played:04}.wav", sound.wav)
            except OSError:
                raise NotHeard(SpeechFault.NO_SOUND) from None
