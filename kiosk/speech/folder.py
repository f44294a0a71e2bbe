"""A folder as a player: each sound is kept as a WAV file, in the order in which it was to be heard."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.disk import write_new
from kiosk.speech.sound import Sound
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped


@dataclass(frozen=True, slots=True)
class FolderPlayer:
    """Takes no time. Files are numbered from 0001 on, after those that are there."""

    folder: Path
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def play(self, sound: Sound, stopped: Stopped) -> None:
        """Keep a sound, unless it is stopped before it begins. Raises NotHeard where it cannot be kept."""
        if stopped():
            return
        with self._lock:
            try:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                last = max((int(file.stem) for file in self.folder.glob("[0-9]*.wav")), default=0)
                write_new(self.folder / f"{last + 1:04}.wav", sound.wav)
            except OSError:
                raise NotHeard(SpeechFault.NO_SOUND) from None
