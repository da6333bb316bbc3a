"""How far a figure of a test reaches beyond the images it was measured on: 95 % intervals."""

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt

from tlstudio.core.results import Estimate

Floats = npt.NDArray[np.float64]  #: (K,), one for each figure
Kinds = npt.NDArray[np.int64]  #: number of each of some things, from 0, (N,)
Limits = tuple[Floats, Floats]  #: lower and upper ones, (K,) each
Drawn = npt.NDArray[np.float32]  #: how often each kind of unit was drawn, (replicates, kinds)

Z = 1.959963984540054  # of 95 %
_TAIL = 0.025  # left out at either end
#: units drawn in all, as far as the numbers of replicates allow: a few hundredths of a second of a processor
_DRAWS = 1_000_000
_BLOCK = 100_000  # units drawn at a time
#: replicates: the limits of 400 are off by a fifteenth of the interval's half width (one standard error), those of
#: 2000 by a thirtieth
_FEWEST, _MOST = 400, 2000


def wilson(share: Floats, images: Floats) -> Limits:
    """The score interval of a proportion (Wilson, Journal of the American Statistical Association 22, 1927).

    Args:
        share: observed ones, 0..1, (K,).
        images: of which they are shares, (K,); of none the interval is 0..1.
    """
    counted = np.where(images > 0, images, 1.0)
    weight = Z**2 / counted
    middle = (share + weight / 2) / (1 + weight)
    reach = Z / (1 + weight) * np.sqrt(share * (1 - share) / counted + weight / (4 * counted))
    low, high = np.clip(middle - reach, 0, share), np.clip(middle + reach, share, 1)
    return np.where(images > 0, low, 0.0), np.where(images > 0, high, 1.0)


def proportion(right: int, images: int) -> Estimate:
    """A share of some images, with Wilson's interval."""
    share = right / images if images else 0.0
    low, high = wilson(np.array([share]), np.array([float(images)]))
    return Estimate(value=share, low=low.item(), high=high.item())


def accuracy(right: npt.NDArray[np.bool_], units: Kinds, seed: int = 0) -> Estimate:
    """A share of right answers, with Wilson's interval or, where several belong together, a bootstrap over units.

    A bootstrap in which all replicates are the same knows no limits; there they are Wilson's, of as many images as
    there are units.

    Args:
        right: whether each answer is, (N,), N ≥ 1.
        units: number of the unit of each answer, from 0, (N,).
        seed: of the bootstrap.
    """
    number, share = int(units.max()) + 1, float(right.mean())
    if number == len(right):
        return proportion(int(right.sum()), len(right))
    drawn = draw(np.arange(number), seed).astype(np.float64)
    low, high = percentiles((drawn @ np.bincount(units, right) / (drawn @ np.bincount(units)))[:, None])
    if not high[0] > low[0]:
        low, high = wilson(np.array([share]), np.array([float(number)]))
    return Estimate(value=share, low=low.item(), high=high.item())


def f1_interval(share: Floats, counted: Floats) -> Limits:
    """Of an F1, by Wilson's interval of the proportion that it is a function of, float64 (K,) each.

    F1 = 2 J / (1 + J), where J = TP / (TP + FP + FN) is a share of the images that are of the class or predicted
    as it (Hand, Christen and Kirielle, Machine Learning 110, 2021).

    Args:
        share: the F1, (K,).
        counted: TP + FP + FN of each class, (K,).
    """
    low, high = wilson(share / (2 - share), counted)
    return 2 * low / (1 + low), 2 * high / (1 + high)


def draw(kinds: Kinds, seed: int = 0) -> Drawn:
    """Bootstrap replicates (Efron, The Annals of Statistics 7, 1979): test sets as they might have been as well.

    In each as many units are drawn as there are, with replacement; the same seed draws the same ones.

    Args:
        kinds: of each unit, from 0, (U,). Units that count alike may share a number: then there is less to add up.
        seed: of the draws.

    Returns:
        How often each kind of unit was drawn, float32 (replicates, kinds).
    """
    units, rng = len(kinds), np.random.default_rng(seed)
    replicates = int(np.clip(_DRAWS // max(units, 1), _FEWEST, _MOST))
    counts = np.empty((replicates, int(kinds.max(initial=0)) + 1), np.float32)
    dtype = np.uint16 if units <= np.iinfo(np.uint16).max else np.uint32
    rows = max(1, _BLOCK // max(units, 1))
    for start in range(0, replicates, rows):
        block = counts[start : start + rows]
        drawn = kinds[rng.integers(units, size=(len(block), units), dtype=dtype)]
        drawn += (np.arange(len(block)) * counts.shape[1])[:, None]
        block[:] = np.bincount(drawn.ravel(), minlength=block.size).reshape(block.shape)
    return counts


def percentiles(replicates: Floats) -> Limits:
    """The middle 95 % of each figure; NaN, where a replicate has nothing to measure it on, is left out.

    Args:
        replicates: float64 (replicates, K).

    Returns:
        Lower and upper limits, (K,) each; NaN where no replicate has any.
    """
    ordered = np.sort(replicates, axis=0)  # NaN last
    known = np.count_nonzero(~np.isnan(ordered), axis=0)
    last = np.maximum(known - 1, 0)
    columns = np.arange(ordered.shape[1])

    def at(share: float) -> Floats:
        place = share * last
        low = np.floor(place).astype(int)
        below, above = ordered[low, columns], ordered[np.minimum(low + 1, last), columns]
        return np.asarray(below + (place - low) * (above - below))

    return at(_TAIL), at(1 - _TAIL)


def numbered(names: Sequence[Hashable]) -> Kinds:
    """Equal names as equal numbers, from 0 in the order of their first appearance, (N,)."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.fromiter((numbers[name] for name in names), np.int64, len(names))
