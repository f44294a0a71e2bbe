"""espeak-ng and aplay as they are, and programs in their place that hang, die or are not there."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from kiosk.speech.aplay import Aplay
from kiosk.speech.espeak import Espeak
from kiosk.speech.sound import Sound, chime, sound_of
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped, Voice
from tests.speech.programs import never, program

SENTENCES = {
    "en": ("Leave them alone.", "Leave them alone, or decide later, when you have talked to somebody."),
    "es": ("Déjelas como están.", "Déjelas como están, o decida más tarde, cuando haya hablado con alguien."),
    "ar": ("اتركها كما هي.", "اتركها كما هي، أو قرر لاحقًا بعد أن تتحدث مع شخص ما."),
    "zh": ("保持原样。", "保持原样，或者等您和别人谈过之后再决定。"),
    "hi": ("उन्हें वैसा ही रहने दें।", "उन्हें वैसा ही रहने दें, या किसी से बात करने के बाद में तय करें।"),
}
FILE_CARD = """
pcm.!default { type file  slave.pcm none  file "%s"  format wav }
pcm.none { type null }
"""
"""A sound card for ALSA that writes what it would play into a file."""


def fault_of(engine: Espeak, language: str = "en") -> SpeechFault:
    with pytest.raises(NotHeard) as told:
        engine.sound_of("A word.", language, 160, never)
    return told.value.fault


@pytest.mark.parametrize("language", SENTENCES)
def test_every_language_is_spoken_and_more_words_take_longer(language: str) -> None:
    short, long = SENTENCES[language]
    first = Espeak().sound_of(short, language, 160, never)
    second = Espeak().sound_of(long, language, 160, never)
    assert first is not None
    assert second is not None
    assert -35 < first.level < -10
    assert second.seconds > first.seconds + 0.8


def test_a_faster_pace_takes_less_time() -> None:
    slow, fast = (Espeak().sound_of(SENTENCES["en"][1], "en", pace, never) for pace in (120, 210))
    assert slow is not None
    assert fast is not None
    assert slow.seconds > 1.4 * fast.seconds


def test_marks_and_signs_are_spoken_as_words_and_end_nothing() -> None:
    sound = Espeak().sound_of("5 < 6 & <b>more</b>; $(date) \u2068SPF 50+\u2069 -v xx", "en", 160, never)
    assert sound is not None
    assert sound.seconds > 2


def test_a_language_without_a_voice_is_told_as_that() -> None:
    assert fault_of(Espeak(), "rn") is SpeechFault.NO_LANGUAGE


def test_an_engine_that_is_not_installed_is_told_as_that() -> None:
    assert fault_of(Espeak(program="there-is-no-such-program")) is SpeechFault.NO_ENGINE


def test_a_hung_engine_is_killed(tmp_path: Path) -> None:
    hangs = program(tmp_path, "hangs", "exec sleep 600")
    assert fault_of(Espeak(program=hangs, patience=0.2)) is SpeechFault.HUNG


@pytest.mark.parametrize(
    "last", ["kill -9 $$", "exit 3", "echo no sound", ":"], ids=["killed", "ends badly", "babbles", "silent"]
)
def test_an_engine_that_dies_or_babbles_is_told_as_that(tmp_path: Path, last: str) -> None:
    listed = 'case "$1" in --voices*) echo Pty; echo en; exit 0;; esac'
    assert fault_of(Espeak(program=program(tmp_path, "dies", listed, last))) is SpeechFault.DIED


def test_an_engine_that_cannot_even_list_its_voices_is_ill(tmp_path: Path) -> None:
    assert fault_of(Espeak(program=program(tmp_path, "ill", "exit 1"))) is SpeechFault.DIED


def test_a_stop_kills_the_program_at_once(tmp_path: Path) -> None:
    ours = program(tmp_path, "hangs", "echo $$ > $0.pid", "exec sleep 600")
    stop = threading.Event()
    heard: list[Sound | None] = []
    speaks = threading.Thread(
        target=lambda: heard.append(Espeak(program=ours).sound_of("A word.", "en", 160, stop.is_set))
    )
    speaks.start()
    pid = _when_written(Path(f"{ours}.pid"))
    assert Path(f"/proc/{pid}").exists()
    stop.set()
    speaks.join()
    assert heard == [None]
    assert not Path(f"/proc/{pid}").exists()


def test_nothing_that_is_spoken_stands_on_a_command_line_or_in_a_file(tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    lists = 'case "$1" in --voices*) exit 1;; esac'
    tries = 'case "$*" in *-x*) exit 0;; esac'
    ours = program(
        tmp_path, "looks", lists, tries, "cat /proc/$$/cmdline > $0.line", "cat > $0.text", "exit 3"
    )
    fault_of(Espeak(program=ours))
    assert b"A word" not in Path(f"{ours}.line").read_bytes()
    assert Path(f"{ours}.text").read_text() == "A word."
    assert {path.name for path in set(tmp_path.iterdir()) - before} == {"looks", "looks.line", "looks.text"}


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    heard = tmp_path / "heard.wav"
    (tmp_path / "asound.conf").write_text(FILE_CARD % heard)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))
    return heard


def test_what_is_spoken_reaches_the_sound_card(card: Path) -> None:
    Voice(Espeak(), Aplay()).say(SENTENCES["en"][1], "en", pace=160, gain=-6, stopped=never)
    heard, spoken = sound_of(card.read_bytes()), Espeak().sound_of(SENTENCES["en"][1], "en", 160, never)
    assert spoken is not None
    assert heard.samples[: len(spoken.samples)] == spoken.at(-6).samples


def test_no_sound_card_or_a_headset_that_is_gone_is_no_sound(card: Path) -> None:
    for player in (Aplay(device="plughw:Headset"), Aplay(program="there-is-no-such-player")):
        with pytest.raises(NotHeard) as told:
            player.play(chime(), never)
        assert told.value.fault is SpeechFault.NO_SOUND
    assert not card.exists()


def test_a_sound_card_that_another_program_has_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is what aplay 1.2.8 writes; a machine set to Spanish would have it in Spanish."""
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    monkeypatch.setenv("LANGUAGE", "es")
    line = 'echo "aplay: main:831: audio open error: Device or resource busy" >&2'
    only_english = '[ "$LC_ALL:$LANGUAGE" = C.UTF-8: ] || exit 1'
    with pytest.raises(NotHeard) as told:
        Aplay(program=program(tmp_path, "busy", only_english, line, "exit 1")).play(chime(), never)
    assert told.value.fault is SpeechFault.BUSY


def test_a_sound_server_that_hangs_freezes_nothing(tmp_path: Path) -> None:
    hangs = program(tmp_path, "hangs", "exec sleep 600")
    player = Aplay(program=hangs, patience=0.1)
    with pytest.raises(NotHeard) as told:
        player.play(Sound(22050, bytes(20)), never)
    assert told.value.fault is SpeechFault.HUNG


def test_a_sound_stops_when_it_is_stopped(tmp_path: Path) -> None:
    hangs = program(tmp_path, "hangs", "exec sleep 600")
    asked = iter([False, False, True])
    stopped: Stopped = lambda: next(asked)  # noqa: E731 - a law in one line
    Aplay(program=hangs).play(chime(), stopped)


def _when_written(file: Path) -> int:
    """The number in a file, as soon as it stands there."""
    while not (file.exists() and file.read_text().strip()):
        time.sleep(0.01)
    return int(file.read_text())
