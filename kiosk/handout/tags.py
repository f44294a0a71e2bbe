"""What stands on the pages, told to readers who cannot see them: the structure tree of PDF/UA-1 (ISO 14289-1).

The only file that knows tags. Blocks open an element, the pen asks for marks while it draws, and at the end the
tree is written with one mark after the other, so that the reading order is the order of drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, TypeAlias

from kiosk.content.rich import is_borrowed
from kiosk.content.words import SOURCE
from kiosk.handout.pdf import PdfFile, number, text_string
from kiosk.handout.text import clean

Scope: TypeAlias = Literal["Row", "Column"]
"""What the head of a table heads."""
_CELLS = frozenset({"TH", "TD"})


@dataclass(slots=True, eq=False)
class Element:
    """One element of the tree: its role, what else its dictionary says, and what it holds in reading order.

    A whole number among its kids is a mark on `page`, the page's index. `texts` are those that its marks draw.
    """

    role: str
    entries: str = ""
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    number: int = 0
    texts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading for the bookmarks: its level from 1, its words, the page's index and the height on that page."""

    level: int
    text: str
    page: int
    y: float


class Tags:
    """The tree of one document in the making. `page` is the index of the page that is drawn."""

    def __init__(self) -> None:
        self._root = Element("Document")
        self._open: list[Element] = [self._root]
        self._list: Element | None = None
        self._marked: list[list[Element]] = []
        self.headings: list[Heading] = []

    @property
    def page(self) -> int:
        """The index of the page that is drawn."""
        return len(self._marked) - 1

    def turn(self) -> None:
        """A new page begins."""
        self._marked.append([])

    # -- elements ----------------------------------------------------------------------------

    @contextmanager
    def element(self, role: str, entries: str = "") -> Iterator[Element]:
        """An element around what is drawn meanwhile."""
        self._list = None
        made = self._child(role, entries)
        self._open.append(made)
        yield made
        self._open.pop()
        self._list = None

    def cell(self, scope: Scope | None, span: int) -> AbstractContextManager[Element]:
        """A cell of a table's row: what it heads, and over how many columns it runs."""
        facts = [f"/Scope /{scope}"] if scope else []
        if span > 1:
            facts.append(f"/ColSpan {span}")
        entries = f"/A << /O /Table {' '.join(facts)} >> " if facts else ""
        return self.element("TH" if scope else "TD", entries)

    @contextmanager
    def list_item(self) -> Iterator[None]:
        """A point of a list. It goes on with the list before it, where nothing else came between; in a cell of a
        table it is only that cell's text.
        """
        if self._open[-1].role in _CELLS:
            yield
            return
        whole = self._list or self._child("L")
        item, body = Element("LI"), Element("LBody")
        whole.kids.append(item)
        item.kids.append(body)
        self._open.append(body)
        self._list = None
        yield
        self._open.pop()
        self._list = whole

    def end_list(self) -> None:
        """The next point begins a list of its own."""
        self._list = None

    def paragraph(self, level: int, text: str, language: str = "") -> Element:
        """The element of a text: a heading of this level, a paragraph, or the cell that it stands in.

        `language` is named where it is not that of the pages.
        """
        self._list = None
        is_cell = self._open[-1].role in _CELLS and not language
        element = self._open[-1] if is_cell else self._child(f"H{level}" if level else "P", _named(language))
        element.texts.append(text)
        return element

    def figure(self, says: str, box: tuple[float, float, float, float], language: str = "") -> Element:
        """A drawing, what it says in words, and where it lies: left, low, right, high.

        `language` is named where it is not that of the pages.
        """
        self._list = None
        sides = " ".join(map(number, box))
        spoken = _named(SOURCE if is_borrowed(says) else language)
        return self._child(
            "Figure",
            f"/Alt {text_string(says)} {spoken}/A << /O /Layout /Placement /Block /BBox [{sides}] >>",
        )

    def _child(self, role: str, entries: str = "") -> Element:
        made = Element(role, entries)
        self._open[-1].kids.append(made)
        return made

    # -- marks -------------------------------------------------------------------------------

    def mark(self, element: Element) -> str:
        """The operator that begins content of an element on this page; `EMC` ends it."""
        marks = self._marked[-1]
        element.kids.append((self.page, len(marks)))
        marks.append(element)
        return f"/{element.role} << /MCID {len(marks) - 1} >> BDC"

    # -- the file ----------------------------------------------------------------------------

    def write(self, file: PdfFile, pages: list[int]) -> int:
        """Put the tree into a file; `pages` are the numbers of its pages. The number of the tree's root."""
        root = file.reserve()
        _number(self._root, file)
        _write(self._root, root, file, pages)
        rows = [
            f"{index} [{' '.join(f'{element.number} 0 R' for element in marks)}]"
            for index, marks in enumerate(self._marked)
        ]
        parents = file.add(f"<< /Nums [{' '.join(rows)}] >>")
        file.put(
            root,
            f"<< /Type /StructTreeRoot /K [{self._root.number} 0 R] /ParentTree {parents} 0 R"
            f" /ParentTreeNextKey {len(self._marked)} >>",
        )
        return root

    def write_bookmarks(self, file: PdfFile, pages: list[int]) -> int:
        """Put the headings into a file as bookmarks, two levels deep; the number of their root."""
        root = file.reserve()
        numbers = [file.reserve() for _ in self.headings]
        tops = [place for place, heading in enumerate(self.headings) if heading.level == 1]
        under = {top: range(top + 1, end) for top, end in pairwise([*tops, len(self.headings)])}
        _bookmarks(file, tops, root, numbers, self.headings, pages, under)
        for top, places in under.items():
            _bookmarks(file, places, numbers[top], numbers, self.headings, pages, {})
        file.put(root, f"<< /Type /Outlines {_ends(tops, numbers)}/Count {len(tops)} >>")
        return root


