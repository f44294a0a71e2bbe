"""How lines are broken, which font a letter gets, and figures of equal width."""

from __future__ import annotations

import re
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.rich import Run, runs_of
from kiosk.errors import CannotPrint
from kiosk.handout.arranged import Card, Stack
from kiosk.handout.blocks import Prose
from kiosk.handout.fonts import BOLD, REGULAR
from kiosk.handout.pages import Flow, Item, Part
from kiosk.handout.set_line import SetLine
from kiosk.handout.style import Face
from kiosk.handout.table import Row, Table
from kiosk.handout.tabular import tabular_glyphs
from kiosk.handout.text import clean, set_lines, width_of
from kiosk.paths import FONTS

BODY = Face(12, 16)


def shown(line: SetLine) -> str:
    return "".join(piece.text for piece in line.pieces)


def lines(text: str, width: float) -> list[str]:
    return [shown(line) for line in set_lines(runs_of(text), width, 12)]


def prose(text: str) -> Prose:
    return Prose((Run(text),), BODY)


def test_lines_break_at_spaces_hyphens_and_dashes_and_nowhere_else() -> None:
    assert lines("one two", 30) == ["one", "two"]
    assert lines("well-being", 40) == ["well-", "being"]
    assert lines("7\u00a0Dec 2026", 45) == ["7\u00a0Dec", "2026"]


def test_a_mark_keeps_its_full_stop() -> None:
    (line,) = set_lines(runs_of("They **go**."), 200, 12)
    assert [(piece.text, piece.font) for piece in line.pieces] == [
        ("They ", REGULAR),
        ("go", BOLD),
        (".", REGULAR),
    ]


@given(st.text(alphabet="abc de-–/\u00a0W\u0301é1", max_size=80), st.floats(20, 300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, width: float) -> None:
    made = set_lines((Run(text),), width, 12)
    assert all(line.width <= width + 0.001 for line in made)
    assert "".join(shown(line) for line in made).replace(" ", "") == clean(text).replace(" ", "")


def test_figures_are_equally_wide() -> None:
    for font in (REGULAR, BOLD):
        assert len({round(width_of(figure, 12, font), 6) for figure in "0123456789"}) == 1


def test_letters_beyond_the_first_font_come_from_the_second() -> None:
    (line,) = set_lines((Run("a Жб c"),), 200, 12)
    assert [piece.font for piece in line.pieces] == [REGULAR, "NotoSans-Regular", REGULAR]


def test_a_font_without_figures_of_equal_width_has_none_to_swap() -> None:
    assert tabular_glyphs(struct.pack(">LHHHH", 0x00010000, 0, 0, 0, 0)) == {}
    assert len(tabular_glyphs((FONTS / "AtkinsonHyperlegible-Bold.ttf").read_bytes())) == 10
    assert tabular_glyphs((FONTS / "NotoSans-Bold.ttf").read_bytes())


def test_a_paragraph_leaves_no_line_alone_on_a_page() -> None:
    block = prose("word " * 60)
    count = len(block.lines(100))
    first, rest = block.split(100, 16 * (count - 1)) or (None, None)
    assert first is not None
    assert rest is not None
    assert first.height(100) == 16 * (count - 2)
    assert rest.height(100) == 32
    assert block.split(100, 20) is None


def test_a_table_is_never_split_after_a_heading_row() -> None:
    table = Table((0.0,), tuple(Row((prose(str(n)),), is_heading=n == 1) for n in range(4)))
    first, rest = table.split(100, 60) or (None, None)
    assert first is not None
    assert rest is not None
    assert first.height(100) == 23
    assert table.split(100, 10) is None


def test_a_list_is_split_between_its_points_only_where_it_may_be() -> None:
    points = (prose("a"), prose("b"), prose("c"))
    assert Stack(*points).split(100, 20) is None
    first, rest = Stack(*points, may_split=True).split(100, 20) or (None, None)
    assert first is not None
    assert rest is not None
    assert (first.height(100), rest.height(100)) == (16, 32)


class _Room:
    """A page with room for ten lines."""

    content_top = 0.0
    content_bottom = 160.0


def test_what_fits_on_no_page_is_refused_with_its_title() -> None:
    from kiosk.handout.style import style_for
    from kiosk.visit.effects import HandoutLook

    flow = Flow(style_for(HandoutLook()), _Room())
    part = Part(prose("My part"), prose("My part (more)"), (Item(Card(Stack(*[prose("x")] * 20))),))
    with pytest.raises(CannotPrint, match="a part of 'My part' is too long for a page"):
        flow.add(part)


def test_what_is_higher_than_a_page_is_split_even_where_it_is_better_whole() -> None:
    from kiosk.handout.style import style_for
    from kiosk.visit.effects import HandoutLook

    for block in (Stack(*[prose("x")] * 12), Stack(Stack(*[prose("x")] * 9), *[prose("x")] * 3)):
        flow = Flow(style_for(HandoutLook()), _Room())
        flow.add(Part(prose("My part"), prose("My part (more)"), (Item(block),)))
        assert len(flow.pages) == 2
        assert all(page.end <= _Room.content_bottom + 0.1 for page in flow.pages)
    assert Stack(prose("x"), prose("y")).split_in_need(100, 10) is None


@given(st.integers(90, 300))
def test_no_line_end_parts_a_number_from_what_it_counts(width: int) -> None:
    text = "Se juzga 3 meses despu\u00e9s de la \u00faltima de 4 sesiones, en 2027 o antes, con 320 personas."
    told = lines(text, width)
    assert not any(re.search(r"\b\d{1,3}$", line) for line in told)
    assert " ".join(told) == text


def test_a_year_may_end_a_line() -> None:
    assert lines("en 2027 o", 50) == ["en 2027", "o"]
