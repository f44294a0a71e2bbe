"""The days around a session: each span is as many filled days, next to the session, and nothing leaves the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.around import Side, Span, around
from kiosk.picture.shapes import Box, Path, Picture, Text

_spans = st.lists(
    st.builds(
        Span, st.integers(1, 14), st.just("some days"), st.sampled_from(["No sun", "No swimming " * 6])
    ),
    min_size=1,
    max_size=5,
).map(tuple)


def _rows(picture: Picture, days: int) -> list[list[Box]]:
    """The days of each span, in the order in which spans were drawn."""
    cells = [shape for shape in picture.shapes if isinstance(shape, Box)]
    return [cells[at : at + days] for at in range(0, len(cells), days)]


@given(_spans, _spans, st.booleans())
def test_each_span_is_its_days_next_to_the_session(
    before: tuple[Span, ...], after: tuple[Span, ...], is_stacked: bool
) -> None:
    picture = around(Side("Before", before, is_before=True), Side("After", after), is_stacked=is_stacked)
    days = max(span.days for span in (*before, *after))
    rows = _rows(picture, days)
    assert [len(row) for row in rows] == [days] * len((*before, *after))
    for row, span in zip(rows, (*before, *after), strict=True):
        assert [cell.id for cell in row] == ["day"] * span.days + ["free-day"] * (days - span.days)
    assert all(row[0].x >= row[-1].x for row in rows[: len(before)])
    assert all(row[0].x <= row[-1].x for row in rows[len(before) :])
    sessions = [
        shape.segments[0].x  # type: ignore[union-attr]  # a line begins with a move
        for shape in picture.shapes
        if isinstance(shape, Path) and shape.id == "session"
    ]
    assert all(row[0].x < sessions[0] for row in rows[: len(before)])
    assert all(row[0].x > sessions[-1] for row in rows[len(before) :])


@given(_spans, st.booleans(), st.sampled_from([20.0, 28.0, 42.0]))
def test_all_of_it_lies_inside_the_picture_and_every_word_is_there(
    spans: tuple[Span, ...], is_stacked: bool, size: float
) -> None:
    picture = around(
        Side("Before a session", (), is_before=True), Side("After", spans), size=size, is_stacked=is_stacked
    )
    for shape in picture.shapes:
        match shape:
            case Box():
                assert shape.x >= 0
                assert shape.x + shape.width <= picture.width + 0.01
                assert shape.y + shape.height <= picture.height
            case Text():
                assert 0 <= shape.x <= picture.width
                assert shape.y <= picture.height
            case _:
                pass
    letters = " ".join(shape.text for shape in picture.shapes if isinstance(shape, Text))
    assert all(word in letters for span in spans for word in (*span.words.split(), span.length))


def test_days_that_are_nowhere_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="no days"):
        around(Side("Before", (), is_before=True), Side("After", ()))


def test_how_long_a_span_is_stands_at_the_far_end_of_its_words_where_there_is_room() -> None:
    spans = (Span(7, "7 days", "No sun"),)
    for width, is_beside in ((952.0, True), (500.0, False)):
        picture = around(Side("Before", spans, is_before=True), Side("After", spans), width=width)
        texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
        lengths = [text for text in texts if text.text == "7 days"]
        words = [text for text in texts if text.text == "No sun"]
        assert [length.y == said.y for length, said in zip(lengths, words, strict=True)] == [is_beside] * 2
        assert [length.x == said.x for length, said in zip(lengths, words, strict=True)] == [
            not is_beside
        ] * 2
