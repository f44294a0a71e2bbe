"""What the patient brings: hopes, questions, what matters, how ready, and what was not seen."""

from __future__ import annotations

from kiosk.content.rich import literal, plain, runs_of
from kiosk.picture.hope_line import hope_line
from kiosk.visit.blocks import Block, Card, Drawing, Head, Lines, Prose, Tile, Tiles
from kiosk.visit.drawn_size import letters
from kiosk.visit.events.event import Opened, TurnedTo
from kiosk.visit.events.room import PrivateAllowed, PrivateShown
from kiosk.visit.sheets import UnseenSheet
from kiosk.visit.visit import Visit

_MOST_UNSEEN = 2
"""Steps that were not seen and have a tile of their own; more have a sheet."""


def hope_blocks(visit: Visit, width: float) -> tuple[Block, ...]:
    """Hope before and after reading, on one line, and the gap in words."""
    words = visit.content.words
    question = visit.content.pack.questions.get("hope-before")
    said = {id: visit.answers.to(id)[0] for id in ("hope-before", "hope-after") if visit.answers.to(id)}
    if question is None or not said:
        return (Head("", words.text("room.hope-unknown")),)
    marks = {id: (question.replies.index(reply), words.text(f"room.{id}")) for id, reply in said.items()}
    head = _hope_head(visit, {id: step for id, (step, _) in marks.items()})
    picture = hope_line(
        tuple(words.text(f"question.hope-before.reply.{reply}") for reply in question.replies),
        before=marks.get("hope-before"),
        after=marks.get("hope-after"),
        width=width,
        size=letters(visit),
        says=head.text,
    )
    return head, Drawing(picture, widest=round(width))


def _hope_head(visit: Visit, steps: dict[str, int]) -> Head:
    words = visit.content.words
    if len(steps) < 2:
        return Head("", words.text("room.hope-once"))
    gap = steps["hope-after"] - steps["hope-before"]
    if gap == 0:
        return Head("", words.text("room.hope-same"))
    return Head(
        words.number(abs(gap)), words.count("room.hope-more" if gap > 0 else "room.hope-less", abs(gap))
    )


def question_list(visit: Visit) -> tuple[Block, ...]:
    """The patient's questions as they were asked. A private one is read only where it is touched."""
    words, pack = visit.content.words, visit.content.pack
    count = len(visit.questions)
    if not count:
        return (Head("", words.text("room.no-questions")),)
    head = Head(words.number(count), words.count("room.questions", count))
    open_ones = tuple(question for question in visit.questions if question not in visit.private)
    texts = tuple(
        runs_of(plain(words.text(f"ask.{question}.text")))
        if question in pack.own_questions
        else literal(words.text("room.quoted", text=question))
        for question in open_ones
    )
    shown: tuple[Block, ...] = (Lines(texts),) if texts else ()
    private = [question for question in visit.questions if question in visit.private]
    return (head, *shown, *(_private(visit, question, n) for n, question in enumerate(private, start=1)))


def _private(visit: Visit, question: str, number: int) -> Block:
    words, consultation = visit.content.words, visit.consultation
    if consultation is None or question not in consultation.uncovered:
        tile = Tile(
            id=f"private-{number}",
            text=words.text("room.private"),
            sends=PrivateShown(question),
            look="link",
            icon="lock",
        )
        return Tiles((tile,), columns=1)
    return Card(
        title=words.text("room.private-title"),
        texts=(literal(question),),
        tile=Tile(
            id=f"print-private-{number}",
            text=words.text("room.may-be-printed"),
            sends=PrivateAllowed(question),
            mark="square",
            is_chosen=question in consultation.on_paper,
        ),
    )


def matter_blocks(visit: Visit) -> tuple[Block, ...]:
    """What matters most to the patient."""
    words = visit.content.words
    replies = visit.answers.to("matters")
    names = (plain(words.text(f"question.matters.reply.{reply}")) for reply in replies)
    said = words.listed(words.in_row(names))
    return _labelled(visit, "room.matters", said or words.text("room.not-said"))


def ready_blocks(visit: Visit) -> tuple[Block, ...]:
    """How ready the patient feels: yes, no, and what was not said."""
    words = visit.content.words
    asked = [id for id in visit.content.pack.questions if id.startswith("ready-")]
    lines = []
    for reply, label in (("yes", "room.ready-yes"), ("no", "room.ready-no"), ("", "room.ready-open")):
        names = [
            words.text(f"question.{id}.short")
            for id in asked
            if visit.answers.to(id) == ((reply,) if reply else ())
        ]
        if names:
            lines.append(words.text(label, names=words.listed(words.in_row(names))))
    return _labelled(visit, "room.ready", words.joined(lines)) if asked else ()


def unseen_blocks(visit: Visit) -> tuple[Block, ...]:
    """The steps of which no page was seen, each a way to it."""
    words = visit.content.words
    unseen = unseen_tiles(visit)
    if not unseen:
        return _labelled(visit, "room.unseen", words.text("room.all-seen"))
    label = Prose((runs_of(words.text("room.unseen")),), look="label")
    if len(unseen) <= _MOST_UNSEEN:
        return label, Tiles(unseen, columns=2)
    text = words.count("room.see-unseen", len(unseen))
    every = Tile(id="unseen", text=text, sends=Opened(UnseenSheet()), look="link", mark="arrow", icon="map")
    return label, Tiles((every,), columns=1)


def unseen_tiles(visit: Visit) -> tuple[Tile, ...]:
    """A way to each step that was not seen."""
    words = visit.content.words
    steps = {step.id: step for chapter in visit.content.pack.chapters for step in chapter.steps}
    return tuple(
        Tile(
            id=f"unseen-{id}",
            text=words.text(f"step.{id}.name"),
            sends=TurnedTo(steps[id].pages[0].id),
            look="number",
        )
        for id in visit.not_covered
    )


def _labelled(visit: Visit, label: str, text: str) -> tuple[Block, ...]:
    words = visit.content.words
    return (
        Prose((runs_of(words.text(label)),), look="label"),
        Prose((runs_of(text),), look="note"),
    )
