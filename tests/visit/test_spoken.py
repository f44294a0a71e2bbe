"""What is said is what is shown: every part of the gallery, in order, and nothing that is neither shown nor drawn."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec
import pytest

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_content
from kiosk.content.words import Words
from kiosk.picture.shapes import Picture, Text
from kiosk.settings import Clinic, Looks
from kiosk.visit.blocks import Columns, Drawing, Sheets, Stepper, Steppers, Tile
from kiosk.visit.events.paper import PageImage
from kiosk.visit.galleries.gallery import gallery
from kiosk.visit.spoken import spoken_of
from kiosk.visit.spoken_blocks import spoken_of_blocks
from kiosk.visit.spoken_part import sentence
from kiosk.visit.spoken_tile import tile_part
from kiosk.visit.views import PageView, View
from tests.journeys.patient import TODAY, texts_of, tiles_of

PAGES = (PageImage(1, 1, bytes(4), (("Your plan is this.", ""), ("Come early", ""))),) * 4


@pytest.fixture(scope="session")
def shown(flagship: Content, sample_clinic: Clinic) -> dict[str, View]:
    return dict(gallery(flagship, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)))


def test_every_text_and_every_tile_of_every_screen_is_said(flagship: Content, shown: dict[str, View]) -> None:
    for name, view in shown.items():
        said = " ".join(part.whole for part in spoken_of(view, flagship.words))
        tiles = [
            tile.text for tile in tiles_of(_on_top(view)) if not tile.id.startswith(("on-picture-", "pin-"))
        ]
        on_picture = {tile.text for tile in tiles_of(view) if tile.id.startswith("on-picture-")}
        for text in {*tiles, *texts_of(_on_top(view))} - on_picture:
            assert text.strip() in said, name


def _on_top(view: View) -> View:
    """The sheet of a page that has one, as a page."""
    if not isinstance(view, PageView) or view.sheet is None:
        return view
    return msgspec.structs.replace(view, title=view.sheet.title, blocks=(), foot=())


def test_every_part_has_an_id_of_its_own_and_says_something(
    flagship: Content, shown: dict[str, View]
) -> None:
    for name, view in shown.items():
        parts = spoken_of(view, flagship.words)
        assert len({part.id for part in parts}) == len(parts), name
        assert all(part.text.strip() for part in parts), name


def test_what_a_part_says_holds_what_it_shows(flagship: Content, shown: dict[str, View]) -> None:
    for name, view in shown.items():
        for part in spoken_of(view, flagship.words):
            if not part.is_drawing:  # The letters in a drawing are told as it tells them; a code is spelled.
                spelled = part.text.replace(" ", "")
                assert all(text in part.text or text in spelled for text in part.shown), (name, part)


def test_what_is_listed_is_parted_as_the_language_parts_it(sample_clinic: Clinic) -> None:
    arabic = read_content(paths.PACKS / "microneedling-stretch-marks", "ar")
    for name, view in gallery(arabic, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)):
        for part in spoken_of(view, arabic.words):
            assert not re.search(r"[\u0621-\u064a0-9], |, [\u0621-\u064a]", part.whole), (name, part)


def test_no_digit_of_a_pin_is_ever_said(flagship: Content, shown: dict[str, View]) -> None:
    said = [part.whole for part in spoken_of(shown["staff-pad"], flagship.words)]
    assert not any(text.strip().isdigit() for text in said)
    assert any("typed" in text for text in said)


def test_of_a_page_below_a_sheet_nothing_is_said(flagship: Content, shown: dict[str, View]) -> None:
    said = [part.text for part in spoken_of(shown["sheet-help"], flagship.words)]
    assert "Help from a person" in said
    assert not any("of 100" in text for text in said)


def test_printed_pages_are_heard_before_they_are_printed_each_text_by_a_voice_of_its_language(
    flagship: Content,
) -> None:
    passages = (("Su plan", ""), ("Your plan", "en"), ("1\nlun, 14 dic\nMicroagujas", ""))
    pages = Sheets((PageImage(1, 1, bytes(4), passages),), waiting="")
    said = [(each.text, each.language) for each in spoken_of_blocks((pages,), flagship.words)]
    assert said == [("Su plan", ""), ("Your plan", "en"), ("1. lun, 14 dic. Microagujas", "")]


def test_a_tile_says_its_state(flagship: Content) -> None:
    words = flagship.words
    chosen = Tile(id="belly", text="Belly", sends=None, is_chosen=True)
    assert tile_part(chosen, words).whole == "Belly. chosen. cannot be touched now"
    told = Tile(id="belly", text="Belly", sends=None, note="Take one away first", is_chosen=True)
    assert tile_part(told, words).whole == "Belly. Take one away first"


def test_texts_are_joined_with_a_pause() -> None:
    assert sentence("How many?", "", "Four", "six.") == "How many? Four. six."


def test_columns_are_read_block_by_block(flagship: Content) -> None:
    with pytest.raises(TypeError):
        list(spoken_of_blocks((Columns((), ()),), Words("en", {})))


def test_a_drawing_says_its_words_or_its_letters_or_nothing(flagship: Content) -> None:
    letters = (Text(0, 0, "Day 1", 10), Text(0, 0, "Day 4", 10))
    said = [
        [part.text for part in spoken_of_blocks((Drawing(Picture(1, 1, shapes, says)),), flagship.words)]
        for shapes, says in ((letters, "Four red days"), (letters, ""), ((), ""))
    ]
    assert said == [["Four red days"], ["Day 1. Day 4"], []]


def test_pages_that_are_not_made_yet_are_waited_for_aloud(flagship: Content) -> None:
    (part,) = spoken_of_blocks((Sheets((), waiting="One moment"),), flagship.words)
    assert part.text == "One moment"


def test_a_tight_stepper_says_its_limit_with_its_label(flagship: Content) -> None:
    minus, plus = (Tile(id=id, text="", says=id, sends=None) for id in ("less", "more"))
    steppers = Steppers(
        (
            Stepper(
                label="Sessions", value="6", now=6, least=3, most=6, minus=minus, plus=plus, note="6 at most"
            ),
        ),
        is_tight=True,
    )
    assert [part.text for part in spoken_of_blocks((steppers,), flagship.words)] == [
        "Sessions: 6 at most. 6",
        "less",
        "more",
    ]


@pytest.mark.parametrize("language", ["fr", "ur"])
def test_a_voice_of_english_says_what_stands_for_a_missing_text(
    flagship: Content, sample_clinic: Clinic, language: str
) -> None:
    leaves = flagship.words.leaves
    own = {id: leaf for id, leaf in leaves.items() if id.startswith("ui.")}
    words = Words(language, leaves, borrowed=frozenset(leaves.keys() - own.keys()))
    english = {leaf for id, leaf in leaves.items() if id not in own and isinstance(leaf, str)}
    others = {leaf for leaf in own.values() if isinstance(leaf, str)}
    said_in = dict.fromkeys(english - others, "en") | dict.fromkeys(others - english, language)
    met = []
    begun = replace(flagship, words=words)
    for _, view in gallery(begun, sample_clinic, TODAY, PAGES, looks=Looks(), size=(1080, 1920)):
        for part in spoken_of(view, words):
            text = part.whole.strip("\u2066\u2069")
            if text in said_in:
                assert part.language == said_in[text], text
                met.append(part.language)
    assert min(met.count("en"), met.count(language)) > 30
