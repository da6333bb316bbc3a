"""The eight ways to lay a square picture down: quarter turns and mirror images, and affine maps of a picture.

Places in a picture are (x, y) from its middle, x to the right, y down, -1/2 to 1/2 from edge to edge. An affine
map is a matrix (2, 3) that takes the places of one picture to those of another.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

TURNS = 8

Floats = npt.NDArray[Any]  #: float32
Ints = npt.NDArray[np.intp]

_MIRROR = np.diag([-1.0, 1.0])
_QUARTER = np.array([[0.0, -1.0], [1.0, 0.0]])  # where the picture shows, at each place, what it showed before


def _matrices() -> Floats:
    quarters = [np.linalg.matrix_power(_QUARTER, turn % 4) for turn in range(TURNS)]
    return np.array([(_MIRROR if turn > 3 else np.eye(2)) @ quarters[turn] for turn in range(TURNS)], np.float32)


#: (TURNS, 2, 2): a picture after turn t shows at x what it showed at MATRICES[t] @ x, see
#: :attr:`tlstudio.core.audit.Copy.turn`
MATRICES: Floats = _matrices()
#: (TURNS,): the turn that takes a turned picture back
INVERSE: Ints = np.abs(np.swapaxes(MATRICES, 1, 2)[:, None] - MATRICES[None]).sum((2, 3)).argmin(1)


def turned(pictures: npt.NDArray[Any], turn: int) -> npt.NDArray[Any]:
    """Pictures (…, S, S) after a turn."""
    return np.rot90(pictures[..., ::-1] if turn > 3 else pictures, turn % 4, axes=(-2, -1))


def nearest(maps: Floats) -> Ints:
    """Of affine maps (N, 2, 3) between pictures: the turn that takes the first one closest to the other."""
    change = np.linalg.inv(maps[:, :, :2])
    return np.abs(change[:, None] - MATRICES[None]).sum((2, 3)).argmin(1)
