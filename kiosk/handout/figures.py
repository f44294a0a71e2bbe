"""The pictures of a handout: findings, icons and the line of time, made from the same drawings as on glass."""

from __future__ import annotations

from functools import lru_cache

from kiosk.content.charts_in_words import count_in_words, score_in_words
from kiosk.content.finding import Count, PeopleFinding, ScoreFinding, SpellFinding
from kiosk.handout.blocks import Drawing
from kiosk.handout.paper import Paper
from kiosk.picture.graded import Grade, label_room, paper_graded
from kiosk.picture.icons import icon
from kiosk.picture.lettering import text_width
from kiosk.picture.lines import Range, Score, day_strip, range_bar, score_line
from kiosk.picture.people import PAPER, PAPER_PAIR, PAPER_SMALL, Fill, Portion, array
from kiosk.picture.shapes import Picture

UNIT = 0.75
"""Points a unit of a picture: type of 16 units is 12 points."""
TYPE = 16.0

_kept_icon = lru_cache(maxsize=64)(icon)
_kept_array = lru_cache(maxsize=64)(array)


_kept_grades = lru_cache(maxsize=16)(paper_graded)
_kept_range = lru_cache(maxsize=64)(range_bar)
_kept_score = lru_cache(maxsize=16)(score_line)
_kept_days = lru_cache(maxsize=16)(day_strip)


def drawing(
    paper: Paper, picture: Picture, also: tuple[str, str] | None = None, *, is_kept: bool = True
) -> Drawing:
    """A picture at the size it was made for; `is_kept` and `also` as in `Pen.picture`."""
    return Drawing(picture, picture.width * UNIT * paper.style.scale, is_kept=is_kept, also=also)


def small_icon(paper: Paper, name: str, side: float = 18) -> Drawing:
    """An icon before a line of text."""
    return Drawing(_kept_icon(name, width=3.4), paper.style.times(side), is_kept=True)


def grades(paper: Paper, finding: PeopleFinding, width: float, *, is_small: bool = False) -> Drawing:
    """A hundred people, with number, word and range beside the rows of each grade."""
    units = width / UNIT / paper.style.scale
    grid = PAPER_SMALL if is_small else PAPER_PAIR if paper.style.is_large else PAPER
    room = label_room(units, grid)
    shown = tuple(
        Grade(
            Portion(count.per_100, Fill(count.fill), finding.is_harm),
            count.label,
            _on_one_line(paper, paper.say("paper.expect.could-be", low=count.low, high=count.high), room),
        )
        for count in finding.counts
    )
    says = says_grades(paper, finding, has_ranges=True)
    return drawing(paper, _kept_grades(shown, width=units, grid=grid, says=says))


def _on_one_line(paper: Paper, text: str, room: float) -> str:
    """A label whose line never ends within it, where it has room: drawings only guess how wide its letters are."""
    wide = paper.own(text).natural_width() / UNIT / paper.style.scale
    return text.replace(" ", "\u00a0") if wide <= room < text_width(text, TYPE) else text


def ungraded(paper: Paper, finding: PeopleFinding, also: tuple[str, str] | None = None) -> Drawing:
    """A hundred people by their grades, without words: for pages that say the grades beside it."""
    portions = tuple(Portion(count.per_100, Fill(count.fill), finding.is_harm) for count in finding.counts)
    return drawing(paper, _kept_array(portions, PAPER_SMALL, says=says_grades(paper, finding)), also)


def people(
    paper: Paper,
    count: Count,
    *,
    is_harm: bool,
    is_small: bool = False,
    also: tuple[str, str] | None = None,
) -> Drawing:
    """A hundred people, those counted drawn full."""
    portions = (
        Portion(count.per_100, Fill.FULL, is_harm),
        Portion(count.per_100_not, Fill.EMPTY, is_harm),
    )
    grid = PAPER_SMALL if is_small else PAPER_PAIR
    return drawing(paper, _kept_array(portions, grid, says=says_people(paper, count)), also)


def says_grades(paper: Paper, finding: PeopleFinding, *, has_ranges: bool = False) -> str:
    """What a drawing of all grades is for those who cannot see it; `has_ranges` where it shows those too."""
    grades = ((f"{count.per_100} {count.label}", count) for count in finding.counts)
    told = paper.words.listed(
        paper.words.label(grade) + paper.say("paper.expect.could-be", low=count.low, high=count.high)
        if has_ranges
        else grade
        for grade, count in grades
    )
    return paper.say("paper.expect.grades-says", grades=told)


def says_people(paper: Paper, count: Count) -> str:
    """What a drawing of people with and without a harm is for them."""
    return paper.say(
        "paper.expect.array-says",
        n=count.per_100,
        n_not=count.per_100_not,
        did=count.did,
        did_not=count.did_not,
    )


def could_be(paper: Paper, count: Count, *, is_harm: bool) -> Drawing:
    """Where the true number could lie, on a line from 0 to 100."""
    numbers = paper.say("paper.expect.could-be", low=count.low, high=count.high)
    row = Range(count.low, count.per_100, count.high, numbers=numbers, is_harm=is_harm)
    ticks = tuple(paper.words.number(value) for value in (0, 50, 100))
    says = count_in_words(paper.words, count)
    return drawing(
        paper, _kept_range(row, width=PAPER_PAIR.width, thick=15, ticks=ticks, size=TYPE, says=says)
    )


def score(paper: Paper, finding: ScoreFinding, width: float) -> Drawing:
    """A mean score on its line, its words above."""
    units = width / UNIT / paper.style.scale
    number = paper.words.number
    picture = _kept_score(
        Score(finding.value, number(round(finding.value)), finding.label),
        ends=(finding.least_label, finding.most_label),
        numbers=tuple(number(value) for value in range(finding.least, finding.most + 1)),
        top=float(finding.most),
        width=units,
        size=TYPE,
        says=score_in_words(paper.words, finding, has_beside=False),
    )
    return drawing(paper, picture)


def days(paper: Paper, finding: SpellFinding, width: float) -> Drawing:
    """Days in a row: solid for most people, outlined for some."""
    units = width / UNIT / paper.style.scale
    shown = tuple(paper.words.number(day) for day in range(finding.longest + 1))
    says = paper.say("paper.expect.day-says", usual=finding.usual_label, longest=finding.longest_label)
    picture = _kept_days(
        shown,
        finding.usual + 1,
        width=units,
        height=40,
        size=TYPE,
        captions=None,
        is_hatched=False,
        says=says,
    )
    return drawing(paper, picture)
