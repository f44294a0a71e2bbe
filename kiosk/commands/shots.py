"""The `shots` command: every screen as a picture, in order, for people to look at."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk import paths
from kiosk.commands.picture_file import write_picture
from kiosk.content.content import Content
from kiosk.content.near import must_be_spoken
from kiosk.content.reader import chosen_pack, read_clinic, read_content, read_spellings, spoken_in
from kiosk.errors import KioskError
from kiosk.handout.letters import as_shown
from kiosk.options import Size
from kiosk.plan.record import Choices, Record
from kiosk.printing.sheets import pictures_of
from kiosk.settings import Clinic, Looks
from kiosk.ui.application import open_application
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.window import KioskWindow
from kiosk.visit.effects import HandoutLook, RenderHandout
from kiosk.visit.events.paper import PageImage
from kiosk.visit.galleries.gallery import gallery
from kiosk.worker.clinic_pages import pages_pdf

SIZES: tuple[Size, ...] = ((1080, 1920), (1920, 1080))
DAY = dt.date(2026, 11, 23)
"""The day on which the pictures are set, so that two runs give the same ones."""


def run(
    *,
    out: Path,
    lang: str | None = None,
    size: Size | None = None,
    looks: Looks,
    clinic: Path | None = None,
    packs: Path | None = None,
    interface: Path | None = None,
) -> int:
    """Save `out/<lang>/<size>/<nn>-<step>.png` for every screen.

    Raises:
        KioskError: there is no such language, the settings or the pack cannot be used, or a picture not be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    file, interface = clinic or paths.CLINIC, interface or paths.INTERFACE
    settings = read_clinic(file)
    folder = chosen_pack(file, settings, packs or paths.PACKS)
    languages = spoken_in(folder, interface)
    if lang is not None:
        must_be_spoken(lang, languages)
    application = open_application()
    spoken = dict(_shown(folder, interface, languages, lang))
    for content in spoken.values():
        load_fonts_for(content.words.script)
    for language in (lang,) if lang else spoken:
        content = spoken[language]
        others = tuple(each.words for each in spoken.values() if each is not content)
        pages = sample_pages(content, settings, DAY, is_easy=looks.is_easy)
        for each in (size,) if size else SIZES:
            place = out / language / f"{each[0]}x{each[1]}"
            place.mkdir(parents=True, exist_ok=True)
            window = KioskWindow(settings)
            window.resize(*each)
            window.show()
            screens = gallery(
                content,
                settings,
                DAY,
                pages,
                looks=looks,
                size=each,
                translations=others,
                spellings=read_spellings(interface, language) if content.words.is_spelled else None,
            )
            for number, (name, view) in enumerate(screens, 1):
                window.show_view(view, looks)
                window.settle()
                application.processEvents()
                write_picture(place / f"{number:02}-{name}.png", window.grab())
            window.deleteLater()
    return 0


def _shown(
    folder: Path, interface: Path, languages: Iterable[str], asked_for: str | None
) -> Iterator[tuple[str, Content]]:
    """The content in each language, without those that a kiosk would not offer either, as no font has their letters.

    Raises:
        KioskError: one cannot be read, or the one that was asked for would not be offered.
    """
    for language in languages:
        content = read_content(folder, language, interface)
        try:
            content = as_shown(content, folder, interface)
        except KioskError as fault:
            if language == asked_for:
                raise
            sys.stderr.write(f"{fault}\n")
        else:
            yield language, content


def sample_pages(
    content: Content, clinic: Clinic, today: dt.date, *, is_easy: bool = False
) -> tuple[PageImage, ...]:
    """Pictures of a real handout, for screens that show one."""
    with_dates = next(option.id for option in reversed(content.pack.options) if option.treatments)
    record = Record(
        pack=content.pack.pack,
        today=today,
        language=content.words.language,
        is_easy=is_easy,
        choices=Choices(option=with_dates),
    )
    effect = RenderHandout(0, record, HandoutLook(paper=clinic.paper))
    pdf = pages_pdf(clinic, content, effect, lambda _language: content)
    return tuple(
        PageImage(page.width, page.height, page.pixels, page.passages) for page in pictures_of(pdf, 952)
    )
