"""The `plan` command: the plan that follows from a visit file, as text or as JSON."""

from __future__ import annotations

from pathlib import Path

from kiosk.commands.filed_visit import filed_visit
from kiosk.plan.as_json import plan_as_json
from kiosk.plan.as_text import plan_as_text


def run(
    visit: Path,
    as_json: bool = False,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
) -> int:
    """Print the plan of a visit file. Objections are part of a plan, so the exit code is 0 with them too.

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used.
    """
    filed = filed_visit(visit, clinic, packs, interface)
    plan = filed.plan
    print(plan_as_json(plan) if as_json else plan_as_text(filed.content, plan, filed.record.name))
    return 0
