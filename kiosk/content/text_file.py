"""The text of a file that somebody wrote: YAML, or a table of spellings. No larger than such a file can be."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import Problem, Unreadable

LARGEST = 2_000_000


def text_in(file: Path) -> str:
    """All of it, with the line ends of Unix.

    Raises:
        Unreadable: it cannot be opened, is too large, or is no text.
    """
    try:
        with file.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable((Problem(file, 0, "", "there is no such file"),)) from None
    except (OSError, ValueError):
        raise Unreadable((Problem(file, 0, "", "the file cannot be opened"),)) from None
    if len(raw) > LARGEST:
        raise Unreadable((Problem(file, 0, "", f"the file is larger than {LARGEST // 1_000_000} MB"),))
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        sentence = "this is not UTF-8 text; save the file as UTF-8"
        raise Unreadable((Problem(file, line, "", sentence),)) from None
