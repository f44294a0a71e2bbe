from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.clinic_checks import problems_in_clinic
from kiosk.content.pack import Pack
from kiosk.content.reader import (
    languages_of,
    read_clinic,
    read_content,
    read_pack,
    read_value,
    read_words,
)
from kiosk.errors import Unreadable
from kiosk.settings import Clinic
from kiosk.values import Value
from tests.content.tiny_pack import PACK, PackFolder

CLINIC = 'name: Skin\nphone: "020 7946 0000"\nemergency: "999"\n'


def faults(file: Path, type_: type, text: str) -> list[str]:
    file.write_text(text, "utf-8")
    with pytest.raises(Unreadable) as caught:
        read_value(file, type_)
    return [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in caught.value.problems]


def problems_of(read: Callable[[], object]) -> str:
    """What a read tells; anything but Unreadable fails the test."""
    try:
        read()
    except Unreadable as fault:
        return "\n".join(str(problem) for problem in fault.problems)
    return ""


# -- values ----------------------------------------------------------------------------------


def test_everything_wrong_in_the_settings_is_told_at_once(tmp_path: Path) -> None:
    text = """\
name: ""
phone: 999
contry: GB
emergency: "1"
idle: {after: 19, warnin: 3, warning: 19}
open-on: [monday, tusday]
closed-on: ["2026-12-25", 2026-12-26]
prices: {currency: gbp, per-session: {Foo_bar: -1, aqua: x}}
cautions: {acne: wai, "b b": wait}
pack: 3
printer: 4
aquagold: {days-after: 70, same-day: maybe}
mm-per-pixel: 9
country: [GB]
region: {a: 1}
"""
    assert faults(tmp_path / "clinic.yaml", Clinic, text) == [
        "1:name: must be 1 to 60 letters long",
        "2:phone: must be text; write it in quotes",
        "3:contry: 'contry' is not a key here; did you mean 'country'?",
        "4:emergency: must be 2 to 20 letters long",
        "5:idle.after: must be a whole number from 20 to 3600",
        "5:idle.warnin: 'warnin' is not a key here; did you mean 'warning'?",
        "5:idle.warning: must be a whole number from 20 to 600",
        "6:open-on.1: must be one of friday, monday, saturday, sunday, thursday, tuesday, wednesday; "
        "did you mean 'tuesday'?",
        "7:closed-on.0: must be a date as 2026-01-31",
        "8:prices.currency: must be three capital letters, as in GBP",
        "8:prices.per-session.Foo_bar: 'Foo_bar' must be an id: small letters and digits with single hyphens, "
        "as in 'cold-sores'",
        "8:prices.per-session.Foo_bar: must be a number from 0 to 1000000",
        "8:prices.per-session.aqua: must be a number",
        "9:cautions.acne: must be one of ask, not-now, wait; did you mean 'wait'?",
        "9:cautions.b b: 'b b' must be an id: small letters and digits with single hyphens, as in 'cold-sores'",
        "10:pack: must be text; write it in quotes",
        "11:printer: must be keys with values",
        "12:aquagold.days-after: must be a whole number from 1 to 60",
        "12:aquagold.same-day: must be true or false or empty",
        "13:mm-per-pixel: must be a number from 0.05 to 1.0",
        "14:country: must be text",
        "15:region: must be text or empty",
    ]


def test_missing_keys_are_told_where_they_are_missing(tmp_path: Path) -> None:
    assert faults(tmp_path / "clinic.yaml", Clinic, "name: Skin\nprices: {currency: GBP}\n") == [
        "1:: the key 'emergency' is missing",
        "1:: the key 'phone' is missing",
        "2:prices: the key 'per-session' is missing",
    ]


