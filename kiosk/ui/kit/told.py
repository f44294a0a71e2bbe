"""What assistive technology is told of something painted: its words, where it stands, and what it is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

Role = QAccessible.Role


class Told(NamedTuple):
    """Words in a box of their widget, which are a text if they are nothing else: a title, a picture, a question."""

    words: str
    box: QRectF
    role: Role = Role.StaticText
