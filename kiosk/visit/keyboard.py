"""Our own keys: rows of letters under what was typed, and a last row to erase and to be done."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content.words import Words
from kiosk.visit.blocks import Keys, Tile
from kiosk.visit.events import Erased, Event, Typed


def keyboard(
    words: Words,
    rows: Sequence[str],
    *,
    typed: str,
    shown: str,
    hint: str,
    done: Event | None,
    done_text: str = "ui.done",
    is_full: bool = False,
    has_space: bool = False,
) -> Keys:
    """Keys with the letters of `rows` as they are. `done` None and `is_full` put keys off."""
    letters = tuple(
        tuple(
            Tile(
                id=f"key-{letter.lower()}", text=letter, sends=None if is_full else Typed(letter), look="key"
            )
            for letter in row
        )
        for row in rows
    )
    space = Tile(id="key-space", text=words.text("ui.space"), sends=Typed(" "), look="key")
    last = (
        *((space,) if has_space else ()),
        Tile(id="key-erase", text=words.text("ui.erase"), sends=Erased() if typed else None, look="key"),
        Tile(id="key-done", text=words.text(done_text), sends=done, look="primary"),
    )
    return Keys(text=shown, hint=hint, rows=(*letters, last))


def writing_keys(
    words: Words,
    typed: str,
    *,
    hint: str,
    done: Event | None,
    done_text: str = "ui.done",
    is_full: bool = False,
) -> Keys:
    """The letters of the language and a space, for own words; they begin with a capital."""
    rows = words.texts("ui.keyboard")
    if not typed.strip():
        rows = tuple(row.upper() for row in rows)
    return keyboard(
        words,
        rows,
        typed=typed,
        shown=typed,
        hint=hint,
        done=done,
        done_text=done_text,
        is_full=is_full,
        has_space=True,
    )
