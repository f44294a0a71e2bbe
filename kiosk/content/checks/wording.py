"""Whether the words of a pack are all there, in every language alike, and of the right kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kiosk.content.checks.expected import ExpectedWords, expected_words, story_ids
from kiosk.content.draft import Draft, WordFile, trace_of
from kiosk.content.near import did_you_mean
from kiosk.content.pack import OPTION_ROWS, Pack
from kiosk.content.rich import runs_of
from kiosk.content.translations.across import problems_across, problems_of_translations
from kiosk.content.word_file import values_in
from kiosk.content.words import SOURCE, twin_of, wording_of
from kiosk.errors import Problem

LONGEST_STEP = 18
_OPTION_CLAIMS = (*OPTION_ROWS, "short", "body", "mind", "daily", "authorised")


def problems_of_words(draft: Draft) -> Iterator[Problem]:
    """Texts that are missing, unused, of the wrong kind, traced to nothing, or not the same in all languages."""
    expected = expected_words(draft.pack, draft.evidence)
    for words in draft.languages:
        # What a translation lacks is told by holding it against its source.
        is_source = draft.source.language != SOURCE or words is draft.source
        yield from _against(words, expected, needs_all=is_source)
        yield from _of_marks(words, draft)
        yield from _of_names(words, draft.pack)
    yield from problems_across(draft.languages)
    yield from problems_of_translations(draft.folder, draft.languages)
    yield from _of_traces(draft, expected)
    yield from _of_claims(draft)


def _against(words: WordFile, expected: ExpectedWords, *, needs_all: bool) -> Iterator[Problem]:
    spare = [id for id in words.leaves if not expected.knows(id)]
    for id in sorted(expected.needed - words.leaves.keys()) if needs_all else ():
        yield words.problem(id, f"this text is missing{did_you_mean(id, spare)}")
    for id in spare:
        yield words.problem(id, _not_shown(id, expected))
    for id, leaf in words.leaves.items():
        if isinstance(leaf, Mapping):
            yield words.problem(id, "a pack counts nothing, so it has no plural forms; write one text")
        elif isinstance(leaf, tuple) and expected.knows(id) and id not in expected.lists:
            yield words.problem(id, "must be one text, not a list")
    for id, text in words.each():
        if values_in(text):
            yield words.problem(id, "nothing fills the values in this text; write it without curly brackets")


def _not_shown(id: str, expected: ExpectedWords) -> str:
    wording = wording_of(id)
    if wording == "plain":
        return "nothing shows this text"
    twins = sorted(twin for twin in expected.optional if wording_of(twin) == wording)
    article = "an" if wording == "easy" else "a"
    return f"no text '{twin_of(id)}' may have {article} {wording} one{did_you_mean(id, twins)}"


def _of_marks(words: WordFile, draft: Draft) -> Iterator[Problem]:
    known = draft.pack.glossary
    # What is not translated yet is shown, with its links, in the source's words.
    linked = {run.glossary for _, text in words.over(draft.source).each() for run in runs_of(text)}
    for id, text in words.each():
        for run in runs_of(text):
            if run.glossary and run.glossary not in known:
                near = did_you_mean(run.glossary, known)
                yield words.problem(id, f"there is no glossary word '{run.glossary}'{near}")
            elif not run.is_bold and not run.glossary and ("**" in run.text or "[[" in run.text):
                yield words.problem(id, "a mark is open: write **bold** or [[shown|glossary-id]]")
    for glossary in known:
        if glossary not in linked:
            sentence = "no text links to this glossary word"
            yield words.problem(f"glossary.{glossary}.word", sentence, is_warning=True)


def _of_names(words: WordFile, pack: Pack) -> Iterator[Problem]:
    steps = [f"step.{step.id}.name" for chapter in pack.chapters for step in chapter.steps]
    for id in steps:
        if any(len(text) > LONGEST_STEP for text in words.texts(id)):
            yield words.problem(id, f"must be at most {LONGEST_STEP} letters long")
    yield from _alike(words, steps)
    yield from _alike(words, [f"page.{page.id}.title" for page in pack.pages])


def _alike(words: WordFile, ids: Sequence[str]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for id in ids:
        for text in words.texts(id):
            first = seen.setdefault(text.casefold(), id)
            if first != id:
                yield words.problem(id, f"reads the same as '{first}'; no two may be alike")


def clinical_texts(draft: Draft) -> Iterator[str]:
    """The ids of all texts that claim something, and so must be traced to facts."""
    for page in draft.pack.pages:
        yield from story_ids(page)
    for id in sorted(expected_words(draft.pack, draft.evidence).needed):
        kind, *rest = id.split(".")
        if (
            kind in ("finding", "caution", "alarm")
            or (kind == "option" and rest[-1] in _OPTION_CLAIMS)
            or (kind in ("task", "healing", "stage") and rest[-1] == "text")
            or (kind == "question" and ("explain" in rest or rest[-1] == "answer"))
            or (kind == "common" and rest[-1] == "answer")
            or (kind == "glossary" and rest[-1] == "meaning")
        ):
            yield id


def _of_traces(draft: Draft, expected: ExpectedWords) -> Iterator[Problem]:
    everywhere = {id for words in draft.languages for id in words.leaves}
    known = everywhere | expected.needed | expected.optional
    for start in draft.evidence.traces:
        if start not in known and not any(id.startswith(f"{start}.") for id in known):
            near = did_you_mean(start, known)
            yield draft.in_evidence(("traces", start), f"no text begins with '{start}'{near}")
    # An easy text says no more than its plain one, and rests on the same.
    fuller = (id for words in draft.languages for id in words.ids_in("fuller") if expected.knows(id))
    for id in dict.fromkeys((*clinical_texts(draft), *fuller)):
        if trace_of(draft.evidence, id) is None:
            yield draft.in_evidence(("traces",), f"the text '{id}' is traced to no fact")


def _of_claims(draft: Draft) -> Iterator[Problem]:
    for id, claim in draft.evidence.claims.items():
        if not claim.carried_by:
            yield draft.in_evidence(("claims", id, "carried-by"), "a claim needs a text that carries it")
        for at, text in enumerate(claim.carried_by):
            if text not in draft.source.leaves:
                sentence = f"there is no text '{text}' in '{draft.source.language}'"
                near = did_you_mean(text, draft.source.leaves)
                yield draft.in_evidence(("claims", id, "carried-by", at), sentence + near)


def words_in(leaf: Sequence[str]) -> int:
    """How many words texts have, without their marks."""
    return sum(len("".join(run.text for run in runs_of(text)).split()) for text in leaf)
