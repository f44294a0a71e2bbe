"""Letters in a visit file that nobody sees and that change how the letters around them are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.yaml_strict import Place, Plain

_UNSEEN = re.compile(
    "[\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ue000-\uf8ff"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
"""Spaces without width; what turns the reading order of all that follows, or sets it apart; notes between lines; tags;
and what every font may draw as it likes. The joiners and the marks of direction (U+200C to U+200F) are
part of how Hindi, Persian and Arabic are written.
"""


def unseen_in(data: Plain) -> Iterator[tuple[Place, str]]:
    """The first such letter of each text, with a sentence about it."""
    for place, text in texts_in(data):
        if match := _UNSEEN.search(text):
            yield place, f"there is a letter here that cannot be seen (U+{ord(match[0]):04X}); delete it"


def texts_in(data: Plain, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every text at or below a place, but for the keys."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from texts_in(value, (*place, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from texts_in(value, (*place, number))
    elif isinstance(data, str):
        yield place, data
