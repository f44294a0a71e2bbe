"""Where texts and numbers are from: each source as it was seen, and how sure it makes us."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.rich import literal, runs_of
from kiosk.content.walk import (
    AllStages,
    Around,
    Ask,
    Common,
    Compare,
    Course,
    DayByDay,
    Ladder,
    Page,
    ShowFinding,
    Stages,
)
from kiosk.visit.blocks import Block, Prose, Row, Rows, Tile
from kiosk.visit.events.event import Opened
from kiosk.visit.pages.care_blocks import is_drawn
from kiosk.visit.sheets import SourcesSheet
from kiosk.visit.visit import Visit
from kiosk.visit.wordings import chosen_wording, fuller_ids


def source_tile(visit: Visit, *of: str) -> Tile:
    """The way to where something is from: a page, an option, a finding, an answer, by its id as `option.laser`."""
    names = [id.partition(".")[2] for id in of if not id.startswith("page.")]
    return Tile(
        id="-".join(("sources", *names)),
        text=visit.content.words.text("ui.sources"),
        sends=Opened(SourcesSheet(of)),
        look="link",
        icon="source",
    )


def source_blocks(visit: Visit, of: tuple[str, ...]) -> tuple[Block, ...]:
    """The sources of what has these ids, in the order in which its texts name them; never an empty sheet."""
    words, evidence = visit.content.words, visit.content.evidence
    facts = [fact for id in of for fact in facts_of(visit, id)]
    sources = tuple(dict.fromkeys(source for fact in facts for source in evidence.facts[fact].sources))
    rows = tuple(
        Row(
            lead="source",
            look="icon",
            title=words.text(f"source.{id}.name"),
            texts=(
                literal(evidence.sources[id].cite),
                runs_of(words.text(f"ui.seen-{evidence.sources[id].seen}")),
                *((runs_of(words.text("ui.source-sells")),) if evidence.sources[id].sells else ()),
            ),
        )
        for id in sources
    )
    if not rows:
        return (Prose((runs_of(words.text("ui.no-sources")),)),)
    return (Prose((runs_of(words.text("ui.sources-intro")),), look="intro"), Rows(rows))


def facts_of(visit: Visit, id: str) -> tuple[str, ...]:
    """Every fact that something rests on: those of its own, and those traced from its texts."""
    kind, _, name = id.partition(".")
    match kind:
        case "page":
            return _facts_of_page(visit, visit.content.page(name))
        case "option":
            own = visit.content.option(name).facts
        case "finding":
            own = visit.content.finding(name).facts
        case _:
            own = ()
    return tuple(dict.fromkeys((*own, *_traced(visit, id))))


def _facts_of_page(visit: Visit, page: Page) -> tuple[str, ...]:
    """Also those of what it shows."""
    content = visit.content
    facts = [*_traced(visit, f"page.{page.id}"), *_facts_of_stages(visit, page)]
    schedule = content.pack.schedule
    for block in page.blocks:
        match block:
            case ShowFinding(finding=id):
                facts += content.finding(id).facts
            case Ask(question=id):
                facts += content.pack.questions[id].facts
            case Compare():
                facts += [fact for option in content.pack.options for fact in option.facts]
            case DayByDay():
                facts += [fact for part in schedule.healing for fact in part.facts]
                facts += [fact for rule in schedule.after for fact in rule.facts]
            case Around():
                facts += [fact for task in schedule.tasks if is_drawn(task) for fact in task.facts]
            case Course():
                facts += (*schedule.sessions.facts, *schedule.weeks_apart.facts, *schedule.judge_facts)
            case Ladder():
                facts += [fact for alarm in schedule.alarms for fact in alarm.facts]
            case Common(questions=ids):
                facts += [fact for id in ids for fact in _traced(visit, f"common.{id}")]
            case _:
                pass
    if chosen_wording(visit) == "fuller":
        facts += [fact for id in fuller_ids(visit, page) for fact in _traced(visit, id)]
    return tuple(dict.fromkeys(facts))


def _facts_of_stages(visit: Visit, page: Page) -> Iterator[str]:
    for block in page.blocks:
        match block:
            case Stages(stage=stage):
                yield from _traced(visit, f"stage.{stage}")
            case AllStages():
                yield from _traced(visit, "stage")
            case _:
                pass


def _traced(visit: Visit, id: str) -> tuple[str, ...]:
    """Facts of every trace that lies at or under a text id, or above it."""
    traces = visit.content.evidence.traces
    return tuple(
        fact
        for key, facts in traces.items()
        if key == id or key.startswith(f"{id}.") or id.startswith(f"{key}.")
        for fact in facts
    )
