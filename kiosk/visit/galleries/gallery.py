"""Every screen of a kiosk by name, reached by the events that a patient's touches would send.

For `shots` and for the tests that look at all screens. Pure: the handout's pages are handed in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kiosk.content.content import Content
from kiosk.content.spellings import Spellings
from kiosk.content.walk import Common, Compare, Page, ShowFinding
from kiosk.content.words import Words
from kiosk.panel import panel_of
from kiosk.plan.record import Event as LifeEvent
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Looks
from kiosk.speech.voice import SpeechFault
from kiosk.store.code import new_code
from kiosk.store.trouble import Trouble
from kiosk.visit.events.event import (
    Event,
    LifeEventChosen,
    Opened,
    OptionChosen,
    PrintAsked,
    QuestionToggled,
    Replied,
    RowTurnedTo,
    Taken,
    TurnedTo,
    Typed,
    Woken,
)
from kiosk.visit.events.hand_over import HandedOver, HandOverFailed, TakeAlongAsked
from kiosk.visit.events.paper import HandoutRendered, PageImage, PrintProgressed
from kiosk.visit.events.setting import ContentRead, LanguageRead, SecondPassed, WordsRead
from kiosk.visit.events.speech import AnswersAloudSet, Heard, ReadAloudSet, SpeechFailed
from kiosk.visit.galleries.rehearsal import after, seen
from kiosk.visit.galleries.room_gallery import room_gallery
from kiosk.visit.galleries.staff_gallery import staff_gallery
from kiosk.visit.sheets import (
    AnswerSheet,
    DateSheet,
    FinishSheet,
    HelpSheet,
    HowToReadSheet,
    MapSheet,
    MeaningSheet,
    OptionSheet,
    PagesSheet,
    Sheet,
    SourcesSheet,
    TakeAlongSheet,
    TextSizeSheet,
    TypingSheet,
    VoiceSheet,
)
from kiosk.visit.views import View
from kiosk.visit.visit import WELCOME, Setting, Visit

Named = tuple[str, View]


def gallery(
    content: Content,
    clinic: Clinic,
    today: dt.date,
    pages: tuple[PageImage, ...],
    *,
    looks: Looks,
    size: tuple[int, int],
    translations: tuple[Words, ...] = (),
    spellings: Spellings | None = None,
) -> Iterator[Named]:
    """Each screen as (name, view), in the order of the walk, then the sheets and what comes at the end.

    `pages` are the pictures of a handout, `size` the glass in pixels, `translations` the words
    of the other languages that can be chosen, `spellings` what letters spell in the language.
    """
    setting = Setting(today=today, spellings=spellings).on(panel_of(*size, clinic.mm_per_pixel))
    visit = after(Visit(setting=setting, looks=looks), *_read(clinic, content, translations))
    yield "attract", seen(visit)
    visit = after(visit, Woken())
    yield WELCOME, seen(visit)
    visit = after(visit, *_sample_touches(content, today))
    for page in content.pack.pages:
        visit = _with_pages(after(visit, TurnedTo(page.id)), pages)
        yield _name(content, page), seen(visit)
    yield from _sheets(content, visit, today, pages)
    yield from _along(visit)
    yield from _rows(content, visit)
    yield from _aloud(content, visit)
    yield from _end(visit)
    touches = _sample_touches(content, today)
    yield from room_gallery(
        content, clinic, today, pages, touches, looks=looks, size=size, translations=translations
    )
    yield from staff_gallery(visit)


def _read(clinic: Clinic, content: Content, translations: tuple[Words, ...]) -> tuple[Event, ...]:
    """All that is read before somebody comes."""
    return (WordsRead(clinic, content.words), ContentRead(content), *map(LanguageRead, translations))


def _sample_touches(content: Content, today: dt.date) -> tuple[Event, ...]:
    """Answers of a patient who has seen everything; only what the pack really asks is answered."""
    questions = content.pack.questions
    replies = {
        "areas": ("abdomen", "thighs"),
        "marks": ("old",),
        "skin-tone": ("tone-4",),
        "hope-before": ("most",),
        "hope-after": ("some",),
        "health": ("cold-sores",),
        "matters": ("smoother-texture", "strong-evidence"),
        "check-dark-patches": ("rare-for-everyone",),
        "check-sun": ("not-sure",),
        "ready-sure": ("no",),
        "ready-informed": ("yes",),
    }
    touches: list[Event] = [
        Replied(question, reply)
        for question, chosen in replies.items()
        for reply in chosen
        if question in questions and reply in questions[question].replies
    ]
    with_dates = [option.id for option in content.pack.options if option.treatments]
    touches += [OptionChosen(option) for option in with_dates[-1:]]
    known = content.pack.schedule.events
    kinds = [kind for kind in ("sun-holiday", *known) if kind in known]
    in_winter = today + dt.timedelta(days=89)
    touches += [LifeEventChosen(LifeEvent(kind=kind, date=in_winter)) for kind in kinds[:1]]
    touches += [
        QuestionToggled(question) for question in (*content.pack.own_questions[:2], "What serum do you use?")
    ]
    return tuple(touches)


def _sheets(content: Content, visit: Visit, today: dt.date, pages: tuple[PageImage, ...]) -> Iterator[Named]:
    pack = content.pack
    first_finding = _first_finding(content)
    common = [block for page in pack.pages for block in page.blocks if isinstance(block, Common)]
    open_on: list[tuple[str, str, Sheet]] = [
        ("sheet-map", first_finding, MapSheet()),
        ("sheet-text-size", first_finding, TextSizeSheet()),
        ("sheet-help", first_finding, HelpSheet()),
        ("sheet-finish", first_finding, FinishSheet()),
        *(("sheet-meaning", first_finding, MeaningSheet(word)) for word in pack.glossary[:1]),
        ("sheet-sources", first_finding, SourcesSheet((f"page.{first_finding}",))),
        *(("sheet-how-to-read", first_finding, HowToReadSheet((one.id,))) for one in pack.findings[:1]),
        ("sheet-option", pack.pages[-1].id, OptionSheet(pack.options[-1].id)),
        *(("sheet-answer", pack.pages[0].id, AnswerSheet(block.questions[0])) for block in common[:1]),
        ("sheet-date", pack.pages[-2].id, DateSheet("first-session", today.replace(day=1))),
        ("sheet-pages", pack.pages[-1].id, PagesSheet(0)),
    ]
    for name, page, sheet in open_on:
        yield name, seen(after(_with_pages(after(visit, TurnedTo(page)), pages), Opened(sheet)))
    yield "sheet-typing", seen(_typing(after(visit, TurnedTo(first_finding))))
    if visit.setting.spellings is not None:
        yield (
            "sheet-composing",
            seen(_composing(after(visit, TurnedTo(first_finding)), visit.setting.spellings)),
        )


def _typing(visit: Visit) -> Visit:
    return after(visit, Opened(TypingSheet()), *(Typed(letter) for letter in "Why gold"))


def _composing(visit: Visit, spellings: Spellings) -> Visit:
    """In the middle of a word, and of the longest one there is."""
    longest = next(line for line in spellings.lines if line.index(" ") == spellings.longest)
    letters = longest[: spellings.longest]
    before = (Taken("", offer.text) for offer in spellings.offers("")[:2])
    return after(visit, Opened(TypingSheet()), *before, *(Typed(letter, composes=True) for letter in letters))


def _first_finding(content: Content) -> str:
    """The first page with a number; the first page of a pack that has none."""
    return next((page.id for page in content.pack.pages if _has(page, ShowFinding)), content.pack.pages[0].id)


def _has(page: Page, kind: type[Compare | ShowFinding]) -> bool:
    return any(isinstance(part, kind) for part in page.blocks)


def _along(visit: Visit) -> Iterator[Named]:
    """Taking answers along, at the end of the walk: offered, kept, kept and changed since, and in trouble."""
    asked = after(visit, Opened(TakeAlongSheet()))
    yield "along", seen(asked)
    asked = after(asked, TakeAlongAsked())
    ticket = asked.along.ticket if asked.along else 0
    kept = after(asked, HandedOver(ticket, new_code(bytes(range(32))).shown))
    yield "along-code", seen(kept)
    yield "along-changed", seen(after(kept, OptionChosen(None), Opened(TakeAlongSheet())))
    yield "along-trouble", seen(after(asked, HandOverFailed(ticket, Trouble.DOWN)))


def _rows(content: Content, visit: Visit) -> Iterator[Named]:
    compare = next(page.id for page in content.pack.pages if _has(page, Compare))
    for row in ("good", "bad", "cost"):
        yield f"options-{row}", seen(after(visit, TurnedTo(compare), RowTurnedTo(row)))


def _aloud(content: Content, visit: Visit) -> Iterator[Named]:
    """Read aloud: asked first, then a page with its bar, how it reads, our own keys, and no voice."""
    asked = after(visit, TurnedTo(_first_finding(content)), ReadAloudSet(is_on=True))
    yield "aloud-ask", seen(asked)
    reading = after(asked, AnswersAloudSet(is_on=True))
    for _ in range(5):
        reading = after(reading, Heard(reading.speech.ticket or 0))
    yield "aloud", seen(reading)
    yield "aloud-voice", seen(after(reading, Opened(VoiceSheet())))
    yield "aloud-typing", seen(_typing(reading))
    yield (
        "aloud-no-voice",
        seen(after(reading, SpeechFailed(reading.speech.ticket or 0, SpeechFault.NO_ENGINE))),
    )


def _end(visit: Visit) -> Iterator[Named]:
    ready = visit
    for status, name in (
        (PrinterStatus.PRINTING, "printing"),
        (PrinterStatus.OUT_OF_PAPER, "print-trouble"),
        (PrinterStatus.PRINTED, "take-your-pages"),
        (PrinterStatus.SENT, "look-for-your-pages"),
    ):
        printing = after(ready, PrintAsked())
        ticket = printing.job.ticket if printing.job else 0
        yield name, seen(after(printing, PrintProgressed(ticket, status)))
    seconds = visit.clinic.idle.after + 8
    yield "still-there", seen(after(visit, *[SecondPassed(visit.setting.today)] * seconds))
    yield "closed", seen(replace(visit, setting=replace(visit.setting, faults=("unreadable",))))


def _name(content: Content, page: Page) -> str:
    """The step's name for its first page, with the page's own after it for the others."""
    step = content.step_of(page.id)
    return step.id if step.pages[0] is page else f"{step.id}-{page.id.removeprefix(step.id + '-')}"


def _with_pages(visit: Visit, pages: tuple[PageImage, ...]) -> Visit:
    if visit.pages is None:
        return visit
    return after(visit, HandoutRendered(visit.pages.ticket, b"%PDF-", pages))
