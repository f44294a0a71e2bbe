"""The `handout` command: the printed sheet of a visit file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk import paths
from kiosk.content.reader import languages_of, problems_in_clinic, read_clinic
from kiosk.disk import write_whole
from kiosk.errors import CannotPrint, Unreadable
from kiosk.handout.handout import render_handout
from kiosk.plan.engine import plan_of
from kiosk.plan.visit_file import read_visit
from kiosk.visit.effects import HandoutLook

Size: TypeAlias = Literal["full", "short", "large-print"]
PaperSize: TypeAlias = Literal["a4", "letter"]


def run(
    visit: Path,
    *,
    out: Path,
    size: Size = "full",
    mono: bool = False,
    paper: PaperSize | None = None,
    clinic: Path | None = None,
    packs: Path | None = None,
) -> int:
    """Write the handout of a visit file to `out`: whole, or not at all.

    Raises:
        Unreadable: the visit file, the clinic's settings or the pack cannot be used.
        CannotPrint: the sheet cannot be made, or not be written there.
    """
    folder = out.absolute().parent
    if not folder.is_dir():
        raise CannotPrint(f"there is no folder {folder}; make it first")
    settings_file, packs = clinic or paths.CLINIC, packs or paths.PACKS
    settings = read_clinic(settings_file)
    today = dt.datetime.now().astimezone().date()
    record, content = read_visit(visit, packs, today, settings.language)
    problems = problems_in_clinic(settings_file, settings, content.pack, languages_of(packs / record.pack))
    if problems:
        raise Unreadable(problems)
    look = HandoutLook(
        kind="no-decision" if record.choices.option is None else "plan",
        size=size,
        paper=paper or settings.paper,
        is_mono=mono,
    )
    pdf = render_handout(content, settings, record, plan_of(content, record, settings), look)
    try:
        write_whole(out, pdf)
    except OSError as fault:
        raise CannotPrint(f"{out} cannot be written: {fault.strerror}") from None
    return 0
