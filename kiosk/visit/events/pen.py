"""What has happened with the pen of the consultation room, in the past tense."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Drawable: TypeAlias = Literal["body", "skin"]
"""The pictures that can be drawn on."""


class PenTaken(Struct, frozen=True):
    """The pen was taken into the hand, or put away."""

    is_in_hand: bool


class Drawn(Struct, frozen=True):
    """A line was drawn and ended: its points in thousandths of the picture's width and height, as they came."""

    on: Drawable
    points: tuple[tuple[float, float], ...]


class StrokeUndone(Struct, frozen=True):
    """The last line on a picture was taken back."""

    on: Drawable


class DrawingCleared(Struct, frozen=True):
    """Everything that was drawn on a picture was taken away."""

    on: Drawable


class DrawingPrinted(Struct, frozen=True):
    """What was drawn on a picture is to be on the print, or is not."""

    on: Drawable
    is_on_paper: bool


PenEvent: TypeAlias = PenTaken | Drawn | StrokeUndone | DrawingCleared | DrawingPrinted
