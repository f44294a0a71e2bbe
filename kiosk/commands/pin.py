"""The `pin` command: an administrator sets the staff PIN, or unlocks it."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.store.pin import PinLock
from kiosk.store.pin_choice import must_be_strong


def run(*, reset: bool, state: Path | None = None) -> int:
    """Ask for a new PIN twice (or read one line where nobody types), or forget the misses. Returns 0.

    Raises:
        KioskError: it is too short or easy to guess, the two are not the same, or the folder is another account's.
        OSError: the folder cannot be written.
    """
    os.umask(0o077)
    folder = state or paths.state_folder()
    _must_be_ours(folder)
    lock = PinLock(folder)
    if reset:
        lock.unlock()
        print("The staff PIN is unlocked. It is the same PIN as before.")
    else:
        lock.choose(_asked_twice() if sys.stdin.isatty() else _from_a_line())
        print(f"The staff PIN is set, in {folder}.")
    return 0


def _asked_twice() -> str:
    pin = getpass("New staff PIN, at least 6 digits: ")
    must_be_strong(pin)
    if getpass("The same PIN again: ") != pin:
        raise KioskError("The two PINs are not the same. Nothing has changed.")
    return pin


def _from_a_line() -> str:
    pin = sys.stdin.readline().strip()
    if not pin:
        raise KioskError("No PIN was given. Nothing has changed.")
    return pin


def _must_be_ours(folder: Path) -> None:
    """The kiosk must be able to read what is set here, so it is set by the kiosk's own account."""
    owner = folder.stat().st_uid if folder.exists() else os.getuid()
    if owner != os.getuid():
        raise KioskError(
            f"{folder} belongs to another account. Run this as the account of the kiosk: sudo -u ACCOUNT kiosk pin"
        )
