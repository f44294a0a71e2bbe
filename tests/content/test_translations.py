"""Translations: the same texts, values and figures as the English, made from it as it is now, and reviewed or DRAFT."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands import translated
from kiosk.content.checks.banned import CHOOSES, PRESSES, PROMISES, SHAMES, banned_in
from kiosk.content.checks.interface_checks import problems_in_interface
from kiosk.content.content import Content
from kiosk.content.draft import WordFile
from kiosk.content.numerals import figures_in
from kiosk.content.reader import languages_of, read_all_words, read_content, read_interface, spoken_in
from kiosk.content.translation import Translation, TranslationReview, fingerprint
from kiosk.content.translations.across import problems_across, problems_of_translations
from kiosk.content.translations.plural_forms import problems_of_plurals
from kiosk.content.word_file import words_and_lines
from kiosk.content.words import Leaf
from kiosk.errors import CannotWrite, KioskError
from tests.content.tiny_pack import PackFolder

FLAGSHIP = paths.PACKS / "microneedling-stretch-marks"


def words(language: str, **leaves: Leaf) -> WordFile:
    return WordFile(Path(f"{language}.yaml"), language, leaves, dict.fromkeys(leaves, 1))


def told(*languages: WordFile) -> list[str]:
    return sorted(f"{problem.path}: {problem.sentence}" for problem in problems_across(languages))


# -- figures ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("28 of 100, not 1,000", ("28", "100", "1,000")),
        ("0.5 mm", ("0.5",)),
        ("0,5 mm", ("0,5",)),
        ("٢٨ من ١٠٠", ("28", "100")),
        ("१०० में से २८", ("100", "28")),
        ("100人中28人", ("100", "28")),
        ("CO2 and {n} and **7**", ("7",)),
    ],
)
def test_figures_are_found_in_every_script(text: str, figures: tuple[str, ...]) -> None:
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("english", "other", "complaints"),
    [
        ("28 of 100", "28 de 100", []),
        ("28 of 100", "82 de 100", ["'28' left out and '82' added"]),
        ("28 of 100", "28 de", ["'100' left out"]),
        ("Two of 25", "2 de 25", []),
        ("Some of 25", "2 de 25", ["'2' added"]),
        ("On 17 June 2021", "2021年6月17日", []),
        ("It may take 7 days", "Puede tardar 7 días, o 5", ["'5' added"]),
        ("7 and 7", "7", ["'7' left out"]),
    ],
)
def test_a_translation_says_the_same_figures(english: str, other: str, complaints: list[str]) -> None:
    assert told(words("en", a=english), words("es", a=other)) == [
        f"a: the figures are not those of 'en': {complaint}" for complaint in complaints
    ]


def test_a_translation_says_the_same_times() -> None:
    english = words("en", a=("7 days", "3 months"), b={"one": "{n} day", "other": "{n} days"})
    other = {"one": "{n} semana", "other": "{n} semanas"}
    assert told(english, words("es", a=("7 días", "3 semanas"), b=other)) == [
        "a: the times are not those of 'en': '3 week' in place of '3 month'",
        "b: the times are not those of 'en': '{n} week' in place of '{n} day'",
    ]


def test_lists_are_held_against_each_other_text_by_text() -> None:
    english = words("en", a=("7 days", "14 days"))
    assert told(english, words("es", a=("14 días", "7 días"))) == [
        "a: the figures are not those of text 1 of 'en': '7' left out and '14' added",
        "a: the figures are not those of text 2 of 'en': '14' left out and '7' added",
    ]
    assert told(english, words("es", a=("7 días",))) == ["a: there are 1 texts here and 2 in 'en'"]


def test_plural_forms_may_write_their_number_as_they_like() -> None:
    english = words("en", a={"one": "1 day", "other": "{n} days"})
    other = {**dict.fromkeys(("zero", "one", "few", "many", "other"), "{n} أيام"), "two": "يومان"}
    assert told(english, words("ar", a=other)) == []


@pytest.mark.parametrize(
    ("language", "forms", "missing"),
    [
        ("ar", "zero one two many other", ("few", 3)),
        ("ar", "zero one two few other", ("many", 11)),
        ("en", "other", ("one", 1)),
        ("es", "one other", None),
        ("zh", "other", None),
        ("ru", "one few other", ("many", 0)),
        ("ru", "one few many other", None),
    ],
)
def test_a_plural_form_that_whole_numbers_need_is_told(
    language: str, forms: str, missing: tuple[str, int] | None
) -> None:
    file = words(language, a=dict.fromkeys(forms.split(), "{n} x"), b="x")
    sentence = "a: the plural form '{0}' of '{language}' is missing, as for {1}; 'other' is shown there"
    assert told(file) == ([sentence.format(*missing, language=language)] if missing else [])


@pytest.mark.parametrize("language", languages_of(paths.INTERFACE))
def test_our_phrases_have_every_plural_form_and_one_less_is_told(language: str) -> None:
    file = paths.INTERFACE / f"{language}.yaml"
    phrases = WordFile(file, language, *words_and_lines(file))
    assert list(problems_of_plurals(phrases)) == []
    minutes = phrases.leaves["ui.minutes"]
    assert isinstance(minutes, Mapping)
    less = {form: text for form, text in minutes.items() if form == "other"}
    found = list(problems_of_plurals(replace(phrases, leaves={"ui.minutes": less})))
    assert {problem.line for problem in found} <= {phrases.lines["ui.minutes"]}
    assert len(found) == {"zh": 0, "ar": 5}.get(language, 1)


def test_a_text_a_list_and_plural_forms_do_not_stand_for_each_other() -> None:
    forms, listed = {"one": "day", "other": "days"}, ("One", "Two")
    english = words("en", a="One", b="One", c=forms, d=forms, e=listed, f=listed, g=("One",), h=("One",))
    other = words("es", a=forms, b=("Uno",), c="Uno", d=listed, e=forms, f=("A", "B"), g="Uno", h=forms)
    assert [line for line in told(english, other) if "must be" in line] == [
        "a: must be one text, as in 'en'",
        "b: must be one text, as in 'en'",
        "c: must be plural forms, as in 'en'",
        "d: must be plural forms, as in 'en'",
        "e: must be a list of texts, as in 'en'",
        "h: must be a list of texts, as in 'en'",
    ]


def test_keys_of_the_keyboard_are_those_of_the_language() -> None:
    keys = {"ui.keyboard": ("1234567890", "qwerty"), "ui.other-keyboard": ("é2",)}
    other = {"ui.keyboard": ("ضصث",), "ui.other-keyboard": ("abc", "def")}
    assert told(words("en", **keys), words("ar", **other)) == []


def test_a_row_of_more_keys_than_can_be_touched_is_an_error(interface: Path) -> None:
    rows = 'ui: {keyboard: ["1234567890", "qwertyuiopü"], other-keyboard: ["abc"]}\n'
    (interface / "en.yaml").write_text(rows, "utf-8")
    (problem,) = problems_in_interface(interface)
    assert (problem.path, problem.is_warning) == ("ui.keyboard", False)
    assert problem.sentence == "'qwertyuiopü' has 11 keys; 10 in a row are large enough to touch"


def test_without_english_the_first_language_is_the_source_and_nothing_may_be_missing() -> None:
    (problem,) = problems_across((words("es", a="Uno", b="Dos"), words("fr", a="Un")))
    assert problem.sentence == "'es' has this text, 'fr' does not"
    assert not problem.is_warning
    assert list(problems_across(())) == []


# -- what was made from what -------------------------------------------------------------------


def noted(tiny: PackFolder, text: str) -> None:
    folder = tiny.folder / "translations"
    folder.mkdir(exist_ok=True)
    (folder / "nl.yaml").write_text(text, "utf-8")


def warned(tiny: PackFolder) -> list[str]:
    return [line for line in tiny.says() if line.startswith("(warning)") and "collagen" not in line]


def test_a_fingerprint_changes_with_any_text_of_a_leaf() -> None:
    leaves: list[Leaf] = ["a", "b", ("a", "b"), {"one": "a", "other": "b"}, {"one": "a", "other": "c"}]
    assert [fingerprint(leaf) for leaf in leaves[:2]] == ["ca978112", "3e23e816"]
    assert len({fingerprint(leaf) for leaf in leaves}) == 4


def test_a_translation_of_which_nothing_is_known_is_told(tiny: PackFolder, tmp_path: Path) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    assert any("run `kiosk translated nl`" in line for line in warned(tiny))
    translated.run("nl", packs=tiny.folder.parent, interface=tmp_path)
    assert [line for line in warned(tiny) if "review" not in line] == []


def test_a_text_that_is_older_than_its_english_is_told_until_it_is_looked_at(
    tiny: PackFolder, tmp_path: Path
) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    translated.run("nl", packs=tiny.folder.parent, interface=tmp_path)
    tiny.in_words("They do no harm.", "They do you no harm.")
    sentence = "page.marks.text: the English text has changed since this was made from it"
    assert f"(warning) {sentence}" in tiny.says()
    translated.run("nl", ("page.marks.text",), packs=tiny.folder.parent, interface=tmp_path)
    assert f"(warning) {sentence}" not in tiny.says()


def test_a_text_that_was_added_since_is_told(tiny: PackFolder, tmp_path: Path) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    noted(tiny, "review: {status: draft}\nfrom: {}\n")
    assert any(
        line.endswith("page.marks.text: nothing tells which English text this was made from")
        for line in tiny.says()
    )


def test_a_translation_that_is_only_begun_has_no_error(tiny: PackFolder) -> None:
    (tiny.folder / "words" / "fr.yaml").write_text('pack: {name: "Petit"}\n', "utf-8")
    assert {problem.file.name for problem in tiny.problems()} == {"fr.yaml"}
    assert all(problem.is_warning for problem in tiny.problems())


@pytest.mark.parametrize(
    "begun",
    [
        "page: {marks: {title: Striemen}}\n",
        "option: {needling: {good: [Een.]}}\n",
        "option: {needling: {bad: [Het kan zeer doen en rood worden.]}}\n",
        "glossary: {collagen: {word: Collageen, meaning: Sterke draden.}}\n",
        "finding: {pain: {title: Pijn}}\n",
        "drawing: {body: {front: Voor}}\n",
    ],
)
def test_what_is_only_begun_is_told_of_nothing_but_what_it_lacks(tiny: PackFolder, begun: str) -> None:
    file = tiny.folder / "words" / "fr.yaml"
    file.write_text(begun, "utf-8")
    told = {problem.sentence for problem in tiny.problems() if problem.file == file}
    assert [one for one in told if "does not; it is shown" not in one and " lacks " not in one] == []


@pytest.mark.usefixtures("nothing_below")
def test_it_is_known_which_texts_stand_in_english(tiny: PackFolder, tmp_path: Path) -> None:
    (tiny.folder / "words" / "nl.yaml").write_text("pack: {name: Naaldjes}\n", "utf-8")
    fixed = interface_in(tmp_path, "a: Een\n")
    words, english = read_all_words(tiny.folder, "nl", fixed), read_all_words(tiny.folder, "en", fixed)
    assert words.borrowed == english.leaves.keys() - {"pack.name", "a"}
    assert words.text("b") == "\u2066Two\u2069"
    assert english.borrowed == frozenset()
    assert read_interface("nl", fixed).borrowed == {"b"}
    assert read_interface("en", fixed).borrowed == frozenset()


def test_a_translation_that_lost_the_only_link_to_a_glossary_word_is_told(tiny: PackFolder) -> None:
    english = (tiny.folder / "words" / "en.yaml").read_text("utf-8")
    linked = re.sub(r"\[\[(\w+)\|collagen\]\]", r"\1", english)
    (tiny.folder / "words" / "nl.yaml").write_text(linked, "utf-8")
    assert ("[[" in english, "[[" in linked) == (True, False)
    assert "(warning) glossary.collagen.word: no text links to this glossary word" in tiny.says()


def test_a_file_that_cannot_be_read_is_told_and_its_language_is_a_draft(tiny: PackFolder) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    noted(tiny, "review: {status: perfect}\n")
    assert [problem.file.parent.name for problem in tiny.problems() if problem.file.name == "nl.yaml"] == [
        "translations"
    ]


@pytest.mark.parametrize(
    ("review", "is_draft"),
    [
        (TranslationReview(), True),
        (TranslationReview(status="reviewed"), True),
        (TranslationReview(status="reviewed", reviewer="Dr A. Lee"), True),
        (
            TranslationReview(status="reviewed", reviewer="Dr A. Lee", reviewed_on=dt.date(2026, 11, 2)),
            False,
        ),
        (TranslationReview(reviewer="Dr A. Lee", reviewed_on=dt.date(2026, 11, 2)), True),
    ],
)
def test_a_translation_is_a_draft_until_a_name_and_a_date_stand_by_it(
    review: TranslationReview, is_draft: bool
) -> None:
    assert Translation(review=review).is_draft == is_draft


def test_a_review_in_the_future_is_an_error_at_its_line(tiny: PackFolder) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    noted(tiny, "review:\n  status: reviewed\n  reviewer: Dr A. Lee\n  reviewed-on: 2031-11-02\n")
    (problem,) = (one for one in tiny.problems() if one.path.endswith("reviewed-on"))
    assert (problem.file.name, problem.line, problem.is_warning) == ("nl.yaml", 4, False)
    assert problem.sentence == "2031-11-02 lies in the future"
    assert [one for one in tiny.problems(dt.date(2031, 11, 2)) if "future" in one.sentence] == []


def test_the_word_for_a_translation_in_another_language_than_english_needs_no_english(
    tiny: PackFolder,
) -> None:
    languages = (words("es", a="Uno"), words("fr", a="Un"))
    assert list(problems_of_translations(tiny.folder, languages)) == []
    assert list(problems_of_translations(tiny.folder, ())) == []


# -- the command -------------------------------------------------------------------------------

REVIEWED = 'review: {status: reviewed, reviewer: "Dr O\'Neil", reviewed-on: 2026-11-02}\n'


@pytest.fixture
def nothing_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The interface of `interface_in` in the place of the kiosk's own."""
    monkeypatch.setattr(paths, "INTERFACE", tmp_path / "fixed")


