"""Templates: a plan without a patient, written and read again as the same; a wrong file is told with its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.pack import Pack
from kiosk.content.reader import read_pack
from kiosk.errors import Unreadable
from kiosk.plan.record import Choices, Event, Product
from kiosk.plan.template import (
    LONGEST_TEMPLATE_NAME,
    MOST_APPLIED,
    MOST_TEMPLATES,
    Template,
    file_stem,
    is_same_name,
    template_of,
    tidy_name,
    with_template,
)
from kiosk.plan.template_file import (
    problems_in_templates,
    read_template,
    read_templates,
    template_text,
    templates_folder,
)
from kiosk.settings import Aquagold

PACK: Pack = read_pack(paths.PACKS / "microneedling-stretch-marks")[0]
SCHEDULE = PACK.schedule
WHOLE = Template(
    name="Pair",
    option="microneedling-aquagold",
    sessions=4,
    weeks_apart=5,
    aquagold=Aquagold(days_after=14),
    products=(Product(kind="device", name="Pen: 1.5 mm"),),
)
SEEN = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
TEXTS = st.text(SEEN, min_size=1, max_size=LONGEST_TEMPLATE_NAME).filter(str.strip)
HOSTILE = (
    *(
        "no",
        "1:30",
        "010",
        "y",
        "~",
        "null",
        "2026-01-31",
        "- a",
        "a: b",
        "#x",
        "{a}",
        "&a",
        "*a",
        "!a",
        "?",
        "%",
    ),
    *(
        "'",
        '"',
        "\\",
        "@",
        "`",
        "<<",
        "../../etc/passwd",
        "CON",
        "  two  words ",
        "Ä",
        "李",
        "😀",
        "\u202egnp.exe",
    ),
)
TEMPLATES = st.builds(
    Template,
    name=(TEXTS | st.sampled_from(HOSTILE)).map(tidy_name),
    option=st.sampled_from([option.id for option in PACK.options]),
    sessions=st.none() | st.integers(SCHEDULE.sessions.least, SCHEDULE.sessions.most),
    weeks_apart=st.none() | st.integers(SCHEDULE.weeks_apart.least, SCHEDULE.weeks_apart.most),
    aquagold=st.none()
    | st.builds(Aquagold, same_day=st.none() | st.booleans())
    | st.builds(Aquagold, days_after=st.integers(1, 60)),
    products=st.lists(
        st.builds(
            Product, kind=st.sampled_from(["device", "product"]), name=TEXTS | st.sampled_from(HOSTILE)
        ),
        max_size=MOST_APPLIED,
    ).map(tuple),
)


def read(tmp_path: Path, text: str) -> Template:
    file = tmp_path / "one.yaml"
    file.write_text(text, encoding="utf-8")
    return read_template(file, PACK)


def told(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        read(tmp_path, text)
    return [str(problem).removeprefix(str(tmp_path / "one.yaml")) for problem in caught.value.problems]


@given(TEMPLATES)
def test_what_is_written_is_read_again_as_the_same(
    tmp_path_factory: pytest.TempPathFactory, template: Template
) -> None:
    assert read(tmp_path_factory.mktemp("t"), template_text(template)) == template


def test_a_text_with_a_letter_that_cannot_be_seen_is_not_written() -> None:
    with pytest.raises(ValueError, match="cannot be seen"):
        template_text(template_of(Choices(option="creams"), (), "a\x07b"))


def test_only_what_is_no_patients_is_in_a_template_and_the_rest_stays_when_one_is_taken() -> None:
    day = dt.date(2027, 1, 4)
    patients = Choices(
        option="creams",
        first_session=day,
        event=Event(kind="special-day", date=day),
        closed_days=(day,),
    )
    taken = with_template(patients, WHOLE)
    assert (taken.option, taken.sessions, taken.weeks_apart) == ("microneedling-aquagold", 4, 5)
    assert taken.aquagold == Aquagold(days_after=14)
    assert (taken.first_session, taken.event, taken.closed_days) == (day, patients.event, (day,))
    assert template_of(taken, WHOLE.products, "  Pair ") == WHOLE
    assert "2027" not in template_text(template_of(taken, WHOLE.products, "Pair"))


@pytest.mark.parametrize(("option", "name"), [(None, "Pair"), ("creams", "  ")])
def test_a_template_needs_a_name_and_a_way_to_go(option: str | None, name: str) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        template_of(Choices(option=option), (), name)


@given(st.text() | st.sampled_from(HOSTILE))
def test_a_file_is_named_in_small_letters_digits_and_hyphens(name: str) -> None:
    stem = file_stem(name)
    assert stem
    assert len(stem) <= 40
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert stem[0] != "-" != stem[-1]


def test_a_file_is_called_as_the_template_as_far_as_it_goes() -> None:
    assert file_stem("Crème, 3 Sessions!") == "creme-3-sessions"
    assert file_stem("李") == "template"
    assert is_same_name("Crème  pair", "CRÈME pair")
    assert not is_same_name("Creme", "Crème")


def test_everything_that_is_wrong_is_lineswith_line_key_and_near_miss(tmp_path: Path) -> None:
    text = """name: " "
