"""The sheet in two languages: every line of the plan stands on paper in both, each under the other and in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import get_args

import msgspec
import pytest

from kiosk.content.content import Content
from kiosk.content.finding import Finding, PeopleFinding, ScoreFinding, findings_of
from kiosk.content.rich import literal, plain
from kiosk.content.words import Words
from kiosk.handout.blocks import Block, Prose
from kiosk.handout.handout import render_in_two
from kiosk.handout.pen import Pen
from kiosk.handout.sources import numbered
from kiosk.handout.style import Style, style_for
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Line, Plan, Section
from kiosk.plan.record import Record
from kiosk.settings import PaperSize
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import box_of, bytes_in, code_of, root_of, text_in
from tests.handout.sheets import ADDED, ANA, CLINIC, choosing, pages_of, reader, text_of, with_health
from tests.handout.test_handout_languages import NAMES, content_in, letters_of
from tests.handout.test_pages_read_aloud import rules_broken
from tests.handout.tree import Node, tree_of

PAIRS = [("ar", "en"), ("zh", "en"), ("es", "en"), ("en", "hi"), ("en", "ar")]
LOOK = HandoutLook(size="two-languages")
UNDECIDED = HandoutLook(size="two-languages", kind="no-decision")
EMPTY = Record(pack=ANA.pack, today=ANA.today)


@cache
def in_two(first: str, second: str, record: Record = ADDED, look: HandoutLook = LOOK) -> bytes:
    record = replace(record, name=NAMES.get(first, record.name))
    return render_in_two(content_in(first), content_in(second), CLINIC, record, look)


def in_order(plan: Plan) -> list[Line]:
    """Its lines as they stand on paper, section by section."""
    return [line for section in get_args(Section) for line in plan.lines if line.section == section]


def paragraphs(node: Node, language: str = "") -> Iterator[tuple[str, str]]:
    """Each paragraph and heading in the order of reading: its language where that is marked, and its letters."""
    language = str(node.facts.get("/Lang", language))
    if node.role in {"P", "H1", "H2"}:
        said = str(node.facts.get("/ActualText", node.told))
        yield language, letters_of(said)
    for kid in node.kids:
        yield from paragraphs(kid, language)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_line_of_the_plan_stands_in_both_languages_one_under_the_other(first: str, second: str) -> None:
    plans = [plan_of(content_in(language), ADDED, CLINIC) for language in (first, second)]
    assert [line.id for line in plans[0].lines] == [line.id for line in plans[1].lines]
    told = list(paragraphs(tree_of(in_two(first, second))))
    at = 0
    for line, other in zip(*map(in_order, plans), strict=True):
        at = told.index(("", letters_of(line.text)), at) + 1
        if other.text != line.text:
            assert told[at] == (second, letters_of(other.text)), line.id
            at += 1


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_both_languages_are_read_back_in_order_letter_for_letter(first: str, second: str) -> None:
    page_text = letters_of("".join(pages_of(in_two(first, second))))
    plans = (plan_of(content_in(language), ADDED, CLINIC) for language in (first, second))
    at = 0
    for line, other in zip(*map(in_order, plans), strict=True):
        pair = letters_of(line.text) + (letters_of(other.text) if other.text != line.text else "")
        at = page_text.find(pair, at) + len(pair)
        assert at >= len(pair), line.id


def _figures(text: str) -> list[int]:
    """The whole numbers of a text, smallest first, in whatever digits they are written."""
    return sorted(map(int, re.findall(r"\d+", text)))


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("look", [LOOK, UNDECIDED], ids=lambda look: look.kind)
def test_every_number_of_a_finding_stands_in_both_languages_one_under_the_other(
    first: str, second: str, look: HandoutLook
) -> None:
    told = list(paragraphs(tree_of(in_two(first, second, look=look))))
    contents = [content_in(language) for language in (first, second)]
    pairs = list(zip(*(list(_frames_in(content)) for content in contents), strict=True))
    assert pairs
    for ours, theirs in pairs:
        assert _figures(ours) == _figures(theirs)
        assert told[told.index(("", letters_of(ours))) + 1] == (second, letters_of(theirs))


def _shown(content: Content) -> list[Finding]:
    """The findings that stand on paper: grades, harms, and what is no count of people."""
    return [
        finding
        for finding in findings_of(content)
        if not isinstance(finding, PeopleFinding) or finding.is_graded or finding.is_harm
    ]


def _frames_in(content: Content) -> Iterator[str]:
    for finding in _shown(content):
        for count in finding.counts if isinstance(finding, PeopleFinding) else ():
            yield plain(
                content.words.text(
                    "paper.expect.frames", n=count.per_100, n_not=count.per_100_not,
                    did=count.did, did_not=count.did_not, low=count.low, high=count.high,
                )
            )  # fmt: skip


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_drawings_of_people_are_described_in_each_language_with_its_own_voice(
    first: str, second: str
) -> None:
    figures = list(tree_of(in_two(first, second)).all("Figure"))
    for language in (first, second):
        described = [
            str(figure.facts["/Alt"]) for figure in figures if figure.facts.get("/Lang", first) == language
        ]
        content = content_in(language)
        words, people = content.words, [one for one in _shown(content) if isinstance(one, PeopleFinding)]
        (graded,) = (one for one in people if one.is_graded)
        told = words.listed(f"{count.per_100} {count.label}" for count in graded.counts)
        harm = next(one for one in people if one.is_harm)
        says = [words.text("paper.expect.grades-says", grades=told)]
        for count in harm.counts:
            sides = {
                "n": count.per_100,
                "n_not": count.per_100_not,
                "did": count.did,
                "did_not": count.did_not,
            }
            says.append(words.text("paper.expect.array-says", **sides))
        for text in says:
            assert text in described
    others = [(place, figure) for place, figure in enumerate(figures) if "/Lang" in figure.facts]
    assert all(box_of(figure.facts) == box_of(figures[place - 1].facts) for place, figure in others)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_score_says_what_its_ends_mean(language: str) -> None:
    said = letters_of("".join(pages_of(in_two("es", "en"))))
    (score,) = (one for one in findings_of(content_in(language)) if isinstance(one, ScoreFinding))
    assert letters_of(f"0: {score.least_label}") in said
    assert letters_of(f"10: {score.most_label}") in said


def test_only_a_treatment_is_asked_whether_it_is_authorised() -> None:
    nothing, treatment, *_ = (option.id for option in content_in("en").pack.options)
    asked = letters_of(content_in("en").words.text("ui.authorised"))
    assert asked in letters_of("".join(pages_of(in_two("es", "en", choosing(option=treatment)))))
    assert asked not in letters_of("".join(pages_of(in_two("es", "en", choosing(option=nothing)))))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_risk_and_what_is_not_known_stand_in_both_languages(first: str, second: str) -> None:
    told = list(paragraphs(tree_of(in_two(first, second))))
    for ours, theirs in zip(*(_said_of_risks(content_in(one)) for one in (first, second)), strict=True):
        assert told[told.index(("", letters_of(plain(ours)))) + 1] == (second, letters_of(plain(theirs)))


def _said_of_risks(content: Content) -> list[str]:
    words = content.words
    risks = [
        text for kind in ("usual", "sometimes", "few") for text in words.texts(f"page.other-risks.{kind}")
    ]
    lacks = [
        words.joined((finding.lacks, words.text(f"ui.certainty-{finding.certainty}")))
        for finding in _shown(content)
    ]
    return [*risks, *lacks, words.text("pack.method")]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_every_source_of_the_numbers_stands_on_the_sheet_once_in_each_language(
    first: str, second: str
) -> None:
    told = letters_of("".join(pages_of(in_two(first, second))))
    contents = content_in(first), content_in(second)
    for source in numbered(_shown(contents[0])):
        for name in {content.words.text(f"source.{source}.name") for content in contents}:
            assert told.count(letters_of(name)) == 1, name


@pytest.mark.parametrize("look", [LOOK, UNDECIDED], ids=lambda look: look.kind)
def test_where_more_is_to_be_read_is_told_in_both_languages(look: HandoutLook) -> None:
    told = letters_of("".join(pages_of(in_two("es", "en", look=look))))
    for language in ("es", "en"):
        assert letters_of(content_in(language).words.text("paper.two-languages.more")) in told


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_how_the_skin_may_look_and_when_to_call_stand_in_both_languages(first: str, second: str) -> None:
    told = list(paragraphs(tree_of(in_two(first, second))))
    ours, theirs = content_in(first).words, content_in(second).words
    schedule = content_in(first).pack.schedule
    for id in (
        *(f"alarm.{alarm.id}.text" for alarm in schedule.alarms),
        "paper.call.title", "paper.call.normal", "paper.call.do-not-wait", "paper.decide.text",
        "plan.section.sessions", "plan.section.questions", "pack.funding",
    ):  # fmt: skip
        place = told.index(("", letters_of(ours.text(id))))
        if ours.text(id) != theirs.text(id):
            assert told[place + 1] == (second, letters_of(theirs.text(id))), id
    for heal in schedule.healing:
        place = told.index(("", letters_of(_healing(ours, heal.id))))
        assert told[place + 1] == (second, letters_of(_healing(theirs, heal.id)))


def _healing(words: Words, id: str) -> str:
    return f"{words.text(f'healing.{id}.name')}: {words.text(f'healing.{id}.text')}"


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("look", [LOOK, UNDECIDED], ids=["plan", "no-decision"])
def test_two_languages_keep_every_rule_of_pdf_ua(first: str, second: str, look: HandoutLook) -> None:
    pdf = in_two(first, second, ADDED, look)
    assert rules_broken(pdf) == []
    assert text_in(root_of(pdf), "/Lang") == first


def test_every_paragraph_of_the_other_language_is_marked_with_it() -> None:
    told = list(paragraphs(tree_of(in_two("en", "hi"))))
    assert {language for language, _ in told} == {"", "hi"}
    plan = plan_of(content_in("hi"), ADDED, CLINIC)
    assert sum(language == "hi" for language, _ in told) > len(plan.lines)


def test_that_the_pages_are_a_draft_is_heard_first_in_both_languages() -> None:
    told = list(paragraphs(tree_of(in_two("en", "ar"))))
    drafts = [letters_of(content_in(language).words.text("paper.frame.draft")) for language in ("en", "ar")]
    assert told[:2] == [("", drafts[0]), ("ar", drafts[1])]


def test_the_file_has_its_title_in_both_languages() -> None:
    metadata = bytes_in(root_of(in_two("es", "ar")), "/Metadata").decode()
    titles = re.findall(r'<rdf:li xml:lang="([^"]+)">(.+)</rdf:li>', metadata)
    said = {}
    for language in ("es", "ar"):
        words = content_in(language).words
        said[language] = words.text("paper.title", pack=plain(words.text("pack.name")))
    assert titles == [("x-default", said["es"]), ("es", said["es"]), ("ar", plain(said["ar"]))]
    assert "<rdf:Bag><rdf:li>es</rdf:li><rdf:li>ar</rdf:li></rdf:Bag>" in metadata


def test_each_language_begins_at_its_own_side() -> None:
    styles = {language: style_for(LOOK, language) for language in ("ar", "en")}
    texts = {"ar": "\u0645\u0631\u062d\u0628\u0627", "en": "Hello there"}
    for page in ("ar", "en"):
        for language, text in texts.items():
            prose = Prose(literal(f"{text}\n{text}\n{text}\n{text}"), styles[language].body)
            for block in (prose, *(prose.split(300, 35) or ())):
                (edges,) = set(_edges_of(block, styles[page], prose.natural_width()))
                left = styles[page].left if page == "en" else styles[page].width - styles[page].left - 300
                assert edges[language == "ar"] == pytest.approx(left + 300 * (language == "ar"), abs=0.1)


def _edges_of(block: Block, style: Style, wide: float) -> Iterator[tuple[float, float]]:
    """The left and the right edge of each line, which are all equally wide, drawn in a room 300 points wide."""
    pen = Pen(style)
    with pen.page():
        block.draw(pen, style.left, 50, 300, 100)
    starts: dict[str, list[float]] = {}
    for x, y in re.findall(r"1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm", pen.pages[0]):
        starts.setdefault(y, []).append(float(x))
    for begin in map(min, starts.values()):
        yield begin, begin + wide


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_head_foot_and_running_title_of_every_page_are_in_both_languages(first: str, second: str) -> None:
    pages = pages_of(in_two(first, second))
    for number, text in enumerate(map(letters_of, pages), start=1):
        for words in (content_in(first).words, content_in(second).words):
            title = words.text("paper.title", pack=plain(words.text("pack.name")))
            for told in (
                words.text("paper.frame.draft"),
                words.text("paper.frame.information"),
                words.text("paper.frame.page", page=words.number(number), of=words.number(len(pages))),
                words.text("paper.goes-on", title=title) if number > 1 else title,
            ):
                assert letters_of(told) in text, told


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_what_stands_on_every_page_is_marked_with_its_language(first: str, second: str) -> None:
    for number, page in enumerate(reader(in_two(first, second)).pages):
        marked = re.findall(r"/Span << /Lang <FEFF(\w+)> >> BDC", code_of(page))
        if first != CLINIC.language:
            assert marked.pop(0) == CLINIC.language.encode("utf-16-be").hex().upper()  # its name, in the head
        # The line of the foot and the page's number; where it runs on, the badge and the title, which page 1 reads out.
        assert marked == [second.encode("utf-16-be").hex().upper()] * (4 if number else 2)


@pytest.mark.parametrize(("first", "second"), [("ar", "en"), ("en", "ar")])
def test_the_foot_of_each_language_begins_at_its_own_side(first: str, second: str) -> None:
    page = reader(in_two(first, second)).pages[0]
    begins: dict[str, float] = {}

    def note(text: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
        begins[text.strip()] = tm[4]

    page.extract_text(visitor_text=note)
    half = float(page.mediabox.width) / 2
    for told, is_left in (("Information, not a diagnosis", True), ("Page 1 of", False)):
        (x,) = (x for text, x in begins.items() if told in text)
        assert (x < half) == is_left, told


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_who_has_read_the_pages_is_read_aloud_once_in_both_languages(first: str, second: str) -> None:
    told = list(paragraphs(tree_of(in_two(first, second))))
    places = []
    for language in (first, second):
        words = content_in(language).words
        ids = "paper.frame.no-reviewer", "paper.frame.no-date"
        said = [letters_of(words.text(id)) for id in ids]
        (place,) = (at for at, (_, text) in enumerate(told) if all(one in text for one in said))
        places.append(place)
    assert told[places[1]][0] == second
    assert places[1] == places[0] + 1


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_what_a_clinician_added_has_room_on_ten_pages(first: str, second: str, paper: PaperSize) -> None:
    assert len(reader(in_two(first, second, ADDED, HandoutLook(size=LOOK.size, paper=paper))).pages) <= 10


def test_hours_and_address_stand_once_or_in_both_languages_as_the_clinic_wrote_them() -> None:
    hours = {"en": "Mondays only", "es": "Solo los lunes"}
    clinic = msgspec.structs.replace(CLINIC, hours=hours, address="12 Elm Street")
    for first, told in (("es", "Solo los lunes Mondays only"), ("zh", "Mondays only")):
        pdf = render_in_two(content_in(first), content_in("en"), clinic, ADDED, LOOK)
        assert f"{told} 12 Elm Street" in text_of(pdf)
        assert text_of(pdf).count("Mondays only") == text_of(pdf).count("12 Elm Street") == 1


def test_the_same_visit_makes_the_same_bytes() -> None:
    assert in_two("ar", "en") == in_two.__wrapped__("ar", "en")


def test_own_words_stand_once_as_they_were_written() -> None:
    text = " ".join(pages_of(in_two("zh", "en")))
    for own in ("Start with the thighs.", "What serum do you use?", "Can my partner come?"):
        assert text.count(own) == 1
    assert "Is it bad for me?" not in text


def test_a_sheet_of_no_decision_says_so_first_and_tells_no_dates() -> None:
    told = [letters for _, letters in paragraphs(tree_of(in_two("es", "en", ANA, UNDECIDED)))]
    english = content_in("en").words
    assert told.index(letters_of(english.text("paper.decide.title"))) < told.index(
        letters_of(english.text("plan.section.option"))
    )
    assert letters_of(english.text("plan.section.sessions")) not in told
    assert letters_of(english.text("paper.call.normal")) not in told
    worried = english.text("paper.glance.worried", phone=CLINIC.phone)
    assert letters_of(worried) in told


@pytest.mark.parametrize(
    "record", [EMPTY, choosing(option="no-treatment"), with_health("acne"), ADDED], ids=str
)
def test_every_kind_of_visit_is_set(record: Record) -> None:
    look = LOOK if record.choices.option else UNDECIDED
    assert rules_broken(in_two("es", "en", record, look)) == []


def test_a_draft_in_either_language_makes_the_sheet_a_draft() -> None:
    def reviewed(language: str) -> Content:
        content = content_in(language)
        review = msgspec.structs.replace(content.pack.review, reviewer="Dr A", reviewed_on=ANA.today)
        pack = msgspec.structs.replace(content.pack, review=review)
        return replace(content, pack=pack, words=replace(content.words, is_draft=False))

    english, spanish = reviewed("en"), reviewed("es")
    draft = replace(spanish, words=replace(spanish.words, is_draft=True))
    texts = [
        " ".join(pages_of(render_in_two(english, other, CLINIC, ANA, LOOK))) for other in (spanish, draft)
    ]
    assert "DRAFT" not in texts[0]
    assert "DRAFT, not yet reviewed" in texts[1]