def test_a_block_of_a_page_is_told_by_what_it_shows(tmp_path: Path) -> None:
    blocks = "[{show: stori}, {look: body}, {show: story, text: 4, zz: 1}, 5, {show: [a]}]"
    text = PACK.replace("[{show: story}, {show: stages, stage: 1}, {show: outcomes}]", blocks)
    told = faults(tmp_path / "pack.yaml", Pack, text)
    start = "13:chapters.0.steps.0.pages.0.blocks"
    assert told[0].startswith(f"{start}.0.show: must be one of story, question, stages")
    assert told[0].endswith("; did you mean 'story'?")
    assert told[1].startswith(f"{start}.1: the key 'show' is missing; it says which of story, question")
    assert told[2:4] == [
        f"{start}.2.text: must be text; write it in quotes",
        f"{start}.2.zz: 'zz' is not a key here",
    ]
    assert told[4] == f"{start}.3: must be keys with values"
    assert told[5].startswith(f"{start}.4.show: must be one of")


class Sample(Value, frozen=True, kw_only=True):
    """Kinds that no file of the kiosk has together."""

    least: Annotated[int, msgspec.Meta(ge=3)] = 3
    most: Annotated[float, msgspec.Meta(le=4)] = 4
    long: Annotated[str, msgspec.Meta(min_length=2)] = "ab"
    short: Annotated[str, msgspec.Meta(max_length=2)] = "ab"
    strange: Annotated[str, msgspec.Meta(pattern="^x$")] = "x"
    either: str | tuple[str, ...] = ""
    choice: Literal["a", "b"] | None = None
    nothing: None = None


class Refusing(Value, frozen=True):
    """A value that refuses itself, in words of the library."""

    def __post_init__(self) -> None:
        raise ValueError("not for authors")


