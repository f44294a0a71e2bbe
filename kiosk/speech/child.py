"""The one door to the programs that speak and play: given bytes, watched, and killed when they are to end."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence

from kiosk.speech.voice import NotHeard, SpeechFault, Stopped

_LOOK_S = 0.05
"""So often it is asked whether to stop."""


def answer_of(command: Sequence[str], given: bytes, *, patience: float, stopped: Stopped) -> bytes | None:
    """What a program writes, once it has read `given` and ended well; None where it was stopped and killed.

    A text is given this way only: what stands on a command line, every account of the machine can read.

    Raises:
        FileNotFoundError, PermissionError: there is no such program.
        NotHeard: it took more than `patience` seconds, and was killed; or it ended badly.
    """
    until = time.monotonic() + patience
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        left: bytes | None = given
        while not stopped():
            try:
                written, _ = child.communicate(left, timeout=_LOOK_S)
            except subprocess.TimeoutExpired:
                left = None  # It has it, and goes on with it.
            else:
                if child.returncode:
                    raise NotHeard(SpeechFault.DIED)
                return written
            if time.monotonic() > until:
                child.kill()
                raise NotHeard(SpeechFault.HUNG)
        child.kill()
        return None
