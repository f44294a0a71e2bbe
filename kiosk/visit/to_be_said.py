"""Which parts of what is shown are to be said, by their ids: all, those not heard before, those that changed. Pure."""

from __future__ import annotations

from kiosk.visit.audible import audible_in, parts_of
from kiosk.visit.visit import Visit

_BAR = "aloud-"
"""How the ids of the bar's own parts begin: what changes on them is not told."""


def whole_of(visit: Visit) -> tuple[str, ...]:
    """The ids of all parts; of those of which nothing may be heard, the first of a run, to say that."""
    ids: list[str] = []
    was_heard = True
    for part, text in audible_in(visit):
        if text or was_heard:
            ids.append(part.id)
        was_heard = bool(text)
    return tuple(ids)


def past_the_same(before: Visit, after: Visit) -> tuple[str, ...]:
    """All parts but those at the head that the page before had as well: the clinic's name is heard once."""
    ids = whole_of(after)
    if not before.speech.is_on:
        return ids
    was, now = parts_of(before), parts_of(after)
    same = 0
    while same < min(len(was), len(now)) and was[same] == now[same]:
        same += 1
    heads = {part.id for part in now[:same]}
    return tuple(id for id in ids if id not in heads)


def changed_in(before: Visit, after: Visit) -> tuple[str, ...]:
    """The parts that say something else than before, as far as they may be heard.

    What only ceases to be chosen is not told where something else has changed: another was chosen in its place.
    """
    was, now = {part.id: (part, text) for part, text in audible_in(before)}, audible_in(after)
    ids: set[str] = set()
    left_behind: set[str] = set()
    for part, text in ((part, text) for part, text in now if not part.id.startswith(_BAR)):
        old, heard = was.get(part.id, (None, ""))
        if text == heard:
            continue  # The words of what was touched would tell the answer as well.
        if old is not None and old.text == part.text and not part.state:
            left_behind.update({part.id} if old.state else ())
        else:
            ids.add(part.id)
    told = ids or left_behind
    return tuple(part.id for part, text in now if text and part.id in told)


def changes_only_own(before: Visit, after: Visit) -> bool:
    """Whether something changed that is the patient's own and may not be heard: a touch is to be told without it."""
    return not after.may_hear_own and parts_of(before) != parts_of(after)
