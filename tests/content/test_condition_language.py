from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.condition import BadCondition, Condition, Given, Joined, Not, parse_condition
from kiosk.plan.answers import Answers

ANSWERS = Answers.of({"health": ("cold-sores", "acne"), "marks": ("new",)})


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("health=cold-sores", True),
        ("health=eczema", False),
        ("not health=eczema", True),
        ("not not health=acne", True),
        ("health=acne and marks=old", False),
        ("health=acne and marks=new and health=cold-sores", True),
        ("marks=old or marks=new", True),
        ("marks=old or marks=both", False),
        ("marks=new or marks=old and health=eczema", True),
        ("(marks=new or marks=old) and health=eczema", False),
        ("not (marks=old or marks=both)", True),
        ("not marks=new and marks=new", False),
        ("  health=acne  ", True),
    ],
)
def test_a_condition_holds_for_the_answers_it_names(text: str, holds: bool) -> None:
    assert parse_condition(text).holds(ANSWERS) is holds


def test_a_condition_names_its_questions_once() -> None:
    assert parse_condition("marks=new and not (marks=old or health=acne)").questions() == ("marks", "health")
    assert parse_condition("not marks=new").questions() == ("marks",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "at letter 1: something like question=reply must follow"),
        ("marks=new and", "at letter 14: something like question=reply must follow"),
        ("marks", "at letter 1: 'marks' is not written as question=reply"),
        ("nt marks=new", "at letter 1: 'nt' is not written as question=reply; did you mean 'not'?"),
        ("marks=new nd marks=old", "at letter 11: 'and' or 'or' must stand before 'nd'; did you mean 'and'?"),
        ("(marks=new", "at letter 11: a ')' is missing"),
        ("marks=new)", "at letter 10: 'and' or 'or' must stand before ')'"),
        ("marks = new", "at letter 1: 'marks' is not written as question=reply"),
        ("marks=New", "at letter 1: 'marks=' is not written as question=reply"),
        ("not " * 25 + "marks=new", "there are too many brackets or 'not's"),
        ("(" * 25, "there are too many brackets or 'not's"),
    ],
)
def test_a_bad_condition_is_told_with_its_place(text: str, sentence: str) -> None:
    with pytest.raises(BadCondition) as caught:
        parse_condition(text)
    assert sentence in str(caught.value)


GIVENS = st.builds(Given, st.sampled_from(["health", "marks"]), st.sampled_from(["acne", "new", "old"]))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    GIVENS,
    lambda inner: st.one_of(
        st.builds(Not, inner), st.builds(Joined, st.tuples(inner, inner), needs_all=st.booleans())
    ),
    max_leaves=8,
)


def written(condition: Condition) -> str:
    match condition:
        case Given(question, reply):
            return f"{question}={reply}"
        case Not(part):
            return f"not ({written(part)})"
        case Joined(parts, needs_all):
            return (" and " if needs_all else " or ").join(f"({written(part)})" for part in parts)


@given(CONDITIONS, st.sets(st.sampled_from(["acne", "new", "old"])))
def test_a_condition_means_what_it_says(condition: Condition, replies: set[str]) -> None:
    answers = Answers.of({"health": tuple(replies), "marks": tuple(replies)})
    assert parse_condition(written(condition)).holds(answers) is condition.holds(answers)


def is_read_or_refused(text: str) -> bool:
    try:
        parse_condition(text)
    except BadCondition as fault:
        return bool(str(fault))
    return True


@given(st.text(alphabet="ab=-() notrd|&é\n", max_size=40))
def test_any_text_is_a_condition_or_has_a_sentence(text: str) -> None:
    assert is_read_or_refused(text)
