"""Where things stand on a tile: its sign, its words, its note; at the side, above, or alone in the middle."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from kiosk.theme import HEADING, NOTE, OVERLINE, SMALL_TILE, TILE, Face
from kiosk.ui.kit.glass import Align, Glass, Type
from kiosk.ui.kit.pictures.marks import BADGE, BADGE_INSET
from kiosk.ui.kit.text import SetText, set_text
from kiosk.ui.kit.text_width import fitted, line_width, widest_word
from kiosk.visit.blocks import Tile

Sign = Literal["none", "icon", "square", "circle", "tick", "number", "dial", "patch", "sample"]

KEY = Face(38, 46, is_bold=True, growth=1.25)
WORD_KEY = Face(SMALL_TILE.size, SMALL_TILE.line, is_bold=True, growth=1.5)
"""A key with a word on it."""
_LEAST_PAD = 4
_BESIDE_LETTER = 6
"""A letter stands clear of the frame of its key."""
_ROW_FROM = 330
"""A tile this wide has its sign beside its words; a narrower one has it above them."""


@dataclass(slots=True)
class Placed:
    """Things on a tile: texts with corner and room, the sign's box, the arrow's box; `height` is what they need."""

    height: float = 0.0
    texts: list[tuple[SetText, float, float, float]] = field(default_factory=list)
    sign: tuple[float, float, float, float] | None = None
    arrow: tuple[float, float, float, float] | None = None


def sign_of(tile: Tile) -> Sign:
    """The sign at the head of a tile."""
    if tile.look == "scale":
        return "dial"
    if tile.look == "tone":
        return "patch"
    if tile.look == "setting":
        return "sample" if tile.sample else "icon" if tile.icon else "none"
    if tile.mark in {"square", "circle", "tick"}:
        return _MARK_SIGNS[tile.mark]
    if tile.icon:
        return "number" if tile.icon.isdigit() else "icon"
    return "none"


_MARK_SIGNS: dict[str, Sign] = {"square": "square", "circle": "circle", "tick": "tick"}


def face_of(tile: Tile) -> Face:
    """The face that a tile's words are set in."""
    match tile.look:
        case "primary":
            return HEADING
        case "link" if tile.mark == "arrow" and tile.note:
            return HEADING
        case "key":
            return KEY if len(tile.text) == 1 else WORD_KEY
        case "number" if tile.text.isdigit() or tile.icon:
            return TILE
        case "link" | "number" | "scale" | "setting":
            return SMALL_TILE
        case "choice" | "tone" | "plain":
            return TILE


def least_height(tile: Tile, glass: Glass, width: int) -> int:
    """How high a tile is at least."""
    match tile.look:
        case "primary":
            return glass.px(120)
        case "link" if tile.mark == "arrow" and tile.note:
            return glass.px(200)
        case "choice" if tile.mark in {"circle", "tick"} and width >= glass.px(600):
            return glass.px(112)
        case "choice" | "tone":
            return glass.px(96)
        case "scale" | "setting":
            return glass.px(120)
        case _:
            return glass.px(88)


def lay_tile(
    tile: Tile, glass: Glass, face: Face, width: int, *, mirrored: bool, is_stacked: bool = False
) -> Placed:
    """Everything on the tile at this width, from its top; the tile moves it to the middle of its height.

    Where it `is_stacked`, its sign stands above its words whatever its look.
    """
    if not tile.text:
        return _lay_sign_alone(tile, glass, width)
    if _has_sign_above(tile, glass, width, is_stacked=is_stacked):
        return _lay_above(tile, glass, face, width, mirrored=mirrored)
    return _lay_beside(tile, glass, face, width, mirrored=mirrored)


def lines_of(
    tile: Tile, glass: Glass, face: Face, width: int, *, mirrored: bool, is_stacked: bool = False
) -> int:
    """How many lines its words take at a width: sooner known than where they stand."""
    if not tile.text:
        return 0
    if _has_sign_above(tile, glass, width, is_stacked=is_stacked):
        return _lay_above(tile, glass, face, width, mirrored=mirrored).texts[0][0].lines
    return _beside(tile, glass, face, width, mirrored=mirrored).words.lines


def least_width(tile: Tile, glass: Glass, face: Face, *, is_stacked: bool = False) -> int:
    """The width below which a word would break."""
    note = widest_word(tile.note, glass.type(NOTE))
    around = sum(_beside_badge(glass)) if _has_badge(tile, glass) else 2 * _padding(tile, glass)
    sides = _before(tile, glass) + _after(tile, glass)
    beside = max(widest_word(tile.text, glass.type(face)), note) + sides + around
    if not is_stacked and sign_of(tile) not in {"dial", "patch", "number"} and tile.look != "setting":
        return round(beside) + 2
    below = widest_word(tile.text, glass.type(SMALL_TILE if sign_of(tile) == "number" else face))
    # Long words are never below their sign: a tile that holds them is wide enough to have it beside them.
    return round(max(below, note) + around if beside < glass.px(_ROW_FROM) else beside) + 2


