"""What was typed as assistive technology has it. Loaded by the first page with keys, as Qt's line edit takes memory."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.kit.values import be_told_only


class Typed(QLineEdit):
    """What was typed with our own keys, which alone can change it."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        be_told_only(self, name)
        self.setReadOnly(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Its part paints the words."""
