"""The title of page 1 with the clinic's logo at its end."""

from __future__ import annotations

from pathlib import Path

from kiosk.handout.blocks import Prose
from kiosk.handout.paper import Paper
from kiosk.handout.pen import Pen
from kiosk.handout.pixels import Pixels, logo_in
from kiosk.handout.style import MILLIMETRE

_COARSEST = 72 / 150
"""Points a pixel may be wide: a small logo is drawn small rather than blurred."""
_GUTTER = 16.0


def with_logo(paper: Paper, title: Prose) -> Prose:
    """The title as it stands on page 1.

    Raises:
        CannotPrint: the logo can no longer be used.
    """
    if paper.clinic.logo is None:
        return title
    logo = logo_in(Path(paper.clinic.logo), is_grey=paper.style.is_mono)
    return _Letterhead(title, logo, paper.of_clinic(paper.clinic.name))


class _Letterhead(Prose):
    """A title, and a logo in its box at the end of the line. The logo says the clinic's name."""

    def __init__(self, title: Prose, logo: Pixels, name: Prose) -> None:
        # Loaded late, like the logo itself.
        from kiosk.logo import HIGH_MM, WIDE_MM  # noqa: PLC0415

        super().__init__(title.runs, title.face, is_kept=title.is_kept)
        scale = min(WIDE_MM * MILLIMETRE / logo.width, HIGH_MM * MILLIMETRE / logo.height, _COARSEST)
        self._logo, self._name = logo, name
        self._wide, self._high = logo.width * scale, logo.height * scale

    def height(self, width: float) -> float:
        """The higher of the two."""
        return max(super().height(self._title_width(width)), self._high)

    def draw(self, pen: Pen, x: float, top: float, width: float, height: float) -> None:
        """Both from the same top, the title first."""
        super().draw(pen, x, top, self._title_width(width), height)
        says, language = self._name.text, self._name.face.language
        left = x + width - self._wide
        pen.pixels(self._logo, left, top, self._wide, self._high, says=says, language=language)

    def _title_width(self, width: float) -> float:
        return width - self._wide - _GUTTER
