"""A pack's page as blocks of a view: one function for each kind of thing that a pack can show."""

from __future__ import annotations

from typing import assert_never

from kiosk.content.finding import finding_of
from kiosk.content.order import in_order
from kiosk.content.rich import literal, runs_of
from kiosk.content.walk import (
    AllStages,
    Areas,
    Around,
    Ask,
    Common,
    Compare,
    Course,
    DayByDay,
    Ladder,
    Lines,
    Marks,
    Outcomes,
    OwnQuestions,
    Page,
    ShowFinding,
    ShowPlan,
    ShowPrint,
    Stages,
    Story,
)
from kiosk.content.walk import Block as PackBlock
from kiosk.picture.dunes import dunes
from kiosk.visit.blocks import Banner, Block, Drawing, Prose, Row, Rows, Tile, Tiles
from kiosk.visit.events.event import Opened, QuestionKept, QuestionToggled, ReminderToggled, TurnedTo
from kiosk.visit.pages.care_blocks import around_blocks, course_blocks, days_blocks, ladder_blocks
from kiosk.visit.pages.drawn_blocks import all_stages_blocks, areas_blocks, marks_blocks, pages_of_stages
from kiosk.visit.pages.finding_blocks import finding_blocks, how_to_read_tile, outcome_blocks
from kiosk.visit.pages.option_blocks import option_blocks
from kiosk.visit.pages.pair_blocks import pair_tiles
from kiosk.visit.pages.pen_blocks import pen_blocks
from kiosk.visit.pages.plan_blocks import plan_blocks
from kiosk.visit.pages.print_blocks import print_blocks
from kiosk.visit.pages.question_blocks import question_blocks
from kiosk.visit.pages.skin_blocks import skin_drawing
from kiosk.visit.pages.source_blocks import facts_of, source_tile
from kiosk.visit.sheets import AnswerSheet, TypingSheet
from kiosk.visit.shown import Shown
from kiosk.visit.visit import Visit


def blocks_of(visit: Visit, page: Page) -> Shown:
    """All blocks of a page, in order; the parts that stick to the bottom apart."""
    shown = Shown()
    for block in page.blocks:
        shown = shown + _shown(visit, page, block)
    findings = _findings_of(page)
    ways = (how_to_read_tile(visit, findings),) if findings else ()
    later = (_later_tile(visit, page),) if _asks_a_choice(page) and visit.consultation is None else ()
    shown = shown + Shown(links=(*ways, *later))
    if shown.wants_source and facts_of(visit, f"page.{page.id}"):
        links = (*shown.links, source_tile(visit, f"page.{page.id}"))
        columns = 1 if visit.setting.is_wide and len(links) == 1 else 2
        return shown + Shown(foot=(Tiles(links, columns=columns, wide_columns=2),))
    return shown + Shown(foot=(Tiles(later, columns=2),)) if later else shown


def _findings_of(page: Page) -> tuple[str, ...]:
    return tuple(block.finding for block in page.blocks if isinstance(block, ShowFinding))


def _asks_a_choice(page: Page) -> bool:
    """Whether something is asked that one may want to think over: no check, no place on the body, no tone of skin."""
    return any(
        isinstance(block, Compare)
        or (isinstance(block, Ask) and block.look in {"tiles", "scale"})
        or (isinstance(block, ShowPlan) and block.part == "choose")
        for block in page.blocks
    )


def _later_tile(visit: Visit, page: Page) -> Tile:
    """Nobody must choose now: the step goes on the list of what is left open."""
    step = visit.content.step_of(page.id).id
    return Tile(
        id="remind-later",
        text=visit.content.words.text("ui.remind-later"),
        sends=ReminderToggled(step),
        look="link",
        mark="square",
        is_chosen=step in visit.reminders,
    )


def _shown(visit: Visit, page: Page, block: PackBlock) -> Shown:  # noqa: C901, PLR0912 - one case for each kind
    match block:
        case Story():
            return _story(visit, page, block)
        case Ask():
            return question_blocks(visit, page, block)
        case Stages(stage=stage):
            return _stages(visit, stage)
        case AllStages():
            return all_stages_blocks(visit)
        case Areas(areas=areas):
            return areas_blocks(visit, areas)
        case Marks():
            return marks_blocks(visit)
        case Outcomes():
            return outcome_blocks(visit)
        case Lines():
            return Shown(blocks=(Drawing(dunes(952.0, 400.0)),))
        case ShowFinding(finding=id):
            is_alone = len(_findings_of(page)) == 1
            return finding_blocks(visit, finding_of(visit.content, id), is_alone=is_alone)
        case Compare():
            return option_blocks(visit) + Shown(foot=pair_tiles(visit))
        case DayByDay():
            return days_blocks(visit)
        case Around():
            return around_blocks(visit)
        case Course():
            return course_blocks(visit)
        case Ladder():
            return ladder_blocks(visit)
        case Common(questions=questions):
            return _common(visit, questions)
        case OwnQuestions():
            return _own_questions(visit)
        case ShowPlan(part=part):
            return plan_blocks(visit, part)
        case ShowPrint():
            return print_blocks(visit)
        case _:
            assert_never(block)


