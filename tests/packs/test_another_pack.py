"""The kiosk knows more packs than its own: one with other ids, and one without those that mean something to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.checks.pack_checks import checked
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.errors import Unreadable
from kiosk.handout.handout import render_handout
from kiosk.picture.icons import ICONS
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Choices, Record
from kiosk.plan.visit_file import read_visit
from kiosk.settings import Clinic
from kiosk.visit.blocks import Drawing
from kiosk.visit.effects import HandoutLook, HandoutSize
from kiosk.visit.views import PageView
from tests.content.tiny_pack import TODAY, tiny_pack_in
from tests.journeys.clinician import Clinician
from tests.journeys.patient import Desk, Patient

CLINIC = Clinic(name="Skin", phone="123", emergency="999")
OF_AREAS = (
    "          - {id: where, blocks: [{show: question, question: areas, look: body-map}]}\n",
    "  areas: {ask: many, replies: [thighs, back, none], most: 2, alone: [none]}\n",
    "areas=back and ",
    "  where: {title: Where they are}\n",
    "  body: {front: Front, back: Back, says: A body.}\n",
    "  areas: {text: Where are they?, hint: Choose some., reply: {thighs: Thighs, back: Back, none: Nowhere}}\n",
)
"""Every line of the tiny pack that is about places on the body."""


@pytest.fixture(params=["tiny", "without-areas"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tiny_pack_in(tmp_path / "packs")
    if request.param == "without-areas":
        for file in (folder / "pack.yaml", folder / "words" / "en.yaml"):
            text = file.read_text("utf-8")
            for line in OF_AREAS:
                text = text.replace(line, "")
            file.write_text(text, "utf-8")
    return folder


@pytest.fixture
def content(folder: Path) -> Content:
    return read_content(folder, "en")


def test_the_check_names_no_error(folder: Path) -> None:
    assert checked(folder, TODAY, ICONS).problems == ()


@pytest.mark.parametrize("size", ["full", "short", "large-print"])
@pytest.mark.parametrize("option", [None, "no-treatment", "needling"])
def test_every_way_to_go_is_printed_in_every_size(
    content: Content, size: HandoutSize, option: str | None
) -> None:
    record = Record(pack="tiny", today=TODAY, choices=Choices(option=option))
    pdf = render_handout(content, CLINIC, record, plan_of(content, record, CLINIC), HandoutLook(size=size))
    assert pdf.startswith(b"%PDF")


def test_a_patient_comes_to_every_page(content: Content) -> None:
    patient = Patient(Desk(content, CLINIC)).wakes().touches("full-path")
    met = [patient.visit.page]
    while patient.tiles["next"].sends is not None:
        met.append(patient.touches("next").visit.page)
        assert isinstance(patient.view, PageView)
        assert patient.view.title
    assert met == [page.id for page in content.pack.pages]


def test_the_plan_builder_asks_for_areas_only_where_the_pack_does(content: Content) -> None:
    clinician = Clinician(Desk(content, CLINIC)).touches("without-code", "map", "place-builder", "needling")
    is_asked = "areas" in content.pack.questions
    assert ("areas" in clinician.tiles) == is_asked
    if is_asked:
        assert "back" in clinician.touches("areas").tiles


def test_only_areas_that_are_replies_can_be_touched_on_the_map(tmp_path: Path) -> None:
    content = read_content(tiny_pack_in(tmp_path / "packs"), "en")
    patient = Patient(Desk(content, CLINIC)).wakes().touches("full-path").goes_to("where")
    (picture,) = (block.picture for block in patient.page.blocks if isinstance(block, Drawing))
    assert {target.reply for target in picture.targets} == {"thighs", "back"}


def test_what_was_drawn_on_must_be_shown_in_the_pack(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "visit.yaml"
    drawn = "strokes: [[[1, 2]]]"
    file.write_text(
        f"pack: tiny\ndrawings: [{{picture: skin, {drawn}}}, {{picture: body, {drawn}}}]\n", "utf-8"
    )
    if "body-map" in (folder / "pack.yaml").read_text("utf-8"):
        assert len(read_visit(file, folder.parent, TODAY)[0].drawings) == 2
        return
    with pytest.raises(Unreadable) as caught:
        read_visit(file, folder.parent, TODAY)
    (told,) = caught.value.problems
    assert (told.line, told.path, told.sentence) == (
        2,
        "drawings.1.picture",
        "no page of the pack shows the body",
    )


def test_the_demo_says_which_pack_it_was_written_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packs, clinic = tmp_path / "packs", tmp_path / "clinic.yaml"
    tiny_pack_in(packs)
    clinic.write_text('name: Skin\nphone: "123"\nemergency: "999"\npack: tiny\n', "utf-8")
    assert main(["demo", "-o", str(tmp_path / "out"), "--clinic", str(clinic), "--packs", str(packs)]) == 1
    told = "its touches are written for 'microneedling-stretch-marks', so look at 'tiny' with kiosk run --windowed"
    assert told in capsys.readouterr().err
