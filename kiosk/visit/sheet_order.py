"""In which order what belongs to a sheet stands on the glass, which alone knows where there is room for it. Pure."""

from __future__ import annotations

from typing import Literal, TypeAlias

SheetPart: TypeAlias = Literal["title", "close", "field", "said", "rest"]
"""`said` is what stands beside our own keys, or beside the weeks of a month: its name and arrows. What is not named in
an order stands with the rest.
"""
SheetOrder: TypeAlias = tuple[SheetPart, ...]

USUAL: SheetOrder = ("title", "close", "field", "rest")
AT_FOOT: SheetOrder = ("title", "field", "rest", "close")
"""The way out stands below all that pages, or among the last keys."""
