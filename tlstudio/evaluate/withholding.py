"""What a model gains where it may withhold the answers that it is least sure of."""

import numpy as np
import numpy.typing as npt

from tlstudio.core.events import Withholding
from tlstudio.evaluate.curves import coverage

#: of the answers that are withheld: whole per cent, up to half of them
SHARES = tuple(percent / 100 for percent in range(51))


def withholding(
    certainty: npt.NDArray[np.float32], correct: npt.NDArray[np.bool_], shares: tuple[float, ...] = SHARES
) -> tuple[Withholding, ...]:
    """For each share the probability that an answer needs then, and the accuracy of the answers given.

    Answers that are as certain as the least certain one that is given are given too, so that fewer may be withheld
    than are allowed; see :func:`tlstudio.evaluate.curves.coverage`.

    Args:
        certainty: probability of the most probable class of each test image, (N,), N ≥ 1.
        correct: whether that class is the true one, (N,).
        shares: of the images whose answers may be withheld, 0 ≤ share < 1.
    """
    measured = coverage(correct, certainty)
    given = [measured.at(1 - share) for share in shares]
    return tuple(
        Withholding(share, one.threshold if one.images < measured.images else 0.0, one.accuracy.value)
        for share, one in zip(shares, given, strict=True)
    )
