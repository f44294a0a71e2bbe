"""The cautions of the agenda: each is set aside by a clinician with initials, and taken up again by a second touch."""

from __future__ import annotations

from kiosk.content.condition import parse_condition
from kiosk.content.rich import runs_of
from kiosk.plan.cautions import caution_name, raised_cautions, withholds_dates
from kiosk.plan.plan import RaisedCaution
from kiosk.visit.blocks import Block, Card, Head, Prose, Tile
from kiosk.visit.events.event import Event, Opened
from kiosk.visit.events.room import CautionTakenUp, CautionTalkedThrough
from kiosk.visit.sheets import InitialsSheet
from kiosk.visit.visit import Visit


def caution_blocks(visit: Visit) -> tuple[Block, ...]:
    """A card for each caution, those that withhold dates first."""
    words = visit.content.words
    raised = raised_cautions(visit.content, visit.answers, visit.clinic)
    cautions = sorted(raised, key=lambda caution: not withholds_dates(caution))
    if not cautions:
        said = "room.no-cautions" if _is_health_known(visit) else "room.health-unknown"
        return Head("", words.text("room.nothing-raised")), Prose((runs_of(words.text(said)),), look="note")
    head = Head(words.number(len(cautions)), words.count("room.to-talk-through", len(cautions)))
    return (head, *(_card(visit, caution) for caution in cautions))


def _card(visit: Visit, caution: RaisedCaution) -> Card:
    words = visit.content.words
    name, waits = caution_name(visit.content, visit.answers, caution.id), withholds_dates(caution)
    initials = _set_aside_by(visit, caution.id)
    said = words.text("room.talked-through-by", initials=initials) if initials else caution.text
    return Card(
        title=name,
        tag=words.text(f"room.level.{caution.level}"),
        is_urgent=waits,
        texts=(runs_of(said),),
        tile=Tile(
            id=f"talked-{caution.id}",
            text=words.text("room.talked-through") if waits and not initials else "",
            sends=_touched(visit, caution.id, is_done=bool(initials)),
            mark="square",
            is_chosen=bool(initials),
            says=words.text("room.talked-through-says", caution=name),
        ),
    )


def _touched(visit: Visit, caution: str, *, is_done: bool) -> Event:
    """Initials are asked for once; they hold for as long as staff mode does."""
    if is_done:
        return CautionTakenUp(caution)
    staff = visit.setting.staff
    return CautionTalkedThrough(caution) if staff and staff.initials else Opened(InitialsSheet(caution))


def _set_aside_by(visit: Visit, caution: str) -> str:
    aside = visit.consultation.set_aside if visit.consultation else ()
    return next((each.initials for each in aside if each.caution == caution), "")


def _is_health_known(visit: Visit) -> bool:
    """Whether any question that can raise a caution was answered."""
    asked = {
        question
        for caution in visit.content.pack.cautions.values()
        for question in parse_condition(caution.when).questions()
    }
    return any(visit.answers.to(question) for question in asked)
