"""From answers and choices to a plan: one pure function. The same input makes the same plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kiosk.content.content import Content
from kiosk.plan.answers import Answers
from kiosk.plan.calendar import months_after
from kiosk.plan.cautions import raised_cautions, withholds_dates
from kiosk.plan.course import clinic_for, sessions_of
from kiosk.plan.lines import lines_of
from kiosk.plan.objections import objections_to_course, objections_to_event, objections_to_option
from kiosk.plan.plan import Objection, Plan, Session
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic


def make_plan(
    content: Content,
    answers: Answers,
    choices: Choices,
    clinic: Clinic,
    today: dt.date,
    questions: tuple[str, ...] = (),
) -> Plan:
    """The plan of what a patient said and chose. `questions` are taken along as `Record.questions` holds them.

    Raises:
        KeyError, ValueError: as `plan_of` does.
    """
    record = Record(
        pack=content.pack.pack, today=today, answers=answers, choices=choices, questions=questions
    )
    return plan_of(content, record, clinic)


def plan_of(content: Content, record: Record, clinic: Clinic) -> Plan:
    """What follows from a record, in the words of `content`.

    Raises:
        KeyError: an option or an event kind that the pack does not have.
        ValueError: more or fewer sessions or weeks than the pack allows.
    """
    pack, choices, today = content.pack, record.choices, record.today
    clinic = clinic_for(clinic, choices)
    option = None if choices.option is None else content.option(choices.option)
    cautions = raised_cautions(content, record.answers, clinic, record.set_aside)
    is_withheld = any(withholds_dates(caution) for caution in cautions)
    sessions: tuple[Session, ...] = ()
    objections: list[Objection] = []
    if option and option.treatments and not is_withheld:
        sessions = sessions_of(pack.schedule, option, choices, clinic, today)
        objections += objections_to_course(content, choices, clinic, today, sessions)
    if choices.event:
        objections += objections_to_event(content, choices.event, today, sessions)
    if option:
        objections += objections_to_option(content, option, clinic)
    plan = Plan(
        pack=pack.pack,
        pack_version=pack.version,
        language=content.words.language,
        today=today,
        option=choices.option,
        dates_withheld=is_withheld,
        sessions=sessions,
        judge_result_on=months_after(sessions[-1].date, pack.schedule.judge_months) if sessions else None,
        cautions=cautions,
        objections=tuple(objections),
        lines=(),
    )
    return replace(plan, lines=tuple(lines_of(content, record, clinic, plan)))
