"""Write `resources/interface/spellings/zh.txt`: what Chinese writes for letters of pinyin, most common first.

Run as `python tools/spellings_zh.py pinyin_simp.dict.yaml` with the dictionary of Rime's simplified pinyin, which was
made for the keyboards of Android (Apache-2.0); Debian has it in `rime-data-pinyin-simp`. Its words have their sounds
and how often each is typed. Of them come the characters that GB 2312 knows, the most common words, every word of our
own texts, and the words below, which a clinic hears more often than others do.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TABLE = RESOURCES / "interface" / "spellings" / "zh.txt"
SHA_256 = "44e448cffab6ce2d280826a17842721e8e645c226787312251bb7a3f0b1e58b3"
"""That of the one dictionary whose order was tried by hand."""
COMMON = 200
"""How often a word is typed, in the dictionary's own count, to be among the most common."""
BEGINNINGS = "我 会 有 可以 吗 要 能 不 多久 什么 怎么 多少 需要 对 在 吃 做 的 了"
"""What is offered before any letter is typed: what questions begin with, and end with."""
OURS = 3000
OWN = {
    "weizhen": "微针",
    "renshenwen": "妊娠纹",
    "liuba": "留疤",
    "bahen": "疤痕",
    "mayao": "麻药",
    "fumayao": "敷麻药",
    "tengbuteng": "疼不疼",
    "tongbutong": "痛不痛",
    "haobuhao": "好不好",
    "nengbuneng": "能不能",
    "kebukeyi": "可不可以",
    "yaobuyao": "要不要",
    "guibugui": "贵不贵",
    "huibuhui": "会不会",
    "guomin": "过敏",
    "jici": "几次",
    "duoshaoci": "多少次",
    "duojiu": "多久",
    "buru": "哺乳",
    "buruqi": "哺乳期",
    "beiyun": "备孕",
    "renshenqi": "妊娠期",
    "yuejing": "月经",
    "yiweiasuan": "异维A酸",
    "yiwei": "异维",
    "asuan": "A酸",
    "weiasuan": "维A酸",
    "seban": "色斑",
    "fanhei": "反黑",
    "fangshai": "防晒",
    "fangshaishuang": "防晒霜",
    "paozhen": "疱疹",
    "chunpaozhen": "唇疱疹",
    "banhenzengsheng": "瘢痕增生",
    "bahentizhi": "疤痕体质",
    "zengsheng": "增生",
    "jiguang": "激光",
    "shuiguangzhen": "水光针",
    "shuiguang": "水光",
    "boniaosuan": "玻尿酸",
    "roudusu": "肉毒素",
    "shepin": "射频",
    "zhiliao": "治疗",
    "huifu": "恢复",
    "huifuqi": "恢复期",
    "jiejia": "结痂",
    "tuopi": "脱皮",
    "fahong": "发红",
    "hongzhong": "红肿",
    "chuxue": "出血",
    "yuxue": "瘀血",
    "ganran": "感染",
    "huazhuang": "化妆",
    "xizao": "洗澡",
    "youyong": "游泳",
    "yunfu": "孕妇",
    "chanhou": "产后",
    "jianfei": "减肥",
    "tangniaobing": "糖尿病",
    "gaoxueya": "高血压",
    "asipilin": "阿司匹林",
    "kangshengsu": "抗生素",
    "jisu": "激素",
    "fuzuoyong": "副作用",
    "houyizheng": "后遗症",
}

Counted = dict[str, dict[str, int]]
"""How often each word is typed, by its letters."""


def main(dictionary: Path) -> None:
    """Write the table."""
    text = dictionary.read_bytes()
    if hashlib.sha256(text).hexdigest() != SHA_256:
        sys.exit(f"{dictionary} is not the dictionary that this was tried with")
    ours = "\n".join(file.read_text("utf-8") for file in sorted(RESOURCES.rglob("zh.yaml")))
    counted: Counted = defaultdict(dict)
    for word, letters, count in _words(text.decode("utf-8")):
        if len(word) == 1 or count >= COMMON or word in ours:
            counted[letters][word] = max(count, counted[letters].get(word, 0))
    for letters, word in OWN.items():
        counted[letters][word] = max(OURS, counted[letters].get(word, 0))
    lines = [f"{letters} {' '.join(_most_common_first(words))}" for letters, words in counted.items()]
    TABLE.write_text("\n".join((*_head(), f"* {BEGINNINGS}", *sorted(lines), "")), "utf-8")


def _words(text: str) -> Iterator[tuple[str, str, int]]:
    """Each word of the dictionary that GB 2312 can write, its letters, and how often it is typed."""
    for line in text.splitlines():
        word, _, rest = line.partition("\t")
        letters, _, count = rest.partition("\t")
        if count.isdigit() and _is_simplified(word):
            yield word, letters.replace(" ", ""), int(count)


def _is_simplified(word: str) -> bool:
    try:
        word.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _most_common_first(words: dict[str, int]) -> list[str]:
    return sorted(words, key=lambda word: (-words[word], word))


def _head() -> tuple[str, ...]:
    return (
        "# What Chinese writes for letters of pinyin, most common first. Made by tools/spellings_zh.py from the",
        "# dictionary of Rime's simplified pinyin, which comes from the Android Open Source Project; changed by it.",
        "# Apache License 2.0: see APACHE-2.0.txt.",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
