"""What is said of each kind of block; the type checker proves that none is missing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from msgspec.structs import replace

from kiosk.content.rich import Run
from kiosk.content.words import Words
from kiosk.picture.shapes import Picture, Text
from kiosk.picture.skin_callouts import skin_key
from kiosk.visit.blocks import (
    Band,
    Bands,
    Banner,
    Block,
    Card,
    CodeCard,
    Columns,
    DateCard,
    Dates,
    Drawing,
    Fields,
    Frames,
    Head,
    Keys,
    Lines,
    Month,
    Prose,
    Row,
    Rows,
    Runs,
    Sheets,
    SkinDrawing,
    Stepper,
    Steppers,
    Tile,
    Tiles,
)
from kiosk.visit.spoken_part import Spoken, part, sentence
from kiosk.visit.spoken_tile import tile_part


def spoken_of_blocks(
    blocks: Iterable[Block], words: Words, patients: Words | None = None
) -> Iterator[Spoken]:
    """All that is said of blocks, in order; `patients` as for `spoken_of`."""
    for number, block in enumerate(blocks):
        yield from _Said(number, words, patients or words).of(block)


class _Said:
    """What is said of the block with this number. Its parts are called `:number.place`, its tiles by their own ids."""

    def __init__(self, number: int, words: Words, patients: Words) -> None:
        self._number = number
        self._words = words
        self._patients = patients

    def of(self, block: Block) -> Iterator[Spoken]:  # noqa: C901, PLR0912 - one case for each kind
        """Its parts."""
        match block:
            case Prose(texts):
                yield from self._texts(_plain(text) for text in texts)
            case Lines(texts):
                yield from self._texts(_plain(text) for text in texts)
            case Banner(title=title, texts=texts, tiles=tiles):
                yield self._part(0, title, *map(_plain, texts))
                yield from self._tiles(tiles)
            case Drawing(picture):
                yield from self._drawing(picture)
            case SkinDrawing():
                yield self._skin(block)
            case Tiles(tiles, label=label):
                yield from self._texts((label,))
                yield from self._tiles(tiles)
            case Frames(sides):
                yield from (self._line(place, *side) for place, side in enumerate(sides))
            case Bands(bands):
                for band in bands:
                    yield tile_part(band.tile, self._words, *map(_plain, band.texts), block=self._number)
            case Rows(rows, label):
                yield from self._texts((label,))
                for place, row in enumerate(rows, start=1):
                    yield from self._row(place, row)
            case Steppers(steppers, is_tight):
                for place, stepper in enumerate(steppers):
                    yield self._stepper(place, stepper, is_tight=is_tight)
                    yield from self._tiles((stepper.minus, stepper.plus))
            case Month():
                yield self._part(0, block.title)
                yield from self._tiles((block.earlier, block.later))
                names = tuple(day.name for day in block.weekdays)
                yield self._part(1, self._words.listed(names), shown=names)
                yield from self._days(block)
            case Keys(text, hint, rows, offers):
                yield self._part(0, text or hint)
                yield from self._tiles(offers or ())
                yield from (self._keys(place, row) for place, row in enumerate(rows, start=1))
            case Sheets():
                yield from self._sheets(block)
            case CodeCard(groups, says):
                yield self._part(0, says, shown=groups)
            case Head() | Card() | Fields() | Dates() | Columns():
                yield from self._of_the_room(block)
            case _:
                assert_never(block)

    def _of_the_room(self, block: Head | Card | Fields | Dates | Columns) -> Iterator[Spoken]:
        match block:
            case Head(count, text):
                yield self._line(0, count, text)
            case Card(title=title, aside=aside, tag=tag, texts=texts, tile=tile):
                yield self._part(0, title + aside, tag, *map(_plain, texts))
                yield from self._tiles((tile,) if tile is not None else ())
            case Fields(fields):
                for field in fields:
                    yield tile_part(field.tile, self._words, before=field.label, block=self._number)
            case Dates(cards):
                yield from (self._card(place, card) for place, card in enumerate(cards))
            case Columns():
                raise TypeError("columns are read block by block")
            case _:
                assert_never(block)

    def _part(self, place: int, *texts: str, shown: tuple[str, ...] = ()) -> Spoken:
        return part(f":{self._number}.{place}", *texts, shown=shown, block=self._number)

    def _line(self, place: int, *texts: str) -> Spoken:
        """Texts that are one sentence together."""
        return self._part(place, " ".join(filter(None, texts)), shown=tuple(filter(None, texts)))

    def _texts(self, texts: Iterable[str]) -> Iterator[Spoken]:
        return (self._part(place, text) for place, text in enumerate(texts) if text)

    def _tiles(self, tiles: Iterable[Tile]) -> Iterator[Spoken]:
        return (
            tile_part(tile, self._patients if tile.language else self._words, block=self._number)
            for tile in tiles
        )

    def _described(self, text: str, shown: tuple[str, ...] = ()) -> Spoken:
        return Spoken(id=f":{self._number}.0", text=text, shown=shown, block=self._number, is_drawing=True)

    def _drawing(self, picture: Picture) -> Iterator[Spoken]:
        """Its own words, from the same finding as the drawing; the letters in it where it has none; or nothing."""
        letters = tuple(shape.text for shape in picture.shapes if isinstance(shape, Text))
        text = picture.says or sentence(*letters)
        if text:
            yield self._described(text, letters)

    def _skin(self, block: SkinDrawing) -> Spoken:
        """What it shows, and its labels in the order in which large letters have them below it."""
        shown = skin_key(block.stage, dict(block.labels))
        return self._described(sentence(block.says, *shown), shown)

    def _row(self, place: int, row: Row) -> Iterator[Spoken]:
        lead = row.lead if row.look == "text" or row.lead.isdigit() else ""
        yield self._part(place, lead, row.title, *map(_plain, row.texts))
        yield from self._tiles((row.tile,) if row.tile is not None else ())

    def _stepper(self, place: int, stepper: Stepper, *, is_tight: bool) -> Spoken:
        if is_tight and stepper.note:
            return self._part(place, self._words.label(stepper.label) + stepper.note, stepper.value)
        return self._part(place, stepper.label, stepper.value, stepper.note)

    def _days(self, month: Month) -> Iterator[Spoken]:
        """Each day that can be chosen; those between them that cannot, in one breath."""
        days = (day for day in month.days if day is not None)
        for is_free, run in groupby(days, key=lambda day: day.sends is not None):
            tiles = tuple(run)
            if is_free:
                yield from self._tiles(tiles)
            else:
                numbers = tuple(tile.text for tile in tiles)
                said = tile_part(replace(tiles[0], says=""), self._words, block=self._number)
                yield replace(said, text=self._words.listed(numbers), shown=numbers)

    def _keys(self, place: int, row: tuple[Tile, ...]) -> Spoken:
        names = tuple(tile.text or tile.says for tile in row)
        return self._part(place, self._words.listed(names), shown=names)

    def _sheets(self, block: Sheets) -> Iterator[Spoken]:
        """The words of the pages as they will print, so that they can be heard before."""
        if not block.pages:
            yield self._part(0, block.waiting)
        said = enumerate(passage for page in block.pages for passage in page.passages)
        for place, (text, language) in said:
            id, whole = f":{self._number}.{place}", sentence(*text.splitlines())
            yield Spoken(id=id, text=whole, block=self._number, is_drawing=True, language=language)

    def _card(self, place: int, card: DateCard) -> Spoken:
        return self._part(place, card.number, card.title, *card.texts)


def runs_in(block: Block) -> Iterator[Run]:
    """The runs of its texts, of which some have a meaning to open."""
    match block:
        case Prose() | Lines() | Banner() | Card():
            parts: Iterable[Prose | Lines | Banner | Card | Band | Row] = (block,)
        case Bands(bands):
            parts = bands
        case Rows(rows):
            parts = rows
        case _:
            parts = ()
    return (run for part in parts for text in part.texts for run in text)


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
