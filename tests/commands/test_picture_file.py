"""A picture of the glass is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap

from kiosk.commands.picture_file import write_picture
from kiosk.errors import CannotWrite


@pytest.mark.usefixtures("qtbot")
def test_a_picture_is_read_again_as_it_was(tmp_path: Path) -> None:
    picture = QPixmap(30, 20)
    picture.fill("#0c5450")
    write_picture(tmp_path / "one.png", picture)
    assert QPixmap(str(tmp_path / "one.png")).toImage() == picture.toImage()


@pytest.mark.usefixtures("qtbot")
def test_a_picture_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    picture = QPixmap(300, 200)
    picture.fill("#0c5450")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1]))
    try:
        with pytest.raises(CannotWrite, match=r"one\.png cannot be written: File too large"):
            write_picture(tmp_path / "one.png", picture)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert list(tmp_path.iterdir()) == []
