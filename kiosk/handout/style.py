"""Sizes and spaces on paper, in points. Colours are those of `kiosk.theme`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.content.locale_rules import rules_of
from kiosk.content.words import tongue_of
from kiosk.theme import MONO, PAPER, Ink, Palette
from kiosk.visit.effects import HandoutLook

MILLIMETRE = 72 / 25.4
_PAPERS = {"a4": (210 * MILLIMETRE, 297 * MILLIMETRE), "letter": (8.5 * 72, 11 * 72)}

LEFT = 16 * MILLIMETRE
"""Wider than the right margin: pages are kept in a binder. A clinic may set a wider one."""
RIGHT = 14 * MILLIMETRE
TOP = 9 * MILLIMETRE
BOTTOM = 8 * MILLIMETRE
_NARROW_RIGHT, _NARROW_TOP, _NARROW_BOTTOM = 10 * MILLIMETRE, 7 * MILLIMETRE, 6 * MILLIMETRE
"""The same where pages are fewest; office printers leave 4 to 5 mm of a sheet white."""

LARGE_PRINT = 1.5
"""How much larger large print is: 18 points and more."""


_LOW_TITLE, _LOW_SECTION = 18.0, 13.0
"""Points of a title and of a heading where both are to be low."""
_AIRINESS = {"ar": 1.12, "hi": 1.12, "zh": 1.1}
"""How much further apart lines stand in scripts whose letters are higher or denser."""


@dataclass(frozen=True, slots=True)
class Face:
    """One role of type: size and distance of the lines, in points; `level` 1 or 2 for what heads other text.

    `language` is that of its page, which may be read from the right.
    """

    size: float
    leading: float
    is_bold: bool = False
    ink: Ink = "ink"
    level: int = 0
    language: str = "en"
    is_rtl: bool = False

    def inked(self, ink: Ink) -> Face:
        """The same face in another ink."""
        return replace(self, ink=ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Everything that one handout is set with. `scale` multiplies type, boxes and the spaces that hold them.

    `left` is the margin where the sheets are bound; the back of a sheet that `is_two_sided` has it on the right, where
    other pages have the margin `right`.
    """

    width: float
    height: float
    palette: Palette
    scale: float
    is_mono: bool
    title: Face
    section: Face
    headline: Face
    body: Face
    strong: Face
    quiet: Face
    heading: Ink
    """Of headings, and of the line under the head of a page."""
    left: float = LEFT
    right: float = RIGHT
    top: float = TOP
    bottom: float = BOTTOM
    is_two_sided: bool = False
    language: str = "en"
    airiness: float = 1.0
    """How much further apart the lines of its script stand than those of Latin letters."""

    @property
    def content_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    def shift(self, page: int) -> float:
        """How far to the right all of a page lies, counted from 1: a back lies where its front is bound."""
        return self.right - self.left if self.is_two_sided and page % 2 == 0 else 0.0

    @property
    def is_rtl(self) -> bool:
        """Whether its pages are read from the right, and everything on them changes sides."""
        return self.body.is_rtl

    @property
    def is_large(self) -> bool:
        """Whether this is large print, which stands in one column."""
        return self.scale > 1

    def tightened(self, leading: float = 1.25) -> Style:
        """The same type with less space between the lines: `leading` times its size from one to the next."""

        def tight(face: Face) -> Face:
            return replace(face, leading=leading * face.size * (1 + (self.airiness - 1) / 2))

        return replace(
            self,
            section=tight(self.section),
            body=tight(self.body),
            strong=tight(self.strong),
            quiet=tight(self.quiet),
        )

    def narrow(self) -> Style:
        """The same with narrow margins but where the sheets are bound."""
        return replace(self, right=_NARROW_RIGHT, top=_NARROW_TOP, bottom=_NARROW_BOTTOM)

    def dense(self) -> Style:
        """The same type with narrow margins, and with headings hardly larger than it."""
        sizes = ((self.title, _LOW_TITLE), (self.section, _LOW_SECTION), (self.headline, self.headline.size))
        title, section, headline = (
            replace(face, size=size, leading=size * 1.15 * (1 + (self.airiness - 1) / 2))
            for face, size in sizes
        )
        return replace(self.narrow(), title=title, section=section, headline=headline)

    def times(self, points: float) -> float:
        """A length that grows with the type."""
        return points * self.scale


def style_for(
    look: HandoutLook,
    language: str = "en",
    *,
    binding_mm: float = 16,
    is_two_sided: bool = False,
    colour: Ink | None = None,
) -> Style:
    """The style of one look in one language.

    `binding_mm` is the margin at which the sheets are bound, `colour` that of headings.
    """
    airiness = _AIRINESS.get(tongue_of(language), 1.0)
    is_rtl = rules_of(language).text_direction == "rtl"
    heading = "accent" if colour is None or look.is_mono else colour
    scale = LARGE_PRINT if look.size == "large-print" else 1.0
    width, height = _PAPERS[look.paper]

    def face(size: float, leading: float, ink: Ink = "ink", *, is_bold: bool = False, level: int = 0) -> Face:
        return Face(size * scale, leading * scale * airiness, is_bold, ink, level, language, is_rtl)

    return Style(
        width=width,
        height=height,
        palette=MONO if look.is_mono else PAPER,
        scale=scale,
        is_mono=look.is_mono,
        title=replace(
            face(23, 27, is_bold=True, level=1),
            size=23 * min(scale, 1.25),
            leading=27 * min(scale, 1.25) * airiness,
        ),
        section=face(15, 19, heading, is_bold=True, level=2),
        headline=face(15, 19, is_bold=True, level=2),
        body=face(12, 16),
        strong=face(12, 16, is_bold=True),
        quiet=face(12, 16, "ink-2"),
        heading=heading,
        left=binding_mm * MILLIMETRE,
        is_two_sided=is_two_sided,
        language=language,
        airiness=airiness,
    )
