"""The pen's tiles below a picture that can be drawn on: take it up, undo, clear, put on the print."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Block, Prose, Tile, Tiles
from kiosk.visit.events.pen import Drawable, DrawingCleared, DrawingPrinted, PenTaken, StrokeUndone
from kiosk.visit.updates.pen import drawing_on, is_full
from kiosk.visit.visit import Visit


def pen_for(visit: Visit, on: Drawable) -> Drawable | None:
    """The picture that a finger draws on now; None while the pen is put away, or the picture is full."""
    room = visit.consultation
    has_pen = room is not None and room.has_pen and not is_full(drawing_on(visit, on))
    return on if has_pen else None


def pen_blocks(visit: Visit, on: Drawable) -> tuple[Block, ...]:
    """What a clinician draws with; nothing in the waiting room."""
    room, words = visit.consultation, visit.content.words
    if room is None:
        return ()
    drawing = drawing_on(visit, on)
    has_lines = bool(drawing.strokes)
    tiles = (
        Tile(
            id="pen",
            text=words.text("room.pen"),
            sends=PenTaken(not room.has_pen),
            look="number",
            is_chosen=room.has_pen,
            says=words.text("room.pen-put-away" if room.has_pen else "room.pen-says"),
        ),
        Tile(
            id="pen-undo",
            text=words.text("room.pen-undo"),
            sends=StrokeUndone(on) if has_lines else None,
            look="number",
        ),
        Tile(
            id="pen-clear",
            text=words.text("room.pen-clear"),
            sends=DrawingCleared(on) if has_lines else None,
            look="number",
        ),
        Tile(
            id="pen-print",
            text=words.text("room.pen-print"),
            sends=DrawingPrinted(on, not drawing.on_paper) if has_lines else None,
            look="number",
            is_chosen=has_lines and drawing.on_paper,
            says=words.text("room.pen-on-print" if drawing.on_paper else "room.pen-off-print"),
        ),
    )
    full = (Prose((runs_of(words.text("room.pen-full")),), look="note"),) if is_full(drawing) else ()
    return (Tiles(tiles, columns=4), *full)
