"""The skin cross-section on a page: it moves from stage to stage as the patient goes on, and back."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QEasingCurve, QTimeLine
from PySide6.QtWidgets import QWidget

from kiosk.picture.shapes import Picture
from kiosk.picture.skin import HEIGHT, WIDTH, skin
from kiosk.picture.skin_callouts import FRAME, callouts_end
from kiosk.picture.skin_curves import FLOOR
from kiosk.picture.strokes import with_strokes
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.shrinking import ShrinkingPart
from kiosk.ui.kit.told import Told
from kiosk.visit.blocks import SkinDrawing
from kiosk.visit.events.pen import Drawn

_FRAME_MS = 16
_MORPH_MS = 900
_UNSEEN_MS = 60
"""So long the skin moves by less than a pixel, at either end of its way: frames that nobody can see."""
_SKIN_LETTERS = 28
_MOST_SKIN_LETTERS = 34
_LEAST_SKIN_SHARE = 0.85
_LEAST_SHARE_IN_PANE = 0.45
_LEAST_SHARE_IN_PIECE = 0.35
_LEAST_SHARE_WITH_CALLOUTS = 0.6


class SkinPart(ShrinkingPart):
    """The skin cross-section. It begins at the stage that was shown before and moves to its own."""

    def __init__(self, block: SkinDrawing, glass: Glass, *, is_in_pane: bool = False) -> None:
        super().__init__(glass)
        self._least_share = _LEAST_SHARE_IN_PANE if is_in_pane else _LEAST_SKIN_SHARE
        self._block = block
        self._moment = float(block.stage)
        self._labels = dict(block.labels)
        self.letters = float(_SKIN_LETTERS)
        has_room = not (is_in_pane or glass.is_wide or glass.is_narrow)
        self._has_callouts = has_room and block.pen is None and not block.strokes
        if self._has_callouts:
            self._least_share = _LEAST_SHARE_WITH_CALLOUTS
        self._callouts_to = callouts_end(self._labels, self.letters) if self._has_callouts else None
        self._drawn_at = (self._moment, self.letters, self._callouts_to)
        self.view = PictureView(self.picture_at(self._moment), glass.palette)
        self.view.setParent(self)
        if block.pen is not None:
            self.view.take_pen()
            self.view.drawn.connect(self._drawn)
        self._began_at = self._moment
        self._run = QTimeLine(_MORPH_MS, self)
        self._run.setUpdateInterval(_FRAME_MS)
        self._run.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._run.valueChanged.connect(self._show_share)

    @property
    def block(self) -> SkinDrawing:
        """What it shows at the end."""
        return self._block

    @property
    def moment(self) -> float:
        """The stage that is shown now; between two stages while it moves."""
        return self._moment

    def begin_at(self, at: float) -> None:
        """Show another stage first; `move_on` goes on from there."""
        if at != self._moment:
            self.show_moment(at)

    @property
    def is_at_rest(self) -> bool:
        """Whether it has come to its own stage."""
        return self._moment == self._block.stage

    def move_on(self) -> None:
        """Go to the block's own stage, forwards or backwards."""
        if self.glass.is_still:
            self.settle()
        elif not self.is_at_rest and self._run.state() == QTimeLine.State.NotRunning:
            self._began_at = self._moment
            self._run.setCurrentTime(_UNSEEN_MS)
            self._run.resume()

    def settle(self) -> None:
        """Show the end at once."""
        self._run.stop()
        self.show_moment(float(self._block.stage))

    def told(self) -> Iterator[Told]:
        """What the picture says, then its texts."""
        yield self.view.told()
        yield from super().told()

    def full_height(self, width: int) -> int:
        """The height at which it fills the pane."""
        if self._has_callouts:
            scale = self._scale(width)
            end = callouts_end(self._labels, self._letters_at(scale))
            return math.ceil((end - FRAME[1]) * scale)
        return round(min(width, self.widest) * HEIGHT / WIDTH)

    def usual_least(self, width: int) -> int:
        """It may shrink a little where room is short."""
        return round(self.full_height(width) * self._least_share)

    def least_in_piece(self, width: int) -> int:
        """Rather small than cut."""
        return round(self.full_height(width) * _LEAST_SHARE_IN_PIECE)

    def arrange(self, width: int, height: int) -> None:
        """As large as there is room, in the middle."""
        if self._has_callouts:
            self._arrange_callouts(width, height)
            return
        across = min(width, self.widest, round(height * WIDTH / HEIGHT))
        self.view.setGeometry((width - across) // 2, 0, across, height)
        self.letters = min(_MOST_SKIN_LETTERS, self._letters_at(across / WIDTH))
        self.show_moment(self._moment)

    def _arrange_callouts(self, width: int, height: int) -> None:
        """The frame of the drawing fills the part; what lies around it is cut off."""
        left, top, right = FRAME
        explained = self.full_height(width) - (FLOOR - top) * self._scale(width)
        scale = min(self._scale(width), (height - explained) / (FLOOR - top))
        self.letters = self._letters_at(scale)
        begin = WIDTH - right if self.mirrored else left
        x = (width - (right - left) * scale) / 2 - begin * scale
        self._callouts_to = callouts_end(self._labels, self.letters)
        high = round(self._callouts_to * scale)
        self.view.setGeometry(round(x), round(-top * scale), round(WIDTH * scale), high)
        self.show_moment(self._moment)

    def _scale(self, width: int) -> float:
        """Pixels for a unit of the drawing where its frame is as wide as the part."""
        return min(width, self.widest) / (FRAME[2] - FRAME[0])

    def _letters_at(self, scale: float) -> float:
        """Units of the drawing that letters are high at so many pixels a unit."""
        return _SKIN_LETTERS * self.glass.factor / scale

    def touched(self) -> Iterator[QWidget]:
        """Under a pen, the picture."""
        yield from () if self._block.pen is None else (self.view,)

    @property
    def widest(self) -> int:
        """How wide the drawing is at most."""
        return self.glass.px(1200)

    def _show_share(self, share: float) -> None:
        if self._run.currentTime() > _MORPH_MS - _UNSEEN_MS:
            self.settle()
        else:
            self.show_moment(self._began_at + (self._block.stage - self._began_at) * share)

    def show_moment(self, moment: float) -> None:
        """Show the skin as it is at a stage, or between two; drawn anew only where that changes it."""
        self._moment = moment
        drawn = (moment, self.letters, self._callouts_to)
        if drawn != self._drawn_at:
            self._drawn_at = drawn
            self.view.set_picture(self.picture_at(moment))

    def picture_at(self, moment: float) -> Picture:
        """The drawing at a stage, or between two, with its letters and the lines of the pen."""
        block = self._block
        drawn = skin(
            block.tone,
            block.mark,
            moment,
            self._labels,
            size=self.letters,
            says=block.says,
            callouts_to=self._callouts_to,
        )
        return with_strokes(drawn, block.strokes)

    def _drawn(self, line: tuple[tuple[float, float], ...]) -> None:
        if self._block.pen is not None:
            self.sent.emit(Drawn(self._block.pen, line))
