"""Every figure of one test with its interval, from stored labels and logits; no model is needed."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.results import Estimate
from tlstudio.evaluate.curves import one_against_rest
from tlstudio.evaluate.intervals import (
    Drawn,
    Floats,
    Kinds,
    Limits,
    draw,
    f1_interval,
    percentiles,
    wilson,
)
from tlstudio.evaluate.predictions import log_probabilities

Counts = npt.NDArray[np.float64]  #: of right answers, images and answers of each class, (3, …, C)
_MOST_ANSWERS = 5  # of a top-k accuracy


class ClassFigures(msgspec.Struct, frozen=True, kw_only=True):
    """One class against the rest, shares 0..1; 0 where there is nothing to have a share of."""

    name: str
    images: int  #: of this class
    precision: Estimate
    recall: Estimate
    f1: Estimate
    roc_area: float | None  #: None where all images or none are of this class
    average_precision: float | None  #: None where no image is of this class


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of one test, shares 0..1. Means are over the classes that have images in it."""

    images: int
    units: int  #: groups of images that belong together, else images
    grouped: bool  #: whether some images belong together: then intervals are a bootstrap over the groups
    accuracy: Estimate
    balanced_accuracy: Estimate  #: mean recall
    macro_precision: Estimate
    macro_f1: Estimate
    top: tuple[Estimate, ...]  #: share of images whose class is among the k most probable, k = 1, 2, … 5
    roc_area: float | None  #: mean of the classes, each against the rest
    average_precision: float | None
    classes: tuple[ClassFigures, ...]


def figures(
    labels: npt.NDArray[np.int64],
    logits: npt.NDArray[np.float32],
    classes: Sequence[str],
    units: Kinds | None = None,
    seed: int = 0,
) -> Figures:
    """All figures of one test.

    Proportions get Wilson's interval, an F1 that of the proportion it is a function of, means over classes the
    percentile bootstrap. Where images belong together, each interval is a percentile bootstrap over the groups. A
    bootstrap whose replicates all come out the same, as where all answers are right, knows no limits; there they
    are Wilson's, with a group for an image.

    Args:
        labels: true classes, (N,), N ≥ 1.
        logits: (N, C).
        classes: C names in the order of the logits.
        units: number of the unit of each image, from 0, (N,); None: each image is one.
        seed: of the bootstrap.
    """
    predicted, count = logits.argmax(axis=1), len(classes)
    units = np.arange(len(labels)) if units is None else units
    number = int(units.max()) + 1
    grouped = number < len(labels)
    counts, hits = _sums(labels, predicted, count), _within(labels, logits, min(_MOST_ANSWERS, count))
    shares, means, tops = np.nan_to_num(_shares(counts)).ravel(), _means(counts), hits.mean(axis=1)
    limits = _plain_limits(shares, _counted(labels, predicted, units, count))
    mean_limits, top_limits = (wilson(some, np.full(len(some), float(number))) for some in (means, tops))
    if grouped:
        drawn, drawn_tops = _drawn_groups(labels, predicted, count, units, hits, seed)
        top_limits = _where_known(percentiles(drawn_tops), top_limits)
        limits = _where_known(percentiles(_shares(drawn).transpose(1, 0, 2).reshape(-1, 3 * count)), limits)
    else:
        drawn = _drawn_images(labels, predicted, count, seed)
    top = _estimates(tops, top_limits)
    means_shown = _estimates(means, _where_known(percentiles(_means(drawn).T), mean_limits))
    areas, precisions = one_against_rest(labels, log_probabilities(logits))
    return Figures(
        images=len(labels),
        units=number,
        grouped=grouped,
        accuracy=top[0],
        balanced_accuracy=means_shown[0],
        macro_precision=means_shown[1],
        macro_f1=means_shown[2],
        top=top,
        roc_area=_mean(areas),
        average_precision=_mean(precisions),
        classes=_class_figures(classes, counts[1], _estimates(shares, limits), areas, precisions),
    )


def _class_figures(
    names: Sequence[str], images: Floats, shares: Sequence[Estimate], areas: Floats, precisions: Floats
) -> tuple[ClassFigures, ...]:
    """Of arrays (C,) and 3 C shares: all precisions, all recalls, all F1."""
    count = len(names)
    return tuple(
        ClassFigures(
            name=name,
            images=int(images[place]),
            precision=shares[place],
            recall=shares[count + place],
            f1=shares[2 * count + place],
            roc_area=_known(areas[place]),
            average_precision=_known(precisions[place]),
        )
        for place, name in enumerate(names)
    )


