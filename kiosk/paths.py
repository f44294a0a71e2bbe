"""The one file that knows where resources and state lie."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PACKS = RESOURCES / "packs"
INTERFACE = RESOURCES / "interface"
FONTS = RESOURCES / "fonts"
CLINIC = RESOURCES / "clinic.yaml"


def state_folder() -> Path:
    """Where a running kiosk keeps what must outlive it (never anything of a patient)."""
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "kiosk"
