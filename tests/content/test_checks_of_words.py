from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.checks.expected import expected_words
from kiosk.content.checks.interface_checks import problems_in_interface
from kiosk.content.checks.pack_checks import problems_in
from kiosk.content.reader import read_pack
from tests.content.tiny_pack import TODAY, PackFolder

LONG = (
    "Percutaneous collagen induction necessitates extraordinarily meticulous dermatological examination "
    "beforehand, notwithstanding considerable individual variability regarding cicatrisation, "
    "hyperpigmentation, sensitivity, and immunological hypersensitivity reactions afterwards, "
    "particularly following unsupervised administration of concentrated preparations"
)


def test_the_texts_of_a_pack_follow_from_its_structure(tiny: PackFolder) -> None:
    expected = expected_words(*read_pack(tiny.folder))
    assert {"page.marks.text", "finding.change.big.did-not", "treatment.needling.name"} <= expected.needed
    assert "finding.pain.beside" in expected.needed
    assert "question.areas.hint" in expected.optional
    assert "page.change.title" in expected.optional
    assert expected.knows("drawing.skin.top")
    assert not expected.knows("drawing.printer.says")


def test_a_score_with_nothing_beside_it_needs_no_word_for_that(tiny: PackFolder) -> None:
    tiny.in_pack(", beside: 2.4", "")
    assert tiny.says() == ["finding.pain.beside: nothing shows this text"]


def test_a_pack_without_drawings_needs_no_words_for_them(tiny: PackFolder) -> None:
    tiny.in_pack(", {show: stages, stage: 1}, {show: outcomes}", "")
    said = tiny.says()
    assert "drawing.skin.top: nothing shows this text" in said
    assert "drawing.outcome.big: nothing shows this text" in said
    assert "stage.1.text: nothing shows this text" in said


def test_a_clinic_that_does_not_sell_need_not_say_so(tiny: PackFolder) -> None:
    tiny.in_pack("sells-this-treatment: true", "sells-this-treatment: false")
    tiny.in_words("  sells: This clinic sells it.\n", "")
    assert tiny.says() == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "funding: Nobody paid.",
            "fundin: Nobody paid.",
            [
                "pack.funding: this text is missing; did you mean 'pack.fundin'?",
                "pack.fundin: nothing shows this text",
            ],
        ),
        (
            "lee: {name:",
            "leo: {name:",
            [
                "source.lee.name: this text is missing; did you mean 'source.leo.name'?",
                "source.leo.name: nothing shows this text",
            ],
        ),
        ("text: Wash the skin.", "text: [Wash, Dry]", ["task.wash.text: must be one text, not a list"]),
        ("text: Wash the skin.", "text: {one: a, other: b}", ["task.wash.text: a pack counts nothing"]),
        (
            "text: Wash the skin.",
            'text: "Wash at {time}."',
            ["task.wash.text: nothing fills the values in this text"],
        ),
        ("|collagen]]", "|colagen]]", ["there is no glossary word 'colagen'; did you mean 'collagen'?"]),
        (
            "[[collagen|collagen]]",
            "collagen",
            ["(warning) glossary.collagen.word: no text links to this glossary word"],
        ),
        ("They do no harm.", "They do **no harm.", ["page.marks.text: a mark is open"]),
        ("name: Ways}", "name: A very long way to go}", ["step.ways.name: must be at most 18 letters long"]),
        ("name: Ways}", "name: STORY}", ["step.ways.name: reads the same as 'step.story.name'"]),
        ("title: Care}", "title: your plan}", ["page.plan.title: reads the same as 'page.care.title'"]),
    ],
)
def test_words_that_do_not_fit_the_structure_are_told(
    tiny: PackFolder, old: str, new: str, told: list[str]
) -> None:
    tiny.in_words(old, new)
    said = tiny.says()
    for sentence in told:
        assert any(sentence in line for line in said), said


