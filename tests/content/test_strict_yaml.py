from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import yaml_strict
from kiosk.content.doubtful import advice_on
from kiosk.content.text_file import LARGEST
from kiosk.content.yaml_strict import Plain, read_document, text_of
from kiosk.errors import Unreadable


def read(folder: Path, text: str | bytes) -> object:
    file = folder / "file.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_document(file).data


def faults(folder: Path, text: str | bytes) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        read(folder, text)
    return [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in caught.value.problems]


def is_data_or_problems(file: Path) -> bool:
    """Whether a file is read, or refused with reasons; any other error fails the test."""
    try:
        read_document(file)
    except Unreadable as fault:
        return bool(fault.problems)
    return True


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)], ids=["python", "c"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_strict, "_LOADER", request.param)


@pytest.mark.usefixtures("any_parser")
def test_plain_values_are_what_they_look_like(tmp_path: Path) -> None:
    text = 'a: 1\nb: -2.5\nc: true\nd: null\ne:\nf: 2026-11-23\ng: words\nh: "no"\ni: [1, {j: x}]\n'
    assert read(tmp_path, text) == {
        "a": 1,
        "b": -2.5,
        "c": True,
        "d": None,
        "e": None,
        "f": dt.date(2026, 11, 23),
        "g": "words",
        "h": "no",
        "i": [1, {"j": "x"}],
    }


def test_a_block_of_text_has_no_newline_at_its_end(tmp_path: Path) -> None:
    assert read(tmp_path, "a: |\n  one\n  two\nb: >\n  three\n") == {"a": "one\ntwo", "b": "three"}


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n") == {"a": 1, "b": 2}


def test_every_key_and_list_entry_has_its_line(tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_text("a:\n  - x\n  - b: 1\n", "utf-8")
    document = read_document(file)
    assert document.lines[("a", 1, "b")] == 3
    assert document.problem(("a", 1, "gone", "deeper"), "what").line == 3
    assert document.problem((), "what").line == 1
    assert str(document.problem(("a", 0), "what")).endswith("file.yaml:2: a.0: what")


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("no N Off False", "write false, or a text in quotes"),
        ("Yes y ON True TRUE", "write true, or a text in quotes"),
        ("~ Null", "write null, or a text in quotes"),
        ("010 0_1_0", "write 10 or 8, or a text in quotes"),
        ("-010", "write -10 or -8, or a text in quotes"),
        ("08", "write 8, or a text in quotes"),
        ("007 +7 0o7 0x7 0b111 07", "write 7, or a text in quotes"),
        ("1_000 1e3 +1000 1000. 1.0e+3 0x3e8", "write 1000, or a text in quotes"),
        (".5", "write 0.5, or a text in quotes"),
        ("1:30 .inf .NaN = 12345678901234567890 1e300 1e999 0xffffffffffffffffffff", "write it in quotes"),
    ],
)
def test_a_word_that_can_be_read_in_two_ways_gets_what_may_be_meant(
    tmp_path: Path, words: str, advice: str
) -> None:
    for word in words.split():
        assert faults(tmp_path, f"a: {word}\n") == [
            f"1:a: '{word}' can be read in more than one way; {advice}"
        ]
        assert read(tmp_path, f"a: '{word}'\n") == {"a": word}


@given(
    st.from_regex(r"[-+]?[0-9_]{1,19}|[-+]?0[xob][0-9a-f_]+|[-+0-9._]*e?[-+0-9]+|[yYnN]|NO|~", fullmatch=True)
)
def test_what_is_advised_is_itself_plain(tmp_path_factory: pytest.TempPathFactory, word: str) -> None:
    folder = tmp_path_factory.mktemp("advised")
    for instead in re.findall(r"(?:write|or) ([-0-9.a-z]+)(?= or |,)", advice_on(word)):
        assert not isinstance(read(folder, instead), str)


@pytest.mark.usefixtures("any_parser")
def test_everything_that_is_not_plain_yaml_is_told_at_once(tmp_path: Path) -> None:
    text = "a: 1\na: 2\nb: !!str 3\nc: &x 1\nd: *x\n<<: {e: 1}\n1: 2\non: 3\n? [k]\n: 1\nf: 2026-13-01\n"
    text += "g: 2026-11-23T10:00:00Z\n"
    assert faults(tmp_path, text) == [
        "2:a: the key 'a' is here twice; it was first on line 1",
        "3:b: a tag (!) is not allowed; delete it",
        "4:c: an anchor (&) is not allowed; delete it",
        "5:d: an alias (*) is not allowed; write the value again",
        "6:: a merge key (<<) is not allowed; write the keys out",
        "7:: the key 1 is not text; write it in quotes",
        "8:: 'on' can be read in more than one way; write it in quotes",
        "9:: a key must be text",
        "11:f: there is no day 2026-13-01",
        "12:g: 2026-11-23T10:00:00Z is not a date as 2026-01-31; write any other text in quotes",
    ]


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1:: the file is empty"),
        ("# nothing\n", "1:: the file is empty"),
        ("a: 1\n---\nb: 2\n", "2:: a file holds one document; delete the line '---'"),
        ("a: b: c\n", "1:: there is one colon too many here; write a text that holds ': ' in quotes"),
        ("a: @b\n", "1:: a text cannot begin with this sign; write it in quotes"),
        ('a: "\\q"\n', "1:: a backslash in double quotes means something else; use single quotes"),
        ('a: "\\0"\n', "1:a: there is a letter here that cannot be seen (U+0000); delete it"),
        ("a:\t1\n", "1:: there is a tab here; use spaces"),
        ("b: 1\na: \x01\n", "2:: there is a letter here that cannot be seen (U+0001); delete it"),
        ("a: x\u2028y\n", "1:: there is a letter here that cannot be seen (U+2028); delete it"),
        (b"a: 1\nb: \xff\n", "2:: this is not UTF-8 text; save the file as UTF-8"),
    ],
)
def test_each_fault_has_a_sentence_and_a_line(tmp_path: Path, text: str | bytes, fault: str) -> None:
    assert faults(tmp_path, text) == [fault]


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize("code", ["uD800", "U00110000"])
def test_the_number_of_no_letter_is_a_fault_to_every_parser(tmp_path: Path, code: str) -> None:
    assert faults(tmp_path, f'a: "\\{code}"\n')


