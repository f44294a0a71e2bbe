"""The child's side of the worker for templates: reads those of the clinic, and saves one where staff asked."""

from __future__ import annotations

import contextlib
import errno
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.pack import Pack
from kiosk.disk import settle, write_whole
from kiosk.errors import KioskError
from kiosk.plan.template import MOST_TEMPLATES, Template, TemplateFault, file_stem, is_same_name
from kiosk.plan.template_file import read_templates, template_files, template_text
from kiosk.visit.effects import ReadTemplates, SaveTemplate, TemplateEffect
from kiosk.visit.events.event import Event
from kiosk.visit.events.template import TemplateAnswer, TemplateFailed, TemplateSaved, TemplatesRead

_FAULTS = {
    errno.ENOSPC: TemplateFault.FULL,
    errno.EDQUOT: TemplateFault.FULL,
    errno.EACCES: TemplateFault.LOCKED,
    errno.EPERM: TemplateFault.LOCKED,
    errno.EROFS: TemplateFault.LOCKED,
    errno.ENOENT: TemplateFault.NO_FOLDER,
    errno.ENOTDIR: TemplateFault.NO_FOLDER,
}


class CannotSave(KioskError):
    """A template that is not saved, and why."""

    def __init__(self, reason: TemplateFault) -> None:
        super().__init__(f"the template could not be saved: {reason.value}")
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRunner:
    """One clinic's templates. `pack` tells what they may hold; a `folder` of None belongs to the sample settings.

    A folder that does not answer within `patience_s` seconds (a share that is gone) is not waited for.
    """

    pack: Callable[[], Pack]
    folder: Path | None
    patience_s: float = 5.0

    def do(self, effect: TemplateEffect, report: Callable[[Event], None]) -> None:
        """Carry out one effect and report what came of it."""
        answers: list[TemplateAnswer] = []
        work = threading.Thread(
            target=lambda: answers.append(self._answer(effect)), name="reads-templates", daemon=True
        )
        work.start()
        work.join(self.patience_s)
        late = TemplateFailed(effect.ticket, TemplateFault.SLOW)
        report(answers[0] if answers else late)

    def _answer(self, effect: TemplateEffect) -> TemplateAnswer:
        if isinstance(effect, ReadTemplates):
            return self._read(effect.ticket)
        try:
            return TemplateSaved(effect.ticket, self._saved_as(effect))
        except CannotSave as fault:
            return TemplateFailed(effect.ticket, fault.reason)
        except OSError as fault:
            return TemplateFailed(effect.ticket, _FAULTS.get(fault.errno or 0, TemplateFault.FAILED))
        except (KioskError, ValueError):
            return TemplateFailed(effect.ticket, TemplateFault.FAILED)

    def _read(self, ticket: int) -> TemplateAnswer:
        if self.folder is None:
            return TemplatesRead(ticket, ())
        try:
            found = read_templates(self.folder, self.pack())
        except (OSError, KioskError):
            return TemplateFailed(ticket, TemplateFault.UNREADABLE)
        for problem in found.problems:
            sys.stderr.write(f"{problem}\n")
        return TemplatesRead(ticket, tuple(template for _, template in found.kept), found.left_out)

    def _saved_as(self, effect: SaveTemplate) -> str:
        if self.folder is None:
            raise CannotSave(TemplateFault.SAMPLE)
        self.folder.mkdir(exist_ok=True)
        data = template_text(effect.template).encode()
        file = self._file_of(self.folder, effect.template)
        if file is not None:
            if not effect.may_replace:
                raise CannotSave(TemplateFault.NAME_TAKEN)
            write_whole(file, data)
        else:
            file = _written_new(self.folder, file_stem(effect.template.name), data)
        with contextlib.suppress(OSError):  # The file is there; not every share can promise more.
            settle(self.folder)
        return file.name

    def _file_of(self, folder: Path, template: Template) -> Path | None:
        """The file of the template with the same name. Raises CannotSave where there is room for no other."""
        for file, known in read_templates(folder, self.pack()).kept:
            if is_same_name(known.name, template.name):
                return file
        if len(template_files(folder)) >= MOST_TEMPLATES:
            raise CannotSave(TemplateFault.TOO_MANY)
        return None


def _written_new(folder: Path, stem: str, data: bytes) -> Path:
    """Write under a file name that nobody has: it is taken first, so that two kiosks cannot both have it."""
    file = _claimed(folder, stem)
    try:
        write_whole(file, data)
    except OSError:
        with contextlib.suppress(OSError):
            file.unlink()
        raise
    return file


def _claimed(folder: Path, stem: str) -> Path:
    number = 1
    while True:
        file = folder / (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml")
        try:
            file.touch(exist_ok=False)
        except FileExistsError:
            number += 1
        else:
            return file
