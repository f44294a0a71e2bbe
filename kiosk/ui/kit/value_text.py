"""What is painted as assistive technology has it. Loaded only where somebody listens, as Qt's label takes memory."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

from kiosk.ui.kit.told import Role, Told
from kiosk.ui.kit.values import be_told_only

_roles: dict[int, QAccessibleWidget] = {}
"""What tells the role of a label that is no text, or of a dialog. Qt deletes it with those, and Python must not before.
"""


def tell(widget: QWidget, told: Iterable[Told]) -> None:
    """All that is told of a widget, in the place of what was before, ahead of all that can be touched in it."""
    for old in widget.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
        old.deleteLater()
    for words, box, role in reversed([each for each in told if each.words]):
        label = QLabel(widget)  # Without a text of its own, it paints nothing.
        if role is not Role.StaticText:
            _tell_by(QAccessibleWidget(label, role), label)
        be_told_only(label, words)
        label.setGeometry(box.toAlignedRect())
        label.lower()
        label.show()


def be_dialog(widget: QWidget, name: str) -> None:
    """Be something of its own over all else, which holds what lies in it."""
    _tell_by(QAccessibleWidget(widget, Role.Dialog), widget)
    widget.setAccessibleName(name)


def _tell_by(telling: QAccessibleWidget, widget: QWidget) -> None:
    """Be more than a text, or than an area.

    It must come first: where anything has been told of the widget, Qt would keep that too. A class of our own that
    tells takes Python with it as soon as it is asked for more than a role, a name or a state: no heading has a level.
    """
    id = QAccessible.registerAccessibleInterface(telling)
    _roles[id] = telling
    # Qt has asked for the widget's end above: it deletes what tells of it, and then Python lets go of that.
    widget.destroyed.connect(partial(_forget, id))


def _forget(id: int) -> None:
    del _roles[id]
