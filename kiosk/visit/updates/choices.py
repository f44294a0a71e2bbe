"""What was answered, chosen for the plan, or taken along as a question."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, assert_never

from kiosk.visit.events.event import (
    ChoiceEvent,
    Erased,
    FirstSessionChosen,
    KeysTurned,
    LifeEventChosen,
    LookChosen,
    OffersTurned,
    OptionChosen,
    QuestionEvent,
    QuestionKept,
    QuestionToggled,
    ReminderToggled,
    Replied,
    SessionsChosen,
    SizeChosen,
    Taken,
    Typed,
    TypingDone,
    WeeksApartChosen,
)
from kiosk.visit.reply import with_reply
from kiosk.visit.updates.sheets import without_sheet
from kiosk.visit.updates.typing import written
from kiosk.visit.visit import Visit

MOST_OWN_QUESTIONS = 12
"""Questions that can be taken along; more would not fit the talk."""


def _left_for_later(visit: Visit, step: str) -> Visit:
    """A step's choice goes on the list of what is left open, or comes off it."""
    others = tuple(other for other in visit.reminders if other != step)
    return replace(visit, reminders=others if step in visit.reminders else (*others, step))


def replied(visit: Visit, event: Replied) -> Visit:
    """The answers after a touch on a reply; what was left for later is no longer."""
    asked = visit.content.pack.questions[event.question]
    replies = with_reply(asked, visit.answers.to(event.question), event.reply)
    here = visit.pack_page
    step = visit.content.step_of(here.id).id if here is not None else ""
    reminders = tuple(kept for kept in visit.reminders if kept != step)
    return replace(visit, answers=visit.answers.with_replies(event.question, replies), reminders=reminders)


def chosen(visit: Visit, event: ChoiceEvent) -> Visit:
    """The choices for the plan after a touch; numbers stay in the pack's limits."""
    choices = visit.choices
    match event:
        case OptionChosen(option):
            kind: Literal["plan", "no-decision"] = "plan" if option else "no-decision"
            return replace(visit, choices=replace(choices, option=option), print_kind=kind, sheet=None)
        case SessionsChosen(sessions):
            limits = visit.content.pack.schedule.sessions
            choices = replace(choices, sessions=min(limits.most, max(limits.least, sessions)))
        case WeeksApartChosen(weeks):
            limits = visit.content.pack.schedule.weeks_apart
            choices = replace(choices, weeks_apart=min(limits.most, max(limits.least, weeks)))
        case FirstSessionChosen(date):
            choices = replace(choices, first_session=date)
        case LifeEventChosen(life_event):
            choices = replace(choices, event=life_event)
        case LookChosen(kind):
            return _for_the_patient(replace(visit, print_kind=kind))
        case ReminderToggled(step):
            return _left_for_later(visit, step)
        case SizeChosen(size):
            if size not in visit.sizes:
                return visit
            return _for_the_patient(replace(visit, print_size=size))
        case _:
            assert_never(event)
    return replace(visit, choices=choices, sheet=None)


def _for_the_patient(visit: Visit) -> Visit:
    """The pages to see and to print are the patient's again."""
    room = visit.consultation
    return visit if room is None else replace(visit, consultation=replace(room, shows_summary=False))


def asked_along(visit: Visit, event: QuestionEvent) -> Visit:
    """The questions that are taken along, and what is being typed."""
    match event:
        case Typed() | Erased() | Taken() | OffersTurned() | KeysTurned():
            return written(visit, event)
        case TypingDone():
            return _written(visit, " ".join(visit.typed.split()))
        case QuestionToggled(question):
            questions = _toggled(visit.questions, question)
            private = tuple(kept for kept in visit.private if kept in questions)
            return replace(visit, questions=questions, private=private)
        case QuestionKept(question) if question in visit.questions:
            return replace(visit, private=_toggled(visit.private, question))
        case QuestionKept():
            return visit
        case _:
            assert_never(event)


def _written(visit: Visit, question: str) -> Visit:
    """The visit with the question on its list once; where the list is full, its words wait."""
    if question in visit.questions:
        return replace(visit, typed="", sheet=None)
    questions = _toggled(visit.questions, question)
    if questions == visit.questions:
        return without_sheet(visit)
    return replace(visit, questions=questions, typed="", sheet=None)


def _toggled(questions: tuple[str, ...], question: str) -> tuple[str, ...]:
    if question in questions:
        return tuple(other for other in questions if other != question)
    if not question or len(questions) >= MOST_OWN_QUESTIONS:
        return questions
    return (*questions, question)
