"""The voice: what hangs or dies is started once more; what is stopped is not heard."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.speech.folder import FolderPlayer
from kiosk.speech.sound import Sound, chime, sound_of
from kiosk.speech.voice import NotHeard, SpeechFault, Stopped, Voice
from tests.speech.programs import never


@dataclass
class ScriptedEngine:
    """Meets these faults in turn, then speaks."""

    faults: list[SpeechFault] = field(default_factory=list)
    asked: list[tuple[str, str, int]] = field(default_factory=list)

    def sound_of(self, text: str, language: str, pace: int, stopped: Stopped) -> Sound | None:
        self.asked.append((text, language, pace))
        if self.faults:
            raise NotHeard(self.faults.pop(0))
        return None if stopped() else chime()


def says(voice: Voice, *, stopped: Stopped = never) -> None:
    voice.say("Twenty of one hundred", "en", pace=160, gain=-6, stopped=stopped)


def test_a_text_is_heard_at_the_pace_and_the_loudness_that_were_asked_for(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    says(Voice(engine, FolderPlayer(tmp_path)))
    (file,) = tmp_path.iterdir()
    assert engine.asked == [("Twenty of one hundred", "en", 160)]
    assert sound_of(file.read_bytes()) == chime().at(-6)


@pytest.mark.parametrize("fault", [SpeechFault.HUNG, SpeechFault.DIED])
def test_an_engine_that_hangs_or_dies_is_started_once_more(tmp_path: Path, fault: SpeechFault) -> None:
    says(Voice(ScriptedEngine([fault]), FolderPlayer(tmp_path)))
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("fault", [SpeechFault.HUNG, SpeechFault.DIED])
def test_an_engine_that_fails_twice_is_given_up(tmp_path: Path, fault: SpeechFault) -> None:
    engine = ScriptedEngine([fault] * 3)
    with pytest.raises(NotHeard) as told:
        says(Voice(engine, FolderPlayer(tmp_path)))
    assert told.value.fault is fault
    assert len(engine.asked) == 2


@pytest.mark.parametrize("fault", [fault for fault in SpeechFault if not fault.can_pass])
def test_what_is_not_there_is_not_asked_again(tmp_path: Path, fault: SpeechFault) -> None:
    engine = ScriptedEngine([fault])
    with pytest.raises(NotHeard):
        says(Voice(engine, FolderPlayer(tmp_path)))
    assert len(engine.asked) == 1


def test_what_is_stopped_is_not_heard(tmp_path: Path) -> None:
    answers = iter([False, True])
    says(Voice(ScriptedEngine(), FolderPlayer(tmp_path)), stopped=lambda: True)
    says(Voice(ScriptedEngine(), FolderPlayer(tmp_path)), stopped=lambda: next(answers))
    FolderPlayer(tmp_path).play(chime(), lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_sounds_are_kept_in_order_and_for_this_account_alone(tmp_path: Path) -> None:
    voice = Voice(ScriptedEngine(), FolderPlayer(tmp_path / "sound"))
    voice.ring(chime(), never)
    says(voice)
    files = sorted((tmp_path / "sound").iterdir())
    assert [file.name for file in files] == ["0001.wav", "0002.wav"]
    assert sound_of(files[0].read_bytes()) == chime()
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_folder_that_cannot_be_made_is_no_sound(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotHeard) as told:
        FolderPlayer(tmp_path / "file").play(chime(), never)
    assert told.value.fault is SpeechFault.NO_SOUND
