"""The `check` command: every problem of packs, of the clinic's settings and of the interface, then the score cards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.commands.check_report import report_as_json, report_as_text
from kiosk.content.checks.interface_checks import problems_in_interface, problems_of_offer
from kiosk.content.checks.pack_checks import checked
from kiosk.content.clinic_checks import problems_in_clinic
from kiosk.content.reader import chosen_pack, packs_in, read_clinic, read_pack, spoken_in
from kiosk.content.translations.review_dates import problems_of_review_dates
from kiosk.content.yaml_strict import Place, read_document
from kiosk.errors import Problem, Unreadable
from kiosk.handout.letters import lacking
from kiosk.picture.icons import ICONS
from kiosk.plan.template_file import problems_in_templates
from kiosk.settings import Clinic

_ENOUGH_S = 30
"""Seconds before the question whether somebody is there, and of the question."""


def run(
    pack_dirs: Sequence[Path],
    *,
    as_json: bool = False,
    tells_each: bool = False,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
) -> int:
    """Print what is wrong with packs (every pack where none is named), the clinic's settings and the interface.

    `tells_each`: warnings that say the same are told one by one, however many they are.

    Returns 1 where there is an error and 0 where there is none; warnings may stand.

    Raises:
        Unreadable: a folder holds no pack at all.
    """
    packs, interface = packs or paths.PACKS, interface or paths.INTERFACE
    folders = tuple(pack_dirs) or tuple(packs_in(packs))
    strangers = [folder for folder in folders or (packs,) if not any(folder.glob("*.yaml"))]
    if strangers:
        sentence = "there is no pack in this folder"
        raise Unreadable(tuple(Problem(folder, 0, "", sentence) for folder in strangers))
    today = dt.datetime.now().astimezone().date()
    without_font = lacking()
    done = tuple(checked(folder, today, ICONS, without_font) for folder in folders)
    around = (
        *_of_clinic(clinic or paths.CLINIC, packs, interface),
        *problems_in_interface(interface, without_font),
        *(
            problem
            for layer in dict.fromkeys((paths.INTERFACE, interface))
            for problem in problems_of_review_dates(layer, today)
        ),
        *(problem for folder in folders for problem in problems_of_offer(folder, interface)),
    )
    is_wrong = any(one.errors for one in done) or any(not problem.is_warning for problem in around)
    text = (
        report_as_json(done, around)
        if as_json
        else "\n".join(report_as_text(done, around, tells_each=tells_each))
    )
    print(text)
    return 1 if is_wrong else 0


def _of_clinic(file: Path, packs: Path, interface: Path) -> tuple[Problem, ...]:
    """What is wrong with the settings, by themselves and held against their pack, and with the templates."""
    try:
        clinic = read_clinic(file)
    except Unreadable as fault:
        return fault.problems
    try:
        folder = chosen_pack(file, clinic, packs)
    except Unreadable as fault:
        return fault.problems
    try:
        pack, _ = read_pack(folder)
    except Unreadable:
        return ()  # its own problems are told with the pack
    languages = spoken_in(folder, interface)
    return (
        *problems_in_clinic(file, clinic, pack, languages),
        *_doubtful(file, clinic, languages),
        *problems_in_templates(file, pack),
    )


def _doubtful(file: Path, clinic: Clinic, languages: Collection[str]) -> Iterator[Problem]:
    """Warnings: settings that a kiosk runs with, and that a clinic hardly means so."""
    document = read_document(file)
    for place, sentence in (
        *_doubtful_folders(clinic),
        *_short_times(clinic),
        *_not_in_every_language(clinic, languages),
    ):
        yield replace(document.problem(place, sentence), is_warning=True)


def _doubtful_folders(clinic: Clinic) -> Iterator[tuple[Place, str]]:
    """Folders without a full path, and one that must be there: a shared drive may be away for an hour."""
    for part, folder in (
        ("printer", clinic.printer.folder),
        ("export", clinic.export.folder),
        ("sound", clinic.sound.folder),
    ):
        if folder and not Path(folder).is_absolute():
            yield (part, "folder"), f"'{folder}' has no full path, so it lies where the kiosk is started"
        elif folder and part == "export" and not Path(folder).is_dir():
            yield (part, "folder"), f"there is no folder {folder} now; the kiosk does not make it"


def _short_times(clinic: Clinic) -> Iterator[tuple[Place, str]]:
    """WCAG 2.2.1 asks for a warning of 20 seconds at least; who moves slowly, or by switches, needs more to reach the
    glass. Whoever reads a page touches nothing.
    """
    for key, seconds, whom in (
        ("after", clinic.idle.after, "reads a page"),
        ("warning", clinic.idle.warning, "is slow to touch"),
    ):
        if seconds < _ENOUGH_S:
            yield ("idle", key), f"{seconds} seconds are short for who {whom}; give them {_ENOUGH_S}"


def _not_in_every_language(clinic: Clinic, languages: Collection[str]) -> Iterator[tuple[Place, str]]:
    """Texts of the clinic's own that some patients are given in a language they do not read, and that nobody is."""
    for key, texts in clinic.texts_by_language.items():
        if missing := [language for language in languages if language not in texts]:
            yield (key,), f"nothing in {', '.join(missing)}: the text in '{clinic.language}' stands there"
        for language in sorted(texts.keys() - set(languages)):
            yield (key, language), f"nobody is given it, as the pack is not shown in '{language}'"
