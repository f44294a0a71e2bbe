"""The objects of a PDF by their keys, each of the kind that stands there in a file that is whole."""

from __future__ import annotations

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from tests.handout.sheets import reader


def root_of(pdf: bytes) -> DictionaryObject:
    """What everything in the file hangs on."""
    return dictionary_in(reader(pdf).trailer, "/Root")


def dictionary_in(holder: DictionaryObject, *keys: str) -> DictionaryObject:
    """The dictionary that these keys lead to, one after another."""
    for key in keys:
        found = holder[key]
        assert isinstance(found, DictionaryObject), key
        holder = found
    return holder


def items_in(holder: DictionaryObject, *keys: str) -> list[PdfObject]:
    """What stands in the array that these keys lead to."""
    found = dictionary_in(holder, *keys[:-1])[keys[-1]]
    assert isinstance(found, ArrayObject), keys
    return [item.get_object() for item in found]


def dictionaries_in(holder: DictionaryObject, *keys: str) -> list[DictionaryObject]:
    """What stands in an array of dictionaries, or under the keys of a dictionary."""
    found = dictionary_in(holder, *keys[:-1])[keys[-1]]
    values = found.values() if isinstance(found, DictionaryObject) else items_in(holder, *keys)
    each = [value.get_object() for value in values]
    whole = [value for value in each if isinstance(value, DictionaryObject)]
    assert len(whole) == len(each), keys
    return whole


def bytes_in(holder: DictionaryObject, key: str) -> bytes:
    """What a stream holds."""
    found = holder[key]
    assert isinstance(found, StreamObject), key
    return found.get_data()


def text_in(holder: DictionaryObject, key: str) -> str:
    """A text, or a name."""
    found = holder[key]
    assert isinstance(found, (TextStringObject, NameObject)), key
    return str(found)


def is_set(holder: DictionaryObject, key: str) -> bool:
    """Whether something is said to be so."""
    found = holder[key]
    assert isinstance(found, BooleanObject), key
    return bool(found)


def code_of(page: PageObject) -> str:
    """The orders that draw a page."""
    contents = page.get_contents()
    assert contents is not None
    return contents.get_data().decode()


def box_of(facts: DictionaryObject) -> tuple[float, float, float, float]:
    """Where a figure stands on its page, in points: left, low, right, high."""
    left, low, right, high = (float(str(side)) for side in items_in(facts, "/A", "/BBox"))
    return left, low, right, high
