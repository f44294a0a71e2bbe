from __future__ import annotations

import pytest

from kiosk.content.scripts import is_of_another_script, is_written_in, scripts_in
from kiosk.content.words import OWN_NAMES


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("هل يؤلم؟", {"ARABIC"}),
        ("疼吗？", {"CJK"}),
        ("क्या दर्द होगा?", {"DEVANAGARI"}),
        ("¿Duele?", {"LATIN"}),
        ("Aquagold 疼吗", {"LATIN", "CJK"}),
        ("Ａｑｕａ", {"LATIN"}),
        ("100 µ", set()),
        ("01632 960 000", set()),
    ],
)
def test_letters_are_known_by_their_script(text: str, scripts: set[str]) -> None:
    assert scripts_in(text) == scripts


@pytest.mark.parametrize("language", sorted(OWN_NAMES))
def test_each_language_writes_its_own_name_and_no_other_script(language: str) -> None:
    name = OWN_NAMES[language]
    assert is_written_in(name, name)
    assert not is_of_another_script(name, name)
    assert not is_written_in("12", name)
    assert is_of_another_script("больно", name)
    assert not is_of_another_script("Aquagold", name)


def test_a_latin_name_in_a_text_of_another_script_makes_no_latin_text_of_it() -> None:
    assert is_written_in("Aquagold 疼吗", "中文")
    assert not is_written_in("Aquagold 疼吗", "English")
    assert is_written_in("Aquagold", "English")
    assert not is_written_in("Aquagold", "中文")
