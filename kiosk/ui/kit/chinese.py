"""Where a line of Chinese may end so that no word is read in halves. Nothing is loaded for what fits on one line."""

from __future__ import annotations

from itertools import pairwise

from kiosk.errors import KioskError

_GOES_WITH_NEXT = frozenset("和与或及在从由向对把被给用为跟不没很更最也都还又再才就第每各“‘（《「『")
"""Words of one letter that belong to what follows. All others belong to what stands before them, as 的 and 吗 do."""
_LAST_OF_BASIC_PLANE = "\uffff"


def words_in(text: str) -> tuple[int, ...]:
    """Where a word begins that may begin a line; none where ICU is missing, as Qt then breaks as it likes."""
    from kiosk.icu import breaks_in  # noqa: PLC0415 - the first picture needs none of it

    if max(text) > _LAST_OF_BASIC_PLANE:
        return ()
    try:
        words = [(first, text[first:end]) for first, end in pairwise((0, *breaks_in(text, "zh", "word")))]
    except KioskError:
        return ()
    return tuple(at for (_, before), (at, word) in pairwise(words) if _may_part(before, word))


def _may_part(before: str, word: str) -> bool:
    """Whether a line may end between two words: a number stays with what it counts."""
    is_alone = len(word) == 1 and word not in _GOES_WITH_NEXT
    return not (is_alone or before in _GOES_WITH_NEXT or before[-1].isdigit())
