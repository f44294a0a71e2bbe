"""A visit file: read into a record, or refused with every problem at once, each with its line."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.reader import languages_of
from kiosk.content.yaml_strict import Plain
from kiosk.errors import Unreadable
from kiosk.plan.record import Choices, Drawing, Event, Product, Record, SetAside
from kiosk.plan.visit_checks import strangers_in
from kiosk.plan.visit_file import read_visit
from kiosk.settings import Aquagold
from tests.plan.small_pack import PACK

FLAGSHIP = "microneedling-stretch-marks"
LANGUAGES = ", ".join(languages_of(paths.PACKS / FLAGSHIP))
CLOCK = dt.date(2026, 11, 23)
WHOLE = """\
pack: microneedling-stretch-marks
language: en
today: 2026-11-23
name: Ana
answers:
  areas: [abdomen, thighs]
  marks: old
  health: [cold-sores]
choices:
  option: microneedling-aquagold
  sessions: 4
  weeks-apart: 4
  first-session: 2026-12-07
  event: {kind: sun-holiday, date: 2027-03-20, until: 2027-03-27}
questions: [does-it-hurt, "What serum do you use?"]
notes: "Start with the thighs."
not-covered: [risks]
"""


def visit_of(folder: Path, text: str) -> Path:
    file = folder / "visit.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def record_of(folder: Path, text: str) -> Record:
    return read_visit(visit_of(folder, text), paths.PACKS, CLOCK)[0]


def problems_of(folder: Path, text: str, packs: Path = paths.PACKS) -> list[str]:
    """The problems of a visit file as `line: path: sentence`."""
    file = visit_of(folder, text)
    with pytest.raises(Unreadable) as caught:
        read_visit(file, packs, CLOCK)
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


# -- read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("written", "name"), [('"  "', ""), ('" Ana\\n Lee "', "Ana Lee")])
def test_a_name_of_spaces_is_none_and_one_on_two_lines_stands_on_one(
    tmp_path: Path, written: str, name: str
) -> None:
    assert record_of(tmp_path, f"pack: {FLAGSHIP}\nname: {written}\n").name == name


def test_a_whole_visit_file_is_read_into_a_record(tmp_path: Path) -> None:
    record, content = read_visit(visit_of(tmp_path, WHOLE), paths.PACKS, dt.date(2020, 1, 1))
    assert record.pack == content.pack.pack == FLAGSHIP
    assert (record.language, record.name, record.today) == ("en", "Ana", CLOCK)
    assert record.answers.to("areas") == ("abdomen", "thighs")
    assert record.answers.to("marks") == ("old",)
    assert record.choices == Choices(
        option="microneedling-aquagold",
        sessions=4,
        weeks_apart=4,
        first_session=dt.date(2026, 12, 7),
        event=Event(kind="sun-holiday", date=dt.date(2027, 3, 20), until=dt.date(2027, 3, 27)),
    )
    assert record.questions == ("does-it-hurt", "What serum do you use?")
    assert record.notes == "Start with the thighs."
    assert record.not_covered == ("risks",)


def test_everything_but_the_pack_may_be_left_out(tmp_path: Path) -> None:
    assert record_of(tmp_path, f"pack: {FLAGSHIP}\n") == Record(pack=FLAGSHIP, today=CLOCK)


def test_a_patient_reads_easy_words_only_where_the_file_says_so(tmp_path: Path) -> None:
    easy = record_of(tmp_path, f"pack: {FLAGSHIP}\neasy-words: true\n")
    assert (easy.is_easy, easy.wording) == (True, "easy")
    assert record_of(tmp_path, f"pack: {FLAGSHIP}\n").wording == "plain"


def test_a_pack_without_the_clinics_language_is_taken_in_english(tmp_path: Path) -> None:
    record, _ = read_visit(visit_of(tmp_path, f"pack: {FLAGSHIP}\n"), paths.PACKS, CLOCK, language="pl")
    assert record.language == "en"


ADDED = """\
set-aside: [{caution: acne, initials: AB}, {caution: isotretinoin, initials: Ño}]
discussed: [check-sun]
drawings:
  - {picture: body, strokes: [[[0, 1000], [500, 250]], [[7, 7]]]}
  - {picture: skin, strokes: [], on-paper: false}
