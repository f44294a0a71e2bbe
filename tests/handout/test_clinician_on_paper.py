"""What a clinician added stands on the pages: applied products, dates, cautions set aside, drawings, boxes to tick."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import page
import pypdfium2
import pytest

from kiosk.plan.record import Choices, Drawing, Product, Record
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import code_of
from tests.handout.sheets import (
    ADDED,
    ANA,
    ASKED,
    BY_HAND,
    CLINIC,
    FULLEST,
    TAXED,
    WITHHOLDING,
    choosing,
    flagship,
    pages_of,
    plan_for,
    reader,
    sheet,
    squeezed,
    text_of,
    with_health,
)
from tests.handout.tree import Node, tree_of

LOOKS = {
    f"{size} {paper}": HandoutLook(size=size, paper=paper)
    for size in ("full", "short", "large-print")
    for paper in ("a4", "letter")
}
FULL, SHORT = LOOKS["full a4"], LOOKS["short a4"]
NO_DECISION = HandoutLook(kind="no-decision")
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)


def figures_of(pdf: bytes) -> list[str]:
    return [str(node.facts["/Alt"]) for node in tree_of(pdf).all("Figure")]


def under(heading: str, tree: Node) -> str:
    """What is read between a section's heading and the next heading."""
    nodes = list(_in_order(tree))
    at = next(place for place, node in enumerate(nodes) if node.words == squeezed(heading))
    told = []
    for node in nodes[at + 1 :]:
        if node.role.startswith("H"):
            break
        told.append(node.text)
    return squeezed("".join(told))


def _in_order(node: Node) -> list[Node]:
    return [node, *(below for kid in node.kids for below in _in_order(kid))]


def boxes_in(pdf: bytes) -> int:
    """Open boxes of the size of a tick box on all pages."""
    code = "\n".join(code_of(one) for one in reader(pdf).pages)
    return len(re.findall(r"\b1\.35 w\b", code))


@each_look
def test_what_is_applied_and_when_to_come_next_stand_on_every_handout(look: HandoutLook) -> None:
    text = squeezed(text_of(sheet(ADDED, look)))
    for told in (
        "What is applied",
        "Device: Pen, 12 needles",
        "Product: Clear gel",
        "Your next appointment: Come to the clinic on Tuesday 1 December 2026.",
        "Start with the thighs.",
    ):
        assert squeezed(told) in text, told
    assert squeezed("What is applied") not in squeezed(text_of(sheet(ANA, look)))
    assert squeezed("Your next appointment") not in squeezed(text_of(sheet(ANA, look)))


def test_the_next_appointment_stands_on_page_1_whatever_was_decided() -> None:
    told = squeezed("Come to the clinic on Tuesday 1 December 2026.")
    for record, look in ((ADDED, FULL), (replace(ADDED, choices=Choices()), NO_DECISION)):
        assert told in squeezed(pages_of(sheet(record, look))[0])


@each_look
@pytest.mark.parametrize("count", [5, 12])
def test_many_products_are_all_printed_but_for_the_short_sheet_that_says_so(
    look: HandoutLook, count: int
) -> None:
    names = [f"Serum no. {number}" for number in range(count)]
    record = replace(ADDED, products=tuple(Product(kind="product", name=name) for name in names))
    text = squeezed(text_of(sheet(record, look)))
    if look.size != "short" or squeezed("Your team added more for you") not in text:
        assert all(squeezed(name) in text for name in names)


@each_look
def test_a_note_is_printed_as_it_was_written(look: HandoutLook) -> None:
    note = "**Thighs** first.\nThen [[belly]] & <arms>!"
    assert squeezed(note) in squeezed(text_of(sheet(replace(ADDED, notes=note), look)))


@pytest.mark.parametrize("look", [FULL, LOOKS["large-print letter"]], ids=str)
def test_cautions_talked_through_stand_under_initials_apart_from_those_to_talk_through(
    look: HandoutLook,
) -> None:
    tree = tree_of(sheet(ADDED, look))
    cautions = {caution.id: squeezed(caution.text) for caution in plan_for(ADDED).cautions}
    done, waiting = under("Talked through by MR", tree), under("Talk through first", tree)
    assert set(cautions) == {"acne", "cold-sores", "diabetes"}
    for id, text in cautions.items():
        assert (text in done) == (id != "diabetes")
        assert (text in waiting) == (id == "diabetes")


