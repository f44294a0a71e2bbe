"""The parts of `make bench` that need no screen still measure something."""

from __future__ import annotations

import pytest

from bench.submitting import main
from bench.yardstick import measured


def test_the_handout_and_the_same_pages_by_the_yardstick_are_made() -> None:
    milliseconds, pages, figures = measured(1).split()

    assert float(milliseconds) > 0
    assert int(pages) >= 4
    assert int(figures) >= 5


@pytest.mark.cups
def test_a_print_is_followed_until_the_printer_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    main(1)

    median, worst = capsys.readouterr().out.split()
    assert float(median) == float(worst) > 0
