"""What leaves the room: the patient's pages, and what the clinic keeps where it asks for it."""

from __future__ import annotations

from kiosk.visit.print_blocks import print_blocks
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit


def leaving_blocks(visit: Visit) -> Shown:
    """The pages to see and to print."""
    return print_blocks(visit)
