"""What may be heard of what is shown: everything in a headset; from a loudspeaker nothing that is the patient's own,
unless they were asked.

What is whose is not marked part by part, which might forget one: a part is the patient's own if the same page would
not say it to somebody who has answered nothing. Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from msgspec.structs import replace as altered

from kiosk.content.words import Words
from kiosk.visit.consultation import Consultation
from kiosk.visit.show import view_of
from kiosk.visit.spoken import Standing, spoken_of
from kiosk.visit.spoken_part import Spoken
from kiosk.visit.views import PageView, View
from kiosk.visit.visit import Visit

_IN_BLOCKS = re.compile(r":\d+(\.\d+)*|#\d+$")
"""In the id of a part: which block it is in, and which of those that have one id."""


def parts_of(visit: Visit) -> tuple[Spoken, ...]:
    """The parts of what is shown now, whoever may hear them."""
    view = view_of(visit)
    standing = Standing(is_wide=visit.setting.is_wide, is_low=visit.looks.is_low, sheet=visit.speech.sheet)
    return () if view is None else spoken_of(view, *_said_in(visit, view), standing)


def _said_in(visit: Visit, view: View) -> tuple[Words, Words, Words]:
    """The words of the page, of header and frame bar, and of the patient."""
    return (
        words_in(visit, view.language),
        _leads(visit, view),
        words_in(visit, visit.language or view.language),
    )


def _leads(visit: Visit, view: View) -> Words:
    """The words of header and frame bar."""
    led_in = view.led_in if isinstance(view, PageView) else ""
    return words_in(visit, led_in or view.language)


def words_in(visit: Visit, language: str) -> Words:
    """The words of what is shown in a language, which is the patient's or staff's; none where none could be read."""
    words, content = visit.setting.words, visit.setting.content
    if words is not None and words.language == language:
        return words
    return Words(language, {}) if content is None else visit.content.words


def audible_in(visit: Visit) -> tuple[tuple[Spoken, str], ...]:
    """Each part, in order, with what may be heard of it: nothing where that is the patient's own."""
    parts = parts_of(visit)
    if visit.may_hear_own:
        return tuple((part, part.whole) for part in parts)
    public = {part.id: part for part in parts_of(_of_nobody(visit))}
    said = {(_place_of(part), part.text, part.state) for part in public.values()}
    return tuple((part, _public(part, public.get(part.id), said)) for part in parts)


def _place_of(part: Spoken) -> str:
    """What it is on its page: a title, or a tile. Blocks have one place, as an answer may move one by another."""
    return _IN_BLOCKS.sub("", part.id)


def _public(part: Spoken, of_nobody: Spoken | None, said: set[tuple[str, str, str]]) -> str:
    """The part as it stands, or without what only an answer could have made of it."""
    if (_place_of(part), part.text, part.state) in said:
        return part.whole
    return part.text if of_nobody is not None and of_nobody.text == part.text else ""


def _of_nobody(visit: Visit) -> Visit:
    """The same screen for somebody who has said nothing. Only what is named here is taken over."""
    room, pages = visit.consultation, visit.pages
    return Visit(
        setting=visit.setting,
        page=visit.page,
        language=visit.language,
        is_short=visit.is_short,
        seen=visit.seen,
        row=visit.row,
        sheet=visit.sheet,
        has_other_keys=visit.has_other_keys,
        looks=visit.looks,
        speech=visit.speech,
        pages=pages and replace(pages, images=tuple(altered(image, passages=()) for image in pages.images)),
        job=visit.job,
        prints=visit.prints,
        code_try=visit.code_try,
        consultation=room and _room_of_nobody(room),
        quiet=visit.quiet,
    )


def _room_of_nobody(room: Consultation) -> Consultation:
    return Consultation(
        place=room.place,
        other_scale=room.other_scale,
        wording=room.wording,
        shows_summary=room.shows_summary,
        exports=room.exports,
        has_pen=room.has_pen,
        templates=room.templates,
    )