def test_a_file_is_at_most_twelve_levels_deep(tmp_path: Path) -> None:
    assert read(tmp_path, "[" * 12 + "]" * 12)
    assert faults(tmp_path, "[" * 14 + "[], {a: 1}" + "]" * 14 + "\n") == [
        "1:0.0.0.0.0.0.0.0.0.0.0.0: there are more than 12 levels here"
    ]


def test_a_hundred_thousand_brackets_are_no_crash(tmp_path: Path) -> None:
    assert "more than 12 levels" in faults(tmp_path, "[" * 100_000)[0]


@pytest.mark.parametrize("level", ["[", "{a: ", "- "])
def test_the_largest_file_of_nothing_but_levels_is_read_no_further_than_it_makes_sense(
    tmp_path: Path, level: str
) -> None:
    """Whole, it would take hours, as the parser's work grows with the square of the depth."""
    assert "more than 12 levels" in faults(tmp_path, level * (LARGEST // len(level)))[0]


def test_a_key_that_is_left_out_is_told_with_its_line(tmp_path: Path) -> None:
    assert faults(tmp_path, "a: b\n? \n: c\n") == ["2:: a key must be text"]


@pytest.mark.parametrize("level", ["{", "? ", "[? "])
def test_keys_in_keys_without_end_are_no_crash(tmp_path: Path, level: str) -> None:
    assert "a key must be text" in faults(tmp_path, level * (LARGEST // len(level)))[0]


def test_what_is_wrong_behind_too_many_levels_is_told_as_well(tmp_path: Path) -> None:
    told = faults(tmp_path, "a: " + "[" * 400 + "]" * 400 + "\nb: no\n")
    assert [fault.split(": ", 1)[1][:20] for fault in told] == [
        "there are more than ",
        "'no' can be read in ",
    ]


def test_a_file_is_at_most_two_megabytes(tmp_path: Path) -> None:
    assert faults(tmp_path, b"#" * 2_000_001) == ["0:: the file is larger than 2 MB"]


def test_a_file_full_of_bad_letters_is_not_told_without_end(tmp_path: Path) -> None:
    assert len(faults(tmp_path, "\t\n" * 500)) == 100


def test_a_file_that_is_not_there_or_is_a_folder_has_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="there is no such file"):
        read_document(tmp_path / "gone.yaml")
    with pytest.raises(Unreadable, match="the file cannot be opened"):
        read_document(tmp_path)
    with pytest.raises(Unreadable, match="the file cannot be opened"):
        read_document(tmp_path / "nul\0")


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_problems(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "bytes.yaml"
    file.write_bytes(raw)
    assert is_data_or_problems(file)


@given(st.text(alphabet="ab01:-{}[]&*!|>'\"#%@,? \n", max_size=60))
def test_any_punctuation_gives_data_or_problems(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "signs.yaml"
    file.write_text(text, "utf-8")
    assert is_data_or_problems(file)


_SEEN = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"), max_size=30
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18) + 1, 10**18 - 1) | st.dates() | _SEEN,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(_SEEN.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(_SEEN, _VALUES, max_size=4))
def test_what_is_written_is_read_again_as_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Plain]
) -> None:
    assert read(tmp_path_factory.mktemp("written"), text_of(data)) == data


def test_ids_are_written_bare_and_what_reads_in_two_ways_in_quotes(tmp_path: Path) -> None:
    data: Plain = {"same-day": ["no", "y", "creams"], "list": [{"a": "é 😀"}]}
    assert text_of(data) == 'same-day:\n- \'no\'\n- "y"\n- creams\nlist:\n- "a": "é \\U0001F600"\n'
    assert read(tmp_path, text_of(data)) == data


def test_the_same_list_twice_is_written_twice(tmp_path: Path) -> None:
    same: Plain = ["a b"]
    assert read(tmp_path, text_of({"one": same, "two": same})) == {"one": ["a b"], "two": ["a b"]}


@pytest.mark.parametrize("letter", ["\t", "\x00", "\x85", "\u2028", "\r"])
def test_a_letter_that_no_file_may_hold_is_not_written(letter: str) -> None:
    with pytest.raises(ValueError, match="cannot be seen"):
        text_of({"name": f"a{letter}b"})
