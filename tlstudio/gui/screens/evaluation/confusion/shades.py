"""A scale from the ground of the theme to a strong blue: one hue, told apart by lightness alone."""

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

# from nothing to all; lightness changes evenly, so that colour-blind eyes and grey prints see the same order
_LIGHT = ("#FFFFFF", "#DCE7FB", "#9DBCF2", "#5485DE", "#2450A8", "#0E2860")
_DARK = ("#1E2227", "#22365C", "#2D559B", "#4C82DB", "#94B9F7", "#E6EFFF")


def _table(names: tuple[str, ...]) -> npt.NDArray[np.uint8]:
    """RGB (256, 3) between these colours, evenly spaced."""
    colour = [QColor(name) for name in names]
    stops = np.array([(c.red(), c.green(), c.blue()) for c in colour], dtype=np.float64)
    places = np.linspace(0, len(names) - 1, 256)
    channels = [np.interp(places, np.arange(len(names)), stops[:, c]) for c in range(3)]
    return np.rint(np.stack(channels, axis=1)).astype(np.uint8)


_TABLES = {False: _table(_LIGHT), True: _table(_DARK)}


def colours(strengths: npt.NDArray[np.float64], *, dark: bool) -> npt.NDArray[np.uint8]:
    """RGB (…, 3) of strengths (…) in 0..1. The square root shows single mistakes beside a full diagonal."""
    places = np.rint(255 * np.sqrt(np.clip(strengths, 0, 1))).astype(int)
    return np.ascontiguousarray(_TABLES[dark][places])


def scale(dark: bool) -> npt.NDArray[np.uint8]:
    """RGB (120, 3) from nothing to all, for a legend."""
    return colours(np.linspace(0, 1, 120), dark=dark)


def ink(strength: float, *, dark: bool) -> QColor:
    """Black or white, whichever has the higher contrast on that colour (WCAG 2.2's relative luminance)."""
    ground = colours(np.array([strength]), dark=dark)[0] / 255
    linear = np.where(ground <= 0.04045, ground / 12.92, ((ground + 0.055) / 1.055) ** 2.4)
    luminance = float(linear @ np.array([0.2126, 0.7152, 0.0722]))
    # (1 + 0.05) / (L + 0.05) and (L + 0.05) / 0.05 are equal where (L + 0.05)² = 0.0525
    return QColor("#000000") if (luminance + 0.05) ** 2 > 0.0525 else QColor("#FFFFFF")
