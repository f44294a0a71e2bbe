"""The `plan` command: the plan that follows from a visit file, as text or as JSON."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kiosk import paths
from kiosk.content.reader import languages_of, problems_in_clinic, read_clinic
from kiosk.errors import Unreadable
from kiosk.plan.as_json import plan_as_json
from kiosk.plan.as_text import plan_as_text
from kiosk.plan.engine import plan_of
from kiosk.plan.visit_file import read_visit


def run(visit: Path, as_json: bool = False, clinic: Path | None = None, packs: Path | None = None) -> int:
    """Print the plan of a visit file. Objections are part of a plan, so the exit code is 0 with them too.

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used.
    """
    settings_file, packs = clinic or paths.CLINIC, packs or paths.PACKS
    settings = read_clinic(settings_file)
    today = dt.datetime.now().astimezone().date()
    record, content = read_visit(visit, packs, today, settings.language)
    if record.pack == settings.pack:
        languages = languages_of(packs / record.pack)
        problems = problems_in_clinic(settings_file, settings, content.pack, languages)
        if problems:
            raise Unreadable(problems)
    plan = plan_of(content, record, settings)
    print(plan_as_json(plan) if as_json else plan_as_text(content, plan, record.name))
    return 0
