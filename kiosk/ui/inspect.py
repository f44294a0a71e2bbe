"""Looks over a screen as a picky eye would: cut or overlapping texts, targets too small or too close."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from kiosk.theme import SMALLEST_TARGET, TOUCH_GAP
from kiosk.ui.kit.bars.page_band import PageBand
from kiosk.ui.kit.glass import Glass
from kiosk.ui.kit.layout.pager import Pager, window_on
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.key_groups import KeyGroups
from kiosk.ui.kit.typing.keys import KeysPart, least_key_gap
from kiosk.ui.page import PageScreen
from kiosk.ui.screen import Screen

_SLACK = 1.5


def faults_in(screen: Screen) -> list[str]:
    """Every fault of a screen, of each piece of what pages, in plain words; an empty list is a good screen."""
    if not isinstance(screen, PageScreen):
        return [*_text_faults(screen), *_target_faults(screen), *_low_faults(screen, screen.glass.reach)]
    faults: list[str] = []
    for _ in _every_sight(screen):
        faults += _text_faults(screen)
        faults += _target_faults(screen)
        faults += _reach_faults(screen)
        faults += _low_faults(screen, screen.pager.room_in_reach)
    return list(dict.fromkeys(faults))


def _every_sight(screen: PageScreen) -> Iterator[None]:
    """Show each piece of what pages, and on it each group of our own keys; the first of all in the end."""
    groups = screen.findChild(KeyGroups)
    for piece in range(screen.pager.pieces):
        screen.pager.show_piece(piece)
        for group in range(groups.groups if groups is not None else 1):
            if groups is not None:
                groups.show_group(group)
            yield
    screen.pager.show_piece(0)
    if groups is not None:
        groups.show_group(0)


def texts_of(screen: QWidget) -> Iterator[tuple[QWidget, str, QRectF]]:
    """Every text that is painted, with its painter and the rectangle of its letters on the screen."""
    for widget in (screen, *_shown(screen)):
        if isinstance(widget, (Part, Touch, Screen)):
            corner = widget.mapTo(screen, QPoint(0, 0))
            for text, box in widget.texts():
                yield widget, text, box.translated(corner.x(), corner.y())


def targets_of(screen: QWidget) -> Iterator[tuple[Touch, QRect]]:
    """Everything that can be touched now, with its rectangle on the screen."""
    for widget in _shown(screen):
        if isinstance(widget, Touch) and widget.isEnabled():
            box = QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())
            if box.intersects(window_on(widget, screen)):
                yield widget, box


def _shown(screen: QWidget) -> Iterator[QWidget]:
    """All widgets that are not hidden, whether or not the screen itself is on a display."""
    return (widget for widget in screen.findChildren(QWidget) if widget.isVisibleTo(screen))


def _text_faults(screen: QWidget) -> Iterator[str]:
    found: list[tuple[str, QRectF]] = []
    for widget, text, box in texts_of(screen):
        window = QRectF(window_on(widget, screen))
        own = QRectF(QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size()))
        if not own.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box):
            yield f"“{text}” reaches out of its {type(widget).__name__}"
        if not window.intersects(box):
            continue
        found.append((text, box.intersected(window)))
        if not _is_in_pager(widget, screen) and not window.adjusted(
            -_SLACK, -_SLACK, _SLACK, _SLACK
        ).contains(box):
            yield f"“{text}” is cut"
        if box.left() < -_SLACK or box.right() > screen.width() + _SLACK:
            yield f"“{text}” reaches over the edge of the glass"
    for (a, first), (b, second) in combinations(found, 2):
        common = first.intersected(second)
        if common.width() > _SLACK and common.height() > 2 * _SLACK:
            yield f"“{a}” and “{b}” lie over each other"


def _is_in_pager(widget: QWidget, screen: QWidget) -> bool:
    parent: QWidget | None = widget
    while parent is not None and parent is not screen:
        if isinstance(parent, Pager):
            return not isinstance(widget, PageBand)
        parent = parent.parentWidget()
    return False


def _target_faults(screen: Screen) -> Iterator[str]:
    least, gap = screen.glass.px(SMALLEST_TARGET), screen.glass.px(TOUCH_GAP)
    seen = [(touch, box, box.intersected(window_on(touch, screen))) for touch, box in targets_of(screen)]
    for touch, box, part in seen:
        if min(box.width(), box.height()) < least:
            yield f"'{touch.objectName()}' is only {box.width()} x {box.height()}"
        if screen.childAt(part.center()) is not touch:
            yield f"'{touch.objectName()}' is covered"
    for (a, _, one), (b, _, other) in combinations(seen, 2):
        if _distance(one, other) < _least_gap(a, b, gap, screen.glass):
            yield f"'{a.objectName()}' and '{b.objectName()}' are closer than {gap} px"


def _least_gap(a: Touch, b: Touch, gap: int, glass: Glass) -> int:
    are_keys = all(isinstance(each.parentWidget(), (KeysPart, KeyGroups)) for each in (a, b))
    return least_key_gap(glass) if are_keys else gap


def _distance(a: QRect, b: QRect) -> int:
    """The gap between two rectangles along the axis that parts them more; 0 where they touch or overlap."""
    across = max(a.left() - b.right(), b.left() - a.right()) - 1
    down = max(a.top() - b.bottom(), b.top() - a.bottom()) - 1
    return max(across, down, 0)


def _low_faults(screen: Screen, room: int) -> Iterator[str]:
    """Nothing is touched above the middle of a low glass.

    What is higher than the room below it begins above it, but has its middle and a whole target below.
    """
    reach, least = screen.glass.reach, screen.glass.px(SMALLEST_TARGET)
    for touch, box in targets_of(screen):
        seen = box.intersected(window_on(touch, screen))
        is_below = seen.top() >= reach
        has_middle_below = seen.center().y() >= reach and seen.bottom() + 1 - reach >= least
        if not is_below and (box.height() <= room or not has_middle_below):
            yield f"'{touch.objectName()}' is out of a low reach"


def _reach_faults(screen: PageScreen) -> Iterator[str]:
    """The way on is always there."""
    for name in ("map", "text-size", "help", "finish"):
        touch = screen.findChild(Touch, name)
        if touch is None or not screen.rect().contains(
            QRect(touch.mapTo(screen, QPoint(0, 0)), touch.size())
        ):
            yield f"'{name}' is not on the screen"
