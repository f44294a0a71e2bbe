"""What the texts of a pack rest on: `evidence.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.values import Id, Value

Certainty: TypeAlias = Literal["high", "moderate", "low", "very-low"]
Facts: TypeAlias = tuple[Id, ...]
"""Ids of `Evidence.facts`: what a number or a rule rests on."""

Written: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\S", description="text that says something")]
Address: TypeAlias = Annotated[
    str, msgspec.Meta(pattern=r"^https?://\S+$", description="an address as https://example.org/page")
]


class Source(Value, frozen=True, kw_only=True):
    """Where a fact was read. `cite` is the citation as seen. Words: `source.<id>.name` ("Alster, 2020. 25 adults")."""

    cite: Written
    url: Address
    seen: Literal["abstract", "extract", "page", "report", "mirror"]
    sells: bool = False
    """The source sells the treatment, or made the device."""


class Fact(Value, frozen=True, kw_only=True):
    """One thing that is known, with its sources and how sure they make us; no sources = our own safety wording."""

    sources: tuple[Id, ...]
    certainty: Certainty


class Claim(Value, frozen=True, kw_only=True):
    """A claim of the clinic's brief, its verdict and the texts that carry it."""

    verdict: Literal["backed", "softened", "corrected", "no-evidence-found"]
    carried_by: tuple[str, ...]
    facts: Facts = ()


class Evidence(Value, frozen=True, kw_only=True):
    """`evidence.yaml`: what the pack's texts rest on.

    `traces` maps a text id, or the beginning of one up to a dot, to facts. Every clinical text must
    be covered by a trace, and the longest match holds.
    """

    sources: dict[Id, Source]
    facts: dict[Id, Fact]
    traces: dict[str, Facts]
    claims: dict[Id, Claim]
