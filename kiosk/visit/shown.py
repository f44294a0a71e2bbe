"""What one piece of a page comes to: blocks from the top, blocks that stick to the bottom, links to be gathered."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.visit.blocks import Block, Tile


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Blocks of a page; pieces are added up in order. A title here replaces the page's own.

    `wants_source` puts "Where this is from" at the bottom, beside the `links`.
    """

    title: str = ""
    blocks: tuple[Block, ...] = ()
    foot: tuple[Block, ...] = ()
    links: tuple[Tile, ...] = ()
    wants_source: bool = False

    def __add__(self, other: Shown) -> Shown:
        return Shown(
            title=self.title or other.title,
            blocks=self.blocks + other.blocks,
            foot=self.foot + other.foot,
            links=self.links + other.links,
            wants_source=self.wants_source or other.wants_source,
        )