def test_limits_are_told_in_plain_words(tmp_path: Path) -> None:
    text = "least: 1\nmost: 5\nlong: a\nshort: abc\nstrange: z\neither: 4\nchoice: c\nnothing: 1\n"
    assert faults(tmp_path / "sample.yaml", Sample, text) == [
        "1:least: must be a whole number of at least 3",
        "2:most: must be a number of at most 4",
        "3:long: must be at least 2 letters long",
        "4:short: must be at most 2 letters long",
        "5:strange: must be written in another way",
        "6:either: must be text or a list",
        "7:choice: must be one of a, b",
        "8:nothing: must be empty",
    ]
    assert faults(tmp_path / "sample.yaml", Sample, "either: [a, 1]\n") == [
        "1:either.1: must be text; write it in quotes"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('staff-idle: "180"', "staff-idle: must be a whole number; take its quotes away"),
        ("staff-idle: 180 s", "staff-idle: must be a whole number"),
        ('mm-per-pixel: "0.2"', "mm-per-pixel: must be a number; take its quotes away"),
        ('open-on-holidays: "true"', "open-on-holidays: must be true or false; take its quotes away"),
        ("open-on-holidays: maybe", "open-on-holidays: must be true or false"),
        ('aquagold: {days-after: "9"}', "aquagold.days-after: must be a whole number or empty; take its quotes away"),
        ("region: 5", "region: must be text or empty; write it in quotes"),
        ("open-on: monday", "open-on: must be a list; write it in square brackets, as [monday]"),
        ("closed-on: 2026-12-24", "closed-on: must be a list; write it in square brackets, as [2026-12-24]"),
        ("public-holidays: a", "public-holidays: must be a list or empty; write it in square brackets, as [a]"),
        ("open-on:", "open-on: must be a list; there is nothing here"),
        ("sound: {device: }", "sound.device: must be text; there is nothing here"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_told_how_it_becomes_one_of_the_right_kind(
    tmp_path: Path, text: str, told: str
) -> None:
    whole = f'{text}\nname: Skin\nphone: "123"\nemergency: "999"\n'
    assert faults(tmp_path / "clinic.yaml", Clinic, whole) == [f"1:{told}"]


def test_a_slip_in_the_key_that_tells_the_kind_is_told_as_one(tmp_path: Path) -> None:
    text = PACK.replace("{show: story}", "{shows: story}")
    (told,) = faults(tmp_path / "pack.yaml", Pack, text)
    assert told.endswith("blocks.0.shows: 'shows' is not a key here; did you mean 'show'?")


def test_a_reason_that_only_the_library_knows_stays_inside(tmp_path: Path) -> None:
    assert faults(tmp_path / "sample.yaml", Refusing, "{}\n") == [
        "1:: something here is not as the kiosk needs it"
    ]


# -- packs -----------------------------------------------------------------------------------


def test_a_pack_is_read_with_its_evidence(tiny: PackFolder) -> None:
    pack, evidence = read_pack(tiny.folder)
    assert pack.pack == "tiny"
    assert pack.made_on == dt.date(2026, 1, 5)
    assert evidence.sources["lee"].seen == "abstract"


def test_both_files_of_a_pack_tell_their_problems_together(tiny: PackFolder) -> None:
    tiny.in_pack("minutes-short: 1\n", "")
    tiny.in_evidence("certainty: very-low", "certainty: tiny")
    with pytest.raises(Unreadable) as caught:
        read_pack(tiny.folder)
    assert [problem.file.name for problem in caught.value.problems] == ["pack.yaml", "evidence.yaml"]


def test_a_folder_without_a_pack_is_told_with_its_near_miss(tiny: PackFolder) -> None:
    with pytest.raises(Unreadable, match="there is no pack in this folder; did you mean 'tiny'"):
        read_pack(tiny.folder.parent / "tinny")


def test_a_pack_and_the_interface_make_its_content(tiny: PackFolder, interface: Path) -> None:
    content = read_content(tiny.folder, "en", interface)
    assert content.words.text("ui.next") == "Next"
    assert content.words.text("stage.1.name") == "Now"
    assert content.words.texts("page.marks.text")[1] == "They do no harm."
    assert content.words.count("follow-up.months", 1.0) == "1 month"
    assert content.option("needling").treatments == ("needling",)
    assert content.finding("pain").id == "pain"
    assert content.page("ways").id == "ways"
    assert content.step_of("change").id == "numbers"


def test_asking_for_what_is_not_there_is_a_key_error(tiny: PackFolder, interface: Path) -> None:
    content = read_content(tiny.folder, "en", interface)
    for ask in (content.option, content.finding, content.page, content.step_of):
        with pytest.raises(KeyError):
            ask("gone")


def test_a_text_of_the_interface_and_the_pack_may_not_have_the_same_id(
    tiny: PackFolder, interface: Path
) -> None:
    (interface / "en.yaml").write_text("pack: {name: Clash}\n", "utf-8")
    with pytest.raises(Unreadable, match=r"en.yaml:2: pack.name: the interface has a text with this id too"):
        read_content(tiny.folder, "en", interface)


def test_a_language_that_is_not_there_is_told_with_those_that_are(tiny: PackFolder, interface: Path) -> None:
    assert languages_of(tiny.folder) == ("en",)
    assert languages_of(interface) == ("en",)
    with pytest.raises(Unreadable, match="there are no words in 'de'; there is en"):
        read_content(tiny.folder, "de", interface)
    (tiny.folder / "words" / "en.yaml").unlink()
    with pytest.raises(Unreadable, match=r"there are no words in 'en'$"):
        read_content(tiny.folder, "en", interface)


def test_a_language_that_nobody_speaks_is_told(tiny: PackFolder, interface: Path) -> None:
    tiny.also_in("xx", "name: Tiny", "name: Tiny")
    with pytest.raises(Unreadable, match="'xx' is not the code of a language"):
        read_content(tiny.folder, "xx", interface)


# -- words -----------------------------------------------------------------------------------


def test_words_are_texts_lists_and_plural_forms(tmp_path: Path) -> None:
    file = tmp_path / "en.yaml"
    file.write_text('a: {b: Text, c: [One, "Two {name}"], d: {one: "{n} day", other: "{n} days"}}\n', "utf-8")
    assert read_words(file) == {
        "a.b": "Text",
        "a.c": ("One", "Two {name}"),
        "a.d": {"one": "{n} day", "other": "{n} days"},
    }


def test_everything_wrong_in_the_words_is_told_at_once(tmp_path: Path) -> None:
    text = """\
a:
b: 3
c: [x, 4, [z]]
d: {other: "", one: {z: 1}}
E_e: text
f: "{"
g: "{0}"
h: "{a.b}"
i: "{a!r} {b:>3}"
j: []
k: {}
l: 2026-01-01
m: "{A}"
"""
    file = tmp_path / "en.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Unreadable) as caught:
        read_words(file)
    brackets = "curly brackets hold the name of a value, as {date}; nothing else may stand in them"
    assert [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in caught.value.problems] == [
        "1:a: there is no text here",
        "2:b: must be text; write it in quotes",
        "3:c.1: must be text; write it in quotes",
        "3:c.2: must be text",
        "4:d.other: there is no text here",
        "4:d.one: must be text",
        "5:E_e: 'E_e' is not an id: small letters, digits and single hyphens",
        f"6:f: {brackets}",
        f"7:g: {brackets}",
        f"8:h: {brackets}",
        f"9:i: {brackets}",
        "10:j: there is no text here",
        "11:k: there is no text here",
        "12:l: must be text; write it in quotes",
        f"13:m: {brackets}",
    ]


def test_a_file_of_words_that_is_only_a_text_or_a_list_is_told(tmp_path: Path) -> None:
    file = tmp_path / "en.yaml"
    for text in ("just words\n", "[a, b]\n", "{}\n"):
        file.write_text(text, "utf-8")
        with pytest.raises(Unreadable, match="words are keys with texts"):
            read_words(file)


# -- the clinic ------------------------------------------------------------------------------


def clinic_faults(file: Path, more: str) -> list[str]:
    file.write_text(CLINIC + more, "utf-8")
    with pytest.raises(Unreadable) as caught:
        read_clinic(file)
    return [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in caught.value.problems]


def test_a_clinic_needs_only_a_name_and_two_numbers(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC, "utf-8")
    assert read_clinic(file).emergency == "999"


def test_settings_that_contradict_each_other_are_told_together(tmp_path: Path) -> None:
    more = "open-on: []\nprinter: {folder: out, queue: desk}\naquagold: {same-day: true, days-after: 3}\n"
    assert clinic_faults(tmp_path / "clinic.yaml", more) == [
        "4:open-on: there must be at least one day on which the clinic is open",
        "5:printer: set either 'queue' or 'folder', not both",
        "6:aquagold: set either 'same-day: true' or 'days-after', not both",
    ]


def test_a_name_of_spaces_is_no_name(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC.replace("Skin", '" "'), "utf-8")
    with pytest.raises(Unreadable, match="name: there is no text here"):
        read_clinic(file)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("country: XX", ["4:country: 'XX' is not the code of a country, as GB"]),
        ("region: SCO", ["4:region: 'SCO' is not a region of GB; there is ENG, NIR, SCT, WLS"]),
        (
            "colour: #6B1D4F",
            [
                "4:colour: there is nothing here; write a colour in quotes, as in '#0C5450', or delete the line"
            ],
        ),
        (
            "prices: {currency: GBX, per-session: {}}",
            ["4:prices.currency: 'GBX' is not the code of a currency, as GBP"],
        ),
        ("prices: {currency: GBP, per-session: {}}", []),
        ("country: FO\nregion: SCT", ["5:region: 'SCT' is not a region of FO"]),
        ("region: SCT", []),
    ],
)
def test_a_country_a_region_of_it_a_currency_and_a_colour_must_be_known(
    tiny: PackFolder, tmp_path: Path, place: str, told: list[str]
) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(f"{CLINIC}{place}\n", "utf-8")
    found = problems_in_clinic(file, read_clinic(file), read_pack(tiny.folder)[0], ("en",))
    assert [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in found] == told


