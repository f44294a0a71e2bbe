"""How keys and switches find their way: what can be touched, in rows, each row in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.touch import Touch

Row: TypeAlias = list[Touch]
_T = TypeVar("_T")

_ONWARD = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
ARROWS = frozenset(_ONWARD)
"""The keys that lead from one thing to touch to another."""


def box_of(touch: Touch, screen: QWidget) -> QRect:
    """Where a touch lies on its screen."""
    return QRect(touch.mapTo(screen, QPoint(0, 0)), touch.size())


def rows_of(touches: Sequence[Touch], screen: QWidget) -> list[Row]:
    """Touches that stand side by side share a row. `touches` are in reading order, and so are the rows."""
    rows: list[Row] = []
    for touch in touches:
        if rows and _is_beside(box_of(rows[-1][-1], screen), box_of(touch, screen)):
            rows[-1].append(touch)
        else:
            rows.append([touch])
    return rows


def can_be_reached(touch: Touch) -> bool:
    """Whether keys may come to it: it is there, and it is on."""
    return touch.isVisible() and touch.isEnabled() and touch.takes_focus


def is_in_sight(touch: Touch) -> bool:
    """Whether keys may come to it, and some of it is on the glass now."""
    return can_be_reached(touch) and not touch.visibleRegion().isEmpty()


def is_sideways(key: int) -> bool:
    """Whether an arrow leads along a row."""
    return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)


def step_of(key: int, screen: QWidget) -> int:
    """Whether an arrow leads on in reading order, 1, or back, -1."""
    is_mirrored = screen.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return -_ONWARD[Qt.Key(key)] if is_mirrored and is_sideways(key) else _ONWARD[Qt.Key(key)]


def next_to(now: Touch, step: int, stops: Sequence[Touch], touches: Sequence[Touch]) -> Touch | None:
    """The stop that comes after `now`, or before it, among all touches in reading order; None at the end of them."""
    place = touches.index(now)
    return next((touch for touch in touches[place + step :: step] if touch in stops), None)


def in_next_row(now: Touch, step: int, stops: Sequence[Touch], screen: QWidget) -> Touch | None:
    """The nearest stop of the row below that of `now`, or above it; None where there is no such row."""
    rows = rows_of(stops, screen)
    place = next(number for number, row in enumerate(rows) if now in row)
    row = _at(rows, place + step)
    middle = box_of(now, screen).center().x()
    return min(row, key=lambda touch: abs(box_of(touch, screen).center().x() - middle)) if row else None


def union_of(row: Row, screen: QWidget) -> QRect:
    """The rectangle around a whole row."""
    return _united(box_of(touch, screen) for touch in row)


def _united(boxes: Iterator[QRect]) -> QRect:
    whole = QRect()
    for box in boxes:
        whole = whole.united(box)
    return whole


def _at(items: Sequence[_T], number: int) -> _T | None:
    return items[number] if 0 <= number < len(items) else None


def _is_beside(before: QRect, after: QRect) -> bool:
    """Whether two boxes share at least half of the lower one's height, and neither lies over the other."""
    shared = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    apart = after.left() > before.right() or before.left() > after.right()
    return apart and shared * 2 >= min(before.height(), after.height())