def _story(visit: Visit, page: Page, block: Story) -> Shown:
    words = visit.content.words
    id = f"page.{page.id}.{block.text}"
    texts = tuple(runs_of(text) for text in words.texts(id))
    heading = f"{id}-heading"
    heads = (Prose((runs_of(words.text(heading)),), look="heading"),) if words.has(heading) else ()
    match block.look:
        case "points" | "body" if len(block.icons) == len(texts):
            shown: Block = Rows(
                tuple(
                    Row(lead=icon, look="icon", title="", texts=(text,))
                    for icon, text in zip(block.icons, texts, strict=True)
                )
            )
        case "soft":
            shown = Banner(look="info", title="", texts=texts)
        case "gold":
            shown = Banner(look="gold", title="", texts=texts)
        case "body" | "points" | "note":
            shown = Prose(texts, look=block.look)
        case _:
            assert_never(block.look)
    return Shown(blocks=(*heads, shown), wants_source=block.look != "note")


def _stages(visit: Visit, stage: int) -> Shown:
    words = visit.content.words
    pages = pages_of_stages(visit)
    tiles = tuple(
        Tile(
            id=f"stage-{number}",
            text=words.text(f"stage.{number}.name"),
            sends=TurnedTo(pages[number]),
            look="number",
            icon=str(number),
            is_chosen=number == stage,
        )
        for number in sorted(pages)
    )
    return Shown(
        title=words.text(f"stage.{stage}.title"),
        blocks=(
            Prose((runs_of(words.text(f"stage.{stage}.text")),), look="intro"),
            skin_drawing(visit, stage),
            Prose((runs_of(words.text("drawing.skin.note")),), look="note"),
        ),
        foot=(*pen_blocks(visit, "skin"), Tiles(tiles, columns=2 if visit.setting.is_wide else 4)),
        wants_source=True,
    )


def _common(visit: Visit, questions: tuple[str, ...]) -> Shown:
    words = visit.content.words
    tiles = tuple(
        Tile(
            id=id,
            text=words.text(f"common.{id}.question"),
            sends=Opened(AnswerSheet(id)),
            look="link",
            mark="arrow",
        )
        for id in questions
    )
    return Shown(blocks=(Tiles(tiles, columns=1, label=words.text("ui.touch-a-question")),))


def _own_questions(visit: Visit) -> Shown:
    words, pack = visit.content.words, visit.content.pack
    tiles = tuple(
        Tile(
            id=id,
            text=words.text(f"ask.{id}.text"),
            sends=QuestionToggled(id),
            mark="square",
            is_chosen=id in visit.questions,
        )
        for id in pack.own_questions
    )
    has_begun = any(sheet == TypingSheet() for sheet, _ in visit.unfinished)
    write = Tile(
        id="write",
        text=words.text("ui.write-on" if has_begun else "ui.write-question"),
        sends=Opened(TypingSheet()),
        look="link",
        icon="chat",
    )
    return Shown(
        blocks=(
            Prose((runs_of(words.text("ui.questions-intro")),), look="intro"),
            Tiles(tiles, columns=2, wide_columns=4),
            *_in_own_words(visit),
        ),
        foot=(Tiles((write,), columns=1),),
    )


def _in_own_words(visit: Visit) -> tuple[Block, ...]:
    """The questions that were written, each to be taken away or kept private."""
    words, given = visit.content.words, visit.content.pack.own_questions
    own = tuple(question for question in visit.questions if question not in given)
    rows = tuple(
        Row(
            lead="chat",
            look="icon",
            title="",
            texts=(literal(question),),
            tile=Tile(
                id=f"drop-{number}",
                text=words.text("ui.take-away"),
                sends=QuestionToggled(question),
                look="link",
            ),
        )
        for number, question in enumerate(own, start=1)
    )
    return (Rows(rows, label=words.text("ui.own-words")), _private(visit, own)) if rows else ()


def _private(visit: Visit, own: tuple[str, ...]) -> Tiles:
    """A question in own words may be for the clinician's eyes alone."""
    tiles = tuple(
        Tile(
            id=f"private-{number}",
            text=in_order(question),
            sends=QuestionKept(question),
            mark="square",
            is_chosen=question in visit.private,
        )
        for number, question in enumerate(own, start=1)
    )
    return Tiles(tiles, columns=1, wide_columns=2, label=visit.content.words.text("ui.keep-private"))
