"""The child's side of reading aloud: one text at a time, what is stopped says nothing, and staff is told why."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from kiosk.speech.folder import FolderPlayer
from kiosk.speech.sound import Sound, chime, sound_of
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped, Voice
from kiosk.visit.effects import Chime, Speak, StopSpeaking
from kiosk.visit.events.event import Event
from kiosk.visit.events.speech import Heard, SpeechFailed
from kiosk.worker.speech_runner import SpeechRunner

WORD = Sound(22050, bytes(2) * 100)


@dataclass
class PlainEngine:
    """Speaks every text as the same short sound, or meets a fault."""

    fault: SpeechFault | None = None
    texts: list[str] = field(default_factory=list)

    def sound_of(self, text: str, language: str, pace: int, stopped: Stopped) -> Sound | None:
        self.texts.append(text)
        if self.fault is not None:
            raise NotHeard(self.fault)
        return WORD


@dataclass
class WaitingPlayer:
    """Plays until it is stopped."""

    begun: threading.Event = field(default_factory=threading.Event)

    def play(self, sound: Sound, stopped: Stopped) -> None:
        self.begun.set()
        while not stopped():
            threading.Event().wait(0.005)


def speak(ticket: int, *, has_chime: bool = False) -> Speak:
    return Speak(ticket=ticket, text="Ana", language="en", pace=160, gain=-6.0, has_chime=has_chime)


def test_a_text_is_heard_and_a_chime_comes_before_it(tmp_path: Path) -> None:
    runner, events = SpeechRunner(voice=Voice(PlainEngine(), FolderPlayer(tmp_path))), list[Event]()
    runner.do(speak(3, has_chime=True), events.append)
    runner.do(Chime(-18.0), events.append)
    assert events == [Heard(3)]
    sounds = [sound_of(file.read_bytes()) for file in sorted(tmp_path.iterdir())]
    assert sounds == [chime().at(-6.0), WORD, chime().at(-18.0)]


def test_the_digits_of_a_number_to_call_are_said_one_by_one(tmp_path: Path) -> None:
    engine = PlainEngine()
    call = msgspec.structs.replace(speak(3), text="Call 999 now", numbers=("01632 960 000", "999"))
    SpeechRunner(voice=Voice(engine, FolderPlayer(tmp_path))).do(call, list[Event]().append)
    assert engine.texts == ["Call 9 9 9 now"]


def test_a_price_is_said_with_the_name_of_the_clinics_currency_and_without_unseen_marks(
    tmp_path: Path,
) -> None:
    engine = PlainEngine()
    price = msgspec.structs.replace(
        speak(3),
        text="اتصل بـ \u2068999\u2069، \u200f1,250.50\u00a0\u2068ر.س.\u200f\u2069",
        language="ar",
        numbers=("999",),
    )
    voice = Voice(engine, FolderPlayer(tmp_path))
    SpeechRunner(voice=voice, currency="SAR").do(price, list[Event]().append)
    SpeechRunner(voice=voice).do(price, list[Event]().append)
    assert engine.texts == ["اتصل بـ 9 9 9، 1250.50 ريال سعودي", "اتصل بـ 9 9 9، 1,250.50\u00a0ر.س."]


def test_what_is_stopped_falls_silent_and_answers_nothing() -> None:
    player, events = WaitingPlayer(), list[Event]()
    runner = SpeechRunner(voice=Voice(PlainEngine(), player))
    speaks = threading.Thread(target=runner.do, args=(speak(4), events.append))
    speaks.start()
    player.begun.wait()
    runner.do(StopSpeaking(4), events.append)
    speaks.join()
    assert events == []


def test_a_stop_that_comes_first_holds_all_the_same(tmp_path: Path) -> None:
    runner, events = SpeechRunner(voice=Voice(PlainEngine(), FolderPlayer(tmp_path))), list[Event]()
    runner.do(StopSpeaking(5), events.append)
    runner.do(StopSpeaking(2), events.append)
    runner.do(speak(5), events.append)
    assert events == []
    runner.do(speak(6), events.append)
    assert events == [Heard(6)]


def test_a_room_that_closes_falls_silent() -> None:
    player, events = WaitingPlayer(), list[Event]()
    runner = SpeechRunner(voice=Voice(PlainEngine(), player))
    speaks = threading.Thread(target=runner.do, args=(speak(4), events.append))
    speaks.start()
    player.begun.wait()
    runner.close()
    speaks.join()
    runner.do(Chime(0.0), events.append)
    assert events == []


@pytest.mark.parametrize("fault", SpeechFault)
def test_why_nothing_is_heard_is_told_and_never_what(
    fault: SpeechFault, capsys: pytest.CaptureFixture[str]
) -> None:
    runner, events = SpeechRunner(voice=Voice(PlainEngine(fault), WaitingPlayer())), list[Event]()
    runner.do(speak(7), events.append)
    assert events == [SpeechFailed(7, fault)]
    told = capsys.readouterr().err
    assert told.startswith("Nothing can be heard: ")
    assert "Ana" not in told


def test_a_chime_that_cannot_be_heard_is_told_to_staff_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    runner, events = SpeechRunner(voice=Voice(PlainEngine(), FolderPlayer(tmp_path / "file"))), list[Event]()
    runner.do(Chime(-6.0), events.append)
    assert events == []
    assert "The chime cannot be heard" in capsys.readouterr().err
