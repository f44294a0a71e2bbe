"""Page 1: what was chosen, beside no decision today; the sessions and their dates; what to settle; whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.rich import literal, plain, runs_of
from kiosk.handout.added import next_appointment
from kiosk.handout.arranged import PADDING, Beside, Card, Columns, Stack
from kiosk.handout.blocks import Block, Prose, WritingLine
from kiosk.handout.figures import small_icon
from kiosk.handout.letterhead import with_logo
from kiosk.handout.pages import Item, Part
from kiosk.handout.paper import Economy, Paper
from kiosk.handout.sessions import sessions
from kiosk.plan.cautions import withholds_dates
from kiosk.plan.plan import RaisedCaution

_FEW = 4
"""So many questions are never parted by the end of a page."""
SAYS_OBJECTIONS = frozenset({0, 4})
"""How brief page 1 may be where it says what is to settle."""


def glance(paper: Paper, *, brevity: int = 0) -> Part:
    """The first page. At `brevity` 1 it counts what is to settle instead of saying it, at 2 it also leaves out
    what the pages after it say, at 3 a facial shares the row of its session. At 4 the line of time goes, whose dates
    stand under it, and gives its room to all that was left out at 1; at 5 that is left out again.
    """
    before, is_close = 8 if brevity < 3 else 3, brevity > 3
    items = [paper.item(_choice(paper, has_money=not is_close), before - 1)]
    items.extend(paper.item(block, before) for block in _money(paper) if is_close)
    if paper.plan.dates_withheld and paper.is_course:
        items.append(paper.item(_withheld(paper, is_brief=brevity > 0), 10))
    elif paper.plan.sessions:
        items.extend(sessions(paper, brevity))
    items.extend(paper.item(block, before) for block in next_appointment(paper))
    items.extend(_to_settle(paper, brevity))
    # In large print it stands on the first page of several, and in few words where a later one tells all.
    is_large = paper.style.is_large
    is_brief = paper.is_course if is_large else brevity > 1
    items.insert(
        1 if is_large else len(items), paper.item(whom_to_call(paper, is_brief=is_brief), before + 1)
    )
    title = paper.prose("paper.glance.title", paper.style.title)
    return Part(with_logo(paper, title), goes_on(paper, title), tuple(items), lead=_about(paper))


def undecided(paper: Paper, *, is_brief: bool = False) -> Part:
    """The first page where nothing is decided: that this is fine, what to do next, room for questions."""
    items = [paper.item(no_decision(paper), 8)]
    if paper.plan.dates_withheld:
        items.append(paper.item(_withheld(paper, is_brief=is_brief), 10))
    if paper.plan.option is not None:
        items.append(paper.item(_looked_at(paper), 10))
    items.extend(paper.item(block, 10) for block in next_appointment(paper))
    questions = [paper.section("paper.talk.questions")]
    questions += questions_to_ask(paper, empty_lines=4 if is_brief else 8)
    whom = paper.item(whom_to_call(paper), 14)
    items += [whom, *questions] if paper.style.is_large else [*questions, whom]
    title = paper.prose("paper.glance.title-open", paper.style.title)
    return Part(with_logo(paper, title), goes_on(paper, title), tuple(items), lead=_about(paper))


def goes_on(paper: Paper, title: Prose) -> Prose:
    """The same title over what runs on to a further page; no larger than its words in large print and where pages are
    few.
    """
    is_low = paper.style.is_large or paper.economy >= Economy.JOINED
    face = paper.style.strong.inked(paper.style.heading) if is_low else title.face
    return Prose(literal(paper.say("paper.goes-on", title=title.text)), face, is_again=True)


def _about(paper: Paper) -> Block:
    """The procedure, the areas and marks that were named, for whom, and when it was printed."""
    about = [paper.name_of("pack.name")]
    for question in ("areas", "marks"):
        replies = paper.record.answers.to(question)
        if replies and question in paper.content.pack.questions:
            names = [paper.name_of(f"question.{question}.reply.{reply}") for reply in replies]
            about.append(paper.words.with_and(paper.words.in_row(names)))
    whose = [paper.say("paper.glance.for", name=paper.record.name)] if paper.record.name else []
    return Stack(
        paper.own(" · ".join(about), paper.style.quiet),
        paper.own(" · ".join([*whose, paper.printed_on]), paper.style.quiet),
    )


def _side_by_side(paper: Paper, *blocks: Block, shares: tuple[float, ...] = ()) -> Block:
    """Columns, but below each other in large print."""
    if paper.style.is_large:
        return Stack(*blocks, gap=paper.style.times(8))
    return Columns(*blocks, shares=shares)


# -- the choice, and no decision beside it ---------------------------------------------------


def _choice(paper: Paper, *, has_money: bool) -> Block:
    def card(*blocks: Block) -> Card:
        return Card(Stack(*blocks, gap=paper.style.times(3)), edge="accent", edge_width=1.6)

    money = _money(paper) if has_money else ()
    chosen = card(paper.prose("paper.glance.chosen", paper.style.strong), *_chosen(paper), *money)
    fine = card(
        paper.prose("paper.glance.also-fine", paper.style.strong),
        paper.prose("paper.glance.no-decision", paper.style.headline),
        paper.prose("paper.glance.no-decision-text"),
    )
    if paper.style.is_large:
        return Stack(chosen, fine, gap=paper.style.times(8), may_split=True)
    return Columns(chosen, fine)


def _chosen(paper: Paper) -> Iterator[Block]:
    option = paper.plan.option
    yield paper.prose(f"option.{option}.name", paper.style.headline)
    for line in paper.lines("sessions"):
        if line.id in {"session-count", "no-sessions"}:
            gap = next((other.text for other in paper.lines("sessions") if other.id == "session-gap"), "")
            yield paper.own(paper.words.joined(filter(None, (line.text, gap))))
    if matters := _matters(paper):
        yield Prose(runs_of(paper.say("paper.glance.why", matters=matters)), paper.style.body)
        yield paper.prose(f"option.{option}.how-sure")


def _money(paper: Paper) -> Iterator[Block]:
    """The price, where the clinic prints one."""
    if money := paper.lines("money"):
        yield paper.own(paper.words.joined(line.text for line in money))


def _matters(paper: Paper) -> str:
    names = [paper.name_of(f"question.matters.reply.{reply}") for reply in paper.record.answers.to("matters")]
    return paper.words.with_and(map(paper.words.inside, names))


def _looked_at(paper: Paper) -> Block:
    name = paper.name_of(f"option.{paper.plan.option}.name")
    return paper.named(name, paper.say("paper.ways.chosen"))


def _withheld(paper: Paper, *, is_brief: bool) -> Block:
    text = Stack(
        paper.prose("paper.glance.withheld", paper.style.headline),
        paper.prose("paper.glance.withheld-text"),
        *(() if is_brief else (paper.tick(paper.own(caution.text)) for caution in _withholding(paper))),
        paper.prose("paper.glance.withheld-next"),
        gap=paper.style.times(4),
    )
    return Card(text, bar="accent")


def _withholding(paper: Paper) -> list[RaisedCaution]:
    return [caution for caution in paper.plan.cautions if withholds_dates(caution)]


# -- to settle, and whom to call -------------------------------------------------------------


def _to_settle(paper: Paper, brevity: int) -> Iterator[Item]:
    plan, is_brief = paper.plan, brevity not in SAYS_OBJECTIONS
    texts: list[Block] = []
    if is_brief and plan.objections:
        texts.append(paper.own(paper.words.count("paper.glance.settle-more", len(plan.objections))))
    else:
        texts.extend(paper.tick(paper.own(objection.text)) for objection in plan.objections)
    asked = [
        caution
        for caution in plan.cautions
        if caution.set_aside_by is None and (caution.level == "ask" or is_brief or not plan.dates_withheld)
    ]
    if asked:
        texts.append(paper.own(paper.words.count("paper.glance.talk-more", len(asked))))
    if texts:
        heads = [] if brevity > 1 else [paper.prose("paper.glance.settle", paper.style.strong)]
        card = Card(Stack(*heads, *texts, gap=paper.style.times(3)), bar="affected")
        yield paper.item(card, 8 if brevity < 3 else 4)


def whom_to_call(paper: Paper, *, is_brief: bool = False) -> Block:
    """The clinic's line and the emergency line, and unless `is_brief` what the latter is for."""
    clinic, strong, edge = paper.clinic, paper.style.strong, "edge" if paper.style.is_mono else None
    worried = paper.own(paper.say("paper.glance.worried", phone=paper.phone), strong)
    emergency = paper.own(paper.say("paper.glance.emergency", emergency=clinic.emergency), strong)
    icon, wide = small_icon(paper, "phone"), paper.style.times(18)
    if is_brief and paper.style.is_large:
        lines: list[Block] = [worried, *paper.about_clinic, emergency]
        return Card(Beside(icon, Stack(*lines), fixed_width=wide, gutter=6), fill="accent-soft", edge=edge)
    if is_brief:
        both = _side_by_side(paper, worried, emergency, shares=(2.0, 1.0))
        lines = [both, *paper.about_clinic_in_brief]
        return Card(Beside(icon, Stack(*lines), fixed_width=wide, gutter=6), fill="accent-soft", edge=edge)
    phone = Beside(icon, Stack(worried, *paper.about_clinic), fixed_width=wide, gutter=6)
    alarms = [alarm.id for alarm in paper.content.pack.schedule.alarms if alarm.is_emergency]
    whole = Stack(emergency, *(paper.prose(f"alarm.{id}.text") for id in alarms))
    return Card(_side_by_side(paper, phone, whole), fill="accent-soft", edge=edge)


