"""The full handout has four to six pages, however full a record and whatever the language, and leaves nothing out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

import msgspec
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.finding import PeopleFinding, findings_of
from kiosk.content.rich import literal, plain
from kiosk.handout.added import talked_through
from kiosk.handout.arranged import Stack
from kiosk.handout.blocks import Block, Point, Prose, Space, Tick
from kiosk.handout.columns import GUTTER, TwoColumns, column, in_two_columns, parted
from kiosk.handout.figures import grades, ungraded
from kiosk.handout.handout import render_handout
from kiosk.handout.pages import Item
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.sheet_full import MOST_PAGES
from kiosk.handout.style import style_for
from kiosk.plan.answers import Answers
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Choices, Record, SetAside
from kiosk.settings import Clinic, PaperSize
from kiosk.visit.effects import HandoutLook
from tests.handout.sheets import (
    ANA,
    FULLEST,
    LATER_FACIAL,
    TAXED,
    choosing,
    flagship,
    pages_of,
    reader,
    share_of,
)
from tests.handout.test_handout_languages import LANGUAGES, content_in, letters_of
from tests.handout.test_pages_read_aloud import rules_broken
from tests.handout.test_short_sheet import ADDRESS, WORDY
from tests.handout.tree import Node, tree_of

SIX = choosing(sessions=6)
LONG = "Could you tell me a good deal more about what happens after a session, when I am back at work, number"
ASKING = replace(FULLEST, questions=tuple(f"{LONG} {n}?" for n in range(11)), private=())
NOTED = replace(
    SIX, notes=("Please come back to this with your own doctor before the first session. " * 6)[:400]
)
OPEN = replace(FULLEST, choices=Choices())
CAUTIONS = flagship().pack.cautions
CAUTIOUS = replace(
    FULLEST,
    answers=FULLEST.answers.with_replies("health", tuple(CAUTIONS)),
    set_aside=tuple(
        SetAside(caution=id, initials="MR") for id, caution in CAUTIONS.items() if caution.level != "ask"
    ),
)
"""Every caution there is, those that withhold dates talked through."""
BOUNDS = replace(CAUTIOUS, questions=ASKING.questions, private=(), notes=NOTED.notes)
"""Everything at once: every caution, as many long questions as a kiosk takes, a note as long as it takes."""
WELL = replace(choosing(option="microneedling"), answers=Answers.of({"health": ("none",)}))
"""Somebody of whom nothing is to be talked through."""
RECORDS: dict[str, Record] = {
    "well": WELL,
    "six": SIX,
    "fullest": FULLEST,
    "bound": FULLEST,
    "asking": ASKING,
    "cautious": CAUTIOUS,
    "noted": NOTED,
    "bounds": BOUNDS,
    "open": OPEN,
    "open-bound": OPEN,
}
SHEETS = [(name, language) for language in LANGUAGES for name in RECORDS]
FOOT = 20 / 25.4 * 72
BODY = {12.0, 13.2}
"""Points of all that is no heading; Arabic letters are set a tenth larger."""


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """One with a logo, a price, a long name, long hours and a long address."""
    file = tmp_path_factory.mktemp("clinic") / "logo.png"
    Image.new("RGB", (600, 200)).save(file)
    return msgspec.structs.replace(WORDY, logo=str(file), prices=TAXED.prices, binding_margin=16)


@pytest.fixture(scope="module")
def made(clinic: Clinic) -> Callable[[str, str], bytes]:
    """The sheet of a record in a language, on the smaller paper but for somebody well; six sessions and a note at a
    clinic of few words, two at a clinic that binds its sheets with a wide margin.
    """

    @cache
    def sheet(name: str, language: str) -> bytes:
        at = LATER_FACIAL if name in {"well", "six", "noted"} else clinic
        at = msgspec.structs.replace(at, binding_margin=25) if name in {"bound", "open-bound"} else at
        record = replace(RECORDS[name], language=language, is_easy=name == "six")
        content = content_in(language).in_wording(record.wording)
        look = HandoutLook(
            paper="a4" if name == "well" else "letter",
            kind="plan" if record.choices.option else "no-decision",
        )
        return render_handout(content, at, record, plan_of(content, record, at), look)

    return sheet


@pytest.mark.parametrize(("name", "language"), SHEETS)
def test_the_hardest_records_keep_to_their_pages(
    name: str, language: str, made: Callable[[str, str], bytes]
) -> None:
    assert 4 <= len(reader(made(name, language)).pages) <= MOST_PAGES


@pytest.mark.parametrize(
    ("name", "language"),
    [
        (name, language)
        for name in ("well", "six", "fullest", "bounds", "open", "open-bound")
        for language in LANGUAGES
    ],
)
def test_nobody_is_handed_a_last_page_with_next_to_nothing_on_it(
    name: str, language: str, made: Callable[[str, str], bytes]
) -> None:
    *_, last = pypdfium2.PdfDocument(made(name, language))
    assert share_of(last) >= 0.25


def test_harms_that_are_told_in_words_alone_keep_their_numbers() -> None:
    content = content_in("es").in_wording("easy")
    record = replace(BOUNDS, language="es", is_easy=True)
    plan = plan_of(content, record, LATER_FACIAL)
    pdf = render_handout(content, LATER_FACIAL, record, plan, HandoutLook(paper="letter"))
    text, words = letters_of(tree_of(pdf).told), content.words
    figures = set(_figures(tree_of(pdf)))
    assert len(reader(pdf).pages) == MOST_PAGES
    for finding in findings_of(content):
        if isinstance(finding, PeopleFinding) and finding.is_harm:
            for count in finding.counts:
                sides = {
                    "n": count.per_100, "n_not": count.per_100_not, "did": count.did, "did_not": count.did_not,
                }  # fmt: skip
                frames = words.text("paper.expect.frames", low=count.low, high=count.high, **sides)
                assert letters_of(plain(frames)) in text
                assert words.text("paper.expect.array-says", **sides) not in figures


def _figures(node: Node) -> Iterator[str]:
    """What is said of each figure."""
    if node.role == "Figure":
        yield str(node.facts.get("/Alt"))
    for kid in node.kids:
        yield from _figures(kid)


@pytest.mark.parametrize("name", ["fullest", "bounds"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fewest_pages_still_hold_all_that_was_said(
    name: str, language: str, clinic: Clinic, made: Callable[[str, str], bytes]
) -> None:
    content = content_in(language)
    words, plan = content.words, plan_of(content, RECORDS[name], clinic)
    pdf = made(name, language)
    told = letters_of("".join(pages_of(pdf)))
    sections = {"applied", "cautions", "next", "money", "objections", "questions"}
    lines = [line.text for line in plan.lines if line.section in sections and "set-aside-" not in line.id]
    for text in (
        *lines,
        *(words.text(f"task.{task.id}.text") for task in content.pack.schedule.tasks),
        *(words.text(f"alarm.{alarm.id}.text") for alarm in content.pack.schedule.alarms),
        *(words.text(f"step.{step}.name") for step in RECORDS[name].not_covered),
        *chain.from_iterable(
            words.texts(f"page.aquagold-known.{id}") for id in ("answer", "known", "unknown")
        ),
        *chain.from_iterable(words.texts(f"page.other-risks.{id}") for id in ("usual", "sometimes", "few")),
        words.text("paper.decide.title"),
        words.text("pack.method"),
        ADDRESS,
        RECORDS[name].notes,
    ):
        # The end of a page parts a text, but for those who hear it.
        assert letters_of(text) in told or letters_of(text) in letters_of(tree_of(pdf).told), text


@pytest.mark.parametrize("name", ["fullest", "bounds"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_small_and_no_heading_stands_last_where_pages_are_fewest(
    name: str, language: str, made: Callable[[str, str], bytes]
) -> None:
    for page in reader(made(name, language)).pages:
        seen: list[tuple[float, float]] = []

        def note(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
            if text.strip() and tm[5] > FOOT:
                seen.append((tm[5], round(size * tm[3], 2)))  # noqa: B023 (called within this turn of the loop)

        page.extract_text(visitor_text=note)
        assert min(size for _, size in seen) >= 12
        assert min(seen)[1] in BODY


@pytest.mark.parametrize("language", ["ar", "es"])
def test_texts_that_go_on_in_another_column_or_page_break_no_rule_of_pdf_ua(
    language: str, made: Callable[[str, str], bytes]
) -> None:
    assert rules_broken(made("bounds", language)) == []


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_small_figure_end_where_its_people_end(language: str, size: PaperSize) -> None:
    content, look = content_in(language), HandoutLook(paper=size)
    style = style_for(look, language, binding_mm=25)
    plan = plan_of(content, ANA, WORDY)
    findings = findings_of(content)
    paper = Paper(
        content=content, clinic=WORDY, record=ANA, plan=plan, look=look, style=style, findings=findings
    )
    graded = next(one for one in findings if isinstance(one, PeopleFinding) and one.is_graded)
    wide = column(style.content_width)
    people = ungraded(paper, graded).height(wide)
    assert grades(paper, graded, wide, is_small=True).height(wide) < people + style.body.leading / 2


def test_where_cautions_run_on_in_one_paragraph_a_dot_stands_before_each() -> None:
    content, look = flagship(), HandoutLook()
    plan = plan_of(content, CAUTIOUS, WORDY)
    paper = Paper(
        content=content, clinic=WORDY, record=CAUTIOUS, plan=plan, look=look, style=style_for(look, "en"),
        findings=findings_of(content), economy=Economy.RUN_ON,
    )  # fmt: skip
    _, told = talked_through(paper)
    assert isinstance(told.block, Prose)
    done = [caution.text for caution in plan.cautions if caution.set_aside_by]
    assert told.block.text == " ".join(f"\u2022\u00a0{text}" for text in done)
    assert len(done) > 3


# -- two columns ---------------------------------------------------------------------------

WIDTH = 2 * 200 + GUTTER
HIGH = st.integers(5, 80).map(float)


def _blocks(heights: list[float]) -> TwoColumns:
    return TwoColumns(tuple(Item(Space(high), 4) for high in heights))


def _heights(block: Block) -> list[float]:
    assert isinstance(block, TwoColumns)
    return [item.block.height(200) for item in block.items]


@given(heights=st.lists(HIGH, min_size=2, max_size=12), room=st.floats(20, 400))
def test_columns_are_parted_in_order_and_fit(heights: list[float], room: float) -> None:
    whole = _blocks(heights)
    assert max(*heights, sum(heights) / 2) <= whole.height(WIDTH) <= sum(heights) + 4 * len(heights)
    parts = whole.split(WIDTH, room)
    if parts is None:
        assert len(heights) == 2 or _blocks(heights[:2]).height(WIDTH) > room
        return
    first, rest = parts
    assert first.height(WIDTH) <= room
    assert _heights(first) + _heights(rest) == heights


def test_columns_are_taken_only_where_they_are_lower() -> None:
    items = [Item(Space(40), 4), Item(Space(40), 4)]
    assert len(in_two_columns(items, WIDTH)) == 1
    assert in_two_columns(items[:1], WIDTH) == items[:1]


def test_a_heading_in_a_column_is_never_parted_from_what_it_is_over() -> None:
    items = [Item(Space(20), 4, holds_next=number % 2 == 0) for number in range(8)]
    (columns,) = in_two_columns(items, WIDTH)
    assert _heights(columns.block) == [44.0] * 4


PROSE = Prose(literal("one two three four five six seven eight nine ten " * 6), style_for(HandoutLook()).body)


@given(width=st.integers(60, 400).map(float))
def test_a_text_that_may_go_on_elsewhere_leaves_two_lines_or_more_on_each_side(width: float) -> None:
    for block in (PROSE, Point(PROSE, PROSE.face), Stack(Point(PROSE, PROSE.face))):
        highs = [item.block.height(width) for item in parted([Item(block, 4)], 2 * width + GUTTER)]
        assert sum(highs) == pytest.approx(block.height(width))
        assert len(highs) == 1 or min(highs) >= 2 * PROSE.face.leading


def test_a_box_to_tick_is_never_parted_from_its_words() -> None:
    assert len(list(parted([Item(Tick(PROSE, PROSE.face))], 200))) == 1
    assert len(list(parted([Item(PROSE, holds_next=True)], 200))) > 1


def test_a_text_in_pieces_keeps_its_dot_its_space_and_what_follows_it() -> None:
    first, *others = parted([Item(Point(PROSE, PROSE.face), 4, holds_next=True)], 200)
    assert isinstance(first.block, Point)
    assert not any(isinstance(other.block, Point) for other in others)
    assert (first.before, {other.before for other in others}) == (4, {0.0})
    assert [item.holds_next for item in (first, *others)] == [*[False] * len(others), True]
