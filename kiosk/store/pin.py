"""The staff PIN: kept as a hash that resists theft, and asked for under a count of misses that nothing winds back.

The count is on the disk before an answer is given, and waits are told by a clock that nobody can set: neither a
power cut, a killed process nor a change of the date gives anybody another try.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import math
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.store.boot import BootClock, MachineClock
from kiosk.store.pin_choice import must_be_strong
from kiosk.store.whole_file import write_whole

WAITS_S = (0, 0, 0, 30, 60, 120, 240, 480, 900)
"""Seconds to wait after the first miss, the second and so on; after one more it is locked."""

MOST_MISSES = len(WAITS_S) + 1
"""Misses in a row until only an administrator can unlock it (ten, after NIST SP 800-63B-4)."""

_KEY_BYTES = 32
_MIB = 2**20
_MACHINE_ID = Path("/etc/machine-id")


class Cost(Struct, frozen=True, kw_only=True):
    """What one guess costs: scrypt with N=2^17, r=8, p=1 takes 128 MiB and 0.4 s (OWASP Password Storage)."""

    n: int = 2**17
    r: int = 8
    p: int = 1


class _Hash(Struct, frozen=True, kw_only=True):
    """The hash of a PIN, its salt, and what it cost."""

    cost: Cost
    salt: bytes
    digest: bytes


class _Wait(Struct, frozen=True, kw_only=True):
    """No try before `until`, in seconds since the start of the machine named `boot`; `of` is the whole wait."""

    boot: str
    until: float
    of: float


class _Stored(Struct, frozen=True, kw_only=True):
    """What the file holds."""

    hash: _Hash
    misses: int = 0
    wait: _Wait | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What comes of a try. `wait_s` is the number of seconds until the next one counts."""

    kind: Literal["right", "wrong", "missing"]
    wait_s: int = 0
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class PinLock:
    """The staff PIN of one kiosk, in its state folder.

    `pin.json` holds hash and count; `pin.key` a key that is mixed in together with the machine's own id, so that
    neither a copy of the one file nor a copy of the folder is enough to try out PINs elsewhere.
    """

    folder: Path
    clock: BootClock = field(default_factory=MachineClock)
    cost: Cost = Cost()

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN that can be checked."""
        return self._read() is not None

    @property
    def is_locked(self) -> bool:
        """Whether only an administrator can unlock it."""
        stored = self._read()
        return stored is not None and stored.misses >= MOST_MISSES

    def choose(self, pin: str) -> None:
        """Set the PIN, and forget the misses.

        Raises:
            WeakPin: it is too short or easy to guess.
            OSError: the folder cannot be written.
        """
        must_be_strong(pin)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._alone():
            self._write(_Stored(hash=_hash_of(pin, self._own_key(), self.cost, secrets.token_bytes(16))))

    def unlock(self) -> None:
        """Forget the misses. Only an administrator may, on the command line.

        Raises:
            KioskError: no PIN is set.
            OSError: the folder cannot be written.
        """
        if not self.is_set:
            raise KioskError("No PIN is set yet: set one with `kiosk pin`.")
        with self._alone():
            stored = self._read()
            if stored is not None:
                self._write(replace(stored, misses=0, wait=None))

    def check(self, pin: str) -> Verdict:
        """Try a PIN. While a wait lasts, or once it is locked, a try is neither looked at nor counted.

        Raises:
            OSError: the count cannot be written, so nothing was looked at.
        """
        if not self.is_set:
            return Verdict(kind="missing")
        with self._alone():
            stored = self._read()
            if stored is None:
                return Verdict(kind="missing")
            if stored.misses >= MOST_MISSES:
                return Verdict(kind="wrong", is_locked=True)
            stored = self._with_wait_of_this_start(stored)
            left = self._seconds_left(stored)
            if left > 0:
                return Verdict(kind="wrong", wait_s=left)
            return self._tried(stored, pin)

    def _own_key(self) -> bytes:
        """The key of this kiosk, which is made with the first PIN."""
        file = self.folder / "pin.key"
        with suppress(FileNotFoundError):
            key = file.read_bytes()
            if len(key) == _KEY_BYTES:
                return key
        key = secrets.token_bytes(_KEY_BYTES)
        write_whole(file, key)
        return key

    def _tried(self, stored: _Stored, pin: str) -> Verdict:
        """Count it as a miss first, then look: whoever pulls the plug in between has used up a try."""
        misses = stored.misses + 1
        counted = replace(stored, misses=misses, wait=self._wait_after(misses))
        self._write(counted)
        if self._is_right(stored.hash, pin):
            self._write(replace(stored, misses=0, wait=None))
            return Verdict(kind="right")
        return Verdict(kind="wrong", wait_s=self._seconds_left(counted), is_locked=misses >= MOST_MISSES)

    def _wait_after(self, misses: int) -> _Wait | None:
        seconds = WAITS_S[misses - 1] if misses <= len(WAITS_S) else 0
        return self._wait_from_now(seconds) if seconds else None

    def _wait_from_now(self, seconds: float) -> _Wait:
        return _Wait(boot=self.clock.boot(), until=self.clock.seconds() + seconds, of=seconds)

    def _with_wait_of_this_start(self, stored: _Stored) -> _Stored:
        """A wait from before a restart begins again, as nobody can say how long the machine was off."""
        if stored.wait is None or stored.wait.boot == self.clock.boot():
            return stored
        stored = replace(stored, wait=self._wait_from_now(stored.wait.of))
        self._write(stored)
        return stored

    def _seconds_left(self, stored: _Stored) -> int:
        if stored.wait is None:
            return 0
        left = stored.wait.until - self.clock.seconds()
        return math.ceil(min(max(left, 0.0), stored.wait.of))

    def _is_right(self, kept: _Hash, pin: str) -> bool:
        tried = _hash_of(pin, (self.folder / "pin.key").read_bytes(), kept.cost, kept.salt)
        return hmac.compare_digest(tried.digest, kept.digest)

    def _read(self) -> _Stored | None:
        """What is stored; None where no PIN is set, or where the file cannot be trusted."""
        try:
            stored = msgspec.json.decode((self.folder / "pin.json").read_bytes(), type=_Stored)
            has_key = len((self.folder / "pin.key").read_bytes()) == _KEY_BYTES
        except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        cost = stored.hash.cost
        is_sound = cost == self.cost and len(stored.hash.salt) == 16 and stored.misses >= 0
        return stored if is_sound and has_key else None

    def _write(self, stored: _Stored) -> None:
        write_whole(self.folder / "pin.json", msgspec.json.encode(stored))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else changes the file meanwhile: neither another room's program nor the command line."""
        lock = os.open(self.folder / "pin.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def _hash_of(pin: str, key: bytes, cost: Cost, salt: bytes) -> _Hash:
    """Scrypt over the PIN with the machine's key mixed in."""
    mixed = hmac.digest(key + _machine_id(), pin.encode("utf-8"), "sha256")
    # OpenSSL's own limit of 32 MiB would refuse the cost. It needs 128 * n * r bytes and a little more.
    most = 2 * 128 * cost.n * cost.r + _MIB
    digest = hashlib.scrypt(mixed, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=most, dklen=32)
    return _Hash(cost=cost, salt=salt, digest=digest)


def _machine_id() -> bytes:
    """What names this machine and lies outside the state folder; empty where the system has none."""
    with suppress(OSError):
        return _MACHINE_ID.read_bytes().strip()
    return b""
