"""Images that resemble no other: something else got into the folder."""

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri  # scipy.stats has it too, but takes a second to import

from tlstudio.audit.spaces import Places, Space, likeness_of_neighbour
from tlstudio.data.listing import StopCall

#: fewer images do not tell what is usual
LEAST_IMAGES = 50
#: the neighbour that decides, so that a few strangers of one kind do not hide one another
_NEIGHBOUR = 20
_EXPECTED = 0.5  # false alarms in a folder without strangers
_UPPER = 0.9  # quantile that the width of the usual is told by; strangers are fewer than the rest


def find_outliers(space: Space, stopped: StopCall) -> tuple[Places, npt.NDArray[np.float32]]:
    """The images that resemble no other, and how far each is from its neighbour; the oddest first.

    What is usual follows from the data: the logarithms of the distances are taken to fall off above their median
    like a normal distribution.

    Args:
        space: (N, d), whose products say how alike two images are, at most 1.

    Raises:
        Stopped: ``stopped`` became true.
    """
    if len(space) < LEAST_IMAGES:
        return np.empty(0, np.int64), np.empty(0, np.float32)
    rank = min(_NEIGHBOUR, len(space) // 10)
    distances = np.maximum(1 - likeness_of_neighbour(space, rank, stopped), 1e-6)
    logs = np.log(distances)
    middle, upper = np.quantile(logs, (0.5, _UPPER))
    limit = middle + (upper - middle) / ndtri(_UPPER) * -ndtri(_EXPECTED / len(logs))
    order = np.argsort(-distances, kind="stable")
    odd = order[logs[order] > limit]
    return odd, distances[odd].astype(np.float32)