def one_line_width(tile: Tile, glass: Glass, face: Face) -> int:
    """The width at which its words stand on one line beside its sign."""
    words = line_width(tile.text, glass.type(face))
    return round(words + _before(tile, glass) + _after(tile, glass) + 2 * _padding(tile, glass)) + 4


@lru_cache(maxsize=64)
def width_for(
    tile: Tile,
    glass: Glass,
    face: Face,
    lines: int,
    _families: tuple[str, ...],
    *,
    mirrored: bool,
    is_stacked: bool,
) -> int:
    """The least width at which its words take so many lines at most.

    A search, whose result is kept: the frame bar of every page asks the same, and its words are no patient's.
    """
    narrow = least_width(tile, glass, face, is_stacked=is_stacked)
    wide = max(narrow, one_line_width(tile, glass, face))
    while narrow < wide:
        middle = (narrow + wide) // 2
        if lines_of(tile, glass, face, middle, mirrored=mirrored, is_stacked=is_stacked) <= lines:
            wide = middle
        else:
            narrow = middle + 1
    return wide


def _padding(tile: Tile, glass: Glass) -> int:
    if tile.look in {"number", "scale", "tone", "setting"}:
        return glass.px(20 if sign_of(tile) in {"number", "patch"} else 12)
    if tile.look in {"key", "plain"}:
        return glass.px(12)
    return glass.px(28 if not glass.is_narrow else 20)


def _has_badge(tile: Tile, glass: Glass) -> bool:
    """Whether the mark of what is set stands beside its words: it has no sign that the mark could stand on, and large
    words leave it no room above them.
    """
    return tile.look == "setting" and sign_of(tile) == "none" and glass.is_large


def _beside_badge(glass: Glass) -> tuple[int, int]:
    """The least room before words with a badge, and after them, where the badge is."""
    return glass.px(8), glass.px(BADGE_INSET + BADGE + 2)


def _sign_size(tile: Tile, glass: Glass) -> tuple[int, int]:
    match sign_of(tile):
        case "none":
            return 0, 0
        case "patch" | "sample" if not tile.sample.isdigit():
            return glass.px(112), glass.px(72)
        case "number":
            return glass.grown(48, 1.4), glass.grown(48, 1.4)
        case "sample":
            return glass.px(72), glass.px(72)
        case "icon" if tile.look == "setting":
            return glass.grown(56, 1.3), glass.grown(56, 1.3)
        case "icon":
            return glass.grown(40, 1.4), glass.grown(40, 1.4)
        case "tick" if tile.look == "number":
            return glass.grown(48, 1.4), glass.grown(48, 1.4)
        case _:
            return glass.grown(44, 1.4), glass.grown(44, 1.4)


def _before(tile: Tile, glass: Glass) -> int:
    size, _ = _sign_size(tile, glass)
    return size + glass.px(20) if size else 0


def _after(tile: Tile, glass: Glass) -> int:
    return glass.grown(40, 1.4) + glass.px(12) if tile.mark == "arrow" else 0


def _has_sign_above(tile: Tile, glass: Glass, width: int, *, is_stacked: bool) -> bool:
    stands_above = is_stacked or sign_of(tile) in {"dial", "patch", "number"} or tile.look == "setting"
    return stands_above and width < glass.px(_ROW_FROM)


def _lay_sign_alone(tile: Tile, glass: Glass, width: int) -> Placed:
    across, high = _sign_size(tile, glass)
    return Placed(height=high, sign=((width - across) / 2, 0, across, high))


def _is_centred(tile: Tile) -> bool:
    return tile.mark != "arrow" and (
        tile.look in {"primary", "plain", "key"}
        or (tile.look in {"link", "number", "setting"} and sign_of(tile) == "none" and not tile.note)
    )


class _Beside(NamedTuple):
    """The words of a tile, set beside its sign: its edge and what its sign takes before them, and their room."""

    words: SetText
    pad: int
    before: int
    room: int
    aside: float
    """What a note beside the words takes of their room."""


