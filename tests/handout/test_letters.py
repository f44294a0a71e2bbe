"""Letters that no font has: told by `check`, and kept from patients as far as there is anything else to show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.checks.interface_checks import problems_in_interface
from kiosk.content.checks.pack_checks import checked
from kiosk.content.letters import of_the_tables, shown
from kiosk.content.reader import languages_of, read_all_words, read_interface
from kiosk.content.words import Leaf
from kiosk.errors import Problem, Unreadable
from kiosk.handout.fonts import font_for
from kiosk.handout.letters import lacking
from tests.content.tiny_pack import TODAY, PackFolder, tiny_pack_in

PACK = paths.PACKS / "microneedling-stretch-marks"
A_FONT = "put a font for it into resources/fonts"
WAY_OUT = f"write it another way, or {A_FONT}"


@pytest.fixture
def tiny(tmp_path: Path) -> PackFolder:
    return PackFolder(tiny_pack_in(tmp_path))


def of_letters(problems: tuple[Problem, ...]) -> list[str]:
    return [str(problem) for problem in problems if "no font has" in problem.sentence]


def test_a_language_whose_script_has_no_font_is_one_error_of_its_file(tiny: PackFolder) -> None:
    file = tiny.folder / "words" / "ta.yaml"
    file.write_text(
        'pack: {name: "Needling", for: "வடு"}\npage: {marks: {title: "தோல்", text: "வலி"}}\n', "utf-8"
    )
    (told,) = of_letters(checked(tiny.folder, TODAY, lacking=lacking()).problems)
    assert told == (
        f"{file}:1: pack.for: no font has 8 of the letters, as 'ட' (U+0B9F), 'த' (U+0BA4), 'ல' (U+0BB2), 'வ' (U+0BB5),"
        f" 'ி' (U+0BBF), so 'ta' is shown to nobody; {A_FONT}"
    )


@pytest.mark.parametrize(("language", "letter"), [("ja", "'語' (U+8A9E)"), ("vi", "'ư' (U+01B0)")])
def test_a_language_whose_name_or_dates_no_font_has_is_one_error_of_its_file(
    tiny: PackFolder, language: str, letter: str
) -> None:
    file = tiny.folder / "words" / f"{language}.yaml"
    file.write_text('pack: {name: "Needling"}\n', "utf-8")
    (told,) = of_letters(checked(tiny.folder, TODAY, lacking=lacking()).problems)
    assert told == (
        f"{file}:1: no font has the letter {letter} of the language's own name or dates,"
        f" so '{language}' is shown to nobody; put a font for it into resources/fonts"
    )


def test_the_apostrophe_of_dates_is_one_that_fonts_have() -> None:
    for language in ("uk", "ha"):
        assert not lacking()(of_the_tables(language))
    assert "пʼятниця".replace("ʼ", "’") in of_the_tables("uk")


def test_one_letter_that_no_font_has_is_an_error_of_each_text_that_has_it(tiny: PackFolder) -> None:
    tiny.in_words("They do no harm.", "They do no harm 😀.")
    tiny.also_in("es", "They do no harm 😀.", "No hacen daño 😀.")
    told = of_letters(checked(tiny.folder, TODAY, lacking=lacking()).problems)
    letter = "page.marks.text: no font has the letter '😀' (U+1F600), so "
    assert [line.partition(": ")[2] for line in told] == [
        f"{letter}'□' stands in its place; {WAY_OUT}",
        f"{letter}it is shown in English; {WAY_OUT}",
    ]


def test_a_phrase_of_the_screens_with_such_a_letter_is_named_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "INTERFACE", tmp_path)
    (tmp_path / "en.yaml").write_text("a: The quick brown fox jumps\nb: Two \u0e01\u0e02\n", "utf-8")
    (problem,) = problems_in_interface(tmp_path, lacking())
    assert (problem.path, problem.line, problem.is_warning) == ("b", 2, False)
    assert "no font has the letters 'ก' (U+0E01), 'ข' (U+0E02), so '□' stands" in problem.sentence


@pytest.mark.parametrize("language", languages_of(PACK))
def test_every_language_that_is_shipped_has_its_fonts(language: str) -> None:
    assert read_all_words(PACK, language, lacking=lacking()) == read_all_words(PACK, language)


@pytest.mark.parametrize(
    "text",
    [
        "Da ma\u0303 so\u0302\u0301 ễ ợ",
        "چند روز؟ پ ژ گ ی ۷",
        "ٹ ڈ ڑ ے ں",
        "a\u200db\u2068c\u2069\u00ad\t\n\u202f\u2011",
    ],
)
def test_marks_that_are_not_seen_and_letters_of_two_signs_need_no_font_of_their_own(text: str) -> None:
    assert not lacking()(text)


def test_what_counts_as_a_letter_with_a_font_is_what_paper_sets() -> None:
    known = lacking()
    for letter in "aéłЖΩسٹहि皮，…→✓":
        if not known(letter):
            font_for(letter, "AtkinsonHyperlegible-Regular")


def test_a_language_with_boxes_is_refused_with_a_sentence_for_staff(tiny: PackFolder) -> None:
    (tiny.folder.parent / "ta.yaml").write_text('ui: {next: ["One", "வலி"], back: {other: "ல"}}\n', "utf-8")
    told = r"ta.yaml: 'ta' is not shown: no font has the letters 'ல' \(U\+0BB2\), 'வ'.*; see `kiosk check`$"
    with pytest.raises(Unreadable, match=told):
        read_interface("ta", tiny.folder.parent, lacking())
    (tiny.folder.parent / "ta.yaml").write_text('ui: {next: "In other letters than its name has"}\n', "utf-8")
    with pytest.raises(Unreadable, match=r"'ta' is not shown: no font has .* of the language's own name"):
        read_interface("ta", tiny.folder.parent, lacking())


def test_a_box_stands_where_there_is_no_english(tiny: PackFolder) -> None:
    leaves: dict[str, Leaf] = {"a": ("One two", "three 😀"), "b": {"one": "😀", "other": "four"}, "c": "five"}
    assert shown(leaves, lacking(), falls_back=True) == {"c": "five"}
    assert shown(leaves, lacking(), falls_back=False) == {
        "a": ("One two", "three □"),
        "b": {"one": "□", "other": "four"},
        "c": "five",
    }
    assert not lacking()("□")


_WITH_ONE_WEIGHT = """
import shutil, sys
from pathlib import Path
from kiosk import paths
folder = Path(sys.argv[1])
shutil.copytree(paths.FONTS, folder)
shutil.copy(folder / "NotoSans-Regular.ttf", folder / "Added-Regular.ttf")
for weight in ("Regular", "Bold"):
    shutil.copy(folder / "NotoSans-Regular.ttf", folder / f"Whole-{weight}.ttf")
paths.FONTS = folder
from kiosk.handout import fonts
print(fonts._FAMILIES[-1], "Added" in fonts._FAMILIES)
"""


def test_a_font_of_a_clinic_counts_once_it_is_there_in_both_weights(tmp_path: Path) -> None:
    asked = [sys.executable, "-c", _WITH_ONE_WEIGHT, str(tmp_path / "fonts")]
    done = subprocess.run(asked, cwd=paths.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "Whole False\n"
