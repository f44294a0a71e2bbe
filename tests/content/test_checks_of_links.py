from __future__ import annotations

import datetime as dt

import pytest

from kiosk.content.checks.pack_checks import checked
from tests.content.tiny_pack import TODAY, PackFolder


def test_a_sound_pack_has_no_problem(tiny: PackFolder) -> None:
    assert tiny.says() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("first: 0, last: 1", "first: 0, last: 0"),
        ("replies: [thighs, back, none], most: 2, alone: [none]", "replies: [thighs, back], most: 2"),
        ("every-months: 12", "every-months: 1"),
        ("every-months: 12", "every-months: 36"),
    ],
)
def test_what_is_just_allowed_is_no_problem(tiny: PackFolder, old: str, new: str) -> None:
    tiny.in_pack(old, new)
    assert [line for line in tiny.says() if "nothing shows this text" not in line] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("pack: tiny", "pack: tinny", ["pack: must be the name of its folder, 'tiny'"]),
        (
            "question: areas,",
            "question: area,",
            [
                "chapters.0.steps.0.pages.1.blocks.0.question: there is no question 'area'; did you mean 'areas'?",
                "questions.areas: the question 'areas' is asked on no page",
            ],
        ),
        (
            "finding: pain}",
            "finding: pan}",
            [
                "chapters.0.steps.1.pages.1.blocks.0.finding: there is no finding 'pan'; did you mean 'pain'?",
                "(warning) findings.1: the finding 'pain' is shown on no page",
            ],
        ),
        (
            "look: check",
            "look: tiles",
            ["look: a check question needs 'look: check', and no other question has it"],
        ),
        (
            "look: body-map",
            "look: scale",
            ["look: a scale question needs 'look: scale', and no other question has it"],
        ),
        (
            "{show: question, question: hope, look: scale}",
            "{show: question, question: hope, look: scale}, {show: question, question: areas}",
            ["chapters.0.steps.0.pages.2.blocks.1: the question 'areas' is asked on two pages"],
        ),
        (
            "alone: [none]",
            "alone: [non]",
            ["questions.areas.alone: there is no reply 'non'; did you mean 'none'?"],
        ),
        (
            "says: three",
            "says: thre",
            ["questions.check-days.says: there is no reply 'thre'; did you mean 'three'?"],
        ),
        (", says: three", "", ["questions.check-days: a check needs 'says', and the reply 'not-sure'"]),
        ("ask: scale,", "ask: scale, most: 1,", ["only a question with 'ask: many' has 'most' or 'alone'"]),
        ("ask: scale,", "ask: scale, says: little,", ["questions.hope.says: only a check has 'says'"]),
        (
            "when: areas=back and not hope=all",
            "when: area=back",
            ["cautions.back.when: there is no question 'area'; did you mean 'areas'?"],
        ),
        (
            "when: areas=back and not hope=all",
            "when: areas=bak",
            ["cautions.back.when: there is no reply 'bak'; did you mean 'back'?"],
        ),
        (
            "when: areas=back and not hope=all",
            "when: areas",
            [
                "cautions.back.when: the condition is wrong at letter 1: 'areas' is not written as question=reply"
            ],
        ),
        (
            "longest-source: ray",
            "longest-source: rey",
            ["findings.2.longest-source: there is no source 'rey'; did you mean 'ray'?"],
        ),
        (
            "judge-facts: [days]",
            "judge-facts: [dys]",
            ["judge-facts: there is no fact 'dys'; did you mean 'days'?"],
        ),
        ("{id: no-treatment,", "{id: no-treatment, treatments: [needling],", ["is to have no treatment"]),
        (
            "own-questions: [price]",
            "own-questions: [price, price]",
            ["own-questions.1: the id 'price' is here twice"],
        ),
        (
            "glossary: [collagen]",
            "glossary: [collagen, collagen]",
            ["glossary.1: the id 'collagen' is here twice"],
        ),
        ("- id: numbers", "- id: story", ["chapters.0.steps.1: the id 'story' is here twice"]),
        ("{id: some, count", "{id: big, count", ["findings.0.groups.1: the id 'big' is here twice"]),
    ],
)
def test_a_broken_link_is_told_with_its_near_miss(
    tiny: PackFolder, old: str, new: str, told: list[str]
) -> None:
    tiny.in_pack(old, new)
    said = tiny.says()
    for sentence in told:
        assert any(sentence in line for line in said), said


