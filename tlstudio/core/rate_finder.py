"""The learning rate range test (Smith 2017, "Cyclical Learning Rates", section 3.3): rates, end and answer.

The learning rate grows by the same factor from batch to batch. At first nothing happens, then the loss falls, and
in the end the rate is so large that the loss grows without bound.
"""

import math
import statistics
from collections.abc import Sequence

import msgspec

from tlstudio.core.errors import Text

LOWEST, HIGHEST = 1e-5, 10.0
_STEPS, _STEPS_RANDOM = 100, 300  # random weights need a while until anything is learned at all
_BETA = 0.9  # of the moving average: it looks back about ten batches
_DIVERGED = 4.0  # times the lowest loss so far
_BEFORE = 10  # batches of rates so small that nothing is learned: what the loss is without training
_FEWEST = 30  # batches, without which nothing is said
_REACH = 0.5  # powers of ten of the rate, to either side, that the finished curve is smoothed over
_SURE = 5.0  # standard deviations of the smoothed curve, which pure noise hardly ever falls by
_LEAST = 0.03  # share of the first loss; less is of no use, however sure it is
_KNOWS = 0.75  # of the loss of guessing; a network that begins below has been fitted before
_BACK = 10.0  # a rate that is kept for epochs must be smaller than one that does no harm for a batch


class RatePoint(msgspec.Struct, frozen=True, kw_only=True, tag="rate"):
    """One batch of a test."""

    rate: float  #: of the head; the base has its share of it
    loss: float | None  #: mean over the batch in nats, before its step; None: not finite
    smoothed: float | None  #: :class:`Smoother` of the losses so far


class RateFinding(msgspec.Struct, frozen=True, kw_only=True, tag="rate"):
    """What a test says."""

    rate: float | None  #: to train with; None: undecided
    reason: Text
    lowest: float | None = None  #: rate at which the loss was lowest; None where it did not fall
    curve: tuple[tuple[float, float], ...] = ()  #: rates, and the loss smoothed without delay, which decided


class Smoother:
    """Exponential moving average, corrected for having begun at zero (Kingma & Ba 2015, section 3)."""

    def __init__(self, beta: float = _BETA) -> None:
        self._beta = beta
        self._sum = self._weight = 0.0

    def add(self, loss: float) -> float:
        """The average after one more loss."""
        self._sum = self._beta * self._sum + (1 - self._beta) * loss
        self._weight = self._beta * self._weight + (1 - self._beta)
        return self._sum / self._weight


def rates(*, pretrained: bool) -> tuple[float, ...]:
    """The rate of each batch of a whole test: geometric from :data:`LOWEST` to :data:`HIGHEST`."""
    steps = _STEPS if pretrained else _STEPS_RANDOM
    return tuple(LOWEST * (HIGHEST / LOWEST) ** (step / (steps - 1)) for step in range(steps))


def has_diverged(points: Sequence[RatePoint]) -> bool:
    """Whether to stop: the loss is not finite, or smoothed four times its lowest value so far."""
    if not points:
        return False
    smoothed = [point.smoothed for point in points]
    if smoothed[-1] is None:
        return True
    lowest = min((value for value in smoothed[:-1] if value is not None), default=math.inf)
    return len(points) > _BEFORE and smoothed[-1] > _DIVERGED * lowest


def find_rate(points: Sequence[RatePoint], classes: int) -> RateFinding:
    """The rate to train with, or that the curve does not say.

    Where the loss falls clearly it is the rate of its steepest descent, but at most a tenth of the rate at which
    it is lowest: beyond, it only just holds. Where a network that has been fitted before, as with a solved head,
    falls no further and clearly rises in the end, it is a tenth of the rate at which the loss begins to rise.

    Args:
        classes: that the network tells apart; guessing has a loss of their logarithm.
    """
    known = [(point.rate, point.loss) for point in points if point.loss is not None]
    if len(known) < _FEWEST:
        return RateFinding(rate=None, reason=Text(code="rate-short"))
    rates = [rate for rate, _ in known]
    curve, margin = _curve([loss for _, loss in known], reach=_reach(rates))
    drawn = tuple(zip(rates, curve, strict=True))
    found = _decided(rates, curve, margin, classes)
    return msgspec.structs.replace(found, curve=drawn)


def _decided(rates: Sequence[float], curve: Sequence[float], margin: float, classes: int) -> RateFinding:
    start = statistics.fmean(curve[:_BEFORE])
    lowest = min(range(len(curve)), key=curve.__getitem__)
    if start - curve[lowest] > margin:
        return _of_descent(rates, curve, lowest)
    rises = _rises_from(curve, start + margin)
    if rises is None or start > _KNOWS * math.log(classes):
        return RateFinding(rate=None, reason=Text(code="rate-flat"))
    reason = Text(code="rate-edge", values={"edge": written(rates[rises])})
    return RateFinding(rate=_rounded(rates[rises] / _BACK), reason=reason)


def written(rate: float) -> str:
    """A rate in a sentence, as in ``0.0012`` or ``1e-05``."""
    return f"{rate:.2g}"


def _rounded(rate: float) -> float:
    """To two digits; more would only pretend to be known."""
    return float(written(rate))


def _of_descent(rates: Sequence[float], curve: Sequence[float], lowest: int) -> RateFinding:
    slopes = {place: curve[place + 1] - curve[place - 1] for place in range(1, max(lowest, 2))}
    steepest = rates[min(slopes, key=slopes.__getitem__)]
    most = rates[lowest] / _BACK
    code = "rate-steepest" if steepest <= most else "rate-tenth"
    reason = Text(code=code, values={"steepest": written(steepest), "lowest": written(rates[lowest])})
    return RateFinding(rate=_rounded(min(steepest, most)), reason=reason, lowest=rates[lowest])


def _rises_from(curve: Sequence[float], level: float) -> int | None:
    """Where the curve comes to stay above a level; None where it ends below it."""
    above = next((back for back, value in enumerate(reversed(curve)) if value <= level), len(curve))
    return len(curve) - above if above else None


def _reach(rates: Sequence[float]) -> int:
    """Batches in half a power of ten."""
    return max(1, round(_REACH * (len(rates) - 1) / math.log10(rates[-1] / rates[0])))


def _curve(losses: Sequence[float], reach: int) -> tuple[list[float], float]:
    """The losses smoothed without delay, and by how much the result must change to mean something.

    A moving average of the past lags behind, so this one looks both ways, with triangular weights. So that the
    losses of the end, which may be huge, count for no more than that it rises, they are cut off at twice what the
    loss was without training.
    """
    ceiling = 2 * statistics.median(losses[:_BEFORE])
    cut = [min(loss, ceiling) for loss in losses]
    curve = [_around(cut, place, reach) for place in range(len(cut))]
    trusted = max(min(range(len(curve)), key=curve.__getitem__), _FEWEST)
    noise = math.sqrt(statistics.fmean((a - b) ** 2 for a, b in zip(cut[:trusted], curve[:trusted], strict=True)))
    of_curve = noise * math.sqrt(2 / (3 * reach))  # the root of the sum of the squares of the weights
    return curve, max(_SURE * of_curve, _LEAST * statistics.fmean(curve[:_BEFORE]))


def _around(losses: Sequence[float], place: int, reach: int) -> float:
    """The average near a batch, weighted by nearness; at the ends of what there is."""
    near = range(max(0, place - reach + 1), min(len(losses), place + reach))
    weights = [reach - abs(other - place) for other in near]
    return sum(weight * losses[other] for weight, other in zip(weights, near, strict=True)) / sum(weights)
