"""Sounds as values: how long, how loud, and back from a file."""

from __future__ import annotations

import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.sound import NotASound, Sound, chime, sound_of

SAMPLES = st.lists(st.integers(-32767, 32767), max_size=200).map(lambda them: array("h", them).tobytes())


@given(SAMPLES)
def test_a_sound_comes_back_from_its_file(samples: bytes) -> None:
    sound = Sound(22050, samples)
    assert sound_of(sound.wav) == sound


def test_a_file_that_claims_to_be_longer_than_it_is_is_read_to_its_end() -> None:
    sound = chime()
    wav = bytearray(sound.wav)
    wav[4:8] = wav[40:44] = (0x7FFFF000).to_bytes(4, "little")
    assert sound_of(bytes(wav)) == sound


def test_half_a_sample_at_the_end_is_left_out() -> None:
    sound = Sound(22050, bytes(6))
    assert sound_of(sound.wav[:-1]).samples == bytes(4)


@pytest.mark.parametrize(
    "wav", [b"", b"RIFF", b"no sound at all" * 9, chime().wav[:22] + b"\2" + chime().wav[23:]]
)
def test_what_is_no_sound_is_refused(wav: bytes) -> None:
    with pytest.raises(NotASound):
        sound_of(wav)


@pytest.mark.parametrize("gain", [-18, -12, -6, 6])
def test_a_gain_is_what_it_says(gain: int) -> None:
    sound = chime()
    assert sound.at(gain).level - sound.level == pytest.approx(gain, abs=0.05)


def test_no_gain_changes_nothing_and_too_much_of_it_is_cut_off() -> None:
    sound = chime()
    assert sound.at(0) is sound
    loud = array("h", sound.at(60).samples)
    assert (max(loud), min(loud)) == (32767, -32767)


def test_silence_has_no_level() -> None:
    assert Sound(22050, bytes(100)).level == -math.inf
    assert Sound(22050, b"").level == -math.inf


def test_the_chime_is_short_and_swells_from_nothing_and_ends_in_nothing() -> None:
    sound = chime()
    numbers = array("h", sound.samples)
    assert sound.seconds < 1
    assert -30 < sound.level < -10
    assert abs(numbers[0]) < 100
    assert max(abs(number) for number in numbers[-50:]) < 500
