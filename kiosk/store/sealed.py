"""Seals a record so that only its code opens it: Argon2id from the code, then AES-256-GCM.

The code is drawn out once, slowly, into two parts that tell nothing of each other: the id by which the database
finds the row, and a secret from which each record's key is made. The database holds the id, never the code, so
whoever has the whole database must still try codes one by one (decision 0010 has the arithmetic).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.store.code import Code
from kiosk.store.trouble import StoreFault, Trouble

SALT_BYTES = 16
ID_BYTES = 16
PASSES, MEMORY_KIB, LANES = 1, 47_104, 1
"""OWASP's first choice for Argon2id. One lane: the lanes of two codes at once would ask for more threads than OpenSSL
has, and one of them would fail."""

_VERSION = b"\x01"
_NONCE_BYTES, _KEY_BYTES = 12, 32
_CLASS = 2048
"""Records are filled up to a multiple of this, so that their length tells little."""


@dataclass(frozen=True, slots=True)
class Opener:
    """What a code comes to in one store: the row's `id`, and the secret behind its key."""

    id: bytes
    secret: bytes = field(repr=False)


def opener_of(code: Code, salt: bytes) -> Opener:
    """Draw a code out with the store's own salt. Takes about a tenth of a second and 46 MiB, which is its purpose."""
    argon = Argon2id(
        salt=salt, length=ID_BYTES + _KEY_BYTES, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB
    )
    drawn = argon.derive(code.text.encode())
    return Opener(drawn[:ID_BYTES], drawn[ID_BYTES:])


def seal(record: bytes, opener: Opener) -> bytes:
    """The record as only its opener reads it: version, salt, nonce, cipher text. Bound to its row's id."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(_NONCE_BYTES)
    return _VERSION + salt + nonce + _cipher(opener, salt).encrypt(nonce, _filled(record), _bound(opener))


def unseal(sealed: bytes, opener: Opener) -> bytes:
    """The record again.

    Raises:
        StoreFault: it was changed, belongs to another row, or is of a kind that is not known.
    """
    version, rest = sealed[:1], sealed[1:]
    salt, nonce, text = (
        rest[:SALT_BYTES],
        rest[SALT_BYTES : SALT_BYTES + _NONCE_BYTES],
        rest[SALT_BYTES + _NONCE_BYTES :],
    )
    if version != _VERSION or len(nonce) != _NONCE_BYTES:
        raise StoreFault(Trouble.UNREADABLE)
    try:
        return _emptied(_cipher(opener, salt).decrypt(nonce, text, _bound(opener)))
    except InvalidTag:
        raise StoreFault(Trouble.UNREADABLE) from None


def _cipher(opener: Opener, salt: bytes) -> AESGCM:
    key = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=salt, info=b"kiosk hand-over").derive(
        opener.secret
    )
    return AESGCM(key)


def _bound(opener: Opener) -> bytes:
    return _VERSION + opener.id


def _filled(record: bytes) -> bytes:
    whole = len(record).to_bytes(4, "big") + record
    return whole + bytes(-len(whole) % _CLASS)


def _emptied(whole: bytes) -> bytes:
    length = int.from_bytes(whole[:4], "big")
    return whole[4 : 4 + length]
