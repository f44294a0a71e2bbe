"""The document of the visit file tells every key there is, and its example is read."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import msgspec

from kiosk import paths
from kiosk.plan.visit_file import (
    ChoicesEntry,
    DrawingEntry,
    EventEntry,
    ProductEntry,
    SetAsideEntry,
    VisitEntry,
    read_visit,
)
from tests.house.source_tree import ROOT

TEXT = (ROOT / "docs" / "visit-file.md").read_text(encoding="utf-8")
ENTRIES = (VisitEntry, ChoicesEntry, EventEntry, SetAsideEntry, ProductEntry, DrawingEntry)


def test_every_key_of_a_visit_file_is_told() -> None:
    told = {mark.rpartition(".")[2].partition(":")[0] for mark in re.findall(r"`([^`\n]+)`", TEXT)}
    keys = {field.encode_name for entry in ENTRIES for field in msgspec.structs.fields(entry)}
    assert keys - told <= {"choices"}


def test_its_example_is_a_visit_file_with_every_key_of_the_visit(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```yaml\n(.*?)^```", TEXT, flags=re.MULTILINE | re.DOTALL)
    file = tmp_path / "visit.yaml"
    file.write_text(example, encoding="utf-8")
    record, _ = read_visit(file, paths.PACKS, dt.date(2026, 1, 1))
    assert record.drawings[0].on == "body"
    keys = {field.encode_name for field in msgspec.structs.fields(VisitEntry)}
    assert keys == set(re.findall(r"^([a-z-]+):", example, flags=re.MULTILINE))
