"""A page of the walk: header, content, frame bar, and a sheet over the content where one is open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.drawing import SkinPart
from kiosk.ui.kit.frame_bar import FrameBar
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.header import Header, draft_fits
from kiosk.ui.kit.pager import Pager
from kiosk.ui.kit.panes import panes_of, widths
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.prose import TitlePart
from kiosk.ui.kit.touch import Touch
from kiosk.ui.screen import Place, Screen
from kiosk.ui.sheet import SheetPane
from kiosk.visit.views import PageView


class PageScreen(Screen):
    """Shows a page. While a sheet is open the content below it cannot be touched or reached by keys."""

    def __init__(self, view: PageView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        header = Header(view.clinic, view.draft, glass)
        draft = view.draft if view.draft and not draft_fits(view.clinic, view.draft, glass) else ""
        title = TitlePart(view.overline, view.title, glass, draft=draft)
        self._panes = panes_of(title, view.blocks, view.foot, glass)
        self._leading = self._panes.leading
        bottom = glass.px(16 if glass.is_wide else 24)
        margin = 0 if self._leading is not None else glass.margin
        self._pager = Pager(
            self._panes.words, glass, below=view.below, above=view.above, margin=margin, bottom=bottom
        )
        self._bar = FrameBar(view.frame, glass)
        self._sheet: SheetPane | None = None
        if view.sheet is not None:
            self._sheet = SheetPane(view.sheet, glass, below=view.below, above=view.above)
        self._lay_out(header)
        for part in (self._panes.words, self._leading, self._bar, self._sheet):
            if part is not None:
                part.sent.connect(self.sent)
        self.watch(list(self._touches()))

    @property
    def page(self) -> str:
        """The id of its page."""
        return self.view.id

    def take_skin_from(self, before: Screen) -> bool:
        """The drawing moves on where tone and mark are the same."""
        if not isinstance(before, PageScreen) or before.skin is None or self.skin is None:
            return False
        if (before.skin.block.tone, before.skin.block.mark) != (self.skin.block.tone, self.skin.block.mark):
            return False
        self.skin.begin_at(before.skin.moment)
        return True

    def move_skin(self) -> None:
        """To its own stage, forwards or backwards."""
        if self.skin is not None:
            self.skin.move_on()

    @property
    def skin(self) -> SkinPart | None:
        """The skin drawing of the page, if it has one."""
        return self.findChild(SkinPart)

    @property
    def pager(self) -> Pager:
        """What pages now: the sheet where one is open."""
        return self._sheet.pager if self._sheet is not None else self._pager

    def moving_box(self) -> QRect:
        """Between header and frame bar."""
        return self._content_box

    def settle(self) -> None:
        """The skin is at its stage."""
        if self.skin is not None:
            self.skin.settle()

    def page_by(self, pieces: int) -> None:
        """Show a piece further down or up."""
        self.pager.show_piece(self.pager.piece + pieces)

    def reveal(self, touch: Touch) -> None:
        """Show the piece that holds it."""
        self.pager.reveal(touch)

    def place_now(self) -> Place:
        """Where the patient is on this page."""
        focused = self.focusWidget()
        if isinstance(focused, Touch) and focused.hasFocus():
            return Place(self.pager.piece, focused.objectName(), focused.shows_focus)
        return Place(self.pager.piece, "", shows_focus=False)

    def go_to(self, place: Place) -> Touch | None:
        """Be where the patient was; what is to have the focus, if it is still there."""
        self.pager.show_piece(place.piece)
        if not place.focus:
            return None
        return self.findChild(Touch, place.focus)

    def _lay_out(self, header: Header) -> None:
        width, height = self.glass.width, self.glass.height
        top = header.height_for(width)
        bar = self._bar.height_for(width)
        gap = self.glass.px(8 if self.glass.is_wide else 16)
        header.setParent(self)
        if self._leading is not None:
            self._leading.setParent(self)
        self._pager.setParent(self)
        self._bar.setParent(self)
        header.place(0, 0, width, top)
        self._bar.place(0, height - bar, width, bar)
        self._place_content(top + gap, width, height - bar - top - gap)
        self._content_box = QRect(0, top, width, height - bar - top)
        if self._sheet is not None:
            self._pager.hide()
            if self._leading is not None:
                self._leading.hide()
            self._sheet.setParent(self)
            self._sheet.place(0, top, width, height - bar - top)

    def _place_content(self, top: int, width: int, height: int) -> None:
        """One column that pages, or a picture that stays beside words that page."""
        if self._leading is None:
            self._pager.place(0, top, width, height)
            return
        margin = self.glass.margin
        across, gap, words = widths(width - 2 * margin, self.glass)
        self._leading.place(margin, top, across, height - self.glass.px(16))
        down = self._panes.top
        self._pager.place(margin + across + gap, top + down, words, height - down)

    def _touches(self) -> Iterator[Touch]:
        """Everything to touch, in reading order: the content, or the sheet and its way out; then the frame bar."""
        pager = self.pager
        up, down = pager.buttons()
        if self._sheet is None and self._leading is not None:
            yield from self._in_order(self._leading)
        yield up
        yield from self._in_order(pager.content)
        yield down
        if self._sheet is not None:
            yield self._sheet.close_button
        yield from self._bar.buttons()

    def _in_order(self, part: Part) -> list[Touch]:
        return sorted(
            (touch for touch in part.findChildren(Touch) if touch.isEnabled()), key=self._reading_order
        )

    def _reading_order(self, touch: QWidget) -> tuple[int, int]:
        corner = touch.mapTo(self, QPoint(0, 0))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return corner.y() // 24, self.width() - corner.x() if is_mirrored else corner.x()
