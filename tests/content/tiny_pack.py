"""A tiny pack on disk that has no problem; each test breaks one thing in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.checks.pack_checks import Checked, checked
from kiosk.errors import Problem

PACK = """\
pack: tiny
version: "1.0.0"
made-on: 2026-01-05
sells-this-treatment: true
minutes-short: 1
minutes-full: 2
review: {every-months: 12, reviewer: Dr A. Lee, credentials: Skin doctor, reviewed-on: 2026-02-01, due-on: 2027-02-01}
chapters:
  - id: start
    steps:
      - id: story
        pages:
          - {id: marks, short: true, blocks: [{show: story}, {show: stages, stage: 1}, {show: outcomes}]}
          - {id: where, blocks: [{show: question, question: areas, look: body-map}]}
          - {id: hope, blocks: [{show: question, question: hope, look: scale}]}
          - {id: quiz, blocks: [{show: question, question: check-days, look: check}]}
      - id: numbers
        pages:
          - {id: change, blocks: [{show: finding, finding: change}]}
          - {id: pain, blocks: [{show: finding, finding: pain}, {show: finding, finding: days}]}
  - id: end
    steps:
      - id: ways
        pages:
          - {id: ways, blocks: [{show: options}]}
          - {id: care, blocks: [{show: days}, {show: ladder}]}
          - {id: asked, blocks: [{show: common-questions, questions: [hurt]}, {show: own-questions}]}
          - {id: plan, blocks: [{show: plan}, {show: print}]}
questions:
  areas: {ask: many, replies: [thighs, back, none], most: 2, alone: [none]}
  hope: {ask: scale, replies: [little, some, half, most, all]}
  check-days: {ask: check, replies: [one, three, not-sure], says: three, facts: [days]}
cautions:
  back: {level: ask, when: areas=back and not hope=all, facts: [days]}
findings:
  - draw: people
    id: change
    is-harm: false
    certainty: low
    facts: [change]
    groups:
      - {id: big, count: 5, out-of: 15, low: 15, high: 58, source: lee, follow-up: {months: 3}}
      - {id: some, count: 5, out-of: 15, low: 15, high: 58, source: lee, follow-up: {months: 3}, fill: one-third}
      - {id: none, count: 5, out-of: 15, low: 15, high: 58, source: lee, follow-up: {months: 3}, fill: empty}
  - {draw: score, id: pain, value: 5.2, spread: 0.3, least: 0, most: 10, out-of: 20, source: lee,
     follow-up: {since: at-the-time}, certainty: low, facts: [change], beside: 2.4}
  - {draw: spell, id: days, usual: 3, longest: 7, spread: 0.4, out-of: 20, source: lee, longest-source: ray,
     follow-up: {stated: false}, certainty: low, facts: [days]}
options:
  - {id: no-treatment, certainty: high, facts: [days]}
  - {id: needling, treatments: [needling], facts: [change]}
schedule:
  sessions: {least: 1, most: 6, usual: 4, facts: [days]}
  weeks-apart: {least: 2, most: 6, usual: 4, facts: [days]}
  before: [{id: sun, days: 14, facts: [days]}]
  after: [{id: sun, days: 14, facts: [days]}]
  events: {special-day: {before: 14, facts: [days]}}
  judge-months: 3
  judge-facts: [days]
  tasks: [{id: wash, when: day, icon: drop, facts: [days]}]
  healing: [{id: day-0, first: 0, last: 1, facts: [days]}]
  alarms: [{id: fever, facts: [own]}]
own-questions: [price]
glossary: [collagen]
"""

EVIDENCE = """\
sources:
  lee: {cite: Lee A. Skin. 2020., url: "https://example.org/lee", seen: abstract}
  ray: {cite: Ray B. Days. 2021., url: "https://example.org/ray", seen: page}
facts:
  change: {sources: [lee], certainty: low}
  days: {sources: [ray], certainty: low}
  own: {sources: [], certainty: very-low}
traces:
  page.marks: [change]
  question.check-days: [days]
  finding: [change]
  option: [change]
  caution.back: [days]
  task: [days]
  healing: [days]
  stage: [change]
  common: [change]
  alarm.fever.text: [own]
  glossary: []
claims:
  c1: {verdict: backed, carried-by: [page.marks.text], facts: [change]}
"""

WORDS = """\
pack:
  name: Tiny
  decision: What to do
  funding: Nobody paid.
  interests: The clinic earns from it.
  method: We read short reports.
  sells: This clinic sells it.
  attract-title: Marks
  attract-text: See what it can do.
  welcome-title: Welcome
  welcome-text: It gives facts.
chapter: {start: {name: Start}, end: {name: End}}
step: {story: {name: Story}, numbers: {name: Numbers}, ways: {name: Ways}}
page:
  marks:
    title: What marks are
    text: ["Marks are a kind of scar, with less [[collagen|collagen]].", They do no harm.]
    text-heading: In short
  where: {title: Where they are}
  pain: {title: Both}
  care: {title: Care}
  asked: {title: Asked often}
  plan: {title: Your plan}
