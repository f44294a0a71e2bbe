"""The `doctor` command: is this kiosk ready to open? Each check on a line of its own, with what to do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kiosk import paths
from kiosk.content.reader import read_clinic, read_interface
from kiosk.look_over import Rounds
from kiosk.visit.health import checks_of, name_of, sentences_of
from kiosk.worker.clinic_runner import store_runner_of


def run(
    *,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
    state: Path | None = None,
) -> int:
    """Print every check. Returns 0 when all is well and 1 when something needs a hand.

    Raises:
        Unreadable: the clinic's settings cannot be used.
    """
    file, folder = clinic or paths.CLINIC, state or paths.state_folder()
    settings = read_clinic(file)
    rounds = Rounds(
        clinic=settings,
        clinic_file=file,
        packs=packs or paths.PACKS,
        interface=interface or paths.INTERFACE,
        state=folder,
        store=store_runner_of(settings, folder).trouble,
    )
    facts, _ = rounds.facts(settings.language, dt.datetime.now().astimezone().date())
    words = read_interface(settings.language, rounds.interface)
    checks = checks_of(facts)
    for check in checks:
        sign = "[ ok ]" if check.is_well else "[ !! ]" if check.needs_hand else "[ -- ]"
        print(f"{sign} {name_of(check, words)}. {' '.join(sentences_of(check, words))}")
    bad = sum(check.needs_hand for check in checks)
    print(words.count("desk.not-ready", bad) + "." if bad else words.text("desk.ready"))
    return 1 if bad else 0
