"""Design tokens for glass and paper: colours, type, grid. No other file holds a colour or a size of its own.

Contrast ratios (WCAG 2): text is at least 7:1 on every ground it stands on; marks and edges
that carry meaning at least 3:1. `tests/house/test_theme.py` proves it. Sizes are pixels of a panel with
0.277 mm a pixel, or points on paper.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

LEAST_CONTRAST = 7
"""Of text to the ground it stands on, to 1 (WCAG 2, level AAA)."""

Ink: TypeAlias = str
"""The name of a colour of the palette (`accent-soft`), or a plain `#RRGGBB` that no theme changes."""


class Palette(Struct, frozen=True, kw_only=True):
    """One set of colours, each `#RRGGBB`, named for what it is used for."""

    ground: str
    surface: str
    sunk: str
    ink: str
    ink_2: str
    accent: str
    on_accent: str
    accent_deep: str
    accent_soft: str
    mid: str
    pale: str
    affected: str
    affected_ink: str
    affected_soft: str
    line: str
    edge: str
    gold: str
    gold_ink: str
    gold_soft: str
    edge_width: float = 2.0

    def resolve(self, ink: Ink) -> str:
        """The `#RRGGBB` behind an ink: a plain colour is itself, a name is looked up.

        Raises:
            KeyError: the name is no colour of this palette.
        """
        if ink.startswith("#"):
            return ink
        name = ink.replace("-", "_")
        if name not in _COLOUR_NAMES:
            raise KeyError(ink)
        return str(getattr(self, name))


_COLOUR_NAMES = frozenset(Palette.__struct_fields__) - {"edge_width"}

LIGHT = Palette(
    ground="#FAF7F2",
    surface="#FFFFFF",
    sunk="#EFE9DE",
    ink="#1E2B2A",
    ink_2="#3B4A47",
    accent="#0C5450",
    on_accent="#FFFFFF",
    accent_deep="#083E3B",
    accent_soft="#E1EEEB",
    mid="#3B8A83",
    pale="#9CC8C2",
    affected="#B4492E",
    affected_ink="#85331D",
    affected_soft="#F7E7DF",
    line="#D9D2C5",
    edge="#75807C",
    gold="#8A6A16",
    gold_ink="#5F470D",
    gold_soft="#F4ECD6",
)

DARK = Palette(
    ground="#131C1B",
    surface="#1D2928",
    sunk="#0C1413",
    ink="#F4EFE6",
    ink_2="#CBD5D1",
    accent="#86D3C9",
    on_accent="#0B1716",
    accent_deep="#A5E2DA",
    accent_soft="#1E3734",
    mid="#57A79E",
    pale="#2F6660",
    affected="#F08E6E",
    affected_ink="#F9BBA4",
    affected_soft="#3A241C",
    line="#3A4C4A",
    edge="#8FA39F",
    gold="#D6B055",
    gold_ink="#EBCF8B",
    gold_soft="#352C14",
)

CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    sunk="#000000",
    ink="#FFFFFF",
    ink_2="#FFFFFF",
    accent="#FFE04A",
    on_accent="#000000",
    accent_deep="#FFE04A",
    accent_soft="#333000",
    mid="#D4BA32",
    pale="#8C7B1E",
    affected="#FF9B78",
    affected_ink="#FFB59B",
    affected_soft="#2B1208",
    line="#707070",
    edge="#FFFFFF",
    gold="#FFC94A",
    gold_ink="#FFD97A",
    gold_soft="#2B2000",
    edge_width=4.0,
)

PALETTES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""The themes of the glass, by name."""

PAPER = replace(LIGHT, ground="#FFFFFF", sunk="#F3EFE8")

MONO = Palette(
    ground="#FFFFFF",
    surface="#FFFFFF",
    sunk="#FFFFFF",
    ink="#000000",
    ink_2="#000000",
    accent="#000000",
    on_accent="#FFFFFF",
    accent_deep="#000000",
    accent_soft="#FFFFFF",
    mid="#000000",
    pale="#FFFFFF",
    affected="#000000",
    affected_ink="#000000",
    affected_soft="#FFFFFF",
    line="#000000",
    edge="#000000",
    gold="#000000",
    gold_ink="#000000",
    gold_soft="#FFFFFF",
)