def test_a_page_id_may_stand_once_in_the_whole_pack(tiny: PackFolder) -> None:
    tiny.in_pack("{id: plan, blocks", "{id: marks, blocks")
    assert "chapters.1.steps.0.pages.3: the id 'marks' is here twice" in tiny.says()


def test_a_question_needs_two_replies_and_a_scale_five(tiny: PackFolder) -> None:
    tiny.in_pack("replies: [little, some, half, most, all]", "replies: [little]")
    said = tiny.says()
    assert "questions.hope.replies: a question needs at least two replies" in said
    assert "questions.hope.replies: a scale has five replies" in said


def test_a_pack_that_compares_nothing_is_told(tiny: PackFolder) -> None:
    tiny.in_pack("[{show: options}]", "[{show: lines}]")
    assert "chapters: no page compares the options ('show: options')" in tiny.says()


def test_each_problem_names_its_file_and_line(tiny: PackFolder) -> None:
    tiny.in_evidence("days: {sources: [ray]", "days: {sources: [rey]")
    first = next(problem for problem in tiny.problems() if "rey" in problem.sentence)
    assert (first.file.name, first.line, first.path) == ("evidence.yaml", 6, "facts.days.sources.0")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("task: [days]", "task: [dys]", "traces.task: there is no fact 'dys'; did you mean 'days'?"),
        (
            "facts: [change]}",
            "facts: [chang]}",
            "claims.c1.facts: there is no fact 'chang'; did you mean 'change'?",
        ),
        (
            "page.marks: [change]",
            "page.markz: [change]",
            "traces.page.markz: no text begins with 'page.markz'",
        ),
        ("  page.marks: [change]\n", "", "traces: the text 'page.marks.text' is traced to no fact"),
        (
            "  question.check-days: [days]\n",
            "",
            "traces: the text 'question.check-days.answer' is traced to no fact",
        ),
        ("[page.marks.text]", "[]", "claims.c1.carried-by: a claim needs a text that carries it"),
        (
            "[page.marks.text]",
            "[page.marks.txt]",
            "claims.c1.carried-by.0: there is no text 'page.marks.txt' in 'en'; did you mean 'page.marks.text'?",
        ),
        (
            "sources: [], certainty: very-low",
            "sources: [], certainty: low",
            "(warning) facts.own: a fact with no source cannot be surer than very-low, and this is low",
        ),
        (
            "  own: {sources",
            "  more: {sources: [lee], certainty: low}\n  own: {sources",
            "(warning) facts.more: nothing rests on this fact",
        ),
        ("https://example.org/lee", "lee", "sources.lee.url: must be an address as https://example.org/page"),
        ("Lee A. Skin. 2020.", '""', "sources.lee.cite: must be text that says something"),
        (
            "facts:\n",
            '  kay: {cite: "-", url: "https://a.org", seen: page}\nfacts:\n',
            "(warning) sources.kay: no fact or finding uses this source",
        ),
    ],
)
def test_what_a_text_rests_on_must_be_there_and_used(tiny: PackFolder, old: str, new: str, told: str) -> None:
    tiny.in_evidence(old, new)
    assert any(told in line for line in tiny.says()), tiny.says()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "count: 5, out-of: 15, low: 15, high: 58, source: lee, follow-up: {months: 3}}",
            "count: 16, out-of: 15, low: 15, high: 58, source: lee, follow-up: {months: 3}}",
            "groups.0.count: cannot be more than 'out-of' (15)",
        ),
        ("fill: one-third", "fill: empty", ""),
        (
            "low: 15, high: 58, source: lee, follow-up: {months: 3}}",
            "low: 40, high: 58, source: lee, follow-up: {months: 3}}",
            "findings.0.groups.0: 5 of 15 is 34 in 100, outside 40 to 58",
        ),
        (
            "{id: big, count: 5,",
            "{id: big, count: 6,",
            "grades of the same people must add up to all of them",
        ),
        ("value: 5.2", "value: 12", "findings.1.value: must lie between 0 and 10"),
        ("beside: 2.4", "beside: -1", "findings.1.beside: must lie between 0 and 10"),
        ("spread: 0.3", "spread: -0.3", "findings.1.spread: cannot be less than 0"),
        ("spread: 0.4", "spread: -0.4", "findings.2.spread: cannot be less than 0"),
        (
            "usual: 3, longest: 7",
            "usual: 8, longest: 7",
            "findings.2.usual: must be at least 1 and at most 'longest'",
        ),
        ("{stated: false}", "{}", "findings.2.follow-up: give the 'months', or 'stated: false'"),
        (
            "{since: at-the-time}",
            "{since: at-the-time, months: 1}",
            "a count made at the time itself has no 'months'",
        ),
        (
            "certainty: low, facts: [change], beside",
            "certainty: low, facts: [], beside",
            "findings.1.facts: a finding needs the facts that it rests on",
        ),
        (
            "sessions: {least: 1",
            "sessions: {least: 5",
            "schedule.sessions: 'least', 'usual' and 'most' must rise",
        ),
        ("first: 0, last: 1", "first: 2, last: 1", "schedule.healing.0: 'first' must not come after 'last'"),
        ("minutes-short: 1", "minutes-short: 9", "minutes-short: the short path cannot take longer"),
        ("reviewer: Dr A. Lee, ", "", "review: 'reviewer' and 'reviewed-on' go together"),
        (
            ", due-on: 2027-02-01",
            ", due-on: 2026-01-01",
            "review: a review needs 'due-on', not before 'reviewed-on'",
        ),
        (" credentials: Skin doctor,", "", "review: a review needs the 'credentials' of its reviewer"),
        (
            "due-on: 2027-02-01",
            "due-on: 2026-10-01",
            "(warning) review.due-on: the review is overdue since 2026-10-01",
        ),
        ("made-on: 2026-01-05", "made-on: 2027-01-05", "(warning) made-on: 2027-01-05 lies in the future"),
    ],
)
def test_numbers_and_dates_that_cannot_be_are_told(tiny: PackFolder, old: str, new: str, told: str) -> None:
    tiny.in_pack(old, new)
    said = tiny.says()
    assert any(told in line for line in said) if told else said == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "value: 5.2",
            "value: 5.3",
            "findings.1.value: 5.3 stands nowhere in the words of this finding (en)",
        ),
        ("beside: 2.4", "beside: 2.5", "findings.1.beside: 2.5 stands nowhere"),
        ("usual: 3, longest: 7", "usual: 2, longest: 7", "findings.2.usual: 2 stands nowhere"),
        ("usual: 3, longest: 7", "usual: 3, longest: 8", "findings.2.longest: 8 stands nowhere"),
        ("spread: 0.4, out-of: 20", "spread: 0.4, out-of: 21", "findings.2.out-of: 21 stands nowhere"),
        (
            "{id: big, count: 5, out-of: 15",
            "{id: big, count: 5, out-of: 16",
            "findings.0.groups.0.out-of: 16 stands nowhere",
        ),
    ],
)
def test_a_number_that_is_drawn_stands_in_the_words_too(
    tiny: PackFolder, old: str, new: str, told: str
) -> None:
    assert tiny.says() == []
    tiny.in_pack(old, new)
    assert any(told in line for line in tiny.says())


