"""A sound as a value: 16-bit samples on one channel. Louder, softer, as a WAV file; and the chime. Pure."""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

_LOUDEST = 32767
_CHIME_HZ = (659.26, 880.0)
"""E5, then A5: a rising fourth, which asks."""
_CHIME_S, _CHIME_STEP_S, _CHIME_RATE, _CHIME_PEAK = 0.9, 0.22, 22050, 0.5


class NotASound(ValueError):
    """These bytes are no WAV file with 16-bit samples on one channel."""


@dataclass(frozen=True, slots=True)
class Sound:
    """`rate` samples a second, each two bytes, the low one first."""

    rate: int
    samples: bytes

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / 2 / self.rate

    @property
    def level(self) -> float:
        """How loud it is on the whole, in decibels below the loudest there can be; minus infinity for silence."""
        numbers = _numbers(self.samples)
        power = sum(number * number for number in numbers) / max(1, len(numbers))
        return 10 * math.log10(power / _LOUDEST**2) if power else -math.inf

    def at(self, gain: float) -> Sound:
        """The same, `gain` decibels louder (softer below 0); what would be too loud is cut off."""
        if gain == 0:
            return self
        factor = 10 ** (gain / 20)
        louder = (max(-_LOUDEST, min(_LOUDEST, round(number * factor))) for number in _numbers(self.samples))
        return Sound(self.rate, _bytes(array("h", louder)))

    @property
    def wav(self) -> bytes:
        """As a WAV file."""
        file = io.BytesIO()
        with wave.open(file, "wb") as written:
            written.setnchannels(1)
            written.setsampwidth(2)
            written.setframerate(self.rate)
            written.writeframes(self.samples)
        return file.getvalue()


def sound_of(wav: bytes) -> Sound:
    """The sound in a WAV file. One that was written to a pipe claims to be longer than it is; that is well.

    Raises:
        NotASound: there is no such sound in it.
    """
    try:
        with wave.open(io.BytesIO(wav), "rb") as read:
            if (read.getnchannels(), read.getsampwidth()) != (1, 2):
                raise NotASound("not 16 bits on one channel")
            samples = read.readframes(read.getnframes())
            return Sound(read.getframerate(), samples[: len(samples) // 2 * 2])
    except (wave.Error, EOFError) as fault:
        raise NotASound(str(fault)) from fault


def chime() -> Sound:
    """Two soft bells, less than a second: somebody is asked for."""
    return Sound(_CHIME_RATE, _bytes(array("h", (round(_LOUDEST * number) for number in _bells()))))


def _bells() -> Iterator[float]:
    for place in range(round(_CHIME_S * _CHIME_RATE)):
        at = place / _CHIME_RATE
        yield (
            _CHIME_PEAK
            / len(_CHIME_HZ)
            * sum(_bell(hertz, at - number * _CHIME_STEP_S) for number, hertz in enumerate(_CHIME_HZ))
        )


def _bell(hertz: float, at: float) -> float:
    """One bell, struck at 0: it swells for 10 ms, so that nothing clicks, then dies away."""
    if at < 0:
        return 0.0
    return min(1.0, at / 0.01) * math.exp(-6 * at) * math.sin(2 * math.pi * hertz * at)


def _numbers(samples: bytes) -> array[int]:
    numbers = array("h", samples)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
