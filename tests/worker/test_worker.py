"""The worker with real children, who are really killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.worker.child import Duties
from kiosk.worker.worker import Worker
from tests.worker.runners import Answer, Order, duties, duties_of_a_broken_room

LONG_S = 30.0
"""Longer than anything here takes; no test waits this long unless it fails."""


class Desk:
    """A worker and all that it has said."""

    def __init__(self, its_duties: Duties[Order, Answer]) -> None:
        self.said: Queue[Answer] = Queue()
        self.worker = Worker[Order, Answer](its_duties, self.said.put)
        self.worker.start()

    def next(self) -> Answer:
        return self.said.get(timeout=LONG_S)

    def pid(self) -> int:
        """The child's process id, by its own word."""
        self.worker.do(Order("echo"))
        return self.next().pid

    def pid_when_back(self) -> int:
        """The same, once a child is there again: until then orders come back as lost."""
        until = time.monotonic() + LONG_S
        while time.monotonic() < until:
            self.worker.do(Order("echo", -1))
            while (answer := self.next()).number != -1:
                pass
            if answer.pid:
                return answer.pid
            time.sleep(0.05)
        raise AssertionError("no child came back")


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(duties())
    yield desk
    desk.worker.stop()


def test_orders_are_carried_out_in_their_order_in_another_process(desk: Desk) -> None:
    for number in range(100):
        desk.worker.do(Order("echo", number))
    answers = [desk.next() for _ in range(100)]
    assert [answer.number for answer in answers] == list(range(100))
    assert {answer.pid for answer in answers} == {desk.worker.pid}
    assert desk.worker.pid != os.getpid()


def test_a_child_that_is_held_opens_no_room_before_it_is_told_to(tmp_path: Path) -> None:
    stone = tmp_path / "stone"
    stone.touch()
    worker = Worker[Order, Answer](duties_of_a_broken_room(stone), lambda _answer: None)
    worker.start(is_held=True)
    first = worker.pid
    try:
        assert first is not None
        time.sleep(0.3)
        assert _is_alive(first)
        worker.open()
        until = time.monotonic() + LONG_S
        while _is_alive(first) and time.monotonic() < until:
            time.sleep(0.01)
        assert not _is_alive(first)
    finally:
        worker.stop()


def test_a_child_that_was_never_told_to_open_ends_with_the_others() -> None:
    worker = Worker[Order, Answer](duties(), lambda _answer: None)
    worker.start(is_held=True)
    pid = worker.pid
    assert pid is not None
    worker.stop()
    assert not _is_alive(pid)


def test_a_big_answer_arrives_whole(desk: Desk) -> None:
    desk.worker.do(Order("echo", 1, size=20_000_000))
    assert desk.next().body == b"x" * 20_000_000


def test_an_order_that_waits_keeps_no_other_from_its_turn(desk: Desk) -> None:
    desk.worker.do(Order("wait", 1))
    assert desk.next().body == b"waiting"
    desk.worker.do(Order("echo", 2))
    assert desk.next().number == 2


def test_giving_orders_never_blocks_however_busy_the_child_is(desk: Desk) -> None:
    desk.worker.do(Order("compute", 0))
    for number in range(1, 2000):
        desk.worker.do(Order("echo", number))
    assert desk.said.empty()
    assert [desk.next().number for _ in range(2000)] == list(range(2000))


def test_a_killed_child_is_started_again_and_its_order_is_answered(desk: Desk) -> None:
    first = desk.pid()
    desk.worker.do(Order("hang", 7, size=1))
    desk.worker.do(Order("echo", 8))
    os.kill(first, signal.SIGKILL)
    assert {desk.next().number, desk.next().number} == {7, 8}
    second = desk.pid_when_back()
    assert second not in (0, first)


def test_an_order_that_kills_its_child_is_answered_once_every_time(desk: Desk) -> None:
    for number in range(3):
        desk.worker.do(Order("die", number))
        assert desk.next() == Answer(number, 0)
        assert desk.pid_when_back() != 0
    assert desk.said.empty()


def test_an_order_whose_child_dies_after_the_answer_is_not_answered_twice(desk: Desk) -> None:
    desk.worker.do(Order("die-after", 3))
    assert desk.next().pid != 0
    assert desk.pid_when_back() != 0
    assert desk.said.empty()


def test_a_waiting_order_is_answered_when_its_child_is_killed(desk: Desk) -> None:
    desk.worker.do(Order("wait", 5))
    os.kill(desk.next().pid, signal.SIGKILL)
    assert desk.next() == Answer(5, 0)