def interface_in(tmp_path: Path, dutch: str = "a: Een\nb: Twee\n") -> Path:
    folder = tmp_path / "fixed"
    folder.mkdir()
    (folder / "en.yaml").write_text("a: One\nb: Two\n", "utf-8")
    (folder / "nl.yaml").write_text(dutch, "utf-8")
    return folder


@pytest.mark.usefixtures("nothing_below")
def test_a_review_stays_while_nothing_was_translated_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = interface_in(tmp_path)
    translated.run("nl", packs=tmp_path, interface=folder)
    file = folder / "translations" / "nl.yaml"
    assert "2 texts, draft" in capsys.readouterr().out
    file.write_text(file.read_text("utf-8").replace("review:\n  status: draft\n", REVIEWED), "utf-8")
    translated.run("nl", packs=tmp_path, interface=folder)
    assert "2 texts, as before" in capsys.readouterr().out
    assert "  reviewer: 'Dr O''Neil'\n  reviewed-on: 2026-11-02\n" in file.read_text("utf-8")
    assert [problem.sentence for problem in problems_in_interface(folder)] == []
    (folder / "en.yaml").write_text("a: One\nb: Two of them\n", "utf-8")
    translated.run("nl", ("b",), packs=tmp_path, interface=folder)
    assert "status: draft" in file.read_text("utf-8")
    assert [problem.path for problem in problems_in_interface(folder)] == ["review"]


