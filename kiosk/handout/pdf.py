"""The bytes of a PDF file (ISO 32000-1): numbered objects, streams, the table at the end. Nothing here knows a page.

Written by hand because it is little, and because what a tagged page needs (a structure tree of several hundred
objects) takes longer to tell a library than to write.
"""

from __future__ import annotations

import zlib

from kiosk.content.order import unmarked

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 1
"""Of zlib: a tenth larger than the best, in a third of the time."""


class PdfFile:
    """Objects in the order of their numbers. The same objects make the same bytes."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """The number of an object that is put in later."""
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, body: str) -> None:
        """Fill in a reserved object; `body` is what stands between `obj` and `endobj`."""
        self._objects[number - 1] = body.encode("latin-1")

    def add(self, body: str) -> int:
        """One object; its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, entries: str = "", *, is_packed: bool = True) -> int:
        """A stream with more entries in its dictionary; its number. Unpacked where others look for plain text."""
        if is_packed:
            data, entries = zlib.compress(data, _LEVEL), f"/Filter /FlateDecode {entries}"
        head = f"<< /Length {len(data)} {entries}>>\nstream\n".encode("latin-1")
        self._objects.append(head + data + b"\nendstream")
        return len(self._objects)

    def finished(self, root: int, info: int) -> bytes:
        """The whole file; `root` is the number of the catalogue, `info` that of the facts about the file."""
        out = [_HEAD]
        places: list[int] = []
        at = len(_HEAD)
        for number, body in enumerate(self._objects, start=1):
            places.append(at)
            whole = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            out.append(whole)
            at += len(whole)
        size = len(places) + 1
        out.append(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        out.extend(b"%010d 00000 n \n" % place for place in places)
        out.append(b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (size, root, info))
        out.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(out)


def text_string(text: str) -> str:
    """A text as a PDF string: any letters, and none that a reader could take for syntax."""
    return f"<FEFF{unmarked(text).encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """A number to a hundredth of a point: finer is only longer."""
    return f"{round(value, 2):g}"
