"""The `handout` command writes a whole PDF or nothing, and says why in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands import handout
from kiosk.errors import CannotWrite, KioskError, Unreadable
from kiosk.visit.effects import HandoutSize
from tests.handout.objects import root_of, text_in
from tests.handout.sheets import PACK, pages_of, reader

VISIT = f"""\
pack: {PACK}
today: 2026-11-23
name: Ana
choices: {{option: microneedling, sessions: 2, first-session: 2026-12-07}}
"""


def visit_file(folder: Path, text: str = VISIT) -> Path:
    file = folder / "visit.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_visit_becomes_a_pdf(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    assert handout.run(visit_file(tmp_path), out=out) == 0
    assert "My plan at a glance" in pages_of(out.read_bytes())[0]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["ana.pdf", "visit.yaml"]


def test_size_colour_and_paper_are_taken(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    handout.run(visit_file(tmp_path), out=out, size="short", mono=True, paper="letter")
    pdf = reader(out.read_bytes())
    assert len(pdf.pages) <= 2
    assert [float(side) for side in pdf.pages[0].mediabox[2:]] == [612, 792]


def test_a_visit_without_a_choice_is_a_sheet_of_no_decision(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    handout.run(visit_file(tmp_path, f"pack: {PACK}\n"), out=out)
    assert "No decision today" in pages_of(out.read_bytes())[0]


def test_two_languages_are_the_patients_and_by_default_the_clinics(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    spanish = visit_file(tmp_path, f"{VISIT}language: es\n")
    handout.run(spanish, out=out, size="two-languages")
    assert "My plan: Microneedling for stretch marks" in pages_of(out.read_bytes())[0]
    handout.run(visit_file(tmp_path), out=out, size="two-languages", also="es")
    assert text_in(root_of(out.read_bytes()), "/Lang") == "en"
    assert "Mi plan" in pages_of(out.read_bytes())[0]


@pytest.mark.parametrize(
    ("size", "also", "sentence"),
    [
        ("two-languages", None, r"the patient reads in 'en' already; name another language with --also"),
        ("two-languages", "en", r"the patient reads in 'en' already; name another language with --also"),
        ("two-languages", "esp", r"the pack has no language 'esp'; did you mean 'es'\?"),
        ("two-languages", "xx", r"the pack has no language 'xx'; there are ar, es, hi, zh"),
        ("full", "es", r"--also names the other of two languages; say `--size two-languages` too"),
    ],
)
def test_a_second_language_that_cannot_be_is_told_in_a_sentence(
    tmp_path: Path, size: HandoutSize, also: str | None, sentence: str
) -> None:
    out = tmp_path / "ana.pdf"
    with pytest.raises(KioskError, match=sentence):
        handout.run(visit_file(tmp_path), out=out, size=size, also=also)
    assert not out.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"there is no folder .*missing; make it first"):
        handout.run(visit_file(tmp_path), out=tmp_path / "missing" / "ana.pdf")


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "ana.pdf").mkdir()
    with pytest.raises(CannotWrite, match=r"ana\.pdf cannot be written"):
        handout.run(visit_file(tmp_path), out=tmp_path / "ana.pdf")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["ana.pdf", "visit.yaml"]


def test_a_bad_visit_leaves_the_old_sheet_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "ana.pdf"
    out.write_bytes(b"old")
    with pytest.raises(Unreadable):
        handout.run(visit_file(tmp_path, f"pack: {PACK}\nnmae: Ana\n"), out=out)
    assert out.read_bytes() == b"old"


@pytest.mark.parametrize("letter", ["😀", "\u0378", "\U00020000"])
def test_a_letter_that_no_font_has_is_named_with_its_line_and_key(tmp_path: Path, letter: str) -> None:
    written = f"{VISIT}notes: |\n  Hello {letter}\nquestions: ['Is it {letter}?']\n"
    with pytest.raises(Unreadable) as caught:
        handout.run(visit_file(tmp_path, written), out=tmp_path / "ana.pdf")
    told = [(problem.line, problem.path, problem.sentence) for problem in caught.value.problems]
    assert [(line, path) for line, path, _ in told] == [(5, "notes"), (7, "questions.0")]
    assert all(f"U+{ord(letter):04X}" in sentence for *_, sentence in told)
    assert not (tmp_path / "ana.pdf").exists()


def test_a_clinic_that_does_not_fit_the_pack_is_refused(tmp_path: Path) -> None:
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text('name: A\nphone: "123"\nemergency: "999"\ncautions: {acme: ask}\n', encoding="utf-8")
    with pytest.raises(Unreadable):
        handout.run(visit_file(tmp_path), out=tmp_path / "ana.pdf", clinic=clinic)
