"""The one door to the programs that speak and play: given bytes, watched, and killed when they are to end."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

from kiosk.speech.voice import NotHeard, SpeechFault, Stopped

_LOOK_S = 0.05
"""So often it is asked whether to stop."""
_ENGLISH = {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}
"""A program's complaints are read by us, so they come in one language, whatever the machine's is."""


class EndedBadly(NotHeard):
    """The program ended with a fault; `complaint` is what it wrote of it, in English."""

    def __init__(self, complaint: str) -> None:
        super().__init__(SpeechFault.DIED)
        self.complaint = complaint


def answer_of(command: Sequence[str], given: bytes, *, patience: float, stopped: Stopped) -> bytes | None:
    """What a program writes, once it has read `given` and ended well; None where it was stopped and killed.

    A text is given this way only: what stands on a command line, every account of the machine can read.

    Raises:
        FileNotFoundError, PermissionError: there is no such program.
        NotHeard: it took more than `patience` seconds, and was killed.
        EndedBadly: it ended with a fault of its own.
    """
    until = time.monotonic() + patience
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **_ENGLISH},
    ) as child:
        left: bytes | None = given
        while not stopped():
            try:
                written, complaint = child.communicate(left, timeout=_LOOK_S)
            except subprocess.TimeoutExpired:
                left = None  # It has it, and goes on with it.
            else:
                if child.returncode:
                    raise EndedBadly(complaint.decode("utf-8", "replace"))
                return written
            if time.monotonic() > until:
                child.kill()
                raise NotHeard(SpeechFault.HUNG)
        child.kill()
        return None