@pytest.mark.parametrize("look", [FULL, LOOKS["large-print a4"]], ids=str)
def test_whether_a_treatment_is_authorised_is_told_after_its_question(look: HandoutLook) -> None:
    words = flagship().words
    nothing, *treatments = (option.id for option in flagship().pack.options)
    for option in treatments:
        waiting = under("Talk through first", tree_of(sheet(choosing(option=option), look)))
        told = f"{words.text('ui.authorised')} {words.text(f'option.{option}.authorised')}"
        assert squeezed(told) in waiting
    assert squeezed(words.text("ui.authorised")) not in squeezed(
        text_of(sheet(choosing(option=nothing), look))
    )


def test_dates_are_printed_once_a_caution_is_set_aside() -> None:
    waits = squeezed(text_of(sheet(replace(ADDED, set_aside=()))))
    assert squeezed("Mon 7 Dec") not in waits
    text = squeezed(text_of(sheet(ADDED)))
    assert squeezed("Mon 7 Dec") in text
    assert squeezed("There is 1 point about your health to talk through.") in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_short_sheet_counts_what_was_talked_through(paper: str) -> None:
    text = squeezed(text_of(sheet(ADDED, LOOKS[f"short {paper}"])))
    assert squeezed("2 points about your health were talked through by MR.") in text
    cautions = {caution.id: squeezed(caution.text) for caution in plan_for(ADDED).cautions}
    assert cautions["acne"] not in text
    assert cautions["diabetes"] in text or squeezed("There is 1 point about your health") in text


@each_look
def test_drawings_are_figures_with_a_caption_and_words_for_those_who_cannot_see(look: HandoutLook) -> None:
    pdf = sheet(ADDED, look)
    told = figures_of(pdf)
    assert (
        "A picture of the body, from the front and from the back, with 2 lines drawn on it by hand." in told
    )
    assert "A drawing of skin cut from the side, with 2 lines drawn on it by hand." in told
    text = squeezed(text_of(pdf))
    for caption in ("paper.drawn.body", "paper.drawn.skin"):
        assert squeezed(flagship().words.text(caption)) in text


@each_look
def test_only_what_was_drawn_and_may_go_on_paper_is_printed(look: HandoutLook) -> None:
    body, skin = BY_HAND
    kept_back = replace(ADDED, drawings=(replace(body, on_paper=False), Drawing(on="skin", strokes=())))
    for record in (kept_back, replace(ADDED, drawings=())):
        pdf = sheet(record, look)
        assert not any("by hand" in told for told in figures_of(pdf))
        assert squeezed("drawn by hand") not in squeezed(text_of(pdf))
    one = figures_of(sheet(replace(ADDED, drawings=(skin, replace(skin, strokes=skin.strokes[:1]))), look))
    assert [told for told in one if "by hand" in told] == [
        "A drawing of skin cut from the side, with 3 lines drawn on it by hand."
    ]


@pytest.mark.parametrize("is_mono", [False, True])
@pytest.mark.parametrize("on", ["body", "skin"])
def test_lines_of_the_pen_stay_on_a_copy_of_one_bit(on: str, is_mono: bool) -> None:
    look = HandoutLook(is_mono=is_mono)
    strokes = {"body": (((250, 500), (250, 800)),), "skin": (((350, 900), (650, 900)),)}[on]
    record = replace(ANA, drawings=tuple(replace(one, strokes=strokes) for one in BY_HAND if one.on == on))
    nearly = replace(record, drawings=tuple(replace(one, strokes=(((0, 0),),)) for one in record.drawings))
    assert _dark(sheet(record, look)) > _dark(sheet(nearly, look)) + 60


def _dark(pdf: bytes) -> int:
    """Dots of ink of all pages at the resolution of a plain copier, where each is black or white."""
    copies = (one.render(scale=150 / 72, grayscale=True).buffer for one in pypdfium2.PdfDocument(pdf))
    return sum(sum(grey < 128 for grey in bytes(copy)) for copy in copies)


def test_on_a_black_only_printer_a_drawing_is_black_or_white() -> None:
    pdf = reader(sheet(ADDED, HandoutLook(is_mono=True)))
    code = "\n".join(code_of(one) for one in pdf.pages)
    assert set(re.findall(r"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b", code)) <= {"0 0 0", "1 1 1"}


