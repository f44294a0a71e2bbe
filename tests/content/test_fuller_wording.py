"""A fuller text says what its plain one says, with the same numbers, and rests on facts."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.content.checks.pack_checks import checked
from kiosk.content.numerals import numbers_in
from kiosk.content.reader import read_content, read_pack
from kiosk.content.twins import twins_of
from kiosk.content.words import twin_of, wording_of
from tests.content.test_checks_of_words import LONG
from tests.content.tiny_pack import TODAY, PackFolder

TRACE = "  fuller: [change]\n  page.marks: [change]\n"
MARKS = "fuller: {page: {marks: {text: [Striae are dermal scars., They are harmless.]}}}\n"
FLAGSHIP = paths.PACKS / "microneedling-stretch-marks"


@pytest.fixture
def fuller(tiny: PackFolder) -> PackFolder:
    """The tiny pack with a trace for all its fuller texts, and no such text yet."""
    tiny.in_evidence("  page.marks: [change]\n", TRACE)
    return tiny


def add(pack: PackFolder, text: str) -> None:
    pack.in_words("pack:\n  name: Tiny\n", f"{text}pack:\n  name: Tiny\n")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("7 of 32 people, or 13 to 42 in 100.", ("7 of 32", "13 to 42 in 100")),
        ("7 out of 32, 45 of the 116, 2-4 weeks, 2\u20134 weeks", ("7 of 32", "45 of 116", "2 to 4")),
        ("None of 25, and two small studies of 1,029 and 5.23.", ("0 of 25", "2", "1,029", "5.23")),
        ("No one in one study, a CO2 laser, type3.", ()),
        ("**15** people, fifteen of them, then 15 again, 7 of", ("15", "7")),
        ("[[Three-quarters|share]] better, one to six, half, tens", ("three-quarters", "6", "half", "10")),
    ],
)
def test_numbers_are_read_as_they_are_meant(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text, "en-GB") == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("每32人中有7人, CO2", "zh"),
        ("لـ32 شخصًا و7 غيرهم, CO2", "ar"),
    ],
)
def test_letters_of_other_scripts_stand_close_to_their_figures(text: str, language: str) -> None:
    assert numbers_in(text, language) == ("32", "7")


def test_number_words_are_known_in_english_only() -> None:
    assert numbers_in("Two, zwei, 2 von 15", "de") == ("2", "15")


def test_a_fuller_text_takes_the_place_of_its_plain_one_and_nothing_else(tiny: PackFolder) -> None:
    words = read_content(FLAGSHIP, "en").words
    whole = words.in_wording("fuller")
    for id in words.leaves:
        fuller = f"fuller.{id}"
        assert whole.leaves[id] == words.leaves.get(fuller, words.leaves[id])


def test_a_fuller_text_with_a_trace_is_no_problem(fuller: PackFolder) -> None:
    add(fuller, MARKS)
    assert fuller.says() == []


def test_a_fuller_text_needs_a_trace_of_its_own(tiny: PackFolder) -> None:
    add(tiny, MARKS)
    assert tiny.says() == ["traces: the text 'fuller.page.marks.text' is traced to no fact"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "fuller: {page: {mark: {text: Scars.}}}\n",
            "fuller.page.mark.text: no text 'page.mark.text' may have a fuller one; did you mean 'fuller.page.marks",
        ),
        (
            "fuller: {step: {story: {name: Story}}}\n",
            "fuller.step.story.name: no text 'step.story.name' may have a fuller one",
        ),
        (
            "fuller: {page: {marks: {text: Striae are harmless.}}}\n",
            "fuller.page.marks.text: keep the fuller texts one to one with the plain ones: 1 where",
        ),
        (
            "fuller: {stage: {'1': {text: [The mark is thin.]}}}\n",
            "fuller.stage.1.text: must be one text, not a list",
        ),
        (
            "fuller: {stage: {'1': {text: The mark is painless.}}}\n",
            "fuller.stage.1.text: 'painless' promises more than anyone can know",
        ),
        (
            "fuller: {stage: {'1': {text: The mark is 40% thinner.}}}\n",
            "fuller.stage.1.text: a share without people",
        ),
        (
            "fuller: {option: {needling: {good: [It may improve the striae and their texture and colour.]}}}\n",
            "fuller.option.needling.good: 10 words for and 3 against; keep them within 1.5 to 1",
        ),
    ],
)
def test_what_holds_for_plain_texts_holds_for_fuller_ones(fuller: PackFolder, text: str, told: str) -> None:
    add(fuller, text)
    assert any(said.startswith(told) for said in fuller.says()), fuller.says()


@pytest.mark.parametrize(
    ("plain", "said", "differs"),
    [
        ("7 of 32 people.", "7 of 32 participants.", ""),
        ("Two studies.", "2 trials.", ""),
        ("7 of 32 people.", "8 of 32 people.", "'7 of 32' left out and '8 of 32' added"),
        ("3 and 5 sessions.", "3 sessions.", "'5' left out"),
        ("3 sessions.", "3 sessions, 4 weeks apart.", "'4' added"),
        ("3 days, or 7.", "7 days, or 3.", "'7, 3' stand in another order than '3, 7'"),
    ],
)
def test_numbers_that_differ_are_told_with_both_lines(
    fuller: PackFolder, plain: str, said: str, differs: str
) -> None:
    fuller.in_words("text: The mark is thin.", f'text: "{plain}"')
    add(fuller, f'fuller: {{stage: {{"1": {{text: "{said}"}}}}}}\n')
    at = next(problem for problem in (*fuller.problems(), None) if problem is None or problem.line)
    if not differs:
        assert at is None
        return
    assert at is not None
    assert (at.file.name, at.line) == ("en.yaml", 1)
    assert at.sentence.startswith("the numbers are not those of 'stage.1.text' (line ")
    assert at.sentence.endswith(f": {differs}")


def test_a_list_says_which_of_its_texts_differs(fuller: PackFolder) -> None:
    add(fuller, "fuller: {page: {marks: {text: [Striae are dermal scars., They do no harm to 9 people.]}}}\n")
    (told,) = fuller.says()
    assert "not those of text 2 of 'page.marks.text'" in told


def test_a_fuller_page_may_be_harder_to_read_but_not_by_any_measure(fuller: PackFolder) -> None:
    fuller.in_words(
        "Marks are a kind of scar, with less", "Marks are a kind of scar " + "in your skin " * 9 + "with"
    )
    some = "The epidermis and the dermis contain considerable interindividual variability. " * 5
    add(fuller, f'fuller: {{page: {{marks: {{text: ["{some}", "{some}"]}}}}}}\n')
    assert any("the fuller page 'marks' is too hard" in said for said in fuller.says())
    card = fuller.checked().score_card
    assert card is not None
    assert [grade.page for grade in card.grades_beside["fuller"]] == ["marks"]


def test_a_fuller_page_beyond_all_measure_is_an_error(fuller: PackFolder) -> None:
    add(fuller, f'fuller: {{page: {{marks: {{text: ["{LONG}.", "{LONG}."]}}}}}}\n')
    hard = [problem for problem in fuller.problems() if "fuller page" in problem.sentence]
    assert [problem.is_warning for problem in hard] == [False]


def test_fuller_texts_in_another_language_are_held_to_their_figures(fuller: PackFolder) -> None:
    add(fuller, MARKS)
    fuller.also_in("de", "They are harmless.", "Sie schaden keinem der 9.")
    (fuller.folder / "words" / "en.yaml").unlink()
    assert any("'9' added" in said for said in fuller.says())


def test_the_flagship_says_the_same_in_both_wordings_on_the_pages_that_matter() -> None:
    pack = read_pack(FLAGSHIP)[0]
    words = read_content(FLAGSHIP, "en").words
    with_fuller = {
        page.id for page in pack.pages if any(words.has(f"fuller.{id}") for id in twins_of(pack, page))
    }
    assert with_fuller >= {
        *("natural-lines", "what-it-is", "stage-1", "stage-2", "stage-3", "stage-4", "how-much-change"),
        *("most-change", "how-safe", "dark-patches", "infection", "pain", "other-risks", "numbing-cream"),
        *("options", "aquagold-what", "aquagold-known", "aquagold-risks"),
    }
    assert not [problem for problem in checked(FLAGSHIP, TODAY).problems if "fuller" in problem.path]
    for id in (id for id in words.leaves if wording_of(id) == "fuller"):
        for said, meant in zip(words.texts(id), words.texts(twin_of(id)), strict=True):
            assert numbers_in(said, "en") == numbers_in(meant, "en"), id
