"""Whether the probabilities of a model hold what they promise, and the temperature by which they do."""

import math
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.results import HIGHEST_TEMPERATURE, LOWEST_TEMPERATURE, Calibration, Estimate
from tlstudio.evaluate.intervals import Floats, Kinds, Z, draw, percentiles, proportion
from tlstudio.evaluate.predictions import in_blocks, log_probabilities

BINS = 15  #: of equal width, as in Guo et al. 2017
#: of the logarithm of the temperature: beyond it the fit may well be off by half, see docs/evidence.md
_LARGEST_ERROR = 0.2
_LIMITS = math.log(LOWEST_TEMPERATURE), math.log(HIGHEST_TEMPERATURE)
_AT_LIMIT = 0.01  # of the logarithm: nearer to a limit, nothing holds it
_REPLICATES = 1000  # of a test of a calibrated model
_BLOCK = 2_000_000  # random numbers at a time

Marks = npt.NDArray[np.bool_]  #: of each image, (N,)
Sums = npt.NDArray[Any]  #: numbers, (…,)


def fit_temperature(
    labels: npt.NDArray[np.int64], logits: npt.NDArray[np.float32], units: Kinds | None = None
) -> Calibration:
    """The temperature under which the labels of validation images are most probable (Guo et al., ICML 2017).

    Its standard error follows from how the images, or the groups of images that belong together, pull at it (the
    sandwich estimate of White, Econometrica 50, 1982). Where that is too large, as of few images or of a network
    that makes no mistake, or where the temperature runs to a limit, it is left at 1.

    Args:
        labels: true classes, (N,).
        logits: (N, C).
        units: number of the unit of each image, from 0, (N,); None: each image is one.
    """
    wrong = int(np.count_nonzero(logits.argmax(axis=1) != labels))
    if not len(labels) or not np.isfinite(logits).all():
        return Calibration(images=len(labels), wrong=wrong)
    values, own = _scaled(labels, logits)
    best = math.log(best_temperature(labels, logits))
    error = _standard_error(values, own, best, np.arange(len(labels)) if units is None else units)
    before = _loss(values, own, 0.0)
    at_limit = min(best - _LIMITS[0], _LIMITS[1] - best) < _AT_LIMIT
    if not wrong or at_limit or not error <= _LARGEST_ERROR:
        return Calibration(images=len(labels), wrong=wrong, loss_before=before, loss_after=before)
    return Calibration(
        temperature=math.exp(best),
        fitted=True,
        low=math.exp(best - Z * error),
        high=math.exp(best + Z * error),
        images=len(labels),
        wrong=wrong,
        loss_before=before,
        loss_after=_loss(values, own, best),
    )


def best_temperature(labels: npt.NDArray[np.int64], logits: npt.NDArray[np.float32]) -> float:
    """The temperature of the least mean cross-entropy between the limits, whatever it is worth.

    Args:
        labels: true classes, (N,).
        logits: finite, (N, C).
    """
    from scipy.optimize import minimize_scalar  # slow to import, and not wanted by those who only draw

    values, own = _scaled(labels, logits)
    found = minimize_scalar(
        lambda log: _loss(values, own, log), bounds=_LIMITS, method="bounded", options={"xatol": 1e-6}
    )
    return math.exp(float(found.x))


def _scaled(labels: npt.NDArray[np.int64], logits: npt.NDArray[np.float32]) -> tuple[Floats, Floats]:
    """Logits with 0 as the largest of each image, (N, C), and those of the true classes, (N,)."""
    values = logits.astype(np.float64)
    values -= values.max(axis=1, keepdims=True)
    return values, values[np.arange(len(labels)), labels]


def _loss(values: Floats, own: Floats, log_temperature: float) -> float:
    factor = math.exp(-log_temperature)
    sums = [np.exp(values[part] * factor).sum(axis=1) for part in in_blocks(values)]
    return float(np.mean(np.log(np.concatenate(sums)) - own * factor))


