"""One handout in the making: what it is made from, and its words set in its faces."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import groupby
from operator import itemgetter

from kiosk.content.content import Content
from kiosk.content.finding import Finding
from kiosk.content.order import isolated
from kiosk.content.rich import Run, literal, plain, runs_of
from kiosk.content.words import Words, language_of
from kiosk.handout.arranged import Stack
from kiosk.handout.blocks import Block, Point, Prose, Tick
from kiosk.handout.pages import Item
from kiosk.handout.style import Face, Style
from kiosk.plan.plan import Line, Plan, Section
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.visit.effects import HandoutLook

_SMALL_SPACE = 0.5
"""The share of the space above a block that is left where pages are fewest."""
_ONE_NUMBER = 20
"""Signs of a phone number at most; more are several numbers, or a number and words."""


class Economy(IntEnum):
    """What is saved so that a patient gets few pages, each step with all before it: first room, then words that
    stand elsewhere too.
    """

    NONE = 0
    USUAL = 1
    """No table of the other ways beside a course that was chosen."""
    JOINED = 2
    """Parts begin at the foot of the page before; what a page of the walk says again is left out."""
    COLUMNS = 3
    """Short passages stand in two columns, tables and lists closer together."""
    BRIEF = 4
    """No words on how to read a figure and on what it depends."""
    ONCE = 5
    """What cautions and risks say of the pair is not said again beside it."""
    SMALL = 6
    """Figures and the space around them are smaller."""
    DENSE = 7
    """Margins are narrow and headings low, and a text may go on in the second column or on a further page."""
    WORDED = 8
    """Harms are told in words alone, with the same numbers."""
    RUN_ON = 9
    """What was talked through is one paragraph, and so are what is applied and the sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """All that the pages of one patient are made from. Nothing else decides what stands on them."""

    content: Content
    clinic: Clinic
    record: Record
    plan: Plan
    look: HandoutLook
    style: Style
    findings: tuple[Finding, ...]
    economy: int = Economy.NONE
    """Of the full sheet an `Economy`; the short one has steps of its own."""
    said: dict[tuple[str, Face], Prose] = field(default_factory=dict)
    """What was set already on these pages, as dates are many times. It goes with them."""

    @property
    def words(self) -> Words:
        """The words of its language."""
        return self.content.words

    @property
    def is_draft(self) -> bool:
        """Whether nobody has reviewed the pack yet, or its words in this language."""
        return self.content.pack.review.is_draft or self.words.is_draft

    @property
    def is_decided(self) -> bool:
        """Whether these pages tell of a plan, and not of no decision."""
        return self.look.kind == "plan" and self.plan.option is not None

    @property
    def is_course(self) -> bool:
        """Whether the way that was chosen is a course of sessions here, with dates or without them yet."""
        option = self.plan.option
        return option is not None and bool(self.content.option(option).treatments)

    @property
    def authorisable(self) -> str | None:
        """The option that was chosen, if there is something to authorise; a pack's first is no treatment."""
        option = self.plan.option
        return None if option == self.content.pack.options[0].id else option

    @property
    def printed_on(self) -> str:
        """When it was printed, and where it is in easy words, that it is: others may read it too."""
        printed = self.say("paper.glance.printed", date=self.words.date(self.plan.today, "day-year"))
        is_easy = self.record.is_easy and self.words.has_wording("easy")
        return " · ".join([printed, self.say("paper.glance.easy")] if is_easy else [printed])

    @property
    def phone(self) -> str:
        """The clinic's number, which is never parted by the end of a line; of several, each may be."""
        phone = self.clinic.phone
        return phone.replace(" ", "\u00a0") if len(phone) <= _ONE_NUMBER else phone

    @property
    def about_clinic(self) -> list[Prose]:
        """When somebody answers the phone, and where the clinic is."""
        return [self.own(text, language=language) for text, language in self._about_clinic]

    @property
    def about_clinic_in_brief(self) -> list[Prose]:
        """The same in one paragraph, or in one for each language that they are in."""
        return [
            self.own(" · ".join(isolated(text) for text, _ in texts), language=language)
            for language, texts in groupby(self._about_clinic, key=itemgetter(1))
        ]

    @property
    def _about_clinic(self) -> list[tuple[str, str]]:
        clinic, language = self.clinic, self.words.language
        own = (clinic.hours, clinic.address)
        return [
            (said, clinic.said_in(text, language)) for text in own if (said := clinic.said(text, language))
        ]

    # -- what it says ------------------------------------------------------------------------

    def say(self, id: str, **values: object) -> str:
        """A text by its id."""
        return self.words.text(id, **values)

    def name_of(self, id: str) -> str:
        """A text without its marks, to stand inside another one."""
        return plain(self.words.text(id))

    def page_texts(self, page: str, text: str) -> tuple[str, ...]:
        """The texts of a page of the walk, none where this pack has no such page."""
        id = f"page.{page}.{text}"
        return self.words.texts(id) if self.words.has(id) else ()

    def lines(self, section: Section) -> tuple[Line, ...]:
        """The plan's lines of one section."""
        return tuple(line for line in self.plan.lines if line.section == section)

    # -- its words, set ----------------------------------------------------------------------

    def prose(self, id: str, face: Face | None = None, **values: object) -> Prose:
        """A text by its id. One without values is the same on every handout, so its lines are kept."""
        return Prose(runs_of(self.say(id, **values)), face or self.style.body, is_kept=not values)

    def marked(self, text: str, face: Face | None = None, *, is_kept: bool = True) -> Prose:
        """A text of the pack, whose marks are read. `is_kept=False` where it holds something of a patient."""
        return Prose(runs_of(text), face or self.style.body, is_kept=is_kept)

    def own(self, text: str, face: Face | None = None, *, language: str = "") -> Prose:
        """A patient's, clinician's or plan's words, printed literally whatever they hold. `language` is that in which
        they were written, where it may be another than that of the pages.
        """
        face = face or self.style.body
        key = (text, replace(face, language=language) if language else face)
        if key not in self.said:
            own = language_of(
                text, language or face.language, (face.language, self.clinic.language, self.record.language)
            )
            self.said[key] = Prose(literal(text), replace(face, language=own))
        return self.said[key]

    def of_clinic(self, text: str, face: Face | None = None) -> Prose:
        """The same of words in the language that the clinic writes."""
        return self.own(text, face, language=self.clinic.language)

    def named(self, name: str, text: str) -> Prose:
        """A bold name and what is to be said of it; the text is printed literally."""
        return Prose((Run(self.words.label(name), is_bold=True), Run(text)), self.style.body)

    def authorised(self, option: str) -> Prose:
        """Whether an option is authorised, after the question: alone its words do not say what they are about."""
        return self.marked(f"**{self.say('ui.authorised')}** {self.say(f'option.{option}.authorised')}")

    def points(self, texts: tuple[str, ...], gap: float = 3.0) -> Stack:
        """A list with dots, of texts of the pack."""
        face = self.style.body
        return Stack(
            *(Point(self.marked(text), face) for text in texts), gap=self.style.times(gap), may_split=True
        )

    def tick(self, text: Block) -> Tick:
        """A box to tick and what it stands for."""
        return Tick(text, self.style.body)

    # -- the flow ----------------------------------------------------------------------------

    def section(self, id: str, **values: object) -> Item:
        """A heading, which stays with what it is over."""
        return Item(
            self.prose(id, self.style.section, **values),
            self.style.times((11, 11, 11, 8, 8, 5, 3, 3, 3, 3)[self.economy]),
            holds_next=True,
        )

    def item(self, block: Block, before: float = 4.0, *, holds_next: bool = False) -> Item:
        """A block in the flow, with space above it that grows with the type."""
        return Item(block, self.space(before), holds_next)

    def space(self, points: float) -> float:
        """Space between blocks: it grows with the type, and is less where pages are fewest."""
        return self.style.times(points * (_SMALL_SPACE if self.economy >= Economy.SMALL else 1.0))
