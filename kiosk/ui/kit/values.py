"""Values as assistive technology has them: a number that can be changed, what was typed, how far along something is.

They stand where the number or the bar is painted, paint nothing, and are out of the way of fingers and keys.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QSlider, QWidget


class Number(QSlider):
    """A number between its limits. Only a new view changes it: set from outside, it asks for a step that way."""

    stepped = Signal(bool)
    """Says whether it is to be more."""

    def __init__(self, name: str, now: int, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        _be_told_only(self, name)
        self._now = now
        self.setRange(least, most)
        self.setValue(now)
        self.valueChanged.connect(self._ask)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Its part paints the number."""

    def _ask(self, wanted: int) -> None:
        if wanted != self._now:
            self.setValue(self._now)
            self.stepped.emit(wanted > self._now)


class Typed(QLineEdit):
    """What was typed with our own keys, which alone can change it."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        _be_told_only(self, name)
        self.setReadOnly(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Its part paints the words."""


class Share(QProgressBar):
    """So many of so many."""

    def __init__(self, name: str, now: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        _be_told_only(self, name)
        self.setRange(0, most)
        self.setValue(now)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What it lies on paints how far it is."""


def _be_told_only(widget: QWidget, name: str) -> None:
    widget.setAccessibleName(name)
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
