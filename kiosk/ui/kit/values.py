"""Values as assistive technology has them. How far along something is; what else is told stands beside it.

All lie where the bar, the number or the words are painted, paint nothing, and are out of the way of fingers and keys.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget


class Share(QProgressBar):
    """So many of so many."""

    def __init__(self, name: str, now: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        be_told_only(self, name)
        self.setRange(0, most)
        self.setValue(now)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What it lies on paints how far it is."""


def be_told_only(widget: QWidget, name: str) -> None:
    """Have a name, and be out of the way of fingers and keys."""
    widget.setAccessibleName(name)
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