class SkinTone(Struct, frozen=True):
    """The colours of one skin tone in the drawings; skin colour lives in the top layer, as in life.

    `new` = red, purple or dark marks; `old` = pale ones. Redness is at least 1.9:1 against the skin.
    """

    skin: str
    line: str
    epidermis: str
    basal: str
    dermis: str
    collagen: str
    fat: str
    septa: str
    redness: str
    new: str
    old: str


def _tone(row: str) -> SkinTone:
    return SkinTone(*(f"#{colour}" for colour in row.split()))


SKIN_TONES: dict[str, SkinTone] = {
    "tone-1": _tone("F5DBC8 8F5F45 EBC2A6 CF9877 EFA996 FCE4D8 F7E2A0 DDB857 DD6A5E A83F55 FFFAF5"),
    "tone-2": _tone("E8BE9B 84543A D8A37B B87C54 EBA18C FBE0D2 F6DF9A DAB252 CC5049 95354D FBEADB"),
    "tone-3": _tone("D3A075 6E4228 BF8658 97603A E59A84 FADCCD F5DC95 D6AC4D B23B3C 7A2A44 F2DABF"),
    "tone-4": _tone("B57C53 522F1A 9F683F 72441F DE927B F9D8C7 F3D88F D1A548 8A1F2E 5A1B37 E3BF9C"),
    "tone-5": _tone("875738 341C0F 744829 4C2A14 D68A73 F7D3C1 F1D38A CB9E43 571328 3A1024 C99F7C"),
    "tone-6": _tone("583828 1F0F08 4A2C1D 29140B CD826B F5CEBB EECE85 C4973F B54361 2A0D1A A98468"),
}
DEFAULT_TONE = "tone-3"

DUNES = ("#F3DCCB", "#E6C2A4", "#CF9F78", "#A9744F", "#7C4E33", "#4F3124")
"""The attract screen's six skin tones, the lightest at the back."""
DUNE_LINE = "#FFF8EF"
"""The fine lines on the lightest dune; each other dune takes its lines from the one behind it."""


class Anatomy(Struct, frozen=True):
    """Colours of the drawings that are the same for every skin tone and in every theme."""

    vessel: str = "#C8433B"
    blood: str = "#8E241B"
    needle: str = "#5C6F6D"
    device: str = "#FFFFFF"
    cell: str = "#DCEBE8"
    new_collagen: str = "#0C5450"
    label: str = "#1E2B2A"
    halo: str = "#FFFFFF"
    pen: str = "#183AA8"
    """What a clinician draws: a blue that stands for nothing else, inside a pale edge."""
    body: str = "#E6DDCF"
    area: str = "#D3C7B4"
    area_edge: str = "#857A68"


ANATOMY = Anatomy()


class Face(Struct, frozen=True):
    """One role of type on glass: size and line in pixels at 100 %, and the most it may grow by."""

    size: int
    line: int
    is_bold: bool = False
    growth: float = 2.0
    tracking: float = 0.0


POSTER = Face(112, 120, is_bold=True, growth=1.3, tracking=-2)
COUNT = Face(76, 76, is_bold=True, growth=1.3)
CODE = Face(88, 104, is_bold=True, growth=2.0, tracking=4)
HEAD_COUNT = Face(52, 56, is_bold=True, growth=1.3)
TITLE = Face(60, 68, is_bold=True, growth=92 / 60, tracking=-0.5)
HEADING = Face(42, 52, is_bold=True)
LEAD = Face(46, 64, growth=68 / 46)
BODY = Face(34, 48)
TILE = Face(34, 42, is_bold=True)
SMALL_TILE = Face(30, 40, is_bold=True)
OVERLINE = Face(30, 40, is_bold=True)
NOTE = Face(28, 40)

LEAST_CAPITAL_MM = 4.8
"""The height of the smallest capitals on glass (US Section 508, 402.4)."""
CAPITAL = 0.668
"""The height of a capital of the first family, as a share of the size of type; no other script's letters are lower than
0.62 of it."""

UNIT = 8
SMALLEST_TARGET = 72
TOUCH_GAP = 12
MARGIN, NARROW_MARGIN = 64, 40
"""At both sides of a page, and of one on a small panel."""
PANES_GAP = 56
"""Between the two panes of a wide glass."""
PICTURE_SHARE = 992 / (992 + 744)
"""What the pane of a picture takes of what the gap leaves; the other pane is for words."""
NARROW = 1000
"""A panel whose shorter side has fewer pixels than this has smaller margins and titles."""

FAMILY = "Atkinson Hyperlegible"
FALLBACK_FAMILY = "Noto Sans"