def test_an_order_that_fails_is_answered_and_says_nothing_private(capfd: pytest.CaptureFixture[str]) -> None:
    desk = Desk(duties())
    desk.worker.do(Order("wait", 1))
    first = desk.next().pid
    desk.worker.do(Order("fail", 987654321))
    assert desk.next() == Answer(987654321, 0)
    assert desk.pid() == first
    desk.worker.stop()
    told = capfd.readouterr().err
    assert "ValueError" in told
    assert "987654321" not in told


def test_an_order_that_hangs_costs_its_child_but_a_waiting_one_does_not() -> None:
    patience = 2.0  # Long enough for a child that starts on a machine with much else to do.
    desk = Desk(duties(patience=patience))
    desk.worker.do(Order("hang", 1))
    first = desk.pid()
    time.sleep(patience + 0.5)
    assert desk.pid() == first
    desk.worker.do(Order("hang", 2, size=1))
    assert {desk.next(), desk.next()} == {Answer(1, 0), Answer(2, 0)}
    assert desk.pid_when_back() != first
    desk.worker.stop()


def test_an_order_with_no_answer_due_is_silent_when_it_is_lost() -> None:
    desk = Desk(duties(patience=0.2))
    desk.worker.do(Order("deafen"))
    time.sleep(0.5)
    assert desk.pid_when_back() != 0
    assert desk.said.empty()
    desk.worker.stop()


def test_stopping_lets_a_waiting_order_end_in_order(tmp_path: Path) -> None:
    desk = Desk(duties(tmp_path / "ended"))
    desk.worker.do(Order("wait", 1))
    child = desk.next().pid
    desk.worker.stop()
    assert (tmp_path / "ended").exists()
    assert not _is_alive(child)


@pytest.mark.parametrize("kind", ["hang", "deafen"])
def test_stopping_ends_even_a_child_that_will_not(kind: str, desk: Desk) -> None:
    child = desk.pid()
    desk.worker.do(Order("hang" if kind == "hang" else "deafen", 1, size=1))
    desk.worker.stop()
    assert not _is_alive(child)
    assert desk.said.empty()


def test_a_child_asked_to_end_by_the_system_ends_in_order_and_another_comes(tmp_path: Path) -> None:
    desk = Desk(duties(tmp_path / "ended"))
    desk.worker.do(Order("wait", 1))
    child = desk.next().pid
    os.kill(child, signal.SIGINT)
    os.kill(child, signal.SIGTERM)
    assert desk.pid_when_back() != child
    assert (tmp_path / "ended").exists()
    desk.worker.stop()


def test_a_room_that_cannot_be_opened_answers_every_order_until_it_can(tmp_path: Path) -> None:
    stone = tmp_path / "stone"
    stone.touch()
    desk = Desk(duties_of_a_broken_room(stone))
    for number in range(3):
        desk.worker.do(Order("echo", number))
        assert desk.next() == Answer(number, 0)
    stone.unlink()
    assert desk.pid_when_back() != 0
    desk.worker.stop()


def test_a_worker_can_be_stopped_while_its_room_cannot_be_opened(tmp_path: Path) -> None:
    stone = tmp_path / "stone"
    stone.touch()
    desk = Desk(duties_of_a_broken_room(stone))
    desk.worker.do(Order("echo", 1))
    desk.next()
    desk.worker.stop()
    assert desk.worker.pid is None


def test_beside_another_thread_the_child_is_a_fresh_process_and_works_the_same() -> None:
    rest = threading.Event()
    other = threading.Thread(target=rest.wait)
    other.start()
    desk = Desk(duties())
    assert desk.pid() not in (0, os.getpid())
    desk.worker.stop()
    rest.set()
    other.join()


PARENT = """
import sys, threading
from pathlib import Path
from kiosk.worker.worker import Worker
from tests.worker.runners import Order, duties
if __name__ == "__main__":
    worker = Worker(duties(Path(sys.argv[1])), lambda answer: print(answer.pid, flush=True))
    worker.start()
    worker.do(Order("wait", 1))
    threading.Event().wait()
"""


def test_a_parent_that_is_killed_ends_its_child_in_order(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "ended")], stdout=subprocess.PIPE, cwd=Path.cwd()
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert _is_alive(child)
        parent.kill()
        parent.stdout.read()  # ends when the child, who shares it, has ended too
    assert (tmp_path / "ended").exists()


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
