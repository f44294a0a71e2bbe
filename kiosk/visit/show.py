"""`view_of(visit) -> View`: what the glass shows for a visit. Pure; a view holds all there is to draw and to touch."""

from __future__ import annotations

from kiosk.content.pack import Page
from kiosk.content.rich import runs_of
from kiosk.content.words import Words
from kiosk.visit.blocks import blocks_of
from kiosk.visit.events import PathChosen, StillHere
from kiosk.visit.frame import frame_of
from kiosk.visit.sheet_views import sheet_view, text_size_tiles
from kiosk.visit.shown import Shown
from kiosk.visit.views import (
    AttractView,
    ClosedView,
    PageView,
    Prose,
    StillThereView,
    Tile,
    Tiles,
    View,
)
from kiosk.visit.visit import Visit


def view_of(visit: Visit) -> View | None:
    """What is to be seen now; None while not even the words are read."""
    setting = visit.setting
    if setting.words is None or setting.clinic is None:
        return None
    if setting.faults:
        return _closed(setting.words, setting.clinic.name, setting.clinic.phone)
    if not visit.is_awake:
        return _attract(setting.words, setting.clinic.name)
    if visit.is_asking:
        return _still_there(visit)
    return _page(visit)


def _attract(words: Words, clinic: str) -> AttractView:
    return AttractView(
        clinic=clinic,
        title=words.text("pack.attract-title"),
        text=words.text("pack.attract-text"),
        promise=words.text("ui.nothing-kept"),
        begin=words.text("ui.touch-to-begin"),
    )


def _closed(words: Words, clinic: str, phone: str) -> ClosedView:
    return ClosedView(
        clinic=clinic, title=words.text("ui.closed-title"), text=words.text("ui.closed-text", phone=phone)
    )


def _still_there(visit: Visit) -> StillThereView:
    words = visit.content.words
    return StillThereView(
        title=words.text("ui.still-title"),
        text=words.text("ui.still-text"),
        seconds=visit.seconds_left,
        of=visit.clinic.idle.warning,
        unit=words.text("ui.seconds"),
        note=words.text("ui.still-note"),
        here=Tile(id="still-here", text=words.text("ui.still-here"), sends=StillHere(), look="primary"),
    )


def _page(visit: Visit) -> PageView:
    words, page = visit.content.words, visit.pack_page
    shown = _welcome(visit) if page is None else blocks_of(visit, page)
    return PageView(
        id=visit.page,
        clinic=visit.clinic.name,
        draft=words.text("ui.draft") if visit.content.pack.review.is_draft else "",
        overline="" if page is None else _overline(words, visit, page),
        title=words.text("pack.welcome-title") if page is None else shown.title or _title(words, page),
        blocks=shown.blocks,
        foot=shown.foot,
        frame=frame_of(visit),
        sheet=sheet_view(visit),
        below=words.text("ui.more-below"),
        above=words.text("ui.more-above"),
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
            Tile(
                id="short-path",
                text=words.count("ui.minutes", pack.minutes_short),
                note=words.text("ui.short-path"),
                sends=PathChosen(is_short=True),
                look="link",
                mark="arrow",
                icon="clock",
            ),
            Tile(
                id="full-path",
                text=words.count("ui.minutes", pack.minutes_full),
                note=words.text("ui.full-path"),
                sends=PathChosen(is_short=False),
                look="link",
                mark="arrow",
                icon="clock",
            ),
        ),
        columns=2,
        label=words.text("ui.how-much-time"),
    )
    sizes = Tiles(text_size_tiles(visit), columns=4, label=words.text("ui.text-size"))
    sells = (Prose((runs_of(words.text("pack.sells")),)),) if pack.sells_this_treatment else ()
    return Shown(
        title="",
        blocks=(
            Prose((runs_of(words.text("pack.welcome-text")),), look="intro"),
            Prose(tuple(runs_of(text) for text in words.texts("ui.welcome-points")), look="points"),
            *sells,
            sizes,
        ),
        foot=(
            paths,
            Prose(
                (
                    runs_of(
                        words.text("ui.wiped-after", seconds=idle.after + idle.warning, warning=idle.warning)
                    ),
                )
            ),
        ),
    )
