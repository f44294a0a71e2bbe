"""Dates as they are read out: the glass has room for "Mon 14 Dec" where a voice has to say both names whole."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kiosk.content.locale_rules import rules_of


class _Names(NamedTuple):
    """How a language shortens its dates, and what the short names stand for."""

    date: re.Pattern[str]
    days: dict[str, str]
    months: dict[str, str]
    between: str


def with_whole_names(text: str, language: str) -> str:
    """The text with the short names of weekdays and months written out, where a day of the month is with them."""
    names = _names(language)
    return names.date.sub(lambda found: _read_out(found, names), text)


def _read_out(found: re.Match[str], names: _Names) -> str:
    weekday, comma, day, month = found.groups()
    before = names.days[weekday] + comma if weekday else ""
    return f"{before}{day}{names.between}{names.months[month]}"


@cache
def _names(language: str) -> _Names:
    rules = rules_of(language)
    days = _long_of(rules.days["format"]["abbreviated"], rules.days["format"]["wide"])
    months = _long_of(rules.months["format"]["abbreviated"], rules.months["format"]["wide"])
    date = rf"(?<!\w)(?:({_one_of(days)})(,?\s))?(\d{{1,2}})\s({_one_of(months)})(?!\w)"
    whole = re.fullmatch(r"d+(\D+?)M+", rules.datetime_skeletons["MMMMd"].pattern)
    return _Names(re.compile(date), days, months, whole[1].replace("'", "") if whole else " ")


def _long_of(short: dict[int, str], long: dict[int, str]) -> dict[str, str]:
    return {name: long[place] for place, name in short.items()}


def _one_of(names: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