def test_texts_that_only_the_translation_has_are_left_out(tmp_path: Path) -> None:
    folder = interface_in(tmp_path, "c: Drie\n")
    translated.run("nl", packs=tmp_path, interface=folder)
    assert "from: {}" in (folder / "translations" / "nl.yaml").read_text("utf-8")


def test_a_language_or_a_text_that_is_not_there_is_told(tmp_path: Path) -> None:
    folder = interface_in(tmp_path)
    with pytest.raises(KioskError, match="nothing is translated into 'nn'"):
        translated.run("nn", packs=tmp_path, interface=folder)
    with pytest.raises(KioskError, match="'nl' has no text 'x'"):
        translated.run("nl", ("x",), packs=tmp_path, interface=folder)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folder = interface_in(tmp_path)
    (folder / "translations").write_text("in the way", "utf-8")
    with pytest.raises(CannotWrite, match="cannot be written"):
        translated.run("nl", packs=tmp_path, interface=folder)


# -- what is shown -----------------------------------------------------------------------------


def test_what_a_translation_lacks_is_said_in_english(tmp_path: Path) -> None:
    folder = interface_in(tmp_path, "a: Een\n")
    dutch = read_interface("nl", folder)
    assert (dutch.text("a"), dutch.text("b")) == ("Een", "\u2066Two\u2069")
    assert read_interface("en", folder).text("a") == "One"


