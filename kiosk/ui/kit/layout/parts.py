"""The part for each block; the type checker proves that none is missing."""

from __future__ import annotations

from typing import assert_never

from kiosk.ui.kit.blocks.banner import BannerPart
from kiosk.ui.kit.blocks.card import CardPart
from kiosk.ui.kit.blocks.dates import DatesPart
from kiosk.ui.kit.blocks.fields import FieldsPart
from kiosk.ui.kit.blocks.month import WeeksPart
from kiosk.ui.kit.blocks.rows import RowsPart
from kiosk.ui.kit.blocks.steppers import SteppersPart
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.column import Item
from kiosk.ui.kit.layout.columns import ColumnsPart
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.drawing import DrawingPart
from kiosk.ui.kit.pictures.numbered_skin import NumberedSkinPart, needs_numbers
from kiosk.ui.kit.pictures.sheets import SheetsPart
from kiosk.ui.kit.pictures.skin import SkinPart
from kiosk.ui.kit.tiles.bands import BandsPart, as_tile
from kiosk.ui.kit.tiles.tiles import TilesPart
from kiosk.ui.kit.typing.keys import KeysPart
from kiosk.ui.kit.words.code_card import CodeCardPart
from kiosk.ui.kit.words.frames import FramesPart
from kiosk.ui.kit.words.head import HeadPart
from kiosk.ui.kit.words.lines import LinesPart
from kiosk.ui.kit.words.prose import ProsePart
from kiosk.visit.blocks import (
    Bands,
    Banner,
    Block,
    Card,
    CodeCard,
    Columns,
    Dates,
    Drawing,
    Fields,
    Frames,
    Head,
    Keys,
    Lines,
    Month,
    Prose,
    Rows,
    Sheets,
    SkinDrawing,
    Steppers,
    Tiles,
)

_CARDS = 3
"""So many options stand beside each other as cards."""


def part_for(block: Block, glass: Glass, *, is_in_pane: bool = False) -> Part:  # noqa: C901, PLR0912 - one case a block
    """The part that shows a block. `is_in_pane`: it stands in one of two panes, which leaves pictures no more room."""
    match block:
        case Prose():
            return ProsePart(block, glass)
        case Banner():
            return BannerPart(block, glass)
        case Drawing():
            return DrawingPart(block, glass, is_in_pane=is_in_pane)
        case SkinDrawing():
            skin_part = NumberedSkinPart if needs_numbers(glass) else SkinPart
            return skin_part(block, glass, is_in_pane=is_in_pane)
        case Tiles():
            return TilesPart(block, glass, is_in_pane=is_in_pane)
        case Frames():
            return FramesPart(block, glass)
        case Bands(bands) if glass.has_little_reach:
            # So much text does not stand below the middle: each option is a card with its tile at the foot.
            columns = 1 if glass.is_large else _CARDS
            return TilesPart(Tiles(tuple(map(as_tile, bands)), columns=columns), glass)
        case Bands():
            return BandsPart(block, glass, is_in_pane=is_in_pane)
        case Rows():
            return RowsPart(block, glass)
        case Steppers():
            return SteppersPart(block, glass)
        case Month():
            return WeeksPart(block, glass)
        case Keys():
            return KeysPart(block, glass, across=glass.width - 2 * glass.margin)
        case Sheets():
            return SheetsPart(block, glass)
        case Head() | Card() | Lines() | Fields() | Dates() | Columns():
            return _of_the_room(block, glass)
        case CodeCard():
            return CodeCardPart(block, glass)
        case _:
            assert_never(block)


def _of_the_room(block: Head | Card | Lines | Fields | Dates | Columns, glass: Glass) -> Part:
    match block:
        case Head():
            return HeadPart(block, glass)
        case Card():
            return CardPart(block, glass)
        case Lines():
            return LinesPart(block, glass)
        case Fields():
            return FieldsPart(block, glass)
        case Dates():
            return DatesPart(block, glass)
        case Columns(columns, shares):
            groups = [
                [Item(part_for(each, glass, is_in_pane=True), each) for each in column] for column in columns
            ]
            return ColumnsPart(groups, shares, glass)
        case _:
            assert_never(block)
