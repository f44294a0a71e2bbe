from __future__ import annotations

from kiosk.content.checks.scorecard import ScoreCard
from tests.content.tiny_pack import PackFolder


def card_of(tiny: PackFolder) -> ScoreCard:
    card = tiny.checked().score_card
    assert card is not None
    return card


def marks_of(tiny: PackFolder) -> dict[str, str]:
    return {item.id: item.mark for item in card_of(tiny).items}


def test_all_forty_four_items_are_on_the_card(tiny: PackFolder) -> None:
    card = card_of(tiny)
    assert len(card.items) == len({item.id for item in card.items}) == 44
    assert card.marked("not applicable") == 9
    assert card.marked("by a person") == 8
    assert card.checked == "self-checked against IPDASi v4.0"


def test_the_card_counts_what_the_pack_holds(tiny: PackFolder) -> None:
    card = card_of(tiny)
    assert (card.pack, card.version, card.languages) == ("tiny", "1.0.0", ("en",))
    assert (card.pages, card.findings, card.claims, card.sources) == (10, 3, 1, 2)
    assert (card.facts, card.facts_without_source) == (3, 1)
    assert not card.is_draft


def test_a_whole_pack_lacks_nothing_that_a_program_can_see(tiny: PackFolder) -> None:
    marks = marks_of(tiny)
    assert [id for id, mark in marks.items() if mark == "no"] == []


def test_what_is_taken_out_is_marked_no(tiny: PackFolder) -> None:
    tiny.in_pack(", most: 2", "")
    tiny.in_pack("[{show: options}]", "[{show: lines}]")
    tiny.in_pack("{show: plan}, {show: print}", "{show: plan}")
    tiny.in_pack(
        "source: lee, follow-up: {months: 3}, fill: one-third", "source: lee, follow-up: {months: 4}"
    )
    tiny.in_words("mind: You may mind., ", "")
    tiny.in_words("method: We read short reports.", "methods: We read.")
    tiny.in_evidence("  page.marks: [change]\n", "")
    marks = marks_of(tiny)
    assert [id for id, mark in marks.items() if mark == "no"] == [
        "Q6",
        "C2",
        "QL2",
        "QL6",
        "QL9",
        "QL11",
        "QL18",
        "QL21",
    ]


def test_a_draft_says_neither_when_nor_by_whom_it_is_looked_at(tiny: PackFolder) -> None:
    tiny.in_pack(
        ", reviewer: Dr A. Lee, credentials: Skin doctor, reviewed-on: 2026-02-01, due-on: 2027-02-01", ""
    )
    marks = marks_of(tiny)
    assert (marks["C4"], marks["QL20"]) == ("no", "no")


def test_a_pack_without_options_or_a_known_question_still_has_a_card(tiny: PackFolder) -> None:
    text = (tiny.folder / "pack.yaml").read_text("utf-8")
    start, end = text.index("options:\n"), text.index("schedule:\n")
    (tiny.folder / "pack.yaml").write_text(text[:start] + "options: []\n" + text[end:], "utf-8")
    tiny.in_pack("question: areas,", "question: gone,")
    marks = marks_of(tiny)
    assert (marks["Q3"], marks["QL1"], marks["QL9"]) == ("no", "no", "no")