def test_a_colour_that_is_too_pale_for_headings_is_refused_with_its_contrast(tmp_path: Path) -> None:
    told = "on white has a contrast of {} to 1, and headings need 7 to 1; choose a darker one"
    for colour, ratio in (("#FFFFFF", "1.0"), ("#5A5A5A", "6.8"), ("#595A5A", "6.9"), ("#0000ff", None)):
        file = tmp_path / "clinic.yaml"
        if ratio is None:
            file.write_text(f'{CLINIC}colour: "{colour}"\n', "utf-8")
            assert read_clinic(file).colour == colour
        else:
            found = clinic_faults(file, f'colour: "{colour}"\n')
            assert found == [f"4:colour: '{colour}' {told.format(ratio)}"]


def test_a_colour_is_six_digits(tmp_path: Path) -> None:
    for written in ('"red"', '"#123"', '"#12345G"', "123456"):
        (told,) = clinic_faults(tmp_path / "clinic.yaml", f"colour: {written}\n")
        assert told.startswith("4:colour: ")


def test_a_logo_lies_beside_the_settings_and_must_be_a_picture(tiny: PackFolder, tmp_path: Path) -> None:
    pack, _ = read_pack(tiny.folder)
    file = tmp_path / "clinic.yaml"
    file.write_text(f"{CLINIC}logo: our logo.png\n", "utf-8")
    clinic = read_clinic(file)
    assert clinic.logo == str(tmp_path / "our logo.png")
    (told,) = problems_in_clinic(file, clinic, pack, ("en",))
    assert str(told) == f"{file}:4: logo: there is no file {tmp_path / 'our logo.png'}"
    Image.new("RGB", (40, 20)).save(tmp_path / "our logo.png")
    assert problems_in_clinic(file, clinic, pack, ("en",)) == ()
    file.write_text(f"{CLINIC}logo: {tmp_path / 'our logo.png'}\n", "utf-8")
    assert read_clinic(file) == clinic


