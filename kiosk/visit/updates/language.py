"""The patient reads in another language, at once and on the same page; nothing of the walk is lost."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.outcome import Outcome
from kiosk.visit.updates.paper import drawn_up
from kiosk.visit.visit import Visit


def read_in(visit: Visit, language: str) -> Outcome:
    """The visit in a language; one that is not there changes nothing. Pages that were made are made anew, all of
    them where they were in two languages and there is only one now.
    """
    if language not in visit.setting.languages or language == visit.content.words.language:
        return visit, ()
    visit = replace(visit, language=language, has_other_keys=False)
    if visit.print_size not in visit.sizes:
        visit = replace(visit, print_size="full")
    return drawn_up(visit)
