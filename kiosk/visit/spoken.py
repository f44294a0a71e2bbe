"""What is said of a view: the words that stand on the glass, in order, and drawings in their own words. Pure.

A part is what is said in one breath, and marked on the glass while it is: a paragraph, a tile, a row. The two bands
that page are not said, as reading turns the page by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from msgspec.structs import replace

from kiosk.content.rich import is_borrowed
from kiosk.content.words import SOURCE, Words
from kiosk.visit.blocks import Keys, Month
from kiosk.visit.sheet_order import USUAL, SheetOrder, SheetPart
from kiosk.visit.spoken_blocks import runs_in, spoken_of_blocks
from kiosk.visit.spoken_part import Spoken, part
from kiosk.visit.spoken_tile import tile_part
from kiosk.visit.views import (
    AttractView,
    ClosedView,
    Frame,
    PadView,
    PageView,
    SheetView,
    StillThereView,
    View,
    blocks_in,
)


class Standing(NamedTuple):
    """Where on the glass what stands around the blocks is, as far as that turns the order of what is said.

    On a wide one the way on is the last of the bar; on a low one what is touched in the header stands at the foot.
    """

    is_wide: bool = False
    is_low: bool = False
    sheet: SheetOrder = USUAL


UPRIGHT = Standing()


def spoken_of(
    view: View,
    words: Words,
    leads: Words | None = None,
    patients: Words | None = None,
    standing: Standing = UPRIGHT,
) -> tuple[Spoken, ...]:
    """All that is said of a view, each part with an id of its own. Of a page below a sheet nothing is said.

    Where they are not those of the page: `leads` are the words of whoever leads by header and bar, `patients` those
    in which it is said that the patient's language is chosen.
    """
    return tuple(_with_own_ids(_of(view, words, leads or words, patients or words, standing)))


def _with_own_ids(parts: Iterator[Spoken]) -> Iterator[Spoken]:
    """The same id on a page twice, as of a tile above and below a text, gets a number behind it."""
    met: dict[str, int] = {}
    for each in parts:
        met[each.id] = met.get(each.id, 0) + 1
        yield each if met[each.id] == 1 else replace(each, id=f"{each.id}#{met[each.id]}")


def _of(view: View, words: Words, leads: Words, patients: Words, standing: Standing) -> Iterator[Spoken]:
    if not isinstance(view, PageView):
        yield from _in(words, _without_page(view, words, standing))
        return
    ways = [tile_part(tile, leads) for tile in (view.switch, view.way) if tile is not None]
    yield from _in(leads, _said((":clinic", view.clinic)))
    yield from _in(words, _said((":draft", view.draft)))
    yield from _in(leads, _said((":aside", view.aside)))
    yield from _in(leads, iter(() if standing.is_low else ways))
    yield from _in(words, _content(view, words, patients, standing))
    yield from _in(leads, iter(ways if standing.is_low else ()))
    yield from _in(leads, _frame(view.frame, leads, standing))


def _in(words: Words, parts: Iterator[Spoken]) -> Iterator[Spoken]:
    """Parts whose words these are, but for those that are of another language wherever they stand, and for English
    that stands for a missing text.
    """
    for each in parts:
        language = SOURCE if is_borrowed(each.whole) else words.language
        yield each if each.language else replace(each, language=language)


def _without_page(
    view: AttractView | StillThereView | PadView | ClosedView, words: Words, standing: Standing
) -> Iterator[Spoken]:
    match view:
        case StillThereView():
            yield from _still_there(view, words, standing)
        case PadView():
            yield from _pad(view, words)
        case AttractView():
            texts = (view.clinic, view.promise, view.title, view.text, view.begin)
            yield from (part(f":{number}", text) for number, text in enumerate(texts))
        case ClosedView():
            yield from (
                part(f":{number}", text) for number, text in enumerate((view.clinic, view.title, view.text))
            )
        case _:
            assert_never(view)


def _content(view: PageView, words: Words, patients: Words, standing: Standing) -> Iterator[Spoken]:
    """What stands between header and frame bar; a sheet takes its place. Below it the voice has its bar, of which a low
    glass has the note above the page.
    """
    note = [] if view.aloud is None else [*_said((":note", view.aloud.note))]
    yield from note if standing.is_low else ()
    if view.sheet is not None:
        yield from _sheet(view, view.sheet, words, patients, standing.sheet)
    else:
        yield from _said((":overline", view.overline), (":title", view.title), (":subtitle", view.subtitle))
        yield from _blocks(view, words, patients)
    yield from () if standing.is_low else note
    if view.aloud is not None:
        yield from (tile_part(tile, words) for tile in view.aloud.tiles)


def _sheet(
    view: PageView, sheet: SheetView, words: Words, patients: Words, order: SheetOrder
) -> Iterator[Spoken]:
    """All of a sheet, as its parts stand; what has no place of its own among them keeps that of its block."""
    parts: list[tuple[SheetPart, Spoken]] = [
        ("title", part(":title", sheet.title)),
        ("close", tile_part(sheet.close, words)),
        *((_part_of_sheet(each, view), each) for each in _blocks(view, words, patients)),
    ]
    places = {name: place for place, name in enumerate(order)}
    rest = places["rest"]
    yield from (each for _, each in sorted(parts, key=lambda named: places.get(named[0], rest)))


def _part_of_sheet(each: Spoken, view: PageView) -> SheetPart:
    """What a part of the blocks is of a sheet: what is typed on our own keys, or said beside them or beside weeks."""
    blocks = tuple(enumerate(blocks_in(view)))
    keys = next((number for number, block in blocks if isinstance(block, Keys)), None)
    if keys is not None and each.block not in (None, keys):
        return "said"
    if keys is not None and each.id == f":{keys}.0":
        return "field"
    months = ((number, block) for number, block in blocks if isinstance(block, Month))
    names = {name for number, month in months for name in (f":{number}.0", month.earlier.id, month.later.id)}
    return "said" if each.id in names else "rest"


def _blocks(view: PageView, words: Words, patients: Words) -> Iterator[Spoken]:
    blocks = blocks_in(view)
    yield from spoken_of_blocks(blocks, words, patients)
    if any(run.glossary for block in blocks for run in runs_in(block)):
        yield Spoken(id=":marked", text=words.text("speech.marked"), is_drawing=True)


def _frame(frame: Frame, words: Words, standing: Standing) -> Iterator[Spoken]:
    here = tile_part(frame.here.tile, words, frame.here.place)
    small = (frame.text_size, frame.help, frame.finish)
    tiles = (*small, frame.next) if standing.is_wide else (frame.next, *small)
    if frame.back is not None:
        yield tile_part(frame.back, words)
    yield here
    yield from (tile_part(tile, words) for tile in tiles if tile is not None)


def _still_there(view: StillThereView, words: Words, standing: Standing) -> Iterator[Spoken]:
    """First what is asked and how long there is; the bar is off, and is named last."""
    yield from _said((":title", view.title), (":text", view.text))
    yield Spoken(id=":seconds", text=f"{view.seconds} {view.unit}", is_drawing=True)
    yield part(":note", view.note)
    yield tile_part(view.here, words)
    yield from _frame(view.frame, words, standing)


def _pad(view: PadView, words: Words) -> Iterator[Spoken]:
    """The words, and how many digits were typed; never which, so the keys of digits have no part."""
    yield from _said(
        (":clinic", view.clinic), (":title", view.title), (":text", view.text), (":note", view.note)
    )
    yield Spoken(id=":typed", text=view.pad.says, is_drawing=True)
    yield from (tile_part(key, words) for key in view.pad.keys if not key.text.isdigit())
    if view.close is not None:
        yield tile_part(view.close, words)


def _said(*texts: tuple[str, str]) -> Iterator[Spoken]:
    return (part(id, text) for id, text in texts if text)
