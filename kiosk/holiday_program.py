"""The calendar of the world, asked in a process of its own: it takes 18 MB, and is looked at once.

python -m kiosk.holiday_program days COUNTRY REGION YEAR...  a place's holidays, one ISO date a line; - = no region
python -m kiosk.holiday_program regions COUNTRY              the codes of the regions that have holidays of their own
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterable, Sequence

from kiosk.content.clinic_checks import regions_of
from kiosk.own_program import NO_WINDOW, own_program
from kiosk.paths import ROOT
from kiosk.plan.calendar import public_holidays
from kiosk.settings import Clinic

PATIENCE_S = 8.0
"""How long one answer may take. The worker asks twice within one effect, and must not be taken for hung."""

_PROGRAM = own_program("kiosk.holiday_program")
_NO_REGION = "-"
_FAULTS = (OSError, subprocess.SubprocessError, ValueError)


def looked_up_holidays(
    clinic: Clinic, years: Iterable[int], program: Sequence[str] = _PROGRAM
) -> tuple[dt.date, ...]:
    """The public holidays of a clinic's place in these years, sorted; its own list, where its settings hold one.

    Where the program cannot say them, this process works them out.
    """
    if clinic.public_holidays is not None:
        return clinic.public_holidays
    wanted = tuple(years)
    try:
        said = _said(program, "days", clinic.country, clinic.region or _NO_REGION, *map(str, wanted))
        return tuple(dt.date.fromisoformat(word) for word in said)
    except _FAULTS:
        return public_holidays(clinic, wanted)


def looked_up_regions(country: str, program: Sequence[str] = _PROGRAM) -> tuple[str, ...]:
    """The regions of a country that have holidays of their own, by their codes; asked as above."""
    try:
        return _said(program, "regions", country)
    except _FAULTS:
        return regions_of(country)


def _said(program: Sequence[str], *words: str) -> tuple[str, ...]:
    done = subprocess.run(
        (*program, *words),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=True,
        timeout=PATIENCE_S,
        start_new_session=True,  # Ctrl-C on the terminal is for the kiosk; this ends by itself.
        creationflags=NO_WINDOW,
    )
    return tuple(done.stdout.decode("ascii").split())


def main(words: Sequence[str]) -> None:
    """Write what is asked for. `words`: what, the country, and for days the region and the years."""
    what, country, *more = words
    if what == "regions":
        lines = regions_of(country)
    else:
        region, *years = more
        place = Clinic(
            name="", phone="", emergency="", country=country, region=None if region == _NO_REGION else region
        )
        lines = tuple(day.isoformat() for day in public_holidays(place, map(int, years)))
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
