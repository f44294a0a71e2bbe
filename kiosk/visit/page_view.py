"""A page of the walk as a view: the welcome, or a page of the pack, in its frame and with its sheet."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.content.walk import Page
from kiosk.content.words import Words
from kiosk.visit.aloud_blocks import aloud_bar
from kiosk.visit.blocks import Prose, Tile, Tiles
from kiosk.visit.events.event import PathChosen
from kiosk.visit.frame import frame_of
from kiosk.visit.looks_blocks import language_blocks, welcome_looks
from kiosk.visit.pages.page_blocks import blocks_of
from kiosk.visit.sheet_views import sheet_view
from kiosk.visit.shown import Shown
from kiosk.visit.views import PageView
from kiosk.visit.visit import Visit


def page_view(visit: Visit) -> PageView:
    """The page that is shown now."""
    words, page = visit.content.words, visit.pack_page
    shown = _welcome(visit) if page is None else blocks_of(visit, page)
    return PageView(
        id=visit.page,
        clinic=words.own(visit.clinic.name),
        draft=words.text("ui.draft") if visit.content.is_draft else "",
        overline="" if page is None else _overline(words, visit, page),
        title=words.text("pack.welcome-title") if page is None else shown.title or _title(words, page),
        blocks=shown.blocks,
        foot=shown.foot,
        frame=frame_of(visit),
        sheet=sheet_view(visit),
        below=words.text("ui.more-below"),
        above=words.text("ui.more-above"),
        aloud=aloud_bar(visit),
        spoken=visit.speech.part,
    )


def _title(words: Words, page: Page) -> str:
    return words.text(f"page.{page.id}.title")


def _overline(words: Words, visit: Visit, page: Page) -> str:
    is_check = any(getattr(block, "look", "") == "check" for block in page.blocks)
    if is_check:
        return words.text("ui.check-overline")
    name = words.text(f"step.{visit.content.step_of(page.id).id}.name")
    return "" if words.has(f"page.{page.id}.title") and _title(words, page) == name else name


def _welcome(visit: Visit) -> Shown:
    words, pack, idle = visit.content.words, visit.content.pack, visit.clinic.idle
    paths = Tiles(
        (
            _path_tile(words, "short-path", pack.minutes_short, is_short=True),
            _path_tile(words, "full-path", pack.minutes_full, is_short=False),
        ),
        columns=2,
        label=words.text("ui.how-much-time"),
    )
    sells = (runs_of(words.text("pack.sells")),) if pack.sells_this_treatment else ()
    wiped = words.text(
        "ui.wiped-after",
        lasting=_lasting(words, idle.after + idle.warning),
        warning=_lasting(words, idle.warning),
    )
    # What everybody should know before they begin comes first: of large letters that is all that is seen then.
    return Shown(
        title="",
        blocks=(
            Prose((runs_of(wiped),), look="intro"),
            *language_blocks(visit),
            Prose((runs_of(words.text("ui.welcome-points")), *sells)),
            *welcome_looks(visit),
        ),
        foot=(
            paths,
            Prose((runs_of(words.text("pack.welcome-text")), runs_of(words.text("ui.wiped-at-end")))),
        ),
    )


def _lasting(words: Words, seconds: int) -> str:
    """So many seconds as people count them: in minutes where there are any."""
    minutes, rest = divmod(seconds, 60)
    in_minutes, in_seconds = words.count("ui.in-minutes", minutes), words.count("ui.in-seconds", rest)
    if minutes and rest:
        return words.text("ui.in-both", minutes=in_minutes, seconds=in_seconds)
    return in_minutes if minutes else in_seconds


def _path_tile(words: Words, id: str, minutes: int, *, is_short: bool) -> Tile:
    return Tile(
        id=id,
        text=words.count("ui.minutes", minutes),
        note=words.text(f"ui.{id}"),
        sends=PathChosen(is_short=is_short),
        look="link",
        mark="arrow",
        icon="clock",
    )
