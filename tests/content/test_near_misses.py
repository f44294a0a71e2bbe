"""A language that nobody speaks here is refused with those that are spoken."""

from __future__ import annotations

import pytest

from kiosk.content.near import must_be_spoken
from kiosk.errors import KioskError


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("xx", "there is no language 'xx'; there is ar, en"),
        ("enn", "there is no language 'enn'; did you mean 'en'?"),
    ],
)
def test_a_language_that_there_is_not_is_told_with_those_there_are(asked: str, told: str) -> None:
    with pytest.raises(KioskError) as caught:
        must_be_spoken(asked, ("ar", "en"))
    assert str(caught.value) == told


def test_a_language_is_looked_for_only_where_there_are_any() -> None:
    must_be_spoken("en", ("ar", "en"))
    must_be_spoken("en", ())
