"""The clinician's page: agenda, what was gone over, and plan, on one page whatever was said. Not for the patient.

It says what the account says (`plan/account.py`). Where that is too much for a page, passages are cut and left out in a
fixed order, and the page says which; the note always has all of it. Cautions, plan and dates are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.errors import CannotPrint
from kiosk.handout.arranged import Beside, Card, Columns, Stack
from kiosk.handout.blocks import Block, Point
from kiosk.handout.frame import Frame
from kiosk.handout.pages import Flow, Page, Part
from kiosk.handout.paper import Paper
from kiosk.handout.style import Style
from kiosk.plan.account import Entry, Passage, Topic, account_of
from kiosk.plan.as_note import one_line

_GUTTER = 16.0
_CARDS: tuple[Topic, ...] = ("cautions", "plan")
_NEVER_CUT: tuple[Topic, ...] = ("cautions", "plan", "dates")


@dataclass(frozen=True, slots=True)
class _Thrift:
    """How much of the account stands on the page: `most` entries of a passage, `letters` of an entry."""

    left_out: tuple[Topic, ...] = ()
    most: int = 1000
    letters: int = 10_000
    is_tight: bool = False
    """Lines stand closer, and cautions that wait for the same thing share a paragraph."""


_LEFT_OUT: tuple[Topic, ...] = ("drawings", "ready", "objections", "matters")
_THRIFTS = (
    _Thrift(),
    _Thrift(most=12, letters=400),
    _Thrift(most=8, letters=300, is_tight=True),
    _Thrift(_LEFT_OUT[:1], most=6, letters=200, is_tight=True),
    _Thrift(_LEFT_OUT[:2], most=5, letters=120, is_tight=True),
    _Thrift(_LEFT_OUT[:3], most=4, letters=90, is_tight=True),
    _Thrift(_LEFT_OUT, most=3, letters=70, is_tight=True),
    _Thrift(_LEFT_OUT, most=2, letters=60, is_tight=True),
    _Thrift(_LEFT_OUT, most=1, letters=60, is_tight=True),
)


def summary(paper: Paper, frame: Frame) -> list[Page]:
    """Its page, measured and ready to draw: the fullest one that is a single page.

    Raises:
        CannotPrint: nothing is brief enough (not seen with any record), or a letter that no font holds.
    """
    account = account_of(paper.content, paper.record, paper.plan)
    parts = (_part(_thrifty(paper, thrift), account, thrift) for thrift in _THRIFTS)
    room = frame.content_bottom - frame.content_top
    part = next((part for part in parts if _height(part, paper.style) <= room), None)
    if part is None:
        raise CannotPrint("the summary is too long for a page; shorten the notes")
    flow = Flow(paper.style, frame)
    flow.add(part)
    return flow.pages


def _thrifty(paper: Paper, thrift: _Thrift) -> Paper:
    return replace(paper, style=paper.style.tightened()) if thrift.is_tight else paper


def _height(part: Part, style: Style) -> float:
    """How much of a page a part needs, as the flow will set it."""
    width = style.content_width
    lead = part.lead.height(width) if part.lead is not None else 0.0
    items = sum(item.before + item.block.height(width) for item in part.items)
    return part.title.height(width) + style.times(6) + lead + items


def _part(paper: Paper, account: tuple[Passage, ...], thrift: _Thrift) -> Part:
    title = paper.prose("summary.title", paper.style.title)
    told = [passage for passage in account if passage.topic not in (*thrift.left_out, "about")]
    items = [paper.item(_in_columns(paper, [_passage(paper, passage, thrift) for passage in told]), 8)]
    left_out = [passage.topic for passage in account if passage.topic in thrift.left_out]
    if left_out:
        names = [paper.say(f"account.{topic}") for topic in left_out]
        topics = paper.words.with_and(paper.words.in_row(names))
        items.append(
            paper.item(paper.own(paper.say("summary.left-out", topics=topics), paper.style.quiet), 8)
        )
    return Part(title, title, tuple(items), lead=_about(paper, account))


def _about(paper: Paper, account: tuple[Passage, ...]) -> Block:
    """The procedure, areas and marks, whose page it is and of when, beside the mark that it is no patient's page."""
    quiet = paper.style.quiet
    marks = [entry.text for passage in account if passage.topic == "about" for entry in passage.entries]
    patient = one_line(paper.record.name) or paper.say("account.no-name")
    day = paper.words.date(paper.plan.today, "day-year")
    told = Stack(
        paper.own(" · ".join([paper.name_of("pack.name"), *marks]), quiet),
        paper.own(paper.say("summary.about", patient=patient, date=day), quiet),
    )
    face = paper.style.strong.inked("affected-ink")
    mark = paper.prose("summary.not-for-patients", face)
    box = Card(mark, edge="affected", edge_width=1.5, padding=(3.0, 8.0))
    return Beside(Stack(box), told, fixed_width=mark.natural_width() + 17, gutter=12, leads=False)


def _in_columns(paper: Paper, blocks: list[Block]) -> Block:
    """Two columns in the order of reading, parted where the higher one is lowest."""
    width = (paper.style.content_width - _GUTTER) / 2

    def column(part: list[Block]) -> Stack:
        return Stack(*part, gap=paper.style.times(9))

    def higher(at: int) -> float:
        return max(column(blocks[:at]).height(width), column(blocks[at:]).height(width))

    at = min(range(1, len(blocks) + 1), key=higher)
    return Columns(column(blocks[:at]), column(blocks[at:]), gutter=_GUTTER)


def _passage(paper: Paper, passage: Passage, thrift: _Thrift) -> Block:
    heading = paper.prose(f"account.{passage.topic}", paper.style.section)
    block = Stack(heading, *_entries(paper, passage, thrift), gap=paper.style.times(3))
    if passage.topic not in _CARDS:
        return block
    waits = passage.topic == "cautions" and any(entry.is_open for entry in passage.entries)
    return Card(block, bar="affected" if waits else "accent")


def _entries(paper: Paper, passage: Passage, thrift: _Thrift) -> Iterator[Block]:
    if passage.topic == "cautions" and thrift.is_tight:
        yield from _in_groups(paper, passage.entries)
        return
    if passage.topic in _NEVER_CUT:
        thrift = _Thrift()
    most = thrift.most
    for entry in passage.entries[:most]:
        yield _entry(paper, replace(entry, text=_cut(entry.text, thrift.letters)))
    if len(passage.entries) > most:
        rest = paper.words.count("summary.more", len(passage.entries) - most)
        yield paper.own(rest, paper.style.quiet)


def _entry(paper: Paper, entry: Entry) -> Block:
    text = paper.own(entry.text)
    return paper.tick(text) if entry.is_open else Point(text, paper.style.body)


def _in_groups(paper: Paper, entries: tuple[Entry, ...]) -> Iterator[Block]:
    """Cautions by who talked them through, those first that nobody has."""
    for by in dict.fromkeys(["", *(entry.by for entry in entries)]):
        names = paper.words.with_and(entry.name for entry in entries if entry.by == by)
        if names:
            text = paper.say(
                "summary.cautions-done" if by else "summary.cautions-open", names=names, initials=by
            )
            yield _entry(paper, Entry(text, is_open=not by))


def _cut(text: str, letters: int) -> str:
    """The text in one line, with an ellipsis in place of what is too much."""
    text = " ".join(text.splitlines())
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
