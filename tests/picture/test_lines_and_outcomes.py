"""Ranges, scores and days on lines; patches of skin from before to big change."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.colour import contrast
from kiosk.content.finding import ScoreFinding, findings_of
from kiosk.content.reader import languages_of, read_content
from kiosk.picture.hope_line import hope_line
from kiosk.picture.lettering import text_width
from kiosk.picture.lines import Range, Score, day_strip, range_bar, range_bars, score_line
from kiosk.picture.outcome import COLOUR, COLUMNS, DEPTH, Marks, mark_ink, mark_patches, outcomes
from kiosk.picture.outline import bounds, points_of
from kiosk.picture.shapes import Anchor, Box, Ellipse, Path, Picture, Text
from kiosk.theme import SKIN_TONES

PACK = paths.PACKS / "microneedling-stretch-marks"
_LABELS = {
    "before": "Before", "little": "Little change", "some": "Some change", "clear": "Clear change", "big": "Big change",
    "colour-new": "Colour of newer marks", "colour-old": "Colour of older marks", "texture": "Texture: how it feels",
    "side": "From the side, drawn deeper", "says": "Marks before and after.",
}  # fmt: skip


def _named(picture: Picture, name: str) -> list[Path | Ellipse | Box]:
    return [shape for shape in picture.shapes if not isinstance(shape, Text) and shape.id == name]


def _texts(picture: Picture) -> list[Text]:
    return [shape for shape in picture.shapes if isinstance(shape, Text)]


def _span(text: Text) -> tuple[float, float]:
    wide = text_width(text.text, text.size, is_bold=text.is_bold)
    start = text.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[text.anchor]
    return start, start + wide


def _box(text: Text) -> tuple[float, float, float, float]:
    """From the top of its capitals to its base line."""
    left, right = _span(text)
    return left, text.y - 0.7 * text.size, right, text.y


def _middle_of(mark: Path | Ellipse | Box) -> tuple[float, float]:
    if isinstance(mark, Path):
        left, top, right, bottom = bounds(points_of(mark.segments))
        return (left + right) / 2, (top + bottom) / 2
    return mark.x, mark.y


def _away(box: tuple[float, float, float, float], x: float, y: float) -> float:
    left, top, right, bottom = box
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def _do_meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(numbers=st.tuples(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100)), is_harm=st.booleans())
def test_the_dot_stands_at_its_number_and_inside_the_bar(
    numbers: tuple[float, float, float], *, is_harm: bool
) -> None:
    low, value, high = sorted(numbers)
    picture = range_bar(Range(low, value, high, is_harm=is_harm), width=426)
    (dot,), (bar,) = _named(picture, "value"), _named(picture, "bar")
    assert isinstance(dot, Ellipse)
    assert isinstance(bar, Box)
    assert dot.x == pytest.approx(13 + 4 * value)
    assert bar.x - 13 <= dot.x <= bar.x + bar.width + 13
    assert dot.fill == ("affected" if is_harm else "accent")
    assert bar.x >= 0
    assert bar.x + bar.width <= 426


@pytest.mark.parametrize("row", [Range(40, 20, 60), Range(-1, 0, 2), Range(10, 20, 101)])
def test_a_range_without_its_value_in_it_is_an_error(row: Range) -> None:
    with pytest.raises(ValueError, match="no range"):
        range_bar(row, width=400)


def test_ticks_are_named_inside_the_picture() -> None:
    picture = range_bar(Range(11, 22, 39), width=300, ticks=("0", "50", "100"), size=16)
    assert [text.text for text in _texts(picture)] == ["0", "50", "100"]
    assert all(start >= -1e-6 and end <= 300 + 1e-6 for start, end in map(_span, _texts(picture)))
    assert picture.height > range_bar(Range(11, 22, 39), width=300).height
    plain = [shape for shape in picture.shapes if isinstance(shape, Path) and shape.id != "track"]
    (ticks,) = (shape for shape in plain if len(shape.segments) == 6)
    assert sorted({round(x) for x, _ in points_of(ticks.segments)}) == [13, 150, 287]


@pytest.mark.parametrize("size", [28.0, 60.0])
def test_words_numbers_and_line_of_a_range_never_touch(size: float) -> None:
    rows = [Range(20, 40, 64, "Big change", "20 to 64"), Range(42, 67, 85, "Clear or big", "42 to 85")]
    picture = range_bars(rows, width=892, size=size)
    for bar, words, numbers in zip(
        _named(picture, "track"), _texts(picture)[::2], _texts(picture)[1::2], strict=True
    ):
        assert isinstance(bar, Path)
        left, y, right, _ = bounds(points_of(bar.segments))
        assert right < _span(numbers)[0]
        assert _span(words)[1] < left or words.y < y - size * 0.3
        assert _span(numbers)[1] == pytest.approx(892)
    # Arabic letters reach so far above and below their base line.
    assert all(1.09 * size < text.y < picture.height - 0.34 * size for text in _texts(picture))


def test_a_score_stands_at_its_value() -> None:
    picture = score_line(Score(5, "5", "medium"), ends=("no pain", "worst pain"), width=952)
    (disc,) = _named(picture, "score")
    assert isinstance(disc, Ellipse)
    assert disc.x == pytest.approx(476)
    assert [text.text for text in _texts(picture)] == ["medium", "no pain", "worst pain", "5"]


@lru_cache
def _scores() -> tuple[ScoreFinding, ...]:
    contents = (read_content(PACK, language) for language in languages_of(PACK))
    return tuple(
        each for content in contents for each in findings_of(content) if isinstance(each, ScoreFinding)
    )


@given(
    finding=st.sampled_from(_scores()),
    value=st.floats(0, 10),
    other=st.floats(0, 10),
    size=st.floats(28, 56),
    width=st.floats(560, 1000),
    has_numbers=st.booleans(),
)
def test_nothing_stands_between_a_mark_of_a_score_and_its_own_words(
    finding: ScoreFinding, value: float, other: float, size: float, width: float, *, has_numbers: bool
) -> None:
    assume(text_width(finding.least_label + finding.most_label, size) < width)
    picture = score_line(
        Score(value, "", finding.label),
        ends=(finding.least_label, finding.most_label),
        other=Score(other, "", finding.beside_label),
        numbers=[str(number) for number in range(11)] if has_numbers else (),
        width=width,
        size=size,
    )
    boxes = [(text, _box(text)) for text in _texts(picture) if text.text and not text.text.isdigit()]
    for mark, words in (("score", finding.label), ("other", finding.beside_label)):
        x, y = _middle_of(_named(picture, mark)[0])
        own = [box for text, box in boxes if text.text in words]
        others = [box for text, box in boxes if text.text not in words]
        nearest = min(own, key=lambda box: _away(box, x, y))
        assert "".join(text.text for text, box in boxes if box in own).replace(" ", "") == words.replace(
            " ", ""
        )
        assert _away(nearest, x, y) < 2.5 * size
        assert all(_away(box, x, y) > _away(nearest, x, y) for box in others)
        low, high = sorted((y, (nearest[1] + nearest[3]) / 2))
        left, right = min(x, nearest[0]), max(x, nearest[2])
        assert not [
            box for box in others if box[0] < right and left < box[2] and low < box[1] and box[3] < high
        ]
    assert not [pair for pair in combinations([box for _, box in boxes], 2) if _do_meet(*pair)]
    edges = list(zip(*(box for _, box in boxes), strict=True))
    assert min(edges[0]) > -1
    assert max(edges[2]) < width + 1
    assert 0 < min(edges[1]) < max(edges[3]) < picture.height


@pytest.mark.parametrize(("value", "other"), [(-1, 2), (11, 2), (5, 12)])
def test_a_score_off_the_line_is_an_error(value: float, other: float) -> None:
    with pytest.raises(ValueError, match="outside 0 to 10"):
        score_line(Score(value, "x"), ends=("", ""), other=Score(other, "y"))


@pytest.mark.parametrize("usual", [-1, 8])
def test_more_usual_days_than_there_are_is_an_error(usual: int) -> None:
    with pytest.raises(ValueError, match="usual days of 7"):
        day_strip([str(day) for day in range(7)], usual)


@given(count=st.integers(1, 14), usual=st.integers(0, 14), is_hatched=st.booleans())
def test_usual_days_are_solid_and_the_others_are_not(count: int, usual: int, *, is_hatched: bool) -> None:
    days = [str(day) for day in range(count)]
    if usual > count:
        with pytest.raises(ValueError, match="usual days"):
            day_strip(days, usual)
        return
    picture = day_strip(days, usual, is_hatched=is_hatched)
    assert len(_named(picture, "usual-day")) == usual
    assert len(_named(picture, "possible-day")) == count - usual
    assert len(_named(picture, "hatch")) == (count - usual if is_hatched else 0)
    assert [text.text for text in _texts(picture)] == days


@pytest.mark.parametrize(("usual", "captions"), [(0, ["longest"]), (4, ["usual", "longest"]), (8, ["usual"])])
def test_captions_stand_under_the_days_they_are_for(usual: int, captions: list[str]) -> None:
    picture = day_strip([str(day) for day in range(8)], usual, captions=("usual", "longest"))
    assert [text.text for text in _texts(picture)][8:] == captions


def test_captions_that_would_meet_stand_on_two_lines() -> None:
    days = [str(day) for day in range(8)]
    short = day_strip(days, 4, captions=("usual", "longest"))
    first, second = _texts(day_strip(days, 4, size=90.0, captions=("About 3 days", "Up to 7 days")))[8:]
    assert second.y - first.y > 90
    assert len({text.y for text in _texts(short)[8:]}) == 1
    assert day_strip(days, 4, size=90.0, captions=("About 3 days", "Up to 7 days")).height > second.y


def test_a_caption_wider_than_the_days_takes_two_lines_inside_the_picture() -> None:
    days = [str(day) for day in range(8)]
    picture = day_strip(
        days, 4, width=480, size=40.0, captions=("About 3 days", "Up to 7 days for some of them")
    )
    said = _texts(picture)[8:]
    assert " ".join(text.text for text in said) == "About 3 days Up to 7 days for some of them"
    assert all(start >= 0 and end <= 480 for start, end in map(_span, said))
    assert all(after.y - before.y > 40 for before, after in pairwise(said))
    assert said[-1].y < picture.height


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_only_pale_marks_on_pale_skin_have_an_edge(tone: str) -> None:
    new, old = (_named(outcomes(tone, kind, _LABELS), "marks")[0] for kind in ("new", "old"))
    assert new.stroke is None
    assert (old.stroke is not None) == (tone in {"tone-1", "tone-2"})


@pytest.mark.parametrize(("marks", "rows"), [("new", 1), ("old", 1), ("both", 2)])
def test_outcomes_have_five_columns_and_a_row_for_each_kind_of_mark(marks: Marks, rows: int) -> None:
    picture = outcomes("tone-3", marks, _LABELS)
    assert len(_named(picture, "marks")) == 5 * rows
    assert len(_named(picture, "dark-edges")) == len(_named(picture, "side-view")) == 5
    assert picture.says == _LABELS["says"]


@pytest.mark.parametrize("size", [16.0, 28.0, 42.0, 56.0])
def test_heads_of_columns_never_touch_and_rows_never_overlap(size: float) -> None:
    texts = _texts(outcomes("tone-3", "both", _LABELS, size=size))
    heads = [text for text in texts if text.is_bold]
    for y in {text.y for text in heads}:
        spans = [_span(text) for text in heads if text.y == y]
        assert all(after[0] > before[1] for before, after in pairwise(spans))
    rows = [text.y for text in texts if not text.is_bold]
    assert all(after - before > size for before, after in pairwise([max(text.y for text in heads), *rows]))


@pytest.mark.parametrize(("size", "are_numbered"), [(28.0, False), (56.0, True), (90.0, True)])
def test_columns_too_narrow_for_their_names_are_numbered(size: float, are_numbered: bool) -> None:
    picture = outcomes("tone-3", "new", _LABELS, size=size)
    texts = _texts(picture)
    names = [f"{number} {_LABELS[column]}" for number, column in enumerate(COLUMNS, start=1)]
    said = {text.text for text in texts}
    assert set(names).issubset(said) == are_numbered
    assert ({"1", "2", "3", "4", "5"} <= said) == are_numbered
    assert all(start >= 0 and end <= picture.width for start, end in map(_span, texts))
    assert {text.size for text in texts} == {size}


@pytest.mark.parametrize("tone", SKIN_TONES)
@pytest.mark.parametrize("kind", ["new", "old"])
def test_marks_fade_step_by_step_and_never_away(tone: str, kind: str) -> None:
    skin = SKIN_TONES[tone].skin
    seen = [contrast(mark_ink(tone, kind, amount), skin) for amount in COLOUR]
    assert all(before > after for before, after in pairwise(seen))
    assert mark_ink(tone, kind, COLOUR[-1]) != skin


def test_colour_and_depth_have_a_step_for_every_column() -> None:
    assert len(COLOUR) == len(DEPTH) == len(COLUMNS)
    assert all(before > after > 0 for steps in (COLOUR, DEPTH) for before, after in pairwise(steps))


def test_a_missing_label_is_an_error() -> None:
    with pytest.raises(KeyError):
        outcomes("tone-3", "new", {})


STEPS = ("A little", "Some", "About half", "Most", "All")


def ids_of(picture: Picture) -> set[str]:
    return {shape.id for shape in picture.shapes if not isinstance(shape, Text)}


def test_two_hopes_and_the_gap_between_them_are_drawn() -> None:
    drawn = hope_line(STEPS, before=(3, "before"), after=(1, "after reading"))
    marks = {shape.id: shape for shape in drawn.shapes if isinstance(shape, Ellipse)}
    assert marks["before"].fill == "surface"
    assert marks["after"].fill == "accent"
    assert marks["after"].x == marks["step-1"].x
    gap = next(shape for shape in drawn.shapes if isinstance(shape, Box))
    assert gap.width == pytest.approx(marks["before"].x - marks["after"].x)


def test_one_hope_alone_and_two_alike_have_no_gap() -> None:
    assert "gap" not in ids_of(hope_line(STEPS, before=(3, "before")))
    assert "after" not in ids_of(hope_line(STEPS, before=(3, "before")))
    assert "before" not in ids_of(hope_line(STEPS, after=(0, "after")))
    alike = hope_line(STEPS, before=(2, "before"), after=(2, "after reading"))
    assert "gap" not in ids_of(alike)
    rings = {shape.id: shape for shape in alike.shapes if isinstance(shape, Ellipse)}
    assert rings["after"].rx < rings["before"].rx


def test_words_of_hopes_too_wide_for_one_line_stand_above_each_other() -> None:
    picture = hope_line(
        ["-"] * 5, before=(4, "before reading"), after=(2, "after reading"), width=400, size=56
    )
    after, before = (text for text in _texts(picture) if text.is_bold)
    assert after.y < before.y
    assert all(0 <= start <= end <= 400 for start, end in map(_span, (after, before)))
    (ring,) = _named(picture, "before")
    assert isinstance(ring, Ellipse)
    assert ring.y - ring.ry > before.y


def test_words_of_hopes_side_by_side_do_not_touch() -> None:
    for width, size in ((460.0, 28.0), (590.0, 28.0), (952.0, 42.0)):
        for steps in ((0, 1), (3, 4), (2, 2), (4, 0)):
            drawn = hope_line(
                STEPS, before=(steps[0], "before"), after=(steps[1], "after reading"), width=width, size=size
            )
            rows: dict[float, list[tuple[float, float]]] = {}
            for text in (shape for shape in drawn.shapes if isinstance(shape, Text)):
                half = text_width(text.text, text.size, is_bold=text.is_bold) / 2
                rows.setdefault(text.y, []).append((text.x - half, text.x + half))
            for row in rows.values():
                assert all(a[1] < b[0] for a, b in pairwise(sorted(row)))


@given(wide=st.floats(12.8, 34), width=st.sampled_from([460.0, 720.0, 952.0]))
def test_names_of_steps_never_touch_and_every_word_is_there(wide: float, width: float) -> None:
    size = width / wide
    steps = ("Poco", "Algo", "Cerca de la mitad", "Muchísimo", "Todo")
    drawn = hope_line(steps, before=(3, "before"), width=width, size=size)
    names = [text for text in _texts(drawn) if not text.is_bold]
    assert sorted(" ".join(text.text for text in names).split()) == sorted(" ".join(steps).split())
    assert max(text.y for text in names) < drawn.height
    for one, other in combinations(names, 2):
        is_apart = _span(one)[1] <= _span(other)[0] or _span(other)[1] <= _span(one)[0]
        assert is_apart or abs(one.y - other.y) >= size


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_new_and_old_marks_stand_beside_each_other_in_their_own_colours(tone: str) -> None:
    picture = mark_patches(tone, {"new": "Red, purple or dark", "old": "Pale or silver"}, says="Both.")
    new, old = (shape for shape in _named(picture, "marks") if isinstance(shape, Path))
    assert new.fill == mark_ink(tone, "new", 1.0)
    assert old.fill == mark_ink(tone, "old", 1.0)
    assert bounds(points_of(new.segments))[2] < bounds(points_of(old.segments))[0]
    first, second = _texts(picture)[0], _texts(picture)[-1]
    assert first.x < picture.width / 2 < second.x
    assert max(first.y, second.y) < picture.height