# -- no decision -----------------------------------------------------------------------------


def no_decision(paper: Paper) -> Card:
    """The box that weighs as much as the plan; it is never split."""
    high = paper.style.times(20)
    until = paper.tick(WritingLine(high, paper.prose("paper.decide.until")))
    talk = paper.tick(WritingLine(high, paper.prose("paper.decide.with")))
    none = paper.tick(paper.prose("paper.decide.no-treatment"))
    another = paper.tick(paper.prose("paper.decide.another"))
    gap = paper.space(5)
    inner = Stack(
        paper.prose("paper.decide.title", paper.style.headline),
        paper.prose("paper.decide.text"),
        _side_by_side(paper, Stack(until, talk, gap=gap), Stack(none, another, gap=gap)),
        gap=gap,
    )
    padding = PADDING if paper.economy < Economy.RUN_ON else (4.0, 11.0)
    return Card(inner, edge="accent", edge_width=1.6, padding=padding)


def questions_to_ask(paper: Paper, *, empty_lines: int) -> Iterator[Item]:
    """The patient's questions, each with a box, and empty lines for more, which a page's end parts in large print."""
    asked = paper.record.printed_questions
    for number, question in enumerate(asked, start=1):
        is_known = question in paper.content.pack.own_questions
        text = plain(paper.say(f"ask.{question}.text")) if is_known else question
        # A few stay together; of many, the last stays with the empty lines.
        holds_next = len(asked) <= _FEW or number == len(asked)
        yield paper.item(paper.tick(paper.own(text)), 4, holds_next=holds_next)
    high = paper.style.times(24)
    is_large = paper.style.is_large
    lines = (WritingLine(high) for _ in range(empty_lines))
    yield paper.item(Stack(*lines, may_split=is_large, heads=int(is_large)), 0)
