"""A finding on the glass: who was studied, the drawing, both frames, the range, what it rests on and what it lacks."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.charts_in_words import count_in_words, score_in_words
from kiosk.content.finding import Count, Finding, PeopleFinding, ScoreFinding, SpellFinding
from kiosk.content.rich import Run, runs_of
from kiosk.content.words import Words
from kiosk.picture.graded import GLASS_LETTERS, Grade, Lettering, graded, labels_of
from kiosk.picture.lines import Range, Score, day_strip, range_bars, score_line
from kiosk.picture.outcome import outcomes
from kiosk.picture.people import ALONE, COLUMNS, PAIR, PEOPLE, Fill, Portion, apart, array
from kiosk.picture.shapes import Picture
from kiosk.plan.own_skin import mark_of, tone_of
from kiosk.visit.blocks import Block, Drawing, Frames, Prose, Tile
from kiosk.visit.drawn_size import LARGE, WIDEST, letters, line_width, picture_width
from kiosk.visit.events.event import Opened
from kiosk.visit.sheets import HowToReadSheet
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit

WIDEST_OF_LARGE = 1300
_SIDES_GAP = 24
"""Between two sides of a block of frames: the second array begins where the second side does."""
ROWS = PEOPLE // COLUMNS


def finding_blocks(visit: Visit, finding: Finding, *, is_alone: bool) -> Shown:
    """One finding. Where it is alone on its page its title is the page's; else it is a heading."""
    words = visit.content.words
    heading: tuple[Block, ...] = () if is_alone else (Prose((runs_of(finding.title),), look="heading"),)
    basis = (
        runs_of(finding.rests_on),
        runs_of(finding.lacks),
        runs_of(words.text(f"ui.certainty-{finding.certainty}")),
    )
    return Shown(
        title=finding.title if is_alone else "",
        blocks=(*heading, *drawn_of(visit, finding), Prose(basis, look="note")),
        wants_source=True,
    )


def how_to_read_tile(visit: Visit, findings: tuple[str, ...]) -> Tile:
    """The way to how the drawings of these findings are read."""
    return Tile(
        id=f"how-to-read-{findings[0]}",
        text=visit.content.words.text("ui.how-to-read"),
        sends=Opened(HowToReadSheet(findings)),
        look="link",
        icon="info",
    )


def drawn_of(visit: Visit, finding: Finding) -> tuple[Block, ...]:
    """Who was studied, the drawing, both frames and the range."""
    match finding:
        case PeopleFinding(is_graded=True):
            return _graded(visit, finding)
        case PeopleFinding(apart=True):
            return _apart(visit, finding)
        case PeopleFinding():
            return _one_array(visit, finding)
        case ScoreFinding():
            return (line_of(_score_line(visit, finding)), *_people(visit, finding.people, finding.follow_up))
        case SpellFinding():
            return (line_of(_day_strip(visit, finding)), *_people(visit, finding.people, finding.follow_up))
        case _:
            assert_never(finding)


def outcome_blocks(visit: Visit) -> Shown:
    """What little, some, clear and big change looks like, in the patient's tone: a drawing, and labelled as one."""
    words = visit.content.words
    labels = {
        id.removeprefix("drawing.outcome."): words.text(id)
        for id, text in words.leaves.items()
        if id.startswith("drawing.outcome.") and isinstance(text, str)
    }
    picture = outcomes(
        tone_of(visit.answers),
        mark_of(visit.answers),
        labels,
        width=picture_width(visit, WIDEST),
        size=letters(visit),
    )
    return Shown(
        blocks=(Drawing(picture), Prose((runs_of(words.text("drawing.outcome.note")),), look="note")),
        wants_source=True,
    )


def line_of(picture: Picture) -> Drawing:
    """A drawing of lines, which begins where the words begin and is as wide as it was made."""
    return Drawing(picture, widest=round(picture.width), is_list=True)


def _people(visit: Visit, people: str, follow_up: str) -> tuple[Block, ...]:
    """Who was studied, before how many."""
    words = visit.content.words
    return (Prose((runs_of(words.joined((words.sentence(people), follow_up))),), look="intro"),)


def _graded(visit: Visit, finding: PeopleFinding) -> tuple[Block, ...]:
    words, scale = visit.content.words, visit.text_scale
    grades = tuple(
        Grade(Portion(count.per_100, Fill(count.fill), finding.is_harm), count.label)
        for count in finding.counts
    )
    says = words.joined(_of_100(words, count.per_100, count.did) for count in finding.counts)
    sizes = Lettering(GLASS_LETTERS.count * min(scale, 1.3), GLASS_LETTERS.word * scale, letters(visit))
    is_large, is_wide = scale >= LARGE, visit.setting.is_wide
    if (is_large and not is_wide) or (is_wide and visit.setting.is_narrow and not is_large):
        people = array([grade.portion for grade in grades], ALONE)
        labels = labels_of(grades, width=line_width(visit, is_beside_picture=True), letters=sizes, says=says)
        drawings: tuple[Block, ...] = (Drawing(people, widest=440, rows=ROWS), line_of(labels))
    else:
        widest = WIDEST_OF_LARGE if is_large else WIDEST
        drawings = (
            Drawing(graded(grades, width=widest, letters=sizes, says=says), widest=widest, rows=ROWS),
        )
    return (
        *_people(visit, finding.counts[0].people, finding.counts[0].follow_up),
        *drawings,
        _both_frames(visit, finding.counts[0], is_harm=finding.is_harm),
        line_of(_ranges(visit, finding)),
    )


