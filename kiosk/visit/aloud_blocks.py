"""What is touched for reading aloud: the tile that begins it, the bar while it lasts, and its two sheets."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec.structs import replace as altered

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Block, Prose, Tile, Tiles
from kiosk.visit.events.event import Event, Opened
from kiosk.visit.events.speech import (
    AnswersAloudSet,
    LoudnessSet,
    PaceSet,
    ReadAloudSet,
    SpeechPaused,
    SpeechRepeated,
    SpeechResumed,
)
from kiosk.visit.one_of import one_of
from kiosk.visit.sheets import VoiceSheet
from kiosk.visit.speech import Loudness, Pace
from kiosk.visit.views import AloudBar
from kiosk.visit.visit import Visit


def read_aloud_tile(visit: Visit) -> Tile:
    """Puts reading aloud on or off."""
    is_on = visit.speech.is_on
    return Tile(
        id="read-aloud",
        text=visit.content.words.text("speech.read-aloud"),
        sends=ReadAloudSet(not is_on),
        look="setting",
        mark="square",
        icon="sound",
        is_chosen=is_on,
    )


def aloud_bar(visit: Visit) -> AloudBar | None:
    """Stop or go on, once more, how it reads; None while nothing is read aloud."""
    speech = visit.speech
    if not speech.is_on:
        return None
    goes_on = SpeechResumed() if speech.rest and not speech.fault else None
    stop = _bar_tile(visit, "pause", SpeechPaused(), "pause")
    go_on = altered(_bar_tile(visit, "go-on", goes_on, "play"), id=stop.id)
    return AloudBar(
        tiles=(
            stop if speech.is_reading else go_on,
            _bar_tile(visit, "again", SpeechRepeated(), "again"),
            _bar_tile(visit, "voice", Opened(VoiceSheet()), "sound"),
        ),
        note=visit.content.words.text(f"speech.fault.{speech.fault.value}") if speech.fault else "",
        holds=_holds(visit),
    )


def _holds(visit: Visit) -> Literal["page", "name", ""]:
    """What the ring of one switch waits for."""
    if visit.looks.switches != 1 or not visit.speech.is_speaking:
        return ""
    return "name" if visit.speech.is_name or visit.speech.is_echo else "page"


def _bar_tile(visit: Visit, name: str, sends: Event | None, icon: str) -> Tile:
    text = visit.content.words.text(f"speech.{name}")
    return Tile(id=f"aloud-{name}", text=text, sends=sends, look="plain", icon=icon)


def ask_blocks(visit: Visit) -> tuple[Block, ...]:
    """May others hear the answers? Both ways are of one size, and nothing is chosen before."""
    words = visit.content.words
    tiles = tuple(
        Tile(
            id=f"answers-{name}",
            text=words.text(f"speech.ask-{name}"),
            sends=AnswersAloudSet(is_on),
            look="link",
        )
        for name, is_on in (("yes", True), ("no", False))
    )
    return Prose((runs_of(words.text("speech.ask-text")),), look="intro"), Tiles(tiles, columns=1)


def voice_blocks(visit: Visit) -> tuple[Block, ...]:
    """How fast, how loud, whether answers are read from a loudspeaker; and the way to end it."""
    words, speech = visit.content.words, visit.speech
    paces = one_of(
        "pace", get_args(Pace), speech.pace, PaceSet, lambda pace: words.text(f"speech.pace-{pace}")
    )
    steps = one_of(
        "loudness",
        get_args(Loudness),
        speech.loudness,
        LoudnessSet,
        lambda step: words.text(f"speech.loudness-{step}"),
    )
    answers = Tile(
        id="read-answers",
        text=words.text("speech.answers"),
        sends=AnswersAloudSet(not speech.reads_answers),
        mark="square",
        is_chosen=bool(speech.reads_answers),
    )
    end = Tile(
        id="end-reading",
        text=words.text("speech.end"),
        sends=ReadAloudSet(is_on=False),
        look="link",
        icon="close",
    )
    return (
        Tiles(paces, columns=3, label=words.text("speech.pace")),
        Tiles(steps, columns=2, wide_columns=4, label=words.text("speech.loudness")),
        *(() if visit.clinic.sound.headset else (Tiles((answers,), columns=1),)),
        Tiles((end,), columns=1),
    )
