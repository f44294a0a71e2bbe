"""Opens the hand-over's store: a file in the kiosk's state folder, or the database that the clinic names."""

from __future__ import annotations

from pathlib import Path

from kiosk.store.address import file_address, server_address
from kiosk.store.glance import FILE
from kiosk.store.hand_over import HandOverStore
from kiosk.store.reserve import Reserve
from kiosk.store.shelf import Shelf
from kiosk.store.trouble import StoreFault, Trouble


def open_store(folder: Path, address: str | None, hours: int) -> HandOverStore:
    """The store of one kiosk. Records are kept for `hours`; the database itself is met at the first errand.

    Raises:
        StoreFault: the folder cannot be made, or the address cannot be used.
    """
    keep_s = hours * 3600
    if address is not None:
        return HandOverStore(shelf=Shelf(url=server_address(address), keep_s=keep_s))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise StoreFault(Trouble.READ_ONLY) from None
    return HandOverStore(
        shelf=Shelf(url=file_address(folder / FILE), keep_s=keep_s, reserve=Reserve(folder / "reserve"))
    )
