"""How hard each page is to read, by two formulas, in English; glossary words are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import textstat

from kiosk.content.draft import WordFile
from kiosk.content.pack import OPTION_ROWS, Pack
from kiosk.content.rich import runs_of
from kiosk.content.twins import caution_twins, glossary_twins, task_twins, twins_of
from kiosk.content.walk import Ask, Block, Common, Compare, DayByDay, Ladder, Page, ShowFinding, Stages, Story
from kiosk.content.words import Wording, is_english
from kiosk.errors import Problem


class Limits(NamedTuple):
    """School grades of a page: what to aim at, above what to warn, and above what it is an error."""

    target: float
    warn_above: float
    refuse_above: float


LIMITS: Mapping[Wording, Limits] = {
    "plain": Limits(6.0, 7.0, 8.0),
    "easy": Limits(4.0, 5.0, 6.0),
    "fuller": Limits(9.0, 9.0, 10.0),
}
FEWEST_WORDS = 30
"""A page with fewer words has no grade: the formulas are made for passages."""


@dataclass(frozen=True, slots=True)
class Grade:
    """School grades of one page by Flesch-Kincaid and Gunning fog."""

    page: str
    words: int
    flesch_kincaid: float
    gunning_fog: float

    @property
    def highest(self) -> float:
        """The harder of the two."""
        return max(self.flesch_kincaid, self.gunning_fog)


def grades_of(pack: Pack, words: WordFile) -> tuple[Grade, ...]:
    """The grade of every page that is long enough to have one, and of texts that stand on no page."""
    textstat.set_lang("en_US")
    hard = _glossary_words(pack, words)
    grades = []
    for name, ids in (*((page.id, _ids_of(pack, page)) for page in pack.pages), *_off_pages(pack)):
        text = _passage(words, ids, hard)
        count = len(text.split())
        if count >= FEWEST_WORDS:
            kincaid = round(float(textstat.flesch_kincaid_grade(text)), 1)
            grades.append(Grade(name, count, kincaid, round(float(textstat.gunning_fog(text)), 1)))
    return tuple(grades)


def grades_beside(pack: Pack, words: WordFile, wording: Wording) -> tuple[Grade, ...]:
    """The grade, in a wording beside the plain one, of every page that has a text of it and is long enough."""
    twins = {page.id: twins_of(pack, page) for page in pack.pages} | dict(_twins_off_pages(pack))
    pages = {page for page, ids in twins.items() if any(f"{wording}.{id}" in words.leaves for id in ids)}
    if not pages:
        return ()
    return tuple(grade for grade in grades_of(pack, words.in_wording(wording)) if grade.page in pages)


def problems_of_grades(words: WordFile, grades: Mapping[Wording, tuple[Grade, ...]]) -> Iterator[Problem]:
    """Pages that are too hard to read, in each wording; the formulas know English only."""
    if not is_english(words.language):
        return
    for wording, (target, warn_above, refuse_above) in LIMITS.items():
        name = "page" if wording == "plain" else f"{wording} page"
        for grade in grades[wording]:
            if grade.highest > warn_above:
                figures = f"Flesch-Kincaid {grade.flesch_kincaid}, Gunning fog {grade.gunning_fog}"
                sentence = (
                    f"the {name} '{grade.page}' is too hard to read ({figures}; the target is {target:.0f})"
                )
                yield words.problem("", sentence, is_warning=grade.highest <= refuse_above)


def _passage(words: WordFile, ids: Iterator[str], hard: re.Pattern[str] | None) -> str:
    """Texts as one passage of whole sentences, without glossary words."""
    sentences = []
    for id in dict.fromkeys(ids):
        for text in words.texts(id):
            plain = "".join(run.text for run in runs_of(text) if not run.glossary)
            kept = hard.sub("", plain) if hard else plain
            kept = " ".join(kept.replace("(", "").replace(")", "").split())
            if kept.strip(" .,:;"):
                sentences.append(kept if kept[-1] in ".!?" else f"{kept.rstrip(',:;')}.")
    return " ".join(sentences)


def _glossary_words(pack: Pack, words: WordFile) -> re.Pattern[str] | None:
    """Every word of the glossary, wherever it stands."""
    names = {
        name.strip()
        for id in pack.glossary
        for text in words.texts(f"glossary.{id}.word")
        for name in re.split(r"[()]", text)
        if name.strip()
    }
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    parts = "|".join(re.escape(name) for name in longest_first)
    return re.compile(rf"\b(?:{parts})\b", re.IGNORECASE) if parts else None


def _ids_of(pack: Pack, page: Page) -> Iterator[str]:
    """The texts of a page that are read as sentences; labels and replies are not."""
    yield f"page.{page.id}.title"
    for block in page.blocks:
        yield from _ids_of_block(pack, page, block)


def _ids_of_block(pack: Pack, page: Page, block: Block) -> Iterator[str]:
    schedule = pack.schedule
    match block:
        case Story(text=text):
            yield f"page.{page.id}.{text}"
        case Ask(question=id):
            yield from (f"question.{id}.text", f"question.{id}.hint", f"question.{id}.answer")
            if id in pack.questions:
                yield from (f"question.{id}.explain.{reply}" for reply in pack.questions[id].replies)
        case Stages(stage=stage):
            yield from (f"stage.{stage}.title", f"stage.{stage}.text")
        case ShowFinding(finding=id):
            yield from (f"finding.{id}.{part}" for part in ("title", "rests-on", "lacks", "how-to-read"))
        case Compare():
            for option in pack.options:
                parts = (*OPTION_ROWS, "short", "body", "mind", "daily", "authorised")
                yield from (f"option.{option.id}.{part}" for part in parts)
        case DayByDay():
            yield from (f"healing.{healing.id}.text" for healing in schedule.healing)
        case Ladder():
            yield from (f"alarm.{alarm.id}.text" for alarm in schedule.alarms)
        case Common(questions=questions):
            for id in questions:
                yield from (f"common.{id}.question", f"common.{id}.answer")
        case _:
            pass


def _twins_off_pages(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "(cautions)", caution_twins(pack)
    yield "(tick list)", task_twins(pack)
    yield "(glossary)", glossary_twins(pack)


def _off_pages(pack: Pack) -> Iterator[tuple[str, Iterator[str]]]:
    yield from ((name, iter(ids)) for name, ids in _twins_off_pages(pack))
    names = ("decision", "funding", "interests", "method", "sells", "attract-text", "welcome-text")
    yield "(about the pack)", (f"pack.{name}" for name in names)
