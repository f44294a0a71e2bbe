"""How the screen looks and reads, and how it is touched, was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # as in events.py
    from kiosk.settings import Theme


class TextSized(Struct, frozen=True):
    """The text size was set, 1.0 to 2.0."""

    scale: float


class ThemeChosen(Struct, frozen=True):
    """The colours were chosen."""

    theme: Theme


class MovementSet(Struct, frozen=True):
    """Everything that moves was stilled, or may move again."""

    is_still: bool


class ReachSet(Struct, frozen=True):
    """All that is touched was brought into the lower half of the glass, or back."""

    is_low: bool


class WordsEased(Struct, frozen=True):
    """The easier wording was put on or off."""

    is_easy: bool


class SwitchesSet(Struct, frozen=True):
    """One or two switches do everything from now on, or none (`count` 0)."""

    count: Literal[0, 1, 2]


class ScanPaced(Struct, frozen=True):
    """The ring that goes over the screen stays at each place for so many seconds."""

    seconds: float


class TapsSpaced(Struct, frozen=True):
    """A second touch at the same place counts only after so many seconds, 0.5 at most."""

    seconds: float


LooksEvent: TypeAlias = (
    TextSized | ThemeChosen | MovementSet | ReachSet | WordsEased | SwitchesSet | ScanPaced | TapsSpaced
)
