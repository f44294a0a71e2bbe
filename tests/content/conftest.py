"""A tiny pack on disk that has no problem; each test breaks one thing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths
from tests.content.tiny_pack import PackFolder, tiny_pack_in


@pytest.fixture
def tiny(tmp_path: Path) -> PackFolder:
    return PackFolder(tiny_pack_in(tmp_path / "packs"))


@pytest.fixture
def interface(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A few phrases in the place of those that the kiosk comes with."""
    folder = tmp_path / "interface"
    folder.mkdir()
    monkeypatch.setattr(paths, "INTERFACE", folder)
    text = 'follow-up: {months: {one: "{n} month", other: "{n} months"}, not-stated: Not stated., '
    text += (
        'at-the-time: Then., since-start: {one: "{n} month in", other: "{n} months in"}}\nui: {next: Next}\n'
    )
    (folder / "en.yaml").write_text(text, "utf-8")
    return folder