def _named(language: str) -> str:
    """The language of an element, where it is not that of the pages."""
    return f"/Lang {text_string(language)} " if language else ""


def _number(element: Element, file: PdfFile) -> None:
    element.number = file.reserve()
    for kid in element.kids:
        if isinstance(kid, Element):
            _number(kid, file)


def _write(element: Element, parent: int, file: PdfFile, pages: list[int]) -> None:
    page = next((kid[0] for kid in element.kids if not isinstance(kid, Element)), None)
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
            _write(kid, element.number, file, pages)
        elif kid[0] == page:
            kids.append(str(kid[1]))
        else:
            kids.append(f"<< /Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]} >>")
    on = "" if page is None else f"/Pg {pages[page]} 0 R "
    file.put(
        element.number,
        f"<< /S /{element.role} /P {parent} 0 R {on}/K [{' '.join(kids)}] {element.entries}{_as_written(element)}>>",
    )


def _as_written(element: Element) -> str:
    """The text of an element as it was written: its glyphs stand from left to right, in lines and in pieces, from
    which many a reader would put it together wrong.
    """
    if not element.texts or any(isinstance(kid, Element) for kid in element.kids):
        return ""
    text = "\n".join(element.texts)
    return f"/ActualText {text_string(clean(text))} "


def _bookmarks(
    file: PdfFile,
    places: Sequence[int],
    parent: int,
    numbers: list[int],
    headings: list[Heading],
    pages: list[int],
    under: dict[int, range],
) -> None:
    """Bookmarks of one level, chained; closed where more lie under them."""
    for order, place in enumerate(places):
        heading = headings[place]
        before = f"/Prev {numbers[places[order - 1]]} 0 R " if order else ""
        after = f"/Next {numbers[places[order + 1]]} 0 R " if order + 1 < len(places) else ""
        below = under.get(place, range(0))
        more = f"{_ends(below, numbers)}/Count {-len(below)} " if below else ""
        file.put(
            numbers[place],
            f"<< /Title {text_string(heading.text)} /Parent {parent} 0 R {before}{after}{more}"
            f"/Dest [{pages[heading.page]} 0 R /XYZ 0 {number(heading.y)} null] >>",
        )


def _ends(places: Sequence[int], numbers: list[int]) -> str:
    return f"/First {numbers[places[0]]} 0 R /Last {numbers[places[-1]]} 0 R " if places else ""
