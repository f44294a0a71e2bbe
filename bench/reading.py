"""The walk in other languages and text sizes: how much longer a screen takes to begin than in English at 100 %."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.glass import Glass
from bench.processes import kiosk
from bench.walking import Walk, measure_walk
from kiosk import paths
from kiosk.content.reader import spoken_in

SCALES = (1.0, 2.0)


@dataclass(frozen=True)
class Reading:
    """One walk: in which language, at which text size."""

    language: str
    scale: float
    walk: Walk

    def __str__(self) -> str:
        return f"{self.language}, text at {self.scale:.0%}"

    def ratio_to(self, other: Reading) -> float:
        """How much longer the touches took, in the median."""
        return statistics.median(self.walk.answers) / statistics.median(other.walk.answers)


def readings(glass: Glass, home: Path, pages: int) -> Iterator[Reading]:
    """Walk in every language of the sample pack at both text sizes; English at 100 % comes first."""
    languages = sorted(
        spoken_in(paths.PACKS / "microneedling-stretch-marks"), key=lambda one: (one != "en", one)
    )
    for language in languages:
        for scale in SCALES:
            clinic = home / f"clinic-{language}-{scale}.yaml"
            clinic.write_text(_settings(language, scale), "utf-8")
            command = [*kiosk(home / "state", glass.width, glass.height), "--clinic", str(clinic)]
            yield Reading(language, scale, measure_walk(glass, home, command, pages))


def _settings(language: str, scale: float) -> str:
    """The sample clinic, which begins every visit in this language and at this text size."""
    sample = re.sub(
        r"^(language|looks):.*\n(?:  .*\n)*", "", paths.CLINIC.read_text("utf-8"), flags=re.MULTILINE
    )
    return f"{sample}language: {language}\nlooks:\n  text-size: {scale}\n"
