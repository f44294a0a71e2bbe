"""All ways to go on the same rows, and one of them in full. The order is the pack's; answers never change it."""

from __future__ import annotations

from typing import Literal

from kiosk.content.pack import OPTION_ROWS, Option
from kiosk.content.rich import Run, runs_of
from kiosk.plan.estimate import price_of_session
from kiosk.visit.blocks import Band, Bands, Block, Prose, Tile, Tiles
from kiosk.visit.events.event import Closed, Opened, OptionChosen, RowTurnedTo
from kiosk.visit.one_of import one_of
from kiosk.visit.sheets import OptionSheet
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

DETAIL_ROWS = tuple(row for row in OPTION_ROWS if row != "daily-life")


def option_blocks(visit: Visit) -> Shown:
    """One row at a time: five equal bands, and the rows to choose from in reach."""
    words = visit.content.words
    bands = tuple(
        Band(
            tile=Tile(
                id=f"about-{option.id}",
                text=words.text(f"option.{option.id}.name"),
                sends=Opened(OptionSheet(option.id)),
                look="link",
                mark="arrow",
                icon=option.icon,
            ),
            texts=row_texts(visit, option, visit.row),
        )
        for option in visit.content.pack.options
    )
    rows = one_of(
        "row", OPTION_ROWS, visit.row, RowTurnedTo, lambda row: words.text(f"row.{row}.name"), look="number"
    )
    return Shown(
        title=words.text(f"row.{visit.row}.question"),
        blocks=(Bands(bands),),
        foot=(
            Prose((runs_of(words.text("ui.compare-note")),), look="note"),
            Tiles(rows, columns=4, wide_columns=8),
        ),
        wants_source=True,
    )


def option_sheet_blocks(visit: Visit, id: str) -> tuple[Block, ...]:
    """Everything about one option: the same headings, in the same order, for each of them."""
    words, option = visit.content.words, visit.content.option(id)
    blocks: list[Block] = [Prose((runs_of(words.text(f"option.{id}.short")),), look="intro")]
    for row in DETAIL_ROWS:
        blocks.append(Prose((runs_of(words.text(f"row.{row}.name")),), look="heading"))
        look: Literal["points", "body"] = "points" if row in ("good", "bad") else "body"
        blocks.append(Prose(row_texts(visit, option, row), look=look))
    for part in ("body", "mind", "daily"):
        blocks.append(Prose((runs_of(words.text(f"ui.living-{part}")),), look="heading"))
        blocks.append(Prose((runs_of(words.text(f"option.{id}.{part}")),)))
    blocks.append(Prose((runs_of(words.text("ui.authorised")),), look="heading"))
    blocks.append(Prose((runs_of(words.text(f"option.{id}.authorised")),)))
    return tuple(blocks)


def row_texts(visit: Visit, option: Option, row: str) -> tuple[tuple[Run, ...], ...]:
    """What is said of an option on a row, with the clinic's price where it is about the cost."""
    words = visit.content.words
    texts = tuple(runs_of(text) for text in words.texts(f"option.{option.id}.{row}"))
    if row == "cost":
        price = price_of(visit, option)
        texts = (*texts, runs_of(price)) if price else texts
    return texts


def price_of(visit: Visit, option: Option) -> str:
    """What one session costs here, its tax in it; nothing where the clinic lacks a price for all that it holds."""
    price = price_of_session(option, visit.clinic)
    if price is None:
        return ""
    id = "ui.price-with-tax" if price.tax_percent else "ui.price"
    return visit.content.words.text(id, amount=visit.content.words.money(float(price.total), price.currency))


def choice_tiles(visit: Visit) -> Tiles:
    """The ways to go as choices for the plan, and no decision today, all of one size."""
    words = visit.content.words
    tiles = tuple(
        Tile(
            id=option.id,
            text=words.text(f"option.{option.id}.name"),
            sends=OptionChosen(option.id),
            mark="circle",
            is_chosen=visit.choices.option == option.id,
        )
        for option in visit.content.pack.options
    )
    undecided = Tile(
        id="no-decision",
        text=words.text("ui.no-decision"),
        sends=OptionChosen(None),
        mark="circle",
        is_chosen=visit.choices.option is None and visit.print_kind == "no-decision",
    )
    return Tiles((*tiles, undecided), columns=1, wide_columns=2)


def close_tile(visit: Visit) -> Tile:
    """The way out of a sheet."""
    return Tile(
        id="close", text=visit.content.words.text("ui.close"), sends=Closed(), look="link", icon="close"
    )
