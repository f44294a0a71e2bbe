"""The first child's word: the clinic's settings, or why they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.reader import read_clinic
from kiosk.paths import Places
from kiosk.worker.opening import CannotOpen, News, Opened, first_duties


def test_a_pack_that_is_there_and_cannot_be_read_takes_no_kiosk_down(tmp_path: Path) -> None:
    (tmp_path / "packs" / read_clinic(paths.CLINIC).pack).mkdir(parents=True)
    told: list[News] = []
    duties = first_duties(
        Places(clinic=paths.CLINIC, packs=tmp_path / "packs", state=tmp_path / "state"), "waiting"
    )
    duties.open_runner(told.append).close()
    assert [type(news) for news in told] == [Opened]


def test_settings_that_name_no_pack_open_no_kiosk(tmp_path: Path) -> None:
    told: list[News] = []
    duties = first_duties(Places(clinic=paths.CLINIC, packs=tmp_path, state=tmp_path / "state"), "waiting")
    with pytest.raises(SystemExit):
        duties.open_runner(told.append)
    assert [type(news) for news in told] == [CannotOpen]
