"""What the command line can ask of a running kiosk, as one frozen value."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

Size: TypeAlias = tuple[int, int]
"""Width and height in pixels."""

Room: TypeAlias = Literal["waiting", "consultation"]


class RunOptions(Struct, frozen=True, kw_only=True):
    """How the kiosk is to be opened. None means the default that `kiosk run --help` names.

    `windowed` is the size of a window on a desk, None for the whole screen.
    """

    room: Room = "waiting"
    windowed: Size | None = None
    clinic: Path | None = None
    packs: Path | None = None
    interface: Path | None = None
    state: Path | None = None
