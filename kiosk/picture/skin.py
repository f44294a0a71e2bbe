"""Skin cut open: how needles, channels, repair and new collagen change a stretch mark, in four stages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from kiosk.colour import mix
from kiosk.picture.outline import Outline, joined, outline, polygon
from kiosk.picture.shapes import Path, Picture, Shape, Stroke
from kiosk.picture.skin_callouts import skin_callouts, skin_numbers
from kiosk.picture.skin_curves import (
    block_edges,
    patch,
    pegs,
    surface_run,
    whole_back,
    whole_fat_line,
    whole_surface,
)
from kiosk.picture.skin_inside import (
    broken_fibres,
    channels,
    fat,
    healthy_collagen,
    repair_cells,
    threads,
    vessels,
)
from kiosk.picture.skin_labels import skin_labels
from kiosk.picture.skin_morph import Morph, morph
from kiosk.picture.skin_needles import needles
from kiosk.theme import SKIN_TONES, SkinTone

Mark: TypeAlias = Literal["new", "old"]

WIDTH, HEIGHT = 1080.0, 640.0

_LEAF_LEFT = outline("M306,196 C326,188 344,170 352,152 C336,158 316,176 306,196 Z")
_LEAF_RIGHT = outline("M676,188 C704,178 728,166 742,148 C716,156 692,168 676,188 Z")
_HAIR_SHEATH = outline("M308,200 L290,352 C284,378 316,380 312,352 L322,200 Z")
_HAIR = outline("M301,362 C306,270 314,190 338,104")


def skin(
    tone: str,
    mark: Mark,
    at: float,
    labels: Mapping[str, str] | None = None,
    *,
    size: float = 23.0,
    says: str = "",
    callouts_to: float | None = None,
    is_numbered: bool = False,
) -> Picture:
    """The cross-section in a skin tone at `at`: 1.0 the mark, 2.0 needles, 3.0 healing, 4.0 months later.

    Labels (by the names of `skin_labels`) are drawn at whole stages only, `size` units high: beside the drawing; or,
    where the picture is to end at `callouts_to` (`callouts_end`), as callouts on and below it, of which then only what
    lies in their `FRAME` is to be seen; or, where it `is_numbered`, as the numbers of `skin_key` alone.

    Raises:
        KeyError: no such tone.
        ValueError: `at` is not between 1 and 4.
    """
    colours, now = SKIN_TONES[tone], morph(at)
    shapes: tuple[Shape, ...] = (
        *_top(colours, mark, now),
        *_side(colours),
        *fat(colours, now),
        _middle_layer(colours, now),
        *healthy_collagen(colours, now),
        *broken_fibres(colours, now),
        *vessels(colours, now),
        *threads(now),
        *repair_cells(now),
        *_top_layer(colours, mark, now),
        *_hair(colours),
        *channels(now),
        *needles(now),
        Path(block_edges(now), stroke=Stroke(colours.line, 2.5), id="outline"),
    )
    if labels and at == int(at):
        draw = skin_numbers if is_numbered else skin_labels if callouts_to is None else skin_callouts
        shapes += draw(int(at), now, labels, size)
    return Picture(WIDTH, HEIGHT if callouts_to is None else callouts_to, shapes, says)


def _mark_ink(colours: SkinTone, mark: Mark, strength: float) -> str:
    """The colour of the mark under the needles: a newer one is a little redder than those beside it."""
    full = mix(colours.new, colours.redness, 0.25) if mark == "new" else colours.old
    return mix(colours.skin, full, strength)


def _mark_edge(colours: SkinTone, mark: Mark, strength: float) -> Stroke | None:
    """Pale marks on pale skin need a fine edge to be seen at all."""
    if mark == "old" and colours in (SKIN_TONES["tone-1"], SKIN_TONES["tone-2"]):
        return Stroke(mix(colours.skin, colours.line, 0.42 * strength), 1.5)
    return None


def _top(colours: SkinTone, mark: Mark, now: Morph) -> tuple[Shape, ...]:
    face = joined(whole_surface(now), whole_back(now))
    own = colours.new if mark == "new" else colours.old
    beside = mix(colours.skin, own, 0.8 * now.mark)
    edge = _mark_edge(colours, mark, now.mark)
    return (
        Path(face, colours.skin, id="skin-top"),
        Path(patch(now, 96, (16, -16, -28, 28)), _red(colours, now), id="redness"),
        Path(patch(now, 52, (31, -31, -13, 13)), _mark_ink(colours, mark, now.mark), edge, "mark"),
        Path(_LEAF_LEFT, beside, edge, "mark-left"),
        Path(_LEAF_RIGHT, beside, edge, "mark-right"),
    )


def _red(colours: SkinTone, now: Morph) -> str:
    return mix(colours.skin, colours.redness, now.pink)


@lru_cache(maxsize=8)
def _side(colours: SkinTone) -> tuple[Shape, ...]:
    sides = (
        (colours.epidermis, 0.22, 206.0, 240.0),
        (colours.dermis, 0.2, 240.0, 424.0),
        (colours.septa, 0.12, 424.0, 580.0),
    )
    return tuple(
        Path(
            polygon([(756, high), (816, high - 68), (816, low - 68), (756, low)]),
            mix(ink, colours.line, shade),
            id="side",
        )
        for ink, shade, high, low in sides
    )


def _middle_layer(colours: SkinTone, now: Morph) -> Path:
    return Path(joined(whole_surface(now), whole_fat_line(now)), colours.dermis, id="dermis")


def _top_layer(colours: SkinTone, mark: Mark, now: Morph) -> tuple[Shape, ...]:
    under = pegs(now)
    shapes: list[Shape] = [
        Path(joined(whole_surface(now), under), colours.epidermis, id="epidermis"),
        Path(under, stroke=Stroke(colours.basal, 4), id="pigment-line"),
        Path(
            whole_surface(now, 2), stroke=Stroke(mix(colours.skin, colours.line, 0.28), 4), id="horny-layer"
        ),
        Path(
            surface_run(now, 444, 548, lift=3),
            stroke=Stroke(_mark_ink(colours, mark, now.mark), 7),
            id="mark-edge",
        ),
    ]
    if now.pink > 0:
        rim = Stroke(_red(colours, now), 7)
        shapes.append(Path(_rim(now), stroke=rim, id="redness-edge"))
    return tuple(shapes)


def _rim(now: Morph) -> Outline:
    return surface_run(now, 400, 444, 2, 3) + surface_run(now, 548, 592, 2, 3)


@lru_cache(maxsize=8)
def _hair(colours: SkinTone) -> tuple[Shape, ...]:
    return (
        Path(_HAIR_SHEATH, mix(colours.epidermis, colours.line, 0.16), id="hair-sheath"),
        Path(_HAIR, stroke=Stroke(colours.line, 3.4), id="hair"),
    )
