"""Handouts for the tests of this folder: the flagship pack, a clinic, and a patient who said this and that."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from functools import cache
from typing import Unpack

import pypdf
import pypdfium2

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.handout.handout import render_handout
from kiosk.plan.answers import Answers
from kiosk.plan.engine import plan_of
from kiosk.plan.plan import Plan
from kiosk.plan.record import Choices, Drawing, Event, Product, Record, SetAside
from kiosk.settings import Aquagold, Clinic, Prices, Tax
from kiosk.visit.effects import HandoutLook
from tests.plan.chosen import ChosenWay

PACK = "microneedling-stretch-marks"
CLINIC = Clinic(
    name="Example Clinic", phone="01632 960 000", emergency="999", hours="Monday to Friday, 9 to 5"
)
ASKED = (
    "keloid", "cold-sores", "bleeding", "blood-thinners", "diabetes", "breastfeeding",
    "allergy-numbing", "allergy-metal", "dark-marks", "wide-purple-marks",
)  # fmt: skip
WITHHOLDING = ("acne", "pregnant", "recent-tan", "isotretinoin")
FULL = HandoutLook()
ANA = Record(
    pack=PACK,
    today=dt.date(2026, 11, 23),
    name="Ana",
    answers=Answers.of(
        {
            "areas": ("abdomen", "thighs"),
            "marks": ("old",),
            "health": ("cold-sores",),
            "matters": ("smoother-texture", "strong-evidence"),
            "hope-before": ("most",),
            "hope-after": ("some",),
            "check-sun": ("not-sure",),
        }
    ),
    choices=Choices(
        option="microneedling-aquagold",
        sessions=4,
        weeks_apart=4,
        first_session=dt.date(2026, 12, 7),
        event=Event(kind="sun-holiday", date=dt.date(2027, 3, 20)),
    ),
    questions=("does-it-hurt", "What serum do you use?"),
    notes="Start with the thighs.",
    not_covered=("ways-to-go",),
)
LATER_FACIAL = Clinic(
    name=CLINIC.name,
    phone=CLINIC.phone,
    emergency=CLINIC.emergency,
    aquagold=Aquagold(days_after=14),
    prices=Prices(currency="GBP", per_session={"microneedling": 180, "aquagold": 220}),
)
TAXED = Clinic(
    name=CLINIC.name,
    phone=CLINIC.phone,
    emergency=CLINIC.emergency,
    hours=CLINIC.hours,
    aquagold=Aquagold(days_after=14),
    prices=Prices(
        currency="GBP",
        per_session={"microneedling": 180, "aquagold": 220},
        tax=Tax(percent=20, included=False),
    ),
)
BY_HAND = (
    Drawing(on="body", strokes=(((180, 330), (260, 420), (330, 340)), ((300, 600), (300, 700)))),
    Drawing(on="skin", strokes=(((380, 250), (460, 330), (540, 250)), ((455, 600),))),
)
ADDED = replace(
    ANA,
    answers=ANA.answers.with_replies("health", ("cold-sores", "acne", "diabetes")),
    questions=(*ANA.questions, "Can my partner come?", "Is it bad for me?"),
    private=("Can my partner come?", "Is it bad for me?"),
    on_paper=("Can my partner come?",),
    set_aside=(SetAside(caution="acne", initials="MR"), SetAside(caution="cold-sores", initials="MR")),
    discussed=("check-sun",),
    drawings=BY_HAND,
    products=(Product(kind="device", name="Pen, 12 needles"), Product(kind="product", name="Clear gel")),
    next_appointment=dt.date(2026, 12, 1),
)
"""Ana, with what a clinician added to her answers."""
FULLEST = replace(
    ADDED,
    answers=ADDED.answers.with_replies(
        "health", ("cold-sores", "acne", "diabetes", "recent-tan", "keloid", "bleeding")
    ),
    choices=replace(ADDED.choices, sessions=6),
    set_aside=(*ADDED.set_aside, SetAside(caution="recent-tan", initials="ABCD")),
    discussed=(),
    not_covered=(
        "hope", "how-it-works", "what-to-expect", "hope-again", "risks", "health", "ways-to-go", "aquagold",
    ),
    products=tuple(Product(kind="product", name=f"Product number {n} of the clinic") for n in range(4)),
    notes="Start with the thighs. " * 8,
)  # fmt: skip
"""A patient of whom every field of a record is used."""


@cache
def flagship() -> Content:
    """The pack that the kiosk ships with, in English."""
    return read_content(paths.PACKS / PACK, "en")


def choosing(record: Record = ANA, **choices: Unpack[ChosenWay]) -> Record:
    """The same patient with other choices."""
    return replace(record, choices=replace(record.choices, **choices))


def with_health(*replies: str, record: Record = ANA) -> Record:
    """The same patient with other health answers."""
    return replace(record, answers=record.answers.with_replies("health", replies))


def plan_for(record: Record, clinic: Clinic = CLINIC) -> Plan:
    return plan_of(flagship(), record, clinic)


def sheet(record: Record = ANA, look: HandoutLook = FULL, clinic: Clinic = CLINIC) -> bytes:
    """The bytes of one handout."""
    return render_handout(flagship(), clinic, record, plan_for(record, clinic), look)


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, its spaces and line ends as single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def squeezed(text: str) -> str:
    """A text without any space, to find it however its lines were broken."""
    return "".join(text.split())


def share_of(page: pypdfium2.PdfPage) -> float:
    """How much of the room between the head and the foot is used."""
    image = page.render(scale=1, grayscale=True).to_pil()
    width, height = image.size
    # The two lines from edge to edge that are nearest to the top and to the foot part the page.
    rows = bytes(image.tobytes())
    dark = [sum(level < 240 for level in rows[y * width : (y + 1) * width]) / width for y in range(height)]
    ruled = [y for y, share in enumerate(dark) if share > 0.8]
    top, bottom = ruled[0], ruled[-1]
    last = max(y for y in range(top, bottom - 3) if dark[y])
    return (last - top) / (bottom - top)
