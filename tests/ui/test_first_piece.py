"""What gives way to a title on the first piece, told of a page that is but a few heights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from kiosk.settings import Looks
from kiosk.ui.kit.glass import Glass, glass_for
from kiosk.ui.kit.layout.column import Column
from kiosk.ui.kit.layout.first_piece import FirstPiece

ROOM = 400
LARGE = glass_for(Looks(scale=2.0), 1080, 1920)


@dataclass
class Title:
    """A title that is so high in letters of 100 %, and grows with them."""

    high: int
    scale: float = 2.0
    most: float = 2.0
    """It grows no further than so much."""

    def y(self) -> int:
        return 0

    def width(self) -> int:
        return LARGE.width

    def height_for(self, width: int) -> int:
        del width
        return self.height()

    def height(self) -> int:
        return round(self.high * min(self.scale, self.most))


@dataclass
class Page:
    """A title, and what it names, of which the first piece holds all or nothing."""

    title: Title
    named: int
    gap: int = 0
    tries: int = 0
    openings: tuple[int, ...] = ()
    has_choices_at_once: bool = False
    first_to_give_way: None = None

    def say_title_on(self, glass: Glass, *, is_short: bool = False) -> None:
        del is_short
        self.title.scale = glass.scale

    def let_first_give_way(self, room: int | None) -> None:
        del room

    @property
    def end_of_title(self) -> int:
        return self.title.height() + self.gap

    def lay(self, spare: int) -> int:
        self.gap = spare
        self.tries += 1
        end = self.end_of_title + self.named
        return end if end <= ROOM else min(self.end_of_title, ROOM)

    @property
    def piece(self) -> FirstPiece:
        return FirstPiece(cast("Column", self), LARGE, ROOM, lambda _start, _is_last: ROOM, self.lay)


def test_a_title_that_no_piece_holds_has_letters_in_which_one_does() -> None:
    page = Page(Title(210), named=900)
    page.piece.fill()
    assert page.title.scale == 1.75
    assert page.title.height() <= ROOM


def test_a_title_that_one_piece_holds_keeps_its_letters_where_smaller_ones_do_not_help() -> None:
    page = Page(Title(150), named=900)
    page.piece.fill()
    assert page.title.scale == 2.0


def test_a_first_piece_that_is_hardly_more_than_half_full_lacks_something() -> None:
    page = Page(Title(50), named=20)
    assert page.piece.lacks(ROOM // 2)
    assert not page.piece.lacks(ROOM * 2 // 3)


def test_a_title_is_no_smaller_than_what_it_names_asks_for() -> None:
    page = Page(Title(100), named=220)
    page.piece.fill()
    assert page.title.scale == 1.75


def test_a_first_piece_is_as_loose_as_leaves_it_filled() -> None:
    loose, close = Page(Title(50), named=180), Page(Title(50), named=230)
    for page in (loose, close):
        page.piece.fill()
    assert loose.gap == ROOM // 4
    assert close.gap == ROOM // 8


def test_letters_in_which_the_title_is_no_lower_are_not_tried_again() -> None:
    """Each try lays out the whole page while a patient waits."""
    grown, held = Page(Title(100), named=270), Page(Title(100, most=1.5), named=270)
    for page in (grown, held):
        page.piece.fill()
    assert grown.title.scale == held.title.scale == 1.25
    assert held.tries == grown.tries - 2
