"""Text is read by people of eighty in a bright room: every pair of ink and ground is measured (WCAG 2)."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import fields

from kiosk.theme import LIGHT, MONO, PAPER, SKIN_TONES, Palette, SkinTone
from kiosk.theme import PALETTES as ON_GLASS

PALETTES = {**ON_GLASS, "paper": PAPER, "mono": MONO}
PLAIN_GROUNDS = ("ground", "surface", "sunk", "accent_soft")
SOFT_GROUNDS = ("affected_soft", "gold_soft")
TEXT_ON = {
    "ink": PLAIN_GROUNDS + SOFT_GROUNDS,
    "ink_2": PLAIN_GROUNDS + SOFT_GROUNDS,
    "accent": PLAIN_GROUNDS + SOFT_GROUNDS,
    "accent_deep": PLAIN_GROUNDS + SOFT_GROUNDS,
    "affected_ink": ("ground", "surface", "affected_soft"),
    "gold_ink": ("ground", "surface", "gold_soft"),
    "on_accent": ("accent", "accent_deep"),
}
MARKS = ("mid", "affected", "gold", "edge")
ENOUGH_FOR_TEXT, ENOUGH_FOR_A_MARK, ENOUGH_FOR_REDNESS = 7.0, 3.0, 1.9


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ink", TEXT_ON)
def test_text_can_be_read_on_every_ground_it_stands_on(name: str, ink: str) -> None:
    palette = PALETTES[name]
    short = {
        ground: round(contrast(palette.resolve(ink), palette.resolve(ground)), 2)
        for ground in TEXT_ON[ink]
        if contrast(palette.resolve(ink), palette.resolve(ground)) < ENOUGH_FOR_TEXT
    }
    assert short == {}


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("mark", MARKS)
def test_marks_that_carry_meaning_can_be_seen(name: str, mark: str) -> None:
    palette = PALETTES[name]
    for ground in PLAIN_GROUNDS:
        assert contrast(palette.resolve(mark), palette.resolve(ground)) >= ENOUGH_FOR_A_MARK


@pytest.mark.parametrize("name", PALETTES)
def test_every_colour_of_a_palette_is_written_in_full(name: str) -> None:
    palette = PALETTES[name]
    for field in fields(Palette):
        if field.name != "edge_width":
            assert re.fullmatch(r"#[0-9A-F]{6}", getattr(palette, field.name)), field.name


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_redness_can_be_seen_on_every_skin(tone: str) -> None:
    skin: SkinTone = SKIN_TONES[tone]
    assert round(contrast(skin.redness, skin.skin), 1) >= ENOUGH_FOR_REDNESS


def test_a_colour_that_the_palette_lacks_is_refused() -> None:
    with pytest.raises(KeyError, match="edge-width"):
        LIGHT.resolve("edge-width")
    assert LIGHT.resolve("accent-soft") == LIGHT.accent_soft
    assert LIGHT.resolve("#123456") == "#123456"
