"""The calendar strip of a plan: its sessions, days without sun, the event and the day to judge the result."""

from __future__ import annotations

from kiosk.picture.shapes import Picture
from kiosk.picture.timeline import timeline
from kiosk.plan.plan import Plan
from kiosk.visit.visit import Visit


def plan_strip(visit: Visit, plan: Plan) -> Picture:
    """The plan's timeline, drawn to scale in days."""
    return timeline(visit, plan)
