from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from kiosk import paths
from kiosk.content.pack import Evidence, Pack
from kiosk.settings import Clinic

DOCS = paths.ROOT / "docs"


def keys_of(type_: type) -> Iterator[str]:
    """Every key of a type and all that it holds, and every word that a key may have."""
    yield from keys_in(msgspec.json.schema(type_))


def keys_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
        if isinstance(schema.get("enum"), list):
            yield from (word for word in schema["enum"] if isinstance(word, str))
        for part in schema.values():
            yield from keys_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys_in(part)


def words_in_code(text: str) -> set[str]:
    """Every key and word that stands in back quotes, alone or as `key: value` or `a.b`."""
    marked = text.split("`")[1::2]
    return {word for mark in marked for word in mark.replace(":", " ").replace(".", " ").split()}


WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}


@pytest.mark.parametrize(
    ("name", "types"), [("pack-format.md", (Pack, Evidence)), ("clinic-settings.md", (Clinic,))]
)
def test_every_key_of_a_file_is_named_in_its_document(name: str, types: tuple[type, ...]) -> None:
    named = words_in_code((DOCS / name).read_text("utf-8"))
    wanted = {key for type_ in types for key in keys_of(type_)}
    assert len(wanted) > 20
    assert sorted(wanted - named - WEEKDAYS) == []
