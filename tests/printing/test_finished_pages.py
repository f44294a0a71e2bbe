"""Are these bytes pages, and what do they look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CannotPrint
from kiosk.printing.printer import PrinterFault, PrinterStatus
from kiosk.printing.sheets import MOST_PAGES, count_pages, must_be_pages, pictures_of
from tests.printing.watching import pages


@pytest.mark.parametrize("count", [1, 4, MOST_PAGES])
def test_a_handout_of_a_fair_length_is_pages(count: int) -> None:
    assert count_pages(pages(count)) == count
    must_be_pages(pages(count))


def test_a_handout_far_too_long_is_refused() -> None:
    with pytest.raises(PrinterFault) as fault:
        must_be_pages(pages(MOST_PAGES + 1))
    assert fault.value.status is PrinterStatus.NOT_PAGES


@given(st.binary())
def test_noise_is_refused_whatever_it_opens_with(noise: bytes) -> None:
    for garbage in (noise, b"%PDF-" + noise):
        with pytest.raises(PrinterFault):
            must_be_pages(garbage)
    with pytest.raises(CannotPrint):
        pictures_of(noise, 100)


@pytest.mark.parametrize("width", [101, 620])
def test_the_picture_of_a_blank_page_is_white_and_has_its_shape(width: int) -> None:
    first, second = pictures_of(pages(2), width)
    assert first == second
    assert abs(first.width - width) <= 1
    assert abs(first.height - width * 842 / 595) <= 2
    assert first.pixels == b"\xff" * (first.width * first.height * 4)
