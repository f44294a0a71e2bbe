"""The door of the consultation room: open the visit that a code belongs to, or start without one."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.room_events import CodeAsked, ConsultationBegun
from kiosk.visit.shown import Shown
from kiosk.visit.views import Prose, Tile, Tiles
from kiosk.visit.visit import Visit


def door_blocks(visit: Visit) -> Shown:
    """Both ways in, of one size."""
    words = visit.content.words
    return Shown(
        blocks=(Prose((runs_of(words.text("room.door-text")),), look="intro"),),
        foot=(
            Tiles(
                (
                    Tile(
                        id="type-code",
                        text=words.text("room.type-code"),
                        note=words.text("room.type-code-note"),
                        sends=CodeAsked(),
                        look="link",
                        mark="arrow",
                        icon="lock",
                    ),
                    Tile(
                        id="without-code",
                        text=words.text("room.without-code"),
                        note=words.text("room.without-code-note"),
                        sends=ConsultationBegun(),
                        look="link",
                        mark="arrow",
                        icon="person",
                    ),
                ),
                columns=2,
            ),
        ),
    )


def code_blocks(visit: Visit) -> Shown:
    """The code is typed on our own keys."""
    return Shown(title=visit.content.words.text("room.type-code"))
