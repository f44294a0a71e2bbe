"""The clinic's logo and colour on paper: one figure on page 1, in its box, grey without colours, on no more pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import page
import pypdfium2
import pytest
from PIL import Image, ImageChops

from kiosk.errors import CannotPrint
from kiosk.handout.handout import render_summary
from kiosk.handout.style import MILLIMETRE
from kiosk.logo import HIGH_MM, WIDE_MM
from kiosk.plan.record import Record
from kiosk.settings import Clinic
from kiosk.theme import PAPER
from kiosk.visit.effects import HandoutLook
from tests.handout.objects import box_of, code_of, dictionaries_in, text_in
from tests.handout.sheets import ANA, CLINIC, FULL, flagship, pages_of, plan_for, reader, sheet
from tests.handout.test_handout_pages import LARGE, NO_DECISION, SHORT, UNDECIDED
from tests.handout.tree import tree_of

MONO = HandoutLook(is_mono=True)
LOOKS: dict[str, tuple[Record, HandoutLook]] = {
    "full": (ANA, FULL),
    "short": (ANA, SHORT),
    "large print": (ANA, LARGE),
    "mono": (ANA, MONO),
    "no decision": (UNDECIDED, NO_DECISION),
}
PLUM = "#6B1D4F"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """One with a logo: red on a transparent ground, three times as wide as high."""
    image = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 300, 200))
    file = tmp_path_factory.mktemp("clinic") / "logo.png"
    image.save(file)
    return with_logo(file)


def with_logo(file: Path) -> Clinic:
    return msgspec.structs.replace(CLINIC, logo=str(file))


@cache
def ink(pdf: bytes, number: int = 0) -> Image.Image:
    """A page, a pixel a point."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[number].render(scale=1).to_pil()
    return drawn.convert("RGB")


@pytest.mark.parametrize("name", LOOKS)
def test_a_logo_breaks_no_rule_of_pdf_ua_and_makes_no_more_pages(name: str, clinic: Clinic) -> None:
    record, look = LOOKS[name]
    pdf = sheet(record, look, clinic)
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert len(pages_of(pdf)) == len(pages_of(sheet(record, look)))
    assert pdf == sheet(record, look, clinic)


@pytest.mark.parametrize("name", LOOKS)
def test_the_logo_is_one_figure_that_says_the_clinics_name_after_the_title(name: str, clinic: Clinic) -> None:
    document = tree_of(sheet(*LOOKS[name], clinic))
    kids = [kid for kid in document.kids if kid.role != "NonStruct"]
    assert [kid.role for kid in kids[:3]] == ["P", "H1", "Figure"]
    said = [str(figure.facts["/Alt"]) for figure in document.all("Figure")]
    assert said.count(clinic.name) == 1
    left, low, right, high = box_of(kids[2].facts)
    assert right - left == pytest.approx(3 * (high - low), abs=0.5)
    assert right - left <= WIDE_MM * MILLIMETRE + 0.5
    assert high - low <= HIGH_MM * MILLIMETRE + 0.5


def test_the_logo_is_drawn_on_page_1_alone_in_its_box(clinic: Clinic) -> None:
    pdf, plain = sheet(ANA, FULL, clinic), sheet(ANA, FULL)
    used = [" Do " in f" {code_of(one)} " for one in reader(pdf).pages]
    assert used == [True] + [False] * (len(used) - 1)
    figure = next(tree_of(pdf).all("Figure"))
    left, low, right, high = box_of(figure.facts)
    height = ink(pdf).height
    box = (round(left), round(height - high), round(right), round(height - low))
    seen = ink(pdf).crop(box)
    assert seen.getpixel((20, 20)) == (200, 0, 0)
    assert seen.getpixel((seen.width - 10, 20)) == (255, 255, 255)
    assert ImageChops.invert(ink(plain).crop(box).convert("L")).getbbox() is None


def test_in_black_and_white_the_logo_is_grey(clinic: Clinic) -> None:
    pdf = sheet(ANA, MONO, clinic)
    (image,) = dictionaries_in(reader(pdf).pages[0], "/Resources", "/XObject")
    assert text_in(image, "/ColorSpace") == "/DeviceGray"
    red, green, blue = ink(pdf).split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()


def test_a_small_logo_is_drawn_small_and_not_blurred(tmp_path: Path) -> None:
    Image.new("RGB", (50, 10)).save(tmp_path / "small.png")
    figure = next(tree_of(sheet(ANA, FULL, with_logo(tmp_path / "small.png"))).all("Figure"))
    left, _, right, _ = box_of(figure.facts)
    assert right - left == pytest.approx(50 * 72 / 150, abs=0.1)


def test_a_logo_that_has_gone_since_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(CannotPrint, match="there is no file"):
        sheet(ANA, FULL, with_logo(tmp_path / "gone.png"))


def test_the_clinicians_page_has_no_logo(clinic: Clinic) -> None:
    plan = plan_for(ANA)
    assert render_summary(flagship(), clinic, ANA, plan) == render_summary(flagship(), CLINIC, ANA, plan)


# -- the colour of headings ----------------------------------------------------------------


def colours_of(pdf: bytes) -> set[str]:
    """The colours of text and fills on all pages, as the pages write them."""
    lines = [line for each in reader(pdf).pages for line in code_of(each).splitlines()]
    words = [line.partition("BT ")[2] or line for line in lines]
    return {word.rpartition(" rg")[0] for word in words if word.endswith(" rg")}


def shares(colour: str) -> str:
    return " ".join(f"{round(int(colour[at : at + 2], 16) / 255, 4):g}" for at in (1, 3, 5))


def test_the_clinics_colour_is_that_of_headings_and_of_nothing_that_means_something() -> None:
    clinic = msgspec.structs.replace(CLINIC, colour=PLUM)
    assert shares(PLUM) in colours_of(sheet(ANA, FULL, clinic))
    assert shares(PAPER.accent) in colours_of(sheet(ANA, FULL, clinic))
    assert shares(PLUM) not in colours_of(sheet(ANA, FULL))


def test_in_black_and_white_the_clinics_colour_is_black() -> None:
    assert sheet(ANA, MONO, msgspec.structs.replace(CLINIC, colour=PLUM)) == sheet(ANA, MONO)