def test_a_finding_without_people_is_told(tiny: PackFolder) -> None:
    text = (tiny.folder / "pack.yaml").read_text("utf-8")
    start, end = text.index("    groups:\n"), text.index("  - {draw: score")
    (tiny.folder / "pack.yaml").write_text(text[:start] + "    groups: []\n" + text[end:], "utf-8")
    assert "findings.0.groups: a finding needs at least one group" in tiny.says()


def test_a_pack_that_nobody_reviewed_is_a_draft_and_no_error(tiny: PackFolder) -> None:
    tiny.in_pack(
        ", reviewer: Dr A. Lee, credentials: Skin doctor, reviewed-on: 2026-02-01, due-on: 2027-02-01", ""
    )
    checked = tiny.checked()
    assert checked.errors == 0
    assert checked.score_card is not None
    assert checked.score_card.is_draft


def test_groups_apart_need_not_add_up(tiny: PackFolder) -> None:
    tiny.in_pack("id: change\n    is-harm: false", "id: change\n    apart: true\n    is-harm: false")
    tiny.in_pack("{id: big, count: 5,", "{id: big, count: 6,")
    assert tiny.says(dt.date(2026, 3, 1)) == []


def test_an_icon_that_cannot_be_drawn_is_told(tiny: PackFolder) -> None:
    told = [
        f"{problem.path}: {problem.sentence}" for problem in checked(tiny.folder, TODAY, ("waves",)).problems
    ]
    assert told == ["schedule.tasks.0.icon: there is no icon 'drop'"]
    told = [problem.path for problem in checked(tiny.folder, TODAY, ("drop",)).problems]
    assert told == ["options.0.icon", "options.1.icon"]


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("{show: story, icons: [waves, drop]}", []),
        (
            "{show: story, icons: [waves, tub]}",
            ["blocks.0.icons.1: there is no icon 'tub'; did you mean 'tube'?"],
        ),
        ("{show: story, icons: [waves]}", ["blocks.0.icons: 1 icons stand there for 2 texts"]),
        (
            "{show: story, look: soft, icons: [waves, drop]}",
            ["blocks.0.icons: a story with 'look: soft' has no icons"],
        ),
        (
            "{show: story}, {show: areas, areas: [thigh]}",
            ["blocks.1.areas: the question 'areas' has no reply 'thigh'; did you mean 'thighs'?"],
        ),
        (
            "{show: story}, {show: marks}",
            [f"blocks.1: the question 'marks' has no reply '{reply}'" for reply in ("new", "old")],
        ),
        ("{show: story}, {show: areas, areas: [back]}, {show: all-stages}", []),
    ],
)
def test_what_is_drawn_on_a_page_is_there(tiny: PackFolder, block: str, told: list[str]) -> None:
    tiny.in_pack("[{show: story}, ", f"[{block}, ")
    problems = checked(tiny.folder, TODAY, ("waves", "drop", "tube")).problems
    place = "chapters.0.steps.0.pages.0."
    assert sorted(f"{each.path}: {each.sentence}" for each in problems) == [place + each for each in told]


def test_icons_are_counted_by_the_english_where_a_translation_is_only_begun(tiny: PackFolder) -> None:
    tiny.in_pack("[{show: story}, ", "[{show: story, icons: [waves, drop]}, ")
    (tiny.folder / "words" / "ar.yaml").write_text("chapter: {start: {name: البداية}}\n", "utf-8")
    told = checked(tiny.folder, TODAY, ("waves", "drop", "tube")).problems
    assert [each.sentence for each in told if "icons" in each.path] == []


def test_without_a_stage_there_are_none_to_show_side_by_side(tiny: PackFolder) -> None:
    tiny.in_pack("{show: stages, stage: 1}", "{show: all-stages}")
    told = [each.sentence for each in checked(tiny.folder, TODAY).problems if ".blocks.1" in each.path]
    assert told == ["no page shows a stage, so there are none to show side by side"]
