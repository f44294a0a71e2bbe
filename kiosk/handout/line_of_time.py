"""The line of time of page 1: sessions, red days, the patient's own date, the day to judge the result."""

from __future__ import annotations

from itertools import pairwise

from kiosk.content.finding import SpellFinding
from kiosk.content.rich import plain
from kiosk.handout.blocks import Block
from kiosk.handout.figures import UNIT, drawing
from kiosk.handout.paper import Paper
from kiosk.picture.days import NamedDay, SessionDay
from kiosk.picture.paper_timeline import TimelineWords, paper_timeline


def line_of_time(paper: Paper, *, has_legend: bool = True) -> Block:
    """All sessions to scale; large print gets the same drawing in larger type."""
    plan, words = paper.plan, paper.words
    sessions = [
        SessionDay(session.date, words.number(session.number), words.date(session.date, "day"), session.fits)
        for session in plan.sessions
    ]
    judge = plan.judge_result_on
    spell = next((found for found in paper.findings if isinstance(found, SpellFinding)), None)
    red = {"red_days": (spell.usual, spell.longest)} if spell else {}
    says_red = has_legend and spell is not None
    picture = paper_timeline(
        sessions,
        judge=NamedDay(judge, words.date(judge, "day")) if judge else None,
        event=_event(paper),
        words=TimelineWords(
            gaps=[_gap(paper, (later.day - earlier.day).days) for earlier, later in pairwise(sessions)],
            judge=paper.say("paper.timeline.judge"),
            red_for_most=paper.say("paper.timeline.red-most") if says_red else "",
            red_for_some=paper.say("paper.timeline.red-some") if says_red else "",
        ),
        width=paper.style.content_width / UNIT / paper.style.scale,
        says=paper.say("paper.timeline.says"),
        **red,
    )
    return drawing(paper, picture, is_kept=False)


def _gap(paper: Paper, days: int) -> str:
    weeks, rest = divmod(days, 7)
    return (
        paper.words.count("paper.glance.days", days)
        if rest
        else paper.words.count("paper.glance.weeks", weeks)
    )


def _event(paper: Paper) -> NamedDay | None:
    event = paper.record.choices.event
    if event is None or (event.until or event.date) < paper.plan.today:
        return None
    name = plain(paper.say(f"event.{event.kind}.name"))
    text = paper.say("paper.timeline.event", date=paper.words.date(event.date, "day"), event=name)
    return NamedDay(event.date, text, event.until)
