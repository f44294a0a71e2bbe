"""A question and its replies: tiles, the body map, skin tones, the five-step scale, and checks with their answer.

The replies of a page's only question stand at its foot, where every hand reaches.
"""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace as altered

from kiosk.content.pack import Question
from kiosk.content.rich import runs_of
from kiosk.content.walk import Ask, Page
from kiosk.picture.body_map import body_map
from kiosk.picture.shapes import Picture
from kiosk.picture.strokes import with_strokes
from kiosk.visit.blocks import Banner, Block, Drawing, Prose, Tile, Tiles
from kiosk.visit.events.event import Replied
from kiosk.visit.pages.pen_blocks import pen_blocks, pen_for
from kiosk.visit.pages.source_blocks import source_tile
from kiosk.visit.shown import Shown
from kiosk.visit.updates.pen import drawing_on
from kiosk.visit.visit import Visit

_MANY = 12
"""So many replies stand in four columns where the glass is wide, so that they are seen at once."""


def question_blocks(visit: Visit, page: Page, ask: Ask) -> Shown:
    """The blocks of one question. Nothing is preselected, and any reply can be taken back."""
    match ask.look:
        case "tiles":
            return _tiles(visit, page, ask)
        case "body-map":
            return _body_map(visit, page, ask)
        case "tones":
            return _tones(visit, page, ask)
        case "scale":
            return _scale(visit, page, ask)
        case "check":
            return _check(visit, page, ask)
        case _:
            assert_never(ask.look)


def is_only_question(page: Page) -> bool:
    """Whether a page asks one thing, so that its title can be the question itself."""
    return sum(isinstance(block, Ask) for block in page.blocks) == 1


def tile_id(page: Page, ask: Ask, reply: str) -> str:
    """The object name of a reply: the author's own word, with the question's before it where a page asks several."""
    return reply if is_only_question(page) else f"{ask.question}.{reply}"


def _asked(visit: Visit, ask: Ask) -> Question:
    return visit.content.pack.questions[ask.question]


def _hint(visit: Visit, ask: Ask) -> tuple[Block, ...]:
    words, id = visit.content.words, f"question.{ask.question}.hint"
    return (Prose((runs_of(words.text(id)),), look="intro"),) if words.has(id) else ()


def _label(visit: Visit, page: Page, ask: Ask) -> str:
    return "" if is_only_question(page) else visit.content.words.text(f"question.{ask.question}.text")


def _bare_tile(visit: Visit, page: Page, ask: Ask, reply: str) -> Tile:
    """What every tile of a reply has, whatever it looks like."""
    return Tile(
        id=tile_id(page, ask, reply),
        text=visit.content.words.text(f"question.{ask.question}.reply.{reply}"),
        sends=Replied(ask.question, reply),
        is_chosen=reply in visit.answers.to(ask.question),
    )


def _reply_tile(visit: Visit, page: Page, ask: Ask, reply: str) -> Tile:
    question, chosen = _asked(visit, ask), visit.answers.to(ask.question)
    is_full = question.most is not None and len(chosen) >= question.most and reply not in chosen
    tile = _bare_tile(visit, page, ask, reply)
    mark = "square" if question.ask == "many" else "circle"
    return altered(tile, sends=None if is_full else tile.sends, mark=mark)


def _tiles(visit: Visit, page: Page, ask: Ask) -> Shown:
    question = _asked(visit, ask)
    tiles = tuple(_reply_tile(visit, page, ask, reply) for reply in question.replies)
    longest = max(len(tile.text) for tile in tiles)
    block = Tiles(
        tiles,
        columns=1 if longest > 30 and len(tiles) <= 8 else 2,
        wide_columns=2 if longest > 30 else 4 if len(tiles) > _MANY else 3,
        label=_label(visit, page, ask),
    )
    full = question.most is not None and len(visit.answers.to(ask.question)) >= question.most
    note: tuple[Block, ...] = ()
    if full:
        note = (
            Prose((runs_of(visit.content.words.count("ui.most-chosen", question.most or 0)),), look="note"),
        )
    return _asks(visit, page, ask, block, *note)


