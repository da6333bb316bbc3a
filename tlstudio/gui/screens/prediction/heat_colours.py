"""Colours of the map that says where a network looked, the same in both themes: it lies on a photograph."""

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pyqtgraph import colormap
from PySide6.QtGui import QImage, qRgb

#: lightness rises evenly, so that colour-blind eyes and grey prints see the same order
_MAP = "inferno"


@cache
def table() -> npt.NDArray[np.uint8]:
    """RGB (256, 3) from nothing to most."""
    found = colormap.get(_MAP)
    if found is None:
        raise RuntimeError(f"pyqtgraph has no colours called {_MAP}")
    return np.ascontiguousarray(found.getLookupTable(nPts=256, alpha=False), dtype=np.uint8)


def read_heat(path: Path) -> QImage:
    """The coloured picture of a grey map that the engine has written; the file is removed.

    Returns:
        A null picture where no region of the image supports the class.

    Raises:
        OSError: there is no such file, or it is not an image.
    """
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    path.unlink()
    if picture.isNull():
        raise OSError(f"{path.name} is not an image")
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)
    if not lines[:, : picture.width()].any():  # beyond the width Qt's lines are padded with anything
        return QImage()
    picture.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    picture.setColorTable([qRgb(*colour) for colour in table().tolist()])
    return picture.convertToFormat(QImage.Format.Format_RGB32)
