"""The sheets of the clinic's templates: use one, save the plan as one, and what truly came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.content.order import in_order
from kiosk.content.rich import literal, plain, runs_of
from kiosk.plan.template import LONGEST_TEMPLATE_NAME, Template, is_same_name, with_template
from kiosk.visit.blocks import Banner, Block, Prose, Runs, Tile, Tiles
from kiosk.visit.events.template import TemplateNamed, TemplateNaming, TemplateReplaced, TemplateTaken
from kiosk.visit.keyboard import writing_keys
from kiosk.visit.sheets import TemplateSheet
from kiosk.visit.templates import Templates
from kiosk.visit.updates.templates import plan_as_template
from kiosk.visit.visit import Visit


def template_sheet(visit: Visit, sheet: TemplateSheet) -> tuple[str, tuple[Block, ...]]:
    """The title and the blocks of a sheet."""
    words = visit.content.words
    match sheet.part:
        case "kept":
            return words.text("room.templates"), _kept(visit)
        case "name":
            return words.text("room.template.name"), (_keys(visit),)
        case "replace":
            return words.text("room.template.replace-title"), _replace(visit, sheet.name)
        case _:
            assert_never(sheet.part)


def _templates(visit: Visit) -> Templates:
    known = visit.consultation.templates if visit.consultation else None
    return known or Templates(ticket=0)


def _kept(visit: Visit) -> tuple[Block, ...]:
    words, templates = visit.content.words, _templates(visit)
    tiles = tuple(_tile(visit, place, template) for place, template in enumerate(templates.kept))
    notes = _notes(visit, templates)
    said = _saying(visit, templates)
    intro = Prose((runs_of(words.text("room.template.text")),), look="intro")
    return (
        *(said or (intro,)),
        *((Tiles(tiles, columns=2),) if tiles else ()),
        *((Prose(notes, look="note"),) if notes else ()),
        Tiles((_save_tile(visit, templates),), columns=1),
    )


def _tile(visit: Visit, place: int, template: Template) -> Tile:
    """One template; the one that the plan is as now is marked."""
    return Tile(
        id=f"template-{place}",
        text=in_order(template.name),
        note=visit.content.words.listed(_facts(visit, template)),
        sends=TemplateTaken(template),
        mark="circle",
        is_chosen=_is_now(visit, template),
    )


def _is_now(visit: Visit, template: Template) -> bool:
    taken = replace(visit, choices=with_template(visit.choices, template))
    then = plan_as_template(taken, template.name)
    return then is not None and replace(then, products=template.products) == plan_as_template(
        visit, template.name
    )


def _facts(visit: Visit, template: Template) -> tuple[str, ...]:
    """Short facts: the way to go, how many sessions how far apart, the facial, what is applied."""
    words, schedule = visit.content.words, visit.content.pack.schedule
    facts = [plain(words.text(f"option.{template.option}.name"))]
    if visit.content.option(template.option).treatments:
        sessions = template.sessions or schedule.sessions.usual
        facts.append(words.count("room.schedule-count", sessions))
        if sessions > 1:
            facts.append(
                words.count("room.template.apart", template.weeks_apart or schedule.weeks_apart.usual)
            )
    return (*facts, *_facial(visit, template), *(words.own(product.name) for product in template.products))


def _facial(visit: Visit, template: Template) -> tuple[str, ...]:
    """When the facial is done, where the template says so."""
    words, timed = visit.content.words, template.aquagold
    if timed is None:
        return ()
    if timed.same_day:
        return (words.text("room.template.facial-same-day"),)
    return (words.count("room.template.facial-days-after", timed.days_after),) if timed.days_after else ()


def _notes(visit: Visit, templates: Templates) -> tuple[Runs, ...]:
    """What is not to be seen in the tiles: none yet, or files that cannot be used."""
    words = visit.content.words
    if not templates.is_read:
        return (runs_of(words.text("room.template.reading")),)
    if templates.fault is not None:
        return (runs_of(words.text(f"template.fault.{templates.fault.value}")),)
    none = () if templates.kept else (runs_of(words.text("room.template.none")),)
    if not templates.left_out:
        return none
    return (*none, runs_of(words.count("room.template.left-out", templates.left_out)))


def _saying(visit: Visit, templates: Templates) -> tuple[Block, ...]:
    """What became of the last save."""
    words, saving = visit.content.words, templates.saving
    if saving is None:
        return ()
    name = words.text("room.template.named", name=saving.name)
    if saving.fault is not None:
        told = runs_of(words.text(f"template.fault.{saving.fault.value}"))
        return (Banner(look="conflict", title=name, texts=(told,)),)
    told = runs_of(words.text("room.template.is-saved" if saving.is_saved else "room.template.saving"))
    return (Banner(look="info", title=name, texts=(told,)),)


def _save_tile(visit: Visit, templates: Templates) -> Tile:
    words = visit.content.words
    has_plan = visit.choices.option is not None
    is_free = templates.is_read and not (templates.saving and templates.saving.is_waiting)
    return Tile(
        id="save-template",
        text=words.text("room.template.save"),
        note="" if has_plan else words.text("room.template.no-option"),
        sends=TemplateNaming() if has_plan and is_free else None,
        look="link",
        icon="plus",
    )


def _keys(visit: Visit) -> Block:
    words, typed = visit.content.words, visit.typed
    return writing_keys(
        visit,
        hint=words.text("room.template.name-hint"),
        done=TemplateNamed() if typed.strip() else None,
        done_text="room.template.keep",
        is_full=len(typed) >= LONGEST_TEMPLATE_NAME,
    )


def _replace(visit: Visit, name: str) -> tuple[Block, ...]:
    """Both plans in short facts, so that it is seen what goes and what comes."""
    words = visit.content.words
    old = next((one for one in _templates(visit).kept if is_same_name(one.name, name)), None)
    new = plan_as_template(visit, name)
    facts = tuple(
        literal(words.text(f"room.template.{id}", facts=words.listed(_facts(visit, template))))
        for id, template in (("was", old), ("becomes", new))
        if template
    )
    tiles = (
        Tile(
            id="replace",
            text=words.text("room.template.replace"),
            sends=TemplateReplaced(name),
            look="primary",
        ),
        Tile(
            id="other-name",
            text=words.text("room.template.other-name"),
            sends=TemplateNaming(name),
            look="link",
        ),
    )
    intro = Prose((literal(words.text("room.template.replace-text", name=name)),), look="intro")
    return (intro, Prose(facts), *(Tiles((tile,), columns=1) for tile in tiles))
