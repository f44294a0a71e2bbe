"""A number as assistive technology has it. Loaded by the first page that has one: Qt's slider takes half a megabyte."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from kiosk.ui.kit.values import be_told_only


class Number(QSlider):
    """A number between its limits. Only a new view changes it: set from outside, it asks for a step that way."""

    stepped = Signal(bool)
    """Says whether it is to be more."""

    def __init__(self, name: str, now: int, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        be_told_only(self, name)
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
