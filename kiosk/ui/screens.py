"""The screen for each view; the type checker proves that none is missing."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.ui.attract import AttractScreen
from kiosk.ui.closed import ClosedScreen
from kiosk.ui.fonts import load_fonts_for
from kiosk.ui.kit.glass import Glass
from kiosk.ui.screen import Screen
from kiosk.visit.views import AttractView, ClosedView, PadView, PageView, StillThereView, View


def screen_for(view: View, glass: Glass) -> Screen:
    """A new screen that shows the view on this glass, from the side where its language begins.

    Raises:
        KioskError: a font that the language needs is missing.
    """
    load_fonts_for(view.script)
    read_from = Qt.LayoutDirection.RightToLeft if view.is_mirrored else Qt.LayoutDirection.LeftToRight
    if QApplication.layoutDirection() != read_from:
        QApplication.setLayoutDirection(read_from)
    match view:
        case AttractView():
            return AttractScreen(view, glass)
        case PageView():
            # Loaded late, and before a patient comes: all parts of a page take as long as Qt itself.
            from kiosk.ui.page import PageScreen  # noqa: PLC0415

            return PageScreen(view, glass)
        case StillThereView():
            from kiosk.ui.still_there import StillThereScreen  # noqa: PLC0415 - as above

            return StillThereScreen(view, glass)
        case PadView():
            from kiosk.ui.pad import PadScreen  # noqa: PLC0415 - as above

            return PadScreen(view, glass)
        case ClosedView():
            return ClosedScreen(view, glass)
        case _:
            assert_never(view)
