"""The clinic's templates as a consultation knows them: as they were read, and what came of the last save."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.plan.template import Template, TemplateFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """A template that was asked to be saved: on its way, saved, or not saved."""

    ticket: int
    name: str
    is_saved: bool = False
    fault: TemplateFault | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the worker has yet to answer."""
        return not self.is_saved and self.fault is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """Those that can be used, by name. `ticket` is that of the last reading."""

    ticket: int
    kept: tuple[Template, ...] = ()
    is_read: bool = False
    left_out: int = 0
    """Files that cannot be used."""
    fault: TemplateFault | None = None
    """Why none could be read."""
    saving: Saving | None = None
