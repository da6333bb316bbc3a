"""Which batch size is worth its memory: sizes that double, when to stop, and which one to take."""

import math
from collections.abc import Sequence

import msgspec

from tlstudio.core.errors import Text
from tlstudio.core.rate_finder import written
from tlstudio.core.train_spec import TrainSpec

SMALLEST, LARGEST = 4, 512
_RISES = 1.05  # less is no gain
_NEARLY = 0.9  # of the best speed
_STEPS_AN_EPOCH = 10
_FREE = 0.9  # share of the free memory that may be taken: other programs want some, too


class BatchPoint(msgspec.Struct, frozen=True, kw_only=True, tag="batch"):
    """A batch size that was tried."""

    size: int
    images_per_second: float  #: of steps of training, the median of several
    memory_bytes: int  #: at most taken, of the GPU where the steps were made there


class BatchFinding(msgspec.Struct, frozen=True, kw_only=True, tag="batch"):
    """What a trial of batch sizes says."""

    size: int
    reason: Text
    ended: Text  #: why no larger one was tried
    rate: float | None = None  #: learning rate that goes with it; None where it is the batch size of the job
    rule: Text | None = None  #: where that rate comes from


def sizes(images: int) -> tuple[int, ...]:
    """The batch sizes to try with so many training images: a batch does not hold an image twice."""
    powers = range(SMALLEST.bit_length() - 1, LARGEST.bit_length())
    return tuple(2**power for power in powers if 2**power <= images) or (max(images, 2),)


def too_slow(tried: Sequence[BatchPoint]) -> bool:
    """Whether larger batches bring nothing more: two in a row that are not 5 % faster than any before them."""
    if len(tried) < 3:
        return False
    speeds = [point.images_per_second for point in tried]
    return max(speeds[-2:]) < _RISES * max(speeds[:-2])


def fits(cost: int, free: int) -> bool:
    """Whether a batch twice as large may be tried.

    Args:
        cost: bytes that the last one took; twice as many images take at most twice as much.
        free: bytes that there were before any was tried.
    """
    return 2 * cost <= _FREE * free


def find_batch(tried: Sequence[BatchPoint], train: TrainSpec, images: int, ended: Text) -> BatchFinding:
    """The smallest batch size that is within 10 % of the best speed, and leaves an epoch at least ten steps.

    Args:
        tried: at least one.
        train: of the job, whose learning rate is for its own batch size.
        images: that are trained on.
        ended: why no larger one was tried.
    """
    most = max(images // _STEPS_AN_EPOCH, tried[0].size)
    allowed = [point for point in tried if point.size <= most]
    best = max(point.images_per_second for point in allowed)
    chosen = next(point for point in allowed if point.images_per_second >= _NEARLY * best)
    faster = any(_NEARLY * point.images_per_second > chosen.images_per_second for point in tried)
    rate, rule = scaled_rate(train, chosen.size)
    reason = Text(
        code="batch-steps" if faster else "batch-fastest", values={"size": chosen.size, "images": images}
    )
    return BatchFinding(size=chosen.size, reason=reason, ended=ended, rate=rate, rule=rule)


def scaled_rate(train: TrainSpec, size: int) -> tuple[float | None, Text | None]:
    """The learning rate that goes with another batch size, and the rule that says so; None for the same size.

    SGD: proportional to the batch size (Goyal et al. 2017). Adam and AdamW: to its square root (Malladi et al.
    2022).
    """
    if size == train.batch_size:
        return None, None
    times = size / train.batch_size
    linear = train.optimizer == "sgd"
    rate = float(written(train.learning_rate * (times if linear else math.sqrt(times))))
    code = "batch-rule-linear" if linear else "batch-rule-root"
    return rate, Text(code=code, values={"before": written(train.learning_rate), "rate": written(rate)})