def _beside(tile: Tile, glass: Glass, face: Face, width: int, *, mirrored: bool) -> _Beside:
    pad, before = _padding(tile, glass), _before(tile, glass)
    if tile.look == "setting":  # Its badge needs room of its own.
        pad, before = glass.px(20), before + glass.px(12)
    room = width - 2 * pad - before - _after(tile, glass)
    type = glass.type(face, align=_align(tile, before))
    if tile.look == "key" and len(tile.text) == 1:  # Some alphabets have wide letters and many keys in a row.
        pad, room = glass.px(_BESIDE_LETTER), width - 2 * glass.px(_BESIDE_LETTER)
        type = fitted((tile.text,), type, room)
    if tile.look == "number" and tile.text.isdigit():  # A number is never broken, and rather wide than small.
        if line_width(tile.text, type) > room:
            pad, room = glass.px(_LEAST_PAD), width - 2 * glass.px(_LEAST_PAD)
        type = fitted((tile.text,), type, room)
    aside = 0.0
    if tile.look == "number" and tile.note:
        aside = line_width(tile.note, _note_type(tile, glass, before)) + glass.px(16)
        if widest_word(tile.text, type) > room - aside:
            aside = 0.0
    return _Beside(set_text(tile.text, type, room - aside, mirrored=mirrored), pad, before, room, aside)


def _align(tile: Tile, before: int) -> Align:
    return "center" if _is_centred(tile) and not before else "start"


def _note_type(tile: Tile, glass: Glass, before: int) -> Type:
    return glass.type(NOTE, ink="ink_2", align=_align(tile, before))


def _lay_beside(tile: Tile, glass: Glass, face: Face, width: int, *, mirrored: bool) -> Placed:
    """The sign at the head, then the words with their note below, then the arrow."""
    words, pad, before, room, aside = _beside(tile, glass, face, width, mirrored=mirrored)
    is_centred, after = _is_centred(tile), _after(tile, glass)
    note_type = _note_type(tile, glass, before)
    if words.lines == 2 and is_centred:
        words = words.balance()
    x = float(pad + before)
    if is_centred and before:
        x += max(0.0, (room - words.width) / 2)
    # Marks above the words get as much room below them: words of tiles beside each other stand on one line.
    placed = Placed(height=words.height + words.above, texts=[(words, x, 0.0, room - aside)])
    if tile.note and aside:
        note = set_text(tile.note, note_type, aside, mirrored=mirrored)
        place = pad + before + room - aside + glass.px(16)
        placed.texts.append((note, place, note.level_in(placed.height), aside))
    elif tile.note:
        note = set_text(tile.note, note_type, room, mirrored=mirrored)
        placed.texts.append((note, pad + before, words.height + glass.px(2), room))
        placed.height += glass.px(2) + note.height
    across, high = _sign_size(tile, glass)
    if across:
        placed.height = max(placed.height, high)
        placed.sign = (x - before, (placed.height - high) / 2, across, high)
        _centre_texts(placed, glass)
    if after:
        size = after - glass.px(12)
        placed.arrow = (width - pad - size, (placed.height - size) / 2, size, size)
    return placed


def _centre_texts(placed: Placed, glass: Glass) -> None:
    """Where the sign is higher than the words, the words stand in its middle."""
    bottom = max(y + text.height for text, _, y, _ in placed.texts) + placed.texts[0][0].above
    shift = (placed.height - bottom) / 2
    if shift > glass.px(1):
        placed.texts = [(text, x, y + shift, room) for text, x, y, room in placed.texts]


def _lay_above(tile: Tile, glass: Glass, face: Face, width: int, *, mirrored: bool) -> Placed:
    """The sign on top: a number at the leading side, a dial or a patch in the middle."""
    pad = _padding(tile, glass)
    room = width - 2 * pad
    if sign_of(tile) == "number":
        number = set_text(tile.icon, glass.type(OVERLINE, ink="accent"), room, mirrored=mirrored)
        words = set_text(tile.text, glass.type(SMALL_TILE), room, mirrored=mirrored)
        return Placed(
            height=number.height + words.height,
            texts=[(number, pad, 0.0, room), (words, pad, float(number.height - words.above), room)],
        )
    across, high = _sign_size(tile, glass)
    words = set_text(tile.text, glass.type(face, align="center"), room, mirrored=mirrored)
    if not across:
        before, after = _beside_badge(glass)
        # Words that would lie below the badge stand beside it.
        if tile.is_chosen and _has_badge(tile, glass) and (width + words.width) / 2 > width - after:
            pad, room = before, width - before - after
            words = set_text(tile.text, glass.type(face, align="center"), room, mirrored=mirrored)
        return Placed(height=words.height, texts=[(words, pad, 0.0, room)])
    top = high + glass.px(8) - words.above
    return Placed(
        height=top + words.height,
        texts=[(words, pad, float(top), room)],
        sign=((width - across) / 2, 0, across, high),
    )


def type_of_number(glass: Glass) -> Type:
    """The type of a number in a disc."""
    return glass.type(Face(28, 28, is_bold=True, growth=1.4))