stage: {"1": {name: Now, title: Skin now, text: The mark is thin.}}
drawing:
  skin: {note: A drawing., top: Top, stage-1: {says: Skin from the side.}}
  outcome:
    {before: Before, little: Little, some: Some, clear: Clear, big: Big, colour-new: New, colour-old: Old,
     texture: Feel, side: From the side, note: A drawing., says: Five patches of skin.}
  body: {front: Front, back: Back, says: A body.}
question:
  areas: {text: Where are they?, hint: Choose some., reply: {thighs: Thighs, back: Back, none: Nowhere}}
  hope: {text: How much?, reply: {little: Little, some: Some, half: Half, most: Most, all: All}}
  check-days:
    text: How long is it red?
    short: Red days
    teach-back: "Tell me: how long is it red?"
    answer: About 3 days.
    reply: {one: One, three: Three, not-sure: Not sure}
    explain: {one: It is more., three: Yes., not-sure: It is about 3 days.}
caution: {back: {text: "Your back needs a talk."}}
finding:
  change:
    title: How much change?
    rests-on: One study of 15 people.
    lacks: It is small.
    how-to-read: Each small person is one of 100.
    big: {did: had a big change, did-not: did not, label: big, people: 15 people}
    some: {did: had some change, did-not: did not, label: some, people: 15 people}
    none: {did: had no change, did-not: did, label: none, people: 15 people}
  pain:
    {title: Pain, label: medium, least: none, most: worst, people: 20 women, beside: laser,
     rests-on: "One study: 5.2, a laser 2.4.", lacks: It is small., how-to-read: It runs from 0 to 10.}
  days:
    {title: Red days, usual: 3 days, longest: 7 days, people: 20 women,
     rests-on: One study., lacks: It is small., how-to-read: A box a day.}
row:
  can-it-help: {name: Help, question: Can it help?}
  good: {name: Good, question: What is good?}
  bad: {name: Bad, question: What is bad?}
  daily-life: {name: Life, question: What is it like?}
  visits: {name: Visits, question: How many visits?}
  red-days: {name: Red days, question: How many red days?}
  cost: {name: Cost, question: What does it cost?}
  how-sure: {name: Sure, question: How sure are we?}
treatment: {needling: {name: Needling}}
option:
  no-treatment:
    {name: Leave them, short: Do nothing., can-it-help: They may fade., good: [No needles.], bad: [They may stay.],
     body: No change., mind: You may mind., daily: Nothing to do., daily-life: Nothing., visits: None., red-days: None.,
     cost: None., how-sure: High., authorised: Nothing to clear.}
  needling:
    {name: Needling, short: Fine needles., can-it-help: It may help., good: [It may help.], bad: [It may hurt.],
     body: Red skin., mind: It takes time., daily: No sun., daily-life: No sun., visits: About 4., red-days: About 3.,
     cost: A fee each time., how-sure: Low., authorised: Not on the list.}
avoid: {sun: {name: sun}}
event: {special-day: {name: Special day}}
task: {wash: {text: Wash the skin., short: Wash}}
healing: {day-0: {name: Day 0, text: Red and warm.}}
alarm: {fever: {text: A fever.}}
common: {hurt: {question: Does it hurt?, answer: A little.}}
ask: {price: {text: What does it cost?}}
glossary: {collagen: {word: Collagen, meaning: Strong threads.}}
source: {lee: {name: "Lee, 2020. 15 people"}, ray: {name: "Ray, 2021. 20 people"}}
"""

TODAY = dt.date(2026, 11, 23)


def tiny_pack_in(packs: Path) -> Path:
    """Write the tiny pack into a folder of packs."""
    folder = packs / "tiny"
    (folder / "words").mkdir(parents=True)
    (folder / "pack.yaml").write_text(PACK, "utf-8")
    (folder / "evidence.yaml").write_text(EVIDENCE, "utf-8")
    (folder / "words" / "en.yaml").write_text(WORDS, "utf-8")
    return folder


@dataclass(frozen=True)
class PackFolder:
    """The tiny pack, and ways to break it."""

    folder: Path

    def change(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        file.write_text(text.replace(old, new), "utf-8")

    def in_pack(self, old: str, new: str) -> None:
        self.change("pack.yaml", old, new)

    def in_evidence(self, old: str, new: str) -> None:
        self.change("evidence.yaml", old, new)

    def in_words(self, old: str, new: str) -> None:
        self.change("words/en.yaml", old, new)

    def also_in(self, language: str, old: str, new: str) -> None:
        text = (self.folder / "words" / "en.yaml").read_text("utf-8")
        assert text.count(old) == 1
        (self.folder / "words" / f"{language}.yaml").write_text(text.replace(old, new), "utf-8")

    def checked(self, today: dt.date = TODAY) -> Checked:
        return checked(self.folder, today)

    def problems(self, today: dt.date = TODAY) -> tuple[Problem, ...]:
        return self.checked(today).problems

    def says(self, today: dt.date = TODAY) -> list[str]:
        """Every problem as `path: sentence`, warnings marked."""
        return [
            f"{'(warning) ' if problem.is_warning else ''}{problem.path}: {problem.sentence}"
            for problem in self.problems(today)
        ]
