"""The clinic's templates in the room: read when a consultation opens, taken and saved by touch only."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.plan.course import chosen_or_usual
from kiosk.plan.record import Choices
from kiosk.plan.template import Template, is_same_name, template_of, tidy_name, with_template
from kiosk.visit.consultation import Consultation
from kiosk.visit.effects import ReadTemplates, SaveTemplate
from kiosk.visit.events.template import (
    TemplateAnswer,
    TemplateFailed,
    TemplateNamed,
    TemplateNaming,
    TemplateReplaced,
    TemplateSaved,
    TemplatesRead,
    TemplateTaken,
    TemplateTouch,
)
from kiosk.visit.outcome import Outcome, with_ticket
from kiosk.visit.sheets import TemplateSheet
from kiosk.visit.templates import Saving, Templates
from kiosk.visit.updates.paper import drawn_up
from kiosk.visit.updates.sheets import opened
from kiosk.visit.visit import Visit


def asked_to_read(visit: Visit) -> Outcome:
    """Have the clinic's templates read; those known so far stay until the answer comes."""
    consultation = visit.consultation or Consultation()
    visit, ticket = with_ticket(visit)
    known = consultation.templates
    asked = replace(known, ticket=ticket) if known else Templates(ticket=ticket)
    return replace(visit, consultation=replace(consultation, templates=asked)), (ReadTemplates(ticket),)


def of_the_templates(visit: Visit, event: TemplateAnswer) -> Outcome:
    """Take up an answer of the worker; one that comes for nobody changes nothing.

    After every save they are read anew, so that what is shown is what lies in the folder.
    """
    consultation = visit.consultation
    templates = consultation.templates if consultation else None
    if consultation is None or templates is None:
        return visit, ()
    if event.ticket == templates.ticket:
        read = replace(consultation, templates=_read(templates, event))
        return replace(visit, consultation=read), ()
    saving = templates.saving
    if saving is None or saving.ticket != event.ticket:
        return visit, ()
    fault = event.reason if isinstance(event, TemplateFailed) else None
    done = replace(saving, is_saved=fault is None, fault=fault)
    told = replace(consultation, templates=replace(templates, saving=done))
    return asked_to_read(replace(visit, consultation=told))


def at_the_templates(visit: Visit, consultation: Consultation, event: TemplateTouch) -> Outcome:
    """The visit after a touch at the templates."""
    match event:
        case TemplateTaken(template):
            choices = with_template(visit.choices, template)
            planned = replace(consultation, products=template.products)
            return drawn_up(
                replace(visit, choices=choices, consultation=planned, print_kind="plan", sheet=None)
            )
        case TemplateNaming(name):
            begun = opened(visit, TemplateSheet("name"))
            return replace(begun, typed=name or begun.typed), ()
        case TemplateNamed():
            return _named(visit, consultation)
        case TemplateReplaced(name):
            return _saved(visit, consultation, name, may_replace=True)
        case _:
            assert_never(event)


def plan_as_template(visit: Visit, name: str) -> Template | None:
    """The plan as it is shown, with the pack's usual numbers where none were chosen; None with no way to go."""
    choices, schedule = visit.choices, visit.content.pack.schedule
    if choices.option is None:
        return None
    if visit.content.option(choices.option).treatments:
        choices = replace(
            choices,
            sessions=chosen_or_usual(schedule.sessions, choices.sessions),
            weeks_apart=chosen_or_usual(schedule.weeks_apart, choices.weeks_apart),
        )
    else:
        choices = Choices(option=choices.option)
    return template_of(choices, visit.record.products, name)


def _read(templates: Templates, event: TemplateAnswer) -> Templates:
    match event:
        case TemplatesRead(_, kept, left_out):
            return replace(templates, kept=kept, left_out=left_out, is_read=True, fault=None)
        case TemplateFailed(_, reason):
            return replace(templates, kept=(), left_out=0, is_read=True, fault=reason)
        case TemplateSaved():
            return templates
        case _:
            assert_never(event)


def _named(visit: Visit, consultation: Consultation) -> Outcome:
    """Save under the name that was typed; ask first where it would stand in the place of another."""
    name = tidy_name(visit.typed)
    kept = consultation.templates.kept if consultation.templates else ()
    if any(is_same_name(template.name, name) for template in kept):
        return replace(visit, sheet=TemplateSheet("replace", name), typed=""), ()
    return _saved(visit, consultation, name, may_replace=False)


def _saved(visit: Visit, consultation: Consultation, name: str, *, may_replace: bool) -> Outcome:
    """Have the plan saved, one at a time; nothing without a name, a way to go, or templates that were read."""
    templates = consultation.templates
    template = plan_as_template(visit, name) if name else None
    if templates is None or template is None or (templates.saving and templates.saving.is_waiting):
        return visit, ()
    visit, ticket = with_ticket(visit)
    asked = replace(templates, saving=Saving(ticket=ticket, name=name))
    visit = replace(
        visit,
        consultation=replace(consultation, templates=asked),
        sheet=TemplateSheet("kept"),
        typed="",
    )
    return visit, (SaveTemplate(ticket, template, may_replace),)
