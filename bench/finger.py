"""A finger on the glass: XTEST through libXtst, as a child program would add its own start to each touch."""

from __future__ import annotations

import ctypes
import time

X11 = ctypes.CDLL("libX11.so.6")
XTST = ctypes.CDLL("libXtst.so.6")
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XOpenDisplay.argtypes = (ctypes.c_char_p,)
X11.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
X11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
XTST.XTestFakeMotionEvent.argtypes = (
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_int,
    ctypes.c_int,
    ctypes.c_ulong,
)
XTST.XTestFakeButtonEvent.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong)
HELD_S = 0.12


class Finger:
    """Touches one display."""

    def __init__(self, display: str) -> None:
        self._x = X11.XOpenDisplay(display.encode())
        if not self._x:
            raise SystemExit(f"The display {display} cannot be opened.")

    def press(self, x: int, y: int) -> None:
        """Lay the finger down and hold it until a pressed tile has been painted."""
        XTST.XTestFakeMotionEvent(self._x, -1, x, y, 0)
        X11.XSync(self._x, 0)
        XTST.XTestFakeButtonEvent(self._x, 1, 1, 0)
        X11.XSync(self._x, 0)
        time.sleep(HELD_S)

    def release(self) -> float:
        """Lift it. Returns the moment just before."""
        moment = time.perf_counter()
        XTST.XTestFakeButtonEvent(self._x, 1, 0, 0)
        X11.XSync(self._x, 0)
        return moment

    def tap(self, x: int, y: int) -> None:
        self.press(x, y)
        self.release()

    def close(self) -> None:
        X11.XCloseDisplay(self._x)