products: [{kind: device, name: "Pen, 12 needles"}, {kind: product, name: Clear gel}]
next-appointment: 2027-01-11
questions: [does-it-hurt, "Will it show?"]
private: [does-it-hurt, "Will it show?"]
on-paper: [does-it-hurt]
"""


def test_what_a_clinician_adds_is_read_too(tmp_path: Path) -> None:
    record = record_of(tmp_path, f"pack: {FLAGSHIP}\n{ADDED}")
    assert record.set_aside == (
        SetAside(caution="acne", initials="AB"),
        SetAside(caution="isotretinoin", initials="Ño"),
    )
    assert record.discussed == ("check-sun",)
    assert record.drawings == (
        Drawing(on="body", strokes=(((0, 1000), (500, 250)), ((7, 7),))),
        Drawing(on="skin", strokes=(), on_paper=False),
    )
    assert record.products == (
        Product(kind="device", name="Pen, 12 needles"),
        Product(kind="product", name="Clear gel"),
    )
    assert record.next_appointment == dt.date(2027, 1, 11)
    assert record.private == ("does-it-hurt", "Will it show?")
    assert record.on_paper == record.printed_questions == ("does-it-hurt",)


def test_a_visit_may_have_an_aquagold_gap_and_closed_days_of_its_own(tmp_path: Path) -> None:
    text = f"pack: {FLAGSHIP}\nchoices: {{aquagold: {{days-after: 7}}, closed-days: [2026-12-07]}}\n"
    choices = record_of(tmp_path, text).choices
    assert choices.aquagold == Aquagold(days_after=7)
    assert choices.closed_days == (dt.date(2026, 12, 7),)


# -- refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("added", "problem"),
    [
        ("anwsers: {}", "2: anwsers: 'anwsers' is not a key here; did you mean 'answers'?"),
        (
            "answers: {mark: old}",
            "2: answers.mark: 'mark' is not a question of the pack; did you mean 'marks'?",
        ),
        (
            "answers: {health: [cold-sore]}",
            "2: answers.health.0: 'cold-sore' is not a reply to 'health'; did you mean 'cold-sores'?",
        ),
        (
            "answers: {marks: zebra}",
            "2: answers.marks: 'zebra' is not a reply to 'marks'; there is new, old, both, unsure",
        ),
        ("answers: {marks: [new, old]}", "2: answers.marks: only 1 reply may stand here, not 2"),
        (
            "answers: {matters: [low-cost, few-visits, no-needles, closer-colour]}",
            "2: answers.matters: only 3 replies may stand here, not 4",
        ),
        (
            "answers: {health: [acne, none]}",
            "2: answers.health.1: 'none' stands alone; take it or the others away",
        ),
        ("answers: {areas: [back, back]}", "2: answers.areas.1: 'back' stands here twice"),
        (
            "choices: {option: microneedlin}",
            "2: choices.option: 'microneedlin' is not an option of the pack; did you mean 'microneedling'?",
        ),
        ("choices: {sessions: 7}", "2: choices.sessions: must be a whole number from 1 to 6, not 7"),
        ("choices: {weeks-apart: 1}", "2: choices.weeks-apart: must be a whole number from 2 to 6, not 1"),
        (
            "choices: {first-session: 1999-12-31}",
            "2: choices.first-session: the year must be from 2000 to 2099, not 1999",
        ),
        ("today: 2100-01-01", "2: today: the year must be from 2000 to 2099, not 2100"),
        (
            "choices: {event: {kind: wedding, date: 2027-05-01}}",
            "2: choices.event.kind: 'wedding' is not a kind of event; there is special-day, sun-holiday",
        ),
        (
            "choices: {event: {kind: special-day, date: 2027-05-01, until: 2027-04-30}}",
            "2: choices.event.until: the last day, 2027-04-30, lies before the first, 2027-05-01",
        ),
        (
            "questions: [does-it-hrt]",
            "2: questions.0: 'does-it-hrt' is not a question to ask that the pack has; "
            "did you mean 'does-it-hurt'?",
        ),
        (
            "questions: [zzz]",
            "2: questions.0: 'zzz' is not a question to ask that the pack has; "
            "write a question of your own as a sentence",
        ),
        ('questions: [" "]', "2: questions.0: there is no text here"),
        ("not-covered: [risk]", "2: not-covered.0: 'risk' is not a step of the pack; did you mean 'risks'?"),
        (
            "set-aside: [{caution: acn, initials: AB}]",
            "2: set-aside.0.caution: 'acn' is not a caution of the pack; did you mean 'acne'?",
        ),
        (
            "set-aside: [{caution: acne, initials: AB}, {caution: acne, initials: CD}]",
            "2: set-aside.1.caution: 'acne' stands here twice",
        ),
        (
            "discussed: [check-son]",
            "2: discussed.0: 'check-son' is not a check of the pack; did you mean 'check-sun'?",
        ),
        ('products: [{kind: device, name: " "}]', "2: products.0.name: there is no text here"),
        (
            "next-appointment: 2100-01-01",
            "2: next-appointment: the year must be from 2000 to 2099, not 2100",
        ),
        ('private: ["Is it safe?"]', "2: private.0: 'Is it safe?' does not stand in 'questions'"),
        (
            "questions: [does-it-hurt]\nprivate: [does-it-hurt]\non-paper: [does-it-hrt]",
            "4: on-paper.0: 'does-it-hrt' does not stand in 'private'; did you mean 'does-it-hurt'?",
        ),
        (
            "choices: {aquagold: {same-day: true, days-after: 3}}",
            "2: choices.aquagold: set either 'same-day: true' or 'days-after', not both",
        ),
        (
            "choices: {closed-days: [2026-12-24, 2199-12-24]}",
            "2: choices.closed-days.1: the year must be from 2000 to 2099, not 2199",
        ),
        ("set-asides: []", "2: set-asides: 'set-asides' is not a key here; did you mean 'set-aside'?"),
        (
            "drawings: [{picture: body, strokes: [[[1, 2, 3]]]}]",
            "2: drawings.0.strokes.0.0: must be a list of 2 entries",
        ),
        (
            "drawings: [{picture: body, strokes: [[]]}]",
            "2: drawings.0.strokes.0: must be a list of 1 to 5000 entries",
        ),
        (
            "set-aside: [{caution: acne, initials: A1}]",
            "2: set-aside.0.initials: must be 1 to 4 letters, as in AB",
        ),
        ("language: xx", f"2: language: the pack is not shown in 'xx'; there is {LANGUAGES}"),
    ],
)
def test_a_mistake_gets_one_sentence_with_its_line(tmp_path: Path, added: str, problem: str) -> None:
    assert problems_of(tmp_path, f"pack: {FLAGSHIP}\n{added}\n") == [problem]


@pytest.mark.parametrize(
    ("added", "path"),
    [
        (f"name: {'x' * 61}", "name"),
        ("choices: {sessions: four}", "choices.sessions"),
        ("choices: {sessions: true}", "choices.sessions"),
        ("choices: {event: {kind: special-day}}", "choices.event"),
        ("choices: {first-session: tomorrow}", "choices.first-session"),
        ("answers: {marks: 3}", "answers.marks"),
        ("answers: {areas: [3]}", "answers.areas"),
        ("answers: [areas]", "answers"),
        ("questions: 3", "questions"),
        ("questions: [3]", "questions.0"),
        ("today: soon", "today"),
        ("set-aside: acne", "set-aside"),
        ("set-aside: [acne]", "set-aside.0"),
        ("set-aside: [{caution: acne}]", "set-aside.0"),
        ("set-aside: [{initials: AB}]", "set-aside.0"),
        ("set-aside: [{caution: acne, initials: ABCDE}]", "set-aside.0.initials"),
        ("set-aside: [{caution: acne, initials: A1}]", "set-aside.0.initials"),
        ('set-aside: [{caution: acne, initials: ""}]', "set-aside.0.initials"),
        ("discussed: [3]", "discussed.0"),
        ("drawings: [{picture: face, strokes: []}]", "drawings.0.picture"),
        ("drawings: [{picture: body, strokes: [[]]}]", "drawings.0.strokes.0"),
        ("drawings: [{picture: body, strokes: [[[1, 1001]]]}]", "drawings.0.strokes.0.0.1"),
        ("drawings: [{picture: body, strokes: [[[1, 2, 3]]]}]", "drawings.0.strokes.0.0"),
        ("drawings: [{picture: body, strokes: [[[-1, 2]]]}]", "drawings.0.strokes.0.0.0"),
        ("drawings: [{picture: body, strokes: [], on-paper: maybe}]", "drawings.0.on-paper"),
        ("products: [{kind: cream, name: Gel}]", "products.0.kind"),
        (f"products: [{{kind: device, name: {'x' * 81}}}]", "products.0.name"),
        ("next-appointment: later", "next-appointment"),
        ("easy-words: sometimes", "easy-words"),
        ("choices: {aquagold: {days-after: 0}}", "choices.aquagold.days-after"),
        ("choices: {aquagold: same-day}", "choices.aquagold"),
        ("choices: {closed-days: [monday]}", "choices.closed-days.0"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_at_its_key(tmp_path: Path, added: str, path: str) -> None:
    problems = problems_of(tmp_path, f"pack: {FLAGSHIP}\n{added}\n")
    assert len(problems) == 1
    assert problems[0].startswith(f"2: {path}")


UNSEEN = (
    *(0x200B, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF),
    *(0xE000, 0xFDD0, 0xFFFA, 0xE0041, 0xF0000, 0x10FFFF),
)


@pytest.mark.parametrize("code", UNSEEN)
@pytest.mark.parametrize(
    ("written", "path"),
    [
        ('name: "a{}b"', "name"),
        ('notes: "{}"', "notes"),
        ('questions: ["Is it {}?"]', "questions.0"),
        ('products: [{{kind: device, name: "{}Pen"}}]', "products.0.name"),
    ],
)
def test_a_letter_that_nobody_sees_is_refused_at_its_key(
    tmp_path: Path, written: str, path: str, code: int
) -> None:
    told = f"2: {path}: there is a letter here that cannot be seen (U+{code:04X}); delete it"
    for letter in (chr(code), f"\\U{code:08X}"):
        assert problems_of(tmp_path, f"pack: {FLAGSHIP}\n{written.format(letter)}\n") == [told]


@pytest.mark.parametrize("code", [0xD800, 0xDFFF, 0x110000])
def test_the_number_of_no_letter_is_refused_by_its_line(tmp_path: Path, code: int) -> None:
    (told,) = problems_of(tmp_path, f'pack: {FLAGSHIP}\nname: "a\\U{code:08X}b"\n')
    assert told == "2: no letter has the number after this backslash; delete it"


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_a_control_character_is_refused_by_its_line(tmp_path: Path, code: int) -> None:
    if code not in (0x0A, 0x0D):  # Line ends, which a text may have.
        (told,) = problems_of(tmp_path, f'pack: {FLAGSHIP}\nname: "a{chr(code)}b"\n')
        assert told.startswith("2: ")
    if code != 0x0A:
        (told,) = problems_of(tmp_path, f'pack: {FLAGSHIP}\nname: "a\\x{code:02X}b"\n')
        assert told.startswith("2: name: there is a ")


@pytest.mark.parametrize(
    "name",
    [
        "\u0930\u093e\u091c\u094d\u200d\u092f",  # Hindi with a joiner
        "\u0645\u06cc\u200c\u062e",  # Persian with a non-joiner
        "A\u200e \u0645\u200f",  # marks of direction
        "a" + "\u0301" * 40,
        "\U0001f469\u200d\U0001f52c\ufe0f",
    ],
)
def test_letters_that_a_language_needs_are_kept_as_they_were_written(tmp_path: Path, name: str) -> None:
    assert record_of(tmp_path, f"pack: {FLAGSHIP}\nname: {name}\n").name == name


def test_all_problems_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        f"pack: {FLAGSHIP}\n"
        "nmae: Ana\n"
        "answers:\n  marks: odl\n  aeras: [back]\n"
        "choices:\n  sessions: 9\n  weeks-apart: many\n"
        "questions: [does-it-hrt]\n"
    )
    lines = [int(problem.split(":")[0]) for problem in problems_of(tmp_path, text)]
    assert lines == [2, 4, 5, 7, 8, 9]


def test_an_unknown_pack_names_those_there_are(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "pack: microneedling-stretch-mark\nname: 3\n")
    assert problems[0].startswith("1: pack: there is no pack 'microneedling-stretch-mark'; there is ")
    assert problems[0].endswith(f"did you mean '{FLAGSHIP}'?")
    assert len(problems) == 2


def test_a_folder_without_packs_is_named(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "pack: any\n", packs=tmp_path)
    assert problems == [f"1: pack: there is no pack 'any'; there are no packs in {tmp_path}"]


@pytest.mark.parametrize("pack", ["../packs/microneedling-stretch-marks", "/etc", '"."', '""'])
def test_a_pack_is_a_name_and_never_a_way_through_folders(tmp_path: Path, pack: str) -> None:
    assert "there is no pack" in problems_of(tmp_path, f"pack: {pack}\n")[0]


@pytest.mark.parametrize("text", ["", "- a\n", "just words\n", "pack: 3\n", "name: Ana\n"])
def test_a_file_that_names_no_pack_is_refused(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text)


def test_a_visit_file_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read_visit(tmp_path / "none.yaml", paths.PACKS, CLOCK)
    assert len(caught.value.problems) == 1


def test_a_broken_pack_is_named_by_its_own_file(tmp_path: Path) -> None:
    folder = tmp_path / "packs" / FLAGSHIP
    shutil.copytree(paths.PACKS / FLAGSHIP, folder)
    (folder / "pack.yaml").write_text("pack: [", encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        read_visit(visit_of(tmp_path, WHOLE), folder.parent, CLOCK)
    assert {problem.file for problem in caught.value.problems} == {folder / "pack.yaml"}


# -- nothing but Unreadable ------------------------------------------------------------------

LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.dates()
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["pack", "answers", "choices", "health", "areas", "matters", "check-sun", "sessions", "event",
             "kind", "date", "until", "questions", "not-covered", "today", "option", "first-session",
             "set-aside", "caution", "products", "name", "private", "on-paper", "aquagold", "closed-days"]
        )
        | st.text(max_size=5),
        inner,
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(
            ["answers", "choices", "questions", "not-covered", "today", "set-aside", "discussed", "products",
             "private", "on-paper", "next-appointment"]
        ),
        DATA,
    )
)  # fmt: skip
def test_checks_against_the_pack_bear_data_of_any_shape(data: dict[str, Plain]) -> None:
    for place, sentence in strangers_in(data, PACK):
        assert place
        assert sentence


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.mktemp("visit") / "visit.yaml"
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(Unreadable):
        read_visit(file, paths.PACKS, CLOCK)
