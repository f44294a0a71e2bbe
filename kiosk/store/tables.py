"""The store's tables, the same for SQLite and PostgreSQL. `migrations/` makes them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, LargeBinary, MetaData, Table

REVISION = "0001"
"""The migration that this program needs, its newest."""

tables = MetaData()

shelf = Table(
    "shelf",
    tables,
    Column("id", LargeBinary(16), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("kept_until", BigInteger, nullable=False, index=True),  # seconds since 1970, UTC
)
"""Records that wait to be claimed."""

store_salt = Table("store_salt", tables, Column("salt", LargeBinary(16), primary_key=True))
"""One row: what makes this store's codes come to other ids than those of any other store."""
