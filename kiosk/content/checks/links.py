"""Whether everything that a pack names is there, once, and used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kiosk.content.condition import BadCondition, parse_condition
from kiosk.content.draft import Draft, facts_named
from kiosk.content.near import did_you_mean, listed
from kiosk.content.pack import Pack, People, Question, Spell
from kiosk.content.walk import AllStages, Areas, Ask, Block, Compare, Marks, Page, ShowFinding, Stages, Story
from kiosk.content.yaml_strict import Place
from kiosk.errors import Problem


def problems_of_links(draft: Draft, icons: Collection[str] = ()) -> Iterator[Problem]:
    """Ids that are unknown, stand twice or are never used; `icons` are those that can be drawn, none = any."""
    if draft.pack.pack != draft.folder.resolve().name:
        yield draft.in_pack(("pack",), f"must be the name of its folder, '{draft.folder.resolve().name}'")
    for place, sentence in _doubles(draft.pack):
        yield draft.in_pack(place, sentence)
    for place, sentence in (
        *_of_pages(draft.pack),
        *_of_questions(draft.pack),
        *_of_cautions(draft.pack),
        *_of_icons(draft.pack, icons),
        *_of_story_icons(draft),
    ):
        yield draft.in_pack(place, sentence)
    yield from _of_sources(draft)
    yield from _of_facts(draft)
    yield from _unused(draft)


def _unknown(what: str, id: str, known: Iterable[str]) -> str:
    return f"there is no {what} '{id}'{did_you_mean(id, known)}"


def _doubles(pack: Pack) -> Iterator[tuple[Place, str]]:
    schedule = pack.schedule
    for place, ids in (
        (("chapters",), [chapter.id for chapter in pack.chapters]),
        (("findings",), [finding.id for finding in pack.findings]),
        (("options",), [option.id for option in pack.options]),
        (("own-questions",), pack.own_questions),
        (("glossary",), pack.glossary),
        (("schedule", "before"), [rule.id for rule in schedule.before]),
        (("schedule", "after"), [rule.id for rule in schedule.after]),
        (("schedule", "tasks"), [task.id for task in schedule.tasks]),
        (("schedule", "healing"), [healing.id for healing in schedule.healing]),
        (("schedule", "alarms"), [alarm.id for alarm in schedule.alarms]),
        *((("questions", id, "replies"), question.replies) for id, question in pack.questions.items()),
        *(
            (("findings", at, "groups"), [group.id for group in finding.groups])
            for at, finding in enumerate(pack.findings)
            if isinstance(finding, People)
        ),
    ):
        yield from _twice((((*place, at), id) for at, id in enumerate(ids)))
    yield from _twice((place, step) for place, step in _steps(pack))
    yield from _twice((place, page.id) for place, page in _pages(pack))


def _twice(ids: Iterable[tuple[Place, str]]) -> Iterator[tuple[Place, str]]:
    seen: set[str] = set()
    for place, id in ids:
        if id in seen:
            yield place, f"the id '{id}' is here twice"
        seen.add(id)


def _steps(pack: Pack) -> Iterator[tuple[Place, str]]:
    for at, chapter in enumerate(pack.chapters):
        for position, step in enumerate(chapter.steps):
            yield ("chapters", at, "steps", position), step.id


def _pages(pack: Pack) -> Iterator[tuple[Place, Page]]:
    for at, chapter in enumerate(pack.chapters):
        for position, step in enumerate(chapter.steps):
            for number, page in enumerate(step.pages):
                yield ("chapters", at, "steps", position, "pages", number), page


def _of_pages(pack: Pack) -> Iterator[tuple[Place, str]]:
    findings = [finding.id for finding in pack.findings]
    asked: set[str] = set()
    for place, page in _pages(pack):
        for at, block in enumerate(page.blocks):
            here = (*place, "blocks", at)
            match block:
                case Ask(question=id, look=look):
                    yield from _of_ask(here, id, look, pack)
                    if id in asked:
                        yield here, f"the question '{id}' is asked on two pages"
                    asked.add(id)
                case ShowFinding(finding=id) if id not in findings:
                    yield (*here, "finding"), _unknown("finding", id, findings)
                case Areas(areas=areas):
                    yield from _of_replies((*here, "areas"), "areas", areas, pack)
                case Marks():
                    yield from _of_replies(here, "marks", ("new", "old"), pack)
                case AllStages() if not any(isinstance(other, Stages) for other in _blocks(pack)):
                    yield here, "no page shows a stage, so there are none to show side by side"
                case _:
                    pass
    for id in pack.questions:
        if id not in asked:
            yield ("questions", id), f"the question '{id}' is asked on no page"


def _blocks(pack: Pack) -> Iterator[Block]:
    return (block for page in pack.pages for block in page.blocks)


def _of_replies(place: Place, question: str, named: Iterable[str], pack: Pack) -> Iterator[tuple[Place, str]]:
    """What is drawn with the words of a question's replies has to be among them."""
    known = pack.questions[question].replies if question in pack.questions else ()
    for reply in named:
        if reply not in known:
            yield place, f"the question '{question}' has no reply '{reply}'{did_you_mean(reply, known)}"


def _of_ask(place: Place, id: str, look: str, pack: Pack) -> Iterator[tuple[Place, str]]:
    if id not in pack.questions:
        yield (*place, "question"), _unknown("question", id, pack.questions)
        return
    ask = pack.questions[id].ask
    for only in ("check", "scale"):
        if (ask == only) != (look == only):
            yield (*place, "look"), f"a {only} question needs 'look: {only}', and no other question has it"


def _of_questions(pack: Pack) -> Iterator[tuple[Place, str]]:
    for id, question in pack.questions.items():
        for place, sentence in _of_question(question):
            yield ("questions", id, *place), sentence


