"""The Internet Printing Protocol over HTTP, as much of it as one print job needs.

The only file that knows the bytes: RFC 8010 (encoding) and RFC 8011 (operations, attributes). A server is a
socket path or `host:port`; each call opens one connection and waits a few seconds at most.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from http import HTTPStatus
from typing import TypeAlias

Value: TypeAlias = int | str
Attributes: TypeAlias = Mapping[str, tuple[Value, ...]]


class Operation(IntEnum):
    """Operation ids: RFC 8011 section 5.4.15, RFC 3995/3996 for subscriptions, and CUPS's own."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    RELEASE_JOB = 0x000D
    CREATE_PRINTER_SUBSCRIPTIONS = 0x0016
    GET_NOTIFICATIONS = 0x001C
    CUPS_GET_PRINTERS = 0x4002


class Group(IntEnum):
    """Delimiter tags: RFC 8010 section 3.5.1, and RFC 3995 for subscriptions."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05
    SUBSCRIPTION = 0x06
    EVENT = 0x07


class Tag(IntEnum):
    """Value tags: RFC 8010 section 3.5.2."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49


class JobState(IntEnum):
    """RFC 8011 section 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


PRINTER_STOPPED = 5
"""printer-state `stopped`: RFC 8011 section 5.4.11."""


class Code(IntEnum):
    """Status codes: RFC 8011 appendix B.1.2; from 0x0100 on they are refusals."""

    FIRST_REFUSAL = 0x0100
    NOT_POSSIBLE = 0x0404
    NOT_FOUND = 0x0406
    GONE = 0x0407


class IppFault(Exception):
    """A call that came to nothing."""


class Unreachable(IppFault):
    """Nobody listens there."""


class Silent(IppFault):
    """Somebody listens, but no answer came in time."""


class Refused(IppFault):
    """The server said no; `code` is its status code, 0 where its answer was not IPP at all."""

    def __init__(self, code: int) -> None:
        super().__init__(f"IPP status 0x{code:04x}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a question, with one value or more."""

    tag: Tag
    name: str
    values: tuple[Value, ...]


Part: TypeAlias = tuple[Group, tuple[Attribute, ...]]
Answer: TypeAlias = tuple[tuple[int, Attributes], ...]
"""The groups of an answer in their order, each with its delimiter tag."""


@dataclass(frozen=True, slots=True)
class Server:
    """A print server: `address` is a socket path or `host:port`, `timeout` the seconds of patience."""

    address: str
    timeout: float = 2.0

    def ask(self, operation: Operation, path: str, *parts: Part, document: bytes = b"") -> Answer:
        """Ask once and return the answer's groups.

        Raises:
            Unreachable, Silent, Refused: no server, no answer in time, an answer that says no.
        """
        # Loaded late: HTTP brings mail and encryption with it, and a clinic that prints into a folder needs neither.
        from kiosk.printing.ipp_line import post  # noqa: PLC0415

        try:
            answer = post(self.address, path, encoded(operation, parts) + document, self.timeout)
        except TimeoutError:
            raise Silent from None
        except OSError:
            raise Unreachable from None
        if isinstance(answer, int):
            raise Refused(Code.NOT_FOUND if answer == HTTPStatus.NOT_FOUND else 0)
        return decoded(answer)


def encoded(operation: Operation, parts: tuple[Part, ...]) -> bytes:
    """A question's bytes, up to where a document would follow."""
    out = [struct.pack(">HHI", 0x0200, operation, 1)]
    for group, attributes in parts:
        out.append(bytes([group]))
        out.extend(_attribute_bytes(attribute) for attribute in attributes)
    out.append(bytes([Group.END]))
    return b"".join(out)


def decoded(answer: bytes) -> Answer:
    """The groups of an answer. Raises Refused for a refusal, and for bytes that are not IPP."""
    try:
        _, code, _ = struct.unpack_from(">HHI", answer)
        groups = tuple(_groups(answer))
    except (struct.error, IndexError, UnicodeDecodeError):
        raise Refused(0) from None
    if code >= Code.FIRST_REFUSAL:
        raise Refused(code)
    return groups


def numbers(attributes: Attributes, name: str) -> tuple[int, ...]:
    """The whole numbers of an attribute, none where it is missing."""
    return tuple(value for value in attributes.get(name, ()) if isinstance(value, int))


def texts(attributes: Attributes, name: str) -> tuple[str, ...]:
    """The texts of an attribute, none where it is missing."""
    return tuple(value for value in attributes.get(name, ()) if isinstance(value, str))


def _attribute_bytes(attribute: Attribute) -> bytes:
    out = []
    for name, value in zip(
        itertools.chain((attribute.name,), itertools.repeat("")), attribute.values, strict=False
    ):
        body = _value_bytes(attribute.tag, value)
        out.append(struct.pack(">BH", attribute.tag, len(name)) + name.encode("ascii"))
        out.append(struct.pack(">H", len(body)) + body)
    return b"".join(out)


def _value_bytes(tag: Tag, value: Value) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8")
    return bytes([value]) if tag is Tag.BOOLEAN else struct.pack(">i", value)


def _groups(answer: bytes) -> Iterator[tuple[int, Attributes]]:
    """Each group with its attributes; a value with an empty name belongs to the attribute before it."""
    at, name = 8, ""
    group, attributes = 0, dict[str, tuple[Value, ...]]()
    while True:
        tag, at = answer[at], at + 1
        if tag < 0x10:
            if group:
                yield group, attributes
            if tag == Group.END:
                return
            group, attributes = tag, {}
            continue
        own_name, at = _counted(answer, at)
        body, at = _counted(answer, at)
        name = own_name.decode("utf-8") or name
        attributes[name] = (*attributes.get(name, ()), _value_of(tag, body))


def _counted(answer: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, at)
    start, end = at + 2, at + 2 + length
    if end > len(answer):
        raise IndexError
    return answer[start:end], end


def _value_of(tag: int, body: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        (number,) = struct.unpack(">i", body)
        return int(number)
    return body[0] if tag == Tag.BOOLEAN else body.decode("utf-8", "replace")
