"""What is said of our own keys: as one is chosen, and as the keyboard or a switch comes to one, or to a band. Pure.

A letter that is chosen is the patient's own. One on a key that is only passed is nobody's answer yet. Those of a code
are for a headset alone, and then not as they are chosen; the digits of a PIN are for no ear at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.words import Words
from kiosk.visit.blocks import Keys, Tile
from kiosk.visit.events.event import Erased, Event, KeysTurned, OffersTurned, Taken, Typed
from kiosk.visit.events.staff import PinErased, PinTyped
from kiosk.visit.views import ABOVE, BELOW, PageView, View, blocks_in
from kiosk.visit.visit import Visit

KEY_EVENTS = (Typed, Erased, Taken, OffersTurned, KeysTurned, PinTyped, PinErased)
"""Who types is not read all that stands there after each letter; and of a PIN nothing is ever said."""


def name_as_chosen(visit: Visit, words: Words, event: Event) -> str:
    """What is said of a key that was touched, in `words` of its view. A code is typed on a page, not on a sheet."""
    is_heard = visit.sheet is not None and visit.may_hear_own
    match event:
        case KeysTurned(has_others):
            return words.text("ui.keys-other-says" if has_others else "ui.keys-own-says")
        case Typed(letter, _, instead) if is_heard:
            return (instead + letter).strip() or words.text("ui.space")
        case Taken(_, text) if is_heard:
            return text
        case OffersTurned():
            return words.text("ui.offers-more")
        case Erased() if is_heard:
            return words.text("ui.erase")
        case _:
            return ""


def name_as_reached(visit: Visit, view: View, id: str) -> str:
    """What is said of the key or band with this id, before anybody chooses it; nothing where there is none."""
    band = _words_of_bands(view).get(id)
    if band is not None:
        return band
    key = next((key for key in _keys_of(view) if key.id == id), None)
    if key is None or (_is_letter(key) and visit.sheet is None and not visit.clinic.sound.headset):
        return ""
    return key.says or key.text


def _words_of_bands(view: View) -> Mapping[str, str]:
    return {BELOW: view.below, ABOVE: view.above} if isinstance(view, PageView) else {}


def _keys_of(view: View) -> tuple[Tile, ...]:
    blocks = blocks_in(view) if isinstance(view, PageView) else ()
    return tuple(key for block in blocks if isinstance(block, Keys) for row in block.rows for key in row)


def _is_letter(key: Tile) -> bool:
    return len(key.text) == 1
