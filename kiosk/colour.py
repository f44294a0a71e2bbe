"""Plain arithmetic on `#RRGGBB` colours: mixing them, and how well one is seen on another."""

from __future__ import annotations


def mix(a: str, b: str, share: float) -> str:
    """The plain colour `share` (0..1) of the way from `a` to `b`, both `#RRGGBB`."""
    pairs = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02X}" for one, other in pairs)


def contrast(a: str, b: str) -> float:
    """The WCAG 2 contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def _channels(ink: str) -> tuple[int, int, int]:
    return int(ink[1:3], 16), int(ink[3:5], 16), int(ink[5:7], 16)


def _luminance(ink: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(ink))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
