"""The walk in other languages and text sizes: how much longer a screen takes to begin than in English at 100 %."""

from __future__ import annotations

import contextlib
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.glass import open_glass
from bench.processes import kiosk
from bench.walking import Walk, walking
from kiosk import paths
from kiosk.content.reader import spoken_in


@dataclass(frozen=True)
class Reading:
    """One walk in this language at this text size, and the walk in English at 100 % beside it."""

    language: str
    scale: float
    walk: Walk
    beside: Walk

    def __str__(self) -> str:
        return f"{self.language}, text at {self.scale:.0%}"

    def ratio(self) -> float | None:
        """How much longer the touches took than those beside them, in the median; None where one did not run."""
        if not self.walk.answers or not self.beside.answers:
            return None
        return statistics.median(self.walk.answers) / statistics.median(self.beside.answers)


def readings(width: int, height: int, home: Path, pages: int) -> Iterator[Reading]:
    """Walk in every language of the sample pack at both text sizes, turn about with English at 100 %.

    What others do to this machine from one minute to the next moves a median of touches by more than a language
    does. So the walks that are compared stand open side by side, and a touch on one follows a touch on the other.
    """
    languages = spoken_in(paths.PACKS / "microneedling-stretch-marks")
    for language in sorted(languages, key=lambda one: (one != "en", one)):
        ways = [("en", 1.0), *((language, scale) for scale in (1.0, 2.0) if (language, scale) != ("en", 1.0))]
        beside, *walks = _turn_about(ways, width, height, home, pages)
        for (_, scale), walk in zip(ways[1:], walks, strict=True):
            yield Reading(language, scale, walk, beside)


def _turn_about(
    ways: Sequence[tuple[str, float]], width: int, height: int, home: Path, pages: int
) -> list[Walk]:
    """Walk in each of these languages and text sizes, each on a glass of its own: one step here, one step there."""
    with contextlib.ExitStack() as open_now:
        walks, steps = [], []
        for language, scale in ways:
            own = home / f"{language}-{scale}"
            own.mkdir(exist_ok=True)
            clinic = own / "clinic.yaml"
            clinic.write_text(_settings(language, scale), "utf-8")
            command = [*kiosk(own / "state", width, height), "--clinic", str(clinic)]
            glass = open_now.enter_context(open_glass(width, height))
            walk, step = open_now.enter_context(walking(glass, home, command))
            walks.append(walk)
            steps.append(step)
        for _ in range(pages):
            if not all(step() for step in steps):
                break
    return walks


def _settings(language: str, scale: float) -> str:
    """The sample clinic, which begins every visit in this language and at this text size."""
    sample = re.sub(
        r"^(language|looks):.*\n(?:  .*\n)*", "", paths.CLINIC.read_text("utf-8"), flags=re.MULTILINE
    )
    return f"{sample}language: {language}\nlooks:\n  text-size: {scale}\n"
