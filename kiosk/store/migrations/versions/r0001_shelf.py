"""The shelf and the store's salt."""

from __future__ import annotations

import os

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables, and draw the salt."""
    op.create_table(
        "shelf",
        sa.Column("id", sa.LargeBinary(16), primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("kept_until", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_shelf_kept_until", "shelf", ["kept_until"])
    salt = op.create_table("store_salt", sa.Column("salt", sa.LargeBinary(16), primary_key=True))
    op.bulk_insert(salt, [{"salt": os.urandom(16)}])