def _of_question(question: Question) -> Iterator[tuple[Place, str]]:
    for reply in question.alone:
        if reply not in question.replies:
            yield ("alone",), _unknown("reply", reply, question.replies)
    if question.says is not None and question.says not in question.replies:
        yield ("says",), _unknown("reply", question.says, question.replies)
    if len(question.replies) < 2:
        yield ("replies",), "a question needs at least two replies"
    if question.ask == "check" and (question.says is None or "not-sure" not in question.replies):
        yield (), "a check needs 'says', and the reply 'not-sure'"
    if question.ask != "check" and question.says is not None:
        yield ("says",), "only a check has 'says'"
    if question.ask == "scale" and len(question.replies) != 5:
        yield ("replies",), "a scale has five replies"
    if question.ask != "many" and (question.most is not None or question.alone):
        yield (), "only a question with 'ask: many' has 'most' or 'alone'"


def _of_cautions(pack: Pack) -> Iterator[tuple[Place, str]]:
    for id, caution in pack.cautions.items():
        place = ("cautions", id, "when")
        try:
            tests = tuple(parse_condition(caution.when).tests())
        except BadCondition as fault:
            yield place, str(fault)
            continue
        for test in tests:
            if test.question not in pack.questions:
                yield place, _unknown("question", test.question, pack.questions)
            elif test.reply not in pack.questions[test.question].replies:
                yield place, _unknown("reply", test.reply, pack.questions[test.question].replies)


def _of_icons(pack: Pack, icons: Collection[str]) -> Iterator[tuple[Place, str]]:
    named: list[tuple[Place, str]] = [
        *((("options", at, "icon"), option.icon) for at, option in enumerate(pack.options)),
        *((("schedule", "tasks", at, "icon"), task.icon) for at, task in enumerate(pack.schedule.tasks)),
        *(
            ((*place, "blocks", at, "icons", number), icon)
            for place, page in _pages(pack)
            for at, block in enumerate(page.blocks)
            if isinstance(block, Story)
            for number, icon in enumerate(block.icons)
        ),
    ]
    for place, icon in named:
        if icons and icon not in icons:
            yield place, _unknown("icon", icon, icons)


def _of_story_icons(draft: Draft) -> Iterator[tuple[Place, str]]:
    """Each text has its icon, or none has."""
    for place, page in _pages(draft.pack):
        for at, block in enumerate(page.blocks):
            if not isinstance(block, Story) or not block.icons:
                continue
            here = (*place, "blocks", at, "icons")
            if block.look not in {"body", "points"}:
                yield here, f"a story with 'look: {block.look}' has no icons"
            texts = len(draft.source.texts(f"page.{page.id}.{block.text}"))
            if texts != len(block.icons):
                yield here, f"{len(block.icons)} icons stand there for {texts} texts"


def _of_sources(draft: Draft) -> Iterator[Problem]:
    known = draft.evidence.sources
    used: set[str] = set()
    for id, fact in draft.evidence.facts.items():
        used.update(fact.sources)
        for at, source in enumerate(fact.sources):
            if source not in known:
                yield draft.in_evidence(("facts", id, "sources", at), _unknown("source", source, known))
        if not fact.sources and fact.certainty != "very-low":
            sentence = f"a fact with no source cannot be surer than very-low, and this is {fact.certainty}"
            yield draft.in_evidence(("facts", id), sentence, is_warning=True)
    for place, source in _sources_of_findings(draft.pack):
        used.add(source)
        if source not in known:
            yield draft.in_pack(place, _unknown("source", source, known))
    for id in known:
        if id not in used:
            yield draft.in_evidence(("sources", id), "no fact or finding uses this source", is_warning=True)


def _sources_of_findings(pack: Pack) -> Iterator[tuple[Place, str]]:
    for at, finding in enumerate(pack.findings):
        if isinstance(finding, People):
            for position, group in enumerate(finding.groups):
                yield ("findings", at, "groups", position, "source"), group.source
        else:
            yield ("findings", at, "source"), finding.source
        if isinstance(finding, Spell):
            yield ("findings", at, "longest-source"), finding.longest_source


def _of_facts(draft: Draft) -> Iterator[Problem]:
    known = draft.evidence.facts
    used: set[str] = set()
    for place, facts in facts_named(draft.pack):
        used.update(facts)
        for id in _missing(facts, known):
            yield draft.in_pack(place, _unknown("fact", id, known))
    traces = tuple((("traces", start), facts) for start, facts in draft.evidence.traces.items())
    claims = facts_named(draft.evidence.claims, ("claims",))
    for place, facts in (*traces, *claims):
        used.update(facts)
        for id in _missing(facts, known):
            yield draft.in_evidence(place, _unknown("fact", id, known))
    for id in known:
        if id not in used:
            yield draft.in_evidence(("facts", id), "nothing rests on this fact", is_warning=True)


def _missing(ids: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id not in known)


def _unused(draft: Draft) -> Iterator[Problem]:
    pack = draft.pack
    shown = {block.finding for page in pack.pages for block in page.blocks if isinstance(block, ShowFinding)}
    for at, finding in enumerate(pack.findings):
        if finding.id not in shown:
            sentence = f"the finding '{finding.id}' is shown on no page"
            yield draft.in_pack(("findings", at), sentence, is_warning=True)
    if not any(isinstance(block, Compare) for page in pack.pages for block in page.blocks):
        yield draft.in_pack(("chapters",), "no page compares the options ('show: options')")
    if len(pack.options) < 2 or pack.options[0].treatments:
        names = listed(option.id for option in pack.options)
        yield draft.in_pack(
            ("options",), f"the first of at least two options is to have no treatment ({names})"
        )
