"""The clinic's templates by touch: one is used, the plan is saved as one, and what came of it is told truly."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.plan.record import Choices, Event, Product
from kiosk.plan.template import LONGEST_TEMPLATE_NAME, Template, TemplateFault
from kiosk.settings import Aquagold
from kiosk.visit.blocks import Banner, Keys
from kiosk.visit.effects import ReadTemplates, SaveTemplate
from kiosk.visit.events.event import LifeEventChosen, OptionChosen
from kiosk.visit.events.room import WentTo
from kiosk.visit.events.template import (
    TemplateFailed,
    TemplateNamed,
    TemplateReplaced,
    TemplateSaved,
    TemplatesRead,
    TemplateTaken,
)
from kiosk.visit.sheets import TemplateSheet
from kiosk.visit.update import update
from kiosk.visit.updates.templates import plan_as_template
from kiosk.visit.visit import Visit
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient, blocks_of, texts_of

PAIR = Template(
    name="Pair",
    option="microneedling-aquagold",
    sessions=3,
    weeks_apart=5,
    aquagold=Aquagold(days_after=14),
    products=(Product(kind="device", name="Pen"),),
)
CREAMS = Template(name="Just creams", option="creams")
HOLIDAY = Event(kind="sun-holiday", date=dt.date(2027, 6, 20))


@pytest.fixture
def clinician(desk: Desk) -> Clinician:
    desk.templates = [CREAMS, PAIR]
    return Clinician(desk).touches("without-code").sends(WentTo("builder"))


def says(clinician: Patient) -> str:
    titles = (block.title for block in blocks_of(clinician.page) if isinstance(block, Banner))
    return " ".join((*titles, *texts_of(clinician.view)))


def types(clinician: Patient, text: str) -> Patient:
    for letter in text:
        clinician.touches("key-space" if letter == " " else f"key-{letter.lower()}")
    return clinician


def test_one_is_used_at_two_touches_before_anything_is_chosen(clinician: Clinician) -> None:
    clinician.sends(LifeEventChosen(HOLIDAY)).touches("templates")
    tile = clinician.tiles["template-1"]
    assert tile.text == "Pair"
    assert tile.note == ("Microneedling and Aquagold, 3 sessions, 5 weeks apart, facial 14 days after, Pen")
    clinician.touches("template-1")
    assert clinician.visit.sheet is None
    assert clinician.visit.print_kind == "plan"
    assert clinician.visit.choices == Choices(
        option=PAIR.option, sessions=3, weeks_apart=5, event=HOLIDAY, aquagold=PAIR.aquagold
    )
    assert clinician.consultation.products == PAIR.products
    clinician.touches("templates")
    assert [clinician.tiles[f"template-{place}"].is_chosen for place in (0, 1)] == [False, True]


def test_the_plan_is_saved_under_a_name_typed_on_our_own_keys(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("microneedling"), LifeEventChosen(HOLIDAY)).touches("templates")
    clinician.touches("save-template")
    assert clinician.tiles["key-done"].sends is None
    types(clinician, "four on legs").touches("key-done")
    assert clinician.visit.typed == ""
    usual = clinician.visit.content.pack.schedule
    saved = Template(
        name="Four on legs",
        option="microneedling",
        sessions=usual.sessions.usual,
        weeks_apart=usual.weeks_apart.usual,
    )
    assert [effect.template for effect in clinician.desk.saves] == [saved]
    assert not clinician.desk.saves[0].may_replace
    assert "Template: Four on legs" in says(clinician)
    assert "It is saved" in says(clinician)
    assert clinician.tiles["template-2"].text == "Four on legs"
    assert clinician.tiles["template-2"].is_chosen
    clinician.touches("close")
    assert clinician.tiles["templates"].note == "3 saved"


def test_the_same_name_replaces_only_after_asking(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("creams")).touches("templates", "save-template")
    types(clinician, "pAIR").touches("key-done")
    assert clinician.desk.saves == []
    assert "Now it holds: Microneedling and Aquagold, 3 sessions" in says(clinician)
    clinician.touches("other-name")
    keys = next(block for block in blocks_of(clinician.page) if isinstance(block, Keys))
    assert keys.text == "Pair" or keys.text.casefold() == "pair"
    clinician.touches("key-done", "replace")
    assert [effect.may_replace for effect in clinician.desk.saves] == [True]
    assert clinician.desk.saves[0].template.option == "creams"


@pytest.mark.parametrize("fault", list(TemplateFault))
def test_what_was_not_saved_is_told_in_plain_words(clinician: Clinician, fault: TemplateFault) -> None:
    clinician.desk.template_fault = fault
    clinician.sends(OptionChosen("creams")).touches("templates", "save-template")
    types(clinician, "mine").touches("key-done")
    words = clinician.visit.content.words
    assert words.text(f"template.fault.{fault.value}") in says(clinician)
    assert "It is saved" not in says(clinician)
    clinician.touches("close")
    assert "templates" in clinician.tiles


def test_without_a_way_to_go_nothing_can_be_saved(clinician: Clinician) -> None:
    clinician.touches("templates")
    tile = clinician.tiles["save-template"]
    assert (tile.sends, tile.note) == (None, "Choose an option first.")
    assert plan_as_template(clinician.visit, "Mine") is None
    clinician.sends(TemplateNamed(), TemplateReplaced("Pair"))
    assert clinician.desk.saves == []


def test_only_one_is_saved_at_a_time_and_waiting_is_shown(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("creams")).touches("templates", "save-template")
    types(clinician, "mine")
    visit, effects = update(clinician.visit, TemplateNamed())
    assert [type(effect) for effect in effects] == [SaveTemplate]
    clinician.visit = visit
    assert "It is being saved" in says(clinician)
    assert clinician.tiles["save-template"].sends is None
    assert update(visit, TemplateReplaced("Mine"))[1] == ()


def test_they_are_read_once_as_a_consultation_opens_and_after_each_save(desk: Desk) -> None:
    door = Clinician(desk).visit
    assert door.consultation is not None
    assert door.consultation.templates is None
    visit, effects = update(door, WentTo("agenda"))
    assert [type(effect) for effect in effects] == [ReadTemplates]
    assert all(not isinstance(effect, ReadTemplates) for effect in update(visit, WentTo("builder"))[1])
    assert update(door, WentTo("code"))[1] == ()


def test_an_answer_that_comes_for_nobody_changes_nothing(clinician: Clinician) -> None:
    waiting = Visit(setting=replace(clinician.visit.setting, room="waiting"))
    for event in (
        TemplatesRead(999, (PAIR,)),
        TemplateSaved(999, "a.yaml"),
        TemplateFailed(999, TemplateFault.FULL),
    ):
        assert update(clinician.visit, event) == (clinician.visit, ())
        assert update(waiting, event) == (waiting, ())
    known = clinician.consultation.templates
    assert known is not None
    assert update(clinician.visit, TemplateSaved(known.ticket, "a.yaml"))[0] == clinician.visit


def test_what_cannot_be_read_is_told_and_blocks_nothing(clinician: Clinician) -> None:
    known = clinician.consultation.templates
    assert known is not None
    clinician.sends(TemplatesRead(known.ticket, (), 2)).touches("templates")
    assert "No template is saved yet" in says(clinician)
    assert "2 templates cannot be used" in says(clinician)
    clinician.sends(TemplatesRead(known.ticket, (PAIR,), 1))
    assert "No template is saved yet" not in says(clinician)
    clinician.sends(TemplateFailed(known.ticket, TemplateFault.UNREADABLE))
    assert "The templates cannot be read" in says(clinician)
    clinician.touches("close", "creams")
    assert clinician.visit.choices.option == "creams"


def test_until_they_are_read_the_sheet_says_so(clinician: Clinician) -> None:
    room = clinician.consultation
    assert room.templates is not None
    clinician.visit = replace(
        clinician.visit, consultation=replace(room, templates=replace(room.templates, is_read=False, kept=()))
    )
    assert "The templates are being read" in says(clinician.touches("templates"))
    clinician.visit = replace(clinician.visit, consultation=replace(room, templates=None))
    assert "The templates are being read" in says(clinician)
    assert clinician.touches("close").tiles["templates"].note != ""
    clinician.sends(OptionChosen("creams"), TemplateReplaced("Mine"))
    assert clinician.desk.saves == []


def test_a_name_has_an_end(clinician: Clinician) -> None:
    clinician.sends(OptionChosen("creams")).touches("templates", "save-template")
    for _ in range(LONGEST_TEMPLATE_NAME):
        clinician.touches("key-a")
    assert len(clinician.visit.typed) == LONGEST_TEMPLATE_NAME
    assert clinician.tiles["key-a"].sends is None


def test_short_facts_say_only_what_a_template_sets(clinician: Clinician) -> None:
    known = clinician.consultation.templates
    assert known is not None
    one = Template(name="A", option="microneedling-aquagold", sessions=1, aquagold=Aquagold(same_day=True))
    unset = Template(name="B", option="microneedling", aquagold=Aquagold(same_day=False))
    clinician.sends(TemplatesRead(known.ticket, (one, unset))).touches("templates")
    notes = [clinician.tiles[f"template-{place}"].note for place in (0, 1)]
    usual = clinician.visit.content.pack.schedule
    assert notes == [
        "Microneedling and Aquagold, 1 session, facial on the same day",
        f"Microneedling, {usual.sessions.usual} sessions, {usual.weeks_apart.usual} weeks apart",
    ]


def test_nothing_of_the_templates_outlives_the_consultation(clinician: Clinician) -> None:
    clinician.sends(TemplateTaken(PAIR)).touches("templates")
    assert clinician.visit.sheet == TemplateSheet("kept")
    clinician.touches("close").touches("finish", "clear")
    assert clinician.consultation.templates is None
    assert clinician.consultation.products == ()
