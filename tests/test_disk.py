"""A file that is written whole keeps what stands where it is to go, if that is no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.disk import write_whole


def test_what_is_not_a_file_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileExistsError, match="it is not a file"):
        write_whole(pipe, b"pages")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"before")
    link.symlink_to(file)
    write_whole(link, b"pages")
    assert link.is_symlink()
    assert file.read_bytes() == b"pages"