def _asks(visit: Visit, page: Page, ask: Ask, *replies: Block) -> Shown:
    """The hint and the replies; the words of a page's only question are its title, its replies stand at the foot."""
    if not is_only_question(page):
        return Shown(blocks=(*_hint(visit, ask), *replies))
    title = visit.content.words.text(f"question.{ask.question}.text")
    return Shown(title=title, blocks=_hint(visit, ask), foot=replies)


def _body_map(visit: Visit, page: Page, ask: Ask) -> Shown:
    words, question = visit.content.words, _asked(visit, ask)
    chosen = visit.answers.to(ask.question)
    # The tiles below name the areas, so the map itself carries no labels.
    picture = body_map(
        frozenset(chosen),
        {},
        words.text("drawing.body.front"),
        words.text("drawing.body.back"),
        words.text("drawing.body.says"),
    )
    tiles = tuple(_reply_tile(visit, page, ask, reply) for reply in question.replies)
    return Shown(
        title=words.text(f"question.{ask.question}.text"),
        blocks=(
            *_hint(visit, ask),
            Drawing(
                with_strokes(_only(picture, question.replies), drawing_on(visit, "body").strokes),
                widest=880,
                has_captions=True,
                pen=pen_for(visit, "body"),
                sends=tuple((reply, Replied(ask.question, reply)) for reply in question.replies),
            ),
        ),
        foot=(*pen_blocks(visit, "body"), Tiles(tiles, columns=2, wide_columns=2)),
    )


def _only(picture: Picture, replies: tuple[str, ...]) -> Picture:
    """The map without the targets that are no reply."""
    return altered(picture, targets=tuple(target for target in picture.targets if target.reply in replies))


def _tones(visit: Visit, page: Page, ask: Ask) -> Shown:
    question = _asked(visit, ask)
    tones = tuple(
        altered(_bare_tile(visit, page, ask, reply), look="tone", tone=reply, mark="circle")
        for reply in question.replies
        if reply.startswith("tone-")
    )
    others = tuple(
        _reply_tile(visit, page, ask, reply) for reply in question.replies if not reply.startswith("tone-")
    )
    return _asks(visit, page, ask, Tiles(tones, columns=2, wide_columns=3), Tiles(others, columns=1))


def _scale(visit: Visit, page: Page, ask: Ask) -> Shown:
    question = _asked(visit, ask)
    last = len(question.replies) - 1
    tiles = tuple(
        altered(
            _bare_tile(visit, page, ask, reply),
            look="scale",
            fill=(place + 0.5) / (last + 1) if place < last else 1.0,
        )
        for place, reply in enumerate(question.replies)
    )
    block = Tiles(tiles, columns=5, label=_label(visit, page, ask))
    return _asks(visit, page, ask, block)


def _check(visit: Visit, page: Page, ask: Ask) -> Shown:
    words, question = visit.content.words, _asked(visit, ask)
    chosen = visit.answers.to(ask.question)
    tiles = tuple(_check_tile(visit, page, ask, reply) for reply in question.replies)
    blocks: tuple[Block, ...] = (*_hint(visit, ask), Tiles(tiles, columns=1, wide_columns=2))
    if chosen:
        answer = Banner(
            look="info",
            title="",
            texts=(runs_of(words.text(f"question.{ask.question}.explain.{chosen[0]}")),),
            tiles=(source_tile(visit, f"page.{page.id}"),),
        )
        blocks = (*blocks, answer)
    return Shown(
        title=words.text(f"question.{ask.question}.text"),
        blocks=blocks,
        foot=(Prose((runs_of(words.text("ui.no-score")),), look="note"),),
    )


def _check_tile(visit: Visit, page: Page, ask: Ask, reply: str) -> Tile:
    """Before an answer all look alike; after it the patient's own is outlined, what the studies say is ticked."""
    words, question = visit.content.words, _asked(visit, ask)
    chosen = visit.answers.to(ask.question)
    is_own = reply in chosen
    is_said = bool(chosen) and reply == question.says
    note = words.joined(
        words.text(id) for id, holds in (("ui.you-chose", is_own), ("ui.studies-say", is_said)) if holds
    )
    return altered(
        _bare_tile(visit, page, ask, reply),
        mark="tick" if is_said else "circle",
        note=note,
        is_chosen=is_own,
        is_outlined=is_own and not is_said,
        is_said=is_said,
    )