def _one_array(visit: Visit, finding: PeopleFinding) -> tuple[Block, ...]:
    count = finding.counts[0]
    return (
        *_people(visit, count.people, count.follow_up),
        Drawing(
            array(_portions(count, finding.is_harm), ALONE, says=_says(visit, count)), widest=440, rows=ROWS
        ),
        _both_frames(visit, count, is_harm=finding.is_harm),
        line_of(_ranges(visit, finding)),
    )


def _apart(visit: Visit, finding: PeopleFinding) -> tuple[Block, ...]:
    """Two groups, one size and one scale; neither is called right."""
    words = visit.content.words
    if visit.text_scale >= LARGE or len(finding.counts) != 2:
        groups = (block for count in finding.counts for block in _one_group(visit, count, finding))
        return (*groups, line_of(_ranges(visit, finding)))
    first, second = finding.counts
    picture = apart(
        _portions(first, finding.is_harm),
        _portions(second, finding.is_harm),
        gap=WIDEST / 2 + _SIDES_GAP / 2 - PAIR.width,
        says=words.joined((_says(visit, first), _says(visit, second))),
    )
    sides = tuple(
        (
            words.text("ui.of-100", n=count.per_100),
            words.sentence(count.did),
            _of_100(words, count.per_100_not, count.did_not),
        )
        for count in finding.counts
    )
    studied = tuple((count.label, _studied(words, count)) for count in finding.counts)
    return (
        Frames(studied, look="groups"),
        Drawing(picture, rows=ROWS),
        Frames(sides, is_harm=finding.is_harm),
        line_of(_ranges(visit, finding)),
    )


def _one_group(visit: Visit, count: Count, finding: PeopleFinding) -> tuple[Block, ...]:
    """A group by itself, as large text needs it."""
    picture = array(_portions(count, finding.is_harm), PAIR, says=_says(visit, count))
    return (
        Prose((_group(visit.content.words, count),)),
        Drawing(picture, widest=560, rows=ROWS),
        _both_frames(visit, count, is_harm=finding.is_harm),
    )


def _group(words: Words, count: Count) -> tuple[Run, ...]:
    """Who was in one of several groups."""
    return (Run(words.label(count.label), is_bold=True), *runs_of(_studied(words, count)))


def _studied(words: Words, count: Count) -> str:
    return words.joined((words.sentence(count.people), count.follow_up))


def _of_100(words: Words, number: int, did: str) -> str:
    return words.sentence(words.joined((words.text("ui.of-100", n=number), did)))


def _says(visit: Visit, count: Count) -> str:
    words = visit.content.words
    true = words.text("ui.true-number", low=count.low, high=count.high)
    had = _of_100(words, count.per_100, count.did)
    return words.joined((words.label(count.label) + had, true))


def _portions(count: Count, is_harm: bool) -> tuple[Portion, ...]:
    return (
        Portion(count.per_100, Fill(count.fill), is_harm),
        Portion(count.per_100_not, Fill.EMPTY, is_harm),
    )


def _both_frames(visit: Visit, count: Count, *, is_harm: bool) -> Frames:
    words = visit.content.words
    return Frames(
        (
            (words.text("ui.of-100", n=count.per_100), count.did),
            (words.text("ui.of-100", n=count.per_100_not), count.did_not),
        ),
        is_harm=is_harm,
    )


def _ranges(visit: Visit, finding: PeopleFinding) -> Picture:
    words = visit.content.words
    rows = tuple(
        Range(
            low=count.low,
            value=count.per_100,
            high=count.high,
            words=count.label,
            numbers=words.text("ui.could-be", low=count.low, high=count.high),
            is_harm=finding.is_harm,
        )
        for count in finding.counts
    )
    says = words.joined(count_in_words(words, count) for count in finding.counts)
    return range_bars(rows, width=line_width(visit, is_beside_picture=True), size=letters(visit), says=says)


def _score_line(visit: Visit, finding: ScoreFinding) -> Picture:
    words = visit.content.words
    value = words.number(round(finding.value))
    other = None
    if finding.beside is not None:
        other = Score(finding.beside, words.number(round(finding.beside)), finding.beside_label)
    return score_line(
        Score(finding.value, value, finding.label),
        ends=(finding.least_label, finding.most_label),
        other=other,
        width=line_width(visit, is_beside_picture=True),
        size=letters(visit),
        says=score_in_words(words, finding),
    )


def _day_strip(visit: Visit, finding: SpellFinding) -> Picture:
    words = visit.content.words
    return day_strip(
        tuple(words.number(day) for day in range(finding.longest + 1)),
        finding.usual + 1,
        width=line_width(visit, is_beside_picture=True),
        size=letters(visit),
        captions=(finding.usual_label, finding.longest_label),
        says=words.joined(map(words.sentence, (finding.usual_label, finding.longest_label))),
    )
