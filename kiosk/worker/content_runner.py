"""Reads content, and makes handouts and pictures of them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import assert_never

from kiosk.content.content import Content
from kiosk.content.spellings import Spellings
from kiosk.errors import KioskError, Unreadable
from kiosk.memory import give_back
from kiosk.plan.record import Choices, Record
from kiosk.printing.sheets import pictures_of
from kiosk.visit.effects import (
    ContentEffect,
    HandoutLook,
    ReadContent,
    ReadLanguages,
    ReadSpellings,
    RenderHandout,
    RenderSummary,
)
from kiosk.visit.events.event import Event
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered, PageImage
from kiosk.visit.events.setting import (
    ContentRead,
    ContentUnreadable,
    HolidaysRead,
    LanguageRead,
    SpellingsRead,
)

Report = Callable[[Event], None]


def _all_is_well(_content: Content) -> None:
    """There is nothing to look at."""


def _nothing_is_spelled(language: str) -> Spellings:
    """There is no table."""
    return Spellings(language, (), 0)


def _as_it_is(content: Content) -> Content:
    """Every letter has a font."""
    return content


def record_of_nobody(content: Content) -> Record:
    """A visit of nobody, with a course of sessions, since that makes the pages with the most on them."""
    course = next((option.id for option in content.pack.options if option.treatments), None)
    return Record(
        pack=content.pack.pack,
        today=content.pack.made_on,
        language=content.words.language,
        choices=Choices(option=course),
    )


@dataclass(slots=True, kw_only=True)
class ContentRunner:
    """One clinic's content: `read` gives it in a language, `render` the pages of an effect as a PDF.

    Both raise KioskError. `check` raises it too, where the clinic's settings do not go with what was read.
    `shown` gives what was read as fonts can show it, and raises KioskError where they have too few of its letters.
    `holidays` gives the public holidays that the glass is to know.
    `languages` names those that `read` can be asked for.
    `say` gives the words in which the glass can say that there is no pack to show.
    `spell` gives the table of what letters spell in a language, and raises KioskError where it cannot be used.
    `page_width` is the width of a page's picture in pixels.
    """

    read: Callable[[str], Content]
    render: Callable[[Content, RenderHandout | RenderSummary], bytes]
    check: Callable[[Content], None] = _all_is_well
    shown: Callable[[Content], Content] = _as_it_is
    holidays: Callable[[], tuple[dt.date, ...]] | None = None
    say: Callable[[str], Event] | None = None
    languages: Callable[[], tuple[str, ...]] = tuple
    spell: Callable[[str], Spellings] = _nothing_is_spelled
    page_width: int = 620
    _contents: dict[str, Content] = field(default_factory=dict)

    def do(self, effect: ContentEffect, report: Report) -> None:
        """Carry out one effect and report what came of it."""
        match effect:
            case ReadContent():
                self._read(effect, report)
            case ReadLanguages(besides):
                self._read_others(besides, report)
            case ReadSpellings(language):
                self._spell(language, report)
            case RenderHandout() | RenderSummary():
                self._render(effect, report)
            case _:
                assert_never(effect)

    def content_in(self, language: str) -> Content:
        """The content in a language as it can be shown, read once. Raises KioskError."""
        if language not in self._contents:
            self._contents[language] = self.shown(self.read(language))
        return self._contents[language]

    def _read(self, effect: ReadContent, report: Report) -> None:
        try:
            read = self.read(effect.language)
            # The glass waits for nothing else, so what takes long comes after, as to load the fonts.
            report(ContentRead(read))
            content = self.shown(read)
            self._contents[effect.language] = content
            if content is not read:
                report(ContentRead(content))
            self.check(content)
            if self.holidays is not None:
                report(HolidaysRead(self.holidays()))
        except Unreadable as fault:
            self._apologise(effect, tuple(str(problem) for problem in fault.problems), report)
        except KioskError as fault:
            self._apologise(effect, (str(fault),), report)
        else:
            self._warm_up(content)

    def _read_others(self, besides: str, report: Report) -> None:
        """Read every other language. One that cannot be used is not offered; staff is told on stderr."""
        for language in self.languages():
            if language == besides:
                continue
            try:
                report(LanguageRead(self.content_in(language).words))
            except KioskError as fault:
                sys.stderr.write(f"{fault}\n")
        give_back()  # What reading has left over would stay for as long as nobody comes.

    def _spell(self, language: str, report: Report) -> None:
        """Read what letters spell. Where that cannot be used they are typed as they are; staff is told on stderr."""
        try:
            report(SpellingsRead(self.spell(language)))
        except KioskError as fault:
            sys.stderr.write(f"{fault}\n")

    def _apologise(self, effect: ReadContent, sentences: tuple[str, ...], report: Report) -> None:
        if self.say is not None:
            with suppress(KioskError):  # With no words at all the glass shows the clinic's name and number.
                report(self.say(effect.language))
        report(ContentUnreadable(sentences))

    def _warm_up(self, content: Content) -> None:
        """Make one handout for nobody: the first one costs several times what the next ones do."""
        with suppress(KioskError):  # Whoever asks for a real one is told.
            pdf = self.render(content, RenderHandout(0, record_of_nobody(content), HandoutLook()))
            pictures_of(pdf, self.page_width)
        give_back()

    def _render(self, effect: RenderHandout | RenderSummary, report: Report) -> None:
        try:
            pdf = self.render(self.content_in(effect.record.language), effect)
            pages = tuple(
                PageImage(page.width, page.height, page.pixels, page.passages)
                for page in pictures_of(pdf, self.page_width)
            )
        except KioskError as fault:
            report(HandoutFailed(effect.ticket, str(fault)))
        else:
            report(HandoutRendered(effect.ticket, pdf, pages))
