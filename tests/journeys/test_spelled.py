"""Who reads Chinese types it by its sounds: letters are composed, characters offered, and a touch writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.content.reader import read_content
from kiosk.content.words import Words
from kiosk.visit.blocks import Keys
from kiosk.visit.effects import ReadSpellings
from kiosk.visit.events.event import (
    Closed,
    KeysTurned,
    LanguageChosen,
    Left,
    OffersTurned,
    Opened,
    Taken,
    Typed,
)
from kiosk.visit.events.room import ConsultationBegun
from kiosk.visit.events.setting import LanguageRead, SpellingsRead
from kiosk.visit.events.speech import KeysReached
from kiosk.visit.sheets import HelpSheet, InitialsSheet, NotesSheet, TypingSheet
from kiosk.visit.update import update
from kiosk.visit.updates.typing import LONGEST_QUESTION
from kiosk.visit.views import blocks_in
from tests.journeys.clinician import Clinician
from tests.journeys.listening import said
from tests.journeys.patient import Desk, Patient

PACK = paths.PACKS / "microneedling-stretch-marks"


@pytest.fixture(scope="module")
def chinese() -> Words:
    return read_content(PACK, "zh").words


@pytest.fixture
def writer(patient: Patient, chinese: Words) -> Patient:
    """A patient who has chosen Chinese and is about to write a question."""
    patient.sends(LanguageRead(chinese)).wakes()
    return patient.sends(LanguageChosen("zh"), Opened(TypingSheet()))


def keys_of(patient: Patient) -> Keys:
    (keys,) = (block for block in blocks_in(patient.page) if isinstance(block, Keys))
    return keys


def offered(patient: Patient) -> list[str]:
    """What the row offers now, but for the letters and what leads on."""
    return [tile.text for tile in keys_of(patient).offers or () if tile.id[-1].isdigit()]


def types(patient: Patient, text: str) -> Patient:
    return patient.touches(*("key-space" if letter == " " else f"key-{letter}" for letter in text))


def takes(patient: Patient, text: str, *, most_turns: int = 0) -> Patient:
    """Touch what is offered, at once or after so many turns at most."""
    for _ in range(most_turns):
        if text not in offered(patient):
            patient.touches("offer-more")
    place = offered(patient).index(text) + 1
    return patient.touches(f"offer-{place}")


@pytest.mark.parametrize(
    "pieces",
    [
        (("huaiyun", "怀孕"), ("keyi", "可以"), ("zuo", "做"), ("ma", "吗")),
        (("huibuhui", "会不会"), ("liu", "留"), ("ba", "疤")),
        (("wo", "我"), ("dui", "对"), ("mayao", "麻药"), ("guomin", "过敏")),
        (("xuyao", "需要"), ("zuo", "做"), ("ji", "几"), ("ci", "次")),
        (("teng", "疼"), ("bu", "不"), ("teng", "疼")),
        (("duoshao", "多少"), ("qian", "钱")),
        (("wo", "我"), ("zai", "在"), ("chi", "吃"), ("yiwei", "异维"), ("a", "A"), ("suan", "酸")),
        (("yiweiasuan", "异维A酸"),),
    ],
)
def test_each_word_of_a_question_is_offered_at_once_or_one_touch_away(
    writer: Patient, pieces: tuple[tuple[str, str], ...]
) -> None:
    for letters, text in pieces:
        takes(types(writer, letters), text, most_turns=1)
    written = "".join(text for _, text in pieces)
    assert writer.visit.typed == written
    assert writer.touches("key-done").visit.questions == (written,)


def test_a_long_composition_is_taken_word_by_word(writer: Patient) -> None:
    types(writer, "renshenqikeyizuoma")
    for text in ("妊娠期", "可以", "做", "吗"):
        takes(writer, text)
    assert writer.visit.typed == "妊娠期可以做吗"
    assert writer.visit.composed == ""


def test_the_field_tells_what_is_composed_from_what_is_written(writer: Patient) -> None:
    takes(types(writer, "wo"), "我")
    types(writer, "xiang")
    assert (keys_of(writer).text, keys_of(writer).composed) == ("我xiang", "xiang")


def test_a_space_takes_the_first_offer_and_after_that_is_a_space(writer: Patient) -> None:
    assert types(writer, "huaiyun ").visit.typed == "怀孕"
    assert types(writer, " a").visit.typed == "怀孕 a"


def test_a_digit_takes_the_offer_in_its_place_and_else_is_a_digit(writer: Patient) -> None:
    types(writer, "ta")
    second = offered(writer)[1]
    assert types(writer, "23").visit.typed == f"{second}3"
    assert types(writer, "spf50").visit.typed == f"{second}3spf50"


def test_a_sign_that_ends_a_sentence_writes_all_that_is_composed(writer: Patient) -> None:
    assert types(writer, "huaiyunkeyizuoma？").visit.typed == "怀孕可以做吗？"
    assert writer.visit.composed == ""


def test_a_full_stop_after_a_digit_is_a_point(writer: Patient) -> None:
    assert "key-。" in writer.tiles
    types(writer, "1")
    assert writer.tiles["key-。"].text == "."
    assert types(writer, "。5").visit.typed == "1.5"


@pytest.mark.parametrize("end", [" ", "？"])
def test_a_name_that_is_no_pinyin_keeps_its_letters(writer: Patient, end: str) -> None:
    assert types(writer, f"botox{end}").visit.typed.strip("？") == "botox"
    assert writer.visit.composed == ""


def test_letters_stay_letters_by_one_touch_small_or_large(writer: Patient) -> None:
    types(writer, "ha").touches("offer-letters")
    assert (writer.visit.typed, writer.visit.composed) == ("ha", "")
    takes(types(writer, "spf"), "SPF")
    types(writer, "botox")
    while "Botox" not in offered(writer):
        writer.touches("offer-more")
    assert takes(writer, "Botox").visit.typed == "haSPFBotox"


def test_a_long_word_says_all_of_the_letters_that_its_tile_has_no_room_for(writer: Patient) -> None:
    letters = types(writer, "renshenqi").tiles["offer-letters"]
    assert (letters.text, letters.says) == ("rensh…", "renshenqi")
    types(writer, "qqqqqqqqqq")
    assert offered(writer)[-1] != "Renshenqiqqqqqqqqqq"


def test_erasing_takes_back_what_is_composed_first(writer: Patient) -> None:
    takes(types(writer, "wo"), "我")
    types(writer, "xi").touches("key-erase")
    assert (writer.visit.typed, writer.visit.composed) == ("我x", "x")
    writer.touches("key-erase", "key-erase")
    assert (writer.visit.typed, writer.visit.composed) == ("", "")


def test_what_was_not_made_into_characters_is_taken_along_in_letters(writer: Patient) -> None:
    takes(types(writer, "wo"), "我")
    assert types(writer, "tengma").touches("key-done").visit.questions == ("我tengma",)
    assert types(writer.sends(Opened(TypingSheet())), "a").visit.typed == "a"


def test_the_next_offers_come_by_one_touch_and_after_the_last_the_first(writer: Patient) -> None:
    types(writer, "teng")
    first, seen = offered(writer), set[str]()
    seen.update(*(offered(writer.touches("offer-more")) for _ in range(3)))
    assert offered(writer) == first
    assert {"疼", "腾", "特", "TENG"} <= seen
    assert types(writer.touches("offer-more"), "g").visit.first_offer == 0


def test_what_is_offered_never_takes_more_than_a_row(writer: Patient) -> None:
    for letters in ("", "zhuang", "buhaoyisi", "shi"):
        writer.sends(*(Typed(letter, composes=True) for letter in letters))
        for _ in range(6):
            assert len(keys_of(writer).offers or ()) <= 8
            assert sum(len(text) for text in offered(writer) if not text.isascii()) <= 10
            writer.touches("offer-more")
        writer.sends(Taken(letters, ""))


def test_where_all_is_offered_nothing_leads_on(writer: Patient) -> None:
    assert types(writer, "spf").tiles["offer-more"].sends is None


def test_two_syllables_are_told_apart_by_a_sign(writer: Patient) -> None:
    types(writer, "xi'an")
    assert offered(writer)[0] == "西安"
    assert types(writer, " ").visit.typed == "西安"
    assert types(writer, "'").visit.typed == "西安'"
    assert writer.visit.composed == ""


def test_other_letters_end_what_is_composed(writer: Patient) -> None:
    types(writer, "caf").sends(KeysTurned(has_others=True)).touches("key-é")
    assert (writer.visit.typed, writer.visit.composed) == ("café", "")


def test_a_begun_word_goes_on_under_a_bar_and_when_its_sheet_is_opened_again(writer: Patient) -> None:
    types(writer, "huaiyun").sends(Opened(HelpSheet()), Closed())
    assert offered(writer)[0] == "怀孕"
    writer.sends(Closed(), Opened(TypingSheet()))
    assert takes(writer, "怀孕").visit.typed == "怀孕"


def test_nothing_of_it_is_left_for_the_next_patient(writer: Patient) -> None:
    types(writer, "huaiyun").touches("offer-more").sends(Left())
    assert (writer.visit.typed, writer.visit.composing, writer.visit.first_offer) == ("", "", 0)


def test_what_was_offered_before_changes_nothing_any_more(writer: Patient) -> None:
    types(writer, "ma")
    assert writer.sends(Taken("wo", "我")).visit.typed == "ma"
    assert len(writer.sends(OffersTurned(9999)).tiles["offer-1"].text) == 1


def test_no_more_is_written_than_a_question_may_have(writer: Patient) -> None:
    writer.sends(*[Typed("a", composes=True)] * LONGEST_QUESTION)
    types(writer, "b")
    assert writer.visit.typed == writer.visit.composed == "a" * LONGEST_QUESTION
    writer.touches("offer-letters")
    assert writer.sends(Taken("", "可以")).visit.typed == "a" * LONGEST_QUESTION


def test_the_table_is_read_when_keys_are_first_shown_and_kept_for_who_comes_next(
    patient: Patient, chinese: Words
) -> None:
    patient.sends(LanguageRead(chinese)).wakes()
    assert update(patient.visit, Opened(TypingSheet()))[1] == ()
    patient.sends(LanguageChosen("zh"))
    assert patient.visit.setting.spellings is None
    visit, effects = update(patient.visit, Opened(TypingSheet()))
    assert effects == (ReadSpellings("zh"),)
    assert update(visit, Typed("a", composes=True))[1] == ()
    patient.sends(Opened(TypingSheet()), Closed())
    assert update(patient.visit, Opened(TypingSheet()))[1] == ()


def test_until_it_is_read_letters_are_typed_and_kept(patient: Patient, chinese: Words) -> None:
    patient.sends(LanguageRead(chinese)).wakes().sends(LanguageChosen("zh"))
    visit, _ = update(patient.visit, Opened(TypingSheet()))
    patient.visit = visit
    assert [tile.id for tile in keys_of(patient).offers or ()] == ["offer-more"]
    types(patient, "wo")
    assert (offered(patient), patient.visit.composed) == (["WO"], "wo")
    patient.sends(*patient.desk.does(ReadSpellings("zh")))
    assert offered(patient)[0] == "我"


def test_no_other_language_is_offered_characters(writer: Patient) -> None:
    types(writer, "wo").sends(LanguageChosen("en"))
    assert keys_of(writer).offers is None
    assert types(writer, "w").visit.typed == "wow"
    assert writer.visit.composed == ""


def test_a_table_of_another_language_says_nothing_here(writer: Patient) -> None:
    table = writer.visit.setting.spellings
    assert table is not None
    other = type(table)("ja", table.lines, table.longest)
    writer.sends(SpellingsRead(other))
    assert offered(types(writer, "wo")) == ["WO"]


def test_a_clinician_who_reads_chinese_types_notes_so_and_initials_in_letters(
    desk: Desk, chinese: Words
) -> None:
    desk = replace(desk, content=replace(desk.content, words=chinese))
    clinician = Clinician(desk).sends(ConsultationBegun(), Opened(NotesSheet()))
    takes(types(clinician, "tengtong"), "疼痛").touches("key-done")
    assert clinician.consultation.notes == "疼痛"
    clinician.sends(Opened(InitialsSheet("")))
    assert keys_of(clinician).offers is None
    assert types(clinician, "mr").visit.typed == "MR"


def test_what_is_taken_is_said_and_what_is_offered_as_the_keys_come_to_it(
    listener: Patient, chinese: Words
) -> None:
    listener.sends(LanguageRead(chinese), LanguageChosen("zh"), Opened(TypingSheet()))
    said(types(listener, "huaiyun"))
    assert said(listener.sends(KeysReached("offer-1"))) == ["怀孕"]
    assert said(listener.touches("offer-1")) == ["怀孕"]
    assert said(listener.touches("offer-more")) == [chinese.text("ui.offers-more")]
    said(types(listener, "ma"))
    assert said(types(listener, "？")) == ["吗？"]


def test_from_a_loudspeaker_what_is_offered_for_letters_is_not_said_without_leave(
    loud: Patient, chinese: Words
) -> None:
    loud.sends(LanguageRead(chinese), LanguageChosen("zh")).touches("read-aloud", "answers-no")
    loud.sends(Opened(TypingSheet()))
    types(loud, "huaiyun")
    said(loud)
    assert "怀孕" not in "".join(said(loud.sends(KeysReached("offer-1")).touches("offer-1")))
