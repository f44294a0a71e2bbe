"""Looks a kiosk over: printer, pack, disk, clock, store, PIN, voice. Finds; `visit/health.py` judges."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from kiosk import paths
from kiosk.content.clinic_checks import problems_in_clinic
from kiosk.content.pack import Pack
from kiosk.content.reader import chosen_pack, read_content, spoken_in
from kiosk.content.words import own_name
from kiosk.errors import KioskError, Unreadable
from kiosk.holiday_program import looked_up_regions
from kiosk.plan.template_file import problems_in_templates
from kiosk.printing.found import folder_at, queues_on
from kiosk.printing.ipp import Server
from kiosk.printing.printer import FoundPrinter, PrinterFault
from kiosk.printing.privacy import missing_lines
from kiosk.printing.spooler import is_spooled, spooled_queues
from kiosk.settings import Clinic, Sound
from kiosk.speech.aplay import Aplay
from kiosk.speech.espeak import Espeak
from kiosk.speech.found import trouble_with_player, trouble_with_voices
from kiosk.store.pin import PinLock
from kiosk.store.trouble import Trouble
from kiosk.visit.health import Facts, Hearing

CUPSD_CONF = Path("/etc/cups/cupsd.conf")
INPUT_DEVICES = Path("/proc/bus/input/devices")

_PROPERTIES = re.compile(r"^B: PROP=([0-9a-fA-F]+)$", re.MULTILINE)
_DIRECT = 0b10
"""The property of a device whose touches land where they are seen (INPUT_PROP_DIRECT of Linux)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """Where to look. `store` tries the store of handed-over answers: what is wrong with it, or None."""

    clinic: Clinic
    clinic_file: Path
    packs: Path
    state: Path
    store: Callable[[], Trouble | None]
    interface: Path = paths.INTERFACE
    cupsd_conf: Path = CUPSD_CONF
    input_devices: Path = INPUT_DEVICES
    system: str = sys.platform

    def facts(self, language: str, today: dt.date) -> tuple[Facts, tuple[FoundPrinter, ...]]:
        """All that the checks rest on, and every printer there is."""
        facts = Facts(
            today=today,
            printer=None,
            has_queue=self.clinic.printer.queue is not None and not is_spooled(self.system),
            kept_lines=self._kept_lines(),
            touch_screens=_touch_screens(self.input_devices),
            free_mb=_free_mb(self.state),
            is_state_written=_is_written(self.state),
            store=self.store(),
            pin=_pin_in(self.state),
            hearing=self._hearing(),
        )
        return self._with_printers(self._with_pack(facts, language))

    def _with_printers(self, facts: Facts) -> tuple[Facts, tuple[FoundPrinter, ...]]:
        chosen = self.clinic.printer
        if chosen.queue is None:
            ours = folder_at(Path(chosen.folder) if chosen.folder else self.state / "handouts")
            return replace(facts, printer=ours), (ours,)
        try:
            found = self._queues(chosen.server, chosen.queue)
        except PrinterFault as fault:
            return replace(facts, print_fault=fault.status), ()
        return replace(facts, printer=next(queue for queue in found if queue.is_ours)), found

    def _queues(self, server: str, ours: str) -> tuple[FoundPrinter, ...]:
        return spooled_queues(ours) if is_spooled(self.system) else queues_on(Server(server), ours)

    def _with_pack(self, facts: Facts, language: str) -> Facts:
        # Loaded late: fonts take as long as all else here, and the worker looks over nothing at its start.
        from kiosk.handout.letters import lacking  # noqa: PLC0415

        try:
            folder = chosen_pack(self.clinic_file, self.clinic, self.packs)
            content = read_content(folder, language, self.interface, lacking())
            pack = content.pack
            languages = spoken_in(folder, self.interface)
            problems = problems_in_clinic(self.clinic_file, self.clinic, pack, languages, looked_up_regions)
        except Unreadable as fault:
            return replace(facts, pack_problems=tuple(str(problem) for problem in fault.problems))
        except KioskError as fault:
            return replace(facts, pack_problems=(str(fault),))
        return replace(
            facts,
            pack_problems=tuple(str(problem) for problem in problems),
            template_problems=tuple(
                str(problem) for problem in problems_in_templates(self.clinic_file, pack)
            ),
            made_on=pack.made_on,
            review_due=_due(pack),
        )

    def _hearing(self) -> Hearing:
        """Tried for real: a word in each of the kiosk's languages, and silence on the clinic's sound card."""
        chosen = self.clinic.sound
        try:
            languages = spoken_in(self.packs / self.clinic.pack, self.interface)
        except KioskError:
            languages = (self.clinic.language,)
        trouble, silent = trouble_with_voices(Espeak(), languages)
        if trouble is None and chosen.folder:
            trouble = None if _is_written(Path(chosen.folder)) else "no-folder"
        elif trouble is None:
            trouble = trouble_with_player(Aplay(chosen.device))
        return Hearing(
            trouble=trouble,
            languages=", ".join(map(own_name, silent)),
            goes_to=chosen.folder or chosen.device,
            is_asked_for=chosen != Sound(),
        )

    def _kept_lines(self) -> tuple[str, ...] | None:
        """What the print server's settings lack; None where they cannot be read."""
        if not self.clinic.printer.server.startswith("/"):
            return None
        with suppress(OSError, UnicodeDecodeError):
            return missing_lines(self.cupsd_conf.read_text(encoding="utf-8"))
        return None


def _due(pack: Pack) -> dt.date | None:
    return pack.review.due_on


def _touch_screens(devices: Path) -> int | None:
    """How many there are; None where the system keeps no such list."""
    try:
        listed = devices.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return sum(int(properties, 16) & _DIRECT != 0 for properties in _PROPERTIES.findall(listed))


def _free_mb(folder: Path) -> int | None:
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    with suppress(OSError):
        return shutil.disk_usage(place).free // 1_000_000
    return None


def _is_written(folder: Path) -> bool:
    """Whether a file can be written there, which only a try can tell."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"kiosk")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _pin_in(state: Path) -> Literal["set", "locked", "missing", "unreadable"]:
    lock = PinLock(state)
    try:
        if not lock.is_set:
            return "missing"
        return "locked" if lock.is_locked else "set"
    except OSError:
        return "unreadable"