@pytest.mark.parametrize(
    ("old", "new", "id", "neighbour"),
    [
        ("  sells: This clinic sells it.\n", "", "pack.sells", "  name: Tiny\n"),
        ("  care: {title: Care}\n", "", "page.care.title", "    title: What marks are"),
        ("alarm: {", "alarms: {", "alarm.fever.text", "pack:\n"),
    ],
)
def test_a_text_that_is_missing_is_told_with_the_line_of_its_neighbours(
    tiny: PackFolder, old: str, new: str, id: str, neighbour: str
) -> None:
    tiny.in_words(old, new)
    text = (tiny.folder / "words" / "en.yaml").read_text("utf-8")
    missing = next(problem for problem in tiny.problems() if problem.path == id)
    assert missing.line == text[: text.index(neighbour)].count("\n") + 1


def test_every_language_has_the_same_texts_with_the_same_values(tiny: PackFolder) -> None:
    tiny.also_in("nl", "  attract-title: Marks\n", "")
    tiny.in_words("funding: Nobody paid.", "funding: Nobody paid. {x}")
    told = {(problem.file.name, problem.path, problem.sentence) for problem in tiny.problems()}
    lacks = "'en' has this text, 'nl' does not; it is shown in English"
    assert ("nl.yaml", "pack.attract-title", lacks) in told
    assert ("nl.yaml", "pack.funding", "must hold the same values in brackets as in 'en'") in told


def test_a_plural_form_may_write_its_number_as_a_word(interface: Path) -> None:
    (interface / "en.yaml").write_text('a: {one: "one day", other: "{n} days"}\nb: "{x}"\n', "utf-8")
    (interface / "nl.yaml").write_text(
        'a: {one: "{n} dag", other: "{n} dagen"}\nb: "{y}"\nc: Meer\n', "utf-8"
    )
    errors = [problem for problem in problems_in_interface(interface) if not problem.is_warning]
    assert [f"{problem.path}: {problem.sentence}" for problem in errors] == [
        "b: must hold the same values in brackets as in 'en'",
        "c: 'nl' has this text, 'en' does not",
    ]


def test_an_interface_that_cannot_be_read_is_told(interface: Path) -> None:
    (interface / "nl.yaml").write_text("a: [\n", "utf-8")
    assert [problem.file.name for problem in problems_in_interface(interface)] == ["nl.yaml"]


def test_a_file_of_words_that_is_named_after_no_language_is_told(tiny: PackFolder, interface: Path) -> None:
    tiny.also_in("qq", "name: Tiny", "name: Tiny")
    assert tiny.says() == [": 'qq' is not the code of a language"]
    (interface / "qq.yaml").write_text("a: Next\n", "utf-8")
    told = [(problem.file.name, problem.sentence) for problem in problems_in_interface(interface)]
    assert ("qq.yaml", "'qq' is not the code of a language") in told


def test_all_files_that_cannot_be_read_are_told_together(tiny: PackFolder) -> None:
    tiny.in_pack("minutes-short: 1", "minutes-short: many")
    tiny.in_evidence("seen: page", "seen: film")
    tiny.in_words("name: Tiny", "name: 4")
    checked = tiny.checked()
    assert [problem.file.name for problem in checked.problems] == ["evidence.yaml", "pack.yaml", "en.yaml"]
    assert checked.score_card is None


def test_a_pack_without_words_is_told(tiny: PackFolder) -> None:
    (tiny.folder / "words" / "en.yaml").unlink()
    assert [problem.sentence for problem in problems_in(tiny.folder, TODAY)] == [
        "there are no words, as words/en.yaml"
    ]


# -- fairness --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is pain-free.", "'pain-free' promises more than anyone can know"),
        ("It will go away.", "'will go away' promises more than anyone can know"),
        ("Guaranteed.", "'Guaranteed' promises more"),
        ("No downtime.", "'No downtime' promises more"),
        ("Hurry.", "'Hurry' puts pressure on the reader"),
        ("Book now.", "'Book now' puts pressure on the reader"),
        ("For your problem area.", "'problem area' may shame the reader"),
        ("Not suitable.", "'suitable' only a clinician can say who a treatment is for"),
        ("You are eligible.", "'eligible' only a clinician can say who a treatment is for"),
        ("You are a **candidate**.", "'candidate' only a clinician can say who a treatment is for"),
        ("It is twice as likely.", "'twice as' compares without a count"),
        ("It is 3 times more likely.", "'3 times more' compares without a count"),
        ("It is half as likely.", "'half as likely' compares without a count"),
        ("28 % do well.", "a share without people; write it as '28 in 100'"),
        ("28 percent do well.", "a share without people; write it as '28 in 100'"),
    ],
)
def test_words_that_promise_press_shame_or_mislead_are_told(tiny: PackFolder, text: str, told: str) -> None:
    tiny.in_words("text: Wash the skin.", f'text: "{text}"')
    assert any(f"task.wash.text: {told}" in line for line in tiny.says()), tiny.says()


