"""Taking answers along: what is kept, for how long, who can read it; then the code, large, and the way back."""

from __future__ import annotations

from kiosk.content.rich import runs_of
from kiosk.visit.blocks import Banner, Block, CodeCard, Prose, Tile, Tiles
from kiosk.visit.events.event import Opened
from kiosk.visit.events.hand_over import SlipAsked, TakeAlongAsked, TakeBackAsked
from kiosk.visit.hand_over import TakenAlong
from kiosk.visit.sheets import TakeAlongSheet
from kiosk.visit.visit import MOST_PRINTS, Visit


def along_tile(visit: Visit) -> Tile:
    """The way to the sheet, from the end of the walk."""
    is_kept = visit.along is not None and bool(visit.along.code)
    return Tile(
        id="along",
        text=visit.content.words.text("along.show-code" if is_kept else "along.open"),
        sends=Opened(TakeAlongSheet()),
        look="link",
        icon="lock",
        mark="arrow",
    )


def along_blocks(visit: Visit) -> tuple[Block, ...]:
    """What the sheet says, by how far it has come."""
    along = visit.along
    if along is None:
        return (*_told(visit), _take_along(visit, "along.take", "primary"))
    match along.stage:
        case "keeping" | "going-back":
            return (Prose((runs_of(visit.content.words.text(f"along.{along.stage}")),), look="intro"),)
        case "kept":
            return _kept(visit, along)
        case "failed":
            can_try = along.trouble is not None and along.trouble.can_try_again
            again = (_take_along(visit, "ui.try-again", "primary"),) if can_try else ()
            return (*_trouble(visit, along), *again)
        case _:
            done = Prose((runs_of(visit.content.words.text("along.taken-back")),), look="intro")
            return done, _take_along(visit, "along.take", "link")


def _told(visit: Visit) -> tuple[Block, ...]:
    """What the patient agrees to by touching the tile below."""
    words, hours = visit.content.words, visit.clinic.hand_over_hours
    points = ("what", "how-long", "who", "free")
    kept_for = words.count("along.hours", hours)
    return (
        Prose((runs_of(words.text("along.text")),), look="intro"),
        Prose(
            tuple(runs_of(words.text(f"along.{point}", hours=kept_for)) for point in points), look="points"
        ),
    )


def _kept(visit: Visit, along: TakenAlong) -> tuple[Block, ...]:
    words = visit.content.words
    groups = tuple(along.code.split("-"))
    kept_for = words.count("along.hours", visit.clinic.hand_over_hours)
    back = Tile(id="take-back", text=words.text("along.take-back"), sends=TakeBackAsked(), look="link")
    return (
        Prose((runs_of(words.text("along.copy")),), look="intro"),
        CodeCard(
            groups, says=words.text("along.code-says", code=words.listed(" ".join(group) for group in groups))
        ),
        Prose(
            (
                runs_of(words.text("along.opens-once", hours=kept_for)),
                runs_of(words.text("along.finish-after")),
            )
        ),
        *_trouble(visit, along),
        *_newer(visit, along),
        *_slip(visit),
        Tiles((_slip_tile(visit), back), columns=2),
    )


def _slip_tile(visit: Visit) -> Tile:
    is_busy = visit.slip is not None and not visit.slip.status.is_final
    is_on = not is_busy and visit.prints < MOST_PRINTS
    return Tile(
        id="print-code",
        text=visit.content.words.text("along.print"),
        sends=SlipAsked() if is_on else None,
        look="link",
        icon="printer",
    )


def _slip(visit: Visit) -> tuple[Block, ...]:
    """What the printer says of the slip; it is out only when the printer says so."""
    if visit.slip is None:
        return ()
    words, status = visit.content.words, visit.slip.status
    text = runs_of(words.text("along.slip-out" if status.is_good else f"printing.{status.value}.patient"))
    is_trouble = status.is_trouble or status.is_failure
    return (Banner(look="conflict" if is_trouble else "info", title="", texts=(text,)),)


def _newer(visit: Visit, along: TakenAlong) -> tuple[Block, ...]:
    """What was answered since then is not in what was kept."""
    if _is_the_same(visit, along):
        return ()
    words = visit.content.words
    renew = Tile(id="take-along", text=words.text("along.renew"), sends=TakeAlongAsked(), look="link")
    return (Banner(look="info", title="", texts=(runs_of(words.text("along.changed")),), tiles=(renew,)),)


def _is_the_same(visit: Visit, along: TakenAlong) -> bool:
    now, then = visit.record, along.record
    return (now.answers, now.choices, now.questions) == (then.answers, then.choices, then.questions)


def _trouble(visit: Visit, along: TakenAlong) -> tuple[Block, ...]:
    if along.trouble is None:
        return ()
    id = "along.not-back" if along.wish == "delete" else f"store.{along.trouble.value}.patient"
    return (Banner(look="conflict", title="", texts=(runs_of(visit.content.words.text(id)),)),)


def _take_along(visit: Visit, text: str, look: str) -> Tiles:
    tile = Tile(
        id="take-along",
        text=visit.content.words.text(text),
        sends=TakeAlongAsked(),
        look="primary" if look == "primary" else "link",
    )
    return Tiles((tile,), columns=1)
