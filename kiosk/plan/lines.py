"""Every line of a plan that is no date: what was chosen, hoped and raised, what it costs, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.content import Content
from kiosk.content.pack import Question
from kiosk.content.rich import plain
from kiosk.plan.answers import Answers
from kiosk.plan.cautions import withholds_dates
from kiosk.plan.course import chosen_or_usual
from kiosk.plan.date_lines import lines_of_sessions
from kiosk.plan.estimate import estimate_of
from kiosk.plan.plan import Line, Plan
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic


def lines_of(content: Content, record: Record, clinic: Clinic, plan: Plan) -> Iterator[Line]:
    """All lines of a plan whose dates, cautions and objections are made, section by section.

    Whatever is here may be printed: a private question is not, unless it was ticked for paper.
    """
    answers, choices = record.answers, record.choices
    yield from _option_lines(content, plan)
    yield from _matter_lines(content, answers)
    yield from _hope_lines(content, answers)
    yield from _expect_lines(content, plan)
    yield from _caution_lines(content, plan)
    for objection in plan.objections:
        yield Line(f"objection-{objection.id}", "objections", objection.text, objection.because)
    yield from _course_lines(content, choices, plan)
    yield from lines_of_sessions(content, choices, clinic, plan)
    yield from _clinician_lines(content, record)
    yield from _money_lines(content, choices, clinic)
    yield from _own_question_lines(content, record.printed_questions)
    yield from _open_question_lines(content, record)


def _option_lines(content: Content, plan: Plan) -> Iterator[Line]:
    words = content.words
    if plan.option is None:
        yield Line("option", "option", words.text("plan.option.none"), "pack options")
    else:
        name = plain(words.text(f"option.{plan.option}.name"))
        yield Line("option", "option", words.text("plan.option.chosen", option=name), _chosen(plan.option))


def _matter_lines(content: Content, answers: Answers) -> Iterator[Line]:
    for reply in _shown_replies(content, answers, "matters"):
        text = content.words.text("plan.option.matter", matter=_reply(content, "matters", reply))
        yield Line(f"matter-{reply}", "option", text, f"answer matters={reply}")


def _hope_lines(content: Content, answers: Answers) -> Iterator[Line]:
    """What was hoped before and after reading about results, side by side, with no word on either."""
    given = {
        question: replies[0]
        for question in ("hope-before", "hope-after")
        if (replies := _shown_replies(content, answers, question))
    }
    if not given:
        return
    because = "answer " + " and ".join(f"{question}={reply}" for question, reply in given.items())
    hopes = [_reply(content, question, reply) for question, reply in given.items()]
    if len(given) == 1:
        text = content.words.text("plan.hope.one", hope=hopes[0])
    elif len(set(given.values())) == 1:
        text = content.words.text("plan.hope.same", hope=hopes[0])
    else:
        text = content.words.text("plan.hope.changed", before=hopes[0], after=hopes[1])
    yield Line("hope", "hope", text, because)


def _expect_lines(content: Content, plan: Plan) -> Iterator[Line]:
    for row in ("can-it-help", "how-sure") if plan.option else ():
        texts = (content.words.text(f"row.{row}.name"), *content.words.texts(f"option.{plan.option}.{row}"))
        yield Line(f"expect-{row}", "expect", plain(content.words.joined(texts)), _chosen(plan.option))


def _caution_lines(content: Content, plan: Plan) -> Iterator[Line]:
    withholding = [caution for caution in plan.cautions if withholds_dates(caution)]
    if withholding:
        text = content.words.text("plan.withheld")
        yield Line("dates-withheld", "cautions", text, withholding[0].because)
    for caution in plan.cautions:
        yield Line(f"caution-{caution.id}", "cautions", caution.text, caution.because)
        if caution.set_aside_by:
            kind = "noted" if caution.level == "ask" else "dates"
            text = content.words.text(f"plan.set-aside.{kind}", initials=caution.set_aside_by)
            yield Line(f"set-aside-{caution.id}", "cautions", text, f"choice set-aside={caution.id}")


def _course_lines(content: Content, choices: Choices, plan: Plan) -> Iterator[Line]:
    """How many sessions and how far apart, also where no dates are set yet."""
    words, schedule = content.words, content.pack.schedule
    if plan.option is None:
        return
    if not content.option(plan.option).treatments:
        yield Line("no-sessions", "sessions", words.text("plan.sessions.none"), _chosen(plan.option))
        return
    count = chosen_or_usual(schedule.sessions, choices.sessions)
    because = f"choice sessions={count}" if choices.sessions else "pack default sessions"
    yield Line("session-count", "sessions", words.count("plan.sessions.count", count), because)
    if count > 1:
        weeks = chosen_or_usual(schedule.weeks_apart, choices.weeks_apart)
        because = f"choice weeks-apart={weeks}" if choices.weeks_apart else "pack default weeks-apart"
        yield Line("session-gap", "sessions", words.count("plan.sessions.gap", weeks), because)


def _clinician_lines(content: Content, record: Record) -> Iterator[Line]:
    """What is applied, in the clinician's own words, and when to come next."""
    words = content.words
    for number, product in enumerate(record.products, start=1):
        text = words.text(f"plan.applied.{product.kind}", name=product.name)
        yield Line(f"applied-{number}", "applied", text, f"choice products={product.kind}")
    if record.next_appointment:
        text = words.text("plan.next", date=words.date(record.next_appointment, "full"))
        because = f"choice next-appointment={record.next_appointment.isoformat()}"
        yield Line("next-appointment", "next", text, because)


