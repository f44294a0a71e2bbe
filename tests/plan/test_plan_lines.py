"""The lines of a plan: what was said and chosen, in whole sentences, each with its because."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import msgspec
import pytest

from kiosk.plan.answers import Answers
from kiosk.plan.engine import make_plan, plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Record
from kiosk.settings import Prices
from tests.plan.small_pack import (
    CLINIC,
    CONTENT,
    PACK,
    QUESTIONS,
    TODAY,
    because,
    choices_of,
    content_of,
    line_ids,
    plan_for,
    text_of,
    with_clinic,
)


def plan_with(answers: Mapping[str, tuple[str, ...]]) -> Plan:
    """The plan of a patient who chose as usual; answers by question."""
    return make_plan(CONTENT, Answers.of(answers), choices_of(), CLINIC, TODAY)


# -- option, matters, hope, expect -----------------------------------------------------------


def test_no_decision_is_a_line_of_its_own_and_a_good_choice() -> None:
    plan = plan_for(choices_of(None))
    assert text_of(plan, "option").startswith("No decision today.")
    assert because(plan, "option") == "pack options"
    assert line_ids(plan) == ["option"]


def test_the_chosen_way_is_named_with_what_to_expect_of_it() -> None:
    plan = plan_for(choices_of("no-treatment"))
    assert text_of(plan, "option") == "You are looking at: The way of no-treatment."
    assert text_of(plan, "expect-can-it-help") == "Can it help? It may help a little."
    assert text_of(plan, "expect-how-sure") == "How sure? Not sure. Few studies."
    assert because(plan, "expect-how-sure") == "choice option=no-treatment"
    assert text_of(plan, "no-sessions") == "No sessions are planned for this."


def test_what_matters_is_said_back_in_the_order_it_was_touched() -> None:
    plan = plan_for(matters=("no-needles", "low-cost"))
    matters = [line for line in plan.lines if line.id.startswith("matter-")]
    assert [line.because for line in matters] == ["answer matters=no-needles", "answer matters=low-cost"]
    assert matters[0].text == "What matters to you: Reply no-needles."


@pytest.mark.parametrize(
    ("answers", "text", "why"),
    [
        (
            {"hope-before": ("most",), "hope-after": ("half",)},
            "Before you read about the results, you hoped for this much change: Reply most. "
            "After that, you said: Reply half.",
            "answer hope-before=most and hope-after=half",
        ),
        (
            {"hope-before": ("half",), "hope-after": ("half",)},
            "Before and after you read about the results, you hoped for this much change: Reply half.",
            "answer hope-before=half and hope-after=half",
        ),
        (
            {"hope-after": ("little",)},
            "You hope for this much change: Reply little.",
            "answer hope-after=little",
        ),
    ],
)
def test_hopes_before_and_after_stand_side_by_side(
    answers: dict[str, tuple[str, ...]], text: str, why: str
) -> None:
    plan = plan_with(answers)
    assert text_of(plan, "hope") == text
    assert because(plan, "hope") == why


def test_a_private_answer_never_stands_in_words_of_its_own() -> None:
    private = {id: msgspec.structs.replace(question, is_private=True) for id, question in QUESTIONS.items()}
    content = content_of(msgspec.structs.replace(PACK, questions=private))
    plan = plan_for(content=content, hope_before=("most",), matters=("low-cost",), ready_sure=("no",))
    assert not [line for line in plan.lines if line.because.startswith("answer")]


# -- cautions --------------------------------------------------------------------------------


@pytest.mark.parametrize("reply", ["acne", "recent-tan"])
def test_not_now_and_wait_withhold_dates_but_not_the_rest(reply: str) -> None:
    plan = plan_for(health=("cold-sores", reply))
    assert plan.dates_withheld
    assert plan.sessions == ()
    assert plan.judge_result_on is None
    assert [caution.id for caution in plan.cautions] == [reply, "cold-sores"]
    assert because(plan, "dates-withheld") == f"answer health={reply}"
    assert "session-count" in line_ids(plan)


def test_a_caution_to_ask_about_leaves_dates() -> None:
    plan = plan_for(health=("cold-sores",))
    assert not plan.dates_withheld
    assert len(plan.sessions) == 4
    assert text_of(plan, "caution-cold-sores") == "Please talk about cold-sores."
    assert because(plan, "caution-cold-sores") == "answer health=cold-sores"


def test_a_caution_may_rest_on_several_answers() -> None:
    assert [caution.id for caution in plan_for(health=("keloid",)).cautions] == ["thick-scars"]
    assert plan_for(health=("keloid",), areas=("thighs",)).cautions == ()


def test_the_clinic_may_move_a_caution_to_another_level() -> None:
    clinic = with_clinic(cautions={"acne": "ask", "cold-sores": "wait"})
    eased, raised = plan_for(clinic=clinic, health=("acne",)), plan_for(clinic=clinic, health=("cold-sores",))
    assert (eased.cautions[0].level, eased.dates_withheld) == ("ask", False)
    assert (raised.cautions[0].level, raised.dates_withheld) == ("wait", True)


# -- money -----------------------------------------------------------------------------------


def test_money_is_named_only_where_every_treatment_has_a_price() -> None:
    clinic = with_clinic(prices=Prices(currency="GBP", per_session={"microneedling": 180}))
    assert text_of(plan_for(clinic=clinic), "money") == "About £720.00 for 4 sessions here."
    assert because(plan_for(clinic=clinic), "money") == "clinic prices"
    for option in ("microneedling-aquagold", "no-treatment", None):
        assert "money" not in line_ids(plan_for(choices_of(option), clinic))
    assert "money" not in line_ids(plan_for())


def test_money_adds_up_all_treatments_of_all_sessions() -> None:
    clinic = with_clinic(prices=Prices(currency="EUR", per_session={"microneedling": 180.5, "aquagold": 90}))
    plan = plan_for(choices_of("microneedling-aquagold", sessions=1), clinic)
    assert text_of(plan, "money") == "About €270.50 for 1 session here."


# -- questions -------------------------------------------------------------------------------


def test_questions_are_those_of_the_pack_or_the_patients_own_words_as_written() -> None:
    record = Record(
        pack="small",
        today=TODAY,
        choices=choices_of(None),
        questions=("what-serum", "Will **my** [[dog|dog]] {mind}?"),
    )
    plan = plan_of(CONTENT, record, CLINIC)
    assert text_of(plan, "question-1") == "What serum do you use?"
    assert because(plan, "question-1") == "choice questions=what-serum"
    assert text_of(plan, "question-2") == "Will **my** [[dog|dog]] {mind}?"
    assert because(plan, "question-2") == "choice questions=own-words"


@pytest.mark.parametrize(
    ("question", "reply", "text"),
    [
        ("check-sun", "one-day", "Worth a second look: What about check-sun?"),
        ("check-sun", "not-sure", "Worth a second look: What about check-sun?"),
        ("check-sun", "two-weeks", None),
        ("check-open", "not-sure", "Worth a second look: What about check-open?"),
        ("check-open", "this", None),
        ("ready-sure", "no", "Still open for you: What about ready-sure?"),
        ("ready-sure", "yes", None),
    ],
)
def test_what_was_missed_or_is_not_ready_is_kept_for_the_talk(
    question: str, reply: str, text: str | None
) -> None:
    plan = plan_with({question: (reply,)})
    found = [line for line in plan.lines if line.id.startswith("open-")]
    assert [line.text for line in found] == ([text] if text else [])
    assert [line.because for line in found] == ([f"answer {question}={reply}"] if text else [])


# -- dates on lines --------------------------------------------------------------------------


def test_each_rule_and_task_is_one_line_with_its_date_for_every_session() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 7), sessions=2))
    assert text_of(plan, "before-sun") == (
        "No sun for 14 days before each session. Start on Mon 23 Nov and Mon 21 Dec."
    )
    assert text_of(plan, "task-shade") == "From Mon 23 Nov and Mon 21 Dec: Please do shade."
    assert text_of(plan, "task-come-clean") == "On Mon 7 Dec and Mon 4 Jan: Please do come-clean."
    assert text_of(plan, "after-swimming") == "No swimming until the end of Thu 10 Dec and Thu 7 Jan."
    assert text_of(plan, "task-cover-up") == (
        "Until the end of Mon 21 Dec and Mon 18 Jan: Please do cover-up."
    )
    assert because(plan, "after-swimming") == "rule after/swimming"
    assert because(plan, "task-cover-up") == "rule task/cover-up"


def test_the_day_to_judge_the_result_is_said_in_full() -> None:
    plan = plan_for(choices_of(first_session=dt.date(2026, 12, 7)))
    assert text_of(plan, "judge-result") == (
        "Judge the result on Tuesday 1 June 2027, 3 months after the last session."
    )
    assert because(plan, "judge-result") == "rule judge-months"


# -- what the pack does not have -------------------------------------------------------------


def test_an_option_that_the_pack_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError, match="laser"):
        make_plan(CONTENT, Answers(), choices_of("laser"), CLINIC, TODAY)


def test_answers_to_questions_that_the_pack_does_not_ask_say_nothing() -> None:
    content = content_of(msgspec.structs.replace(PACK, questions={}))
    assert line_ids(plan_for(choices_of(None), content=content, matters=("low-cost",))) == ["option"]


def test_a_check_that_was_gone_over_is_not_open_any_more() -> None:
    answers = Answers.of({"check-sun": ("not-sure",), "ready-sure": ("no",)})
    record = Record(pack=PACK.pack, today=TODAY, answers=answers)
    assert {"open-check-sun", "open-ready-sure"} <= set(line_ids(plan_of(CONTENT, record, CLINIC)))
    gone_over = plan_of(CONTENT, replace(record, discussed=("check-sun",)), CLINIC)
    assert "open-check-sun" not in line_ids(gone_over)
    assert "open-ready-sure" in line_ids(gone_over)
