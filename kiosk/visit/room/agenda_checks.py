"""The checks of the agenda: those to go over, each with words to begin with. Nothing is scored."""

from __future__ import annotations

from kiosk.content.pack import Question
from kiosk.content.rich import plain, runs_of
from kiosk.visit.blocks import Block, Card, Head, Prose, Tile
from kiosk.visit.events.room import CheckDiscussed
from kiosk.visit.visit import Visit


def checks_to_go_over(visit: Visit) -> tuple[str, ...]:
    """The checks that the studies answer otherwise, or that stayed unsure."""
    return tuple(id for id, question in _checks(visit) if _is_open(question, visit.answers.to(id)))


def check_blocks(visit: Visit) -> tuple[Block, ...]:
    """A card for each, and in a note how many agree and how many were left."""
    words = visit.content.words
    ids = checks_to_go_over(visit)
    if ids:
        head = Head(words.number(len(ids)), words.count("room.checks-to-go-over", len(ids)))
    else:
        head = Head("", words.text("room.no-checks"))
    unanswered = sum(not visit.answers.to(id) for id, _ in _checks(visit))
    agree = len(_checks(visit)) - unanswered - len(ids)
    counts = (("room.checks-agree", agree), ("room.checks-unanswered", unanswered))
    rest = words.joined(words.count(id, number) for id, number in counts if number)
    note: tuple[Block, ...] = (Prose((runs_of(rest),), look="note"),) if rest else ()
    return (head, *(_card(visit, id) for id in ids), *note)


def _card(visit: Visit, id: str) -> Card:
    words = visit.content.words
    reply = visit.answers.to(id)[0]
    chose = plain(words.text(f"question.{id}.reply.{reply}"))
    name = words.text(f"question.{id}.short")
    is_done = visit.consultation is not None and id in visit.consultation.discussed
    return Card(
        title=words.label(name),
        aside=words.text("room.not-sure") if reply == "not-sure" else words.text("room.chose", reply=chose),
        texts=(runs_of(words.text("room.quoted", text=words.text(f"question.{id}.teach-back"))),),
        tile=Tile(
            id=f"discussed-{id}",
            text="",
            sends=CheckDiscussed(id),
            mark="square",
            is_chosen=is_done,
            says=words.text("room.discussed-says", check=name),
        ),
    )


def _checks(visit: Visit) -> tuple[tuple[str, Question], ...]:
    questions = visit.content.pack.questions.items()
    return tuple((id, question) for id, question in questions if question.ask == "check")


def _is_open(question: Question, replies: tuple[str, ...]) -> bool:
    return bool(replies) and (replies[0] == "not-sure" or question.says not in (None, replies[0]))
