"""The one file that knows where resources and state lie."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PACKS = RESOURCES / "packs"
INTERFACE = RESOURCES / "interface"
FONTS = RESOURCES / "fonts"
CLINIC = RESOURCES / "clinic.yaml"


class Places(Struct, frozen=True, kw_only=True):
    """Where a running kiosk finds its settings and packs, and keeps what must outlive it."""

    clinic: Path
    packs: Path
    state: Path
    interface: Path = INTERFACE


def state_folder() -> Path:
    """Where a running kiosk keeps what must outlive it (never anything of a patient)."""
    base = os.environ.get("XDG_STATE_HOME")
    if base:
        return Path(base) / "kiosk"
    # A kiosk started without a HOME still has a user, and that user a home.
    home = Path(os.environ.get("HOME") or pwd.getpwuid(os.getuid()).pw_dir)
    return home / ".local" / "state" / "kiosk"
