"""What follows in the plan builder: ready schedules, the calendar, what does not fit, what it costs."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.rich import Run, literal, runs_of
from kiosk.plan.cautions import caution_name, withholds_dates
from kiosk.plan.estimate import estimate_of
from kiosk.plan.plan import Plan, Session
from kiosk.plan.schedules import ReadySchedule, ready_schedules
from kiosk.plan.ways_out import WayOut, in_one_sentence, ways_out
from kiosk.settings import Aquagold
from kiosk.visit.blocks import Banner, Block, DateCard, Dates, Drawing, Prose, Tile, Tiles
from kiosk.visit.drawn_size import line_width
from kiosk.visit.events.builder import ChoicesTaken, FacialSet
from kiosk.visit.events.event import Opened
from kiosk.visit.events.room import WentTo
from kiosk.visit.pages.plan_strip import plan_strip
from kiosk.visit.sheets import FacialSheet
from kiosk.visit.visit import Visit

CALENDAR_WIDTH = 1196.0
"""Of the calendar's column on a wide glass."""


def schedule_tiles(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """Two or three schedules to choose from; none is chosen by itself."""
    ready = ready_schedules(visit.content, visit.record, visit.clinic)
    if not plan.sessions or not ready:
        return ()
    tiles = tuple(_schedule_tile(visit, plan, one) for one in ready)
    return (Tiles(tiles, columns=len(tiles)),)


def calendar_blocks(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """The strip and the sessions, and what stands against them; or why there are no dates."""
    words = visit.content.words
    if plan.dates_withheld:
        return (_withheld(visit, plan),)
    if not plan.sessions:
        shown = "ui.no-dates-needed" if not plan.objections else "room.no-calendar"
        return (Prose((runs_of(words.text(shown)),), look="intro"), *_objections(visit, plan))
    cards = tuple(_card(visit, session) for session in plan.sessions)
    # Where it is wide the sessions stand right below, and say what the signs of the strip mean.
    is_beside = is_two_columns(visit)
    width = CALENDAR_WIDTH if is_beside else line_width(visit)
    strip = Drawing(plan_strip(visit, plan, width, has_legend=not is_beside), widest=round(width))
    return strip, *_objections(visit, plan), Dates(cards)


def is_two_columns(visit: Visit) -> bool:
    """Whether the calendar stands beside what can be changed."""
    return visit.setting.is_wide and visit.text_scale < 1.5


def estimate_blocks(visit: Visit) -> tuple[Block, ...]:
    """What the course costs here, where the clinic has set its prices; never more than a line."""
    words, estimate = visit.content.words, estimate_of(visit.content, visit.choices, visit.clinic)
    if estimate is None:
        return ()
    total = words.money(float(estimate.total), estimate.currency)
    text = words.count("room.estimate", estimate.sessions, amount=total)
    if estimate.tax_percent is not None:
        tax = words.money(float(estimate.tax), estimate.currency)
        text += " " + words.text(
            "room.estimate-tax", tax=tax, percent=words.number(float(estimate.tax_percent))
        )
    return (Prose((runs_of(text),), look="note"),)


def _schedule_tile(visit: Visit, plan: Plan, ready: ReadySchedule) -> Tile:
    words = visit.content.words
    last, count = words.date(ready.sessions[-1].date, "day"), len(ready.sessions)
    note = words.text("room.schedule-last", date=last)
    if count != len(plan.sessions):
        note = words.listed((words.count("room.schedule-count", count), note))
    return Tile(
        id=f"schedule-{ready.id}",
        text=words.text(f"plan.schedule.{ready.id}"),
        note=note,
        sends=ChoicesTaken(ready.choices),
        look="link",
        is_chosen=[one.date for one in ready.sessions] == [one.date for one in plan.sessions],
        says=words.label(words.text(f"plan.schedule.{ready.id}"))
        + words.joined(map(words.sentence, ready.facts)),
    )


def _withheld(visit: Visit, plan: Plan) -> Banner:
    """Which cautions wait for a talk, and the way to where they are talked through."""
    words = visit.content.words
    waiting = [one for one in plan.cautions if withholds_dates(one)]
    agenda = Tile(
        id="to-cautions",
        text=words.text("room.to-agenda"),
        sends=WentTo("agenda"),
        look="link",
        icon="agenda",
    )
    names = tuple((Run(caution_name(visit.content, visit.answers, one.id), is_bold=True),) for one in waiting)
    return Banner(look="info", title=words.text("room.dates-wait"), texts=names, tiles=(agenda,))


def _objections(visit: Visit, plan: Plan) -> tuple[Block, ...]:
    """What does not fit in one banner, with the nearest that does as tiles; the facial's day in one of its own."""
    ways = ways_out(visit.content, visit.record, visit.clinic)
    short = in_one_sentence(visit.content, plan, visit.record, ways)
    texts = [
        literal(short if short and objection.id == "not-enough-time" else objection.text)
        for objection in plan.objections
        if objection.id != "gap-not-set"
    ]
    tiles = tuple(
        Tile(id=f"way-{way.kind}", text=_offer(visit, way), sends=ChoicesTaken(way.choices), look="link")
        for way in ways
    )
    blocks: list[Block] = []
    if texts:
        blocks.append(Banner(look="conflict", title="", texts=tuple(texts), tiles=tiles))
    if any(objection.id == "gap-not-set" for objection in plan.objections):
        blocks.append(_facial_banner(visit))
    return tuple(blocks)


def _offer(visit: Visit, way: WayOut) -> str:
    """A way out in so few words that its tile stays low: the day without its year."""
    words, choices = visit.content.words, way.choices
    date = words.date(choices.first_session) if choices.first_session else ""
    match way.kind:
        case "fewer-sessions":
            return way.text
        case "earlier-start":
            return words.text("plan.way-out.earlier-start", date=date)
        case "closer-together":
            return words.count("plan.way-out.closer-together", choices.weeks_apart or 0, date=date)
        case _:
            assert_never(way.kind)


def _facial_banner(visit: Visit) -> Banner:
    words = visit.content.words
    same_day = Tile(
        id="facial-same-day",
        text=words.text("room.facial-same-day"),
        sends=FacialSet(Aquagold(same_day=True)),
        look="link",
    )
    after = Tile(
        id="facial-days-after", text=words.text("room.facial-after"), sends=Opened(FacialSheet()), look="link"
    )
    ask = runs_of(words.text("room.facial-ask"))
    return Banner(look="gold", title=words.text("room.facial-title"), texts=(ask,), tiles=(same_day, after))


def _card(visit: Visit, session: Session) -> DateCard:
    words = visit.content.words
    until = {avoid.what: avoid.until for avoid in session.avoid if avoid.what in ("swimming", "sun")}
    texts = [words.text(f"room.no-{what}-to", date=words.date(day, "day")) for what, day in until.items()]
    if not session.fits:
        texts = [words.text("ui.does-not-fit")]
    elif session.aquagold_on and session.aquagold_on != session.date:
        texts.append(words.text("room.facial-on", date=words.date(session.aquagold_on, "day")))
    return DateCard(
        number=words.number(session.number),
        title=words.date(session.date),
        texts=tuple(texts),
        fits=session.fits,
    )
