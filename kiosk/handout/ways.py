"""All ways to go, on the same rows and in the pack's order: none is left out, and none is put before the others."""

from __future__ import annotations

from kiosk.content.pack import Option
from kiosk.handout.arranged import Card, Columns, Stack
from kiosk.handout.blocks import Block
from kiosk.handout.figures import small_icon
from kiosk.handout.glance import goes_on
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.table import Row, Table
from kiosk.handout.tick_list import one_task

_IN_SHORT = ("can-it-help", "daily-life", "visits", "red-days", "cost", "how-sure")
_IN_BRIEF = ("can-it-help", "visits", "red-days", "how-sure")
"""Rows that are said even where pages are few, of all ways alike."""


def ways(paper: Paper) -> Part:
    """Each way in full: good and bad points side by side, then the rows."""
    cards = tuple(paper.item(_card(paper, option), 9) for option in paper.content.pack.options)
    title = paper.prose("paper.ways.title", paper.style.title)
    return Part(title, goes_on(paper, title), cards, lead=paper.prose("paper.ways.lead", paper.style.quiet))


def ways_in_brief(paper: Paper) -> Part:
    """Each way in a row: whether it can help, and how sure that is."""
    title = paper.prose("paper.ways.title", paper.style.title)
    lead = paper.prose("paper.ways.lead", paper.style.quiet)
    items = _list_in_brief(paper) if paper.style.is_large else (paper.item(_table_in_brief(paper), 4),)
    return Part(title, goes_on(paper, title), items, lead=lead, may_join=True)


def _list_in_brief(paper: Paper) -> tuple[Item, ...]:
    """The rows below each other, for large print."""
    return tuple(
        one_task(
            paper,
            option.icon,
            paper.prose(f"option.{option.id}.name", paper.style.strong),
            *(paper.marked(_named_row(paper, option, row)) for row in ("can-it-help", "how-sure")),
        )
        for option in paper.content.pack.options
    )


def _table_in_brief(paper: Paper) -> Table:
    strong = paper.style.strong
    rows = tuple(
        Row(
            (
                small_icon(paper, option.icon),
                paper.prose(f"option.{option.id}.name", strong),
                paper.prose(f"option.{option.id}.can-it-help"),
                paper.prose(f"option.{option.id}.how-sure"),
            )
        )
        for option in paper.content.pack.options
    )
    names = (
        paper.own(""),
        paper.own(""),
        paper.prose("row.can-it-help.name", strong),
        paper.prose("row.how-sure.name", strong),
    )
    times = paper.style.times
    helps = (paper.style.content_width - times(18) - times(100) - 3 * 7) / 2
    return Table((times(18), times(100), helps, 0.0), rows, head=Row(names), named_by=1)


def _card(paper: Paper, option: Option) -> Block:
    is_large, gap = paper.style.is_large, paper.style.times(4)
    heads = [paper.prose(f"option.{option.id}.name", paper.style.headline)]
    if option.id == paper.plan.option:
        heads.append(paper.prose("paper.ways.chosen", paper.style.quiet))
    rows = _IN_SHORT if paper.economy < Economy.BRIEF else _IN_BRIEF
    named = [_named_row(paper, option, row) for row in rows]
    short = [paper.marked(text) for text in (named if is_large else [paper.words.joined(named)])]
    good, bad = (_points(paper, option, row) for row in ("good", "bad"))
    points = [*good, *bad] if is_large else [Columns(*(Stack(*half, gap=gap / 2) for half in (good, bad)))]
    again = goes_on(paper, heads[0])
    inner = Stack(*heads, *points, *short, gap=gap, may_split=is_large, heads=len(heads), again=again)
    return Card(inner, edge="edge")


def _points(paper: Paper, option: Option, row: str) -> list[Block]:
    """What speaks for an option or against it; in large print a page's end may part all but the first from the name."""
    name = paper.prose(f"row.{row}.name", paper.style.strong)
    texts = paper.words.texts(f"option.{option.id}.{row}")
    if not paper.style.is_large:
        return [name, paper.points(texts)]
    return [
        Stack(name, paper.points(texts[:1]), gap=paper.style.times(2)),
        *(paper.points((text,)) for text in texts[1:]),
    ]


def _named_row(paper: Paper, option: Option, row: str) -> str:
    text = paper.say(f"option.{option.id}.{row}")
    return paper.say("paper.ways.row", row=paper.say(f"row.{row}.name"), text=text)
