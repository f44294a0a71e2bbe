"""The frame bar and the map of the consultation room: the same parts in the same places, around its four places."""

from __future__ import annotations

from kiosk.visit.blocks import Block, Tile, Tiles
from kiosk.visit.consultation import PLACES, Place
from kiosk.visit.drawn_size import LARGE
from kiosk.visit.events.event import Opened, WentNext
from kiosk.visit.events.room import WentTo
from kiosk.visit.frame import bar, step_tile, steps_of
from kiosk.visit.sheets import MapSheet
from kiosk.visit.views import Frame, MapButton
from kiosk.visit.visit import Visit, is_about_the_plan


def room_frame(visit: Visit, place: Place) -> Frame:
    """The bar at a place of the room. At the door there is nothing to go back to, and no way on but its tiles."""
    words = visit.content.words
    is_inside = place in PLACES
    return bar(
        words,
        visit.setting.languages,
        has_back=place not in ("door", "agenda"),
        here=_map_button(visit, place),
        next=Tile(
            id="next",
            text=words.text("ui.next"),
            sends=WentNext() if is_inside and place != PLACES[-1] else None,
            look="primary",
            icon="arrow-right",
        ),
    )


def place_tile(visit: Visit, place: Place) -> Tile:
    """The way to a place."""
    words, consultation = visit.content.words, visit.consultation
    is_here = consultation is not None and consultation.place == place
    number = PLACES.index(place) + 1
    name = words.text(f"room.place.{place}")
    return Tile(
        id=f"place-{place}",
        text=name,
        sends=WentTo(place),
        look="number",
        icon=str(number),
        note=words.text("ui.map-here") if is_here else "",
        is_chosen=is_here,
    )


def room_map_blocks(visit: Visit) -> tuple[Block, ...]:
    """The four places, and every step of the walkthrough: each one touch away."""
    words, columns = visit.content.words, 4 if visit.setting.is_wide else 2
    large = 1 if visit.text_scale >= LARGE and not visit.setting.is_wide else columns
    places = Tiles(tuple(place_tile(visit, place) for place in PLACES), columns=large)
    steps = [step for step in steps_of(visit) if not is_about_the_plan(step.pages)]
    tiles = tuple(step_tile(visit, step, number) for number, step in enumerate(steps, start=1))
    return (places, Tiles(tiles, columns=columns, label=words.text("room.steps")))


def _map_button(visit: Visit, place: Place) -> MapButton:
    words = visit.content.words
    is_inside = place in PLACES
    number = PLACES.index(place) + 1 if is_inside else 0
    name = words.text(f"room.place.{place}")
    shown = words.text("ui.place", number=number, of=len(PLACES)) if is_inside else ""
    return MapButton(
        tile=Tile(
            id="map",
            text=name,
            sends=Opened(MapSheet()) if is_inside else None,
            look="plain",
            says=words.text("room.map-says", place=name, number=shown) if is_inside else "",
        ),
        place=shown,
        bars=tuple((1, _done(visit, number - at)) for at in range(1, len(PLACES) + 1)),
    )


def _done(visit: Visit, ahead: int) -> float:
    """How much of a place lies behind: all of those before the one that is shown, and of the walkthrough its pages."""
    if ahead != 0:
        return float(ahead > 0)
    if visit.consultation is None or visit.consultation.place != "walkthrough":
        return 1.0
    walk = visit.walk
    return (walk.index(visit.page) + 1) / len(walk) if visit.page in walk else 1.0