@pytest.mark.parametrize("steps", [("ways-to-go",), FULLEST.not_covered], ids=["few", "many"])
@pytest.mark.parametrize("look", [FULL, LOOKS["full letter"], LOOKS["large-print a4"]], ids=str)
def test_each_step_that_was_not_covered_has_a_box_of_its_own(
    steps: tuple[str, ...], look: HandoutLook
) -> None:
    record, all_seen = replace(ADDED, not_covered=steps), replace(ADDED, not_covered=())
    pdf = sheet(record, look)
    names = [squeezed(flagship().words.text(f"step.{step}.name")) for step in steps]
    items = [item.words for item in tree_of(pdf).all("LI")]
    assert all(name in items for name in names)
    if look.size == "large-print":
        assert boxes_in(pdf) == 0
    else:
        assert boxes_in(pdf) == boxes_in(sheet(all_seen, look)) + len(steps)


def test_a_check_that_was_gone_over_is_not_listed_as_missed() -> None:
    told = squeezed("Worth a second look:")
    assert told not in squeezed(text_of(sheet(ADDED)))
    assert told in squeezed(text_of(sheet(replace(ADDED, discussed=()))))


@pytest.mark.parametrize("look", [*LOOKS.values(), NO_DECISION], ids=str)
def test_of_private_questions_only_those_that_were_ticked_are_printed(look: HandoutLook) -> None:
    text = squeezed(text_of(sheet(ADDED, look)))
    assert squeezed("Can my partner come?") in text
    assert squeezed("Does it hurt?") in text
    assert squeezed("Is it bad for me?") not in text


def test_the_price_says_whether_tax_is_in_it_or_was_added() -> None:
    page_1 = squeezed(pages_of(sheet(FULLEST, FULL, TAXED))[0])
    assert squeezed("About £2,880.00 for 6 sessions here.") in page_1
    assert squeezed("This is the price with £480.00 of tax (20%) added.") in page_1


@each_look
def test_the_fullest_record_keeps_its_pages_and_every_rule(look: HandoutLook) -> None:
    pdf = sheet(FULLEST, look, TAXED)
    pages = len(reader(pdf).pages)
    if look.size != "large-print":
        assert pages <= (6 if look.size == "full" else 2)
    assert page.validate_pdf_bytes(pdf, profile="ua1").failures == []
    assert pdf == sheet(FULLEST, look, TAXED)
    plan, text = plan_for(FULLEST, TAXED), squeezed(text_of(pdf))
    for session in plan.sessions:
        assert squeezed(flagship().words.date(session.date, "weekday")) in text
    if look.size != "short":
        for line in plan.lines:
            if line.section in {"applied", "cautions", "next", "money", "objections", "questions"}:
                is_said_otherwise = line.id.startswith("set-aside-")
                assert is_said_otherwise or squeezed(line.text) in text, line


def test_where_the_short_sheet_is_full_it_says_that_the_full_pages_hold_more() -> None:
    record = replace(FULLEST, answers=with_health(*WITHHOLDING, *ASKED).answers, notes="A long note. " * 30)
    text = squeezed(text_of(sheet(record, SHORT, TAXED)))
    assert squeezed("Your team added more for you.") in text


def test_no_heading_stands_last_on_a_page() -> None:
    sections = {
        squeezed(flagship().words.text(id))
        for id in (
            "paper.talk.cautions", "paper.talk.questions", "paper.talk.not-covered", "paper.drawn.title",
            "plan.section.applied", "paper.talk.notes", "paper.sources.title",
        )
    }  # fmt: skip
    for record in (ADDED, FULLEST, replace(FULLEST, notes="Long. " * 200)):
        for look in LOOKS.values():
            for one in pypdfium2.PdfDocument(sheet(record, look, CLINIC)):
                lines = _lines_of(one)
                assert not any(squeezed(line) in sections for line in lines[-1:])


def _lines_of(one: pypdfium2.PdfPage) -> list[str]:
    """The lines of a page above its foot, from the top."""
    text = one.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    above = sorted(
        (box for box in boxes if box[1] > 20 / 25.4 * 72), key=lambda box: (-round(box[3]), box[0])
    )
    return [text.get_text_bounded(*box) for box in above]


def test_the_words_of_page_1_keep_their_order_with_an_appointment() -> None:
    heard = tree_of(sheet(ADDED)).words
    told = ("What you chose to plan today", "Your next appointment", "Worried?", "What to do, and when")
    places = [heard.find(squeezed(text)) for text in told]
    assert -1 not in places
    assert all(before < after for before, after in pairwise(places))


def test_a_record_without_additions_is_printed_as_before() -> None:
    text = squeezed(text_of(sheet(Record(pack=ANA.pack, today=ANA.today), NO_DECISION)))
    for heading in ("What we drew", "What is applied", "Talked through by", "Not covered today"):
        assert squeezed(heading) not in text
