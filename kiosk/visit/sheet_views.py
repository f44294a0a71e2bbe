"""What each sheet holds. A sheet lies over the page, says one thing, and closes with one touch."""

from __future__ import annotations

import itertools

from kiosk.content.finding import finding_of
from kiosk.content.rich import runs_of
from kiosk.visit.along_sheet import along_blocks
from kiosk.visit.aloud_blocks import ask_blocks, voice_blocks
from kiosk.visit.blocks import Block, Columns, Drawing, Keys, Prose, Sheets, Tile, Tiles
from kiosk.visit.date_sheet import month_of
from kiosk.visit.drawn_size import LARGE
from kiosk.visit.events.event import (
    Closed,
    Left,
    Opened,
    OptionChosen,
    TypingDone,
)
from kiosk.visit.frame import map_blocks
from kiosk.visit.keyboard import writing_keys
from kiosk.visit.looks_blocks import looks_blocks, looks_foot
from kiosk.visit.pages.finding_blocks import drawn_of
from kiosk.visit.pages.option_blocks import close_tile, option_sheet_blocks
from kiosk.visit.pages.source_blocks import source_blocks, source_tile
from kiosk.visit.room.room_frame import room_map_blocks
from kiosk.visit.room.room_sheets import room_sheet
from kiosk.visit.sheets import (
    AnswersAloudSheet,
    AnswerSheet,
    DateSheet,
    FinishSheet,
    HelpSheet,
    HowToReadSheet,
    MapSheet,
    MeaningSheet,
    OptionSheet,
    PagesSheet,
    Sheet,
    SourcesSheet,
    TakeAlongSheet,
    TextSizeSheet,
    TypingSheet,
    VoiceSheet,
)
from kiosk.visit.views import SheetView
from kiosk.visit.visit import Visit

_ARRAY_AND_WORDS = (4, 3)
"""As on the page that the sheet lies over."""
_HALVES = (1, 1)


def sheet_view(visit: Visit) -> SheetView | None:
    """The sheet that lies over the page, None where there is none."""
    sheet = visit.sheet
    if sheet is None:
        return None
    title, blocks = _of(visit, sheet)
    return SheetView(
        id=_id_of(sheet),
        title=title,
        blocks=blocks,
        close=close_tile(visit),
        foot=_foot(visit, sheet),
        below=_id_of(visit.below) if visit.below is not None else "",
    )


def _id_of(sheet: Sheet) -> str:
    return type(sheet).__name__


def _foot(visit: Visit, sheet: Sheet) -> tuple[Block, ...]:
    match sheet:
        case TextSizeSheet():
            return looks_foot(visit)
        case OptionSheet(option):
            return (_choose(visit, option), Tiles((source_tile(visit, f"option.{option}"),)))
        case AnswerSheet(question):
            return (Tiles((source_tile(visit, f"common.{question}"),)),)
        case _:
            return ()


def _of(visit: Visit, sheet: Sheet) -> tuple[str, tuple[Block, ...]]:  # noqa: C901, PLR0912 - one case a sheet
    words = visit.content.words
    match sheet:
        case MeaningSheet(word):
            return words.text(f"glossary.{word}.word"), _lead(words.text(f"glossary.{word}.meaning"))
        case SourcesSheet(of):
            return words.text("ui.sources"), source_blocks(visit, of)
        case HowToReadSheet(findings):
            return words.text("ui.how-to-read"), _how_to_read(visit, findings)
        case MapSheet():
            blocks = room_map_blocks(visit) if visit.consultation else map_blocks(visit)
            return words.text("ui.map-title"), blocks
        case TextSizeSheet():
            return words.text("ui.looks-title"), looks_blocks(visit)
        case HelpSheet():
            return words.text("ui.help"), _lead(words.text("ui.help-text", phone=visit.clinic.phone))
        case FinishSheet():
            return words.text("ui.finish-title"), _finish(visit)
        case OptionSheet(option):
            return words.text(f"option.{option}.name"), option_sheet_blocks(visit, option)
        case AnswerSheet(question):
            return words.text(f"common.{question}.question"), _prose(visit, f"common.{question}.answer")
        case DateSheet(purpose):
            own = {
                "first-session": "ui.first-session",
                "next-appointment": "room.next-appointment",
                "closed-day": "room.closed-days",
            }
            return words.text(own.get(purpose, f"event.{purpose}.name")), (month_of(visit, sheet),)
        case TypingSheet():
            return words.text("ui.write-question"), (_keys(visit),)
        case PagesSheet(page):
            return words.text("ui.your-pages"), _pages(visit, page)
        case AnswersAloudSheet():
            return words.text("speech.ask-title"), ask_blocks(visit)
        case VoiceSheet():
            return words.text("speech.voice-title"), voice_blocks(visit)
        case TakeAlongSheet():
            return words.text("along.title"), along_blocks(visit)
        case _:
            return room_sheet(visit, sheet)


