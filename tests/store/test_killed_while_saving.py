"""Nothing that was acknowledged is lost and nothing is half there, whenever the kiosk dies."""

from __future__ import annotations

import subprocess
import sys

from sqlalchemy import URL, select

from kiosk.store.engine import open_engine
from kiosk.store.tables import shelf
from tests.house.source_tree import ROOT
from tests.store.conftest import OpenShelf
from tests.store.saver import ID, sealed_for

ROUNDS = 200


def test_a_kiosk_that_is_killed_while_it_saves_loses_nothing_it_has_acknowledged(
    url: URL, open_shelf: OpenShelf
) -> None:
    address = url.render_as_string(hide_password=False)
    told = subprocess.run(
        [sys.executable, "-m", "tests.store.saver", address, str(ROUNDS), "7"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    acknowledged = {bytes.fromhex(told.stdout.strip())[at : at + ID] for at in _starts(told.stdout.strip())}
    assert len(acknowledged) >= ROUNDS
    with open_engine(url).begin() as connection:
        rows = {bytes(row.id): bytes(row.sealed) for row in connection.execute(select(shelf))}
        if url.get_backend_name() == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert acknowledged - rows.keys() == set()
    assert [id for id, sealed in rows.items() if sealed != sealed_for(id)] == []
    one = next(iter(acknowledged))
    assert open_shelf().take(one, lambda: False) == sealed_for(one)


def _starts(told: str) -> range:
    return range(0, len(told) // 2, ID)
