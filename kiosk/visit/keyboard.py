"""Our own keys: rows of letters under what was typed, and a last row to erase and to be done."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.content.words import Words
from kiosk.visit.blocks import SPACE, Keys, Tile
from kiosk.visit.events.event import Erased, Event, KeysTurned, Typed
from kiosk.visit.offers import Offers
from kiosk.visit.sheets import WordsSheet
from kiosk.visit.visit import Visit, as_read_in_the_room


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
    turn: Tile | None = None,
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
    space = Tile(id=SPACE, text=words.text("ui.space"), sends=Typed(" "), look="key")
    last = (
        *((turn,) if turn is not None else ()),
        *((space,) if has_space else ()),
        Tile(id="key-erase", text=words.text("ui.erase"), sends=Erased() if typed else None, look="key"),
        Tile(id="key-done", text=words.text(done_text), sends=done, look="primary"),
    )
    return Keys(text=shown, hint=hint, rows=(*letters, last))


def letters_of(visit: Visit) -> tuple[str, ...]:
    """The rows of letters that are shown: those of the language, or the others. What starts, starts with a capital."""
    rows = visit.content.words.texts("ui.other-keyboard" if visit.has_other_keys else "ui.keyboard")
    return rows if visit.typed.strip() else tuple(row.upper() for row in rows)


def turn_key(visit: Visit) -> Tile:
    """The key that turns to the other letters, and back."""
    words, kind = visit.content.words, "own" if visit.has_other_keys else "other"
    return Tile(
        id="key-turn",
        text=words.text(f"ui.keys-{kind}"),
        sends=KeysTurned(not visit.has_other_keys),
        look="key",
        says=words.text(f"ui.keys-{kind}-says"),
    )


def writing_keys(
    visit: Visit,
    *,
    hint: str,
    done: Event | None,
    done_text: str = "ui.done",
    is_full: bool = False,
) -> Keys:
    """The letters of the language or the others, and a space, for own words. They begin with a capital, unless they
    spell characters: these are offered then.
    """
    words = visit.content.words
    keys = keyboard(
        words,
        letters_of(visit),
        typed=visit.typed,
        shown=visit.typed,
        hint=hint,
        done=done,
        done_text=done_text,
        is_full=is_full,
        has_space=True,
        turn=turn_key(visit),
    )
    if not words.is_spelled:
        return keys
    offers = Offers(visit, words)
    rows = tuple(tuple(_that_spells(key, offers) for key in row) for row in keys.rows)
    return replace(keys, rows=rows, offers=offers.row, composed=visit.composed)


def words_of_keys(visit: Visit) -> Words | None:
    """The words that own words are typed in now, None where there are no keys for that."""
    if not isinstance(visit.sheet, WordsSheet):
        return None
    return (visit if visit.consultation is None else as_read_in_the_room(visit)).content.words


def _that_spells(key: Tile, offers: Offers) -> Tile:
    """A key where letters spell characters: they have no capitals."""
    if not isinstance(key.sends, Typed):
        return key
    letter = key.sends.letter.lower()
    sends = offers.written_by(letter)
    written = sends.letter if isinstance(sends, Typed) else letter
    return replace(key, text=written if letter.strip() else key.text, sends=sends)
