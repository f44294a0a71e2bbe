"""The structure tree of a PDF, read back: what somebody hears who cannot see the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdf
from pypdf.generic import ContentStream, DictionaryObject, NumberObject

from tests.handout.objects import bytes_in, dictionaries_in, dictionary_in, items_in, root_of
from tests.handout.sheets import reader

Marks = dict[tuple[int, int], str]
"""The text of each mark, by page and number."""


@dataclass(frozen=True)
class Node:
    """An element: its role, its dictionary, the elements in it, and the text of its own marks."""

    role: str
    facts: DictionaryObject
    kids: tuple[Node, ...]
    text: str

    def all(self, role: str) -> Iterator[Node]:
        """This element and those below it that have a role, in reading order."""
        return (node for node in self.everything() if node.role == role)

    def everything(self) -> Iterator[Node]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.everything()

    @property
    def words(self) -> str:
        """All text in it, in reading order, without spaces."""
        return "".join(self.told.split())

    @property
    def told(self) -> str:
        """All text in it, in reading order, a line end where a line ends."""
        return "\n".join([self.text, *(kid.told for kid in self.kids)]).strip()


def tree_of(pdf: bytes) -> Node:
    """The element `Document` of a PDF."""
    document = reader(pdf)
    marks: Marks = {}
    pages = {_number_of(page): index for index, page in enumerate(document.pages)}
    for index, page in enumerate(document.pages):
        marks.update({(index, mark): text for mark, text in _marked(document, page)})
    (whole,) = dictionaries_in(root_of(pdf), "/StructTreeRoot", "/K")
    return _node(whole, marks, pages)


def _number_of(page: pypdf.PageObject) -> int:
    """The number of a page among the objects of its file."""
    assert page.indirect_reference is not None
    return page.indirect_reference.idnum


def _node(facts: DictionaryObject, marks: Marks, pages: dict[int, int]) -> Node:
    kids: list[Node] = []
    text = ""
    for kid in items_in(facts, "/K"):
        if isinstance(kid, NumberObject):
            text += marks[pages[facts.raw_get("/Pg").idnum], kid]
            continue
        assert isinstance(kid, DictionaryObject)
        if kid.get("/Type") == "/MCR":
            mark = kid["/MCID"]
            assert isinstance(mark, NumberObject)
            text += marks[pages[kid.raw_get("/Pg").idnum], mark]
        else:
            kids.append(_node(kid, marks, pages))
    return Node(str(facts["/S"])[1:], facts, tuple(kids), text)


def _marked(document: pypdf.PdfReader, page: pypdf.PageObject) -> Iterator[tuple[int, str]]:
    """Each mark of a page with its text, glyphs read back as letters by the fonts' own maps."""
    fonts = dictionary_in(page, "/Resources", "/Font")
    maps = {name: _letters(dictionary_in(fonts, name)) for name in fonts}
    current: int | None = None
    text, font, line = "", "", None
    for operands, operator in ContentStream(page.get_contents(), document).operations:
        match operator:
            case b"BDC" | b"BMC":
                facts = operands[1] if len(operands) > 1 else {}
                current, text = facts.get("/MCID"), ""
            case b"EMC":
                if current is not None:
                    yield current, text
                current = None
            case b"Tf":
                font = operands[0]
            case b"Tm":
                text += "\n" if operands[5] != line else ""
                line = operands[5]
            case b"Tj":
                raw = operands[0].original_bytes
                text += "".join(maps[font][raw[place : place + 2]] for place in range(0, len(raw), 2))


def _letters(font: DictionaryObject) -> dict[bytes, str]:
    """The letter of each glyph, from a font's ToUnicode map."""
    lines = bytes_in(font, "/ToUnicode").decode("ascii").splitlines()
    pairs = [line.split() for line in lines if line.startswith("<") and line.count("<") == 2]
    return {
        bytes.fromhex(glyph[1:-1]): bytes.fromhex(letter[1:-1]).decode("utf-16-be")
        for glyph, letter in pairs
        if (glyph, letter) != ("<0000>", "<FFFF>")
    }
