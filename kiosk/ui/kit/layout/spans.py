"""From where to where a page holds together: its parts, lines, tiles and pictures, as the pager may not cut them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.kit.blocks.banner import BannerPart
from kiosk.ui.kit.blocks.steppers import StepperPart
from kiosk.ui.kit.layout.column import Column
from kiosk.ui.kit.layout.pieces import BETTER, CLOSE, RATHER, TOGETHER, WHOLE, Span
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.pictures.picture import PictureView
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.words.prose import TitlePart, WordButton

_LOW_BANNER = 0.5
"""The share of the window below which a banner leaves room for more."""


def spans_in(content: Column, high: int, room: int, window: int) -> Iterator[Span]:
    """The spans of a content that is so `high`, in pixels from its top, and what a cut through each costs.

    `room` is what a piece can show, and `window` the height of what shows it.
    """
    for widget in (content, *content.findChildren(QWidget)):
        top = widget.mapTo(content, QPoint(0, 0)).y() if widget is not content else 0
        is_low = widget.height() <= room
        is_whole = is_low and _is_whole(widget, window)
        if is_low and not is_whole and isinstance(widget, BannerPart):
            yield Span(top, top + widget.height(), BETTER)
        if is_whole or isinstance(widget, (QAbstractButton, PictureView)):
            cost = WHOLE if is_low and not isinstance(widget, WordButton) else RATHER
            yield Span(top, min(high, top + widget.height()), cost)
        if isinstance(widget, PictureView) and not is_low:
            for first, last in widget.rows(room):
                yield Span(top + int(first), top + int(last), WHOLE if last - first <= room else RATHER)
        if isinstance(widget, Touch) or (isinstance(widget, Part) and not is_whole):
            rooms = _rooms_between_lines(widget)
            for first, last in widget.blocking():
                cost = WHOLE if last - first <= room else RATHER
                cost = TOGETHER if isinstance(widget, Column) else cost
                begin, end = rooms.get(first, (first, first))[1], rooms.get(last, (last, last))[0]
                if cost == WHOLE and (begin, end) != (first, last):
                    yield Span(top + int(begin), top + math.ceil(end), WHOLE - CLOSE)
                    cost = CLOSE
                yield Span(top + int(first), top + int(last), cost)
        if isinstance(widget, Part):
            for first, last in widget.belonging():
                if last - first <= room:  # What is higher is cut anyway.
                    yield Span(top + int(first), top + int(last), RATHER)


def _rooms_between_lines(widget: Part | Touch) -> dict[float, tuple[float, float]]:
    """Of each place where a line ends and the next begins, from where to where a cut goes through no letter either."""
    rooms: dict[float, tuple[float, float]] = {}
    for low, edge, high in widget.between():
        if low < high:
            most, least = rooms.get(edge, (low, high))
            rooms[edge] = max(most, low), min(least, high)
    return rooms


def _is_whole(widget: QWidget, window: int) -> bool:
    """Whether a widget is not cut where it fits a piece; a banner only where it leaves room for more."""
    is_low_banner = isinstance(widget, BannerPart) and widget.height() < window * _LOW_BANNER
    return is_low_banner or isinstance(widget, (QAbstractButton, PictureView, StepperPart, TitlePart))
