"""A visit taken to where a screen is seen, by the events that touches would send. For `shots` and for tests. Pure."""

from __future__ import annotations

from kiosk.visit.events.event import Event
from kiosk.visit.show import view_of
from kiosk.visit.update import update
from kiosk.visit.views import View
from kiosk.visit.visit import Visit


def after(visit: Visit, *events: Event) -> Visit:
    """The visit after some events; what they ask of the world is not done."""
    for event in events:
        visit, _ = update(visit, event)
    return visit


def seen(visit: Visit) -> View:
    """What the glass shows of a visit whose words are read."""
    view = view_of(visit)
    assert view is not None, "the words were handed in"
    return view
