"""The `demo` command: one scripted visit through the real screens of both rooms, by real touches.

A patient walks through the waiting room, takes the answers along under a code, and prints. A clinician types the
PIN and the code, goes over the agenda with the patient, changes the plan, and prints it. No display is needed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec

from kiosk import paths
from kiosk.commands.tour import Finger, TouchScreen, Tour
from kiosk.content.near import must_be_spoken
from kiosk.content.reader import chosen_pack, read_clinic, spoken_in
from kiosk.content.words import Words
from kiosk.errors import KioskError
from kiosk.paths import Places
from kiosk.settings import Printer, Sound
from kiosk.store.pin import PinLock
from kiosk.ui.application import open_application
from kiosk.ui.host import Host, today
from kiosk.ui.window import KioskWindow
from kiosk.visit.effects import Effect, ReadContent
from kiosk.visit.events.event import Event
from kiosk.visit.visit import Room, Setting, Visit, fresh, in_staffs_language
from kiosk.worker.duties import duties_of
from kiosk.worker.worker import Worker

WAITING_GLASS, ROOM_GLASS = (1080, 1920), (1920, 1080)
PIN = "905172"
"""The staff PIN of the demo's own state folder, which is gone when the demo ends."""

WRITTEN_FOR = "microneedling-stretch-marks"
"""The pack whose ids are touched."""

Rows: TypeAlias = tuple[tuple[str, ...], ...]

PATIENT: Rows = (
    ("full-path",),
    ("map", "step-where", "abdomen", "thighs"),
    ("next", "old"),
    ("next", "tone-4"),
    ("map", "step-hope", "most"),
    ("map", "step-how-it-works", "next"),
    ("stage-2",),
    ("stage-3",),
    ("stage-4",),
    ("map", "step-what-to-expect", "how-to-read-ia-1"),
    ("close", "sources"),
    ("close",),
    ("map", "step-hope-again", "some"),
    ("map", "step-risks", "next"),
    ("text-size", "easy-words"),
    ("close",),
    ("text-size", "easy-words"),
    ("close", "next", "rare-for-everyone"),
    ("map", "step-health", "cold-sores"),
    ("map", "step-ways-to-go", "row-bad"),
    ("about-microneedling-aquagold", "talk-microneedling-aquagold"),
    ("map", "step-aquagold"),
    ("map", "step-what-matters", "smoother-texture", "strong-evidence"),
    ("map", "step-day-by-day", "next"),
    ("map", "step-common-questions", "how-soon"),
    ("close", "map", "step-your-questions", "does-it-hurt", "write", "key-w", "key-h", "key-y"),
    ("key-done", "private-1"),
    ("map", "step-ready", "ready-sure.no", "ready-informed.yes"),
    ("map", "step-plan"),
    ("next", "more-sessions"),
    ("special-day", "later", "later"),
    ("close", "next"),
    ("text-size", "theme-dark"),
    ("theme-contrast", "size-150"),
    ("close",),
    ("text-size", "size-200"),
    ("close",),
    ("text-size", "size-100", "theme-light", "low-reach"),
    ("close",),
    ("text-size", "low-reach", "language-zh"),
    ("close",),
    ("text-size", "language-en", "close", "next"),
)
"""What the patient touches in the waiting room, page by page; a picture is taken after each row."""


CLINICIAN: Rows = (
    ("talked-cold-sores", "key-m", "key-r"),
    ("key-done", "discussed-check-dark-patches"),
    ("private-1", "print-private-1"),
    ("map", "step-what-to-expect"),
    ("map",),
    ("step-risks", "to-agenda"),
    ("map", "place-builder", "fewer-sessions"),
    ("next", "for-clinic-note"),
    ("close", "pages-short"),
)
"""What the clinician touches in the consultation room, from the agenda on."""


