"""The plan on the glass: which way, which dates, and what follows, with its objections in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal, assert_never

from kiosk.content.rich import Run, runs_of
from kiosk.content.schedule import Range
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Objection, Plan, Session
from kiosk.visit.blocks import Banner, Block, Drawing, Prose, Row, Rows, Stepper, Steppers, Tile, Tiles
from kiosk.visit.date_sheet import event_tiles
from kiosk.visit.drawn_size import LARGE, picture_width
from kiosk.visit.events.event import Event, Opened, SessionsChosen, WeeksApartChosen
from kiosk.visit.pages.option_blocks import choice_tiles
from kiosk.visit.pages.plan_strip import plan_strip
from kiosk.visit.sheets import DateSheet
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit


def current_plan(visit: Visit) -> Plan:
    """The plan that follows from what was answered and chosen until now."""
    return plan_of(visit.content, visit.record, visit.clinic)


def plan_blocks(visit: Visit, part: Literal["choose", "dates", "overview"]) -> Shown:
    """One of the plan's three pages."""
    match part:
        case "choose":
            return _choose(visit)
        case "dates":
            return _dates(visit)
        case "overview":
            return _overview(visit)
        case _:
            assert_never(part)


def _choose(visit: Visit) -> Shown:
    """Which way to talk over, or no decision today: all choices of one size, none of them chosen."""
    words = visit.content.words
    return Shown(
        blocks=(Prose((runs_of(words.text("ui.choose-intro")),), look="intro"), choice_tiles(visit)),
        foot=(Prose((runs_of(words.text("ui.choose-note")),), look="note"),),
    )


def _dates(visit: Visit) -> Shown:
    """Sessions, weeks apart, the first day, and a day to keep clear of."""
    words, plan = visit.content.words, current_plan(visit)
    waits = _why_no_dates(visit, plan)
    if waits:
        return Shown(blocks=waits)
    first = plan.sessions[0].date if plan.sessions else visit.setting.today
    dates = (
        Tile(
            id="first-session",
            text=words.text("ui.first-session"),
            note=words.date(first, "full"),
            sends=Opened(DateSheet("first-session", first.replace(day=1))),
            look="link",
            icon="calendar",
        ),
        *event_tiles(visit),
    )
    return Shown(
        blocks=(
            Prose((runs_of(words.text("ui.dates-intro")),), look="intro"),
            course_steppers(visit),
            Tiles(dates, columns=1, wide_columns=2, label=words.text("ui.your-dates")),
            *_objections(visit, plan.objections),
        ),
    )


def _overview(visit: Visit) -> Shown:
    """The calendar strip, what does not fit, each session's date, and what to talk over first."""
    words, plan = visit.content.words, current_plan(visit)
    option = visit.choices.option
    if option is None:
        return Shown(
            blocks=(Prose((runs_of(words.text("ui.no-option-yet")),), look="intro"), choice_tiles(visit))
        )
    title = words.text(f"option.{option}.name")
    waits = _why_no_dates(visit, plan)
    blocks: tuple[Block, ...] = waits
    if plan.sessions:
        days: tuple[Block, ...] = (
            Rows(tuple(_session_row(visit, session) for session in plan.sessions)),
            *((Prose((_judge(visit, plan.judge_result_on),)),) if plan.judge_result_on else ()),
        )
        objections = _objections(visit, plan.objections)
        # Where it is wide the days stand below the strip, and what does not fit beside both.
        rest = (*days, *objections) if visit.setting.is_wide else (*objections, *days)
        blocks = (_strip(visit, plan), *rest)
    return Shown(title=title, blocks=(*blocks, *_cautions(visit, plan)))


def _strip(visit: Visit, plan: Plan) -> Drawing:
    """The plan's days. On a wide glass with large letters the rows below it say what its signs mean."""
    width = picture_width(visit)
    has_legend = not (visit.setting.is_wide and visit.text_scale >= LARGE)
    return Drawing(plan_strip(visit, plan, width, has_legend=has_legend), widest=round(width))


def _judge(visit: Visit, day: dt.date) -> tuple[Run, ...]:
    words = visit.content.words
    return runs_of(words.text("ui.judge-on", date=words.date(day, "day-year")))


