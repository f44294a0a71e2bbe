"""Waiting for pages, against a printer whose every answer is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.printer import Job, Printer, PrinterFault, PrinterStatus
from tests.printing.watching import QUICK, Listener

UNDER_WAY = [status for status in PrinterStatus if not status.is_final]
OVER = [
    PrinterStatus.PRINTED,
    PrinterStatus.SAVED,
    PrinterStatus.SENT,
    PrinterStatus.CANCELLED,
    PrinterStatus.ABORTED,
    PrinterStatus.CUT_OFF,
]
AT_ONCE = replace(QUICK, between=0.0, settle=0.0)


@dataclass
class ScriptedPrinter:
    """Gives these answers in turn, then the last one again and again; `at_cancel` is what a cancel meets."""

    answers: list[PrinterStatus]
    at_submit: PrinterStatus | None = None
    at_cancel: Callable[[], None] = lambda: None
    done: list[str] = field(default_factory=list)

    def submit(self, pdf: bytes) -> Job:
        self.done.append("submit")
        if self.at_submit:
            raise PrinterFault(self.at_submit)
        return Job("1")

    def state(self, job: Job) -> PrinterStatus:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def cancel(self, job: Job) -> None:
        self.done.append("cancel")
        self.at_cancel()

    def cancel_all(self) -> None:
        self.done.append("cancel all")


@given(st.lists(st.sampled_from(UNDER_WAY)), st.sampled_from(OVER))
def test_the_last_word_is_the_only_final_one(on_the_way: list[PrinterStatus], end: PrinterStatus) -> None:
    listener = Listener()
    assert listener.watches(ScriptedPrinter([*on_the_way, end]), b"", AT_ONCE) is end
    assert listener.heard[-1] is end
    assert not any(status.is_final for status in listener.heard[:-1])
    assert all(a is not b for a, b in zip(listener.heard, listener.heard[1:], strict=False))


def test_a_trouble_that_passes_at_once_is_not_told() -> None:
    listener = Listener()
    printer = ScriptedPrinter([PrinterStatus.OFF, PrinterStatus.PRINTING, PrinterStatus.PRINTED])
    listener.watches(printer, b"", replace(QUICK, settle=60.0))
    assert listener.heard == [PrinterStatus.WAITING, PrinterStatus.PRINTING, PrinterStatus.PRINTED]


@pytest.mark.parametrize("status", [PrinterStatus.NO_SERVER, PrinterStatus.FROZEN, PrinterStatus.NO_QUEUE])
def test_a_server_that_comes_back_in_time_is_believed_again(status: PrinterStatus) -> None:
    listener = Listener()
    printer = ScriptedPrinter([status, status, PrinterStatus.PRINTED])
    assert listener.watches(printer, b"", replace(QUICK, silence=60.0)) is PrinterStatus.PRINTED
    assert "cancel" not in printer.done


def test_a_server_that_stays_away_is_given_up_and_the_job_cancelled_where_it_can_be() -> None:
    listener = Listener()
    printer = ScriptedPrinter([PrinterStatus.FROZEN])
    assert listener.watches(printer, b"", QUICK) is PrinterStatus.FROZEN
    assert printer.done == ["submit", "cancel"]


def test_a_job_refused_at_the_door_is_never_watched() -> None:
    listener = Listener()
    printer = ScriptedPrinter([], at_submit=PrinterStatus.REJECTING)
    assert listener.watches(printer, b"") is PrinterStatus.REJECTING
    assert printer.done == ["submit"]


def test_after_the_deadline_the_job_is_cancelled() -> None:
    listener = Listener()
    printer = ScriptedPrinter([PrinterStatus.PRINTING])
    assert listener.watches(printer, b"", replace(QUICK, deadline=0.05)) is PrinterStatus.GAVE_UP
    assert printer.done == ["submit", "cancel"]


def test_pages_that_came_out_while_they_were_cancelled_are_printed() -> None:
    listener = Listener()
    printer = ScriptedPrinter([PrinterStatus.PRINTING])

    def too_late() -> None:
        printer.answers[:] = [PrinterStatus.PRINTED]

    printer.at_cancel = too_late
    listener.acts[PrinterStatus.PRINTING] = listener.cancelled.set
    assert listener.watches(printer, b"", AT_ONCE) is PrinterStatus.PRINTED


def test_a_cancel_that_is_not_heard_is_no_promise_that_the_pages_came() -> None:
    def refuse() -> None:
        raise PrinterFault(PrinterStatus.FROZEN)

    listener = Listener()
    printer: Printer = ScriptedPrinter([PrinterStatus.PRINTING], at_cancel=refuse)
    listener.acts[PrinterStatus.PRINTING] = listener.cancelled.set
    assert listener.watches(printer, b"", AT_ONCE) is PrinterStatus.CANCELLED


def test_pages_that_were_sent_for_good_while_they_were_cancelled_are_not_called_stopped() -> None:
    listener = Listener()
    printer = ScriptedPrinter([PrinterStatus.PRINTING, PrinterStatus.SENT])
    listener.acts[PrinterStatus.PRINTING] = listener.cancelled.set
    assert listener.watches(printer, b"", AT_ONCE) is PrinterStatus.SENT
    assert printer.done == ["submit", "cancel"]


def test_pages_that_were_sent_are_neither_said_to_be_out_nor_to_be_lost() -> None:
    sent = PrinterStatus.SENT
    assert sent.is_final
    assert (sent.is_good, sent.is_trouble, sent.is_failure, sent.can_try_again) == (False,) * 4


def test_every_end_that_is_not_good_can_be_tried_again_but_for_bad_pages() -> None:
    again = {status for status in PrinterStatus if status.can_try_again}
    ends = {status for status in PrinterStatus if status.is_final}
    known = {PrinterStatus.PRINTED, PrinterStatus.SAVED, PrinterStatus.SENT, PrinterStatus.NOT_PAGES}
    assert ends - again == known
    assert {status for status in ends if status.is_good} == {PrinterStatus.PRINTED, PrinterStatus.SAVED}
    assert not any(status.is_trouble for status in ends)
