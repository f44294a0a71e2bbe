"""How the screen looks and reads: what can be chosen on the welcome, and the sheet with all of it on every page."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

from kiosk.content.words import own_name
from kiosk.settings import SCAN_S, TAP_WAIT_S, Theme
from kiosk.visit.aloud_blocks import read_aloud_tile
from kiosk.visit.blocks import Block, Tile, Tiles
from kiosk.visit.events.event import Event, LanguageChosen, Opened
from kiosk.visit.events.looks import (
    MovementSet,
    ReachSet,
    ScanPaced,
    SwitchesSet,
    TapsSpaced,
    TextSized,
    ThemeChosen,
    WordsEased,
)
from kiosk.visit.one_of import one_of
from kiosk.visit.sheets import TextSizeSheet
from kiosk.visit.visit import Visit

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The text sizes to choose from."""
_SWITCHES: tuple[Literal[0, 1, 2], ...] = (0, 1, 2)


def welcome_looks(visit: Visit) -> tuple[Block, ...]:
    """What stands on the welcome: the sizes, what is asked for most, and the way to the rest."""
    looks = visit.looks
    rest = Tile(
        id="more-looks",
        text=visit.content.words.text("ui.more-looks"),
        sends=Opened(TextSizeSheet()),
        look="setting",
        icon="access",
    )
    contrast = _setting(
        visit, "contrast", "contrast", _theme_or_usual(visit, "contrast"), looks.theme == "contrast"
    )
    dark = _setting(visit, "dark", "moon", _theme_or_usual(visit, "dark"), looks.theme == "dark")
    asked_for = (read_aloud_tile(visit), *_easy(visit), contrast, dark, _low(visit), rest)
    # A glass that lies on its side is narrower here: a row for all would cut their words.
    columns = 3 if visit.setting.is_wide else len(asked_for)
    return Tiles(_sizes(visit), columns=4), Tiles(asked_for, columns=columns)


def language_blocks(visit: Visit) -> tuple[Block, ...]:
    """Each language under its own name, in its own letters, for who cannot read the one that is shown.

    Staff, whose own screens do not change with it, is told whose it is.
    """
    words = visit.content.words
    whose = words.text("room.patient-reads") if visit.is_for_staff else ""
    tiles = one_of(
        "language",
        visit.setting.languages,
        visit.patients_language,
        LanguageChosen,
        own_name,
        look="setting",
        says=lambda language: words.label(whose) + own_name(language) if whose else "",
        language=str,
    )
    return (Tiles(tiles, columns=5, label=whose, is_opening=True),) if len(tiles) > 1 else ()


def looks_blocks(visit: Visit) -> tuple[Block, ...]:
    """The sheet: text size and colours, each with what it looks like."""
    words = visit.content.words
    themes = one_of(
        "theme",
        get_args(Theme),
        visit.looks.theme,
        ThemeChosen,
        lambda theme: words.text(f"ui.theme-{theme}"),
        look="setting",
        sample=str,
    )
    return (
        *language_blocks(visit),
        Tiles(_sizes(visit), columns=4, label=words.text("ui.text-size")),
        Tiles(themes, columns=3, label=words.text("ui.colours")),
        *_switches(visit),
    )


def looks_foot(visit: Visit) -> tuple[Block, ...]:
    """What sticks to the sheet's bottom: low reach must itself be within a low reach."""
    still = _setting(visit, "still", "still", MovementSet(not visit.looks.is_still), visit.looks.is_still)
    tiles = (read_aloud_tile(visit), *_easy(visit), still, _low(visit))
    return (Tiles(tiles, columns=len(tiles)),)


def _sizes(visit: Visit) -> tuple[Tile, ...]:
    """Four sizes of text; each is shown at once."""
    words = visit.content.words

    def name_of(size: float) -> str:
        return words.text(f"ui.size-{_percent(size)}")

    return one_of(
        "size",
        TEXT_SIZES,
        visit.looks.scale,
        TextSized,
        name_of,
        look="setting",
        called=_percent,
        sample=_percent,
        says=lambda size: words.label(words.text("ui.text-size")) + name_of(size),
    )


def _percent(size: float) -> str:
    return str(round(size * 100))


def _switches(visit: Visit) -> tuple[Block, ...]:
    """One or two switches instead of the finger; how long the ring stays where it moves by itself; a trembling hand."""
    words, looks = visit.content.words, visit.looks
    counts = one_of(
        "switches", _SWITCHES, looks.switches, SwitchesSet, lambda count: words.text(f"ui.switches-{count}")
    )
    paces = one_of(
        "scan",
        SCAN_S,
        looks.scan_s,
        ScanPaced,
        lambda seconds: words.text("ui.scan-seconds", seconds=words.number(seconds)),
        called=lambda seconds: round(seconds * 10),
    )
    quick, slow = TAP_WAIT_S
    is_steady = looks.tap_wait_s == slow
    steady = Tile(
        id="steady",
        text=words.text("ui.steady"),
        sends=TapsSpaced(quick if is_steady else slow),
        mark="square",
        is_chosen=is_steady,
    )
    return (
        Tiles(counts, columns=3, label=words.text("ui.switches")),
        *((Tiles(paces, columns=5, label=words.text("ui.scan-pace")),) if looks.switches == 1 else ()),
        Tiles((steady,), columns=1),
    )


def _low(visit: Visit) -> Tile:
    return _setting(visit, "low-reach", "reach-down", ReachSet(not visit.looks.is_low), visit.looks.is_low)


def _easy(visit: Visit) -> tuple[Tile, ...]:
    """Easier words, where the pack has any in the language of the patient, who reads them."""
    if not replace(visit, is_for_staff=False).content.words.has_wording("easy"):
        return ()
    is_easy = visit.looks.is_easy
    return (_setting(visit, "easy-words", "book", WordsEased(not is_easy), is_easy),)


def _theme_or_usual(visit: Visit, theme: Theme) -> ThemeChosen:
    """The theme; or, where it is on, the way back: to the clinic's own, or from that to the light one."""
    if visit.looks.theme != theme:
        return ThemeChosen(theme)
    usual = visit.clinic.looks.theme
    return ThemeChosen("light" if usual == theme else usual)


def _setting(visit: Visit, id: str, icon: str, sends: Event, is_on: bool) -> Tile:
    """A setting that is on or off."""
    text = visit.content.words.text(f"ui.{id}")
    return Tile(id=id, text=text, sends=sends, look="setting", mark="square", icon=icon, is_chosen=is_on)
