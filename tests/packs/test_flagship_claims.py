"""The clinic asked for 53 claims; each is carried, with its verdict, by the texts named in evidence.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from kiosk import paths
from kiosk.content.evidence import Evidence
from kiosk.content.pack import Pack
from kiosk.content.reader import read_pack, read_words
from kiosk.content.rich import plain
from kiosk.content.words import Leaf

FOLDER = paths.PACKS / "microneedling-stretch-marks"


@dataclass(frozen=True)
class Claim:
    """What a patient must be able to read: every phrase of `says`, and none of `never`, where the claim is carried."""

    asked: str
    verdict: str
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


CLAIMS: Mapping[str, Claim] = {
    "s01": Claim("stretch marks are natural", "backed", ("natural lines", "do not harm your health")),
    "s02": Claim("they can upset people", "backed", ("45 of the 116", "87 of the 116")),
    "s03": Claim(
        "common; growth, weight, pregnancy",
        "backed",
        ("growing fast", "weight change", "steroid", "7 in 10 girls", "50 to 90 in 100"),
    ),
    "s04": Claim(
        "microneedling offers hope", "softened", ("may help", "does not take them away"), ("offers hope",)
    ),
    "s05": Claim(
        "minimally invasive, wakes up renewal",
        "backed",
        ("small procedure", "does wound the skin", "repairs the skin"),
    ),
    "s06": Claim(
        "less visible by building collagen", "backed", ("20 women", "collagen", "likely, but not proven")
    ),
    "s07": Claim("accepting your marks is a good choice", "backed", ("good choice", "harmless")),
    "s08": Claim(
        "less visible marks, more confidence",
        "softened",
        ("saw very little", "which one helped, we cannot tell"),
        ("confident",),
    ),
    "s09": Claim("used for many skin concerns", "backed", ("many skin concerns", "not on its list")),
    "s10": Claim("fine needles make tiny holes", "backed", ("tiny holes", "not just the top")),
    "s11": Claim(
        "healing makes collagen and elastin",
        "softened",
        ("found more collagen", "elastin", "results are mixed"),
    ),
    "s12": Claim("slowly fades marks", "backed", ("slowly", "fainter", "but still there")),
    "s13": Claim("smoother skin over time", "backed", ("often smoother",)),
    "s14": Claim("repeat sessions may be needed", "backed", ("1 to 6 or more",)),
    "s15": Claim("change is gradual", "backed", ("change is slow", "3 months after the last")),
    "s16": Claim(
        "results vary with skin and severity",
        "backed",
        ("red marks got better", "skin type 3", "not been well tested"),
    ),
    "s17": Claim(
        "aftercare helps healing and results",
        "softened",
        ("no trial to show that it makes the result better",),
    ),
    "s18": Claim("see a qualified expert", "backed", ("licensed clinician", "trained in needling")),
    "s19": Claim(
        "thought safe, but has side effects", "backed", ("fairly safe", "8 of 32", "13 to 42 in 100")
    ),
    "s20": Claim("know the risks first", "backed", ("know the risks before you choose",)),
    "s21": Claim(
        "short redness, swelling, minor discomfort",
        "corrected",
        ("redness", "swelling", "sunburn", "about 5", "medium"),
        ("minor", "pain is mild"),
    ),
    "s22": Claim("these fade within a few days", "backed", ("3 days", "7 days")),
    "s23": Claim(
        "slight bruising or pinpoint bleeding", "backed", ("small dots of blood", "light bruises", "no count")
    ),
    "s24": Claim(
        "rare: infection, scarring, colour change",
        "corrected",
        ("7 of 32", "0 of 25", "none of 25", "cannot call them rare", "no rate is known"),
    ),
    "s25": Claim(
        "risk falls with a trained provider, sterile tools",
        "backed",
        ("trained in needling", "sterile", "hiv was spread at an unlicensed spa"),
    ),
    "s26": Claim("risk falls with aftercare", "softened", ("likely", "no one has measured"), ("greatly",)),
    "s27": Claim(
        "eczema, rosacea, acne raise irritation",
        "corrected",
        ("not to treat skin with", "acne", "eczema", "rosacea", "until it is calm"),
    ),
    "s28": Claim("a provider can check skin and history", "backed", ("check your skin and your history",)),
    "s29": Claim(
        "sun protection cuts side effects", "softened", ("care makes sense", "no trial"), ("prevents",)
    ),
    "s30": Claim("works better for some", "backed", ("3 of 15", "7 to 45 in 100", "may differ a lot")),
    "s31": Claim("several sessions may be needed", "backed", ("1 to 6 or more",)),
    "s32": Claim(
        "visible change takes weeks to months", "backed", ("weeks to months", "be patient", "3 months")
    ),
    "s33": Claim(
        "have a full consultation",
        "backed",
        ("full talk", "the risks", "the aftercare", "other options", "the price"),
    ),
    "s34": Claim(
        "change after a few weeks to two months",
        "softened",
        ("no study of stretch marks that looked so soon", "3 months"),
    ),
    "s35": Claim(
        "long-term side effects are rare", "softened", ("some last", "not known", "6 months"), ("are rare",)
    ),
    "s36": Claim(
        "scars and colour change are uncommon", "corrected", ("7 of 32", "none of 25"), ("uncommon", "rare")
    ),
    "s37": Claim(
        "qualified provider greatly lowers harm",
        "softened",
        ("likely lower the risk", "no one has measured"),
        ("greatly",),
    ),
    "s38": Claim(
        "discomfort is mild, like tingling",
        "corrected",
        ("medium", "about 5 out of 10", "5.23"),
        ("mild", "tingl", "prick"),
    ),
    "s39": Claim(
        "numbing creams ease it",
        "backed",
        ("often used", "let the clinic put it on", "never use strong cream at home", "wrap"),
    ),
    "s40": Claim("how many sessions varies", "backed", ("varies from person to person",)),
    "s41": Claim("a series, several weeks apart", "backed", ("2 to 4 weeks apart", "most often about 4")),
    "s42": Claim(
        "big results after 3 to 6 sessions", "softened", ("10 of 15", "42 to 85 in 100", "others gain little")
    ),
    "s43": Claim("avoid direct sun, use sunscreen", "backed", ("14 days", "spf 30")),
    "s44": Claim(
        "skip hard exercise, swimming, sauna", "backed", ("3 days", "swimming", "sauna", "hard exercise")
    ),
    "s45": Claim("to help healing", "backed", ("open", "2 days")),
    "s46": Claim("it can be combined", "backed", ("yes", "plasma", "two small studies")),
    "s47": Claim(
        "Aquagold is micro-injection of serums", "backed", ("drops of liquid", "can differ", "no set recipe")
    ),
    "s48": Claim(
        "Aquagold adds to results",
        "no-evidence-found",
        ("nobody knows", "no study", "no number"),
        ("enhance", "boost"),
    ),
    "s49": Claim(
        "the pair raises collagen, texture",
        "no-evidence-found",
        ("needling alone can build collagen", "plasma is not aquagold", "not known", "texture"),
    ),
    "s50": Claim(
        "a comprehensive solution",
        "corrected",
        ("not a full answer", "17 june 2021", "without clearance", "did not check"),
        ("comprehensive", "solution"),
    ),
    "s51": Claim("fairly safe, not free of side effects", "backed", ("fairly safe", "not free of risk")),
    "s52": Claim(
        "knowing risks and steps lowers harm", "softened", ("know the risks", "likely", "no one has measured")
    ),
    "s53": Claim("a smoother, safer path", "softened", ("likely", "smoother and safer"), ("promise",)),
}

NEVER_ANYWHERE = (
    "dark patches are rare",
    "pain is mild",
    "suitable",
    "eligible",
    "candidate",
    "guarantee",
    "permanent",
    "pain-free",
    "no downtime",
    "problem area",
    "complete solution",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(FOLDER)[0]


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return read_pack(FOLDER)[1]


@pytest.fixture(scope="module")
def words() -> Mapping[str, Leaf]:
    return read_words(FOLDER / "words" / "en.yaml")


def text_of(leaf: Leaf) -> str:
    texts = (leaf,) if isinstance(leaf, str) else leaf.values() if isinstance(leaf, Mapping) else leaf
    return " ".join(plain(text) for text in texts)


def carried(id: str, evidence: Evidence, words: Mapping[str, Leaf]) -> str:
    """All that a claim's texts say, in small letters."""
    return " ".join(text_of(words[text]) for text in evidence.claims[id].carried_by).lower()


