"""Which cautions the answers raise, and whether dates wait for a clinician."""

from __future__ import annotations

from kiosk.content.condition import parse_condition
from kiosk.content.content import Content
from kiosk.content.rich import plain
from kiosk.plan.answers import Answers
from kiosk.plan.plan import RaisedCaution
from kiosk.plan.record import SetAside
from kiosk.settings import Clinic


def raised_cautions(
    content: Content, answers: Answers, clinic: Clinic, set_aside: tuple[SetAside, ...] = ()
) -> tuple[RaisedCaution, ...]:
    """The cautions that hold, in the pack's order. The clinic's own level goes before the pack's."""
    talked_through = {one.caution: one.initials for one in set_aside}
    return tuple(
        RaisedCaution(
            id=id,
            level=clinic.cautions.get(id, caution.level),
            text=plain(content.words.text(f"caution.{id}.text")),
            because=f"answer {caution.when}",
            set_aside_by=talked_through.get(id),
        )
        for id, caution in content.pack.cautions.items()
        if parse_condition(caution.when).holds(answers)
    )


def withholds_dates(caution: RaisedCaution) -> bool:
    """Whether no dates are set until a clinician has talked this caution through."""
    return caution.level != "ask" and caution.set_aside_by is None


def caution_name(content: Content, answers: Answers, id: str) -> str:
    """The reply that raised a caution, in the patient's words; its whole sentence where no single reply did."""
    for test in parse_condition(content.pack.cautions[id].when).tests():
        if test.holds(answers):
            return plain(content.words.text(f"question.{test.question}.reply.{test.reply}"))
    return plain(content.words.text(f"caution.{id}.text"))
