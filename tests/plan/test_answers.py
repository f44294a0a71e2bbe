"""Answers: immutable, in the order given."""

from __future__ import annotations

from kiosk.plan.answers import Answers


def test_answering_again_replaces_and_leaves_the_old_answers_alone() -> None:
    first = Answers.of({"marks": ("old",), "areas": ("thighs", "abdomen")})
    second = first.with_replies("marks", ("new",))
    assert second.to("marks") == ("new",)
    assert first.has("marks", "old")
    assert not second.has("marks", "old")
    assert [question for question, _ in second] == ["marks", "areas"]


def test_a_question_with_no_reply_is_not_answered() -> None:
    answers = Answers.of({"marks": ("old",), "areas": ()})
    assert answers.to("areas") == ()
    assert answers == Answers.of({"marks": ("old",)})
    assert answers.with_replies("marks", ()) == Answers()
