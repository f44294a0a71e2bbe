"""The mark on what is being read aloud: a bar at the side where reading begins, and where it stands on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.touch import Touch
from kiosk.visit.spoken_part import Spoken

_WIDTH, _GAP = 8, 6


class SpokenMark(QWidget):
    """Lies over a screen and lets every touch through."""

    def __init__(self, glass: Glass, parent: QWidget) -> None:
        super().__init__(parent)
        self._glass = glass
        self.setObjectName("spoken-mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand_beside(self, box: QRect) -> None:
        """Stand beside a rectangle of the screen, as high as it is."""
        across, gap = self._glass.px(_WIDTH), self._glass.px(_GAP)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = box.right() + 1 + gap if is_mirrored else box.left() - gap - across
        self.setGeometry(x, box.top(), across, box.height())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._glass.colour("accent"))
        half = self.width() / 2
        painter.drawRoundedRect(QRectF(self.rect()), half, half)
        painter.end()


def box_of(part: Spoken, roots: list[QWidget], screen: QWidget) -> tuple[QWidget, QRect] | None:
    """Where a part is painted on the screen, looked for in these widgets, and the widget it is painted by.

    A tile stands where its button is, words where their letters are; a drawing fills the part that draws it.
    """
    name = part.id.partition("#")[0]
    for root in roots:
        tile = root if root.objectName() == name else root.findChild(Touch, name)
        if tile is not None:
            return tile, _on_screen(tile, QRectF(tile.rect()), screen)
    found = [place for root in roots for place in _texts_in(root) if place[1] in part.shown]
    if found:
        widget, _, box = found[0]
        corner = _on_screen(widget, box, screen)
        for other, text, rect in found[1:]:
            # The same words may stand further down as well: what is read in one breath stands close together.
            near = _on_screen(other, rect, screen)
            if text != found[0][1] and near.top() <= corner.bottom() + corner.height() + near.height():
                corner = corner.united(near)
        return widget, corner
    if part.block is not None and roots:
        return roots[0], _on_screen(roots[0], QRectF(roots[0].rect()), screen)
    return None


def _texts_in(root: QWidget) -> Iterator[tuple[QWidget, str, QRectF]]:
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, (Part, Touch)):
            for text, box in widget.texts():
                yield widget, text, box


def _on_screen(widget: QWidget, box: QRectF, screen: QWidget) -> QRect:
    corner = widget.mapTo(screen, QPoint(0, 0))
    return box.translated(corner.x(), corner.y()).toAlignedRect()
