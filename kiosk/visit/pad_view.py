"""The PIN pad on the glass: one look for right and wrong; words tell what happened and when the next try counts."""

from __future__ import annotations

from kiosk.content.words import Words
from kiosk.visit.blocks import Tile
from kiosk.visit.events.staff import PadClosed, PinDone, PinErased, PinTyped
from kiosk.visit.staff import COVERED_S, FEWEST_DIGITS, Pad
from kiosk.visit.views import PadView, PinPad
from kiosk.visit.visit import Visit


def pad_view(visit: Visit, pad: Pad, words: Words) -> PadView:
    """The pad as it is now. In the locked consultation room there is nothing to close it to."""
    is_kept = visit.consultation is not None
    minutes = -(-(COVERED_S - visit.covered) // 60)
    close = Tile(id="close-pad", text=words.text("ui.close"), sends=PadClosed(), look="link", icon="close")
    return PadView(
        clinic=words.own(visit.clinic.name),
        title=words.text("staff.pad-title"),
        text=_said(pad, words),
        note=words.count("staff.pad-kept", minutes) if is_kept else "",
        pad=PinPad(
            typed=len(pad.typed),
            least=FEWEST_DIGITS,
            keys=_keys(pad, words),
            says=words.count("staff.pad-typed", len(pad.typed)),
        ),
        close=close if visit.setting.room == "waiting" else None,
    )


def _said(pad: Pad, words: Words) -> str:
    if pad.ticket is not None:
        return words.text("staff.pad-checking")
    if pad.wait_s:
        minutes, seconds = divmod(pad.wait_s, 60)
        return words.text("staff.pad-wait", time=f"{minutes}:{seconds:02}")
    return words.text(f"staff.pad-{pad.says}" if pad.says else "staff.pad-text")


def _keys(pad: Pad, words: Words) -> tuple[Tile, ...]:
    """Three rows of digits; below them erase, nought and done."""
    digits = [
        Tile(id=f"pin-{digit}", text=digit, sends=PinTyped(digit) if pad.takes_digits else None, look="key")
        for digit in "1234567890"
    ]
    erase = Tile(
        id="pin-erase", text=words.text("ui.erase"), sends=PinErased() if pad.typed else None, look="key"
    )
    done = Tile(
        id="pin-done",
        text=words.text("ui.done"),
        sends=PinDone() if pad.can_be_tried else None,
        look="primary",
    )
    return (*digits[:9], erase, digits[9], done)
