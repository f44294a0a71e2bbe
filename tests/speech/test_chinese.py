"""Chinese is read from pinyin: each character as one syllable with its tone, none as an English name of a letter."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kiosk import paths
from kiosk.content.reader import read_content
from kiosk.content.words import Leaf
from kiosk.speech.espeak import Espeak
from kiosk.speech.pinyin import pinyin_of
from tests.speech.programs import never

HAN = re.compile("[\u4e00-\u9fff]")
MARKS = re.compile(r"[\[\]{}*|_`]|\n")
LATIN = re.compile(r"[^\W\d_\u4e00-\u9fff]+")


def phonemes_of(text: str) -> str:
    phonemes = Espeak().phonemes_of(text, "zh", never)
    assert phonemes is not None
    return phonemes


def in_leaf(leaf: Leaf) -> list[str]:
    if isinstance(leaf, str):
        return [leaf]
    return [text for part in (leaf.values() if isinstance(leaf, dict) else leaf) for text in in_leaf(part)]


def batched(texts: list[str], size: int) -> Iterator[list[str]]:
    return (texts[place : place + size] for place in range(0, len(texts), size))


def all_texts() -> list[str]:
    content = read_content(paths.PACKS / "microneedling-stretch-marks", "zh")
    texts = [text for leaf in content.words.leaves.values() for text in in_leaf(leaf)]
    return [MARKS.sub(" ", text) for text in texts if HAN.search(text)]


def test_no_sentence_of_the_kiosk_falls_into_english_but_for_latin_names() -> None:
    texts = [LATIN.sub(" ", text) for text in all_texts()]
    assert len(texts) > 1000
    for few in batched(texts, 50):
        assert re.findall(r".{20}\(en\).{20}", phonemes_of("。 ".join(few))) == []


def test_every_character_is_said_as_one_syllable() -> None:
    text = "您可以选择不做治疗，或者等您和别人谈过之后再决定。"
    syllables = re.findall(r"[a-zü]+[1-5]", pinyin_of(text))
    assert len(syllables) == len(HAN.findall(text))


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("重要的是，您可以重新选择", "zhong4yao4 de5 shi4 ， nin2 ke3yi3 chong2xin1 xuan3ze2"),
        ("妊娠纹和生长纹", "ren4 shen1 wen2 he2 sheng1zhang3 wen2"),
        ("要多长时间？", "yao4 duo1chang2 shi2jian1 ？"),
        ("纹填得越满", "wen2 tian2 de5 yue4 man3"),
        ("得到结果", "de2dao4 jie2guo3"),
        ("没有空间保留", "mei2you3kong1jian1 bao3 liu2"),
        ("不治疗，不好", "bu2zhi4 liao2 ， bu4hao3"),
        ("一次、一天、第一次", "yi2 ci4 、 yi4 tian1 、 di4 yi1 ci4"),
        (
            "2 个人做了2次，第2次在12月2日",
            "liang3 ge4ren2 zuo4 le5 liang3 ci4 ， di4 2 ci4 zai4 12 yue4 2 ri4",
        ),
        ("2023年的研究", "2 0 2 3 nian2 de5 yan2jiu1"),
        ("Aquagold 和 SPF 50+", "Aquagold he2 SPF 50 jia1"),
        (
            "5–10%的人， 2.35 倍， 1,200 元",
            "bai3fen1 zhi1 5 dao4 10 de5 ren2 ， 2 dian3 3 5 bei4 ， 1200 yuan2",
        ),
    ],
)
def test_tones_follow_the_words_around_them(text: str, pinyin: str) -> None:
    assert pinyin_of(text).split() == pinyin.split()


def test_numbers_are_said_in_chinese_and_latin_names_as_such() -> None:
    assert phonemes_of("100 人中有 20 人用 Aquagold。").count("(en)") == 1
    assert phonemes_of("100").startswith("ji55p'ai")  # yi bai


def test_the_tables_are_loaded_when_chinese_is_first_said_and_not_before() -> None:
    program = (
        "import sys, kiosk.worker.clinic_runner; print('pypinyin' in sys.modules);"
        "from kiosk.speech.pinyin import pinyin_of; pinyin_of('12 SPF'); print('pypinyin' in sys.modules);"
        "pinyin_of('\u60a8'); print('pypinyin' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False", "True"]
