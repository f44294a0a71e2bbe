"""Pages made up for the glass: every view, and a page for each sample block."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from kiosk import paths
from kiosk.content.reader import read_words
from kiosk.content.words import Words
from kiosk.visit.blocks import (
    Block,
    CodeCard,
    Tile,
    Tiles,
)
from kiosk.visit.events.event import (
    Closed,
    Event,
    Left,
    Opened,
    StillHere,
    WentBack,
    WentNext,
)
from kiosk.visit.events.staff import PadClosed, PinErased, PinTyped
from kiosk.visit.frame import paused_bar
from kiosk.visit.sheets import FinishSheet, HelpSheet, MapSheet, TextSizeSheet
from kiosk.visit.views import (
    AttractView,
    ClosedView,
    Frame,
    MapButton,
    PadView,
    PageView,
    PinPad,
    SheetView,
    StillThereView,
    View,
)
from tests.ui.sample_blocks import (
    AGENDA,
    BANDS,
    BANNER,
    BODY,
    CHECK,
    CHOICES,
    DATES,
    DAYS,
    FIELDS,
    FOUR_DATES,
    FRAMES,
    GOLD,
    GROUPS,
    HEAD,
    HEADING,
    ICONS,
    INTRO,
    KEYS,
    LINKS,
    LONG,
    MONTH,
    NO_PAGES,
    NOTE,
    PAGES,
    PATHS,
    PEOPLE,
    POINTS,
    PRIMARY,
    ROWS,
    SCALE,
    SHORT_BANNER,
    STAGES,
    STEPPERS,
    STEPS,
    TIGHT_STEPPERS,
    TONES,
    WHOLE_FIELD,
    WORDS,
    link,
    skin,
)


def frame(step: str = "What to expect", *, is_first: bool = False) -> Frame:
    def plain(id: str, text: str, icon: str, sends: Event) -> Tile:
        return Tile(id=id, text=text, sends=sends, look="plain", icon=icon)

    return Frame(
        back=None if is_first else plain("back", "Back", "arrow-left", WentBack()),
        here=MapButton(
            tile=Tile(id="map", text=step, sends=Opened(MapSheet()), look="plain"),
            place="" if is_first else "6 of 18",
            bars=((4, 4.0), (4, 2.0), (4, 0.0), (3, 0.0), (3, 0.0)),
        ),
        next=Tile(id="next", text="Next", sends=WentNext(), look="primary", icon="arrow-right"),
        text_size=plain("text-size", "Text size", "globe-letter", Opened(TextSizeSheet())),
        help=plain("help", "Help from a person", "person", Opened(HelpSheet())),
        finish=plain("finish", "Finish and clear", "door-out", Opened(FinishSheet())),
    )


def page(
    *blocks: Block,
    id: str = "page",
    foot: tuple[Block, ...] = (),
    sheet: SheetView | None = None,
    step: str = "Risks",
) -> PageView:
    return PageView(
        id=id,
        clinic="Elm Street Skin Clinic",
        draft="Draft: not yet reviewed",
        overline="What to expect",
        title="How much did marks change?",
        blocks=blocks,
        foot=foot,
        frame=frame(step),
        sheet=sheet,
        below="More below",
        above="Back up",
    )


def sheet(*blocks: Block, id: str = "sheet", below: str = "") -> SheetView:
    close = Tile(id="close", text="Close", sends=Closed(), look="link", icon="close")
    return SheetView(id=id, title="Where am I in all of this?", blocks=blocks, close=close, below=below)


ATTRACT = AttractView(
    clinic="Elm Street Skin Clinic",
    title="Stretch marks are natural.",
    text="See what microneedling can do, what it cannot, and why leaving them alone is a good choice too.",
    promise="Nothing you touch is kept",
    begin="Touch to begin",
    languages=("English", "العربية", "Español", "हिन्दी", "简体中文"),
)
STILL = StillThereView(
    title="Are you still there?",
    text="Touch anywhere to go on. Your answers are still here.",
    seconds=22,
    of=30,
    unit="seconds",
    note="If nobody touches the screen, it wipes everything.",
    here=Tile(id="still-here", text="I am still here", sends=StillHere(), look="primary"),
    frame=paused_bar(Words("en", read_words(paths.INTERFACE / "en.yaml")), ("en", "ar")),
)
PIN_KEYS = (
    *(Tile(id=f"pin-{digit}", text=digit, sends=PinTyped(digit), look="key") for digit in "123456789"),
    Tile(id="pin-erase", text="Erase", sends=PinErased(), look="key"),
    Tile(id="pin-0", text="0", sends=PinTyped("0"), look="key"),
    Tile(id="pin-done", text="Done", sends=None, look="primary"),
)
PAD = PadView(
    clinic="Elm Street Skin Clinic",
    title="Staff only",
    text=LONG + " It goes on for longer than one would wish, even where the letters are large.",
    note="A visit is kept behind the PIN for 10 more minutes. Then it is wiped.",
    pad=PinPad(typed=8, least=6, keys=PIN_KEYS, says="8 digits typed"),
    close=Tile(id="close-pad", text="Close", sends=PadClosed(), look="link", icon="close"),
)
CLOSED = ClosedView(
    clinic="Elm Street Skin Clinic", title="This screen is resting", text="Please ask at the desk."
)


def room(*blocks: Block, way: Tile | None = None) -> PageView:
    """A page of the consultation room, with all that its header can hold."""
    return msgspec.structs.replace(
        page(*blocks, id="room-agenda"),
        clinic="Consultation room",
        overline="",
        title="Agenda for Ana",
        aside="Staff mode ends after 5 minutes idle",
        subtitle="Microneedling and Aquagold. Belly and thighs. Old, pale marks.",
        way=way,
    )


VIEWS: dict[str, View] = {
    "attract": ATTRACT,
    "still-there": STILL,
    "closed": CLOSED,
    "pad": PAD,
    "pad-locked": replace(PAD, note="", close=None, pad=PinPad(0, 6, PIN_KEYS, says="0 digits typed")),
    "choices": page(INTRO, CHOICES, NOTE, foot=(LINKS,)),
    "check": page(CHECK, BANNER, foot=(NOTE,)),
    "scale": page(WORDS, SCALE, TONES, foot=(LINKS,)),
    "skin": page(INTRO, skin(), NOTE, foot=(STAGES,)),
    "code": page(INTRO, CodeCard(("7K3M", "XR9D", "42WP"), says="Your code"), BANNER, NOTE, foot=(LINKS,)),
    "people": page(INTRO, PEOPLE, FRAMES, NOTE, foot=(LINKS,)),
    "groups": page(GROUPS, PEOPLE, FRAMES, NOTE, foot=(LINKS,)),
    "icons": page(ICONS, BANNER, foot=(LINKS,)),
    "body": page(INTRO, BODY, foot=(CHOICES,)),
    "bands": page(BANDS, foot=(NOTE, CHOICES)),
    "rows": page(ROWS, DAYS, GOLD, foot=(LINKS,)),
    "steppers": page(INTRO, STEPPERS, BANNER, HEADING, POINTS),
    "welcome": page(INTRO, POINTS, foot=(PATHS, WORDS)),
    "pages": page(INTRO, PAGES, foot=(PRIMARY, LINKS)),
    "waiting": page(INTRO, NO_PAGES, foot=(PRIMARY,)),
    "everything": page(
        WORDS, CHOICES, PEOPLE, FRAMES, BANDS, ROWS, STEPPERS, HEADING, SCALE, BANNER, foot=(LINKS,)
    ),
    "agenda": room(AGENDA, way=link("initials", "MR", icon="person")),
    "room": room(HEAD, AGENDA.columns[0][1], AGENDA.columns[0][2], SCALE),
    "walkthrough": msgspec.structs.replace(
        page(INTRO, CHOICES, NOTE, foot=(LINKS,)),
        clinic="Consultation room",
        switch=link("wording", "Fuller", mark="square", is_chosen=True),
        way=link("to-agenda", "Agenda", icon="agenda"),
    ),
    "builder": page(WHOLE_FIELD, TIGHT_STEPPERS, FIELDS, foot=(LINKS,)),
    "dates": page(SHORT_BANNER, DATES, FOUR_DATES),
    "sheet-map": page(INTRO, sheet=sheet(STEPS, STEPS, STEPS)),
    "sheet-month": page(INTRO, sheet=sheet(MONTH)),
    "sheet-keys": page(INTRO, sheet=sheet(KEYS)),
    "sheet-words": page(INTRO, sheet=sheet(INTRO, HEADING, POINTS, HEADING, WORDS, WORDS, WORDS)),
    "sheet-finish": page(
        INTRO, sheet=sheet(INTRO, Tiles((Tile(id="clear", text="Clear", sends=Left(), look="primary"),), 1))
    ),
}
