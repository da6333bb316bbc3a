"""How alike images look: features less the mean of their class, so that the class itself says nothing."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Looks = npt.NDArray[np.float32]  #: (N, D), rows of length 1 (or 0); the product of two is how alike they look

_SMALLEST = np.finfo(np.float32).tiny


def looks_of(features: npt.ArrayLike, classes: Sequence[str]) -> Looks:
    """Features of any kind, made comparable between classes.

    Args:
        features: (N, D), of a network or of thumbnails.
        classes: of the N images.
    """
    looks = np.array(features, np.float32)
    numbers = np.unique(np.array(classes, object), return_inverse=True)[1]
    for number in range(numbers.max(initial=-1) + 1):
        members = numbers == number
        looks[members] -= looks[members].mean(axis=0)
    looks /= np.maximum(np.linalg.norm(looks, axis=1, keepdims=True), _SMALLEST)
    return looks


def colours(thumbnails: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """Which colours there are, wherever they are: the same however a thing is turned.

    Args:
        thumbnails: (N, H, W, 3).

    Returns:
        (N, H * W * 3), the values of each channel in order.
    """
    count, height, width, channels = thumbnails.shape
    return (
        np.sort(thumbnails.reshape(count, height * width, channels), axis=1).reshape(count, -1).astype(np.float32)
    )


def likeness(looks: Looks, first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
    """How alike the images of some pairs look, -1..1; about 0 for two of a class taken at random.

    Args:
        looks: float32 (N, D), see :func:`looks_of`.
        first, second: of the P pairs, (P,), places in ``looks``.

    Returns:
        Cosines, float32 (P,).
    """
    alike: npt.NDArray[np.float32] = np.einsum("nd,nd->n", looks[first], looks[second])
    return alike


def abrupt_changes(looks: Looks, noise: float) -> list[int]:
    """Where a row of images stops showing one thing and begins to show another.

    The parts are those with the least squared distances from their means, where each further part has to take
    ``DIFFERENCE`` times the noise off them: optimal partitioning with the pruning of Killick, Fearnhead and Eckley
    (Journal of the American Statistical Association 107, 2012), in about linear time.

    Args:
        looks: (N, D), in the order in which the images were taken.
        noise: mean squared distance from their mean of images that show one thing.

    Returns:
        The places at which a new part begins, in order.
    """
    price = DIFFERENCE * max(noise, _ROUNDING)
    sums = np.concatenate([np.zeros((1, looks.shape[1])), np.cumsum(looks, axis=0, dtype=np.float64)])
    squares = np.concatenate([[0.0], np.cumsum(np.square(looks, dtype=np.float64).sum(axis=1))])
    least, begins = np.full(len(sums), -price), np.zeros(len(sums), np.int64)
    starts = np.zeros(1, np.int64)  # of the last part, as far as they may still be best
    for end in range(1, len(sums)):
        inside = squares[end] - squares[starts] - np.square(sums[end] - sums[starts]).sum(axis=1) / (end - starts)
        costs = least[starts] + inside
        best = int(costs.argmin())
        least[end], begins[end] = costs[best] + price, starts[best]
        starts = np.append(_still_best(starts, costs, least[end]), end)
    places, end = [], len(looks)
    while begins[end]:
        end = int(begins[end])
        places.append(end)
    return places[::-1]


def _still_best(
    starts: npt.NDArray[np.int64], costs: npt.NDArray[np.float64], least: float
) -> npt.NDArray[np.int64]:
    """The starts that a later end may still have; of a long row of one thing only the best of the old ones."""
    kept = costs <= least
    if len(starts) > _MOST_STARTS:
        old = len(starts) - _MOST_STARTS // 2
        kept[:old] &= costs[:old] <= np.partition(costs[:old], _MOST_STARTS // 4)[_MOST_STARTS // 4]
    return starts[kept]


_MOST_STARTS = 512
_ROUNDING = 1e-3  # of rows of length 1: copies of one image do not differ
DIFFERENCE = 3.0  #: times the noise: finds leaves photographed right after one another, and few where there is one


def noise_of(looks: Looks, first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> float:
    """How far images lie from the mean of what they show, by pairs of neighbours, of which most show one thing.

    Args:
        looks: float32 (N, D), see :func:`looks_of`.
        first, second: of the pairs, (P,), places in ``looks``.

    Returns:
        Mean squared distance, 0..2: the median over the pairs of one minus the cosine.
    """
    return float(np.median(1 - likeness(looks, first, second))) if len(first) else 0.0
