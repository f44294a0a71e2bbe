"""The arrow of a mouse: in the whole screen it is seen only where there is a mouse that moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputEvent, QPointingDevice
from PySide6.QtWidgets import QWidget

_MOVES = {QEvent.Type.MouseMove, QEvent.Type.TouchBegin}


class Arrow(QObject):
    """Hides and shows the arrow of an open window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setCursor(Qt.CursorShape.BlankCursor)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            device = event.device() if isinstance(event, QInputEvent) else None
            is_mouse = (
                isinstance(device, QPointingDevice) and device.type() == QPointingDevice.DeviceType.Mouse
            )
            shape = Qt.CursorShape.ArrowCursor if is_mouse else Qt.CursorShape.BlankCursor
            if self._window.cursor().shape() != shape:
                self._window.setCursor(shape)
        return super().eventFilter(watched, event)
