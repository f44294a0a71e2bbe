"""The project works on any machine, so it names none: no path, no package host, no host's tools."""

from __future__ import annotations

import re

from tests.house.source_tree import ROOT, text_files

A_PLACE = re.compile(r"(?<![\w.$}])/(?:home|root|Users|tmp|mnt|work|opt)/[\w.-]+")
A_HOST = re.compile(r"pypi\.org|pythonhosted|--(?:extra-)?index-url|--find-links|--trusted-host")


def test_a_place_that_slipped_in_is_found() -> None:
    assert A_PLACE.search("see /home/ana/kiosk/main.py")
    assert not A_PLACE.search("see $PWD/home/ana and docs/tmp/x")
    assert A_HOST.search("--index" + "-url x")


def test_no_file_names_a_place_on_one_machine() -> None:
    this = "tests/house/test_places.py"
    found = [
        f"{name}:{number}: {line.strip()}"
        for path in text_files()
        if (name := path.relative_to(ROOT).as_posix()) != this
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if A_PLACE.search(line) or A_HOST.search(line)
    ]
    assert found == []
