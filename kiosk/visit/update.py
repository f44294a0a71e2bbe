"""The loop's heart: `update(visit, event) -> (visit, effects)`. Pure: the day and every answer arrive as events."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias, assert_never

from msgspec.structs import replace as altered

from kiosk.content.pack import ShowPlan, ShowPrint
from kiosk.printing.printer import PrinterStatus
from kiosk.visit.effects import CancelPrint, Effect, HandoutLook, Print, RenderHandout
from kiosk.visit.events import (
    ChoiceEvent,
    Closed,
    ContentRead,
    ContentUnreadable,
    ContrastSet,
    Erased,
    Event,
    FirstSessionChosen,
    HandoutFailed,
    HandoutRendered,
    Left,
    LifeEventChosen,
    LookChosen,
    Opened,
    OptionChosen,
    PaperEvent,
    PathChosen,
    PatientEvent,
    PrintAsked,
    PrintProgressed,
    QuestionEvent,
    QuestionToggled,
    Replied,
    Resized,
    RowTurnedTo,
    SecondPassed,
    SessionsChosen,
    SettingEvent,
    StillHere,
    Stirred,
    TextSized,
    TurnedTo,
    Typed,
    TypingDone,
    WalkEvent,
    WeeksApartChosen,
    WentBack,
    WentNext,
    Woken,
    WordsRead,
)
from kiosk.visit.reply import with_reply
from kiosk.visit.visit import MOST_PRINTS, WELCOME, Pages, PrintJob, Visit

Outcome: TypeAlias = tuple[Visit, tuple[Effect, ...]]

LONGEST_QUESTION = 120
"""Letters that a patient's own question may have."""

MOST_OWN_QUESTIONS = 12
"""Questions that can be taken along; more would not fit the talk."""


def update(visit: Visit, event: Event) -> Outcome:
    """The visit after an event, and what is to be done in the world.

    An event that makes no sense any more (a late answer, a touch on a page that is gone) changes nothing.
    """
    match event:
        case WordsRead() | ContentRead() | ContentUnreadable() | Resized() | SecondPassed():
            return _of_the_setting(visit, event)
        case HandoutRendered() | HandoutFailed() | PrintProgressed():
            return _of_the_paper(visit, event), ()
        case Stirred() | StillHere():
            return replace(visit, quiet=0), ()
        case Woken():
            can_wake = visit.setting.content is not None and not visit.is_awake
            return (replace(visit, page=WELCOME, seen=(WELCOME,), quiet=0) if can_wake else visit), ()
        case Left():
            return left(visit)
        case _:
            return _of_the_patient(replace(visit, quiet=0), event) if visit.is_awake else (visit, ())


def left(visit: Visit) -> Outcome:
    """The patient is gone: a new visit that holds nothing of the old one, and nothing more comes out of the printer."""
    effects = (CancelPrint(visit.job.ticket),) if visit.job and not visit.job.status.is_final else ()
    return Visit(setting=visit.setting), effects


def _of_the_setting(visit: Visit, event: SettingEvent) -> Outcome:
    setting = visit.setting
    match event:
        case WordsRead(clinic, words):
            setting = replace(setting, clinic=clinic, words=words)
        case ContentRead(content):
            setting = replace(setting, content=content, words=content.words, faults=())
        case ContentUnreadable(sentences):
            return Visit(setting=replace(setting, content=None, faults=sentences)), ()
        case Resized(width, height):
            setting = replace(setting, width=width, height=height)
        case SecondPassed(today):
            return _a_second_later(replace(visit, setting=replace(setting, today=today)))
        case _:
            assert_never(event)
    return replace(visit, setting=setting), ()


def _a_second_later(visit: Visit) -> Outcome:
    if not visit.is_awake:
        return visit, ()
    visit = replace(visit, quiet=visit.quiet + 1)
    return left(visit) if visit.seconds_left <= 0 else (visit, ())


def _of_the_paper(visit: Visit, event: PaperEvent) -> Visit:
    """Take up an answer of the worker, if it answers what was asked last."""
    pages, job = visit.pages, visit.job
    match event:
        case HandoutRendered(ticket, pdf, images) if pages and pages.ticket == ticket:
            return replace(visit, pages=Pages(ticket=ticket, pdf=pdf, images=images))
        case HandoutFailed(ticket) if pages and pages.ticket == ticket:
            return replace(visit, pages=Pages(ticket=ticket, has_failed=True))
        case PrintProgressed(ticket, status) if job and job.ticket == ticket and not job.status.is_final:
            return replace(visit, job=replace(job, status=status))
        case _:
            return visit