def _standard_error(values: Floats, own: Floats, log_temperature: float, units: Kinds) -> float:
    """Of the logarithm of the temperature; inf where nothing pulls at it.

    Args:
        values: logits, (N, C).
        own: those of the true classes, (N,).
        log_temperature: where the loss is least.
        units: of the images, (N,).
    """
    factor = math.exp(-log_temperature)
    means, squares = np.empty(len(own)), np.empty(len(own))
    for part in in_blocks(values):
        scaled = values[part] * factor
        shares = np.exp(scaled)
        shares /= shares.sum(axis=1, keepdims=True)
        means[part], squares[part] = (shares * scaled).sum(axis=1), (shares * scaled**2).sum(axis=1)
    pulls = np.bincount(units, own * factor - means)
    bend = float((squares - means**2).sum())  # second derivative of the summed loss
    count = len(pulls)
    spread = float(np.square(pulls).sum()) * count / max(count - 1, 1)
    return math.sqrt(spread) / bend if bend > 0 and spread > 0 and count > 1 else math.inf


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The images whose answers are about equally sure."""

    low: float  #: the probability of the answer is above this
    high: float  #: and not above this
    images: int
    sureness: float  #: mean probability of the answer, 0..1
    accuracy: Estimate  #: with Wilson's interval


class Reliability(msgspec.Struct, frozen=True, kw_only=True):
    """Whether answers of each sureness are right as often as they promise."""

    bins: tuple[Bin, ...]  #: those that have images
    error: Estimate  #: expected calibration error, 0..1
    by_chance: float  #: the error that 95 of 100 perfectly calibrated models stay below on as many images
    overconfidence: float  #: mean sureness minus accuracy, -1..1


def reliability(correct: Marks, sureness: Floats, units: Kinds | None = None, seed: int = 0) -> Reliability:
    """Reliability diagram and expected calibration error (Naeini et al., AAAI 2015; Guo et al., ICML 2017).

    The answers are put into 15 bins of equal width by their probability. The error is the mean distance between
    accuracy and mean probability in a bin, each bin weighted by its share of the images. Chance alone makes it
    larger than 0, of few images much: ``by_chance`` says how large. Its interval is the basic bootstrap (Davison
    and Hinkley 1997, 5.2), which takes that off; a percentile interval would count it twice.

    Args:
        correct: whether each answer is right, (N,), N ≥ 1.
        sureness: probability of the answer, 0..1, (N,).
        units: number of the unit of each image, from 0, (N,); None: each image is one.
        seed: of the bootstrap.
    """
    places = bin_of(sureness)
    gaps = sureness - correct
    error = float(_error(np.bincount(places, gaps, BINS), float(len(correct))))
    units = np.arange(len(correct)) if units is None else units
    number = int(units.max()) + 1
    sums = np.bincount(units * BINS + places, gaps, number * BINS).reshape(number, BINS)
    drawn = draw(np.arange(number), seed)
    errors = _error(drawn @ sums.astype(np.float32), drawn @ np.bincount(units).astype(np.float32))
    low, high = (2 * error - limit.item() for limit in percentiles(errors[:, None]))
    return Reliability(
        bins=tuple(_bins(correct, sureness, places)),
        error=Estimate(value=error, low=max(0.0, high), high=max(0.0, low)),
        by_chance=_by_chance(sureness, places, seed),
        overconfidence=float(gaps.mean()),
    )


def expected_calibration_error(correct: Marks, sureness: Floats) -> float:
    """See :func:`reliability`.

    Args:
        correct: whether each answer is right, (N,), N ≥ 1.
        sureness: probability of the answer, 0..1, (N,).
    """
    return float(_error(np.bincount(bin_of(sureness), sureness - correct, BINS), float(len(correct))))


def bin_of(sureness: Floats) -> Kinds:
    """Of each image, 0..14, (N,): a bin holds what is above its lower edge and not above its upper one."""
    return np.clip(np.ceil(sureness * BINS).astype(np.int64) - 1, 0, BINS - 1)


def sureness_of(logits: npt.NDArray[np.float32], temperature: float = 1.0) -> Floats:
    """Probability of the answer to each image, 0..1, float64 (N,).

    Args:
        logits: (N, C).
        temperature: by which they are divided.
    """
    return np.exp(log_probabilities(logits, temperature).max(axis=1)).astype(np.float64)


def _error(gaps: Sums, images: float | Sums) -> Floats:
    """Of the sums of (sureness minus right) in each bin, (…, 15), and numbers of images (…,)."""
    return np.abs(gaps).sum(axis=-1) / images


def _bins(correct: Marks, sureness: Floats, places: Kinds) -> list[Bin]:
    counts = np.bincount(places, minlength=BINS)
    sums, rights = np.bincount(places, sureness, BINS), np.bincount(places, correct, BINS)
    return [
        Bin(
            low=place / BINS,
            high=(place + 1) / BINS,
            images=int(counts[place]),
            sureness=float(sums[place] / counts[place]),
            accuracy=proportion(round(float(rights[place])), int(counts[place])),
        )
        for place in np.flatnonzero(counts).tolist()
    ]


def _by_chance(sureness: Floats, places: Kinds, seed: int) -> float:
    """The 95th percentile of the error where each answer is right as often as it promises."""
    rng, order = np.random.default_rng(seed), np.argsort(places, kind="stable")
    ordered = sureness[order].astype(np.float32)
    starts = np.flatnonzero(np.diff(places[order], prepend=-1))
    promised = np.add.reduceat(ordered, starts, dtype=np.float64)
    errors: list[Floats] = []
    rows = max(1, min(_REPLICATES, _BLOCK // len(ordered)))
    for _ in range(0, _REPLICATES, rows):
        right = rng.random((rows, len(ordered)), dtype=np.float32) < ordered
        errors.append(_error(np.add.reduceat(right, starts, axis=1, dtype=np.int64) - promised, len(ordered)))
    return float(np.quantile(np.concatenate(errors), 0.95))
