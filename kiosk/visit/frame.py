"""The frame bar and the step map: always there, same places, same words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.content.rich import runs_of
from kiosk.content.walk import Chapter, Step
from kiosk.content.words import Words
from kiosk.visit.blocks import Block, Prose, Tile, Tiles
from kiosk.visit.events.event import Opened, TurnedTo, WentBack, WentNext
from kiosk.visit.sheets import FinishSheet, HelpSheet, MapSheet, TextSizeSheet
from kiosk.visit.time_left import minutes_left
from kiosk.visit.views import Frame, MapButton
from kiosk.visit.visit import WELCOME, Visit


def frame_of(visit: Visit) -> Frame:
    """The bar for the page that is shown; on the welcome there is nothing to go back to."""
    words = visit.content.words
    is_first, is_last = visit.page == WELCOME, visit.page == visit.walk[-1]
    return bar(
        words,
        visit.setting.languages,
        has_back=not is_first,
        here=_map_button(visit),
        next=Tile(
            id="next",
            text=words.text("ui.begin" if is_first else "ui.next"),
            sends=None if is_last else WentNext(),
            look="primary",
            icon="arrow-right",
        ),
    )


def looks_tile(words: Words, languages: Sequence[str]) -> Tile:
    """The way to how the screen looks and reads. Where there are languages to choose, its picture tells so to whoever
    cannot read its words, and its name to whoever cannot see them.
    """
    has_languages = len(languages) > 1
    return Tile(
        id="text-size",
        text=words.text("ui.text-size"),
        sends=Opened(TextSizeSheet()),
        look="plain",
        icon="globe-letter" if has_languages else "text-size",
        says=words.text("ui.text-size-says") if has_languages else "",
    )


def bar(
    words: Words, languages: Sequence[str], *, has_back: bool, here: MapButton, next: Tile | None
) -> Frame:
    """The parts that every bar has, around those of a page; `languages` can be chosen."""
    return Frame(
        back=Tile(id="go-back", text=words.text("ui.back"), sends=WentBack(), look="plain", icon="arrow-left")
        if has_back
        else None,
        here=here,
        next=next,
        text_size=looks_tile(words, languages),
        help=Tile(
            id="help", text=words.text("ui.help"), sends=Opened(HelpSheet()), look="plain", icon="person"
        ),
        finish=Tile(
            id="finish",
            text=words.text("ui.finish"),
            sends=Opened(FinishSheet()),
            look="plain",
            icon="door-out",
        ),
    )


def paused_bar(words: Words, languages: Sequence[str]) -> Frame:
    """The bar while the screen asks whether somebody is there: all off, and no word of where the patient is."""
    here = MapButton(
        tile=Tile(id="map", text=words.text("ui.paused"), sends=None, look="plain"), place="", bars=()
    )
    next = Tile(id="next", text=words.text("ui.next"), sends=None, look="primary", icon="arrow-right")
    shown = bar(words, languages, has_back=True, here=here, next=next)
    return replace(
        shown,
        back=shown.back and replace(shown.back, sends=None),
        text_size=replace(shown.text_size, sends=None),
        help=replace(shown.help, sends=None),
        finish=replace(shown.finish, sends=None),
    )


def steps_of(visit: Visit) -> tuple[Step, ...]:
    """All steps of the pack, in order; the short path only skips pages, the map still names every step."""
    return tuple(step for chapter in visit.content.pack.chapters for step in chapter.steps)


def map_blocks(visit: Visit) -> tuple[Block, ...]:
    """Every step as a tile under its chapter: seen, here, or to come. On a wide glass all fit only without chapters."""
    numbers = {step.id: number for number, step in enumerate(steps_of(visit), start=1)}
    if visit.setting.is_wide:
        tiles = tuple(step_tile(visit, step, numbers[step.id]) for step in steps_of(visit))
        return (*_time_left(visit), Tiles(tiles, columns=4))
    chapters = (_chapter_tiles(visit, chapter, numbers) for chapter in visit.content.pack.chapters)
    return (*_time_left(visit), *chapters)


def _time_left(visit: Visit) -> tuple[Block, ...]:
    """About how long the rest takes; nothing on the last page."""
    minutes = minutes_left(visit)
    return (
        (Prose((runs_of(visit.content.words.count("ui.time-left", minutes)),), look="note"),)
        if minutes
        else ()
    )


def _chapter_tiles(visit: Visit, chapter: Chapter, numbers: dict[str, int]) -> Tiles:
    words = visit.content.words
    return Tiles(
        tuple(step_tile(visit, step, numbers[step.id]) for step in chapter.steps),
        columns=2,
        label=words.text(f"chapter.{chapter.id}.name"),
    )


def step_tile(visit: Visit, step: Step, number: int) -> Tile:
    """One touch to a step; its number, or a tick where it was seen."""
    words = visit.content.words
    is_here = any(page.id == visit.page for page in step.pages)
    is_seen = any(page.id in visit.seen for page in step.pages)
    state = "here" if is_here else "seen" if is_seen else "to-come"
    name = words.text(f"step.{step.id}.name")
    return Tile(
        id=f"step-{step.id}",
        text=name,
        sends=TurnedTo(step.pages[0].id),
        look="number",
        mark="tick" if is_seen and not is_here else "none",
        icon=str(number),
        note=words.text("ui.map-here") if is_here else "",
        is_chosen=is_here,
        says=words.text(f"ui.map-{state}-says", step=name, number=number),
    )


def _map_button(visit: Visit) -> MapButton:
    words = visit.content.words
    steps = steps_of(visit)
    place = next((i for i, step in enumerate(steps, 1) if any(p.id == visit.page for p in step.pages)), 0)
    name = words.text(f"step.{steps[place - 1].id}.name") if place else words.text("ui.welcome-name")
    shown = words.text("ui.place", number=place, of=len(steps)) if place else ""
    return MapButton(
        tile=Tile(
            id="map",
            text=name,
            sends=Opened(MapSheet()),
            look="plain",
            says=words.text("ui.map-says", step=name, place=shown)
            if place
            else words.text("ui.map-says-welcome"),
        ),
        place=shown,
        bars=_bars(visit, place),
    )


def _bars(visit: Visit, place: int) -> tuple[tuple[int, float], ...]:
    """Each chapter as (its steps, how many of them lie behind or under the patient)."""
    bars, before = [], 0
    for chapter in visit.content.pack.chapters:
        length = len(chapter.steps)
        bars.append((length, float(max(0, min(length, place - before)))))
        before += length
    return tuple(bars)
