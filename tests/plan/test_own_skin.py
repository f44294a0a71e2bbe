"""The patient's own skin in drawings."""

from __future__ import annotations

from kiosk.plan.answers import Answers
from kiosk.plan.own_skin import mark_of, tone_of
from kiosk.theme import DEFAULT_TONE, SKIN_TONES

NOBODY = Answers()


def test_the_skin_is_drawn_in_the_tone_that_was_chosen() -> None:
    for tone in SKIN_TONES:
        assert tone_of(NOBODY.with_replies("skin-tone", (tone,))) == tone


def test_where_no_tone_was_chosen_it_is_the_middle_one() -> None:
    assert tone_of(NOBODY) == DEFAULT_TONE
    assert tone_of(NOBODY.with_replies("skin-tone", ("not-sure",))) == DEFAULT_TONE


def test_marks_are_drawn_as_new_unless_they_are_old() -> None:
    assert mark_of(NOBODY) == "new"
    assert mark_of(NOBODY.with_replies("marks", ("new",))) == "new"
    assert mark_of(NOBODY.with_replies("marks", ("new", "old"))) == "old"
