"""Whether a passage of a translation says the times, months and number words of the passage it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.measures import Passage, problems_of_measures
from kiosk.content.translations.months import problems_of_months
from kiosk.content.translations.number_words import problems_of_number_words
from kiosk.content.translations.time_words import problems_of_time_words


def problems_of_passage(said: Passage, meant: Passage, those: str) -> Iterator[tuple[str, bool]]:
    """Each as a sentence, and whether it is a warning only. `those` names what was meant, as "those of 'en'"."""
    beside_numbers = tuple(problems_of_measures(said, meant, those))
    is_another = any(not is_warning for _, is_warning in beside_numbers)
    in_words = () if is_another else tuple(problems_of_time_words(said, meant, those))
    yield from in_words or beside_numbers
    yield from problems_of_months(said, meant, those)
    yield from problems_of_number_words(said, meant, those)
