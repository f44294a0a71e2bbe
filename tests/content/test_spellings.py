"""What letters spell: the table is read as it stands, offers what is known, and tells what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.checks.interface_checks import problems_in_interface
from kiosk.content.reader import read_interface, read_spellings
from kiosk.content.spellings import Offer, Spellings, faults_in_spellings, spellings_file, spellings_of
from kiosk.content.text_file import LARGEST
from kiosk.errors import Unreadable
from kiosk.handout.letters import lacking

FILE = Path("zh.txt")
SMALL = """\
# A note.
* 我 会

xi 西 洗
xian 先 西安
an 安
keyi 可以
ke 可
yi 一
"""
TABLE = spellings_of("zh", SMALL)


@pytest.fixture(scope="module")
def chinese() -> Spellings:
    return read_spellings(paths.INTERFACE, "zh")


def texts(table: Spellings, composed: str) -> list[str]:
    return [offer.text for offer in table.offers(composed)]


def faults(text: str, keys: str | None = "abcdefghijklmnopqrstuvwxyz") -> list[str]:
    return [f"{fault.line}: {fault.sentence}" for fault in faults_in_spellings(FILE, text, keys)]


def test_before_any_letter_it_offers_what_texts_begin_with() -> None:
    assert TABLE.offers("") == (Offer("", "我"), Offer("", "会"))


def test_the_longest_beginning_comes_first_and_nothing_twice() -> None:
    assert TABLE.offers("keyi") == (Offer("keyi", "可以"), Offer("ke", "可"))
    assert texts(TABLE, "xianke") == ["先", "西安", "西", "洗"]
    assert TABLE.offers("qq") == ()


def test_a_sign_between_syllables_leaves_only_words_of_as_many_characters() -> None:
    assert texts(TABLE, "xi'an") == ["西安", "西", "洗"]
    assert TABLE.offers("xi'")[0] == Offer("xi'", "西")
    assert TABLE.offers("'an") == (Offer("'an", "安"),)


def test_the_whole_is_written_in_the_longest_words_that_leave_a_rest_that_is_known() -> None:
    assert TABLE.whole("keyixian") == "可以先"
    assert TABLE.whole("xi'an") == "西安"
    table = spellings_of("zh", "fang 放\nfan 饭\ngeng 更")
    assert table.whole("fangeng") == "饭更"
    assert table.whole("fangx") == table.whole("") == ""


@given(st.text("xiankey'q", max_size=24))
def test_every_offer_is_for_a_beginning_of_what_is_composed(composed: str) -> None:
    offers = TABLE.offers(composed)
    assert all(composed.startswith(offer.letters) for offer in offers)
    assert len({offer.text for offer in offers}) == len(offers)
    lengths = [len(offer.letters) for offer in offers]
    assert lengths == sorted(lengths, reverse=True)


@given(st.lists(st.sampled_from(["xi", "xian", "an", "keyi", "ke", "yi"]), max_size=12).map("".join))
def test_what_is_put_together_of_spellings_is_written_as_a_whole(composed: str) -> None:
    assert bool(TABLE.whole(composed)) is bool(composed)


def test_a_good_table_has_no_faults() -> None:
    assert faults(SMALL) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ma 吗\n\nma 妈", "3: 'ma' stands in line 1 too"),
        ("ma", "1: there is nothing to write for 'ma'"),
        ("# x\nma 吗 妈 吗", "2: '吗' stands twice for 'ma'"),
        ("Ma 吗", "1: 'Ma' cannot be typed: a line begins with small letters, or with '*'"),
        ("ma1 吗", "1: 'ma1' cannot be typed: a line begins with small letters, or with '*'"),
        ("lü 绿", "1: 'lü' cannot be typed: no key has 'ü'"),
    ],
)
def test_each_fault_is_told_with_its_line(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@given(st.text())
def test_whatever_stands_in_a_file_is_read_or_refused_with_a_line(text: str) -> None:
    found = list(faults_in_spellings(FILE, text))
    assert all(fault.line > 0 for fault in found)
    if not found:
        spellings_of("zh", text).offers("ma")


def test_the_check_tells_of_a_clinics_own_table(tmp_path: Path) -> None:
    file = spellings_file(tmp_path, "zh")
    file.parent.mkdir()
    file.write_text("ma 吗 \U00020000\n", "utf-8")
    (fault,) = (fault for fault in problems_in_interface(tmp_path, lacking()) if fault.file == file)
    assert (fault.line, fault.is_warning) == (1, False)
    assert fault.sentence == "no font has the letter '\U00020000' (U+20000)"
    file.write_bytes("ma 吗\n".encode("gb2312"))
    (fault,) = (fault for fault in problems_in_interface(tmp_path) if fault.file == file)
    assert (fault.line, fault.sentence) == (1, "this is not UTF-8 text; save the file as UTF-8")


def test_a_clinics_own_table_is_no_larger_than_any_other_file(tmp_path: Path) -> None:
    file = spellings_file(tmp_path, "zh")
    file.parent.mkdir()
    file.write_text("ma 吗\n" * (LARGEST // 6), "utf-8")
    with pytest.raises(Unreadable) as refused:
        read_spellings(tmp_path, "zh")
    assert [fault.sentence for fault in refused.value.problems] == ["the file is larger than 2 MB"]


def test_a_clinics_own_table_takes_the_place_of_ours(tmp_path: Path) -> None:
    file = spellings_file(tmp_path, "zh")
    file.parent.mkdir()
    file.write_text("ma 妈\n", "utf-8")
    assert texts(read_spellings(tmp_path, "zh"), "ma") == ["妈"]
    file.write_text("ma\n", "utf-8")
    with pytest.raises(Unreadable, match="nothing to write"):
        read_spellings(tmp_path, "zh")


def test_a_language_without_a_table_has_none(tmp_path: Path) -> None:
    assert not read_interface("en").is_spelled
    assert read_interface("zh").is_spelled
    with pytest.raises(Unreadable, match="there is no such file"):
        read_spellings(tmp_path, "en")


def test_every_character_of_our_own_table_can_be_shown_and_printed() -> None:
    file = spellings_file(paths.INTERFACE, "zh")
    keys = "".join(read_interface("zh").texts("ui.keyboard"))
    assert list(faults_in_spellings(file, file.read_text("utf-8"), keys, lacking())) == []


def test_our_own_table_is_small_and_holds_all_characters_in_common_use(chinese: Spellings) -> None:
    assert spellings_file(paths.INTERFACE, "zh").stat().st_size < 500_000
    there = {text for line in chinese.lines for text in line.split()[1:]}
    first_level = {bytes((row, place)) for row in range(0xB0, 0xD8) for place in range(0xA1, 0xFF)}
    common = {pair.decode("gb2312", "ignore") for pair in first_level} - {""}
    assert len(common) == 3755
    assert common <= there


@pytest.mark.parametrize(
    ("composed", "written"),
    [
        ("huaiyunkeyizuoma", "怀孕可以做吗"),
        ("huibuhuiliuba", "会不会留疤"),
        ("woduimayaoguomin", "我对麻药过敏"),
        ("xuyaozuojici", "需要做几次"),
        ("tengbuteng", "疼不疼"),
        ("duoshaoqian", "多少钱"),
        ("renshenqikeyizuoma", "妊娠期可以做吗"),
        ("lvse", "绿色"),
        ("zuijiashijianshishenmeshihou", "最佳时间是什么时候"),
        ("huifanheima", "会反黑吗"),
    ],
)
def test_what_patients_ask_is_written_at_once(chinese: Spellings, composed: str, written: str) -> None:
    assert chinese.whole(composed) == written
