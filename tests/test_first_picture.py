"""The picture that a start keeps for the next: the very pixels, for the very files, and nothing that can go wrong."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import msgspec
import pytest

from kiosk.first_picture import Pixels, first_picture, keep_first_picture
from kiosk.paths import Places

PICTURE = Pixels(3, 2, bytes(range(24)))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text("name: Elm Street\n", encoding="utf-8")
    words = tmp_path / "packs" / "one" / "words"
    words.mkdir(parents=True)
    (words / "en.yaml").write_text("title: One\n", encoding="utf-8")
    return Places(clinic=clinic, packs=tmp_path / "packs", state=tmp_path / "state")


def keep(places: Places, picture: Pixels = PICTURE) -> None:
    """Keep a picture, and wait for the disk."""
    keep_first_picture(places, picture)
    for thread in threading.enumerate():
        if thread.name == "keeps-first-picture":
            thread.join()


def kept(places: Places) -> tuple[int, int, bytes] | None:
    found = first_picture(places)
    return None if found is None else (found.width, found.height, bytes(found.data))


def test_a_picture_comes_back_pixel_by_pixel(places: Places) -> None:
    assert kept(places) is None
    keep(places)
    assert kept(places) == (3, 2, PICTURE.data)


def test_another_picture_takes_the_place_of_the_one_before(places: Places) -> None:
    keep(places)
    other = Pixels(1, 1, b"abcd")
    keep(places, other)
    assert kept(places) == (1, 1, b"abcd")
    assert [file.name for file in places.state.iterdir()] == ["first-picture"]


@pytest.mark.parametrize("file", ["clinic.yaml", "packs/one/words/en.yaml"])
def test_where_a_file_behind_it_has_changed_there_is_no_picture(places: Places, file: str) -> None:
    keep(places)
    changed = places.clinic.parent / file
    changed.write_text(changed.read_text(encoding="utf-8").upper(), encoding="utf-8")
    os.utime(changed, ns=(0, 1))
    assert kept(places) is None


def test_where_a_file_behind_it_is_gone_or_new_there_is_no_picture(places: Places) -> None:
    words = places.packs / "one" / "words"
    keep(places)
    (words / "es.yaml").write_text("title: Uno\n", encoding="utf-8")
    assert kept(places) is None
    (words / "es.yaml").unlink()
    assert kept(places) is not None
    places.clinic.unlink()
    assert kept(places) is None


def test_words_of_the_interface_are_behind_it_too(places: Places) -> None:
    keep(places)
    own = msgspec.structs.replace(places, interface=places.state / "interface")
    assert kept(own) is not None
    own.interface.mkdir()
    (own.interface / "en.yaml").write_text("ui: {next: Go on}\n", encoding="utf-8")
    assert kept(own) is None


@pytest.mark.parametrize("harm", [b"", b"x", None])
def test_a_file_that_was_harmed_is_no_picture(places: Places, harm: bytes | None) -> None:
    keep(places)
    file = places.state / "first-picture"
    file.write_bytes(file.read_bytes()[:-1] if harm is None else harm)
    assert kept(places) is None


def test_a_disk_that_cannot_be_written_keeps_nothing_and_staff_are_told(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    places.state.write_text("a file where the folder should be", encoding="utf-8")
    keep(places)
    assert kept(places) is None
    assert capsys.readouterr().err == f"The state folder {places.state} cannot be written: File exists.\n"
