"""What can go wrong with a hand-over, as names; their words are `store.<value>.patient` and `.staff`."""

from __future__ import annotations

from enum import Enum

from kiosk.errors import KioskError


class Trouble(Enum):
    """Everything that can keep a record from being handed over or claimed."""

    WRONG_CODE = "wrong-code"
    """What was typed cannot be a code: a letter is wrong, or two are swapped."""
    GONE = "gone"
    """No record has this code: it was claimed, taken back, is too old, or never was."""
    UNREADABLE = "unreadable"
    """There was a record, but it was changed or damaged, or this kiosk does not know its kind."""
    SLOW = "slow"
    DOWN = "down"
    FULL = "full"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    NEWER = "newer"
    """A newer kiosk has changed the store's tables."""
    REFUSED = "refused"
    """The store does not let us in, or cannot prove who it is: a password, a permission, a certificate."""
    NOT_SET_UP = "not-set-up"
    """What `clinic.yaml` says of the store cannot be used."""

    @property
    def can_try_again(self) -> bool:
        """Whether the same may go well in a moment, with nobody seeing to it."""
        return self in (Trouble.SLOW, Trouble.DOWN, Trouble.FULL)


class StoreFault(KioskError):
    """A record could not be kept, claimed or taken back; `trouble` says why. Holds nothing of the record."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
