"""Whether the day on which a translation was reviewed can be true."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.reader import languages_of, value_of
from kiosk.content.translation import Translation, translation_file
from kiosk.content.yaml_strict import read_document
from kiosk.errors import Problem, Unreadable


def problems_of_review_dates(folder: Path, today: dt.date) -> Iterator[Problem]:
    """Reviews of translations, of a pack or of the interface, that lie in the future."""
    for language in languages_of(folder):
        try:
            document = read_document(translation_file(folder, language))
            day = value_of(document, Translation).review.reviewed_on
        except Unreadable:
            continue  # that it is not there, or what is wrong with it, is told with its texts
        if day is not None and day > today:
            yield document.problem(("review", "reviewed-on"), f"{day} lies in the future")
