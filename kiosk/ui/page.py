"""A page of the walk: header, content, frame bar, and a sheet over the content where one is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.drawing import SkinPart
from kiosk.ui.kit.frame_bar import FrameBar
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.header import Header, draft_fits
from kiosk.ui.kit.pager import Pager
from kiosk.ui.kit.panes import content_of
from kiosk.ui.kit.prose import TitlePart
from kiosk.ui.kit.touch import Touch
from kiosk.ui.screen import Screen
from kiosk.ui.sheet import SheetPane
from kiosk.visit.views import PageView


@dataclass(frozen=True, slots=True)
class Place:
    """Where a patient was on a page, to be there again when only its state has changed."""

    piece: int
    focus: str
    shows_focus: bool


class PageScreen(Screen):
    """Shows a page. While a sheet is open the content below it cannot be touched or reached by keys."""

    def __init__(self, view: PageView, glass: Glass) -> None:
        super().__init__(glass)
        self.view = view
        header = Header(view.clinic, view.draft, glass)
        draft = view.draft if view.draft and not draft_fits(view.clinic, view.draft, glass) else ""
        title = TitlePart(view.overline, view.title, glass, draft=draft)
        content = content_of(title, view.blocks, view.foot, glass)
        bottom = glass.px(16 if glass.is_wide else 24)
        self._pager = Pager(
            content, glass, below=view.below, above=view.above, margin=glass.margin, bottom=bottom
        )
        self._bar = FrameBar(view.frame, glass)
        self._sheet: SheetPane | None = None
        if view.sheet is not None:
            self._sheet = SheetPane(view.sheet, glass, below=view.below, above=view.above)
        self._lay_out(header)
        for part in (content, self._bar, self._sheet):
            if part is not None:
                part.sent.connect(self.sent)
        self.watch(list(self._touches()))

    @property
    def skin(self) -> SkinPart | None:
        """The skin drawing of the page, if it has one."""
        return self._pager.content.findChild(SkinPart)

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
        for part in (header, self._pager, self._bar):
            part.setParent(self)
        header.place(0, 0, width, top)
        self._bar.place(0, height - bar, width, bar)
        self._pager.place(0, top + gap, width, height - bar - top - gap)
        self._content_box = QRect(0, top, width, height - bar - top)
        if self._sheet is not None:
            self._pager.hide()
            self._sheet.setParent(self)
            self._sheet.place(0, top, width, height - bar - top)

    def _touches(self) -> Iterator[Touch]:
        """Everything to touch, in reading order: the content, or the sheet and its way out; then the frame bar."""
        pager = self.pager
        up, down = pager.buttons()
        yield up
        content = [touch for touch in pager.content.findChildren(Touch) if touch.isEnabled()]
        yield from sorted(content, key=self._reading_order) if not self._has_panes() else content
        yield down
        if self._sheet is not None:
            yield self._sheet.close_button
        yield from self._bar.buttons()

    def _has_panes(self) -> bool:
        return self.glass.is_wide

    def _reading_order(self, touch: QWidget) -> tuple[int, int]:
        corner = touch.mapTo(self, QPoint(0, 0))
        x = self.width() - corner.x() if self.layoutDirection() == self.layoutDirection().RightToLeft else corner.x()
        return corner.y() // 24, x
