"""The base of everything that is read from YAML, and the shape of an id."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec

Id: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        max_length=60,
        description="an id: small letters and digits with single hyphens, as in 'cold-sores'",
    ),
]
"""Kebab-case, and for ever."""


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Base of everything that is read from YAML: frozen, kebab-case keys, unknown keys refused."""