def _drawn_images(labels: Kinds, predicted: Kinds, classes: int, seed: int) -> Counts:
    """Counts of each replicate, (3, replicates, C); images of one class with one answer count alike."""
    cells, kinds = np.unique(labels * classes + predicted, return_inverse=True)
    return _summed(draw(kinds, seed), cells // classes, cells % classes, np.arange(len(cells)), classes)


def _drawn_groups(
    labels: Kinds, predicted: Kinds, classes: int, units: Kinds, hits: npt.NDArray[np.bool_], seed: int
) -> tuple[Counts, Floats]:
    """Counts of each replicate, (3, replicates, C), and its top-k accuracies, (replicates, k)."""
    drawn = draw(np.arange(int(units.max()) + 1), seed)
    sizes = np.stack([np.bincount(units), *(np.bincount(units, row) for row in hits)], axis=1)
    images = drawn.astype(np.float64) @ sizes
    return _summed(drawn, labels, predicted, units, classes), images[:, 1:] / images[:, :1]


def _summed(drawn: Drawn, labels: Kinds, predicted: Kinds, kinds: Kinds, classes: int) -> Counts:
    """Right answers, images and answers of each class in each replicate, (3, replicates, C)."""
    from scipy.sparse import csr_array  # a tenth of a second that the window's start does not need

    right = labels == predicted
    rows = np.concatenate([labels[right], classes + labels, 2 * classes + predicted])
    columns = np.concatenate([kinds[right], kinds, kinds])
    ones = np.ones(len(rows), np.float32)
    sums = csr_array((ones, (rows, columns)), shape=(3 * classes, drawn.shape[1])) @ np.ascontiguousarray(drawn.T)
    return np.asarray(sums.reshape(3, classes, len(drawn)).transpose(0, 2, 1), dtype=np.float64)


def _sums(labels: Kinds, predicted: Kinds, classes: int) -> Counts:
    """Right answers, images and answers of each class, (3, C)."""
    chosen = (labels[labels == predicted], labels, predicted)
    return np.stack([np.bincount(numbers, minlength=classes) for numbers in chosen]).astype(np.float64)


def _shares(counts: Counts) -> Floats:
    """Precision, recall and F1, (3, …, C); NaN where there is nothing to have a share of."""
    hits, images, answers = counts
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.stack([hits / answers, hits / images, 2 * hits / (images + answers)])


def _means(counts: Counts) -> Floats:
    """Of recall, precision and F1 over the classes that have images, (3, …)."""
    present = counts[1] > 0
    precision, recall, f1 = np.nan_to_num(_shares(counts)) * present
    return np.stack([recall, precision, f1]).sum(axis=-1) / present.sum(axis=-1)


def _counted(labels: Kinds, predicted: Kinds, units: Kinds, classes: int) -> Floats:
    """Units with an answer, with an image, and with either, of each class, (3, C)."""

    def of(numbers: Kinds, where: Kinds) -> Floats:
        return np.bincount(np.unique(where * classes + numbers) % classes, minlength=classes).astype(np.float64)

    either = of(np.concatenate([labels, predicted]), np.concatenate([units, units]))
    return np.stack([of(predicted, units), of(labels, units), either])


def _plain_limits(shares: Floats, counted: Floats) -> Limits:
    """Wilson's of precision, recall and F1, (3 C,) each."""
    split = 2 * counted.shape[1]
    proportions = wilson(shares[:split], counted[:2].ravel())
    of_f1 = f1_interval(shares[split:], counted[2])
    low, high = (np.concatenate(pair) for pair in zip(proportions, of_f1, strict=True))
    return low, high


def _within(labels: Kinds, logits: npt.NDArray[np.float32], most: int) -> npt.NDArray[np.bool_]:
    """Whether the true class of each image is among the k most probable, k = 1, 2, … (most, N).

    Of equal logits the first one is the more probable, as it is for the answer.
    """
    own = logits[np.arange(len(labels)), labels][:, None]
    places = np.count_nonzero(logits > own, axis=1)
    ties = np.flatnonzero(np.count_nonzero(logits >= own, axis=1) > places + 1)
    earlier = np.arange(logits.shape[1]) < labels[ties, None]
    places[ties] += np.count_nonzero((logits[ties] == own[ties]) & earlier, axis=1)
    return np.asarray(places < np.arange(1, most + 1)[:, None])


def _where_known(limits: Limits, plain: Limits) -> Limits:
    """The limits of a bootstrap; plain ones where its replicates are all the same or have nothing to say."""
    unknown = ~(limits[1] > limits[0])
    return np.where(unknown, plain[0], limits[0]), np.where(unknown, plain[1], limits[1])


def _estimates(values: Floats, limits: Limits) -> tuple[Estimate, ...]:
    rows = zip(values.tolist(), limits[0].tolist(), limits[1].tolist(), strict=True)
    return tuple(Estimate(value=value, low=low, high=high) for value, low, high in rows)


def _mean(values: Floats) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