def _of_the_patient(visit: Visit, event: PatientEvent) -> Outcome:
    match event:
        case WentNext() | WentBack() | TurnedTo() | PathChosen():
            return _walked(visit, event)
        case Opened(sheet):
            return replace(visit, sheet=sheet), ()
        case Closed():
            return replace(visit, sheet=None, typed=""), ()
        case TextSized(scale):
            return replace(visit, looks=altered(visit.looks, scale=min(2.0, max(1.0, scale)))), ()
        case ContrastSet(is_on):
            return replace(visit, looks=altered(visit.looks, has_contrast=is_on)), ()
        case RowTurnedTo(row):
            return replace(visit, row=row), ()
        case Typed() | Erased() | TypingDone() | QuestionToggled():
            return _questions(visit, event), ()
        case PrintAsked():
            return _print(visit)
        case Replied(question, reply):
            asked = visit.content.pack.questions[question]
            answers = visit.answers.with_replies(
                question, with_reply(asked, visit.answers.to(question), reply)
            )
            return _drawn_up(replace(visit, answers=answers))
        case _:
            return _drawn_up(_chosen(visit, event))


def _walked(visit: Visit, event: WalkEvent) -> Outcome:
    match event:
        case PathChosen(is_short):
            visit = replace(visit, is_short=is_short)
            page = visit.walk[1]
        case TurnedTo(page) if page != WELCOME and all(
            page != known.id for known in visit.content.pack.pages
        ):
            return visit, ()
        case TurnedTo():
            page = event.page
        case WentNext():
            page = _beside(visit, 1)
        case WentBack():
            page = _beside(visit, -1)
        case _:
            assert_never(event)
    seen = visit.seen if page in visit.seen else (*visit.seen, page)
    return _drawn_up(replace(visit, page=page, seen=seen, sheet=None, typed=""))


def _beside(visit: Visit, by: int) -> str:
    """The page before or after; from a page that is off the short path, the nearest one that is on it."""
    every = (WELCOME, *(page.id for page in visit.content.pack.pages))
    place = every.index(visit.page)
    on_path = [id for id in every if id in visit.walk]
    later = [id for id in on_path if every.index(id) > place]
    earlier = [id for id in on_path if every.index(id) < place]
    if by > 0:
        return later[0] if later else visit.page
    return earlier[-1] if earlier else visit.page


def _chosen(visit: Visit, event: ChoiceEvent) -> Visit:
    choices = visit.choices
    match event:
        case OptionChosen(option):
            kind: Literal["plan", "no-decision"] = "plan" if option else "no-decision"
            return replace(visit, choices=replace(choices, option=option), print_kind=kind, sheet=None)
        case SessionsChosen(sessions):
            limits = visit.content.pack.schedule.sessions
            choices = replace(choices, sessions=min(limits.most, max(limits.least, sessions)))
        case WeeksApartChosen(weeks):
            limits = visit.content.pack.schedule.weeks_apart
            choices = replace(choices, weeks_apart=min(limits.most, max(limits.least, weeks)))
        case FirstSessionChosen(date):
            choices = replace(choices, first_session=date)
        case LifeEventChosen(life_event):
            choices = replace(choices, event=life_event)
        case LookChosen(kind):
            return replace(visit, print_kind=kind)
        case _:
            assert_never(event)
    return replace(visit, choices=choices, sheet=None)


def _questions(visit: Visit, event: QuestionEvent) -> Visit:
    match event:
        case Typed(letter):
            return replace(visit, typed=(visit.typed + letter)[:LONGEST_QUESTION])
        case Erased():
            return replace(visit, typed=visit.typed[:-1])
        case TypingDone():
            question = " ".join(visit.typed.split())
            return replace(visit, questions=_toggled(visit.questions, question), typed="", sheet=None)
        case QuestionToggled(question):
            return replace(visit, questions=_toggled(visit.questions, question))
        case _:
            assert_never(event)


def _toggled(questions: tuple[str, ...], question: str) -> tuple[str, ...]:
    if question in questions:
        return tuple(other for other in questions if other != question)
    if not question or len(questions) >= MOST_OWN_QUESTIONS:
        return questions
    return (*questions, question)


def _drawn_up(visit: Visit) -> Outcome:
    """Ask for the handout's pages anew where they are on the glass; elsewhere they are out of date."""
    page = visit.pack_page
    if page is None or not any(isinstance(block, ShowPlan | ShowPrint) for block in page.blocks):
        return replace(visit, pages=None), ()
    ticket = visit.setting.last_ticket + 1
    visit = replace(visit, setting=replace(visit.setting, last_ticket=ticket), pages=Pages(ticket=ticket))
    look = HandoutLook(kind=visit.print_kind, paper=visit.clinic.paper)
    return visit, (RenderHandout(ticket, visit.record, look),)


def _print(visit: Visit) -> Outcome:
    """One job for however many taps; nothing before the pages are made, nothing beyond the limit."""
    is_busy = visit.job is not None and not visit.job.status.is_final
    if is_busy or visit.pages is None or not visit.pages.pdf or visit.prints >= MOST_PRINTS:
        return visit, ()
    ticket = visit.setting.last_ticket + 1
    job = PrintJob(ticket=ticket, status=PrinterStatus.WAITING, pages=len(visit.pages.images))
    visit = replace(
        visit,
        setting=replace(visit.setting, last_ticket=ticket),
        job=job,
        prints=visit.prints + 1,
    )
    return visit, (Print(ticket, visit.pages.pdf if visit.pages else b""),)
