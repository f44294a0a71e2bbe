"""A look into the store's file that costs nothing: is there anything to clear away? SQLAlchemy would be 30 MB."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

FILE = "records.sqlite"
"""The name of the store's file."""


def may_hold(folder: Path) -> bool:
    """Whether the file in a folder holds a record, or cannot be looked into, so that a closer look is needed."""
    file = folder / FILE
    if not file.exists():
        return False
    try:
        with closing(
            sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=1)
        ) as connection:
            return connection.execute("SELECT 1 FROM shelf LIMIT 1").fetchone() is not None
    except sqlite3.Error:
        return True
