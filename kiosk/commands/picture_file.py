"""A picture of the glass as a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap

from kiosk.commands.filed_visit import write_out


def write_picture(file: Path, picture: QPixmap) -> None:
    """Write it as PNG.

    Raises:
        CannotWrite: the disk refuses it.
    """
    png = QBuffer()
    png.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(png, "PNG")
    write_out(file, bytes(png.data().data()))