def test_settings_that_do_not_go_with_the_pack_are_told(tiny: PackFolder, tmp_path: Path) -> None:
    pack, _ = read_pack(tiny.folder)
    file = tmp_path / "clinic.yaml"
    more = "language: de\ncautions: {bak: ask, back: wait}\n"
    more += "prices: {currency: GBP, per-session: {needlin: 80, needling: 90}}\n"
    file.write_text(CLINIC + more, "utf-8")
    told = problems_in_clinic(file, read_clinic(file), pack, languages_of(tiny.folder))
    assert [f"{problem.line}:{problem.path}: {problem.sentence}" for problem in told] == [
        "4:language: the pack is not shown in 'de'; there is en",
        "5:cautions.bak: the pack has no caution 'bak'; did you mean 'back'?",
        "6:prices.per-session.needlin: no option has the treatment 'needlin'; did you mean 'needling'?",
    ]
    file.write_text(CLINIC, "utf-8")
    assert problems_in_clinic(file, read_clinic(file), pack, ("en",)) == ()


def test_hours_and_address_may_be_given_by_language(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(CLINIC + "hours: {en: Mondays, es: Los lunes}\naddress: 12 Elm Street\n", "utf-8")
    clinic = read_clinic(file)
    hours = [clinic.said(clinic.hours, language) for language in ("en", "es", "ar")]
    assert hours == ["Mondays", "Los lunes", "Mondays"]
    assert clinic.said(clinic.address, "es") == "12 Elm Street"


def test_a_text_by_language_must_be_there_in_the_clinics_own(tmp_path: Path) -> None:
    assert clinic_faults(tmp_path / "clinic.yaml", "address: A\nhours:\n  es: Los lunes\n") == [
        "5:hours: there is no text in 'en', the clinic's language, for where another has none"
    ]


@pytest.mark.parametrize("hours", ["5", "[Mondays]", "{en: 5}", "{en: ''}", "{English: Mondays}", "{}"])
def test_hours_that_are_no_text_and_none_by_language_are_refused(tmp_path: Path, hours: str) -> None:
    told = clinic_faults(tmp_path / "clinic.yaml", f"hours: {hours}\n")
    assert told
    assert all(one.startswith("4:hours") for one in told), told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    start=st.integers(0, len(PACK) - 1),
    length=st.integers(0, 30),
    put=st.text(alphabet="ab-:{}[]#'\" \n01.,&*", max_size=8),
)
def test_a_pack_with_any_piece_replaced_is_read_or_told(
    tmp_path: Path, start: int, length: int, put: str
) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text(PACK[:start] + put + PACK[start + length :], "utf-8")
    told = problems_of(lambda: read_value(file, Pack))
    assert not any(word in told for word in ("msgspec", "jsonschema", "$.", "Expected", "Traceback"))