def run(
    *,
    out: Path,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
    finger: Finger | None = None,
    lang: str | None = None,
) -> int:
    """Do the visit and save its screens as `out/<nn>-<page>.png` and its pages as `out/handout/*.pdf`.

    `lang` is the language that the patient chooses on the welcome; None = the clinic's.

    Returns 0 when both handouts lie in the folder and both rooms are wiped, 1 when anything went wrong.

    Raises:
        Unreadable: the clinic's settings cannot be used.
        KioskError: the pack has no such language.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    file, packs, interface = clinic or paths.CLINIC, packs or paths.PACKS, interface or paths.INTERFACE
    settings = read_clinic(file)
    pack = chosen_pack(file, settings, packs)
    if lang is not None:
        must_be_spoken(lang, spoken_in(pack, interface))
    out.mkdir(parents=True, exist_ok=True)
    settings = msgspec.structs.replace(
        settings,
        printer=Printer(folder=str(out.resolve() / "handout")),
        sound=Sound(folder=str(out.resolve() / "sound"), headset=True),
    )
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as state:
        PinLock(Path(state)).choose(PIN)
        places = Places(clinic=file, packs=packs, state=Path(state), interface=interface)
        early: list[Event] = []
        tell: Callable[[Event], None] = early.append
        worker: Worker[Effect, Event] = Worker(duties_of(settings, places), lambda event: tell(event))  # noqa: PLW0108 - `tell` changes
        worker.start()
        try:
            application = open_application()

            def tour(room: Room, glass: tuple[int, int], shots: int) -> Tour:
                nonlocal tell
                window = KioskWindow(settings)
                visit = fresh(Setting(room=room, today=today(), clinic=settings))
                host = Host(visit, window, worker.do)
                tell = host.happened.emit
                worker.do(ReadContent(settings.language))
                host.open()
                window.resize(*glass)
                window.show()
                return Tour(application, window, host, out, finger or TouchScreen(), shots)

            waiting = tour("waiting", WAITING_GLASS, 0)
            code = _walk(waiting, lang or settings.language)
            waiting.window.close()
            _consult(tour("consultation", ROOM_GLASS, waiting.shots), code)
        except KioskError as fault:
            sys.stderr.write(f"demo: {fault}{_hint(settings.pack)}\n")
            return 1
        finally:
            worker.stop()
    return 0


def _hint(pack: str) -> str:
    """What to do where the visit stopped in a pack that it was not written for."""
    if pack == WRITTEN_FOR:
        return ""
    return f"; its touches are written for '{WRITTEN_FOR}', so look at '{pack}' with kiosk run --windowed"


def _walk(tour: Tour, language: str) -> str:
    """The patient's walk, to pages in hand and a wiped screen; the code that opens it in the other room.

    Raises:
        KioskError: it could not go on.
    """
    tour.until(lambda: tour.host.visit.setting.content is not None, "the pack was not read")
    tour.snap("attract")
    tour.press(tour.window.rect().center())
    tour.until(lambda: tour.host.visit.is_awake, "the screen did not wake")
    tour.snap("welcome")
    if language != tour.host.visit.content.words.language:
        offered = f"the language '{language}' was not offered"
        tour.until(lambda: language in tour.host.visit.setting.languages, offered)
        tour.touch(f"language-{language}")
        tour.snap(f"welcome-{language}")
    tour.touch_rows(_rows_in(tour.host.visit.content.words, PATIENT), lambda: tour.host.visit.page)
    _listen(tour)
    _scan(tour)
    code = _taken_along(tour)
    tour.print()
    tour.touch("have-pages")
    tour.until(lambda: not tour.host.visit.is_awake, "the screen was not wiped")
    tour.snap("wiped")
    return code


def _listen(tour: Tour) -> None:
    """Have the page read aloud to its end; where there is no voice, the screen says so."""
    tour.touch("text-size")
    tour.touch("read-aloud")
    tour.touch("close")
    tour.snap("read-aloud")
    tour.until_over(lambda: tour.host.visit.speech.ticket, "the page was not read to its end")
    tour.touch("aloud-voice")
    tour.touch("pace-fast")
    tour.snap("voice")
    tour.touch("end-reading")


def _scan(tour: Tour) -> None:
    """Go to the page before and back with two switches, one to move the ring and one to choose."""
    tour.touch("text-size")
    tour.touch("switches-2")
    tour.snap("switches")
    tour.switch_to("close")
    tour.switch_to("go-back")
    tour.snap("scanned")
    tour.switch_to("next")
    tour.touch("text-size")
    tour.touch("switches-0")
    tour.touch("close")


def _rows_in(words: Words, rows: Rows) -> Rows:
    """What somebody touches who reads in a language: its own letters, and back to it in the end."""
    keyboard = words.texts("ui.keyboard")
    spare = iter(keyboard[1])
    keys = {id: id for row in rows for id in row}
    for id in keys:
        letter = id.removeprefix("key-")
        if letter != id and len(letter) == 1 and not any(letter in row for row in keyboard):
            keys[id] = f"key-{next(spare)}"
    keys["language-en"] = f"language-{words.language}"
    if not words.has_wording("easy"):
        keys.pop("easy-words", None)
    return tuple(tuple(keys[id] for id in row if id in keys) for row in rows)


def _clinicians_rows(visit: Visit) -> Rows:
    """What the clinician touches: their keys are the clinic's, whatever the patient reads."""
    return _rows_in(in_staffs_language(visit).content.words, CLINICIAN)


def _taken_along(tour: Tour) -> str:
    tour.touch("along")
    tour.touch("take-along")
    tour.until(lambda: bool(tour.host.visit.along and tour.host.visit.along.code), "no code came")
    tour.snap("code")
    code = tour.host.visit.along.code if tour.host.visit.along else ""
    tour.touch("close")
    return code


def _consult(tour: Tour, code: str) -> None:
    """The clinician's talk, from the PIN to pages in hand and an empty room.

    Raises:
        KioskError: it could not go on.
    """
    tour.until(lambda: tour.host.visit.setting.content is not None, "the pack was not read")
    tour.snap("room-pin")
    for digit in PIN:
        tour.touch(f"pin-{digit}")
    tour.touch("pin-done")
    tour.until(lambda: _place(tour) == "door", "the PIN did not open the room")
    tour.snap("room-door")
    tour.touch("type-code")
    for letter in code.replace("-", ""):
        tour.touch(f"key-{letter.lower()}")
    tour.snap("room-code")
    tour.touch("key-done")
    tour.until(lambda: _place(tour) == "agenda", "the code did not open the visit")
    tour.snap("room-agenda")
    tour.touch_rows(_clinicians_rows(tour.host.visit), lambda: f"room-{_place(tour)}")
    tour.print()
    tour.touch("finish")
    tour.touch("clear")
    tour.until(lambda: _place(tour) == "door", "the room was not wiped")
    tour.snap("room-wiped")


def _place(tour: Tour) -> str:
    consultation = tour.host.visit.consultation
    return consultation.place if consultation else ""
