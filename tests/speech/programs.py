"""Small programs that stand in for espeak-ng and aplay, and are really started."""

from __future__ import annotations

from pathlib import Path


def program(folder: Path, name: str, *lines: str) -> str:
    """A shell program that does these lines; its path."""
    path = folder / name
    path.write_text("\n".join(("#!/bin/sh", *lines, "")))
    path.chmod(0o700)
    return str(path)


def never() -> bool:
    return False