def read_in_dutch(tiny: PackFolder, interface: Path) -> Content:
    (interface / "nl.yaml").write_text("ui: {next: Volgende}\n", "utf-8")
    return read_content(tiny.folder, "nl", interface)


def test_a_pack_falls_back_to_english_text_by_text(tiny: PackFolder, interface: Path) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    dutch = read_in_dutch(tiny, interface).words
    assert dutch.text("ui.next") == "Volgende"
    assert dutch.count("follow-up.months", 3) == "\u20663 months\u2069"
    assert spoken_in(tiny.folder, interface) == ("en", "nl")


def test_a_pack_without_english_has_nothing_to_fall_back_on(tiny: PackFolder, interface: Path) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    (tiny.folder / "words" / "en.yaml").unlink()
    dutch = read_in_dutch(tiny, interface).words
    assert not dutch.has("follow-up.not-stated")
    assert not dutch.is_draft


def test_a_reviewed_pack_is_a_draft_in_a_translation_that_nobody_has_reviewed(
    tiny: PackFolder, interface: Path
) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    card = tiny.checked().score_card
    assert card is not None
    assert read_content(tiny.folder, "en", interface).is_draft == card.is_draft
    assert read_in_dutch(tiny, interface).words.is_draft
    noted(tiny, REVIEWED)
    assert read_in_dutch(tiny, interface).words.is_draft
    (interface / "translations").mkdir()
    (interface / "translations" / "nl.yaml").write_text(REVIEWED, "utf-8")
    assert not read_in_dutch(tiny, interface).words.is_draft
    noted(tiny, "nonsense")
    assert read_in_dutch(tiny, interface).words.is_draft