option: microneedlin
sessions: 40
weeks-apart: 1
phone: 1
products:
  - {kind: pen, name: " "}
"""
    lines = told(tmp_path, text)
    assert any(one.startswith(":1: name: there is no text here") for one in lines)
    assert any(one.startswith(":2: option:") and "did you mean 'microneedling'?" in one for one in lines)
    assert any(one.startswith(":3: sessions: must be a whole number") for one in lines)
    assert any(one.startswith(":4: weeks-apart: must be a whole number") for one in lines)
    assert any(one.startswith(":5: phone:") for one in lines)
    assert any(one.startswith(":7: products.0.kind:") for one in lines)
    assert any(one.startswith(":7: products.0.name: there is no text here") for one in lines)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- a\n", "must be"),
        ("name: Pair\n", "option"),
        ("name: 3\noption: creams\n", ":1: name:"),
        (f"name: {'a' * (LONGEST_TEMPLATE_NAME + 1)}\noption: creams\n", ":1: name:"),
        ("name: A\noption: creams\naquagold: {same-day: true, days-after: 3}\n", ":3: aquagold: set either"),
        ("name: A\noption: creams\nevent: {kind: special-day, date: 2027-01-04}\n", ":3: event:"),
        ("name: A\noption: creams\nnotes: b\n", ":3: notes:"),
        ("name: A\n\toption: creams\n", ":2:"),
    ],
)
def test_nothing_else_is_taken_for_a_template(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in "\n".join(told(tmp_path, text))


def test_a_wrong_file_is_left_out_and_the_others_are_read_by_name(tmp_path: Path) -> None:
    folder = templates_folder(tmp_path / "clinic.yaml")
    assert read_templates(folder, PACK).kept == ()
    folder.mkdir()
    for stem, text in {
        "a": "name: Second\noption: creams\n",
        "b": "name: first\noption: creams\n",
        "c": "name: FIRST\noption: creams\n",
        "d": "name: Third\noption: cream\nsessions: 90\n",
        ".e": "broken",
    }.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "folder.yaml").mkdir()
    found = read_templates(folder, PACK)
    assert [template.name for _, template in found.kept] == ["first", "Second"]
    assert found.left_out == 2
    assert [problem.file.name for problem in found.problems] == ["c.yaml", "d.yaml", "d.yaml"]
    assert "that of b.yaml too" in found.problems[0].sentence
    assert problems_in_templates(tmp_path / "clinic.yaml", PACK) == found.problems


def test_files_beyond_the_most_are_left_out_and_told(tmp_path: Path) -> None:
    for number in range(MOST_TEMPLATES + 2):
        text = f"name: T{number:03}\noption: creams\n"
        (tmp_path / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    found = read_templates(tmp_path, PACK)
    assert (len(found.kept), found.left_out) == (MOST_TEMPLATES, 2)


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("", encoding="utf-8")
    problems = problems_in_templates(tmp_path / "clinic.yaml", PACK)
    assert [problem.sentence for problem in problems] == ["the folder of templates cannot be read"]
