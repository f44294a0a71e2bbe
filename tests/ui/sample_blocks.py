"""Blocks made up for the glass: every kind, look and state, with texts that are longer than one would wish."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from kiosk.content.rich import runs_of
from kiosk.picture.body_map import body_map
from kiosk.picture.people import ALONE, Fill, Portion, array
from kiosk.theme import SKIN_TONES
from kiosk.visit.blocks import (
    Band,
    Bands,
    Banner,
    Card,
    Columns,
    DateCard,
    Dates,
    Drawing,
    Field,
    Fields,
    Frames,
    Head,
    Keys,
    Lines,
    Month,
    Prose,
    Row,
    Rows,
    Sheets,
    SkinDrawing,
    Stepper,
    Steppers,
    Tile,
    Tiles,
    Weekday,
)
from kiosk.visit.events.event import (
    Erased,
    FirstSessionChosen,
    KeysTurned,
    Left,
    Opened,
    Replied,
    SessionsChosen,
    Typed,
    TypingDone,
)
from kiosk.visit.events.paper import PageImage
from kiosk.visit.sheets import HelpSheet

LONG = "Words of all lengths, an extraordinarily long one too, stand here so that lines must break."


def reply(id: str, text: str = "", **more: object) -> Tile:
    return replace(Tile(id=id, text=text or id.capitalize(), sends=Replied("question", id)), **more)


def link(id: str, text: str, **more: object) -> Tile:
    return reply(id, text, look="link", **more)


CHOICES = Tiles(
    (
        reply("hips", mark="square"),
        reply("belly", mark="square", is_chosen=True),
        reply("back", "The back, or somewhere else", mark="square"),
        Tile(id="full", text="Three are chosen", sends=None, mark="square", note="Take one away first"),
    ),
    label="Where are they?",
)
CHECK = Tiles(
    (
        reply("never", "They never happen", mark="circle"),
        reply(
            "rare",
            "They are rare for everyone",
            mark="circle",
            is_chosen=True,
            is_outlined=True,
            note="You chose this",
        ),
        reply(
            "some",
            "Small studies disagree: 0 of 25, 7 of 32",
            mark="tick",
            is_said=True,
            note="The studies say so",
        ),
    ),
    columns=1,
)
SCALE = Tiles(
    tuple(
        reply(name, look="scale", fill=share)
        for name, share in (("little", 0.1), ("some", 0.3), ("half", 0.5), ("most", 0.8), ("all", 1.0))
    ),
    columns=5,
)
TONES = Tiles(
    tuple(reply(tone, look="tone", tone=tone, is_chosen=tone == "tone-4") for tone in SKIN_TONES),
    wide_columns=3,
)
STAGES = Tiles(
    tuple(
        reply(f"stage-{n}", name, look="number", icon=str(n), is_chosen=n == 2)
        for n, name in enumerate(("Skin now", "Tiny channels", "Repair", "Months later"), 1)
    ),
    columns=4,
)
STEPS = Tiles(
    (
        reply("step-1", "Where they are", look="number", icon="1", mark="tick"),
        reply("step-2", "What to expect", look="number", icon="2", note="here", is_chosen=True),
        reply("step-3", "Common questions", look="number", icon="17"),
    ),
    label="The treatment",
)
LINKS = Tiles(
    (
        link("how-to-read", "How to read this", icon="info"),
        link("sources", "Where this is from", icon="source"),
    )
)
PRIMARY = Tiles((reply("have-pages", "I have my five pages", look="primary"),), columns=1)
PATHS = Tiles(
    (
        link("short-path", "3 minutes", mark="arrow", note="The main facts", icon="clock"),
        link(
            "full-path",
            "12 minutes",
            mark="arrow",
            note="All the facts, your questions and a plan",
            icon="clock",
        ),
    )
)

WORDS = Prose(
    (
        runs_of(
            "The needles reach the [[deeper skin|dermis]]. It makes **new** [[collagen|collagen]] in weeks."
        ),
        runs_of(f"{LONG} One in 20 of 100 people had [[dark patches|dark-patches]]; 7 of 32 did not."),
    )
)
POINTS = Prose((runs_of("First point, short."), runs_of(LONG)), look="points")
NOTE = Prose((runs_of("A drawing, not to scale. It is not a promise."),), look="note")
INTRO = Prose((runs_of("Touch the body or the names. Choose as many as you like."),), look="intro")
HEADING = Prose((runs_of("Another matter altogether"),), look="heading")
BANNER = Banner(
    look="conflict",
    title="Four sessions do not fit before 20 February.",
    texts=(runs_of(LONG),),
    tiles=(link("three", "Plan three sessions"), link("four", "Keep four, ask the clinic")),
)
GOLD = Banner(look="gold", title="", texts=(runs_of("Nobody knows. See [[serum|serum]]."),))
FRAMES = Frames((("28 of 100", "were more than three-quarters better"), ("72 of 100", "were not")))
GROUPS = Frames(
    (("Study from 2023", LONG), ("Study from 2020", "25 adults, sessions a month apart.")), look="groups"
)
ICONS = Rows(
    tuple(
        Row(lead=icon, look="icon", title="", texts=(runs_of(LONG),)) for icon in ("clinic", "no-sun", "tube")
    )
)
BANDS = Bands(
    tuple(
        Band(tile=link(f"about-{id}", name, mark="arrow", icon=icon), texts=(runs_of(LONG),))
        for id, name, icon in (
            ("none", "No treatment", "waves"),
            ("creams", "Creams", "tube"),
            ("laser", "Laser", "laser"),
            ("needles", "Microneedling", "needles"),
            ("pair", "Microneedling and Aquagold", "needles-drop"),
        )
    )
)
ROWS = Rows(
    (
        Row(lead="1", look="disc", title="Mon 7 Dec", texts=(runs_of("No sun until 21 Dec"),)),
        Row(lead="2", look="conflict", title="Mon 4 Jan", texts=(runs_of("Too soon"),)),
        Row(lead="phone", look="icon", title="", texts=(runs_of(LONG),), tile=link("drop", "Take away")),
    ),
    label="Your sessions",
)
DAYS = Rows(
    (
        Row(lead="Days 1 to 3", look="text", title="", texts=(runs_of("Red, [[tight|tight]] and dry."),)),
        Row(lead="From week 2", look="text", title="", texts=(runs_of(LONG),)),
    )
)
STEPPERS = Steppers(
    (
        Stepper(
            label="Sessions",
            value="6",
            minus=Tile(id="fewer", text="", says="Fewer", sends=SessionsChosen(5), look="link", icon="minus"),
            plus=Tile(id="more", text="", says="More", sends=None, look="link", icon="plus"),
            now=6,
            least=3,
            most=6,
            note="6 at most",
        ),
        Stepper(
            label="Weeks apart",
            value="4",
            minus=Tile(
                id="closer", text="", says="Closer", sends=SessionsChosen(3), look="link", icon="minus"
            ),
            plus=Tile(
                id="further", text="", says="Further", sends=SessionsChosen(5), look="link", icon="plus"
            ),
            now=4,
            least=3,
            most=8,
        ),
    )
)
MONTH = Month(
    title="November 2026",
    weekdays=tuple(
        Weekday(name, name[:3], name[0])
        for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    ),
    days=(
        *(None,) * 6,
        *(
            Tile(
                id=f"day-{day}",
                text=str(day),
                sends=FirstSessionChosen(dt.date(2026, 11, day)) if day > 23 else None,
                look="number",
            )
            for day in range(1, 31)
        ),
    ),
    earlier=Tile(id="earlier", text="", says="Earlier", sends=None, look="link", icon="arrow-left"),
    later=Tile(id="later", text="", says="Later", sends=Opened(HelpSheet()), look="link", icon="arrow-right"),
)
KEYS = Keys(
    text="Why gold? It is a long question that goes on for more than a line",
    hint="Touch the letters",
    rows=(
        *(
            tuple(Tile(id=f"key-{letter}", text=letter, sends=Typed(letter), look="key") for letter in row)
            for row in ("1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.?")
        ),
        (
            Tile(id="key-turn", text="ABC", says="Latin letters", sends=KeysTurned(True), look="key"),
            Tile(id="key-space", text="Space", sends=Typed(" "), look="key"),
            Tile(id="key-erase", text="Erase", sends=Erased(), look="key"),
            Tile(id="key-done", text="Done", sends=TypingDone(), look="primary"),
        ),
    ),
)
PEOPLE = Drawing(
    array((Portion(28, Fill.FULL, False), Portion(72, Fill.EMPTY, False)), ALONE, says="28 of 100"),
    widest=560,
)
BODY = Drawing(
    body_map(
        frozenset({"thighs"}),
        {"thighs": "Thighs", "abdomen": "Belly"},
        front="Front",
        back="Back",
        says="A body",
    ),
    widest=880,
    sends=(("thighs", Replied("areas", "thighs")), ("abdomen", Replied("areas", "abdomen"))),
)
PAGES = Sheets((PageImage(62, 88, b"\xff" * (62 * 88 * 4)),) * 3, waiting="One moment")
NO_PAGES = Sheets((), waiting="Your pages are being made.")


def skin(stage: int = 2) -> SkinDrawing:
    return SkinDrawing(
        "tone-4", "old", stage, (("top-layer", "Top layer"), ("epidermis", "epidermis")), "Skin"
    )


FIELDS = Fields(
    (
        Field("Option", link("way", "Microneedling and Aquagold", mark="arrow")),
        Field("A day to keep clear of the sun and of sessions", link("own", "None set", mark="arrow")),
        Field("Areas", link("areas", "Belly, thighs, upper arms", mark="arrow")),
    )
)
TIGHT_STEPPERS = Steppers(STEPPERS.steppers, is_tight=True)
WHOLE_FIELD = Fields((Field("First session", link("first", "Mon 7 Dec", mark="arrow")),), columns=1)
DATES = Dates(
    tuple(
        DateCard(
            number=str(number),
            title="Mon 7 Dec",
            texts=("no swim to 10 Dec", "no sun to 21 Dec") if number != 5 else ("Too close to your date",),
            fits=number != 5,
        )
        for number in range(1, 6)
    )
)
FOUR_DATES = Dates(DATES.cards[:4])
SHORT_BANNER = Banner(
    "gold",
    "Aquagold has no set recipe.",
    (runs_of(LONG),),
    (link("same", "Same day"), link("days", "Days after")),
)
HEAD = Head("2", "steps less hope after reading the pages")
AGENDA = Columns(
    (
        (
            Head("3", "to talk through"),
            Card(
                title="Sunburn or fresh tan",
                tag="Not now",
                is_urgent=True,
                texts=(runs_of(LONG),),
                tile=reply("talked-1", "Talked through, dates may be set", mark="square"),
            ),
            Card(
                title="An extraordinarily long caution of many words",
                tag="Ask",
                texts=(runs_of("Talked through by MR."),),
                tile=Tile(
                    id="talked-2", text="", says="Gone over", sends=Left(), mark="square", is_chosen=True
                ),
            ),
        ),
        (
            HEAD,
            Card(title="Dark patches: ", aside="chose “They are rare”", texts=(runs_of(LONG),)),
            Prose((runs_of("Two others agree."),), look="note"),
        ),
        (
            Head("", "No questions were put down"),
            Lines((runs_of("Does it hurt?"), runs_of(LONG))),
            Prose((runs_of("What matters most"),), look="label"),
            Prose((runs_of("**Yes:** informed"),), look="note"),
            Tiles((link("private", "Private: touch to read", icon="lock"),), columns=1),
        ),
    ),
    (602, 602, 524),
)
