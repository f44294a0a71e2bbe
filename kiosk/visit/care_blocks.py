"""Aftercare on the glass: what is normal day by day, what to leave until when, and when to call whom."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Banner, Row, Rows
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit


def days_blocks(visit: Visit) -> Shown:
    """Normal healing, then what to leave and for how many days."""
    words, schedule = visit.content.words, visit.content.pack.schedule
    healing = tuple(
        Row(
            lead=words.text(f"healing.{part.id}.name"),
            look="text",
            title="",
            texts=(runs_of(words.text(f"healing.{part.id}.text")),),
        )
        for part in schedule.healing
    )
    by_days: dict[int, list[str]] = {}
    for rule in schedule.after:
        by_days.setdefault(rule.days, []).append(words.text(f"avoid.{rule.id}.name"))
    leave = tuple(
        Row(
            lead=words.count("ui.days", days),
            look="text",
            title="",
            texts=(runs_of(words.text("ui.no-such", things=words.listed(things))),),
        )
        for days, things in sorted(by_days.items())
    )
    return Shown(
        blocks=(
            Rows(healing, label=words.text("ui.normal-days")),
            Rows(leave, label=words.text("ui.leave-for")),
        ),
        wants_source=True,
    )


def ladder_blocks(visit: Visit) -> Shown:
    """Call us, or call the emergency line, each with its number."""
    words, clinic, alarms = visit.content.words, visit.clinic, visit.content.pack.schedule.alarms
    call = tuple(
        Row(lead="phone", look="icon", title="", texts=(runs_of(words.text(f"alarm.{alarm.id}.text")),))
        for alarm in alarms
        if not alarm.is_emergency
    )
    emergency = tuple(runs_of(words.text(f"alarm.{alarm.id}.text")) for alarm in alarms if alarm.is_emergency)
    return Shown(
        blocks=(
            Rows(call, label=words.text("ui.call-us", phone=clinic.phone)),
            Banner(
                look="conflict",
                title=words.text("ui.emergency", phone=clinic.emergency),
                texts=emergency,
            ),
        ),
        wants_source=True,
    )
