"""One consultation: where in the room it is, and what the clinician did in it. Part of a visit, and wiped with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.words import Wording
from kiosk.plan.record import Drawing, Product, SetAside
from kiosk.visit.exports import ExportFault, ExportKind
from kiosk.visit.templates import Templates

Place: TypeAlias = Literal["door", "code", "agenda", "walkthrough", "builder", "leaving"]

PLACES: tuple[Place, ...] = ("agenda", "walkthrough", "builder", "leaving")
"""The four places of a consultation, in order; before them lie the door and the typing of a code."""


TOGETHER = 1.25
"""The least text size that a walkthrough begins with: two read together from further away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file that was asked for: on its way, saved under a name, or not saved."""

    kind: ExportKind
    ticket: int
    file_name: str = ""
    fault: ExportFault | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the worker has yet to answer."""
        return not self.file_name and self.fault is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """What only the room knows. At the `door` nobody's visit is open."""

    place: Place = "door"
    other_scale: float = TOGETHER
    """The text size of the walkthrough while another place is shown, and the other way round."""
    wording: Wording = "plain"
    """Whether the pages of the walkthrough are in fuller words; paper never is."""
    set_aside: tuple[SetAside, ...] = ()
    discussed: tuple[str, ...] = ()
    """Ids of checks that were gone over."""
    uncovered: tuple[str, ...] = ()
    """Private questions that were read here."""
    on_paper: tuple[str, ...] = ()
    """Private questions that may stand on paper all the same."""
    next_appointment: dt.date | None = None
    shows_summary: bool = False
    """Whether the pages to see and to print are the clinic's own instead of the patient's."""
    exports: tuple[Export, ...] = ()
    has_pen: bool = False
    """Whether a finger on a picture draws."""
    drawings: tuple[Drawing, ...] = ()
    products: tuple[Product, ...] = ()
    """What is applied, in the order it was named."""
    notes: str = ""
    """The clinician's own words, which are printed with the plan."""
    templates: Templates | None = None
    """Those of the clinic; None until they are asked for."""
