"""The same pages by Typst, which is compiled and fast: a yardstick for the handout.

python -m bench.yardstick TIMES   prints the median in milliseconds, the pages and the figures

The document holds what our handout holds: every heading, paragraph, list and table with its words, our fonts and
sizes, a head and a foot on every page, tags (PDF/UA-1), as many figures, each people array a hundred people and the
code all its modules. Typst has it easier in three ways: it is handed the words and the drawings ready made, the small
icons are left out, and it breaks its pages where they are full. It is handed a new name each time, as
a kiosk is; what does not change it may remember, as we do.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import typst
import zxingcpp

from bench.pages import rendered
from kiosk.paths import FONTS
from tests.handout.sheets import reader
from tests.handout.tree import Node, tree_of

_HEAD = """
#set document(title: "My plan", author: "Example Clinic")
#set page(paper: "a4", margin: (left: 16mm, right: 14mm, top: 19mm, bottom: 20mm),
  header: [*Clinic* #h(1fr) *01632 960 000* #h(1em) *DRAFT*],
  footer: context [Pack, draft, no reviewer. Information, not a diagnosis. #h(1fr) *Page #counter(page).display()*])
#set text(font: "Atkinson Hyperlegible", size: 12pt, lang: "en")
#set par(leading: 0.45em, spacing: 0.6em)
#show heading.where(level: 1): set text(size: 23pt)
#show heading.where(level: 2): set text(size: 15pt, fill: rgb("#0C5450"))
#let people = image("people.svg", height: 140pt)
#let code = image("code.svg", height: 50mm)
#let strip = box(width: 100%, height: 60pt, {
  for day in range(8) { place(dx: day * 12%, rect(width: 10%, height: 20pt, radius: 2pt, stroke: 1pt)) }
  for mark in range(5) { place(dx: mark * 20%, dy: 30pt, circle(radius: 8pt, fill: rgb("#0C5450"))) }
})
#let tick = box(square(size: 9pt, stroke: 1.35pt))
"""


def source(tree: Node) -> str:
    """The Typst document of the pages that a structure tree tells."""
    return _HEAD + "\nFor #sys.inputs.name\n\n" + "\n\n".join(text for kid in tree.kids for text in _of(kid))


def _of(node: Node) -> Iterator[str]:
    match node.role:
        case "H1" | "H2":
            yield f"#heading(level: {node.role[1]}, {_words(node)})"
        case "L":
            yield f"#list({', '.join(f'[#{_words(item)}]' for item in node.kids)})"
        case "Table":
            yield _table(node)
        case "Figure":
            yield _figure(str(node.facts["/Alt"]))
        case _:
            yield f"#{_words(node)}"


def _words(node: Node) -> str:
    return json.dumps(" ".join(node.told.split()), ensure_ascii=False)


def _table(node: Node) -> str:
    columns = max(len(row.kids) for row in node.kids)
    rows = []
    for row in node.kids:
        *firsts, last = (f"[#{_words(cell)}{'' if cell.role == 'TH' else ' #tick'}]" for cell in row.kids)
        rows.append(", ".join([*firsts, f"table.cell(colspan: {columns - len(firsts)}){last}"]))
    return f"#table(columns: {columns}, stroke: (bottom: 0.9pt), {', '.join(rows)})"


def _figure(says: str) -> str:
    if "phone" in says:
        body = "code"
    elif "of 100" in says or "100 people" in says:
        body = "people"
    else:
        body = "strip"
    return f"#figure(alt: {json.dumps(says, ensure_ascii=False)}, {body})"


def people() -> str:
    """A hundred people as one SVG path."""
    body = "m3,8 v-4 c0,-3 2,-5 7,-5 s7,2 7,5 v4 z m4,-12 a3,3 0 1 0 6,0 a3,3 0 1 0 -6,0"
    path = " ".join(f"M{22 * column},{23 * row + 14} {body}" for row in range(10) for column in range(10))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 222 238">'
        f'<path d="{path}" fill="#B4492E" stroke="#B4492E" stroke-width="1.4"/></svg>'
    )


def code() -> str:
    """As many modules as the code of four sessions has."""
    return str(zxingcpp.create_barcode("x" * 640, zxingcpp.BarcodeFormat.QRCode, ec_level="L").to_svg())


def measured(times: int) -> str:
    """Median milliseconds of one warm document, its pages and its figures."""
    tree = tree_of(rendered())
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        file = Path(folder) / "handout.typ"
        file.write_text(source(tree), encoding="utf-8")
        file.with_name("people.svg").write_text(people(), encoding="utf-8")
        file.with_name("code.svg").write_text(code(), encoding="utf-8")
        compiler = typst.Compiler(file, font_paths=[FONTS], ignore_system_fonts=True)

        def once(name: str) -> bytes:
            made = compiler.compile(format="pdf", pdf_standards="ua-1", sys_inputs={"name": name})
            assert isinstance(made, bytes)
            return made

        pdf, taken = once("first"), []
        for number in range(times):
            start = time.perf_counter()
            once(f"Ana {number}")
            taken.append(time.perf_counter() - start)
    figures = len(list(tree.all("Figure")))
    return f"{statistics.median(taken) * 1000:.1f} {len(reader(pdf).pages)} {figures}"


if __name__ == "__main__":
    print(measured(int(sys.argv[1])))
