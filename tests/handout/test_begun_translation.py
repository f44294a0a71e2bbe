"""A translation that has only begun, on paper: what stands in English there says so to a screen reader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.content.content import Content
from kiosk.content.order import unmarked
from kiosk.content.rich import plain
from kiosk.content.words import Words
from kiosk.export.fhir import fhir_file
from kiosk.export.ics import calendar_file
from kiosk.handout.handout import render_handout, render_in_two
from kiosk.plan.as_note import plan_as_note
from kiosk.plan.as_text import plan_as_text
from kiosk.plan.engine import plan_of
from tests.handout.objects import bytes_in, root_of
from tests.handout.sheets import ADDED, CLINIC, FULL, flagship, reader, squeezed, text_of
from tests.handout.test_handout_languages import content_in
from tests.handout.test_pages_read_aloud import rules_broken
from tests.handout.test_two_languages import LOOK, paragraphs
from tests.handout.tree import tree_of

OWN = {
    "fr": {"paper.talk.questions": "Vos questions", "paper.glance.chosen": "Ce que vous avez choisi"},
    "ur": {"paper.talk.questions": "آپ کے سوالات", "paper.glance.chosen": "آپ نے کیا چنا"},
}
"""The few texts that each has of its own."""


@cache
def begun(language: str) -> Content:
    leaves = flagship().words.leaves
    own = OWN[language]
    words = Words(language, {**leaves, **own}, borrowed=frozenset(leaves.keys() - own.keys()))
    return replace(flagship(), words=words)


@cache
def sheet(language: str) -> bytes:
    content = begun(language)
    return render_handout(content, CLINIC, ADDED, plan_of(content, ADDED, CLINIC), FULL)


@pytest.mark.parametrize("language", OWN)
def test_paragraphs_and_drawings_in_english_say_so_and_those_of_the_language_do_not(language: str) -> None:
    document = tree_of(sheet(language))
    told = {squeezed(text): marked for marked, text in paragraphs(document)}
    for text in OWN[language].values():
        assert told[squeezed(text)] == ""
    title = plain(flagship().words.text("paper.glance.title"))
    assert told[squeezed(title)] == "en"
    assert list(told.values()).count("en") > 60
    drawn = [figure.facts for figure in document.all("Figure")]
    says = [facts for facts in drawn if "people" in str(facts["/Alt"])]
    assert {facts.get("/Lang") for facts in says} == {"en"}
    assert rules_broken(sheet(language)) == []


@pytest.mark.parametrize("language", OWN)
def test_english_that_both_languages_have_stands_once_on_a_sheet_in_two(language: str) -> None:
    said = text_of(render_in_two(begun(language), content_in("en"), CLINIC, ADDED, LOOK))
    once = plain(flagship().words.text("paper.decide.text"))
    assert squeezed(said).count(squeezed(once)) == 1
    assert unmarked(begun(language).words.text("paper.decide.text")) == flagship().words.text(
        "paper.decide.text"
    )


def test_no_mark_of_english_stands_in_what_other_programs_are_given() -> None:
    content = begun("fr")
    plan = plan_of(content, ADDED, CLINIC)
    files = (
        fhir_file(content, CLINIC, ADDED, plan).decode(),
        calendar_file(content, CLINIC, ADDED, plan).decode(),
        plan_as_note(content, CLINIC, ADDED, plan),
        plan_as_text(content, plan),
        repr(reader(sheet("fr")).outline),
        str(reader(sheet("fr")).metadata),
        bytes_in(root_of(sheet("fr")), "/Metadata").decode(),
        *(str(figure.facts["/Alt"]) for figure in tree_of(sheet("fr")).all("Figure")),
    )
    for text in files:
        assert text == unmarked(text)
