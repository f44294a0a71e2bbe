"""What a finished page says to whoever cannot see it: the words of its structure tree (PDF/UA), as PDFium reads it.

The letters on the page itself are no help: they stand from left to right in every language, line by line.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pypdfium2

_ROW = "TR"
"""What is read in one breath, cell by cell."""
_UTF_16_BYTES = 2


class Passage(NamedTuple):
    """A paragraph, a picture in words, or a row of a table, a line for each cell; and its language where that is not
    the one of the pages.
    """

    text: str
    language: str


def passages_on(page: pypdfium2.PdfPage) -> tuple[Passage, ...]:
    """All of a page in the order of reading; nothing of one without a structure tree."""
    from pypdfium2 import raw  # noqa: PLC0415 - loaded late, as in `sheets`

    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, place) for place in range(count)]
        return tuple(passage for top in tops for passage in _Element(raw, top, "").passages())
    finally:
        raw.FPDF_StructTree_Close(tree)


class _Element:
    """One element of the tree. What it says of its language holds for what is in it."""

    def __init__(self, raw: Any, handle: object, language: str) -> None:  # noqa: ANN401 - PDFium's functions
        self._raw = raw
        self._handle = handle
        self._language = self._told(raw.FPDF_StructElement_GetLang) or language

    def passages(self) -> Iterator[Passage]:
        """Those of all that is in it."""
        if self._told(self._raw.FPDF_StructElement_GetType) != _ROW:
            yield from self._leaves()
            return
        for language, cells in groupby(self._leaves(), key=lambda cell: cell.language):
            yield Passage("\n".join(cell.text for cell in cells), language)

    def _leaves(self) -> Iterator[Passage]:
        text = self._told(self._raw.FPDF_StructElement_GetAltText) or self._told(
            self._raw.FPDF_StructElement_GetActualText
        )
        if text:
            yield Passage(text, self._language)
            return
        for place in range(self._raw.FPDF_StructElement_CountChildren(self._handle)):
            if child := self._raw.FPDF_StructElement_GetChildAtIndex(self._handle, place):
                yield from _Element(self._raw, child, self._language).passages()

    def _told(self, ask: Callable[..., int]) -> str:
        """What PDFium says of it: first how many bytes that takes, with a zero at the end, then the bytes."""
        size = ask(self._handle, None, 0)
        if size <= _UTF_16_BYTES:
            return ""
        room = ctypes.create_string_buffer(size)
        ask(self._handle, room, size)
        return room.raw[:-_UTF_16_BYTES].decode("utf-16-le")
