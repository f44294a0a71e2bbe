"""One person's time at the kiosk, from the first touch to the wipe. A frozen value; leaving makes a new one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from kiosk.content.content import Content
from kiosk.content.walk import Page, ShowPlan, ShowPrint
from kiosk.content.words import Words
from kiosk.panel import Panel, text_scale
from kiosk.plan.answers import Answers
from kiosk.plan.record import Choices, Record
from kiosk.printing.printer import PrinterStatus
from kiosk.settings import Clinic, Looks
from kiosk.theme import NARROW
from kiosk.visit.consultation import TOGETHER, Consultation
from kiosk.visit.effects import HandoutSize
from kiosk.visit.events.paper import PageImage
from kiosk.visit.hand_over import CodeTry, TakenAlong
from kiosk.visit.sheets import LeadSheet, Sheet
from kiosk.visit.speech import Speech
from kiosk.visit.staff import STAFF_WARNING_S, Pad, Staff

if TYPE_CHECKING:  # Only who types in a language with such a table has one.
    from kiosk.content.spellings import Spellings

WELCOME = "welcome"
"""The page before the pack's own: what this is, how long it takes, what is wiped when."""

MOST_PRINTS = 5
"""Prints in one visit at most, so that nobody can empty the tray."""

Room: TypeAlias = Literal["waiting", "consultation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What outlives a visit: the place, the day, the glass, and what the kiosk can say. Nothing of a patient."""

    room: Room = "waiting"
    today: dt.date
    width: int = 1080
    height: int = 1920
    least_scale: float = 1.0
    """The least text size that can be read on the glass."""
    clinic: Clinic | None = None
    words: Words | None = None
    content: Content | None = None
    """The pack in the clinic's language."""
    translations: tuple[Words, ...] = ()
    """The words of the other languages that the pack speaks."""
    spellings: Spellings | None = None
    """What letters spell in the language that was last typed in, if that has such a table."""
    faults: tuple[str, ...] = ()
    staff: Staff | None = None
    """None while staff mode is off; in the consultation room nothing is shown then."""
    pad: Pad | None = None
    """The PIN pad, once it was asked for or typed on."""
    last_ticket: int = 0
    """Tickets go on across visits, so that an old answer never meets a new visit's number."""

    @property
    def tomorrow(self) -> dt.date:
        """The earliest day that can be chosen."""
        return self.today + dt.timedelta(days=1)

    @property
    def first_month(self) -> dt.date:
        """The month that a choice of a day begins with."""
        return self.tomorrow.replace(day=1)

    def on(self, panel: Panel) -> Setting:
        """The same on another panel."""
        width, height = panel.look_size
        return replace(self, width=width, height=height, least_scale=panel.least_scale)

    @property
    def is_wide(self) -> bool:
        """Whether the glass lies on its side."""
        return self.width > self.height

    @property
    def is_narrow(self) -> bool:
        """Whether the shorter side of the glass is short."""
        return min(self.width, self.height) < NARROW

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be chosen, the clinic's own first; those that are not read yet are left out."""
        own = () if self.content is None else (self.content.words.language,)
        return own + tuple(words.language for words in self.translations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The handout as it was last asked for: waiting until `pdf` is there, or failed."""

    ticket: int
    pdf: bytes = b""
    images: tuple[PageImage, ...] = ()
    has_failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A print that was asked for, and what the printer last said."""

    ticket: int
    status: PrinterStatus
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Everything of one patient, beside the setting. `page` is empty while nobody is there."""

    setting: Setting
    page: str = ""
    language: str = ""
    """The one that the patient has chosen; empty = the clinic's."""
    is_for_staff: bool = False
    """Whether it is put into staff's words, for what they read; `language` is the patient's all the same."""
    is_short: bool = False
    seen: tuple[str, ...] = ()
    answers: Answers = Answers()
    choices: Choices = Choices()
    questions: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    """Those of the questions that are for the clinician alone."""
    reminders: tuple[str, ...] = ()
    """Ids of steps whose choice was left for later."""
    name: str = ""
    typed: str = ""
    composing: str = ""
    """The letters at the end of it that characters were offered for, when they were typed."""
    first_offer: int = 0
    """How many of the offers were passed."""
    unfinished: tuple[tuple[Sheet, str], ...] = ()
    """What was typed on sheets that were left before it was finished, to go on with."""
    has_other_keys: bool = False
    """Whether our own keys show the other letters: Latin ones, or such as are rare in the language."""
    row: str = "can-it-help"
    sheet: Sheet | None = None
    below: Sheet | None = None
    """The sheet that one of the bars lies over, to come back when that is closed."""
    looks: Looks = field(default_factory=Looks)
    speech: Speech = Speech()
    print_kind: Literal["plan", "no-decision"] = "plan"
    print_size: HandoutSize = "full"
    pages: Pages | None = None
    job: PrintJob | None = None
    prints: int = 0
    along: TakenAlong | None = None
    """What the patient takes along to the consultation room."""
    slip: PrintJob | None = None
    """The print of its code."""
    code_try: CodeTry | None = None
    """The code that was typed last, in the consultation room."""
    dropped: tuple[str, ...] = ()
    """What came from the waiting room and is not known here: ids of questions and options."""
    consultation: Consultation | None = None
    """What only the consultation room knows; None in the waiting room."""
    quiet: int = 0
    """Seconds since anything stirred."""
    covered: int = 0
    """Seconds for which the visit has been kept behind the PIN."""

    @property
    def text_scale(self) -> float:
        """How large text is on this glass, 1.0 to 2.0: more than was chosen where that would be too small to read."""
        return text_scale(self.looks.scale, self.setting.least_scale)

    @property
    def composed(self) -> str:
        """The letters at the end of what is typed that characters are offered for."""
        return self.composing if self.typed.endswith(self.composing) else ""

    @property
    def is_awake(self) -> bool:
        """Whether a patient is there."""
        return bool(self.page)

    @property
    def may_hear_own(self) -> bool:
        """Whether the patient's own words and answers may be heard: in a headset, or with their leave."""
        return self.clinic.sound.headset or bool(self.speech.reads_answers)

    @property
    def is_asking(self) -> bool:
        """Whether the screen asks the patient "Are you still there?"."""
        return self.is_awake and self.consultation is None and self.quiet >= self.clinic.idle.after

    @property
    def is_asking_staff(self) -> bool:
        """Whether the screen warns that staff mode is about to end by itself."""
        staff = self.setting.staff
        return staff is not None and self.staff_seconds_left <= STAFF_WARNING_S

    @property
    def staff_seconds_left(self) -> int:
        """Seconds until staff mode ends by itself, if nothing stirs."""
        return self.clinic.staff_idle - (self.setting.staff.quiet if self.setting.staff else 0)

    @property
    def is_open(self) -> bool:
        """Whether touches reach the patient's visit: somebody is there, and neither pad nor desk lies over it."""
        return self.is_awake and pad_of(self.setting) is None and not self.is_at_desk

    @property
    def is_at_desk(self) -> bool:
        """Whether staff mode shows the desk's page: in the waiting room, wherever no pack can be shown, and from the
        door of the consultation room.
        """
        setting, staff = self.setting, self.setting.staff
        return staff is not None and (setting.room == "waiting" or bool(setting.faults) or staff.has_desk)

    @property
    def seconds_left(self) -> int:
        """Seconds until everything is wiped, if nothing stirs."""
        idle = self.clinic.idle
        return idle.after + idle.warning - self.quiet

    @property
    def clinic(self) -> Clinic:
        """The clinic's settings, which are there as soon as anything is shown."""
        if self.setting.clinic is None:
            raise ValueError("no clinic has been read yet")
        return self.setting.clinic

    @property
    def content(self) -> Content:
        """The pack in the language of whoever reads, which is there as soon as a patient is."""
        content = self.setting.content
        if content is None:
            raise ValueError("no pack has been read yet")
        for words in self.setting.translations:
            if words.language == self.language and not self.is_for_staff:
                return replace(content, words=words)
        return content

    @property
    def patients_language(self) -> str:
        """The language that the patient reads: the chosen one, if it is there, else the clinic's."""
        languages = self.setting.languages
        return self.language if self.language in languages else languages[0]

    @property
    def sizes(self) -> tuple[HandoutSize, ...]:
        """How the pages can be had: in two languages only where the patient reads in another than the clinic's."""
        has_two = self.patients_language != self.clinic.language
        return tuple(size for size in get_args(HandoutSize) if has_two or size != "two-languages")

    @property
    def walk(self) -> tuple[str, ...]:
        """The page ids of the chosen path, welcome first; in the consultation room all but those of plan and print."""
        pages = self.content.pack.pages
        if self.consultation is not None:
            return tuple(page.id for page in pages if not is_about_the_plan((page,)))
        return (WELCOME, *(page.id for page in pages if page.short or not self.is_short))

    @property
    def pack_page(self) -> Page | None:
        """The pack's page that is shown, None on the welcome."""
        return None if self.page in ("", WELCOME) else self.content.page(self.page)

    @property
    def record(self) -> Record:
        """What a visit file would hold."""
        room = self.consultation or Consultation()
        return Record(
            pack=self.content.pack.pack,
            today=self.setting.today,
            language=self.content.words.language,
            is_easy=self.looks.is_easy,
            answers=self.answers,
            choices=self.choices,
            questions=self.questions,
            not_covered=self.not_covered,
            name=self.name,
            private=self.private,
            set_aside=room.set_aside,
            discussed=room.discussed,
            next_appointment=room.next_appointment,
            on_paper=room.on_paper,
            drawings=room.drawings,
            products=room.products,
            notes=room.notes,
        )

    @property
    def not_covered(self) -> tuple[str, ...]:
        """Steps left for later, and steps of which no page was seen but those of the plan and the print."""
        return tuple(
            step.id
            for chapter in self.content.pack.chapters
            for step in chapter.steps
            if step.id in self.reminders
            or (not any(page.id in self.seen for page in step.pages) and not is_about_the_plan(step.pages))
        )


def pad_of(setting: Setting) -> Pad | None:
    """The PIN pad that is shown, None where there is none. The consultation room shows it while staff mode is off."""
    is_locked = setting.room == "consultation" and setting.staff is None
    return setting.pad or (Pad() if is_locked else None)


def in_staffs_language(visit: Visit) -> Visit:
    """The visit as staff reads it on their own screens, whatever language the patient has chosen."""
    return replace(visit, is_for_staff=True)


def as_read_in_the_room(visit: Visit) -> Visit:
    """The visit in the words of whoever reads the glass of the consultation room: staff, but for the pages of the
    walkthrough and what lies over them. What staff leads by is theirs there too.
    """
    room = visit.consultation
    is_patients = room is not None and room.place == "walkthrough" and not isinstance(visit.sheet, LeadSheet)
    return visit if is_patients else in_staffs_language(visit)


def without_seconds(visit: Visit) -> Visit:
    """The visit but for the seconds that nobody sees pass, to tell whether anything has changed on the glass."""
    setting = visit.setting
    staff = replace(setting.staff, quiet=0, on=0) if setting.staff else None
    pad = replace(setting.pad, quiet=0) if setting.pad else None
    return replace(
        visit,
        quiet=0,
        covered=visit.covered // 60,
        speech=replace(visit.speech, seconds=0),
        setting=replace(setting, staff=staff, pad=pad),
    )


def is_about_the_plan(pages: tuple[Page, ...]) -> bool:
    """Whether pages show the plan or its print, for which the consultation room has places of its own."""
    return any(isinstance(block, ShowPlan | ShowPrint) for page in pages for block in page.blocks)


def fresh(setting: Setting) -> Visit:
    """A visit in which nothing has happened: nobody is there, or staff stands at the door of the consultation room.

    The screen looks as the clinic has set it.
    """
    looks = setting.clinic.looks if setting.clinic is not None else Looks()
    if setting.room == "consultation" and setting.staff is not None and setting.content is not None:
        room = Consultation(other_scale=max(TOGETHER, looks.scale))
        return Visit(setting=setting, page=WELCOME, looks=looks, consultation=room)
    return Visit(setting=setting, looks=looks)
