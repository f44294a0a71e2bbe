"""What stands in the bytes of a question and an answer, and what becomes of bytes that are neither."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.ipp import (
    Attribute,
    Group,
    Operation,
    Refused,
    Server,
    Silent,
    Tag,
    Unreachable,
    decoded,
    encoded,
    numbers,
    texts,
)


def test_a_question_is_encoded_as_the_standard_says() -> None:
    part = (Group.OPERATION, (Attribute(Tag.KEYWORD, "a", ("xy", "z")), Attribute(Tag.BOOLEAN, "b", (1,))))
    assert encoded(Operation.GET_JOBS, (part,)) == (
        b"\x02\x00\x00\x0a\x00\x00\x00\x01"
        b"\x01"
        b"\x44\x00\x01a\x00\x02xy"
        b"\x44\x00\x00\x00\x01z"
        b"\x22\x00\x01b\x00\x01\x01"
        b"\x03"
    )


@given(st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1), st.lists(st.text(), min_size=1))
def test_what_was_encoded_is_read_back(some_numbers: list[int], some_texts: list[str]) -> None:
    attributes = (
        Attribute(Tag.INTEGER, "n", tuple(some_numbers)),
        Attribute(Tag.KEYWORD, "t", tuple(some_texts)),
    )
    question = encoded(Operation.GET_JOBS, ((Group.JOB, attributes), (Group.PRINTER, ())))
    (job, attributes_of_job), (printer, nothing) = decoded(_as_answer(question, 0))
    assert (job, printer) == (Group.JOB, Group.PRINTER)
    assert numbers(attributes_of_job, "n") == tuple(some_numbers)
    assert texts(attributes_of_job, "t") == tuple(some_texts)
    assert texts(attributes_of_job, "n") == ()
    assert numbers(attributes_of_job, "t") == ()
    assert not nothing


@given(st.binary())
def test_any_bytes_are_an_answer_or_a_refusal(noise: bytes) -> None:
    for answer in (noise, b"\x02\x00\x00\x00\x00\x00\x00\x01" + noise):
        with contextlib.suppress(Refused):
            decoded(answer)


@given(st.data())
def test_a_cut_off_answer_is_a_refusal(data: st.DataObject) -> None:
    whole = _as_answer(
        encoded(Operation.GET_JOBS, ((Group.JOB, (Attribute(Tag.ENUM, "job-state", (9,)),)),)), 0
    )
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(Refused):
        decoded(whole[:cut])


def test_a_refusal_carries_its_code() -> None:
    with pytest.raises(Refused) as refusal:
        decoded(_as_answer(encoded(Operation.GET_JOBS, ()), 0x0406))
    assert refusal.value.code == 0x0406


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 0x0406),
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", 0),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 0),
    ],
)
def test_a_web_server_that_is_no_printer_refuses(reply: bytes, code: int) -> None:
    with _server_that_says(reply) as address, pytest.raises(Refused) as refusal:
        Server(address).ask(Operation.GET_JOBS, "/")
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "reply", [b"", b"SSH-2.0-hello\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhal"]
)
def test_a_server_that_speaks_something_else_is_out_of_reach(reply: bytes) -> None:
    with _server_that_says(reply) as address, pytest.raises((Unreachable, Refused)):
        Server(address).ask(Operation.GET_JOBS, "/")


def test_a_server_that_never_answers_is_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(Silent):
        Server(f"127.0.0.1:{listener.getsockname()[1]}", timeout=0.1).ask(Operation.GET_JOBS, "/")


@pytest.mark.parametrize(
    "address",
    ["/nowhere/cups.sock", "127.0.0.1:1", "no-such-host.invalid:631", "127.0.0.1:x", "127.0.0.1:99999", ""],
)
def test_where_nobody_listens_the_server_is_out_of_reach(address: str) -> None:
    with pytest.raises(Unreachable):
        Server(address).ask(Operation.GET_JOBS, "/")


def _as_answer(question: bytes, code: int) -> bytes:
    """A question's bytes with a status code where its operation stood."""
    return question[:2] + struct.pack(">H", code) + question[4:]


@contextlib.contextmanager
def _server_that_says(reply: bytes) -> Iterator[str]:
    """A server that answers one question with these bytes, whatever was asked."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            client, _ = listener.accept()
            with client:
                client.recv(65536)
                client.sendall(reply)
                client.shutdown(socket.SHUT_WR)
                while client.recv(65536):
                    pass

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        thread.join()
