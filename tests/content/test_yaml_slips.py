from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kiosk.content import yaml_strict
from kiosk.content.yaml_slips import slip_in
from kiosk.content.yaml_strict import read_document
from kiosk.errors import Unreadable


def slip(folder: Path, text: str) -> str:
    """The one fault of a file as `line: sentence`."""
    file = folder / "file.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Unreadable) as caught:
        read_document(file)
    (problem,) = caught.value.problems
    return f"{problem.line}: {problem.sentence}"


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)], ids=["python", "c"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_strict, "_LOADER", request.param)


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name Elm\nphone: 1\n", "1: a key needs a colon and a space"),
        ("name:Elm\n\n# note\nphone: 1\n", "1: a key needs a colon and a space"),
        ("a: 1\nname Elm\nphone: 1\n", "2: a key needs a colon and a space"),
        ("- a\n- b\n c: d\n", "2: a key needs a colon and a space"),
        ("a: b: c\n", "1: there is one colon too many here"),
        ("m: 1\na:  x: 1\n  y: 2\n", "2: there is one colon too many here"),
        ("a: 1\ns; {d: e, f: true}\n", "2: there is one colon too many here"),
        ('a: "1\nb: "2"\nc: 3\n', "1: a quote is opened here and closed only on line 2"),
        ('k:\n - "a\n - "b"\n', "2: a quote is opened here and closed only on line 3"),
        ("x: 1\na: '1\nb: 3\n", "2: a quote is opened here and never closed"),
        ('a: "Elm" Street\n', "1: a text goes on after its closing quote"),
        ("a: '12 Elm's St'\n", "1: a text goes on after its closing quote"),
        ('b: 1\na: "12" ""Elm\n', "2: a text goes on after its closing quote"),
        ("x: 1\na: {b: 1, c: 2\nd: 3\n", "2: a bracket is opened here and not closed"),
        ("f:\n  a: [{b: c}, d\n  x: y\n", "2: a bracket is opened here and not closed"),
        ("x: 1\na: b, c]\nf: {b: 1}}\n", "3: a bracket is closed here that was never opened"),
        ("a: 1\n b: 2\n", "2: this line is indented under line 1, which has a value"),
        ("a:\n  - id: 1\n      b: 2\n", "3: this line is indented under line 2, which has a value"),
        ("a: []\n  b:\n    c: 1\n", "2: this line is indented under line 1, which has a value"),
        ("p:\n   a: 1\n  b: 2\n", "3: this line begins after 2 spaces, and those it belongs to after 0"),
        ('a:\n  - id: x\n  -id: y\n', "3: the '-' of a list needs a space after it"),
        ('a:\n  b: 1\n  -"x"\n  c: 1\n', "3: the '-' of a list needs a space after it"),
        ("a:\n  - c\n  b: 1\n", "3: this stands in a list, where every entry begins with '- '"),
        ("[a]\n[b]\n", "1: a key needs a colon"),
        ("a:\n  b: 1\n  - c\n", "3: this is not valid YAML"),
        ('a: "x\\" b" c\n', "1: a text goes on after its closing quote"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_the_line_where_it_was_made(tmp_path: Path, text: str, told: str) -> None:
    assert slip(tmp_path, text).startswith(told)


def test_a_fault_without_a_place_is_told_as_one_of_the_whole_file() -> None:
    assert slip_in([""], yaml.YAMLError()).line == 0


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: {b: 1,25, c: 2}\n", "1: a number has a point and no comma: 1.25"),
        ("a: {b: x, 25: 2}\n", "1: the key 25 is not text; write it in quotes"),
        ("a: 12 Elm Street #3\nb: c\n", "1: YAML leaves out what follows ' #'; write a text in quotes"),
        ("a:\n- 12 Elm\n  Street   #3", "2: YAML leaves out what follows ' #'; write a text in quotes"),
    ],
)  # fmt: skip
def test_what_yaml_reads_otherwise_than_it_was_meant_is_told(tmp_path: Path, text: str, told: str) -> None:
    assert slip(tmp_path, text).startswith(told)


@pytest.mark.usefixtures("any_parser")
def test_a_remark_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_text('a: b  # why\nc: d ## so\ne: "f #1" #g\nh: #i\nj: k#l\nm: p #\n', "utf-8")
    assert read_document(file).data == {"a": "b", "c": "d", "e": "f #1", "h": None, "j": "k#l", "m": "p"}
