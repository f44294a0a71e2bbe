"""The `handout` command: the printed sheet of a visit file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.filed_visit import filed_visit, must_be_there, write_out
from kiosk.handout.handout import render_handout
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
        CannotPrint: the sheet cannot be made.
        CannotWrite: it cannot be written there.
    """
    must_be_there(out.absolute().parent)
    filed = filed_visit(visit, clinic, packs)
    look = HandoutLook(
        kind="no-decision" if filed.record.choices.option is None else "plan",
        size=size,
        paper=paper or filed.clinic.paper,
        is_mono=mono,
    )
    write_out(out, render_handout(filed.content, filed.clinic, filed.record, filed.plan, look))
    return 0
