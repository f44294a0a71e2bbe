"""Only its code opens a record, and whatever was done to it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store.code import Code, new_code
from kiosk.store.sealed import Opener, opener_of, seal, unseal
from kiosk.store.trouble import StoreFault, Trouble

OPENERS = st.builds(Opener, st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32))
OPENER = Opener(b"i" * 16, b"s" * 32)


@given(st.binary(max_size=5000), OPENERS)
def test_what_was_sealed_is_opened_again(record: bytes, opener: Opener) -> None:
    assert unseal(seal(record, opener), opener) == record


@given(st.binary(min_size=1, max_size=300), st.data())
def test_a_byte_that_was_changed_is_noticed(record: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(record, OPENER))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(StoreFault) as fault:
        unseal(bytes(sealed), OPENER)
    assert fault.value.trouble is Trouble.UNREADABLE


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_are_refused(sealed: bytes) -> None:
    with pytest.raises(StoreFault):
        unseal(sealed, OPENER)


def test_a_record_in_anothers_row_is_refused() -> None:
    sealed = seal(b"private", OPENER)
    with pytest.raises(StoreFault):
        unseal(sealed, Opener(b"j" * 16, OPENER.secret))


def test_the_same_record_never_looks_the_same_twice() -> None:
    assert seal(b"private", OPENER) != seal(b"private", OPENER)
    assert b"private" not in seal(b"private", OPENER)


def test_the_length_of_a_record_hardly_shows() -> None:
    assert len(seal(b"", OPENER)) == len(seal(bytes(2000), OPENER))


def test_a_code_comes_to_other_openers_in_other_stores_and_tells_nothing_of_the_key() -> None:
    code = new_code(bytes(range(32)))
    here, there = opener_of(code, b"1" * 16), opener_of(code, b"2" * 16)
    assert opener_of(code, b"1" * 16) == here
    assert len({here.id, there.id, here.secret[:16], there.secret[:16]}) == 4
    other = opener_of(Code(code.text[::-1]), b"1" * 16)
    assert other.id != here.id
    assert "secret" not in repr(here)
