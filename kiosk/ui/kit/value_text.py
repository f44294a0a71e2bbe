"""Painted words as assistive technology has them. Loaded only where somebody listens, as Qt's label takes memory."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from kiosk.ui.kit.part import Part
from kiosk.ui.kit.values import be_told_only


def tell_texts(part: Part) -> None:
    """Each text that a part paints, there where it stands and before all that can be touched in the part."""
    for text, box in reversed(list(part.texts())):
        label = QLabel(part)  # Without a text of its own, it paints nothing.
        be_told_only(label, text)
        label.setGeometry(box.toAlignedRect())
        label.lower()
