"""The loop's heart: `update(visit, event) -> (visit, effects)`. Pure: the day and every answer arrive as events."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.events.desk import (
    DeskAsked,
    DeskLeft,
    LookAsked,
    LookedOver,
    PrintTestAsked,
    PrintTestProgressed,
    QueueClearAsked,
    QueueCleared,
)
from kiosk.visit.events.event import (
    Closed,
    Erased,
    Event,
    FirstSessionChosen,
    KeysTurned,
    LanguageChosen,
    Left,
    LifeEventChosen,
    LookChosen,
    OffersTurned,
    Opened,
    OptionChosen,
    PathChosen,
    PatientEvent,
    PrintAsked,
    QuestionKept,
    QuestionToggled,
    ReminderToggled,
    Replied,
    RowTurnedTo,
    SessionsChosen,
    SizeChosen,
    StillHere,
    Stirred,
    Taken,
    TurnedTo,
    Typed,
    TypingDone,
    WeeksApartChosen,
    WentBack,
    WentNext,
    Woken,
)
from kiosk.visit.events.hand_over import (
    Claimed,
    ClaimFailed,
    CodeEntered,
    HandedOver,
    HandOverFailed,
    SlipAsked,
    TakeAlongAsked,
    TakeBackAsked,
    TakeBackFailed,
    TakenBack,
)
from kiosk.visit.events.looks import (
    MovementSet,
    ReachSet,
    ScanPaced,
    SwitchesSet,
    TapsSpaced,
    TextSized,
    ThemeChosen,
    WordsEased,
)
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered, PrintProgressed
from kiosk.visit.events.room import ExportFailed, ExportWritten
from kiosk.visit.events.setting import (
    ContentRead,
    ContentUnreadable,
    HolidaysRead,
    LanguageRead,
    Resized,
    SecondPassed,
    SpellingsRead,
    WordsRead,
)
from kiosk.visit.events.speech import (
    AnswersAloudSet,
    Heard,
    KeysReached,
    LoudnessSet,
    PaceSet,
    ReadAloudSet,
    SheetStood,
    SpeechFailed,
    SpeechPaused,
    SpeechRepeated,
    SpeechResumed,
)
from kiosk.visit.events.staff import (
    CornerHeld,
    PadClosed,
    PinAccepted,
    PinDone,
    PinErased,
    PinMissing,
    PinRefused,
    PinTyped,
    PinUnchecked,
    StaffEnded,
)
from kiosk.visit.events.template import TemplateFailed, TemplateSaved, TemplatesRead
from kiosk.visit.outcome import Outcome, left
from kiosk.visit.show import view_of
from kiosk.visit.update_speech import heard, in_order_seen, of_the_speech, with_speech
from kiosk.visit.updates.choices import asked_along, chosen, replied
from kiosk.visit.updates.claim import of_the_claim
from kiosk.visit.updates.desk import at_the_desk, of_the_desk
from kiosk.visit.updates.exports import of_the_export
from kiosk.visit.updates.hand_over import of_the_hand_over, read_as_now
from kiosk.visit.updates.language import read_in
from kiosk.visit.updates.looks import looking_otherwise
from kiosk.visit.updates.paper import drawn_up, of_the_paper, printed
from kiosk.visit.updates.room import in_the_room, walked_in_the_room
from kiosk.visit.updates.setting import of_the_setting
from kiosk.visit.updates.sheets import closed, opened
from kiosk.visit.updates.staff import at_the_pad, of_the_pin
from kiosk.visit.updates.templates import of_the_templates
from kiosk.visit.updates.typing import spelled
from kiosk.visit.updates.walk import walked
from kiosk.visit.views import AttractView, ClosedView
from kiosk.visit.visit import WELCOME, Visit


def update(visit: Visit, event: Event) -> Outcome:
    """The visit after an event, and what is to be done in the world.

    An event that makes no sense any more (a late answer, a touch on a page that is gone) changes nothing.
    """
    return heard(visit, event, spelled(visit, read_as_now(_updated(visit, event))))


def _updated(visit: Visit, event: Event) -> Outcome:  # noqa: C901, PLR0912 - one case for each kind of event
    match event:
        case Heard() | SpeechFailed():
            return of_the_speech(visit, event)
        case (
            WordsRead()
            | ContentRead()
            | LanguageRead()
            | SpellingsRead()
            | HolidaysRead()
            | ContentUnreadable()
            | Resized()
            | SecondPassed()
        ):
            return of_the_setting(visit, event)
        case HandoutRendered() | HandoutFailed() | PrintProgressed():
            return of_the_paper(visit, event), ()
        case ExportWritten() | ExportFailed():
            return of_the_export(visit, event), ()
        case TemplatesRead() | TemplateSaved() | TemplateFailed():
            return of_the_templates(visit, event)
        case PinAccepted() | PinRefused() | PinMissing() | PinUnchecked():
            return of_the_pin(visit, event)
        case LookedOver() | PrintTestProgressed() | QueueCleared():
            return of_the_desk(visit, event)
        case DeskAsked() | DeskLeft() | LookAsked() | PrintTestAsked() | QueueClearAsked():
            return at_the_desk(stirred(visit), event)
        case CornerHeld() | PinTyped() | PinErased() | PinDone() | PadClosed() | StaffEnded():
            return at_the_pad(stirred(visit), event)
        case (
            TakeAlongAsked()
            | TakeBackAsked()
            | SlipAsked()
            | HandedOver()
            | HandOverFailed()
            | TakenBack()
            | TakeBackFailed()
        ):
            return of_the_hand_over(visit, event)
        case CodeEntered() | Claimed() | ClaimFailed():
            return of_the_claim(visit, event)
        case Stirred():
            return stirred(visit), ()
        case StillHere():
            return replace(stirred(visit), quiet=0), ()
        case Woken():
            return _woken(visit), ()
        case SheetStood(order):
            return in_order_seen(visit, order), ()
        case Left():
            return left(visit)
        case _:
            return _of_the_patient(stirred(visit), event) if visit.is_open else (visit, ())


def _woken(visit: Visit) -> Visit:
    """Somebody is at the welcome, or before the closed screen; a clinic may have all read aloud from there on."""
    match view_of(visit):
        case AttractView() if visit.setting.content is not None:
            return replace(_aloud_from_start(visit), page=WELCOME, seen=(WELCOME,), quiet=0)
        case ClosedView():
            return _aloud_from_start(visit)
        case _:
            return visit


def _aloud_from_start(visit: Visit) -> Visit:
    return replace(visit, speech=replace(visit.speech, is_on=visit.clinic.sound.from_start))


def stirred(visit: Visit) -> Visit:
    """Somebody is there. Whoever toys with the PIN pad keeps no patient's visit from being wiped: the question that
    comes over it then is to be answered.
    """
    setting = visit.setting
    if setting.staff is not None:
        visit = replace(visit, setting=replace(setting, staff=replace(setting.staff, quiet=0)))
    elif setting.pad is not None:
        return replace(visit, setting=replace(setting, pad=replace(setting.pad, quiet=0)))
    return replace(visit, quiet=0)


def _of_the_patient(visit: Visit, event: PatientEvent) -> Outcome:
    match event:
        case WentNext() | WentBack() | TurnedTo() | PathChosen():
            room = visit.consultation
            return walked(visit, event) if room is None else walked_in_the_room(visit, room, event)
        case Replied():
            return drawn_up(replied(visit, event))
        case Opened(sheet):
            return opened(visit, sheet), ()
        case Closed():
            return closed(visit), ()
        case (
            TextSized()
            | ThemeChosen()
            | MovementSet()
            | ReachSet()
            | WordsEased()
            | SwitchesSet()
            | ScanPaced()
            | TapsSpaced()
        ):
            return looking_otherwise(visit, event)
        case (
            ReadAloudSet()
            | SpeechPaused()
            | SpeechResumed()
            | SpeechRepeated()
            | PaceSet()
            | LoudnessSet()
            | KeysReached()
            | AnswersAloudSet()
        ):
            return with_speech(visit, event), ()
        case LanguageChosen(language):
            return read_in(visit, language)
        case RowTurnedTo(row):
            return replace(visit, row=row), ()
        case (
            Typed()
            | Erased()
            | Taken()
            | OffersTurned()
            | KeysTurned()
            | TypingDone()
            | QuestionToggled()
            | QuestionKept()
        ):
            return asked_along(visit, event), ()
        case PrintAsked():
            return printed(visit)
        case (
            OptionChosen()
            | SessionsChosen()
            | WeeksApartChosen()
            | FirstSessionChosen()
            | LifeEventChosen()
            | LookChosen()
            | SizeChosen()
            | ReminderToggled()
        ):
            return drawn_up(chosen(visit, event))
        case _:
            return in_the_room(visit, event)