def _lead(text: str) -> tuple[Block, ...]:
    return (Prose((runs_of(text),), look="lead"),)


def _prose(visit: Visit, id: str) -> tuple[Block, ...]:
    return (Prose(tuple(runs_of(text) for text in visit.content.words.texts(id))),)


def _how_to_read(visit: Visit, findings: tuple[str, ...]) -> tuple[Block, ...]:
    """The words, and with them what they tell of: the sheet covers it on the page."""
    source = Tiles((source_tile(visit, *(f"finding.{id}" for id in findings)),))
    has_room_beside = visit.setting.is_wide and not visit.setting.is_narrow and visit.text_scale < LARGE
    if len(findings) > 1:
        told = tuple(_one_of_several(visit, id) for id in findings)
        if has_room_beside and len(told) == len(_HALVES):
            return (Columns(told, shares=_HALVES), source)
        return (*itertools.chain(*told), source)
    said, drawn = _said_and_drawn(visit, findings[0])
    arrays = tuple(block for block in drawn if isinstance(block, Drawing) and block.rows)
    if not has_room_beside or not arrays:
        return (*said, *drawn, source)
    rest = tuple(block for block in drawn if block not in arrays)
    return (Columns(((*arrays, source), (*said, *rest)), shares=_ARRAY_AND_WORDS),)


def _one_of_several(visit: Visit, finding: str) -> tuple[Block, ...]:
    said, drawn = _said_and_drawn(visit, finding)
    heading = Prose((runs_of(finding_of(visit.content, finding).title),), look="heading")
    return (heading, *said, *drawn)


def _said_and_drawn(visit: Visit, finding: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    said = _prose(visit, f"finding.{finding}.how-to-read")
    return said, drawn_of(visit, finding_of(visit.content, finding))


def _finish(visit: Visit) -> tuple[Block, ...]:
    words = visit.content.words
    return (
        Prose((runs_of(words.text("ui.finish-text")),), look="intro"),
        Tiles((Tile(id="clear", text=words.text("ui.clear"), sends=Left(), look="primary"),), columns=1),
        Tiles((Tile(id="stay", text=words.text("ui.stay"), sends=Closed(), look="link"),), columns=1),
    )


def _choose(visit: Visit, option: str) -> Tiles:
    words = visit.content.words
    is_chosen = visit.choices.option == option
    tile = Tile(
        id=f"talk-{option}",
        text=words.text("ui.talk-over"),
        sends=OptionChosen(None if is_chosen else option),
        mark="square",
        is_chosen=is_chosen,
    )
    return Tiles((tile,), columns=1)


def _keys(visit: Visit) -> Keys:
    words, typed = visit.content.words, visit.typed
    done = TypingDone() if typed.strip() else None
    return writing_keys(visit, hint=words.text("ui.typing-hint"), done=done)


def _pages(visit: Visit, page: int) -> tuple[Block, ...]:
    words = visit.content.words
    images = visit.pages.images if visit.pages else ()
    page = min(page, len(images) - 1) if images else page  # Made anew, they may be fewer.
    turn = Tiles(
        tuple(
            Tile(
                id=f"page-{number}",
                text=words.number(number + 1),
                sends=Opened(PagesSheet(number)),
                look="number",
                is_chosen=number == page,
                says=words.text("ui.page-of", page=number + 1, of=len(images)),
            )
            for number in range(len(images))
        ),
        columns=6,
    )
    shown = Sheets(images[page : page + 1], waiting=words.text("ui.pages-coming"), widest=952)
    return (turn, shown) if len(images) > 1 else (shown,)