def _money_lines(content: Content, choices: Choices, clinic: Clinic) -> Iterator[Line]:
    """What the course costs, only where the clinic has set a price for every treatment of it."""
    words, estimate = content.words, estimate_of(content, choices, clinic)
    if estimate is None:
        return
    amount = words.money(float(estimate.total), estimate.currency)
    yield Line("money", "money", words.count("plan.money", estimate.sessions, amount=amount), "clinic prices")
    if estimate.tax_percent:
        tax = words.money(float(estimate.tax), estimate.currency)
        percent = words.number(float(estimate.tax_percent))
        kind = "added" if estimate.is_tax_added else "included"
        text = words.text(f"plan.tax.{kind}", tax=tax, percent=percent)
        yield Line("money-tax", "money", text, "clinic prices")


def _own_question_lines(content: Content, questions: tuple[str, ...]) -> Iterator[Line]:
    """The questions that the patient takes along: the pack's by their id, own words as they were written."""
    for number, question in enumerate(questions, start=1):
        if question in content.pack.own_questions:
            text = plain(content.words.text(f"ask.{question}.text"))
            yield Line(f"question-{number}", "questions", text, f"choice questions={question}")
        else:
            yield Line(f"question-{number}", "questions", question, "choice questions=own-words")


def _open_question_lines(content: Content, record: Record) -> Iterator[Line]:
    """Checks that the studies answer otherwise or that stayed unsure, and where readiness got a no.

    A check that was gone over is not open any more.
    """
    for id, question in content.pack.questions.items():
        if id in record.discussed:
            continue
        for reply in _shown_replies(content, record.answers, id):
            look = _look_at(id, question, reply)
            if look:
                text = content.words.text(look, question=plain(content.words.text(f"question.{id}.text")))
                yield Line(f"open-{id}", "questions", text, f"answer {id}={reply}")


def _look_at(id: str, question: Question, reply: str) -> str | None:
    """The text that asks to look again at an answer; None where there is no need."""
    if question.ask == "check" and (reply == "not-sure" or question.says not in (None, reply)):
        return "plan.question.second-look"
    if id.startswith("ready-") and reply == "no":
        return "plan.question.still-open"
    return None


def _shown_replies(content: Content, answers: Answers, question: str) -> tuple[str, ...]:
    """The replies that may stand in words of their own: none where the question is private."""
    asked = content.pack.questions.get(question)
    return answers.to(question) if asked and not asked.is_private else ()


def _reply(content: Content, question: str, reply: str) -> str:
    return plain(content.words.text(f"question.{question}.reply.{reply}"))


def _chosen(option: str | None) -> str:
    return f"choice option={option}"
