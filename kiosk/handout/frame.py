"""What stands on every page: the clinic above; below, what these pages are and which one of how many."""

from __future__ import annotations

from kiosk.content.pack import Pack
from kiosk.content.rich import literal, runs_of
from kiosk.content.words import Words
from kiosk.handout.blocks import Prose
from kiosk.handout.pen import Pen
from kiosk.handout.style import Style
from kiosk.picture.icons import icon
from kiosk.settings import Clinic

PHONE = icon("phone", width=3.4)


class Frame:
    """The head and the foot of the pages of one handout, and the room between them.

    `also` are the words of another language on these pages, which may be a draft where the others are not.
    """

    def __init__(
        self, style: Style, words: Words, pack: Pack, clinic: Clinic, also: Words | None = None
    ) -> None:
        self._style = style
        self._words = words
        is_draft = pack.review.is_draft or words.is_draft or (also is not None and also.is_draft)
        draft = words.text("paper.frame.draft") if is_draft else ""
        self._draft = Prose(literal(draft), style.strong.inked("affected-ink"))
        self._phone = Prose(literal(clinic.phone), style.strong)
        self._clinic = Prose(literal(clinic.name), style.strong)
        # In large print the head alone says that it is a draft, which leaves a line to the words between.
        foot = _foot(words, pack, is_draft=is_draft and not style.is_large)
        self._foot = Prose(runs_of((" · " if style.is_large else "\n").join(foot)), style.quiet)
        self._draft_width = self._draft.natural_width() + style.times(16) if draft else 0.0
        self._phone_width = self._phone.natural_width() + style.times(24)
        self._clinic_width = style.content_width - self._phone_width - self._draft_width - style.times(24)
        beside = self._clinic.height(max(1.0, self._clinic_width))
        self._is_above = beside > self._clinic.height(style.content_width) + self._second
        self._page_width = self._page(99, 99).natural_width() + style.times(8)
        # In large print the foot runs from edge to edge, and the page's number follows its last line.
        self._foot_width = style.content_width - (0.0 if style.is_large else self._page_width)

    @property
    def content_top(self) -> float:
        """Where the room between head and foot begins."""
        return self._style.top + self._head_height + self._style.times(9)

    @property
    def content_bottom(self) -> float:
        """Where it ends."""
        return self._foot_top - self._style.times(6)

    def draw(self, pen: Pen, number: int, of: int) -> None:
        """Draw the head and the foot of one page."""
        with pen.furniture():
            self._draw_head(pen)
            self._draw_foot(pen, number, of)

    def _draw_foot(self, pen: Pen, number: int, of: int) -> None:
        style = self._style
        pen.rule(style.left, self._foot_top, style.content_width)
        top = self._foot_top + style.times(3)
        self._foot.draw(pen, style.left, top, self._foot_width, 0)
        page = self._page(number, of)
        width = page.natural_width()
        if style.is_large:
            top += self._foot_height - page.face.leading
        page.draw(pen, style.left + style.content_width - width, top, width + 1, 0)

    @property
    def _line(self) -> float:
        return self._style.body.leading

    @property
    def _second(self) -> float:
        """The line of the phone where it stands under the clinic's name."""
        return self._line + self._style.times(3)

    @property
    def _head_height(self) -> float:
        room = self._style.content_width if self._is_above else self._clinic_width
        return self._clinic.height(room) + self._second * self._is_above + self._style.times(8)

    @property
    def _foot_height(self) -> float:
        lines = self._foot.lines(self._foot_width)
        is_full = self._style.is_large and lines[-1].width + self._page_width > self._foot_width
        return (len(lines) + is_full) * self._line

    @property
    def _foot_top(self) -> float:
        return self._style.height - self._style.bottom - self._foot_height - self._style.times(4)

    def _page(self, number: int, of: int) -> Prose:
        words = self._words
        text = words.text("paper.frame.page", page=words.number(number), of=words.number(of))
        return Prose(literal(text), self._style.strong)

    def _draw_head(self, pen: Pen) -> None:
        style = self._style
        top = style.top + style.times(3)
        clinic_width = style.content_width if self._is_above else self._clinic_width
        self._clinic.draw(pen, style.left, top, clinic_width, 0)
        top += self._clinic.height(clinic_width) + self._second - self._line if self._is_above else 0.0
        left = style.left + style.content_width - self._draft_width
        right = left - style.times(12) if self._draft_width else left
        # In the order in which they are read, so that whoever takes the words out of the file has them apart.
        pen.picture(PHONE, right - self._phone_width, top - 1, style.times(18), is_kept=True)
        self._phone.draw(pen, right - self._phone_width + style.times(24), top, self._phone_width, 0)
        if self._draft_width:
            pen.box(
                left, top - 2, self._draft_width, self._line + 4, radius=3, edge="affected", edge_width=1.5
            )
            self._draft.draw(pen, left + style.times(8), top, self._draft_width, 0)
        pen.rule(self._style.left, style.top + self._head_height, style.content_width, style.heading, 1.4)


def _foot(words: Words, pack: Pack, *, is_draft: bool) -> tuple[str, str]:
    """What these pages are, and who has read them."""
    review = pack.review
    pages = {"pack": pack.pack, "version": pack.version}
    state = "draft" if is_draft else "reviewed"
    first = words.text(f"paper.frame.pack-{state}", **pages)
    if review.reviewer is None:
        reviewer = words.text("paper.frame.no-reviewer")
    else:
        name = ", ".join(filter(None, (review.reviewer, review.credentials)))
        reviewer = words.text("paper.frame.reviewer", reviewer=name)
    due = words.date(review.due_on, "day-year") if review.due_on else words.text("paper.frame.no-date")
    last = words.text("paper.frame.due", due=due)
    reviewed = words.date(review.reviewed_on, "day-year") if review.reviewed_on else ""
    on = words.text("paper.frame.reviewed-on", date=reviewed) if reviewed else ""
    information = words.text("paper.frame.information")
    return first, " · ".join(filter(None, (reviewer, on, last, information)))