@pytest.mark.parametrize(
    "text", ["28 in 100 do well.", "Ask what is right for you.", "It is rare: 1 in 100.", "Two at a time."]
)
def test_fair_words_are_left_alone(tiny: PackFolder, text: str) -> None:
    tiny.in_words("text: Wash the skin.", f'text: "{text}"')
    assert tiny.says() == []


def test_a_word_for_rare_needs_a_number_beside_it(tiny: PackFolder) -> None:
    tiny.in_words("text: Wash the skin.", "text: It is rare. 1 in 100 wash.")
    assert tiny.says() == ["(warning) task.wash.text: 'rare' stands without a number"]


def test_phrases_and_grades_are_judged_in_english_only(tiny: PackFolder) -> None:
    tiny.in_words("text: Wash the skin.", "text: It is suitable.")
    (tiny.folder / "words" / "en.yaml").rename(tiny.folder / "words" / "nl.yaml")
    assert tiny.says() == []
    card = tiny.checked().score_card
    assert card is not None
    assert card.grades == ()


@pytest.mark.parametrize(
    ("good", "told"),
    [
        ("[It may help., It is quick.]", ["2 points for and 1 against; keep them within 1.5 to 1"]),
        ("[It may help you with all marks.]", ["7 words for and 3 against; keep them within 1.5 to 1"]),
    ],
)
def test_good_and_bad_points_are_of_equal_weight(tiny: PackFolder, good: str, told: list[str]) -> None:
    tiny.in_words("good: [It may help.]", f"good: {good}")
    said = tiny.says()
    assert all(f"option.needling.good: {sentence}" in said for sentence in told), said
    card = tiny.checked().score_card
    assert card is not None
    assert next(item.mark for item in card.items if item.id == "C1") == "no"


def test_a_page_above_the_highest_grade_is_an_error(tiny: PackFolder) -> None:
    tiny.in_words("They do no harm.", f'"{LONG}"')
    (problem,) = tiny.problems()
    assert "the page 'marks' is too hard to read (Flesch-Kincaid" in problem.sentence
    assert not problem.is_warning


def test_a_page_between_the_limits_is_a_warning(tiny: PackFolder) -> None:
    text = (
        "We look at the skin with care and then we tell you what we find, so that you and your family can think "
        "about it at home and ask us anything that you want to know about the area that we may treat, and how, "
        "and the many visits it takes."
    )
    tiny.in_words("They do no harm.", f'"{text}"')
    (problem,) = tiny.problems()
    assert problem.is_warning


def test_glossary_words_do_not_make_a_page_harder(tiny: PackFolder) -> None:
    plain = " ".join(["The skin has threads."] * 12)
    tiny.in_words("They do no harm.", f'"{plain}"')
    card = tiny.checked().score_card
    assert card is not None
    tiny.in_words(plain, plain.replace("threads", "[[extraordinary fibrillation|collagen]] collagen threads"))
    marked = tiny.checked().score_card
    assert marked is not None
    before, after = (next(g for g in one.grades if g.page == "marks") for one in (card, marked))
    assert after.flesch_kincaid <= before.flesch_kincaid + 0.1


def test_a_text_that_is_only_a_glossary_word_is_left_out(tiny: PackFolder) -> None:
    tiny.in_words("They do no harm.", '"[[Collagen|collagen]]"')
    assert tiny.says() == []


def test_a_pack_without_a_glossary_is_graded_too(tiny: PackFolder) -> None:
    tiny.in_pack("glossary: [collagen]", "glossary: []")
    tiny.in_words("[[collagen|collagen]]", "threads")
    tiny.in_words("glossary: {collagen: {word: Collagen, meaning: Strong threads.}}\n", "")
    tiny.in_evidence("  glossary: []\n", "")
    assert tiny.says() == []