@pytest.mark.parametrize("changed", ["pack", "interface"])
def test_a_reviewed_translation_is_a_draft_again_once_its_english_has_changed(
    tiny: PackFolder, interface: Path, changed: str
) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    read_in_dutch(tiny, interface)
    translated.run("nl", packs=tiny.folder.parent, interface=interface)
    for folder in (tiny.folder, interface):
        file = folder / "translations" / "nl.yaml"
        file.write_text(file.read_text("utf-8").replace("review:\n  status: draft\n", REVIEWED), "utf-8")
    assert not read_in_dutch(tiny, interface).words.is_draft
    english = {"pack": tiny.folder / "words", "interface": interface}[changed] / "en.yaml"
    for old, new in (("name: Tiny", "name: Small"), ("Next}", "Onwards}")):
        english.write_text(english.read_text("utf-8").replace(old, new), "utf-8")
    assert read_in_dutch(tiny, interface).words.is_draft


def test_a_reviewed_translation_stays_so_when_only_english_that_it_lacks_has_changed(
    tiny: PackFolder, interface: Path
) -> None:
    tiny.also_in("nl", "They do no harm.", "Ze doen geen kwaad.")
    for folder in (tiny.folder, interface):
        (folder / "translations").mkdir()
        (folder / "translations" / "nl.yaml").write_text(
            f'{REVIEWED}from: {{follow-up.not-stated: "00000000"}}\n', "utf-8"
        )
    assert not read_in_dutch(tiny, interface).words.is_draft


@pytest.mark.parametrize("language", languages_of(FLAGSHIP))
def test_the_flagship_says_the_same_figures_in_every_language(language: str) -> None:
    for folder in (FLAGSHIP / "words", paths.INTERFACE):
        english, other = (
            WordFile(folder / f"{one}.yaml", one, *words_and_lines(folder / f"{one}.yaml"))
            for one in ("en", language)
        )
        assert [str(problem) for problem in problems_across((english, other)) if not problem.is_warning] == []


# -- phrases -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Sin ningún dolor.", "es", [("Sin ningún dolor", PROMISES)]),
        ("Es una candidata.", "es-MX", [("candidata", CHOOSES)]),
        ("العلاج مناسب لك", "ar", [("مناسب لك", CHOOSES)]),
        ("限时折扣", "zh", [("限时", PRESSES), ("折扣", PRESSES)]),
        ("यह शर्मनाक है", "hi", [("शर्मनाक", SHAMES)]),
        ("Gegarandeerd pijnloos", "nl", []),
        ("Puede doler.", "es", []),
    ],
)
def test_a_translation_promises_presses_and_shames_no_more_than_the_english(
    text: str, language: str, told: list[tuple[str, str]]
) -> None:
    assert list(banned_in(text, language)) == told


def test_a_phrase_that_may_not_stand_in_a_translation_is_an_error(tiny: PackFolder) -> None:
    tiny.also_in("es", "They do no harm.", "Sin riesgo.")
    assert f"page.marks.text: 'Sin riesgo' {PROMISES}" in tiny.says()
