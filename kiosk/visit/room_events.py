"""What has happened in the consultation room, in the past tense."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from kiosk.visit.consultation import Place


class ConsultationBegun(Struct, frozen=True):
    """A consultation was begun without a code."""


class CodeAsked(Struct, frozen=True):
    """A code is to be typed."""


class WentTo(Struct, frozen=True):
    """A place of the room was gone to."""

    place: Place


RoomEvent: TypeAlias = ConsultationBegun | CodeAsked | WentTo
"""Touches that only mean something in the consultation room."""
