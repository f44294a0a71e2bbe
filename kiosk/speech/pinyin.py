"""Chinese as pinyin with tones, word by word, for a voice that reads pinyin alone. Only this file knows pypinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypinyin.seg.mmseg import Seg

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_QUOTES = str.maketrans(dict.fromkeys("“”‘’《》", " "))
"""Signs at which the voice halts for a second, and which nobody says."""
_SIGNS = (
    (re.compile(r"(?<=\d),(?=\d{3})"), ""),
    (re.compile(r"(\d[\d.]*(?:[–～~]\d[\d.]*)?)\s*%"), r"百分之\1"),
    (re.compile(r"(?<=\d)[–～~](?=\d)"), "到"),
    (re.compile("%"), "百分号"),
    (re.compile(r"\+"), "加"),
    (re.compile(r"(?<![\d.第])2(?=\s*[个人次种周天年位名项组页条倍篇])"), "两"),
)
"""Signs beside digits, which the voice would say in English or not at all; and how two of something are counted."""
_FRACTION = re.compile(r"(?<=\d)\.(\d+)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?=\s*年)")
_COUNTED = {"第", "之"}
"""After these, 一 is a number and keeps its tone."""
_READINGS = {
    "得": "de",
    "得到": "dé dào",
    "会得": "huì dé",
    "得过": "dé guò",
    "得出": "dé chū",
    "时间长": "shí jiān cháng",
    "多长": "duō cháng",
    "太长": "tài cháng",
    "最长": "zuì cháng",
    "存为": "cún wéi",
    "列为": "liè wéi",
    "录为": "lù wéi",
    "名为": "míng wéi",
    "设为": "shè wéi",
    "它为": "tā wéi",
    "为准": "wéi zhǔn",
    "都会": "dōu huì",
    "拍干": "pāi gān",
    "不干净": "bù gān jìng",
    "有空间": "yǒu kōng jiān",
    "没有空间": "méi yǒu kōng jiān",
    "和药": "hé yào",
    "更深": "gèng shēn",
    "调准": "tiáo zhǔn",
    "这些行": "zhè xiē háng",
}
"""What its dictionary, which takes the longest word it knows, reads otherwise than our texts mean it."""


def pinyin_of(text: str) -> str:
    """A text with its characters as numbered pinyin; what is not Chinese stays as it is."""
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    text = _YEAR.sub(lambda found: " ".join(found[0]), text)
    text = _FRACTION.sub(lambda found: f"点 {' '.join(found[1])}", text)
    return _HAN.sub(lambda found: f" {' '.join(_words_of(found[0]))} ", text.translate(_QUOTES)).strip()


def _words_of(run: str) -> Iterator[str]:
    """The words of a run of characters. The tone of 一 and 不 at the head of a word depends on what follows."""
    words = _read(run)
    for place, (word, sounds) in enumerate(words):
        after = (*sounds[1:], *(words[place + 1][1] if place + 1 < len(words) else ()))
        before = words[place - 1][0][-1] if place else ""
        yield "".join((_as_it_changes(word, sounds[0], before, after), *sounds[1:]))


def _read(run: str) -> tuple[tuple[str, list[str]], ...]:
    """The words of a run, each with its syllables."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - see `_cutter`

    return tuple(
        (word, lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True))
        for word in _cutter().cut(run)
    )


@cache
def _cutter() -> Seg:
    """Loaded when Chinese is first said: its tables take half a second and 57 MiB, and only the child needs them."""
    from pypinyin import load_phrases_dict  # noqa: PLC0415 - see above
    from pypinyin.seg.mmseg import seg  # noqa: PLC0415 - see above

    load_phrases_dict({word: [[sound] for sound in said.split()] for word, said in _READINGS.items()})
    return seg


def _as_it_changes(word: str, sound: str, before: str, after: tuple[str, ...]) -> str:
    """The first syllable of a word as it is said before those that come after it."""
    next_tone = after[0][-1] if after else ""
    if word[0] == "不" and next_tone == "4":
        return "bu2"
    if sound == "yi1" and word[0] == "一" and before not in _COUNTED and next_tone in {"1", "2", "3", "4"}:
        return "yi2" if next_tone == "4" else "yi4"
    return sound