def test_all_53_claims_of_the_brief_are_in_the_evidence(evidence: Evidence) -> None:
    assert list(evidence.claims) == [f"s{number:02}" for number in range(1, 54)]
    assert list(CLAIMS) == list(evidence.claims)


@pytest.mark.parametrize("id", CLAIMS)
def test_a_claim_has_the_verdict_that_its_evidence_allows(id: str, evidence: Evidence) -> None:
    assert evidence.claims[id].verdict == CLAIMS[id].verdict


@pytest.mark.parametrize("id", CLAIMS)
def test_a_claim_is_carried_by_texts_that_say_what_is_known(
    id: str, evidence: Evidence, words: Mapping[str, Leaf]
) -> None:
    said = carried(id, evidence, words)
    assert [phrase for phrase in CLAIMS[id].says if phrase not in said] == []


@pytest.mark.parametrize("id", [id for id, claim in CLAIMS.items() if claim.never])
def test_a_softened_or_corrected_claim_is_not_made_as_it_was_asked(
    id: str, evidence: Evidence, words: Mapping[str, Leaf]
) -> None:
    said = carried(id, evidence, words).replace("cannot call them rare", "")
    assert [phrase for phrase in CLAIMS[id].never if phrase in said] == []


@pytest.mark.parametrize("id", CLAIMS)
def test_a_text_that_carries_a_claim_has_a_place_in_the_walk(id: str, evidence: Evidence, pack: Pack) -> None:
    pages = {page.id for page in pack.pages}
    known = {
        "page": pages,
        "stage": {"1", "2", "3", "4"},
        "finding": {finding.id for finding in pack.findings},
        "option": {option.id for option in pack.options},
        "question": set(pack.questions),
        "caution": set(pack.cautions),
        "task": {task.id for task in pack.schedule.tasks},
        "healing": {healing.id for healing in pack.schedule.healing},
        "common": {
            question
            for page in pack.pages
            for block in page.blocks
            for question in getattr(block, "questions", ())
        },
    }
    for text in evidence.claims[id].carried_by:
        kind, name, *_ = text.split(".")
        assert name in known[kind], text


