"""What stands on every page: the clinic above; below, what these pages are and which one of how many."""

from __future__ import annotations

from contextlib import nullcontext

from kiosk.content.rich import literal, runs_of
from kiosk.handout.blocks import Prose
from kiosk.handout.paper import Paper
from kiosk.handout.pen import Pen
from kiosk.picture.icons import icon

PHONE = icon("phone", width=3.4)


class Frame:
    """The head and the foot of the pages of one handout, and the room between them.

    `also` is the paper of the other of two languages, which both stand there. Either may be a draft.
    """

    def __init__(self, paper: Paper, also: Paper | None = None) -> None:
        self._style = style = paper.style
        papers = (paper,) if also is None else (paper, also)
        is_draft = any(one.is_draft for one in papers)
        self._drafts = [_draft(one) for one in papers if is_draft]
        self._phone = Prose(literal(paper.clinic.phone), style.strong)
        self._clinic = paper.of_clinic(paper.words.own(paper.clinic.name), style.strong)
        self._feet = [(one, _foot(one, is_draft=is_draft, is_alone=also is None)) for one in papers]
        gap = style.times(8)
        widths = [draft.natural_width() + gap for draft in self._drafts]
        self._draft_width = sum(widths) + gap if widths else 0.0
        self._phone_width = self._phone.natural_width() + style.times(24)
        self._clinic_width = style.content_width - self._phone_width - self._draft_width - style.times(24)
        beside = self._clinic.height(max(1.0, self._clinic_width))
        self._is_above = beside > self._clinic.height(style.content_width) + self._second
        self._page_width = max(_page(one, 99, 99).natural_width() for one in papers) + gap
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
        """Draw the head and the foot of one page. That it is a draft is read aloud once, before all else."""
        top = self._style.top + self._style.times(3)
        with pen.furniture():
            top = self._draw_head(pen, top)
        with nullcontext() if number == 1 else pen.furniture():
            self._draw_drafts(pen, top)
        with pen.furniture():
            self._draw_foot(pen, number, of)

    def _draw_foot(self, pen: Pen, number: int, of: int) -> None:
        style = self._style
        pen.rule(style.left, self._foot_top, style.content_width)
        top = self._foot_top + style.times(3)
        for paper, foot in self._feet:
            page = _page(paper, number, of)
            width = page.natural_width()
            is_turned = paper.style.is_rtl != style.is_rtl
            foot.draw(pen, style.left + self._page_width * is_turned, top, self._foot_width, 0)
            low = self._foot_height - self._line if style.is_large else 0.0
            end = 0.0 if is_turned else style.content_width - width
            page.draw(pen, style.left + end, top + low, width + 1, 0)
            top += foot.height(self._foot_width)

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
        lines = [line for _, foot in self._feet for line in foot.lines(self._foot_width)]
        is_full = self._style.is_large and lines[-1].width + self._page_width > self._foot_width
        return (len(lines) + is_full) * self._line

    @property
    def _foot_top(self) -> float:
        return self._style.height - self._style.bottom - self._foot_height - self._style.times(4)

    def _draw_head(self, pen: Pen, top: float) -> float:
        """Draw all but the badge; how far down that stands."""
        style = self._style
        pen.rule(style.left, style.top + self._head_height, style.content_width, style.heading, 1.4)
        clinic_width = style.content_width if self._is_above else self._clinic_width
        self._clinic.draw(pen, style.left, top, clinic_width, 0)
        top += self._clinic.height(clinic_width) + self._second - self._line if self._is_above else 0.0
        left = style.left + style.content_width - self._draft_width
        right = left - style.times(12) if self._draft_width else left
        # In the order in which they are read, so that whoever takes the words out of the file has them apart.
        pen.picture(PHONE, right - self._phone_width, top - 1, style.times(18), is_kept=True)
        self._phone.draw(pen, right - self._phone_width + style.times(24), top, self._phone_width, 0)
        return top

    def _draw_drafts(self, pen: Pen, top: float) -> None:
        """The badge at the end of the head, in each language of the pages."""
        if not self._drafts:
            return
        left = self._style.left + self._style.content_width - self._draft_width
        pen.box(left, top - 2, self._draft_width, self._line + 4, radius=3, edge="affected", edge_width=1.5)
        for draft in self._drafts:
            left += self._style.times(8)
            width = draft.natural_width()
            draft.draw(pen, left, top, width, 0)
            left += width


def _draft(paper: Paper) -> Prose:
    return paper.prose("paper.frame.draft", paper.style.strong.inked("affected-ink"))


def _foot(paper: Paper, *, is_draft: bool, is_alone: bool) -> Prose:
    """What these pages are. Of two languages each has one line: who has read them stands at the end of the sheet."""
    # In large print the head alone says that it is a draft, which leaves a line to the words between.
    is_large = paper.style.is_large
    text = edition(paper, is_draft=is_draft and is_alone and not is_large)
    if is_alone:
        text += (" · " if is_large else "\n") + reading(paper)
    return Prose(runs_of(f"{text} · {paper.say('paper.frame.information')}"), paper.style.quiet)


def _page(paper: Paper, number: int, of: int) -> Prose:
    page, pages = map(paper.words.number, (number, of))
    return Prose(literal(paper.say("paper.frame.page", page=page, of=pages)), paper.style.strong)


def edition(paper: Paper, *, is_draft: bool) -> str:
    """What these pages are."""
    pack = paper.content.pack
    return paper.say(
        f"paper.frame.pack-{'draft' if is_draft else 'reviewed'}", pack=pack.pack, version=pack.version
    )


def reading(paper: Paper) -> str:
    """Who has read them and when, and when it is to be done again."""
    words, review = paper.words, paper.content.pack.review
    if review.reviewer is None:
        reviewer = words.text("paper.frame.no-reviewer")
    else:
        name = words.listed(filter(None, (review.reviewer, review.credentials)))
        reviewer = words.text("paper.frame.reviewer", reviewer=name)
    due = words.date(review.due_on, "day-year") if review.due_on else words.text("paper.frame.no-date")
    last = words.text("paper.frame.due", due=due)
    reviewed = words.date(review.reviewed_on, "day-year") if review.reviewed_on else ""
    on = words.text("paper.frame.reviewed-on", date=reviewed) if reviewed else ""
    return " · ".join(filter(None, (reviewer, on, last)))
