"""Kills one process after another in the middle of saving, and says what had been acknowledged.

    python -m tests.store.saver ADDRESS ROUNDS SEED

Each round forks a child that keeps records as fast as it can and tells each one that the store has acknowledged; at a
random moment it is killed. The last line that is printed lists all acknowledged ids.
"""

from __future__ import annotations

import itertools
import os
import random
import select
import signal
import sys
import time

from sqlalchemy import make_url

from kiosk.store.shelf import Shelf

ID = 16


def sealed_for(id: bytes) -> bytes:
    """What is kept under an id: three pages of it, so that a half is no whole."""
    return id * 640


def save(address: str, line: int) -> None:
    """Keep records for ever."""
    shelf = Shelf(url=make_url(address), keep_s=3600)
    for _ in itertools.count():
        id = os.urandom(ID)
        shelf.put(id, sealed_for(id), lambda: False)
        os.write(line, id)


def one_round(address: str, chance: random.Random) -> bytes:
    """Fork, wait for the first acknowledged record, kill at a moment after it; the acknowledged ids."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        save(address, theirs)
    os.close(theirs)
    select.select([ours], [], [], 30)
    time.sleep(chance.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = b""
    while piece := os.read(ours, 65536):
        told += piece
    os.close(ours)
    return told


def main(address: str, rounds: str, seed: str) -> None:
    """All rounds."""
    Shelf(url=make_url(address), keep_s=3600).purge()
    chance = random.Random(seed)
    told = b"".join(one_round(address, chance) for _ in range(int(rounds)))
    print(told.hex())


if __name__ == "__main__":
    main(*sys.argv[1:])
