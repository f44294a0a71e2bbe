"""An easy text says what its plain one says, in fewer words at a time: the same numbers, and it adds no fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.checks.pack_checks import checked
from kiosk.content.checks.reading import LIMITS
from kiosk.content.draft import WordFile
from kiosk.content.numerals import numbers_in
from kiosk.content.reader import read_all_words, read_content, read_pack
from kiosk.content.translations.across import problems_across
from kiosk.content.twins import caution_twins, glossary_twins, task_twins, twins_of
from kiosk.content.words import Leaf, twin_of, wording_of
from tests.content.test_checks_of_words import LONG
from tests.content.tiny_pack import TODAY, PackFolder

FLAGSHIP = paths.PACKS / "microneedling-stretch-marks"
MARKS = "easy: {page: {marks: {text: [Marks are scars., They do no harm.]}}}\n"


def add(pack: PackFolder, text: str) -> None:
    pack.in_words("pack:\n  name: Tiny\n", f"{text}pack:\n  name: Tiny\n")


def test_an_easy_text_rests_on_what_its_plain_one_rests_on(tiny: PackFolder) -> None:
    add(tiny, MARKS)
    assert tiny.says() == []


@pytest.mark.parametrize(
    "text",
    [
        "easy: {finding: {change: {how-to-read: Each small person is one of 100.}}}\n",
        "easy: {common: {hurt: {answer: A bit.}}}\n",
        "easy: {glossary: {collagen: {meaning: [Strong threads.]}}}\n",
        "easy: {question: {check-days: {answer: About 3 days.}}}\n",
        "easy: {caution: {back: {text: Your back is thick. Ask.}}}\n",
    ],
)
def test_answers_and_glossary_words_may_be_easy_too(tiny: PackFolder, text: str) -> None:
    add(tiny, text)
    assert not [said for said in tiny.says() if said.startswith("easy")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "easy: {page: {mark: {text: Scars.}}}\n",
            "easy.page.mark.text: no text 'page.mark.text' may have an easy one; did you mean 'easy.page.marks.text'",
        ),
        (
            "easy: {page: {marks: {text: Marks.}}}\n",
            "easy.page.marks.text: keep the easy texts one to one with the plain ones: 1 where",
        ),
        (
            "easy: {page: {marks: {text: [Marks are scars., They do no harm to 9 people.]}}}\n",
            "easy.page.marks.text: the numbers are not those of text 2 of 'page.marks.text'",
        ),
        (
            "easy: {question: {check-days: {answer: About 3 weeks.}}}\n",
            "easy.question.check-days.answer: the times are not those of 'question.check-days.answer' (line ",
        ),
        ("easy: {stage: {'1': {text: It is painless.}}}\n", "easy.stage.1.text: 'painless' promises more"),
        (
            "easy: {option: {needling: {good: [It may help the marks to look and to feel better.]}}}\n",
            "easy.option.needling.good: 11 words for and 3 against; keep them within 1.5 to 1",
        ),
    ],
)
def test_what_holds_for_plain_texts_holds_for_easy_ones(tiny: PackFolder, text: str, told: str) -> None:
    add(tiny, text)
    assert any(said.startswith(told) for said in tiny.says()), tiny.says()


def test_an_easy_page_that_is_hard_to_read_is_an_error(tiny: PackFolder) -> None:
    add(tiny, f'easy: {{page: {{marks: {{text: ["{LONG}.", "{LONG}."]}}}}}}\n')
    hard = [problem for problem in tiny.problems() if "the easy page 'marks'" in problem.sentence]
    assert [problem.is_warning for problem in hard] == [False]
    card = tiny.checked().score_card
    assert card is not None
    assert [grade.page for grade in card.grades_beside["easy"]] == ["marks"]
    assert card.grades_beside["fuller"] == ()


def words(language: str, **leaves: Leaf) -> WordFile:
    named = {id.replace("_", "."): leaf for id, leaf in leaves.items()}
    return WordFile(Path(f"{language}.yaml"), language, named, dict.fromkeys(named, 1))


def test_a_language_that_lacks_easy_texts_is_told_so_once() -> None:
    english = words("en", a="7 long words", b="8", easy_a="7", easy_b="8")
    (told,) = problems_across((english, words("es", a="7", b="8", easy_a="7")))
    assert told.is_warning
    assert told.sentence == "'es' lacks 1 of the 2 easy texts of 'en'; its plain ones are shown there"
    assert not list(problems_across((english, words("es", a="7", b="8", easy_a="7", easy_b="8"))))


def test_an_easy_text_that_is_missing_is_said_in_the_plain_words_of_its_own_language(
    tiny: PackFolder, tmp_path: Path
) -> None:
    add(tiny, MARKS)
    file = tiny.folder / "words" / "en.yaml"
    spanish = file.read_text(encoding="utf-8").replace(MARKS, "").replace("They do no harm.", "Inofensivas.")
    file.with_name("es.yaml").write_text(spanish, encoding="utf-8")
    for language in ("en", "es"):
        (tmp_path / f"{language}.yaml").write_text("ui: {next: Next}\n", encoding="utf-8")
    english = read_all_words(tiny.folder, "en", tmp_path)
    assert english.has_wording("easy")
    assert english.in_wording("easy").texts("page.marks.text")[0] == "Marks are scars."
    in_spanish = read_all_words(tiny.folder, "es", tmp_path)
    assert not in_spanish.has_wording("easy")
    assert in_spanish.in_wording("easy").texts("page.marks.text")[1] == "Inofensivas."


def test_content_in_easy_words_says_them_in_the_place_of_its_plain_ones() -> None:
    content = read_content(FLAGSHIP, "en")
    assert content.in_wording("plain") == content
    eased = content.in_wording("easy")
    assert eased.words.text("page.feelings.choice") == content.words.text("easy.page.feelings.choice")
    assert eased.pack == content.pack


def test_the_flagship_says_the_same_in_easy_words() -> None:
    pack, _ = read_pack(FLAGSHIP)
    words = read_content(FLAGSHIP, "en").words
    easy = [id for id in words.leaves if wording_of(id) == "easy"]
    off_pages = (*glossary_twins(pack), *caution_twins(pack), *task_twins(pack))
    twins = {id for page in pack.pages for id in twins_of(pack, page)} | {*off_pages}
    assert len(easy) > 60
    assert {twin_of(id) for id in easy} <= twins
    for id in easy:
        for said, meant in zip(words.texts(id), words.texts(twin_of(id)), strict=True):
            assert numbers_in(said, "en") == numbers_in(meant, "en"), id


def test_no_page_of_the_flagship_is_harder_in_easy_words_than_grade_five() -> None:
    outcome = checked(FLAGSHIP, TODAY)
    card = outcome.score_card
    assert card is not None
    assert len(card.grades_beside["easy"]) > 25
    assert max(grade.highest for grade in card.grades_beside["easy"]) <= LIMITS["easy"].warn_above
    assert not [problem for problem in outcome.problems if "easy" in problem.path and not problem.is_warning]
