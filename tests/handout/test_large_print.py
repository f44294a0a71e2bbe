"""Large print: dates stay whole, no page is mostly empty, and what belongs together stands on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal, TypeAlias

import pypdfium2
import pytest

from kiosk.handout.arranged import Beside, Dealt, Stack
from kiosk.handout.blocks import Block, Space
from kiosk.handout.handout import render_handout
from kiosk.handout.paper import Paper
from kiosk.handout.style import style_for
from kiosk.handout.tick_list import tick_list
from kiosk.handout.tick_table import GUTTER, ICON, tasks_of
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook
from tests.handout.sheets import (
    ANA,
    CLINIC,
    FULLEST,
    LATER_FACIAL,
    choosing,
    pages_of,
    reader,
    share_of,
)
from tests.handout.test_handout_languages import LANGUAGES, content_in, letters_of
from tests.handout.test_short_sheet import WORDY

_Size: TypeAlias = Literal["a4", "letter"]
PAPERS: tuple[_Size, ...] = ("a4", "letter")
CASES: dict[str, tuple[Record, Clinic]] = {
    "usual": (ANA, CLINIC),
    "six": (choosing(sessions=6), LATER_FACIAL),
    "fullest": (FULLEST, WORDY),
    "open": (replace(ANA, choices=Choices()), CLINIC),
    "laser": (choosing(option="laser"), CLINIC),
}
SHEETS = [
    (name, language, paper)
    for name in CASES
    for language in LANGUAGES
    for paper in PAPERS
    if paper == "letter" or name in {"usual", "fullest"}
]
"""Letter has less room; the usual and the fullest on both."""
LEAST_FULL = 0.45
"""Of a page that is not the last: a drawing of a hundred people takes as much, and must not be parted."""
SECTION = 22.5


@pytest.fixture(scope="module")
def made() -> Callable[[str, str, _Size], bytes]:
    @cache
    def large(name: str, language: str, paper: _Size) -> bytes:
        record, clinic = CASES[name]
        record, content = replace(record, language=language), content_in(language)
        look = HandoutLook(
            size="large-print", kind="plan" if record.choices.option else "no-decision", paper=paper
        )
        return render_handout(content, clinic, record, plan_of(content, record, clinic), look)

    return large


@pytest.mark.parametrize(("name", "language", "paper"), SHEETS)
def test_no_page_but_the_last_is_mostly_empty(
    name: str, language: str, paper: _Size, made: Callable[[str, str, _Size], bytes]
) -> None:
    *pages, _ = (share_of(page) for page in pypdfium2.PdfDocument(made(name, language, paper)))
    assert min(pages) >= LEAST_FULL, [round(share, 2) for share in pages]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_usual_sheet_has_sixteen_pages_at_most_in_english(
    paper: _Size, made: Callable[[str, str, _Size], bytes]
) -> None:
    assert len(reader(made("usual", "en", paper)).pages) <= 16


@pytest.mark.parametrize("name", ["usual", "six"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", PAPERS)
def test_no_line_ends_within_a_date_of_the_tick_list(name: str, language: str, size: _Size) -> None:
    record, clinic = CASES[name]
    content, look = content_in(language), HandoutLook(size="large-print", paper=size)
    style = style_for(look, language, binding_mm=25)
    plan = plan_of(content, record, clinic)
    paper = Paper(
        content=content, clinic=clinic, record=record, plan=plan, look=look, style=style, findings=()
    )
    rows = [dealt for item in tick_list(paper) for dealt in _dealt_in(item.block)]
    assert len(rows) == 1 + len(tasks_of(paper))
    for dealt in rows:
        of_one_line = (Space(style.body.leading) for _ in dealt.blocks)
        width = style.content_width - style.times(ICON) - GUTTER
        assert dealt.height(width) == Dealt(*of_one_line, widest=dealt.widest, gutter=dealt.gutter).height(
            width
        )


def _dealt_in(block: Block) -> Iterator[Dealt]:
    """The blocks dealt out in rows that stand in this one."""
    match block:
        case Dealt():
            yield block
        case Stack():
            for each in block.blocks:
                yield from _dealt_in(each)
        case Beside():
            yield from _dealt_in(block.rest)
        case _:
            pass


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["usual", "fullest", "open", "laser"])
def test_whom_to_call_stands_together_before_the_second_page_ends(
    name: str, language: str, made: Callable[[str, str, _Size], bytes]
) -> None:
    words, clinic = content_in(language).words, CASES[name][1]
    worried = letters_of(words.text("paper.glance.worried", phone=clinic.phone))
    emergency = letters_of(words.text("paper.glance.emergency", emergency=clinic.emergency))
    pages = [letters_of(page) for page in pages_of(made(name, language, "letter"))]
    assert any(worried in page and emergency in page for page in pages[:2])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["usual", "fullest", "open"])
def test_no_heading_stands_last_on_a_page(
    name: str, language: str, made: Callable[[str, str, _Size], bytes]
) -> None:
    for page in reader(made(name, language, "a4")).pages:
        seen: list[tuple[float, float]] = []

        def note(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
            if text.strip():
                seen.append((tm[5], round(size * tm[3], 2)))  # noqa: B023 (called within this turn of the loop)

        page.extract_text(visitor_text=note)
        foot = sorted({round(y) for y, _ in seen})[:3]
        assert max(size for y, size in seen if round(y) in foot) < SECTION


# -- the blocks that it is made from -----------------------------------------------------------


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
def test_blocks_are_dealt_out_in_rows_as_even_as_they_can_be(count: int, rows: int) -> None:
    dealt = Dealt(*(Space(10) for _ in range(count)), widest=90, gutter=10)
    assert dealt.height(290) == rows * 10
    assert dealt.height(50) == count * 10


@pytest.mark.parametrize(("room", "first"), [(15, 0), (25, 2), (35, 3), (45, 3)])
def test_a_list_is_never_parted_after_its_head_or_before_its_last_point(room: float, first: int) -> None:
    parts = Stack(*(Space(10) for _ in range(5)), may_split=True, heads=1).split(100, room)
    assert (parts[0].height(100) if parts else 0) == 10 * first


def test_what_goes_on_on_a_further_page_has_its_head_again() -> None:
    points = [Space(10) for _ in range(8)]
    whole = Stack(Space(20), *points, may_split=True, heads=1, again=Space(15))
    first, rest = whole.split(100, 45) or (whole, whole)
    assert (first.height(100), rest.height(100)) == (40, 75)
    first, rest = rest.split(100, 40) or (whole, whole)
    assert (first.height(100), rest.height(100)) == (35, 55)