def _why_no_dates(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """Kindly, why there are no dates: they wait for a talk, or this way needs none here."""
    words = visit.content.words
    if plan.dates_withheld:
        texts = tuple(runs_of(caution.text) for caution in plan.cautions if caution.level != "ask")
        return (Banner(look="info", title=words.text("ui.dates-wait"), texts=texts),)
    option = visit.choices.option
    if option is None or not visit.content.option(option).treatments:
        text = "ui.no-option-yet" if option is None else "ui.no-dates-needed"
        return (Prose((runs_of(words.text(text)),), look="intro"),)
    return ()


def _objections(visit: Visit, objections: tuple[Objection, ...]) -> tuple[Block, ...]:
    """What does not fit, in one banner, with the ways out as tiles."""
    if not objections:
        return ()
    texts = tuple(runs_of(objection.text) for objection in objections)
    ways = tuple(way for objection in objections for way in _ways_out(visit, objection))
    return (Banner(look="conflict", title=visit.content.words.text("ui.to-settle"), texts=texts, tiles=ways),)


def _ways_out(visit: Visit, objection: Objection) -> tuple[Tile, ...]:
    fit = objection.sessions_that_fit
    least = visit.content.pack.schedule.sessions.least
    if fit is None or fit < least:
        return ()
    text = visit.content.words.count("ui.plan-sessions", fit)
    return (Tile(id="plan-that-many", text=text, sends=SessionsChosen(fit), look="link"),)


def _session_row(visit: Visit, session: Session) -> Row:
    words = visit.content.words
    if not session.fits:
        texts: tuple[tuple[Run, ...], ...] = (runs_of(words.text("ui.does-not-fit")),)
    else:
        shown = {avoid.what: avoid.until for avoid in session.avoid if avoid.what in ("swimming", "sun")}
        texts = tuple(
            runs_of(
                words.text("ui.none-until", what=words.text(f"avoid.{what}.name"), date=words.date(until))
            )
            for what, until in shown.items()
        )
    return Row(
        lead=words.number(session.number),
        look="disc" if session.fits else "conflict",
        title=words.date(session.date),
        texts=texts,
    )


def _cautions(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """What to talk over that does not withhold dates."""
    words = visit.content.words
    texts = tuple(runs_of(caution.text) for caution in plan.cautions if caution.level == "ask")
    return (Banner(look="info", title=words.text("ui.talk-first"), texts=texts),) if texts else ()


def course_steppers(visit: Visit, *, is_tight: bool = False) -> Steppers:
    """How many sessions, and how many weeks lie between them, in the pack's limits."""
    schedule, choices = visit.content.pack.schedule, visit.choices
    return Steppers(
        (
            _stepper(visit, "sessions", schedule.sessions, choices.sessions, SessionsChosen),
            _stepper(visit, "weeks", schedule.weeks_apart, choices.weeks_apart, WeeksApartChosen),
        ),
        is_tight=is_tight,
    )


def _stepper(
    visit: Visit,
    what: Literal["sessions", "weeks"],
    limits: Range,
    chosen: int | None,
    sends: Callable[[int], Event],
) -> Stepper:
    words, value = visit.content.words, chosen or limits.usual
    return Stepper(
        label=words.text("ui.sessions" if what == "sessions" else "ui.weeks-apart"),
        value=words.number(value),
        now=value,
        least=limits.least,
        most=limits.most,
        minus=step_tile(visit, f"fewer-{what}", sends(value - 1) if value > limits.least else None),
        plus=step_tile(visit, f"more-{what}", sends(value + 1) if value < limits.most else None),
        note=_limit_note(visit, limits, value),
    )


def step_tile(visit: Visit, id: str, sends: Event | None) -> Tile:
    """One of something `fewer-` or `more-`, as its id says; off at the limit."""
    is_more = id.startswith("more-")
    says = visit.content.words.text("ui.more" if is_more else "ui.fewer")
    return Tile(id=id, text="", says=says, sends=sends, look="link", icon="plus" if is_more else "minus")


def _limit_note(visit: Visit, limits: Range, value: int) -> str:
    words = visit.content.words
    if value <= limits.least:
        return words.text("ui.at-least", number=limits.least)
    if value >= limits.most:
        return words.text("ui.at-most", number=limits.most)
    return ""
