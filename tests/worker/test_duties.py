"""What is told of an effect whose child has died."""

from __future__ import annotations

import datetime as dt
import pickle
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.paths import Places
from kiosk.plan.record import Record
from kiosk.plan.template import Template, TemplateFault
from kiosk.printing.printer import PrinterStatus
from kiosk.speech.voice import SpeechFault
from kiosk.store.trouble import Trouble
from kiosk.visit.effects import (
    CancelPrint,
    CheckPin,
    Chime,
    Claim,
    ClearQueue,
    Effect,
    HandoutLook,
    HandOver,
    LookOver,
    Print,
    PrintTest,
    ReadContent,
    ReadTemplates,
    RenderHandout,
    Reword,
    SaveTemplate,
    Speak,
    StopSpeaking,
    TakeBack,
)
from kiosk.visit.events.desk import LookedOver, PrintTestProgressed, QueueCleared
from kiosk.visit.events.event import Event
from kiosk.visit.events.hand_over import ClaimFailed, HandedOver, HandOverFailed, TakeBackFailed
from kiosk.visit.events.paper import HandoutFailed, HandoutRendered, PrintProgressed
from kiosk.visit.events.setting import ContentUnreadable
from kiosk.visit.events.speech import Heard, SpeechFailed
from kiosk.visit.events.staff import PinAccepted, PinUnchecked
from kiosk.visit.events.template import TemplateFailed, TemplateSaved
from kiosk.worker.child import Duties
from kiosk.worker.duties import duties_of

RENDER = RenderHandout(4, Record(pack="any", today=dt.date(2026, 11, 23)), HandoutLook())


@pytest.fixture
def duties() -> Duties[Effect, Event]:
    places = Places(clinic=paths.CLINIC, packs=paths.PACKS, state=Path("state"))
    return duties_of(read_clinic(paths.CLINIC), places)


def test_a_second_child_can_be_a_fresh_process(duties: Duties[Effect, Event]) -> None:
    assert pickle.loads(pickle.dumps(duties)).patience == duties.patience


def test_only_the_printer_and_the_store_are_waited_for(duties: Duties[Effect, Event]) -> None:
    for_the_store: list[Effect] = [HandOver(1, b""), TakeBack(1, ""), Claim(1, ""), Reword(1, "", b"")]
    effects: list[Effect] = [ReadContent("en"), RENDER, Print(1, b""), CancelPrint(1), *for_the_store]
    assert [effect for effect in effects if duties.waits(effect)] == [Print(1, b""), *for_the_store]


def test_an_errand_to_the_store_that_is_lost_has_failed_unless_it_had_been_answered(
    duties: Duties[Effect, Event],
) -> None:
    assert duties.lost(HandOver(1, b""), None) == HandOverFailed(1, Trouble.DOWN)
    assert duties.lost(TakeBack(2, ""), None) == TakeBackFailed(2, Trouble.DOWN)
    assert duties.lost(Claim(3, ""), None) == ClaimFailed(3, Trouble.DOWN)
    assert duties.lost(HandOver(1, b""), HandedOver(1, "code")) is None
    assert duties.lost(Reword(4, "", b""), None) is None
    assert duties.lost(Claim(3, ""), ClaimFailed(3, Trouble.GONE)) is None


@pytest.mark.parametrize("last", [None, *(status for status in PrinterStatus if not status.is_final)])
def test_a_lost_print_job_is_aborted(duties: Duties[Effect, Event], last: PrinterStatus | None) -> None:
    said = PrintProgressed(1, last) if last else None
    assert duties.lost(Print(1, b""), said) == PrintProgressed(1, PrinterStatus.ABORTED)


@pytest.mark.parametrize("end", [status for status in PrinterStatus if status.is_final])
def test_a_print_job_that_had_ended_is_not_told_anew(
    duties: Duties[Effect, Event], end: PrinterStatus
) -> None:
    assert duties.lost(Print(1, b""), PrintProgressed(1, end)) is None


def test_a_lost_handout_and_a_lost_pack_are_told_unless_they_had_come(duties: Duties[Effect, Event]) -> None:
    handout, pack = duties.lost(RENDER, None), duties.lost(ReadContent("en"), None)
    assert isinstance(handout, HandoutFailed)
    assert handout.ticket == 4
    assert isinstance(pack, ContentUnreadable)
    assert duties.lost(RENDER, HandoutRendered(4, b"", ())) is None
    assert duties.lost(ReadContent("en"), ContentUnreadable(())) is None
    assert duties.lost(CancelPrint(1), None) is None


def test_a_lost_pin_was_not_checked_unless_it_was_answered(duties: Duties[Effect, Event]) -> None:
    assert duties.lost(CheckPin(2, "739184"), None) == PinUnchecked(2)
    assert duties.lost(CheckPin(2, "739184"), PinAccepted(2)) is None


def test_lost_templates_are_not_read_and_not_saved_unless_it_was_answered(
    duties: Duties[Effect, Event],
) -> None:
    saving = SaveTemplate(2, Template(name="Pair", option="creams"), may_replace=False)
    assert duties.lost(ReadTemplates(1), None) == TemplateFailed(1, TemplateFault.UNREADABLE)
    assert duties.lost(saving, None) == TemplateFailed(2, TemplateFault.FAILED)
    assert duties.lost(saving, TemplateSaved(2, "pair.yaml")) is None
    assert duties.waits(saving)
    assert duties.waits(ReadTemplates(1))


def test_what_a_dead_child_owes_the_desk_is_told_unless_it_had_come(duties: Duties[Effect, Event]) -> None:
    printed = PrintTestProgressed(1, PrinterStatus.PRINTED)
    assert duties.lost(PrintTest(1), PrintTestProgressed(1, PrinterStatus.PRINTING)) == PrintTestProgressed(
        1, PrinterStatus.ABORTED
    )
    assert duties.lost(PrintTest(1), printed) is None
    assert duties.lost(ClearQueue(2), None) == QueueCleared(2, is_clear=False)
    assert duties.lost(ClearQueue(2), QueueCleared(2, is_clear=True)) is None
    assert duties.lost(LookOver(3, "en"), None) == LookedOver(3, None)
    assert duties.lost(LookOver(3, "en"), LookedOver(3, None)) is None


def test_no_order_of_staff_holds_up_the_others(duties: Duties[Effect, Event]) -> None:
    orders: list[Effect] = [CheckPin(1, "739184"), LookOver(2, "en"), PrintTest(3), ClearQueue(4)]
    assert all(duties.waits(order) for order in orders)


def test_a_voice_that_died_with_its_child_has_failed_unless_it_was_heard(
    duties: Duties[Effect, Event],
) -> None:
    speak = Speak(ticket=5, text="Ana", language="en", pace=160, gain=0.0)
    assert duties.lost(speak, None) == SpeechFailed(5, SpeechFault.DIED)
    assert duties.lost(speak, Heard(5)) is None
    assert duties.lost(Chime(0.0), None) is None
    assert duties.waits(speak)
    assert duties.waits(Chime(0.0))
    assert not duties.waits(StopSpeaking(5))
