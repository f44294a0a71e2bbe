"""Numbers to call as they are read out: digit by digit, with a pause between their groups. Nobody can dial "nine
hundred and ninety-nine".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_GAP = r"[\s\u00a0\u2011-]*"


def with_single_digits(text: str, numbers: Iterable[str]) -> str:
    """A text in which each of these numbers is written so that a voice says its digits one by one."""
    for number in numbers:
        whole = _GAP.join(map(re.escape, number.split()))
        text = re.sub(rf"(?<!\w){whole}(?!\w)", lambda found: _one_by_one(found[0]), text)
    return text


def _one_by_one(number: str) -> str:
    groups = (re.sub(r"[^\w+]", "", group) for group in number.split())
    return ", ".join(" ".join(group) if re.search(r"\d", group) else group for group in groups if group)
