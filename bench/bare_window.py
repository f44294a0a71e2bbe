"""The yardstick: the least a PySide6 program can do. One label as large as the kiosk; a touch turns it over.

python -m bench.bare_window WIDTH HEIGHT
"""

import sys

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Bare(QLabel):
    """Black on white, and after each touch white on black."""

    turned = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.turned = not self.turned
        self.setStyleSheet("color: white; background: black" if self.turned else "")
        super().mouseReleaseEvent(event)


app = QApplication(sys.argv)
label = Bare("Kiosk")
label.resize(int(sys.argv[1]), int(sys.argv[2]))
label.setAutoFillBackground(True)
label.show()
sys.exit(app.exec())
