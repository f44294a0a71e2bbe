"""What a screen reader makes of the pages: every rule of PDF/UA-1, and the reading order of what stands on them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import page
import pytest
from pypdf.generic import DictionaryObject

from kiosk.handout.handout import render_summary
from kiosk.handout.slip import render_slip
from kiosk.handout.test_page import render_test_page
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import bytes_in, dictionary_in, is_set, items_in, root_of, text_in
from tests.handout.sheets import ANA, CLINIC, flagship, pages_of, plan_for, reader, sheet, squeezed
from tests.handout.test_handout_pages import CASES, LARGE, NO_DECISION, SHORT, UNDECIDED
from tests.handout.tree import Node, tree_of

LOOKS: dict[str, tuple[Record, HandoutLook]] = {
    f"{kind} {size} {paper}{' mono' if is_mono else ''}": (
        ANA if kind == "plan" else UNDECIDED,
        HandoutLook(kind=kind, size=size, paper=paper, is_mono=is_mono),
    )
    for kind in ("plan", "no-decision")
    for size in ("full", "short", "large-print")
    for paper in ("a4", "letter")
    for is_mono in (False, True)
}


def rules_broken(pdf: bytes) -> list[str]:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("name", LOOKS)
def test_every_kind_of_handout_keeps_every_rule_of_pdf_ua(name: str) -> None:
    record, look = LOOKS[name]
    assert rules_broken(sheet(record, look)) == []


@pytest.mark.parametrize("case", CASES)
def test_every_case_keeps_every_rule_of_pdf_ua(case: str) -> None:
    record, look, clinic = CASES[case]
    assert rules_broken(sheet(record, look, clinic)) == []


@pytest.mark.parametrize("own", ["<&>\"' ]]>", "Ω Жанна", "a\x00\ud800b", "A\u0301\u202e"])
def test_a_clinics_or_patients_odd_letters_break_no_rule(own: str) -> None:
    clinic = Clinic(name=own.replace("\ud800", ""), phone="123", emergency="999")
    record = replace(ANA, name=own.replace("\ud800", ""), notes=own.replace("\ud800", ""))
    assert rules_broken(sheet(record, SHORT, clinic)) == []


def test_the_clinicians_page_the_slip_and_the_test_page_keep_every_rule_too() -> None:
    words = flagship().words
    for pdf in (
        render_summary(flagship(), CLINIC, ANA, plan_for(ANA)),
        render_slip(words, CLINIC, "7K3M-XR9D-42WP"),
        render_test_page(words, CLINIC, "23 November 2026"),
    ):
        assert rules_broken(pdf) == []


@cache
def tree(look: HandoutLook = CASES["usual"][1]) -> Node:
    return tree_of(sheet(look=look))


@pytest.mark.parametrize("look", [CASES["usual"][1], SHORT, LARGE, NO_DECISION], ids=str)
def test_all_text_but_the_frame_is_read_in_the_order_in_which_it_stands(look: HandoutLook) -> None:
    heard = tree(look).words
    place = 0
    for text in pages_of(sheet(look=look)):
        for word in text.split():
            found = heard.find(word, place)
            place = found if found >= 0 else place
    assert place > 0.98 * len(heard)
    for told in ("Page1of", "Informationnotadiagnosis"):
        assert told not in heard


@pytest.mark.parametrize("look", [CASES["usual"][1], SHORT, LARGE, NO_DECISION], ids=str)
def test_what_is_told_of_a_text_are_the_letters_that_are_drawn(look: HandoutLook) -> None:
    booked = squeezed(flagship().words.text("paper.glance.booked-says"))
    told = [
        (squeezed(str(node.facts["/ActualText"])), node.words)
        for node in tree(look).everything()
        if "/ActualText" in node.facts
    ]
    assert len(told) > 40
    assert [(text, drawn) for text, drawn in told if text not in {drawn, booked}] == []


@pytest.mark.parametrize("look", [CASES["usual"][1], SHORT, LARGE], ids=["full", "short", "large-print"])
def test_that_the_pages_are_a_draft_is_heard_once_before_all_else(look: HandoutLook) -> None:
    heard = tree(look).words
    assert heard.startswith("DRAFT")
    assert heard.count("DRAFT") == 1


def test_page_1_is_read_from_the_choice_to_the_emergency_line() -> None:
    words = flagship().words
    expected = [
        words.text("paper.glance.title"),
        "For Ana",
        words.text("paper.glance.chosen"),
        words.text("paper.glance.no-decision"),
        *(words.date(session.date, "weekday") for session in plan_for(ANA).sessions),
        words.text("paper.glance.scan"),
        words.text("paper.glance.settle"),
        "Emergency: call 999",
        words.text("paper.todo.title"),
    ]
    heard = tree().words
    places = [heard.find(squeezed(text)) for text in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert all(before < after for before, after in pairwise(places))


def test_titles_and_sections_are_headings_and_bookmarks() -> None:
    words = flagship().words
    titles = [
        squeezed(words.text(f"paper.{part}.title")) for part in ("glance", "todo", "call", "expect", "talk")
    ]
    headings = [node.words for node in tree().all("H1")]
    assert [heading for heading in headings if heading in titles] == titles
    assert squeezed(words.text("paper.talk.questions")) in [node.words for node in tree().all("H2")]
    outline = reader(sheet()).outline
    told = [squeezed(entry.title or "") for entry in outline if not isinstance(entry, list)]
    assert told == headings


def test_a_title_that_stands_again_on_the_next_page_is_read_once() -> None:
    heard = tree(LARGE).words
    title = flagship().words.text("paper.todo.title")
    again = squeezed(flagship().words.text("paper.goes-on", title=title))
    assert again in squeezed("".join(pages_of(sheet(look=LARGE))))
    assert again not in heard


def test_every_drawing_that_says_something_is_a_figure_with_its_words() -> None:
    figures = list(tree().all("Figure"))
    said = [str(figure.facts["/Alt"]) for figure in figures]
    assert all(len(text) > 10 for text in said)
    assert flagship().words.text("paper.glance.code-says") in said
    assert any("of 100 people: 22 got dark patches, 78 did not" in text for text in said)
    assert all(len(items_in(figure.facts, "/A", "/BBox")) == 4 for figure in figures)


def attributes(cell: Node) -> DictionaryObject:
    """What a cell of a table says of itself, beside its text."""
    return dictionary_in(cell.facts, "/A") if "/A" in cell.facts else DictionaryObject()


def columns_of(cell: Node) -> int:
    """Over how many columns it goes."""
    columns = attributes(cell).get("/ColSpan", 1)
    assert isinstance(columns, int)
    return columns


def test_the_tick_list_is_a_table_whose_dates_are_named_by_task_and_session() -> None:
    table = max(tree().all("Table"), key=lambda node: len(list(node.all("TD"))))
    head, *rows = table.kids
    sessions = plan_for(ANA).sessions
    assert [text_in(attributes(cell), "/Scope") for cell in head.kids] == ["/Column"] * (len(sessions) + 1)
    width = len(sessions) + 1
    for row in rows:
        first = row.kids[0]
        assert first.role == "TH"
        assert text_in(attributes(first), "/Scope") == "/Row"
        assert sum(columns_of(cell) for cell in row.kids) == width
    assert len(rows) > 10


def test_points_of_one_list_are_one_list_over_the_end_of_a_page() -> None:
    lists = list(tree(LARGE).all("L"))
    assert lists
    for whole in lists:
        assert {kid.role for kid in whole.kids} == {"LI"}
        assert all([part.role for part in item.kids] == ["LBody"] for item in whole.kids)
    points = [squeezed(text.replace("**", "")) for text in flagship().words.texts("page.other-risks.usual")]
    (home,) = [whole for whole in lists if points[0] in whole.words]
    assert all(point in home.words for point in points)


def test_a_paragraph_over_the_end_of_a_page_is_one_paragraph() -> None:
    note = " ".join(f"word-{number}" for number in range(900))
    pdf = sheet(replace(ANA, notes=note))
    (whole,) = [node for node in tree_of(pdf).all("P") if "word-0word-1" in node.words]
    assert whole.words.endswith("word-899")
    marks = items_in(whole.facts, "/K")
    assert any(isinstance(mark, dict) for mark in marks), "it does not run over the end of a page"


def test_the_file_says_its_title_and_language_to_readers() -> None:
    root = root_of(sheet())
    assert is_set(dictionary_in(root, "/ViewerPreferences"), "/DisplayDocTitle")
    assert text_in(root, "/Lang") == "en"
    assert is_set(dictionary_in(root, "/MarkInfo"), "/Marked")
    assert all(text_in(one, "/Tabs") == "/S" for one in reader(sheet()).pages)
    metadata = bytes_in(root, "/Metadata").decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "My plan: Microneedling for stretch marks" in metadata
