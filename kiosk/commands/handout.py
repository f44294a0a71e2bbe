"""The `handout` command: the printed sheet of a visit file."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

from kiosk.commands.filed_visit import FiledVisit, filed_visit, must_be_there, write_out
from kiosk.content.content import Content
from kiosk.content.near import did_you_mean, listed
from kiosk.content.reader import read_content, spoken_in
from kiosk.content.yaml_strict import read_document
from kiosk.errors import KioskError, NoLetter, Unreadable
from kiosk.handout.handout import render_handout, render_in_two
from kiosk.handout.letters import as_shown, lacking
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Record
from kiosk.plan.unseen import texts_in
from kiosk.settings import PaperSize
from kiosk.visit.effects import HandoutLook, HandoutSize


def run(
    visit: Path,
    *,
    out: Path,
    size: HandoutSize = "full",
    also: str | None = None,
    easy: bool = False,
    mono: bool = False,
    paper: PaperSize | None = None,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
) -> int:
    """Write the handout of a visit file to `out`: whole, or not at all.

    `also` is the other language of a sheet in two, by default the clinic's. `easy` = in easy words, whatever the
    visit file says.

    Raises:
        KioskError: `also` is no other language of the pack, or the sheet is to be in one language; or the pack has
            no easy words in the patient's language.
        Unreadable: the visit file, the clinic's settings or the pack cannot be used; no font has a letter of the file.
        CannotPrint: the sheet cannot be made.
        CannotWrite: it cannot be written there.
    """
    must_be_there(out.absolute().parent)
    filed = filed_visit(visit, clinic, packs, interface)
    filed = replace(filed, content=as_shown(filed.content, filed.pack, filed.interface))
    look = HandoutLook(
        kind="no-decision" if filed.record.choices.option is None else "plan",
        size=size,
        paper=paper or filed.clinic.paper,
        is_mono=mono,
    )
    try:
        pdf = _rendered(filed, look, also, easy=easy)
    except NoLetter as fault:
        raise (_where(visit, fault) or fault) from None
    write_out(out, pdf)
    return 0


def _rendered(filed: FiledVisit, look: HandoutLook, also: str | None, *, easy: bool) -> bytes:
    record = _eased(filed) if easy else filed.record
    content = filed.content.in_wording(record.wording)
    if look.size == "two-languages":
        other = _other(filed, also).in_wording(record.wording)
        return render_in_two(content, other, filed.clinic, record, look)
    if also is not None:
        raise KioskError("--also names the other of two languages; say `--size two-languages` too")
    return render_handout(content, filed.clinic, record, plan_of(content, record, filed.clinic), look)


def _where(visit: Path, fault: NoLetter) -> Unreadable | None:
    """The same fault with every place of the visit file where its letter stands; None where it is not of there."""
    document = read_document(visit)
    problems = [
        document.problem(place, str(fault))
        for place, text in texts_in(document.data)
        if fault.letter in unicodedata.normalize("NFC", text)
    ]
    return Unreadable(tuple(problems)) if problems else None


def _eased(filed: FiledVisit) -> Record:
    """The record of a patient who reads easy words."""
    words = filed.content.words
    if not words.has_wording("easy"):
        raise KioskError(f"the pack has no easy words in '{words.language}'; leave --easy out")
    return replace(filed.record, is_easy=True)


def _other(filed: FiledVisit, also: str | None) -> Content:
    """The pack in the other language."""
    own = filed.content.words.language
    language = also or filed.clinic.language
    others = [one for one in spoken_in(filed.pack, filed.interface) if one != own]
    if language == own:
        raise KioskError(
            f"the patient reads in '{own}' already; name another language with --also, of {listed(others)}"
        )
    if language not in others:
        near = did_you_mean(language, others) or f"; there are {listed(others)}"
        raise KioskError(f"the pack has no language '{language}'{near}")
    return read_content(filed.pack, language, filed.interface, lacking())
