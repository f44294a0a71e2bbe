"""Whether a kiosk can be heard: tried for real, with a word in each language and a tenth of a second of silence."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

from kiosk.speech.aplay import Aplay
from kiosk.speech.sound import Sound
from kiosk.speech.voice import Engine, Mute, NotHeard, SpeechFault

_SILENCE = Sound(rate=22050, samples=bytes(2 * 2205))
_PACE = 210
_OF_A_CARD: dict[SpeechFault, Mute] = {SpeechFault.NO_SOUND: "no-card", SpeechFault.BUSY: "card-busy"}


def trouble_with_voices(engine: Engine, languages: Iterable[str]) -> tuple[Mute | None, tuple[str, ...]]:
    """What is wrong with the engine, if anything; and the languages that it has no voice for."""
    silent: list[str] = []
    for language in languages:
        try:
            engine.sound_of("1", language, _PACE, _never)
        except NotHeard as fault:
            if fault.fault is not SpeechFault.NO_LANGUAGE:
                return ("no-engine" if fault.fault is SpeechFault.NO_ENGINE else "ill"), ()
            silent.append(language)
    return ("no-language" if silent else None), tuple(silent)


def trouble_with_player(player: Aplay) -> Mute | None:
    """What is wrong with the player and its sound card, if anything."""
    if shutil.which(player.program) is None:
        return "no-player"
    try:
        player.play(_SILENCE, _never)
    except NotHeard as fault:
        return _OF_A_CARD.get(fault.fault, "ill")
    return None


def _never() -> bool:
    return False
