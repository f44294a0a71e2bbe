"""`clinic.yaml`: what differs between two clinics, read once, frozen. docs/clinic-settings.md names every key."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias

import msgspec

from kiosk.values import Id, Value

Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Theme: TypeAlias = Literal["light", "dark", "contrast"]
"""The colours of the screen."""
PaperSize: TypeAlias = Literal["a4", "letter"]
"""The sheets that a printer takes."""
Colour: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^#[0-9A-Fa-f]{6}$", description="a colour as # and six digits, in quotes, as in '#0C5450'"
    ),
]
Language: TypeAlias = Annotated[
    str,
    msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", description="the code of a language, as in en"),
]
OwnText: TypeAlias = str | dict[Language, Annotated[str, msgspec.Meta(min_length=1)]]
"""What a clinic says in its own words: one text for all languages, or a text for each."""
Price: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1_000_000)]


class Idle(Value, frozen=True, kw_only=True):
    """Seconds without a touch until the screen asks, and seconds of that warning until it wipes.

    20 are the least of both in which somebody can read and act (WCAG 2.2.1): a question that came sooner would lie over
    each page before it is read.
    """

    after: Annotated[int, msgspec.Meta(ge=20, le=3600)] = 90
    warning: Annotated[int, msgspec.Meta(ge=20, le=600)] = 30


class Printer(Value, frozen=True, kw_only=True):
    """Where handouts go: into a `folder` (the default, made where missing) or to a `queue`: of CUPS, on
    Windows a printer.

    A folder with no path is `handouts` in the kiosk's state folder.
    """

    folder: str | None = None
    queue: str | None = None
    server: str = "/run/cups/cups.sock"
    """CUPS: a socket path, or `host:port`."""
    two_sided: bool = False
    """Whether both sides of a sheet are printed."""


class Aquagold(Value, frozen=True, kw_only=True):
    """When the facial is done. There is no set protocol, so nothing is assumed: unset raises an objection."""

    same_day: bool | None = None
    days_after: Annotated[int, msgspec.Meta(ge=1, le=60)] | None = None


class Tax(Value, frozen=True, kw_only=True):
    """The tax on prices, in percent: already in them, or added to them."""

    percent: Annotated[float, msgspec.Meta(ge=0, le=100)]
    included: bool = True


class Prices(Value, frozen=True, kw_only=True):
    """What one session costs, by treatment id, and the tax on it. Shown only where set."""

    currency: Annotated[
        str, msgspec.Meta(pattern=r"^[A-Z]{3}$", description="three capital letters, as in GBP")
    ]
    per_session: dict[Id, Price]
    tax: Tax | None = None


class Export(Value, frozen=True, kw_only=True):
    """Files that leave the consultation room, each only when staff asks for it.

    `folder` None = none are saved. `reminder_days` None = the calendar reminds of nothing; 0 = on the day.
    """

    folder: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    calendar_titles: Literal["neutral", "named"] = "neutral"
    """What a family sees on a shared calendar: that there is an appointment, or also which treatment."""
    reminder_days: Annotated[int, msgspec.Meta(ge=0, le=14)] | None = None


SCAN_S = (1.0, 1.5, 2.0, 3.0, 4.0)
"""Seconds to choose from, for which the ring of switch scanning stays at one place."""
TAP_WAIT_S = (0.3, 0.5)
"""Seconds to choose from, in which a second touch at the same place counts for nothing."""


class Looks(Value, frozen=True, kw_only=True):
    """How the screen looks and reads to a patient: what the clinic begins every visit with, and what the patient
    has set for themselves since.
    """

    theme: Theme = "light"
    scale: Annotated[float, msgspec.Meta(ge=1.0, le=2.0)] = msgspec.field(default=1.0, name="text-size")
    """The size of text, where 1 is 100 %."""
    is_still: bool = msgspec.field(default=False, name="still")
    """Nothing moves."""
    is_low: bool = msgspec.field(default=False, name="low-reach")
    """All that is touched lies in the lower half of the glass."""
    is_easy: bool = msgspec.field(default=False, name="easy-words")
    """Pages are worded more simply, with the same numbers."""
    switches: Literal[0, 1, 2] = 0
    """How many switches do everything: 0 = none are used, 1 = a ring moves by itself, 2 = one of them moves it."""
    scan_s: Annotated[float, msgspec.Meta(ge=1.0, le=4.0)] = msgspec.field(default=2.0, name="scan-seconds")
    """Seconds for which the ring stays at one place."""
    tap_wait_s: Annotated[float, msgspec.Meta(ge=0.3, le=0.5)] = msgspec.field(default=0.3, name="tap-wait")
    """Seconds in which a second touch at the same place counts for nothing (EN 301 549, 5.8: up to 0.5 s)."""


class Sound(Value, frozen=True, kw_only=True):
    """Where what is read aloud, and the chime, are heard."""

    device: Annotated[str, msgspec.Meta(min_length=1)] = "default"
    """As `aplay -L` names it. No other is ever used in its place."""
    folder: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """Sounds are kept there as files, and none is played."""
    from_start: bool = False
    """Whether every visit begins with reading aloud, so that nobody needs to see how to put it on."""
    headset: bool = False
    """Whether nobody but who wears a headset can hear it. Else the patient is asked before their answers are said."""


class Clinic(Value, frozen=True, kw_only=True):
    """Everything a clinic sets."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    phone: Annotated[str, msgspec.Meta(min_length=3, max_length=30)]
    emergency: Annotated[str, msgspec.Meta(min_length=2, max_length=20)]
    hours: OwnText = ""
    address: OwnText = ""
    logo: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """A PNG or JPEG file, with its whole path once the settings are read. None = none is drawn."""
    colour: Colour | None = None
    """Of headings on paper. None = the kiosk's own."""
    country: Annotated[
        str, msgspec.Meta(pattern=r"^[A-Z]{2}$", description="two capital letters, as in GB")
    ] = "GB"
    region: str | None = None
    language: Language = "en"
    looks: Looks = Looks()
    """How the screen looks to each next patient, until they change it."""
    pack: Id = "microneedling-stretch-marks"
    open_on: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")
    closed_on: tuple[dt.date, ...] = ()
    open_on_holidays: bool = False
    public_holidays: tuple[dt.date, ...] | None = None
    """None: those that a calendar of the world knows for the country and region."""
    paper: PaperSize = "a4"
    binding_margin: Annotated[int, msgspec.Meta(ge=16, le=25)] = 16
    """Millimetres that are left for holes or a clip."""
    printer: Printer = Printer()
    idle: Idle = Idle()
    staff_idle: Annotated[int, msgspec.Meta(ge=60, le=3600)] = 300
    """Seconds without a touch after which staff mode ends by itself."""
    aquagold: Aquagold = Aquagold()
    prices: Prices | None = None
    export: Export = Export()
    cautions: dict[Id, Literal["not-now", "wait", "ask"]] = {}
    store: (
        Annotated[
            str,
            msgspec.Meta(
                pattern=r"^postgresql://\S*[?&](sslmode=verify-full|host=(/|%2[Ff]))\S*$",
                description="postgresql://NAME@SERVER/DATABASE?sslmode=verify-full, or with ?host=/FOLDER for a socket",
            ),
        ]
        | None
    ) = None
    hand_over_hours: Annotated[int, msgspec.Meta(ge=1, le=24)] = 4
    sound: Sound = Sound()
    mm_per_pixel: Annotated[float, msgspec.Meta(ge=0.05, le=1.0)] = 0.277

    def said(self, text: OwnText, language: str) -> str:
        """One of its own texts in a language; in the clinic's own where there is none in that."""
        return text if isinstance(text, str) else text.get(self.said_in(text, language), "")

    def said_in(self, text: OwnText, language: str) -> str:
        """The language that one of its own texts is said in, where that one is asked for."""
        return language if not isinstance(text, str) and language in text else self.language

    @property
    def texts_by_language(self) -> dict[str, dict[str, str]]:
        """Those of its own texts that are given by language, by their keys."""
        own = {"hours": self.hours, "address": self.address}
        return {key: text for key, text in own.items() if isinstance(text, dict)}
