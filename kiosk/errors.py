"""Every error that is raised on purpose. Each carries one sentence that a clinic can act on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class KioskError(Exception):
    """A fault with a sentence for the author or for staff; never shown to a patient as it stands."""


class Unreadable(KioskError):
    """A file that cannot be used. It carries every problem found in it, at least one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class MissingWords(KioskError):
    """A text id that the language file does not hold, or a parameter that was not given."""


class CannotWrite(KioskError):
    """A file that a command was to write and cannot, with a sentence that says why."""


class CannotPrint(KioskError):
    """A handout that cannot be made or sent, with a sentence that says why."""


class NoLetter(CannotPrint):
    """A handout that cannot be made as no font holds one letter of it."""

    def __init__(self, letter: str, sentence: str) -> None:
        super().__init__(sentence)
        self.letter = letter


class BadLogo(KioskError):
    """A logo that cannot be used, with a sentence that says why."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one file, as `file:line: path: sentence`.

    `line` counts from 1; 0 means that no line can be named. `path` is the dotted key
    (`options.2.good`), empty for the file as a whole.
    """

    file: Path
    line: int
    path: str
    sentence: str
    is_warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        key = f" {self.path}:" if self.path else ""
        kind = " warning:" if self.is_warning else ""
        return f"{place}:{key}{kind} {self.sentence}"
