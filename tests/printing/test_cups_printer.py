"""Printing through a real print server, in every mood a printer has."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from kiosk.printing.cups import CupsPrinter, trouble_in
from kiosk.printing.ipp import Operation, Refused, Server
from kiosk.printing.printer import Job, PrinterFault, PrinterStatus
from tests.handout.sheets import sheet
from tests.printing.cups_server import CUPSD, CupsServer
from tests.printing.watching import QUICK, Listener, pages

pytestmark = pytest.mark.cups

REASONS = {
    "media-empty-error": PrinterStatus.OUT_OF_PAPER,
    "media-needed-warning": PrinterStatus.OUT_OF_PAPER,
    "media-jam-error": PrinterStatus.JAM,
    "cover-open-error": PrinterStatus.COVER_OPEN,
    "door-open-error": PrinterStatus.COVER_OPEN,
    "toner-empty-error": PrinterStatus.OUT_OF_INK,
    "marker-supply-empty-error": PrinterStatus.OUT_OF_INK,
    "offline-report": PrinterStatus.OFF,
    "connecting-to-device": PrinterStatus.OFF,
    "timed-out-error": PrinterStatus.OFF,
    "input-tray-missing-error": PrinterStatus.NEEDS_ATTENTION,
    "marker-waste-full-error": PrinterStatus.NEEDS_ATTENTION,
    "spool-area-full-error": PrinterStatus.NEEDS_ATTENTION,
    "other-error": PrinterStatus.NEEDS_ATTENTION,
}


def test_the_bytes_that_reach_the_printer_are_the_bytes_sent(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    assert server.came_in == server.came_out == [handout]
    assert listener.heard[0] is PrinterStatus.WAITING
    assert listener.heard[-1] is PrinterStatus.PRINTED


def test_a_real_handout_reaches_the_printer_byte_for_byte(
    server: CupsServer, queue: CupsPrinter, listener: Listener
) -> None:
    pdf = sheet()
    assert listener.watches(queue, pdf) is PrinterStatus.PRINTED
    assert server.came_out == [pdf]


@pytest.mark.parametrize("history", ["No", "600"])
def test_a_printed_job_is_known_as_printed_whatever_the_server_remembers(
    history: str, handout: bytes, listener: Listener
) -> None:
    if CUPSD is None:
        pytest.skip("cupsd is not installed")
    with CupsServer(history=history) as server:
        queue = CupsPrinter(Server(server.address), server.queue)
        assert listener.watches(queue, handout) is PrinterStatus.PRINTED
        server.mood("fail")
        assert listener.watches(queue, handout) is PrinterStatus.ABORTED
        assert server.came_out == [handout]


def test_nothing_of_a_handout_is_left_on_the_server(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    assert server.spool() == []


def test_the_title_is_neutral_and_there_is_one_copy(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    listener.watches(queue, handout)
    assert server.orders.startswith("title=handout copies=1 ")


@pytest.mark.parametrize("is_two_sided", [False, True])
def test_the_printer_is_told_how_many_sides_to_print(
    is_two_sided: bool, server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    listener.watches(replace(queue, is_two_sided=is_two_sided), handout)
    assert f"sides={'two-sided-long-edge' if is_two_sided else 'one-sided'}" in server.orders


def test_a_host_and_port_reach_the_server_too(server: CupsServer, handout: bytes, listener: Listener) -> None:
    queue = CupsPrinter(Server(f"127.0.0.1:{server.port}"), server.queue, "letter")
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    assert server.came_out == [handout]


@pytest.mark.parametrize("reason", REASONS)
def test_each_mood_of_the_printer_is_told_by_its_name_and_ends(
    reason: str, server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood(f"waits {reason}")
    listener.acts[REASONS[reason]] = lambda: server.mood("ok")
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    troubles = {status for status in listener.heard if status.is_trouble}
    assert troubles == {REASONS[reason]}
    assert server.came_out == [handout]


def test_a_jammed_printer_can_be_tried_again(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-jam-error")
    ended = listener.watches(queue, handout, replace(QUICK, deadline=1.0))
    assert ended is PrinterStatus.GAVE_UP
    assert ended.can_try_again
    assert PrinterStatus.JAM in listener.heard
    server.mood("ok")
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    assert server.came_out == [handout]


def test_a_printer_without_paper_prints_nothing_once_its_patient_has_left(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-empty-error")
    listener.acts[PrinterStatus.OUT_OF_PAPER] = listener.cancelled.set
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    server.mood("ok")
    assert server.unfinished() == []
    assert server.spool() == []
    next_one = pages(2)
    assert Listener().watches(queue, next_one) is PrinterStatus.PRINTED
    assert server.came_out == [next_one]


def test_what_an_earlier_job_ran_out_of_is_not_said_of_a_slow_one(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-empty-error")
    listener.acts[PrinterStatus.OUT_OF_PAPER] = listener.cancelled.set
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    server.mood("busy")
    slow = Listener()
    done = threading.Timer(1.2, server.mood, ("ok",))
    slow.acts[PrinterStatus.PRINTING] = done.start
    assert slow.watches(queue, handout) is PrinterStatus.PRINTED
    assert not any(status.is_trouble for status in slow.heard)


def test_a_printer_that_is_still_out_of_paper_is_believed(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-empty-error")
    listener.acts[PrinterStatus.OUT_OF_PAPER] = listener.cancelled.set
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    again = Listener()
    again.acts[PrinterStatus.OUT_OF_PAPER] = lambda: server.mood("ok")
    assert again.watches(replace(queue, doubt=1), handout) is PrinterStatus.PRINTED
    assert PrinterStatus.OUT_OF_PAPER in again.heard


def test_in_twenty_rounds_of_off_leave_and_on_no_page_comes_late(
    server: CupsServer, queue: CupsPrinter, handout: bytes
) -> None:
    credulous = replace(queue, doubt=0)
    for number in range(20):
        server.mood("waits offline-report")
        listener = Listener()
        soon = threading.Timer(0.02 * number, listener.cancelled.set)
        leaves_at = PrinterStatus.OFF if number % 2 else PrinterStatus.WAITING
        listener.acts[leaves_at] = listener.cancelled.set if number % 2 else soon.start
        assert listener.watches(credulous, handout) is PrinterStatus.CANCELLED
        server.mood("ok")
        assert server.unfinished() == []
    assert server.came_out == []
    assert Listener().watches(queue, pages(1)) is PrinterStatus.PRINTED
    assert server.came_out == [pages(1)]


def test_a_patient_who_leaves_before_the_pages_are_sent_leaves_no_job(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    listener.cancelled.set()
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    assert server.came_in == []


def test_a_job_cancelled_by_staff_is_not_called_printed(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-empty-error")
    listener.acts[PrinterStatus.OUT_OF_PAPER] = lambda: server.order("cancel", "-U", "kiosk", "-a")
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    assert server.came_out == []


def test_a_queue_that_pauses_itself_is_paused_and_nothing_prints_later(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("stop")
    listener.acts[PrinterStatus.PAUSED] = listener.cancelled.set
    assert listener.watches(queue, handout) is PrinterStatus.CANCELLED
    server.mood("ok")
    server.order("cupsenable")
    assert server.unfinished() == []
    assert server.came_out == []


def test_a_paused_queue_that_staff_resume_prints(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.order("cupsdisable")
    listener.acts[PrinterStatus.PAUSED] = lambda: server.order("cupsenable")
    assert listener.watches(queue, handout) is PrinterStatus.PRINTED
    assert server.came_out == [handout]


def test_a_queue_that_takes_no_jobs_says_so(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.order("cupsreject")
    assert listener.watches(queue, handout) is PrinterStatus.REJECTING
    assert listener.heard == [PrinterStatus.WAITING, PrinterStatus.REJECTING]


def test_a_queue_that_is_not_there_says_so(server: CupsServer, handout: bytes, listener: Listener) -> None:
    queue = CupsPrinter(Server(server.address), "no such queue")
    assert listener.watches(queue, handout) is PrinterStatus.NO_QUEUE
    with pytest.raises(PrinterFault):
        queue.cancel_all()


def test_a_stopped_server_is_no_server(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.stop()
    assert listener.watches(queue, handout) is PrinterStatus.NO_SERVER
    assert queue.state(Job("1")) is PrinterStatus.NO_SERVER
    for order in (queue.cancel_all, lambda: queue.cancel(Job("1"))):
        with pytest.raises(PrinterFault) as fault:
            order()
        assert fault.value.status is PrinterStatus.NO_SERVER


def test_a_server_that_stops_under_a_job_is_no_server(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    server.mood("waits media-empty-error")
    listener.acts[PrinterStatus.OUT_OF_PAPER] = server.stop
    assert listener.watches(queue, handout) is PrinterStatus.NO_SERVER


def test_a_job_outlives_a_restart_of_the_server_and_is_taken_away_at_start_up(
    server: CupsServer, queue: CupsPrinter, handout: bytes
) -> None:
    server.mood("waits media-empty-error")
    queue.submit(handout)
    server.stop()
    server.start()
    assert len(server.unfinished()) == 1
    queue.cancel_all()
    server.mood("ok")
    assert server.unfinished() == []
    assert server.came_out == []


def test_a_frozen_server_is_frozen_and_what_it_had_heard_never_prints(
    server: CupsServer, handout: bytes, listener: Listener
) -> None:
    hasty = CupsPrinter(Server(server.address, timeout=0.2), server.queue)
    server.freeze()
    assert listener.watches(hasty, handout) is PrinterStatus.FROZEN
    assert hasty.state(Job("1")) is PrinterStatus.FROZEN
    server.thaw()
    CupsPrinter(Server(server.address), server.queue).cancel_all()
    assert server.unfinished() == []
    assert server.came_in == []


def test_a_job_whose_release_was_never_asked_for_waits_until_it_is_taken_away(
    server: CupsServer, queue: CupsPrinter, handout: bytes
) -> None:
    held = queue._held_job(handout, None)
    assert queue.state(held) is PrinterStatus.WAITING
    assert len(server.unfinished()) == 1
    queue.cancel_all()
    assert server.unfinished() == []
    assert server.came_in == []


def test_jobs_of_others_are_left_alone(server: CupsServer, queue: CupsPrinter, handout: bytes) -> None:
    server.mood("waits media-empty-error")
    theirs = server.home / "letter.pdf"
    theirs.write_bytes(handout)
    theirs.chmod(0o644)
    server.order("lp", "-U", "desk", "-t", "handout", str(theirs), "-d")
    server.order("lp", "-U", "kiosk", "-t", "a letter", str(theirs), "-d")
    queue.submit(handout)
    queue.cancel_all()
    assert len(server.unfinished()) == 2


def test_the_server_itself_ends_a_job_that_nobody_watches(
    server: CupsServer, queue: CupsPrinter, handout: bytes
) -> None:
    server.mood("waits media-empty-error")
    job = replace(queue, longest=1).submit(handout)
    ended = threading.Event()
    while queue.state(job) is not PrinterStatus.CANCELLED:
        assert not ended.wait(0.05)
    server.mood("ok")
    assert server.came_out == []


@pytest.mark.parametrize("garbage", [b"", b"hello", b"%PDF-1.4 and nothing else", b"\x00" * 5000])
def test_garbage_is_refused_before_it_is_sent(
    garbage: bytes, server: CupsServer, queue: CupsPrinter, listener: Listener
) -> None:
    ended = listener.watches(queue, garbage)
    assert ended is PrinterStatus.NOT_PAGES
    assert not ended.can_try_again
    assert server.came_in == []
    assert server.unfinished() == []


def test_a_job_that_is_over_can_be_cancelled_without_harm(
    server: CupsServer, queue: CupsPrinter, handout: bytes, listener: Listener
) -> None:
    job = queue.submit(handout)
    while queue.state(job) is not PrinterStatus.PRINTED:
        pass
    queue.cancel(job)
    queue.cancel(Job("999"))
    assert queue.state(job) is PrinterStatus.PRINTED


def test_a_job_that_the_server_never_had_is_not_called_printed(queue: CupsPrinter) -> None:
    assert queue.state(Job("999")) is PrinterStatus.ABORTED
    watch = queue._subscription()
    assert queue.state(Job("999", watch)) is PrinterStatus.ABORTED
    assert queue.state(Job("999", 12345)) is PrinterStatus.ABORTED


def test_a_question_that_the_server_does_not_understand_is_a_refusal(
    server: CupsServer, queue: CupsPrinter
) -> None:
    with pytest.raises(Refused, match="IPP status 0x04"):
        queue.server.ask(Operation.GET_JOBS, "/", document=b"?")


@pytest.mark.parametrize(
    ("reasons", "trouble"),
    [
        ((), None),
        (("none",), None),
        (("media-low-warning", "toner-low-report"), None),
        (("cups-missing-filter-warning",), None),
        (("a-word-of-tomorrow-report",), None),
        (("a-word-of-tomorrow",), PrinterStatus.NEEDS_ATTENTION),
        (("media-jam-report", "offline-report"), PrinterStatus.OFF),
        (("media-empty-warning", "media-jam-error"), PrinterStatus.JAM),
        (("media-empty", "other-warning"), PrinterStatus.OUT_OF_PAPER),
        (("paused",), PrinterStatus.PAUSED),
    ],
)
def test_several_reasons_come_to_one_trouble(reasons: tuple[str, ...], trouble: PrinterStatus | None) -> None:
    assert trouble_in(reasons) is trouble