@pytest.mark.parametrize("id", [id for id in CLAIMS if id != "s53"])
def test_a_claim_names_the_facts_behind_its_verdict(id: str, evidence: Evidence) -> None:
    assert evidence.claims[id].facts
    assert set(evidence.claims[id].facts) <= set(evidence.facts)


def test_no_text_of_the_pack_makes_a_claim_that_the_evidence_corrects(words: Mapping[str, Leaf]) -> None:
    for id, leaf in words.items():
        said = text_of(leaf).lower()
        assert [phrase for phrase in NEVER_ANYWHERE if phrase in said] == [], id


def test_no_number_is_a_bare_percentage(words: Mapping[str, Leaf]) -> None:
    assert [id for id, leaf in words.items() if re.search(r"\d ?%", text_of(leaf))] == []


def test_no_treatment_is_the_first_option_and_no_option_has_a_heavier_side(
    pack: Pack, words: Mapping[str, Leaf]
) -> None:
    assert pack.options[0].id == "no-treatment"
    for option in pack.options:
        good, bad = words[f"option.{option.id}.good"], words[f"option.{option.id}.bad"]
        assert len(good) == len(bad)
        lengths = sorted(len(text_of(side).split()) for side in (good, bad))
        assert lengths[1] <= 1.5 * lengths[0], option.id


def test_the_right_answer_of_a_check_cannot_be_told_by_its_length_or_place(
    pack: Pack, words: Mapping[str, Leaf]
) -> None:
    places, longest = set(), set()
    for id, question in pack.questions.items():
        if question.says is None:
            continue
        replies = [reply for reply in question.replies if reply != "not-sure"]
        lengths = {reply: len(text_of(words[f"question.{id}.reply.{reply}"])) for reply in replies}
        places.add(replies.index(question.says))
        longest.add(lengths[question.says] == max(lengths.values()))
        assert question.replies[-1] == "not-sure"
    assert len(places) == 3
    assert longest == {True, False}


def test_the_aquagold_option_shows_no_number_and_says_why(words: Mapping[str, Leaf]) -> None:
    said = " ".join(
        text_of(leaf) for id, leaf in words.items() if id.startswith("option.microneedling-aquagold.")
    )
    assert "no study" in said
    assert "without clearance" in said
    assert not re.search(r"\d+ (?:in|of) 100", said), "nobody has published a number for it"
