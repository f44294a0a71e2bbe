"""From page to page: next, back, or straight to one."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.visit.events.event import PathChosen, TurnedTo, WalkEvent, WentBack, WentNext
from kiosk.visit.outcome import Outcome
from kiosk.visit.updates.paper import drawn_up
from kiosk.visit.updates.sheets import without_sheet
from kiosk.visit.visit import WELCOME, Visit


def walked(visit: Visit, event: WalkEvent) -> Outcome:
    """The visit on its new page, which counts as seen; a page that the pack does not have changes nothing."""
    match event:
        case PathChosen(is_short):
            visit = replace(visit, is_short=is_short)
            page = visit.walk[1]
        case TurnedTo(page) if page != WELCOME and all(
            page != known.id for known in visit.content.pack.pages
        ):
            return visit, ()
        case TurnedTo():
            page = event.page
        case WentNext():
            page = beside(visit, 1)
        case WentBack():
            page = beside(visit, -1)
        case _:
            assert_never(event)
    seen = visit.seen if page in visit.seen else (*visit.seen, page)
    return drawn_up(replace(without_sheet(visit), page=page, seen=seen))


def beside(visit: Visit, by: int) -> str:
    """The page before or after; from a page that is off the short path, the nearest one that is on it."""
    every = (WELCOME, *(page.id for page in visit.content.pack.pages))
    place = every.index(visit.page)
    on_path = [id for id in every if id in visit.walk]
    later = [id for id in on_path if every.index(id) > place]
    earlier = [id for id in on_path if every.index(id) < place]
    if by > 0:
        return later[0] if later else visit.page
    return earlier[-1] if earlier else visit.page
